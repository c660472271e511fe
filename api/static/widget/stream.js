// Server-sent events read from the body of a fetch: EventSource cannot post.

const SIZE_LIMIT = 8_000_000;

/**
 * Yield the events of a stream as `{ event, data }`, `data` being text.
 *
 * Lines may end in LF, CR or CRLF and be cut anywhere between two chunks. An
 * event that the end of the stream cuts off is dropped.
 */
export async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventParser();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      yield* parser.feed(value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Collects lines into events. */
class EventParser {
  #rest = "";
  #event = "message";
  #data = [];
  #size = 0;

  /** Return the events that this piece of text completes. */
  feed(piece) {
    this.#size += piece.length;
    if (this.#size > SIZE_LIMIT) {
      throw new RangeError(`a stream may have ${SIZE_LIMIT} characters at most`);
    }
    let text = this.#rest + piece;
    // A CR at the end may be the first half of a CRLF.
    const held = text.endsWith("\r") ? "\r" : "";
    text = text.slice(0, text.length - held.length);
    const lines = text.split(/\r\n|\n|\r/u);
    this.#rest = lines.pop() + held;
    return lines.map((line) => this.#take(line)).filter((event) => event !== null);
  }

  #take(line) {
    if (line === "") {
      return this.#dispatch();
    }
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /u, "");
    if (name === "event") {
      this.#event = value;
    } else if (name === "data") {
      this.#data.push(value);
    }
    return null;
  }

  #dispatch() {
    const event = { event: this.#event, data: this.#data.join("\n") };
    const isEmpty = this.#data.length === 0;
    this.#event = "message";
    this.#data = [];
    return isEmpty ? null : event;
  }
}
