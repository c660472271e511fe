"""What learners read in an item: questions and explanations. 『』 holds what the plan prints."""

from typing import Final

# Terms
TERM_MEANING: Final = "用語集で「{term}」の説明はどれですか。"
TERM_NAME: Final = "用語集で次のように説明されている用語はどれですか。『{meaning}』"
TERM_FILL: Final = "用語集の説明に当てはまる用語を書いてください。＿＿：『{meaning}』"
TERM_SHORT: Final = "用語集にある「{words}」の略語を書いてください。＿＿"
TERM_TRUTH: Final = "用語集は「{term}」を次のように説明しています。『{meaning}』"
TERM_CARD: Final = "{term}"
TERM_WHY: Final = "用語集では、「{term}」を「{meaning}」と説明しています。"
TERM_SHORT_WHY: Final = "「{term}」は「{words}」の略です。"

# Measures of the second plan
NAMED: Final = "No.{code}「{name}」"
FIELD_HOLDS: Final = "第2次計画の「{name}」で、{field}に挙げられているものはどれですか。"
FIELD_OF: Final = "第2次計画で、次の{field}が挙げられている取組はどれですか。『{text}』"
FIELD_TRUTH: Final = "第2次計画は、「{name}」の{field}に次の文を挙げています。『{text}』"
FIELD_WHY: Final = "第2次計画では、{measure}の{field}に「{text}」とあります。"
FIELD_WRONG_WHY: Final = (
    "この文は{other}の{field}です。{measure}の{field}には「{text}」などがあります。"
)
