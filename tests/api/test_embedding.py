"""Pages of listed origins may embed the widget; no others may."""

import pytest

from api.answerer import Desk

PORTAL = "https://portal.example.lg.jp"
OTHER = "https://evil.example"
SHARED = ["/widget.js", "/widget/words.js", "/api/plan", "/api/plan/source"]
QUESTION = {"messages": [{"role": "user", "content": "問い"}]}


@pytest.fixture
def shared(client_of, answerer):
    return client_of(Desk(answerer), embed_origins=frozenset({PORTAL, "http://localhost:9001"}))


def asks(path, origin, method="POST"):
    """The question of a browser whether a page may send a request."""
    return {
        "url": path,
        "headers": {
            "Origin": origin,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": "content-type",
        },
    }


@pytest.mark.parametrize("path", SHARED)
@pytest.mark.parametrize("origin", [PORTAL, "http://localhost:9001"])
def test_listed_origin_may_read_what_the_widget_needs(shared, path, origin):
    response = shared.get(path, headers={"Origin": origin})

    assert response.status_code == 200
    assert response.headers["access-control-allow-origin"] == origin
    assert response.headers["cross-origin-resource-policy"] == "cross-origin"
    assert response.headers["vary"] == "Origin"
    assert "access-control-allow-credentials" not in response.headers


@pytest.mark.parametrize(
    "origin",
    [
        OTHER,
        "null",
        "",
        PORTAL.upper(),
        f"{PORTAL}:8443",
        f"{PORTAL}.evil.example",
        "http://portal.example.lg.jp",
        f"{PORTAL}, {OTHER}",
    ],
)
@pytest.mark.parametrize("path", SHARED)
def test_other_origins_may_not(shared, path, origin):
    headers = shared.get(path, headers={"Origin": origin}).headers

    assert "access-control-allow-origin" not in headers
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["vary"] == "Origin"


@pytest.mark.parametrize("path", ["/api/chat", "/api/chat/stream", "/api/feedback", "/api/plan"])
def test_listed_origin_may_send(shared, path):
    response = shared.options(**asks(path, PORTAL))

    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["access-control-allow-origin"] == PORTAL
    assert response.headers["access-control-allow-methods"] == "GET, POST"
    assert "Content-Type" in response.headers["access-control-allow-headers"]


@pytest.mark.parametrize(
    ("path", "origin"),
    [
        pytest.param("/api/chat", OTHER, id="other origin"),
        pytest.param("/api/chat", "null", id="no origin of its own"),
        pytest.param("/api/search", PORTAL, id="not needed by the widget"),
        pytest.param("/api/chatter", PORTAL, id="begins like a shared path"),
    ],
)
def test_nobody_else_may_send(shared, path, origin):
    response = shared.options(**asks(path, origin))

    assert response.status_code in {404, 405}
    assert "access-control-allow-origin" not in response.headers


def test_question_of_a_listed_origin_is_answered(shared):
    response = shared.post("/api/chat", json=QUESTION, headers={"Origin": PORTAL})

    assert response.json()["status"] == "answered"
    assert response.headers["access-control-allow-origin"] == PORTAL


@pytest.mark.parametrize(
    ("content", "status"), [("問い", 200), ("", 422), ("失敗", 500)], ids=["good", "bad", "failure"]
)
def test_listed_origin_can_read_problems_and_their_numbers(shared, content, status):
    body = {"messages": [{"role": "user", "content": content}]}

    response = shared.post("/api/chat", json=body, headers={"Origin": PORTAL})

    assert response.status_code == status
    assert response.headers["access-control-allow-origin"] == PORTAL
    assert "X-Request-ID" in response.headers["access-control-expose-headers"]
    assert "Retry-After" in response.headers["access-control-expose-headers"]


@pytest.mark.parametrize("path", ["/", "/ask", "/docs", "/api/search?q=窓口", "/healthz"])
def test_the_rest_is_shared_with_nobody(shared, path):
    headers = shared.get(path, headers={"Origin": PORTAL}).headers

    assert "access-control-allow-origin" not in headers
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_pages_may_stand_in_frames_of_listed_origins_only(client, shared):
    def ancestors(one):
        policy = one.get("/plan").headers["content-security-policy"]
        return next(part for part in policy.split("; ") if part.startswith("frame-ancestors"))

    assert ancestors(client) == "frame-ancestors 'self'"
    assert ancestors(shared) == f"frame-ancestors 'self' http://localhost:9001 {PORTAL}"


def test_nothing_is_shared_by_default(client):
    response = client.get("/widget.js", headers={"Origin": PORTAL})

    assert "access-control-allow-origin" not in response.headers
    assert client.options(**asks("/api/chat", PORTAL)).status_code == 405


def test_host_is_checked_before_the_origin(shared):
    request = asks("/api/chat", PORTAL)
    request["headers"]["Host"] = "evil.example"

    assert shared.options(**request).status_code == 421
