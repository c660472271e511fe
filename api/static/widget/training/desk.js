// One act at a time: a second click waits for nothing and does nothing, and what fails is told.

import { FAULTS } from "./words-own.js";

const DOUBLE_CLICK_MS = 500;
const LONG_WAIT_MS = 600;
const OVER = new Set(["plan-changed", "unknown-session", "already-done"]);

/** Runs what the buttons do; shows in the banner what went wrong, with the way on. */
export class Desk {
  #isBusy = false;
  #shownAt = 0;

  constructor(training) {
    this.training = training;
    training.element.addEventListener("click", (event) => this.#ignoreSecond(event), true);
  }

  /** A new screen is there: nothing of the old one is said any more. */
  calm() {
    this.#shownAt = performance.now();
    this.training.banner.clear();
  }

  // The second half of a double click belongs to the screen before.
  #ignoreSecond(event) {
    if (event.detail > 1 && performance.now() - this.#shownAt < DOUBLE_CLICK_MS) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Do something that asks the server, unless something else is being done. */
  async act(work, { onMoved = null } = {}) {
    if (this.#isBusy) {
      return;
    }
    this.#isBusy = true;
    this.training.banner.clear();
    const timer = setTimeout(() => this.#showBusy(), LONG_WAIT_MS);
    let fault = null;
    try {
      await work();
    } catch (error) {
      fault = error;
    }
    clearTimeout(timer);
    this.training.busy.hidden = true;
    this.#isBusy = false;
    if (fault !== null) {
      this.#tell(fault, () => this.act(work, { onMoved }), onMoved);
    }
  }

  #showBusy() {
    const { busy } = this.training;
    busy.hidden = false;
    this.training.say(busy.textContent);
  }

  #tell(fault, retry, onMoved) {
    const { training } = this;
    training.main.querySelector(".pat-wait")?.remove();
    if (fault.kind === undefined) {
      // A fault of ours, not of the connection: it belongs on the console.
      training.banner.show("error", FAULTS.server(""), [[FAULTS.again, retry]]);
      throw fault;
    }
    if (fault.kind === "lost") {
      this.#loseLearner(fault);
    } else if (fault.kind === "moved" && onMoved !== null) {
      training.banner.show("warning", fault.message, [[FAULTS.onward, onMoved]]);
    } else {
      training.banner.show("error", fault.message, this.#waysOn(fault, retry));
    }
    if (fault.kind === "offline") {
      window.addEventListener("online", () => training.banner.clear(), { once: true });
    }
  }

  #waysOn({ kind, slug }, retry) {
    if (OVER.has(slug)) {
      return [[FAULTS.home, () => this.training.home()]];
    }
    return ["login", "refused", "moved"].includes(kind) ? [] : [[FAULTS.again, retry]];
  }

  // Without an id nobody was lost: a newcomer sees the way in and no alarm.
  #loseLearner(fault) {
    const { training } = this;
    const wasKnown = training.client.isKnown;
    training.welcome();
    if (wasKnown) {
      training.banner.show("warning", fault.message, [[FAULTS.anew, () => training.begin()]]);
    }
  }
}
