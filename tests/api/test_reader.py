"""The reader view: the whole plan, in order, with a place for every citation and page."""

import re
from html import unescape
from itertools import pairwise

import pytest

from api.reader import groups_of, outline_of


@pytest.fixture(scope="module")
def groups(plan):
    return tuple(groups_of(plan))


@pytest.fixture
def page(client):
    return client.get("/plan").text


def test_every_leaf_is_in_exactly_one_group_in_printed_order(plan, groups):
    shown = [leaf for group in groups for leaf in group.leaves]

    assert shown == list(plan.leaves)


def test_page_shows_every_character_of_the_plan(plan, page):
    article = page[page.index("<article") : page.index("</article>")]
    shown = re.findall(r'<span class="leaf"[^>]*>([^<]*)</span>', article)

    assert "".join(unescape("".join(shown)).split()) == "".join(plan.text.split())


def test_every_leaf_has_its_place(plan, page):
    places = re.findall(r'id="s-(\d+)" data-end="(\d+)"', page)

    assert [(int(start), int(end)) for start, end in places] == [
        (leaf.span.start, leaf.span.end) for leaf in plan.leaves
    ]


def test_every_page_begins_once_and_says_whether_it_is_certain(plan, page):
    marks = re.findall(r'id="p-(\d+)">計画 (p\.\d+(?:付近)?)<', page)

    assert [int(number) for number, _ in marks] == list(range(1, len(plan.pages.starts) + 1))
    assert ("13", "p.13") in marks
    assert ("37", "p.37付近") in marks


def test_page_begins_with_a_group_of_its_own(plan, groups):
    for group in groups:
        assert len({plan.page_of(leaf) for leaf in group.leaves}) == 1, group.text


def test_page_begins_before_the_leaf_that_starts_it(plan, page):
    leaf = plan.measure("1-ア").heading
    following = next(one for one in plan.leaves if plan.page_of(one).number == 14)

    assert page.index('id="p-13"') < page.index(f'id="s-{leaf.span.start}"')
    assert page.index('id="p-14"') < page.index(f'id="s-{following.span.start}"')
    assert page.index(f'id="s-{leaf.span.start}"') < page.index('id="p-14"')


def test_headings_go_down_one_level_at_a_time(groups):
    levels = [1] + [group.level for group in groups if group.kind == "heading"]

    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("５取組内容", 2, id="chapter"),
        pytest.param("国・東京都の状況について", 3, id="part that is printed without a number"),
        pytest.param("推進方針１ デジタル化による市民の利便性向上", 3, id="policy with its number"),
        pytest.param("No.１-ア", 4, id="measure"),
        pytest.param("（１－イ） マイナンバーカードの普及促進", 5, id="measure of the first plan"),
        pytest.param("取組プロセス", 5, id="row of a measure's table"),
        pytest.param("《目指す将来像》", 6, id="part of a row"),
    ],
)
def test_headings_have_their_level(groups, text, level):
    levels = {group.level for group in groups if group.kind == "heading" and group.text == text}

    assert levels == {level}


def test_outline_names_chapters_parts_and_measures(plan, groups):
    entries = outline_of(groups, plan)

    assert [one.name[0] for one in entries if one.level == 2] == list("１２３４５６７８用")
    named = [one.name for one in entries if one.name.startswith("No.")]
    assert named[0] == "No.１-ア 行政手続のオンライン化"
    assert len(named) == len(plan.measures)


def test_outline_leads_to_headings(page):
    targets = re.findall(r'<a href="#(s-\d+)">', page)

    assert len(targets) > 30
    for target in targets:
        assert re.search(rf'<h[2-4]><span class="leaf" id="{target}"', page)


def test_outline_of_the_api_has_places_on_the_page(client, page):
    outline = client.get("/api/plan").json()

    starts = [item["start"] for item in outline["chapters"]]
    starts += [entry["heading"]["start"] for entry in outline["sections"]]
    starts += [
        entry["name"]["start"] for kind in ("policies", "measures") for entry in outline[kind]
    ]
    assert all(f'id="s-{start}"' in page for start in starts)


def test_names_and_values_are_paired(page):
    pair = r"<dt><span[^>]*>マイナンバーカードの交付率</span></dt><dd><span[^>]*>82%</span></dd>"

    assert re.search(pair, page)
