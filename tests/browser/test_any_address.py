"""Any end of an address, typed or mangled on its way, leaves a page that answers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Page, expect

from mapgen.page.embedding import read
from mapgen.page.joiner import join
from tests.browser.shipped import MAPS, chain_chooser, details, island, panel
from tests.laws.examples import ASKED

LONGEST_FIND = 120
LONG = 300_000
"""Characters: what is read in the square of them takes minutes."""
LONGEST = 3_700_000
"""Beyond 2 million Chromium treats an address otherwise, whatever field it is about."""
TRIED = int(ASKED or 20)
FIELDS = (
    "chain", "select", "tab", "kind", "within", "family", "find", "tour", "answer", "present", "view", "author",
    "whatif", "lang", "focus", "constructor", "",
)  # fmt: skip
ODD = (
    "", "1", "-1", "9999", "1e9", "__proto__", "constructor", "toString", "map", "outline", "text", "findings", "whatif",
    "fr", "de", "weak-link", "\u2028", "\u0000", "\ud83e\udde0", "e\u0301", "<img src=x onerror=alert(1)>", "a" * 5_000,
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


FOLLOW = """async ([address, claim]) => {
    location.hash = address;
    for (let turn = 0; turn < 2; turn++) await new Promise((done) => setTimeout(done));
    const length = document.body.textContent.length;
    location.hash = "select=" + encodeURIComponent(claim);
    for (let turn = 0; turn < 2; turn++) await new Promise((done) => setTimeout(done));
    return [document.querySelector("#details h2")?.textContent ?? "", length];
}"""
"""Follows one address, then that of a claim: the claim's heading, and how much stood on the page before."""


def test_any_end_of_an_address_is_read_and_the_page_answers_after_it(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    compiled = island(page)
    claim = compiled["claims"][0]["id"]
    assert page.evaluate(FOLLOW, ["", claim])[0]
    seed = Random(1) if ASKED is None else Random()
    for address in addresses(compiled, seed):
        assert page.evaluate(FOLLOW, [address, claim])[0], f"nothing is shown after #{address}"


def test_no_field_of_an_address_is_read_or_shown_at_any_length(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    claim = island(page)["claims"][0]["id"]
    heading, _ = page.evaluate(FOLLOW, ["", claim])
    usual = page.evaluate(FOLLOW, ["author=1", claim])[1]  # an author is told most
    supposed = f"doubt:{claim},"
    kinds = ("a", f"{claim} ", supposed)
    # Fields that are looked for among ids, one word or many, get each kind of words; the others one.
    looked_for = ("select", "find", "whatif", "brick")
    tried = [(field, words, LONG) for field in looked_for for words in kinds]
    tried += [(field, kinds[turn % 3], LONG) for turn, field in enumerate(FIELDS) if field not in looked_for]
    for field, words, size in (*tried, ("whatif", supposed, LONGEST)):
        told, length = page.evaluate(FOLLOW, [f"{field}={words * (size // len(words))}", claim])
        assert (told, length < usual + 5_000) == (heading, True), f"{field}={words}… ({size})"


def in_and_out(page: Page, state: dict[str, Any]) -> dict[str, Any]:
    """What is read from the address that is written for a state."""
    module = join("state/hash.js", lambda path: read(f"js/{path}"))
    found: dict[str, Any] = page.evaluate(
        f"(state) => {{ {module} return readHash(writeHash(state)); }}", state
    )
    return found


def test_the_longest_ids_are_read_as_written_and_a_long_list_ends_with_a_whole_item(
    page_of, built: Path
) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    state = {
        "chain": "c" * 200, "select": f"{'s' * 200}.because.12", "tab": "text", "kind": "fault", "within": "w",
        "family": "f", "find": "x" * LONGEST_FIND, "tour": 2, "answer": True, "present": True, "view": "map",
        "author": True, "whatif": "doubt:a,drop:b", "lang": "fr", "focus": True,
        "brick": "drop:a", "target": "t", "run": 2, "votes": "1-2-3", "item": "i",
    }  # fmt: skip
    assert in_and_out(page, state) == state
    ids = [f"claim-{number}" for number in range(10_000)]
    long = in_and_out(page, {**state, "whatif": ",".join(f"doubt:{id_}" for id_ in ids), "select": "s" * 400})
    supposed = long["whatif"].split(",")
    assert 1_000 < len(supposed) < 10_000
    assert supposed == [f"doubt:{id_}" for id_ in ids[: len(supposed)]]
    assert long["select"] == "s" * 300 + "…"


def test_an_address_that_went_through_html_still_leads_to_its_place(page_of, built: Path) -> None:
    for ampersand in ("&amp;", "&amp;amp;"):
        page = page_of(built / f"{MAPS[0]}.html")
        argument = island(page)["arguments"][1]
        fields = (f"chain={argument['id']}", f"select={argument['conclusion']}", "tab=text", "lang=fr")
        page.evaluate("hash => { location.hash = hash }", ampersand.join(fields))
        expect(page.locator("html")).to_have_attribute("lang", "fr")
        expect(chain_chooser(page)).to_have_value(argument["id"])
        expect(panel(page, "Texte")).to_be_visible()
        expect(details(page).get_by_role("heading", level=2)).to_be_visible()
