"""Small arguments built from parts: steps that hand on all they get, and claims worth what is asked."""

from __future__ import annotations

from pathlib import Path

from mapgen.strength import Strengths
from mapgen.vocabulary import Certainty, Status
from tests.strength.maps import CAREFUL, HEAD, weighed

NONE, VERY_LOW, LOW, MODERATE, HIGH = Certainty
WORKS = (
    HEAD
    + """\
  small: {design: randomised-trial, participants: 120 people, bias: low, mark: 4, match: certain}
  untold: {design: randomised-trial, mark: 5, match: certain}
  press: {design: press, mark: 6, match: certain}
"""
)
MARK = {HIGH: 1, MODERATE: 4, LOW: 2, VERY_LOW: 6}
"""The mark of a work that gives so much."""


def step(*premises: str, more: str = "") -> str:
    """A step that hands on all that its premises give."""
    return f"      - {{premises: [{', '.join(premises)}], {CAREFUL}{more}}}\n"


def end(*steps: str, more: str = "") -> str:
    because = "    because:\n" + "".join(steps) if steps else ""
    return f"claims:\n  end:\n    en: End.\n    quote: One\n    kind: effect\n{more}{because}"


def said(id: str, mark: int | str, more: str = "") -> str:
    return f"  {id}: {{en: {id.capitalize()}., quote: Two, cites: [{mark}], kind: result{more}}}\n"


FOUND, SEEN = said("found", 1), said("seen", 2)
BARE = "  bare: {en: Bare., quote: Three, kind: effect}\n"
CHAIN = "arguments: {a: {title: A, conclusion: end}}\n"


def judged(tmp_path: Path, body: str) -> Strengths:
    return weighed(tmp_path, body + CHAIN, head=WORKS)


def conclusion(strengths: Strengths) -> tuple[Certainty, Status]:
    claim = strengths.claims["end"]
    return claim.certainty, claim.status


def against(certainty: Certainty, more: str = "") -> str:
    if certainty is NONE:
        return "  against: {en: Against., quote: Three, kind: effect}\n"
    return f"  against: {{en: Against., quote: Three, cites: [{MARK[certainty]}], kind: result{more}}}\n"
