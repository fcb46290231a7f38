"""A sentence whose id or colon was forgotten is mended without losing a word, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import fix_source

HEAD = "mapgen: 2\ndocument: {title: Lane, language: en, kind: web-page, text: text.txt}\n"
CLAIMS = "claims:\n  close:\n    quote: The lane should be closed to cars.\n"
LINE = "They said: the lane is narrow."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(f"The lane should be closed to cars. {LINE}\n", encoding="utf-8")
    return tmp_path / "lane.yaml"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Fermé: They said", "ferme: They said"),
        (f"why '{LINE}'", f"why: '{LINE}'"),
        (f"why {LINE}", f"why: '{LINE}'"),
    ],
)
def test_an_id_is_mended_and_a_colon_is_written(written: str, mended: str, path: Path) -> None:
    assert fix_source(f"{HEAD}{CLAIMS}  {written}\n", path).source == f"{HEAD}{CLAIMS}  {mended}\n"


@pytest.mark.parametrize(
    "body",
    [
        f"{CLAIMS}  {LINE}\n",
        f"{CLAIMS}  they said: the lane is narrow.\n",
        f"{CLAIMS}  Lanes, they say: they are narrow.\n",
        f"{CLAIMS}  Дорога: They said\n",
        f"{CLAIMS}---\nclaims:\n  other: They said\n",
        "claims:\n  close:\n    quote: The lane should\n      # mine\n      be closed to cars.\n",
    ],
)
def test_sentences_remarks_and_second_documents_are_left(body: str, path: Path) -> None:
    assert fix_source(HEAD + body, path).source == HEAD + body
