"""The pages for people and their files: complete, from here only, and without danger."""

import re
from pathlib import Path

import pytest

import api
from api.examples_ja import EXAMPLES
from assistant.messages import Message
from assistant.pipeline import reply
from assistant.reply import Status
from tests.api.elements import Elements

STATIC = Path(api.__file__).parent / "static"
OWN_SCRIPTS = sorted(STATIC.rglob("*.js"))
PAGES = [
    *("/", "/plan", "/ask", "/ask?q=問い", "/docs"),
    *("/training", "/training/certificate", "/training/certificate/x", "/training/trainer"),
]


@pytest.mark.parametrize("path", PAGES)
def test_page_is_japanese_html_with_one_heading_and_a_way_to_it(client, path):
    response = client.get(path)
    page = Elements(response.text)

    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert page.all("html") == [{"lang": "ja"}]
    assert len(page.all("h1")) == 1
    assert [main["id"] for main in page.all("main")] == ["main"]
    assert page.all("a")[0] == {"class": "skip", "href": "#main"}


@pytest.mark.parametrize("path", PAGES)
def test_page_loads_its_files_from_here_only(client, path):
    page = Elements(client.get(path).text)

    files = [tag["src"] for tag in page.all("script", "img")]
    files += [tag["href"] for tag in page.all("link")]
    assert files
    assert all(file.startswith("/") and not file.startswith("//") for file in files)
    assert [client.get(file).status_code for file in files] == [200] * len(files)


@pytest.mark.parametrize("path", PAGES)
def test_page_needs_nothing_that_its_policy_forbids(client, path):
    page = Elements(client.get(path).text)

    assert page.all("style") == []
    assert all("src" in script for script in page.all("script"))
    attributes = {name for _, given in page.found for name in given}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}


@pytest.mark.parametrize("path", PAGES)
def test_every_link_and_every_reference_leads_somewhere(client, path):
    page = Elements(client.get(path).text)
    ids = [given["id"] for _, given in page.found if "id" in given]

    for link in page.all("a"):
        target, _, fragment = link["href"].partition("#")
        assert not fragment or target or fragment in ids
        assert not target or target.startswith("/ask?q=") or client.get(target).status_code == 200
    assert len(ids) == len(set(ids))
    for _, given in page.found:
        named = " ".join(given.get(name, "") for name in ("aria-labelledby", "aria-describedby"))
        assert set(named.split()) <= set(ids)


@pytest.mark.parametrize("path", ["/", "/plan", "/docs", "/widget.js", "/static/site.css"])
def test_what_is_known_is_not_sent_twice(client, path):
    first = client.get(path)

    again = client.get(path, headers={"If-None-Match": f'W/{first.headers["etag"]}, "x"'})

    assert first.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert client.get(path, headers={"If-None-Match": '"older"'}).status_code == 200


def test_every_module_of_the_widget_is_served_as_script(client):
    for script in sorted((STATIC / "widget").rglob("*.js")):
        name = script.relative_to(STATIC).as_posix()
        response = client.get(f"/{name}")

        assert response.headers["content-type"] == "text/javascript; charset=utf-8", name
        assert "export const {" in response.text


@pytest.mark.parametrize("script", OWN_SCRIPTS, ids=lambda path: path.name)
def test_script_never_parses_text_as_html(script):
    text = script.read_text(encoding="utf-8")

    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
    assert not re.search(forbidden, text)


@pytest.mark.parametrize("path", sorted(STATIC.rglob("*.*")), ids=lambda path: path.name)
def test_file_speaks_to_no_other_machine(path):
    text = path.read_text(encoding="utf-8")

    assert set(re.findall(r"https?://[^\s\"'`)]+", text)) <= {"http://www.w3.org/2000/svg"}


def test_first_page_holds_the_widget_and_works_without_it(client):
    page = client.get("/")

    assert re.findall(r'<plan-assistant mode="(\w+)"', page.text) == ["inline", "floating"]
    assert "<noscript>" in page.text
    assert 'href="/ask"' in page.text
    assert "&lt;script type=&#34;module&#34;" in page.text or "&lt;script type=" in page.text


def test_a_certificate_is_looked_up_below_its_number(client):
    found = client.get("/training/certificate?id=%20a/b%20", follow_redirects=False)

    assert (found.status_code, found.headers["location"]) == (303, "/training/certificate/a%2Fb")
    assert client.get("/training/certificate?id=%20").status_code == 200
    assert client.get(f"/training/certificate?id={'x' * 101}").status_code == 422


def test_first_page_shows_the_two_lines_for_the_address_it_was_opened_at(client):
    page = client.get("/", headers={"Host": "localhost:8123"})

    assert 'src="http://localhost:8123/widget.js"' in page.text


def test_pages_that_need_the_plan_ask_for_patience_while_it_is_loading(loading_client):
    for path in ("/plan", "/ask", "/ask?q=問い"):
        response = loading_client.get(path)

        assert response.status_code == 503
        assert response.headers["retry-after"]
        assert "準備中です" in response.text
    assert loading_client.get("/").status_code == 200
    assert loading_client.get("/docs").status_code == 200
    assert loading_client.get("/widget.js").status_code == 200
    assert loading_client.get("/training").status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nowhere", 404), ("/static/none.js", 404), ("/ask?q=失敗", 500), ("/api/nowhere", 404)],
)
def test_a_person_gets_a_page_and_a_program_a_document(client, path, status):
    seen = client.get(path, headers={"Accept": "text/html,*/*;q=0.8"})
    read = client.get(path, headers={"Accept": "*/*"})

    is_api = path.startswith("/api/")
    kind = "application/problem+json" if is_api else "text/html; charset=utf-8"
    assert seen.status_code == read.status_code == status
    assert seen.headers["content-type"] == kind
    assert seen.headers["x-request-id"] in seen.text
    assert read.headers["content-type"] == "application/problem+json"
    assert seen.headers["content-security-policy"] == read.headers["content-security-policy"]


@pytest.mark.parametrize("question", [one for _, questions in EXAMPLES for one in questions])
def test_every_example_leads_to_an_answer(assistant, question):
    found = reply([Message("user", question)], assistant)

    assert found.status is Status.ANSWERED
    assert found.citations
