"""check for programs, standard input, strictness, languages and colours."""

from __future__ import annotations

import errno
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from mapgen.cli import main, terminal
from tests.cli.test_cli import BAD, GOOD
from tests.syntax.helper import HEADER, TEXT

WEAK = (
    HEADER
    + "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says., short: "
    + "a" * 50
    + "}\n"
)
"""Its one fault besides passages that no claim quotes is weak: a label that is too long."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    for name, words in (("good", GOOD), ("bad", BAD), ("weak", WEAK)):
        (tmp_path / f"{name}.yaml").write_text(words, encoding="utf-8")
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Give standard input this content."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))


def test_weak_faults_fail_a_strict_check_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "weak.yaml"]) == 0
    assert main(["check", "weak.yaml", "--strict"]) == 1
    assert "too many: the check fails" in capsys.readouterr().out


def test_what_fails_the_check_is_told_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "both.yaml").write_text(WEAK + "  b: {quote: Nobody knew why}\n", encoding="utf-8")
    main(["check", "both.yaml"])
    printed = capsys.readouterr().out
    heads = [line for line in printed.splitlines() if line.endswith(")") and line[0].isupper()]
    assert [head.partition(" (")[0] for head in heads][:2] == ["Serious fault", "Fault"]
    assert printed.index("[quote-altered]") < printed.index("[long-label]")


def test_standard_input_is_read_as_if_it_stood_at_a_path(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "maps").mkdir()
    (folder / "text.txt").rename(folder / "maps/text.txt")
    typed(monkeypatch, BAD.encode())
    assert main(["check", "-", "--path-as", "maps/new.yaml"]) == 1
    printed = capsys.readouterr().out
    assert "maps/new.yaml:4:14: serious fault[quote-altered]" in printed
    assert "missing-text" not in printed
    typed(monkeypatch, BAD.encode())
    assert main(["check", "-"]) == 1
    assert "<stdin>:" in (printed := capsys.readouterr().out)
    assert "missing-text" in printed


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"claims: [", b"caf\xe9: 1\r\n", b"\x00" * 50])
def test_whatever_comes_by_standard_input_is_told_and_never_crashes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    for format_ in ("text", "json", "sarif", "github"):
        typed(monkeypatch, content)
        assert main(["check", "-", "--format", format_]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_a_path_to_stand_at_needs_standard_input(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "good.yaml", "--path-as", "x.yaml"]) == 2
    assert "name `-`" in capsys.readouterr().err
    assert main(["check", "-", "nowhere.yaml"]) == 2


def test_sarif_holds_every_finding_of_every_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--format", "sarif"]) == 1
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    main(["check", ".", "--format", "json"])
    files = json.loads(capsys.readouterr().out)["files"]
    assert [one["ruleId"] for one in results] == [
        finding["rule"] for file in files for finding in file["findings"]
    ]


def test_github_s_commands_are_a_line_each(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--format", "github", "--lang", "fr"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("::error file=bad.yaml,line=4,endLine=4,col=14,")
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"), ({"LANG": "fr_FR.UTF-8"}, "fr"), ({"LANG": "fr"}, "fr"), ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": "C"}, "en"), ({"LANG": "C", "LC_MESSAGES": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "C", "LC_ALL": "", "LC_MESSAGES": "fr@euro"}, "fr"), ({"LANG": "de_DE"}, "en"),
        ({"LANG": "fro_FR"}, "en"),
    ],
)  # fmt: skip
def test_the_locale_decides_the_language(environment: dict[str, str], expected: str) -> None:
    assert terminal.language(environment) == expected


def test_a_french_locale_gives_french_findings_and_the_option_goes_before_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    main(["check", "bad.yaml"])
    assert "Erreur grave (1)" in capsys.readouterr().out
    main(["check", "bad.yaml", "--lang", "en"])
    assert "Serious fault (1)" in capsys.readouterr().out


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def test_colours_are_for_a_terminal_that_shows_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert terminal.has_colours(Screen(), {"TERM": "xterm"})
    assert not terminal.has_colours(io.StringIO(), {"TERM": "xterm"})
    assert not terminal.has_colours(Screen(), {"TERM": "xterm", "NO_COLOR": "1"})
    assert not terminal.has_colours(Screen(), {"TERM": "dumb"})
    printed = {}
    for name, no_colour in (("plain", "1"), ("coloured", "")):
        screen = Screen()
        monkeypatch.setattr(sys, "stdout", screen)
        monkeypatch.setenv("NO_COLOR", no_colour)
        monkeypatch.setenv("TERM", "xterm")
        main(["check", "bad.yaml", "--lang", "en"])
        printed[name] = screen.getvalue()
    assert "\x1b" not in printed["plain"]
    assert "\x1b[31m: serious fault[quote-altered] \x1b[0mThe document" in printed["coloured"]


CHAIN = (
    GOOD.rstrip()
    + """
arguments:
  all: {title: All, conclusion: a}
expect:   # kept
  - {rule: orphan-claim}
"""
)


def test_accepting_shows_and_writes_what_holds_now(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "good.yaml").write_text(CHAIN, encoding="utf-8")
    assert main(["check", "good.yaml"]) == 1
    assert "unmet-expectation" in capsys.readouterr().out
    assert main(["check", "good.yaml", "--accept"]) == 0
    shown = capsys.readouterr().err
    assert "+  - {is: absent, rule: orphan-claim}" in shown
    assert "+  - {argument: all, verdict: " in shown
    written = (folder / "good.yaml").read_text(encoding="utf-8")
    assert "expect:   # kept" in written
    assert main(["check", "good.yaml", "--accept"]) == 0
    assert (folder / "good.yaml").read_text(encoding="utf-8") == written
    assert "written" not in capsys.readouterr().err


def test_nothing_is_shown_as_changed_in_a_file_that_cannot_be_written(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "good.yaml").write_text(CHAIN, encoding="utf-8")

    def refused(*_: object, **__: object) -> None:  # as in a folder that is only read
        raise PermissionError(errno.EACCES, "Permission denied", "temporary")

    monkeypatch.setattr("tempfile.mkstemp", refused)
    assert main(["check", "good.yaml", "--accept"]) == 2
    said = capsys.readouterr().err
    assert "good.yaml: Permission denied" in said
    assert "+  -" not in said


def test_nothing_is_accepted_of_a_file_with_other_faults(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("bad.yaml", "broken.yaml"):
        before = BAD if name == "bad.yaml" else "claims: ["
        (folder / name).write_text(before, encoding="utf-8")
        assert main(["check", name, "--accept"]) == 1
        assert "nothing is accepted" in capsys.readouterr().err
        assert (folder / name).read_text(encoding="utf-8") == before
    assert main(["check", "-", "--accept"]) == 2


@pytest.mark.parametrize(
    "command",
    [
        ["check", "l'eau.yaml"], ["fmt", "l'eau.yaml"], ["rename", "l'eau.yaml", "a", "b"], ["watch", "l'eau.yaml"],
        ["build", "l'eau.yaml"], ["show", "l'eau.yaml"],
    ],
)  # fmt: skip
def test_a_french_locale_gives_french_messages_and_leaves_names_as_they_are(
    folder: Path, command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert main(command) == 2
    told = capsys.readouterr().err
    assert "n’existe pas" in told
    assert "l'eau.yaml\u00a0: " in told


def test_slips_come_first_then_what_is_found_once_they_are_mended(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slips = "  a: Nobody knows why\n    because: b\n  b: {quote: 'Nobody knew why', kind: result\n"
    (folder / "slips.yaml").write_text(f"{HEADER}claims:\n{slips}", encoding="utf-8")
    assert main(["check", "slips.yaml"]) == 1
    printed = capsys.readouterr().out
    at = [printed.index(words) for words in ("too far to the right", "still open here", "[quote-altered]")]
    assert at == sorted(at)
    assert "Write these words under `quote`: `mapgen fix` does it." in printed
    assert "4 serious: the check fails" in printed
