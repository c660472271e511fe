// Results, the end of a session, the certificate handed over.

export const RESULT_STYLES = `
.pat-verdict {
  display: inline-flex;
  align-items: center;
  gap: .4em;
  padding: .25em .9em .25em .7em;
  border: 2px solid;
  border-radius: 2em;
  font-size: 1.25em;
  font-weight: 700;
  line-height: 1.6;
  scroll-margin-top: 4em;
}
.pa .pat-verdict:focus-visible { border-radius: 2em; }
.pat-verdict .pa-icon { stroke-width: 3; }
.pat-verdict--right { color: var(--right); background: var(--right-soft); }
.pat-verdict--wrong { color: var(--wrong); background: var(--wrong-soft); }
.pat-answers { display: grid; gap: .5em; }
.pat-answer {
  display: flex;
  flex-wrap: wrap;
  gap: .25em .75em;
  align-items: center;
  padding: .55em .9em;
  border: 1px solid var(--hair);
  border-radius: .5em;
  line-height: 1.6;
}
.pat-answer > span:first-child { flex: 1 1 12em; }
.pat-answer--right { border-color: var(--right); background: var(--right-soft); }
.pat-answer--wrong { border-color: var(--wrong); background: var(--wrong-soft); }
.pat-tag {
  display: inline-flex;
  flex: none;
  align-items: center;
  gap: .25em;
  font-size: .875em;
  font-weight: 700;
  white-space: nowrap;
}
.pat-tag .pa-icon { stroke-width: 2.75; }
.pat-tag--right { color: var(--right); }
.pat-tag--wrong { color: var(--wrong); }
.pat-words { display: grid; grid-template-columns: auto 1fr; gap: .35em 1em; margin-bottom: 0; }
.pat-words dt { color: var(--soft); font-size: .9375em; }
.pat-words dd { margin: 0; font-weight: 700; }
.pat-mark--right { color: var(--right); }
.pat-mark--wrong { color: var(--wrong); }

.pat-source figcaption { color: var(--soft); font-size: .875em; line-height: 1.7; }
.pat-source__name {
  margin-inline-end: .5em;
  padding: 0 .5em;
  border: 1px solid var(--line);
  border-radius: .25em;
  font-size: .875em;
  white-space: nowrap;
}
.pat-source__page { margin-inline: .5em .25em; white-space: nowrap; }
.pat-passage {
  margin: .35em 0 0;
  padding: .9em 1.1em;
  background: var(--tint);
  border-radius: .5em;
  line-height: 1.9;
  white-space: pre-wrap;
}
.pat-due:empty { display: none; }
.pat-due {
  padding-inline-start: .9em;
  border-inline-start: .2em solid var(--line);
  color: var(--soft);
}

.pat-score { font-size: 1.25em; font-weight: 700; }
.pat-results { display: grid; gap: .75em; }
.pat-result { padding-block: .25em; }
.pat-result__head {
  display: flex;
  flex-wrap: wrap;
  gap: .25em .9em;
  align-items: baseline;
  min-height: 2.75em;
  padding: .6em 0;
  line-height: 1.6;
  cursor: pointer;
}
.pat-result__head > span:last-child { flex: 1 1 14em; }
.pat-result__head::after {
  align-self: center;
  width: .6em;
  height: .6em;
  margin-inline-end: .3em;
  border: solid var(--soft);
  border-width: 0 2px 2px 0;
  rotate: 45deg;
  content: "";
}
.pat-result[open] > .pat-result__head::after { rotate: -135deg; }
.pat-result__n { color: var(--soft); font-size: .875em; white-space: nowrap; }
.pat-result[open] { padding-bottom: 1.25em; }
.pat-result .pat-why { padding: 0; border: 0; }
.pat-issued {
  display: grid;
  gap: .25em;
  padding: 1.75em;
  text-align: center;
  border: 3px double var(--accent);
}
.pat-issued__name { font-size: 1.375em; font-weight: 700; }
.pat-code {
  font-family: "BIZ UDGothic", Consolas, monospace;
  font-weight: 700;
  letter-spacing: .06em;
}
.pat-warning { font-weight: 700; }
.pat-question[role="group"] { padding: 1em; background: var(--danger-soft); border-radius: .5em; }
.pa-button.pat-danger {
  color: var(--paper);
  background: var(--danger);
  border-color: var(--danger);
}

@media (forced-colors: active) {
  .pat-answer--right { border: 3px double CanvasText; }
}
@media (max-width: 40em) {
  .pat-issued { padding: 1.25em 1em; }
}
`;
