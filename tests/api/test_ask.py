"""Asking without JavaScript."""

import re
from urllib.parse import quote

import pytest

from api.nodes import BarNode, NumberNode, TreeNode
from api.pictures import PictureBody
from assistant.reply import Citation, ItemList, Line, Paragraph, Reply, Status, Table
from tests.api.elements import Elements

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "[x](javascript:alert(1))",
    "</title><style>*{display:none}</style>",
    "&lt;b&gt;",
]


def test_form_is_a_plain_form(client):
    page = client.get("/ask").text

    assert '<form class="ask" action="/ask" method="get">' in page
    assert re.search(r'<label for="q">', page)
    assert "<script" not in page


def test_answer_shows_every_block_and_its_sources(client, plan):
    page = client.get("/ask?q=問い").text
    leaf = plan.measure("1-イ").name

    assert "一つ目の文です。二つ目の文です。" in page
    assert "<li>[red]印[/red] :smile:</li>" in page
    assert '<th scope="col">番号</th>' in page
    assert '<p class="note">第2次計画の取組です。</p>' in page
    assert page.count('href="#source-1"') == 3
    assert 'id="source-1"' in page
    assert f'href="/plan#s-{leaf.span.start}"' in page
    assert "<blockquote>■窓口サービスの拡充</blockquote>" in page
    assert f"/ask?q={quote('1-イの課題は何ですか。')}" in page


def test_question_is_asked_stripped_and_alone(client, answerer):
    client.get("/ask", params={"q": " 　問い\n"})

    assert [[one.content for one in asked] for asked in answerer.asked] == [["問い"]]


def asked(client, question):
    return Elements(client.get("/ask", params={"q": question}).text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_question_is_shown_as_text(client, answerer, text):
    answerer.replies[text] = answerer.replies["問い"]

    page = asked(client, text)

    assert page.shape == asked(client, "問い").shape
    assert f"質問：{text}" in page.texts
    assert page.all("input")[0]["value"] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_answer_is_shown_as_text(client, answerer, text):
    def fill(words):
        citation = Citation(1, words, None, None, 1, True, 0, 5, words)
        list_and_table = (ItemList((Line(words),)), Table((words,), ((Line(words),),)))
        blocks = (Paragraph(Line(words, (1,))), *list_and_table)
        answerer.replies["問い"] = Reply(Status.ANSWERED, None, blocks, (citation,), (words,))
        node = TreeNode(label=words)
        answerer.pictures = (PictureBody(picture="plan_map", title=words, nodes=(node,)),)
        return asked(client, "問い")

    page = fill(text)

    assert page.shape == fill("無害").shape
    assert page.texts.count(text) == 8


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param("", "質問を入力してください。", id="empty"),
        pytest.param(" 　", "質問を入力してください。", id="blank"),
        pytest.param("あ" * 1001, "1,000文字以内", id="too long"),
        pytest.param("a\x00b", "U+0000", id="NUL"),
        pytest.param("a\u202eb", "U+202E", id="bidi override"),
    ],
)
def test_bad_question_is_kept_and_told_what_is_wrong(client, answerer, question, said):
    page = client.get("/ask", params={"q": question})

    assert page.status_code == 422
    assert said in page.text
    assert 'aria-invalid="true" aria-describedby="problem"' in page.text
    assert 'id="problem" role="alert"' in page.text
    assert answerer.asked == []


@pytest.mark.parametrize("query", ["q=%ff%fe", "q=%E5%95", "Q=1", "x=1&y=2", "q=a&q=問い", "q"])
def test_odd_query_is_no_failure(client, answerer, query):
    for text in ("\ufffd\ufffd", "\ufffd"):
        answerer.replies[text] = answerer.replies["問い"]

    assert client.get(f"/ask?{query}").status_code in {200, 422}


def test_trees_of_pictures_are_lists_and_the_rest_is_in_the_text(client, answerer):
    tree = TreeNode(label="上", children=(TreeNode(label="下"),))
    answerer.pictures = (
        PictureBody(picture="organisation", title="体制", nodes=(tree,)),
        PictureBody(
            picture="schedule",
            measure="1-ア",
            title="予定",
            nodes=(BarNode(label="分析", first_year=None, last_year=None),),
        ),
        PictureBody(
            picture="results",
            title="実績",
            nodes=(NumberNode(label="率", value="8%", number=8.0, unit="%", cites=()),),
        ),
    )

    page = client.get("/ask?q=問い").text

    assert re.search(r"<figcaption>体制</figcaption>\s*<ul><li>上\s*<ul><li>下</li></ul>", page)
    assert "予定" not in page
    assert "実績" not in page


def test_answer_is_not_stored_by_the_browser(client):
    assert client.get("/ask?q=問い").headers["cache-control"] == "no-store"
