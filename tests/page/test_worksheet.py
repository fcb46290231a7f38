"""A worksheet draws a chain with empty boxes; what its key says stands nowhere in it."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest

from mapgen.page.worksheet import Reasoning, draw_worksheet
from mapgen.page.worksheet.columns import Columns
from mapgen.page.worksheet.flow import Block, flowed
from mapgen.page.worksheet.marks import blank, chosen, key
from mapgen.page.worksheet.part import MOST_BOXES, part_of
from mapgen.page.worksheet.sheet import EMPTY, frame_data, question_data
from tests.browser.shipped import MAPS, ROOT
from tests.page.sample import FILE, compiled_map

FILES = {FILE.stem: FILE, **{name: ROOT / "arguments" / f"{name}.yaml" for name in MAPS}}
LABELS = re.compile(r'<text class="label"[^>]*>(.*?)</text>')
QUESTION = {
    "kind": "design",
    "order": False,
    "prompt": {"en": "What design has the study?", "fr": "De quel type est l’étude ?"},
    "shown": [],
    "options": [
        {"text": {"en": "A review", "fr": "Une revue"}, "right": False},
        {"text": {"en": "A randomised trial", "fr": "Un essai randomisé"}, "right": True},
    ],
}


def lesson(compiled: dict[str, Any], chain: str, language: str = "en", **more: Any) -> dict[str, Any]:
    return {
        "chain": chain, "language": language, "document": compiled["document"], "items": [QUESTION], **more
    }  # fmt: skip


def words_of(page: str) -> str:
    body = page[page.index("<body>") :]
    return html.unescape(re.sub(r"<[^>]*>", "\n", body))


@pytest.mark.parametrize("name", FILES)
def test_every_chain_has_a_part_with_its_break_and_a_box_for_each_claim(name: str) -> None:
    compiled = compiled_map(FILES[name])
    reasoning = Reasoning(compiled)
    for argument in compiled["arguments"]:
        part = part_of(reasoning, argument)
        assert 1 <= len(part.claims) <= MOST_BOXES
        assert {placed.box.element for placed in part.sheet.boxes} == set(part.claims)
        drawn = {*part.claims, *(step.id for step in part.steps)}
        own = {step.id for step in reasoning.steps_to(argument["conclusion"])}
        first = argument["breaks"][0]["on"] if argument["breaks"] else argument["conclusion"]
        assert first in drawn or first not in own


def test_a_chain_that_is_too_long_says_how_much_of_it_is_drawn() -> None:
    compiled = compiled_map(FILES["migraine-magnesium"])
    argument = next(one for one in compiled["arguments"] if one["id"] == "holistic-programme")
    part = part_of(Reasoning(compiled), argument)
    assert len(part.claims) < part.of
    drawn = draw_worksheet(compiled, lesson(compiled, "holistic-programme", "fr"))
    told = words_of(drawn)
    shown = re.search(rf"(\d+) de ses {part.of} affirmations", told)
    assert shown
    assert int(shown[1]) == drawn.count("<rect ") <= len(part.claims)


def test_only_the_key_says_what_stands_in_a_box_where_it_breaks_and_which_answer_is_right() -> None:
    compiled = compiled_map(FILES["migraine-magnesium"])
    argument = compiled["arguments"][0]
    part = part_of(Reasoning(compiled), argument)
    labels = [claim["short"]["fr"] for claim in compiled["claims"] if claim["id"] in part.claims]
    sheet, answers = (
        draw_worksheet(compiled, lesson(compiled, argument["id"], "fr"), is_key) for is_key in (False, True)
    )
    for told in ("✓", argument["breaks"][0]["why"]["fr"]):
        assert told in words_of(answers)
        assert told not in words_of(sheet)
    drawn = " ".join(html.unescape(line) for line in LABELS.findall(answers))
    assert all(label in drawn for label in labels)
    assert not LABELS.findall(sheet)
    sheet = words_of(sheet)
    assert "Un essai randomisé" in sheet
    assert "<!--" not in draw_worksheet(compiled, lesson(compiled, argument["id"]))


def test_what_another_chain_leads_to_is_filled_in_and_is_no_gap() -> None:
    seen = set()
    maps = [compiled_map(path) for path in FILES.values()]
    for compiled, argument in ((one, argument) for one in maps for argument in one["arguments"]):
        claims = {claim["id"]: claim for claim in compiled["claims"]}
        led = {step["conclusion"] for step in compiled["inferences"] if not step["makers"]}
        part = part_of(Reasoning(compiled), argument)
        without = [claims[id_] for id_ in part.claims if not claims[id_]["quotes"]]
        given = [claim["short"]["fr"] for claim in without if claim["id"] in led]
        sheet = draw_worksheet(compiled, lesson(compiled, argument["id"], "fr"))
        drawn = " ".join(html.unescape(line) for line in LABELS.findall(sheet))
        assert all(label in drawn for label in given)
        assert len(re.findall('class="unsaid"', sheet)) == len(without) - len(given)
        assert ("ce que personne ne dit" in sheet) == (len(without) > len(given))
        assert ("déjà remplie" in sheet) == bool(given)
        seen |= {bool(given)}
    assert seen == {True, False}


def test_passages_are_numbered_in_the_order_of_the_text() -> None:
    compiled = compiled_map(FILES["migraine-magnesium"])
    text = re.sub(r"\s+", " ", compiled["document"]["text"])
    page = draw_worksheet(compiled, lesson(compiled, "from-deficit-to-attack", "fr"))
    inner = r"<b class='inner'>(\d+)</b> "
    quoted = re.findall(r'<b>(\d+)</b><span lang="fr" dir="auto">«\u00a0(.*?)\u00a0»<', page)
    whole = [re.sub("</?b>", "", re.sub(inner, "", words)) for _, words in quoted]
    assert len(set(whole)) == len(whole), "no sentence stands there twice"
    assert any("<b>" in words for _, words in quoted), "of a sentence that says more, the passage is in bold"
    # The paragraphs of this text, and its sentences, begin with a capital; one caption does not.
    assert sum(words[0].islower() for words in whole) <= 1
    places = [text.index(html.unescape(words).split(" […]")[0]) for words in whole]
    numbers = [int(number) for first, words in quoted for number in (first, *re.findall(inner, words))]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 5
    assert sorted(places) == places


def test_what_the_drawing_asks_is_asked_only_where_there_is_no_drawing() -> None:
    compiled = compiled_map()
    item = {**QUESTION, "kind": "says"}
    with_chain = draw_worksheet(compiled, lesson(compiled, compiled["arguments"][0]["id"], items=[item]))
    assert "What design has the study?" not in with_chain
    assert "What design has the study?" in draw_worksheet(compiled, lesson(compiled, "", items=[item]))
    assert question_data({**QUESTION, "order": True}) is None


@pytest.mark.parametrize(("language", "asked", "open_"), [
    ("en", "Why does the reasoning break there?", "For discussion: where could the reasoning break"),
    ("fr", "Pourquoi le raisonnement se rompt-il là", "À discuter : où le raisonnement pourrait-il se rompre"),
])  # fmt: skip
def test_where_a_chain_breaks_is_asked_only_where_that_has_one_answer(
    language: str, asked: str, open_: str
) -> None:
    compiled = compiled_map(FILES["migraine-magnesium"])
    told = lesson(compiled, "magnesium-for-all", language)
    why = next(one for one in compiled["arguments"] if one["id"] == told["chain"])["breaks"][0]["why"]
    for with_break, question, cross in (({told["chain"]}, asked, True), (set[str](), open_, False)):
        sheet, corrected = (
            words_of(draw_worksheet(compiled, told, is_key, with_break))
            .replace("\u202f", " ")
            .replace("\u00a0", " ")
            for is_key in (False, True)
        )
        assert question in sheet
        assert (asked in sheet) is cross
        assert ("cross" in sheet or "une croix" in sheet) is cross
        told_why = why[language].replace("\u202f", " ").replace("\u00a0", " ")
        assert told_why in corrected
        assert told_why not in sheet


def test_the_key_tells_of_every_break_where_several_can_be_defended() -> None:
    compiled = compiled_map(FILES["migraine-magnesium"])
    argument = next(one for one in compiled["arguments"] if one["id"] == "from-liver-to-migraine")
    told = lesson(compiled, argument["id"])
    key_ = words_of(draw_worksheet(compiled, told, is_key=True))
    first, *_ = argument["breaks"]
    assert f"\nA. {first['why']['en']}\n" in key_
    assert re.search(r"\n[B-K]\. Beyond this drawing: ", key_)
    answer = words_of(draw_worksheet(compiled, lesson(compiled, "answer-to-the-title"), is_key=True))
    elsewhere = next(one for one in argument["breaks"] if one["on"] == "imbalance-can-exacerbate")
    assert re.search(rf"\n[a-k]\. {re.escape(elsewhere['why']['en'])}\n", answer), "what breaks another chain"
    compiled = compiled_map(ROOT / "arguments/contrast/hands-b-en.yaml")
    key_ = words_of(draw_worksheet(compiled, lesson(compiled, "answer"), True, {"answer"}))
    for label in (
        "Washing halves the days missed",
        "The gel cut absences by half",
        "It works for every pupil",
    ):
        assert f"“{label}”" in key_
    assert "On the screen one of these alone is among the answers." in key_


def test_the_key_has_the_letters_of_the_map_and_small_ones_beside_them() -> None:
    compiled = compiled_map(ROOT / "arguments/contrast/hands-b-en.yaml")
    of_key = re.compile(r'class="letter"[^>]*>([A-Za-z])<')
    seen = set()
    for argument in compiled["arguments"]:
        key_ = draw_worksheet(compiled, lesson(compiled, argument["id"]), True)
        letters = of_key.findall(key_)
        capitals = [one for one in letters if one.isupper()]
        assert len(capitals) <= len({one["on"] for one in argument["breaks"]})
        assert set(capitals) <= set("ABCDEFGHIJK"[: len({one["on"] for one in argument["breaks"]})])
        small = [one for one in letters if one.islower()]
        assert ("Small letters: this fails, too" in words_of(key_)) == bool(small)
        seen.add(bool(small))
    assert True in seen


def test_a_worksheet_names_its_chain_by_its_number_alone_where_the_title_would_tell() -> None:
    compiled = compiled_map(FILES["migraine-magnesium"])
    argument = compiled["arguments"][1]
    title = argument["title"]["fr"]
    told = words_of(draw_worksheet(compiled, lesson(compiled, argument["id"], "fr")))
    assert f"Chaîne 2\u00a0: {title}" in told
    item = {**QUESTION, "kind": "conclusion"}
    asks = words_of(draw_worksheet(compiled, lesson(compiled, argument["id"], "fr", items=[item])))
    assert "Chaîne 2" in asks
    assert f"Chaîne 2\u00a0: {title}" not in asks


def test_a_sheet_ends_with_the_question_to_end_with() -> None:
    for language, question in (
        ("en", "Which one piece of evidence would change your mind about the text’s answer?"),
        ("fr", "Quelle preuve, une seule, vous ferait changer d’avis sur la réponse du texte"),
    ):
        page = draw_worksheet(compiled_map(), lesson(compiled_map(), "", language))
        assert question in words_of(page).strip().splitlines()[-1]


def test_a_lesson_without_a_chain_has_questions_only() -> None:
    page = draw_worksheet(compiled_map(), lesson(compiled_map(), ""))
    assert "<svg" not in page
    assert "What design has the study?" in page


def test_text_stays_text() -> None:
    hostile = "<!--/key--><script>alert(1)</script>{{ blocks }}"
    item = {**QUESTION, "prompt": {"en": hostile}}
    page = draw_worksheet(
        compiled_map(), lesson(compiled_map(), "", items=[item], document={"title": {"en": hostile}})
    )
    assert "<script" not in page
    assert hostile in words_of(page)


def test_the_key_and_the_sheet_are_two_halves_of_one_fragment() -> None:
    told = f"a{key('K')}b{blank('B')}c"
    assert chosen(told, True) == "aKbc"
    assert chosen(told, False) == "abBc"


def test_blocks_fill_three_columns_and_none_is_divided() -> None:
    def used(*heights: int) -> tuple[int, ...] | None:
        found = flowed([Block(str(height), height) for height in heights], 100)
        return found and found.used

    assert used(60, 60) == (60, 60, 0)
    assert used(60, 60, 60) == (60, 60, 60)
    assert used(60, 60, 60, 60) is None
    assert used(120) is None


def test_what_is_left_has_lines_to_write_on_and_the_discussion_grows_where_no_prompt_fits() -> None:
    prompts = [prompt["en"] for prompt in frame_data()["write"]]
    columns = Columns({**EMPTY, "room": 300, "used": [280, 100, 240], "why": 2, "first": 1})
    columns.write(prompts, "")
    assert not columns.html[0], "nothing stands between passages"
    assert columns.html[1].startswith('<div class="write"><p class="prompt">In your own words')
    assert columns.html[2] == '<div class="more"><i></i><i></i></div>'
    assert all(columns.room - used < 65 for used in columns.used)
    answered = Columns({**EMPTY, "room": 300})
    answered.write(prompts, "Answers vary.")
    assert "<i>" not in "".join(answered.html)


def test_no_question_tells_what_the_drawing_asks_and_a_passage_is_named_by_its_number() -> None:
    compiled = compiled_map(FILES["migraine-magnesium"])
    chain = next(one for one in compiled["arguments"] if one["id"] == "from-liver-to-migraine")
    end = chain["conclusion"]
    part = part_of(Reasoning(compiled), chain)
    shown = [{"text": {"en": "The text says so and so."}}]
    for kind, about, asked in (
        ("question", [part.steps[0].id, end], False),
        ("missing", [part.steps[0].id, end], False),
        ("conclusion", [chain["id"], end], False),
        ("question", ["energy-work-relieves-at-once.2"], True),
    ):
        items = [{**QUESTION, "kind": kind, "about": about, "shown": shown}]
        page = draw_worksheet(compiled, lesson(compiled, chain["id"], items=items))
        assert ("What design has the study?" in page) is asked, kind
    items = [{**QUESTION, "about": [end], "shown": shown}]
    page = words_of(draw_worksheet(compiled, lesson(compiled, chain["id"], items=items)))
    assert re.search(r"Passage \d", page)
    assert "The text says so and so." not in page
    assert "The text says so and so." in draw_worksheet(compiled, lesson(compiled, "", items=items))


@pytest.mark.parametrize("name", FILES)
def test_from_every_box_but_the_conclusion_something_leads_on(name: str) -> None:
    compiled = compiled_map(FILES[name])
    for argument in compiled["arguments"]:
        part = part_of(Reasoning(compiled), argument)
        premises = {id_ for step in part.steps for id_ in step.premises}
        ends = [id_ for id_ in part.claims if id_ not in premises]
        assert len(ends) == 1, argument["id"]
