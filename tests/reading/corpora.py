"""What is measured on each corpus: (what, whether it is right, what is shown where it is not)."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from mapgen.document.text.blocks import BlockKind
from mapgen.document.text.document_text import DocumentText

Measured = Iterator[tuple[str, bool, str]]

_IN_ABSTRACT = 12  # sentences: the corpus does not tell where an abstract ends
_COMPONENT = re.compile(r"^T\d+\t(?:MajorClaim|Claim|Premise) (\d+) (\d+)\t", re.MULTILINE)


def fakehealth(folder: Path) -> Measured:
    """Measure health news: first paragraphs that are prose are no titles; marks are shown, to be judged."""
    for file in sorted(folder.glob("**/Health*/*.json")):
        content = json.loads(file.read_text(encoding="utf-8")).get("text", "").replace("\r\n", "\n")
        if not content.strip():
            continue
        text = DocumentText(content, "en")
        first = text.blocks[0]
        prose = text.slice(first).rstrip(" \"'”’)").endswith(".")
        if prose:
            yield (
                "first paragraphs that are prose and kept",
                text.front.title != first,
                text.slice(first)[:90],
            )
        covered = sum(block.end - block.start for block in text.blocks)
        spaces = sum(map(str.isspace, content))
        inside = sum(sum(map(str.isspace, text.slice(block))) for block in text.blocks)
        yield (
            "items of which every character is in a block",
            covered - inside == len(content) - spaces,
            file.name,
        )
        marks = [mark.printed for mark in text.marks]
        yield "items without marks (what they have is shown)", not marks, f"{file.name} {marks[:6]}"


def abstrct(folder: Path) -> Measured:
    """Measure abstracts of trials, which cite nothing: their sentences' ends, and marks, which are false."""
    for file in sorted(folder.glob("**/EN/argument_components/untokenized/*.tsv")):
        blocks = re.split(r"\n\s*\n", file.read_text(encoding="utf-8"))
        yield from _abstracts(
            (" ".join(line.split("\t")[0] for line in one.splitlines()) for one in blocks), "en"
        )
    for file in sorted(folder.glob("**/FR/**/manual_revision/fr_*_test.json")):
        lines = filter(None, file.read_text(encoding="utf-8").splitlines())
        yield from _abstracts((" ".join(json.loads(line)["text"]).replace("' ", "'") for line in lines), "fr")


def _abstracts(sentences: Iterable[str], language: str) -> Measured:
    rest = filter(None, map(str.strip, sentences))
    while abstract := list(islice(rest, _IN_ABSTRACT)):
        text = DocumentText(" ".join(abstract), language)
        ends = {sentence.end for sentence in text.sentences}
        at = 0
        for sentence in abstract:
            at += len(sentence)
            yield f"sentence ends ({language})", at in ends, sentence[-60:]
            at += 1
        marks = [mark.printed for mark in text.marks]
        yield f"abstracts without marks ({language})", not marks, f"{marks} {text.content[:60]}"


def microtexts(folder: Path) -> Measured:
    """Measure arguments of one paragraph: none of their words is taken for a title, heading or furniture."""
    for file in sorted(folder.glob("corpus/[a-z][a-z]/*.txt")):
        text = DocumentText(file.read_text(encoding="utf-8"), file.parent.name)
        kinds = {text.kind_of(block) for block in text.blocks}
        kept = text.front.title is None and kinds == {BlockKind.PARAGRAPH}
        yield f"texts ({file.parent.name}) of which every sentence can be a claim", kept, text.content[:60]


def essays(folder: Path) -> Measured:
    """Measure persuasive essays: each marked claim or premise lies within one sentence."""
    for file in sorted(folder.glob("**/essay*.ann")):
        text = DocumentText(file.with_suffix(".txt").read_text(encoding="utf-8"), "en")
        first = text.content.strip().partition("\n")[0].strip()
        title = text.slice(text.front.title) if text.front.title else ""
        yield "titles that are the first line", title == first, f"{title} instead of {first}"
        for found in _COMPONENT.finditer(file.read_text(encoding="utf-8")):
            start, end = int(found[1]), int(found[2])
            sentence = text.sentence_at(start)
            yield "components inside one sentence", end <= sentence.end, repr(text.content[start:end])[:300]


def golden(folder: Path) -> Measured:
    """Measure the golden rules of Pragmatic Segmenter, as pySBD keeps them in its tests."""
    for language, name in (("en", "english"), ("fr", "french")):
        for content, expected in _golden_cases(folder, name, language):
            text = DocumentText(content, language)
            found = [text.slice(sentence) for sentence in text.sentences]
            yield f"golden rules ({language})", found == expected, f"{found} instead of {expected}"


def _golden_cases(folder: Path, name: str, language: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the texts and their sentences from the list in the test module, which is read and not run."""
    file = next(iter(folder.glob(f"**/tests/lang/test_{name}.py")), None)
    if file is None:
        return
    wanted = f"GOLDEN_{language.upper()}_RULES_TEST_CASES"
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == wanted:
            assert isinstance(node.value, ast.List)
            for case in node.value.elts:
                parts = case.args if isinstance(case, ast.Call) else getattr(case, "elts", [])
                yield ast.literal_eval(parts[0]), ast.literal_eval(parts[1])
