// The sentence of a citation within its surroundings, out of the hard-wrapped plan text.

const FIELDS = "取組の方向性|効果|現状|課題|取組内容|取組プロセス|活動指標|成果指標|スケジュール";
const STARTS = new RegExp(
  `^(?: \\S|[・■●○◆※【〇①-⑳]|（[０-９0-9一二三四五六七八九十]+）|No|(?:${FIELDS})(?:\\s|$))`,
  "u",
);
const RESULT = /[\d０-９] ?(?:件|人|名|回|課|台|か所|テーマ|[%％])$/u;
const SHORT_LINE = 26;
const CONTEXT_LIMIT = 400;

/** Return a text as it is compared: without white space. */
function bare(text) {
  return text.replace(/\s/gu, "");
}

/**
 * Return `{ before, marked, after }`: the passage and about one paragraph on either side.
 *
 * `characters` is the plan's text, one character each. Returns null if the place
 * does not hold the quote: the text is of another edition then.
 */
export function surroundings(characters, { start, end, quote }) {
  if (start < 0 || bare(characters.slice(start, end).join("")) !== bare(quote)) {
    return null;
  }
  const lines = readLines(characters);
  const first = lines.findLastIndex((line) => line.start <= start);
  const last = lines.findLastIndex((line) => line.start < end);
  const from = paragraphBefore(lines, paragraphBefore(lines, first + 1));
  const to = paragraphAfter(lines, paragraphAfter(lines, last));
  const zone = (low, high) => joined(lines.slice(from, to + 1), characters, low, high);
  const marked = zone(start, end);
  // A break before the passage belongs to what stands before it.
  const breakBefore = marked.startsWith("\n") ? "\n" : "";
  return {
    before: zone(Math.max(lines[from].start, start - CONTEXT_LIMIT), start) + breakBefore,
    marked: marked.trimStart(),
    after: zone(end, Math.min(lines[to].end, end + CONTEXT_LIMIT)),
  };
}

/** Return the lines that hold text, and whether each begins a paragraph. */
function readLines(characters) {
  const lines = [];
  let start = 0;
  let previous = "";
  for (let at = 0; at <= characters.length; at += 1) {
    if (at < characters.length && characters[at] !== "\n") {
      continue;
    }
    const text = characters.slice(start, at).join("");
    if (text.trim() !== "") {
      lines.push({ start, end: at, begins: STARTS.test(text) || endsParagraph(previous) });
      previous = text.trim();
    }
    start = at + 1;
  }
  return lines;
}

function endsParagraph(line) {
  return line.endsWith("。") || line.length < SHORT_LINE || RESULT.test(line);
}

/** Return the index of the line with which the paragraph before line `index` begins. */
function paragraphBefore(lines, index) {
  let at = Math.max(index - 1, 0);
  while (at > 0 && !lines[at].begins) {
    at -= 1;
  }
  return at;
}

/** Return the index of the last line of the paragraph after the one of line `index`. */
function paragraphAfter(lines, index) {
  let at = Math.min(index + 1, lines.length - 1);
  while (at + 1 < lines.length && !lines[at + 1].begins) {
    at += 1;
  }
  return at;
}

/** Return the text between two offsets, line breaks kept only between paragraphs. */
function joined(lines, characters, low, high) {
  let text = "";
  for (const { start, end, begins } of lines) {
    const [from, to] = [Math.max(start, low), Math.min(end, high)];
    if (from < to) {
      const startsLine = from === start;
      const piece = characters.slice(from, to).join("");
      text += (startsLine && begins ? "\n" : "") + (startsLine ? piece.trimStart() : piece);
    }
    text = to === end ? text.trimEnd() : text;
  }
  return text;
}
