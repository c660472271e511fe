// The conversation on paper, out of a frame of its own: the page around it is not printed.

import { el, isolated } from "./dom.js";
import { PAPER } from "./styles/paper.js";
import { quotation } from "./places.js";
import { NOTICE, TURN } from "./words.js";

const CONTROLS = "button, details, form, .pa-actions-row, .pa-hidden, .pa-feedback__message";

/** Print the turns shown in `list`; `host` holds the frame meanwhile. */
export function printTurns({ turns, list, heading, places, host }) {
  const byId = new Map(turns.map((turn) => [String(turn.id), turn]));
  const frame = el("iframe", { className: "pa-frame", "aria-hidden": "true", tabIndex: -1 });
  host.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(PAPER);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = "ja";
  page.title = heading;
  const date = new Date().toLocaleString("ja-JP", { dateStyle: "long", timeStyle: "short" });
  page.body.append(
    el("h1", {}, heading),
    el("p", { className: "date" }, date),
    ...[...list.children].map((item) => paper(byId.get(item.dataset.turn), item, places)),
    el("p", { className: "date" }, `${NOTICE.extractive}${NOTICE.rest}`),
  );
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}

// Chips become their numbers; the sources stand below in full.
function paper(turn, item, places) {
  const copy = item.cloneNode(true);
  copy.querySelectorAll(".pa-chip").forEach((chip) => chip.replaceWith(chip.textContent));
  copy.querySelectorAll(CONTROLS).forEach((control) => control.remove());
  const citations = turn.reply?.citations ?? [];
  const sources = citations.map((citation) =>
    el("li", {}, isolated(`[${citation.n}] ${quotation(citation, turn.reply.plan.title, places)}`)),
  );
  const section = el("section", {}, ...copy.childNodes);
  if (sources.length > 0) {
    section.append(el("h2", {}, TURN.sources(sources.length)), el("ul", {}, ...sources));
  }
  return section;
}
