"""The pages beside the course: certificates and how they are checked, the trainers' view."""

import pytest
from playwright.sync_api import expect

from assistant.training.course import MODULES
from tests.browser.axe import violations
from tests.browser.hosts import HOSTILE, PAGE
from tests.browser.stub import STRICT_POLICY


@pytest.fixture
def certificate(graduate):
    response = graduate.ask("POST", "/certificate", json={"name": "国分寺 花子"})
    return response.json()


def test_a_certificate_is_found_by_the_number_typed_from_paper(page, stub, certificate):
    page.goto(f"{stub.origin}/training/certificate")
    page.get_by_label("確認番号").fill(f"  {certificate['id'].lower()} ")

    page.get_by_role("button", name="確認する").click()

    expect(page.get_by_role("article")).to_contain_text("国分寺 花子 様")
    expect(page.get_by_role("article")).to_contain_text(certificate["issued_on_ja"])
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


@pytest.mark.parametrize("id", ["0000-0000-0000-0000", "<img src=x onerror=alert(1)>", "../x"])
def test_a_forged_number_is_told(page, stub, id):
    page.goto(f"{stub.origin}/training/certificate")
    page.get_by_label("確認番号").fill(id)

    page.get_by_role("button", name="確認する").click()

    expect(page.get_by_role("status")).to_contain_text("見つかりませんでした。")
    expect(page.get_by_role("article")).to_be_hidden()
    assert page.locator("main img").count() == 0


def test_a_certificate_is_printed_on_one_sheet_without_controls(page, stub, certificate):
    page.goto(f"{stub.origin}/training/certificate/{certificate['id']}")
    expect(page.get_by_role("article")).to_be_visible()

    page.emulate_media(media="print")

    expect(page.get_by_role("button", name="印刷する")).to_be_hidden()
    expect(page.get_by_role("navigation")).to_be_hidden()
    sheet = page.pdf(prefer_css_page_size=True)
    assert sheet.count(b"/MediaBox") == 1
    assert b"594.95996 841.91998" in sheet


def test_trainers_see_rates_and_weak_items_of_groups_only(page, stub, new_learner):
    for _ in range(5):
        learner = new_learner()
        learner.go_through("pretest")
        learner.go_through("module", 1, wrong=12)
    stub.clock.forward(minutes=2)
    page.goto(f"{stub.origin}/training/trainer")
    expect(page.get_by_role("status")).to_have_text("集計を読み込みました。")

    modules = page.get_by_role("figure", name="モジュールごとの修了")
    weak = page.get_by_role("figure", name="間違いの多い問題")

    expect(modules.get_by_role("img")).to_be_visible()
    modules.get_by_text("図の内容を表で読む").click()
    expect(modules.get_by_role("row")).to_have_count(1 + len(MODULES))
    expect(weak.get_by_role("row").nth(1)).to_contain_text("％")
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    with page.expect_download() as table:
        page.get_by_role("link", name="CSVで書き出す").click()
    assert "モジュール" in table.value.path().read_text(encoding="utf-8-sig")


def test_a_report_that_is_refused_is_told(page, stub):
    detail = "この画面は、研修担当者として登録された利用者だけが見られます。"
    page.route(
        "**/api/training/trainer",
        lambda route: route.fulfill(status=403, json={"detail": detail}),
    )

    page.goto(f"{stub.origin}/training/trainer")

    expect(page.get_by_role("status")).to_have_text(detail)


def test_the_first_page_and_the_widget_lead_to_the_training(page, stub):
    page.goto(stub.origin)
    link = page.get_by_role("main").get_by_role("link", name="新任職員の研修を始める")
    assert link.get_attribute("href") == "/training"

    floating = page.locator("plan-assistant[mode=floating]")
    floating.evaluate("(element) => element.open()")
    floating.get_by_role("button", name="設定").click()

    inside = floating.get_by_role("link", name="研修を始める")
    expect(inside).to_have_attribute("href", f"{stub.origin}/training")


def test_a_portal_elsewhere_may_hold_the_training(page, watch, stub, portal, portal_pages):
    element = '<plan-assistant mode="training"></plan-assistant>'
    html = PAGE.format(script=f"{stub.origin}/widget.js", element=element)
    policy = STRICT_POLICY.replace("'self'", f"'self' {stub.origin}")
    portal_pages.put("page.css", HOSTILE, "text/css", policy)
    watch.allow(f"http://localhost:{portal}")
    page.goto(f"http://localhost:{portal}{portal_pages.put('page', html, 'text/html', policy)}")
    training = page.locator("plan-assistant [part~=training]")

    training.get_by_role("button", name="研修を始める").click()

    expect(training.get_by_role("heading", level=2)).to_have_text("この研修で学ぶこと")
    colour = "(element) => getComputedStyle(element).color"
    assert training.evaluate(colour) == "rgb(26, 26, 28)"
