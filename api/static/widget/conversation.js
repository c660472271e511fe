// The turns so far. The server holds none of them: each request carries what it needs.

const MESSAGE_LIMIT = 49;
const CONTEXT_LIMIT = 20_000;
const BODY_LIMIT = 60_000;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** A question and what became of it: `waiting`, `done`, `stopped`, `cut` or `interrupted`. */
export class Conversation {
  #store;

  constructor(store) {
    this.#store = store;
    this.turns = store.load().filter((turn) => typeof turn?.question === "string");
    for (const turn of this.turns.filter(({ state }) => state === "waiting")) {
      this.settle(turn, { state: "interrupted" });
    }
  }

  /** Begin a turn; an unfinished turn with the same question gives way to it. */
  begin(question) {
    const last = this.turns.at(-1);
    const replaced = last !== undefined && last.state !== "done" && last.question === question;
    if (replaced) {
      this.drop(last);
    }
    const turn = { id: (this.turns.at(-1)?.id ?? 0) + 1, question, state: "waiting", partial: "" };
    this.turns.push(turn);
    this.#store.put(turn);
    return { turn, replaced: replaced ? last : null };
  }

  /** Change a turn and keep it so. */
  settle(turn, changes) {
    Object.assign(turn, changes);
    this.#store.put(turn);
  }

  /** Forget a turn. */
  drop(turn) {
    this.turns = this.turns.filter((other) => other !== turn);
    this.#store.drop(turn);
  }

  /** Forget all turns. */
  clear() {
    this.turns.forEach((turn) => this.#store.drop(turn));
    this.turns = [];
  }

  /** Return the messages up to the last question, the oldest left out if they are too many. */
  messages() {
    const all = this.turns.flatMap((turn) => [
      { role: "user", content: turn.question },
      ...spoken(turn).map((content) => ({ role: "assistant", content })),
    ]);
    const kept = all.slice(-MESSAGE_LIMIT);
    while (kept.length > 1 && sizeOf(kept) > BODY_LIMIT) {
      kept.shift();
    }
    return kept;
  }
}

// What a shown answer held that a message may not hold is left out of the context.
function spoken(turn) {
  const text = (turn.reply?.answer ?? turn.partial ?? "").replace(CONTROL, "");
  return text.trim() === "" ? [] : [[...text].slice(0, CONTEXT_LIMIT).join("")];
}

function sizeOf(messages) {
  return new TextEncoder().encode(JSON.stringify({ messages })).length;
}
