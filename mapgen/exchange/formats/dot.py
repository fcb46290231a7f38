"""Writes DOT, the language of Graphviz: claims are boxes, steps are ellipses, attacks are dashed arrows.

The drawing shows the claims, the steps from premises to conclusion and the
attacks, in the document's language; it has no sources, quotes or findings.
Each box and ellipse also carries its certainty and status as attributes, which
Gephi reads as data. The grammar: https://graphviz.org/doc/info/lang.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import Any

from mapgen.hidden import on_one_line
from mapgen.vocabulary import Origin
from mapgen.words import Text

HOLDS = "claims, steps and attacks, for Graphviz or Gephi"

LABEL_WIDTH = 36
"""The greatest number of characters in a line of a label, but for a longer word."""

_ENTITY = re.compile(r"&(?=#?\w+;)")
"""An ampersand that Graphviz would read as the beginning of an HTML entity."""

_STYLES = {Origin.QUOTED: "solid", Origin.IMPLICIT: "dashed", Origin.OUTSIDE: "dotted"}


def write(compiled: Mapping[str, Any]) -> str:
    """Return the claims, inferences and attacks of a compiled map as a directed graph in DOT."""
    language = compiled["document"]["language"]
    lines = [
        f"digraph {_quoted(compiled['id'])} {{",
        _attributes(
            "graph",
            rankdir="BT",
            labelloc="t",
            fontname="sans-serif",
            label=_label(compiled["document"]["title"], language),
        ),
        _attributes("node", fontname="sans-serif", shape="box"),
        _attributes("edge", fontname="sans-serif"),
        *(_claim(claim, language) for claim in compiled["claims"]),
    ]
    for step in compiled["inferences"]:
        lines += _step(step, language)
    for attack in compiled["attacks"]:
        lines.append(_edge(attack["from"], attack["on"], label=attack["kind"], style="dashed"))
    return "\n".join([*lines, "}", ""])


def _claim(claim: Mapping[str, Any], language: str) -> str:
    label, style = _label(claim["text"], language), _STYLES[Origin.of(claim["origin"])]
    return _node(claim, label=label, style=style, origin=claim["origin"])


def _step(step: Mapping[str, Any], language: str) -> Iterator[str]:
    """Yield a node for the inference, so that attacks can point at it, and edges to it and from it."""
    yield _node(step, shape="ellipse", label=_label(step["scheme_name"], language))
    for premise in step["premises"]:
        yield _edge(premise, step["id"], arrowhead="none")
    yield _edge(step["id"], step["conclusion"])


def _node(element: Mapping[str, Any], **attributes: str) -> str:
    verdict = {"certainty": element["certainty"], "status": element["status"]}
    return _attributes(_quoted(element["id"]), **attributes, **verdict)


def _edge(tail: str, head: str, **attributes: str) -> str:
    return _attributes(f"{_quoted(tail)} -> {_quoted(head)}", **attributes)


def _attributes(subject: str, **values: str) -> str:
    """Return a DOT statement: a node, an edge or a keyword, then its attributes."""
    listed = ", ".join(f"{name}={_quoted(value)}" for name, value in values.items())
    return f"  {subject} [{listed}];" if listed else f"  {subject};"


def _label(wordings: Mapping[str, str], language: str) -> str:
    """Return a text in the document's language, else in any other, broken into lines."""
    text = Text(tuple(wordings.items())).best(language)
    text = _ENTITY.sub("&amp;", text)
    return "\n".join(wrap(text, LABEL_WIDTH, break_long_words=False, break_on_hyphens=False))


def _quoted(text: str) -> str:
    """Return text as a quoted DOT string, with escapes for line breaks and dots for hidden characters."""
    lines = (on_one_line(line).replace("\\", "\\\\").replace('"', '\\"') for line in text.split("\n"))
    return '"' + "\\n".join(lines) + '"'
