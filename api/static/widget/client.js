// The one place from which requests leave, all of them to the assistant's own origin.

import { AskError, errorOf, problemError } from "./errors.js";
import { readReply } from "./reply.js";
import { readEvents } from "./stream.js";

const STALL_MS = 60_000;
const PROBE_MS = 5_000;

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new AskError("broken");
  }
}

/** Speaks to the assistant's server. */
export class Client {
  #outline = null;
  #source = null;

  constructor(base) {
    this.base = base;
  }

  /** Return the absolute address of a path of the server. */
  url(path) {
    return new URL(path, this.base).href;
  }

  /**
   * Return the reply to the last message.
   *
   * `signal` stops it (an AbortError is thrown); `onEvent(name, value)` hears the
   * status and the growing text. What fails is thrown as an `AskError`, 60 s of
   * silence included.
   */
  async ask(messages, { signal, onEvent }) {
    const request = new AbortController();
    const stop = () => request.abort();
    signal.addEventListener("abort", stop, { once: true });
    const watch = new Watch(STALL_MS, stop);
    try {
      const response = await this.#post("/api/chat/stream", { messages }, request.signal);
      watch.rewind();
      return await readAnswer(response, { onEvent, watch });
    } catch (error) {
      throw signal.aborted ? new DOMException("stopped", "AbortError") : cause(error, watch);
    } finally {
      watch.end();
      signal.removeEventListener("abort", stop);
    }
  }

  async #post(path, body, signal) {
    const response = await fetch(this.url(path), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok) {
      throw await errorOf(response);
    }
    return response;
  }

  /** Send an evaluation of a reply. */
  async sendFeedback(feedback) {
    await this.#post("/api/feedback", feedback);
  }

  /** Return the plan's outline, fetched once. */
  outline() {
    this.#outline ??= this.#get("/api/plan").then((response) => response.json());
    this.#outline.catch(() => {
      this.#outline = null;
    });
    return this.#outline;
  }

  /** Return the plan's text as an array of characters, which offsets count; fetched once. */
  source() {
    this.#source ??= this.#get("/api/plan/source")
      .then((response) => response.text())
      .then((text) => [...text]);
    this.#source.catch(() => {
      this.#source = null;
    });
    return this.#source;
  }

  async #get(path) {
    const response = await fetch(this.url(path));
    if (!response.ok) {
      throw await errorOf(response);
    }
    return response;
  }

  /** Whether the server answers at this moment. */
  async isReachable() {
    try {
      const signal = AbortSignal.timeout(PROBE_MS);
      const response = await fetch(this.url("/api/plan"), { cache: "no-store", signal });
      return response.ok;
    } catch {
      return false;
    }
  }
}

/** Calls back once unless it is rewound in time. */
class Watch {
  #timer = 0;
  fired = false;

  constructor(ms, onSilence) {
    this.ms = ms;
    this.onSilence = onSilence;
    this.rewind();
  }

  rewind() {
    this.end();
    this.#timer = setTimeout(() => {
      this.fired = true;
      this.onSilence();
    }, this.ms);
  }

  end() {
    clearTimeout(this.#timer);
  }
}

function cause(error, watch) {
  if (error instanceof AskError) {
    return error;
  }
  if (watch.fired) {
    return new AskError("timeout");
  }
  if (error instanceof TypeError) {
    return new AskError(navigator.onLine ? "unreachable" : "offline");
  }
  return new AskError("broken");
}

// A proxy may have turned the stream into one answer, or have held it back until its end.
async function readAnswer(response, { onEvent, watch }) {
  const kind = response.headers.get("Content-Type") ?? "";
  if (!kind.startsWith("text/event-stream")) {
    return readReply(parse(await response.text()));
  }
  try {
    for await (const { event, data } of readEvents(response.body)) {
      watch.rewind();
      const value = parse(data);
      if (event === "reply") {
        return readReply(value);
      }
      if (event === "error") {
        throw problemError(value, value?.status ?? 500);
      }
      onEvent(event, value);
    }
  } catch (error) {
    // The connection was there, so what ended it is a cut.
    throw isCut(error, watch) ? new AskError("cut") : error;
  }
  throw new AskError("cut");
}

function isCut(error, watch) {
  return error instanceof TypeError && !watch.fired && navigator.onLine;
}
