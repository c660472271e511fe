"""The report shows all of a run, on one page that needs nothing else."""

import hashlib
import re
from base64 import b64encode

from evals.report.write import REPORT
from evals.results.folder import CONFIG, read_run
from evals.results.item import Attribution, Stage
from tests.evals.report.pages import read, text_of

HOSTILE = "<script>alert('1')</script>\"&amp;<img src=x onerror=y>"


def test_the_report_lies_beside_the_files_of_the_run(path):
    assert path.name == REPORT
    assert (path.parent / CONFIG).exists()


def test_every_metric_is_shown_with_its_value(path):
    words = text_of(path)

    for metric in read_run(path.parent).metrics.metrics:
        assert metric.label in words
    assert "66.7%" in words, "two of three answerable questions are not met"


def test_every_gate_and_every_category_is_shown(path):
    words = text_of(path)

    for gate in read_run(path.parent).metrics.gates:
        assert gate.rule.split(" ")[-1] in words
    assert "実績" in words
    assert "記載のない事項" in words


def test_nothing_is_fetched_and_nothing_runs(path):
    page = re.sub(r"'sha256-[^']*'", "", path.read_text(encoding="utf-8"))
    found = read(path)

    assert not re.search(r"https?:|//|url\(|@import", page)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(found.tags)
    assert all(target.startswith("#") for target in found.values("href"))
    assert not [name for name, _ in found.attributes if name.startswith("on")]
    assert not {"src", "style", "srcset", "action"} & {name for name, _ in found.attributes}


def test_the_policy_allows_this_style_and_nothing_else(path):
    page = path.read_text(encoding="utf-8")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert f"content=\"default-src 'none'; style-src 'sha256-{digest}'\"" in page


def test_every_link_leads_somewhere_and_every_id_is_given_once(path):
    found = read(path)
    ids = found.values("id")

    assert {target[1:] for target in found.values("href")} <= set(ids)
    assert len(ids) == len(set(ids))


def test_hostile_words_stay_words(report, item, gold, right):
    said = right.model_copy(
        update={
            "answer": f"{HOSTILE}です。[1]",
            "citations": tuple(
                each.model_copy(update={"section": HOSTILE}) for each in right.citations
            ),
        }
    )
    asked = gold(id=HOSTILE, turns=[HOSTILE, HOSTILE], must=[[HOSTILE]], family=HOSTILE)
    bad = item(asked, said, attribution=Attribution(stage=Stage.CITE, proof=HOSTILE))
    crashed = item(gold(id="X2", family=HOSTILE), right).model_copy(
        update={"said": None, "error": HOSTILE}
    )

    path = report((bad, crashed), target=HOSTILE, machine={"revision": HOSTILE}, begun=HOSTILE)
    found = read(path)

    assert not {"script", "img"} & set(found.tags)
    assert HOSTILE in "".join(found.words)
    assert not [name for name, _ in found.attributes if name.startswith("on")]


def test_a_card_shows_the_cited_and_the_gold_words_in_their_surroundings(path):
    page = path.read_text(encoding="utf-8")

    assert re.search(r'<mark class="cited gold">\s*マイナンバーカードの交付率 82%', page)
    assert "成果指標" in page
    assert ".venv/bin/assistant ask &#39;マイナンバーカードの交付率は&#39;" in page


def test_the_worst_comes_first(path):
    page = path.read_text(encoding="utf-8")

    assert page.index('id="item-X2"') < page.index('id="item-X4"') < page.index('id="item-X1"')
