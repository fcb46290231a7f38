"""Draws the page of a class: a table of students and passages, then each passage, then each student."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from mapgen import hidden
from mapgen.comparing import words
from mapgen.comparing.compare import Answer, Compared, Key, Outcome
from mapgen.comparing.describing import Describing, Note, named
from mapgen.comparing.joins import How
from mapgen.comparing.told import head, in_key
from mapgen.page.common import module
from mapgen.page.draw import INDEX_WORDS
from mapgen.page.embedding import fill, island, policy, read, style
from mapgen.page.embedding import words as reader_words
from mapgen.page.joiner import join
from mapgen.page.listing.wording import bilingual
from mapgen.page.notice import notices_footer
from mapgen.words import Text, filled

NAME = "mapgen: students’ maps · cartes des élèves"
STYLES = ("tokens", "base", "header", "index", "comparison", "about")


def draw_comparison(key: Key, students: Sequence[Compared]) -> str:
    """Return the page of a class's maps beside the key, as HTML that loads nothing."""
    table = reader_words()
    sheet, script = style(STYLES), join("comparison.js", module)
    return fill(
        read("collection.html"),
        {
            "name": escape(NAME),
            "kind": "collection comparison",
            "content": _Page(key, students).content(),
            "title": _both(words.TITLE),
            "lead": _both(filled(words.OF_KEY, title=key.map.document.title)),
            "notices": notices_footer(table),
            "words": island({name: table[name] for name in INDEX_WORDS}),
            "style": sheet,
            "script": script,
            "policy": policy([script], [sheet]),
        },
    )


class _Page:
    def __init__(self, key: Key, students: Sequence[Compared]) -> None:
        self.key, self.students, self.describing = key, students, Describing(key)

    def content(self) -> str:
        """Return the content of the page's main part."""
        readable = any(one.readable for one in self.students)
        parts = [
            self._opening(),
            *([self._matrix(), self._passages()] if readable else []),
            self._all_students(),
        ]
        return "\n".join(parts)

    def _opening(self) -> str:
        counts = filled(words.SUMMARY, students=len(self.students), passages=len(self.key.columns))
        texts = [counts, words.RULE, words.ROLES_RULE, *self.describing.of_key()]
        return "\n".join(f'<p class="hint">{_both(text)}</p>' for text in texts)

    def _matrix(self) -> str:
        heads = "".join(
            f'<th scope="col"><a href="#p{number}">{self.key.numbers[id_]}</a></th>'
            for number, id_ in enumerate(self.key.columns)
        )
        rows = "\n".join(self._row(place, one) for place, one in enumerate(self.students))
        return (
            f'<section aria-labelledby="matrix-title">\n<h2 id="matrix-title">{_both(words.MATRIX)}</h2>\n{self._legend()}\n'
            f'<div class="matrix-scroll"><table class="matrix">\n'
            f'<thead><tr><th scope="col">{_both(words.STUDENT)}</th><th scope="col">{_both(words.OUTCOMES[Outcome.FOUND])}</th>'
            f'<th scope="col">{_both(words.STEPS)}</th>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>\n</section>'
        )

    def _legend(self) -> str:
        items = "".join(
            f'<li><b class="sign {_slug(outcome)}" aria-hidden="true">{words.SIGNS[outcome]}</b> '
            f'<span class="legend-word" id="is-{_slug(outcome)}">{_both(words.OUTCOMES[outcome])}</span></li>'
            for outcome in Outcome
        )
        return f'<ul class="outcomes">{items}</ul>'

    def _row(self, place: int, one: Compared) -> str:
        other = f"<small>{_both(words.ANOTHER_TEXT)}</small>" if one.other_text else ""
        name = f'<th scope="row"><a href="#s{place}">{_plain(one.name)}</a>{other}</th>'
        if not one.readable:
            columns = len(self.key.columns) + 2
            return f'<tr>{name}<td colspan="{columns}" class="unreadable">{_both(words.UNREADABLE)}</td></tr>'
        joins = one.joins or ()
        steps = f"{one.count_joins(How.ALIKE)}/{in_key(joins)}" if joins else "–"
        cells = "".join(self._cell(place, answer) for answer in one.answers)
        return f"<tr>{name}<td>{one.count(Outcome.FOUND)}/{len(one.answers)}</td><td>{steps}</td>{cells}</tr>"

    def _cell(self, place: int, answer: Answer) -> str:
        slug = _slug(answer.outcome)
        return f'<td class="{slug}"><a href="#s{place}" aria-labelledby="is-{slug}">{words.SIGNS[answer.outcome]}</a></td>'

    def _passages(self) -> str:
        items = "\n".join(self._passage(number, id_) for number, id_ in enumerate(self.key.columns))
        return (
            f'<section aria-labelledby="passages-title">\n<h2 id="passages-title">{_both(words.PASSAGES)}</h2>\n'
            f'<ol class="passages">\n{items}\n</ol>\n</section>'
        )

    def _passage(self, number: int, id_: str) -> str:
        roles = filled(words.ROLE_IN_KEY, roles=named(self.key.roles[id_]))
        counts = "".join(
            f'<li><b class="sign {_slug(outcome)}" aria-hidden="true">{words.SIGNS[outcome]}</b> <span class="told">{_both(text)}</span></li>'
            for outcome, text in self.describing.of_passage(number, self.students)
        )
        return (
            f'<li id="p{number}"><h3>{_both(self.describing.label(id_))}</h3>\n'
            f"<blockquote {self._of_text()}>{escape(self.describing.quote(id_), quote=False)}</blockquote>\n"
            f'<p class="hint">{_both(roles)}</p><ul class="counts">{counts}</ul></li>'
        )

    def _of_text(self) -> str:
        return f'lang="{escape(self.key.map.document.language)}"'

    def _all_students(self) -> str:
        items = "\n".join(self._student(place, one) for place, one in enumerate(self.students))
        return f'<section aria-labelledby="students-title">\n<h2 id="students-title">{_both(words.STUDENTS)}</h2>\n{items}\n</section>'

    def _student(self, place: int, one: Compared) -> str:
        texts = list(head(one)) if one.readable else [words.UNREADABLE]
        counts = "".join(f'<span class="tally">{_both(text)}</span>' for text in texts)
        notes = "\n".join(map(_note, self.describing.of_student(one)))
        return (
            f'<details class="student" id="s{place}"><summary><b>{_plain(one.name)}</b> {counts}</summary>\n'
            f'{notes}\n<p class="back"><a href="#matrix-title">{_both(words.BACK)}</a></p></details>'
        )


def _note(note: Note) -> str:
    if not note.items:
        return f'<p class="note">{_both(note.what)}</p>'
    items = "".join(f"<li>{_both(item)}</li>" for item in note.items)
    return f"<h3>{_both(note.what)}</h3><ul>{items}</ul>"


def _both(text: Text) -> str:
    return bilingual(text.as_dict())


def _plain(name: str) -> str:
    return escape(hidden.on_one_line(name), quote=False)


def _slug(outcome: Outcome) -> str:
    return outcome.value.replace(" ", "-")
