"""What kind of study is this?

What is shown is the passage in which the text reports a study, or what the map's authors tell of a work that
they read. Options are kinds of study, each with its meaning, so that nobody needs to know the words.

One answer: wrong options come from other groups than the right one (`_GROUPS`): where the allocation is not
told, no other trial is offered; where a study only observes, no other that does. That all was measured at one
time has to be told by the words. A description that already uses the name of its kind is not asked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.lessons import concepts, reading, wording
from mapgen.lessons.material import LONGEST, Material
from mapgen.lessons.signs import mixed, stems
from mapgen.lessons.values import Concept, Context, Explained, Item, Option, Shown
from mapgen.strength.words import stopped
from mapgen.vocabulary import Design, ItemKind, Reading
from mapgen.words import READER_LANGUAGES, Text, both, filled

KIND = ItemKind.DESIGN
_OPTIONS = 4
D = Design

_GROUPS: tuple[tuple[Design, ...], ...] = (
    (D.RANDOMISED_TRIAL, D.CONTROLLED_TRIAL, D.TRIAL),
    (D.COHORT, D.CASE_CONTROL, D.CROSS_SECTIONAL, D.OBSERVATIONAL),
    (D.SYSTEMATIC_REVIEW, D.NARRATIVE_REVIEW),
    (D.CASE_SERIES, D.CASE_REPORT),
    (D.ANIMAL_STUDY, D.LABORATORY),
)
"""Kinds of study of which a short description may fit several; only one of a group is an option."""

_PROMPT = both("What kind of study is told of here?", "De quel type d'étude est-il question ici ?")
_NAMED = both("{name}: {meaning}", "{name} : {meaning}")
_RIGHT = both("That is what the words describe.", "C'est ce que décrivent ces mots.")
_WRONG = both("Nothing in the words speaks of that.", "Rien, dans ces mots, ne parle de cela.")
_BY_MAKERS = both("The map’s authors read another work and tell of it: {says}",
                  "Les auteurs de la carte ont lu une autre publication et en disent ceci : {says}")  # fmt: skip
_HINT = both("Ask: was something done to people, and compared? Were they only observed? Was it people at all?",
             "Demandez-vous : a-t-on fait quelque chose à des personnes, et comparé ? Les a-t-on seulement observées ? Étaient-ce des personnes ?")  # fmt: skip
_EXPLAINED = both(
    "The words fit this kind of study: {kind}.", "Ces mots conviennent à ce type d'étude : {kind}."
)
_NO_STUDY = both(
    "no claim tells of a study whose kind is entered",
    "aucune affirmation ne parle d'une étude dont le type est saisi",
)
_NOT_ASKED = both("claims that name the kind of their study, or do not tell it apart: {count}",
                  "affirmations qui nomment le type de leur étude, ou ne le distinguent pas : {count}")  # fmt: skip


def make(material: Material) -> Iterator[Item]:
    """Yield an item for each study that the text reports, then for each that the map's authors describe."""
    for claim in material.said:
        context = material.sole_context(claim)
        sharing = material.sharing(claim)
        if claim != sharing[0] or any(one.design is not claim.design for one in sharing):
            continue
        if claim.design is D.CROSS_SECTIONAL and reading.suggested(material, claim, "design") != {
            D.CROSS_SECTIONAL
        }:
            continue
        if claim.design is not None and context is not None:
            shown = Shown(wording.words_of(context), context)
            yield from _items(material, claim.id, claim.design, shown, context)
    for source in material.map.sources:
        if source.design is None or source.reading is not Reading.READ or not source.says:
            continue
        told = all(len(source.says.get(code) or "") in range(1, LONGEST) for code in READER_LANGUAGES)
        if told and reading.suggested_by(source.says, "design") == {source.design}:
            shown = Shown(filled(_BY_MAKERS, says=stopped(source.says)))
            yield from _items(material, source.id, source.design, shown, None)


def lacking(material: Material, chain: str) -> Text:
    """Return why nothing of this kind is asked of a chain, or of the whole text where `chain` is empty."""
    studies = [claim for claim in material.said_in(chain) if claim.design is not None]
    return filled(_NOT_ASKED, count=len(studies)) if studies else _NO_STUDY


def _items(
    material: Material, about: str, design: Design, shown: Shown, context: Context | None
) -> Iterator[Item]:
    own = next((group for group in _GROUPS if design in group), None)
    if own is None or _names(shown.text, design):
        return
    offered = [design, *_others(material, about, own)][:_OPTIONS]
    options = [
        Option(_named(one), one is design, _RIGHT if one is design else _WRONG, one.value)
        for one in offered
    ]  # fmt: skip
    yield Item(
        kind=KIND,
        about=(about,),
        chain=material.chain_of.get(about, ""),
        prompt=_PROMPT,
        shown=(shown,),
        options=mixed(f"{KIND}:{about}", options, [option.on for option in options]),
        explained=Explained(
            filled(_EXPLAINED, kind=wording.marked(_named(design))),
            contexts=(context,) if context is not None else (),
        ),
        hint=_HINT,
        concept=_concept(design),
    )


def _named(design: Design) -> Text:
    """Return a kind of study with its meaning, without what is not told of it."""
    name = Text(tuple((code, words.partition(",")[0]) for code, words in design.name_))
    meaning = Text(tuple((code, words.partition(";")[0].rstrip()) for code, words in design.meaning))
    return filled(_NAMED, name=name, meaning=meaning)


def _names(told: Text, design: Design) -> bool:
    """Return whether a description uses the name of the kind itself."""
    return any(stems(design.name_.best(code)) <= stems(told.best(code)) for code in READER_LANGUAGES)


def _others(material: Material, seed: str, own: tuple[Design, ...]) -> list[Design]:
    """Return one kind of study of each other group, those of the map first."""
    found = []
    for group in _GROUPS:
        if group is own:
            continue
        used = [one for one in group if one in material.designs]
        found.append((not used, mixed(seed, used or group, used or group)[0]))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _concept(design: Design) -> Concept | None:
    return concepts.PARTICIPANTS if design is Design.ANIMAL_STUDY else None
