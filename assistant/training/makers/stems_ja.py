"""What learners read in an item: questions and explanations. 『』 holds what the plan prints."""

from typing import Final

from corpus.plan import Field, SuccessionKind

# Terms
TERM_MEANING: Final = "用語集で「{term}」の説明はどれですか。"
TERM_NAME: Final = "用語集で次のように説明されている用語はどれですか。『{meaning}』"
TERM_FILL: Final = "用語集の次の説明に当てはまる用語（{length}）を書いてください。『{meaning}』"
TERM_TRUTH: Final = "次の文は、用語集の「{term}」の説明として正しいですか。『{meaning}』"
TERM_CARD: Final = "「{term}」とは何ですか。意味を思い浮かべてから、裏の説明と比べてください。"
TERM_WRONG_WHY: Final = "これは「{other}」の説明です。"
TERM_WHY: Final = "用語集では、「{term}」を『{meaning}』と説明しています。"

# Measures of the second plan
NAMED: Final = "No.{code}「{name}」"
FIELD_HOLDS: Final = "第2次計画の「{name}」の{field}はどれですか。"
FIELD_OF: Final = "次の文は、第2次計画のどの取組の{field}ですか。『{text}』"
FIELD_TRUTH: Final = "次の文は、第2次計画の「{name}」の{field}として正しいですか。『{text}』"
FIELDS: Final = {
    Field.DIRECTION: "取組の方向性",
    Field.EFFECT_PERIOD: "効果",
    Field.EFFECT_FUTURE: "効果",
    Field.CURRENT_STATE: "現状",
    Field.ISSUE: "課題",
    Field.ACTION: "取組内容",
    Field.PROCESS: "取組プロセス",
}
"""What a row of a measure's table is called in a question."""
FIELD_WHY: Final = "第2次計画では、{measure}の{field}に『{text}』とあります。"
FIELD_WRONG_WHY: Final = (
    "示した文は{other}の{field}です。{measure}の{field}には『{text}』などがあります。"
)

# Sentences with a gap, and sentences with something else in it
IN_SECTION: Final = "第2次計画の「{topic}」"
IN_SUMMARY: Final = "第1次計画の総括（{name}）"
IN_POLICY: Final = "第2次計画の推進方針{number}「{name}」"
IN_MEASURE: Final = "第2次計画の「{name}」"
FIRST: Final = "第1次計画"
IN_PLAN: Final = "第2次計画"
CUT: Final = "（以下略）"
GAP_FILL: Final = "{where}の一文です。空欄に入る{what}を書いてください。『{text}』"
GAP_TRUTH: Final = "次の文は、{where}の内容として正しいですか。『{text}』"
GAP_WHY: Final = "{where}に『{text}』とあります。"
GAP_WRONG_WHY: Final = "「{wrong}」ではなく「{key}」です。{where}に『{text}』とあります。"
LENGTH: Final = "{what}（{length}）"
NUMBER: Final = "{number}文字"
WITH_POINT: Final = "、・も数える"
OR_OTHER: Final = "、別の名称でも可"

# Results and summaries of the first plan
SUMMARY_OF: Final = "次の文は、第1次計画の総括のうち、どの項目の内容ですか。『{text}』"
SUMMARY_WHY: Final = "第1次計画の「{policy}」の総括に『{text}』とあります。"
RESULT_VALUE: Final = "第1次計画の「{name}」で、{kind}「{result}」の{date}時点の実績はどれですか。"
RESULT_TRUTH: Final = (
    "次の文は正しいですか。"
    "第1次計画の「{name}」の{kind}「{result}」について、{date}時点の実績は『{value}』です。"
)
RESULT_WHY: Final = "第1次計画の「{name}」の{kind}「{result}」は、{date}時点で{value}でした。"
RESULT_WRONG_WHY: Final = "{value}は、「{name}」の{kind}「{result}」の実績です。"

# How the first plan lives on in the second
SUCCESSOR: Final = "第1次計画の「{first}」は、第2次計画ではどの取組として継承されましたか。"
SUCCESSOR_FILL: Final = (
    "第1次計画の「{first}」は、第2次計画では「＿＿」（{length}）として継承されました。"
)
SUCCESSOR_TRUTH: Final = (
    "次の文は正しいですか。第1次計画の「{first}」は、第2次計画の『{second}』として継承されました。"
)
MERGED: Final = "第1次計画の取組のうち、第2次計画で他の取組に統合されたものはどれですか。"
PREDECESSOR: Final = "第2次計画の「{second}」は、第1次計画のどの取組を継承したものですか。"
SUCCESSION_WHY: Final = {
    SuccessionKind.SAME: (
        "第1次計画の「{first}」は、第2次計画でも同じ名称の「{second}」として継承されました。"
    ),
    SuccessionKind.RENAMED: (
        "第1次計画の「{first}」は、第2次計画では「{second}」に名称が変わりました。"
    ),
    SuccessionKind.MERGED: "第1次計画の「{first}」は、第2次計画の「{second}」に統合されました。",
}
SUCCESSION_OTHER: Final = "「{second}」は「{first}」"
SUCCESSION_OTHERS: Final = "なお、{others}を継承した取組です。"
SUCCESSION_WRONG_WHY: Final = "「{second}」は、第1次計画の「{first}」を継承した取組です。"

# Indicators, schedules and the chart of the organisation
ROW_HAS: Final = "第2次計画の「{name}」の{row}に示されているものはどれですか。"
ROW_OF: Final = "次の項目は、第2次計画のどの取組の{row}にありますか。『{thing}』"
ROW_TRUTH: Final = "次の文は正しいですか。第2次計画の「{name}」の{row}には『{thing}』があります。"
ROW_WHY: Final = "第2次計画では、{measure}の{row}に『{true}』が示されています。"
ROW_WRONG_WHY: Final = (
    "示した項目は{other}の{row}です。{measure}の{row}には『{true}』などがあります。"
)
ROLE_FILL: Final = "第2次計画の推進体制の図では、「{body}」の{role}は＿＿です。"
ROLE_OF_FILL: Final = (
    "第2次計画の推進体制の図で、{role}を{person}が務める組織は＿＿（{length}）です。"
)
SHORT_FILL: Final = "第2次計画の推進体制の図にある「{body}」の略称は＿＿です。"
SHORT_OF_FILL: Final = "第2次計画の推進体制の図で、{short}の日本語の名称は＿＿（{length}）です。"
CHART_WHY: Final = "推進体制の図には「{box}」とあります。"

# Policies of the second plan
POLICY_NAME: Final = "第2次計画の推進方針{number}はどれですか。"
POLICY_HOLDS: Final = "第2次計画の推進方針{number}「{policy}」に属する取組はどれですか。"
POLICY_OF: Final = "第2次計画の「{name}」は、どの推進方針の取組ですか。"
POLICY_SAYS: Final = "第2次計画で、次の考え方を示している推進方針はどれですか。『{text}』"
POLICY_WHY: Final = "第2次計画の推進方針{number}は「{name}」です。"
POLICY_HOLDS_WHY: Final = "{measure}は、推進方針{number}「{policy}」の取組です。"
POLICY_NAME_TRUTH: Final = "次の文は正しいですか。第2次計画の推進方針{number}は『{name}』です。"
POLICY_TRUTH: Final = (
    "次の文は正しいですか。第2次計画の「{name}」は、推進方針『{policy}』の取組です。"
)
POLICY_OTHER: Final = "「{name}」は推進方針{number}"
POLICY_OTHERS: Final = "なお、{others}です。"
POLICY_OTHER_MEASURES: Final = "なお、{others}の取組です。"
POLICY_SAYS_WHY: Final = "推進方針{number}「{policy}」に『{text}』とあります。"

# Situations at work
HANDED_OVER: Final = (
    "あなたは人事異動で、次の仕事を引き継ぎました。"
    "第2次計画のどの取組の仕事に当たりますか。『{text}』"
)
TROUBLE: Final = (
    "あなたの係の打合せで、同僚が次の意見を出しました。"
    "第2次計画のどの取組の課題に当たりますか。『{text}』"
)
LEARNED: Final = (
    "あなたは研修で、ある用語の意味を次のように習いました。"
    "この用語が出てくるのは、第2次計画のどの取組ですか。『{text}』"
)
LEARNED_WHY: Final = "これは用語集の「{term}」の説明です。{measure}に『{text}』とあります。"

# Where the plan itself names a thing in two ways
NAMED_TWICE: Final = "なお、「{name}」は、テーマ継承の表では「{other}」と書かれています。"
ROLE_NAMED_TWICE: Final = (
    "なお、{short}の日本語の名称は、推進体制の図（{box}）と用語集の説明とで異なります。"
)
