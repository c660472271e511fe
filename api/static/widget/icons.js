// Line drawings on buttons; each stands beside or below a name, so none speaks.

import { svg } from "./dom.js";

const PATHS = {
  chat: "M4 5h16v11H9l-5 4z M8 9h8 M8 12h5",
  close: "M6 6l12 12 M18 6L6 18",
  reset: "M12 5v14 M5 12h14",
  settings: "M4 7h9 M17 7h3 M4 17h3 M11 17h9 M15 4.5v5 M9 14.5v5",
  widen: "M14 4h6v6 M20 4l-7 7 M10 20H4v-6 M4 20l7-7",
  narrow: "M20 10h-6V4 M14 10l6-6 M4 14h6v6 M10 14l-6 6",
  send: "M12 19V6 M6 11l6-6 6 6",
  stop: "M7 7h10v10H7z",
  copy: "M9 9h11v11H9z M15 9V4H4v11h5",
  up: "M7 11v9H4v-9z M7 11l4-8c1.5 0 2.5 1 2.5 2.5L13 10h6l-1.5 10H7",
  down: "M7 13V4H4v9z M7 13l4 8c1.5 0 2.5-1 2.5-2.5L13 14h6L17.5 4H7",
  report: "M6 21V4 M6 5h12l-3 4 3 4H6",
  alert: "M12 4L2.5 20h19z M12 10v5 M12 17.2v.6",
  info: "M12 3a9 9 0 100 18 9 9 0 000-18z M12 11v6 M12 7.2v.6",
  book: "M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1z M12 6v14",
  newTab: "M14 4h6v6 M20 4l-9 9 M17 14v6H4V7h6",
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  arrowDown: "M12 5v14 M6 13l6 6 6-6",
  print: "M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z",
  check: "M5 12.5l4.5 4.5L19 7",
  pencil: "M4 20l1-4L16 5l3 3L8 19z M14 7l3 3",
  award: "M12 3a6 6 0 100 12 6 6 0 000-12z M8.5 14L7 21l5-3 5 3-1.5-7",
  retry: "M19 8a8 8 0 10 1 6 M20 4v5h-5",
};

/** Return an icon, hidden from assistive technology. */
export function icon(name) {
  return svg(
    "svg",
    { class: "pa-icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: PATHS[name] }),
  );
}
