// <plan-assistant>: attributes, methods, keys; what is inside is wired in app.js.

import { App } from "./app.js";
import { isConverting } from "./composer.js";
import { el } from "./dom.js";
import { adoptStyles } from "./styles/sheet.js";

const MODES = new Set(["floating", "inline", "page", "training"]);
const OVERLAID = new Set(["floating", "training"]);

/**
 * The assistant as an element.
 *
 * Attributes: base-url, mode (floating, inline, page, training), open, heading, send-key
 * (enter, ctrl-enter), suggestions (JSON or its address), contact, expose-text.
 * Events: pa-ready pa-open pa-close pa-answer pa-citation pa-feedback pa-error.
 */
export class PlanAssistant extends HTMLElement {
  static observedAttributes = ["heading", "mode", "open", "send-key", "suggestions"];
  #app = null;
  #training = null;
  #leave = () => this.#app.asker.leave();

  connectedCallback() {
    if (this.#app === null) {
      this.#build();
    }
    this.#app.connection.connect();
    window.addEventListener("pagehide", this.#leave);
    this.#app.emit("pa-ready");
  }

  disconnectedCallback() {
    this.#app.asker.save();
    this.#app.connection.disconnect();
    window.removeEventListener("pagehide", this.#leave);
  }

  attributeChangedCallback(name) {
    if (this.#app !== null) {
      this.#apply(name);
    }
  }

  #build() {
    const base = this.getAttribute("base-url") || import.meta.url;
    const root = this.attachShadow({ mode: "open" });
    adoptStyles(root);
    const acts = {
      open: () => this.open(),
      close: () => this.close(),
      reveal: () => this.isOpen || this.open(),
      widen: () => this.#app.frame.toggleWidth(),
    };
    const scope = this.id || this.mode;
    this.#app = new App(this, { base: new URL(base, document.baseURI), scope, acts });
    const { frame, drawer } = this.#app;
    this.wrapper = el("div", {
      className: "pa",
      lang: "ja",
      onkeydown: (event) => this.#key(event),
    });
    this.wrapper.append(frame.launcher, frame.panel, drawer.element);
    root.append(this.wrapper);
    PlanAssistant.observedAttributes.forEach((name) => this.#apply(name));
  }

  #apply(name) {
    const { frame, menu, suggestions, heading } = this.#app;
    if (name === "heading") {
      frame.name(heading);
    } else if (name === "mode") {
      this.wrapper.dataset.mode = this.mode;
      this.#show();
    } else if (name === "open") {
      this.#show();
    } else if (name === "send-key") {
      menu.applySendKey();
    } else if (this.hasAttribute("suggestions")) {
      suggestions.setStarters(this.getAttribute("suggestions")).then(() => this.#app.suggest());
    }
  }

  get mode() {
    const mode = this.getAttribute("mode");
    return MODES.has(mode) ? mode : "floating";
  }

  /** Whether the panel is seen; inline and as a page it always is. */
  get isOpen() {
    return !OVERLAID.has(this.mode) || this.hasAttribute("open");
  }

  #show() {
    this.#app.frame.isOpen = this.isOpen;
    this.wrapper.toggleAttribute("data-asking", this.isOpen);
    if (this.isOpen) {
      this.#app.start();
    }
    if (this.mode === "training" && this.#training === null) {
      this.#training = this.#train();
      this.#training.catch(() => this.#app.frame.fail(this.wrapper));
    }
  }

  // What only learners need is fetched when the training is first seen.
  async #train() {
    const { Training } = await import("./training/app.js");
    const training = new Training(this.#app, this.shadowRoot);
    this.wrapper.prepend(training.element);
    training.start();
    return training;
  }

  /** Open the panel and take the focus: to the box, or to an answer not yet seen. */
  open() {
    const { frame, composer, transcript, heading } = this.#app;
    const isUnread = frame.launcher.classList.contains("pa-launcher--unread");
    this.setAttribute("open", "");
    frame.mark(heading, false);
    if (isUnread) {
      transcript.showLatest();
    } else {
      composer.focus();
    }
    this.#app.emit("pa-open");
  }

  /** Close the panel; the focus goes back to the launcher, or into the training. */
  close() {
    if (!OVERLAID.has(this.mode)) {
      return;
    }
    this.removeAttribute("open");
    if (this.mode === "floating") {
      this.#app.frame.launcher.focus();
    } else {
      this.#training.then((training) => training.takeBack());
    }
    this.#app.emit("pa-close");
  }

  /** Ask a question in the reader's name. */
  ask(text) {
    if (!this.isOpen) {
      this.open();
    }
    this.#app.desk.ask(String(text));
  }

  /** Forget the conversation. */
  reset() {
    this.#app.desk.reset();
  }

  #key(event) {
    if (isConverting(event) || this.#app.drawer.element.open) {
      return;
    }
    const act = { Escape: () => this.#escape(), F6: () => this.#swap() }[event.key];
    if (act !== undefined && act()) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  // One step each time: the settings, the running answer, the panel.
  #escape() {
    const { menu, asker } = this.#app;
    if (menu.isOpen) {
      menu.toggle(false);
    } else if (asker.isBusy) {
      asker.stop();
    } else if (OVERLAID.has(this.mode) && this.isOpen) {
      this.close();
    } else {
      return false;
    }
    return true;
  }

  #swap() {
    const { transcript, composer } = this.#app;
    if (!this.isOpen) {
      return false;
    }
    if (this.shadowRoot.activeElement === composer.area) {
      transcript.log.focus();
    } else {
      composer.focus();
    }
    return true;
  }
}
