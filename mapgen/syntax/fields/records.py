"""The language of argument files, as one table of records.

The name, shape and meaning of an element's field are declared with its attribute (`model/elements.py`).
This table adds what the elements do not declare: which records there are, and which records contain
which. The reader, the writer, the JSON Schema and the reference page follow it.
"""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.model.elements import (
    Answer,
    Argument,
    Attack,
    Change,
    Claim,
    Document,
    Expectation,
    Inference,
    LeftOut,
    Proposal,
    Quote,
    Rating,
    Source,
    Stop,
    Term,
    Waiver,
)
from mapgen.model.facets import Facets, Intervention, Outcome, Population
from mapgen.model.fields import Field, named_fields
from mapgen.model.shapes import Keyed, Line, Many, Name, One, Shape
from mapgen.vocabulary import AttackKind
from mapgen.words import Text, both


@dataclass(frozen=True, slots=True)
class Record:
    """A table of fields in an argument file, with the fields that it may have.

    `languages`: the meaning of the wordings that it may also have under language codes (`fr:`, `en:`);
    empty where it may have none.
    """

    name: str
    title: Text
    meaning: Text
    fields: tuple[Field, ...]
    languages: Text = Text()

    def field(self, name: str) -> Field | None:
        """Return the field with that name, or None where the record has no such field."""
        return next((field for field in self.fields if field.name == name), None)


def _field(name: str, shape: Shape, en: str, fr: str, required: bool = False) -> Field:
    """Declare a field that is no attribute of its element, such as `because`: it holds other elements."""
    return Field("", None, shape, both(en, fr), name, "", required)


ATTACK_FIELDS = {
    "rebutted-by": AttackKind.REBUT,
    "undermined-by": AttackKind.UNDERMINE,
    "undercut-by": AttackKind.UNDERCUT,
}

_ATTACKS = (
    _field("rebutted-by", Many("attack"), "attacks on the claim as a conclusion", "attaques contre l'affirmation comme conclusion"),
    _field("undermined-by", Many("attack"), "attacks on the claim as a premise", "attaques contre l'affirmation comme prémisse"),
)

_THROUGHOUT = _field(
    "throughout", One("facets"),
    "format 2: facets of every claim of the text in it that does not give them itself",
    "format 2 : facettes de chaque affirmation du texte qui s'y trouve et ne les donne pas elle-même",
)

RECORDS: dict[str, Record] = {
    record.name: record
    for record in (
        Record(
            "file", both("the file", "le fichier"),
            both("One argument file: one document and its reasoning.", "Un fichier d'arguments : un document et son raisonnement."),
            (
                _field("mapgen", Line(), "version of this language: 2, or 1", "version de ce langage : 2, ou 1", True),
                _field("document", One("document"), "the text whose reasoning is mapped", "le texte dont on cartographie le raisonnement", True),
                _field("terms", Keyed("term"), "words the document leans on", "les mots sur lesquels le document s'appuie"),
                _field("sources", Keyed("source"), "works that the document points to, or that a fair reader needs", "les publications auxquelles le document renvoie, ou dont un lecteur équitable a besoin"),
                _field("claims", Keyed("claim"), "what is claimed, in the document's order, and why", "ce qui est affirmé, dans l'ordre du document, et pourquoi"),
                _field("arguments", Keyed("argument"), "the chains, in reading order", "les chaînes, dans l'ordre de lecture"),
                _field("tour", Many("stop"), "a guided tour for a newcomer: its stops, in order", "une visite guidée pour qui découvre la carte : ses arrêts, dans l'ordre"),
                _field("left-out", Many("left-out"), "passages that the map leaves out on purpose", "passages que la carte omet à dessein"),
                _field("waivers", Many("waiver"), "findings that are let stand", "constats que l'on laisse en l'état"),
                _field("expect", Many("expectation"), "what `mapgen check` holds the map to", "ce que `mapgen check` attend de la carte"),
            ),
        ),
        Record(
            "document", both("the document", "le document"),
            both("The text whose reasoning is mapped, and who publishes it.", "Le texte dont on cartographie le raisonnement, et qui le publie."),
            (*named_fields(Document), _THROUGHOUT),
        ),
        Record(
            "term", both("a term", "un terme"),
            both("A word on which the document relies; facets that name it can be compared, also between documents where two terms share an id or a name.", "Un mot sur lequel le document s'appuie ; les facettes qui le nomment peuvent être comparées, y compris d'un document à l'autre quand deux termes ont le même identifiant ou le même nom."),
            named_fields(Term),
            both("the term's name", "le nom du terme"),
        ),
        Record(
            "source", both("a source", "une source"),
            both("A work. With `mark` or `listed`, the document cites it; without them, the map's authors add it.", "Une publication. Avec `mark` ou `listed`, le document la cite ; sans eux, les auteurs de la carte l'ajoutent."),
            named_fields(Source),
        ),
        Record(
            "claim", both("a claim", "une affirmation"),
            both("A sentence that can be true or false, and who says it.", "Une phrase qui peut être vraie ou fausse, avec celui qui la dit."),
            (
                *named_fields(Claim),
                _field("because", Many("inference"), "the inferences that lead to it; several are independent support", "les inférences qui y mènent ; plusieurs sont des appuis indépendants"),
                *_ATTACKS,
            ),
            both("the sentence; in the document's language it defaults to the quote", "la phrase ; dans la langue du document, à défaut, c'est la citation"),
        ),
        Record(
            "inference", both("an inference", "une inférence"),
            both("A step from premises, which count only together, to the claim under which it is entered.", "Une étape qui va de prémisses, qui ne comptent qu'ensemble, à l'affirmation sous laquelle elle est inscrite."),
            (
                *named_fields(Inference)[:1],
                _field("id", Line("id"), "its id; by default made from the conclusion's", "son identifiant ; à défaut, tiré de celui de la conclusion"),
                *named_fields(Inference)[1:],
                _field("undercut-by", Many("attack"), "attacks on the step itself", "attaques contre l'étape elle-même"),
            ),
        ),
        Record(
            "answer", both("an answer", "une réponse"),
            both("The answer to a critical question.", "La réponse à une question critique."),
            named_fields(Answer),
        ),
        Record(
            "change", both("a change of certainty", "un changement de certitude"),
            both("By how much certainty is lowered or raised, and why.", "De combien la certitude est abaissée ou relevée, et pourquoi."),
            named_fields(Change),
        ),
        Record(
            "rating", both("a rating", "une note"),
            both("How a person rated one item of an instrument.", "Comment une personne a noté un item d'un instrument."),
            named_fields(Rating),
        ),
        Record(
            "proposal", both("a proposal", "une proposition"),
            both("What a draft proposes for the field that is its key. To accept it, enter it there; in either case, strike it here.", "Ce qu'un brouillon propose pour le champ qui est sa clé. Pour l'accepter, inscrivez-le dans ce champ ; dans tous les cas, rayez-le ici."),
            named_fields(Proposal),
        ),
        Record(
            "attack", both("an attack", "une attaque"),
            both("A claim that attacks the element under which it is entered.", "Une affirmation qui attaque l'élément sous lequel elle est inscrite."),
            named_fields(Attack),
        ),
        Record(
            "argument", both("an argument", "un argument"),
            both("A chain: everything that its main conclusion rests on.", "Une chaîne : tout ce sur quoi repose sa conclusion principale."),
            (*named_fields(Argument), _THROUGHOUT),
        ),
        Record(
            "stop", both("a stop", "un arrêt de la visite"),
            both("A stop of the guided tour: one claim, inference or argument, and what to notice there.", "Un arrêt de la visite guidée : une affirmation, une inférence ou un argument, et ce qu'il faut y voir."),
            (
                _field("claim", Name("claim"), "the claim where it stops", "l'affirmation où l'on s'arrête"),
                _field("inference", Name("inference"), "instead of a claim: the inference where it stops", "au lieu d'une affirmation : l'inférence où l'on s'arrête"),
                *named_fields(Stop),
            ),
        ),
        Record(
            "left-out", both("a passage left out", "un passage omis"),
            both("A passage that the map leaves out on purpose.", "Un passage que la carte omet volontairement."),
            named_fields(LeftOut),
        ),
        Record(
            "waiver", both("a waiver", "une dispense"),
            both("A finding that is accepted as it is, with a reason.", "Un constat que l'on accepte tel quel, avec une raison."),
            named_fields(Waiver),
        ),
        Record(
            "expectation", both("an expectation", "une attente"),
            both("What is expected of the map: the verdict of a chain, or what a rule finds. Where it does not hold, that is a fault; `mapgen check --accept` enters what holds now.", "Ce que l'on attend de la carte : le verdict d'une chaîne, ou ce qu'une règle trouve. Une attente déçue est une erreur ; `mapgen check --accept` inscrit ce qui vaut maintenant."),
            named_fields(Expectation),
        ),
        Record(
            "quote", both("a quote", "une citation"),
            both("Exact words. A plain string is enough where they occur once in the text.", "Des mots exacts. Une simple chaîne suffit quand ils ne figurent qu'une fois dans le texte."),
            named_fields(Quote),
        ),
        Record(
            "facets", both("facets", "des facettes"),
            both("What is spoken of, or was studied.", "Ce dont il est question, ou qui a été étudié."),
            named_fields(Facets),
        ),
        Record(
            "population", both("a population", "une population"),
            both("In whom something was observed.", "Chez qui une chose a été observée."),
            named_fields(Population),
        ),
        Record(
            "intervention", both("an intervention", "une intervention"),
            both("What is given or done.", "Ce qui est donné ou fait."),
            named_fields(Intervention),
        ),
        Record(
            "outcome", both("an outcome", "un critère de jugement"),
            both("What is observed.", "Ce qui est observé."),
            named_fields(Outcome),
        ),
    )
}
