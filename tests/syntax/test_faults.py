"""What can be wrong with a file is found, named, and placed; nothing is raised and the rest is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mapgen.findings import explain
from mapgen.pipeline import check_file
from mapgen.syntax.faults.table import FAULTS
from mapgen.syntax.fields.forms import bare_mark
from mapgen.syntax.read.reader import read
from tests.syntax.helper import HEADER, TEXT, bounded, faults, read_yaml

CASES = {
    "not-yaml": ("claims:\n  a:\n    en: Sleep: nobody knows\n", ("not-yaml", 3, 14)),
    "tab-indentation": ("claims:\n\ta: b\n", ("tab-indentation", 2, 1)),
    "duplicate-key": ("claims:\n  a: {en: One}\n  a: {en: Two}\n", ("duplicate-key", 3, 3)),
    "yaml-tag": ("claims:\n  a: {en: !!python/name:os.system x}\n", ("yaml-tag", 2, 11)),
    "yaml-alias": ("claims: &all\n  a: *all\n", ("yaml-alias", 2, 6)),
    "hidden-character": ('claims:\n  a: {en: "trohs \\u202Eis"}\n', ("hidden-character", 2, 11)),
    "yaml-trap": ("claims:\n  a: {en: no}\n", ("yaml-trap", 2, 11)),
    "unknown-field": ("claims:\n  a:\n    qoute: Nobody knows why\n    en: x\n", ("unknown-field", 3, 5)),
    "missing-field": ("arguments:\n  a: {title: x}\n", ("missing-field", 2, 6)),
    "wrong-shape": ("claims: [a]\n", ("wrong-shape", 1, 9)),
    "unknown-word": ("claims:\n  a: {en: x, kind: effct}\n", ("unknown-word", 2, 20)),
    "malformed": ("sources:\n  a: {doi: https//doi.org/10.1136}\n", ("malformed", 2, 12)),
    "long-label": (f"claims:\n  a: {{en: x, short: {'y' * 41}}}\n", ("long-label", 2, 21)),
    "bad-id": ("claims:\n  Sleep is short: {en: x}\n", ("bad-id", 2, 3)),
    "duplicate-id": ("sources:\n  sleep: {year: 2003}\nclaims:\n  sleep: {en: x}\n", ("duplicate-id", 4, 3)),
    "unknown-id": ("claims:\n  a:\n    en: x\n    because:\n      - premises: [b]\n", ("unknown-id", 5, 20)),
    "attack-on-itself": ("claims:\n  a: {en: x, rebutted-by: {by: a}}\n", ("attack-on-itself", 2, 27)),
    "two-origins": ("claims:\n  a: {quote: Nobody knows why, implicit: needed}\n", ("two-origins", 2, 3)),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_found_where_it_stands(name: str, tmp_path: Path) -> None:
    yaml, expected = CASES[name]
    assert expected in faults(read_yaml(tmp_path, yaml))


def test_every_fault_of_the_manual_has_an_example_here_or_a_test_below() -> None:
    below = {
        "unreadable-file", "too-large", "foreign-encoding", "byte-order-mark", "windows-line-ends", "wrong-version",
        "text-outside-folder", "missing-text", "idle-waiver", "unmet-expectation",
    }  # fmt: skip
    assert set(FAULTS) == set(CASES) | below


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\\tscript:alert(1)", "java\\nscript:alert(1)",
        "\\u0001javascript:alert(1)", "javascript&colon;alert(1)", "data:text/html,<script>alert(1)</script>",
        "vbscript:x", "file:///etc/passwd", "//example.org", "https:example.org", "HTTPS://example.org",
        "https://paypal.com@example.org/", "https://user:word@example.org", "https://example.org\\\\@evil.org",
        "https://exa\\tmple.org", "https://example.org/\\u00a0x", "https://", "blob:https://example.org/x",
    ],
)  # fmt: skip
def test_only_a_plain_address_of_the_web_is_a_link(link: str, tmp_path: Path) -> None:
    file = read_yaml(tmp_path, f'sources:\n  a: {{url: "{link}"}}\n')
    assert "malformed" in {finding.rule for finding in file.findings}
    assert file.map is not None
    assert file.map.sources[0].url == ""


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org",
        "http://example.org:80/a/@b?c=@d#e",
        "https://müller.example/ü",
        "https://[::1]/",
    ],
)
def test_a_plain_address_of_the_web_is_kept_as_it_is(link: str, tmp_path: Path) -> None:
    file = read_yaml(tmp_path, f'sources:\n  a: {{url: "{link}"}}\n')
    assert not file.findings
    assert file.map is not None
    assert file.map.sources[0].url == link


def test_all_faults_come_in_one_run_and_the_rest_is_read(tmp_path: Path) -> None:
    file = read_yaml(
        tmp_path,
        "claims:\n  a: {quote: Nobody knows why, kind: effct}\n  b: {en: no, qoute: x}\n  a: {en: again}\n",
    )
    assert [f.rule for f in file.findings] == ["unknown-word", "yaml-trap", "unknown-field", "duplicate-key"]
    assert file.map is not None
    assert [claim.id for claim in file.map.claims] == ["a", "b"]


def test_a_misspelt_word_is_answered_with_the_nearest_known_one(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a: {en: x, kind: effct}\n")
    assert "`effect`" in file.findings[0].remedy.best("en")
    assert "Vouliez-vous dire" in file.findings[0].remedy.best("fr")


def test_an_id_of_another_kind_is_named_as_such(tmp_path: Path) -> None:
    yaml = "sources:\n  s: {year: 2003}\nclaims:\n  a: {en: x, because: [[s]]}\n"
    file = read_yaml(tmp_path, yaml)
    assert file.findings[0].remedy.best("en") == "`s` is a source."


@pytest.mark.parametrize("text", ["1.10", "yes", "~", "0x1F", "1_000", "12:30", "2003-01-02", "010"])
def test_an_unquoted_word_that_others_read_as_something_else_is_a_trap(text: str, tmp_path: Path) -> None:
    yaml = f"claims:\n  a: {{en: x, intervention: {{dose: {text}}}}}\n"
    assert [f.rule for f in read_yaml(tmp_path, yaml).findings] == ["yaml-trap"]


@pytest.mark.parametrize("text", ["1.5", "12", "'no'", '"1.10"', "nothing", "1.10 mg"])
def test_a_word_that_everybody_reads_alike_is_none(text: str, tmp_path: Path) -> None:
    yaml = f"claims:\n  a: {{en: x, intervention: {{dose: {text}}}}}\n"
    assert read_yaml(tmp_path, yaml).findings == ()


def test_what_is_written_is_what_is_read_even_in_a_trap(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a: {en: x, intervention: {dose: 1.10}}\n")
    assert file.map is not None
    assert file.map.claims[0].facets.intervention.dose == "1.10"


def test_a_bomb_of_aliases_is_refused_quickly(tmp_path: Path) -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 12))
    file = read_yaml(tmp_path, "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n" + levels)
    assert "yaml-alias" in [f.rule for f in file.findings]


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims: " + "[" * 100_000)
    assert [f.rule for f in file.findings] == ["too-large"]


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bounded(monkeypatch, "file", 200)
    assert [f.rule for f in read_yaml(tmp_path, "# " + "x" * 300).findings] == ["too-large"]


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    assert [f.rule for f in read(tmp_path / "nowhere.yaml").findings] == ["unreadable-file"]


def test_a_folder_or_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [f.rule for f in read(tmp_path / "pipe.yaml").findings] == ["unreadable-file"]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8-sig", "byte-order-mark"), ("cp1252", "foreign-encoding"), ("utf-16", "foreign-encoding")],
)
def test_another_encoding_is_named_and_the_file_read_all_the_same(
    encoding: str, name: str, tmp_path: Path
) -> None:
    file = read_yaml(tmp_path, (HEADER + "claims:\n  a: {en: été}\n").encode(encoding))
    assert [f.rule for f in file.findings] == [name]
    assert file.map is not None
    assert file.map.claims[0].text.get("en") == "été"


def test_windows_line_ends_are_noted_once(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, (HEADER + "claims:\n  a: {en: x}\n").replace("\n", "\r\n").encode())
    assert [f.rule for f in file.findings] == ["windows-line-ends"]


def test_another_version_is_refused_by_name(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "", header=HEADER.replace("mapgen: 1", "mapgen: 3"))
    assert [f.rule for f in file.findings] == ["wrong-version"]


@pytest.mark.parametrize(
    "path", ["../secret.txt", "/etc/passwd", "C:\\secret.txt", "a/../../secret.txt", "link.txt"]
)
def test_a_text_outside_the_folder_is_not_read(path: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(TEXT, encoding="utf-8")
    folder = tmp_path / "maps"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    file = read_yaml(folder, "", header=HEADER.replace("text.txt", f"'{path}'"))
    assert [f.rule for f in file.findings] == ["text-outside-folder"]
    assert file.map is None


def test_a_text_that_is_missing_is_named(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "", header=HEADER.replace("text.txt", "nowhere.txt"))
    assert [f.rule for f in file.findings] == ["missing-text"]


@pytest.mark.parametrize(
    "yaml", ["", "just words", "[]", "mapgen: 1", "a: \x00", "---\n---\n", "? [a]\n: b\n", "\ufeff"]
)
def test_a_file_that_is_hardly_one_is_a_finding_and_no_crash(yaml: str, tmp_path: Path) -> None:
    file = read_yaml(tmp_path, yaml.encode())
    assert file.map is None
    assert file.findings


@pytest.mark.parametrize(
    "waiver",
    [
        "{rule: unsuported-claim, reason: x}",
        "{rule: circular-support, reason: x}",
        "{rule: unsupported-claim, about: b, reason: x}",
    ],
)
def test_a_waiver_that_lets_nothing_stand_is_told(waiver: str, tmp_path: Path) -> None:
    read_yaml(tmp_path, f"claims:\n  a: {{quote: Nobody knows why}}\nwaivers: [{waiver}]\n")
    assert "idle-waiver" in [f.rule for f in check_file(tmp_path / "file.yaml").findings]


@pytest.mark.parametrize("about", ["about: a, ", ""])
def test_no_waiver_lets_a_serious_fault_stand(about: str, tmp_path: Path) -> None:
    waiver = f"{{rule: quote-altered, {about}reason: shown}}"
    read_yaml(tmp_path, f"claims:\n  a: {{quote: Nobody knew why}}\nwaivers: [{waiver}]\n")
    checked = check_file(tmp_path / "file.yaml")
    assert [f.rule for f in checked.failing] == ["quote-altered"]
    told = [f.message.best("en") for f in checked.standing if f.rule == "idle-waiver"]
    assert ["serious fault" in one for one in told] == [True]


def test_directives_are_refused_before_anything_is_parsed(tmp_path: Path) -> None:
    directives = "".join(f"%TAG !a{n}! b\n" for n in range(1000))
    file = read_yaml(tmp_path, (directives + "---\n" + HEADER).encode())
    assert [(f.rule, f.span.line) for f in file.findings] == [("not-yaml", 1)]


def test_a_language_may_have_any_two_letters(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a: {is: x, cl: y, en: z}\n")
    assert file.map is not None
    assert file.map.claims[0].text.get("cl") == "y"


def test_many_misspelt_words_are_told_without_end_and_only_the_first_are_answered(tmp_path: Path) -> None:
    yaml = "claims:\n" + "".join(f"  c{n}: {{en: x, because: [[d{n}]]}}\n" for n in range(150))
    file = read_yaml(tmp_path, yaml)
    answered = [f for f in file.findings if "Did you mean" in f.remedy.best("en")]
    assert len(file.findings) == 150
    assert 0 < len(answered) <= 100


def test_a_very_long_word_is_cut_in_the_message(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, f"claims:\n  a: {{en: x, kind: {'k' * 5000}}}\n")
    assert len(file.findings[0].message.best("en")) < 300


def test_accents_piled_upon_a_letter_are_refused(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "", text="a" + "\u0301\u0327" * 60_000)
    assert [f.rule for f in file.findings] == ["too-large"]


def test_more_arguments_than_anybody_would_read_are_refused(tmp_path: Path) -> None:
    many = "".join(f"  a{n}: {{title: x, conclusion: c}}\n" for n in range(150))
    file = read_yaml(tmp_path, f"claims:\n  c: {{en: x}}\narguments:\n{many}")
    assert [f.rule for f in file.findings] == ["too-large"]
    assert file.map is not None
    assert len(file.map.arguments) == 100


def test_a_rating_stays_on_its_scale(tmp_path: Path) -> None:
    header = HEADER.replace(
        "text.txt", "text.txt, ratings: {sanra-1: {is: 9}, sanra-2: {is: ²}, discern-8: {is: 5}}"
    )
    file = read_yaml(tmp_path, "", header=header)
    assert [f.rule for f in file.findings] == ["malformed", "malformed"]


def test_a_byte_of_another_encoding_is_placed_on_an_editor_s_line_whatever_ends_the_lines(
    tmp_path: Path,
) -> None:
    file = read_yaml(tmp_path, (HEADER + "claims:\r  a: {en: é}\r").encode("cp1252"))
    assert ("foreign-encoding", 2, 11) in faults(file)


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\u0085"])
def test_lines_are_those_of_an_editor_whatever_yaml_takes_for_a_line_end(odd: str, tmp_path: Path) -> None:
    file = read_yaml(tmp_path, f"claims:\n  a: {{en: 'One {odd} two', qoute: x}}\n  b: {{en: x, kindd: y}}\n")
    assert faults(file) == [("unknown-field", 2, 24), ("unknown-field", 3, 14)]
    told = explain(file.findings[1], {"file.yaml": file.source})
    excerpt, carets = told.split("\n")[1:3]
    assert excerpt[carets.index("^") :][:5] == "kindd"
    broken = read_yaml(tmp_path, f"claims:\n  a: {{en: 'One {odd} two'}}\n  b: Sleep: short\n")
    assert faults(broken) == [("not-yaml", 3, 11)]


@pytest.mark.parametrize(
    ("printed", "mark"),
    [
        ("[1]", "1"),
        ("(1)", "1"),
        ("1.", "1"),
        ("¹²", "12"),
        ("(Martin et coll., 2018)", "Martin et coll. 2018"),
        ("a", "a"),
    ],
)
def test_a_citation_mark_may_be_written_as_it_is_printed(printed: str, mark: str) -> None:
    assert bare_mark(printed) == mark
