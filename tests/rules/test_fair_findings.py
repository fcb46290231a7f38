"""What a sound text says and shows is not told as its weakness, and what is not entered is not its lack."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.findings import Finding
from mapgen.pipeline import check_file
from mapgen.vocabulary import FindingKind, Severity

TRIAL = "design: randomised-trial, participants: 4000 people, bias: low"


def found(tmp_path: Path, rule: str, text: str, yaml: str, document: str = "") -> list[Finding]:
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    head = f"mapgen: 1\ndocument: {{title: T, language: en, kind: web-page, text: text.txt{document}}}\n"
    (tmp_path / "map.yaml").write_text(head + yaml, encoding="utf-8")
    checked = check_file(tmp_path / "map.yaml")
    assert [str(one.message) for one in checked.failing if one.rule not in CAN_FAIL] == []
    return [one for one in checked.findings if one.rule == rule]


CAN_FAIL = ("unsupported-claim", "joint-contradiction", "source-says-otherwise")

PLAIN = """
claims:
  one: {quote: One is so, kind: effect}
  two: {quote: Two is so, kind: association}
  three: {quote: Three is not known, kind: effect, modality: uncertain}
  said: {quote: Roe says four, kind: testimony}
  offer: {quote: Buy five, kind: promotion}
  end: {quote: So all is so, kind: effect, because: [{premises: [one, two, three, said, offer]}]}
arguments: {all: {title: All, conclusion: end}}
"""
PLAIN_TEXT = "One is so. Two is so. Three is not known. Roe says four. Buy five. So all is so."


def test_a_lack_that_many_claims_share_is_one_finding_with_its_members(tmp_path: Path) -> None:
    (lack,) = found(tmp_path, "unsupported-claim", PLAIN_TEXT, PLAIN)
    assert lack.about == ("one", "two")
    assert "One is so" in lack.message.best("en")
    assert "Two is so" in lack.message.best("en")
    assert len(lack.passages) == 2


def test_what_nobody_has_entered_in_a_draft_is_a_note_for_its_author(tmp_path: Path) -> None:
    (note,) = found(
        tmp_path, "unsupported-claim", PLAIN_TEXT, "claims: {a: {quote: One is so}, b: {quote: Two is so}}\n"
    )
    assert (note.kind, note.severity) == (FindingKind.FAULT, Severity.INFO)
    assert note.message.best("en") == "No conclusion is named yet, so that nothing can be judged."


HONEST_TEXT = (
    "A trial helps [1]. A trial shows no gain [2]. So it helps. Half came [2]. Old age is no matter."
)
HONEST = """
sources:
  good: {mark: 1, title: Good, match: certain, year: 2020, %s}
  other: {mark: 2, title: Other, match: certain, year: 2021, direction: against, %s}
claims:
  trial: {quote: A trial helps, cites: [1], kind: result}
  no-gain: {quote: A trial shows no gain, cites: [2], kind: result, modality: no-link}
  came: {quote: Half came, cites: [2], kind: result, modality: associated%s}
  helps: {quote: So it helps, kind: effect, modality: does, because: [{premises: [trial%s]}], rebutted-by: [{by: no-gain}]}
arguments: {all: {title: All, conclusion: helps}}
"""


def test_who_reports_a_trial_that_disagrees_does_not_contradict_himself(tmp_path: Path) -> None:
    yaml = HONEST % (TRIAL, TRIAL, "", "")
    for rule in ("joint-contradiction", "contradiction-unresolved", "source-says-otherwise"):
        assert found(tmp_path, rule, HONEST_TEXT, yaml) == []


@pytest.mark.parametrize(
    ("field", "premise", "told"), [("", ", came", 1), (", borne-out: yes", ", came", 0), ("", "", 0)]
)
def test_a_work_against_the_effect_is_a_fault_only_where_it_is_brought_in_favour(
    tmp_path: Path, field: str, premise: str, told: int
) -> None:
    yaml = HONEST % (TRIAL, TRIAL, field, premise)
    assert len(found(tmp_path, "source-says-otherwise", HONEST_TEXT, yaml)) == told


CONTRADICTION = """
claims:
  yes: {quote: It helps all, kind: effect, rebutted-by: [{by: no}]}
  no: {quote: It helps none, kind: effect%s}
  answer: {%s, kind: background}
"""


@pytest.mark.parametrize(
    ("answered", "answer", "told"),
    [
        ("", "quote: That was long ago", 1),
        (", undermined-by: [{by: answer}]", "quote: That was long ago", 0),
        (", undermined-by: [{by: answer}]", "implicit: it is meant, en: That was long ago", 0),
    ],
)
def test_the_texts_own_answer_counts_as_background_and_unsaid(
    tmp_path: Path, answered: str, answer: str, told: int
) -> None:
    text = "It helps all. It helps none. That was long ago."
    assert len(found(tmp_path, "joint-contradiction", text, CONTRADICTION % (answered, answer))) == told


MICE = """
sources: {work: {mark: 1, title: Mice, match: certain, design: animal-study, population: {species: animal}}}
claims:
  mice: {quote: Mice ran, cites: [1], kind: result, population: {species: animal}}
  other: {quote: Ann ran too, kind: %s, population: {species: human}}
  run: {quote: So people run, kind: effect, population: {species: human}, because: [{premises: [mice]}, {premises: [other]}]}
"""


@pytest.mark.parametrize(("kind", "told"), [("case", 1), ("testimony", 1), ("result", 0)])
def test_a_testimonial_beside_the_mice_silences_nothing(tmp_path: Path, kind: str, told: int) -> None:
    assert (
        len(found(tmp_path, "animal-or-in-vitro", "Mice ran [1]. Ann ran too. So people run.", MICE % kind))
        == told
    )


SURROGATE = """
terms: {iron: {en: iron}}
claims:
  value: {quote: Iron lifts the value, kind: %s, intervention: {agent: iron}, outcome: {name: a value, kind: surrogate}}
  seen: {quote: Women feel it, kind: result, intervention: {agent: iron}}
  well: {quote: So iron makes well, kind: effect, intervention: {agent: iron}, outcome: {name: health, kind: important}, because: [{premises: [value]}, {premises: [seen]}]}
"""


@pytest.mark.parametrize(("kind", "told"), [("mechanism", 0), ("effect", 0), ("result", 1)])
def test_what_nobody_measured_is_no_surrogate_outcome(tmp_path: Path, kind: str, told: int) -> None:
    text = "Iron lifts the value. Women feel it. So iron makes well."
    assert len(found(tmp_path, "surrogate-outcome", text, SURROGATE % kind)) == told


MIXTURE = """
terms: {tea: {en: tea}, bath: {en: a bath}}
claims:
  both: {quote: Tea and a bath help, kind: %s, intervention: {agent: tea, with: [bath]}}
  tea-helps: {quote: So tea helps, kind: effect, intervention: {agent: tea}, because: [{premises: [both]}]}
"""


@pytest.mark.parametrize(("kind", "told"), [("effect", 0), ("result", 1)])
def test_a_mixture_that_nobody_tried_is_no_evidence_of_one_of_its_parts(
    tmp_path: Path, kind: str, told: int
) -> None:
    text = "Tea and a bath help. So tea helps."
    assert len(found(tmp_path, "co-intervention", text, MIXTURE % kind)) == told


HABIT = """
claims:
  used: {quote: People drink tea, kind: practice}
  helps: {quote: Tea helps, kind: effect, because: [{premises: [used], scheme: popular-practice%s}]}
  soothes: {quote: Tea soothes, kind: effect, because: [{premises: [used], scheme: popular-practice}]}
"""


@pytest.mark.parametrize(
    ("drawn_by", "kinds"),
    [("", ["weak link"]), (", drawn-by: makers", ["fault", "weak link"])],
)
def test_an_appeal_of_the_makers_is_told_apart_from_those_of_the_text(
    tmp_path: Path, drawn_by: str, kinds: list[str]
) -> None:
    text = "People drink tea. Tea helps. Tea soothes."
    told = found(tmp_path, "popularity-tradition-practice", text, HABIT % drawn_by)
    assert sorted(str(one.kind) for one in told) == kinds


@pytest.mark.parametrize(("modality", "told"), [("does", 1), ("uncertain", 0)])
def test_that_results_disagree_is_compared_with_nothing(tmp_path: Path, modality: str, told: int) -> None:
    yaml = (
        "claims: {a: {quote: The trials of tea disagree, kind: result, intervention: {agent: tea}, "
        f"outcome: {{name: sleep}}, modality: {modality}}}}}\n"
    )
    assert len(found(tmp_path, "missing-comparator", "The trials of tea disagree.", yaml)) == told


def test_the_claims_that_cite_an_interested_work_are_named(tmp_path: Path) -> None:
    yaml = (
        "sources: {maker: {mark: 1, title: Ours, match: certain, interests: It sells it}}\n"
        "claims: {a: {quote: It helps, cites: [1], kind: effect}, b: {quote: It is blue, kind: effect}}\n"
    )
    (interest,) = found(tmp_path, "commercial-or-coi", "It helps [1]. It is blue.", yaml)
    assert interest.about == ("maker", "a")


@pytest.mark.parametrize(("direction", "told"), [("for", 1), ("neutral", 1), ("against", 0)])
def test_a_neutral_work_with_few_people_is_small_all_the_same(
    tmp_path: Path, direction: str, told: int
) -> None:
    yaml = (
        f"sources: {{few: {{mark: 1, title: Few, match: certain, design: randomised-trial, participants: 9, direction: {direction}}}}}\n"
        "claims: {a: {quote: It helps, cites: [1], kind: result}}\n"
    )
    assert len(found(tmp_path, "small-sample", "It helps [1].", yaml)) == told


@pytest.mark.parametrize(("modality", "told"), [("", 1), (", modality: uncertain", 0)])
def test_who_neither_recommends_nor_advises_against_owes_no_dose(
    tmp_path: Path, modality: str, told: int
) -> None:
    yaml = (
        "terms: {iron: {en: iron}}\nclaims: {a: {quote: We advise iron or not, kind: recommendation, "
        f"intervention: {{agent: iron, route: oral}}{modality}}}}}\n"
    )
    assert len(found(tmp_path, "dose-form-duration-absent", "We advise iron or not.", yaml)) == told


def test_what_the_makers_alone_bring_in_is_a_note_for_them(tmp_path: Path) -> None:
    yaml = """
sources: {poe: {title: Poe, year: 2020, design: opinion}}
claims:
  said: {source: poe, en: Poe holds it}
  more: {source: poe, en: It is so, because: [{premises: [said], scheme: expert-opinion, answers: {backup: {is: open}}}]}
  a: {quote: It helps, kind: effect, because: [{premises: [more]}]}
arguments: {one: {title: One, conclusion: a}}
"""
    (note,) = found(tmp_path, "bare-authority", "It helps.", yaml)
    assert (note.kind, note.severity) == (FindingKind.FAULT, Severity.INFO)
    assert note.message.best("en").startswith("About what the map’s authors added: ")


DRAFTED = """
claims:
  one: {quote: One is so, proposed: {kind: {is: effect}, scope: {is: all}}}
  two: {quote: Two is so, proposed: {kind: {is: effect}}}
  three: {quote: Three is not known, proposed: {modality: {is: uncertain}}}
  end: {quote: So all is so, kind: effect%s}
%s"""
CHAIN = "arguments: {all: {title: All, conclusion: end}}\n"


@pytest.mark.parametrize(
    ("because", "chain", "told"),
    [
        ("", "", "4 proposals wait for an answer, in 3 claims; they can wait until a conclusion is named."),
        ("", CHAIN, "4 proposals wait for an answer, in 3 claims; none of them can move a verdict."),
        (", because: [{premises: [one]}]", CHAIN, "1 of 4 proposals can move a verdict: `one` (kind)."),
        (
            ", because: [{premises: [one]}], rebutted-by: [{by: three}]",
            CHAIN,
            "2 of 4 proposals can move a verdict: `one` (kind), `three` (modality).",
        ),
    ],
)
def test_only_the_proposals_that_can_move_a_verdict_are_asked_for(
    because: str, chain: str, told: str, tmp_path: Path
) -> None:
    (note,) = found(tmp_path, "open-proposal", PLAIN_TEXT, DRAFTED % (because, chain))
    assert note.message.best("en") == told


def test_a_work_is_asked_for_only_where_a_chain_rests_on_it(tmp_path: Path) -> None:
    text = (
        "One is so [1]. Two is so [2]. So all is so.\n\nSources\n1. Orr B. One. 2019.\n2. Poe C. Two. 2018.\n"
    )
    file = """
sources:
  orr: {mark: 1, listed: Orr B. One. 2019.}
  poe: {mark: 2, listed: Poe C. Two. 2018.}
claims:
  one: {quote: One is so, cites: [1]}
  two: {quote: Two is so, cites: [2]}
  end: {quote: So all is so, kind: effect, because: [{premises: [one]}]}
"""
    assert not found(tmp_path, "unentered-design", text, file)
    (note,) = found(tmp_path, "unentered-design", text, file + CHAIN)
    assert note.about == ("orr",)


def test_a_draft_is_told_which_claims_may_be_its_conclusion(tmp_path: Path) -> None:
    text = "Candles calm cats. “Candles calm cats best”, says Roe. Feed cats well. Dogs bark."
    file = """
claims:
  calm: {quote: Candles calm cats}
  roe: {quote: '“Candles calm cats best”, says Roe'}
  feed: {quote: Feed cats well, proposed: {kind: {is: recommendation}}}
  bark: {quote: Dogs bark}
"""
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    head = (
        "mapgen: 1\ndocument: {title: How candles calm cats, language: en, kind: web-page, text: text.txt}\n"
    )
    (tmp_path / "map.yaml").write_text(head + file, encoding="utf-8")
    (note,) = [one for one in check_file(tmp_path / "map.yaml").findings if one.rule == "unsupported-claim"]
    assert note.about == ("calm", "feed")
