"""Where a conclusion only joins parts, each part is told with its own word."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.report.lead import five_lines
from mapgen.strength import weigh
from mapgen.strength.parts import parts_of
from tests.strength.maps import CAREFUL, HEAD, read_map

TEXT = "One. Two. Three. Four. Five.\n"
BODY = """
claims:
  end: {{en: It does both., quote: One, kind: effect, because: [{{premises: [first, second], scheme: {scheme}}}]}}
  first: {{en: It does the first., quote: Two, kind: effect, because: [{{premises: [seen], {careful}}}]}}
  seen: {{en: Seen., quote: Five, kind: result, cites: [1]}}
  second: {{en: It does the second., quote: Three, kind: effect, because: [{{premises: [said], scheme: popular-practice}}]}}
  said: {{en: Many say so., quote: Four, kind: practice}}
arguments:
  chain: {{title: {{en: T.}}, conclusion: end}}
"""


@pytest.mark.parametrize(("scheme", "parts"), [("composition", True), ("evidence-to-claim", False)])
def test_a_word_is_told_for_each_part(tmp_path: Path, scheme: str, parts: bool) -> None:
    found = read_map(tmp_path, BODY.format(scheme=scheme, careful=CAREFUL), head=HEAD, text=TEXT)
    strengths = weigh(found)
    assert bool(parts_of(found, found.claim["end"])) is parts
    told = strengths.arguments["chain"].verdict.best("en")
    assert ("Part by part: " in told) is parts
    lines = {label.best("en"): words.best("en") for label, words in five_lines(found, strengths, ())}
    carried = lines["Does the text\u2019s own reasoning carry it?"]
    assert ("as a whole. Part by part: It does the first (" in carried) is parts
