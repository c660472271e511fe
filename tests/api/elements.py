"""A page as a browser would read it."""

from html.parser import HTMLParser


class Elements(HTMLParser):
    """The start tags of a page with their attributes, and its text."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.texts = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)

    def all(self, *tags):
        """The attributes of every element of these kinds."""
        return [attributes for tag, attributes in self.found if tag in tags]

    @property
    def shape(self):
        """Its elements with the names of their attributes, whatever they say."""
        return [(tag, sorted(attributes)) for tag, attributes in self.found]
