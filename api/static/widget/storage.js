// What the browser remembers: the turns as long as the tab is open, two choices for longer.
// Storage may be forbidden or full; then the widget works and forgets.

function attempt(work, fallback = null) {
  try {
    return work();
  } catch {
    return fallback;
  }
}

/** Keeps the turns of one conversation in the tab's storage, one entry each. */
export class TurnStore {
  constructor(scope) {
    this.prefix = `plan-assistant:${scope}:`;
  }

  /** Return the turns kept, oldest first. */
  load() {
    return attempt(() => this.#keys().map((key) => JSON.parse(sessionStorage.getItem(key))), []);
  }

  /** Keep a turn; the oldest ones give way when there is no room. */
  put(turn) {
    const text = JSON.stringify(turn);
    const key = this.#key(turn.id);
    while (!attempt(() => (sessionStorage.setItem(key, text), true), false)) {
      const oldest = attempt(() => this.#keys(), []).find((other) => other !== key);
      if (oldest === undefined) {
        return;
      }
      sessionStorage.removeItem(oldest);
    }
  }

  /** Forget a turn. */
  drop(turn) {
    attempt(() => sessionStorage.removeItem(this.#key(turn.id)));
  }

  #key(id) {
    return this.prefix + String(id).padStart(6, "0");
  }

  #keys() {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(this.prefix))
      .sort();
  }
}

const SEND_KEY = "plan-assistant:send-key";

/** Return the send key chosen earlier on this computer, or null. */
export function chosenSendKey() {
  return attempt(() => localStorage.getItem(SEND_KEY));
}

/** Remember the send key. */
export function chooseSendKey(name) {
  attempt(() => localStorage.setItem(SEND_KEY, name));
}
