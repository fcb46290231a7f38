"""Whether the text or the file defines a word that claims use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries, cached_query
from mapgen.queries.lexicon import MEANING, lexicon
from mapgen.queries.wording import Phrase, is_said, sentences_read

_GLOSS = re.compile(r"\s*+(?:[»”\"]\s*+)?\((?:[^\s()]+\s+){2}")
_LETTERS = re.compile(r"(?<![\w.'’&/-])[B-DF-HJ-NP-TV-Z]{2,6}(?![\w&/-])")
_WORD = re.compile(r"\w+")
_BRACKETED = re.compile(r"\([^()]*+\)")
_BEFORE_BRACKETS = re.compile(r"\b(\w++)\s*+\((?!\s*+\d)")


def is_explained(map_: ArgumentMap, phrase: Phrase) -> bool:
    """Return whether a reader can know what the phrase means: the file or the text explains it.

    The file explains it by a term of that name with a meaning or senses. The text explains it anywhere by a
    gloss in brackets behind it, or by a sentence that has both it and an expression of definition. A phrase
    that stands alone in brackets counts as explained: it is itself the gloss of the word before it.
    """
    word = map_.text.slice(phrase.passage)
    meaning = lexicon("undefined-term", map_.document.language).families.get(MEANING)
    beside = map_.text.content[phrase.passage.start - 1 : phrase.passage.end + 1]
    if _is_declared(map_, word) or beside == f"({word})":
        return True  # In brackets of its own it glosses the word before it, which is judged itself.
    for occurrence in _occurrences(map_.text.content, word):
        rest = map_.text.content[occurrence.end : occurrence.end + 40]
        said = map_.text.slice(map_.text.sentence_at(occurrence.start))
        if _GLOSS.match(rest) or (meaning and meaning.search(said)):
            return True
    return False


def abbreviations_said(queries: Queries) -> Iterator[Phrase]:
    """Yield, in the text's order, each unexplained abbreviation in sentences that claims quote, once.

    Neither the text nor the file explains it, and the list `abbreviations` does not have it. Only two to six
    capital consonants count, so that a word in capitals is not taken for an abbreviation, and none that is
    part of a name (initials, degrees, firms, places, products) or names a sort of cell, of virus or the like.
    """
    map_ = queries.map
    known = lexicon("abbreviations", map_.document.language).families.get("abbreviations")
    done: set[str] = set()
    for sentence, claims in sentences_read(queries).items() if known else ():
        said = map_.text.slice(sentence)
        if not claims or sum(map(str.isupper, said)) > sum(map(str.islower, said)):
            continue
        for match in _LETTERS.finditer(said):
            passage = Passage(sentence.start + match.start(), sentence.start + match.end())
            if match[0] in done or (known and known.fullmatch(match[0])):
                continue
            if (
                is_said(map_, sentence, passage)
                and not _is_of_a_name(said, match)
                and not _SORT_BEFORE.search(said[max(0, match.start() - 40) : match.start()])
                and not _is_spelt_out(queries, match[0])
                and not _is_introduced(map_.text.content, match[0])
            ):
                done.add(match[0])
                yield Phrase("abbreviation", passage, sentence, claims)


_NAME_BEFORE = re.compile(r"(?<![\w'’&®™.-])[A-ZÀ-Ý][\w'’&®™.-]*+,? \Z")
_NAME_AFTER = re.compile(r"[®™]|['’]s [A-Z]| [A-ZÀ-Ý][a-zà-ÿ]|, (?:[A-Z]{2,5}\b|et al)")
_BODY_BEFORE = re.compile(
    r"\b(?:(?:to|by|from|with) the|(?:à|par|auprès de) la|par le|auprès du) \Z", re.IGNORECASE
)
"""As in "write to the RSPB": who is written to, or does something, is a body with a name."""
_SORT_BEFORE = re.compile(
    r"\b(?:cellules?|lymphocytes?|virus|bactérie|gène|vitamines?|récepteurs?|sous-type|groupe sanguin"
    r"|cells?|lymphocytes?|bacterium|genes?|vitamins?|receptors?|subtype|blood group) \Z",
    re.IGNORECASE,
)
"""As in "cellules NK": the word before the letters tells what they name, and they only tell which."""
_INTRODUCED = re.compile(
    r"(?:\b(?:called|named|known as|termed|dubbed|nommée?s?|appelée?s?|dite?s?|baptisée?s?|sous le nom de|stands for)"
    r"|, (?:or|ou|soit)) (?:the |l['’])?\Z"
)


def _is_of_a_name(said: str, match: re.Match[str]) -> bool:
    """Return whether the letters are part of a name, "Roe MD", "NB Labs", or name a body: "by the RSPB"."""
    before, after = said[max(0, match.start() - 40) : match.start()], said[match.end() : match.end() + 12]
    name = _NAME_BEFORE.search(before)
    opens = name is not None and match.start() - len(name[0]) <= 1
    body = _BODY_BEFORE.search(before) is not None
    return body or (name is not None and not opens) or _NAME_AFTER.match(after) is not None


def _is_introduced(content: str, letters: str) -> bool:
    """Return whether the text gives the letters as a name ("called CRP"), or their words stand near them.

    The words are near where, in a hundred characters before or behind the letters, words in a row begin with
    them, one each; short words such as "of" may stand between.
    """
    for found in _as_printed(letters).finditer(content):
        before, after = (
            content[max(0, found.start() - 100) : found.start()],
            content[found.end() : found.end() + 100],
        )
        if _INTRODUCED.search(before):
            return True
        if any(_begin_with(_WORD.findall(words), letters.casefold()) for words in (before, after)):
            return True
    return False


def _begin_with(words: list[str], letters: str) -> bool:
    """Return whether words in a row begin with the letters; words of up to three letters may be left out."""
    for first in range(len(words)):
        left = letters
        for word in words[first:]:
            if left and word[0].casefold() == left[0]:
                left = left[1:]
            elif len(word) > 3 or left == letters:
                break
            if not left:
                return True
    return False


def _is_spelt_out(queries: Queries, letters: str) -> bool:
    """Return whether a bracket in the text, a name or a term of the file explains the abbreviation."""
    return letters in _words_spelt_out(queries) or _is_declared(queries.map, letters)


@cached_query
def _words_spelt_out(queries: Queries) -> frozenset[str]:
    """Return every word that stands where an abbreviation would count as spelt out.

    These are the words that the text prints in round brackets or directly before them; the words of the
    document's author, publisher and title; and those of each source's container, authors and marks.
    """
    map_ = queries.map
    names = [map_.document.author, map_.document.publisher, map_.document.title.best("en")]
    names += [name for s in map_.sources for name in (s.container, *s.authors, *s.marks)]
    bracketed = _BRACKETED.findall(map_.text.content)
    within = (word for text in (*bracketed, *names) for word in _WORD.findall(text))
    return frozenset((*within, *_BEFORE_BRACKETS.findall(map_.text.content)))


def _is_declared(map_: ArgumentMap, word: str) -> bool:
    """Return whether the file has a term with a meaning or senses whose name is or contains the word.

    A word of several words that contains the term's name counts as well.
    """
    plain = " ".join(word.casefold().split())
    return any(
        (term.meaning or term.senses) and any(_names(name, plain) for _, name in term.name)
        for term in map_.terms
    )


def _names(name: str, plain: str) -> bool:
    own = " ".join(name.casefold().split())
    return plain == own or plain in own.split() or own in plain


def _occurrences(content: str, word: str) -> Iterator[Passage]:
    for match in _as_printed(" ".join(word.split())).finditer(content):
        yield Passage(match.start(), match.end())


@cache
def _as_printed(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word).replace(r"\ ", r"\s+"), re.IGNORECASE)
