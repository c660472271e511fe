// What is looked at before a question is sent.

import { EMPTY, tooLong } from "./errors.js";
import { QUESTION_LIMIT } from "./words.js";

const INVISIBLE = /[\s\u00ad\u034f\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164\ufeff]/gu;
const PERSONAL = [
  /(?<!\d)\d{4}[- ]?\d{4}[- ]?\d{4}(?!\d)/u, // a My Number
  /(?<!\d)0\d{1,4}[-( ]\d{1,4}[-) ]\d{3,4}(?!\d)/u, // a telephone number with separators
  /(?<!\d)0[5789]0\d{8}(?!\d)/u, // a mobile number without
  /[\w.+-]+@[\w-]+\.[\w.-]+/u, // a mail address
];

/** Return the number of characters as people count them. */
export function lengthOf(text) {
  return [...text].length;
}

/** Return the sentence that says what is wrong with a question, or "". */
export function fault(text) {
  if (text.replace(INVISIBLE, "") === "") {
    return EMPTY;
  }
  const excess = lengthOf(text.trim()) - QUESTION_LIMIT;
  return excess > 0 ? tooLong(excess) : "";
}

/** Whether a text looks as if it named a person's number, telephone or mail address. */
export function looksPersonal(text) {
  const plain = text.normalize("NFKC").replace(/[‐‑–—―−ー]/gu, "-");
  return PERSONAL.some((pattern) => pattern.test(plain));
}
