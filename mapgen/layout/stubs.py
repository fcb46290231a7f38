"""Where several steps need what nobody says: it stands with one of them, and with the others its number does.

A line from a gap to each step that needs it would run around whole columns.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from mapgen.layout.contents import Contents, Entry
from mapgen.layout.drawings import BoxKind


def with_stubs(contents: Contents) -> Contents:
    """Return contents in which what nobody says, and no reason leads to, is a premise of one step.

    That is the step nearest to the conclusion; others have a small box in its place, which points to it.
    """
    uses = Counter(premise for way in contents.ways if way.step for premise in way.premises)
    led_to = {way.to for way in contents.ways if not way.attack}
    several = {id_ for id_ in contents.unsaid - led_to if uses[id_] > 1}
    if not several:
        return contents
    entries, ways = dict(contents.entries), []
    stands: set[str] = set()
    for way in contents.ways:
        premises = []
        for premise in way.premises:
            if premise in stands and way.step:
                shown = contents.entries[premise]
                premises.append(f"{premise}@{way.step}")
                entries[premises[-1]] = Entry(BoxKind.SEE, shown.element, shown.label)
            else:
                premises.append(premise)
        stands |= several.intersection(way.premises)
        ways.append(replace(way, premises=tuple(premises)))
    return replace(contents, entries=entries, ways=ways)
