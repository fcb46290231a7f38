"""Bytes at random, guided by what they reach (atheris): the reader, the search for quotes, the marks.

`python -m tests.fuzz.guided TARGET SECONDS` tries one target. Seeds are the shipped files
in pieces; what is new and reaches further is kept for the length of the run alone. An
input that fails is written to `fuzz-<hash>` in this folder's parent: make a test of it.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
PIECE = 1_500

with atheris.instrument_imports(include=["mapgen"]):
    from mapgen.document.anchoring.closest import closest, printed_words
    from mapgen.document.anchoring.quote_search import QuoteSearch
    from mapgen.document.anchoring.search_budget import SearchBudget
    from mapgen.document.text.document_text import DocumentText
    from mapgen.pipeline import check_file
    from tests.fuzz.trial import beside, misplaced

HEADER = b"mapgen: 1\ndocument: {title: x, language: en, kind: other, text: text.txt}\n"
TEXT = b"Teenagers sleep seven hours [1]. Nobody knows why. Screens are bright (2, 3)."


def reader(content: bytes) -> None:
    """Any bytes as an argument file, with the header before them or without."""
    for file in (content, HEADER + content):
        with beside(file, TEXT) as path:
            assert misplaced(check_file(path)) == []


def anchoring(content: bytes) -> None:
    """The first line as a quote of the rest."""
    quote, _, document = content.decode("utf-8", errors="replace").partition("\n")
    found = QuoteSearch(DocumentText(document, "en")).anchor(quote)
    assert all(0 <= part.start < part.end <= len(document) for part in found.parts)
    near = closest(quote, printed_words(document), SearchBudget.full())
    assert near is None or 0 <= near[0].start < near[0].end <= len(document)


def citations(content: bytes) -> None:
    """Any text: its marks, list of sources, blocks and sentences lie in it, in order."""
    text = DocumentText(content.decode("utf-8", errors="replace"), "fr")
    for passages in ([mark.passage for mark in text.marks], text.blocks, text.sentences):
        assert all(0 <= one.start < one.end <= len(text.content) for one in passages)
        assert list(passages) == sorted(passages)
    assert all(text.slice(mark.passage) == mark.printed for mark in text.marks)
    assert text.source_list.holds(len(text.content)) is (text.source_list.heading is not None)


TARGETS: dict[str, Callable[[bytes], None]] = {one.__name__: one for one in (reader, anchoring, citations)}


def seeds(target: str) -> Iterator[bytes]:
    """The shipped files in pieces: argument files for the reader, texts for the others."""
    files = "arguments/*.yaml" if target == "reader" else "arguments/documents/*.txt"
    for path in sorted(ROOT.glob(files)):
        content = path.read_bytes()
        for start in range(0, len(content), PIECE):
            yield content[start : start + PIECE]


def main(target: str, seconds: str) -> None:
    """Try one target for so many seconds; ends the process."""
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds(target)):
            (Path(corpus) / str(number)).write_bytes(seed)
        options = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-max_len=3000"]
        options += ["-print_final_stats=1", "-verbosity=0", f"-artifact_prefix={ROOT / 'fuzz-'}"]
        atheris.Setup([sys.argv[0], *options, corpus], TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
