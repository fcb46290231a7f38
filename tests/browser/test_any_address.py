"""Any end of an address, typed or mangled on its way, leaves a page that answers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

from tests.browser.shipped import MAPS, island

TRIED = int(os.environ.get("MAPGEN_FUZZ", "20"))
FIELDS = (
    "chain", "select", "sources", "tab", "kind", "within", "family", "find", "tour", "whatif", "lang", "shape",
    "focus", "folds", "constructor", "",
)  # fmt: skip
ODD = (
    "", "1", "-1", "9999", "1e9", "__proto__", "constructor", "toString", "map", "outline", "text", "findings", "wide",
    "stacked", "fr", "de", "weak-link", "\u2028", "\u0000", "\ud83e\udde0", "e\u0301", "<img src=x onerror=alert(1)>", "a" * 5_000,
    "((((", "\\", "[", ".*", "doubt:", "accept:x", "repair:a:b", "answer:::", ":::::", ",,,,", " ", "%", "&", "=",
)  # fmt: skip


def addresses(compiled: dict[str, Any], random: Random) -> list[str]:
    """Ends of addresses: what the map holds, and what nothing holds, in any field, some cut or doubled."""
    held = [one["id"] for kind in ("claims", "sources", "inferences", "arguments") for one in compiled[kind]]
    supposed = [f"{word}:{id_}" for word in ("doubt", "accept", "drop", "answer", "fail") for id_ in held]
    return [_address(random, held, supposed) for _ in range(TRIED)]


def _address(random: Random, held: Sequence[str], supposed: Sequence[str]) -> str:
    def value() -> str:
        kinds = (held, ODD, supposed)
        several = [random.choice(random.choice(kinds)) for _ in range(random.choice((1, 1, 2, 9)))]
        return random.choice((" ", ",", ":")).join(several)

    fields = [
        f"{random.choice(FIELDS)}={quote(value(), errors='replace')}" for _ in range(random.randrange(6))
    ]
    address = "&".join(fields)
    if random.random() < 0.3:
        cut = random.randrange(len(address) + 1)
        address = address[:cut] + random.choice(("%", "%E2%80", "#", "%00", address)) + address[cut:]
    return address


def test_any_end_of_an_address_is_read_and_the_page_answers_after_it(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    compiled = island(page)
    claim = compiled["claims"][0]["id"]
    follow = """async ([address, claim]) => {
        location.hash = address;
        for (let turn = 0; turn < 2; turn++) await new Promise((done) => setTimeout(done));
        location.hash = "select=" + encodeURIComponent(claim);
        for (let turn = 0; turn < 2; turn++) await new Promise((done) => setTimeout(done));
        return document.querySelector("#details h2")?.textContent ?? "";
    }"""
    heading = page.evaluate(follow, ["", claim])
    assert heading
    seed = Random() if "MAPGEN_FUZZ" in os.environ else Random(1)
    for address in addresses(compiled, seed):
        assert page.evaluate(follow, [address, claim]), f"nothing is shown after #{address}"
