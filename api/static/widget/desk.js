// What the reader does with questions: ask, correct, ask again, begin anew.

import { fault, looksPersonal } from "./checks.js";
import { PERSONAL } from "./errors.js";
import { COMPOSER, PANEL } from "./words.js";

/** Takes questions in and hands the good ones to the asker. */
export class Desk {
  constructor(app) {
    this.app = app;
  }

  /** Ask a question unless one is being answered. */
  ask(question) {
    const { asker, announcer, composer } = this.app;
    const sentence = fault(question);
    if (asker.isBusy) {
      announcer.say(COMPOSER.busy);
    } else if (sentence) {
      this.#refuse(sentence);
    } else {
      composer.isFaulty = false;
      composer.focus();
      asker.ask(question.trim());
    }
  }

  /** Ask what stands in the box, after a look at it. */
  submit(text) {
    const sentence = fault(text);
    if (sentence) {
      this.#refuse(sentence);
    } else if (looksPersonal(text)) {
      this.app.banner.show("warning", PERSONAL, [
        [COMPOSER.correct, () => this.#correct()],
        [COMPOSER.sendAnyway, () => this.resend(text)],
      ]);
    } else {
      this.resend(text);
    }
  }

  /** Ask a question that may still stand in the box. */
  resend(question) {
    const { asker, composer, connection } = this.app;
    if (!asker.isBusy && composer.text.trim() === question.trim()) {
      composer.text = "";
    }
    connection.rest();
    this.ask(question);
  }

  /** Ask the question of an unfinished turn again, in place of that turn. */
  retry(turn) {
    const { asker, conversation, transcript } = this.app;
    if (!asker.isBusy) {
      conversation.drop(turn);
      transcript.remove(turn);
      this.resend(turn.question);
    }
  }

  /** Put a question into the box for the reader to complete, below what is typed there. */
  prepare(question) {
    const { composer } = this.app;
    composer.text = composer.text.trim() === "" ? question : `${composer.text}\n${question}`;
    composer.focus();
  }

  #refuse(sentence) {
    const { banner, composer } = this.app;
    composer.isFaulty = true;
    banner.show("error", sentence);
    composer.focus();
  }

  #correct() {
    this.app.banner.clear();
    this.app.composer.focus();
  }

  /** Begin anew, after asking back where there is something to lose. */
  askToReset() {
    const { banner, conversation } = this.app;
    if (conversation.turns.length === 0) {
      this.#correct();
      return;
    }
    banner.show("question", PANEL.resetQuestion, [
      [PANEL.resetYes, () => this.reset()],
      [PANEL.resetNo, () => this.#correct()],
    ]);
    banner.actions.firstElementChild.focus();
  }

  /** Forget the conversation. */
  reset() {
    const { asker, stage, transcript, composer, drawer } = this.app;
    drawer.element.close();
    asker.clear();
    stage.cleared();
    transcript.clear();
    this.app.suggest();
    this.#correct();
    composer.isFaulty = false;
  }
}
