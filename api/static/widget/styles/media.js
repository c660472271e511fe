// Dark surroundings, forced colours, little motion, small screens, paper.

export const MEDIA = `
@media (prefers-color-scheme: dark) {
  .pa {
    --accent: color-mix(in srgb, var(--pa-accent, #3460fb) 55%, #fff);
    --on-accent: #0b0b1e;
    --accent-soft: #26304f;
    --ink: #f2f2f2;
    --soft: #b8b8bf;
    --line: #82828c;
    --hair: #414148;
    --paper: #1c1c20;
    --tint: #27272c;
    --danger: #ff9c9c;
    --danger-soft: #3a2224;
    --warning-soft: #38311d;
    --warning-line: #e0bd4c;
    --mark: #5c4c11;
    --ring: #ffd43d;
    --halo: #000;
    --shadow: 0 .25em 1.5em rgb(0 0 0 / .6);
    color-scheme: dark;
  }
}
@media (forced-colors: active) {
  .pa :focus-visible { outline-color: Highlight; }
  .pa :is(.pa-launcher, .pa-send, .pa-button, .pa-question, .pa-icon-button, .pa-newer) {
    border: 1px solid ButtonBorder;
  }
  .pa mark { color: MarkText; background: Mark; forced-color-adjust: none; }
  .pa-shape { fill: Canvas; stroke: CanvasText; }
  .pa-shape--bar { fill: CanvasText; }
  .pa-line, .pa-grid { stroke: CanvasText; }
  .pa-words, .pa-words--top { fill: CanvasText; }
  .pa-spinner { border-top-color: Highlight; }
}
@media (prefers-reduced-motion: reduce) {
  .pa *, .pa *::before, .pa *::after {
    animation: none !important;
    transition: none !important;
    scroll-behavior: auto !important;
  }
}
@media (max-width: 30em) {
  .pa[data-mode="floating"] .pa-panel {
    inset: 0;
    width: 100%;
    height: 100dvh;
    border: 0;
    border-radius: 0;
  }
  .pa-header [data-widen] { display: none; }
  .pa-header { padding-inline-start: 1em; }
  .pa-scroller { padding: 1em; }
  .pa-composer { padding-inline: 1em; }
  .pa-notice { padding-inline: 1.35em; }
  .pa-banner { margin-inline: 1em; }
  .pa-drawer { width: 100vw; border: 0; }
  .pa-drawer__inner { height: auto; }
  .pa-drawer__head {
    position: sticky;
    top: 0;
    z-index: 1;
    padding-inline-start: 1em;
    background: var(--paper);
  }
  .pa-drawer__body { overflow: visible; }
  .pa-drawer :is(.pa-drawer__body, .pa-drawer__foot) { padding-inline: 1em; }
}
@media (max-height: 30em) {
  .pa-panel { overflow-y: auto; }
  .pa-scroller { flex: none; overflow: visible; }
  .pa-newer { position: sticky; bottom: .5em; }
  .pa-drawer__inner { height: auto; }
  .pa-drawer__body { overflow: visible; }
}
@media print {
  .pa-launcher, .pa[data-mode="floating"] .pa-panel { display: none; }
  .pa .pa-panel { height: auto !important; max-height: none !important; border: 0 !important; }
  .pa-scroller { overflow: visible; }
  .pa-turn { content-visibility: visible; }
  .pa :is(.pa-header button, .pa-composer, .pa-actions-row, .pa-suggest, .pa-newer) {
    display: none;
  }
}
`;
