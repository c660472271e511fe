"""What every response carries, and who is answered."""

import logging
import re

import pytest
from fastapi.testclient import TestClient

QUESTION = {"messages": [{"role": "user", "content": "問い"}]}
PATHS = [
    "/",
    "/plan",
    "/ask",
    "/docs",
    "/widget.js",
    "/static/reader.js",
    "/static/site.css",
    "/healthz",
    "/readyz",
    "/api/plan",
    "/api/plan/source",
    "/api/openapi.json",
    "/nowhere",
]


@pytest.mark.parametrize("path", PATHS)
def test_security_headers(client, path):
    headers = client.get(path).headers

    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
    assert "trusted-types 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] in {"no-store", "no-cache"}
    assert headers["x-request-id"]


def test_chat_is_not_stored(client):
    assert client.post("/api/chat", json=QUESTION).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("brought", "is_kept"),
    [
        pytest.param("a-1_b.2", True, id="good"),
        pytest.param("x" * 64, True, id="longest"),
        pytest.param("x" * 65, False, id="too long"),
        pytest.param("", False, id="empty"),
        pytest.param("a b", False, id="space"),
        pytest.param('a"b', False, id="quote"),
        pytest.param("a\tb", False, id="tab"),
    ],
)
def test_request_id(client, brought, is_kept):
    response = client.get("/nowhere", headers={"X-Request-ID": brought})

    assert (response.headers["x-request-id"] == brought) is is_kept
    assert response.json()["request_id"] == response.headers["x-request-id"]


@pytest.mark.parametrize(
    "host",
    ["localhost", "LocalHost:8000", "127.0.0.1", "127.0.0.1:9", "[::1]:8000", "[::1]"],
)
def test_loopback_names_are_answered(client, host):
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.168.0.1:8000",
        "localhost:80@evil.example",
        "localhost:x",
        "::1",
        "[",
        "[::1",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/healthz", "/api/plan"])
def test_other_host_names_are_refused(client, host, path):
    response = client.get(path, headers={"Host": host})

    assert response.status_code == 421
    assert response.json()["type"] == "urn:plan-assistant:problem:wrong-host"
    assert response.json()["request_id"] == response.headers["x-request-id"]


def test_two_host_names_are_refused(client):
    headers = [("Host", "localhost"), ("Host", "evil.example")]

    assert client.get("/healthz", headers=headers).status_code == 421


def test_log_names_the_request_without_its_text(client, caplog):
    with caplog.at_level(logging.INFO, logger="api"):
        client.get("/api/search?q=ひみつ", headers={"X-Request-ID": "log-1"})
        client.get("/api/measures/a%0Ab")
        client.post("/api/chat", json=QUESTION)

    lines = [record.getMessage() for record in caplog.records if record.name == "api.access"]
    assert re.fullmatch(r"GET /api/search 200 \d+\.\dms log-1", lines[0])
    assert lines[1].startswith("GET /api/measures/a%0Ab 404")
    assert lines[2].startswith("POST /api/chat 200")


def test_openapi_describes_bodies_and_problems(client):
    document = client.get("/api/openapi.json").json()
    schemas = document["components"]["schemas"]
    chat = document["paths"]["/api/chat"]["post"]

    body = chat["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"$ref": "#/components/schemas/ChatRequest"}
    assert chat["responses"]["200"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/ReplyBody"
    }
    assert list(chat["responses"]["default"]["content"]) == ["application/problem+json"]
    assert "HTTPValidationError" not in schemas


def test_openapi_refers_only_to_what_it_defines(client):
    document = client.get("/api/openapi.json")

    used = set(re.findall(r'"#/components/schemas/([^"]+)"', document.text))
    assert used <= set(document.json()["components"]["schemas"])


def test_request_id_is_made_for_each_request(client: TestClient):
    ids = {client.get("/healthz").headers["x-request-id"] for _ in range(3)}

    assert len(ids) == 3
