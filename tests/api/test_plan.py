"""The plan as JSON."""

import pytest


def items_in(value):
    """Yield every item of the plan inside a JSON value."""
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for member in value.values():
            yield from items_in(member)
    elif isinstance(value, list):
        for member in value:
            yield from items_in(member)


@pytest.mark.parametrize(
    "path",
    [
        "/api/plan",
        "/api/measures",
        "/api/measures?edition=1",
        "/api/measures/1-ア",
        "/api/measures/4-イ?edition=1",
        "/api/indicators",
        "/api/results",
        "/api/glossary",
        "/api/search?q=窓口&limit=50",
    ],
)
def test_every_item_is_cited_to_the_character(client, plan, path):
    found = list(items_in(client.get(path).json()))

    assert found
    for item in found:
        printed = plan.text[item["start"] : item["end"]]
        page = plan.pages.page_of(item["start"])
        assert "".join(item["quote"].split()) == "".join(printed.split())
        assert (item["page"], item["page_certain"]) == (page.number, page.is_certain)


def test_outline(client):
    body = client.get("/api/plan").json()

    assert [chapter["text"][0] for chapter in body["chapters"]] == list("１２３４５６７８用")
    assert [policy["number"] for policy in body["policies"]] == [1, 2, 3, 4, 5]
    assert len(body["measures"]) == 12
    assert len(body["first_measures"]) == 13
    assert {measure["edition"] for measure in body["first_measures"]} == {"第1次"}
    assert body["publisher"] == "国分寺市"
    assert body["characters"] == 26356


def test_source_is_the_text_that_offsets_count(client, plan):
    response = client.get("/api/plan/source")

    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.content.decode("utf-8") == plan.text


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}'])
def test_source_is_not_sent_twice(client, form):
    etag = client.get("/api/plan/source").headers["etag"]
    headers = {"If-None-Match": form.format(etag)}

    response = client.get("/api/plan/source", headers=headers)
    assert (response.status_code, response.content) == (304, b"")
    assert response.headers["etag"] == etag


def test_changed_source_is_sent(client):
    headers = {"If-None-Match": '"older"'}

    assert client.get("/api/plan/source", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("written", "code"),
    [
        pytest.param("1-ア", "1-ア", id="as printed, half width"),
        pytest.param("１－ア", "1-ア", id="full width"),
        pytest.param("１‐ア", "1-ア", id="another dash"),
        pytest.param("1ア", "1-ア", id="no dash"),
        pytest.param("1-ｱ", "1-ア", id="half-width kana"),
        pytest.param("1-あ", "1-ア", id="hiragana"),
        pytest.param("No.１-ア", "1-ア", id="with No."),
        pytest.param("%EF%BC%91%EF%BC%8D%E3%82%A2", "1-ア", id="URL-encoded"),
        pytest.param("５", "5", id="number alone"),
    ],
)
def test_code_in_any_writing(client, written, code):
    assert client.get(f"/api/measures/{written}").json()["code"] == code


def test_editions_are_not_mixed(client):
    second = client.get("/api/measures/1-イ").json()
    first = client.get("/api/measures/1-イ?edition=1").json()

    assert (second["edition"], second["name"]["text"]) == ("第2次", "窓口サービスの拡充")
    assert (first["edition"], first["name"]["text"]) == ("第1次", "マイナンバーカードの普及促進")
    assert "fields" in second
    assert "results" in first


def test_measure_holds_every_field(client, plan):
    body = client.get("/api/measures/2-ア").json()

    fields = plan.measure("2-ア").fields
    assert [(field["name"], len(field["items"])) for field in body["fields"]] == [
        (field.value, len(leaves)) for field, leaves in fields.items()
    ]


def test_measures_of_one_policy(client):
    body = client.get("/api/measures?policy=3").json()

    assert [measure["code"] for measure in body["items"]] == ["3-ア", "3-イ", "3-ウ"]
    assert body["count"] == 3


def test_indicators_of_both_kinds_and_the_blanks(client, plan):
    body = client.get("/api/indicators").json()
    outcome = client.get("/api/indicators?kind=outcome&measure=４ア").json()

    kinds = {item["kind"] for item in body["items"]}
    assert kinds == {"活動指標", "成果指標"}
    assert body["count"] == len(body["items"])
    assert outcome["items"] == []
    assert [blank["measure"]["code"] for blank in outcome["blanks"]] == ["4-ア"]


def test_results(client, plan):
    body = client.get("/api/results").json()
    one = client.get("/api/results?measure=1-イ&kind=outcome").json()

    assert body["count"] == len(plan.results)
    assert {item["measure"]["edition"] for item in body["items"]} == {"第1次"}
    assert {item["measure"]["code"] for item in one["items"]} == {"1-イ"}
    assert {item["kind"] for item in one["items"]} == {"成果指標"}


@pytest.mark.parametrize("words", ["ＲＰＡ", "rpa", "RPA"])
def test_glossary_is_searched_in_any_width(client, words):
    body = client.get("/api/glossary", params={"q": words}).json()

    assert "ＲＰＡ" in [term["name"]["text"] for term in body["items"]]
    assert body["count"] < 5


def test_glossary_lists_every_term(client, plan):
    assert client.get("/api/glossary").json()["count"] == len(plan.terms)


def test_search_keeps_order_and_limit(client):
    body = client.get("/api/search?q=窓口&limit=3").json()

    scores = [hit["score"] for hit in body["items"]]
    assert body["count"] == 3
    assert scores == sorted(scores, reverse=True)
    assert all("窓口" in hit["text"] for hit in body["items"])
