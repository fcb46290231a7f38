"""Tells a revision, as text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from mapgen.findings import Finding
from mapgen.report.blocks import Block, Heading, Item, Paragraph, as_markdown, as_text
from mapgen.revisions import words
from mapgen.revisions.changes import KINDS, Change, FieldChange
from mapgen.revisions.compare import Revision
from mapgen.revisions.verdict_moves import Move, Verdict
from mapgen.strength.summary import Break
from mapgen.strength.words import named
from mapgen.vocabulary import Carried, Certainty
from mapgen.words import Text, both


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
MOST_FIELDS = 3
"""Of a change that moved a verdict the fields are told if they are no more than this."""


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
        for change, why in revision.unmoved:
            yield Paragraph(
                self._say(words.UNMOVED, change=self._briefly(change), why=why.best(self.language))
            )
        if revision.text_changed:
            yield Paragraph(self._say(words.TEXT_CHANGED))
        for kind in KINDS:
            yield from self._changes(kind, [change for change in revision.changes if change.kind == kind])
        yield from self._findings(words.CAME, revision.came)
        yield from self._findings(words.WENT, revision.went)
        yield from self._otherwise(revision.otherwise)
        yield from self._spread(revision.spread)

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
        how = words.MOVED if before != after else words.ONLY_OTHER if move.only_says else words.ELSEWHERE
        return self._say(how, title=move.title.best(self.language), before=before, after=after)

    def _word(self, verdict: Verdict) -> str:
        return (verdict.word or Carried.NOT_JUDGED).name_.best(self.language)

    def _reasons(self, move: Move) -> Iterator[str]:
        """Yield what moved a verdict, what weighs otherwise because of it, and where the chain breaks now."""
        yield self._cause(move)
        if move.others:
            yield self._say(words.AS_WELL, changes=self._listed(move.others))
        yield from self._reweighed(move)
        if move.before.word is not move.after.word:
            yield from self._why(move)
        elif move.before.first_unlike(move.after):
            before, after = self._both_broken(move)
            text = words.FIRST_BREAK_STOOD if move.after.broken in move.stood else words.FIRST_BREAK
            yield self._say(text, before=before, after=after)
        elif move.before.at != move.after.at:
            yield from self._elsewhere(move)
        yield from self._breaks(move)
        if move.before.says is not move.after.says:
            before, after = (self._says(verdict) for verdict in (move.before, move.after))
            yield self._say(words.OTHER_EVIDENCE, before=before, after=after)
        if move.also_told_of:
            titles = "; ".join(one.title.best(self.language) for one in move.also_told_of)
            yield self._say(words.ALSO_TOLD_OF, chains=titles)

    def _reweighed(self, move: Move) -> Iterator[str]:
        alike: dict[tuple[Certainty, Certainty, Text], list[str]] = {}
        for one in move.reweighed:
            claim = named(one.claim).best(self.language)
            alike.setdefault((one.before, one.after, one.why), []).append(claim)
        for (*certainties, why), claims in alike.items():
            before, after = (word.name_.best(self.language) for word in certainties)
            told, reason = "; ".join(claims), why.best(self.language)
            yield self._say(words.REWEIGHED, claims=told, before=before, after=after, why=reason)
        if move.before.at_best is not move.after.at_best:
            levels = (verdict.at_best.name_.best(self.language) for verdict in (move.before, move.after))
            yield self._say(words.AT_BEST, **dict(zip(("before", "after"), levels, strict=True)))

    def _why(self, move: Move) -> Iterator[str]:
        """Yield the reason of the old word and that of the new one, which may have stood there before."""
        before, after = (
            verdict.why.best(self.language) or self._say(words.NO_REASON)
            for verdict in (move.before, move.after)
        )
        if before == after:
            yield self._say(words.SAME_REASON, why=after)
            return
        yield self._say(words.BEFORE, why=before)
        yield self._say(words.NOW_STOOD if move.reason_stood else words.NOW, why=after)

    def _elsewhere(self, move: Move) -> Iterator[str]:
        """Yield the reasons of a word that is the same, where another place decides it."""
        if move.before.why == move.after.why:
            places = (
                f"`{verdict.at}`" if verdict.at else self._say(words.NOWHERE)
                for verdict in (move.before, move.after)
            )
            yield self._say(words.OTHER_PLACE, **dict(zip(("before", "after"), places, strict=True)))
        else:
            yield from self._why(move)

    def _breaks(self, move: Move) -> Iterator[str]:
        """Yield which breaks came and went, without the first ones, which are told already."""
        told: set[Break] = set()
        if move.before.word is not move.after.word or move.before.first_unlike(move.after):
            told = {one for one in (move.before.broken, move.after.broken) if one}
        lines: dict[tuple[Text, str], list[Break]] = {}
        for one in move.after.breaks_unlike(move.before):
            if one not in told:
                text = words.BREAK_STOOD if one in move.stood else words.BREAK_CAME
                lines.setdefault((text, one.why.best(self.language)), []).append(one)
        for one, became in move.gone:
            if one not in told:
                lines.setdefault((words.BREAK_WENT[became], one.why.best(self.language)), []).append(one)
        already = {one.why.best(self.language) for one in told}
        for (text, why), breaks in lines.items():
            many = len(breaks) > 1 or why in already
            yield self._say(text, why=self._at(why, breaks) if many else why)

    def _at(self, why: str, breaks: Sequence[Break]) -> str:
        """Return why a chain breaks at several places, with the ids of these."""
        return self._say(words.AT, why=why.rstrip("."), places=", ".join(f"`{one.on}`" for one in breaks))

    def _both_broken(self, move: Move) -> tuple[str, str]:
        """Return where a chain broke first and breaks now; where the words are the same, with the answers."""
        before, after = (self._broken(verdict) for verdict in (move.before, move.after))
        if before != after:
            return before, after
        return self._answered(move.before, before), self._answered(move.after, after)

    def _answered(self, verdict: Verdict, why: str) -> str:
        cause = verdict.broken.cause.partition(" ")[0] if verdict.broken else ""
        return self._say(words.BY_ANSWER[cause], why=why) if cause in words.BY_ANSWER else why

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
        """Return which element changed and, if few of its fields did, from what to what."""
        how = self._say(words.HOW[change.how])
        told = self._say(words.UNNAMED, how=how, id=change.own_id or change.kind)
        if not 0 < len(change.fields) <= MOST_FIELDS:
            return told
        return f"{told} ({', '.join(self._field(field) for field in change.fields)})"

    def _field(self, field: FieldChange) -> str:
        parts = differing_parts(field.before, field.after)
        before, after = (part or self._say(words.EMPTY) for part in parts)
        told = self._say(words.FIELD, field=field.field, before=before, after=after)
        if not field.cut:
            return told
        return self._say(words.CUT, told=told, words=", ".join(map(self._in_quotes, field.cut)))

    def _in_quotes(self, quoted: str) -> str:
        return both(f"“{quoted}”", f"« {quoted} »").best(self.language)

    def _changes(self, kind: str, changes: Sequence[Change]) -> Iterator[Block]:
        if changes:
            yield Heading(self._say(words.KINDS[kind]), 2)
        numbered = [change for change in changes if change.only_renumbered]
        for change in (one for one in changes if not one.only_renumbered):
            how, name = self._say(words.HOW[change.how]), change.name.best(self.language)
            text = words.NAMED if name and change.id else words.UNNAMED
            yield Item(
                self._say(text, how=how, id=change.own_id or change.kind, name=name),
                tuple(self._fields(change)),
            )
        if numbered:
            steps = ", ".join(f"`{one.was}` → `{one.id}`" for one in numbered)
            yield Paragraph(self._say(words.RENUMBERED, steps=steps))

    def _fields(self, change: Change) -> Iterator[str]:
        if change.was:
            yield self._say(words.RENAMED, was=change.was, id=change.id)
        yield from map(self._field, change.fields)

    def _findings(self, title: Text, findings: Sequence[Finding]) -> Iterator[Block]:
        if findings:
            yield Heading(self._say(title), 2)
        for finding in findings:
            message = finding.message.best(self.language)
            yield Item(self._say(words.FINDING, message=message, rule=finding.rule))

    def _otherwise(self, pairs: Sequence[tuple[Finding, Finding]]) -> Iterator[Block]:
        if pairs:
            yield Heading(self._say(words.OTHERWISE), 2)
        for pair in pairs:
            both_told = (
                self._say(
                    text, kind=one.kind.name_.best(self.language), message=one.message.best(self.language)
                )
                for text, one in zip((words.WAS, words.IS), pair, strict=True)
            )
            yield Item(self._say(words.OF_RULE, rule=pair[0].rule), tuple(both_told))

    def _spread(self, pairs: Sequence[tuple[Finding, Finding]]) -> Iterator[Block]:
        if pairs:
            yield Heading(self._say(words.SPREAD), 2)
        for before, after in pairs:
            message = after.message.best(self.language)
            lines = ((words.NO_LONGER_OF, before, after), (words.ALSO_OF, after, before))
            yield Item(
                self._say(words.FINDING, message=message, rule=after.rule),
                tuple(
                    self._say(text, places=_only_in(one, other))
                    for text, one, other in lines
                    if _only_in(one, other)
                ),
            )


def _only_in(one: Finding, other: Finding) -> str:
    """Return the ids that one finding is about, and another is not."""
    return ", ".join(f"`{id_}`" for id_ in one.about if id_ not in other.about)


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
