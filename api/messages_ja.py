"""Every Japanese sentence that the service says about a request, in one place.

A `ProblemKind` is one row of the catalogue: its slug ends the problem's `type`
and is also the error type that validators raise, so that a sentence is written
once. ``{name}`` in a detail is filled in where the problem is raised.
"""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Final


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One way in which a request fails."""

    slug: str
    status: int
    title: str
    detail: str

    @property
    def urn(self) -> str:
        """The `type` member of the problem document."""
        return f"urn:plan-assistant:problem:{self.slug}"


INVALID_REQUEST: Final = ProblemKind(
    "invalid-request", 422, "リクエストの内容が正しくありません", "{where}：{message}"
)
BLANK_QUESTION: Final = ProblemKind(
    "blank-question", 422, "質問が空です", "質問を入力してください。"
)
QUESTION_TOO_LONG: Final = ProblemKind(
    "question-too-long",
    422,
    "質問が長すぎます",
    "質問は{limit}文字以内で入力してください（現在{length}文字）。",
)
CONTEXT_TOO_LONG: Final = ProblemKind(
    "context-too-long",
    422,
    "これまでのやり取りが長すぎます",
    "これまでのメッセージは、それぞれ{limit}文字以内にしてください（現在{length}文字）。",
)
BLANK_WORDS: Final = ProblemKind(
    "blank-words", 422, "検索する言葉が空です", "検索する言葉を入力してください。"
)
LAST_NOT_USER: Final = ProblemKind(
    "last-message-not-from-user",
    422,
    "最後のメッセージが質問ではありません",
    "最後のメッセージは、role が user の質問にしてください。",
)
CONTROL_CHARACTER: Final = ProblemKind(
    "control-character",
    422,
    "使えない文字が含まれています",
    "制御文字（{code}）は使えません。取り除いてから送信してください。",
)
BROKEN_CHARACTER: Final = ProblemKind(
    "broken-character",
    422,
    "壊れた文字が含まれています",
    "文字として成り立たない符号（{code}）が含まれています。入力し直してください。",
)
BAD_JSON: Final = ProblemKind(
    "bad-json",
    400,
    "JSONとして読み取れません",
    "本文をJSONとして読み取れませんでした（{line}行{column}文字目）。",
)
BAD_NUMBER: Final = ProblemKind(
    "bad-number", 400, "JSONとして読み取れません", "JSONで使えない数値が含まれています。"
)
DUPLICATE_FIELD: Final = ProblemKind(
    "duplicate-field",
    400,
    "同じ項目が重複しています",
    "本文の同じ階層に、同じ名前の項目が2回以上あります。",
)
DEEP_NESTING: Final = ProblemKind(
    "deep-nesting", 400, "入れ子が深すぎます", "本文の入れ子が深すぎて読み取れません。"
)
BAD_ENCODING: Final = ProblemKind(
    "bad-encoding",
    400,
    "文字コードがUTF-8ではありません",
    "本文をUTF-8として読み取れませんでした。UTF-8で送信してください。",
)
BODY_TOO_LARGE: Final = ProblemKind(
    "body-too-large",
    413,
    "本文が大きすぎます",
    "本文は{limit}キロバイト以内にしてください。会話が長い場合は、古いやり取りを省いてください。",
)
BODY_CUT_OFF: Final = ProblemKind(
    "body-cut-off", 400, "本文が途中で切れています", "本文を最後まで受け取れませんでした。"
)
WRONG_MEDIA_TYPE: Final = ProblemKind(
    "wrong-media-type",
    415,
    "送信形式に対応していません",
    "Content-Type を application/json（UTF-8、圧縮なし）にしてください。",
)
NOT_FOUND: Final = ProblemKind(
    "not-found", 404, "見つかりません", "このURLには何もありません。URLを確認してください。"
)
UNKNOWN_MEASURE: Final = ProblemKind(
    "unknown-measure",
    404,
    "その番号の取組はありません",
    "{edition}計画にその番号の取組はありません。取組の番号は {codes} です。",
)
WRONG_METHOD: Final = ProblemKind(
    "wrong-method",
    405,
    "この操作には対応していません",
    "このURLでは使えないHTTPメソッドです。",
)
WRONG_HOST: Final = ProblemKind(
    "wrong-host",
    HTTPStatus.MISDIRECTED_REQUEST,
    "接続先の名前が違います",
    "このサービスには localhost または 127.0.0.1 の名前で接続してください。",
)
TOO_MANY: Final = ProblemKind(
    "too-many-requests",
    429,
    "利用が集中しています",
    "利用が集中しています。{seconds}秒後にもう一度お試しください。",
)
FEEDBACK_FULL: Final = ProblemKind(
    "feedback-full",
    HTTPStatus.INSUFFICIENT_STORAGE,
    "ご意見を保存できません",
    "ご意見の保存先がいっぱいです。デジタル行政推進室へご連絡ください。",
)
MODULE_OF_KIND: Final = ProblemKind(
    "module-of-kind",
    422,
    "モジュールの指定が正しくありません",
    "module には、kind が module のときだけモジュールの番号を入れてください。",
)
BAD_REQUEST: Final = ProblemKind(
    "bad-request", 400, "リクエストを処理できません", "リクエストの形を確認してください。"
)
NOT_READY: Final = ProblemKind(
    "not-ready",
    503,
    "準備中です",
    "計画と索引を読み込んでいます。少し待ってから、もう一度お試しください。",
)
INTERNAL: Final = ProblemKind(
    "internal",
    500,
    "一時的な不具合です",
    "回答できませんでした。続く場合は、受付番号 {request_id} を添えて管理者へご連絡ください。",
)

BY_STATUS: Final = {400: BAD_REQUEST, 404: NOT_FOUND, 405: WRONG_METHOD, 500: INTERNAL}
"""What a bare HTTP status of the framework means."""

FIELD_ERRORS: Final = {
    "missing": "この項目が必要です。",
    "extra_forbidden": "この名前の項目はありません。",
    "string_type": "文字列にしてください。",
    "string_too_short": "{min_length}文字以上にしてください。",
    "string_too_long": "{max_length}文字以内にしてください。",
    "tuple_type": "配列にしてください。",
    "model_type": "オブジェクトにしてください。",
    "too_short": "{min_length}件以上にしてください。",
    "too_long": "{max_length}件以内にしてください。",
    "literal_error": "{expected} のいずれかにしてください。",
    "enum": "{expected} のいずれかにしてください。",
    "uuid_parsing": "UUIDにしてください。",
    "int_parsing": "整数にしてください。",
    "greater_than_equal": "{ge}以上にしてください。",
    "string_pattern_mismatch": "使えない文字が含まれているか、長さが正しくありません。",
    "less_than_equal": "{le}以下にしてください。",
}
"""Sentences for pydantic's own error types."""

FIELD_ERROR: Final = "値が正しくありません。"
"""For any other error type."""

WHOLE_BODY: Final = "本文"
"""The place of an error that concerns the body as a whole."""
