"""What the report calls things in Japanese, in one place; its metrics: `metrics_ja`."""

from collections.abc import Mapping
from typing import Final

NONE: Final = "なし"
"""Shown where the run holds nothing: a gap is told, not hidden."""

CONTENTS: Final = (
    ("verdict", "判定"),
    ("scoreboard", "指標の一覧"),
    ("outcomes", "回答の結果"),
    ("categories", "分類ごとの成績"),
    ("stages", "誤りの原因"),
    ("changes", "基準との比較"),
    ("retrieval", "検索"),
    ("wordings", "言い換えへの強さ"),
    ("speed", "速さ"),
    ("controls", "対照との比較"),
    ("mutants", "評価の自己検査"),
    ("items", "質問ごとの結果"),
    ("origin", "実行の記録"),
)
"""Anchor and title of each section of the report, in order."""

VERDICTS: Final = {
    "PASS": "合格",
    "QUALITY": "不合格",
    "REGRESSION": "不合格",
    "BROKEN": "評価不能",
}
VERDICT_NOTES: Final = {
    "PASS": "定めた条件をすべて満たしています。",
    "QUALITY": "品質の条件を満たしていません。",
    "REGRESSION": "以前の基準より悪くなっています。",
    "BROKEN": "評価そのものに不具合があり、数値を信用できません。",
}
SETS: Final = {
    "tune": "調整用の質問",
    "hard": "難しい質問",
    "check": "確認用の質問（非公開）",
    "all": "全質問",
}
GROUPS: Final = {
    "answer": "回答",
    "refusal": "回答の可否（拒否）",
    "citation": "出典と根拠",
    "retrieval": "検索",
    "robustness": "言い換えへの強さ",
    "speed": "速さ",
}
LABELS: Final = {"C": "正答", "P": "一部正答", "I": "誤答", "M": "未回答"}
LABEL_NOTES: Final = {
    "C": "必要な語句をすべて含む。記載がない質問では、正しく断った",
    "P": "必要な語句の一部だけを含む",
    "I": "誤りを含む、または記載がない質問に答えた",
    "M": "計画に記載があるのに断った",
}
SIDES: Final = {"answerable": "計画に答えがある質問", "unanswerable": "計画に答えがない質問"}
CATEGORIES: Final = {
    "indicator": "指標",
    "result": "実績",
    "schedule": "スケジュール",
    "glossary": "用語",
    "measure_field": "取組の各項目",
    "overview": "計画の概要",
    "aggregate": "集計",
    "compare": "比較",
    "succession": "テーマ継承",
    "multi_turn": "続けての質問",
    "onboarding": "着任者の質問",
    "unanswerable": "記載のない事項",
    "out_of_scope": "対象外の話題",
    "adversarial": "誤った前提・誘導",
}
STYLES: Final = {
    "formal": "丁寧な文",
    "colloquial": "話し言葉",
    "keyword": "単語だけ",
    "typo": "誤字・かな書き",
    "english": "英語",
}
REASONS: Final = {
    "answerable": "計画に答えがある",
    "absent": "計画に記載がない",
    "not_measured": "計画で「―」とされている",
    "off_topic": "計画と関係がない",
    "false_premise": "前提が誤っている",
    "future": "計画の期間より先",
}
BY_CATEGORY: Final = "理由の記録なし（分類：{}）"
STATUSES: Final = {
    "answered": "回答した",
    "not_in_plan": "記載がないと断った",
    "out_of_scope": "対象外と断った",
    "clarify": "聞き返した",
    "error": "エラー",
}
STAGES: Final = {
    "error": "応答なし",
    "parse": "質問の理解",
    "route": "経路の選択",
    "retrieve": "検索",
    "compose": "文の作成",
    "cite": "出典の提示",
    "refuse": "回答可否の判断",
}
STAGE_NOTES: Final = {
    "error": "異常終了・時間切れ・読めない応答",
    "parse": "質問を別の事柄についてのものと読んだ",
    "route": "表の参照を選んだが、検索なら正答だった",
    "retrieve": "正解の根拠を見つけられなかった",
    "compose": "根拠は見つけたが、文に過不足がある",
    "cite": "回答は正しいが、出典に過不足がある",
    "refuse": "答えるべき質問を断った、または断るべき質問に答えた",
}
LEGS: Final = {
    "keyword": "語の一致",
    "dense": "意味の近さ",
    "fused": "両者の合成",
    "ranking": "アシスタントの順位",
    "route": "実際に示した出典",
}
DUEL: Final = "{wins}勝 {losses}敗"
TIMES: Final = {
    "total": "全体",
    "understand": "質問の理解",
    "find": "検索・参照",
    "compose": "文の作成",
    "verify": "検証",
    "server": "サーバー内",
}
ROUTES: Final = {"refusal": "拒否", "lookup": "表の参照", "retrieval": "検索"}
GATES: Final = {
    "errors": "エラー",
    "wording": "状態と文面",
    "determinism": "再現性",
    "regression": "後退",
    "pinned": "固定した質問",
    "gold": "質問の読み込み",
}
CHANGES: Final = {
    "regressed": "後退",
    "improved": "改善",
    "equivalent": "同等",
    "inconclusive": "判定できない",
}
METHODS: Final = {
    "wilson": "Wilson法",
    "bootstrap": "クラスター・ブートストラップ法",
    "degenerate": "Wilson法（全件が同じ値）",
    "none": NONE,
}
GRADES: Final = {2: "根拠の全部", 1: "根拠の一部", 0: "根拠なし"}
OTHERS: Final = "ほか {n} 件"
GATE_COUNT: Final = "{failed} 件が不合格、{passed} 件が合格、{open} 件は測定なし"

ANSWERED_RIGHT: Final = "計画に答えがある {n} 問のうち、{hits} 問に正しく答えました。"
NOT_RIGHT: Final = "ほかは、誤答 {I} 問、一部正答 {P} 問、断ったもの {M} 問です。"
REFUSED_RIGHT: Final = "計画に答えがない {n} 問のうち、{hits} 問を正しく断りました。"
ANSWERED_ABSENT: Final = "{n} 問には、記載がないのに答えました。"
CITED_RIGHT: Final = "示した出典 {n} 件のうち、{bad} 件が本文と一致しませんでした。"
NUMBERS_RIGHT: Final = "述べた数値 {n} 個のうち、{bad} 個が出典で確かめられませんでした。"
TWICE: Final = {
    None: "同じ質問を二度尋ねる検査は行っていません。",
    True: "同じ質問を二度尋ね、すべて同じ出力でした。",
    False: "同じ質問を二度尋ねると、出力が変わりました。",
}
MUTANTS_KILLED: Final = (
    "評価の自己検査では、わざと入れた誤り {made} 件のうち {killed} 件を検出しました。"
)
NO_MUTANTS: Final = "評価の自己検査は行っていません。"


def word(table: Mapping[str, str], name: str) -> str:
    """Return the Japanese word for a name, the name itself where none is known.

    >>> word(STAGES, "cite"), word(STAGES, "new")
    ('出典の提示', 'new')
    """
    return table.get(name, name)
