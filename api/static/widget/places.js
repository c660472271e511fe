// How a place in the plan is named: on chips, in quotations, in questions.

import { DRAWER } from "./words.js";

/** Return a name in the digits and letters of a code, as 「１-ア」 and 「1-ア」 name one measure. */
function plain(text) {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

/** Names of the measures, as far as the outline has told them. */
export class Places {
  #names = new Map();

  /** Learn the names from an outline. */
  learn(outline) {
    for (const entry of [...(outline?.measures ?? []), ...(outline?.first_measures ?? [])]) {
      this.#names.set(`${entry.edition} ${entry.code}`, String(entry.name?.text ?? ""));
    }
  }

  /** Return 「1-ア 行政手続のオンライン化」 for a citation of a measure, else "". */
  measure({ measure, edition }) {
    if (!measure) {
      return "";
    }
    const name = this.#names.get(`${edition} ${measure}`) ?? "";
    return [edition === "第1次" ? "第1次計画" : "", measure, name].filter(Boolean).join(" ");
  }

  /** Return the short name of a place: the measure and the field, or the section. */
  short(citation) {
    const field = this.field(citation);
    return [this.measure(citation), field].filter(Boolean).join(" ") || citation.section;
  }

  /** Return the last heading of the path, unless it is the measure itself. */
  field({ section, measure }) {
    const last = section.split("＞").at(-1).trim();
    return measure && plain(last).replace(/^No\.?/u, "") === measure ? "" : last;
  }
}

/** Return 「p.13」 or 「p.36付近」, with 「計画」 before it; "" where no page is known. */
export function pageOf({ page, page_certain: isCertain }) {
  return page === null ? "" : DRAWER.page(page, isCertain);
}

/** Return the quote with its source in the customary form. */
export function quotation(citation, title, places) {
  const page = pageOf(citation).replace(/^計画 /u, "");
  const measure = places.measure(citation);
  const place = (measure && `「${measure}」`) + places.field(citation);
  return `「${citation.quote}」（${[title, page, place].filter(Boolean).join(" ")}）`;
}

/** Return a question about the place of a citation. */
export function questionAbout(citation, places) {
  const field = places.field(citation);
  return citation.measure && field
    ? DRAWER.askMeasure(citation.edition || "第2次", citation.measure, field)
    : DRAWER.askPlace(
        places
          .short(citation)
          .normalize("NFKC")
          .replace(/^\d+\s*/u, ""),
      );
}
