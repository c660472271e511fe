// The certificate: a name is asked for once, then a page to print is there.

import { el, isolated, uniqueId } from "../dom.js";
import { plain, row, screen, tabLink } from "./parts.js";
import { SCORE } from "./words-item.js";
import { CERTIFICATE } from "./words-own.js";

const NAME_LIMIT = 60;

/** Return the form that asks for the name. */
export function certificateScreen({ issue, home }) {
  const id = uniqueId("pat-name");
  const error = el("p", { id: `${id}-error`, className: "pat-error", role: "alert" });
  const input = el("input", {
    id,
    type: "text",
    className: "pat-field",
    maxlength: NAME_LIMIT,
    autocomplete: "name",
    "aria-describedby": `${id}-hint ${error.id}`,
  });
  const form = el(
    "form",
    { className: "pat-card", novalidate: "" },
    el("label", { htmlFor: id, className: "pat-label" }, CERTIFICATE.name),
    input,
    el("p", { id: `${id}-hint`, className: "pa-small" }, CERTIFICATE.hint),
    error,
    row(el("button", { type: "submit", className: "pa-button" }, CERTIFICATE.issue)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = input.value.trim();
    error.textContent = name === "" ? CERTIFICATE.missing : "";
    input.setAttribute("aria-invalid", String(name === ""));
    if (name === "") {
      input.focus();
    } else {
      issue(name);
    }
  });
  return screen(
    "certificate",
    CERTIFICATE.title,
    el("p", {}, CERTIFICATE.lead),
    form,
    row(plain(SCORE.home, home)),
  );
}

/** Return the screen that hands the certificate over. */
export function issuedScreen({ id, name, issuedOn }, { home }, url) {
  const href = url(`/training/certificate/${encodeURIComponent(id)}`);
  return screen(
    "issued",
    CERTIFICATE.issued,
    el(
      "div",
      { className: "pat-card pat-issued" },
      el("p", { className: "pat-issued__name" }, isolated(CERTIFICATE.to(name))),
      el("p", {}, CERTIFICATE.on(issuedOn)),
      el("p", {}, `${CERTIFICATE.id}：`, el("span", { className: "pat-code" }, id)),
    ),
    row(tabLink(CERTIFICATE.open, href, CERTIFICATE.newTab), plain(SCORE.home, home)),
  );
}
