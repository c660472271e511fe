// Questions, answers and what belongs to them. All turns contain their layout, the last one
// too: otherwise the view jumps when it is the last no more and its content may be skipped.

export const TURN = `
.pa-log { border-radius: .25em; }
.pa-turn {
  margin-inline: -.5em;
  padding: 0 .5em 1.75em;
  contain: layout;
  content-visibility: auto;
  contain-intrinsic-size: auto 22em;
}
.pa-turn:last-child { padding-bottom: .5em; content-visibility: visible; }
.pa-question {
  width: fit-content;
  max-width: 88%;
  margin: 0 0 1em auto;
  padding: .55em 1em;
  background: var(--accent-soft);
  border-radius: .75em .75em .125em .75em;
  white-space: pre-wrap;
}
.pa-answer { min-width: 0; }
.pa-block { margin-top: .75em; white-space: pre-wrap; }
.pa-answer > :is(.pa-hidden, .pa-label, .pa-refusal) + .pa-block { margin-top: 0; }
.pa-list { padding-inline-start: 1.25em; list-style: disc; white-space: normal; }
ol.pa-list { padding-inline-start: 1.75em; list-style: decimal; }
.pa-list li { margin-top: .3em; }
.pa-list li::marker { color: var(--soft); }
.pa-note, .pa-block--related {
  padding-inline-start: .9em;
  border-inline-start: .2em solid var(--hair);
}
.pa-note { color: var(--soft); font-size: .9375em; }
ul.pa-block--related { padding-inline-start: 2.2em; }
.pa-block--related + .pa-block--related { margin-top: 0; padding-top: .4em; }
.pa-contact { margin-top: .75em; }
.pa-label {
  width: fit-content;
  margin-bottom: .5em;
  padding: 0 .6em;
  color: var(--soft);
  border: 1px solid var(--line);
  border-radius: .25em;
  font-size: .75em;
}
.pa-refusal {
  display: flex;
  gap: .5em;
  align-items: flex-start;
  margin-bottom: .5em;
  font-weight: 700;
}
.pa-refusal .pa-icon { margin-top: .2em; color: var(--accent); }

.pa-scroller-x {
  max-width: 100%;
  overflow-x: auto;
  border: 1px solid var(--hair);
  border-radius: .5em;
}
.pa-table { width: 100%; border-collapse: collapse; font-size: .875em; white-space: normal; }
.pa-table th, .pa-table td {
  min-width: 4.5em;
  padding: .5em .75em;
  border-bottom: 1px solid var(--hair);
  text-align: start;
  vertical-align: top;
}
.pa-table td + td, .pa-table th + th { border-inline-start: 1px solid var(--hair); }
.pa-table th { background: var(--tint); font-weight: 700; white-space: nowrap; }
.pa-table tbody:last-child tr:last-child td { border-bottom: 0; }
.pa-table :is(td, th):nth-child(3) { min-width: 14em; }
.pa-table--large, .pa-table--large :is(thead, tbody) { display: block; }
.pa-table--large tbody { content-visibility: auto; contain-intrinsic-size: auto 25em; }
.pa-table--large tr { display: flex; }
.pa-table.pa-table--large :is(td, th) { flex: 1 1 0; min-width: 0; white-space: normal; }

.pa-details { margin-top: 1em; border-top: 1px solid var(--hair); }
.pa-details summary {
  width: fit-content;
  min-height: 2.75em;
  padding: .55em .25em;
  color: var(--soft);
  font-size: .875em;
  font-weight: 700;
  cursor: pointer;
}
.pa-source {
  display: grid;
  grid-template-columns: auto 1fr auto;
  gap: .6em;
  width: 100%;
  min-height: 2.75em;
  padding: .4em .5em;
  background: none;
  border: 0;
  border-radius: .375em;
  font-size: .875em;
  line-height: 1.6;
}
.pa-source:hover { background: var(--accent-soft); }
.pa-source__page { color: var(--soft); white-space: nowrap; }
.pa-source__n { font-weight: 700; }

.pa-actions-row, .pa-actions { display: flex; flex-wrap: wrap; gap: .125em; }
.pa-actions-row { margin: .5em -.5em 0; }
.pa-action {
  display: inline-flex;
  align-items: center;
  gap: .35em;
  min-height: 2.75em;
  padding: .25em .6em;
  background: none;
  border: 0;
  border-radius: .375em;
  font-size: .8125em;
}
.pa-action { color: var(--soft); }
.pa-action:hover { color: var(--accent); background: var(--accent-soft); }
.pa-action[aria-pressed="true"] { color: var(--accent); font-weight: 700; }
.pa-action[aria-pressed="true"] .pa-icon { fill: currentColor; fill-opacity: .2; }
.pa-feedback { margin-top: .5em; padding: 1em; background: var(--tint); border-radius: .5em; }
.pa-feedback fieldset { display: grid; grid-template-columns: repeat(auto-fill, minmax(9em, 1fr)); }
.pa-feedback legend { padding: 0; font-weight: 700; }
.pa-feedback textarea {
  display: block;
  width: 100%;
  margin: .25em 0 .5em;
  padding: .5em;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: .5em;
}
.pa-feedback__message { font-size: .875em; }
.pa-ending {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .25em 1em;
  margin-top: .5em;
  color: var(--soft);
}
.pa-waiting {
  display: flex;
  align-items: center;
  gap: .75em;
  margin-top: .5em;
  color: var(--soft);
}
.pa-spinner {
  flex: none;
  width: 1.25em; height: 1.25em;
  border: .2em solid var(--hair);
  border-top-color: var(--accent);
  border-radius: 50%;
  animation: pa-turn 1s linear infinite;
}
@keyframes pa-turn { to { rotate: 1turn; } }
`;
