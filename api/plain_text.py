"""A reply as plain text for the terminal."""

from assistant.reply import Citation, Reply


def plain_text(reply: Reply, *, followups: bool = False) -> str:
    """Return the answer, then its sources, then, if wanted, the questions that lead on."""
    parts = [reply.answer]
    if reply.citations:
        parts.append("\n".join(["出典", *map(_source, reply.citations)]))
    if followups and reply.followups:
        parts.append("\n".join(["続けて聞けること", *(f"・{one}" for one in reply.followups)]))
    return "\n\n".join(parts)


def _source(citation: Citation) -> str:
    page = f"p.{citation.page}" + ("" if citation.page_certain else "付近")
    return f"［{citation.n}］ {citation.section} {page} 「{citation.quote}」"
