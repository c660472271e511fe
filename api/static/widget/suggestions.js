// Questions to choose from: examples at the beginning, what leads on behind each answer.

import { button, el, uniqueId } from "./dom.js";
import { PANEL, STARTERS, WELCOME } from "./words.js";

const LIMIT = 6;
const OTHERS = 3;

/** Shows at most six questions; `ask(question)` asks one. */
export class Suggestions {
  constructor(ask) {
    this.ask = ask;
    const id = uniqueId("suggestions");
    this.heading = el("h3", { id, className: "pa-suggest__heading" });
    this.list = el("ul", { className: "pa-suggestions", "aria-labelledby": id });
    this.element = el("div", { className: "pa-suggest", hidden: true }, this.heading, this.list);
    this.starters = STARTERS;
  }

  /** Show the examples. */
  showStarters() {
    this.#show(WELCOME.starters, this.starters);
  }

  /** Show the questions that lead on from a reply, else examples that were not asked yet. */
  showFollowups({ followups }, turns) {
    if (followups.length > 0) {
      this.#show(
        PANEL.followups,
        followups.map((question) => ({ question })),
      );
      return;
    }
    const asked = new Set(turns.map(({ question }) => question));
    const others = this.starters.filter(({ question }) => !asked.has(question));
    this.#show(PANEL.others, others.slice(0, OTHERS));
  }

  /** Take the examples from the page: JSON, or the address of JSON. */
  async setStarters(text) {
    try {
      const isJson = text.trim().startsWith("[");
      const entries = isJson ? JSON.parse(text) : await (await fetch(text)).json();
      const read = entries.map((entry) =>
        typeof entry === "string" ? { question: entry } : entry,
      );
      this.starters = read.filter(({ question }) => typeof question === "string");
    } catch {
      this.starters = STARTERS;
    }
  }

  #show(heading, entries) {
    this.heading.textContent = heading;
    this.list.replaceChildren(...entries.slice(0, LIMIT).map((entry) => this.#item(entry)));
    this.element.hidden = entries.length === 0;
  }

  #item({ topic, question }) {
    const choice = button("", "pa-suggestion", () => this.ask(question));
    if (topic) {
      choice.append(el("span", { className: "pa-suggestion__topic" }, topic));
    }
    choice.append(el("span", {}, question));
    return el("li", {}, choice);
  }
}
