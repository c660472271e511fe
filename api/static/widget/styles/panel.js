// The launcher and the panel in its three modes.

export const PANEL = `
.pa-launcher {
  position: fixed;
  z-index: var(--pa-z, 1000);
  right: var(--pa-right, 1.5em);
  bottom: var(--pa-bottom, 1.5em);
  display: inline-flex;
  align-items: center;
  gap: .6em;
  min-height: 3.5em;
  padding: .5em 1.4em .5em 1.2em;
  color: var(--on-accent);
  background: var(--accent);
  border: 2px solid var(--paper);
  border-radius: 2em;
  box-shadow: var(--shadow);
  font-weight: 700;
  cursor: pointer;
}
.pa-launcher:focus-visible { border-radius: 2em; }
.pa-launcher .pa-icon { width: 1.6em; height: 1.6em; }
.pa-launcher--unread::after {
  content: "";
  position: absolute;
  top: -.1em; right: .6em;
  width: .9em; height: .9em;
  background: var(--danger);
  border: 2px solid var(--paper);
  border-radius: 50%;
}
.pa:not([data-mode="floating"]) :is(.pa-launcher, .pa-header [data-floating]) { display: none; }

.pa-panel {
  position: relative;
  display: flex;
  flex-direction: column;
  min-width: 0;
  background: var(--paper);
  overflow: hidden;
}
.pa[data-mode="floating"] .pa-panel {
  position: fixed;
  z-index: var(--pa-z, 1000);
  right: var(--pa-right, 1.5em);
  bottom: var(--pa-bottom, 1.5em);
  width: min(var(--pa-width, 27.5em), 100vw - 2em);
  height: min(46em, 100dvh - 3em);
  border: 1px solid var(--hair);
  border-radius: .75em;
  box-shadow: var(--shadow);
}
.pa[data-mode="floating"] .pa-panel--wide {
  width: min(56em, 100vw - 2em);
  height: calc(100dvh - 3em);
}
.pa[data-mode="inline"] .pa-panel {
  width: 100%;
  max-width: var(--pa-width, none);
  height: var(--pa-height, 40em);
  max-height: 100dvh;
  border: 1px solid var(--hair);
  border-radius: .75em;
}
.pa[data-mode="page"] .pa-panel { height: var(--pa-height, 100dvh); }
.pa[data-mode="page"] :is(.pa-header, .pa-scroller, .pa-composer, .pa-settings) {
  padding-inline: max(1.25em, 50% - 24em);
}
.pa[data-mode="page"] .pa-notice { padding-inline: max(1.667em, 50% - 32em); }
.pa[data-mode="page"] .pa-banner { margin-inline: max(1.25em, 50% - 24em); }

.pa-header {
  display: flex;
  align-items: center;
  gap: .125em;
  padding: .375em .5em .375em 1.25em;
  border-bottom: 1px solid var(--hair);
}
.pa-heading { flex: 1; min-width: 0; font-size: 1.0625em; font-weight: 700; line-height: 1.4; }
.pa-scroller {
  position: relative;
  flex: 1;
  min-height: 6em;
  padding: 1.25em;
  overflow: hidden auto;
  overscroll-behavior: contain;
  scrollbar-width: thin;
}
.pa-welcome { margin-bottom: 1.5em; }
.pa-welcome__title { margin-bottom: .25em; font-size: 1.25em; font-weight: 700; line-height: 1.5; }
.pa-degraded {
  padding: .5em 1.25em;
  background: var(--warning-soft);
  border-bottom: 1px solid var(--warning-line);
  font-size: .875em;
}
.pa-newer {
  position: relative;
  z-index: 1;
  align-self: center;
  display: inline-flex;
  align-items: center;
  gap: .4em;
  height: 2.75em;
  margin: -3.5em 0 .75em;
  padding: .25em 1.1em;
  color: var(--on-accent);
  background: var(--accent);
  border: 2px solid var(--paper);
  border-radius: 2em;
  font-weight: 700;
  cursor: pointer;
}
.pa-settings { padding: 1em 1.25em; background: var(--tint); border-bottom: 1px solid var(--hair); }
.pa-settings legend { font-weight: 700; }
.pa-notice {
  padding: 0 1.667em 1.25em;
  color: var(--soft);
  font-size: .75em;
  line-height: 1.6;
}
.pa-suggest { margin-top: 1.25em; }
.pa-suggest__heading {
  margin-bottom: .5em;
  font-size: .875em;
  font-weight: 700;
  color: var(--soft);
}
.pa-suggestions {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
  gap: .5em;
}
.pa-frame { position: fixed; width: 0; height: 0; border: 0; visibility: hidden; }
`;
