"""What an operator chooses about the service, as the application takes it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """The defaults embed nowhere, limit nobody and know learners by their browsers only."""

    data_dir: Path = Path(".assistant")
    """Where feedback and, without another database, the training are kept."""
    embed_origins: frozenset[str] = frozenset()
    """Origins whose pages may embed the widget, as browsers write them."""
    rate_per_minute: int = 0
    """Questions of one client a minute; 0 for as many as come."""
    database_url: str = ""
    """Of SQLite or PostgreSQL; empty for a file in the data folder."""
    user_header: str = ""
    """The header in which authentication names the user; empty where nothing does."""
    trainers: frozenset[str] = frozenset()
    """Users who may see the trainers' report, where users are named."""
