// Words in a drawing do not wrap by themselves: they are broken here.

const HALF = /[\u0020-\u007e\uff61-\uff9f]/u;
const HALF_WIDTH = 0.56;

/** Return the width of a text in full-width characters. */
function widthOf(text) {
  return [...text].reduce((sum, character) => sum + (HALF.test(character) ? HALF_WIDTH : 1), 0);
}

/** Return a text as lines of at most `limit` full-width characters, about equally long. */
export function wrap(text, limit) {
  const width = widthOf(text);
  const count = Math.ceil(width / limit);
  return broken(text, Math.min(width / count + 1, limit));
}

function broken(text, limit) {
  const lines = [""];
  for (const character of text) {
    const longer = lines.at(-1) + character;
    // A closing bracket or a full stop does not begin a line.
    if (widthOf(longer) > limit && !/[、。」』）)]/u.test(character)) {
      lines.push(character.trimStart());
    } else {
      lines[lines.length - 1] = longer;
    }
  }
  return lines;
}
