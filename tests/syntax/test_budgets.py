"""What passes a budget is told where it does, in both languages, and the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.budgets import BUDGETS
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.anchoring.search_budget import SearchBudget
from mapgen.document.text.document_text import DocumentText
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from mapgen.syntax.read.reader import ReadFile
from mapgen.vocabulary import QuoteState
from tests.syntax.helper import bounded, faults, read_yaml

CLAIMS = "claims:\n  a: {en: One}\n  b: {en: Two}\n  c: {en: Three}\n"
SENTENCES = "First of all. Second of all. Third of all. "

# For each budget: how little it is made, a file that passes it, and where that is told.
CASES: dict[str, tuple[int, str, tuple[int, int]]] = {
    "file": (40, "", (-1, 1)),
    "text": (40, "", (0, 64)),
    "accents": (2, "# e\u0301\u0301\n", (1, 4)),
    "white": (9, "#          x\n", (1, 2)),
    "values": (20, CLAIMS, (3, 6)),
    "depth": (3, "claims: {a: {because: [b]}}\n", (1, 23)),
    "faults": (2, "claims:\n  a: {en: x, v: 1, w: 2, x: 3}\n", (2, 26)),
    "claim": (2, CLAIMS, (4, 3)),
    "inference": (1, CLAIMS + "  d: {en: x, because: [[a], [b]]}\n", (5, 29)),
    "attack": (1, CLAIMS + "  d: {en: x, rebutted-by: [{by: a}, {by: b}]}\n", (5, 37)),
    "source": (1, "sources: {a: {year: 2003}, b: {year: 2004}}\n", (1, 28)),
    "term": (1, "terms: {a: {en: x}, b: {en: y}}\n", (1, 21)),
    "argument": (1, CLAIMS + "arguments:\n  k: {title: x, conclusion: a}\n  l: {title: x, conclusion: b}\n", (7, 3)),
    "stop": (1, CLAIMS + "tour: [{claim: a, remark: x}, {claim: b, remark: x}]\n", (5, 31)),
    "left-out": (1, "left-out: [{quote: Nobody, why: x}, {quote: seven, why: x}]\n", (1, 37)),
    "expectation": (1, "expect: [{rule: x}, {rule: y}]\n", (1, 21)),
    "waiver": (1, "waivers: [{rule: x, reason: x}, {rule: y, reason: x}]\n", (1, 33)),
    "drawn": (1, CLAIMS + "arguments:\n  k: {title: x, conclusion: a}\n  l: {title: x, conclusion: b}\n", (7, 3)),
    "items": (2, "claims: {a: {en: x, cites: ['1', '2', '3']}}\n", (1, 39)),
    "field": (30, f"claims: {{a: {{en: {'long ' * 9}}}}}\n", (1, 18)),
    "name": (9, f"claims: {{{'a' * 10}: {{en: x}}}}\n", (1, 10)),
    "hint": (9, f"claims: {{a: {{quote: {{exact: seven, prefix: {'x' * 10}}}}}}}\n", (1, 44)),
    "parts": (2, "claims: {a: {quote: 'seven […] Nobody […] bright'}}\n", (1, 21)),
    "search": (9, "claims: {a: {quote: Nobody knows why}}\n", (1, 21)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_budget_that_is_passed_is_told_where_it_is(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    most, yaml, place = CASES[name]
    assert told(read_yaml(tmp_path, yaml)) == []
    bounded(monkeypatch, name, most)
    file = read_yaml(tmp_path, yaml)
    assert ("too-large", *place) in faults(file)
    for language in ("en", "fr"):
        finding = next(f for f in file.findings if f.rule == "too-large")
        assert BUDGETS[name].limit.best(language) in finding.message.best(language)
        assert finding.remedy.best(language) == BUDGETS[name].beyond.best(language)


def test_every_budget_has_a_case() -> None:
    elsewhere = {"findings", "original", "unpacked", "pages", "seconds"}  # tests/rules, tests/extraction
    assert {*CASES} | elsewhere == set(BUDGETS)


def test_a_rule_that_finds_too_much_is_cut_short_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = "".join(f"  c{number}: {{quote: Zebra {number}}}\n" for number in range(4))
    map_ = read_yaml(tmp_path, f"claims:\n{claims}").map
    assert map_ is not None

    def told() -> list[tuple[int, str]]:
        found = engine.check(map_, weigh(map_))
        return [(f.span.line, f.remedy.best("en")) for f in found if f.rule == "quote-not-found"]

    assert len(told()) == 4
    bounded(monkeypatch, "findings", 4)
    assert len(told()) == 4
    bounded(monkeypatch, "findings", 3)
    assert [remedy.startswith("The others were not reported.") for _, remedy in told()] == [
        True,
        *[False] * 3,
    ]


def test_waived_findings_hide_no_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims = "".join(f"  c{number}: {{en: Zebra {number}}}\n" for number in range(4))
    waivers = "".join(f"  - {{rule: claim-without-quote, about: c{n}, reason: so}}\n" for n in (0, 1, 3))
    map_ = read_yaml(tmp_path, f"claims:\n{claims}waivers:\n{waivers}").map
    assert map_ is not None
    bounded(monkeypatch, "findings", 1)
    found = [f for f in engine.check(map_, weigh(map_)) if f.rule == "claim-without-quote"]
    assert [f.about for f in found] == [("c0",), ("c1",), ("c2",), ("c3",)]
    bounded(monkeypatch, "findings", 0)
    cut = [f for f in engine.check(map_, weigh(map_)) if f.rule == "claim-without-quote" and not f.about]
    assert [f.fails for f in cut] == [True]


def told(file: ReadFile) -> list[str]:
    return [f.rule for f in file.findings if f.rule == "too-large"]


def test_what_a_budget_still_holds_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bounded(monkeypatch, "claim", 2)
    bounded(monkeypatch, "items", 1)
    file = read_yaml(tmp_path, CLAIMS + "sources: {s: {authors: [Dunn, Ito]}}\n")
    assert file.map is not None
    assert [claim.id for claim in file.map.claims] == ["a", "b"]
    assert file.map.sources[0].authors == ("Dunn",)


def test_chains_beyond_those_that_can_be_drawn_take_their_stops_with_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounded(monkeypatch, "drawn", 1)
    tour = "tour: [{argument: k, remark: x}, {argument: l, remark: x}, {claim: b, remark: x}]\n"
    file = read_yaml(tmp_path, CASES["drawn"][1] + tour)
    assert file.map is not None
    assert [argument.id for argument in file.map.arguments] == ["k"]
    assert [stop.at for stop in file.map.tour] == ["k", "b"]


def test_what_is_drawn_is_counted_with_its_lines(tmp_path: Path) -> None:
    yaml = (
        "claims:\n  a: {en: A}\n  b: {en: B, rebutted-by: [{by: d}]}\n"
        "  c: {en: C, because: [{id: s, premises: [a, b], undercut-by: [{by: d}]}]}\n"
        "  d: {en: D, rebutted-by: [{by: e}]}\n  e: {en: E}\n"
    )
    map_ = read_yaml(tmp_path, yaml).map
    assert map_ is not None
    assert [map_.drawn_for(claim) for claim in ("a", "b", "c")] == [1, 2 + 1, 3 + 1 + 2 + 2 + 1]


def test_after_enough_faults_no_more_are_told(tmp_path: Path) -> None:
    fields = "".join(f"    f{n}: x\n" for n in range(5_000))
    file = read_yaml(tmp_path, f"claims:\n  a:\n    en: x\n{fields}")
    assert len(file.findings) == BUDGETS["faults"].most + 1


def test_no_map_is_made_of_quotes_that_were_not_sought(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounded(monkeypatch, "search", 500)
    quotes = "".join(f"  c{n}: {{quote: Nobody knows why}}\n  d{n}: {{quote: w{n}}}\n" for n in range(900))
    file = read_yaml(tmp_path, f"claims:\n{quotes}")
    assert [f.rule for f in file.findings] == ["too-large"]
    assert file.map is None


def test_a_quote_that_is_not_there_is_told_when_no_similar_passage_is_searched_any_more() -> None:
    search = QuoteSearch(DocumentText("Nobody knows why it is so bright here."), SearchBudget.full())
    assert search.anchor("Nobody knows why it was so bright").state is QuoteState.ALTERED
    search.budget.left_for_similarity = -1
    assert search.anchor("Nobody knows why it was so bright here").state is QuoteState.MISSING
    assert search.anchor("Nobody knows why it is so bright").state is QuoteState.EXACT


def test_finding_similar_passages_takes_its_part_of_the_search_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounded(monkeypatch, "search", 300_000)
    text = " ".join(f"Nobody knows {n} why it is so bright here." for n in range(400))
    quotes = "".join(f"  c{n}: {{quote: Nobody knows {n} why it was so bright here}}\n" for n in range(400))
    map_ = read_yaml(tmp_path, f"claims:\n{quotes}  there: {{quote: Nobody knows 399 why}}\n", text).map
    assert map_ is not None
    states = [claim.quotes[0].anchor.state for claim in map_.claims]
    assert states[0] is QuoteState.ALTERED
    assert states[-2:] == [QuoteState.MISSING, QuoteState.EXACT]


def test_a_budget_is_told_with_its_numbers_grouped_and_its_commas_kept() -> None:
    limit = BUDGETS["values"].limit
    assert limit.get("en") == "500,000 words, lists and tables in a file"
    assert limit.get("fr") == "500\u202f000 mots, listes et tables dans un fichier"
