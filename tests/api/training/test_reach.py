"""The training inside pages of other origins, and in the description of the API."""

import pytest

from tests.api.training.learning import API

PORTAL = "https://portal.example.lg.jp"
OTHER = "https://evil.example"


@pytest.fixture
def embedded(serve):
    return serve(embed_origins=frozenset({PORTAL}))


def asks(client, path, origin, method):
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "learner, content-type",
    }
    return client.options(API + path, headers=headers)


@pytest.mark.parametrize(
    ("path", "method"),
    [
        ("/learners", "POST"),
        ("/progress", "GET"),
        ("/sessions/abc/answers", "POST"),
        ("/me", "DELETE"),
    ],
)
def test_listed_origin_may_send_what_a_learner_does(embedded, path, method):
    response = asks(embedded, path, PORTAL, method)

    assert response.status_code == 204
    assert response.headers["access-control-allow-origin"] == PORTAL
    assert "Learner" in response.headers["access-control-allow-headers"]
    assert method in response.headers["access-control-allow-methods"]


def test_listed_origin_may_read_the_answers(embedded):
    response = embedded.post(f"{API}/learners", headers={"Origin": PORTAL})

    assert response.status_code == 201
    assert response.headers["access-control-allow-origin"] == PORTAL


@pytest.mark.parametrize(
    ("path", "origin"),
    [("/me", OTHER), ("/me", "null"), ("/trainer", PORTAL), ("/trainer.csv", PORTAL)],
)
def test_nobody_else_may(embedded, path, origin):
    response = asks(embedded, path, origin, "GET")

    assert response.status_code == 405
    assert "access-control-allow-origin" not in response.headers


def test_trainers_report_is_shared_with_nobody(embedded):
    response = embedded.get(f"{API}/trainer", headers={"Origin": PORTAL})

    assert "access-control-allow-origin" not in response.headers


def test_the_api_describes_its_bodies(client):
    document = client.get("/api/openapi.json").json()

    for path, model in {
        "/api/training/sessions": "BeginBody",
        "/api/training/sessions/{session_id}/answers": "SentBody",
        "/api/training/certificate": "NameBody",
    }.items():
        content = document["paths"][path]["post"]["requestBody"]["content"]
        assert content["application/json"]["schema"]["$ref"].endswith(f"/{model}")
        assert model in document["components"]["schemas"]
