"""What else lowers a step beside the fault at which its chain breaks, each in its author's words."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.elements import Inference
from mapgen.queries.excerpt import label
from mapgen.strength.breaking.fault import Cause, Fault, Faults
from mapgen.strength.breaking.plain_words import opening_sentence
from mapgen.strength.evidence.indirect import LIKENESS, described
from mapgen.words import Text, both, filled

_ADDED = both("In addition: {others}", "S'y ajoute : {others}")
_ADDED_MORE = both("In addition: {others}", "S'y ajoutent : {others}")
_NUMBERED = both("({number}) {cost}", "({number}) {cost}")
_AND = both("{told}; {one}", "{told} ; {one}")
_QUESTION = both("a question without a good answer ({asked})", "une question sans bonne réponse ({asked})")
_ASSUMED = both("the assumption ({claim})", "le présupposé ({claim})")
_LONGEST = 110
"""The most characters of a claim within a sentence."""


def other_costs(faults: Faults, step: Inference, told: Fault) -> list[Text]:
    """Return what else lowers what a step's premises give, without the fault that is `told`.

    What is about something else, failed questions, what is taken for granted, and caveats of the text.
    """
    found = (
        *_indirect(faults, step, told),
        *_failed(faults, step, told),
        *_unsaid(faults, step, told),
        *_caveats(faults, step, told),
        *_ceiling(faults, step, told),
    )
    return list(dict.fromkeys(filter(None, found)))


def added(costs: list[Text]) -> Text:
    """Return costs as a sentence without its full stop; where there are several, each with its number."""
    if len(costs) == 1:
        return filled(_ADDED, others=costs[0])
    told = Text()
    for number, cost in enumerate(costs, 1):
        one = filled(_NUMBERED, number=str(number), cost=cost)
        told = filled(_AND, told=told, one=one) if told else one
    return filled(_ADDED_MORE, others=told)


def _indirect(faults: Faults, step: Inference, told: Fault) -> Iterator[Text]:
    weight = faults.indexed.steps[step.id]
    if not weight.gap or told.cause is Cause.GAPS or told.of in LIKENESS:
        return
    failed = next((each for each in weight.questions.failed if each in LIKENESS), "")
    yield (failed and _why(step, failed)) or described(weight.gaps)


def _failed(faults: Faults, step: Inference, told: Fault) -> Iterator[Text]:
    weight = faults.indexed.steps[step.id]
    counted = weight.counted_at_best if faults.at_best else weight.counted
    for question in weight.questions.failed:
        if question not in counted and question not in LIKENESS and question != told.of:
            yield _why(step, question)


def _unsaid(faults: Faults, step: Inference, told: Fault) -> Iterator[Text]:
    nodes = faults.deciders.graph.nodes
    for premise in nodes[faults.indexed.node_of[step.id]].premises:
        id = faults.indexed.id_of[premise]
        if nodes[premise].unsaid and id != told.of and told.cause is not Cause.UNSAID:
            words = both(*(label(faults.map.claim[id], code, _LONGEST) for code in ("en", "fr")))
            yield filled(_ASSUMED, claim=words)


def _caveats(faults: Faults, step: Inference, told: Fault) -> Iterator[Text]:
    weighing = faults.deciders.weighing(faults.indexed.node_of[step.id], faults.objecting)
    attackers = {faults.indexed.id_of[each] for each in weighing}
    for attack in faults.map.attacks_on.get(step.id, ()):
        if attack.attacker in attackers - {told.of} and attack.attacker in faults.map.claim:
            yield opening_sentence(attack.reason or faults.map.claim[attack.attacker].text)


def _ceiling(faults: Faults, step: Inference, told: Fault) -> Iterator[Text]:
    node, levels = faults.indexed.node_of[step.id], faults.deciders.verdict.levels
    limit, why = faults.ceiling(step.id)
    premises = faults.deciders.graph.nodes[node].premises
    if limit.rank < min(levels[each] for each in premises) and told.cause is not Cause.CEILING:
        yield why


def _why(step: Inference, question: str) -> Text:
    """Return the first sentence of the author's answer to a question; the question where it has none."""
    asked, answer = next(each for each in step.questions() if each[0].id == question)
    return opening_sentence(answer.why) if answer.why else filled(_QUESTION, asked=asked.text)
