"""What there is to say of a student's map beside the key, as short texts in both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mapgen import hidden
from mapgen.comparing import words
from mapgen.comparing.compare import Answer, Compared, Key, More, Outcome, text_of
from mapgen.comparing.joins import How, Join
from mapgen.comparing.roles import Role
from mapgen.queries.excerpt import label, shortened
from mapgen.words import READER_LANGUAGES, Text, filled

LONGEST_LABEL, LONGEST_QUOTE = 60, 160
TOLD_JOINS = (How.OPPOSITE, How.TURNED, How.NOT_JOINED, How.MORE)
TOLD_OUTCOMES = (
    Outcome.MISSED,
    Outcome.OTHER_ROLE,
    Outcome.NOT_JOINED,
    Outcome.WITH_ANOTHER,
    Outcome.LEFT_OUT,
)


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to say of a student's map, and of which passages, or pairs of them; `items` may be empty."""

    what: Text
    items: tuple[Text, ...] = ()


class Describing:
    """Describes students' maps beside one key."""

    def __init__(self, key: Key) -> None:
        self.key = key

    def label(self, id_: str) -> Text:
        """Return a claim's number and label, as the page of the key's map shows them."""
        claim = self.key.map.claim[id_]
        return Text(
            tuple(
                (language, f"{self.key.numbers[id_]} {label(claim, language, LONGEST_LABEL)}")
                for language in READER_LANGUAGES
            )
        )

    def quote(self, id_: str) -> str:
        """Return the words of the text that a claim of the key quotes."""
        return text_of(self.key.places.claims[id_].passages, self.key.map.text)

    def of_key(self) -> Iterator[Text]:
        """Yield what of the key could not be compared."""
        places, all_ = self.key.places, self.key.map.claims
        unplaced = {id_ for id_, _ in places.unplaced} - places.claims.keys()
        without = len(all_) - len(places.claims) - places.beyond - len(unplaced)
        for text, count in (
            (words.NOT_COMPARED, without),
            (words.KEY_UNPLACED, len(places.unplaced)),
            (words.BEYOND, places.beyond),
        ):
            if count:
                yield filled(text, count=count)

    def of_passage(self, number: int, students: Sequence[Compared]) -> Iterator[tuple[Outcome, Text]]:
        """Yield what became of a passage of the key in the students' maps: each outcome, and how often.

        `number`: the index of the passage in `key.columns`. What other maps have it as is told, too.
        """
        answers = [one.answers[number] for one in students if one.readable]
        outcomes = Counter(answer.outcome for answer in answers)
        taken = Counter(answer.roles for answer in answers if answer.outcome is Outcome.OTHER_ROLE)
        for outcome in Outcome:
            if outcome is Outcome.OTHER_ROLE:
                for roles, count in taken.most_common():
                    yield outcome, filled(words.TAKEN_BY, roles=named(roles), count=count, all=len(answers))
            elif outcomes[outcome] or outcome is Outcome.FOUND:
                told = words.OUTCOMES[outcome]
                yield outcome, filled(words.BY_ALL, outcome=told, count=outcomes[outcome], all=len(answers))

    def of_student(self, one: Compared) -> Iterator[Note]:
        """Yield what there is to say of a student's map; where none could be read, of its file."""
        yield from self._of_file(one)
        if not one.readable:
            return
        for outcome in TOLD_OUTCOMES:
            items = tuple(self._answer(answer) for answer in one.answers if answer.outcome is outcome)
            if items:
                yield Note(words.OUTCOMES[outcome], items)
        yield from self._of_joins(one)
        yield from self._of_more(one.more)
        inexact = [answer for answer in one.answers if not answer.word_for_word]
        if inexact:
            yield Note(words.NOT_WORD_FOR_WORD, tuple(self.label(answer.claim) for answer in inexact))
        if one.unplaced:
            yield Note(words.UNPLACED, tuple(_quoted(quote) for quote in one.unplaced))
        if one.without_passage:
            yield Note(filled(words.WITHOUT_PASSAGE, count=one.without_passage))
        if one.beyond:
            yield Note(filled(words.BEYOND, count=one.beyond))

    def _of_file(self, one: Compared) -> Iterator[Note]:
        if not one.readable:
            yield Note(words.UNREADABLE)
        serious = [finding for finding in one.faults if finding.fails]
        if serious:
            told = filled(words.FAULTS, count=len(serious))
            messages = tuple(
                filled(words.AT_LINE, line=finding.span.line, says=finding.message)
                for finding in serious[:MOST_FAULTS]
            )
            yield Note(told, messages)
        if one.other_text is not None:
            sides = (one.other_text.in_key, one.other_text.in_student)
            here, there = (shortened(side, LONGEST_LABEL) or words.NOTHING_THERE for side in sides)
            yield Note(filled(words.OTHER_TEXT, line=one.other_text.line, key=here, student=there))

    def _of_joins(self, one: Compared) -> Iterator[Note]:
        if one.joins is None:
            yield Note(words.NO_JOINS)
            return
        for how in TOLD_JOINS:
            items = tuple(self._join(join) for join in one.joins if join.how is how)
            if items:
                yield Note(words.HOWS[how], items)
        if one.groupings:
            yield Note(
                words.TOGETHER,
                tuple(
                    filled(
                        words.TOGETHER_IN_KEY if group.together_in_key else words.TOGETHER_HERE,
                        premises=_series(str(self.key.numbers[id_]) for id_ in group.premises),
                        conclusion=self.key.numbers[group.conclusion],
                    )
                    for group in one.groupings
                ),
            )

    def _of_more(self, more: Sequence[More]) -> Iterator[Note]:
        beyond = tuple(_quoted(self.words_of(one)) for one in more if one.left_out is None)
        if beyond:
            yield Note(words.MORE, beyond)
        left_out = tuple(
            filled(
                words.WHY_LEFT_OUT,
                words=_cut(self.words_of(one)),
                why=self.key.map.left_out[one.left_out].why,
            )
            for one in more
            if one.left_out is not None
        )
        if left_out:
            yield Note(words.MORE_LEFT_OUT, left_out)

    def words_of(self, one: More | Answer) -> str:
        """Return the words of the text that a student quotes."""
        return text_of(one.passages, self.key.map.text)

    def _answer(self, answer: Answer) -> Text:
        shown = self.label(answer.claim)
        match answer.outcome:
            case Outcome.OTHER_ROLE:
                roles, expected = named(answer.roles), named(self.key.roles[answer.claim])
                return filled(words.TAKEN_FOR, number=shown, roles=roles, expected=expected)
            case Outcome.WITH_ANOTHER:
                return filled(words.QUOTED_WITH, number=shown, other=self.key.numbers[answer.with_claim])
            case _:
                return shown

    def _join(self, join: Join) -> Text:
        text = words.SUPPORTS if join.supports else words.ATTACKS
        return filled(text, start=self.label(join.start), end=self.label(join.end))


MOST_FAULTS = 5
"""So many serious faults of a student's file are told; `mapgen check` tells all."""


def named(roles: Iterable[Role]) -> Text:
    """Return the names of roles, in the order of their class; “joined to nothing” where there is none."""
    own = set(roles)
    texts = [words.ROLES[role] for role in Role if role in own]
    if not texts:
        return words.NO_ROLE
    return Text(
        tuple(
            (language, words.AND.best(language).join(text.best(language) for text in texts))
            for language in READER_LANGUAGES
        )
    )


def _series(numbers: Iterable[str]) -> str:
    return ", ".join(numbers)


def _quoted(quote: str) -> Text:
    return filled(words.QUOTED, words=_cut(quote))


def _cut(quote: str) -> str:
    return shortened(hidden.on_one_line(quote), LONGEST_QUOTE)
