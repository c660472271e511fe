"""Expected questions for the index's tests: three units and what no unit answers."""

from corpus.questions import ExpectedQuestion

WINDOW, TRAINING, PERIOD = "statement-0", "statement-100", "statement-500"
ASKED = (
    ExpectedQuestion("書かない窓口とは何ですか", WINDOW, "visitor"),
    ExpectedQuestion("研修は誰が受けますか", TRAINING, "visitor"),
    ExpectedQuestion("市役所で待たされないようにする工夫", WINDOW, "clerk"),
    ExpectedQuestion("明日の天気を教えて", None, "visitor"),
    ExpectedQuestion("計画期間はいつまで", PERIOD, "clerk"),
    ExpectedQuestion("水道料金の支払い方法", None, "clerk"),
)
