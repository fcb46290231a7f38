"""What a kind of step can hand on at most: the least of it and of what its premises give."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Certainty, Status
from tests.strength.maps import weighed

NONE, VERY_LOW, LOW, HIGH = Certainty.NONE, Certainty.VERY_LOW, Certainty.LOW, Certainty.HIGH


def step(tmp_path, kind="result", premise="accepted: so it is", more=""):
    """The one step of a map from an accepted premise to a conclusion of some kind."""
    body = f"""\
claims:
  end: {{en: End., quote: One, kind: {kind}, because: [{{premises: [seen]{more}}}]}}
  seen: {{en: Seen., quote: Two, {premise}}}
"""
    return weighed(tmp_path, body).inferences["end.1"]


@pytest.mark.parametrize(
    ("scheme", "most"),
    [
        ("expert-opinion", VERY_LOW),
        ("popular-opinion", VERY_LOW),
        ("popular-practice", VERY_LOW),
        ("commitment", VERY_LOW),
        ("ethotic", VERY_LOW),
        ("example", VERY_LOW),
        ("analogy", LOW),
        ("correlation-to-cause", LOW),
        ("evidence-to-claim", HIGH),
        ("practical-reasoning", HIGH),
    ],
)
def test_a_scheme_hands_on_no_more_than_its_ceiling(tmp_path, scheme, most):
    found = step(tmp_path, more=f", scheme: {scheme}")
    assert (found.ceiling, found.certainty, found.status) == (most, most, Status.IN)
    assert found.strength == pytest.approx(0.2 * most.rank)


@pytest.mark.parametrize(
    ("answer", "most"),
    [
        ("backup: {is: answered}", HIGH),
        ("backup: {is: open}", VERY_LOW),
        ("trustworthiness: {is: answered}", VERY_LOW),
    ],
)
def test_only_what_stands_behind_an_opinion_lifts_its_ceiling(tmp_path, answer, most):
    found = step(tmp_path, more=f", scheme: expert-opinion, answers: {{{answer}}}")
    assert found.ceiling is most
    assert (found.limits.ceiling, found.limits.ceiling_backed) == (VERY_LOW, HIGH)
    assert found.limits.backing == ("backup",)


@pytest.mark.parametrize(
    ("kind", "most"),
    [("cause", LOW), ("effect", LOW), ("harm", LOW), ("recommendation", LOW), ("mechanism", HIGH)],
)
def test_how_something_works_gives_little_certainty_of_what_it_does(tmp_path, kind, most):
    assert step(tmp_path, kind, "accepted: so it is, kind: mechanism").certainty is most
    assert step(tmp_path, kind, "accepted: so it is, kind: result").certainty is HIGH


def test_one_mechanism_among_the_premises_is_enough(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, kind: effect, because: [{premises: [seen, works]}]}
  seen: {en: Seen., quote: Two, kind: result, accepted: so it is}
  works: {en: Works., quote: Three, kind: mechanism, accepted: so it is}
"""
    found = weighed(tmp_path, body).inferences["end.1"]
    assert found.certainty is LOW
    assert "ow something works can give low certainty at most" in " ".join(t.get("en") for t in found.why)
