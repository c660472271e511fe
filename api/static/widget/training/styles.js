// The style sheet of the training, adopted beside the widget's own.

import { ITEM_STYLES } from "./styles-item.js";
import { RESULT_STYLES } from "./styles-result.js";
import { SCREEN_STYLES } from "./styles-screen.js";

let sheet = null;

/** Give a shadow root the styles of the training too. */
export function adoptTrainingStyles(root) {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([SCREEN_STYLES, ITEM_STYLES, RESULT_STYLES].join("\n"));
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
