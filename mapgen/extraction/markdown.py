"""Extracts the text of a Markdown file: without front matter, emphasis, HTML and signs of layout.

Headings, items, rows of tables, links, footnotes and quoted paragraphs stay as Markdown writes them; a quoted
paragraph is one line.
"""

from __future__ import annotations

import re

from mapgen.extraction.extracted import Cut, Extracted, Head
from mapgen.words import both

_FIELD = re.compile(r"^([A-Za-zé][\wé-]{0,40}):(.*)$", re.MULTILINE)
_DATE = re.compile(r"(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?+)?+(?!\d)")
_LONGEST_FRONT = 20_000  # characters

_RAISED = re.compile(r"<sup>(\d{1,3}(?:[,–-]\d{1,3})*+)</sup>", re.IGNORECASE)
_DIGITS = str.maketrans("0123456789-–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*+(?:\s[^<>\n]*+|/)?>")
_IMAGE = re.compile(r"!\[[^\[\]\n]*+\]\([^()\n]*+\)")
_QUOTED = re.compile(r"[ ]{0,3}+(?:>[ ]?)++")
_OWN_LINE = re.compile(r"\s*(?:#{1,6}\s|[-*+•–—]|\d{1,2}[.)]\s|\||\[\^)")
"""What does not go on with the paragraph above it."""
_WHOSE = re.compile(r"\s*(?:[—–]|--?\s)")
"""How a line begins that tells whose words stand above it."""
_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*])([^\n*]++)(?<=[^\s\\])\*(?![\w*])|(?<![\w\\])_(?=[^\s_])([^\n_]++)(?<=[^\s\\])_(?!\w)"
)
_CODE = re.compile(r"(?<!`)`([^`\n]++)`(?!`)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")

_NO_TEXT = both(
    "a picture, whose words the text cannot show", "une image, dont le texte ne peut montrer les mots"
)
_HEAD = both(
    "front matter, read into the argument file", "l'en-tête du fichier, repris dans le fichier d'arguments"
)
_MARKUP = both("a comment of the file", "un commentaire du fichier")


def extract(content: str) -> Extracted:
    """Return the text of a Markdown file, and what its front matter says."""
    cuts: list[Cut] = []
    front, content = _apart(content)
    if front:
        cuts.append(Cut(" ".join(front.split()), _HEAD))
    text, comments = _without_comments(content)
    cuts += [Cut(words, _MARKUP) for words in comments]
    cuts += [Cut(found[0], _NO_TEXT) for found in _IMAGE.finditer(text)]
    text = "\n".join(_lines(_IMAGE.sub("", text).split("\n")))
    text = _RAISED.sub(lambda found: found[1].translate(_DIGITS), text)
    text = _EMPHASIS.sub(lambda found: found[1] or found[2], _TAG.sub("", text))
    text = _ESCAPED.sub(r"\1", _CODE.sub(r"\1", text))
    return Extracted(text.strip("\n") + "\n", _head(front), tuple(cuts))


def _apart(content: str) -> tuple[str, str]:
    """Return the front matter of a file, empty where it has none, and the rest."""
    end = content.find("\n---", 3, _LONGEST_FRONT) if content.startswith("---\n") else -1
    return (content[4:end], content[end + 4 :].lstrip("- \t\n")) if end >= 0 else ("", content)


def _without_comments(content: str) -> tuple[str, list[str]]:
    """Return the text without comments of HTML, and those."""
    first, *rest = content.split("<!--")
    kept, comments = [first], []
    for one in rest:
        comment, end, after = one.partition("-->")
        if end:
            comments.append(" ".join(comment.split()))
        kept.append(after if end else f"<!--{one}")
    return "".join(kept), comments


def _lines(lines: list[str]) -> list[str]:
    """Return the lines without signs of layout: fences, rules, quotes, strong words, lines in tables."""
    kept: list[str] = []
    for line in lines:
        bare = line.strip()
        underline = len(bare) >= 3 and set(bare) in ({"="}, {"-"})
        if underline and kept and kept[-1].strip() and not kept[-1].startswith(("#", "> ")):
            kept[-1] = f"{'#' if bare[0] == '=' else '##'} {kept[-1].strip()}"
        elif bare.startswith(("```", "~~~")) or (bare and set(bare) <= set("|:- ") and "--" in bare):
            continue
        elif len(bare) >= 3 and set(bare.replace(" ", "")) in ({"-"}, {"*"}, {"_"}):
            kept.append("")
        else:
            _add(kept, line)
    return [line for number, line in enumerate(kept) if line.strip() or (number and kept[number - 1].strip())]


def _add(kept: list[str], line: str) -> None:
    """Add a line; one that goes on with a quoted paragraph goes into the line of that."""
    quoted = _QUOTED.match(line)
    words = _not_strong(line[quoted.end() :] if quoted else line)
    goes_on = kept[-1:] and kept[-1].startswith("> ") and words.strip() and not _OWN_LINE.match(words)
    if quoted and kept[-1:] and kept[-1].startswith("> ") and _WHOSE.match(words):
        kept.append("")
    if goes_on:
        kept[-1] = f"{kept[-1]} {words.strip()}"
    elif quoted and words.strip().startswith("#"):
        kept.append(words.strip())
    else:
        kept.append(f"> {words.strip()}" if quoted and words.strip() else "" if quoted else words)


def _not_strong(line: str) -> str:
    """Return a line without the signs around strong words, where they come in pairs."""
    for sign in ("**", "__"):
        if line.count(sign) and line.count(sign) % 2 == 0:
            line = line.replace(sign, "")
    return line


def _head(front: str) -> Head:
    """Return what front matter says in plain YAML: `title: …`, authors as a list or in one line."""
    fields = {found[1].lower(): found for found in _FIELD.finditer(front)}

    def of(*names: str) -> str:
        for name in names:
            if name in fields:
                return _value(front, fields[name])
        return ""

    date = _DATE.search(of("date", "published", "pubdate"))
    language = of("lang", "language", "langue").lower()[:2]
    address = of("url", "canonical", "source", "link")
    return Head(
        title=of("title", "titre"),
        author=of("author", "authors", "auteur", "auteurs"),
        date=date[0] if date else "",
        publisher=of("publisher", "site", "publication", "éditeur", "editeur"),
        url=address if re.fullmatch(r"https?://\S{1,400}", address) else "",
        language=language if re.fullmatch("[a-z]{2}", language) else "",
    )


def _value(front: str, found: re.Match[str]) -> str:
    """Return the words after a field's colon, or the items of the list under it, with commas between them."""
    words = found[2].strip()
    if not words:
        items = []
        for line in front[found.end() :].split("\n")[1:]:
            if not line.strip().startswith("- "):
                break
            items.append(line.strip()[2:].strip(" '\""))
        words = ", ".join(items)
    words = words.strip("[]") if words.startswith("[") and words.endswith("]") else words
    return ", ".join(one.strip().strip("'\"") for one in words.split(",") if one.strip())[:300]
