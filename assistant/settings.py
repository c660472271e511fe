"""Settings: the one reader of the environment. Every name begins with ASSISTANT_."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from assistant.errors import SettingsError
from corpus.library import DEFAULT_PLAN

_PORT = r"(?!:443$|:80$)(?::[1-9]\d{0,4})?"
_ORIGIN = re.compile(
    rf"(?:https://[a-z0-9]+(?:[.-]+[a-z0-9]+)*|http://(?:localhost|127\.0\.0\.1)){_PORT}"
)
"""An origin as browsers write it; plain http is trustworthy on this machine only."""


_DATABASE = re.compile(r"sqlite:///[^?]*[^?/:]|postgresql\+psycopg://\S+")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,63}")
_SECRET = frozenset({"database_url"})
"""Settings whose value no message may show."""


class Settings(BaseSettings):
    """What an operator can choose; the defaults run offline on one small machine."""

    model_config = SettingsConfigDict(env_prefix="ASSISTANT_", frozen=True, extra="forbid")

    plan: str = Field(default=DEFAULT_PLAN, min_length=1)
    """Folder of the plan below corpus/plans/."""
    data_dir: Path = Path(".assistant")
    """Where the index is kept; made if missing."""
    encoder: str = ""
    """A sentence-transformers folder or name; empty for the one shipped with the project."""
    query_prefix: str = ""
    """Put before a question, for encoders that were trained with one."""
    passage_prefix: str = ""
    """Put before a passage, for encoders that were trained with one."""
    host: str = "127.0.0.1"
    """Address to listen on; loopback only until authentication exists."""
    port: int = Field(default=8000, ge=1, le=65535)
    """Port to listen on."""
    embed_origins: Annotated[tuple[str, ...], NoDecode] = ()
    """Origins whose pages may embed the widget, with commas between them; empty for none."""
    rate_per_minute: int = Field(default=0, ge=0, le=6_000)
    """Questions that one client may ask a minute; 0 for as many as come."""

    database_url: str = ""
    """Database of the training; empty for the file assistant.db in the data folder."""
    user_header: str = ""
    """Header in which an authenticating proxy names the user; empty for anonymous browsers."""
    trainers: Annotated[tuple[str, ...], NoDecode] = ()
    """Users who may see the trainers' report, with commas between them."""

    @field_validator("data_dir")
    @classmethod
    def _is_of_its_own(cls, folder: Path) -> Path:
        # An empty value means this folder, where the project's own index/ may lie.
        if folder.resolve() == Path.cwd():
            raise ValueError("expected a folder of its own, not the current one")
        return folder

    @field_validator("embed_origins", mode="before")
    @classmethod
    def _are_origins(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        origins = _parts(value)
        if not all(_ORIGIN.fullmatch(origin) for origin in origins):
            raise ValueError(
                "expected origins as browsers write them, such as https://portal.example.lg.jp, "
                "with commas between them (plain http for localhost and 127.0.0.1 only)"
            )
        return origins

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, url: str) -> str:
        if url and not _DATABASE.fullmatch(url):
            raise ValueError(
                "expected sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME"
            )
        return url

    @field_validator("user_header")
    @classmethod
    def _is_a_header(cls, name: str) -> str:
        if name and not _HEADER.fullmatch(name):
            raise ValueError("expected the name of a header, such as X-Remote-User")
        return name

    @field_validator("trainers", mode="before")
    @classmethod
    def _are_names(cls, value: object) -> object:
        return _parts(value) if isinstance(value, str) else value


def _parts(value: str) -> tuple[str, ...]:
    """Return what stands between commas, each once."""
    return tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))


def load_settings() -> Settings:
    """Read the settings from the environment.

    Raises:
        SettingsError: A value is wrong; the message names the variable.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        field = "_".join(str(part) for part in first["loc"])
        found = "another value" if field in _SECRET else repr(first["input"])
        raise SettingsError(
            f"ASSISTANT_{field.upper()}: {first['msg']}, found {found}; correct or unset it"
        ) from error
