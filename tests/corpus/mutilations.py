"""Ways to spoil the text of the plan, line by line, as an editor counts them."""

from corpus.library import load_plan

LINES = load_plan().plan.text.split("\n")


def without(*numbers):
    """Return the text without these lines, counted from 1."""
    return "\n".join(line for number, line in enumerate(LINES, 1) if number not in numbers)


def replaced(number, old, new):
    if LINES[number - 1].count(old) != 1:
        raise AssertionError(f"line {number} is {LINES[number - 1]!r}")
    return "\n".join((*LINES[: number - 1], LINES[number - 1].replace(old, new), *LINES[number:]))


def swapped(one, other):
    lines = list(LINES)
    lines[one - 1], lines[other - 1] = lines[other - 1], lines[one - 1]
    return "\n".join(lines)


def inserted(number, line):
    return "\n".join((*LINES[:number], line, *LINES[number:]))


def relabelled(one, other):
    """Return the text with the labels of two rows swapped."""
    lines = list(LINES)
    for number, source in ((one, other), (other, one)):
        label = LINES[source - 1].split()[0]
        lines[number - 1] = f"{label} {LINES[number - 1].split(maxsplit=1)[1]} "
    return "\n".join(lines)


def moved(first, last, *, behind):
    """Return the text with the lines from `first` to `last` behind a later one."""
    return "\n".join(
        (*LINES[: first - 1], *LINES[last:behind], *LINES[first - 1 : last], *LINES[behind:])
    )


def up_to(number):
    return "\n".join(LINES[:number])
