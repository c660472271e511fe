"""The organisation chart, as far as its text tells who stands below whom.

The lines of the chart are not in the text. Three things are: a box may name the body
it belongs to, 「担当者（各課）」; a head is called after the body, 「部長」 of 「各部」; and a
plan's sentences may name two in one breath, 「政策部デジタル行政推進室」. They also say
whether all stands below a headquarters, 「本部体制の下で」.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from api.nodes import TreeNode

_UNIT: Final = re.compile(".*[部課室長者](?:（[^（）]+）)?")
"""The name of a body or a person; other boxes say what an arrow means."""
_HEADED: Final = "本部体制の下で"
_OWNER: Final = re.compile("（([^（）]+)）$")


def organisation_nodes(boxes: Sequence[str], said: str) -> tuple[TreeNode, ...]:
    """Return the bodies and persons of the chart, each once, as trees.

    Args:
        boxes: The texts of the chart's boxes, in printed order.
        said: The plan's sentences.
    """
    units = [box for box in dict.fromkeys(boxes) if _UNIT.fullmatch(box)]
    below = {
        unit: [other for other in units[at + 1 :] if _is_below(other, unit, said)]
        for at, unit in enumerate(units)
    }
    lower = {other for others in below.values() for other in others}
    tops = [_node(unit, below) for unit in units if unit not in lower]
    heads = [top for top in tops if top.label.split("（")[0].endswith("本部")]
    if _HEADED not in said or len(heads) != 1:
        return tuple(tops)
    rest = tuple(top for top in tops if top is not heads[0])
    return (TreeNode(label=heads[0].label, children=(*heads[0].children, *rest)),)


def _is_below(box: str, unit: str, said: str) -> bool:
    owner = _OWNER.search(box)
    is_named = owner is not None and owner[1] == unit
    is_head = unit.startswith("各") and box == f"{unit[1:]}長"
    return is_named or is_head or f"{unit}{box}" in said


def _node(unit: str, below: Mapping[str, Sequence[str]]) -> TreeNode:
    return TreeNode(label=unit, children=tuple(_node(other, below) for other in below[unit]))
