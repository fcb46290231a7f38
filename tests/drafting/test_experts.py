"""What is proposed where somebody with a title speaks: a step from their word, or a view only reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.desk.entering import enter, entered
from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.draft import draft
from mapgen.pipeline import check_file
from mapgen.syntax.write.writer import write
from mapgen.vocabulary import DocumentKind

STEP, VIEW, NOTHING = "step", "view", ""


def proposed(text: str, language: str) -> list[tuple[str, str]]:
    """What is proposed of who speaks, for each sentence: how, and the words or the name."""
    map_ = draft("t", "t.txt", DocumentText(text, language), DocumentKind.OTHER)
    found = []
    for claim in map_.claims:
        own = {one.field: one.value for one in claim.proposed}
        if "attributed-to" in own:
            found.append((VIEW, own["attributed-to"]))
        else:
            found.append((STEP, own["because"]) if own.get("scheme") == "expert-opinion" else (NOTHING, ""))
    return found


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            '"It helps," said Dr Jack Losso, who led it. "It does," he added.',
            [(STEP, "said Dr Jack Losso, who led it"), (STEP, "he added")],
        ),
        ("en", "“Tea calms the nerves,” said Dr. Amy Losso.", [(STEP, "said Dr. Amy Losso")]),
        (
            "en",
            "According to Dr. Amy Losso, head of sleep at Lowford Hospital, tea calms.",
            [(STEP, "According to Dr. Amy Losso, head of sleep at Lowford Hospital")],
        ),
        (
            "en",
            "“Tea calms,” said Dr. Amy Losso of the University of Lowford in Kent, who led no trial.",
            [(STEP, "said Dr. Amy Losso of the University of Lowford in Kent, who led no trial")],
        ),
        (
            "en",
            "“Tea calms,” said Dr. A. Losso of the town, adding that it is cheap.",
            [(STEP, "said Dr. A. Losso of the town")],
        ),
        ("en", "But Dr. Amy Losso of the Lowford Clinic warns that tea is dear.", [(VIEW, "Dr. Amy Losso")]),
        (
            "fr",
            "« Cela aide », explique le docteur Anne Roe de la clinique du Lac.",
            [(STEP, "explique le docteur Anne Roe de la clinique du Lac")],
        ),
        ("en", "According to Dr Losso, the tea calms, and it is cheap.", [(STEP, "According to Dr Losso")]),
        ("en", "Professor Amy Losso explains that tea calms.", [(STEP, "Professor Amy Losso explains that")]),
        (
            "en",
            "But sleep specialist Dr Amina Farouk of Leeds Hospital warns that it is sweet.",
            [(VIEW, "sleep specialist Dr Amina Farouk of Leeds Hospital")],
        ),
        ("en", "Dr Amina Farouk claims that tea cures all.", [(VIEW, "Dr Amina Farouk")]),
        ("en", "“We can’t really be certain that tea does it,” said Dr Losso.", [(NOTHING, "")]),
        ("en", "Tea helps. It says so on the box. Professor Green left.", [(NOTHING, "")] * 3),
        ("en", '"It helps," he said.', [(NOTHING, "")]),
        (
            "fr",
            "« Cela aide », explique le docteur Anne Roe. Elle boit peu.",
            [(STEP, "explique le docteur Anne Roe"), (NOTHING, "")],
        ),
        ("fr", "Selon le Dr Paul Arden, la tisane aide.", [(STEP, "Selon le Dr Paul Arden")]),
        ("fr", "Mais le Dr Paul Arden avertit que la tisane est sucrée.", [(VIEW, "Dr Paul Arden")]),
        ("fr", "Le docteur Paul Arden dit qu'on ne peut pas exclure un hasard.", [(NOTHING, "")]),
    ],
)
def test_an_experts_word_is_a_step_and_a_view_that_the_text_turns_against_is_reported(
    language: str, text: str, told: list[tuple[str, str]]
) -> None:
    assert proposed(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "reason", "rest"),
    [
        (
            "en",
            "“Tea calms the nerves,” said Dr. Amy Losso.",
            "said Dr. Amy Losso",
            "“Tea calms the nerves”.",
        ),
        (
            "en",
            "“Tea calms the nerves,” said Dr. Amy Losso of the University of Lowford.",
            "said Dr. Amy Losso of the University of Lowford",
            "“Tea calms the nerves”.",
        ),
        (
            "en",
            "Professor Amy Losso explains that tea calms the nerves.",
            "Professor Amy Losso explains that",
            "Tea calms the nerves.",
        ),
        (
            "fr",
            "Selon le Dr Paul Arden, la tisane calme les nerfs.",
            "Selon le Dr Paul Arden",
            "La tisane calme les nerfs.",
        ),
    ],
)
def test_an_accepted_word_of_an_expert_is_granted_as_what_was_said(
    language: str, text: str, reason: str, rest: str, tmp_path: Path
) -> None:
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    made = write(draft("t", "t.txt", DocumentText(text, language), DocumentKind.OTHER), second=True)
    found = enter(made, tmp_path / "t.yaml")
    assert found is not None
    assert found.left == ()
    (tmp_path / "t.yaml").write_text(entered(made, found), encoding="utf-8")
    checked = check_file(tmp_path / "t.yaml")
    assert checked.failing == ()
    assert checked.map is not None
    (step,) = checked.map.inferences
    assert step.scheme is not None
    assert step.scheme.id == "expert-opinion"
    premise = checked.map.claim[step.premises[0]]
    assert premise.quotes[0].exact == reason
    assert str(premise.kind) == "testimony"
    assert premise.accepted
    assert checked.map.claim[step.conclusion].text.best(language) == rest


def test_words_that_tell_who_says_it_may_stand_between_two_parts(tmp_path: Path) -> None:
    text = "“Tea warms the gut,” said Dr Jane Roe of Leeds Hospital, “and it is cheap for everybody.”"
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    made = write(draft("t", "t.txt", DocumentText(text, "en"), DocumentKind.OTHER), second=True)
    found = enter(made, tmp_path / "t.yaml")
    assert found is not None
    assert found.left == ()
    (tmp_path / "t.yaml").write_text(entered(made, found), encoding="utf-8")
    checked = check_file(tmp_path / "t.yaml")
    assert checked.failing == ()
    assert checked.map is not None
    (step,) = checked.map.inferences
    quotes = [quote.exact for quote in checked.map.claim[step.conclusion].quotes]
    assert quotes == ["“Tea warms the gut,”", "“and it is cheap for everybody.”"]


@pytest.mark.parametrize(
    ("language", "words", "step"),
    [
        ("en", "It calms sailors because it warms the gut, but it is dear.", "it warms the gut"),
        ("en", "You might think it is dear since it is red, but it is cheap.", ""),
        ("fr", "On pourrait croire qu’il est cher parce qu’il est rouge, mais il est bon marché.", ""),
        (
            "en",
            "Dr. Orr says “because this trial was small, we cannot be certain that it works.”",
            "this trial was small",
        ),
    ],
)
def test_a_reason_ends_where_the_sentence_turns_and_is_one_that_the_text_gives(
    language: str, words: str, step: str
) -> None:
    map_ = draft("t", "t.txt", DocumentText(words, language), DocumentKind.OTHER)
    given = [one.value for claim in map_.claims for one in claim.proposed if one.field == "because"]
    assert "".join(given) == step
