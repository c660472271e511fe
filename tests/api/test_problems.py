"""Every other error is a problem document too."""

import pytest

from api.answerer import Desk


def asking(*contents):
    return {"messages": [{"role": "user", "content": content} for content in contents]}


@pytest.mark.parametrize(
    ("method", "path", "status", "slug"),
    [
        pytest.param("GET", "/nowhere", 404, "not-found", id="unknown path"),
        pytest.param("GET", "/api/chat/", 404, "not-found", id="slash at the end"),
        pytest.param("GET", "/redoc", 404, "not-found", id="no page of the framework's"),
        pytest.param("GET", "/static/..%2fapp.py", 404, "not-found", id="path traversal"),
        pytest.param("GET", "/static/site.css%00", 404, "not-found", id="NUL in the path"),
        pytest.param("GET", "/static/widget.css", 404, "not-found", id="no such file"),
        pytest.param("GET", "/widget/..%2fsite.css", 404, "not-found", id="out of the widget"),
        pytest.param("GET", "/widget/%2e%2e/site.css", 404, "not-found", id="dots escaped"),
        pytest.param("GET", "/widget//etc/passwd", 404, "not-found", id="absolute path"),
        pytest.param("GET", "/widget/styles", 404, "not-found", id="a folder"),
        pytest.param("GET", "/widget/a/b/c.js", 404, "not-found", id="too deep"),
        pytest.param("GET", "/widget/", 404, "not-found", id="no name"),
        pytest.param("POST", "/widget.js", 405, "wrong-method", id="POST of a file"),
        pytest.param("OPTIONS", "/api/chat", 405, "wrong-method", id="OPTIONS"),
        pytest.param("GET", "/api/chat", 405, "wrong-method", id="GET of the chat"),
        pytest.param("DELETE", "/api/measures", 405, "wrong-method", id="DELETE"),
        pytest.param("GET", "/api/measures/9-ア", 404, "unknown-measure", id="unknown code"),
        pytest.param("GET", "/api/measures/1-エ", 404, "unknown-measure", id="first plan only"),
        pytest.param("GET", "/api/measures/%ff%00", 404, "unknown-measure", id="no UTF-8"),
        pytest.param("GET", "/api/indicators?measure=9", 404, "unknown-measure", id="filter"),
        pytest.param("GET", "/api/results?measure=", 404, "unknown-measure", id="empty code"),
        pytest.param("GET", "/api/measures?edition=3", 422, "invalid-request", id="edition"),
        pytest.param("GET", "/api/measures?policy=x", 422, "invalid-request", id="no number"),
        pytest.param("GET", "/api/measures?polcy=1", 422, "invalid-request", id="typing error"),
        pytest.param("GET", "/api/indicators?kind=x", 422, "invalid-request", id="kind"),
        pytest.param("GET", "/api/search", 422, "invalid-request", id="no words"),
        pytest.param("GET", "/api/search?q=", 422, "blank-words", id="empty words"),
        pytest.param("GET", "/api/search?q=%00", 422, "control-character", id="NUL in words"),
        pytest.param("GET", "/api/search?q=a&limit=0", 422, "invalid-request", id="limit 0"),
        pytest.param("GET", "/api/search?q=a&limit=51", 422, "invalid-request", id="limit 51"),
        pytest.param(
            "GET", "/api/search?q=" + "a" * 201, 422, "invalid-request", id="201 characters"
        ),
        pytest.param("GET", "/api/glossary?q=%20", 422, "blank-words", id="blank words"),
    ],
)
def test_bad_request(client, assert_problem, method, path, status, slug):
    assert_problem(client.request(method, path), status, slug)


def test_wrong_method_names_the_right_one(client):
    assert client.get("/api/chat").headers["allow"] == "POST"


def test_unknown_measure_names_the_known_ones(client):
    detail = client.get("/api/measures/9").json()["detail"]

    assert "1-ア、1-イ、1-ウ、2-ア" in detail


def test_failure_of_the_assistant_is_a_problem_without_its_message(client, assert_problem):
    response = client.post("/api/chat", json=asking("失敗"))

    body = assert_problem(response, 500, "internal")
    assert body["request_id"] in body["detail"]
    assert "inside" not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"


def test_desk_opens_for_requests_after_loading(answerer, loading_client, assert_problem):
    assert_problem(loading_client.post("/api/chat", json=asking("問い")), 503, "not-ready")
    assert_problem(loading_client.post("/api/chat/stream", json=asking("問い")), 503, "not-ready")
    assert_problem(loading_client.get("/api/measures"), 503, "not-ready")
    assert_problem(loading_client.get("/readyz"), 503, "not-ready")
    assert loading_client.get("/healthz").json() == {"status": "ok"}

    desk: Desk = loading_client.app.state.desk
    desk.open(answerer)

    assert loading_client.get("/readyz").json()["status"] == "ready"
    assert loading_client.post("/api/chat", json=asking("問い")).status_code == 200
