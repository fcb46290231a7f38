"""rename: another id for an element, wherever the file writes it."""

from __future__ import annotations

from mapgen.desk.edits import Edit, Marked
from mapgen.desk.names import Name, names_in
from mapgen.syntax.fields.forms import ID
from mapgen.syntax.read.ids import ELEMENT, KINDS
from mapgen.words import Text, both


class NotRenamed(Exception):
    """The element cannot be renamed; `why` says why not, in both languages."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.best("en"))
        self.why = why


def rename(source: str, old: str, new: str) -> tuple[Edit, ...]:
    """Return the edits that give the element `old` the id `new` in an argument file.

    With a claim, the ids that mapgen makes for its steps change too (`claim.1`). Raises NotRenamed where no
    element has the id, the new one is taken, or is no id.
    """
    names = names_in(source)
    kinds = {name.kind for name in names if name.defines and name.scalar.text.strip() == old}
    if not kinds:
        raise NotRenamed(both(f"no element has the id `{old}`", f"aucun élément n'a l'identifiant `{old}`"))
    taken = next((name for name in names if name.defines and name.scalar.text.strip() == new), None)
    if taken is not None:
        what, line = KINDS.get(taken.kind, ELEMENT), taken.scalar.span.line
        raise NotRenamed(
            both(
                f"`{new}` is already the id of {what.best('en')}, on line {line}",
                f"`{new}` désigne déjà {what.best('fr')}, à la ligne {line}",
            )
        )
    if not ID.fullmatch(new):
        raise NotRenamed(
            both(
                f"`{new}` is no id: small letters and digits, with hyphens between words",
                f"`{new}` n'est pas un identifiant : minuscules et chiffres, avec des traits d'union entre les mots",
            )
        )
    marked = Marked(source)
    return tuple(edit for name in names if (edit := _edit(marked, name, kinds, old, new)) is not None)


def _edit(marked: Marked, name: Name, kinds: set[str], old: str, new: str) -> Edit | None:
    """Return the edit of one name; None where it names something else."""
    written = name.scalar.text.strip()
    if name.kind and name.kind not in kinds | {"inference"}:
        return None
    if written != old and not (written.startswith(f"{old}.") and "claim" in kinds):
        return None
    start, end = marked.range(name.scalar.span)
    at = marked.source.find(written, start, end)
    return Edit(at, at + len(old), new) if at >= 0 else None
