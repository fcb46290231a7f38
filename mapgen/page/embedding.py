"""Embeds content in a page: files of this package, data islands, hashes of the policy, placeholders."""

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
"""A part of the compiled map, such as a claim, a source or a finding, or the compiled map itself."""


def read(name: str) -> str:
    """Return the content of a text file, named by its path within `mapgen/page/`."""
    return _ROOM.joinpath(name).read_text(encoding="utf-8")


def words(name: str = "words.json") -> dict[str, dict[str, str]]:
    """Return the words shown to the reader: key → language → wording, French punctuation spaced.

    `name`: the table, "words.json" for maps and the index, "task_words.json" for the students' page.
    """
    return {key: Text.of(**wordings).as_dict() for key, wordings in json.loads(read(name)).items()}


def kept(record: Record, *names: str) -> dict[str, Any]:
    """Return a record with only the fields of these names, in this order; it must have them all."""
    return {name: record[name] for name in names}


def island(value: Any) -> str:
    """Return a value as JSON for a script element, with `<`, `>` and `&` escaped so that it cannot end it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def packed(text: str) -> str:
    """Return a text compressed by zlib, in base64: about a third as long, and without markup."""
    # Level 9 would take three times as long and save only 2 % more.
    return base64.b64encode(zlib.compress(text.encode("utf-8"), level=6)).decode("ascii")


def font_faces() -> str:
    """Return the CSS of the font, with its files embedded."""
    return "\n".join(_font_face(weight) for weight in (400, 700))


def _font_face(weight: int) -> str:
    data = _ROOM.joinpath(f"font/atkinson-hyperlegible-latin-{weight}.woff2").read_bytes()
    return (
        '@font-face { font-family: "Atkinson Hyperlegible"; '
        f"font-weight: {weight}; font-style: normal; font-display: block;\n"
        f'  src: url("data:font/woff2;base64,{base64.b64encode(data).decode("ascii")}") format("woff2"); }}'
    )


def style(names: Iterable[str]) -> str:
    """Return the style sheets `css/NAME.css` for these names, in order, after the CSS of the font."""
    return "\n".join([font_faces(), *(read(f"css/{name}.css") for name in names)])


def policy(scripts: Iterable[str], styles: Iterable[str], beside: bool = False) -> str:
    """Return a Content-Security-Policy that allows embedded fonts and images, and scripts and styles.

    `scripts` and `styles`: their content. `beside`: style sheets from the page's own origin are allowed too.
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
    """Return the template with each `{{ name }}` replaced, but no placeholders within the values."""
    return _PLACEHOLDER.sub(lambda match: values[match[1]], template)
