"""What is embedded in a page, and how: files of this room, data islands, hashes, placeholders."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from mapgen.words import Text

_ROOM = files("mapgen.page")
_ESCAPES = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_PLACEHOLDER = re.compile(r"\{\{ (\w+) \}\}")

Record = Mapping[str, Any]
"""A claim, a source, a finding… as the compiled map has it, or that map itself."""


def read(name: str) -> str:
    """A text file of this room."""
    return _ROOM.joinpath(name).read_text(encoding="utf-8")


def words() -> dict[str, dict[str, str]]:
    """The reader's words: key → language → wording, French punctuation spaced."""
    return {key: Text.of(**wordings).as_dict() for key, wordings in json.loads(read("words.json")).items()}


def kept(record: Record, *names: str) -> dict[str, Any]:
    """These fields of a record, and no others."""
    return {name: record[name] for name in names}


def island(value: Any) -> str:
    """A value as JSON that can stand inside a script element: no text in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def packed(text: str) -> str:
    """A text compressed (zlib) and in base64: about a third as large, and no sign in it is markup."""
    # Level 9 takes three times as long to spare two hundredths more.
    return base64.b64encode(zlib.compress(text.encode("utf-8"), level=6)).decode("ascii")


def font_faces() -> str:
    """The font as CSS, its files embedded."""
    return "\n".join(_font_face(weight) for weight in (400, 700))


def _font_face(weight: int) -> str:
    data = _ROOM.joinpath(f"font/atkinson-hyperlegible-latin-{weight}.woff2").read_bytes()
    return (
        '@font-face { font-family: "Atkinson Hyperlegible"; '
        f"font-weight: {weight}; font-style: normal; font-display: block;\n"
        f'  src: url("data:font/woff2;base64,{base64.b64encode(data).decode("ascii")}") format("woff2"); }}'
    )


def style(names: Iterable[str]) -> str:
    """Style sheets laid end to end, after the font."""
    return "\n".join([font_faces(), *(read(f"css/{name}.css") for name in names)])


def policy(scripts: Iterable[str], styles: Iterable[str], beside: bool = False) -> str:
    """The Content-Security-Policy that allows these very scripts and styles, the font, and nothing else.

    `beside`: style sheets that lie where the page lies are allowed as well.
    """
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(map(_source, scripts)),
            "style-src " + " ".join([*map(_source, styles), *(["'self'"] if beside else [])]),
            "font-src data:",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _source(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with each `{{ name }}` replaced, in one pass: what is put in is not read again."""
    return _PLACEHOLDER.sub(lambda match: values[match[1]], template)
