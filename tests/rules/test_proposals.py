"""Proposals: what they say, and when the author has judged the words already."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import header, said

RULE = "possible-appeal-to-tradition"
TEXT = "Valerian has been drunk for centuries against restless nights. So it brings sleep."


def _step(scheme: str, kind: str = "effect") -> str:
    own = f", scheme: {scheme}" if scheme else ""
    return (
        "claims:\n  drunk: {quote: Valerian has been drunk for centuries against restless nights}\n"
        f"  sleep: {{quote: it brings sleep, kind: {kind}, because: [{{premises: [drunk]{own}}}]}}\n"
    )


def test_a_proposal_quotes_the_words_names_the_claim_and_leaves_it_to_a_reader(tmp_path: Path) -> None:
    text = "Valerian tea is a time-honoured remedy for restless nights."
    (finding,) = said(RULE, tmp_path, text, f"claims:\n  tea: {{quote: {text[:-1]}}}\n")
    assert finding.message.best("en") == (
        "These words may be an appeal to tradition: “time-honoured”, in this: “Valerian tea is a time-honoured "
        "remedy for restless nights”. A reader decides."
    )
    assert finding.about == ("tea",)
    assert [text[part.start : part.end] for part in finding.passages] == ["time-honoured"]


@pytest.mark.parametrize(
    ("scheme", "kind", "count"),
    [
        ("", "background", 1),
        ("practical-reasoning", "recommendation", 1),
        ("popular-practice", "background", 0),  # its author has judged it
        ("", "effect", 0),  # popularity-tradition-practice has told of it
    ],
)
def test_a_proposal_is_silent_where_the_step_is_typed_or_told_of(
    tmp_path: Path, scheme: str, kind: str, count: int
) -> None:
    text = TEXT.replace("it brings", "it brings relief and")
    yaml = _step(scheme, kind).replace("it brings", "it brings relief and")
    assert len(said(RULE, tmp_path, text, yaml)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Valerian, used for centuries, is effective.", 1),
        ("Sellers say that valerian, used for centuries, is effective.", 0),
        ("“Valerian, used for centuries, is effective,” says the leaflet.", 0),
        ("Is valerian, used for centuries, effective?", 0),
        ("Valerian, not used for centuries, is effective.", 0),
        ("Valerian, used for centuries, is effective. That proves nothing.", 0),
        ("Valerian has been grown here for centuries. The harvest is in May.", 0),
    ],
)
def test_words_that_are_reported_asked_denied_or_criticised_are_no_proposal(
    tmp_path: Path, text: str, count: int
) -> None:
    claims = f"claims:\n  all: {{quote: {text!r}}}\n"
    assert len(said(RULE, tmp_path, text, claims)) == count


def test_french_words_of_several_sentences_are_one_finding(tmp_path: Path) -> None:
    text = "La sauge, remède ancestral, soulage. L'ortie soulage depuis des siècles."
    yaml = 'claims:\n  a: {quote: "La sauge, remède ancestral, soulage"}\n'
    (finding,) = said(RULE, tmp_path, text, yaml, header("fr"))
    assert len(finding.passages) == 2
    assert finding.message.best("fr").startswith("Ces mots sont peut-être un appel à la tradition")


def test_a_story_counts_in_quotation_marks_too(tmp_path: Path) -> None:
    text = "“My migraines have vanished,” says Claire."
    yaml = f"claims:\n  a: {{quote: {text!r}}}\n"
    assert said("possible-testimonial", tmp_path, text, yaml)
