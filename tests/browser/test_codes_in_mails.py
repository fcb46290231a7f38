"""Students' codes are found in whatever a teacher pastes, and none is lost without a word."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.made_task import made
from tests.browser.test_answer_codes import class_of, run, teacher
from tests.browser.test_set_a_task import klass, paste
from tests.browser.test_set_a_task import teacher as teachers_page
from tests.page.answer_codes import NOTHING, code_of
from tests.page.lesson import lesson

__all__ = ["teacher", "teachers_page"]


def seen(page: Page, whole: dict[str, Any], text: str) -> list[tuple[str, str, str]]:
    """What is seen in a text: the state of each code or what looks like one, its signs, and its line."""
    found = run(
        page,
        "({ lesson, text }) => codesAndLikes(text).map(({ code, line }) => "
        "[decodeAnswers(code, lesson).state, code.replaceAll('-', ''), line])",
        {"lesson": whole, "text": text},
    )
    return [(state, code, line) for state, code, line in found]


FORMS = (
    "{code}",
    "voici mon code : {code}",
    "Here is my code: {code}",
    "Mon code : {code}\nmerci madame",
    "{code} merci madame",
    "{code} thanks Miss",
    "Inès {code}",
    "> {code}",
    "> > {code}\n> > Bonne journée",
    "De : eleve3@lycee.example\nEnvoyé : lundi 30 novembre 2026 20h30\nBonjour,\nmon code :\n{code}\nLéa",
    "*{code}*, Zoé (31000 Toulouse)",
    "“{code}”.",
)
"""How students send a code, in French and in English."""
GAPS = (" ", "-", "", "\n", "\n\n", "\N{NO-BREAK SPACE}", " - ", "–", "-\n> ")


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("form", FORMS)
def test_a_code_is_found_whatever_stands_around_and_between(teacher: Page, form: str, gap: str) -> None:
    whole = lesson()
    codes = [code for code, *_ in class_of(whole)[:4]]
    text = "\n".join(form.format(code=code.replace("-", gap)) for code in codes)
    assert [(state, code) for state, code, _ in seen(teacher, whole, text)] == [
        ("read", code.replace("-", "")) for code in codes
    ]


@pytest.mark.parametrize("gap", [" ", "-", ""])
@pytest.mark.parametrize("form", FORMS)
def test_what_looks_like_a_code_and_is_none_is_told_with_its_line(teacher: Page, form: str, gap: str) -> None:
    whole = lesson()
    good, cut, mistyped, *_ = (code for code, *_ in class_of(whole))
    foreign = code_of(lesson(id="ffffffff"), "K7QF", [NOTHING, ([0, 2], None, ""), NOTHING, NOTHING])
    cut = cut[: cut.rindex("-", 0, -6)]
    mistyped = mistyped[:9] + ("3" if mistyped[9] != "3" else "4") + mistyped[10:]
    text = "\n\n".join(form.format(code=code.replace("-", gap)) for code in (good, cut, foreign, mistyped))
    found = seen(teacher, whole, text)
    assert [state for state, *_ in found] == ["read", "cut", "other-lesson", "mistyped"]
    for (_, _, line), code in zip(found, (good, cut, foreign, mistyped), strict=True):
        assert code.replace("-", gap) in line


def test_a_single_group_is_told_and_ordinary_words_are_not(teacher: Page) -> None:
    whole = lesson()
    code = class_of(whole)[0][0]
    group = code.split("-")[0]
    assert seen(teacher, whole, f"bonjour\nmon code {group}\nmerci") == [("cut", group, f"mon code {group}")]
    words = (
        "Bonjour madame, voici mon travail du 30/11/2026, rendu à 20h30 (salle 204, 2de 5). MERCI. 31000 Toulouse. "
        "Le 2026-11-30, est-ce bien là-dessus ? Hello, dear teacher: it took me 25 minutes, see pages 12-14."
    )
    assert seen(teacher, whole, words) == []


def test_a_text_without_end_is_read(teacher: Page) -> None:
    count = "(text) => codesAndLikes(text).length"
    assert run(teacher, count, "AAAAA-" * 200_000) == 0
    assert run(teacher, count, "A1AAA-" * 200_000) > 200
    assert run(teacher, count, "A1" * 500_000) >= 1
    assert run(teacher, count, ("a1b2c " + "abcd " * 700) * 500) > 100


@pytest.mark.parametrize("before", ["Léa : ", "", "44000 Nantes, ", "le 12345 "])
def test_a_cut_code_may_begin_with_a_group_of_digits(teacher: Page, before: str) -> None:
    likes = "(text) => codesAndLikes(text).map((one) => one.code)"
    assert run(teacher, likes, f"{before}10966 M1ADE CW0G9 8K6A8 J") == ["10966-M1ADE-CW0G9-8K6A8-J"]
    assert run(teacher, likes, f"{before}10902 VAHBP CW0G9 8JSH2 A") == ["10902-VAHBP-CW0G9-8JSH2-A"]
    assert run(teacher, likes, f"{before}90966 M1ADE CW0G9 8K6A8 J") == ["M1ADE-CW0G9-8K6A8-J"]


def test_codes_in_mails_are_collected_and_none_is_lost_without_a_word(teachers_page) -> None:
    whole = made().lesson()
    codes = [code.replace("-", " ") for code in klass(whole)[:6]]
    page = teachers_page(whole)
    mails = (
        f"voici mon code : {codes[0]}\nmerci madame",
        f"> {codes[1]}",
        "Here it is:\n" + codes[2].replace(" ", "\n"),
        f"Inès {codes[3]} merci",
        f"Léa : {codes[4][:-9].rstrip()}",
        f"Tom : {codes[5][:9]}U{codes[5][10:]} merci",
    )
    paste(page, "\n\n".join(mails))
    told = page.locator(".class-report")
    expect(told).to_contain_text("Added: 4.")
    wrong = told.get_by_role("listitem")
    expect(wrong).to_have_count(2)
    expect(wrong.filter(has_text="Characters are missing")).to_contain_text("In the line “Léa : ")
    expect(wrong.filter(has_text="A character is wrong")).to_contain_text("In the line “Tom : ")
    left = page.get_by_role("textbox", name="Codes of the students’ answers")
    assert left.input_value().split("\n\n") == [mails[4], mails[5]]
