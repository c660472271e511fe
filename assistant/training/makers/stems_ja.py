"""What learners read in an item: questions and explanations. 『』 holds what the plan prints."""

from typing import Final

from corpus.plan import SuccessionKind

# Terms
TERM_MEANING: Final = "用語集で「{term}」の説明はどれですか。"
TERM_NAME: Final = "用語集で次のように説明されている用語はどれですか。『{meaning}』"
TERM_FILL: Final = "用語集の説明に当てはまる用語を書いてください。＿＿：『{meaning}』"
TERM_SHORT: Final = "用語集にある「{words}」の略語を書いてください。＿＿"
TERM_TRUTH: Final = "用語集は「{term}」を次のように説明しています。『{meaning}』"
TERM_CARD: Final = "{term}"
TERM_WHY: Final = "用語集では、「{term}」を『{meaning}』と説明しています。"
TERM_SHORT_WHY: Final = "「{term}」は「{words}」の略です。"

# Measures of the second plan
NAMED: Final = "No.{code}「{name}」"
FIELD_HOLDS: Final = "第2次計画の「{name}」で、{field}に挙げられているものはどれですか。"
FIELD_OF: Final = "第2次計画で、次の{field}が挙げられている取組はどれですか。『{text}』"
FIELD_TRUTH: Final = "第2次計画は、「{name}」の{field}に次の文を挙げています。『{text}』"
FIELD_WHY: Final = "第2次計画では、{measure}の{field}に『{text}』とあります。"
FIELD_WRONG_WHY: Final = (
    "この文は{other}の{field}です。{measure}の{field}には『{text}』などがあります。"
)

# Sentences with a gap, and sentences with something else in it
IN_SECTION: Final = "第2次計画の「{topic}」"
IN_SUMMARY: Final = "第1次計画の総括（{name}）"
IN_POLICY: Final = "第2次計画の推進方針{number}「{name}」"
IN_ROW: Final = "第2次計画の「{name}」の{field}"
GAP_FILL: Final = "{where}の一文です。空欄に入る{what}を書いてください。『{text}』"
GAP_CHOICE: Final = "{where}の一文です。空欄に入る{what}はどれですか。『{text}』"
GAP_TRUTH: Final = "{where}の記述として、次の文は正しいですか。『{text}』"
GAP_WHY: Final = "{where}に『{text}』とあります。"
GAP_WRONG_WHY: Final = "「{wrong}」ではなく「{key}」です。{where}に『{text}』とあります。"
LENGTH: Final = "{what}（{number}文字）"

# Results and summaries of the first plan
RESULT_VALUE: Final = "第1次計画の「{name}」で、{kind}「{result}」の{date}時点の実績はどれですか。"
RESULT_FILL: Final = "第1次計画の「{name}」で、{kind}「{result}」の{date}時点の実績は＿＿でした。"
RESULT_TRUTH: Final = (
    "第1次計画の「{name}」の{kind}「{result}」について、{date}時点の実績は『{value}』です。"
)
RESULT_OF: Final = "第1次計画で、次の{kind}が設けられていた取組はどれですか。『{result}』"
RESULT_WHY: Final = "第1次計画の「{name}」の{kind}「{result}」は、{date}時点で{value}でした。"
RESULT_OF_WHY: Final = "「{result}」は、第1次計画の「{name}」の{kind}です。"

# How the first plan lives on in the second
SUCCESSOR: Final = "第1次計画の「{first}」は、第2次計画ではどの取組に継承されましたか。"
SUCCESSOR_FILL: Final = (
    "第1次計画の「{first}」は、第2次計画では「＿＿」（{number}文字）に名称を変えて継承されました。"
)
SUCCESSOR_TRUTH: Final = "第1次計画の「{first}」は、第2次計画の『{second}』に継承されました。"
SUCCEEDED_AS: Final = "第1次計画の取組のうち、第2次計画に{how}ものはどれですか。"
SUCCEEDED: Final = {
    SuccessionKind.SAME: "名称を変えずに継承された",
    SuccessionKind.RENAMED: "名称を変えて継承された",
    SuccessionKind.MERGED: "他の取組に統合して継承された",
}
SUCCESSION_WHY: Final = (
    "テーマ継承の表では、第1次計画の「{first}」は{how}取組で、第2次計画の「{second}」に続きます。"
)

# Indicators, schedules and the chart of the organisation
ROW_HAS: Final = "第2次計画の「{name}」の{row}に示されているものはどれですか。"
ROW_OF: Final = "第2次計画で、{row}に次の項目を示している取組はどれですか。『{thing}』"
ROW_TRUTH: Final = "第2次計画は、「{name}」の{row}に次の項目を示しています。『{thing}』"
ROW_WHY: Final = "第2次計画では、{measure}の{row}に『{true}』が示されています。"
ROW_WRONG_WHY: Final = (
    "示した項目は{other}の{row}です。{measure}の{row}には『{true}』などがあります。"
)
ROLE_FILL: Final = "第2次計画の推進体制の図では、「{body}」の{role}は＿＿です。"
ROLE_OF_FILL: Final = (
    "第2次計画の推進体制の図で、{role}を{person}が務める組織は＿＿（{number}文字）です。"
)
SHORT_FILL: Final = "第2次計画の推進体制の図にある「{body}」の略称は＿＿です。"
SHORT_OF_FILL: Final = (
    "第2次計画の推進体制の図で、{short}の日本語の名称は＿＿（{number}文字）です。"
)
CHART_WHY: Final = "推進体制の図には「{box}」とあります。"

# Policies, codes and blank rows of the second plan
POLICY_NAME: Final = "第2次計画の推進方針{number}はどれですか。"
POLICY_HOLDS: Final = "第2次計画の推進方針{number}に属する取組はどれですか。"
POLICY_SAYS: Final = "第2次計画で、次の考え方を示している推進方針はどれですか。『{text}』"
POLICY_WHY: Final = "第2次計画の推進方針{number}は「{name}」です。"
POLICY_HOLDS_WHY: Final = "{measure}は、推進方針{number}「{policy}」の取組です。"
POLICY_SAYS_WHY: Final = "推進方針{number}「{policy}」に『{text}』とあります。"
CODE_NAME: Final = "第2次計画のNo.{code}はどの取組ですか。"
CODE_WHY: Final = "第2次計画のNo.{code}は「{name}」です。"
CODE_CHANGED_WHY: Final = "第1次計画の{code}は「{first}」でした。"
BLANK_OF: Final = "第2次計画で、{kind}の欄が「―」となっている取組はどれですか。"
BLANK_WHY: Final = "第2次計画の{measure}の{kind}は「―」です。"

# Situations at work
WISH: Final = (
    "あなたは担当の業務で、次のことに取り組みたいと考えています。"
    "第2次計画のどの取組に当たりますか。『{text}』"
)
TROUBLE: Final = (
    "あなたの職場で、次のことが課題になっています。"
    "第2次計画のどの取組の課題に当たりますか。『{text}』"
)
WISHED: Final = "たい。"
