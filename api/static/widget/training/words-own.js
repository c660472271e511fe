// The Japanese sentences about the record of a learner, plots, and what goes wrong.

export const CERTIFICATE = {
  title: "修了証を受け取る",
  lead: "修了証に書く氏名を入力してください。発行したあとは変えられません。",
  name: "氏名",
  hint: "60文字以内。修了証にだけ使います。",
  missing: "＊氏名を入力してください。",
  issue: "修了証を発行する",
  issued: "修了証を発行しました",
  to: (name) => `${name} 様`,
  on: (day) => `発行日：${day}`,
  id: "確認番号",
  open: "修了証を開く（印刷できます）",
  newTab: "新規タブで開きます",
};

export const CHAT = { back: "研修にもどる" };

export const DATA = {
  title: "自分の記録",
  lead: "この研修が持っている、あなたの記録のすべてです。",
  what: [
    "受けた問題、答え、正解かどうか、答えた時刻",
    "それぞれの問題を次に復習する日",
    "修了証（発行した場合は、氏名、発行日、確認番号）",
  ],
  not: "練習の成績を、ほかの人が見ることはありません。研修担当者が見るのは、全体の人数と割合だけです。",
  export: "書き出す",
  exportAct: "記録をファイルに書き出す（JSON）",
  exported: "記録を書き出しました。",
  remove: "消す",
  removeLead: "消した記録は、元に戻せません。",
  removeAct: "記録を消す",
  question: "学習の記録をすべて消します。よろしいですか。",
  keep: "修了証は残す（確認番号で確かめられるままにします）",
  yes: "すべて消す",
  no: "やめる",
  removed: "記録を消しました。",
  file: "training-record.json",
};

export const PLOTS = {
  modules: "モジュールごとの正解",
  module: "モジュール",
  right: "正解",
  table: "図の内容を表で読む",
  noneYet: "まだ始めていません",
  of: (right, items) => `${items}問中${right}問`,
  forgetting: "覚えている割合の見込み",
  forgettingAbout: "このあと復習をしなかったときの見込みです。",
  day: "日",
  days: (day) => (day === 0 ? "今日" : `${day}日後`),
  recall: "覚えている割合",
  review: "次の復習",
  percent: (value) => `${value}％`,
};

export const FAULTS = {
  offline: "ネットワークにつながっていません。答えは残っています。つながったら、もう一度お試しください。",
  unreachable: "サーバーに接続できません。答えは残っています。少し待ってから、もう一度お試しください。",
  "not-ready": "準備中です。少し待ってから、もう一度お試しください。",
  busy: (seconds) =>
    `混み合っています。答えは残っています。${seconds || 10}秒ほど待ってから、もう一度お試しください。`,
  login: "ログインの有効期限が切れました。庁内ポータルに入り直してください。",
  broken: "サーバーの返事を正しく読み取れませんでした。もう一度お試しください。",
  server: (id) =>
    `一時的な不具合です。答えは残っています。続く場合は${id ? `受付番号 ${id} を添えて` : ""}研修の担当者へご連絡ください。`,
  refused: "受け付けられませんでした。",
  lost: "受講の記録が見つかりません。記録が消されたか、別の記録に替わっています。",
  moved: "この問題は、別の画面ですでに答えています。いまの続きを表示します。",
  again: "もう一度試す",
  anew: "新しく始める",
  onward: "続きを表示する",
  home: "研修の一覧へもどる",
};
