"""Writes the claims of several documents about the same outcome side by side, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.exchange.compared.subjects import (
    NO_AGENT,
    Agreement,
    Block,
    Comparison,
    DocumentClaim,
    Position,
    Row,
    Subject,
)
from mapgen.page.embedding import Record
from mapgen.page.listing.claims import Claims, strength
from mapgen.page.listing.wording import (
    Wordings,
    Words,
    address,
    bilingual,
    certainty,
    counted,
    filled,
    joined,
    short_name,
)

SIDE_BY_SIDE = 2
"""With so many documents or fewer, each has a column in every row, even where it makes no claim."""


class Subjects:
    """Writes as HTML the subjects that several documents speak of."""

    def __init__(self, maps: Sequence[Record], found: Comparison, claims: Claims, words: Words) -> None:
        self._maps = maps
        self._found = found
        self._claims = claims
        self._words = words

    def drawn(self) -> str:
        """Return every subject as HTML, in order; only the first block of the first subject is open."""
        return "\n".join(
            self._subject(subject, first=number == 0) for number, subject in enumerate(self._found.subjects)
        )

    def _subject(self, subject: Subject, first: bool) -> str:
        shared = [block for block in subject.blocks if len(block.whole.documents) > 1]
        alone = [block for block in subject.blocks if len(block.whole.documents) == 1]
        parts = [self._shared(block, is_open=first and block is shared[0]) for block in shared]
        if alone:
            parts.append(f'<h4 class="alone">{bilingual(self._words["one-document-only"])}</h4>')
            parts += [self._alone(block) for block in alone]
        name = bilingual(self._name(subject.outcome))
        return f'<section class="subject">\n<h3>{name}</h3>\n' + "\n".join(parts) + "\n</section>"

    def _shared(self, block: Block, is_open: bool) -> str:
        whole = block.whole
        few = whole.documents if len(whole.documents) <= SIDE_BY_SIDE else ()
        rows = [self._row(row, few or row.documents, alone=len(block.rows) == 1) for row in block.rows]
        opened = " open" if is_open else ""
        parts = [f'<details class="block"{opened}>', self._summary(block), self._standing(whole), *rows]
        return "\n".join(parts) + "\n</details>"

    def _alone(self, block: Block) -> str:
        claims = self._claims.listed(block.whole.said, brief=True)
        (number,) = block.whole.documents
        whose = f'<p class="whose">{self._document(number)}</p>'
        return f'<details class="block">\n{self._summary(block)}\n{whose}{claims}\n</details>'

    def _summary(self, block: Block) -> str:
        agent = self._words["no-agent"] if block.agent == NO_AGENT else self._name(block.agent)
        counts = joined(
            [
                counted(self._words, "documents-count", len(block.whole.documents)),
                counted(self._words, "claims-count", len(block.whole.said)),
            ]
        )
        return f'<summary><b>{bilingual(agent)}</b> <span class="count">{bilingual(counts)}</span></summary>'

    def _standing(self, row: Row) -> str:
        """Return an HTML table of the documents in a row with their positions, then how these compare."""
        positions = {position.document: position for position in row.positions}
        lines = "".join(
            f'<tr><th scope="row">{self._titled(number)}</th>{self._position(positions.get(number))}</tr>'
            for number in row.documents
        )
        columns = "".join(
            f'<th scope="col">{bilingual(self._words[name])}</th>'
            for name in ("document", "at-most", "worth")
        )
        return (
            f'<table class="standing"><thead><tr>{columns}</tr></thead><tbody>{lines}</tbody></table>\n'
            f"{self._agreement(row)}"
        )

    def _position(self, position: Position | None) -> str:
        if position is None:
            return f'<td colspan="2">{bilingual(self._words["says-nothing-itself"])}</td>'
        said = strength(position.modality, self._words)
        return f"<td>{bilingual(said)}</td><td>{certainty(str(position.certainty))}</td>"

    def _agreement(self, row: Row) -> str:
        found: list[tuple[str, Wordings]] = []
        if row.agreement is not Agreement.UNSAID:
            found.append((str(row.agreement), self._words[f"accord-{row.agreement}"]))
        if row.agreement is Agreement.ALIKE and len({position.certainty for position in row.positions}) > 1:
            found.append(("unequal", self._better(row.positions)))
        if row.disputed:
            found.append(("opposed", self._words["accord-disputed"]))
        items = "".join(f'<li class="accord-{name}">{bilingual(told)}</li>' for name, told in found)
        return f'<ul class="accord">{items}</ul>' if items else ""

    def _better(self, positions: Sequence[Position]) -> Wordings:
        """Return the words for certainties that differ: of two documents, which has the better evidence."""
        worse, *_, better = sorted(positions, key=lambda position: position.certainty.rank)
        if len(positions) > 2:
            return self._words["accord-certainty"]
        return filled(self._words, "accord-better", better=better.document + 1, worse=worse.document + 1)

    def _row(self, row: Row, documents: Sequence[int], alone: bool) -> str:
        """Return a row's claims as HTML, with a column for each of these documents, by number.

        `alone`: the row is the only one of its block, so that it needs no heading and no agreement.
        """
        heading = "" if alone else f"<h4>{bilingual(self._name(row.outcome))}</h4>"
        accord = "" if alone or len(row.documents) < 2 else self._agreement(row)
        said: dict[int, list[DocumentClaim]] = {}
        for one in row.said:
            said.setdefault(one.document, []).append(one)
        columns = "\n".join(self._column(said.get(number, []), number) for number in documents)
        return f'{heading}{accord}<div class="side-by-side">\n{columns}\n</div>'

    def _column(self, said: Sequence[DocumentClaim], number: int) -> str:
        own, beside = [one for one in said if one.own], [one for one in said if not one.own]
        silence = "says-nothing-itself" if beside else "no-claim-of-it"
        nothing = f'<p class="hint">{bilingual(self._words[silence])}</p>'
        parts = [
            f'<p class="whose">{self._document(number)}</p>',
            self._claims.listed(own, brief=False) if own else nothing,
        ]
        if beside:
            parts.append(f'<p class="kicker beside">{bilingual(self._words["set-beside"])}</p>')
            parts.append(self._claims.listed(beside, brief=False))
        return f'<div class="column">{"".join(parts)}</div>'

    def _name(self, term: int) -> Wordings:
        """Return the names of a class of terms, joined, by language: documents may call it differently."""
        return joined([text.as_dict() for text in self._found.terms.names[term]], ", ")

    def _titled(self, number: int) -> str:
        compiled = self._maps[number]
        title = f'<span class="title">{bilingual(compiled["document"]["title"])}</span>'
        return f'<a class="document" href="{address(compiled)}"><span class="nth">{number + 1}</span> {title}</a>'

    def _document(self, number: int) -> str:
        compiled = self._maps[number]
        return f'<a class="document" href="{address(compiled)}">{short_name(number, compiled)}</a>'
