"""How figures are written in the report."""

import re

from evals.report.metrics_ja import SCORES
from evals.report.words_ja import NONE
from evals.results.figures import Metric


def percent(value: float | None) -> str:
    """Return a share in percent.

    >>> percent(0.7361), percent(None)
    ('73.6%', 'なし')
    """
    return NONE if value is None else f"{value:.1%}"


def count(value: float) -> str:
    """Return a number of things.

    >>> count(1231.0)
    '1,231'
    """
    return f"{value:,.0f}"


def milliseconds(value: float) -> str:
    """Return a time, with fewer decimals the longer it is.

    >>> milliseconds(0.078), milliseconds(25.04), milliseconds(993.81)
    ('0.08 ms', '25.0 ms', '994 ms')
    """
    digits = 2 if value < 1 else 1 if value < 100 else 0
    return f"{value:,.{digits}f} ms"


def value_of(metric: Metric, value: float | None) -> str:
    """Return a value, bound or goal of a metric in its unit."""
    if value is None:
        return NONE
    if metric.unit == "ms":
        return milliseconds(value)
    return figure(metric.name, value)


def figure(name: str, value: float | None) -> str:
    """Return a value of the metric of this name that is no time.

    >>> figure("joint", 0.5), figure("mrr@10", 0.5)
    ('50.0%', '0.500')
    """
    return percent(value) if value is None or name not in SCORES else f"{value:.3f}"


def interval_of(metric: Metric) -> str:
    """Return the 95 % interval of a metric in its unit."""
    if metric.low is None or metric.high is None:
        return NONE
    if metric.name in SCORES:
        return f"{metric.low:.3f}–{metric.high:.3f}"
    return f"{metric.low * 100:.1f}–{metric.high * 100:.1f}%"


_BOUND = re.compile(r"[\d.]+(?= 以[上下]|（n=)")


def in_unit_of(metric: Metric, text: str) -> str:
    """Return what a gate says of a metric with its number in the metric's unit."""
    return _BOUND.sub(lambda found: value_of(metric, float(found[0])), text)


def difference(name: str, value: float) -> str:
    """Return a difference between two values of a metric, with its sign.

    >>> difference("joint", 0.012), difference("truthfulness", -0.5)
    ('+1.2pt', '-0.500')
    """
    return f"{value:+.3f}" if name in SCORES else f"{value * 100:+.1f}pt"


def p_value(p: float) -> str:
    """Return a p value.

    >>> p_value(0.00003), p_value(0.0771)
    ('p<0.001', 'p=0.077')
    """
    return "p<0.001" if p < 0.001 else f"p={p:.3f}"
