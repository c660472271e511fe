// What the browser remembers: the learner's id for good, the open session as long as the tab.
// Where storage is forbidden, it is remembered until the page is left.

const LEARNER = "plan-assistant:learner";
const OPEN = "plan-assistant:training";
const fallback = new Map();

function read(storage, key) {
  try {
    return window[storage].getItem(key) ?? fallback.get(key) ?? null;
  } catch {
    return fallback.get(key) ?? null;
  }
}

function write(storage, key, value) {
  try {
    window[storage].setItem(key, value);
    fallback.delete(key);
  } catch {
    fallback.set(key, value);
  }
}

function drop(storage, key) {
  fallback.delete(key);
  try {
    window[storage].removeItem(key);
  } catch {
    // There was nothing to be read either.
  }
}

/** Return the learner's id, or null. */
export function knownLearner() {
  return read("localStorage", LEARNER);
}

/** Keep the learner's id. */
export function rememberLearner(id) {
  write("localStorage", LEARNER, id);
}

/** Keep it no more, and nothing of its sessions. */
export function forgetLearner() {
  drop("localStorage", LEARNER);
  drop("sessionStorage", OPEN);
}

/** Return what was open in this tab: `{ session, sent }`; `sent` is an answer on its way. */
export function openSession() {
  try {
    const kept = JSON.parse(read("sessionStorage", OPEN) ?? "null");
    return typeof kept?.session === "string" ? kept : null;
  } catch {
    return null;
  }
}

/** Keep what is open, or null. */
export function keepOpen(kept) {
  if (kept === null) {
    drop("sessionStorage", OPEN);
  } else {
    write("sessionStorage", OPEN, JSON.stringify(kept));
  }
}

/** Return a token that names one answer. */
export function newToken() {
  // Without https there is no crypto.randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
