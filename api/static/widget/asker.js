// The life of a question: sent, growing, done, stopped or failed.

import { STATE } from "./words.js";

const PHASES = { retrieving: STATE.retrieving };

// Reading a long reply and drawing it are two tasks: between them, other things get their turn.
function nextTask() {
  return new Promise((resume) => setTimeout(resume, 0));
}

/** Asks one question at a time; `stage` is shown what happens. */
export class Asker {
  #control = null;
  #presence = null;

  constructor({ conversation, client, stage }) {
    Object.assign(this, { conversation, client, stage });
  }

  get isBusy() {
    return this.#control !== null;
  }

  /** Ask a question and see it through to its end. */
  async ask(question) {
    const control = new AbortController();
    this.#control = control;
    const { turn, replaced } = this.conversation.begin(question);
    this.stage.begun(turn, replaced);
    const end = await this.#outcome(turn, control.signal);
    await nextTask();
    await this.#presence;
    // A conversation that was cleared meanwhile wants no answer any more.
    if (this.#control === control) {
      this.#control = null;
      this.#finish(turn, end);
    }
  }

  async #outcome(turn, signal) {
    const onEvent = (name, value) => this.#hear(turn, name, value);
    try {
      return { reply: await this.client.ask(this.conversation.messages(), { signal, onEvent }) };
    } catch (error) {
      return { error };
    }
  }

  #hear(turn, name, value) {
    if (name === "delta") {
      turn.partial += String(value?.text ?? "");
      this.stage.grown(turn.partial);
    } else if (name === "status") {
      this.stage.moved(value?.phase, PHASES[value?.phase] ?? STATE.preparing);
    }
  }

  #finish(turn, { reply, error }) {
    if (reply !== undefined) {
      this.conversation.settle(turn, { state: "done", reply, partial: "" });
      this.stage.ended(turn);
    } else if (error.name === "AbortError") {
      this.conversation.settle(turn, { state: "stopped" });
      this.stage.ended(turn);
    } else if (turn.partial !== "") {
      this.conversation.settle(turn, { state: "cut" });
      this.stage.failed(turn, error);
    } else {
      this.conversation.drop(turn);
      this.stage.failed(turn, error);
    }
  }

  /** Stop; what has come so far stays. */
  stop() {
    this.#control?.abort();
  }

  /** Stop and forget everything. */
  clear() {
    const control = this.#control;
    this.#control = null;
    control?.abort();
    this.conversation.clear();
  }

  /** The page goes: what it breaks off has not failed; if it comes back, all goes on. */
  leave() {
    this.save();
    this.#presence = new Promise((resume) => {
      window.addEventListener("pageshow", resume, { once: true });
    });
  }

  /** Keep what has come so far. */
  save() {
    const last = this.conversation.turns.at(-1);
    if (this.isBusy && last !== undefined) {
      this.conversation.settle(last, {});
    }
  }
}
