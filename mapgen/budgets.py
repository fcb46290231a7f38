"""The table of budgets: how much an argument file and its text may hold, and how long a search may take.

Argument files come from strangers, so that whatever takes time or memory is
limited here, far beyond what anybody writes; a finding reports where a limit is
passed. 10 000 claims with a quote each and a text of 2 MB are always within it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mapgen.words import Text, both


@dataclass(frozen=True)
class Budget:
    """A limit: at most `most` of what `en` and `fr` name; sizes (`en` begins with "MB") are in bytes.

    `beyond` says what is dropped past the limit, and what to do.
    """

    name: str
    most: int
    en: str
    fr: str
    beyond: Text

    @cached_property
    def limit(self) -> Text:
        """The number, thousands grouped, and what it counts: «20,000 claims in a file»; sizes in MB."""
        number = self.most // 2**20 if self.en.startswith("MB") else self.most
        grouped = f"{number:,}"
        return both(f"{grouped} {self.en}", f"{grouped.replace(',', chr(0x202F))} {self.fr}")


_SPLIT = both(
    "The others were ignored. Divide the document's reasoning between several argument files.",
    "Les autres ont été ignorés. Répartissez le raisonnement du document entre plusieurs fichiers d'arguments.",
)
_UNREAD = both(
    "Nothing was read. Divide the document's reasoning between several argument files.",
    "Rien n'a été lu. Répartissez le raisonnement du document entre plusieurs fichiers d'arguments.",
)
_SHORTEN = both("It was ignored. Shorten it.", "Il a été ignoré. Raccourcissez-le.")
_NO_TEXT = both(
    "It was not read. Give each part of the text its own file and its own argument file.",
    "Il n'a pas été lu. Donnez à chaque partie du texte son propre fichier et son propre fichier d'arguments.",
)


def _records(name: str, most: int, en: str, fr: str) -> Budget:
    return Budget(name, most, f"{en} in a file", f"{fr} dans un fichier", _SPLIT)


BUDGETS: dict[str, Budget] = {
    budget.name: budget
    for budget in (
        # The argument file as a whole.
        Budget("file", 16 * 2**20, "MB for an argument file", "Mo pour un fichier d'arguments", _UNREAD),
        Budget("values", 500_000, "words, lists and tables in a file", "mots, listes et tables dans un fichier", _UNREAD),
        Budget("depth", 30, "levels of nesting", "niveaux d'imbrication", both("Nothing was read. Use fewer levels.", "Rien n'a été lu. Écrivez-le sur moins de niveaux.")),
        Budget("faults", 1_000, "faults reported for a file", "erreurs signalées pour un fichier", both("The others were not reported. Correct these first.", "Les autres n'ont pas été signalées. Corrigez d'abord celles-ci.")),
        # The records, lists and strings in it.
        _records("claim", 20_000, "claims", "affirmations"),
        _records("inference", 40_000, "inferences", "inférences"),
        _records("attack", 20_000, "attacks", "attaques"),
        _records("source", 5_000, "sources", "sources"),
        _records("term", 5_000, "terms", "termes"),
        _records("argument", 100, "arguments", "arguments"),
        _records("stop", 1_000, "stops of a tour", "arrêts de visite"),
        _records("left-out", 10_000, "passages left out", "passages omis"),
        _records("waiver", 5_000, "waivers", "dispenses"),
        _records("expectation", 5_000, "expectations", "attentes"),
        Budget("drawn", 150_000, "boxes and lines drawn, over all chains", "boîtes et traits dessinés, toutes chaînes comptées", both("The chains from here on were ignored. Name fewer chains.", "Les chaînes à partir d'ici ont été ignorées. Nommez moins de chaînes.")),
        Budget("items", 500, "items in one list", "éléments dans une liste", both("The others were ignored. Shorten the list.", "Les autres ont été ignorés. Raccourcissez la liste.")),
        Budget("field", 100_000, "characters in one field", "caractères dans un champ", _SHORTEN),
        Budget("name", 200, "characters in an id or a field's name", "caractères dans un identifiant ou un nom de champ", _SHORTEN),
        Budget("hint", 1_000, "characters in `prefix` or `suffix`", "caractères dans `prefix` ou `suffix`", _SHORTEN),
        Budget("findings", 12_000, "findings reported by one rule", "constats signalés par une règle", both("The others were not reported. Correct these first.", "Les autres n'ont pas été signalés. Corrigez d'abord ceux-ci.")),
        # A document from which a text is extracted.
        Budget("original", 64 * 2**20, "MB for a page, a PDF or a Word file", "Mo pour une page, un PDF ou un fichier Word", _NO_TEXT),
        Budget("unpacked", 256 * 2**20, "MB for a Word file once it is unpacked", "Mo pour un fichier Word une fois décompressé", _NO_TEXT),
        Budget("pages", 500, "pages of a PDF", "pages d'un PDF", both("The others were not read. Divide the PDF.", "Les autres n'ont pas été lues. Divisez le PDF.")),
        Budget("seconds", 60, "seconds of processor time to extract a text", "secondes de processeur pour extraire un texte", _NO_TEXT),
        # The document's text, and the search for quotes in it.
        Budget("text", 4 * 2**20, "MB for a document's text", "Mo pour le texte d'un document", _NO_TEXT),
        Budget("accents", 64, "accents on one letter", "accents sur une lettre", both("It was not read. No language needs so many.", "Il n'a pas été lu. Aucune langue n'en demande tant.")),
        Budget("white", 1_000, "blank characters in a row", "blancs de suite", both("It was not read. Remove them.", "Il n'a pas été lu. Supprimez-les.")),
        Budget("parts", 40, "parts of a quote between `[…]`", "parties d'une citation entre `[…]`", both("It was ignored. Make several quotes of it.", "Elle a été ignorée. Faites-en plusieurs citations.")),
        Budget("search", 300_000_000, "comparisons to find the quotes of a file", "comparaisons pour trouver les citations d'un fichier", both("The map was not made. Choose longer quotes, with words that the text does not repeat.", "La carte n'a pas été faite. Choisissez des citations plus longues, aux mots que le texte ne répète pas.")),
    )
}  # fmt: skip
"""Every budget by its name; the name of a record (`claim`) limits how many such records a file may have."""


def most(name: str) -> int:
    """Return the limit of the budget with that name; sizes in bytes. Raises KeyError if there is none."""
    return BUDGETS[name].most
