"""What an operator chooses about the service, as the application takes it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """The defaults embed nowhere and limit nobody."""

    data_dir: Path = Path(".assistant")
    """Where feedback is kept."""
    embed_origins: frozenset[str] = frozenset()
    """Origins whose pages may embed the widget, as browsers write them."""
    rate_per_minute: int = 0
    """Questions of one client a minute; 0 for as many as come."""
