"""Writes the reference page of argument files, from the table of records that the reader follows."""

from __future__ import annotations

from mapgen.budgets import BUDGETS
from mapgen.model import shapes
from mapgen.model.schemes import SCHEMES
from mapgen.model.shapes import Shape
from mapgen.syntax.fields.records import RECORDS, Record

_INTRODUCTION = """# The argument file

Written from the code by `make docs`. A JSON Schema for editors stands beside this page
(`argument-file.schema.json`).

One YAML file holds the reasoning of one document, in the document's order. Nothing is said twice: a step
stands under the claim that it leads to, the members of a chain are computed from its conclusion, and a
claim's sentence in the document's language is its quote unless another wording is given.

```yaml
mapgen: 2
document:
  title: Let them sleep
  language: en
  kind: news-article
  text: documents/let-them-sleep.txt
claims:
  short-nights: teenagers sleep seven hours on school nights
  need-nine:
    en: Teenagers need more than seven hours.
    implicit: Without it, seven hours would not be too little.
  begin-later:
    quote: schools should begin later
    because:
      premises: [short-nights, need-nine]
      scheme: practical-reasoning
      open: {side-effects: The article does not ask what changes for teachers.}
arguments:
  later:
    title: Begin later
    conclusion: begin-later
```

A *text* is a plain string in the document's language, or one wording per language: `{fr: …, en: …}`.
A *quote* is found in the document exactly, but for white space, line breaks, hyphenation at line ends, the
shape of apostrophes and quotation marks, typesetters' ligatures (`ﬁ` is `fi`) and the micro sign (`µ`, whichever
it is); raised digits stay: `10²` is not `102`. `[…]` stands for words left out. A *mark* is written as it is
printed: `[1]`, `(1)` and `¹` are the mark `1`, but where a text prints raised and bracketed numbers, `¹` is another
than `1`; a work cited in running prose is written `Smith et al. 2019`. A text that contains a colon
and a space needs quotes, or a block that begins with `>-`.

## Short forms

Format 2 (`mapgen: 2`) has a short form for what authors write most. Format 1 is read as before, and
`mapgen fmt --upgrade FILE` turns it into format 2, with every comment kept.

| short | stands for |
|---|---|
| `short-nights: teenagers sleep seven hours` (a claim) | `short-nights: {quote: teenagers sleep seven hours}` |
| `survey: 1` (a source) | `survey: {mark: 1}` |
| `because: [a, b]` | `because: [{premises: [a, b]}]`: one step from both |
| `because: {premises: a, scheme: analogy}` | a list with this one step |
| `open: [size, design]`, `answered:`, `failed:` (in a step) | `answers: {size: {is: open}, design: {is: open}}` |
| `failed: {size: Too few people.}` | `answers: {size: {is: failed, why: Too few people.}}` |
| `undercut-by: x`, or `undercut-by: {x: The groups differ.}` | `undercut-by: [{by: x, reason: The groups differ.}]` |
| `outcome: attacks`, `intervention: magnesium`, `population: adults` | `{name: attacks}`, `{agent: magnesium}`, `{group: adults}` |
| `downgrades: {imprecision: serious}` | `downgrades: {imprecision: {by: serious}}` |
| `kind: effect` (under `proposed`) | `kind: {is: effect}` |
| `left-out: [{quote: [Menu, Search], why: Navigation.}]` | an entry for each passage |

In format 2 some things need not be typed, since the text or the file says them already:

- A claim cites the marks printed in its quote and right after it, and the links in it that lead to a source of the file. `cites:` says otherwise; `cites: []` says none.
- Under `cites`, the id of a source stands for its mark. A sentence may cite a work that the text names in words anywhere (*a new study*): that it tells of this work is then what the map's authors read in it, and the page says that the text names the work elsewhere.
- A sentence that goes on telling of a study (*The researchers found…*, *in the ginger group*), straight after the one that names it, cites the same work.
- A source that has a `mark` has the entry of the document's list under that mark. `listed:` says otherwise; `listed: []` says none.
- It has the authors, year, title, journal, DOI, PubMed number and address that stand in that entry, or in the address that
  is its mark; what it gives itself goes before, and `title: []` says none.
- A mark that claims cite and no source has is a source by itself, if the document's list has an entry for it.
- A claim that another work makes (`source:`) has the population, intervention, comparator and outcome of that work,
  each unless it gives it itself; `outcome: []` says none.
- `throughout:`, in the document or in an argument, says these once for every claim of the text in it.
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
