// Screens, steps, plots, and the chat beside them.

export const SCREEN_STYLES = `
.pa {
  --right: #1d6e33;
  --right-soft: #e6f4ea;
  --wrong: #a3341c;
  --wrong-soft: #fdeee9;
}
.pa[data-mode="training"] { height: auto; }
.pa:not([data-mode="training"]) :is(.pat, .pat-back-bar) { display: none; }
.pat { max-width: 48em; margin-inline: auto; padding-bottom: 2em; }
.pat-main { min-height: 20em; }
.pat-wait { padding: 2em 0; color: var(--soft); }
.pat-screen > * + * { margin-top: 1em; }
.pat-title { font-size: 1.375em; font-weight: 700; line-height: 1.5; scroll-margin-top: 1em; }
.pat-context { color: var(--soft); font-size: .9375em; font-weight: 700; }
.pa :is(.pat-title, .pat-verdict, .pat-back, .pat-warning):focus-visible {
  outline: 0;
  box-shadow: none;
}
.pat-lead { font-size: 1.0625em; }
.pat-notice {
  display: flex;
  gap: .5em;
  padding: .6em 1em;
  background: var(--accent-soft);
  border-inline-start: .3em solid var(--accent);
  border-radius: .25em;
}
.pat-notice .pa-icon { margin-top: .25em; }
.pat-busy {
  width: fit-content;
  margin: 1em auto 0;
  padding: .4em 1.25em;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 2em;
  box-shadow: var(--shadow);
}
.pat-fault { position: sticky; z-index: 1; bottom: .75em; }
.pat-fault .pa-banner { margin: 1em 0 0; box-shadow: var(--shadow); }
.pat-fault .pa-banner--empty { display: block; margin: 0; box-shadow: none; }
.pat-row { gap: .75em; margin-top: 1.25em; }

.pat-card {
  padding: 1.25em 1.5em;
  background: var(--paper);
  border: 1px solid var(--hair);
  border-radius: .75em;
}
.pat-card > * + * { margin-top: .75em; }
.pat-card__title { font-size: 1.0625em; font-weight: 700; }
.pat-pair {
  display: grid;
  gap: 1em;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
}
.pat-pair .pat-card:first-child { background: var(--accent-soft); border-color: var(--accent); }
.pat-pair .pat-card { display: flex; flex-direction: column; }
.pat-pair .pat-row { margin-top: auto; padding-top: 1em; }
.pat-next { font-size: 1.125em; font-weight: 700; line-height: 1.5; }
.pat-facts {
  display: grid;
  gap: .75em;
  margin: 1.25em 0;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
}
.pat-fact {
  display: flex;
  gap: 1em;
  padding: .9em 1.1em;
  background: var(--tint);
  border-radius: .5em;
}
.pat-fact dt { flex: none; color: var(--accent); font-weight: 700; }
.pat-fact dd { margin: 0; }

.pat-steps { position: relative; }
.pat-step {
  position: relative;
  display: grid;
  grid-template-columns: 2.25em minmax(0, 1fr) 6em 6.5em;
  gap: 0 1em;
  align-items: start;
  padding: .875em 0;
}
.pat-step + .pat-step { border-top: 1px solid var(--hair); }
.pat-step__sign {
  display: grid;
  place-items: center;
  width: 2.25em; height: 2.25em;
  color: var(--accent);
  border: 2px solid var(--accent);
  border-radius: 50%;
  font-size: .9375em;
  font-weight: 700;
  line-height: 1;
}
.pat-step[data-state="done"] .pat-step__sign {
  color: var(--paper);
  background: var(--right);
  border-color: var(--right);
}
.pat-step[data-state="begun"] .pat-step__sign {
  color: var(--on-accent);
  background: var(--accent);
}
.pat-step[data-state="closed"] .pat-step__sign {
  color: var(--soft);
  border-color: var(--line);
  border-style: dashed;
}
.pat-step__title { font-weight: 700; line-height: 1.6; }
.pat-step[data-state="closed"] .pat-step__title { color: var(--soft); font-weight: 400; }
.pat-step__about { font-size: .9375em; line-height: 1.6; }
.pat-measure { margin-inline-end: 1em; }
.pat-step__state {
  padding-top: .2em;
  text-align: end;
  color: var(--soft);
  font-size: .875em;
  white-space: nowrap;
}
.pat-step[data-state="done"] .pat-step__state { color: var(--right); font-weight: 700; }
.pat-step[data-state="begun"] .pat-step__state { color: var(--accent); font-weight: 700; }
.pat-step__act { justify-content: center; padding-inline: .5em; }

.pat-tour__text { max-width: 34em; font-size: 1.0625em; line-height: 1.9; }
.pat-screen--tour { padding: 1.75em 1.75em 1.5em; background: var(--tint); border-radius: .75em; }
.pat-dots { display: inline-flex; gap: .4em; margin-inline-end: .75em; }
.pat-dots span { width: .6em; height: .6em; border: 1px solid var(--accent); border-radius: 50%; }
.pat-dots .pat-dot--on { background: var(--accent); }
.pat-position { display: flex; align-items: center; color: var(--soft); font-size: .9375em; }

.pat .pat-plot { margin: 0; padding: 1.25em 1.5em; border-radius: .75em; }
.pat-plots:empty { display: none; }
.pat-plot .pa-drawing { margin-inline: auto; }
.pat-plot .pa-table { max-width: 30em; }
.pat-curve { fill: none; stroke: var(--accent); stroke-width: 2.5; }
.pat-point { fill: var(--accent); }
.pat-review { stroke: var(--warning-line); stroke-width: 2; stroke-dasharray: 4 4; }

.pa[data-mode="training"] .pa-panel {
  position: fixed;
  z-index: var(--pa-z, 1000);
  inset: 0 0 0 auto;
  width: min(30em, 100vw);
  height: 100dvh;
  border-inline-start: 1px solid var(--hair);
  box-shadow: var(--shadow);
}
.pat-back-bar { padding: .5em 1.25em; border-bottom: 1px solid var(--hair); }
@media (min-width: 64em) {
  .pa[data-asking] .pat { margin-inline-end: max(0em, 30em - (100vw - 48em) / 2); }
}
@media (max-width: 40em) {
  .pat-card { padding: 1em; }
  .pat-step { grid-template-columns: 2.25em minmax(0, 1fr); gap: 0 .75em; }
  .pat-step__state { grid-column: 2; padding-top: 0; text-align: start; }
  .pat-step__act { grid-column: 2; justify-self: start; margin-top: .5em; padding-inline: 1em; }
  .pat-screen--tour { padding: 1.25em 1em; }
  .pat-fact { flex-direction: column; gap: 0; }
}
@media (prefers-color-scheme: dark) {
  .pa {
    --right: #7fd197;
    --right-soft: #1d3325;
    --wrong: #ffab94;
    --wrong-soft: #3a2620;
  }
}
@media (forced-colors: active) {
  .pat-step[data-state="done"] .pat-step__sign { border: 3px double CanvasText; }
  .pat-step[data-state="begun"] .pat-step__sign { border: 4px solid CanvasText; }
  .pat-curve { stroke: CanvasText; }
  .pat-point { fill: CanvasText; }
  .pat-review { stroke: CanvasText; }
  .pat-dots .pat-dot--on { background: CanvasText; forced-color-adjust: none; }
}
`;
