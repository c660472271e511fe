// Where questions are typed. An Enter that confirms a conversion never sends.

import { lengthOf } from "./checks.js";
import { button, el, uniqueId } from "./dom.js";
import { icon } from "./icons.js";
import { COMPOSER, QUESTION_LIMIT } from "./words.js";

const QUIET_MS = 1_000;
const NEAR_LIMIT = 50;

/** Whether a key belongs to the input method; 229 is how some browsers tell of it. */
export function isConverting(event) {
  return event.isComposing || event.keyCode === 229;
}

/** The form; calls `onSubmit(text)` and `onStop()`, and `say(sentence)` to speak. */
export class Composer {
  #timer = 0;

  constructor({ onSubmit, onStop, say, alertId }) {
    Object.assign(this, { onSubmit, say });
    const [id, hintId] = [uniqueId("question"), uniqueId("hint")];
    this.area = el("textarea", {
      id,
      rows: 1,
      autocomplete: "off",
      placeholder: COMPOSER.placeholder,
      "aria-describedby": `${hintId} ${alertId}`,
      onkeydown: (event) => this.#key(event),
      oninput: (event) => event.isComposing || this.#count(),
      oncompositionend: () => this.#count(),
    });
    this.hint = el("p", { id: hintId, className: "pa-hint" });
    this.counter = el("p", { className: "pa-counter", "aria-hidden": "true" });
    this.send = el("button", { type: "submit", className: "pa-send" }, icon("send"), COMPOSER.send);
    this.stop = button("", "pa-send pa-send--stop", onStop, { hidden: true });
    this.stop.append(icon("stop"), COMPOSER.stop);
    this.element = el(
      "form",
      {
        className: "pa-composer",
        part: "composer",
        novalidate: "",
        onsubmit: (event) => this.#submit(event),
      },
      el("label", { htmlFor: id, className: "pa-hidden" }, COMPOSER.label),
      el("div", { className: "pa-box" }, this.area, this.send, this.stop),
      el("div", { className: "pa-below" }, this.hint, this.counter),
    );
    this.#count();
  }

  /** Choose the key that sends: `enter` or `ctrl-enter`. */
  set sendKey(name) {
    this.key = name;
    this.hint.textContent = COMPOSER.hint[name];
  }

  get text() {
    return this.area.value;
  }

  set text(text) {
    this.area.value = text;
    this.#count();
  }

  /** Mark the question as faulty or as good. */
  set isFaulty(isFaulty) {
    this.area.setAttribute("aria-invalid", String(isFaulty));
  }

  /** Offer stopping instead of sending; the focus stays in the form. */
  set isBusy(isBusy) {
    const root = this.element.getRootNode();
    const hadFocus = this.element.contains(root.activeElement) && root.activeElement !== this.area;
    this.busy = isBusy;
    this.send.hidden = isBusy;
    this.stop.hidden = !isBusy;
    if (hadFocus) {
      this.focus();
    }
  }

  /** Put the focus into the box, behind the text. */
  focus() {
    this.area.focus();
    this.area.setSelectionRange(this.text.length, this.text.length);
  }

  #submit(event) {
    event.preventDefault();
    if (this.busy) {
      this.say(COMPOSER.busy);
    } else {
      this.onSubmit(this.text);
    }
  }

  #key(event) {
    if (event.key !== "Enter" || isConverting(event)) {
      return;
    }
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl || (this.key === "enter" && !event.shiftKey && !event.altKey)) {
      event.preventDefault();
      this.element.requestSubmit();
    }
  }

  // The counter is spoken after a pause, an excess at once.
  #count() {
    const left = QUESTION_LIMIT - lengthOf(this.text.trim());
    this.counter.textContent = left < 0 ? COMPOSER.over(-left) : COMPOSER.left(left);
    this.counter.classList.toggle("pa-counter--over", left < 0);
    clearTimeout(this.#timer);
    if (left < 0) {
      this.say(COMPOSER.over(-left));
    } else if (left <= NEAR_LIMIT) {
      this.#timer = setTimeout(() => this.say(COMPOSER.left(left)), QUIET_MS);
    }
  }
}
