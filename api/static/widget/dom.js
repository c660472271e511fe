// Elements made without ever parsing markup: text is text, whatever it holds.

const SVG = "http://www.w3.org/2000/svg";
const PROPERTIES = new Set([
  "checked",
  "className",
  "disabled",
  "hidden",
  "htmlFor",
  "open",
  "tabIndex",
  "textContent",
  "value",
]);

function set(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (PROPERTIES.has(name)) {
      element[name] = value;
    } else if (value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
}

/** Return an element; `null` children are left out, strings become text nodes. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  set(element, properties);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Return an element of a drawing. */
export function svg(tag, properties = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  set(element, properties);
  element.append(...children);
  return element;
}

/** Return text that cannot turn the reading direction of what stands around it. */
export function isolated(text) {
  return el("bdi", { textContent: text });
}

/** Return a button; its name is its text. */
export function button(text, className, onclick, properties = {}) {
  return el("button", { type: "button", className, onclick, ...properties }, text);
}

let count = 0;

/** Return an id that no other element of the widget has. */
export function uniqueId(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}
