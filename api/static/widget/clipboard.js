// Copying, also on a page without https, where the clipboard's own interface is missing.

import { el } from "./dom.js";

/** Return whether the text is on the clipboard now. `host` may hold a helper for a moment. */
export async function copyText(text, host) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, host);
  }
}

function copyBySelection(text, host) {
  const focused = host.getRootNode().activeElement;
  const area = el("textarea", { value: text, readonly: "", className: "pa-hidden", tabIndex: -1 });
  host.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  focused?.focus();
  return isCopied;
}
