// The box for questions.

export const COMPOSER = `
.pa-composer { padding: .75em 1.25em .5em; border-top: 1px solid var(--hair); }
.pa-box { display: flex; align-items: flex-end; gap: .75em; }
.pa-box textarea {
  flex: 1;
  min-width: 0;
  min-height: 2.9em;
  max-height: 9em;
  padding: .55em .8em;
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: .5em;
  line-height: 1.6;
  field-sizing: content;
  resize: none;
}
.pa-box textarea::placeholder { color: var(--soft); opacity: 1; }
.pa-box textarea[aria-invalid="true"] { border: 2px solid var(--danger); }
.pa-send {
  display: inline-flex;
  align-items: center;
  gap: .3em;
  flex: none;
  min-height: 2.9em;
  padding: .25em 1em .25em .8em;
  background: var(--accent);
  border: 1px solid var(--accent);
  border-radius: .5em;
  font-weight: 700;
}
.pa-send { color: var(--on-accent); }
.pa-send--stop { color: var(--danger); background: var(--paper); border-color: var(--danger); }
.pa-below {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 1em;
  margin-top: .375em;
}
.pa-hint, .pa-counter { color: var(--soft); font-size: .75em; }
.pa-counter--over { color: var(--danger); font-weight: 700; }
`;
