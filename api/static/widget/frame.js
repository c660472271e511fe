// The panel around everything: header, banner of the reduced mode, notice below.

import { button, el, uniqueId } from "./dom.js";
import { icon } from "./icons.js";
import { NOTICE, PANEL, STATE, WELCOME } from "./words.js";

function iconButton(sign, name, act, properties = {}) {
  const element = button("", "pa-icon-button", act, {
    "aria-label": name,
    title: name,
    ...properties,
  });
  element.append(icon(sign));
  return element;
}

/** The outer parts; `acts` holds `open`, `close`, `reset`, `settings` and `widen`. */
export class Frame {
  constructor(acts, settings) {
    this.panel = el("div", {
      id: uniqueId("panel"),
      className: "pa-panel",
      part: "panel",
      role: "region",
      hidden: true,
    });
    this.launcher = this.#makeLauncher(acts);
    this.header = this.#makeHeader(acts, settings);
    this.degraded = el("p", { className: "pa-degraded", hidden: true }, STATE.degraded);
    this.notice = el("p", { className: "pa-notice" });
    this.welcome = el("section", { className: "pa-welcome" });
    this.mode = "extractive";
    this.greet("");
  }

  #makeLauncher({ open }) {
    this.launcherText = el("span");
    const launcher = button("", "pa-launcher", open, {
      part: "launcher",
      "aria-expanded": "false",
      "aria-controls": this.panel.id,
    });
    launcher.append(icon("chat"), this.launcherText);
    return launcher;
  }

  #makeHeader({ reset, settings: toggleSettings, widen, close }, settings) {
    const isFloating = { "data-floating": "" };
    this.heading = el("h2", { className: "pa-heading" });
    this.settingsButton = iconButton("settings", PANEL.settings, toggleSettings, {
      "aria-expanded": "false",
      "aria-controls": settings.id,
    });
    this.widenButton = iconButton("widen", PANEL.widen, widen, { ...isFloating, "data-widen": "" });
    return el(
      "div",
      { className: "pa-header" },
      this.heading,
      iconButton("reset", PANEL.reset, reset),
      this.settingsButton,
      this.widenButton,
      iconButton("close", PANEL.close, close, isFloating),
    );
  }

  /** Name the widget. */
  name(heading) {
    this.heading.textContent = heading;
    this.panel.setAttribute("aria-label", heading);
    this.launcherText.textContent = heading;
    this.launcher.setAttribute("aria-label", PANEL.open(heading));
  }

  /** Say what can be asked here. */
  greet(planTitle) {
    const about = planTitle ? WELCOME.plan(planTitle) : WELCOME.unknownPlan;
    this.welcome.replaceChildren(
      el("p", { className: "pa-welcome__title" }, WELCOME.title),
      el("p", {}, about),
    );
  }

  /** Say how answers come about: `extractive` or `llm`. */
  set mode(mode) {
    this.notice.textContent = NOTICE[mode] + NOTICE.rest;
  }

  /** Show or hide the panel. */
  set isOpen(isOpen) {
    this.panel.hidden = !isOpen;
    this.launcher.hidden = isOpen;
    this.launcher.setAttribute("aria-expanded", String(isOpen));
  }

  /** Say in place of the training that it has not come. */
  fail(wrapper) {
    wrapper.prepend(el("p", { role: "alert", className: "pa-note" }, STATE.noTraining));
  }

  /** Mark an answer that nobody has seen. */
  mark(heading, isUnread) {
    this.launcher.classList.toggle("pa-launcher--unread", isUnread);
    const name = PANEL.open(heading);
    this.launcher.setAttribute("aria-label", isUnread ? `${name}（${PANEL.unread}）` : name);
  }

  /** Widen the panel or give it its width back. */
  toggleWidth() {
    const isWide = this.panel.classList.toggle("pa-panel--wide");
    const name = isWide ? PANEL.narrow : PANEL.widen;
    this.widenButton.setAttribute("aria-label", name);
    this.widenButton.title = name;
    this.widenButton.replaceChildren(icon(isWide ? "narrow" : "widen"));
  }
}
