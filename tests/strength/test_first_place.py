"""Which place of a chain is told first: what is fatal, what is taken for granted, what stands in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.strength.maps import weighed
from tests.strength.test_needed import CHAIN, CHOICE, TEXT, TRIED, first

SIDE = (
    "  middle: {en: Middle., quote: Two, kind: effect, because: [{premises: [name], scheme: verbal-classification,"
    " answers: {classification: {is: failed, fatal: {en: It shares nothing but a name with it.}}}},"
    "%s]}\n"
    "  name: {en: Name., quote: One, kind: definition}\n"
    "  other: {en: Other., quote: Four, kind: effect%s}\n"
    "  bare: {en: Bare., quote: Three, kind: effect}\n"
)
OTHER = " {premises: [other], scheme: sign}"


@pytest.mark.parametrize(
    ("other", "cites", "place"), [("", "", "middle.1"), (OTHER, "", "bare"), (OTHER, ", cites: [1]", "bare")]
)
def test_what_is_fatal_comes_first_unless_another_reason_gets_round_it_though_nothing_supports_that_yet(
    tmp_path: Path, other: str, cites: str, place: str
) -> None:
    steps = "{premises: [middle, bare], scheme: cause-to-effect}\n"
    assert first(tmp_path, steps + SIDE % (other, cites)).on == place


def test_what_advice_takes_for_granted_is_not_told_beside_its_reason(tmp_path: Path) -> None:
    end = f"  end: {{en: End., quote: Three, kind: recommendation, because: [{{premises: [vein, same], {CHOICE}}}]}}\n"
    same = "  same: {en: This is the same thing., kind: background%s}\n"
    unsaid = same % ", implicit: it is needed"
    found = weighed(tmp_path, f"claims:\n{end}{TRIED}{unsaid}{CHAIN}", text=TEXT).breaks["end"]
    assert found[0].why.best("en").startswith("Assumed, never shown: This is the same thing")
    said = same % ", quote: Four"
    found = weighed(tmp_path, f"claims:\n{end}{TRIED}{said}{CHAIN}", text=TEXT).breaks["end"]
    assert all("the same thing" not in one.why.best("en") for one in found)


@pytest.mark.parametrize(
    ("kind", "told"),
    [("surrogate", "It was sleep that was measured, not mood."), ("important", "Nobody has looked")],
)
def test_whether_what_matters_follows_a_surrogate_comes_before_a_limit_that_the_text_states(
    tmp_path: Path, kind: str, told: str
) -> None:
    steps = (
        "{premises: [vein], scheme: cause-to-effect, undercut-by: [{by: limit}],"
        " answers: {evidence: {is: open, why: {en: 'It was sleep that was measured, not mood.'}}}}"
    )
    claims = (
        "claims:\n  end: {en: End., quote: Three, kind: effect, outcome: {name: mood, kind: important}, because: [%s]}\n"
        "  vein: {en: By vein., quote: Two, cites: [1], kind: result, outcome: {name: sleep, kind: %s}}\n"
        "  limit: {en: Nobody has looked in enough people., quote: Four, kind: background, modality: uncertain}\n"
    )
    found = weighed(tmp_path, claims % (steps, kind) + CHAIN, text=TEXT).breaks["end"]
    assert found[0].why.best("en").startswith(told)
