// Finding words in any width and case, with the places where they are printed.

// A character with the voicing marks that belong to it, as in 「ﾊﾞ」.
const LETTERS = /.[ﾞﾟ\u3099\u309a]*/gsu;
const DASHES = /^[‐‑‒–—―−－ー\-ｰ]$/u;

/** Return the comparable form of a text, and the offset in it of each of its characters. */
export function foldedOf(text) {
  const places = [];
  let folded = "";
  let at = 0;
  for (const [letter] of text.matchAll(LETTERS)) {
    const plain = DASHES.test(letter) ? "-" : letter.normalize("NFKC").toLowerCase();
    // The plan's mark of a glossary word, and spaces, stand in the middle of words.
    const kept = /^[\s*＊]$/u.test(letter) ? "" : plain;
    places.push(...Array.from({ length: kept.length }, () => [at, at + letter.length]));
    folded += kept;
    at += letter.length;
  }
  return { text: folded, places };
}

/** Return the ranges of the printed text in which the folded words stand. */
export function findAll(words, { text, places }) {
  const ranges = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    ranges.push([places[at][0], places[at + words.length - 1][1]]);
  }
  return ranges;
}
