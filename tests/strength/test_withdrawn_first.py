"""What an authority restricts is told beside what mends the reasoning, and not in its place."""

from __future__ import annotations

from pathlib import Path

from mapgen.strength.repair.restricted import restricted, safety_of, struck_first
from mapgen.strength.repair.said_once import said_once
from mapgen.words import both
from tests.strength.maps import HEAD, read_map

AGENCY = "  agency: {title: Warning, design: regulatory, intervention: {agent: ergot}}\n"
TERMS = "terms: {tea: {en: tea}, ergot: {en: ergot}, drug: {en: drug, within: ergot}}\n"


def test_of_advice_what_an_authority_speaks_of_is_to_be_left_out(tmp_path: Path) -> None:
    body = f"""{TERMS}claims:
  end:
    {{en: End., quote: One, kind: recommendation, intervention: {{agent: tea, with: [drug]}}, rebutted-by: [{{by: no}}]}}
  no: {{en: No., source: agency, kind: testimony}}
"""
    found = read_map(tmp_path, body, head=HEAD.rstrip("\n") + "\n" + AGENCY)
    assert list(restricted(found, found.claim["end"])) == ["drug"]
    told = safety_of(found, found.claim["end"])
    assert told.best("en").startswith("drug: an authority restricts it or warns of it (")
    assert told.best("en").endswith("). Leave it out, or say why it stays.")
    mend = both("Show it.", "Le montrer.")
    assert struck_first(found, found.claim["end"], "end", mend) is mend


def test_of_advice_that_gives_one_thing_alone_the_warning_is_to_be_told(tmp_path: Path) -> None:
    body = f"""{TERMS}claims:
  end: {{en: End., quote: One, kind: recommendation, intervention: {{agent: drug}}, rebutted-by: [{{by: no}}]}}
  no: {{en: No., source: agency, kind: testimony}}
"""
    found = read_map(tmp_path, body, head=HEAD.rstrip("\n") + "\n" + AGENCY)
    told = safety_of(found, found.claim["end"])
    assert told.best("en").startswith("an authority sets a limit or warns (")
    assert told.best("en").endswith("): say what follows for the dose and for whom.")


def test_of_advice_on_the_way_to_a_conclusion_what_is_restricted_is_told_by_name(
    tmp_path: Path,
) -> None:
    body = f"""{TERMS}claims:
  works: {{en: Works., quote: Two, kind: effect, because: [{{premises: [end], scheme: popular-practice}}]}}
  end:
    {{en: End., quote: One, kind: recommendation, intervention: {{agent: tea, with: [drug]}}, rebutted-by: [{{by: no}}]}}
  no: {{en: No., source: agency, kind: testimony}}
"""
    found = read_map(tmp_path, body, head=HEAD.rstrip("\n") + "\n" + AGENCY)
    told = safety_of(found, found.claim["works"])
    assert "Leave it out of what the text advises (End), or say why it stays." in told.best("en")


def test_what_may_be_said_otherwise_is_said_once() -> None:
    first = both("Show it. Otherwise withdraw it.", "Le montrer. Sinon, le retirer.")
    second = both("Try it. Otherwise withdraw it.", "L'essayer. Sinon, le retirer.")
    other = both("Try it. Otherwise say less.", "L'essayer. Sinon, en dire moins.")
    told = [each.best("en") for each in said_once([first, second, other])]
    assert told == ["Show it. Otherwise withdraw it.", "Try it.", "Try it. Otherwise say less."]
