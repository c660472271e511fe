"""The nodes that pictures are made of."""

from api.body import Body


class TreeNode(Body):
    """A thing and what stands below it."""

    label: str
    children: tuple["TreeNode", ...] = ()


class BarNode(Body):
    """An item of a schedule; its fiscal years only where a person read them off the figure."""

    label: str
    first_year: int | None
    last_year: int | None


class NumberNode(Body):
    """A value as printed, and the number in it."""

    label: str
    value: str
    number: float
    unit: str
    """「%」 or a counter such as 「件」."""
    cites: tuple[int, ...]
