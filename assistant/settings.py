"""Settings: the one reader of the environment. Every name begins with ASSISTANT_."""

from pathlib import Path

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import SettingsError
from corpus.library import DEFAULT_PLAN


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

    @field_validator("data_dir")
    @classmethod
    def _is_of_its_own(cls, folder: Path) -> Path:
        # An empty value means this folder, where the project's own index/ may lie.
        if folder.resolve() == Path.cwd():
            raise ValueError("expected a folder of its own, not the current one")
        return folder


def load_settings() -> Settings:
    """Read the settings from the environment.

    Raises:
        SettingsError: A value is wrong; the message names the variable.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "ASSISTANT_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(
            f"{name}: {first['msg']}, found {first['input']!r}; correct or unset it"
        ) from error
