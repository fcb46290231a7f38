"""Items of maps that are small, odd or large."""

from __future__ import annotations

import time
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from mapgen.lessons.bank import MOST
from tests.lessons.made import CLAIMS, TEXT, items, of_file, of_map, written


def test_two_claims_without_a_chain_give_no_item_and_no_trouble(tmp_path: Path) -> None:
    two = {id_: {key: CLAIMS[id_][key] for key in ("quote", "short")} for id_ in ("hobby", "sun")}
    assert of_map(tmp_path, {"claims": two}, TEXT) == {}


def test_a_map_without_claims_gives_no_item(tmp_path: Path) -> None:
    assert of_map(tmp_path, {}, TEXT) == {}


def test_claims_without_a_chain_are_asked_about_by_their_words(tmp_path: Path) -> None:
    found = of_map(tmp_path, {"claims": CLAIMS}, TEXT)
    assert {item.kind.value for item in found.values()} == {"says", "sureness", "nature", "design"}
    assert {item.chain for item in found.values()} == {""}


def test_a_map_in_another_language_has_items_in_those_of_its_readers(tmp_path: Path) -> None:
    head = {"title": "Gardens and sleep", "language": "de", "kind": "other", "text": "text.txt"}
    claims = CLAIMS | {"rent": CLAIMS["rent"] | {"because": [["prolongs", "heart"]]}}
    chains = {"main": {"title": "Main", "conclusion": "rent"}}
    found = of_map(tmp_path, {"document": head, "claims": claims, "arguments": chains}, TEXT)
    assert found["rests-on:rent"].prompt.best("fr").startswith("Lesquelles de ces affirmations")
    assert not any(id_.startswith("sureness") for id_ in found)  # no list of hedges in that language


def test_the_items_of_one_kind_about_one_chain_are_few(tmp_path: Path) -> None:
    count = Counter((item.kind, item.chain) for item in of_file(large(tmp_path, 300)).values())
    assert max(count.values()) == MOST


def letters(seed: str) -> str:
    """A word of six letters."""
    return "".join(chr(ord("a") + byte % 26) for byte in sha256(seed.encode()).digest()[:6])


def large(folder: Path, size: int) -> Path:
    """The file of a map with a chain of `size` claims, each a reason for the next."""
    words = [f"{' '.join(letters(f'{number}/{place}') for place in range(8))}." for number in range(size)]
    claims: dict[str, Any] = {
        f"c{number}": {"quote": sentence, "short": letters(f"label {number}"), "kind": "effect"}
        for number, sentence in enumerate(words)
    }
    for number in range(1, size):
        claims[f"c{number}"]["because"] = (
            [[f"c{number - 1}"]] if number % 9 else [[f"c{number - 1}"], [f"c{number // 2}"]]
        )
    chains = {"main": {"title": "Main", "conclusion": f"c{size - 1}"}}
    return written(folder, {"claims": claims, "arguments": chains}, "Title\n\n" + "\n".join(words) + "\n")


@pytest.mark.slow
def test_hundreds_of_claims_take_no_longer_than_their_number_says(tmp_path: Path) -> None:
    """The time for four times as many claims is far from the sixteenfold of a quadratic search."""
    from mapgen.lessons.bank import bank
    from mapgen.pipeline import check_file, summarise

    taken = []
    for size in (150, 600):
        folder = tmp_path / str(size)
        folder.mkdir()
        found = check_file(large(folder, size))
        assert found.map is not None
        told = summarise(found.map, found.strengths, found.findings)
        best = 60.0
        for _ in range(2):
            begun = time.process_time()
            bank(found.map, found.strengths, found.findings, told)
            best = min(best, time.process_time() - begun)
        taken.append(best)
    assert taken[1] < 10 * taken[0]


def test_the_same_map_gives_the_same_items(tmp_path: Path) -> None:
    steps: Any = {"rent": [["prolongs", "heart"]], "prolongs": [["goes-with"]]}
    assert items(tmp_path, **steps) == items(tmp_path, **steps)
