"""What to do about a name that is not known where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.fields.records import RECORDS, Record
from mapgen.syntax.read.entries import Entry, Named
from mapgen.syntax.yaml.tree import Scalar, Tree
from mapgen.vocabulary import AnswerState
from mapgen.words import Text, both, filled

_OF_STEPS = ("step", "steps", "inference", "inferences", "premise", "premises", "reason", "reasons", "scheme")
_WHERE_STEPS_STAND = both(
    "A step is entered under the claim that it leads to: `because: [{premises: […]}]`.",
    "Une étape s'inscrit sous l'affirmation à laquelle elle mène : `because: [{premises: […]}]`.",
)
"""The remedy for a field about steps that stands elsewhere."""
_IN_A_STEP = both(
    "It belongs to a step: enter it under `because`, beside `premises`.",
    "Il appartient à une étape : inscrivez-le sous `because`, à côté de `premises`.",
)
"""The remedy for a field of a step that stands in the claim."""
AFTER_A_COMMA = both(
    "Between braces a comma begins a new entry: put all the words of the value in quotes, `'…, {words}'`.",
    "Entre accolades, une virgule commence une nouvelle entrée : mettez tous les mots de la valeur entre guillemets, `'…, {words}'`.",
)
"""The remedy for words after a comma that YAML takes for a key."""
NO_ID = both(
    "Between braces and brackets a comma begins a new entry, and an id has no spaces: name a claim by its id, or put all "
    "the words of a text in quotes, `'…, {words}'`.",
    "Entre accolades et entre crochets, une virgule commence une nouvelle entrée, et un identifiant n'a pas d'espaces : "
    "nommez une affirmation par son identifiant, ou mettez tous les mots d'un texte entre guillemets, `'…, {words}'`.",
)
"""The remedy for words that stand where the id of an objection should."""
IN_WORDS = both(
    "Name a claim by its id, which has no spaces; the ids stand before the colons under `claims`.",
    "Nommez une affirmation par son identifiant, qui n'a pas d'espaces ; les identifiants précèdent les deux-points sous `claims`.",
)
"""The remedy for words that stand where an id should."""
WORDS_OF = both(
    "These are the words of the claim `{id}`: name it by this id.",
    "Ce sont les mots de l'affirmation `{id}` : nommez-la par cet identifiant.",
)
"""The remedy for the words of a claim that stand where its id should."""
NO_SOURCE = both(
    "Enter the work under `sources`, with this id.",
    "Inscrivez la publication sous `sources`, avec cet identifiant.",
)
"""The remedy for the id of a source where the file has none."""


_NEEDS_A_SCHEME = both(
    "Questions belong to a scheme: enter the kind of the step as `scheme`, too.",
    "Les questions appartiennent à un schéma : inscrivez aussi le genre de l'étape, comme `scheme`.",
)
_STATES = set(map(str, AnswerState))


def unknown_field(record: Record, key: Scalar, value: Tree, log: FaultLog) -> Text:
    """Return what to do about a key that is no field of a record."""
    fields = [field.name for field in record.fields]
    if is_after_comma(key.span, value.span):
        return filled(AFTER_A_COMMA, words=key.text)
    if key.text in _OF_STEPS and not {"claims", "because"}.isdisjoint(fields):
        return _WHERE_STEPS_STAND
    if "because" in fields and (RECORDS["inference"].field(key.text) or key.text in _STATES):
        return _IN_A_STEP
    return log.did_you_mean(key.text, fields)


def unknown_question(known: Sequence[str], named: Named, answer: Entry, log: FaultLog) -> Text:
    """Return what to do about an answer to a question that is not `known`, as those of its scheme are."""
    if is_after_comma(named.span, answer.span):
        return filled(AFTER_A_COMMA, words=named.id)
    return log.did_you_mean(named.id, known) if known else _NEEDS_A_SCHEME


def is_after_comma(key: Span, value: Span) -> bool:
    """Whether a key has no colon after it, as words after a comma between braces: `{why: No, none}`."""
    return (value.line, value.column) == (value.end_line, value.end_column) == (key.end_line, key.end_column)


def fields_wanted(tree: Tree) -> Text:
    """Return what is wanted where a table of fields should be: where nothing is, its fields stand outside."""
    if isinstance(tree, Scalar) and not tree.text.strip():
        return both(
            "a table of fields, further to the right than its name",
            "une table de champs, plus à droite que son nom",
        )
    return both("a table of fields", "une table de champs")
