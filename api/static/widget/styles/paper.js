// The conversation on paper.

export const PAPER = `
@page { margin: 18mm; }
body {
  font: 10.5pt/1.7 "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic", "Yu Gothic UI", Meiryo,
    sans-serif;
  color: #000;
  overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 15pt; }
h2 { margin: 1em 0 .25em; font-size: 10.5pt; }
section { margin: 1.5em 0; padding-top: 1em; border-top: 1pt solid #000; }
.pa-question { margin-bottom: .75em; font-weight: bold; }
.pa-question::before { content: "質問　"; }
.pa-block { white-space: pre-wrap; }
.date, .pa-small, .pa-label, ul li { font-size: 9pt; }
.pa-list li { font-size: inherit; }
ul { margin: 0; padding-left: 1.25em; }
table { border-collapse: collapse; font-size: 9pt; }
th, td { padding: .25em .5em; border: .5pt solid #555; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tr, .pa-picture { break-inside: avoid; }
.pa-icon { display: none; }
.pa-picture { margin: 1em 0; }
.pa-drawing { width: 12cm; }
.pa-shape { fill: #fff; stroke: #000; }
.pa-shape--bar { fill: #444; }
.pa-line, .pa-grid { fill: none; stroke: #000; }
.pa-words { font-size: 13.5px; }
.pa-words--value { font-size: 16px; font-weight: bold; }
`;
