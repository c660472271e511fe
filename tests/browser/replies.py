"""Replies as the service sends them, checked against its own contract."""

from typing import Any

from api.schemas import ReplyBody

QUOTE = "窓口サービスの拡充"


def line(text, *cites):
    return {"text": text, "cites": list(cites)}


def paragraph(text, *cites, role="answer"):
    return {"type": "paragraph", "role": role, **line(text, *cites)}


def notice(text, *cites):
    return {"type": "notice", "role": "note", **line(text, *cites)}


def bullets(*items, role="answer"):
    return {"type": "list", "role": role, "items": [line(text, *cites) for text, *cites in items]}


def table(header, rows):
    """A table; a cell is its text, or a tuple of its text and its citations."""

    def cell(content):
        return line(*content) if isinstance(content, tuple) else line(content)

    cells = [[cell(content) for content in row] for row in rows]
    return {"type": "table", "role": "answer", "header": list(header), "rows": cells}


def picture(kind, title, nodes, measure=None):
    return {
        "type": "picture",
        "picture": kind,
        "role": "answer",
        "title": title,
        "measure": measure,
        "nodes": nodes,
    }


def citation(n, leaf=None, *, page=20, **changes):
    """A citation, of `leaf` where its place in the plan matters."""
    place = (leaf.span.start, leaf.span.end, leaf.quote) if leaf else (0, 0, QUOTE)
    start, end, quote = place
    return {
        "n": n,
        "section": "５ 取組内容 ＞ 推進方針１ ＞ No.１-イ",
        "measure": "1-イ",
        "edition": "第2次",
        "page": page,
        "page_certain": True,
        "start": start,
        "end": end,
        "quote": quote,
        **changes,
    }


def reply(*blocks, citations=(), status="answered", **changes):
    """A reply of these blocks; its text is theirs.

    Raises:
        ValidationError: The service could not have sent it.
    """
    body: dict[str, Any] = {
        "id": "reply-1",
        "status": status,
        "reason": None if status == "answered" else "absent",
        "answer": "\n".join(filter(None, map(_text, blocks))),
        "blocks": list(blocks),
        "citations": list(citations),
        "followups": [],
        "mode": "extractive",
        "plan": {"id": "plan", "title": "試験用の計画", "sha256": "0123456789abcdef"},
        "took_ms": 1.0,
        **changes,
    }
    ReplyBody.model_validate(body)
    return body


def _text(block):
    match block["type"]:
        case "list":
            return "\n".join(f"・{_cited(item)}" for item in block["items"])
        case "table":
            return "\n".join("：".join(map(_cited, row)) for row in block["rows"])
        case "picture":
            return ""
        case _:
            return _cited(block)


def _cited(entry):
    return entry["text"] + "".join(f"[{n}]" for n in entry["cites"])
