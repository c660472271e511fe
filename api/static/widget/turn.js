// One turn of the conversation: a question and whatever came of it.

import { drawBlocks } from "./blocks.js";
import { copyText } from "./clipboard.js";
import { button, el, isolated, uniqueId } from "./dom.js";
import { Feedback } from "./feedback.js";
import { icon } from "./icons.js";
import { replyText } from "./plaintext.js";
import { isPrinted } from "./provenance.js";
import { chipMaker, drawSources } from "./sources.js";
import { STATE, TURN } from "./words.js";

/** States of a reply that says no. */
export const REFUSALS = new Set(["not_in_plan", "out_of_scope"]);
const ENDINGS = {
  stopped: STATE.stopped,
  cut: STATE.cut,
  interrupted: STATE.interrupted,
};

/** Return the list item of a finished turn. */
export function drawTurn(turn, services) {
  const answer = turn.reply ? drawReply(turn.reply, services) : drawUnfinished(turn, services);
  return el(
    "li",
    { className: "pa-turn", "data-turn": turn.id },
    drawQuestion(turn.question),
    answer,
  );
}

function article(kind, name, ...children) {
  const id = uniqueId(kind);
  const heading = el("h3", { id, className: "pa-hidden" }, name);
  return el("article", { className: `pa-${kind}`, "aria-labelledby": id }, heading, ...children);
}

/** Return the article of a question. */
export function drawQuestion(question) {
  return article("question", TURN.question, el("p", {}, isolated(question)));
}

function drawUnfinished(turn, services) {
  const retry = button("", "pa-button pa-button--plain", () => services.retry(turn));
  retry.append(icon("retry"), STATE.retry);
  return article(
    "answer",
    TURN.answer,
    turn.partial ? el("p", { className: "pa-block" }, isolated(turn.partial)) : null,
    el("div", { className: "pa-ending" }, el("p", {}, ENDINGS[turn.state] ?? STATE.cut), retry),
  );
}

function drawReply(reply, services) {
  const isRefusal = REFUSALS.has(reply.status);
  const drawn = { ...services, chip: chipMaker(reply, services) };
  const feedback = new Feedback(reply, services);
  services.remember(reply.id, feedback);
  return article(
    "answer",
    TURN.answer,
    isRefusal ? el("p", { className: "pa-refusal" }, icon("info"), TURN.notFound) : label(reply),
    ...drawBlocks(reply, drawn),
    isRefusal
      ? el("p", { className: "pa-small pa-contact" }, TURN.contact(services.contact()))
      : null,
    drawSources(reply, services),
    actions(reply, services, feedback),
    feedback.message,
    feedback.form,
  );
}

function label(reply) {
  if (reply.status !== "answered" || reply.citations.length === 0) {
    return null;
  }
  return el("p", { className: "pa-label" }, isPrinted(reply) ? TURN.printed : TURN.arranged);
}

function actions(reply, services, feedback) {
  const copy = button("", "pa-action", async () => {
    const isCopied = await copyText(replyText(reply, services.places), copy.parentElement);
    services.say(isCopied ? TURN.copied : TURN.notCopied);
    feedback.message.textContent = isCopied ? TURN.copied : TURN.notCopied;
    feedback.message.hidden = false;
  });
  copy.append(icon("copy"), TURN.copy);
  const simpler =
    reply.mode === "llm"
      ? button(TURN.simpler, "pa-action", () => services.ask(TURN.simplerQuestion))
      : null;
  return el("div", { className: "pa-actions-row" }, copy, simpler, feedback.buttons);
}
