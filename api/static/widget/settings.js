// The choices of the reader, folded away below the header.

import { button, el, uniqueId } from "./dom.js";
import { icon } from "./icons.js";
import { DRAWER, SETTINGS } from "./words.js";

/** Calls `onSendKey(name)`, `onPrint()` and `onCopy()`; leads to the page `training`. */
export class Settings {
  constructor({ onSendKey, onPrint, onCopy, training }) {
    const name = uniqueId("send-key");
    this.radios = [
      ["enter", SETTINGS.enter],
      ["ctrl-enter", SETTINGS.ctrlEnter],
    ].map(([value, text]) => {
      const radio = el("input", { type: "radio", name, value, onchange: () => onSendKey(value) });
      return { radio, label: el("label", { className: "pa-check" }, radio, text) };
    });
    const print = button("", "pa-button pa-button--plain", onPrint);
    print.append(icon("print"), SETTINGS.print);
    const copy = button("", "pa-button pa-button--plain", onCopy);
    copy.append(icon("copy"), SETTINGS.copyAll);
    const sign = el("span", { role: "img", "aria-label": DRAWER.newTab }, icon("newTab"));
    const link = el(
      "a",
      {
        href: training,
        target: "_blank",
        rel: "noopener",
        className: "pa-button pa-button--plain",
      },
      icon("book"),
      SETTINGS.training,
      sign,
    );
    this.message = el("p", { className: "pa-small", hidden: true });
    this.element = el(
      "div",
      { className: "pa-settings", hidden: true, id: uniqueId("settings") },
      el(
        "fieldset",
        {},
        el("legend", {}, SETTINGS.sendKey),
        ...this.radios.map(({ label }) => label),
      ),
      el("div", { className: "pa-row" }, copy, print, link),
      this.message,
    );
  }

  /** Show what came of an act. */
  tell(sentence) {
    this.message.textContent = sentence;
    this.message.hidden = false;
  }

  /** Tick the send key in use. */
  set sendKey(name) {
    this.radios.forEach(({ radio }) => {
      radio.checked = radio.value === name;
    });
  }
}
