"""A reply as any assistant of this kind gives it: the part of the API's JSON that is graded.

Read strictly where it is graded, and blind to the rest, so that the evaluation
serves every version of the service. A reply of another shape is an error, and
no answer.
"""

from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict

from assistant.reply import Reply, Status


def _encodable(text: str) -> str:
    text.encode()
    return text


Text = Annotated[str, AfterValidator(_encodable)]
"""Text without lone surrogates, which no file can hold."""


class Cited(BaseModel):
    """A citation: a span of the plan text, quoted."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    n: int
    """Its number in the answer, from 1."""
    section: Text = ""
    """Heading path."""
    page: int
    page_certain: bool
    start: int
    end: int
    """Half-open range of character offsets in ``plan.txt``."""
    quote: Text


class Said(BaseModel):
    """What an assistant replied."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    status: Status
    reason: Text | None = None
    answer: Text
    """Plain text; ``[n]`` names a citation, a line that begins with ・ is an item of a list."""
    citations: tuple[Cited, ...]
    mode: Text = "extractive"

    @classmethod
    def of(cls, reply: Reply) -> Self:
        """Return a reply of this process as the API would show it."""
        return cls(
            status=reply.status,
            reason=reply.reason,
            answer=reply.answer,
            citations=tuple(
                Cited(
                    n=each.n,
                    section=each.section,
                    page=each.page,
                    page_certain=each.page_certain,
                    start=each.start,
                    end=each.end,
                    quote=each.quote,
                )
                for each in reply.citations
            ),
        )

    @property
    def is_answered(self) -> bool:
        """Whether the status says that this is an answer."""
        return self.status is Status.ANSWERED
