// Items as they are asked.

export const ITEM_STYLES = `
.pat-progress { display: grid; gap: .35em; }
.pat-bar { height: .5em; background: var(--hair); border-radius: .25em; overflow: hidden; }
.pat-bar__part {
  display: block;
  height: 100%;
  background: var(--accent);
  border-radius: .25em;
  transition: width .3s;
}
.pat-stem {
  display: block;
  width: 100%;
  padding: 0;
  font-size: 1.125em;
  font-weight: 700;
  line-height: 1.7;
  white-space: pre-wrap;
}
.pat-quoted {
  display: block;
  margin-top: .4em;
  padding-inline-start: .9em;
  border-inline-start: .2em solid var(--accent);
  font-size: .9375em;
  font-weight: 400;
  line-height: 1.85;
}
.pat-kind { margin-top: .25em; }
.pat-question > .pat-row { margin-top: 1.25em; }
.pat-choice {
  display: flex;
  gap: .75em;
  align-items: flex-start;
  min-height: 2.75em;
  margin-top: .625em;
  padding: .7em 1em;
  border: 1px solid var(--line);
  border-radius: .5em;
  line-height: 1.6;
  cursor: pointer;
}
.pat-choice:hover { background: var(--accent-soft); border-color: var(--accent); }
.pat-choice:has(:checked) {
  background: var(--accent-soft);
  border-color: var(--accent);
  box-shadow: inset 0 0 0 1px var(--accent);
}
.pat-choice input {
  flex: none;
  width: 1.25em;
  height: 1.25em;
  margin: .2em 0 0;
  accent-color: var(--accent);
}
.pat-label { display: block; margin-top: .75em; font-weight: 700; }
.pat-field {
  display: block;
  width: 100%;
  max-width: 24em;
  min-height: 2.9em;
  margin-top: .25em;
  padding: .4em .8em;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: .5em;
}
.pat-field[aria-invalid="true"] { border: 2px solid var(--danger); }
.pat-error { color: var(--danger); font-weight: 700; }
.pat-card > .pat-error:empty { margin: 0; }
.pat-back {
  padding: 1em 1.25em;
  background: var(--tint);
  border-radius: .5em;
  line-height: 1.8;
  white-space: pre-wrap;
}

@media (forced-colors: active) {
  .pat-bar { border: 1px solid CanvasText; }
  .pat-bar__part { background: CanvasText; forced-color-adjust: none; }
  .pat-choice:has(:checked) { border: 3px solid Highlight; }
}
@media (max-width: 40em) {
  .pat-stem { font-size: 1.0625em; }
}
`;
