"""The JAMA benchmark: four things that a reader of a page ought to be told.

Silberg, Lundberg & Musacchio 1997, *Assessing, controlling, and assuring the
quality of medical information on the Internet* (JAMA 277:1244-1245):
authorship, attribution, disclosure, currency. Each is there or not; they are
a minimum, not a measure, and are not summed.
"""

from __future__ import annotations

from mapgen.queries.disclosure import untold
from mapgen.strength.instruments.clues import Clues
from mapgen.strength.instruments.item import Decision, bears_on, item
from mapgen.vocabulary import Disclosure
from mapgen.words import both

YES, NO = "yes", "no"


def _authorship(clues: Clues) -> Decision:
    document = clues.map.document
    if untold(document, Disclosure.AUTHOR):
        return NO, both("no author is named", "aucun auteur n'est nommé")
    if not document.author:
        return bears_on("no author has been entered yet", "aucun auteur n'a encore été inscrit")
    if untold(document, Disclosure.QUALIFICATION):
        return NO, both(f"signed {document.author}; no competence is told",
                        f"signé {document.author} ; aucune compétence n'est indiquée")  # fmt: skip
    if not document.qualification:
        return bears_on(
            f"signed by {document.author}; no qualification is recorded",
            f"signé par {document.author} ; aucune compétence n'est notée",
        )
    en, fr = (document.qualification.best(code).rstrip(".") for code in ("en", "fr"))
    return bears_on(f"signed by {document.author}: {en}", f"signé par {document.author} : {fr}")


def _attribution(clues: Clues) -> Decision:
    if not clues.works and not clues.citing:
        return clues.no_source(NO)
    told = clues.sources_told()
    if not clues.needing or (clues.works and not clues.known_works):
        return bears_on(told.best("en"), told.best("fr"))
    if clues.citing < len(clues.needing) or clues.known_works < clues.works:
        return NO, told
    return YES, told


def _disclosure(clues: Clues) -> Decision:
    words, is_untold = clues.interests(), untold(clues.map.document, Disclosure.INTERESTS)
    paid = clues.who_paid() if is_untold else ""
    if paid:
        return NO, both(f"the text says nothing about its own interests, sponsors or funding; it does say who paid for a study: “{paid}”",
                        f"le texte ne dit rien de ses propres intérêts, commanditaires ou financements ; il dit qui a payé une étude : « {paid} »")  # fmt: skip
    if words:
        return bears_on(f"the text says “{words}”", f"le texte dit « {words} »")
    if is_untold:
        return NO, both("the text says nothing about its own interests, sponsors or funding",
                        "le texte ne dit rien de ses propres intérêts, commanditaires ou financements")  # fmt: skip
    return bears_on("the text has none of the words for interests or funding that were looked for",
                    "le texte n'a aucun des mots d'intérêt ou de financement que l'on a cherchés")  # fmt: skip


def _currency(clues: Clues) -> Decision:
    date = clues.map.document.date
    if untold(clues.map.document, Disclosure.DATE):
        return NO, both("no date is given", "aucune date n'est donnée")
    if not date:
        return bears_on("no date has been entered yet", "aucune date n'a encore été inscrite")
    return bears_on(
        f"dated {date}; one date does not tell both when it was posted and when it was updated",
        f"daté de {date} ; une seule date ne dit pas à la fois quand il a été publié et mis à jour",
    )


ITEMS = (
    item("jama-authorship", "Are authors named, with their affiliations and credentials?",
         "Les auteurs sont-ils nommés, avec leur rattachement et leurs titres ?", _authorship),
    item("jama-attribution", "Are the sources of everything said listed clearly?",
         "Les sources de tout ce qui est dit sont-elles clairement indiquées ?", _attribution),
    item("jama-disclosure", "Are ownership, sponsors, advertising and conflicts of interest disclosed?",
         "Propriété, commanditaires, publicité et conflits d'intérêts sont-ils indiqués ?", _disclosure),
    item("jama-currency", "Does it say when it was posted and updated?",
         "Dit-on quand il a été publié et mis à jour ?", _currency),
)  # fmt: skip
