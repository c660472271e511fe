// Requests of the training: who learns, what is asked, what was answered.

import { forgetLearner, knownLearner, rememberLearner } from "./memory.js";
import { FAULTS } from "./words-own.js";

const LIMIT_MS = 30_000;
const PROBLEM = "urn:plan-assistant:problem:";

/** A request that failed; `kind` says how, the message is for the learner. */
export class Fault extends Error {
  constructor(kind, sentence, slug = "") {
    super(sentence);
    Object.assign(this, { kind, slug });
  }
}

const BY_SLUG = {
  "unknown-learner": "lost",
  "not-current": "moved",
  "not-ready": "not-ready",
};

function kindOf(slug, status) {
  if (Object.hasOwn(BY_SLUG, slug)) {
    return BY_SLUG[slug];
  }
  if (status === 401) {
    return "login";
  }
  if (status === 429) {
    return "busy";
  }
  // A database that is locked, full or too new says in its own words what that means.
  return status >= 500 ? "server" : "refused";
}

async function faultOf(response) {
  const problem = await response.json().catch(() => ({}));
  const detail = typeof problem?.detail === "string" ? problem.detail : "";
  const slug = String(problem?.type ?? "").replace(PROBLEM, "");
  const requestId = response.headers.get("X-Request-ID") ?? "";
  const kind = kindOf(slug, response.status);
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10) || 0;
  const own = {
    busy: FAULTS.busy(seconds),
    server: FAULTS.server(requestId),
    login: FAULTS.login,
    lost: FAULTS.lost,
    moved: FAULTS.moved,
  };
  const isPlain = kind === "server" && slug === "internal";
  const sentence = isPlain ? own.server : detail || own[kind] || FAULTS[kind];
  return new Fault(kind, sentence, slug);
}

function causeOf(error) {
  if (error instanceof Fault) {
    return error;
  }
  const kind = navigator.onLine ? "unreachable" : "offline";
  return new Fault(kind, FAULTS[kind]);
}

/** Speaks to the training's part of the server; whatever fails is thrown as a `Fault`. */
export class TrainingClient {
  constructor(url) {
    this.url = (path) => url(`/api/training${path}`);
  }

  /** Whether this browser holds the id of a learner. */
  get isKnown() {
    return knownLearner() !== null;
  }

  /** Become a learner; the browser keeps the id, unless authentication names the learner. */
  async enrol() {
    forgetLearner();
    try {
      const { learner } = await this.#json("POST", "/learners");
      rememberLearner(String(learner));
    } catch (fault) {
      if (fault.slug !== "signed-in") {
        throw fault;
      }
    }
  }

  /** Return how far the learner is. */
  progress() {
    return this.#json("GET", "/progress");
  }

  /** Say that the tour was seen. */
  async endTour() {
    await this.#send("POST", "/tour");
  }

  /** Begin or resume a session. */
  begin(kind, module = null) {
    return this.#json("POST", "/sessions", { kind, module });
  }

  /** Return a session. */
  session(id) {
    return this.#json("GET", `/sessions/${encodeURIComponent(id)}`);
  }

  /** Send an answer; sent again with the same token, it counts once. */
  answer(id, { item, number, answer, token }) {
    return this.#json("POST", `/sessions/${encodeURIComponent(id)}/answers`, {
      item,
      number,
      answer,
      token,
    });
  }

  /** Return the results of a session that is done. */
  results(id) {
    return this.#json("GET", `/sessions/${encodeURIComponent(id)}/results`);
  }

  /** Return what is expected to be remembered, day by day. */
  forgetting() {
    return this.#json("GET", "/memory");
  }

  /** Issue the certificate. */
  issue(name) {
    return this.#json("POST", "/certificate", { name });
  }

  /** Return everything that is kept about the learner, as a file. */
  async record() {
    return (await this.#send("GET", "/me")).blob();
  }

  /** Have everything deleted; the browser forgets its id too. */
  async remove(keepCertificate) {
    await this.#send("DELETE", "/me", { keep_certificate: keepCertificate });
    forgetLearner();
  }

  async #json(method, path, body) {
    const response = await this.#send(method, path, body);
    try {
      return await response.json();
    } catch {
      throw new Fault("broken", FAULTS.broken);
    }
  }

  async #send(method, path, body) {
    const learner = knownLearner();
    const headers = {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(learner === null ? {} : { Learner: learner }),
    };
    try {
      const response = await fetch(this.url(path), {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        cache: "no-store",
        signal: AbortSignal.timeout(LIMIT_MS),
      });
      if (!response.ok) {
        throw await faultOf(response);
      }
      return response;
    } catch (error) {
      throw causeOf(error);
    }
  }
}
