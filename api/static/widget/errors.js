// What goes wrong, and the sentence that says so: the cause and what to do.

import { QUESTION_LIMIT } from "./words.js";

/** A question that found no reply; `kind` chooses the sentence. */
export class AskError extends Error {
  constructor(kind, { detail = "", requestId = "", retryAfter = 0 } = {}) {
    super(detail || kind);
    Object.assign(this, { kind, detail, requestId, retryAfter });
  }
}

const NOT_READY = "urn:plan-assistant:problem:not-ready";

/** Kinds after which the server is asked again, by itself, whether it is back. */
export const UNREACHABLE = new Set(["offline", "unreachable", "not-ready"]);

/** Return the error that a response outside 2xx stands for. */
export async function errorOf(response) {
  const problem = await response.json().catch(() => ({}));
  return problemError(problem, response.status, {
    requestId: response.headers.get("X-Request-ID") ?? "",
    retryAfter: Number.parseInt(response.headers.get("Retry-After") ?? "", 10) || 0,
  });
}

/** Return the error that a problem document stands for. */
export function problemError(problem, status, { requestId = "", retryAfter = 0 } = {}) {
  const detail = typeof problem?.detail === "string" ? problem.detail : "";
  const id = typeof problem?.request_id === "string" ? problem.request_id : requestId;
  return new AskError(kindOf(problem?.type, status), { detail, requestId: id, retryAfter });
}

function kindOf(type, status) {
  if (type === NOT_READY) {
    return "not-ready";
  }
  if (status === 429) {
    return "busy";
  }
  if (status === 401 || status === 403) {
    return "login";
  }
  return status >= 500 ? "server" : "refused";
}

const KEPT = "入力内容は残っています。";

const SENTENCES = {
  offline: () => `ネットワークにつながっていません。${KEPT}つながると自動で再開します。`,
  unreachable: () => `サーバーに接続できません。${KEPT}自動で接続を確認しています。`,
  "not-ready": ({ detail }) =>
    `${detail || "準備中です。少し待ってから、もう一度お試しください。"}`,
  busy: ({ retryAfter }) =>
    `利用が集中しています。${retryAfter || 10}秒後にもう一度お試しください。`,
  login: () => "ログインの有効期限が切れました。庁内ポータルに入り直してください。",
  timeout: () => "時間内に回答できませんでした。質問を短く分けてお試しください。",
  cut: () => `回答が途中で切れました。${KEPT}もう一度お試しください。`,
  broken: () => `回答を正しく読み取れませんでした。${KEPT}もう一度お試しください。`,
  refused: ({ detail }) => detail || `この質問は受け付けられませんでした。${KEPT}`,
  server: ({ requestId }, contact) =>
    `一時的な不具合です。${KEPT}続く場合は` +
    `${requestId ? `受付番号 ${requestId} を添えて` : ""}${contact}へご連絡ください。`,
};

/** Return the sentence for an error; whatever is not an `AskError` counts as ours. */
export function sentenceOf(error, contact) {
  const known = error instanceof AskError ? error : new AskError("broken");
  return SENTENCES[known.kind](known, contact);
}

export const EMPTY = "＊質問を入力してください。";
export const PERSONAL = "個人情報が含まれている可能性があります。削除してから送信してください。";

/** Return the sentence for a question that is too long. */
export function tooLong(excess) {
  return `＊${excess}文字超過しています。${QUESTION_LIMIT}文字以内で入力してください。`;
}
