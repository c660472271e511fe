// The tour: five short texts, to be left at any time and seen again.

import { el } from "../dom.js";
import { plain, primary, row, screen } from "./parts.js";
import { TOUR } from "./words.js";

/** Return one stage of the tour; `show(index)` goes to another, `end()` leaves. */
export function tourScreen(index, { show, end }) {
  const { stages } = TOUR;
  const [title, text] = stages[index];
  const isLast = index === stages.length - 1;
  const position = TOUR.position(index + 1, stages.length);
  return screen(
    "tour",
    title,
    el("p", { className: "pat-tour__text" }, text),
    el(
      "p",
      { className: "pat-position" },
      el(
        "span",
        { className: "pat-dots", "aria-hidden": "true" },
        ...stages.map((_, at) => el("span", { className: at === index ? "pat-dot--on" : "" })),
      ),
      position,
    ),
    row(
      index > 0 ? plain(TOUR.back, () => show(index - 1)) : null,
      isLast ? primary(TOUR.end, end) : primary(TOUR.next, () => show(index + 1)),
      isLast ? null : plain(TOUR.skip, end),
    ),
  );
}
