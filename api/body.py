"""The base of every JSON body."""

from pydantic import BaseModel, ConfigDict


class Body(BaseModel):
    """A JSON object without unknown members."""

    model_config = ConfigDict(extra="forbid", frozen=True)
