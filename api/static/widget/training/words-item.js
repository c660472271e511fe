// The Japanese sentences about items and what comes of them.

export const KINDS = {
  pretest: "事前テスト",
  module: (module, title) => title || `モジュール${module}`,
  review: "今日の復習",
  final: "最終テスト",
  check30: "30日後の確認テスト",
};

export const ITEM = {
  position: (number, total) => `${total}問中${number}問目`,
  again: "もう一度出た問題",
  types: {
    choice: "ひとつ選んでください",
    truth: "正しいか誤りかを選んでください",
    fill: "空欄に入る言葉を書いてください",
    scenario: "当てはまる取組をひとつ選んでください",
    card: "意味を思い出してから、裏を見てください",
  },
  answer: "答え",
  hint: "漢字、かな、全角、半角のどれでもかまいません。",
  submit: "解答する",
  turn: "裏を見る",
  known: "覚えた",
  unknown: "まだ",
  missing: "＊答えを選んでください。",
  unwritten: "＊答えを書いてください。",
  received: "解答を受け付けました。",
  pause: "中断してもどる",
  resumed: "前の続きから始めます。",
};

export const RESULT = {
  right: "正解",
  wrong: "不正解",
  known: "覚えました",
  unknown: "また出ます",
  yours: "あなたの答え",
  key: "正しい答え",
  passage: "計画の本文",
  chip: (n) => `出典${n}を前後の文と一緒に表示`,
  due: (day) => `この問題は、${day}にもう一度出ます。`,
  again: "この問題は、このあともう一度出ます。",
  next: "次の問題",
  end: "結果を見る",
  ask: "この問題について質問",
};

export const SCORE = {
  title: { review: "今日の復習が終わりました", module: "モジュールが終わりました" },
  results: (kind) => `${kind}の結果`,
  right: (right, total) => `${total}問中${right}問正解でした。`,
  passed: "合格です",
  failed: "今回は不合格です",
  passedNext: "おめでとうございます。修了証を受け取ってください。",
  failedNext: (time) =>
    `${time ? `次は${time}から受けられます。` : ""}間違えた問題の本文を読んで、また挑戦してください。`,
  pretest: "事前テストの結果は、これから学ぶことの目安です。モジュールが開きました。",
  first: "最初の答えで数えています。間違えた問題は、日を空けてもう一度出ます。",
  items: "問題ごとの結果",
  item: (number) => `問${number}`,
  home: "研修の一覧へもどる",
  toCertificate: "修了証を受け取る",
};
