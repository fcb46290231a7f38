"""Tells a revision: as text, as Markdown, and as JSON values for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any

from mapgen.findings import Finding
from mapgen.report.blocks import Block, Heading, Item, Paragraph, as_markdown, as_text
from mapgen.revisions import words
from mapgen.revisions.changes import KINDS, Change
from mapgen.revisions.compare import Revision
from mapgen.revisions.verdict_moves import Move, Verdict
from mapgen.strength.summary import Break
from mapgen.strength.words import named
from mapgen.vocabulary import Carried
from mapgen.words import Text


def told(revision: Revision, names: tuple[str, str], language: str, markdown: bool) -> str:
    """Return a revision in `language` (`en` or `fr`), as Markdown or as plain text.

    `names`: how to call the old and the new file.
    """
    blocks = list(_Told(language).blocks(revision, *names))
    return as_markdown(blocks) if markdown else as_text(blocks)


LONG = 16
"""From how many words on only the part of a text that differs is told."""
CONTEXT = 4
"""How many equal words are told before and after such a part."""


class _Told:
    """Makes the blocks that tell a revision in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def blocks(self, revision: Revision, old: str, new: str) -> Iterator[Block]:
        yield Heading(self._say(words.TITLE, old=old, new=new), 1)
        if not revision:
            yield Paragraph(self._say(words.NOTHING))
            return
        yield from self._moves(revision.moves)
        if revision.text_changed:
            yield Paragraph(self._say(words.TEXT_CHANGED))
        for kind in KINDS:
            yield from self._changes(kind, [change for change in revision.changes if change.kind == kind])
        yield from self._findings(words.CAME, revision.came)
        yield from self._findings(words.WENT, revision.went)

    def _say(self, text: Text, **blanks: str) -> str:
        return text.best(self.language).format(**blanks)

    def _moves(self, moves: Sequence[Move]) -> Iterator[Block]:
        if not moves:
            yield Paragraph(self._say(words.NO_MOVES))
            return
        yield Heading(self._say(words.VERDICTS), 2)
        for move in moves:
            yield Item(self._moved(move), tuple(self._reasons(move)))

    def _moved(self, move: Move) -> str:
        before, after = (self._word(verdict) for verdict in (move.before, move.after))
        how = words.MOVED if before != after else words.ELSEWHERE
        return self._say(how, title=move.title.best(self.language), before=before, after=after)

    def _word(self, verdict: Verdict) -> str:
        return (verdict.word or Carried.NOT_JUDGED).name_.best(self.language)

    def _reasons(self, move: Move) -> Iterator[str]:
        if move.before.why == move.after.why:
            yield from self._same_reason(move)
        elif (move.before.word, move.before.at) != (move.after.word, move.after.at):
            for text, verdict in ((words.BEFORE, move.before), (words.NOW, move.after)):
                yield self._say(text, why=verdict.why.best(self.language) or self._say(words.NO_REASON))
        yield from self._breaks(move.before, move.after)
        if move.before.says is not move.after.says:
            before, after = (self._says(verdict) for verdict in (move.before, move.after))
            yield self._say(words.OTHER_EVIDENCE, before=before, after=after)
        yield self._cause(move)
        if move.others:
            yield self._say(words.AS_WELL, changes=self._listed(move.others))

    def _same_reason(self, move: Move) -> Iterator[str]:
        """Yield what moved a verdict that has the same reason as before: how certain things are."""
        why = move.after.why.best(self.language)
        if why:
            yield self._say(words.SAME_REASON, why=why)
        for one in move.reweighed:
            before, after = (word.name_.best(self.language) for word in (one.before, one.after))
            claim, told = named(one.claim).best(self.language), one.why.best(self.language)
            yield self._say(words.REWEIGHED, claim=claim, before=before, after=after, why=told)
        if move.before.at_best is not move.after.at_best:
            levels = (verdict.at_best.name_.best(self.language) for verdict in (move.before, move.after))
            yield self._say(words.AT_BEST, **dict(zip(("before", "after"), levels, strict=True)))

    def _breaks(self, before: Verdict, after: Verdict) -> Iterator[str]:
        """Yield that the first break is another, then which other breaks came and went."""
        told: list[Break] = []
        first = [verdict.broken for verdict in (before, after)]
        if len({(one.on, one.cause) if one else None for one in first}) > 1:
            told = [one for one in first if one]
            yield self._say(words.FIRST_BREAK, before=self._broken(before), after=self._broken(after))
        for text, breaks in (
            (words.BREAK_CAME, after.breaks_unlike(before)),
            (words.BREAK_WENT, before.breaks_unlike(after)),
        ):
            for one in breaks:
                if one not in told:
                    yield self._say(text, why=one.why.best(self.language))

    def _broken(self, verdict: Verdict) -> str:
        return verdict.broken.why.best(self.language) if verdict.broken else self._say(words.NOWHERE)

    def _says(self, verdict: Verdict) -> str:
        return verdict.says.name_.best(self.language) if verdict.says else self._say(words.NONE_BROUGHT_IN)

    def _cause(self, move: Move) -> str:
        if not move.because:
            return self._say(words.NO_CAUSE)
        if len(move.because) == 1:
            return self._say(words.BECAUSE, change=self._listed(move.because))
        return self._say(words.BECAUSE_ALL, changes=self._listed(move.because))

    def _listed(self, changes: Sequence[Change]) -> str:
        return "; ".join(self._briefly(change) for change in changes)

    def _briefly(self, change: Change) -> str:
        """Return which element changed and, if few of its fields did, which."""
        how = self._say(words.HOW[change.how])
        fields = ", ".join(field.field for field in change.fields[:3])
        told = self._say(words.UNNAMED, how=how, id=change.id or change.kind)
        return f"{told} ({fields})" if 0 < len(change.fields) <= 3 else told

    def _changes(self, kind: str, changes: Sequence[Change]) -> Iterator[Block]:
        if changes:
            yield Heading(self._say(words.KINDS[kind]), 2)
        for change in changes:
            how, name = self._say(words.HOW[change.how]), change.name.best(self.language)
            text = words.NAMED if name and change.id else words.UNNAMED
            yield Item(
                self._say(text, how=how, id=change.id or change.kind, name=name), tuple(self._fields(change))
            )

    def _fields(self, change: Change) -> Iterator[str]:
        if change.was:
            yield self._say(words.RENAMED, was=change.was, id=change.id)
        for field in change.fields:
            parts = differing_parts(field.before, field.after)
            before, after = (part or self._say(words.EMPTY) for part in parts)
            yield self._say(words.FIELD, field=field.field, before=before, after=after)

    def _findings(self, title: Text, findings: Sequence[Finding]) -> Iterator[Block]:
        if findings:
            yield Heading(self._say(title), 2)
        for finding in findings:
            message = finding.message.best(self.language)
            yield Item(self._say(words.FINDING, message=message, rule=finding.rule))


def differing_parts(before: str, after: str) -> tuple[str, str]:
    """Return two texts; of two long ones only the words that differ, with a few before and after them."""
    one, other = before.split(), after.split()
    if min(len(one), len(other)) < LONG:
        return before, after
    start = _common(zip(one, other, strict=False))
    end = _common(zip(one[: start - len(one) - 1 : -1], other[: start - len(other) - 1 : -1], strict=False))
    start, end = max(0, start - CONTEXT), max(0, end - CONTEXT)
    return _cut(one, start, end), _cut(other, start, end)


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    """Return how many pairs are of equal words before the first that is not."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _cut(all_words: Sequence[str], start: int, end: int) -> str:
    kept = " ".join(all_words[start : len(all_words) - end])
    return f"{'… ' * (start > 0)}{kept}{' …' * (end > 0)}"


def revision_values(revision: Revision) -> dict[str, Any]:
    """Return a revision as JSON values."""
    return {
        "format": {"name": "mapgen-diff", "version": 1},
        "verdicts": [_move_values(move) for move in revision.moves],
        "text_changed": revision.text_changed,
        "changes": [_change_values(change) for change in revision.changes],
        "findings": {
            "came": [_finding_values(finding) for finding in revision.came],
            "went": [_finding_values(finding) for finding in revision.went],
        },
    }


def _move_values(move: Move) -> dict[str, Any]:
    return {
        "argument": move.argument,
        "before": _verdict_values(move.before),
        "after": _verdict_values(move.after),
        "because": [_reference(change) for change in move.because],
        "each_alone_as_well": [_reference(change) for change in move.others],
    }


def _verdict_values(verdict: Verdict) -> dict[str, Any]:
    return {
        "word": str(verdict.word) if verdict.word else None,
        "breaks_at": verdict.at,
        "why": verdict.why.as_dict(),
        "first_break": verdict.broken_on,
        "breaks": [{"on": one.on, "why": one.why.as_dict()} for one in verdict.breaks],
        "other_evidence": str(verdict.says) if verdict.says else None,
    }


def _reference(change: Change) -> dict[str, str]:
    return {"kind": change.kind, "id": change.id, "how": str(change.how)}


def _change_values(change: Change) -> dict[str, Any]:
    return {
        **_reference(change),
        "was": change.was,
        "fields": [
            {"field": field.field, "before": field.before, "after": field.after} for field in change.fields
        ],
    }


def _finding_values(finding: Finding) -> dict[str, Any]:
    return {"rule": finding.rule, "about": list(finding.about), "message": finding.message.as_dict()}
