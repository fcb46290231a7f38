"""How figures are told: tables, ratios, slopes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

NOT_MEASURED = "–"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A Markdown table."""
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)] + [""]


def ratio(value: float) -> str:
    """Two digits that count, or whole numbers where there are more."""
    if value >= 9.95:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 1.95 else f"{value:.2f}"


def seconds(value: float) -> str:
    return (
        f"{value:.0f} s"
        if value >= 9.95
        else f"{value:.1f} s"
        if value >= 0.995
        else f"{value * 1000:.0f} ms"
    )


def size(count: float) -> str:
    """Bytes, in kB or MB."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def slope(values: Mapping[int, float], first: int, last: int) -> float | None:
    """How a value grows with the number of claims, on two logarithmic scales: 1 is in proportion."""
    if not (values.get(first) and values.get(last)):
        return None
    return math.log(values[last] / values[first]) / math.log(last / first)


def told_slope(value: float | None) -> str:
    return NOT_MEASURED if value is None else f"{value:.2f}"
