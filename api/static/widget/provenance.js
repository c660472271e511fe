// Whether an answer is the plan's own wording or was put together from it.

function folded(text) {
  return text.normalize("NFKC").replace(/[\s*・「」『』。、()]/gu, "");
}

function lines(block) {
  switch (block.type) {
    case "list":
      return block.items;
    case "table":
      return block.rows.flat();
    case "picture":
      return [];
    default:
      return [block];
  }
}

/** Whether every line of the answer that cites something stands so in what it cites. */
export function isPrinted(reply) {
  const quotes = new Map(reply.citations.map(({ n, quote }) => [n, folded(quote)]));
  const cited = reply.blocks
    .filter(({ role }) => role === "answer")
    .flatMap(lines)
    .filter(({ cites }) => cites.length > 0);
  return (
    cited.length > 0 &&
    cited.every(({ text, cites }) => cites.some((n) => quotes.get(n)?.includes(folded(text))))
  );
}
