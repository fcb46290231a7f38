"""What holds of every item, whatever it asks."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from mapgen.lessons import wording
from mapgen.lessons.as_json import item_json, lesson_json, without_key
from mapgen.lessons.choose import ALIKE, choose, lesson
from mapgen.lessons.values import Choices, Explained, Item
from mapgen.model.argument_map import ArgumentMap
from mapgen.vocabulary import ItemKind
from mapgen.words import READER_LANGUAGES, Text
from tests.conftest import ROOT
from tests.lessons.shipped import PAIR, SHIPPED, answer, bank, checked, whole

both_maps = pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)


@both_maps
def test_at_least_thirty_items_come_from_a_shipped_map(path: Path) -> None:
    assert len(bank(path)) >= 30


@both_maps
def test_no_two_items_have_the_same_id(path: Path) -> None:
    ids = [item.id for item in bank(path)]
    assert len(ids) == len(set(ids))


@both_maps
def test_every_sentence_is_there_in_both_languages(path: Path) -> None:
    def told(text: Text) -> bool:
        return all(text.get(code) for code in READER_LANGUAGES)

    for item in bank(path):
        texts = [item.prompt, item.hint, item.explained.text, *(one.text for one in item.shown)]
        texts += [text for option in item.options for text in (option.text, option.why)]
        assert all(map(told, texts)), item.id


@both_maps
def test_an_item_has_three_options_or_more_which_differ_and_one_is_right(path: Path) -> None:
    for item in bank(path):
        for code in READER_LANGUAGES:
            assert len({option.text.best(code) for option in item.options}) == len(item.options) >= 3, item.id
        right = [option for option in item.options if option.right]
        assert (
            right
            if item.kind is ItemKind.RESTS_ON
            else len(right) == (len(item.options) if item.order else 1)
        )
        assert item.order or len(right) < len(item.options), item.id


@both_maps
def test_an_item_is_about_elements_of_the_map(path: Path) -> None:
    map_ = checked(path).map
    assert map_ is not None
    known = {*map_.claim, *map_.inference, *map_.argument, *map_.source}
    for item in bank(path):
        assert known.issuperset(item.about), item.id
        assert not item.chain or item.chain in map_.argument


def test_what_is_to_be_put_in_order_is_not_shown_in_its_order() -> None:
    ordered = [item for path in PAIR for item in bank(path) if item.order]
    assert ordered
    for item in ordered:
        assert sorted(item.shuffled) == list(range(len(item.options))) != list(item.shuffled)


def test_all_ten_kinds_are_asked_of_the_maps_of_the_repository() -> None:
    assert {item.kind for path in (*SHIPPED, *PAIR) for item in bank(path)} == set(ItemKind)


@pytest.mark.parametrize("language", READER_LANGUAGES)
def test_neither_length_nor_place_gives_the_right_option_away(language: str) -> None:
    chosen = [item for path in SHIPPED for item in bank(path) if not item.order and not item.many]
    longest, places = 0, Counter[int]()
    for item in chosen:
        lengths = [len(option.text.best(language)) for option in item.options]
        at = [option.right for option in item.options].index(True)
        longest += lengths[at] > max(lengths[:at] + lengths[at + 1 :])
        if item.kind is not ItemKind.SURENESS:  # these stand in the order of a scale
            places[at] += 1
    assert longest / len(chosen) < 0.25  # by chance, one in four
    assert max(places.values()) / places.total() < 0.35


@both_maps
def test_what_a_student_sees_holds_no_key(path: Path) -> None:
    for item in bank(path):
        seen = without_key(item_json(item))
        assert seen.keys() == {"kind", "prompt", "shown", "options", "many", "order", "hint"}
        assert all(option.keys() == {"text"} for option in seen["options"])
        shown = [option["text"] for option in seen["options"]]
        assert (shown == [option.text.as_dict() for option in item.options]) is not item.order


@both_maps
def test_the_words_shown_stand_in_the_document(path: Path) -> None:
    map_ = checked(path).map
    assert map_ is not None
    text = " ".join(map_.text.content.split())
    for item in bank(path):
        for option in item.options:
            if option.context is not None:
                for part in option.context.quote.split(" […] "):
                    assert " ".join(part.split()) in text, item.id


@both_maps
def test_a_short_lesson_is_about_the_chain_in_which_it_ends_with_the_break(path: Path) -> None:
    chosen = choose(whole(path), Choices(number=8))
    assert len(chosen) == 8
    assert chosen[-1].kind is ItemKind.BREAK
    breaks = [item.chain for item in chosen if item.kind is ItemKind.BREAK]
    apart = whole(path).guessed.union(*(whole(path).never.get(item.id, ()) for item in chosen))
    could_be = Counter(item.chain for item in bank(path) if item.id not in apart)
    asked = Counter(item.chain for item in chosen)
    assert any(asked[chain] >= min(2, could_be[chain]) for chain in breaks)
    assert [item.kind for item in chosen] == sorted((item.kind for item in chosen), key=list(ItemKind).index)


ALL_MAPS = sorted((ROOT / "arguments").rglob("*.yaml"))
every_map = pytest.mark.parametrize("path", ALL_MAPS, ids=lambda path: path.stem)


def tasks(path: Path) -> Iterator[tuple[Item, ...]]:
    """The tasks of a map: of each chain and of the whole text, short and as long as can be."""
    map_ = checked(path).map
    assert map_ is not None
    for chain in ("", *map_.argument):
        for number in (8, 30):
            yield choose(whole(path), Choices(chain=chain, number=number))


def steps_shown(item: Item, map_: ArgumentMap) -> set[tuple[str, str]]:
    """From which claim to which the steps go that an item names, or offers as answers."""
    ids = {*item.about, *(option.on for option in item.options)} & map_.inference.keys()
    steps = {(one, map_.inference[id_].conclusion) for id_ in ids for one in map_.inference[id_].premises}
    if item.kind is ItemKind.RESTS_ON:
        steps |= {(option.on, item.about[0]) for option in item.options if option.right}
    return steps


def everything(item: Item) -> str:
    """All the words of an item, with its feedback."""
    return json.dumps(item_json(item), ensure_ascii=False)


@every_map
def test_no_question_of_a_task_tells_the_answer_of_another(path: Path) -> None:
    map_ = checked(path).map
    assert map_ is not None
    for chosen in tasks(path):
        for place, item in enumerate(chosen):
            right = {option.on for option in item.options if option.right}
            others = [other for other in chosen if other is not item]
            before = chosen[:place]
            if item.kind is ItemKind.CONCLUSION:
                assert not any(right & set(other.about) for other in others)
                assert not any(other.kind is ItemKind.BREAK and other.chain == item.chain for other in others)
            if item.order:
                row = set(pairwise(option.on for option in item.options))
                assert not any(row & steps_shown(other, map_) for other in others)
            if item.kind is ItemKind.RESTS_ON:
                row = {(on, item.about[0]) for on in right}
                assert not any(row & steps_shown(other, map_) for other in before)
            if item.kind is ItemKind.SAYS:
                label = wording.short(map_.claim[item.about[0]])
                told = [other for other in before if other.kind is ItemKind.SAYS]
                assert not any(f"{label.best('fr')}." in everything(other) for other in told)
            if item.kind is ItemKind.MISSING:
                unsaid = map_.claim[item.about[1]].text.best("fr")
                assert not any(unsaid in everything(other) for other in before)
            if item.kind is ItemKind.BREAK:
                assert not right & {
                    id_ for other in before if other.kind is ItemKind.MISSING for id_ in other.about
                }
                assert not right & {
                    id_ for other in before if other.kind is ItemKind.QUESTION for id_ in other.about
                }


@every_map
def test_two_questions_of_which_one_tells_the_other_are_each_asked_where_the_other_is_not(path: Path) -> None:
    bank_ = whole(path)
    for item in bank_.items:
        ids = {item.id, *bank_.never.get(item.id, ())}
        alone = tuple(other.id for other in bank_.items if other.id in ids - {item.id})
        assert item in choose(bank_, Choices(without=alone, number=30, kinds=(item.kind,), chain=item.chain))


@every_map
def test_a_chain_with_few_questions_is_filled_with_those_of_chains_that_are_linked_with_it(
    path: Path,
) -> None:
    bank_ = whole(path)
    for chain, leading in bank_.leading.items():
        following = [other for other, others in bank_.leading.items() if chain in others]
        chosen = choose(bank_, Choices(chain=chain, number=8))
        own = [item for item in chosen if item.chain == chain]
        near = {chain, *leading, *following}
        assert {item.chain for item in chosen} <= near
        count = Counter(item.kind for item in chosen)
        if max(count.values(), default=0) > ALIKE:  # then each other that is left tells an answer, or has one
            open_ = (item for item in bank_.items if item.id not in bank_.guessed)
            left = [item for item in open_ if item.chain == chain and count[item.kind] < ALIKE]
            taken = [(item.kind, answer(item)) for item in chosen]
            for item in left:
                if item not in chosen and (item.kind, answer(item)) not in taken:
                    assert any(one.id in bank_.never.get(item.id, ()) for one in chosen), item.id
        if own and own[-1].kind is ItemKind.BREAK:
            assert chosen[-1] is own[-1]


@every_map
def test_no_item_speaks_of_a_claim_by_signs(path: Path) -> None:
    """“Magnesium sulfate + propranolol” is no sentence: such a claim is told by its label."""
    map_ = checked(path).map
    assert map_ is not None
    signs = re.compile(r"\w [+=→×] \w")
    told = [text for claim in map_.claims if claim.short for _, text in claim.text if signs.search(text)]
    for item in bank(path):
        if item.kind is not ItemKind.SAYS:
            said = everything(replace(item, explained=Explained(item.explained.text)))
            assert not any(text in said for text in told), item.id
    if path.stem.startswith("meso"):
        assert len(told) > 20


@both_maps
def test_a_task_that_asks_for_a_conclusion_does_not_print_the_title_of_its_chain(path: Path) -> None:
    map_ = checked(path).map
    assert map_ is not None
    for chain in map_.arguments:
        for kind in (ItemKind.CONCLUSION, ItemKind.SAYS):
            choices = Choices(chain=chain.id, kinds=(kind,))
            if chosen := choose(whole(path), choices):
                told = lesson_json(lesson(chosen, choices), map_)["title"]
                assert (told == chain.title.as_dict()) is (kind is ItemKind.SAYS)
