// The reply as the rest of the widget may rely on it, whatever the server has sent.

import { AskError } from "./errors.js";

const STATUSES = new Set(["answered", "not_in_plan", "out_of_scope", "clarify"]);
const ROLES = new Set(["answer", "note", "related"]);

function string(value) {
  return typeof value === "string" ? value : "";
}

function array(value) {
  return Array.isArray(value) ? value : [];
}

/** Return a copy of a reply in which every part has its type. */
export function readReply(value) {
  if (typeof value !== "object" || value === null || !STATUSES.has(value.status)) {
    throw new AskError("broken");
  }
  const citations = array(value.citations).filter((citation) => Number.isInteger(citation?.n));
  const known = new Set(citations.map(({ n }) => n));
  return {
    id: string(value.id),
    status: value.status,
    reason: string(value.reason),
    answer: string(value.answer),
    blocks: array(value.blocks)
      .map((block) => readBlock(block, known))
      .filter(Boolean),
    citations: citations.map(readCitation),
    followups: array(value.followups).filter((text) => typeof text === "string" && text !== ""),
    mode: value.mode === "llm" ? "llm" : "extractive",
    plan: {
      id: string(value.plan?.id),
      title: string(value.plan?.title),
      sha256: string(value.plan?.sha256),
    },
  };
}

function readCitation(citation) {
  return {
    n: citation.n,
    section: string(citation.section),
    measure: string(citation.measure),
    edition: string(citation.edition),
    page: Number.isInteger(citation.page) ? citation.page : null,
    page_certain: citation.page_certain === true,
    start: Number.isInteger(citation.start) ? citation.start : -1,
    end: Number.isInteger(citation.end) ? citation.end : -1,
    quote: string(citation.quote),
  };
}

function readLine(line, known) {
  return { text: string(line?.text), cites: array(line?.cites).filter((n) => known.has(n)) };
}

const READERS = {
  paragraph: (block, known) => readLine(block, known),
  notice: (block, known) => readLine(block, known),
  list: (block, known) => ({ items: array(block.items).map((item) => readLine(item, known)) }),
  table: (block, known) => ({
    header: array(block.header).map(string),
    rows: array(block.rows).map((row) => array(row).map((cell) => readLine(cell, known))),
  }),
  picture: (block, known) => ({
    picture: string(block.picture),
    measure: string(block.measure),
    title: string(block.title),
    nodes: array(block.nodes)
      .map((node) => readNode(node, known, 0))
      .filter(Boolean),
  }),
};

// A kind that this widget does not know yet is shown as text, if it has any.
function readBlock(block, known) {
  const type = Object.hasOwn(READERS, string(block?.type)) ? block.type : "paragraph";
  if (type !== block?.type && string(block?.text) === "") {
    return null;
  }
  const role = ROLES.has(block.role) ? block.role : "answer";
  return { type, role, ...READERS[type](block, known) };
}

const DEEPEST = 8;

function readNode(node, known, depth) {
  if (typeof node !== "object" || node === null || depth > DEEPEST) {
    return null;
  }
  return {
    label: string(node.label),
    value: string(node.value),
    unit: string(node.unit),
    number: Number.isFinite(node.number) ? node.number : null,
    first_year: Number.isInteger(node.first_year) ? node.first_year : null,
    last_year: Number.isInteger(node.last_year) ? node.last_year : null,
    cites: array(node.cites).filter((n) => known.has(n)),
    children: array(node.children)
      .map((child) => readNode(child, known, depth + 1))
      .filter(Boolean),
  };
}
