"""Every way in which a request of the training fails, in the words that a learner reads."""

from http import HTTPStatus
from typing import Final

from api.messages_ja import ProblemKind

UNKNOWN_LEARNER: Final = ProblemKind(
    "unknown-learner",
    401,
    "受講の記録が見つかりません",
    "受講の記録が見つかりません。別のブラウザーを使っているか、記録が削除された可能性があります。"
    "新しく受講を始めてください。",
)
NOT_SIGNED_IN: Final = ProblemKind(
    "not-signed-in",
    401,
    "ログインが確認できません",
    "ログインの有効期限が切れました。庁内ポータルに入り直してください。",
)
SIGNED_IN: Final = ProblemKind(
    "signed-in",
    409,
    "ログインした利用者の記録を使います",
    "この環境ではログインした利用者の記録を使うため、新しい受講番号は必要ありません。",
)
UNKNOWN_SESSION: Final = ProblemKind(
    "unknown-session",
    404,
    "その学習は見つかりません",
    "その学習は見つかりません。研修の最初の画面から始めてください。",
)
NOT_CURRENT: Final = ProblemKind(
    "not-current",
    409,
    "この問題はすでに解答済みです",
    "この問題にはすでに解答しています（別のタブや「戻る」の操作が考えられます）。"
    "この解答は記録していません。続きの問題から進めてください。",
)
PLAN_CHANGED: Final = ProblemKind(
    "plan-changed",
    409,
    "計画の本文が改訂されました",
    "計画の本文が改訂されたため、この学習は終了しました。解答は記録していません。"
    "研修の最初の画面から、新しい本文の問題で始めてください。",
)
NOT_OPEN: Final = ProblemKind("not-open", 409, "まだ始められません", "先に{what}を終えてください。")
TOO_SOON: Final = ProblemKind(
    "too-soon", 409, "まだ始められません", "{what}は、{when}から受けられます。"
)
ALREADY_DONE: Final = ProblemKind("already-done", 409, "すでに終わっています", "{what}")
NOTHING_DUE: Final = ProblemKind(
    "nothing-due", 409, "今日の復習はありません", "復習する問題は、今はありません。{next}"
)
NOT_DONE: Final = ProblemKind(
    "not-done",
    409,
    "まだ終わっていません",
    "結果は、すべての問題に解答したあとに見られます。",
)
NOT_A_CHOICE: Final = ProblemKind(
    "not-a-choice",
    422,
    "選択肢にない解答です",
    "選択肢の中から選んでください。この解答は記録していません。",
)
BLANK_ANSWER: Final = ProblemKind("blank-answer", 422, "解答が空です", "解答を入力してください。")
BLANK_NAME: Final = ProblemKind(
    "blank-name", 422, "氏名が空です", "修了証に記す氏名を入力してください。"
)
NOT_PASSED: Final = ProblemKind(
    "not-passed",
    409,
    "修了証はまだ発行できません",
    "修了証は、最終テストに合格すると発行できます。",
)
UNKNOWN_CERTIFICATE: Final = ProblemKind(
    "unknown-certificate",
    404,
    "この番号の修了証はありません",
    "この番号の修了証は発行されていません。番号を確かめて、もう一度入力してください。",
)
NOT_A_TRAINER: Final = ProblemKind(
    "not-a-trainer",
    403,
    "研修担当者だけが見られます",
    "この画面は、研修担当者として登録された利用者だけが見られます。",
)
TRAINING_UNAVAILABLE: Final = ProblemKind(
    "training-unavailable",
    503,
    "研修は今、利用できません",
    "研修の記録または問題を読み込めないため、研修は今、利用できません。計画への質問はできます。"
    "受付番号を添えて管理者へご連絡ください。",
)
STORE_BUSY: Final = ProblemKind(
    "store-busy",
    503,
    "混み合っています",
    "混み合っています。{seconds}秒ほど待って、もう一度お試しください。"
    "今の操作は保存されていません。解答は送信されていません。",
)
STORE_FULL: Final = ProblemKind(
    "store-full",
    HTTPStatus.INSUFFICIENT_STORAGE,
    "記録を保存できません",
    "記録の保存先がいっぱいのため、今の操作は保存されていません。解答は送信されていません。"
    "デジタル行政推進室へご連絡ください。",
)
