// Whether the server can be reached, asked again after 1, 2, 4, 8, 8 … seconds.

import { AskError, sentenceOf } from "./errors.js";
import { STATE } from "./words.js";

const FIRST_MS = 1_000;
const LONGEST_MS = 8_000;

/** Shows the banner when the network goes; calls `onBack()` when the server answers again. */
export class Connection {
  #timer = 0;
  #isWatching = false;

  constructor({ client, banner, say, onBack }) {
    Object.assign(this, { client, banner, say, onBack });
    this.offline = () => this.lost(new AskError("offline"));
    this.online = () => this.#isWatching && this.probe();
  }

  /** Listen to the browser. */
  connect() {
    window.addEventListener("offline", this.offline);
    window.addEventListener("online", this.online);
  }

  /** Listen no more. */
  disconnect() {
    window.removeEventListener("offline", this.offline);
    window.removeEventListener("online", this.online);
    this.rest();
  }

  /** Say that the server is out of reach and wait for it. */
  lost(error) {
    this.banner.show("warning", sentenceOf(error, ""), [[STATE.reconnect, () => this.probe()]]);
    this.watch();
  }

  /** Ask until the server answers. */
  watch() {
    if (!this.#isWatching) {
      this.#isWatching = true;
      this.#wait(FIRST_MS);
    }
  }

  /** Ask no more. */
  rest() {
    this.#isWatching = false;
    clearTimeout(this.#timer);
  }

  #wait(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.probe(Math.min(ms * 2, LONGEST_MS)), ms);
  }

  /** Ask now; if in vain, again after `next` milliseconds. */
  async probe(next = FIRST_MS) {
    clearTimeout(this.#timer);
    const isReachable = await this.client.isReachable();
    if (this.#isWatching && isReachable) {
      this.rest();
      this.banner.clear();
      this.say(STATE.reconnected);
      this.onBack();
    } else if (this.#isWatching) {
      this.#wait(next);
    }
  }
}
