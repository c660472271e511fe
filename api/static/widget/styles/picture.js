// Drawings.

export const PICTURE = `
.pa-picture {
  margin-top: 1em;
  padding: 1em;
  border: 1px solid var(--hair);
  border-radius: .5em;
  white-space: normal;
}
.pa-picture figcaption { margin-bottom: .75em; font-weight: 700; line-height: 1.5; }
.pa-drawing { display: block; width: 100%; max-width: 30em; height: auto; overflow: visible; }
.pa-shape { fill: var(--paper); stroke: var(--line); stroke-width: 1; }
.pa-shape--top { fill: var(--accent); stroke: var(--accent); }
.pa-shape--bar { fill: var(--accent); stroke: none; }
.pa-shape--track { fill: var(--accent-soft); stroke: none; }
.pa-line { fill: none; stroke: var(--line); stroke-width: 1.5; }
.pa-grid { fill: none; stroke: var(--hair); stroke-width: 1; }
.pa-words { fill: var(--ink); font-size: 13.5px; letter-spacing: 0; }
.pa-words--top { fill: var(--on-accent); font-weight: 700; }
.pa-words--value { font-size: 16px; font-weight: 700; }
.pa-words--small { fill: var(--soft); font-size: 12px; }
.pa-picture .pa-details { margin-top: .75em; }
`;
