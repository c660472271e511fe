// What a question's life looks like: draft, announcements, banner.

import { AskError, sentenceOf, UNREACHABLE } from "./errors.js";
import { REFUSALS } from "./turn.js";
import { STATE, TURN } from "./words.js";

const LONG_WAIT_MS = 5_000;

/** Shows the turns of an `Asker` on the parts of the widget. */
export class Stage {
  #ticker = 0;

  constructor(app) {
    this.app = app;
  }

  /** A question has been sent. */
  begun(turn, replaced) {
    const { transcript, composer, banner, suggestions, announcer, frame } = this.app;
    if (replaced !== null) {
      transcript.remove(replaced);
    }
    banner.clear();
    suggestions.element.hidden = true;
    frame.welcome.hidden = true;
    composer.isBusy = true;
    transcript.begin(turn.question);
    announcer.say(STATE.started);
    this.#ticker = setInterval(() => {
      transcript.setPhase(STATE.preparing);
      announcer.say(STATE.preparing);
    }, LONG_WAIT_MS);
  }

  /** The work has reached another phase. */
  moved(phase, sentence) {
    if (phase === "degraded") {
      this.app.frame.degraded.hidden = false;
      this.app.announcer.say(STATE.degraded);
    } else {
      this.app.transcript.setPhase(sentence);
    }
  }

  /** More of the answer has come. */
  grown(text) {
    this.app.transcript.grow(text);
    clearInterval(this.#ticker);
  }

  /** A turn is done or was stopped. */
  ended(turn) {
    this.#settle(turn);
    const { announcer, suggestions, frame, conversation } = this.app;
    if (!turn.reply) {
      announcer.say(STATE.stopped);
      return;
    }
    const { reply } = turn;
    announcer.say(arrival(reply));
    suggestions.showFollowups(reply, conversation.turns);
    frame.mode = reply.mode;
    frame.degraded.hidden ||= reply.mode === "llm";
    this.app.answered(turn);
  }

  /** A question has failed; its text goes back into the box unless another stands there. */
  failed(turn, error) {
    this.#settle(turn.state === "cut" ? turn : null);
    const { composer, banner, connection, desk, contact } = this.app;
    const isKept = ["", turn.question].includes(composer.text.trim());
    if (isKept) {
      composer.text = turn.question;
    }
    const kind = error instanceof AskError ? error.kind : "broken";
    const sentence = sentenceOf(error, contact) + (isKept ? "" : STATE.unsent(turn.question));
    banner.show(
      "error",
      sentence,
      retries(kind, () => desk.resend(turn.question)),
    );
    if (kind === "busy") {
      banner.countDown(error.retryAfter || 10);
    }
    if (UNREACHABLE.has(kind)) {
      connection.watch();
    }
    this.app.suggest();
    this.app.emit("pa-error", { kind, requestId: error.requestId ?? "" });
  }

  /** A conversation was cleared in the middle of a question. */
  cleared() {
    this.#settle(null);
  }

  #settle(turn) {
    clearInterval(this.#ticker);
    this.app.composer.isBusy = false;
    this.app.transcript.end(turn);
  }
}

function arrival(reply) {
  if (REFUSALS.has(reply.status)) {
    return TURN.notFound;
  }
  const first = reply.blocks.find(({ type }) => type === "paragraph");
  return reply.citations.length === 0 && first ? first.text : STATE.arrived(reply.citations.length);
}

function retries(kind, resend) {
  if (kind === "login") {
    return [];
  }
  return [[UNREACHABLE.has(kind) ? STATE.reconnect : STATE.resend, resend]];
}
