"""Characters that no reader sees become dots at the door, and are told; honest uses are let stand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.hidden import MOST_JUDGED, for_programs, for_terminal, hidden_in, on_one_line, shown
from mapgen.rules import manual
from tests.syntax.helper import HEADER, read_yaml

DECEIVING = {
    "an override": ("pay \u202elapyap\u202c now", "pay ·lapyap· now"),
    "an isolate left open": ("a \u2067b", "a ·b"),
    "an end without a beginning": ("a\u2069b", "a·b"),
    "an isolate in a line of Latin letters": ("\u2067abc\u2069", "·abc·"),
    "an isolate of Latin letters that its line does not close": ("\u2068abc\nabc\u2069", "·abc\nabc·"),
    "a turning isolate in one that is not": ("\u2066a \u20675 - 10\u2069\u2069", "\u2066a ·5 - 10·\u2069"),
    "an embedding of Latin letters": ("\u202babc\u202c", "·abc·"),
    "an embedding that its line does not close": ("שלום \u202babc\nabc\u202c", "שלום ·abc\nabc·"),
    "an override among Hebrew letters": ("שלום \u202dabc\u202c", "שלום ·abc·"),
    "an embedding left open in an isolate": ("שלום \u2067\u202babc\u2069", "שלום \u2067·abc\u2069"),
    "a zero-width space in a word": ("magne\u200bsium", "magne·sium"),
    "a joiner in a word of Latin letters": ("pay\u200dpal", "pay·pal"),
    "a zero-width space at the end of a name": ("Smith\u200b", "Smith·"),
    "a mark of direction in a word": ("a\u200eb", "a·b"),
    "marks of direction in a dose, and no word from right to left": ("5\u200f-\u200f10 mg", "5·-·10 mg"),
    "a sentence of tags after a flag": ("🏴" + "\U000e0061" * 9, "🏴" + "\U000e0061" * 7 + "··"),
    "a sign without a name that is never shown": ("a\u2065b\ufff0c", "a·b·c"),
    "a byte-order mark in a word": ("mag\ufeffnesium", "mag·nesium"),
    "a run of unseen characters": ("a\u200b\u2060\ufeffb", "a···b"),
    "tags that spell a hidden text": ("hi\U000e0068\U000e0069", "hi··"),
    "variants that spell hidden bytes": ("a\U000e0100\U000e0101", "a··"),
    "a variant of a Latin letter": ("a\ufe0f", "a·"),
    "variants one after another": ("❤\ufe0f\ufe0f", "❤\ufe0f·"),
    "a name that is a blank letter": ("\u3164", "·"),
    "an escape sequence": ("\x1b[31mred\x9b0m", "·[31mred·0m"),
    "nothing but what is unseen": ("\u200b", "·"),
}
HONEST = {
    "a non-joiner in Persian": "می\u200cخواهم",
    "joiners in a family of emoji": "👨\u200d👩\u200d👧",
    "a variant of a heart": "❤\ufe0f",
    "a key": "1\ufe0f\u20e3",
    "the flag of England": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "an isolate closed in a Hebrew line": "שלום \u2067abc\u2069, \u202aabc\u202c",
    "a name that a program set apart": "the author \u2068John\u2069 of \u2066Leeds\u2069",
    "a Latin name in an Arabic line": "كتب \u2066John Smith\u2069 ذلك",
    "marks of direction beside Hebrew": "\u200eabc שלום\u200f!",
    "a soft hyphen": "magne\u00adsium",
    "French spaces": "l\u2019eau\u202f: \u00a0!",
    "a byte-order mark where a second file began": "One.\n\ufeffTwo.",
    "a place to break an address": "https://example.org/\u200bpage",
    "a variant of an ideograph": "葛\U000e0100",
    "a filler of Hangul": "\u1100\u1160",
    "a page break, a tab, a line, a soft line break": "a\x0c\n\tb\x0bc",
    "a virama and a joiner": "क\u094d\u200dष",
}


@pytest.mark.parametrize("name", DECEIVING)
def test_what_deceives_becomes_a_dot_and_every_place_stays(name: str) -> None:
    text, seen = DECEIVING[name]
    assert shown(text) == seen
    assert len(seen) == len(text)
    assert shown(seen) == seen


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_use_is_let_stand(name: str) -> None:
    assert shown(HONEST[name]) == HONEST[name]


def test_more_hidden_characters_than_a_book_has_are_not_judged_one_by_one() -> None:
    persian = HONEST["a non-joiner in Persian"]
    many = persian * MOST_JUDGED
    assert shown(many) == many
    for one in ("\u200b", "\u202e", "\x1b", "\u2067\u2069"):
        assert (
            shown("ש" + one * (MOST_JUDGED + 1) + persian)
            == "ש" + "·" * len(one) * (MOST_JUDGED + 1) + persian
        )


@pytest.mark.parametrize("one", ["a\u200b", "\u200b", "\u202e", "\u2067", "\u200b\u200e", "\u202b\u2069"])
def test_up_to_there_the_time_grows_with_the_length_and_no_faster(one: str) -> None:
    # With a search for a neighbour, or for a closing sign, from each of them, this would take minutes.
    text = "x" + one * (MOST_JUDGED // len(one) - 1) + "x ש"
    assert hidden_in(text)


def test_what_is_written_with_escapes_in_the_file_is_told_where_it_stands(tmp_path: Path) -> None:
    yaml = 'claims:\n  a:\n    en: "Sleep is \\u202Etrohs\\u001b[2J"\n    accepted: yes it is\n'
    file = read_yaml(tmp_path, yaml)
    assert file.map is not None
    assert file.map.claim["a"].text.get("en") == "Sleep is ·trohs·[2J"
    (found,) = (finding for finding in file.findings if finding.rule == "hidden-character")
    assert (found.span.line - 2, found.span.column) == (3, 9)
    assert "U+202E RIGHT-TO-LEFT OVERRIDE, U+001B" in found.message.best("en")
    assert not found.fails


def test_two_keys_that_differ_by_what_nobody_sees_are_seen_to_differ(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, 'claims:\n  a: {en: A., accepted: b}\n  "a\\u200b": {en: B., accepted: b}\n')
    assert {finding.rule for finding in file.findings} >= {"hidden-character", "bad-id"}


def test_the_document_s_hidden_characters_are_told_with_their_lines_and_its_quotes_are_found(
    tmp_path: Path,
) -> None:
    text = "Sleep is short.\nScreens are \u202ethgirb\u202c.\nNobody\u200bknows.\n"
    file = read_yaml(tmp_path, 'claims:\n  a: {quote: "Screens are \\u202Ethgirb\\u202C"}\n', text=text)
    assert file.map is not None
    assert file.map.text.content == "Sleep is short.\nScreens are ·thgirb·.\nNobody·knows.\n"
    assert file.map.claim["a"].quotes[0].anchor.parts
    told = [finding for finding in file.findings if finding.rule == "hidden-character"]
    assert told[0].span.line == 2, "the line that names the text"
    assert "RIGHT-TO-LEFT OVERRIDE (l. 2)" in told[0].message.best("en")
    assert "ZERO WIDTH SPACE (l. 3)" in told[0].message.best("en")


def test_the_manual_has_its_page() -> None:
    assert "Trojan Source" in (manual.page("hidden-character") or "")


def test_a_terminal_is_given_nothing_to_obey() -> None:
    assert for_terminal("a\x1b[2Jb\u202ec\rd\x9be\nf") == "a·[2Jb·c·d·e\nf"
    assert on_one_line("a.yaml\nb.yaml:1:1: fault[x]") == "a.yaml·b.yaml:1:1: fault[x]"


def test_programs_are_given_the_same_values_in_signs_that_a_terminal_only_prints() -> None:
    values = {"a\u202e": "b\x9b\x7f\u00e9 שלום \u2067c\u2069"}
    written = for_programs(json.dumps(values, ensure_ascii=False))
    assert for_terminal(written) == written
    assert json.loads(written) == values


@pytest.mark.parametrize("command", ["check", "build", "show", "report"])
@pytest.mark.parametrize("format_", ["text", "json", "markdown"])
def test_no_command_prints_what_a_terminal_would_obey(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, format_: str
) -> None:
    bad = "\x1b]0;pwned\x07\u202e\x9b2J\n"
    (tmp_path / "text.txt").write_text(f"Sleep{bad} is short.", encoding="utf-8")
    written = json.dumps(bad)  # a YAML text as well
    path = tmp_path / f"f{bad}ile.yaml"
    fields = "".join(f"  {name}: {written}\n" for name in ("author", "answer", "kind", "date", "nothing"))
    claims = f"claims:\n  {written}: {{en: {written}, quote: {written}, kind: {written}, cites: {written}}}\n"
    document = (
        HEADER.replace(": {", ":\n  ").replace(", ", "\n  ").replace("}", "").replace("  title: Example", "")
    )
    path.write_text(document + f"  title: {written}\n" + fields + claims, encoding="utf-8")
    known = {"check": ("text", "json"), "show": ("json",), "report": ("text", "markdown"), "build": ()}[
        command
    ]
    also = ["-o", str(tmp_path / "out")] if command == "build" else []
    main([command, str(path), *also, *(["--format", format_] if format_ in known else [])])
    printed = "".join(capsys.readouterr())
    assert "·" in printed or "\\u202e" in printed
    assert for_terminal(printed) == printed
    assert "\nile.yaml" not in printed
