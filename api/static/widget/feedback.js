// 「役に立った」「役に立たなかった」, and why not: the only words that leave are typed here.

import { button, el, uniqueId } from "./dom.js";
import { icon } from "./icons.js";
import { FEEDBACK } from "./words.js";

const COMMENT_LIMIT = 1000;

/** Return the buttons and the form for one reply; `services` as for a turn. */
export class Feedback {
  constructor(reply, services) {
    this.reply = reply;
    this.services = services;
    this.vote = {
      up: this.#button("up"),
      down: this.#button("down"),
      report: this.#button("report"),
    };
    this.buttons = el(
      "div",
      { className: "pa-actions", role: "group", "aria-label": FEEDBACK.question },
      ...Object.values(this.vote),
    );
    this.message = el("p", { className: "pa-feedback__message", hidden: true });
    this.form = this.#form();
  }

  #button(name) {
    const act = name === "up" ? () => this.#send({ vote: "up" }) : () => this.open(name);
    const element = button(
      "",
      "pa-action",
      act,
      name === "report" ? {} : { "aria-pressed": "false" },
    );
    element.append(icon(name), FEEDBACK[name]);
    return element;
  }

  #form() {
    const reasons = Object.entries(FEEDBACK.reasons).map(([value, name]) =>
      el("label", { className: "pa-check" }, el("input", { type: "checkbox", value }), name),
    );
    const id = uniqueId("comment");
    this.comment = el("textarea", { id, rows: 2, maxlength: COMMENT_LIMIT });
    return el(
      "form",
      { className: "pa-feedback", hidden: true, onsubmit: (event) => this.#submit(event) },
      el("fieldset", {}, el("legend", {}, FEEDBACK.legend), ...reasons),
      el("label", { htmlFor: id }, FEEDBACK.comment),
      this.comment,
      el("p", { className: "pa-small" }, FEEDBACK.privacy),
      el(
        "div",
        { className: "pa-row" },
        el("button", { type: "submit", className: "pa-button" }, FEEDBACK.send),
        button(FEEDBACK.cancel, "pa-button pa-button--plain", () => this.close()),
      ),
    );
  }

  /** Show the form, a reason already ticked where the caller knows it. */
  open(name, { reason = "", comment = "" } = {}) {
    this.opener = this.vote[name];
    this.form.hidden = false;
    this.message.hidden = true;
    for (const box of this.form.querySelectorAll("input")) {
      box.checked ||= box.value === reason;
    }
    this.comment.value ||= comment;
    const first = name === "report" ? this.comment : this.form.querySelector("input");
    first.focus();
    this.form.scrollIntoView({ block: "nearest" });
  }

  /** Hide the form; what is written in it stays. */
  close() {
    this.form.hidden = true;
    this.opener?.focus();
  }

  #submit(event) {
    event.preventDefault();
    const ticked = [...this.form.querySelectorAll("input:checked")].map(({ value }) => value);
    const comment = this.comment.value.trim();
    this.#send({ vote: "down", reasons: ticked, comment });
  }

  async #send({ vote, reasons = [], comment = "" }) {
    try {
      await this.services.client.sendFeedback({ reply_id: this.reply.id, vote, reasons, comment });
    } catch {
      this.#tell(FEEDBACK.failed);
      return;
    }
    this.vote.up.setAttribute("aria-pressed", String(vote === "up"));
    this.vote.down.setAttribute("aria-pressed", String(vote === "down"));
    if (!this.form.hidden) {
      this.close();
    }
    this.#tell(FEEDBACK.thanks);
    const words = { reasons, comment };
    this.services.emit("pa-feedback", { id: this.reply.id, vote }, words);
  }

  #tell(sentence) {
    this.message.hidden = false;
    this.message.textContent = sentence;
    this.services.say(sentence);
  }
}
