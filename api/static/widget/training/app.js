// The training as a whole: which screen is shown, and what the buttons on it do.

import { Announcer } from "../announcer.js";
import { Banner } from "../banner.js";
import { button, el } from "../dom.js";
import { icon } from "../icons.js";
import { questionAbout } from "../places.js";
import { TrainingClient } from "./client.js";
import { Desk } from "./desk.js";
import { homeScreen, newcomerScreen } from "./home.js";
import { keepOpen, openSession } from "./memory.js";
import { Own } from "./own.js";
import { drawForgetting } from "./plots.js";
import { readForgetting, readProgress } from "./reading.js";
import { Sitting } from "./sitting.js";
import { adoptTrainingStyles } from "./styles.js";
import { tourScreen } from "./tour.js";
import { CHAT } from "./words-own.js";
import { BUSY, WAIT } from "./words.js";

/** The training beside the chat `chat`, in the same shadow root. */
export class Training {
  #opener = null;

  constructor(chat, root) {
    adoptTrainingStyles(root);
    this.chat = chat;
    this.url = (path) => chat.client.url(path);
    this.client = new TrainingClient(this.url);
    this.announcer = new Announcer();
    this.banner = new Banner();
    this.main = el("div", { className: "pat-main" }, el("p", { className: "pat-wait" }, WAIT));
    this.busy = el("p", { className: "pat-busy", hidden: true }, BUSY);
    this.element = el(
      "div",
      { className: "pat", part: "training" },
      this.main,
      el("div", { className: "pat-fault" }, this.busy, this.banner.element),
      this.announcer.element,
    );
    this.desk = new Desk(this);
    this.sitting = new Sitting(this);
    this.own = new Own(this);
    this.plan = { title: "", sha256: "" };
    const back = button("", "pa-button pa-button--plain", () => chat.host.close());
    back.append(icon("left"), CHAT.back);
    chat.frame.panel.prepend(el("div", { className: "pat-back-bar" }, back));
  }

  /** Show where the learner is: an open session, the first screen, or the way in. */
  async start() {
    this.#learnPlan().catch(() => {});
    await this.desk.act(async () => {
      await this.refresh();
      const kept = openSession();
      if (kept === null) {
        this.#showHome({ isFirst: true });
      } else {
        await this.sitting.resume(kept);
      }
    });
  }

  async #learnPlan() {
    const outline = await this.chat.client.outline();
    this.chat.places.learn(outline);
    this.plan.title = String(outline.plan?.title ?? "");
  }

  /** Ask the server how far the learner is. */
  async refresh() {
    this.progress = readProgress(await this.client.progress());
    this.plan.sha256 = this.progress.plan;
  }

  /** Speak a sentence. */
  say(sentence) {
    if (sentence !== "") {
      this.announcer.say(sentence);
    }
  }

  /** Show a screen and give its heading the focus, unless the page has only just come. */
  show(section, { isFirst = false } = {}) {
    this.desk.calm();
    this.main.replaceChildren(section);
    if (!isFirst) {
      section.querySelector(".pat-verdict, .pat-title").focus({ preventScroll: true });
      this.#scrollTo(section);
    }
  }

  #scrollTo(section) {
    const { top } = section.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight / 2) {
      section.scrollIntoView({ block: "start" });
    }
  }

  /** Show the way in for somebody whom the server does not know. */
  welcome() {
    this.show(newcomerScreen({ begin: () => this.begin() }), { isFirst: true });
  }

  /** Become a learner and begin with the tour. */
  begin() {
    return this.desk.act(async () => {
      await this.client.enrol();
      await this.refresh();
      this.tour(0);
    });
  }

  /** Leave what is shown for the first screen. */
  home() {
    return this.desk.act(() => this.goHome());
  }

  /** Show the first screen as it stands now. */
  async goHome() {
    await this.refresh();
    keepOpen(null);
    this.#showHome();
  }

  #showHome(options) {
    const acts = {
      step: (step) => this.#step(step),
      review: () => this.sitting.begin("review"),
      check30: () => this.sitting.begin("check30"),
      data: () => this.own.record(),
      openChat: (opener) => this.#openChat(opener),
    };
    this.show(homeScreen(this.progress, acts, this.url), options);
    if (this.progress.due.count > 0 || this.progress.due.nextAt) {
      this.#plotForgetting(this.main.querySelector(".pat-plots")).catch(() => {});
    }
  }

  async #plotForgetting(place) {
    const forgetting = readForgetting(await this.client.forgetting());
    if (forgetting.points.length > 1) {
      place.append(drawForgetting(forgetting));
    }
  }

  #step({ key }) {
    const module = /^M(\d)$/u.exec(key)?.[1];
    if (module) {
      return this.sitting.begin("module", Number(module));
    }
    if (key === "tour") {
      return this.tour(0);
    }
    return key === "certificate" ? this.own.certificate() : this.sitting.begin(key);
  }

  /** Show a stage of the tour. */
  tour(index) {
    const end = () =>
      this.desk.act(async () => {
        await this.client.endTour();
        await this.goHome();
      });
    this.show(tourScreen(index, { show: (at) => this.tour(at), end }));
  }

  /** Show a citation in the drawer. */
  cite({ citations }, n, opener) {
    this.#opener = opener;
    this.chat.drawer.open({ id: "", citations, plan: this.plan }, n, opener);
  }

  /** Ask the assistant about the passage of a result; closing it leads back to `opener`. */
  ask({ citations: [citation] }, opener) {
    const question = questionAbout(citation, this.chat.places);
    this.#openChat(opener);
    if (this.chat.conversation.turns.at(-1)?.question !== question) {
      // What was asked about another item is no context of this one.
      this.chat.desk.reset();
      this.chat.desk.ask(question);
    }
  }

  #openChat(opener) {
    this.#opener = opener;
    this.chat.host.open();
  }

  /** Take the focus back from the chat. */
  takeBack() {
    const isThere = this.#opener?.isConnected;
    (isThere ? this.#opener : this.main.querySelector(".pat-title, .pat-verdict"))?.focus();
  }
}
