"""The students' page holds what is asked; what is right, and why, stands sealed in it, or not at all."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from mapgen.lessons.as_json import lesson_json
from mapgen.lessons.values import Choices, Lesson
from mapgen.outputs import PAGE_MARK
from mapgen.page.embedding import words
from mapgen.page.task import draw_task, task_data, task_template
from mapgen.vocabulary import Carried
from mapgen.words import READER_LANGUAGES
from tests.house.project import ROOT
from tests.lessons.shipped import SHIPPED, bank, checked
from tests.page.lesson import lesson
from tests.page.pages import Parts, addresses, digest

KEYS_OF_THE_KEY = {"right", "why", "explained", "concept", "on", "id", "about", "shuffled"}
STAGES = {"now": ["worked", "half", "alone", "alone"], "later": ["alone"] * 4}


def opened(key: str, sealed: str) -> Any:
    """What was sealed with a key, by another program than the one that sealed it."""
    data = base64.b64decode(sealed)
    stream = b"".join(hashlib.sha256(f"{key}/{n}".encode()).digest() for n in range(len(data) // 32 + 1))
    return json.loads(bytes(one ^ other for one, other in zip(data, stream, strict=False)))


def secrets(whole: dict[str, Any]) -> set[str]:
    """Every wording, rule and address of a lesson that tells what is right, or why."""
    held: set[str] = set()
    for item in whole["items"]:
        explained = item["explained"]
        told = [explained["text"], explained["rule_why"], item["hint"], item["concept"]["name"]]
        told += [option["why"] for option in item["options"]]
        held |= {wording for text in told for wording in text.values() if wording}
        held |= {explained["rule"], item["concept"]["url"], item["id"]}
    return held | {word.value for word in Carried}


def texts(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("feedback", STAGES)
def test_no_island_tells_what_is_right_or_why(feedback: str) -> None:
    whole = lesson(feedback)
    parts = Parts(draw_task(whole))
    assert set(parts.islands) == {"task-data", "words-data"}
    held = texts(parts.islands["task-data"])
    assert [secret for secret in secrets(whole) if secret in held] == []
    keys = {key for item in parts.islands["task-data"]["items"] for key in item}
    assert not keys & KEYS_OF_THE_KEY
    sealed = {"checks", "whys", "hint", "told"}
    assert keys & sealed == (sealed if feedback == "now" else set())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_of_a_shipped_map_no_feedback_no_rule_and_no_finding_can_be_read(path: Path) -> None:
    found, asked = checked(path), bank(path)
    assert found.map is not None
    assert len(asked) >= 30
    whole = lesson_json(Lesson(asked, Choices(number=len(asked))), found.map)
    parts = Parts(draw_task(whole))
    held = texts(parts.islands["task-data"])
    told = [option["why"] for item in whole["items"] for option in item["options"]]
    told += [item[name] for item in whole["items"] for name in ("hint",)]
    told += [item["explained"][name] for item in whole["items"] for name in ("text", "rule_why")]
    told += [finding.message.as_dict() for finding in found.findings]
    secret = {texts(wording)[1:-1] for text in told for wording in text.values() if wording}
    secret |= {item["explained"]["rule"] for item in whole["items"]} - {""}
    assert [one for one in secret if one in held] == []
    keys = {key for item in parts.islands["task-data"]["items"] for key in item}
    assert not keys & KEYS_OF_THE_KEY


@pytest.mark.parametrize("feedback", STAGES)
def test_every_item_has_its_stage(feedback: str) -> None:
    assert [item["stage"] for item in task_data(lesson(feedback))["items"]] == STAGES[feedback]


def test_what_is_sealed_is_opened_by_the_answer_that_was_chosen() -> None:
    whole = lesson()
    for number, (item, asked) in enumerate(zip(whole["items"], task_data(whole)["items"], strict=True)):
        key = f"{whole['id']}/{number}"
        told = opened(f"{key}/told", asked["told"])
        assert told["explained"] == item["explained"]
        assert opened(f"{key}/hint", asked["hint"]) == item["hint"]
        shown = [asked["options"][place] for place in told["answer"]]
        assert shown == [option["text"] for option in item["options"] if option["right"]]
        for place, text in enumerate(asked["options"]):
            why = next(option["why"] for option in item["options"] if option["text"] == text)
            assert opened(f"{key}/why/{place}", asked["whys"][place])["why"] == why
        answer = ",".join(map(str, told["answer"]))
        assert asked["checks"][-1] == hashlib.sha256(f"{key}/answer/{answer}".encode()).hexdigest()[:8]


def test_the_length_of_what_is_sealed_tells_nothing() -> None:
    for item in task_data(lesson())["items"]:
        assert len({len(why) for why in item["whys"]}) == 1


def test_what_is_to_be_put_in_order_is_shown_as_the_lesson_has_shuffled_it() -> None:
    shown = [text["en"].split()[0] for text in task_data(lesson())["items"][3]["options"]]
    assert shown == ["Caffeine", "Coffee", "Adenosine", "Drink"]


def test_with_help_the_right_answers_are_left_and_one_other() -> None:
    asked = task_data(lesson())["items"][1]
    assert len(asked["left"]) == 3
    assert {0, 2} < set(asked["left"])
    help_in_order = task_data(lesson(worked=0, half=4))["items"][3]
    first = [help_in_order["options"][place]["en"] for place in help_in_order["left"]]
    assert first == ["Caffeine blocks adenosine.", "Adenosine makes sleepy."]


def test_the_page_is_one_quiet_file_of_ours() -> None:
    page = draw_task(lesson())
    parts = Parts(page)
    assert PAGE_MARK.decode() in page
    assert sorted(parts.policy["script-src"]) == sorted(map(digest, parts.scripts))
    assert sorted(parts.policy["style-src"]) == sorted(map(digest, parts.styles))
    assert all(address.startswith("data:") for address in addresses(page))
    assert not any(re.match("on|style$", name) for _, attributes in parts.elements for name in attributes)


def test_hostile_words_end_nothing() -> None:
    bad = "</script><script>alert(1)</script>{{ script }} \u2028 <b>'\"&"
    whole = lesson(title={"en": bad, "fr": bad})
    whole["items"][0] |= {"prompt": {"en": bad, "fr": bad}}
    parts = Parts(draw_task(whole))
    assert len(parts.scripts) == len(Parts(draw_task(lesson())).scripts)
    assert parts.islands["task-data"]["items"][0]["prompt"]["en"] == bad


def test_the_template_has_holes_for_the_lesson_alone() -> None:
    assert re.findall(r"\{\{ (\w+) \}\}", task_template()) == ["language", "title", "task"]


def test_every_word_of_the_students_page_is_in_both_languages_and_used() -> None:
    folder = ROOT / "mapgen" / "page"
    files = [*folder.glob("js/task/*.js"), folder / "js" / "task.js", folder / "notice.py"]
    script = "\n".join(file.read_text(encoding="utf-8") for file in files)
    made = re.compile("stage-(worked|half|alone)$|choose-(one|several|order)$")
    for key, wordings in words("task_words.json").items():
        assert set(wordings) == set(READER_LANGUAGES), key
        plural = key.endswith("-plural")
        assert plural or made.match(key) or f'"{key}"' in script, f"nobody says {key}"
