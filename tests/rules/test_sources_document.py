"""Rules on who speaks, and on whether both sides are heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import FindingKind, Severity
from tests.rules.said import header, said

CLAIM = "claims:\n  help: {quote: Lamps help}\n"


@pytest.mark.parametrize(
    "text",
    [
        "Lamps help. Contact your doctor if you cannot sleep.",
        "Lamps help. They come in the order that the trial set.",
        "Lamps help. The programme of the trial lasted six weeks.",
        "Lamps help. The shop sold ten lamps a day.",
        "Lamps help. Readers who book a hotel room get no lamp.",
    ],
)
def test_talk_of_buying_that_calls_on_nobody_is_no_offer(tmp_path: Path, text: str) -> None:
    assert said("commercial-or-coi", tmp_path, text, CLAIM) == []


@pytest.mark.parametrize(
    "text",
    [
        "Les lampes aident. Contactez votre médecin si le sommeil ne vient pas.",
        "Les lampes aident. Notre programme de recherche a duré six ans.",
        "Les lampes aident. Le patient peut contacter le service.",
        "Les lampes aident. La commande nerveuse du sommeil est connue.",
        "Les lampes aident. On achète peu de lampes.",
    ],
)
def test_french_advice_is_no_offer(tmp_path: Path, text: str) -> None:
    yaml = "claims:\n  help: {quote: Les lampes aident}\n"
    assert said("commercial-or-coi", tmp_path, text, yaml, header("fr")) == []


@pytest.mark.parametrize(
    "none", ["None declared.", "The authors declare no interests.", "No competing interests."]
)
def test_a_declaration_of_no_interest_is_none(tmp_path: Path, none: str) -> None:
    yaml = f"sources:\n  dunn: {{mark: 1, interests: {none}}}\n{CLAIM}"
    assert said("commercial-or-coi", tmp_path, "Lamps help [1].", yaml, header(interests=none)) == []


def test_the_document_s_interest_and_its_sources_are_two_things(tmp_path: Path) -> None:
    yaml = f"sources:\n  dunn: {{mark: 1, interests: Paid by a maker of lamps.}}\n{CLAIM}"
    found = said(
        "commercial-or-coi", tmp_path, "Lamps help [1].", yaml, header(interests="The page sells lamps.")
    )
    assert sorted(f.about for f in found) == [(), ("dunn",)]


@pytest.mark.parametrize(
    ("interests", "told"), [("None declared.", 0), ("", 1), ("The ward sells lamps.", 1)]
)
def test_to_propose_care_is_an_interest_unless_the_file_says_that_there_is_none(
    tmp_path: Path, interests: str, told: int
) -> None:
    text = "Les lampes aident. Nous vous proposons de porter une lampe pendant le soin."
    own = header("fr", interests=interests) if interests else header("fr")
    found = said("commercial-or-coi", tmp_path, text, "claims:\n  help: {quote: Les lampes aident}\n", own)
    assert len(found) == told


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("mark: 1, match: likely", 1),
        ("mark: 1, match: guess", 0),
        ("mark: 1, match: none, listed: A lamp a day", 1),
    ],
)
def test_the_interest_of_a_work_that_is_only_guessed_is_not_the_documents(
    tmp_path: Path, source: str, told: int
) -> None:
    yaml = f"sources:\n  dunn: {{{source}, interests: Paid by a maker of lamps.}}\n{CLAIM}"
    found = said("commercial-or-coi", tmp_path, "Lamps help [1].\n\nSources\n1. A lamp a day", yaml)
    assert len(found) == told


def test_what_is_absent_is_one_finding(tmp_path: Path) -> None:
    own = header(untold="[author, date, qualification, interests]")
    (found,) = said("authorship-disclosure-gap", tmp_path, "Lamps help.", CLAIM, own)
    assert found.missing.get("en") == "Not stated: author, date, the author’s competence, interests"
    assert found.kind is FindingKind.MISSING_EVIDENCE


def test_what_nobody_has_entered_is_a_note_and_no_lack_of_the_document(tmp_path: Path) -> None:
    (found,) = said(
        "authorship-disclosure-gap", tmp_path, "Lamps help.", CLAIM, header(untold="[date]", author="Doe")
    )[1:]
    assert (found.kind, found.severity) == (FindingKind.FAULT, Severity.INFO)
    assert found.message.get("en") == "Nobody has entered yet: the author’s competence, interests."


@pytest.mark.parametrize(
    "words",
    ["The page states no competence.", "not told", "La page n’indique aucune compétence.", "none stated"],
)
def test_an_entry_that_says_that_it_is_not_told_does_not_make_the_lack_vanish(
    tmp_path: Path, words: str
) -> None:
    own = header(author="Doe", date='"2024"', interests="It sells lamps.", qualification=words)
    (found,) = said("authorship-disclosure-gap", tmp_path, "Lamps help.", CLAIM, own)
    assert found.missing.get("en") == "Not stated: the author’s competence"


def test_a_newspaper_s_name_stands_for_an_author(tmp_path: Path) -> None:
    own = header(kind="news-article", publisher="The Evening Post", date='"2024"', untold="[interests]")
    (found,) = said("authorship-disclosure-gap", tmp_path, "Lamps help.", CLAIM, own)
    assert (found.missing.get("en"), found.severity) == ("Not stated: interests", Severity.INFO)


def test_a_web_page_s_publisher_does_not(tmp_path: Path) -> None:
    own = header(
        publisher="Lamps Ltd",
        date='"2024"',
        qualification="a lamp maker",
        interests="It sells lamps.",
        untold="[author]",
    )
    (found,) = said("authorship-disclosure-gap", tmp_path, "Lamps help.", CLAIM, own)
    assert found.missing.get("en") == "Not stated: author"


TREATS = "claims:\n  help: {quote: Lamps help, kind: effect, intervention: {agent: lamp}}\n"


def test_ratings_that_nobody_gave_are_asked_for_once(tmp_path: Path) -> None:
    by_mouth = TREATS.replace("agent: lamp", "agent: lamp, route: oral")
    assert by_mouth != TREATS
    (found,) = said("balance-gap", tmp_path, "Lamps help.", by_mouth)
    assert found.severity is Severity.INFO
    # A review is not read with DISCERN, and nobody is asked for its ratings.
    assert said("balance-gap", tmp_path, "Lamps help.", by_mouth, header(kind="narrative-review")) == []


def test_a_text_that_advises_nothing_owes_no_balance(tmp_path: Path) -> None:
    assert said("balance-gap", tmp_path, "Lamps help.", CLAIM) == []


def test_silence_on_harm_is_left_to_the_rule_that_tells_of_it(tmp_path: Path) -> None:
    ratings = "{discern-8: {is: 4}, discern-11: {is: 1}, discern-12: {is: 3}, discern-14: {is: 4}, discern-15: {is: 5}}"
    assert said("balance-gap", tmp_path, "Lamps help.", TREATS, header(ratings=ratings)) == []
    harm = TREATS + "  burn: {quote: They may burn, kind: harm}\n"
    found = said("balance-gap", tmp_path, "Lamps help. They may burn.", harm, header(ratings=ratings))
    assert len(found) == 1
