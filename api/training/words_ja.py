"""What the training says beside its items and problems."""

from typing import Final

TITLES: Final = {
    "tour": "ご案内",
    "pretest": "事前テスト",
    "final": "最終テスト",
    "certificate": "修了証",
}
ABOUTS: Final = {
    "tour": "研修の進め方を5つの画面で確かめます。",
    "pretest": "今の知識を5問で確かめます。点数は合否に関係しません。",
    "final": "すべてのモジュールから{items}問を出題します。8割以上の正解で合格です。",
    "certificate": "最終テストに合格すると、氏名を記した修了証を発行できます。",
}
MODULE_TITLE: Final = "モジュール{number}　{title}"

NOTICE_PLAN_CHANGED: Final = (
    "計画の本文が改訂されたため、途中だった学習を終了しました。新しい本文の問題で始められます。"
    "終わったモジュールと合格の記録は残っています。"
)

PRETEST: Final = "事前テスト"
ALL_MODULES: Final = "すべてのモジュール"
FINAL: Final = "最終テスト"
FINAL_DONE: Final = "最終テストには合格しています。"
CHECK30: Final = "30日後の確認テスト"
CHECK30_DONE: Final = "30日後の確認テストは終わっています。"
NEXT_REVIEW: Final = "次の復習は{when}です。"

DATE: Final = "{era}（{year}）年{month}月{day}日"
TIME: Final = "{date}{hour}時{minute:02d}分"
ERA: Final = "令和{number}"
FIRST_OF_ERA: Final = "令和元"

REPORT_HEAD: Final = ("区分", "項目", "値", "単位", "備考")
REPORT: Final = {
    "learners": "受講の記録がある人数",
    "begun": "学習を始めた人数",
    "completed": "すべてのモジュールと最終テストを終えた人数",
    "completion_rate": "修了率（学習を始めた人のうち、修了した人の割合）",
    "final_tried": "最終テストを受けた人数",
    "passed": "最終テストに合格した人数",
    "pass_rate": "合格率（最終テストを受けた人のうち、合格した人の割合）",
}
REPORT_WHOLE: Final = "全体"
REPORT_MODULE: Final = "モジュール"
REPORT_WEAK: Final = "誤答の多い問題"
REPORT_BEGUN: Final = "{title}：始めた人数"
REPORT_COMPLETED: Final = "{title}：終えた人数"
REPORT_WEAK_NOTE: Final = "はじめての解答：{answers}人中{wrong}人が誤答（問題番号 {item}）"
REPORT_INDICATOR: Final = "計画の{kind}「{name}」を知る手がかりになります"
REPORT_WITHHELD: Final = "5人未満のため表示しません"
PEOPLE: Final = "人"
PERCENT: Final = "%"
