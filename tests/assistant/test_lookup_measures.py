"""Every row of a measure's table, asked for in many ways."""

import pytest

from tests.assistant.asking import ask, check, row

DIRECTIONS_AND_EFFECTS = [
    row(
        "行政手続のオンライン化は、何を目指して進めるの？",
        says=["「すぐ使えて」、「簡単」で、「便利」な利用者中心"],
        only=["1-ア"],
    ),
    row(
        "1-アの計画期間中の効果を教えてください",
        says=["オンライン申請・届出ができる手続が充実", "一気通貫したオンライン処理"],
        lacks=["手続全工程"],
        only=["1-ア"],
    ),
    row("1-アの将来像は？", says=["電子交付等までの手続全工程"], only=["1-ア"]),
    row(
        "1イの目指す姿",
        says=["誰もが利用しやすく快適な窓口サービス", "デジタル技術を最大限活用"],
        only=["1-イ"],
    ),
    row(
        "デジタルデバイド対策が最終的に目指す将来像は？",
        says=["希望する市民全員が", "デジタル機器を利用しない市民も"],
        only=["1-ウ"],
    ),
    row(
        "システム標準化はこの計画期間でどんな効果を期待していますか",
        says=["標準化・共通化に対応したシステムが安定的に稼働"],
        only=["2-ア"],
    ),
    row(
        "働き方改革でこの計画期間に目指す姿は",
        says=["グループアドレスやチャットツール", "効率的な働き方を実現している"],
        only=["2-ウ"],
    ),
    row(
        "3-ウの計画期間の効果をすべて",
        says=["検討に着手している", "情報の調査に着手", "プラットフォームの拡充に着手"],
        only=["3-ウ"],
    ),
    row(
        "セキュリティ対策の推進の方向性は？",
        says=["より一層強固なセキュリティ対策を講じて"],
        only=["4-ア"],
    ),
    row(
        "推進体制等の整備の方向性を教えて",
        says=["全庁的・横断的な組織体制を整備します"],
        id="a measure without a direction gives its policy's",
    ),
]
STATES_AND_ISSUES = [
    row(
        "オープンデータの取組で困っていることは？",
        says=["公開している情報以外にも", "データの公開方法", "ＢＩツールの導入"],
        only=["3-イ"],
        id="a word of the measure's name tells no item apart",
    ),
    row(
        "ＢＩツールの導入に向けた調査の必要性は、計画のどこに書かれていますか",
        says=["3-イ「オープンデータの活用」の課題", "ＢＩツールの導入"],
        only=["3-イ"],
        id="the place is told where it is asked for",
    ),
    row(
        "ネット申請の現状は？",
        says=["共同調達による電子申請、ローコードツール", "納税証明の申請を開始しました"],
        only=["1-ア"],
    ),
    row(
        "手続のオンライン化で困っていることを挙げて",
        says=["通常業務と並行して", "棲み分けについて", "証明書等の電子交付"],
        only=["1-ア"],
    ),
    row("１のアってさ、課題なんだっけ", says=["棲み分けについて"], only=["1-ア"]),
    row(
        "窓口サービスの拡充では今なにを運用しているんですか",
        says=["三つのワンストップサービスを運用"],
        only=["1-イ"],
    ),
    row(
        "１－イの課題",
        says=["スモールスタートで留まることがないように", "新たに組織を設置する必要"],
        only=["1-イ"],
    ),
    row(
        "まどぐちさーびすのかくじゅうのかだいは？",
        says=["利用できる手続の拡充を図る必要"],
        only=["1-イ"],
    ),
    row(
        "新庁舎で耳の聞こえにくい人のために用意したものは？",
        says=["軟骨伝導イヤホン", "手話サービス"],
        only=["1-ウ"],
    ),
    row(
        "デジタル格差対策の課題を一覧で",
        says=["操作講習会", "アクセシビリティに引き続き", "環境整備が必要", "地域のサポート体制"],
        only=["1-ウ"],
    ),
    row(
        "2-アの現状",
        says=["基幹系システムの運用を開始しました", "国の標準仕様書は改定を続けています"],
        only=["2-ア"],
    ),
    row(
        "基幹系システムの標準化の課題は何ですか",
        says=["最新の状況にシステムを対応させることは困難", "3層分離モデルにより"],
        only=["2-ア"],
    ),
    row(
        "デジタルツールの活用の現状をすべて教えて",
        says=["ＡＩ－ＯＣＲやＲＰＡの運用", "議事録作成に係る効率化", "文書作成等に係る効率化"],
        lacks=["セキュアブラウザの導入", "国の標準仕様に対する動き"],
        only=["2-イ"],
        id="bars of 2-ア printed inside 2-イ are no current state",
    ),
    row("2-イの問題点", says=["費用対効果を考えた", "事務フローを可視化"], only=["2-イ"]),
    row("デジタルでの市民参加、現状どうなってる？", says=["参加が少ない状況"], only=["3-ア"]),
    row(
        "新たな価値の創出の課題を全部",
        says=["質の高いオープンデータを公開", "市職員が習得", "広域連携への取組"],
        lacks=["ＢＩツールの導入"],
        only=["3-ウ"],
        id="the schedule of 3-イ printed inside 3-ウ is no issue",
    ),
    row(
        "職員の意識醸成の課題を教えて",
        says=["研修も新しいデジタル技術に対応した内容に刷新", "適正なセキュリティ対策の下で"],
        only=["4-イ"],
    ),
    row("推進体制の整備、課題は？", says=["職員のＩＴスキル等について"], only=["5"]),
    row("What are the issues of measure 1-ア?", says=["棲み分けについて"], only=["1-ア"]),
    row(
        "What is the current state of open data?",
        says=["国勢調査に関する統計情報"],
        only=["3-イ"],
    ),
]
ACTIONS_AND_PROCESSES = [
    row(
        "1-アはどうやって進めますか",
        says=["子育て関係など、利用率が高いと見込まれる手続から順番に", "費用対効果を検証"],
        only=["1-ア"],
    ),
    row(
        "窓口サービスの拡充の取組内容",
        says=["運用を確立し、利用拡充を図ります", "効率的な窓口受付の仕組み"],
        only=["1-イ"],
    ),
    row("No.２-アの取組内容", says=["セキュアブラウザを使用した"], only=["2-ア"]),
    row(
        "2-ウでは具体的に何をする？",
        says=["モバイルワークについて調査・研究・検討に着手"],
        only=["2-ウ"],
    ),
    row(
        "3-アの取組内容は何点ありますか",
        says=["ワークショップ等の開催において、オンライン活用の拡大"],
        only=["3-ア"],
    ),
    row(
        "オープンデータの活用ではどんな取組をするの",
        says=["人口統計に関するダッシュボード", "予算に関するダッシュボード"],
        only=["3-イ"],
    ),
    row(
        "3-ウの進め方は？",
        says=["職員研修を導入します", "優先的に公開すべき情報を調査"],
        only=["3-ウ"],
    ),
    row(
        "4-アの取組内容",
        says=["見直しに取り組みます", "進展を注視", "適正な運用に引き続き"],
        only=["4-ア"],
    ),
    row("職員の意識づくりの進め方", says=["定期的なセルフチェックを継続"], only=["4-イ"]),
    row(
        "No.5の取組内容を教えてください",
        says=["職員の共通理解の形成", "スキルマップとして整備", "ＣＩＯを補佐"],
        only=["5"],
    ),
]


@pytest.mark.parametrize("expected", DIRECTIONS_AND_EFFECTS)
def test_direction_and_effects_are_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", STATES_AND_ISSUES)
def test_current_state_and_issues_are_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", ACTIONS_AND_PROCESSES)
def test_actions_and_processes_are_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)
