"""What could be disputed is not asked, and what can be guessed is asked last."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from mapgen.lessons.choose import ALIKE, MANY, choose
from mapgen.lessons.values import Choices, Item
from mapgen.vocabulary import ItemKind
from mapgen.words import READER_LANGUAGES
from tests.conftest import ROOT
from tests.lessons import made
from tests.lessons.shipped import SHIPPED, answer, checked, whole

PAIR = ROOT / "arguments/contrast"
EVERY = [*SHIPPED, *sorted(PAIR.glob("*.yaml"))]
every_map = pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)


def ids(path: Path, **choices: Any) -> list[str]:
    return [item.id for item in choose(whole(path), Choices(**choices))]


def asked(path: Path, id_: str) -> Item:
    return next(item for item in whole(path).items if item.id == id_)


@pytest.mark.parametrize("language", READER_LANGUAGES)
def test_a_question_that_the_text_itself_speaks_of_is_not_asked(language: str) -> None:
    items = {item.id for item in whole(PAIR / f"hands-a-{language}.yaml").items}
    assert "question:give-them-time.1" not in items  # “Airing the classrooms may help as well”


@pytest.mark.parametrize("language", READER_LANGUAGES)
def test_the_fallacies_of_the_unsound_twin_are_asked_about(language: str) -> None:
    chosen = ids(PAIR / f"hands-b-{language}.yaml", chain="answer", number=8)
    assert {"question:by-the-crowd", "question:washing-halves.1", "break:answer"} <= set(chosen)
    assert chosen[-1] == "break:answer"


@every_map
def test_of_eight_questions_no_more_than_three_are_of_one_kind_where_others_are_free(path: Path) -> None:
    bank = whole(path)
    for chain in ("", *bank.leading):
        chosen = choose(bank, Choices(chain=chain, number=8))
        count = Counter(item.kind for item in chosen)
        if max(count.values(), default=0) <= MANY:
            continue
        following = [other for other, others in bank.leading.items() if chain in others]
        near = {chain, *bank.leading.get(chain, ()), *following}
        for item in bank.items:
            if (item.chain in near or not chain) and count[item.kind] < MANY and item not in chosen:
                assert any(one.id in bank.never.get(item.id, ()) for one in chosen), item.id


@every_map
def test_what_can_be_guessed_is_asked_only_where_nothing_else_is_left(path: Path) -> None:
    bank = whole(path)
    for chain in ("", *bank.leading):
        chosen = choose(bank, Choices(chain=chain, number=8))
        if any(item.id in bank.guessed for item in chosen):
            count = Counter(item.kind for item in chosen)
            for item in bank.items:
                plain = item.chain == chain and item.id not in bank.guessed and count[item.kind] < ALIKE
                is_new = (item.kind, answer(item)) not in [(one.kind, answer(one)) for one in chosen]
                if plain and is_new and item not in chosen:
                    assert any(one.id in bank.never.get(item.id, ()) for one in chosen), item.id


@every_map
def test_a_chain_is_asked_about_twice_in_each_way_before_a_third_time_in_any(path: Path) -> None:
    bank = whole(path)
    for chain in bank.leading:
        chosen = choose(bank, Choices(chain=chain, number=8))
        count = Counter(item.kind for item in chosen)
        if max(count.values(), default=0) > ALIKE:
            taken = [(item.kind, answer(item)) for item in chosen]
            for item in bank.items:
                is_free = item.chain == chain and count[item.kind] < ALIKE and item not in chosen
                if is_free and (item.kind, answer(item)) not in taken:
                    assert any(one.id in bank.never.get(item.id, ()) for one in chosen), item.id


@every_map
def test_no_two_questions_of_a_kind_are_asked_about_one_sentence(path: Path) -> None:
    map_, bank = checked(path).map, whole(path)
    assert map_ is not None
    for chain in ("", *bank.leading):
        asked_of: set[tuple[str, int]] = set()
        for item in choose(bank, Choices(chain=chain, number=30)):
            claim = map_.claim.get(item.about[0])
            if claim is not None and item.kind is not ItemKind.CONCLUSION:
                starts = {map_.text.sentence_at(one.start).start for one in claim.passages}
                found = {(item.kind, start) for start in starts}
                assert asked_of.isdisjoint(found), item.id
                asked_of |= found


ABOUT_SOMEBODY = ("expert-opinion", "position-to-know", "witness-testimony", "ethotic", "commitment")


@every_map
def test_no_wrong_question_asks_of_somebody_who_is_not_there_nor_the_same_as_the_right_one(
    path: Path,
) -> None:
    for item in whole(path).items:
        if item.kind is ItemKind.QUESTION:
            schemes = {option.on.partition("/")[0] for option in item.options if "/" in option.on}
            assert schemes.isdisjoint(ABOUT_SOMEBODY), item.id
            assert made.right(item) != {"comparison"} or "analogy" not in schemes, item.id
            assert made.right(item) != {"classification"}, item.id  # “this word”, which is not named


def test_whether_enough_took_part_is_not_offered_of_what_rests_on_studies() -> None:
    path = next(one for one in SHIPPED if one.stem.startswith("mesotherapie"))
    assert "evidence-to-claim/size" not in made.offered(asked(path, "question:overuse-by-relief"))


@pytest.mark.parametrize("language", READER_LANGUAGES)
def test_that_many_do_it_is_asked_about(language: str) -> None:
    item = asked(PAIR / f"hands-b-{language}.yaml", "question:by-the-crowd")
    assert made.right(item) == {"doubt"}


def test_a_right_answer_that_repeats_the_question_can_be_guessed() -> None:
    guessed = whole(PAIR / "hands-b-en.yaml").guessed
    assert "rests-on:works-for-all" in guessed  # Maya, and what worked for Maya
    assert "rests-on:keeps-colds-away" not in guessed


@every_map
def test_no_step_is_asked_about_whose_halves_share_a_sentence_without_a_connective(path: Path) -> None:
    map_ = checked(path).map
    assert map_ is not None
    for item in whole(path).items:
        if item.kind in (ItemKind.QUESTION, ItemKind.MISSING):
            step = map_.inference[item.about[0]]
            end = map_.claim[step.conclusion]
            claims = [map_.claim[id_] for id_ in step.premises]
            starts = {
                map_.text.sentence_at(claim.passages[0].start).start for claim in claims if claim.passages
            }
            if end.passages and map_.text.sentence_at(end.passages[0].start).start in starts:
                assert end.quotes[0].exact.casefold().startswith(("so ", "donc ")), item.id


@every_map
def test_what_a_step_takes_for_granted_is_not_asked_before_where_that_very_thing_breaks(path: Path) -> None:
    map_, bank = checked(path).map, whole(path)
    assert map_ is not None
    broken = {item.id: item.about[1] for item in bank.items if item.kind is ItemKind.BREAK}
    for item in bank.items:
        if item.kind is ItemKind.MISSING:
            for id_, step in broken.items():
                if item.about[1] in map_.inference[step].premises:
                    assert id_ in bank.never[item.id]


@every_map
def test_no_claim_is_named_by_a_label_that_does_not_say_of_what_it_tells(path: Path) -> None:
    for item in whole(path).items:
        if item.kind in (ItemKind.SAYS, ItemKind.BREAK):
            told = [item.prompt, *(option.text for option in item.options)]
            for text in told:
                assert not any(mark in text.best("fr") for mark in ("n « Il ", "n « Elle ", "n « Cela ")), (
                    item.id
                )
                assert "claim “It " not in text.best("en"), item.id


def test_how_far_words_go_does_not_say_that_one_thing_is_the_cause_of_another() -> None:
    scale = [item for path in SHIPPED for item in whole(path).items if item.kind is ItemKind.SURENESS]
    assert scale
    assert not any("caus" in option.text.best("en") for item in scale for option in item.options)


@pytest.mark.parametrize("language", READER_LANGUAGES)
def test_the_kind_of_a_study_that_the_text_cites_is_asked_where_its_words_tell(language: str) -> None:
    path = PAIR / f"hands-a-{language}.yaml"
    assert made.right(asked(path, "design:first-trial")) == {"randomised-trial"}
    assert "design:second-trial" not in {item.id for item in whole(path).items}  # “run in the same way”


@pytest.mark.parametrize("name", ["hands-a", "hands-b"])
def test_a_text_and_its_translation_ask_as_much(name: str) -> None:
    english, french = (ids(PAIR / f"{name}-{language}.yaml", number=8) for language in READER_LANGUAGES)
    assert len(english) == len(french)


def test_claims_in_a_sentence_with_a_reason_of_its_own_are_not_put_in_order() -> None:
    path = next(one for one in SHIPPED if one.stem.startswith("mesotherapie"))
    assert "order:three-words-of-the-title" not in {item.id for item in whole(path).items}  # “By its action…”


def test_reasons_for_another_part_of_one_conclusion_are_no_wrong_options() -> None:
    path = next(one for one in SHIPPED if one.stem.startswith("mesotherapie"))
    assert "shown-in-spaceflight" not in made.offered(asked(path, "rests-on:antispasmodic-action"))
