"""Every Japanese sentence of the evaluation's command line, in one place."""

from typing import Final

APP: Final = "アシスタントの回答を、正解つきの質問で採点します。"
RUN: Final = "質問の組をすべて尋ね、採点し、結果を保存します。"
SET: Final = "質問の組"
URL: Final = "動作中のアシスタントのURL（省略するとこのプロセスで実行）"
TO: Final = "結果を書くフォルダー（省略すると evals/runs/<時刻>）"
LIMIT: Final = "1回の質問を待つ秒数"
CONTROLS: Final = "対照・言い換え・二度目の質問・評価の自己検査も行う"
FAILURES: Final = "誤りの一覧も表示する（tuneのときだけ）"
WITH_REPORT: Final = "報告書（report.html）も書く"
REPORT: Final = "実行結果を、1つのHTMLの報告書にします。"
SHOW_ITEMS: Final = "非公開の組（check）でも、質問と回答の文を載せる"
COMPARE: Final = "2つの実行結果を比べます（Aが前、Bが後）。"
RUN_FOLDER: Final = "実行結果のフォルダー"
BLESS: Final = "実行結果を、以後の比較の基準として登録します。"
WHO: Final = "登録する人"
WHY: Final = "登録する理由"
CHECK: Final = "質問のファイルを確かめます。"

CATEGORY: Final = "分類"
COUNT: Final = "件数"
STRICT: Final = "正答率（厳格）"
JOINT: Final = "総合正解率"
REFUSAL: Final = "拒否の再現率"
ALL: Final = "全体"
REFUSAL_PRECISION: Final = "拒否の適合率"
METRIC: Final = "指標"
VALUE: Final = "値"
INTERVAL: Final = "95%区間"
BOUND: Final = "基準値"
GOAL: Final = "目標"
GATE: Final = "不合格の条件"
FOUND: Final = "結果"
MUTANT: Final = "自己検査（わざと壊したもの）"
MADE: Final = "作成"
KILLED: Final = "検出"
BLOCKED_BY: Final = "検出した条件"
CONTROL: Final = "対照"
BEATS: Final = "上回る指標"
STAGE: Final = "最初に誤った段階"
BEFORE: Final = "前"
AFTER: Final = "後"
W_T_L: Final = "勝/分/負"
P_HOLM: Final = "p（Holm）"
CHANGE: Final = "判定"
NOT_MEASURED: Final = "―"
FLIPPED: Final = "正誤が変わった質問"
PINNED_LOST: Final = "誤りになった固定の質問"
NO_FLIPS: Final = "なし"
VERDICT: Final = "判定：{verdict}（終了コード {code}）"
HASH: Final = "出力のハッシュ値：{hash}"
WRITTEN: Final = "結果：{folder}"
REPORTED: Final = "報告書：{path}"
BLESSED: Final = "基準に登録しました：{path}"
CHECKED: Final = "{name}：{n} 問、注意 {doubts} 件、想定質問とほぼ同じもの {copies} 件"
NEAR_COPY: Final = "想定質問「{question}」とほぼ同じです"
BASELINE_UNUSABLE: Final = "基準と比べられません：{reason}"
INTERRUPTED: Final = "中断しました。"
WORDS: Final = {
    "PASS": "合格",
    "QUALITY": "不合格（品質）",
    "REGRESSION": "不合格（後退）",
    "BROKEN": "評価不能（データまたは評価の不具合）",
}
CHANGES: Final = {
    "regressed": "後退",
    "improved": "改善",
    "equivalent": "同等",
    "inconclusive": "判定できない",
}
