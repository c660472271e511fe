// The reader view of the plan: marks cited places, finds words, follows the outline.
// The page is complete without it.

import { findAll, foldedOf } from "/static/find.js";

const leaves = [...document.querySelectorAll(".leaf")].map((element) => ({
  element,
  start: Number(element.id.slice(2)),
  end: Number(element.dataset.end),
  text: element.textContent,
  marks: [],
}));

const form = document.querySelector(".search");
const words = document.getElementById("words");
const found = document.getElementById("found");
const cited = document.getElementById("cited");

function pageAt(element) {
  const marks = [...document.querySelectorAll(".page-mark")];
  const before = (mark) =>
    mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return marks.filter(before).at(-1)?.textContent ?? "";
}

function show(element) {
  element.scrollIntoView({ block: "center" });
}

// A citation names the range of characters that it quotes: #c-8123-8190.
function showCited() {
  const range = /^#c-(\d+)-(\d+)$/.exec(location.hash);
  const [start, end] = range ? range.slice(1).map(Number) : [0, 0];
  const chosen = leaves.filter((leaf) => leaf.start < end && start < leaf.end);
  for (const { element } of leaves) {
    element.classList.remove("is-cited");
    element.removeAttribute("role");
  }
  for (const { element } of chosen) {
    element.classList.add("is-cited");
    element.setAttribute("role", "mark");
  }
  cited.textContent = "";
  if (chosen.length > 0) {
    const [{ element }] = chosen;
    cited.textContent = `出典の箇所（${pageAt(element)}）に印を付けています。`;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    show(element);
  } else if (range) {
    cited.textContent = "この出典の箇所は、計画の本文に見つかりませんでした。";
  }
}

let hits = [];
let current = -1;

// Text is cut at the finds and set as text again, the finds in marks of their own.
function draw(leaf, ranges) {
  const parts = [];
  let at = 0;
  leaf.marks = ranges.map(([start, end]) => {
    const mark = document.createElement("mark");
    mark.textContent = leaf.text.slice(start, end);
    parts.push(leaf.text.slice(at, start), mark);
    at = end;
    return mark;
  });
  leaf.element.replaceChildren(...parts, leaf.text.slice(at));
}

function search() {
  const wanted = foldedOf(words.value.trim()).text;
  for (const leaf of leaves) {
    leaf.folded ??= foldedOf(leaf.text);
    const ranges = wanted === "" ? [] : findAll(wanted, leaf.folded);
    if (ranges.length > 0 || leaf.marks.length > 0) {
      draw(leaf, ranges);
    }
  }
  hits = leaves.flatMap(({ marks }) => marks);
  current = -1;
}

function step(by) {
  hits[current]?.classList.remove("is-current");
  if (hits.length > 0) {
    current = current < 0 && by < 0 ? hits.length - 1 : (current + by + hits.length) % hits.length;
    hits[current].classList.add("is-current");
    show(hits[current]);
  }
  tell();
}

function tell() {
  if (words.value.trim() === "") {
    found.textContent = "";
  } else if (hits.length === 0) {
    found.textContent = "見つかりませんでした。";
  } else {
    const place = current < 0 ? "" : `${current + 1}件目（${pageAt(hits[current])}）／`;
    found.textContent = `${place}全${hits.length}件`;
  }
}

function searchAnew() {
  search();
  tell();
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  step(1);
});
form.querySelector("[data-previous]").addEventListener("click", () => step(-1));
words.addEventListener("input", (event) => event.isComposing || searchAnew());
words.addEventListener("compositionend", searchAnew);
words.addEventListener("keydown", (event) => {
  const isConverting = event.isComposing || event.keyCode === 229;
  if (event.key === "Enter" && event.shiftKey && !isConverting) {
    event.preventDefault();
    step(-1);
  }
});

// The outline shows where the reader is.
const entries = new Map(
  [...document.querySelectorAll(".outline a")].map((link) => [link.hash.slice(1), link]),
);
const watcher = new IntersectionObserver(
  (seen) => {
    const top = seen.find(({ isIntersecting }) => isIntersecting);
    if (top) {
      entries.forEach((link) => link.removeAttribute("aria-current"));
      entries.get(top.target.id).setAttribute("aria-current", "location");
    }
  },
  { rootMargin: "-10% 0px -70% 0px" },
);
for (const id of entries.keys()) {
  watcher.observe(document.getElementById(id));
}

if (matchMedia("(max-width: 60rem)").matches) {
  document.querySelector(".outline").open = false;
}

addEventListener("hashchange", showCited);
showCited();
