"""SANRA: how good a narrative review is.

Baethge, Goldbeck-Wood & Mertens 2019, *SANRA: a scale for the quality
assessment of narrative review articles* (Res Integr Peer Rev 4:5). Six items
from 0 to 2. Its authors sum them (at most 12); so do we, but only where every
item has been rated.
"""

from __future__ import annotations

from mapgen.strength.instruments.clues import Clues
from mapgen.strength.instruments.item import Decision, bears_on, item
from mapgen.vocabulary import ClaimKind
from mapgen.words import both


def _search(clues: Clues) -> Decision:
    words = clues.search()
    if not words:
        return "0", both("the text does not say how the literature was searched",
                         "le texte ne dit pas comment la recherche bibliographique a été faite")  # fmt: skip
    return bears_on(f"the text says “{words}”", f"le texte dit « {words} »")


def _referencing(clues: Clues) -> Decision:
    if not clues.works and not clues.citing:
        return "0", both("nothing is cited", "rien n'est cité")
    told = clues.sources_told()
    return bears_on(told.best("en"), told.best("fr"))


def _reasoning(clues: Clues) -> Decision:
    named = sum(claim.design is not None for claim in clues.own)
    told = clues.of_kind(ClaimKind.RESULT)
    return bears_on(
        f"the kind of study is given for {named} claims of the document; study results among them: {told}",
        f"le type d'étude est donné pour {named} affirmations du document ; résultats d'études parmi elles : {told}",
    )


def _data(clues: Clues) -> Decision:
    counted = sum(bool(claim.participants) for claim in clues.own)
    return bears_on(
        f"the number of participants is given for {counted} claims of the document",
        f"le nombre de participants est donné pour {counted} affirmations du document",
    )


ITEMS = (
    item("sanra-1", "Does it explain why the subject matters to its readers?", "Justifie-t-il l'importance du sujet pour ses lecteurs ?"),
    item("sanra-2", "Does it state concrete aims or questions?", "Énonce-t-il des buts ou des questions précis ?"),
    item("sanra-3", "Does it describe how the literature was searched?", "Décrit-il la recherche bibliographique ?", _search),
    item("sanra-4", "Are key claims backed by citations?", "Les affirmations clés sont-elles appuyées par des citations ?", _referencing),
    item("sanra-5", "Does it reason from evidence of an appropriate level?", "Raisonne-t-il à partir de preuves d'un niveau approprié ?", _reasoning),
    item("sanra-6", "Are data presented appropriately, with absolute numbers for outcomes?",
         "Les données sont-elles présentées de façon appropriée, avec des nombres absolus pour les critères de jugement ?", _data),
)  # fmt: skip
