// The log of finished turns, the draft of the one that grows, and where the reader stands.

import { button, el, isolated } from "./dom.js";
import { icon } from "./icons.js";
import { fill } from "./slices.js";
import { drawQuestion, drawTurn } from "./turn.js";
import { PANEL, STATE } from "./words.js";

const NEAR_END = 64;

/** Shows the turns; announces nothing but what the log itself says once. */
export class Transcript {
  #unfilled = 0;

  constructor(services) {
    this.services = { ...services, wait: (promise) => this.#wait(promise) };
    this.list = el("ol", { className: "pa-turns" });
    this.log = el(
      "div",
      { role: "log", part: "log", className: "pa-log", "aria-label": PANEL.log, tabIndex: 0 },
      this.list,
    );
    this.draft = el("div", { className: "pa-draft", "aria-hidden": "true", hidden: true });
    this.before = el("div", { className: "pa-before" });
    this.after = el("div", { className: "pa-after" });
    this.scroller = el(
      "div",
      { className: "pa-scroller", onscroll: () => this.#watchEnd() },
      this.before,
      this.log,
      this.draft,
      this.after,
    );
    this.newer = button(PANEL.newer, "pa-newer", () => this.showLatest(), { hidden: true });
    this.newer.prepend(icon("arrowDown"));
  }

  /** Draw the turns of before; the live region keeps silent meanwhile. */
  async restore(turns) {
    this.log.setAttribute("aria-live", "off");
    const done = fill(this.list, turns, (turn) => drawTurn(turn, this.services));
    if (turns.length > 0) {
      this.#toEnd();
      await done;
      this.#toEnd();
    }
    this.log.removeAttribute("aria-live");
  }

  /** Show a question that is being answered. */
  begin(question) {
    this.phase = el("p", { className: "pa-phase" }, STATE.retrieving);
    this.growing = el("p", { className: "pa-block" });
    const waiting = el(
      "div",
      { className: "pa-waiting" },
      el("span", { className: "pa-spinner" }),
      this.phase,
    );
    const answer = el("div", { className: "pa-answer" }, this.growing, waiting);
    this.draft.replaceChildren(drawQuestion(question), answer);
    this.draft.hidden = false;
    this.after.hidden = true;
    this.#toEnd();
  }

  /** Show where the work stands. */
  setPhase(text) {
    this.phase.textContent = text;
  }

  /** Show the text so far. */
  grow(text) {
    const follows = this.isAtEnd;
    this.growing.replaceChildren(isolated(text));
    if (follows) {
      this.#toEnd();
    }
  }

  /** Put the finished turn, or nothing, in place of the draft. */
  end(turn = null) {
    const follows = this.isAtEnd;
    this.draft.hidden = true;
    this.draft.replaceChildren();
    this.after.hidden = false;
    if (turn === null) {
      return;
    }
    const item = drawTurn(turn, this.services);
    this.list.append(item);
    if (follows) {
      this.#show(item);
    } else {
      this.newer.hidden = false;
    }
  }

  /** Take a turn away. */
  remove(turn) {
    this.list.querySelector(`[data-turn="${turn.id}"]`)?.remove();
  }

  /** Take all turns away. */
  clear() {
    this.list.replaceChildren();
    this.newer.hidden = true;
    this.end();
    this.#port.scrollTop = 0;
  }

  /** Go to the latest answer. */
  showLatest() {
    this.newer.hidden = true;
    this.#show(this.list.lastElementChild);
    this.log.focus({ preventScroll: true });
  }

  /** Whether the reader sees the end. */
  get isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#port;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  // A turn is read from its beginning: the question at the top if not all of it fits.
  #show(item) {
    if (item !== null) {
      this.#toEnd();
      const top = item.getBoundingClientRect().top - this.#port.getBoundingClientRect().top;
      this.#port.scrollTop += Math.min(top - 8, 0);
    }
  }

  #toEnd() {
    this.#port.scrollTop = this.#port.scrollHeight;
  }

  // On a very low screen the whole panel scrolls instead of the log.
  get #port() {
    const isLow = getComputedStyle(this.scroller).overflowY === "visible";
    return isLow ? this.scroller.parentElement : this.scroller;
  }

  #watchEnd() {
    if (!this.newer.hidden && this.isAtEnd) {
      this.newer.hidden = true;
    }
  }

  // While rows are still being drawn, the log is not read out.
  async #wait(promise) {
    this.#unfilled += 1;
    this.log.setAttribute("aria-busy", "true");
    await promise;
    this.#unfilled -= 1;
    if (this.#unfilled === 0) {
      this.log.removeAttribute("aria-busy");
    }
  }
}
