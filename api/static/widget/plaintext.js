// A reply as text for a memo or a mail, with its sources.

import { isPrinted } from "./provenance.js";
import { quotation } from "./places.js";
import { NOTICE, TURN } from "./words.js";

function caution(reply) {
  return reply.mode === "llm" ? NOTICE.llm : NOTICE.extractive;
}

/** Return the answer, then its sources in the customary form. */
export function replyText(reply, places) {
  const sources = reply.citations.map(
    (citation) => `[${citation.n}] ${quotation(citation, reply.plan.title, places)}`,
  );
  const parts = [reply.answer];
  if (sources.length > 0) {
    parts.push(`【出典】\n${sources.join("\n")}`);
  }
  const label =
    reply.status === "answered" ? `（${isPrinted(reply) ? TURN.printed : TURN.arranged}）` : "";
  parts.push(`${caution(reply)}${label}`);
  return parts.join("\n\n");
}

/** Return a turn as text: the question and whatever came of it. */
export function turnText(turn, places) {
  const answer = turn.reply ? replyText(turn.reply, places) : turn.partial;
  return `【${TURN.question}】${turn.question}\n\n【${TURN.answer}】${answer}`;
}
