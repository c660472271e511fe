// One's own record: what is kept, taken along, deleted.

import { el, uniqueId } from "../dom.js";
import { card, plain, row, screen } from "./parts.js";
import { SCORE } from "./words-item.js";
import { DATA } from "./words-own.js";

/** Return the screen; `save()` writes the record to a file, `remove(keepCertificate)` deletes. */
export function dataScreen({ hasCertificate }, { save, remove, home }) {
  const list = el("ul", { className: "pa-list" }, ...DATA.what.map((text) => el("li", {}, text)));
  return screen(
    "data",
    DATA.title,
    el("p", {}, DATA.lead),
    list,
    el("p", {}, DATA.not),
    card(DATA.export, row(plain(DATA.exportAct, save))),
    removal(hasCertificate, remove),
    row(plain(SCORE.home, home)),
  );
}

function removal(hasCertificate, remove) {
  const id = uniqueId("pat-question");
  const keep = el("input", { type: "checkbox", checked: true });
  const question = el(
    "div",
    { className: "pat-question", role: "group", "aria-labelledby": id, hidden: true },
    el("p", { id, tabIndex: -1, className: "pat-warning" }, DATA.question),
    hasCertificate ? el("label", { className: "pa-check" }, keep, DATA.keep) : null,
    row(
      el(
        "button",
        {
          type: "button",
          className: "pa-button pat-danger",
          onclick: () => remove(hasCertificate && keep.checked),
        },
        DATA.yes,
      ),
      plain(DATA.no, () => toggle(false)),
    ),
  );
  const ask = plain(DATA.removeAct, () => toggle(true));
  const toggle = (isAsked) => {
    question.hidden = !isAsked;
    ask.hidden = isAsked;
    (isAsked ? question.querySelector("p") : ask).focus();
  };
  return card(DATA.remove, el("p", {}, DATA.removeLead), row(ask), question);
}

/** Give a file to the reader. */
export function saveFile(blob, name, host) {
  const href = URL.createObjectURL(blob);
  const link = el("a", { href, download: name, hidden: true });
  host.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
