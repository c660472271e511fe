// What the settings do.

import { copyText } from "./clipboard.js";
import { turnText } from "./plaintext.js";
import { chooseSendKey, chosenSendKey } from "./storage.js";
import { COMPOSER, TURN } from "./words.js";

/** The acts behind the settings of one widget. */
export class Menu {
  constructor(app) {
    this.app = app;
  }

  /** Unfold or fold the settings. */
  toggle(isOpen = this.app.settings.element.hidden) {
    const { settings, frame } = this.app;
    settings.element.hidden = !isOpen;
    frame.settingsButton.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) {
      frame.settingsButton.focus();
    }
  }

  get isOpen() {
    return !this.app.settings.element.hidden;
  }

  /** Use the send key chosen on this computer, else the page's, else Enter. */
  applySendKey() {
    const { host, composer, settings } = this.app;
    const wanted = [chosenSendKey(), host.getAttribute("send-key"), "enter"];
    const name = wanted.find((one) => Object.hasOwn(COMPOSER.hint, one ?? ""));
    composer.sendKey = name;
    settings.sendKey = name;
  }

  /** Remember a send key and use it. */
  chooseSendKey(name) {
    chooseSendKey(name);
    this.app.composer.sendKey = name;
    this.app.settings.sendKey = name;
  }

  /** Copy all turns as text. */
  async copyAll() {
    const { conversation, places, settings, announcer } = this.app;
    const text = conversation.turns.map((turn) => turnText(turn, places)).join("\n\n\n");
    const isCopied = await copyText(text, settings.element);
    settings.tell(isCopied ? TURN.copied : TURN.notCopied);
    announcer.say(isCopied ? TURN.copied : TURN.notCopied);
  }

  /** Print all turns; what only paper needs is fetched now. */
  async print() {
    const { printTurns } = await import("./print.js");
    const { conversation, transcript, heading, places, frame } = this.app;
    const { turns } = conversation;
    printTurns({ turns, list: transcript.list, heading, places, host: frame.panel });
  }
}
