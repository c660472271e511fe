"""A proxy that buffers, as many in front of an intranet service do."""


class BufferingProxy:
    """Sends a response only when all of it is there, in one piece."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        """Collect what the application sends."""
        start, body = None, bytearray()

        async def collect(message):
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
            else:
                body.extend(message.get("body", b""))

        await self.app(scope, receive, collect)
        await send(start)
        await send({"type": "http.response.body", "body": bytes(body)})
