// The drawer that shows where in the plan a sentence comes from.

import { copyText } from "./clipboard.js";
import { button, el, isolated, uniqueId } from "./dom.js";
import { icon } from "./icons.js";
import { surroundings } from "./passage.js";
import { pageOf, questionAbout, quotation } from "./places.js";
import { DRAWER, TURN } from "./words.js";

/** A native dialog over the citations of one reply. */
export class Drawer {
  constructor(services) {
    this.services = services;
    const id = uniqueId("citation");
    this.title = el("h2", { id, tabIndex: -1, className: "pa-drawer__title" });
    this.body = el("div", { className: "pa-drawer__body" });
    this.message = el("p", { className: "pa-small", role: "status" });
    this.foot = el("div", { className: "pa-drawer__foot" });
    const close = button("", "pa-icon-button", () => this.element.close(), {
      "aria-label": DRAWER.close,
    });
    close.append(icon("close"));
    this.element = el(
      "dialog",
      {
        className: "pa-drawer",
        "aria-labelledby": id,
        part: "drawer",
        onclick: (event) => this.#outside(event),
      },
      el(
        "div",
        { className: "pa-drawer__inner" },
        el("div", { className: "pa-drawer__head" }, this.title, close),
        this.body,
        this.message,
        this.foot,
      ),
    );
    this.element.addEventListener("close", () => this.opener?.focus());
  }

  /** Show citation `n` of a reply; closing gives the focus back to `opener`. */
  open(reply, n, opener) {
    Object.assign(this, { reply, opener });
    this.#show(reply.citations.findIndex((citation) => citation.n === n));
    this.element.showModal();
    this.title.focus();
  }

  #outside(event) {
    if (event.target === this.element) {
      this.element.close();
    }
  }

  #show(index) {
    const { citations, plan } = this.reply;
    const citation = citations[index];
    const isCertain = citation.page_certain || citation.page === null;
    this.title.textContent = DRAWER.title(citation.n, citations.length);
    this.message.textContent = "";
    this.text = el("div", {
      className: "pa-passage",
      role: "region",
      "aria-label": DRAWER.region,
      tabIndex: 0,
    });
    this.note = el("p", { className: "pa-small" }, DRAWER.loading);
    this.measure = isolated(this.services.places.measure(citation));
    this.body.replaceChildren(
      el("p", { className: "pa-path" }, isolated(citation.section)),
      el(
        "p",
        { className: "pa-drawer__page" },
        el("strong", {}, pageOf(citation)),
        this.measure,
      ),
      this.text,
      this.note,
      el("p", { className: "pa-small", hidden: isCertain }, DRAWER.pageNote),
      el("p", { className: "pa-small" }, DRAWER.edition(plan.title, plan.sha256.slice(0, 12))),
    );
    this.foot.replaceChildren(...this.#buttons(citation, index));
    this.#fillIn(citation);
    this.#nameMeasure(citation);
  }

  /** The names come with the outline, which may come after the first answer. */
  async #nameMeasure(citation) {
    const { measure } = this;
    const { client, places } = this.services;
    places.learn(await client.outline().catch(() => null));
    measure.textContent = places.measure(citation);
  }

  async #fillIn(citation) {
    const { text, note } = this;
    text.append(el("mark", {}, isolated(citation.quote)));
    try {
      const found = surroundings(await this.services.client.source(), citation);
      note.textContent = found === null ? DRAWER.quoteOnly : "";
      if (found !== null) {
        const { before, marked, after } = found;
        const mark = el("mark", {}, isolated(marked));
        text.replaceChildren(isolated(before.trimStart()), mark, isolated(after));
        text.scrollTop = Math.max(mark.offsetTop - text.clientHeight / 3, 0);
      }
    } catch {
      note.textContent = DRAWER.unreachable;
    }
    note.hidden = note.textContent === "";
  }

  #buttons(citation, index) {
    const last = this.reply.citations.length - 1;
    const step = (name, sign, by, isPossible) => {
      const element = button("", "pa-button pa-button--plain", () => this.#step(index + by, sign), {
        "aria-disabled": String(!isPossible),
        "data-step": sign,
      });
      element.append(icon(sign), name);
      return element;
    };
    return [
      el(
        "div",
        { className: "pa-row pa-row--steps" },
        step(DRAWER.previous, "left", -1, index > 0),
        step(DRAWER.next, "right", 1, index < last),
      ),
      el(
        "div",
        { className: "pa-row" },
        this.#action("copy", DRAWER.copy, () => this.#copy(citation)),
        this.#action("chat", DRAWER.ask, () => this.#ask(citation)),
        // What the training cites belongs to no reply that could be judged.
        this.reply.id ? this.#action("report", DRAWER.wrong, () => this.#report(citation)) : null,
        this.#readerLink(citation),
      ),
    ];
  }

  #action(sign, name, act) {
    const element = button("", "pa-button pa-button--plain", act);
    element.append(icon(sign), name);
    return element;
  }

  #readerLink({ start, end }) {
    const href = this.services.client.url(`/plan#c-${start}-${end}`);
    const sign = el("span", { role: "img", "aria-label": DRAWER.newTab }, icon("newTab"));
    return el(
      "a",
      { href, target: "_blank", rel: "noopener", className: "pa-button pa-button--plain" },
      icon("book"),
      DRAWER.reader,
      sign,
    );
  }

  #step(index, sign) {
    if (index >= 0 && index < this.reply.citations.length) {
      this.#show(index);
      this.foot.querySelector(`[data-step="${sign}"]`).focus();
      this.message.textContent = this.title.textContent;
    }
  }

  async #copy(citation) {
    const text = quotation(citation, this.reply.plan.title, this.services.places);
    const isCopied = await copyText(text, this.foot);
    this.message.textContent = isCopied ? TURN.copied : TURN.notCopied;
  }

  #ask(citation) {
    this.opener = null;
    this.element.close();
    this.services.prepare(questionAbout(citation, this.services.places));
  }

  #report({ n }) {
    this.opener = null;
    this.element.close();
    this.services.report(this.reply, { reason: "wrong_source", comment: `出典${n}` });
  }
}
