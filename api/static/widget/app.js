// The parts of the widget, wired.

import { Announcer } from "./announcer.js";
import { Asker } from "./asker.js";
import { Banner } from "./banner.js";
import { Client } from "./client.js";
import { Composer } from "./composer.js";
import { Connection } from "./connection.js";
import { Conversation } from "./conversation.js";
import { Desk } from "./desk.js";
import { Drawer } from "./drawer.js";
import { Frame } from "./frame.js";
import { Menu } from "./menu.js";
import { Places } from "./places.js";
import { Settings } from "./settings.js";
import { Stage } from "./stage.js";
import { TurnStore } from "./storage.js";
import { Suggestions } from "./suggestions.js";
import { Transcript } from "./transcript.js";
import { CONTACT, HEADING } from "./words.js";

/** One widget; `host` is its element and `acts` what opens, closes and widens it. */
export class App {
  #feedback = new Map();
  #isStarted = false;

  constructor(host, { base, scope, acts }) {
    this.host = host;
    this.client = new Client(base);
    this.places = new Places();
    this.announcer = new Announcer();
    this.banner = new Banner();
    this.conversation = new Conversation(new TurnStore(scope));
    this.stage = new Stage(this);
    this.asker = new Asker(this);
    this.desk = new Desk(this);
    this.menu = new Menu(this);
    this.say = (sentence) => this.announcer.say(sentence);
    this.onBack = () => this.#introduce().catch(() => {});
    this.connection = new Connection(this);
    this.#makeViews(acts);
    this.#assemble();
  }

  #makeViews(acts) {
    const { desk, menu, asker, say } = this;
    const services = this.#services(acts);
    this.transcript = new Transcript(services);
    this.drawer = new Drawer(services);
    this.suggestions = new Suggestions((question) => desk.ask(question));
    this.composer = new Composer({
      onSubmit: (text) => desk.submit(text),
      onStop: () => asker.stop(),
      say,
      alertId: this.banner.id,
    });
    this.settings = new Settings({
      onSendKey: (name) => menu.chooseSendKey(name),
      onPrint: () => menu.print(),
      onCopy: () => menu.copyAll(),
      training: this.client.url("/training"),
    });
    const own = { reset: () => desk.askToReset(), settings: () => menu.toggle() };
    this.frame = new Frame({ ...acts, ...own }, this.settings.element);
  }

  #assemble() {
    const { frame, transcript, settings, announcer, banner, composer, suggestions } = this;
    transcript.before.append(frame.welcome);
    transcript.after.append(suggestions.element);
    frame.panel.append(
      frame.header,
      settings.element,
      frame.degraded,
      transcript.scroller,
      transcript.newer,
      announcer.element,
      banner.element,
      composer.element,
      frame.notice,
    );
  }

  #services(acts) {
    const { client, places, desk, say } = this;
    return {
      client,
      places,
      say,
      ask: (question) => desk.ask(question),
      retry: (turn) => desk.retry(turn),
      prepare: (question) => {
        acts.reveal();
        desk.prepare(question);
      },
      emit: (name, detail, words) => this.emit(name, detail, words),
      contact: () => this.contact,
      cite: (reply, n, opener) => this.#cite(reply, n, opener),
      remember: (id, feedback) => this.#feedback.set(id, feedback),
      report: ({ id }, words) => this.#feedback.get(id)?.open("down", words),
    };
  }

  get contact() {
    return this.host.getAttribute("contact") || CONTACT;
  }

  get heading() {
    return this.host.getAttribute("heading") || HEADING;
  }

  /** Tell the page; `words` only where it has asked for texts. */
  emit(name, detail = {}, words = {}) {
    const shown = this.host.hasAttribute("expose-text") ? { ...detail, ...words } : detail;
    this.host.dispatchEvent(
      new CustomEvent(name, { detail: shown, bubbles: true, composed: true }),
    );
  }

  /** Begin when the panel is first seen: the turns of before, examples, the plan's name. */
  async start() {
    if (this.#isStarted) {
      return;
    }
    this.#isStarted = true;
    this.menu.applySendKey();
    const restored = this.transcript.restore(this.conversation.turns);
    this.suggest();
    await this.#introduce().catch((error) => {
      if (error.kind === "not-ready") {
        this.connection.lost(error);
      }
    });
    await restored;
  }

  async #introduce() {
    const outline = await this.client.outline();
    this.places.learn(outline);
    this.frame.greet(String(outline.plan?.title ?? ""));
  }

  /** Offer what fits: examples at the beginning, what leads on behind an answer. */
  suggest() {
    const { turns } = this.conversation;
    const last = turns.at(-1);
    this.frame.welcome.hidden = last !== undefined;
    if (last === undefined) {
      this.suggestions.showStarters();
    } else if (last.reply) {
      this.suggestions.showFollowups(last.reply, turns);
    }
  }

  #cite(reply, n, opener) {
    this.drawer.open(reply, n, opener);
    this.emit("pa-citation", { id: reply.id, n });
  }

  /** An answer stands there. */
  answered({ question, reply }) {
    const detail = { id: reply.id, status: reply.status, citations: reply.citations.length };
    this.emit("pa-answer", detail, { question, answer: reply.answer });
    if (this.frame.panel.hidden) {
      this.frame.mark(this.heading, true);
    }
  }
}
