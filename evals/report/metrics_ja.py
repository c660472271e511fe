"""What each metric says, in one sentence for those who decide."""

from typing import Final

ABOUT: Final = {
    "joint": "回答の内容・長さ・出典のすべてに問題がなかった質問の割合。最も厳しい総合点",
    "strict_accuracy": "答えがある質問のうち、必要なことをすべて正しく答えた割合",
    "refusal_recall": "答えがない質問のうち、正しく断った割合",
    "refusal_precision": "断った質問のうち、本当に答えがなかった割合",
    "ev_f1": "示した出典が、正解の根拠と過不足なく一致する度合い",
    "truthfulness_strict": "正答＋1、断り0、誤答と一部正答−1の平均。誤りを答えると下がる",
    "joint_answerable": "総合正解率を、答えがある質問だけで数えたもの",
    "joint_exam": "総合正解率で、根拠の一つを引用すれば足りるとしたもの（第三者の試験の形）",
    "exam": "第三者の試験と同じ規則で数えた正解の割合",
    "lenient_accuracy": "答えがある質問のうち、全部または一部を正しく答えた割合",
    "group_recall": "答えに必要な語句のうち、回答が含んでいた割合",
    "attempted_accuracy": "断らずに答えたもののうち、正しかった割合",
    "simpleqa_f1": "正答の多さと、答えたときの正しさを合わせた値",
    "truthfulness": "正答＋1、一部正答＋0.5、断り0、誤答−1の平均",
    "concise": "望ましい長さの1.5倍以内に収まった回答の割合",
    "over_length": "望ましい長さを超えた回答の割合",
    "refusal_f1": "断る判断の正しさ（再現率と適合率の調和平均）",
    "answer_f1": "答える判断の正しさ（再現率と適合率の調和平均）",
    "f1_gr": "答えるか断るかの判断の正しさ（拒否F1と回答F1の平均）",
    "hallucination": "答えがない質問に答えてしまった割合",
    "over_refusal": "答えがある質問を断ってしまった割合",
    "citation_validity": "示した出典のうち、位置・ページ・引用文が本文と一致する割合",
    "citation_coverage": "出典が必要な文のうち、出典が付いている割合",
    "support_recall": "出典が必要な文のうち、その出典だけで裏付けられる割合",
    "support_precision": "付けた出典のうち、裏付けに必要だった割合",
    "unsupported_numbers": "述べた数値のうち、出典で確かめられない割合",
    "ev_hit": "答えたもののうち、正解の根拠を一つでも引用した割合",
    "ev_precision": "示した出典のうち、正解の根拠に当たる割合",
    "ev_recall": "正解の根拠のうち、出典として示した割合",
    "ev_f1_end_to_end": "根拠F1を、断った質問も0点として数えたもの",
    "page_precision": "示したページのうち、正解の根拠があるページの割合",
    "page_recall": "正解の根拠があるページのうち、示した割合",
    "hit@1": "検索の1位に、根拠を含む箇所があった割合",
    "hit@3": "検索の3位までに、根拠を含む箇所があった割合",
    "hit@5": "検索の5位までに、根拠を含む箇所があった割合",
    "hit@10": "検索の10位までに、根拠を含む箇所があった割合",
    "set_recall@5": "検索の5位までで、根拠の一式がそろった割合",
    "mrr@10": "根拠を含む箇所の順位の逆数の平均（1位なら1、2位なら0.5）",
    "ndcg@10": "根拠を含む箇所が上位にあるほど高い値（最良で1）",
    "paraphrase_consistency": "同じ内容を言い換えた質問の組のうち、すべてに正答した割合",
    "latency_p50": "半数の質問が、この時間以内に終わる",
    "latency_p95": "95%の質問が、この時間以内に終わる",
    "latency_p99": "99%の質問が、この時間以内に終わる",
}
"""By name of the metric."""

SCORES: Final = frozenset({"truthfulness", "truthfulness_strict", "mrr@10", "ndcg@10"})
"""Metrics that are no share of anything: shown as a number, not in percent."""

SIGNED: Final = frozenset({"truthfulness", "truthfulness_strict"})
"""Metrics that go from -1 to 1."""

TILES: Final = (
    *("joint", "strict_accuracy", "refusal_recall"),
    *("refusal_precision", "citation_validity", "latency_p95"),
)
"""The metrics shown large at the top."""
