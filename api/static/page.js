// A plain page for asking. Every text is set as textContent, never parsed as HTML.

const QUESTION_LIMIT = 1000;
const BODY_LIMIT = 60_000;
const TURN_LIMIT = 20;
const WAIT_MS = 5000;

const log = document.getElementById("log");
const turns = document.getElementById("turns");
const form = document.getElementById("form");
const question = document.getElementById("question");
const statusLine = document.getElementById("status");
const alertLine = document.getElementById("alert");
const starters = document.getElementById("starters");

let messages = [];
let busy = false;
let answers = 0;

function make(tag, properties = {}, children = []) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// A line of a block: its text, then a link to each of its citations.
function line(tag, { text, cites }, answer) {
  const links = cites.map((n) =>
    make("a", { href: `#source-${answer}-${n}`, textContent: `［${n}］` }),
  );
  return make(tag, {}, [text, ...links]);
}

function table({ header, rows }, answer) {
  const head = make("tr", {}, header.map((name) => make("th", { scope: "col", textContent: name })));
  const body = rows.map((cells) => make("tr", {}, cells.map((cell) => line("td", cell, answer))));
  return make("table", {}, [make("thead", {}, [head]), make("tbody", {}, body)]);
}

function block(content, answer) {
  switch (content.type) {
    case "list":
      return make("ul", {}, content.items.map((item) => line("li", item, answer)));
    case "table":
      return table(content, answer);
    default:
      return line("p", content, answer);
  }
}

function source(citation, answer) {
  const page = `p.${citation.page}${citation.page_certain ? "" : "付近"}`;
  return make("li", { id: `source-${answer}-${citation.n}`, tabIndex: -1 }, [
    `［${citation.n}］ ${citation.section} ${page}`,
    make("blockquote", { textContent: citation.quote }),
  ]);
}

function followups(questions) {
  return make("ul", { className: "followups" }, questions.map((text) =>
    make("li", {}, [make("button", { type: "button", textContent: text, onclick: () => ask(text) })]),
  ));
}

function addTurn(kind, name, children) {
  const article = make("article", { className: kind }, children);
  article.setAttribute("aria-label", name);
  const item = make("li", {}, [article]);
  turns.append(item);
  item.scrollIntoView({ block: "start" });
  return item;
}

function showReply(reply) {
  answers += 1;
  const parts = reply.blocks.map((content) => {
    const element = block(content, answers);
    element.classList.add(content.role);
    return element;
  });
  if (reply.citations.length > 0) {
    parts.push(make("h3", { textContent: "出典" }));
    parts.push(make("ol", { className: "sources" },
      reply.citations.map((citation) => source(citation, answers))));
  }
  if (reply.followups.length > 0) {
    parts.push(make("h3", { textContent: "続けて聞く" }), followups(reply.followups));
  }
  addTurn("assistant", "回答", parts);
}

// The server holds no conversation: each request carries it, as far as it fits.
function fitting(conversation) {
  const kept = conversation.slice(-TURN_LIMIT);
  const size = () => new TextEncoder().encode(JSON.stringify({ messages: kept })).length;
  while (kept.length > 1 && size() > BODY_LIMIT) {
    kept.shift();
  }
  return kept;
}

async function fetchReply(conversation) {
  const response = await fetch("/api/chat", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ messages: fitting(conversation) }),
  });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.detail);
  }
  return body;
}

function say(status, problem = "") {
  statusLine.textContent = status;
  alertLine.textContent = problem;
  question.setAttribute("aria-invalid", String(problem !== ""));
}

async function ask(text) {
  if (busy) {
    return;
  }
  busy = true;
  log.setAttribute("aria-busy", "true");
  say("計画を検索しています…");
  const waiting = setInterval(() => say("回答を準備しています…"), WAIT_MS);
  const turn = addTurn("user", "質問", [make("p", { textContent: text })]);
  const conversation = [...messages, { role: "user", content: text }];
  try {
    const reply = await fetchReply(conversation);
    messages = [...conversation, { role: "assistant", content: reply.answer }];
    starters.hidden = true;
    showReply(reply);
    say(`回答が届きました。出典${reply.citations.length}件`);
  } catch (error) {
    turn.remove();
    question.value = question.value || text;
    const offline = "サーバーに接続できません。入力内容は残っています。もう一度お試しください。";
    say("", error instanceof TypeError || error instanceof SyntaxError ? offline : error.message);
  } finally {
    clearInterval(waiting);
    busy = false;
    log.setAttribute("aria-busy", "false");
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = question.value.trim();
  const excess = [...text].length - QUESTION_LIMIT;
  if (text === "") {
    say("", "＊質問を入力してください。");
  } else if (excess > 0) {
    say("", `＊${excess}文字超過しています。1,000文字以内で入力してください。`);
  } else if (!busy) {
    question.value = "";
    ask(text);
  }
  question.focus();
});

question.addEventListener("keydown", (event) => {
  // Enter also confirms a conversion of the input method; 229 is how Safari tells of it.
  const converting = event.isComposing || event.keyCode === 229;
  if (event.key === "Enter" && !event.shiftKey && !converting) {
    event.preventDefault();
    form.requestSubmit();
  }
});

for (const button of starters.querySelectorAll("button")) {
  button.addEventListener("click", () => ask(button.textContent));
}

async function waitUntilReady() {
  const response = await fetch("/readyz").catch(() => null);
  const body = response === null ? null : await response.json();
  if (response?.ok) {
    document.getElementById("plan").textContent = `${body.plan.title}の本文だけを根拠に、出典を示して答えます。`;
    say("");
    return;
  }
  say(body?.detail ?? "サーバーに接続できません。");
  setTimeout(waitUntilReady, 1000);
}

waitUntilReady();
