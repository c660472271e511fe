// The Japanese sentences of the trainers' page.

export const RATES = {
  title: "全体の状況",
  learners: "受講を始めた人",
  completed: "全課程を修了した人",
  passed: "最終テストに合格した人",
  of: (part, whole) => `${whole}人中${part}人`,
  people: (count) => `${count}人`,
  percent: (share) => `${Math.round(share * 1000) / 10}％`,
  withheld: "人数が少ないため表示しません",
  indicator: {
    completion_rate: (name) => `推進方針５の活動指標「${name}」の資料になります。`,
    pass_rate: (name) => `推進方針５の成果指標「${name}」の資料になります。`,
  },
};

export const MODULES = {
  title: "モジュールごとの修了",
  header: ["モジュール", "始めた人", "終えた人"],
};

export const WEAK = {
  title: "間違いの多い問題",
  about: "5人以上が答えた問題のうち、最初の答えで間違えた人の割合が高いものです。",
  header: ["問題", "モジュール", "答えた人", "間違えた人", "割合"],
  none: "まだ、5人以上が答えて間違いのあった問題はありません。",
  module: (number) => `M${number}`,
};

export const PAGE = {
  loaded: "集計を読み込みました。",
  failed: "集計を読み込めませんでした。通信を確かめて、ページを開き直してください。",
  csv: "CSVで書き出す",
};
