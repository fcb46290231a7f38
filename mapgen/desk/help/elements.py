"""Tells an element of the last map in a few lines of Markdown: what it says, where, and its verdict."""

from __future__ import annotations

from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Claim, Inference, Source
from mapgen.strength.values import Strengths
from mapgen.words import Text, both

_AROUND = 120
"""So many characters of the text are shown before and after a quote."""


def told_of(id_: str, map_: ArgumentMap, strengths: Strengths) -> Text:
    """Return what to tell of the element with that id; an empty text where the map has none."""
    if id_ in map_.claim:
        return _claim(map_.claim[id_], map_, strengths)
    if id_ in map_.source:
        return _source(map_.source[id_], map_)
    if id_ in map_.argument:
        return _argument(map_.argument[id_], map_, strengths)
    if id_ in map_.inference:
        return _step(map_.inference[id_], map_, strengths)
    term = next((term for term in map_.terms if term.id == id_), None)
    return term.name if term is not None else Text()


def _in_both(english: list[str], french: list[str]) -> Text:
    return both("\n\n".join(filter(None, english)), "\n\n".join(filter(None, french)))


def _claim(claim: Claim, map_: ArgumentMap, strengths: Strengths) -> Text:
    context = "\n>\n".join(f"> {in_context(one, map_.text)}" for one in claim.passages)
    weighed = strengths.claims.get(claim.id)
    if weighed is None:
        return _in_both([f"**{claim.text.best('en')}**", context], [f"**{claim.text.best('fr')}**", context])
    reasoning = weighed.reasoning
    parts: dict[str, list[str]] = {}
    for code, colon in (("en", ":"), ("fr", " :")):
        word = reasoning.word.name_.best(code) if reasoning.word is not None else ""
        certainty = f"{_CERTAINTY.best(code)}{colon} {weighed.certainty.name_.best(code)}"
        why = "\n".join(f"- {sentence.best(code)}" for sentence in weighed.why)
        verdict = f"**{word}**{colon} {reasoning.why.best(code)}" if word else ""
        parts[code] = [f"**{claim.text.best(code)}**", context, verdict, certainty, why]
    return _in_both(parts["en"], parts["fr"])


_CERTAINTY = both("Certainty", "Certitude")


def in_context(passage: Passage, text: DocumentText) -> str:
    """Return the words of a passage in bold, with what stands before and after them."""
    start, end = max(0, passage.start - _AROUND), min(len(text.content), passage.end + _AROUND)
    before, own, after = (
        " ".join(text.content[first:last].split())
        for first, last in ((start, passage.start), (passage.start, passage.end), (passage.end, end))
    )
    return f"{'…' * (start > 0)}{before} **{own}** {after}{'…' * (end < len(text.content))}"


def _source(source: Source, map_: ArgumentMap) -> Text:
    listed = " ".join(source.listed.exact.split()) if source.listed is not None else ""
    marks = ", ".join(source.marks)
    head = f"**{source.label}**" + (f" [{marks}]" if marks else "")
    return _in_both([head, source.title, listed], [head, source.title, listed])


def _argument(argument: Argument, map_: ArgumentMap, strengths: Strengths) -> Text:
    weighed = strengths.arguments.get(argument.id)
    verdict = weighed.verdict if weighed is not None else Text()
    return _in_both(
        [f"**{argument.title.best('en')}**", verdict.best("en")],
        [f"**{argument.title.best('fr')}**", verdict.best("fr")],
    )


def _step(step: Inference, map_: ArgumentMap, strengths: Strengths) -> Text:
    parts: dict[str, list[str]] = {}
    weighed = strengths.inferences.get(step.id)
    for code in ("en", "fr"):
        premises = "\n".join(f"- {map_.claim[id_].text.best(code)}" for id_ in step.premises)
        scheme = f"*{step.scheme.name.best(code)}*" if step.scheme is not None else ""
        why = "\n".join(f"- {sentence.best(code)}" for sentence in (weighed.why if weighed else ()))
        parts[code] = [scheme, premises, f"→ **{map_.claim[step.conclusion].text.best(code)}**", why]
    return _in_both(parts["en"], parts["fr"])
