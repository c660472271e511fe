// Every Japanese sentence of the widget, in one place.

export const HEADING = "計画アシスタント";
export const CONTACT = "デジタル行政推進室";
export const QUESTION_LIMIT = 500;

export const WELCOME = {
  title: "計画について質問できます",
  plan: (title) => `「${title}」の本文だけを根拠に、出典を示して答えます。`,
  unknownPlan: "計画の本文だけを根拠に、出典を示して答えます。",
  starters: "質問の例",
};

export const STARTERS = [
  { topic: "概要", question: "この計画の概要を教えてください" },
  { topic: "期間", question: "計画期間はいつからいつまでですか" },
  { topic: "方針", question: "推進方針を一覧で教えてください" },
  { topic: "取組", question: "1-アの取組内容を教えてください" },
  { topic: "実績", question: "第1次計画の実績を一覧で教えてください" },
  { topic: "用語", question: "書かない窓口とは何ですか" },
];

export const PANEL = {
  open: (heading) => `${heading}を開く`,
  unread: "新しい回答があります",
  reset: "新しい会話",
  resetQuestion: "会話の記録を消して、新しく始めますか。",
  resetYes: "消して始める",
  resetNo: "やめる",
  settings: "設定",
  widen: "広げる",
  narrow: "元の幅に戻す",
  close: "閉じる",
  log: "会話履歴",
  newer: "新しい回答へ",
  followups: "続けて聞く",
  others: "ほかの質問の例",
};

export const SETTINGS = {
  sendKey: "送信のしかた",
  enter: "Enterで送信（Shift＋Enterで改行）",
  ctrlEnter: "Ctrl＋Enterで送信（Enterで改行）",
  print: "会話を印刷",
  copyAll: "会話をすべてコピー",
  training: "研修を始める",
};

export const COMPOSER = {
  label: "質問",
  placeholder: "例：1-アの課題は？",
  hint: {
    enter: "Enterで送信・Shift＋Enterで改行",
    "ctrl-enter": "Ctrl＋Enterで送信・Enterで改行",
  },
  send: "送信",
  stop: "中止",
  left: (count) => `残り${count}文字`,
  over: (count) => `${count}文字超過`,
  busy: "回答が届いてから送信できます。",
  correct: "修正する",
  sendAnyway: "このまま送信",
};

export const NOTICE = {
  extractive: "計画の本文から自動で作成した回答です。",
  llm: "生成AIによる回答です。",
  rest:
    "業務に使う前に職員が出典を確認してください。個人情報・機密情報は入力しないでください。" +
    "質問と回答は保存されません。評価は記録され、管理者が確認できます。",
};

export const STATE = {
  retrieving: "計画を検索しています",
  preparing: "回答を準備しています",
  started: "検索を開始しました",
  arrived: (count) => `回答が届きました。${count > 0 ? `出典${count}件` : "出典はありません"}`,
  stopped: "途中で中止しました",
  interrupted: "中断されました",
  cut: "途中で切れました",
  retry: "再実行",
  degraded: "生成AIが使えないため、計画の記載だけで回答しています",
  reconnect: "再接続",
  reconnected: "接続が戻りました。",
  resend: "もう一度送信",
  noTraining: "研修を読み込めませんでした。通信を確かめて、ページを開き直してください。",
  unsent: (question) => `送信できなかった質問：${question}`,
};

export const TURN = {
  question: "質問",
  answer: "回答",
  printed: "計画に記載",
  arranged: "計画から整理",
  notFound: "この計画には記載が見つかりませんでした。",
  contact: (contact) => `計画の内容についてのお問い合わせは、${contact}へお願いします。`,
  sources: (count) => `出典 ${count}件`,
  copy: "出典つきでコピー",
  copied: "コピーしました。",
  notCopied: "コピーできませんでした。文章を選んでコピーしてください。",
  simpler: "やさしい言葉で",
  simplerQuestion: "やさしい言葉で説明してください",
};

export const FEEDBACK = {
  question: "この回答は役に立ちましたか",
  up: "役に立った",
  down: "役に立たなかった",
  report: "問題を報告",
  legend: "どこが良くなかったですか（いくつでも）",
  reasons: {
    wrong: "誤り",
    wrong_source: "出典が違う",
    incomplete: "不足",
    unclear: "わかりにくい",
    other: "その他",
  },
  comment: "くわしく（任意、1,000文字以内）",
  privacy: "送られるのは評価とここに書いた内容だけです。個人情報は書かないでください。",
  send: "送る",
  cancel: "やめる",
  thanks: "評価を送りました。ありがとうございます。",
  failed: "評価を送れませんでした。書いた内容は残っています。もう一度お試しください。",
};

export const DRAWER = {
  title: (n, count) => `出典${n}／全${count}件`,
  chip: (n, place) => `出典${n} ${place} を表示`,
  page: (page, certain) => (certain ? `計画 p.${page}` : `計画 p.${page}付近`),
  pageNote: "この辺りは図だけのページがあり、ページ番号は目安です。",
  quoteOnly: "計画の本文と照らし合わせられなかったため、引用だけを表示しています。",
  unreachable: "前後の文を読み込めませんでした。引用だけを表示しています。",
  loading: "計画の本文を読み込んでいます…",
  edition: (title, hash) => `${title}（本文の識別値 ${hash}）`,
  previous: "前の出典",
  next: "次の出典",
  copy: "引用をコピー",
  ask: "この箇所について質問",
  wrong: "この出典は違う",
  reader: "計画の全文で見る",
  newTab: "新規タブで開きます",
  close: "出典を閉じる",
  region: "計画の本文",
  askMeasure: (edition, code, field) => `${edition}計画の${code}の${field}を教えてください`,
  askPlace: (place) => `${place}について教えてください`,
};

export const PICTURE = {
  text: "図の内容を文字で読む",
  noYears: "※実施年度は、計画では図の帯で示されており、本文の文字からは読み取れません。",
  years: (first, last) => (first === last ? `${first}年度` : `${first}年度から${last}年度まで`),
  names: {
    plan_map: "計画の全体図",
    organisation: "推進体制の図",
    schedule: "スケジュールの図",
    results: "実績の図",
  },
};
