"""The rules on words, on whole texts from outside the shipped documents.

In `texts/` a passage ⟦rule:words⟧ is what a rule finds; whatever is not marked
stays silent. Every sentence is quoted by a claim, so that all of it is read.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from mapgen.document.text.document_text import DocumentText
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from tests.rules.language.test_words import HEADER, RULES
from tests.syntax.helper import read_yaml

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_is_marked_is_found_and_nothing_else(path: Path, tmp_path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    language = path.stem.rpartition(".")[2]
    marked = sorted(re.findall(r"⟦([\w-]+):([^⟧]+)⟧", written))
    text = DocumentText(re.sub(r"⟦[\w-]+:([^⟧]+)⟧", r"\1", written), language)
    quotes = dict.fromkeys(text.slice(sentence) for sentence in text.sentences)
    claims = {f"said-{number}": {"quote": quote} for number, quote in enumerate(quotes)}
    file = read_yaml(tmp_path, yaml.safe_dump({"claims": claims}), text.content, HEADER.format(language))
    assert file.map is not None, file.findings
    found = [
        (name, " ".join(text.slice(passage).split()))
        for name in RULES
        for finding in engine.check(file.map, weigh(file.map), only=name)
        for passage in finding.passages
    ]
    assert sorted(found) == marked
