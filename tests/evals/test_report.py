"""The report shows all of a run, on one page that needs nothing else, and hides what is blind."""

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

import pytest
from typer.testing import CliRunner

from corpus.library import load_plan
from evals.cli import app
from evals.errors import RunError
from evals.report.write import REPORT, write_report
from evals.results.compare import compare, scores_of
from evals.results.figures import Control, Mutant, Robustness
from evals.results.folder import CONFIG, Run, read_run, write_run
from evals.results.item import Attribution, Leg, Retrieved, Seen, Stage
from evals.results.run import RunConfig
from evals.session import Extras, Session, figures

HOSTILE = "<script>alert('1')</script>\"&amp;<img src=x onerror=y>"
SECRETS = ("マイナンバーカードの交付率は", "交付率は82％です", "D-family", "再実行：秘密")


class Reader(HTMLParser):
    """Collects the tags, attributes and words of a page."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data):
        self.words.append(data)

    def values(self, name):
        return [value for key, value in self.attributes if key == name]


def read(path):
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def text_of(path):
    return " ".join(" ".join(read(path).words).split())


@pytest.fixture
def seen(plan):
    return Seen(
        route="lookup",
        confidence=1.5,
        legs=tuple(
            Leg(name=name, first=first, whole=first, ndcg10=0.5)
            for name, first in [("keyword", None), ("ranking", 1)]
        ),
        top=(Retrieved(id="result-2080", spans=((2080, 2097),), score=1.5, grade=2),),
    )


@pytest.fixture
def items(item, gold, absent, right, refusal, seen):
    """Return a right answer, a wrong one, a refusal and an error."""
    wrong = right.model_copy(update={"answer": "交付率は83％です。[1]"})
    failed = Attribution(stage=Stage.COMPOSE, proof="再実行：秘密")
    return (
        item(gold(family="D-family"), right, seen=seen),
        item(gold(id="X2", family="D-family"), wrong, seen=seen, attribution=failed),
        item(absent(id="X3"), refusal),
        item(gold(id="X4"), refusal, attribution=Attribution(stage=Stage.REFUSE, proof="断った")),
    )


@pytest.fixture
def run_with(evaluation):
    """Return a run of some items; named fields replace those of its configuration or figures."""

    def make(items, extras=None, metrics=None, **changes):
        session = Session(
            evaluation(*(item.gold for item in items)),
            lambda _: None,
            None,
            None,
            with_controls=False,
            progress=lambda *_: lambda: None,
        )
        identity = load_plan().identity
        config = RunConfig(
            begun="2026-04-01T09:05:07+00:00",
            question_set="tune",
            files={"tune.jsonl": "0"},
            questions=len(items),
            target="in process",
            plan=identity.id,
            plan_sha256=identity.sha256,
            index="",
            normaliser="2",
            gates="3",
            settings={"encoder": ""},
            seed=1,
            time_limit_s=1.0,
            machine={"revision": "abc", "versions": {"numpy": "2"}},
        )
        found = figures(session, items, extras or Extras()).model_copy(update=metrics or {})
        return Run(config.model_copy(update=changes), found, tuple(items))

    return make


@pytest.fixture
def report(tmp_path, run_with):
    """Return the path of the report of some items."""

    def make(items, *, show_items=False, **changes):
        folder = write_run(run_with(items, **changes), tmp_path / "run")
        return write_report(folder, show_items=show_items)

    return make


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    return tmp_path_factory.mktemp("shelf") / "run"


@pytest.fixture
def path(shelf, run_with, items):
    """Return the path of the report of all items, written once."""
    if not shelf.exists():
        write_report(write_run(run_with(items), shelf))
    return shelf / REPORT


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


@pytest.mark.parametrize("question_set", ["check", "all"])
def test_a_blind_set_shows_figures_and_no_words(report, items, question_set):
    words = text_of(report(items, question_set=question_set))

    for secret in SECRETS:
        assert secret not in words
    for shown in ("X2", "誤答", "文の作成", "実績", "丁寧な文", "総合正解率"):
        assert shown in words


def test_a_blind_set_is_shown_on_explicit_demand(report, items):
    words = text_of(report(items, show_items=True, question_set="check"))

    for secret in SECRETS:
        assert secret in words


def test_the_same_run_gives_the_same_bytes(path, report, items):
    assert report(items).read_bytes() == path.read_bytes()


def test_a_run_whose_inside_was_not_seen_says_so(report, items):
    outside = [item.model_copy(update={"seen": None}) for item in items]

    words = text_of(report(outside, target="somewhere"))

    assert "アシスタントの内部が見えない実行" in words
    assert "自信の度合いが見えない実行" in words


def test_what_was_not_measured_is_told(path):
    words = text_of(path)

    for gap in ("比較する基準が登録されていません", "対照を尋ねていない", "自己検査を行っていない"):
        assert gap in words


def test_another_text_of_the_plan_is_not_quoted(report, items):
    words = text_of(report(items, plan_sha256="other"))

    assert "計画本文が実行時のものと異なる" in words
    assert "X2" in words


def test_controls_that_beat_the_run_and_mutants_that_survive_stand_out(report, items):
    control = Control(
        name="always_refuse",
        label="常に拒否",
        n=4,
        metrics={"refusal_recall": 1.0, "joint": None},
        ours={"refusal_recall": 0.5, "joint": 0.5},
        beats_us=("refusal_recall",),
    )
    mutant = Mutant(name="m", label="数字を変える", made=3, killed=2, gates={"pinned": 2})
    changed = Robustness(name="wide", label="全角にする", n=5, flipped=("X1",))
    extras = Extras(controls=(control,), mutants=(mutant,), robustness=(changed,))

    words = text_of(report(items, extras=extras))

    for shown in ("対照が上回る", "見逃しあり", "評価不能", "3 件のうち 2 件を検出", "全角にする"):
        assert shown in words


def test_a_comparison_shows_what_changed_in_the_direction_of_the_metric(report, items, item, gold):
    scores = scores_of(items)
    right = scores["X1"]
    better = {**scores, "X4": right.model_copy(update={"question_sha256": right.question_sha256})}
    found = compare(better, scores, names=("基準 春", "今回"), pinned=["X4"])

    words = text_of(report(items, metrics={"comparison": found}))

    assert "基準 春" in words
    assert re.search(r"X4\s*正答 → 未回答", words)
    assert "差 +33.3pt" in words, "refusing one answerable question of three more"


def test_a_damaged_run_has_no_report(tmp_path):
    with pytest.raises(RunError):
        write_report(tmp_path)

    assert not (tmp_path / REPORT).exists()


def test_the_command_writes_the_report_anew(path):
    before = path.read_bytes()
    path.write_text("old", encoding="utf-8")

    result = CliRunner().invoke(app, ["report", str(path.parent)])

    assert result.exit_code == 0, result.output
    assert path.read_bytes() == before
    assert "report.html" in result.output


def test_the_command_names_what_is_missing_in_one_line(tmp_path):
    result = CliRunner().invoke(app, ["report", str(tmp_path)])

    assert result.exit_code == 3
    assert len(result.output.strip().splitlines()) == 1
