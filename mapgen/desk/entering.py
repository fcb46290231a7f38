"""enter: what a draft proposes for its claims goes into their fields, and is struck under `proposed`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mapgen.desk.dividing import Divided, as_it_is, divided
from mapgen.desk.edits import Edit, applied
from mapgen.desk.names import names_in
from mapgen.desk.pieces import Pieces, entry_of, names_of
from mapgen.desk.proposed_schemes import scheme_of, schemes_begun
from mapgen.desk.spelling import spelled
from mapgen.drafting.experts import is_saying
from mapgen.drafting.ids import Ids
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Proposal
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.reader import read_source
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import Scalar, Table
from mapgen.words import Text, both, filled

_PART_OF = {
    "species": "population",
    "route": "intervention",
    "dose": "intervention",
    "duration": "intervention",
}
"""The field in which a proposal has its place, where it is not a field of the claim itself."""
_OF_THE_STEP = ("because", "scheme")
"""The fields of a step, which no half of a divided sentence has for itself."""
_ALONE = {"population": "group", "intervention": "agent"}
_NOT_A_CLAIM = both(
    "its premise is no claim yet: make one of “{value}”, and name it under `because`",
    "sa prémisse n'est pas encore une affirmation : faites-en une de « {value} », et nommez-la sous `because`",
)
_GIVEN = both("the file has another step there already", "le fichier a déjà une étape à cet endroit")
_OF_A_STEP = both(
    "a scheme belongs to a step: enter it where a step begins at this claim",
    "un schéma appartient à une étape : inscrivez-le là où une étape part de cette affirmation",
)
_OF_THE_REASON = both(
    "its words stand in the reason, which is no claim yet: “{value}”",
    "ses mots figurent dans la raison, qui n'est pas encore une affirmation : « {value} »",
)
_PRINTED = both("The text prints it as what they said.", "Le texte le donne comme leurs propos.")
"""Why the word of an expert is granted: that it was said, and not that it is true."""
_OF_A_SOURCE = both(
    "an effect belongs to a source, and the claim does not cite just one of the file",
    "un effet appartient à une source, et l'affirmation n'en cite pas exactement une du fichier",
)
_WRITTEN_OTHERWISE = both(
    "it is written in a way that nothing can be entered in",
    "c'est écrit d'une façon où rien ne peut être inscrit",
)


@dataclass(frozen=True, slots=True)
class Left:
    """A proposal that could not be entered, and why."""

    claim: str
    proposal: Proposal
    why: Text


@dataclass(frozen=True, slots=True)
class Entered:
    """The edits that enter proposals, how many they enter, and what is left."""

    edits: tuple[Edit, ...] = ()
    count: int = 0
    left: tuple[Left, ...] = ()


def enter(source: str, path: Path, claims: Collection[str] = ()) -> Entered | None:
    """Return what enters the proposals of a file's claims in their fields; None where it has no map.

    `path`: where the file stands, beside its document's text. `claims`: the ids of the claims; of all, if
    there are none, but then what a model proposed (`by`) stays. Where a field is given already, what is
    proposed for it is struck. Where a sentence is divided, what is proposed goes to the half in which its
    words stand, and is struck where they stand in neither. Raises KeyError for an id that no claim has.
    """
    tree, map_ = parse(source, FaultLog("")), read_source(source, path).map
    if map_ is None or not isinstance(tree, Table):
        return None
    chosen = [map_.claim[id_] for id_ in dict.fromkeys(claims)] or map_.claims
    work = _Work(Pieces(source), tree, map_, begins=schemes_begun(map_, chosen, bool(claims)))
    for claim in chosen:
        wanted = [one for one in claim.proposed if claims or not one.by]
        if wanted:
            work.enter(claim, wanted)
    return Entered(tuple(work.edits), work.count, tuple(work.left))


def entered(source: str, found: Entered) -> str:
    """Return the text of a file with what was found entered."""
    return applied(source, found.edits)


@dataclass
class _Work:
    """Collects the edits of one file."""

    pieces: Pieces
    tree: Table
    map: ArgumentMap
    edits: list[Edit] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    effects: set[str] = field(default_factory=set)
    """The sources that are given an effect."""
    schemes: set[str] = field(default_factory=set)
    """The claims whose step has the scheme that is proposed."""
    begins: Mapping[str, str] = field(default_factory=dict)
    """The schemes that the words of claims suggest at which a step begins that is entered, by claim."""
    count: int = 0
    _ids: Ids | None = None

    def enter(self, claim: Claim, wanted: Sequence[Proposal]) -> None:
        record = entry_of(entry_of(self.tree, "claims"), claim.id)
        proposed = entry_of(record, "proposed")
        plain = isinstance(record, Table) and isinstance(proposed, Table) and not self.pieces.is_flow(record)
        if not plain or not isinstance(record, Table) or not isinstance(proposed, Table):
            self._leave(claim, wanted, _WRITTEN_OTHERWISE)
            return
        key = next(key for key, _ in record.entries if key.text == "proposed")
        start, end = self.pieces.start(key), self.pieces.end(proposed)
        if self.pieces.has_comment(start, end):
            self._leave(claim, wanted, _WRITTEN_OTHERWISE)
            return
        before = len(self.left)
        unasked = [one for one in claim.proposed if one not in wanted]
        step = next((one for one in wanted if one.field == "because" and not self._names_claims(one)), None)
        halves = self._divided(claim, record, step) if step is not None else None
        premise, here = "", wanted
        if halves is not None:
            here = [one for one in wanted if one.field in _OF_THE_STEP or halves.rest_says(one)]
            premise = self._reason(halves, record, proposed, wanted, unasked, step)
            unasked = [one for one in unasked if halves.rest_says(one) or not halves.reason_says(one)]
        elif step is not None and (whole := as_it_is(claim, step)) is not None:
            waiting = [one for one in wanted if one.field not in _OF_THE_STEP and whole.only_reason_says(one)]
            here = [one for one in wanted if one not in waiting]
            self._leave(claim, waiting, filled(_OF_THE_REASON, value=whole.reason))
        here = sorted(here, key=lambda one: one.field == "scheme")  # after the step that may take it
        lines = [line for one in here for line in self._entry(claim, record, one, premise)]
        lines += self._parts(record, here)
        kept = {one.proposal.field for one in self.left[before:] if one.claim == claim.id}
        kept |= {one.field for one in unasked}
        indent = " " * self.pieces.column(key)
        if kept:
            lines += ["proposed:", *(f"  {line}" for line in self._kept(proposed, kept))]
        self.count += len(wanted) - len({one.proposal.field for one in self.left[before:]})
        if lines:
            self.edits.append(Edit(start, end, f"\n{indent}".join(lines)))
        else:
            at = len(self.pieces.source[:start].rstrip())
            self.edits.append(Edit(at, end, ""))

    def _leave(self, claim: Claim, wanted: Sequence[Proposal], why: Text) -> None:
        self.left += [Left(claim.id, one, why) for one in wanted]

    def _kept(self, proposed: Table, kept: Collection[str]) -> Iterator[str]:
        for key, value in proposed.entries:
            if key.text in kept:
                yield f"{key.text}: {self.pieces.words(value)}"

    def _reason(
        self,
        halves: Divided,
        record: Table,
        proposed: Table,
        wanted: Sequence[Proposal],
        unasked: Sequence[Proposal],
        step: Proposal | None,
    ) -> str:
        """Write the reason as a claim, with what its words suggest, before the rest; return its id."""
        id_ = self._new_id(halves.reason)
        own = [one for one in wanted if one.field not in _OF_THE_STEP and halves.reason_says(one)]
        fields = [one for one in own if one.field not in _PART_OF and one.field != "effect"]
        effects = [one for one in own if one.field == "effect"]
        lines = [*(f"{one.field}: {spelled(one.value)}" for one in fields)]
        if step is not None and is_saying(step, tuple(wanted)):
            lines = ["kind: testimony", f"accepted: {spelled(_PRINTED.best(self.map.text.language))}"]
        lines += self._parts(Table(record.span), own)
        self.left += [Left(id_, one, _OF_A_SOURCE) for one in effects]
        kept = {one.field for one in (*effects, *unasked) if halves.reason_says(one)}
        if kept:
            lines += ["proposed:", *(f"  {line}" for line in self._kept(proposed, kept))]
        key = next(key for key, value in self._claims.entries if value is record)
        start, indent = self.pieces.start(key), "\n" + " " * self.pieces.column(key)
        words = spelled(halves.reason)
        whole = [f"{id_}:", *(f"  {line}" for line in (f"quote: {words}", *lines))]
        self.edits.append(Edit(start, start, (indent.join(whole) if lines else f"{id_}: {words}") + indent))
        return id_

    def _entry(self, claim: Claim, record: Table, one: Proposal, premise: str) -> Iterator[str]:
        """Yield the line that enters a proposal in a claim; none where it belongs elsewhere, or is left.

        `premise`: the id of the claim that was cut off this one, if one was.
        """
        if one.field in _PART_OF:
            return
        if one.field == "scheme":
            begun = any(step.scheme is not None for step in self.map.inferences_from.get(claim.id, ()))
            if not begun and claim.id not in self.schemes and claim.id not in self.begins:
                self._leave(claim, [one], _OF_A_STEP)
        elif one.field == "effect":
            self._effect(claim, one)
        elif one.field == "because":
            premises = [word.strip() for word in one.value.split(",")]
            if "because" in names_of(record):
                self._leave(claim, [one], _GIVEN)
            elif not self._names_claims(one):
                scheme = scheme_of(claim, one)
                if premise and scheme:
                    self.schemes.add(claim.id)
                    yield f"because: {{premises: [{premise}], scheme: {scheme}}}"
                elif premise:
                    yield f"because: [{premise}]"
                else:
                    self._leave(claim, [one], filled(_NOT_A_CLAIM, value=one.value))
            elif scheme := next((self.begins[word] for word in premises if self.begins.get(word)), ""):
                yield f"because: {{premises: [{', '.join(premises)}], scheme: {scheme}}}"
            else:
                yield f"because: [{', '.join(premises)}]"
        elif one.field not in names_of(record):
            yield f"{one.field}: {spelled(one.value)}"

    def _divided(self, claim: Claim, record: Table, step: Proposal) -> Divided | None:
        """Divide a claim whose sentence gives its own reason, where that step is to be entered."""
        quote = entry_of(record, "quote")
        if "because" in names_of(record) or not isinstance(quote, Scalar):
            return None
        halves = divided(claim, step, quote.text, self.map.text.content)
        if halves is not None:
            self.edits.append(Edit(self.pieces.start(quote), self.pieces.end(quote), halves.quote))
        return halves

    def _names_claims(self, step: Proposal) -> bool:
        return all(word.strip() in self.map.claim for word in step.value.split(","))

    def _new_id(self, words: str) -> str:
        """Return an id of the first words that nothing in the file is called."""
        if self._ids is None:
            self._ids = Ids(self.map.text.language, {one.scalar.text for one in names_in(self.pieces.source)})
        return self._ids.of_sentence(words, "reason")

    @property
    def _claims(self) -> Table:
        claims = entry_of(self.tree, "claims")
        return claims if isinstance(claims, Table) else Table(self.tree.span)

    def _parts(self, record: Table, wanted: Sequence[Proposal]) -> Iterator[str]:
        """Yield the lines that enter parts of facets; edit the facets that there are."""
        for facet in dict.fromkeys(_PART_OF.values()):
            parts = {one.field: one.value for one in wanted if _PART_OF.get(one.field) == facet}
            given = entry_of(record, facet)
            told = names_of(given) if isinstance(given, Table) else set()
            new = [
                f"{name}: {spelled(value, in_flow=True)}" for name, value in parts.items() if name not in told
            ]
            if not new:
                continue
            if given is None:
                yield f"{facet}: {{{', '.join(new)}}}"
            elif isinstance(given, Scalar):
                start, end = self.pieces.start(given), self.pieces.end(given)
                agent = spelled(given.text, in_flow=True)
                self.edits.append(Edit(start, end, f"{{{_ALONE[facet]}: {agent}, {', '.join(new)}}}"))
            elif isinstance(given, Table) and given.entries:
                between = (
                    ", "
                    if self.pieces.is_flow(given)
                    else "\n" + " " * self.pieces.column(given.entries[0][0])
                )
                self.edits.append(self.pieces.with_entry(given, between.join(new)))

    def _effect(self, claim: Claim, one: Proposal) -> None:
        """Enter an effect in the only source that the claim cites, unless that has one."""
        cited = [self.map.sources_by_mark.get(mark, ()) for mark in claim.citations]
        sources = [source for some in cited for source in some]
        record = entry_of(entry_of(self.tree, "sources"), sources[0].id) if len(sources) == 1 else None
        if record is None:
            self._leave(claim, [one], _OF_A_SOURCE)
            return
        entry = f"effect: {spelled(one.value, in_flow=True)}"
        if sources[0].effect or sources[0].id in self.effects:
            return
        self.effects.add(sources[0].id)
        if isinstance(record, Scalar):
            start, end = self.pieces.start(record), self.pieces.end(record)
            mark = spelled(record.text, in_flow=True) if not record.text.isdigit() else record.text
            self.edits.append(Edit(start, end, f"{{mark: {mark}, {entry}}}"))
        elif isinstance(record, Table) and record.entries:
            self.edits.append(self.pieces.with_entry(record, entry))
        else:
            self._leave(claim, [one], _WRITTEN_OTHERWISE)
