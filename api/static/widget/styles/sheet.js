// The style sheet, adopted: it needs no <style> and no permission from a strict CSP.

import { BASE } from "./base.js";
import { COMPOSER } from "./composer.js";
import { CONTROLS } from "./controls.js";
import { DRAWER } from "./drawer.js";
import { MEDIA } from "./media.js";
import { PANEL } from "./panel.js";
import { PICTURE } from "./picture.js";
import { TURN } from "./turn.js";

let sheet = null;

/** Give a shadow root the widget's styles. */
export function adoptStyles(root) {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([BASE, PANEL, CONTROLS, TURN, COMPOSER, DRAWER, PICTURE, MEDIA].join("\n"));
  }
  root.adoptedStyleSheets = [sheet];
}
