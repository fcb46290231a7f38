"""Students' own maps beside the key: what is found, missed, taken for something else, joined otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mapgen.comparing.compare import Compared, Hand, Key, Outcome, compare, text_of
from mapgen.comparing.joins import How
from mapgen.comparing.placing import MOST_CLAIMS, TextWords
from mapgen.comparing.reading import read_key, student_beside
from mapgen.comparing.roles import Role
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.revisions.renaming import renamed
from tests.conftest import ROOT

SAMPLE = ROOT / "mapgen/cli/samples/en/mill-lane.yaml"
SHIPPED = sorted((ROOT / "arguments").glob("*.yaml"))

Student = Callable[..., Compared]


def key_at(path: Path) -> Key:
    map_ = read_key(path)
    assert map_ is not None
    return Key(map_)


@pytest.fixture(scope="module")
def key() -> Key:
    return key_at(SAMPLE)


@pytest.fixture
def student(key: Key, tmp_path: Path) -> Student:
    """Returns a function that replaces words in the sample, and sets the result beside the sample."""

    def beside(*replacements: tuple[str, str]) -> Compared:
        content = SAMPLE.read_text(encoding="utf-8")
        for old, new in replacements:
            assert old in content, old
            content = content.replace(old, new)
        path = tmp_path / "ada.yaml"
        path.write_text(content, encoding="utf-8")
        return student_beside(key, path, "ada")

    return beside


def outcomes(one: Compared) -> dict[str, Outcome]:
    """What became of each passage that was not found."""
    return {answer.claim: answer.outcome for answer in one.answers if answer.outcome is not Outcome.FOUND}


def joins(one: Compared) -> set[tuple[str, str, How]]:
    """How passages are joined, where it is not as in the key."""
    return {(join.start, join.end, join.how) for join in one.joins or () if join.how is not How.ALIKE}


def without(map_: ArgumentMap, id_: str) -> ArgumentMap:
    """A map without a claim, and without all that names it."""
    steps = [replace(step, premises=tuple(p for p in step.premises if p != id_)) for step in map_.inferences]
    kept = tuple(step for step in steps if step.premises and step.conclusion != id_)
    targets = {claim.id for claim in map_.claims if claim.id != id_} | {step.id for step in kept}
    return replace(
        map_,
        claims=tuple(claim for claim in map_.claims if claim.id != id_),
        inferences=kept,
        attacks=tuple(one for one in map_.attacks if one.attacker != id_ and one.target in targets),
        arguments=tuple(one for one in map_.arguments if one.conclusion != id_),
    )


def test_the_same_map_has_everything_and_says_nothing_more(student: Student) -> None:
    one = student()
    assert outcomes(one) == {}
    assert joins(one) == set()
    assert (one.groupings, one.more, one.unplaced, one.other_text) == ((), (), (), None)


def test_a_file_without_its_text_beside_it_is_read_with_the_keys(student: Student) -> None:
    """Students hand in a file, seldom a folder; the sample's text is not beside this one."""
    one = student()
    assert one.readable
    assert not one.faults
    assert one.other_text is None


def test_a_claim_that_is_left_away_is_missed_and_what_it_joined_is_not_told_again(student: Student) -> None:
    one = student(
        ("  more-walk:\n    quote: more children would walk\n    because:\n      - premises: [only-for-the-traffic]\n"
         "        scheme: position-to-know\n        answered: {position: Parents know why they drive.}\n", ""),
        ("[more-walk, walking-is-good]", "[only-for-the-traffic, walking-is-good]"),
        ("  walking:\n    title: More children walk\n    conclusion: more-walk\n", ""),
    )  # fmt: skip
    assert outcomes(one) == {"more-walk": Outcome.MISSED}
    assert joins(one) == set()


def test_an_objection_taken_for_a_premise_is_taken_for_something_else(student: Student) -> None:
    one = student(
        ("[many-cars, narrow-pavement, prevents-accidents]", "[many-cars, narrow-pavement, prevents-accidents, shops-lose]"),
        ("    rebutted-by:\n      shops-lose: An unwanted effect counts against the measure.\n", ""),
    )  # fmt: skip
    assert outcomes(one) == {"shops-lose": Outcome.OTHER_ROLE}
    answer = next(answer for answer in one.answers if answer.claim == "shops-lose")
    assert answer.roles == {Role.PREMISE}
    assert ("shops-lose", "close-the-lane", How.OPPOSITE) in joins(one)


def test_a_premise_and_its_conclusion_may_be_exchanged(student: Student) -> None:
    one = student(
        ("    quote: more children would walk\n    because:\n      - premises: [only-for-the-traffic]\n"
         "        scheme: position-to-know\n        answered: {position: Parents know why they drive.}\n",
         "    quote: more children would walk\n"),
        ("  only-for-the-traffic: >-\n    Of 90 parents who bring theirs by car, 58 say that they do so only because of the traffic in the lane\n",
         "  only-for-the-traffic:\n    quote: Of 90 parents who bring theirs by car, 58 say that they do so only because of the traffic in the lane\n"
         "    because: [{premises: [more-walk]}]\n"),
    )  # fmt: skip
    assert joins(one) == {("only-for-the-traffic", "more-walk", How.TURNED)}


def test_a_premise_joined_to_another_conclusion_is_told_with_both(student: Student) -> None:
    one = student(("[fewer-near-misses, as-narrow]", "[fewer-near-misses]"), (
        "[more-walk, walking-is-good]", "[more-walk, walking-is-good, as-narrow]"))  # fmt: skip
    assert joins(one) == {
        ("as-narrow", "prevents-accidents", How.NOT_JOINED),
        ("as-narrow", "close-the-lane", How.MORE),
    }


def test_premises_that_count_together_may_stand_apart(student: Student) -> None:
    one = student(
        ("      - premises: [fewer-near-misses, as-narrow]\n        scheme: analogy\n        open:\n"
         "          similarity: 'The lanes are alike in width; traffic and crossings are not compared.'\n",
         "      - premises: [fewer-near-misses]\n      - premises: [as-narrow]\n"),
    )  # fmt: skip
    assert joins(one) == set()
    assert [(set(group.premises), group.conclusion, group.together_in_key) for group in one.groupings] == [
        ({"fewer-near-misses", "as-narrow"}, "prevents-accidents", True)
    ]


def test_half_of_the_shorter_ones_words_is_enough_and_less_is_not(student: Student) -> None:
    quote = "quote: The lane should be closed to cars for that half hour."
    assert outcomes(student((quote, "quote: closed to cars for that half hour"))) == {}
    assert outcomes(student((quote, "quote: to cars for that half hour. Children would be safer."))) == {}
    spread = "quote: half hour. Children would be safer. Closing it will prevent accidents."
    assert outcomes(student((quote, spread)))["close-the-lane"] is Outcome.MISSED


def test_two_claims_quoted_in_one_are_one_found_and_one_quoted_with_it(student: Student, key: Key) -> None:
    one = student(
        ("  as-narrow: Mill Lane is as narrow as Station Road.\n", ""),
        ("[fewer-near-misses, as-narrow]", "[fewer-near-misses]"),
        ("  fewer-near-misses: When Station Road was closed in the same way, near misses fell from 31 in one term to 4 in the next\n",
         "  fewer-near-misses:\n    quote:\n      - When Station Road was closed in the same way, near misses fell from 31 in one term to 4 in the next\n"
         "      - Mill Lane is as narrow as Station Road.\n"),
    )  # fmt: skip
    assert outcomes(one) == {"as-narrow": Outcome.WITH_ANOTHER}
    assert (
        next(answer for answer in one.answers if answer.claim == "as-narrow").with_claim
        == "fewer-near-misses"
    )


def test_a_passage_that_the_student_leaves_out_is_told_so(student: Student) -> None:
    one = student(
        ("  as-narrow: Mill Lane is as narrow as Station Road.\n", ""),
        ("[fewer-near-misses, as-narrow]", "[fewer-near-misses]"),
        ("tour:\n", "left-out:\n  - quote: Mill Lane is as narrow as Station Road.\n    why: It is only about the width.\n\ntour:\n"),
    )  # fmt: skip
    assert outcomes(one) == {"as-narrow": Outcome.LEFT_OUT}


ANOTHER = ("  as-narrow: Mill Lane", "  another:\n    quote: Survey of 90 parents\n  as-narrow: Mill Lane")


def test_what_the_key_does_not_have_is_told_beside_it(student: Student, key: Key) -> None:
    one = student(ANOTHER)
    assert outcomes(one) == {}
    assert [text_of(more.passages, key.map.text) for more in one.more] == ["Survey of 90 parents"]
    assert (one.more[0].roles, one.more[0].left_out) == (frozenset(), None)


def test_what_the_key_leaves_out_is_told_with_its_reason(tmp_path: Path) -> None:
    content = SAMPLE.read_text(encoding="utf-8")
    left_out = "left-out:\n  - quote: Millbrook Parents' Council. Survey of 90 parents, January 2025.\n    why: a source.\n"
    for name, text in (("key", content + left_out), ("ada", content.replace(*ANOTHER))):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/mill-lane.txt").write_bytes(
        (SAMPLE.parent / "documents/mill-lane.txt").read_bytes()
    )
    one = student_beside(key_at(tmp_path / "key.yaml"), tmp_path / "ada.yaml", "ada")
    assert [more.left_out for more in one.more] == [0]


def test_quotes_that_fit_no_single_passage_are_told(student: Student) -> None:
    one = student(
        ("quote: more children would walk", "quote: the lane"),
        ("  many-cars: Every school morning, 210 cars drive", "  many-cars: Every school morning, 999 cars drive"),
    )  # fmt: skip
    assert one.unplaced == ("the lane",)
    assert outcomes(one) == {"more-walk": Outcome.MISSED}
    assert [answer.claim for answer in one.answers if not answer.word_for_word] == ["many-cars"]


def test_a_file_with_faults_is_compared_as_far_as_it_can_be_read(student: Student) -> None:
    one = student(("premises: [more-walk, walking-is-good]", "premises: [more-walks, walking-is-good]"),
                  ("document:\n  title", "documents:\n  title"))  # fmt: skip
    assert any(finding.fails for finding in one.faults)
    assert outcomes(one) == {}
    assert ("more-walk", "close-the-lane", How.NOT_JOINED) in joins(one)


def test_a_file_that_is_no_yaml_is_told_and_gives_no_answers(student: Student) -> None:
    one = student(("claims:\n", "claims: [\n"))
    assert not one.readable
    assert one.faults


def test_another_text_is_told_with_where_it_differs(key: Key, tmp_path: Path) -> None:
    path = tmp_path / "ada.yaml"
    path.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "documents").mkdir()
    text = key.map.text.content
    own = tmp_path / "documents/mill-lane.txt"
    own.write_text(text.replace("210 cars", "310 cars") + "\n\n", encoding="utf-8")
    other = student_beside(key, path, "ada").other_text
    assert other is not None
    assert "210 cars" in other.in_key
    assert "310 cars" in other.in_student
    assert text.splitlines()[other.line - 1].strip() == other.in_key
    own.write_bytes(text.replace("\n", "  \r\n").encode())
    assert student_beside(key, path, "ada").other_text is None


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_map_beside_itself_has_everything_whatever_its_ids(path: Path) -> None:
    key = key_at(path)
    ids = {claim.id: f"c{number}" for number, claim in enumerate(reversed(key.map.claims))}
    here = compare(key, Hand("x", key.map, ()))
    there = compare(key, Hand("x", renamed(key.map, ids), ()))
    assert outcomes(here) == {}
    assert joins(here) == set()
    assert len(here.answers) > 50
    assert here == there


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_map_without_one_claim_misses_one(path: Path) -> None:
    key = key_at(path)
    for id_ in key.columns:
        one = compare(key, Hand("x", without(key.map, id_), ()))
        assert one.noted == len(key.columns) - 1, id_
        assert not one.more


def test_words_are_counted_as_ranges_that_do_not_touch() -> None:
    words = TextWords("One two, three. Four")
    assert words.ranges([Passage(4, 7), Passage(0, 3)]) == ((0, 2),)
    assert words.ranges([Passage(0, 1), Passage(10, 11), Passage(7, 9)]) == ((0, 1), (2, 3))
    assert words.ranges([Passage(7, 9)]) == ()


def test_of_a_map_with_too_many_claims_the_first_are_compared(key: Key) -> None:
    claim = key.map.claims[0]
    many = tuple(replace(claim, id=f"c{number}") for number in range(MOST_CLAIMS + 7))
    large = Key(replace(key.map, claims=many, inferences=(), attacks=(), arguments=()))
    one = compare(large, Hand("x", large.map, ()))
    assert (len(one.answers), one.beyond) == (MOST_CLAIMS, 7)
    assert outcomes(one) == {}


def test_a_key_without_quotes_compares_nothing_and_says_so(key: Key) -> None:
    bare = tuple(replace(claim, quotes=()) for claim in key.map.claims)
    one = compare(Key(replace(key.map, claims=bare)), Hand("x", key.map, ()))
    assert one.readable
    assert one.answers == ()
    assert len(one.more) == len(key.columns)
