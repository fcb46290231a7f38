"""What is withdrawn before anything is repaired."""

from __future__ import annotations

from pathlib import Path

from mapgen.strength.repair.restricted import restricted, withdrawn_first
from mapgen.strength.repair.said_once import said_once
from mapgen.words import both
from tests.strength.maps import HEAD, read_map

AGENCY = "  agency: {title: Warning, design: regulatory, intervention: {agent: ergot}}\n"
TERMS = "terms: {tea: {en: tea}, ergot: {en: ergot}, drug: {en: drug, within: ergot}}\n"


def test_of_advice_what_an_authority_speaks_of_is_withdrawn_first(tmp_path: Path) -> None:
    body = f"""{TERMS}claims:
  end:
    {{en: End., quote: One, kind: recommendation, intervention: {{agent: tea, with: [drug]}}, rebutted-by: [{{by: no}}]}}
  no: {{en: No., source: agency, kind: testimony}}
"""
    found = read_map(tmp_path, body, head=HEAD.rstrip("\n") + "\n" + AGENCY)
    assert list(restricted(found, found.claim["end"])) == ["drug"]
    told = withdrawn_first(found, found.claim["end"], "end", both("Show it.", "Le montrer."))
    assert told.best("en").startswith("Withdraw first, or say why to keep it: drug. ")
    assert told.best("en").endswith("Then: show it.")


def test_of_advice_that_gives_one_thing_alone_the_warning_is_to_be_told(tmp_path: Path) -> None:
    body = f"""{TERMS}claims:
  end: {{en: End., quote: One, kind: recommendation, intervention: {{agent: drug}}, rebutted-by: [{{by: no}}]}}
  no: {{en: No., source: agency, kind: testimony}}
"""
    found = read_map(tmp_path, body, head=HEAD.rstrip("\n") + "\n" + AGENCY)
    told = withdrawn_first(found, found.claim["end"], "end", both("Show it.", "Le montrer."))
    assert told.best("en").startswith("First tell what an authority limits or warns of (")
    assert told.best("en").endswith("for whom. Then: show it.")


def test_of_advice_on_the_way_to_a_conclusion_what_is_restricted_is_withdrawn_first_by_name(
    tmp_path: Path,
) -> None:
    body = f"""{TERMS}claims:
  works: {{en: Works., quote: Two, kind: effect, because: [{{premises: [end], scheme: popular-practice}}]}}
  end:
    {{en: End., quote: One, kind: recommendation, intervention: {{agent: tea, with: [drug]}}, rebutted-by: [{{by: no}}]}}
  no: {{en: No., source: agency, kind: testimony}}
"""
    found = read_map(tmp_path, body, head=HEAD.rstrip("\n") + "\n" + AGENCY)
    told = withdrawn_first(found, found.claim["works"], "works", both("Show it.", "Le montrer."))
    assert told.best("en").startswith(
        "Withdraw first from what the text advises (End), or say why to keep it: drug. "
    )


def test_what_may_be_said_otherwise_is_said_once() -> None:
    first = both("Show it. Otherwise withdraw it.", "Le montrer. Sinon, le retirer.")
    second = both("Try it. Otherwise withdraw it.", "L'essayer. Sinon, le retirer.")
    other = both("Try it. Otherwise say less.", "L'essayer. Sinon, en dire moins.")
    told = [each.best("en") for each in said_once([first, second, other])]
    assert told == ["Show it. Otherwise withdraw it.", "Try it.", "Try it. Otherwise say less."]
