"""The evidence that a claim takes is told with what it speaks of; what is not said has to be said first."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.queries.indirectness import terms_of
from mapgen.strength.repair.study import needed
from tests.strength.maps import read_map

TERMS = (
    "terms:\n  tea: {en: green tea, fr: thé vert}\n  sage: {en: sage, fr: sauge}\n"
    "  singers: {en: choir singers, fr: choristes}\n  cough: {en: days with a cough, fr: jours de toux}\n"
)
ALL = (
    "intervention: {agent: tea, with: [sage], route: oral}, population: {species: human, group: singers},"
    " outcome: {name: cough, kind: important}"
)


@pytest.mark.parametrize(
    ("claim", "study"),
    [
        (f"kind: effect, {ALL}",
         "a randomised trial (given or done: green tea + sage, by mouth; in: choir singers; measured: days with a cough),"
         " or a systematic review of such trials"),
        ("kind: effect, intervention: {agent: tea, salt: extract, route: unstated}",
         "a randomised trial (given or done: green tea (extract); in: to be said first; measured: to be said first),"
         " or a systematic review of such trials"),
        ("kind: effect",
         "a randomised trial (once it is said what is given or done, in whom, and what is measured),"
         " or a systematic review of such trials"),
        ("kind: recommendation, population: {species: animal}",
         "evidence that the benefit outweighs the harm, from randomised trials (given or done: to be said first;"
         " in: animals; measured: to be said first)"),
        (f"kind: testimony, {ALL}", "a source that shows that it was said"),
        ("modality: does", "evidence that can be looked up"),
    ],
)  # fmt: skip
def test_a_trial_says_what_it_gives_to_whom_and_what_it_measures(
    tmp_path: Path, claim: str, study: str
) -> None:
    found = read_map(tmp_path, f"{TERMS}claims:\n  a: {{en: Tea helps., quote: One, {claim}}}\n")
    told = needed(found.claim["a"], terms_of(found))
    assert told.best("en") == study
    assert told.get("fr")
