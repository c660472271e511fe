// Chips behind sentences, and the list of all sources below an answer.

import { button, el, isolated } from "./dom.js";
import { pageOf } from "./places.js";
import { fill } from "./slices.js";
import { DRAWER, TURN } from "./words.js";

const SHOWN_AT_ONCE = 3;

/** Return a function from a number to the chip of that citation. */
export function chipMaker(reply, services) {
  const citations = new Map(reply.citations.map((citation) => [citation.n, citation]));
  return (n) => {
    const name = DRAWER.chip(n, services.places.short(citations.get(n)));
    const chip = button(`[${n}]`, "pa-chip", () => services.cite(reply, n, chip), {
      "aria-haspopup": "dialog",
      "aria-label": name,
      part: "chip",
    });
    return chip;
  };
}

function entry(citation, reply, services) {
  const open = () => services.cite(reply, citation.n, opener);
  const opener = button("", "pa-source", open, { "aria-haspopup": "dialog" });
  opener.append(
    el("span", { className: "pa-source__n" }, `[${citation.n}]`),
    el("span", { className: "pa-source__place" }, isolated(services.places.short(citation))),
    el("span", { className: "pa-source__page" }, pageOf(citation)),
  );
  return el("li", {}, opener);
}

/** Return the list of sources, unfolded where it is short; null where there are none. */
export function drawSources(reply, services) {
  const { citations } = reply;
  if (citations.length === 0) {
    return null;
  }
  const list = el("ol", { className: "pa-sources" });
  const draw = () => {
    if (list.childElementCount === 0) {
      services.wait(fill(list, citations, (citation) => entry(citation, reply, services)));
    }
  };
  const isShort = citations.length <= SHOWN_AT_ONCE;
  if (isShort) {
    draw();
  }
  const summary = el("summary", {}, TURN.sources(citations.length));
  return el("details", { className: "pa-details", open: isShort, ontoggle: draw }, summary, list);
}
