"""The sentences that a reader sees, in English and French, each with where it stands.

    python -m tests.house.sentences fr mapgen/report    # print those of some folders, to read them aloud

Read from the code itself: both wordings of a text in Python, the tables in JSON, the templates, and of each
rule's manual page the parts that the map shows.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mapgen.page.manual_pages import manual_data
from mapgen.rules.registry import all_rules
from mapgen.words import READER_LANGUAGES, Text
from tests.house.project import ROOT, python_files

BLANK = "{}"
"""What stands for the part of a sentence that only the run of the program fills."""

OF_BOTH = {
    "both": 0,
    "means": 0,
    "said": 0,
    "bears_on": 0,
    "item": 1,
    "_records": 2,
    "Budget": 2,
    "_field": 2,
}
"""The functions that are given the English and then the French, and which argument the English is."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a part of one, as a reader sees it."""

    language: str
    words: str
    where: str


def sentences() -> Iterator[Sentence]:
    """Every sentence in the Python, the JSON, the templates and the manual pages of mapgen."""
    for path in python_files("mapgen"):
        yield from _in_python(path)
    for name in ("words.json", "task_words.json", "notices/works.json"):
        yield from _in_json(Path("mapgen/page") / name)
    for path in sorted((ROOT / "mapgen" / "page").glob("*.html")):
        yield from _in_html(path.relative_to(ROOT))
    yield from _in_manual()


def _in_python(path: Path) -> Iterator[Sentence]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    for at in ast.walk(tree):
        found = _pair(at)
        yield from _both(found, f"{path}:{at.lineno}") if found and isinstance(at, ast.expr) else ()
        if isinstance(at, ast.Assign):
            yield from _word(at, f"{path}:{at.lineno}")


def _pair(at: ast.AST) -> tuple[str, str] | None:
    """The English and the French that a call is given; None for another call."""
    if not isinstance(at, ast.Call):
        return None
    named = {keyword.arg: keyword.value for keyword in at.keywords}
    if {"en", "fr"} <= named.keys():
        return _said(named["en"]), _said(named["fr"])
    first = OF_BOTH.get(getattr(at.func, "id", ""))
    if first is None or len(at.args) < first + 2:
        return None
    return _said(at.args[first]), _said(at.args[first + 1])


def _word(row: ast.Assign, where: str) -> Iterator[Sentence]:
    """The name and the meaning of a word, as `vocabulary.Word` has them: five strings in a row."""
    given = row.value.elts if isinstance(row.value, ast.Tuple) else []
    if len(given) == 5 and all(isinstance(getattr(one, "value", None), str) for one in given):
        _, en, fr, means_en, means_fr = map(_said, given)
        yield from _both((en, fr), where)
        yield from _both((means_en, means_fr), where)


def _said(value: ast.expr) -> str:
    """The words of an expression, a blank for each part that is not written out."""
    match value:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(map(_said, parts))
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _said(left) + _said(right)
        case _:
            return BLANK


def _in_json(path: Path) -> Iterator[Sentence]:
    values = json.loads((ROOT / path).read_text(encoding="utf-8"))
    named = values.items() if isinstance(values, dict) else ((row["name"], row["does"]) for row in values)
    for name, pair in named:
        assert pair.keys() >= {"en", "fr"}, f"{path}: {name} is to be said in English and in French"
        yield from _both((pair["en"], pair["fr"]), f"{path}: {name}")


def _in_html(path: Path) -> Iterator[Sentence]:
    """The texts of a template: French where an element says so, English elsewhere."""
    body = re.sub(r"(?s)^.*?</head>", "", (ROOT / path).read_text(encoding="utf-8"))
    for element in re.finditer(r'<(?:p|span)(?: lang="(\w+)")?>(.*?)</(?:p|span)>', body):
        words = re.sub(r"\{\{ \w+ \}\}", BLANK, re.sub(r"<[^>]*>", "", element[2]))
        if words.strip():
            yield Sentence(element[1] or "en", words, str(path))


def _in_manual() -> Iterator[Sentence]:
    for rule, said in manual_data({"rule": rule.name} for rule in all_rules()).items():
        for part, wordings in said.items():
            if isinstance(wordings, dict):
                yield from (Sentence(code, words, f"{rule}: {part}") for code, words in wordings.items())


def _both(pair: tuple[str, str], where: str) -> Iterator[Sentence]:
    """Both wordings as a reader sees them: in the typography that `Text` gives them."""
    for language, words in Text.of(en=pair[0], fr=pair[1]):
        if words.replace(BLANK, "").strip():
            yield Sentence(language, words, where)


if __name__ == "__main__":
    languages = [name for name in sys.argv[1:] if name in READER_LANGUAGES] or list(READER_LANGUAGES)
    places = tuple(name for name in sys.argv[1:] if name not in READER_LANGUAGES) or ("",)
    for sentence in sentences():
        if sentence.language in languages and sentence.where.startswith(places):
            print(f"{sentence.where}\t{sentence.words}")
