// Buttons, chips, banner.

export const CONTROLS = `
.pa-icon-button {
  display: inline-grid;
  place-items: center;
  flex: none;
  width: 2.75em; height: 2.75em;
  padding: 0;
  background: none;
  border: 0;
  border-radius: .5em;
}
.pa-icon-button:hover { background: var(--tint); }

.pa-button {
  display: inline-flex;
  align-items: center;
  gap: .4em;
  min-height: 2.75em;
  padding: .25em 1em;
  color: var(--on-accent);
  background: var(--accent);
  border: 1px solid var(--accent);
  border-radius: .5em;
  font-weight: 700;
  text-decoration: none;
}
.pa-button--plain { color: var(--accent); background: var(--paper); }
.pa-button--plain:hover { background: var(--accent-soft); }
.pa-button[aria-disabled="true"] { color: var(--soft); border-color: var(--hair); cursor: default; }
.pa-button .pa-icon { width: 1.1em; height: 1.1em; }
.pa-row { display: flex; flex-wrap: wrap; gap: .5em; margin-top: .5em; }
.pa-row:empty { display: none; }
.pa-check { display: flex; align-items: center; gap: .6em; min-height: 2.75em; cursor: pointer; }
.pa-check input {
  flex: none;
  width: 1.25em;
  height: 1.25em;
  margin: 0;
  accent-color: var(--accent);
}

.pa-suggestion, .pa-choice {
  display: flex;
  align-items: baseline;
  gap: .6em;
  width: 100%;
  min-height: 2.75em;
  padding: .5em .9em;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: .5em;
  line-height: 1.6;
}
.pa-suggestion, .pa-choice { color: var(--accent); }
.pa-suggestion:hover, .pa-choice:hover {
  background: var(--accent-soft);
  border-color: var(--accent);
}
.pa-suggestion__topic { flex: none; min-width: 2.5em; color: var(--soft); font-size: .8125em; }
.pa-choices { display: grid; gap: .5em; margin-top: .5em; }

.pa-chip {
  display: inline-block;
  min-width: 1.85em; min-height: 1.85em;
  margin: 0;
  padding: 0 .2em;
  background: none;
  border: 0;
  font-size: .8125em;
  font-weight: 700;
  line-height: 1.85;
  text-align: center;
  text-decoration: underline;
  text-underline-offset: .2em;
  vertical-align: baseline;
}
.pa-chip, .pa-source { color: var(--accent); }
.pa-chip:hover {
  background: var(--accent-soft);
  border-radius: .25em;
  text-decoration-thickness: .15em;
}

.pa-banner {
  display: flex;
  gap: .75em;
  margin: 0 1.25em .75em;
  padding: .75em 1em;
  border: 1px solid var(--danger);
  border-inline-start-width: .4em;
  border-radius: .5em;
  background: var(--danger-soft);
}
.pa-banner[data-kind="warning"] {
  background: var(--warning-soft);
  border-color: var(--warning-line);
}
.pa-banner[data-kind="question"] { background: var(--accent-soft); border-color: var(--accent); }
.pa-banner--empty { margin: 0; padding: 0; border: 0; }
.pa-banner--empty .pa-banner__sign { display: none; }
.pa-banner__body { flex: 1; min-width: 0; }
.pa-banner__sign { padding-top: .2em; color: var(--danger); }
.pa-banner[data-kind="warning"] .pa-banner__sign { color: var(--warning-line); }
.pa-banner[data-kind="question"] .pa-banner__sign { color: var(--accent); }
`;
