"""Narrow cases of the rules on appeals and evidence: what just counts, and what just does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import Severity
from tests.rules.said import header, said


@pytest.mark.parametrize(
    ("scheme", "count"), [("", 1), (", scheme: example", 1), (", scheme: exceptional-case", 0)]
)
def test_a_case_is_an_anecdote_under_any_scheme_but_that_of_the_exception(
    tmp_path: Path, scheme: str, count: int
) -> None:
    yaml = (
        "claims:\n  case: {quote: One child slept, kind: case}\n"
        f"  all: {{quote: lamps help, kind: effect, because: [{{premises: [case]{scheme}}}]}}\n"
    )
    assert len(said("anecdote", tmp_path, "One child slept. So lamps help.", yaml)) == count


@pytest.mark.parametrize(
    ("called", "design", "count"),
    [
        ("narrative-review", "opinion", 0),
        ("laboratory", "opinion", 1),
        ("laboratory", "narrative-review", 1),
        ("animal-study", "laboratory", 1),
    ],
)
def test_only_studies_stand_on_the_ladder(tmp_path: Path, called: str, design: str, count: int) -> None:
    yaml = (
        f"sources:\n  dunn: {{mark: 1, design: {design}, match: certain}}\n"
        f"claims:\n  help: {{quote: Lamps help, cites: [1], kind: effect, called: {called}}}\n"
    )
    assert len(said("authority-inflation", tmp_path, "Lamps help [1].", yaml)) == count


@pytest.mark.parametrize(
    ("first", "scheme", "about"),
    [
        ("Twelve lamps burn", "ignorance", ("safe.1", "first")),
        ("No study has shown a danger", "ignorance", ("safe.1", "first")),
        ("No study has shown a danger", "example", None),
    ],
)
def test_a_step_from_ignorance_is_told_with_its_premises(
    tmp_path: Path, first: str, scheme: str, about: tuple[str, ...] | None
) -> None:
    yaml = (
        f"claims:\n  first: {{quote: {first}}}\n"
        f"  safe: {{quote: lamps are safe, because: [{{premises: [first], scheme: {scheme}}}]}}\n"
    )
    found = said("from-ignorance", tmp_path, f"{first}. So lamps are safe.", yaml)
    assert [each.about for each in found] == ([about] if about else [])


@pytest.mark.parametrize(
    ("more", "told"),
    [("", 8), (", match: guess, mark: 9", 8), (", mark: 9", 9)],
)
def test_works_that_are_guessed_or_take_no_side_are_no_choice(tmp_path: Path, more: str, told: int) -> None:
    works = [f"  w{n}: {{mark: {n}, year: 2001, direction: for}}" for n in range(1, 5)]
    works += [f"  w{n}: {{year: 2002, direction: mixed}}" for n in range(5, 9)]
    works += ["  plain: {year: 2002, direction: neutral}", "  none: {year: 2002}"]
    works += [f"  last: {{year: 2002, direction: for{more}}}"] if more else []
    yaml = "sources:\n" + "\n".join(works) + "\nclaims: {found: {quote: A trial helped, cites: [1]}}\n"
    (found,) = said("cherry-picking", tmp_path, "A trial helped [1,2,3,4,9].", yaml, header(date='"2020"'))
    assert len(found.about) == told
    assert f"of the {told}" in found.message.get("en")


@pytest.mark.parametrize(
    ("design", "count"), [("", 1), (", design: randomised-trial, participants: 500 people, bias: low", 0)]
)
def test_two_that_rebut_each_other_are_told_unless_one_prevails(
    tmp_path: Path, design: str, count: int
) -> None:
    yaml = f"""
sources: {{one: {{authors: [Doe J]{design}}}, two: {{authors: [Roe B]}}}}
claims:
  fails: {{source: two, en: It does not., rebutted-by: [{{by: helps}}]}}
  helps: {{source: one, en: It helps., rebutted-by: [{{by: fails}}]}}
"""
    assert len(said("contradiction-unresolved", tmp_path, "Nothing.", yaml)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("But lamps burn. Results are mixed. It rained.", 0),
        ("Results are mixed. However, one trial found less pain. It rained.", 1),
        ("Results are mixed. However, one trial found less pain. That is because the doses differ.", 0),
        ("Results are mixed. However, one found less. It rained. That is because the doses differ.", 1),
    ],
)
def test_a_quarrel_is_read_with_the_two_sentences_after_it(tmp_path: Path, text: str, count: int) -> None:
    assert len(said("contradiction-unresolved", tmp_path, text, "claims: {}\n")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mean fell by 12%. It rained. Pain fell (p = 0.03).", 1),
        ("It rained. The mean fell by 12%. Pain fell (p = 0.03).", 0),
        ("Pain fell (p = 0.03). It rained. The mean fell by 12%.", 1),
        ("Pain fell (p = 0.03). The mean fell by 12%. It rained.", 0),
    ],
)
def test_a_size_is_looked_for_in_the_sentences_next_to_the_p_value(
    tmp_path: Path, text: str, count: int
) -> None:
    assert len(said("p-without-effect", tmp_path, text, "claims: {}\n")) == count


@pytest.mark.parametrize(("values", "more"), [(4, False), (5, True)])
def test_four_p_values_are_shown(tmp_path: Path, values: int, more: bool) -> None:
    text = "\n\n".join(f"Pain fell (p = 0.0{number})." for number in range(1, values + 1))
    (found,) = said("p-without-effect", tmp_path, text, "claims: {}\n")
    assert ("…" in found.message.get("en")) is more
    assert "0.04" in found.message.get("en")
    assert "0.05" not in found.message.get("en")


def _three(one: str, two: str, three: str) -> str:
    return f"""
sources:
  one: {{mark: 1, direction: for, {one}}}
  two: {{mark: 2, direction: for, {two}}}
  three: {{direction: for, {three}}}
claims:
  seen: {{en: Seen., source: three}}
  found: {{quote: Trials helped, cites: [1, 2], kind: effect, because: [{{premises: [seen]}}]}}
"""


PAID = "interests: Paid by a maker of lamps."


@pytest.mark.parametrize(
    ("works", "why"),
    [
        (("participants: 20", "participants: 24", "participants: 99"), "all of few people"),
        (("participants: 20", "participants: 24", "participants: 100"), None),
        ((PAID, PAID, PAID), "all made by people with an interest in it"),
        ((PAID, PAID, "participants: 20"), None),
    ],
)
def test_small_or_interested_works_that_all_say_yes(
    tmp_path: Path, works: tuple[str, str, str], why: str | None
) -> None:
    found = said("publication-bias-suspected", tmp_path, "Trials helped [1,2].", _three(*works))
    assert len(found) == bool(why)
    for each in found:
        assert why in each.message.get("en")
        assert set(each.about) == {"found", "one", "two", "three"}


HARM = "\n  burns: {%s, kind: harm}"


@pytest.mark.parametrize(
    ("harm", "ratings", "count"),
    [
        ("", "", 1),
        (HARM % "quote: Lamps leave marks", "", 0),
        (HARM % "source: one, en: They burn.", "", 1),
        ("", "{discern-11: {is: 3}}", 0),
        ("", "{discern-12: {is: 3}}", 1),
    ],
)
def test_harm_is_told_by_the_text_or_rated_as_told(
    tmp_path: Path, harm: str, ratings: str, count: int
) -> None:
    yaml = (
        "sources: {one: {authors: [Doe J]}}\nclaims:\n"
        f"  helps: {{quote: Try it, kind: recommendation, intervention: {{agent: lamp, route: oral}}}}{harm}\n"
    )
    rated = {"ratings": ratings} if ratings else {}
    assert len(said("safety-silent", tmp_path, "Try it. Lamps leave marks.", yaml, header(**rated))) == count


def test_few_people_and_wide_intervals_are_told_apart(tmp_path: Path) -> None:
    yaml = """
sources:
  few: {mark: 1, authors: [Doe J], year: 2010, participants: 24}
  wide: {mark: 2, authors: [Roe R], year: 2011, participants: 900, effect: "RR 0.9 (95% CI 0.7 to 1.2)"}
claims:
  trial: {quote: trials helped, cites: [1, 2], kind: result}
  helps: {quote: it helps, kind: effect, because: [{premises: [trial], scheme: evidence-to-claim}]}
"""
    text = "Two trials helped [1,2]. So it helps."
    (both,) = said("small-sample", tmp_path, text, yaml)
    told = both.message.get("en")
    assert told.startswith("Few people (Doe 2010: 24). The interval includes “no effect” (Roe 2011: RR 0.9")
    in_words = yaml.replace("RR 0.9", "relative risk 0.9")
    assert "(Roe 2011: relative risk 0.9" in said("small-sample", tmp_path, text, in_words)[0].message.get(
        "en"
    )
    (one,) = said("small-sample", tmp_path, text, yaml.replace("participants: 24", "participants: 2400")) or [
        None
    ]
    assert one is not None
    assert one.message.get("en").startswith("The interval includes")


@pytest.mark.parametrize(
    ("text", "sources", "unless"),
    [
        ("It helps [1].", "one: {mark: 1, year: 2000}", ""),
        ("It helps [1][2].", "one: {mark: 1, year: 2000}", "may point to it)"),
        ("It helps [1].", "one: {mark: 1, year: 2000, match: guess}", "may point to it)"),
    ],
)
def test_contrary_works_are_missed_with_reserve_where_some_cited_work_is_unknown(
    tmp_path: Path, text: str, sources: str, unless: str
) -> None:
    yaml = f"sources:\n  {sources}\n  no: {{year: 2001, direction: against, reading: read}}\n"
    yaml += "claims: {a: {quote: It helps, cites: [1]}}\n"
    (found,) = said("missing-counter-evidence", tmp_path, text, yaml, header(date='"2020"'))
    assert unless in found.message.best("en")
    assert found.severity is (Severity.INFO if unless else Severity.WARNING)


SIGNED = {"author": "Doe", "qualification": "a lamp maker", "interests": "It sells lamps."}


@pytest.mark.parametrize(
    ("fields", "severity"),
    [
        (
            {"author": "Doe", "date": '"2024"', "interests": "None", "untold": "[qualification]"},
            Severity.INFO,
        ),
        ({"author": "Doe", "qualification": "Dr", "interests": "None", "untold": "[date]"}, Severity.WARNING),
        (
            {"date": '"2024"', "qualification": "Dr", "interests": "None", "untold": "[author]"},
            Severity.WARNING,
        ),
    ],
)
def test_what_is_signed_and_dated_lacks_less(
    tmp_path: Path, fields: dict[str, str], severity: Severity
) -> None:
    yaml = "claims:\n  help: {quote: Lamps help}\n"
    (found,) = said("authorship-disclosure-gap", tmp_path, "Lamps help.", yaml, header(**fields))
    assert found.severity is severity


@pytest.mark.parametrize(
    ("text", "offer", "interests", "about", "passages"),
    [
        ("Lamps help. Order yours now.", "", "", (), 1),
        ("Lamps help. Ours are best.", "  best: {quote: Ours are best, kind: promotion}\n", "", ("best",), 1),
        ("Lamps help.", "", "The page sells lamps.", (), 0),
        ("Lamps help.", "", "", None, 0),
    ],
)
def test_a_declaration_an_offer_and_a_call_are_each_enough(
    tmp_path: Path, text: str, offer: str, interests: str, about: tuple[str, ...] | None, passages: int
) -> None:
    yaml = (
        "sources:\n  apart: {interests: Paid by a maker of lamps.}\nclaims:\n  help: {quote: Lamps help}\n"
        + offer
    )
    own = header(interests=interests) if interests else header()
    found = said("commercial-or-coi", tmp_path, text, yaml, own)
    assert [each.about for each in found] == ([about] if about is not None else [])
    for each in found:
        assert len(each.passages) == passages
        assert all(part.start < part.end <= len(text) for part in each.passages)


@pytest.mark.parametrize(
    ("rule", "scheme", "english", "french"),
    [
        ("unlicensed-inference", "", "1 of 1 step:", "1 étape sur 1\u00a0:"),
        (
            "critical-question-open",
            ", scheme: expert-opinion",
            "1 of 1 step: nobody has answered any of its",
            "1 étape sur 1\u00a0:",
        ),
    ],
)
def test_one_step_is_one(tmp_path: Path, rule: str, scheme: str, english: str, french: str) -> None:
    yaml = f"claims:\n  a: {{en: A., accepted: x}}\n  b: {{en: B., because: [{{premises: [a]{scheme}}}]}}\n"
    (found,) = said(rule, tmp_path, "Nothing.", yaml)
    assert english in (found.message.get("en") or "")
    assert french in (found.message.get("fr") or "")
