// Colours and type after the Digital Agency's design system; nothing comes in from the page.

/** Sizes are in em of a wrapper at the browser's own size: rem would follow the page's root. */
export const BASE = `
:host {
  all: initial !important;
  display: block !important;
  direction: ltr !important;
}
:host([hidden]) { display: none !important; }

.pa {
  --accent: var(--pa-accent, #0017c1);
  --on-accent: #fff;
  --accent-soft: #e8f1fe;
  --ink: #1a1a1c;
  --soft: #595959;
  --line: #949494;
  --hair: #d9d9d9;
  --paper: #fff;
  --tint: #f5f6f8;
  --danger: #ce0000;
  --danger-soft: #fdeeee;
  --warning-soft: #fff7e0;
  --warning-line: #927200;
  --mark: #fff0b3;
  --ring: #000;
  --halo: #ffd43d;
  --shadow: 0 .25em 1.5em rgb(0 0 0 / .18), 0 0 .25em rgb(0 0 0 / .12);

  all: initial;
  display: block;
  height: 100%;
  color: var(--ink);
  color-scheme: light;
  font-family: var(--pa-font, "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic",
    "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif);
  font-size: medium;
  line-height: 1.7;
  letter-spacing: .02em;
  overflow-wrap: anywhere;
  text-align: start;
  -webkit-text-size-adjust: 100%;
}

.pa *, .pa *::before, .pa *::after { box-sizing: border-box; }
.pa [hidden] { display: none !important; }
:where(.pa) :where(h2, h3, p, ul, ol, figure, fieldset, article, section) { margin: 0; padding: 0; }
:where(.pa) :where(ul, ol) { list-style: none; }
:where(.pa) :where(fieldset) { min-width: 0; border: 0; }
:where(.pa) :where(button, textarea, input) {
  margin: 0;
  font: inherit;
  letter-spacing: inherit;
  color: inherit;
}
:where(.pa) :where(button) { text-align: start; cursor: pointer; }
.pa bdi { unicode-bidi: isolate; }

.pa-hidden {
  position: absolute !important;
  width: 1px; height: 1px;
  margin: -1px !important; padding: 0 !important; border: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.pa :focus { outline: none; }
.pa :focus-visible {
  outline: 4px solid var(--ring);
  outline-offset: 2px;
  box-shadow: 0 0 0 2px var(--halo);
  border-radius: .25em;
}
.pa :is(.pa-log, .pa-passage, .pa-scroller-x):focus-visible {
  outline-offset: -4px;
  box-shadow: inset 0 0 0 6px var(--halo);
}
.pa .pa-log:focus-visible { outline-offset: 0; box-shadow: 0 0 0 2px var(--halo); }

.pa-icon {
  flex: none;
  width: 1.25em; height: 1.25em;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.75;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.pa-small { color: var(--soft); font-size: .875em; }
`;
