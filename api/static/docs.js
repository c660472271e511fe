// Shows the description of the API. Every text is set as textContent, never parsed as HTML.

const place = document.getElementById("docs");
const statusLine = document.getElementById("docs-status");
const DEEPEST = 5;

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function hint(text) {
  return make("span", { className: "hint", textContent: text });
}

/** Tells the schemas of the description in words. */
class Schemas {
  constructor(document) {
    this.known = document.components?.schemas ?? {};
  }

  /** Return a schema itself where it is a reference, and its name. */
  resolve(schema) {
    const name = schema?.$ref?.split("/").at(-1);
    return name ? { name, schema: this.known[name] ?? {} } : { name: "", schema: schema ?? {} };
  }

  /** Return a type in a few words: 「string」, 「CitationBody の配列」. */
  words(given) {
    const { name, schema } = this.resolve(given);
    const choices = schema.anyOf ?? schema.oneOf;
    if (name && !choices) {
      return name;
    }
    if (choices) {
      return choices.map((choice) => this.words(choice)).join(" または ");
    }
    if (schema.enum || "const" in schema) {
      return [...(schema.enum ?? [schema.const])].map((value) => JSON.stringify(value)).join("｜");
    }
    if (schema.type === "array") {
      return `${this.words(schema.items ?? schema.prefixItems?.[0])} の配列`;
    }
    return schema.type ?? "任意の値";
  }

  /** Return the schemas with members that a schema leads to in one step. */
  inner(given) {
    const { schema } = this.resolve(given);
    const next = schema.anyOf ?? schema.oneOf ?? (schema.items ? [schema.items] : null);
    return schema.properties ? [given] : (next ?? []).flatMap((one) => this.inner(one));
  }

  /** Return a list of the members of a schema, those of its members in turn. */
  members(given, depth = 0, above = []) {
    const { name, schema } = this.resolve(given);
    const required = new Set(schema.required ?? []);
    const rows = Object.entries(schema.properties ?? {}).map(([key, value]) => {
      const note = required.has(key) ? "" : "（省略可）";
      const row = make("li", {}, make("code", { textContent: key }), " ", hint(this.words(value) + note));
      const lower = depth < DEEPEST && !above.includes(name) ? this.inner(value) : [];
      for (const one of lower) {
        const caption = lower.length > 1 ? [hint(` ${this.words(one)}：`)] : [];
        row.append(...caption, this.members(one, depth + 1, [...above, name]));
      }
      return row;
    });
    return make("ul", { className: "fields" }, ...rows);
  }

  /** Return a schema as a fold-out. */
  shown(label, schema) {
    const title = make("summary", { textContent: `${label}：${this.words(schema)}` });
    return make("details", {}, title, ...this.inner(schema).map((one) => this.members(one)));
  }
}

function parameters(list, schemas) {
  const rows = list.map(({ name, in: where, required, schema }) =>
    make("li", {}, make("code", { textContent: name }), " ",
      hint(`${where}、${schemas.words(schema)}${required ? "" : "（省略可）"}`)),
  );
  return [make("p", { textContent: "パラメーター" }), make("ul", { className: "fields" }, ...rows)];
}

function contents(label, content, schemas) {
  return Object.entries(content ?? {}).map(([kind, { schema }]) =>
    schema ? schemas.shown(`${label} ${kind}`, schema) : make("p", { textContent: `${label} ${kind}` }),
  );
}

function operation(method, path, about, schemas) {
  const head = make("h3", {},
    make("span", { className: "method", textContent: method.toUpperCase() }),
    make("code", { textContent: path }),
  );
  const part = make("section", {}, head, make("p", { textContent: about.description ?? "" }));
  if (about.parameters?.length) {
    part.append(...parameters(about.parameters, schemas));
  }
  part.append(...contents("送るもの", about.requestBody?.content, schemas));
  for (const [status, response] of Object.entries(about.responses ?? {})) {
    part.append(...contents(status === "default" ? "エラー" : `応答 ${status}`, response.content, schemas));
  }
  return part;
}

function draw(document) {
  const schemas = new Schemas(document);
  for (const [tag, list] of grouped(operations(document))) {
    place.append(make("h2", { textContent: tag }));
    place.append(...list.map(({ method, path, about }) => operation(method, path, about, schemas)));
  }
}

function operations(document) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, about]) => ({
      path, method, about, tag: about.tags?.[0] ?? "api",
    })),
  );
}

function grouped(list) {
  const groups = new Map();
  for (const one of list) {
    groups.set(one.tag, [...(groups.get(one.tag) ?? []), one]);
  }
  return groups;
}

try {
  const response = await fetch("/api/openapi.json");
  draw(await response.json());
  statusLine.textContent = "";
} catch {
  statusLine.textContent = "定義を読み込めませんでした。時間をおいて、もう一度開いてください。";
}
