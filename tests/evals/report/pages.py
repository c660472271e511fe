"""The page of a report, read as a browser would."""

from html.parser import HTMLParser


class Reader(HTMLParser):
    """Collects the tags, attributes and words of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data):
        self.words.append(data)

    def values(self, name):
        return [value for key, value in self.attributes if key == name]


def read(path):
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def text_of(path):
    return " ".join(" ".join(read(path).words).split())
