"""The line for teachers at the end of each chain."""

from __future__ import annotations

from mapgen.report import words
from mapgen.strength.values import ArgumentStrength
from mapgen.vocabulary import Carried, Certainty, Nature


def details(found: ArgumentStrength, language: str) -> str:
    """Return the line for teachers: the certainty, where one is given, and the grounded status.

    Without the status where the reasoning breaks: "not defeated" is said of objections alone, and would
    be heard as if the reasoning held.
    """
    if found.reasoning.word in (Carried.FAILS, Carried.WEAK, Carried.CONTESTED):
        if found.nature is Nature.GRADED:
            no_evidence = found.certainty is Certainty.NONE
            certainty = words.NO_EVIDENCE if no_evidence else found.certainty.name_
            return words.DETAILS_BROKEN.best(language).format(certainty=certainty.best(language))
        if found.nature is Nature.RECOMMENDATION:
            return words.DETAILS_ADVICE.best(language)
        return words.DETAILS_BROKEN_NOT_GRADED.best(language).format(nature=found.nature.name_.best(language))
    if found.nature is Nature.INVITATION:  # it asserts nothing that an objection could defeat
        return words.DETAILS_BROKEN_NOT_GRADED.best(language).format(nature=found.nature.name_.best(language))
    status = found.status.name_.best(language)
    if found.nature is Nature.GRADED:
        return words.DETAILS.best(language).format(
            certainty=found.certainty.name_.best(language), status=status
        )
    return words.DETAILS_NOT_GRADED.best(language).format(
        nature=found.nature.name_.best(language), status=status
    )
