"""What the training takes in as JSON."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from api.body import Body
from api.characters import checked
from api.messages_ja import MODULE_OF_KIND
from api.store.records import Kind
from api.training.answering import Sent
from api.training.beginning import Goal
from api.training.record import NO_MODULE
from assistant.training.course import MODULES

ANSWER_LIMIT = 1_000
"""Characters of an answer; the choices, which are the plan's own sentences, may be long."""
NAME_LIMIT = 60


class BeginBody(Body):
    """Which session to begin or to go on with."""

    kind: Kind
    module: Annotated[int, Field(ge=1, le=len(MODULES))] | None = None
    """Of a module only."""

    @model_validator(mode="after")
    def _names_a_module_where_one_is_learned(self) -> Self:
        if (self.kind is Kind.MODULE) != (self.module is not None):
            raise PydanticCustomError(MODULE_OF_KIND.slug, MODULE_OF_KIND.detail)
        return self

    @property
    def goal(self) -> Goal:
        """What the session is for."""
        return Goal(self.kind, self.module or NO_MODULE)


class SentBody(Body):
    """An answer."""

    item: Annotated[str, BeforeValidator(checked), Field(max_length=200)]
    number: Annotated[int, Field(ge=1)]
    """Of the item in its session: one that was answered wrong comes back under another."""
    answer: Annotated[str, BeforeValidator(checked), Field(max_length=ANSWER_LIMIT)]
    token: UUID

    def sent(self, now: datetime) -> Sent:
        """Return the answer as the training takes it."""
        return Sent(self.item, self.number, self.answer, str(self.token), now)


class NameBody(Body):
    """The name that a certificate bears."""

    name: Annotated[str, BeforeValidator(checked), Field(max_length=NAME_LIMIT)]


class ForgetBody(Body):
    """What is to stay when everything else is removed."""

    keep_certificate: bool = False
