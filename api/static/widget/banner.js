// What stops the user, said at once, with the buttons that lead on.

import { button, el, uniqueId } from "./dom.js";
import { icon } from "./icons.js";

/** The one alert of the widget, always there for screen readers; it shows one sentence. */
export class Banner {
  #timer = 0;

  constructor() {
    this.id = uniqueId("alert");
    this.alert = el("div", { id: this.id, role: "alert", className: "pa-alert" });
    this.actions = el("div", { className: "pa-row" });
    this.sign = el("span", { className: "pa-banner__sign" });
    this.element = el(
      "div",
      { className: "pa-banner" },
      this.sign,
      el("div", { className: "pa-banner__body" }, this.alert, this.actions),
    );
    this.clear();
  }

  /** Show a sentence; `kind` is error, warning or question, `actions` are `[name, act]` pairs. */
  show(kind, sentence, actions = []) {
    clearInterval(this.#timer);
    this.element.classList.remove("pa-banner--empty");
    this.element.dataset.kind = kind;
    this.sign.replaceChildren(icon(kind === "question" ? "info" : "alert"));
    this.alert.textContent = sentence;
    this.actions.replaceChildren(
      ...actions.map(([name, act]) => button(name, "pa-button pa-button--plain", act)),
    );
  }

  /** Count down behind the name of the first button, without speaking. */
  countDown(seconds) {
    const [first] = this.actions.children;
    const name = first.textContent;
    const end = Date.now() + seconds * 1000;
    const tick = () => {
      const left = Math.ceil((end - Date.now()) / 1000);
      first.textContent = left > 0 ? `${name}（あと${left}秒）` : name;
      if (left <= 0) {
        clearInterval(this.#timer);
      }
    };
    tick();
    this.#timer = setInterval(tick, 500);
  }

  /** Show nothing. */
  clear() {
    clearInterval(this.#timer);
    this.element.classList.add("pa-banner--empty");
    this.alert.replaceChildren();
    this.actions.replaceChildren();
  }
}
