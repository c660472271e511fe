"""What belongs to the learner: cards and the record, to take along and to delete."""

import json
import zipfile

from playwright.sync_api import expect


def test_term_cards_can_be_taken_along(newcomer, graduate):
    newcomer.become(graduate)
    with newcomer.page.expect_download() as anki:
        newcomer.training.get_by_role("link", name="用語カードをAnkiで使う（.apkg）").click()
    with newcomer.page.expect_download() as table:
        newcomer.training.get_by_role("link", name="用語カードを表で使う（CSV）").click()

    with zipfile.ZipFile(anki.value.path()) as deck:
        assert "collection.anki2" in deck.namelist()
    assert table.value.path().read_text(encoding="utf-8-sig").count("\n") > 30


def test_the_record_can_be_taken_along_and_deleted(newcomer, new_learner, watch):
    watch.allow("blob:")
    made = new_learner()
    made.go_through("pretest")
    newcomer.become(made)
    newcomer.button("自分の記録を見る・消す").click()

    with newcomer.page.expect_download() as record:
        newcomer.button("記録をファイルに書き出す（JSON）").click()
    kept = json.loads(record.value.path().read_text(encoding="utf-8"))
    newcomer.button("記録を消す").click()
    newcomer.button("すべて消す").click()

    expect(newcomer.training).to_contain_text("記録を消しました。")
    expect(newcomer.button("研修を始める")).to_be_visible()
    assert "pretest" in json.dumps(kept)
    assert made.ask("GET", "/progress").status_code == 401
    assert newcomer.page.evaluate("localStorage.length") == 0


def test_deleting_asks_back_first(newcomer, new_learner):
    made = new_learner()
    newcomer.become(made)
    newcomer.button("自分の記録を見る・消す").click()
    newcomer.button("記録を消す").click()

    newcomer.button("やめる").click()

    assert newcomer.button("記録を消す").evaluate("(e) => e.getRootNode().activeElement === e")
    assert made.ask("GET", "/progress").status_code == 200
