"""How much of the articles of saved pages is found: `python -m tests.extraction.measure FOLDER`.

FOLDER is a copy of the article extraction benchmark of Zyte (scrapinghub/article-extraction-benchmark,
MIT): `ground-truth.json` and `html/*.html.gz`. Nothing is fetched. Texts are compared as the benchmark
does, by the groups of four words that follow each other; a page's groups count together as one.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import mean

from mapgen.extraction.extracted import Unreadable
from mapgen.extraction.html.page import extract

_LINK = re.compile(r"\]\(https?://[^\s)]*\)")


def groups(text: str) -> Counter[tuple[str, ...]]:
    """The groups of four words of a text; of a shorter text, its words."""
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3)) if words)


def compared(found: str, wanted: str) -> tuple[float, float]:
    """Precision and recall of what was found."""
    have, want = groups(found), groups(wanted)
    right = (have & want).total()
    return (
        right / have.total() if have else float(not want),
        right / want.total() if want else float(not have),
    )


def article_of(page: bytes) -> str:
    """The words that are found on a page, without the addresses of links."""
    try:
        return _LINK.sub("]", extract(page).text)
    except Unreadable:
        return ""


def main(folder: Path) -> None:
    """Print the mean precision, recall and F1 of all pages, and the pages that are worst."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    began = time.perf_counter()
    scores = {}
    for name, wanted in truth.items():
        page = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        scores[name] = compared(article_of(page), wanted["articleBody"])
    seconds = time.perf_counter() - began
    precision, recall = mean(one for one, _ in scores.values()), mean(two for _, two in scores.values())
    f1 = {name: 2 * one * two / (one + two) if one * two else 0.0 for name, (one, two) in scores.items()}
    print(f"{len(scores)} pages in {seconds:.1f} s: precision {precision:.3f}, recall {recall:.3f}, ", end="")
    print(
        f"F1 {2 * precision * recall / (precision + recall):.3f}; below 0.5: {sum(v < 0.5 for v in f1.values())}"
    )
    for name in sorted(f1, key=lambda name: f1[name])[:5]:
        print(
            f"  {name[:12]}  F1 {f1[name]:.2f}  precision {scores[name][0]:.2f}  recall {scores[name][1]:.2f}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
