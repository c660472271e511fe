// A sitting: one session from its first item to its end, through breaks and reloads.

import { itemScreen } from "./item.js";
import { keepOpen, newToken } from "./memory.js";
import { readResult, readResults, readSession } from "./reading.js";
import { resultScreen } from "./result.js";
import { endScreen, isTest, resultsScreen } from "./score.js";
import { ITEM, KINDS } from "./words-item.js";

/** Asks the items of a session and shows what came of them. */
export class Sitting {
  constructor(training) {
    this.training = training;
    this.services = {
      source: () => training.chat.client.source(),
      cite: (result, n, opener) => training.cite(result, n, opener),
    };
  }

  /** Begin a session, or go on with the open one of the same kind. */
  begin(kind, module = null) {
    const { client, desk } = this.training;
    return desk.act(async () => {
      const session = readSession(await client.begin(kind, module));
      const isResumed = session.answered > 0 && !session.isDone;
      await this.#enter(session, isResumed ? ITEM.resumed : "");
    });
  }

  /** Go on after a reload; an answer that was on its way is sent again, and counts once. */
  async resume({ session: id, sent }) {
    try {
      await (sent ? this.#send(id, sent) : this.#reenter(id));
    } catch (fault) {
      if (fault.kind === "moved") {
        await this.#reenter(id);
      } else if (fault.kind === "refused") {
        // The session is gone; what is left is where the learner stands.
        await this.training.goHome();
      } else {
        throw fault;
      }
    }
  }

  async #reenter(id) {
    await this.#enter(readSession(await this.training.client.session(id)));
  }

  async #enter(session, message = "") {
    keepOpen({ session: session.id, sent: null });
    if (session.isDone) {
      await this.#finish(session);
      return;
    }
    const token = newToken();
    const { item } = session;
    const answer = (text) => this.#answer(session.id, { item, answer: text, token });
    const acts = { answer, pause: () => this.training.home() };
    this.training.show(itemScreen({ session, title: this.#title(session), message }, acts));
    this.training.say(message);
  }

  #title({ kind, module }) {
    const { steps } = this.training.progress;
    const title = steps.find(({ key }) => key === `M${module}`)?.title ?? "";
    return kind === "module" ? KINDS.module(module, title) : (KINDS[kind] ?? "");
  }

  #answer(id, sent) {
    const { desk } = this.training;
    const onMoved = () => desk.act(() => this.#reenter(id));
    return desk.act(() => this.#send(id, sent), { onMoved });
  }

  async #send(id, sent) {
    keepOpen({ session: id, sent });
    const { item, answer, token } = sent;
    const { id: name, number } = item;
    const value = await this.training.client.answer(id, { item: name, number, answer, token });
    const [result, session] = [readResult(value), readSession(value.session)];
    if (isTest(session.kind)) {
      await this.#enter(session, ITEM.received);
    } else {
      this.#showResult(sent, result, session);
    }
  }

  #showResult(sent, result, session) {
    const { training } = this;
    const acts = {
      next: () => training.desk.act(() => this.#enter(session)),
      ask: (of, opener) => training.ask(of, opener),
      pause: () => training.home(),
    };
    const shown = { sent, result, session, title: this.#title(session) };
    training.show(resultScreen(shown, acts, this.services));
  }

  async #finish(session) {
    const { training } = this;
    const acts = { home: () => training.home(), certificate: () => training.own.certificate() };
    if (!isTest(session.kind)) {
      training.show(endScreen({ session }, acts));
      return;
    }
    const results = readResults(await training.client.results(session.id));
    await training.refresh();
    const shown = { session, results, progress: training.progress };
    training.show(resultsScreen(shown, acts, this.services));
  }
}
