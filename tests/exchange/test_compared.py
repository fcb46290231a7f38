"""Several maps side by side: brought together is what is declared the same, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.exchange.compared.subjects import NO_AGENT, Agreement, Comparison, Row, compare
from mapgen.exchange.compared.terms import shared_terms
from mapgen.exchange.compared.works import shared_works
from mapgen.exchange.compared.works_behind import WorkBehind, works_behind
from mapgen.vocabulary import Certainty, Modality
from tests.exchange.collection import collection


def names(found: Comparison, term: int) -> list[str]:
    return [name.best("en") for name in found.terms.names[term]]


def claim(outcome: str, agent: str = "lamps", modality: str = "does", quote: str = "Lamps help sleep") -> str:
    given = f"intervention: {{agent: {agent}}}, " if agent else ""
    return f"{{quote: {quote}, kind: effect, modality: {modality}, {given}outcome: {{name: {outcome}}}}}"


def file(terms: str, *claims: str) -> str:
    told = "\n".join(f"  c{number}: {one}" for number, one in enumerate(claims))
    return f"terms: {terms}\nclaims:\n{told}\n"


def terms_of(folder: Path, *terms: str) -> tuple[list[list[str]], ...]:
    """Which terms of the files are one, told by id."""
    maps = collection(folder, *(file(own, "{quote: Lamps help sleep}") for own in terms))
    found = shared_terms(maps)
    classes: dict[int, list[str]] = {}
    for (number, id_), home in found.class_of.items():
        classes.setdefault(home, []).append(f"{number}:{id_}")
    return tuple(classes.values())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("{sleep: {en: sleep}}", "{sommeil: {en: Sleep}}", True),
        ("{sleep: {en: length of sleep}}", "{sleep: {en: sleep length}}", True),
        ("{sleep: {en: sleep}}", "{sleeping: {en: sleeping}}", False),
        ("{flu: {en: flu, fr: grippe}}", "{influenza: {en: influenza, fr: grippe}}", False),
        ("{ice: {en: ice, fr: glace}}", "{glace: {fr: glace}}", True),
    ],
    ids=["same name", "same id", "alike", "named apart in one language", "same in the language both have"],
)
def test_terms_are_one_by_name_or_by_id_and_never_by_likeness(
    tmp_path: Path, one: str, other: str, same: bool
) -> None:
    assert len(terms_of(tmp_path, one, other)) == (1 if same else 2)


def test_a_name_goes_before_an_id_and_two_terms_of_one_file_never_become_one(tmp_path: Path) -> None:
    found = terms_of(tmp_path, "{a: {en: night}, b: {en: day}}", "{a: {en: day}}")
    assert sorted(found) == [["0:a"], ["0:b", "1:a"]]


def test_terms_that_fall_under_each_other_in_a_circle_of_two_files_end_somewhere(tmp_path: Path) -> None:
    one = "{a: {en: a, within: b}, b: {en: b}}"
    other = "{a: {en: a}, b: {en: b, within: a}}"
    found = shared_terms(
        collection(tmp_path, *(file(own, "{quote: Lamps help sleep}") for own in (one, other)))
    )
    assert [len(found.ancestry(term)) for term in sorted(found.names)] == [2, 1]


TERMS = "{lamps: {en: lamps}, sleep: {en: sleep}, onset: {en: falling asleep, within: sleep}}"


def rows(folder: Path, *files: str) -> dict[str, Row]:
    found = compare(collection(folder, *files))
    (subject,) = found.subjects
    return {names(found, row.outcome)[0]: row for block in subject.blocks for row in block.rows}


def test_claims_on_one_outcome_and_agent_stand_side_by_side(tmp_path: Path) -> None:
    found = compare(collection(tmp_path, file(TERMS, claim("sleep")), file(TERMS, claim("sleep"))))
    (subject,) = found.subjects
    (block,) = subject.blocks
    assert names(found, subject.outcome) == ["sleep"]
    assert names(found, block.agent) == ["lamps"]
    assert block.whole.documents == (0, 1)


def test_a_narrower_outcome_counts_under_the_broader_and_has_its_own_row(tmp_path: Path) -> None:
    found = rows(tmp_path, file(TERMS, claim("onset"), claim("sleep")), file(TERMS, claim("sleep")))
    assert {name: row.documents for name, row in found.items()} == {"sleep": (0, 1), "falling asleep": (0,)}
    assert list(found) == ["sleep", "falling asleep"], "what both speak of comes first"


def test_documents_that_speak_of_two_narrower_outcomes_share_the_broader_one(tmp_path: Path) -> None:
    terms = TERMS.replace("}}", "}, depth: {en: depth of sleep, within: sleep}}")
    found = compare(collection(tmp_path, file(TERMS, claim("onset")), file(terms, claim("depth"))))
    assert [names(found, subject.outcome) for subject in found.subjects] == [["sleep"]]


@pytest.mark.parametrize(
    "other",
    [
        file("{tea: {en: tea}, hunger: {en: hunger}}", claim("hunger", "tea")),
        file("{}", claim("sleep", "lamps")),
    ],
    ids=["other terms", "plain words"],
)
def test_what_is_not_declared_the_same_is_not_compared(tmp_path: Path, other: str) -> None:
    assert compare(collection(tmp_path, file(TERMS, claim("sleep")), other)).subjects == ()


def test_one_document_and_documents_without_facets_share_nothing(tmp_path: Path) -> None:
    bare = "claims:\n  c: {quote: Lamps help sleep}\n"
    maps = collection(tmp_path, file(TERMS, claim("sleep")), bare, bare)
    for some in ([], maps[:1], maps):
        assert compare(some).subjects == ()
        assert shared_works(some) == ()


def test_claims_that_name_no_agent_stand_apart_from_those_that_do(tmp_path: Path) -> None:
    both = file(TERMS, claim("sleep"), claim("sleep", agent=""))
    (subject,) = compare(collection(tmp_path, both, both)).subjects
    assert [block.agent == NO_AGENT for block in subject.blocks] == [False, True]


@pytest.mark.parametrize(
    ("one", "other", "accord"),
    [
        ("does", "does", Agreement.ALIKE),
        ("can", "does", Agreement.UNEQUAL),
        ("does", "no-link", Agreement.OPPOSED),
    ],
)
def test_how_strongly_the_documents_say_it_is_compared(
    tmp_path: Path, one: str, other: str, accord: Agreement
) -> None:
    found = rows(tmp_path, *(file(TERMS, claim("sleep", modality=said)) for said in (one, other)))
    assert found["sleep"].agreement is accord


OUTSIDE = """
  beside:
    source: trial
    en: Lamps do nothing for sleep.
    modality: no-link
    intervention: {agent: lamps}
    outcome: {name: sleep}
sources:
  trial: {authors: [Dunn A], year: 2019, title: A trial of lamps, design: randomised-trial, reading: read}
"""


def test_what_is_set_beside_a_document_is_not_its_own_view_and_can_dispute_it(tmp_path: Path) -> None:
    found = rows(tmp_path, file(TERMS, claim("sleep")) + OUTSIDE, file(TERMS, claim("sleep")))["sleep"]
    assert [position.modality for position in found.positions] == [Modality.DOES, Modality.DOES]
    assert [position.certainty for position in found.positions] == [Certainty.NONE, Certainty.NONE]
    assert found.agreement is Agreement.ALIKE
    assert found.disputed


def trial(title: str = "A trial of lamps", year: int = 2019, author: str = "Dunn A", doi: str = "''") -> str:
    known = f"{{mark: 1, match: certain, authors: [{author}], year: {year}, title: {title}, doi: {doi}}}"
    return f"sources:\n  work: {known}\nclaims:\n  c: {{quote: Lamps help sleep, cites: [1]}}\n".replace(
        ", doi: ''", ""
    )


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (trial(title="A Trial of Lamps."), True),
        (trial(year=2020), False),
        (trial(author="Moss B"), False),
        (trial(title="A trial of lamps in winter"), False),
    ],
    ids=["same title", "other year", "other author", "longer title"],
)
def test_a_work_is_one_by_title_author_and_year(tmp_path: Path, other: str, same: bool) -> None:
    assert len(shared_works(collection(tmp_path, trial(), other))) == same


def test_a_work_is_one_by_its_doi_whatever_its_title_and_says_who_leans_on_it(tmp_path: Path) -> None:
    maps = collection(tmp_path, trial(doi="10.1000/Lamps"), trial(title="Lamps", doi="10.1000/lamps"))
    (work,) = shared_works(maps)
    assert [(use.document, [(sure, one["id"]) for sure, one in use.claims]) for use in work.uses] == [
        (0, [(True, "c")]),
        (1, [(True, "c")]),
    ]


def test_a_claim_that_names_no_work_leans_on_those_of_its_premises(tmp_path: Path) -> None:
    yaml = """
sources:
  work: {mark: 1, match: guess, title: A trial of lamps}
claims:
  premise: {quote: Lamps help sleep, cites: [1]}
  between: {quote: Lamps do nothing, because: [{premises: [premise]}]}
  last: {quote: Nights are long, because: [{premises: [between]}]}
"""
    behind = works_behind(collection(tmp_path, yaml)[0])
    assert behind["premise"] == (WorkBehind("work", sure=False),)
    assert behind["last"] == (WorkBehind("work", sure=False, by_premises=True),)
