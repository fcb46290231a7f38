"""DISCERN: how good written information about treatments is for the person who has to choose.

Charnock, Shepperd, Needham & Gann 1999, *DISCERN: an instrument for judging the
quality of written consumer health information on treatment choices* (J
Epidemiol Community Health 53:105-111). Sixteen items from 1 (no) to 5 (yes),
not to be summed: item 16 is the overall judgement. Raters agree only fairly
(kappa 0.53 among experts, 0.23 among lay members), so who rated is told. Only
what is plainly absent is decided here, with a 1; the rest is for the reader.
"""

from __future__ import annotations

from mapgen.queries.disclosure import untold
from mapgen.strength.instruments.clues import Clues
from mapgen.strength.instruments.item import Decision, bears_on, item
from mapgen.vocabulary import ClaimKind, Disclosure
from mapgen.words import both


def _sources(clues: Clues) -> Decision:
    if not clues.works and not clues.citing:
        return clues.no_source("1")
    told = clues.sources_told()
    return bears_on(told.best("en"), told.best("fr"))


def _dates(clues: Clues) -> Decision:
    date = clues.map.document.date
    if date:
        return bears_on(f"the document is dated {date}", f"le document est daté de {date}")
    if not clues.works and untold(clues.map.document, Disclosure.DATE):
        return "1", both(
            "neither the document nor any source has a date", "ni le document ni aucune source n'a de date"
        )
    return bears_on("no date of the document is entered", "aucune date du document n'est inscrite")


def _balance(clues: Clues) -> Decision:
    interests = clues.map.document.interests
    if interests:
        return bears_on(
            f"interests: {interests.best('en').rstrip('.')}", f"intérêts : {interests.best('fr').rstrip('.')}"
        )
    return bears_on("no interests are recorded", "aucun intérêt n'est noté")


def _uncertainty(clues: Clues) -> Decision:
    words = clues.uncertain()
    if not words:
        return bears_on("the text has none of the words for doubt that were looked for",
                        "le texte n'a aucun des mots du doute que l'on a cherchés")  # fmt: skip
    return bears_on(f"the text says “{words}”", f"le texte dit « {words} »")


def _workings(clues: Clues) -> Decision:
    return _counted(clues, ClaimKind.MECHANISM, "how something works", "le mode d'action")


def _benefits(clues: Clues) -> Decision:
    return _counted(clues, ClaimKind.EFFECT, "an effect of an action", "l'effet d'une action")


def _risks(clues: Clues) -> Decision:
    if not clues.of_kind(ClaimKind.HARM) and not clues.drawn:
        return bears_on("the map has no chain yet", "la carte n'a pas encore de chaîne")
    if not clues.of_kind(ClaimKind.HARM):
        return "1", both("no claim of the document on this map is about a harm",
                         "aucune affirmation du document sur cette carte ne porte sur un effet indésirable")  # fmt: skip
    return _counted(clues, ClaimKind.HARM, "a harm", "un effet indésirable")


def _counted(clues: Clues, kind: ClaimKind, en: str, fr: str) -> Decision:
    count = clues.of_kind(kind)
    return bears_on(
        f"claims of the document about {en}: {count}", f"affirmations du document sur {fr} : {count}"
    )


ITEMS = (
    item("discern-1", "Are its aims clear?", "Ses buts sont-ils clairs ?"),
    item("discern-2", "Does it reach its aims?", "Atteint-il ses buts ?"),
    item("discern-3", "Is it relevant to those who read it?", "Est-il pertinent pour qui le lit ?"),
    item(
        "discern-4",
        "Is it clear what sources it was made from?",
        "Voit-on de quelles sources il est tiré ?",
        _sources,
    ),
    item(
        "discern-5",
        "Is it clear when the information was produced?",
        "Voit-on de quand datent les informations ?",
        _dates,
    ),
    item("discern-6", "Is it balanced and unbiased?", "Est-il équilibré et impartial ?", _balance),
    item(
        "discern-7",
        "Does it say where to find further support and information?",
        "Dit-il où trouver d'autres aides et informations ?",
    ),
    item(
        "discern-8",
        "Does it mention what is uncertain?",
        "Parle-t-il de ce qui est incertain ?",
        _uncertainty,
    ),
    item(
        "discern-9",
        "Does it say how each treatment works?",
        "Dit-il comment agit chaque traitement ?",
        _workings,
    ),
    item(
        "discern-10",
        "Does it say what benefits each treatment may have?",
        "Dit-il quels bénéfices chaque traitement peut avoir ?",
        _benefits,
    ),
    item(
        "discern-11",
        "Does it say what risks each treatment has?",
        "Dit-il quels sont les risques de chaque traitement ?",
        _risks,
    ),
    item(
        "discern-12", "Does it say what happens without treatment?", "Dit-il ce qui arrive sans traitement ?"
    ),
    item(
        "discern-13",
        "Does it say how treatment changes daily life?",
        "Dit-il ce que le traitement change dans la vie quotidienne ?",
    ),
    item(
        "discern-14",
        "Is it clear that there may be more than one choice?",
        "Voit-on qu'il peut y avoir plus d'un choix ?",
    ),
    item(
        "discern-15",
        "Does it help to decide together with a professional?",
        "Aide-t-il à décider avec un professionnel ?",
    ),
    item(
        "discern-16",
        "All in all, is it a good source of information about treatment choices?",
        "Au total, est-ce une bonne source d'information pour choisir un traitement ?",
    ),
)
