"""Pictures show what the evidence of a reply holds, and nothing more."""

from datetime import date

import pytest

from api.answerer import Desk
from api.chart import organisation_nodes
from api.pictures import pictures_of
from api.wiring import AssistantAnswerer
from assistant.evidence import OrganisationFacts, PolicyFacts, ResultFacts, ScheduleFacts
from assistant.messages import Message
from assistant.reply import Citation, Reply, Status
from corpus.library import Bar
from corpus.plan import Field, Topic


def answered(*citations):
    return Reply(Status.ANSWERED, None, (), citations, ())


def cited(n, leaf):
    return Citation(n, "", None, None, 1, True, leaf.span.start, leaf.span.end, leaf.quote)


@pytest.fixture(scope="module")
def asked(assistant):
    answerer = AssistantAnswerer(assistant)
    return lambda question: answerer.answer([Message("user", question)])


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("この計画の概要を教えてください。", ["plan_map"]),
        ("推進方針を一覧で教えてください。", ["plan_map"]),
        ("第2次計画の取組をすべて教えてください。", ["plan_map"]),
        ("推進体制を教えてください。", ["organisation"]),
        ("1-アのスケジュールを教えてください。", ["schedule"]),
        ("第1次計画の実績を一覧で教えてください。", ["results"]),
        ("推進方針1について教えてください。", []),
        ("1-アの課題は何ですか。", []),
        ("1-アはいつから始まりますか。", []),
        ("市長の給料はいくらですか。", []),
    ],
)
def test_question_gets_the_picture_that_goes_with_it(asked, question, kinds):
    assert [picture.picture for picture in asked(question).pictures] == kinds


def test_plan_map_holds_every_policy_and_measure_once(asked, plan):
    (picture,) = asked("推進方針を一覧で教えてください。").pictures
    common, *policies = picture.nodes

    assert (common.label, common.children) == ("共通 ＢＰＲの取組", ())
    assert [node.label for node in policies] == [
        f"推進方針{policy.number} {policy.name.text}" for policy in plan.policies
    ]
    assert [child.label for node in policies for child in node.children] == [
        f"{measure.id.code} {measure.name.text}" for measure in plan.measures
    ]


def test_all_policies_one_by_one_make_the_map_and_four_do_not(plan):
    facts = [PolicyFacts(policy, ()) for policy in plan.policies]

    assert [one.picture for one in pictures_of(answered(), facts, plan)] == ["plan_map"]
    assert pictures_of(answered(), facts[:4], plan) == ()


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.ANSWERED])
def test_refusal_has_no_picture(plan, status):
    facts = [PolicyFacts(policy, ()) for policy in plan.policies]

    assert pictures_of(Reply(status, None, (), (), ()), facts, plan) == ()


def test_organisation_stands_below_its_headquarters(plan):
    section = plan.section(Topic.ORGANISATION)
    facts = OrganisationFacts(section, plan.organisation)

    (picture,) = pictures_of(answered(), [facts], plan)

    (head,) = picture.nodes
    assert head.label == "行政改革推進本部（本部長：市長）"
    assert {node.label: [child.label for child in node.children] for node in head.children} == {
        "各部": ["部長"],
        "各課": ["担当者（各課）", "課長"],
        "政策部": ["デジタル行政推進室"],
        "情報化統括責任者（ＣＩＯ）": [],
    }


@pytest.mark.parametrize(
    ("boxes", "said", "tree"),
    [
        pytest.param(["甲部", "乙課"], "", ["甲部", "乙課"], id="nothing told: side by side"),
        pytest.param(["甲部", "乙課"], "甲部乙課が担う", [["甲部", "乙課"]], id="named together"),
        pytest.param(["各課", "課長", "課長"], "", [["各課", "課長"]], id="head, printed thrice"),
        pytest.param(["各課", "係（各課）者"], "", ["各課", "係（各課）者"], id="bracket inside"),
        pytest.param(["本部", "補助"], "本部体制の下で", ["本部"], id="arrow is no body"),
        pytest.param(["甲本部", "乙本部"], "本部体制の下で", ["甲本部", "乙本部"], id="two heads"),
        pytest.param([], "本部体制の下で", [], id="no box"),
    ],
)
def test_chart_tells_no_more_than_the_text(boxes, said, tree):
    def plain(node):
        return [node.label, *map(plain, node.children)] if node.children else node.label

    assert [plain(node) for node in organisation_nodes(boxes, said)] == tree


def test_schedule_has_years_only_where_a_person_read_them(plan):
    measure = plan.measure("1-ア")
    leaves = measure.fields[Field.SCHEDULE]
    bar = Bar("1-ア", leaves[1].text, 2025, 2026, 14, "担当者", date(2026, 1, 31))

    (picture,) = pictures_of(answered(), [ScheduleFacts(measure, leaves, (bar,))], plan)

    assert (picture.measure, picture.title[:10]) == ("1-ア", "第2次計画の1-ア「")
    assert [(node.label, node.first_year, node.last_year) for node in picture.nodes] == [
        (leaf.text, *((2025, 2026) if leaf is leaves[1] else (None, None))) for leaf in leaves
    ]


def test_part_of_a_schedule_is_not_drawn(plan):
    measure = plan.measure("1-ア")
    facts = ScheduleFacts(measure, measure.fields[Field.SCHEDULE][:1], (), is_whole=False)

    assert pictures_of(answered(), [facts], plan) == ()


def test_results_are_drawn_where_they_are_numbers(plan):
    (picture,) = pictures_of(answered(), [ResultFacts(plan.results)], plan)
    shown = {node.label.split(" ", 1)[1]: node for node in picture.nodes}

    assert len(shown) == len(picture.nodes) == 29
    rate = shown["マイナンバーカードの交付率"]
    assert (rate.value, rate.number, rate.unit) == ("82%", 82.0, "%")
    users = shown["行政手続利用者のうち、オンラインサービスを利用した人数"]
    assert (users.value, users.number, users.unit) == ("1,268人", 1268.0, "人")
    offices = shown["業務の効率化を図るデジタル技術を導入している課の割合と数"]
    assert (offices.value, offices.number, offices.unit) == ("23％（12課/51課）", 23.0, "%")


def test_result_names_the_citation_that_holds_its_value(plan):
    first, second = plan.results[:2]
    reply = answered(cited(1, first.name), cited(2, first.value), cited(3, second.value))

    (picture,) = pictures_of(reply, [ResultFacts((first, second))], plan)

    assert [node.cites for node in picture.nodes] == [(2,), (3,)]


def test_one_number_makes_no_picture(plan):
    assert pictures_of(answered(), [ResultFacts(plan.results[:1])], plan) == ()


def test_same_results_found_twice_are_drawn_once(plan):
    facts = ResultFacts(plan.results[:2])

    (picture,) = pictures_of(answered(), [facts, facts], plan)

    assert len(picture.nodes) == 2


def test_pictures_stand_before_the_remarks(assistant, client_of):
    client = client_of(Desk(AssistantAnswerer(assistant)))
    question = {"messages": [{"role": "user", "content": "1-アのスケジュールを教えてください。"}]}

    blocks = client.post("/api/chat", json=question).json()["blocks"]

    assert [block["type"] for block in blocks] == ["paragraph", "list", "picture", "notice"]
    assert {name: blocks[2][name] for name in ("role", "picture", "measure")} == {
        "role": "answer",
        "picture": "schedule",
        "measure": "1-ア",
    }
    assert blocks[2]["nodes"][0] == {"label": "業務分析", "first_year": None, "last_year": None}
