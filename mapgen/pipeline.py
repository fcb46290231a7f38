"""The recipes for one file: read → weigh → check → arrange → draw; each stage takes the earlier values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapgen.document.text.document_text import DocumentText
from mapgen.extraction.extracted import Extracted
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.outputs import sweep, write_new
from mapgen.strength.summary import Summary
from mapgen.strength.values import Strengths
from mapgen.syntax.read.reader import ReadFile, read, read_source
from mapgen.vocabulary import Carried, DocumentKind
from mapgen.words import Text

if TYPE_CHECKING:
    from mapgen.desk.remedies.fixing import Fixed
    from mapgen.drafting.draft import Draft
    from mapgen.lessons.values import Bank, Choices, Item
    from mapgen.revisions.compare import Revision


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked argument file. `map` is None where too little could be read; `source` is the file's text."""

    map: ArgumentMap | None
    strengths: Strengths
    findings: tuple[Finding, ...]
    source: str
    digests: Mapping[str, str]
    """The SHA-256 of each file that was read, as in `ReadFile`."""

    @property
    def standing(self) -> tuple[Finding, ...]:
        """The findings that the author did not waive."""
        return tuple(finding for finding in self.findings if not self.waived(finding))

    def waived(self, finding: Finding) -> Text:
        """Return the reason for which the author lets a finding stand; empty where it is not waived."""
        return self.map.waived(finding) if self.map is not None else Text()

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The findings, not waived, that make `mapgen check` exit with 1."""
        return tuple(finding for finding in self.standing if finding.fails)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The page of a map, as HTML, and the compiled map that it was drawn from, as JSON values."""

    page: str
    compiled: dict[str, Any]


def check_file(path: Path, shown: str = "", content: bytes | None = None) -> Checked:
    """Read an argument file, weigh its map and run every rule.

    A file that cannot be read gives no map, and findings that say why. Findings name the file
    `shown`, or by its path if that is empty. With `content`, it is read instead of the file, as if it
    stood at `path`.
    """
    return _checked(read(path, shown or path.as_posix(), content))


def check_source(source: str, path: Path, shown: str = "") -> Checked:
    """Check the text of an argument file as `check_file` does, as if it stood at `path`."""
    return _checked(read_source(source, path, shown or path.as_posix()))


def _checked(file: ReadFile) -> Checked:
    """Weigh the map of a file that was read, and run every rule."""
    from mapgen.rules import engine, manual
    from mapgen.strength.weigh import weigh
    from mapgen.syntax.read.expectations import unmet_expectations
    from mapgen.syntax.read.waivers import idle_waivers

    if file.map is None:
        return Checked(None, Strengths(), file.findings, file.source, file.digests)
    strengths = weigh(file.map)
    found = [*file.findings, *engine.check(file.map, strengths, file.unread)]
    standing = [finding for finding in found if not file.map.waived(finding)]
    found += unmet_expectations(file.map, standing, verdicts_of(strengths), manual.names())
    found += idle_waivers(file.map, found, manual.names())
    return Checked(file.map, strengths, engine.ordered(found), file.source, file.digests)


def verdicts_of(strengths: Strengths) -> dict[str, Carried]:
    """Return the word of each chain's verdict, by the chain's id, in the order of the chains."""
    return {id_: one.reasoning.word or Carried.NOT_JUDGED for id_, one in strengths.arguments.items()}


def compile_map(map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return the compiled map as JSON values.

    Each weak link and missing evidence that is not waived has its rank, from 1 for the most important,
    the id of the argument that it arises in, and whether it is among the five that matter most.
    """
    return _compiled(map_, strengths, findings, summarise(map_, strengths, findings))


def summarise(map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding]) -> Summary:
    """Return what a reader is told first: what each chain lacks, and the headline."""
    from mapgen.rules.ranking import ranked
    from mapgen.rules.summary import summary

    return summary(map_, strengths, ranked(findings, map_, strengths))


def bank_of(checked: Checked) -> Bank:
    """Return the items of a checked file's map, and why which kinds have none; both empty without a map."""
    from mapgen.lessons.bank import bank
    from mapgen.lessons.values import Bank

    if checked.map is None:
        return Bank((), {})
    told = summarise(checked.map, checked.strengths, checked.findings)
    return bank(checked.map, checked.strengths, checked.findings, told)


def _compiled(
    map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding], told: Summary
) -> dict[str, Any]:
    from mapgen.exchange.compiled import dump
    from mapgen.exchange.finding_values import Rank
    from mapgen.rules.ranking import chains_of, home_of, ranked, that_matter

    chains, order = chains_of(map_), ranked(findings, map_, strengths)
    first = set(that_matter(order))
    ranks = {
        found: Rank(rank, home_of(found, chains, map_.source), found in first)
        for rank, found in enumerate(order, 1)
    }
    return dump(map_, strengths, findings, ranks, told)


def draw_file(path: Path, shared: bool = False, shown: str = "") -> tuple[Checked, Drawn | None]:
    """Check an argument file and draw its page; the page is None where no map could be read.

    With `shared`, styles and scripts are not in the page but in a file beside it, which all pages
    share. Findings name the file `shown`, or by its path if that is empty.
    """
    from mapgen.layout.arrange import arrange
    from mapgen.lessons.as_json import bank_json
    from mapgen.lessons.bank import bank
    from mapgen.page.draw import draw_page

    checked = check_file(path, shown)
    if checked.map is None:
        return checked, None
    told = summarise(checked.map, checked.strengths, checked.findings)
    compiled = _compiled(checked.map, checked.strengths, checked.findings, told)
    layout = arrange(checked.map, checked.strengths, told.gaps, checked.findings)
    asked = bank(checked.map, checked.strengths, checked.findings, told)
    page = draw_page(compiled, layout, shared, bank_json(asked))
    return checked, Drawn(page, compiled)


def lesson_files(checked: Checked, chosen: Sequence[Item], choices: Choices) -> dict[str, str | bytes]:
    """Return the files of a lesson that asks the chosen items, by their names: `ID-task.html` and so on.

    They are the students' page and the teacher's, a worksheet and its key, and the lesson for learning
    platforms. Raise ValueError where the file has no map.
    """
    from mapgen.layout.arrange import arrange
    from mapgen.lessons.as_json import bank_json, lesson_json
    from mapgen.lessons.choose import lesson
    from mapgen.lessons.export import question_formats
    from mapgen.lessons.formats.scorm import zipped
    from mapgen.page.draw import draw_page
    from mapgen.page.lessons_data import with_break
    from mapgen.page.task import draw_task
    from mapgen.page.worksheet import draw_worksheet

    map_ = checked.map
    if map_ is None:
        raise ValueError("no lesson is made where no map could be read")
    told = summarise(map_, checked.strengths, checked.findings)
    compiled = _compiled(map_, checked.strengths, checked.findings, told)
    made = lesson_json(lesson(chosen, choices), map_)
    task, bank = draw_task(made), bank_json(bank_of(checked))
    layout = arrange(map_, checked.strengths, told.gaps, checked.findings)
    files: dict[str, str | bytes] = {
        "task.html": task,
        "teacher.html": draw_page(compiled, layout, bank=bank, lesson=made),
        "worksheet.html": draw_worksheet(compiled, made, with_break=with_break(bank)),
        "worksheet-key.html": draw_worksheet(compiled, made, is_key=True, with_break=with_break(bank)),
        "scorm.zip": zipped(made, task),
        **{one.suffix: one.write(made) for one in question_formats().values()},
    }
    return {f"{map_.id}-{name}": content for name, content in files.items()}


def compare_files(old: Checked, new: Checked) -> Revision | None:
    """Return what differs between two checked argument files; None where one of them has no map."""
    from mapgen.revisions.compare import State, compare

    if old.map is None or new.map is None:
        return None
    return compare(State(old.map, old.strengths, old.standing), State(new.map, new.strengths, new.standing))


def fix_source(source: str, path: Path) -> Fixed:
    """Return the text of an argument file, which stands at `path`, with its sure remedies applied."""
    from mapgen.desk.remedies.fixing import fixed

    def check(newer: str) -> tuple[ArgumentMap | None, tuple[Finding, ...]]:
        checked = check_source(newer, path)
        return checked.map, checked.standing

    return fixed(source, path, check)


@dataclass(frozen=True, slots=True)
class Original:
    """A document as its author has it, and where its text shall be.

    `name`: the name of its file; empty for standard input. `content`: its bytes. `text`: where the text is
    or shall be written; `report`: where what was left out shall be told; None where nothing was extracted,
    because the file is the text. `is_page`: whether it is a page saved from a browser.
    """

    name: str
    content: bytes
    found: Extracted
    text: Path
    report: Path | None = None
    is_page: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """A language model to ask about the sentences of a draft: its name, its address, and a key to it."""

    name: str
    address: str
    key: str = ""


def draft_file(
    original: Original, output: Path, language: str, kind: DocumentKind, model: Model | None = None
) -> tuple[Finding, ...]:
    """Write to `output` a draft of an argument file for a document, and its text and a report beside it.

    The text must be in the folder of `output` or below. `language` is the text's two-letter code. Return
    the faults because of which the text could not be read, and no draft was written; otherwise nothing.
    Raise FileExistsError where there is a file already, and NoAnswer, with nothing written, where `model`
    is asked and does not answer.
    """
    from mapgen.drafting.draft import draft_with_chapters
    from mapgen.drafting.opening import opening
    from mapgen.extraction.report import report
    from mapgen.syntax.read.reader import read_text
    from mapgen.syntax.write.writer import Remarks, write

    sweep(output.parent)
    named = original.text.resolve().relative_to(output.parent.resolve()).as_posix()
    with ExitStack() as undone:
        if original.report is not None:
            told = report(original.name or "standard input", original.content, original.found, language)
            for path, content in ((original.text, original.found.text), (original.report, told)):
                write_new(path, content)
                undone.callback(path.unlink)
        text, trouble = read_text(output.parent, named)
        if text is None:
            return trouble
        made = draft_with_chapters(
            output.stem, named, DocumentText(text, language), kind, original.found.head
        )
        if model is not None:
            made = _asked(made, model)
        remarks = Remarks(opening(language), dict(made.chapters), dict(made.entries))
        write_new(output, write(made.map, remarks, second=True))
        undone.pop_all()
    return ()


def _asked(made: Draft, model: Model) -> Draft:
    """Return the draft with what a model proposes today. Raise NoAnswer where it does not answer."""
    from datetime import date

    from mapgen.drafting.asking import asked
    from mapgen.drafting.endpoint import Endpoint

    return asked(
        made, Endpoint(model.address, model.name, model.key).ask, model.name, date.today().isoformat()
    )
