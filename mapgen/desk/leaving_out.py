"""leave out: the claims of a draft that nothing in the file names go under `left-out`, with their words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mapgen.desk.draft_remark import without_remark
from mapgen.desk.edits import Edit, applied
from mapgen.desk.names import names_in
from mapgen.desk.pieces import Pieces, entry_of, names_of
from mapgen.desk.spelling import spelled, written
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.introductions import numbers_introducing
from mapgen.drafting.proposals import proposals_of
from mapgen.drafting.quotes import quote as quote_of
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import PROPOSABLE, Claim, Quote
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.reader import read_source
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Table, Tree
from mapgen.vocabulary import ClaimKind
from mapgen.words import both

FIELD = "left-out"
WHY = both("No conclusion rests on it.", "Aucune conclusion ne s'appuie dessus.")
WHY_REST = both(
    "The rest of a sentence of which a claim quotes a part.",
    "Le reste d'une phrase dont une affirmation cite une partie.",
)
_LINE = 106  # characters
_FEWEST = 4
"""So many words stand for a sentence at least; so many more it has, or it stands whole."""
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_AROUND = " \n\t,;:.!?—–-"
"""Signs and white space at the ends of words that are left."""
_OF_A_DRAFT = {"quote", "cites", "proposed", "population", "intervention", *PROPOSABLE} - {"because"}
"""The fields of a claim on which an author has not worked."""

_OF_A_STUDY = {"called", "design", "participants", "dose", "duration", "effect", "species", "route"}
"""Fields that tell how a study was made: entered, they are kept beside a work on which a conclusion rests."""


@dataclass(frozen=True, slots=True)
class LeftOutOfMap:
    """A file's text once claims were left out, and their ids."""

    source: str
    claims: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()


def leave_out(
    source: str, path: Path, only: Collection[str] = (), *, even_evidence: bool = False
) -> LeftOutOfMap | None:
    """Return the text of a file with the claims that nothing names under `left-out`; None without a map.

    `path`: where the file stands; with `only`, ids of claims, no others are left out. A claim stays that
    has a step, an attack, a source, words or a kind of the author's, that advertises, that cites a work of
    which the file tells more than its mark, or beside which a comment stands, and so do all where no chain is
    named yet. Of a sentence of which a claim that stays quotes a part, only the rest goes there, with that
    reason. Unless single claims are meant, the remark at the top of a draft goes, too: of its steps, only
    `mapgen check` is left. With `even_evidence`, a kind and a work of which the file tells keep no claim.
    """
    tree, map_ = parse(source, FaultLog("")), read_source(source, path).map
    if map_ is None or not isinstance(tree, Table):
        return None
    pieces, claims = Pieces(source), entry_of(tree, "claims")
    if not map_.arguments or not isinstance(claims, Table):
        return LeftOutOfMap(source)
    edits, left = [], []
    told_works = None if even_evidence else _told_works(tree, map_)
    for claim, edit in _idle(pieces, claims, map_, told_works):
        if not only or claim.id in only:
            edits.append(edit)
            left.append(claim)
    if not left or len(left) == len(claims.entries):
        return LeftOutOfMap(source)
    stay = [claim for claim in map_.claims if claim not in left]
    used = [passage for claim in stay for quote in claim.quotes for passage in quote.passages]
    quotes = [quote for claim in left for quote in claim.quotes]
    whole = [quote for quote in quotes if not any(_meet(one, used) for one in quote.passages)]
    search = QuoteSearch(map_.text)
    rests = [
        rest
        for quote in quotes
        if quote not in whole
        for passage in quote.passages
        for rest in _rests(search, passage, used)
    ]
    records = [(whole, WHY), (rests, WHY_REST)]
    lines = [_item(search, some, why.best(map_.text.language)) for some, why in records if some]
    added = _added(pieces, entry_of(tree, FIELD), lines)
    edits += [*added, *(without_remark(source) if not only else ())]
    newer = applied(source, edits)
    after = read_source(newer, path)
    covered = after.map is not None and after.map.coverage.uncovered == map_.coverage.uncovered
    if not covered or (lines and not added):
        return LeftOutOfMap(source)
    return LeftOutOfMap(newer, tuple(claim.id for claim in left), tuple(edits))


def _told_works(tree: Table, map_: ArgumentMap) -> set[str]:
    """Return the marks of the sources of which the file tells more than the mark."""
    sources = entry_of(tree, "sources")
    records = sources.entries if isinstance(sources, Table) else []
    told = {key.text for key, record in records if isinstance(record, Table) and names_of(record) - {"mark"}}
    return {mark for source in map_.sources if source.id in told for mark in source.marks}


def _idle(
    pieces: Pieces, claims: Table, map_: ArgumentMap, told_works: set[str] | None
) -> Iterator[tuple[Claim, Edit]]:
    """Yield each claim that nothing names and nobody has worked on, with the edit that takes it out.

    `told_works`: the marks of works that keep what cites them; None where evidence keeps nothing.
    """
    named = {one.scalar.text for one in names_in(pieces.source) if not one.defines}
    named |= {
        word.strip()
        for claim in map_.claims
        for one in claim.proposed
        if one.field == "because"
        for word in one.value.split(",")
    }
    for key, record in claims.entries:
        claim = map_.claim.get(key.text)
        untouched = not isinstance(record, Table) or names_of(record) <= _OF_A_DRAFT
        if claim is None or claim.id in named or not untouched:
            continue
        if not key.text:  # a list or a table: what its author meant by it is not known
            continue
        if told_works is not None and _is_kept(map_, claim, record, told_works):
            continue
        edit = pieces.without(claims, key, record)
        if edit is not None and claim.quotes:
            yield claim, edit


def _is_kept(map_: ArgumentMap, claim: Claim, record: Tree, told_works: set[str]) -> bool:
    """Return whether a kind of the author's, or a work of which the file tells, keeps a claim in the map."""
    if _has_kind_by_hand(map_, claim):
        return True
    if told_works.intersection(claim.citations) and not _only_introduced(map_, claim):
        return True
    of_a_study = isinstance(record, Table) and names_of(record) & _OF_A_STUDY
    return bool(of_a_study) and _tells_of_used(map_, claim)


def _has_kind_by_hand(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether a claim has a kind that no words of its sentences propose, or advertises."""
    if claim.kind in (None, ClaimKind.PROMOTION):
        return claim.kind is not None
    text = map_.text
    sentences = {one for quote in claim.quotes for part in quote.passages for one in text.sentences_in(part)}
    proposed = (one for each in sentences for one in proposals_of(text.slice(each), text.language))
    return not any(one.field == "kind" and one.value == claim.kind for one in proposed)


def _tells_of_used(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether the paragraph of a claim cites a work that a claim of a chain cites."""
    text, idle = map_.text, {one.id for one in map_.unchained}
    used = {mark for one in map_.claims if one.id not in idle for mark in one.citations}
    blocks = [text.block_at(passage.start) for quote in claim.quotes for passage in quote.passages]
    printed = {number for block in blocks for mark in text.marks_in(block) for number in mark.numbers}
    printed |= {link.address for block in blocks for link in text.links_in(block)}
    printed |= {number for block in blocks for number in numbers_introducing(text, block)}
    return not used.isdisjoint(printed)


def _only_introduced(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether all works that a claim cites only introduce the paragraph that it quotes."""
    passages = [passage for quote in claim.quotes for passage in quote.passages]
    return all(set(claim.citations) <= set(numbers_introducing(map_.text, passage)) for passage in passages)


def _meet(passage: Passage, others: Sequence[Passage]) -> bool:
    return any(one.start < passage.end and passage.start < one.end for one in others)


def _rests(search: QuoteSearch, passage: Passage, used: Sequence[Passage]) -> Iterator[Quote]:
    """Yield what is left of a passage beside those that claims quote; nothing for what has no letter."""
    at = passage.start
    for one in sorted([*used, Passage(passage.end, passage.end)]):
        if one.end < at or one.start > passage.end:
            continue
        words = search.text.content[at : max(at, one.start)]
        start = at + len(words) - len(words.lstrip(_AROUND))
        rest = Passage(start, max(start, at + len(words.rstrip(_AROUND))))
        if any(letter.isalnum() for letter in words) and (own := quote_of(search, rest)) is not None:
            yield own
        at = max(at, one.end)


def _item(search: QuoteSearch, quotes: Sequence[Quote], why: str) -> list[str]:
    """Return the lines of the record that holds quotes, without its dash."""
    lines = ["quote: ["]
    for number, quote in enumerate(quotes):
        words = written(_beginning(search, quote)) + ("]" if number == len(quotes) - 1 else ",")
        if len(lines[-1]) + len(words) > _LINE and lines[-1].strip():
            lines.append("    ")
        lines[-1] += words if lines[-1].endswith(("[", "    ")) else f" {words}"
    return [*lines, f"why: {spelled(why)}"]


def _beginning(search: QuoteSearch, quote: Quote) -> Quote:
    """Return the first words of a quote that tell its sentence from the others, for which they stand."""
    if len(quote.passages) != 1:
        return quote
    (passage,) = quote.passages
    sentence = search.text.sentence_at(passage.start)
    if passage.end > sentence.end:
        return quote
    words = list(_WORD.finditer(search.text.content, passage.start, passage.end))
    for word in words[_FEWEST - 1 : -_FEWEST]:
        brief = quote_of(search, Passage(passage.start, word.end()))
        if brief is not None and not (brief.prefix or brief.suffix):
            return brief
    return quote


def _added(pieces: Pieces, given: Tree | None, records: Sequence[Sequence[str]]) -> list[Edit]:
    """Return the edit that adds records to the list of what is left out; none where it is in brackets."""
    source = pieces.source
    if not records:
        return []
    if given is None:
        end = len(source.rstrip())
        added = "\n".join(_dashed(lines, "  ") for lines in records)
        return [Edit(end, len(source), f"\n\n{FIELD}:\n{added}\n")]
    if not isinstance(given, List) or not given.items or pieces.is_flow(given):
        return []
    first = pieces.start(given.items[0])
    dash = source.rfind("-", pieces.line_start(first), first)
    if dash < 0:
        return []
    indent = " " * (dash - pieces.line_start(dash))
    end = source.find("\n", pieces.end(given.items[-1]))
    end = len(source) if end < 0 else end
    return [Edit(end, end, "".join("\n" + _dashed(lines, indent) for lines in records))]


def _dashed(lines: Sequence[str], indent: str) -> str:
    first, *others = lines
    return "\n".join([f"{indent}- {first}", *(f"{indent}  {line}" for line in others)])
