"""Citations in running prose: "Mauskop and Altura (1998) found…", "as Peikert showed in 1996".

Names before a year in brackets surely cite a work where "et al." follows them, or
where there are several and a reporting verb follows the year. Other names with a
year may cite a work, or say when somebody lived or where something happened: they
are returned as unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mapgen.document.citations.citation_mark import CitationMark
from mapgen.document.citations.named_marks import is_name
from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.years import YEAR

_BEFORE = 120  # characters before a year or a verb that are searched for names
_AFTER = 100  # characters after a verb that are searched for a year
_YEARS = re.compile(rf"\(\s*({YEAR}(?:\s*[,;]\s*{YEAR})*)(?:\s*[,:]\s*(?:pp?\.\s?)?[\d–-]+)?\s*\)")
_YEAR_AFTER = re.compile(rf"[^.;:!?()\[\]]*?\b(?:in|en)\s+({YEAR})\b")
_YEAR_BEFORE = re.compile(rf"\b(?:in|en)\s+({YEAR}),?\s+\Z", re.IGNORECASE)
_TOKEN = re.compile(r"[^\s,;:()\[\]«»“”\"⁰¹²³⁴⁵⁶⁷⁸⁹]+|[,;:()\[\]«»“”\"]|\n\s*\n")
_AND = ("and", "et", "&")
_OTHERS = re.compile(
    r"(?<!\s)\s+(?:(?:et|&)\s+(?:al\b\.?|coll\b\.?|collab\b\.?|collaborateurs|ses\s+collègues)"
    r"|(?:and|&)\s+(?:(?:his|her|their)\s+)?(?:colleagues|co-?workers|collaborators|others))\s*\Z"
)
_BETWEEN = re.compile(r"(?<!\s)\s+(?:also|later|then|first|already|aussi|ensuite|déjà)\s+\Z")
_ABBREVIATED = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+|(?:Prof|Pr|Dr|Mme|St)\.")
_PARTICLES = frozenset(("de", "du", "la", "le", "van", "von", "der", "den", "da", "di", "dos", "el"))
_BEFORE_NAMES = ("van", "von", "der", "den", "dos")  # the other particles are ordinary words as well
_ARTICLES = ("Le", "La", "Du", "De", "El")  # as in Le Goff
_LOCATIVES = ("in", "at", "from", "en", "à", "au", "aux")
_LOCATIVE_BEFORE = re.compile(rf"(?<!\w)(?:{'|'.join(_LOCATIVES)})\s+\Z", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s\b")
_WORD_WITHIN = re.compile(r"(?<=[^\W\d_A-Z][,;\w] )[^\W\d_][\w'’-]+")
_OPENS_A_SENTENCE = tuple('.!?…:«“"(')
_LABEL = re.compile(r"\n[^\S\n]*+[-*•\d.)]++\Z")


def find_in_prose(content: str) -> Iterator[tuple[CitationMark, bool]]:
    """Yield a mark for each author with a year in running prose, and whether it surely cites a work."""
    yield from _with_year_in_brackets(content)
    for mark in _with_verb_and_year(content):
        yield mark, False


def _with_year_in_brackets(content: str) -> Iterator[tuple[CitationMark, bool]]:
    """Yield each author before a year in brackets, `Roe (2001)`, and whether it surely cites a work.

    It does with "et al.", or where a reporting verb follows several authors.
    """
    for years in _YEARS.finditer(content):
        author, start, others = _author_before(content, years.start())
        if author:
            verb = _verbs().search(content, years.end(), years.end() + 40)
            reported = verb is not None and _is_near(content[years.end() : verb.start()])
            several = any(word in _AND for word in author.split())
            sure = others or (
                reported and several and not _LOCATIVE_BEFORE.search(content, max(0, start - 8), start)
            )
            each = re.findall(YEAR, years[1])
            yield _mark(content, start, years.end(), [f"{author} {year}" for year in each]), sure


def _with_verb_and_year(content: str) -> Iterator[CitationMark]:
    """Yield each author with a reporting verb and a year: `Peikert showed in 1996`.

    So too `in 1996, Peikert showed`. Whether either cites a work is never sure.
    """
    names = _names_within(content)
    for verb in _verbs().finditer(content):
        between = _BETWEEN.search(content, max(0, verb.start() - 20), verb.start())
        end = between.start() if between else verb.start()
        author, start, others = _author_before(content, end)
        if not author or (not others and not _is_proper_name(content, author, start, names)):
            continue
        year = _YEAR_AFTER.match(content, verb.end(), verb.end() + _AFTER)
        before = _YEAR_BEFORE.search(content, max(0, start - 20), start)
        if before:
            yield _mark(content, before.start(), verb.end(), [f"{author} {before[1]}"])
        elif year:
            yield _mark(content, start, year.end(), [f"{author} {year[1]}"])


@cache
def _verbs() -> re.Pattern[str]:
    return Expressions(entries("reporting")).pattern


def _is_near(between: str) -> bool:
    """Whether at most two words stand between a year and a verb."""
    return len(between.split()) <= 2 and not re.search(r"[.;:!?()\n]", between)


def _mark(content: str, start: int, end: int, names: list[str]) -> CitationMark:
    return CitationMark(tuple(dict.fromkeys(names)), start, end, content[start:end])


def _author_before(content: str, end: int) -> tuple[str, int, bool]:
    """Return the names before the offset `end`, the offset where they begin, and whether "et al." follows.

    Without names: "", 0 and False.
    """
    first = max(0, end - _BEFORE)
    others = _OTHERS.search(content, first, end)
    stop = others.start() if others else end
    tokens = list(_TOKEN.finditer(content, first, stop))
    if not tokens or (not others and not content[tokens[-1].end() : end].isspace()):
        return "", 0, False
    begin = _first_of_names([token[0] for token in tokens])
    if begin == len(tokens):
        return "", 0, False
    start = tokens[begin].start()
    author = _POSSESSIVE.sub("", " ".join(content[start:end].split()))
    return author, start, others is not None


def _first_of_names(words: list[str]) -> int:
    """Return the index of the word at which the names that end the list of words begin.

    The number of words where no name ends it. Names: "J. Smith", "Mauskop, Roe and Altura".
    """
    begin = len(words)
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if _is_own_name(word) or (word in _ARTICLES and begin == index + 1 < len(words)):
            begin = index
        elif begin != index + 1 or begin == len(words) or not _joins(words, index):
            break
    while 0 < begin < len(words) and words[begin - 1] in _BEFORE_NAMES:
        begin -= 1
    return begin if any(len(word) > 2 for word in words[begin:]) else len(words)


def _joins(words: list[str], index: int) -> bool:
    """Return whether the word at an index joins names: "and", a particle as in "van Dam", or a comma.

    A comma does only where "and" follows later and no "in", "at" or "from" stands two words before.
    """
    if words[index] == ",":
        listed = any(word in _AND for word in words[index:])
        return listed and words[max(0, index - 2)].lower() not in _LOCATIVES
    of_name = words[index] == "of" and index > 0 and _is_own_name(words[index - 1])
    return of_name or words[index] in _AND or words[index] in _PARTICLES


def _is_own_name(word: str) -> bool:
    """Whether a word has the form of a name, ends no sentence and is no common word."""
    ends_sentence = word.endswith(".") and not _ABBREVIATED.fullmatch(word)
    return is_name(word) and not ends_sentence and not _is_common(word)


def _is_common(word: str) -> bool:
    """Whether a word is a month, a pronoun or a word that begins sentences: no author."""
    plain = word.lower().rstrip(".")
    return any(plain in entries(name) for name in ("not-authors", "starters", "never-names"))


def _names_within(content: str) -> frozenset[str]:
    """The words with a capital inside a sentence, where only names have one."""
    return frozenset(found[0] for found in _WORD_WITHIN.finditer(content) if found[0][0].isupper())


def _is_proper_name(content: str, author: str, start: int, names: frozenset[str]) -> bool:
    """Whether the author at offset `start` is a name, and not a word that only begins a sentence.

    The first word of a sentence counts if several words make the author, or if it is in `names`.
    """
    starts = start == 0 or _starts_a_sentence(content[max(0, start - 20) : start])
    return not starts or " " in author or author in names


def _starts_a_sentence(before: str) -> bool:
    """Whether a sentence begins after the text `before`.

    It ends in a stop, an opening sign, a blank line or the label of a list item.
    """
    seen = before.rstrip()
    gap = before[len(seen) :]
    labelled = gap != "" and _LABEL.search(seen) is not None
    return seen.endswith(_OPENS_A_SENTENCE) or gap.count("\n") > 1 or labelled
