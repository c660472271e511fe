// One item as it is asked: radios, a field for a word, or a card to turn.

import { isConverting } from "../composer.js";
import { button, el, isolated, uniqueId } from "../dom.js";
import { icon } from "../icons.js";
import { plain, row, screen, stem } from "./parts.js";
import { ITEM } from "./words-item.js";

/**
 * Return the screen of an item.
 *
 * `answer(text, form)` is called with what was chosen or written; the form stays as it
 * is, so that nothing is lost if that fails. `pause()` leaves the session as it stands.
 */
export function itemScreen({ session, title, message }, { answer, pause }) {
  const { item } = session;
  const body = item.type === "card" ? cardForm(item, answer) : questionForm(item, answer);
  const progress = progressLine(session);
  const position = progress.firstElementChild;
  position.id = uniqueId("pat-position");
  const section = screen(
    "item",
    title,
    message ? el("p", { className: "pat-notice" }, message) : null,
    progress,
    body,
    row(plain(ITEM.pause, pause)),
  );
  section.firstElementChild.setAttribute("aria-describedby", position.id);
  return section;
}

/** Return how far the session is, in words and as a bar. */
export function progressLine({ item, answered, total }) {
  const words = item.again ? ITEM.again : ITEM.position(Math.min(item.number, total), total);
  const bar = el("span", { className: "pat-bar__part" });
  bar.style.width = `${total === 0 ? 0 : Math.min((100 * answered) / total, 100)}%`;
  return el(
    "div",
    { className: "pat-progress" },
    el("p", { className: "pat-position" }, words),
    el("div", { className: "pat-bar", "aria-hidden": "true" }, bar),
  );
}

function questionForm(item, answer) {
  const error = el("p", { className: "pat-error", id: uniqueId("pat-error"), role: "alert" });
  const isFill = item.type === "fill";
  const field = isFill ? wordField(error) : choiceField(item, error);
  const submit = el("button", { type: "submit", className: "pa-button" }, ITEM.submit);
  const form = el(
    "form",
    { className: "pat-card pat-question", novalidate: "", autocomplete: "off" },
    el(
      "fieldset",
      { "aria-describedby": isFill ? null : error.id },
      stem("legend", item.stem),
      el("p", { className: "pa-small pat-kind" }, ITEM.types[item.type]),
      ...field.elements,
    ),
    error,
    row(submit),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.read();
    error.textContent = text === "" ? field.missing : "";
    field.mark(text === "");
    if (text === "") {
      field.focus();
    } else {
      answer(text, form);
    }
  });
  return form;
}

function choiceField({ choices }, error) {
  const name = uniqueId("pat-choice");
  const inputs = choices.map((value) => el("input", { type: "radio", name, value }));
  const labels = inputs.map((input, index) =>
    el(
      "label",
      { className: "pat-choice" },
      input,
      el("span", {}, isolated(choices[index])),
    ),
  );
  return {
    elements: labels,
    missing: ITEM.missing,
    read: () => inputs.find(({ checked }) => checked)?.value ?? "",
    mark: (isFaulty) =>
      inputs.forEach((input) => {
        input.setAttribute("aria-invalid", String(isFaulty));
        input.setAttribute("aria-describedby", isFaulty ? error.id : "");
      }),
    focus: () => inputs[0].focus(),
  };
}

function wordField(error) {
  const id = uniqueId("pat-word");
  const hint = el("p", { id: `${id}-hint`, className: "pa-small" }, ITEM.hint);
  const input = el("input", {
    id,
    type: "text",
    className: "pat-field",
    maxlength: 200,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": `${hint.id} ${error.id}`,
    // An Enter that confirms a conversion sends nothing.
    onkeydown: (event) => {
      if (event.key === "Enter" && isConverting(event)) {
        event.preventDefault();
      }
    },
  });
  return {
    elements: [el("label", { htmlFor: id, className: "pat-label" }, ITEM.answer), input, hint],
    missing: ITEM.unwritten,
    read: () => input.value.trim(),
    mark: (isFaulty) => input.setAttribute("aria-invalid", String(isFaulty)),
    focus: () => input.focus(),
  };
}

function cardForm(item, answer) {
  const back = el("p", { className: "pat-back", tabIndex: -1, hidden: true }, isolated(item.back));
  const judge = row(
    el("button", { type: "button", className: "pa-button", value: ITEM.known }, ITEM.known),
    el(
      "button",
      { type: "button", className: "pa-button pa-button--plain", value: ITEM.unknown },
      ITEM.unknown,
    ),
  );
  judge.hidden = true;
  const turn = button("", "pa-button", () => {
    turn.hidden = true;
    back.hidden = false;
    judge.hidden = false;
    back.focus();
  });
  turn.append(icon("retry"), ITEM.turn);
  const form = el(
    "div",
    { className: "pat-card pat-question" },
    stem("h3", item.stem),
    el("p", { className: "pa-small pat-kind" }, ITEM.types.card),
    back,
    row(turn),
    judge,
  );
  judge.addEventListener("click", ({ target }) => target.value && answer(target.value, form));
  return form;
}
