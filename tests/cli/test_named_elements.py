"""`mapgen check` names what its findings are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.cli import main


def test_a_finding_about_many_elements_names_them_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("Tea is green.", "Tea is dear.", "Tea is old.", "Tea is wet.", "So drink it.")
    (tmp_path / "t.txt").write_text(" ".join(words), encoding="utf-8")
    claims = "".join(f"  c{number}: {word}\n" for number, word in enumerate(words[:4]))
    (tmp_path / "t.yaml").write_text(
        "mapgen: 2\ndocument: {title: T, language: en, kind: other, text: t.txt}\n"
        f"claims:\n{claims}  d:\n    quote: So drink it.\n    because: [c0, c1, c2, c3]\n"
        "arguments: {main: {title: M, conclusion: d}}\n",
        encoding="utf-8",
    )
    main(["check", "--all", str(tmp_path / "t.yaml"), "--lang", "en"])
    assert "    = All of them: `c0`, `c1`, `c2`, `c3`.\n" in capsys.readouterr().out
