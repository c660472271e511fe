// The citation drawer.

export const DRAWER = `
.pa-drawer {
  position: fixed;
  inset: 0 0 0 auto;
  width: min(32em, 100vw);
  max-width: none;
  height: 100dvh;
  max-height: none;
  margin: 0;
  padding: 0;
  color: var(--ink);
  background: var(--paper);
  border: 0;
  border-inline-start: 1px solid var(--hair);
  box-shadow: var(--shadow);
}
.pa-drawer::backdrop { background: rgb(0 0 0 / .35); }
.pa-drawer__inner { display: flex; flex-direction: column; height: 100%; }
.pa-drawer__head {
  display: flex;
  align-items: center;
  padding: .5em .5em .5em 1.5em;
  border-bottom: 1px solid var(--hair);
}
.pa-drawer__title { flex: 1; font-size: 1.125em; font-weight: 700; }
.pa-drawer__body { flex: 1; min-height: 8em; padding: 1.25em 1.5em; overflow: hidden auto; }
.pa-drawer__body > * + * { margin-top: .75em; }
.pa-path { color: var(--soft); font-size: .875em; }
.pa-drawer__page { display: flex; flex-wrap: wrap; gap: 0 .9em; align-items: baseline; }
.pa-passage {
  position: relative;
  padding: 1em 1.25em;
  background: var(--tint);
  border-radius: .5em;
  line-height: 1.9;
  white-space: pre-wrap;
}
.pa mark {
  padding: .1em 0;
  color: var(--ink);
  background: var(--mark);
  border-bottom: 2px solid var(--warning-line);
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
}
.pa-drawer > .pa-drawer__inner > .pa-small { padding: 0 1.5em; }
.pa-drawer__foot { padding: .75em 1.5em 1.25em; border-top: 1px solid var(--hair); }
.pa-row--steps { justify-content: space-between; margin-top: 0; }
.pa-row--steps [data-step="right"] { flex-direction: row-reverse; }
`;
