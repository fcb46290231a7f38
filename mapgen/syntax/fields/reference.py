"""Writes the reference page of argument files, for people, and their JSON Schema, for editors.

Both are derived from the table of records that the reader follows.
"""

from __future__ import annotations

from typing import Any

from mapgen.budgets import BUDGETS
from mapgen.model import shapes
from mapgen.model.fields import Field
from mapgen.model.schemes import SCHEMES
from mapgen.model.shapes import Shape
from mapgen.syntax.fields.forms import ID, LANGUAGE
from mapgen.syntax.fields.records import RECORDS, Record

_INTRODUCTION = """# The argument file

Written from the code by `make docs`. A JSON Schema for editors stands beside this page
(`argument-file.schema.json`).

One YAML file holds the reasoning of one document, in the document's order. Nothing is said twice: a step
stands under the claim that it leads to, the members of a chain are computed from its conclusion, and a
claim's sentence in the document's language is its quote unless another wording is given.

```yaml
mapgen: 1
document:
  title: Let them sleep
  language: en
  kind: news-article
  text: documents/let-them-sleep.txt
sources:
  survey:
    mark: 1
    listed: National Sleep Survey, 2024.
claims:
  short-nights:
    quote: teenagers sleep seven hours on school nights
    fr: Les adolescents dorment sept heures avant un jour d'école.
    cites: [1]
  need-nine:
    en: Teenagers need more than seven hours.
    fr: Il faut aux adolescents plus de sept heures.
    implicit: Without it, seven hours would not be too little.
  begin-later:
    quote: schools should begin later
    fr: L'école devrait commencer plus tard.
    because:
      - premises: [short-nights, need-nine]
        scheme: practical-reasoning
arguments:
  later:
    title: {en: Begin later, fr: Commencer plus tard}
    conclusion: begin-later
```

A *text* is a plain string in the document's language, or one wording per language: `{fr: …, en: …}`.
A *quote* is found in the document exactly, but for white space, line breaks, hyphenation at line ends, the
shape of apostrophes and quotation marks, typesetters' ligatures (`ﬁ` is `fi`) and the micro sign (`µ`, whichever
it is); raised digits stay: `10²` is not `102`. `[…]` stands for words left out. A *mark* is written as it is
printed: `[1]`, `(1)` and `¹` are the mark `1`, but where a text prints raised and bracketed numbers, `¹` is another
than `1`; a work cited in running prose is written `Smith et al. 2019`. A text that contains a colon
and a space needs quotes, or a block that begins with `>-`.
"""


def reference() -> str:
    """Return the reference page as Markdown: the records, the schemes and the budgets."""
    parts = [_INTRODUCTION, *(_record_page(record) for record in RECORDS.values()), _schemes(), _budgets()]
    return "\n".join(parts)


def _record_page(record: Record) -> str:
    lines = [
        f"## {record.name}",
        "",
        record.meaning.best("en"),
        "",
        "| field | holds | meaning |",
        "|---|---|---|",
    ]
    if record.languages:
        lines.append(f"| `fr`, `en`… | a string | {record.languages.best('en')} |")
    for field in record.fields:
        needed = " *(needed)*" if field.required else ""
        lines.append(f"| `{field.name}` | {_holds(field.shape)} | {field.meaning.best('en')}{needed} |")
    return "\n".join(lines) + "\n"


def _holds(shape: Shape) -> str:
    """Return what a field of that shape holds, in English, for the table of its record."""
    match shape:
        case shapes.Choice(words):
            return ", ".join(f"`{word}`" for word in words)
        case shapes.Choices(words):
            return "one or more of " + ", ".join(f"`{word}`" for word in words)
        case shapes.SchemeName():
            return "the name of a scheme, below"
        case shapes.Name(of):
            return f"the id of a {of}"
        case shapes.Names(of):
            return f"ids of {of}s"
        case shapes.One(record):
            return f"[{record}](#{record})"
        case shapes.Many(record):
            return f"a list of [{record}](#{record})"
        case shapes.ByWord(words, record):
            return ", ".join(f"`{word}`" for word in words) + f", each with its [{record}](#{record})"
        case shapes.Keyed(record):
            return f"ids, each with its [{record}](#{record})"
        case shapes.Quotes(single):
            return "a string or a [quote](#quote)" + ("" if single else ", or a list of them")
        case shapes.Words(at_most):
            return f"a text of at most {at_most} characters" if at_most else "a text"
        case shapes.Lines():
            return "a string or a list of strings"
        case shapes.WordsByName():
            return "ids, each with a text"
        case shapes.NameByName():
            return "ids of terms, each with one of its senses"
        case shapes.Line(form):
            return {"": "a string"}.get(form, f"a {form}")


def _schemes() -> str:
    lines = [
        "## Schemes",
        "",
        "After Walton, Reed & Macagno, *Argumentation Schemes* (2008); the wording is ours.",
        "",
    ]
    for scheme in SCHEMES.values():
        lines += [f"### {scheme.id}", "", f"{scheme.name.best('en')}: {scheme.pattern.best('en')}", ""]
        lines += [f"- `{q.id}` ({q.burden}, hits {q.target}): {q.text.best('en')}" for q in scheme.questions]
        lines.append("")
    return "\n".join(lines)


def _budgets() -> str:
    lines = [
        "## Budgets",
        "",
        "Argument files come from strangers, so that what a file may ask of a machine is bounded. Each bound",
        "lies far beyond what anybody writes; what passes it is told at its place (`too-large`; the findings of one rule, by that rule).",
        "",
        "| at most | beyond |",
        "|---|---|",
    ]
    lines += [f"| {one.limit.best('en')} | {one.beyond.best('en')} |" for one in BUDGETS.values()]
    return "\n".join(lines) + "\n"


def file_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an argument file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "mapgen argument file",
        "$ref": "#/$defs/file",
        "$defs": {
            "string": {"type": ["string", "number", "boolean"]},
            "id": {"type": "string", "pattern": f"^{ID.pattern}$"},
            "text": {
                "anyOf": [
                    {"$ref": "#/$defs/string"},
                    {"type": "object", "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$"}},
                ]
            },
            "quote-or-string": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/quote"}]},
            **{name: _record_schema(record) for name, record in RECORDS.items()},
        },
    }


def _record_schema(record: Record) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object",
        "description": record.meaning.best("en"),
        "properties": {field.name: _field_schema(field) for field in record.fields},
        "additionalProperties": False,
    }
    if record.languages:
        schema["patternProperties"] = {f"^{LANGUAGE.pattern}$": {"$ref": "#/$defs/string"}}
    needed = [field.name for field in record.fields if field.required]
    if needed:
        schema["required"] = needed
    if record.name == "inference":
        return {
            "anyOf": [
                schema,
                {"type": "array", "items": {"$ref": "#/$defs/id"}, "description": "the premises alone"},
            ]
        }
    return schema


def _field_schema(field: Field) -> dict[str, Any]:
    return {**_shape_schema(field.shape), "description": field.meaning.best("en")}


def _shape_schema(shape: Shape) -> dict[str, Any]:
    match shape:
        case shapes.Choice(words):
            return {"enum": [str(word) for word in words]}
        case shapes.Choices(words):
            return _one_or_more({"enum": [str(word) for word in words]})
        case shapes.SchemeName():
            return {"enum": list(SCHEMES)}
        case shapes.Name("inference"):
            # The ids that mapgen gives to inferences contain a dot; an author's ids may not.
            return {"type": "string"}
        case shapes.Name():
            return {"$ref": "#/$defs/id"}
        case shapes.Names():
            return _one_or_more({"$ref": "#/$defs/id"})
        case shapes.One(record):
            return {"$ref": f"#/$defs/{record}"}
        case shapes.Many(record):
            return _one_or_more({"$ref": f"#/$defs/{record}"})
        case shapes.ByWord(words, record):
            one = {"$ref": f"#/$defs/{record}"}
            return {
                "type": "object",
                "properties": {str(word): one for word in words},
                "additionalProperties": False,
            }
        case shapes.Keyed(record):
            return {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{record}"}}
        case shapes.Quotes(single):
            one = {"$ref": "#/$defs/quote-or-string"}
            return one if single else _one_or_more(one)
        case shapes.Words(at_most):
            limit = {"maxLength": at_most, "additionalProperties": {"maxLength": at_most}}
            return {"$ref": "#/$defs/text", **(limit if at_most else {})}
        case shapes.Lines():
            return _one_or_more({"$ref": "#/$defs/string"})
        case shapes.WordsByName():
            return {"type": "object", "additionalProperties": {"$ref": "#/$defs/text"}}
        case shapes.NameByName():
            return {"type": "object", "additionalProperties": {"$ref": "#/$defs/id"}}
        case shapes.Line():
            return {"$ref": "#/$defs/string"}


def _one_or_more(one: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [one, {"type": "array", "items": one}]}
