"""The appraisal in words: what stands in it, in which order, in both languages."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.exchange.elements import shown_fields
from mapgen.model.elements import Claim, Document, Inference, Source
from mapgen.pipeline import check_file
from mapgen.report.blocks import Item, Paragraph, as_markdown, as_text
from mapgen.report.report import report
from tests.conftest import ROOT

GOLDEN = Path(__file__).parent / "golden"
SHIPPED = sorted((ROOT / "arguments").glob("*.yaml"))


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["report", *arguments]) == 0
    return capsys.readouterr().out


@cache
def on_shipped(path: Path, *options: str) -> str:
    """The report on a shipped file, printed once for all tests that read it."""
    with redirect_stdout(StringIO()) as told:
        assert main(["report", str(path), *options]) == 0
    return told.getvalue()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_report_on_a_shipped_file_is_the_accepted_one(path: Path, language: str) -> None:
    golden = GOLDEN / f"{path.stem}.{language}.txt"
    report = on_shipped(path, "--lang", language)
    if os.environ.get("MAPGEN_GOLDEN"):
        golden.write_text(report, encoding="utf-8")
    assert report == golden.read_text(encoding="utf-8")


def test_every_reason_at_an_open_question_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where a finding of its own speaks of the question, or where no answer could move a verdict."""
    (tmp_path / "t.txt").write_text("We tried it on nine people [1]. So it helps.\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(
        """mapgen: 2
document: {title: T, language: en, kind: web-page, text: t.txt}
sources: {trial: {mark: 1, design: randomised-trial, participants: 9 people}}
arguments: {chain: {title: A, conclusion: end}}
claims:
  seen: {quote: 'We tried it on nine people [1]', kind: result}
  end:
    quote: it helps
    kind: effect
    because:
      premises: seen
      scheme: evidence-to-claim
      open: {size: Nine people are few., consistency: Nobody tried again., indirectness: Who they were is not told.}
""",
        encoding="utf-8",
    )
    for format_ in ("text", "markdown"):
        told = printed(capsys, str(tmp_path / "map.yaml"), "--format", format_, "--lang", "en")
        for reason in ("Nine people are few", "Nobody tried again", "Who they were is not told"):
            assert reason in told


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_chain_has_both_answers_before_all_else_and_its_certainty_last(
    path: Path,
) -> None:
    report = on_shipped(path, "--format", "markdown")
    chains = report.split("\n## Chains of reasoning")[1].split("\n## ")[0].split("\n### ")[1:]
    assert len(chains) >= 7
    for chain in chains:
        assert chain.rstrip().split("\n")[-1].startswith("In detail: ")
        if "What a reader needs for it" in chain:
            assert "What other evidence says" not in chain
            continue
        own, others = chain.index("reasoning carry it?"), chain.index("- What other evidence says: ")
        assert (
            own
            < others
            < min(chain.find(part) % 10**9 for part in ("Objections, ", "Weak links", "Where to"))
        )


def test_what_a_file_says_stays_text_in_markdown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.txt").write_text("Sleep is <b>short</b>.", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(
        "mapgen: 1\ndocument: {title: '<script>alert(1)</script>', language: en, kind: other, text: text.txt}\n"
        "claims:\n  a: {quote: 'Sleep is <b>short</b>', en: '[x](javascript:alert(1)) *short*'}\n"
        "arguments:\n  one: {title: One, conclusion: a}\n",
        encoding="utf-8",
    )
    report = printed(capsys, str(tmp_path / "map.yaml"), "--format", "markdown")
    assert "<script>" not in report
    assert "\\[x\\](javascript" in report


def test_what_would_mend_a_break_stands_under_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.txt").write_text("It calms. Sleep is short.", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(
        "mapgen: 1\ndocument: {title: T, language: en, kind: other, text: text.txt}\n"
        "claims:\n  c: {quote: It calms, kind: effect}\n"
        "  a: {quote: Sleep is short, kind: effect, because: [{premises: [c], scheme: sign,"
        " answers: {strength: {is: answered}, alternatives: {is: answered}}}]}\n"
        "arguments:\n  one: {title: One, conclusion: a}\n",
        encoding="utf-8",
    )
    told = printed(capsys, str(tmp_path / "map.yaml"), "--lang", "en")
    assert "1. At the claim: “It calms.”\n   → Give evidence for" in told
    assert "“high” at most" in told


def test_words_that_begin_like_a_list_stay_words_in_markdown() -> None:
    blocks = [Paragraph("- no item"), Item("+ no item", ("1. no item", "a ~b~ & c"))]
    assert as_markdown(blocks) == "\\- no item\n\n- \\+ no item\n  - 1\\. no item\n  - a \\~b\\~ \\& c\n"


FOREIGN_SIGNS = {
    "$x$ \\href{javascript:x}{y}": "\\$x\\$ \\\\href\\{javascript:x\\}\\{y\\}",
    "{{ site.secret }} {% include %}": "\\{\\{ site\\.secret \\}\\} \\{% include %\\}",
    "![x](javascript:alert)": "!\\[x\\](javascript:alert)",
    "<img src=x onerror=alert(1)>": "\\<img src=x onerror=alert(1)\\>",
    "a `b` c": "a \\`b\\` c",
    "::: warning": "\\::: warning",
    "!!! note": "\\!!! note",
    "one\u2028# two\x0c- three": "one \\# two - three",
    "=== a": "\\=\\=\\= a",
    "--- a": "\\--- a",
    "??? note": "\\??? note",
    "a) item": "a\\) item",
    "(a) item": "(a\\) item",
    "i. item": "i\\. item",
    "(iv) item": "(iv\\) item",
    "#. item": "\\#. item",
    "(@) item": "(\\@) item",
    "(@first) item": "(`@first`) item",
    "x^2^, H~2~O": "x\\^2\\^, H\\~2\\~O",
    "^[note] [^1]": "\\^\\[note\\] \\[\\^1\\]",
    "==a== ++b++ %%c%% 50 % c++": "\\=\\=a\\=\\= \\+\\+b\\+\\+ \\%\\%c\\%\\% 50 % c\\+\\+",
    "the (c) group": "the (c\\) group",
    "e.g. evil.example, i.e. 0.05": "e.g. evil\\.example, i.e. 0.05",
}

ADDRESSES = {
    "see https://a.example/b_c?d=e&f#g, now": "see `https://a.example/b_c?d=e&f#g`, now",
    "(http://a.example). «\u00a0ftp://a.example\u00a0»": "(`http://a.example`). «\u00a0`ftp://a.example`\u00a0»",
    "www.a.example! WWW.b.example": "`www.a.example`! `WWW.b.example`",
    "www.": "`www`.",
    "//a.example xmpp:a@b": "`//a.example` `xmpp:a@b`",
    "1https://a.example éhttps://b.example": "1https:`//a.example` é`https://b.example`",
    "mailto:a@b.example; a.b+c@d.example, é@b": "`mailto:a@b.example`; `a.b+c@d.example`, `é@b`",
    "@smith2019 says; a @ b": "`@smith2019` says; a \\@ b",
    "a@b.@c": "`a@b.@c`",
    "`https://a.example` $https://b.example$": "\\``https://a.example`\\` \\$`https://b.example`\\$",
    "https://a.example/{{site.x}}": "`https://a.example/`\\{\\{site.x\\}\\}",
    "https://a.example\\": "`https://a.example`\\\\",
    "https://a.example/**b**": "`https://a.example/**b**`",
}
"""Tools make links of these after they have taken escapes away: they stay words in a code span alone."""


@pytest.mark.parametrize(("words", "written"), [*FOREIGN_SIGNS.items(), *ADDRESSES.items()])
def test_words_with_signs_of_markdown_and_of_what_is_written_in_it_stay_words(
    words: str, written: str
) -> None:
    assert as_markdown([Paragraph(words)]) == f"{written}\n"
    assert as_markdown([Item("x", (words,))]) == f"- x\n  - {written}\n"


def test_work_left_on_the_map_is_counted_and_told_to_its_authors_elsewhere() -> None:
    report = on_shipped(SHIPPED[0], "--lang", "en")
    assert re.search(r"Left to do on the map itself, .*: \d+\.", " ".join(report.split()))
    assert "nobody has answered any of their questions" not in report
    assert "Nobody has entered yet" not in report


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_reader_meets_no_field_of_the_argument_file(path: Path, language: str) -> None:
    fields = {field.key for kind in (Document, Source, Claim, Inference) for field in shown_fields(kind)}
    named = set(re.findall(r"`([a-z-]+)`", on_shipped(path, "--lang", language)))
    assert not named & {key.replace("_", "-") for key in fields}


def test_a_work_is_told_once_in_full_at_the_end_and_by_its_name_before() -> None:
    report = " ".join(on_shipped(SHIPPED[1], "--lang", "en").split())
    before, _, works = report.partition("The works named above")
    assert "Masoud 2003" in before
    assert "Iran J Public Health" not in before
    assert works.count("Masoud SA (2003). A study on relation between attacks of migraine headache") == 1


@pytest.mark.parametrize("print_as", [as_text, as_markdown])
def test_what_a_terminal_would_obey_or_read_backwards_is_a_dot(print_as: Callable[..., str]) -> None:
    printed_ = print_as([Paragraph("A\x1b[31m b\u202e c\u00a0: d")])
    assert "\x1b" not in printed_
    assert "\u202e" not in printed_
    assert "A·" in printed_
    assert "c\u00a0: d" in printed_


@pytest.mark.parametrize(("language", "told"), [("en", "has no chain yet"), ("fr", "pas encore de chaîne")])
def test_a_draft_is_told_to_have_no_chain_yet(
    language: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text.txt").write_text("Sleep is short. So we are tired.", encoding="utf-8")
    assert main(["new", str(tmp_path / "text.txt")]) == 0
    assert told in printed(capsys, str(tmp_path / "text.yaml"), "--lang", language)


@pytest.mark.parametrize(("language", "rest"), [("en", "without --short"), ("fr", "sans --short")])
def test_the_short_report_is_the_beginning_and_a_line_for_each_chain(language: str, rest: str) -> None:
    checked = check_file(ROOT / "arguments" / "migraine-magnesium.yaml")
    assert checked.map is not None
    given = checked.map, checked.strengths, checked.findings, language, False
    whole, short = report(*given).split("\n\n"), report(*given, short=True).split("\n\n")
    same = next(at for at, (one, other) in enumerate(zip(whole, short, strict=False)) if one != other)
    assert same > 6, "the five lines and the findings that matter are the same"
    assert rest in " ".join(short[-1].split())
    assert all(one.title.best(language) in short[-2].replace("\n  ", " ") for one in checked.map.arguments)
    assert 4 * len(" ".join(short).split()) < len(" ".join(whole).split())


def test_the_short_report_tells_the_verdict_on_an_only_chain_once(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Lamps glow. So we sleep. So we are well.", encoding="utf-8")
    content = (
        "mapgen: 2\ndocument: {title: L, language: en, kind: web-page, text: text.txt}\nclaims:\n  a: Lamps glow.\n"
        "  b: {quote: So we sleep., because: [a]}\n  c: {quote: So we are well., because: [b]}\n"
        "arguments:\n  one: {title: Well, conclusion: c}\n"
    )
    for further, told in (("", 0), ("  two: {title: Asleep, conclusion: b}\n", 1)):
        (tmp_path / "map.yaml").write_text(content + further, encoding="utf-8")
        checked = check_file(tmp_path / "map.yaml")
        assert checked.map is not None
        assert checked.strengths is not None
        given = (checked.map, checked.strengths, checked.findings, "en", False)
        assert report(*given, short=True).count("Chains of reasoning") == told


LONG_QUOTE = (
    "In a study at Lowford, ninety women who slept badly drank a cup of tea or of water every evening for two "
    "weeks, and slept longer."
)


@pytest.mark.parametrize("label", ["", "Tea made sleep longer"])
def test_a_long_quote_is_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str], label: str) -> None:
    (tmp_path / "t.txt").write_text(f"{LONG_QUOTE} So tea helps. So drink tea.\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(
        f"""mapgen: 2
document: {{title: T, language: en, kind: web-page, text: t.txt}}
sources: {{roe: {{authors: [Roe B], year: 2020, title: Tea, design: randomised-trial}}}}
arguments: {{a: {{title: A, conclusion: helps}}, b: {{title: B, conclusion: drink}}}}
claims:
  longer: {{quote: '{LONG_QUOTE}', kind: result, rebutted-by: {{no: It is one study.}}{f", short: {label}" * bool(label)}}}
  helps: {{quote: tea helps, kind: effect, because: longer}}
  drink: {{quote: drink tea, kind: recommendation, because: [helps, longer]}}
  no: {{en: Nobody else found it., source: roe}}
""",
        encoding="utf-8",
    )
    told = " ".join(printed(capsys, str(tmp_path / "map.yaml"), "--lang", "en").split())
    assert told.count("every evening for two weeks") == 1
    assert told.count(label or "“In a study at Lowford, ninety women") >= 2
