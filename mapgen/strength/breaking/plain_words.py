"""Why a place in a chain breaks, as one short sentence that a class understands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference, Source
from mapgen.queries.excerpt import label
from mapgen.queries.indirectness import FacetGap
from mapgen.strength.breaking.fault import Cause, Fault
from mapgen.strength.breaking.scheme_words import FAILURES, LIMITS, LONGEST, SHORTER
from mapgen.strength.evidence import ceilings
from mapgen.strength.evidence.grade import BENCH, OBSERVATIONAL
from mapgen.strength.evidence.indirect import LIKENESS
from mapgen.strength.evidence.step_limits import StepWeight
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.words import said
from mapgen.vocabulary import AnswerState, Design, Downgrade, Match, Origin, Species, Upgrade
from mapgen.words import READER_LANGUAGES, Text, both, filled

_SENTENCE = re.compile(r".+?[.!?…](?= [^\W\da-z]| [“«]|$)")
"""Words up to a sign that ends a sentence, before a capital, a quotation mark or the end."""
SHORTEST = 25
"""What an author wrote in fewer characters than this is no sentence: «No.»"""

_NOTHING = both("The map finds nothing in the text to support this: {claim}",
                "La carte ne relève rien, dans le texte, à l'appui de ceci : {claim}")  # fmt: skip
_NOBODY = both("Nobody says this, and nothing supports it: {claim}",
               "Personne ne dit ceci, et rien ne l'appuie : {claim}")  # fmt: skip
_NOTHING_IT = both("The map finds nothing in the text to support it.",
                   "La carte ne relève rien, dans le texte, à son appui.")  # fmt: skip
_NOBODY_IT = both("Nobody says it, and nothing supports it.", "Personne ne le dit, et rien ne l'appuie.")
_CIRCLE = both("It rests on itself: the reasoning is circular.",
               "L'affirmation s'appuie sur elle-même : le raisonnement est circulaire.")  # fmt: skip
_UNSAID = both(
    "Assumed, never shown: {claim}",
    "Supposé, jamais montré : {claim}",
)
_OPEN = both("Left open: {question}", "Reste ouvert : {question}")
_UNANSWERED = both("Not answered: {question}", "Sans réponse : {question}")
_AGAINST = both("Something else in the text counts against it.", "Autre chose, dans le texte, plaide contre.")
_ELSEWHERE = both(
    "What was studied is not what is claimed.", "Ce qui a été étudié n'est pas ce qui est affirmé."
)
_NO_REASON = both("Nothing says why this would follow.", "Rien ne dit pourquoi cela s'ensuivrait.")
_WEAK = both("What is cited for it is not a study that could show it.",
             "Ce qui est cité pour l'appuyer n'est pas une étude qui puisse le montrer.")  # fmt: skip
_ONLY_WORK = both("All that is cited for it: {design} ({work}).", "Seul appui cité : {design} ({work}).")
_ONLY_PROBABLY = both(
    "All that is cited for it: {design} (probably {work}).", "Seul appui cité : {design} (sans doute {work})."
)
_PERHAPS = both(
    "It is not certain which work is cited for it (perhaps {work}).",
    "On n'est pas sûr de la publication citée (peut-être {work}).",
)
_ONLY_OBSERVED = both("Studies without randomised groups cannot rule out other causes.",
                      "Sans tirage au sort des groupes, une étude ne peut écarter d'autres causes.")  # fmt: skip
_RETRACTED = both("The work on which it rests was retracted.",
                  "La publication sur laquelle cela repose a été rétractée.")  # fmt: skip
_NOT_SAID = both("The work that is cited for it does not say so.",
                 "La publication citée à l'appui ne le dit pas.")  # fmt: skip
_UNNAMED = both("A study is mentioned, without a reference.",
                "Une étude est évoquée, sans référence.")  # fmt: skip
_BENCH = both("What happens in animals or cells may not happen in people.",
              "Ce qui se passe chez l'animal ou dans des cellules ne vaut pas forcément chez l'être humain.")  # fmt: skip

_IN_LABORATORY = both("Something was measured in the laboratory; how patients fared was not.",
                      "On a mesuré quelque chose au laboratoire, non ce que deviennent des patients.")  # fmt: skip

NO_EVIDENCE = both("It starts from what is said or taken for granted; no evidence is given.",
                   "On part de ce qui est dit ou tenu pour acquis ; aucune preuve n'est donnée.")  # fmt: skip
"""Of a step that rests on no evidence, however well its conclusion follows."""
_CEILINGS: Mapping[Text, Text] = {
    ceilings.MECHANISM: both("How a thing could work does not show that it does.",
                             "La façon dont une chose pourrait agir ne montre pas qu'elle agit."),
    ceilings.LINK_TO_CAUSE: LIMITS["correlation-to-cause"],
    ceilings.ONLY_KNOWN: NO_EVIDENCE,
    ceilings.GRANTED_HARM: both("The harm is granted, and no evidence of it is given.",
                                "Le risque est admis, et aucune preuve n'en est donnée."),
    ceilings.SAYS_LESS: both("The reason says that it might be so; the conclusion, that it is.",
                             "La raison dit seulement que c'est possible ; la conclusion l'affirme."),
    ceilings.UNTOLD[1]: _NO_REASON,
}  # fmt: skip
"""By the reason of a ceiling that is not its scheme's own: what such a step does not show."""

_LOWERED: Mapping[Downgrade | Upgrade, Text] = {
    Downgrade.RISK_OF_BIAS: both("The way the study was made may have distorted its result.",
                                 "La façon de mener l'étude a pu en fausser le résultat."),
    Downgrade.INCONSISTENCY: both("The studies do not agree.", "Les études ne concordent pas."),
    Downgrade.INDIRECTNESS: _ELSEWHERE,
    Downgrade.IMPRECISION: both("Too few people took part to be sure.",
                                "Trop peu de personnes ont participé pour en être sûr."),
    Downgrade.PUBLICATION_BIAS: both("Studies that found nothing may not have been published.",
                                     "Des études qui n'ont rien trouvé n'ont peut-être pas été publiées."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Puts faults into words; `leaves` and `steps` are those of the map's graph, by id."""

    map: ArgumentMap
    leaves: Mapping[str, LeafCertainty | None]
    steps: Mapping[str, StepWeight]

    def of(self, fault: Fault, id: str) -> Text:
        """Return why the claim or the step `id` breaks, in at most `LONGEST` characters.

        What an author wrote about this very fault comes first, where it is short enough.
        """
        match fault.cause:
            case Cause.CIRCULAR:
                return _CIRCLE
            case Cause.FATAL_ANSWER | Cause.FAILED | Cause.ONLY_LINKED | Cause.OPEN | Cause.UNANSWERED:
                return self._of_question(self.map.inference[id], fault)
            case Cause.FATAL_ATTACK | Cause.CONTRADICTED | Cause.CAVEAT:
                return self._of_attack(id, fault.of)
            case Cause.RETRACTED:
                return _RETRACTED
            case Cause.NOT_SAID:
                return _NOT_SAID
            case Cause.GAPS:
                return differing(self.steps[id].gaps)
            case Cause.UNSAID:
                return self._naming(_UNSAID, fault.of)
            case Cause.CEILING | Cause.LOW_CEILING | Cause.UNTOLD | Cause.SOUND if id in self.map.inference:
                return self._of_ceiling(self.map.inference[id])
            case Cause.NOTHING:
                return self._naming(_NOBODY if self._implicit(id) else _NOTHING, id)
        return self._of_evidence(id)

    def of_named(self, fault: Fault, id: str) -> Text:
        """Return the same for a claim or step that the sentence before names.

        Empty where nothing is at fault there, or only nobody has entered anything.
        """
        if fault.cause in (Cause.SOUND, Cause.UNTOLD, Cause.UNANSWERED):
            return Text()
        if fault.cause is Cause.NOTHING:
            return _NOBODY_IT if self._implicit(id) else _NOTHING_IT
        return self.of(fault, id)

    def _of_question(self, step: Inference, fault: Fault) -> Text:
        asked, answer = next(pair for pair in step.questions() if pair[0].id == fault.of)
        if given := first_sentence(answer.fatal) or first_sentence(answer.why):
            return given
        scheme = step.scheme.id if step.scheme else ""
        if fault.of in LIKENESS and self.steps[step.id].gaps:
            return differing(self.steps[step.id].gaps)
        if fault.cause in (Cause.OPEN, Cause.UNANSWERED) and answer.state is not AnswerState.FAILED:
            lead = _OPEN if fault.cause is Cause.OPEN else _UNANSWERED
            return said(
                lead.best("en"), lead.best("fr"), question=SHORTER.get((scheme, asked.id), asked.text)
            )
        return FAILURES.get(scheme, {}).get(fault.of, LIMITS.get(scheme, _NO_REASON))

    def _naming(self, sentence: Text, claim: str) -> Text:
        """Return a sentence with the name of the claim that it is about."""
        told = []
        for code, lead in sentence:
            room = LONGEST - len(lead.format(claim=""))
            told.append(lead.format(claim=label(self.map.claim[claim], code, room)))
        return both(*told)

    def _of_attack(self, target: str, attacker: str) -> Text:
        attacks = [each for each in self.map.attacks_on.get(target, ()) if each.attacker == attacker]
        told = [first_sentence(text) for each in attacks for text in (each.fatal, each.reason)]
        return next(filter(None, told), None) or first_sentence(self.map.claim[attacker].text) or _AGAINST

    def _of_ceiling(self, step: Inference) -> Text:
        """Return what a step of this kind does not show."""
        for _, why in (self.steps[step.id].ceiling_at_best, self.steps[step.id].ceiling):
            if why in _CEILINGS:
                return _CEILINGS[why]
        return LIMITS.get(step.scheme.id, _NO_REASON) if step.scheme else _NO_REASON

    def _implicit(self, id: str) -> bool:
        return id in self.map.claim and self.map.claim[id].origin is Origin.IMPLICIT

    def _of_evidence(self, id: str) -> Text:
        """Return what lowers a claim's own evidence most on the charitable reading, or what kind it is."""
        leaf = self.leaves[id]
        assert leaf is not None
        if not leaf.identified and not leaf.source and not self.map.claim[id].citations:
            return _UNNAMED
        lowered = [change for change in leaf.changes_at_best if change.steps < 0]
        if not lowered:
            return self._of_design(id, leaf)
        change = min(lowered, key=lambda each: each.steps)
        if change.domain is Downgrade.INDIRECTNESS and leaf.gaps:
            return differing(leaf.gaps)
        return (change.declared and first_sentence(change.why)) or _LOWERED[change.domain]

    def _of_design(self, id: str, leaf: LeafCertainty) -> Text:
        claim, source = self.map.claim[id], self.map.source.get(leaf.source)
        design = source.design if source is not None else claim.design or claim.called
        if design in OBSERVATIONAL:
            return _ONLY_OBSERVED
        if design not in BENCH:
            return _cited(source) if source is not None and claim.citations else _WEAK
        species = (source.facets if source is not None else claim.facets).population.species
        return _IN_LABORATORY if species is Species.HUMAN and design is Design.LABORATORY else _BENCH


def _cited(source: Source) -> Text:
    """Return which work is all that is cited for a claim, and its kind; or that it is not certain which."""
    work = both(source.label, source.label)
    if source.match is Match.GUESS:
        told = filled(_PERHAPS, work=work)
    elif source.design in (None, Design.UNKNOWN):
        return _WEAK
    else:
        told = filled(
            _ONLY_WORK if source.match is Match.CERTAIN else _ONLY_PROBABLY,
            work=work,
            design=source.design.name_,
        )
    return told if _is_short(told) else _WEAK


def differing(gaps: tuple[FacetGap, ...]) -> Text:
    """Return in what evidence and claim differ, by the first facet: «Studied: adults. Claimed: children.»"""
    told = said("Studied: {evidence}. Claimed: {claim}.", "Étudié : {evidence}. Affirmé : {claim}.",
                evidence=gaps[0].evidence, claim=gaps[0].claim)  # fmt: skip
    return told if _is_short(told) else _ELSEWHERE


def first_sentence(text: Text) -> Text:
    """Return the first sentence of what an author wrote, with a full stop; of a long one what stands before
    its first semicolon. Empty if that is too long, or too short to be a sentence.
    """
    if not text:
        return Text()
    first = [_first(" ".join(text.best(code).split())) for code in READER_LANGUAGES]
    for told in (first, [words.partition(";")[0] for words in first]):
        ended = both(
            *(words if words.endswith((".", "!", "?", "…")) else f"{words.rstrip()}." for words in told)
        )
        if _is_short(ended) and all(len(words) >= SHORTEST for _, words in ended):
            return ended
    return Text()


def opening_sentence(text: Text) -> Text:
    """Return the first sentence of what an author wrote, whole, for after a colon: without its full stop."""
    first = [_first(" ".join(text.best(code).split())).rstrip(".") for code in READER_LANGUAGES]
    return both(*first)


def _first(words: str) -> str:
    found = _SENTENCE.match(words)
    return found[0] if found else words


def _is_short(text: Text) -> bool:
    return all(len(words) <= LONGEST for _, words in text)
