"""What no page may ever do, looked for in every test."""

from urllib.parse import urlsplit

LISTENER = """
document.addEventListener("securitypolicyviolation", (event) => {
  window.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
"""


def origin_of(url):
    """Return the origin of an address; of ``data:`` and the like, the scheme."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else f"{parts.scheme}:"


class Watch:
    """Notes foreign requests, breaches of the policy, uncaught errors, dialogs and cookies."""

    def __init__(self, context, *origins):
        self.context = context
        self.origins = set(origins)
        self.requests = []
        self.violations = []
        self.errors = []
        self.dialogs = []
        context.expose_function("reportViolation", lambda text: self.violations.append(text))
        context.add_init_script(LISTENER)
        context.on("request", lambda request: self.requests.append(request))
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("dialog", self._dismiss)

    def _dismiss(self, dialog):
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def allow(self, *origins):
        """Let pages of this test ask these origins too."""
        self.origins.update(origins)

    @property
    def foreign(self):
        """The addresses outside the allowed origins that were asked for."""
        urls = (request.url for request in self.requests)
        return [url for url in urls if origin_of(url) not in self.origins]

    def asked(self, path):
        """Return the requests for a path, oldest first."""
        return [request for request in self.requests if urlsplit(request.url).path == path]

    def settle(self):
        """Wait until everything that has happened in the pages is noted."""
        for page in self.context.pages:
            page.evaluate("() => new Promise((resume) => setTimeout(resume))")

    def assert_clean(self):
        """Fail if anything was noted."""
        assert self.foreign == []
        assert self.violations == []
        assert self.errors == []
        assert self.dialogs == []
        assert self.context.cookies() == []
