"""The elements of an argument map as frozen values, each attribute declared once.

An attribute declared with `means(…)` is a field of argument files: its annotation says what it can
hold and what it means. The reader, the writer, the compiled JSON, its schema, the page's data and
their types, the reference page and the test strategies are all derived from it (`model/fields.py`).
An attribute declared with `by_position()` is no field: it follows from the element's key or position
in the file.

Elements that differ only in their `span`, their place in the argument file, are equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated

from mapgen.document.anchoring.anchor import Anchor
from mapgen.findings import Passage, Span
from mapgen.model.facets import Facets
from mapgen.model.fields import ALWAYS, NEVER, by_position, inline, means
from mapgen.model.schemes import CriticalQuestion, Scheme
from mapgen.model.shapes import (
    ByWord,
    Choices,
    Keyed,
    Line,
    Marks,
    Name,
    NameByName,
    Names,
    Quotes,
    SchemeName,
    Words,
    WordsByName,
)
from mapgen.vocabulary import (
    AnswerState,
    AttackKind,
    BorneOut,
    Carried,
    Certainty,
    ClaimKind,
    Degree,
    Design,
    Direction,
    Disclosure,
    DocumentKind,
    Downgrade,
    DrawnBy,
    Expected,
    Match,
    Modality,
    Origin,
    QuoteState,
    Reading,
    RiskOfBias,
    Scope,
    SourceStatus,
    Upgrade,
)
from mapgen.words import Text

NOWHERE = Span("", 1, 1, 1, 1)


def _place() -> Span:
    return field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of the document, as the author gave them, and where they were found."""

    exact: Annotated[str, means("the words; `[…]` stands for words left out", "les mots ; `[…]` remplace des mots omis", required=True)]
    prefix: Annotated[str, means("words just before, to tell it from another place", "les mots qui précèdent, pour le distinguer d'un autre endroit")] = ""
    suffix: Annotated[str, means("words just after", "les mots qui suivent")] = ""
    anchor: Anchor = field(default=Anchor(QuoteState.MISSING), compare=False)
    span: Span = _place()

    @property
    def found(self) -> bool:
        """Whether the document contains the words in one place, unchanged except for typography."""
        return self.anchor.state in (QuoteState.EXACT, QuoteState.NORMALISED)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where the quote is in the text: a passage for each part between `[…]`; none if it was not found."""
        return self.anchor.parts if self.found else ()


@dataclass(frozen=True, slots=True)
class Document:
    """The text whose reasoning is mapped, and who publishes it."""

    title: Annotated[Text, means("its title", "son titre", required=True)]
    language: Annotated[str, Line("language"), means("the language it is written in: `fr`, `en`…", "la langue dans laquelle il est écrit : `fr`, `en`…", required=True)]
    kind: Annotated[DocumentKind | None, means("what kind of publication it is", "de quel type de publication il s'agit", required=True)] = None
    path: Annotated[str, Line("path"), means("the file with its text, inside the folder of the argument file", "le fichier de son texte, dans le dossier du fichier d'arguments", name="text", required=True, page=NEVER)] = ""
    author: Annotated[str, means("its author as printed", "son auteur tel qu'imprimé", page=ALWAYS)] = ""
    qualification: Annotated[Text, means("what it says of its author's competence", "ce qu'il dit de la compétence de son auteur", page=ALWAYS)] = Text()
    publisher: Annotated[str, means("who publishes it", "qui le publie", page=ALWAYS)] = ""
    date: Annotated[str, Line("date"), means("year, month or day of publication", "année, mois ou jour de publication", page=ALWAYS)] = ""
    url: Annotated[str, Line("link"), means("its web address", "son adresse web", page=ALWAYS)] = ""
    interests: Annotated[Text, means("declared or evident interests", "intérêts déclarés ou évidents", page=ALWAYS)] = Text()
    untold: Annotated[tuple[Disclosure, ...], Choices(Disclosure), means("what it does not tell, though somebody looked for it", "ce qu'il ne dit pas, bien qu'on l'y ait cherché", page=NEVER)] = ()
    question: Annotated[Text, means("the question that its title asks", "la question que pose son titre", page=ALWAYS)] = Text()
    answer: Annotated[str, Name("claim"), means("the claim by which it answers", "l'affirmation par laquelle il répond", page=ALWAYS)] = ""
    about: Annotated[Text, means("what it argues, in a sentence or two", "ce qu'il soutient, en une ou deux phrases", page=ALWAYS)] = Text()
    exhibits: Annotated[tuple[str, ...], means("figures and tables that the text file shows, as they are called", "figures et tableaux que montre le fichier de texte, tels qu'ils sont nommés", page=NEVER)] = ()
    ratings: Annotated[tuple[Rating, ...], Keyed("rating", free=True), means("how a person rated items of an instrument (DISCERN, SANRA)", "comment une personne a noté des items d'un instrument (DISCERN, SANRA)", page=NEVER)] = ()
    rated_by: Annotated[str, means("who rated", "qui a noté", page=NEVER)] = ""
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Term:
    """A word that the document depends on: its names, its meaning, its senses if it has several."""

    id: Annotated[str, by_position()]
    name: Annotated[Text, by_position()]
    meaning: Annotated[Text, means("its definition", "sa définition", name="means", page=NEVER)] = Text()
    within: Annotated[str, Name("term"), means("the broader term it falls under", "le terme plus large dont il relève", page=NEVER)] = ""
    senses: Annotated[tuple[tuple[str, Text], ...], WordsByName(), means("its senses, where it has several", "ses sens, s'il en a plusieurs", page=ALWAYS)] = ()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Change:
    """A reason to lower or raise certainty, by how many steps, and why."""

    domain: Annotated[Downgrade | Upgrade, by_position()]
    degree: Annotated[Degree, means("one level or two", "un niveau ou deux", name="by", key="steps", required=True)]
    why: Annotated[Text, means("why", "pourquoi")] = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Rating:
    """How a person rated an item of an instrument for the document as a whole."""

    item: Annotated[str, by_position()]
    value: Annotated[str, Line("rating"), means("the rating: 1 to 5 (DISCERN), 0 to 2 (SANRA)", "la note : 1 à 5 (DISCERN), 0 à 2 (SANRA)", name="is", required=True)]
    why: Annotated[Text, means("what in the text decides it", "ce qui, dans le texte, en décide")] = Text()
    span: Span = _place()


def surname_of(author: str) -> str:
    """Return the surname in an author's name: «von Luckner» of «von Luckner A» or «von Luckner, A.»."""
    words = author.split(",")[0].split()
    while len(words) > 1 and words[-1].isupper() and len(words[-1].replace(".", "").replace("-", "")) <= 3:
        words.pop()  # initials
    return " ".join(words)


_ADDRESS = re.compile(r"https?://|doi:|10\.\d{4,9}/|pmid\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A work that the document points to, or that a fair reader needs."""

    id: Annotated[str, by_position()]
    marks: Annotated[tuple[str, ...], Marks(), means("the citation mark or marks that point to it, as printed", "l'appel ou les appels de citation qui y renvoient, tels qu'imprimés", name="mark", page=ALWAYS)] = ()
    listed: Annotated[Quote | None, Quotes(single=True), means("its entry in the document's own list, word for word", "son entrée dans la liste du document, mot pour mot")] = None
    match: Annotated[Match | None, means("how certain it is that this is the work cited", "à quel point il est certain que c'est la publication citée")] = None
    authors: Annotated[tuple[str, ...], means("its authors", "ses auteurs", page=ALWAYS)] = ()
    year: Annotated[str, Line("year"), means("year of publication", "année de publication")] = ""
    title: Annotated[str, means("its title", "son titre", page=ALWAYS)] = ""
    container: Annotated[str, means("journal, book or site", "revue, livre ou site")] = ""
    doi: Annotated[str, Line("doi"), means("DOI, without `https://doi.org/`", "DOI, sans `https://doi.org/`")] = ""
    pmid: Annotated[str, Line("pmid"), means("PubMed number", "numéro PubMed")] = ""
    url: Annotated[str, Line("link"), means("a link that leads to the work", "un lien qui mène à la publication")] = ""
    design: Annotated[Design | None, means("what kind of study or text it is", "de quel type d'étude ou de texte il s'agit")] = None
    includes: Annotated[tuple[Design, ...], Choices(Design), means("of a review: the designs of the studies in it", "d'une revue : les types d'études qu'elle réunit")] = ()
    participants: Annotated[str, means("how many took part", "combien y ont participé")] = ""
    events: Annotated[str, means("how many of them had the outcome", "chez combien l'événement mesuré s'est produit")] = ""
    effect: Annotated[str, means("the effect it reports, with its interval", "l'effet qu'elle rapporte, avec son intervalle")] = ""
    modality: Annotated[Modality | None, means("how strongly it links two things itself", "avec quelle force elle-même lie deux choses")] = None
    bias: Annotated[RiskOfBias | None, means("its risk of bias, if somebody judged it", "son risque de biais, si quelqu'un l'a jugé")] = None
    downgrades: Annotated[tuple[Change, ...], ByWord(Downgrade, "change"), means("reasons to lower its certainty", "raisons d'abaisser sa certitude", page=NEVER)] = ()
    upgrades: Annotated[tuple[Change, ...], ByWord(Upgrade, "change"), means("reasons to raise the certainty of observations", "raisons de relever la certitude d'observations", page=NEVER)] = ()
    status: Annotated[SourceStatus | None, means("whether it still stands, if somebody looked", "si elle tient encore, quand quelqu'un l'a vérifié")] = None
    superseded_by: Annotated[str, Name("source"), means("what replaces it", "ce qui la remplace")] = ""
    based_on: Annotated[tuple[str, ...], Names("source"), means("sources on which it is based itself", "sources sur lesquelles elle s'appuie elle-même", page=NEVER)] = ()
    data: Annotated[str, means("a name for the data or group it shares with other sources", "un nom pour les données ou le groupe qu'elle partage avec d'autres sources", page=NEVER)] = ""
    reading: Annotated[Reading | None, means("how well the file's author knows it", "à quel point l'auteur du fichier la connaît")] = None
    direction: Annotated[Direction | None, means("whether it supports or contradicts", "si elle appuie ou contredit")] = None
    interests: Annotated[Text, means("interests of those who made it", "intérêts de ceux qui l'ont faite")] = Text()
    says: Annotated[Text, means("what it reports", "ce qu'elle rapporte")] = Text()
    note: Annotated[Text, means("how it was identified; what differs", "comment elle a été identifiée ; ce qui diffère")] = Text()
    facets: Annotated[Facets, inline()] = Facets()
    span: Span = _place()
    namesake: bool = field(default=False, compare=False, repr=False)
    """Whether another source's first author has the same surname and is somebody else."""

    @property
    def pointed_to(self) -> bool:
        """Whether the document points to the work, by a citation mark or in its source list."""
        return bool(self.marks) or self.listed is not None

    @property
    def linked(self) -> bool:
        """Whether a mark that points to the work is its address, its DOI or its PubMed number."""
        return any(_ADDRESS.match(mark) for mark in self.marks)

    @property
    def label(self) -> str:
        """A short name of the work: surname of the first author and year, «von Luckner 2018».

        With the initials where another work's first author is a namesake. Without authors it is the
        container, else the title, else the id.
        """
        if self.authors:
            first = self.authors[0].replace(",", "") if self.namesake else surname_of(self.authors[0])
            return f"{first} {self.year}".strip()
        return self.container or self.title or self.id


PROPOSABLE = (
    "kind", "modality", "scope", "called", "design", "participants", "species", "route", "dose", "duration",
    "effect", "attributed-to", "scheme", "because",
)  # fmt: skip
"""The fields that a draft may propose: of a claim, its facets, its source (`effect`) and its step."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the words of a claim suggest for a field; it changes nothing until an author enters it there."""

    field: Annotated[str, by_position()]
    value: Annotated[str, means("what could be entered in the field of that name", "ce que l'on pourrait inscrire dans le champ de ce nom", name="is", required=True)]
    words: Annotated[str, means("the words that suggest it", "les mots qui le suggèrent")] = ""
    by: Annotated[str, means("the model that proposes it, with its date and the hash of what it was asked; without it, the word lists of mapgen", "le modèle qui le propose, avec sa date et l'empreinte de ce qui lui a été demandé ; sinon, les listes de mots de mapgen")] = ""
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that can be true or false, and who says it."""

    id: Annotated[str, by_position()]
    text: Annotated[Text, by_position()]
    short: Annotated[Text, Words(at_most=40), means("its label on the map, in a few words that claim no more than it does", "son étiquette sur la carte, en quelques mots qui n'affirment rien de plus qu'elle")] = Text()
    quotes: Annotated[tuple[Quote, ...], Quotes(), means("the document's exact words", "les mots exacts du document", name="quote", page=ALWAYS)] = ()
    implicit: Annotated[Text, means("instead of a quote, where nobody says it: why a step needs it", "au lieu d'une citation, quand personne ne le dit : pourquoi une étape en a besoin")] = Text()
    source: Annotated[str, Name("source"), means("instead of a quote: the other work that says it", "au lieu d'une citation : l'autre publication qui le dit")] = ""
    citations: Annotated[tuple[str, ...], Marks(), means("the citation marks printed with these words", "les appels de citation imprimés avec ces mots", name="cites", page=ALWAYS)] = ()
    kind: Annotated[ClaimKind | None, means("what kind of fact it asserts", "quel type de fait elle affirme")] = None
    modality: Annotated[Modality | None, means("how strongly its words link two things", "avec quelle force ses mots lient deux choses")] = None
    scope: Annotated[Scope | None, means("how many people or cases it is about", "sur combien de personnes ou de cas elle porte")] = None
    called: Annotated[Design | None, means("what the text calls the work it relies on", "comment le texte nomme la publication sur laquelle il s'appuie")] = None
    design: Annotated[Design | None, means("the kind of study that the text itself reports", "le type d'étude que le texte lui-même rapporte")] = None
    participants: Annotated[str, means("how many took part, as the text says", "combien y ont participé, d'après le texte")] = ""
    events: Annotated[str, means("how many of them had the outcome, as the text says", "chez combien l'événement mesuré s'est produit, d'après le texte")] = ""
    rated: Annotated[Certainty | None, means("the certainty that the cited work, or the text, gives to this particular result", "la certitude que la publication citée, ou le texte, donne à ce résultat précis")] = None
    downgrades: Annotated[tuple[Change, ...], ByWord(Downgrade, "change"), means("reasons to lower the certainty of this particular result", "raisons d'abaisser la certitude de ce résultat précis", page=NEVER)] = ()
    borne_out: Annotated[BorneOut | None, means("whether the cited work says so, if somebody compared", "si la publication citée le dit, quand quelqu'un a comparé")] = None
    accepted: Annotated[Text, means("why it is accepted without support", "pourquoi elle est admise sans appui")] = Text()
    attributed_to: Annotated[Text, means("whose view it is, where the document reports it without holding it itself", "de qui c'est l'avis, quand le document le rapporte sans le partager")] = Text()
    facets: Annotated[Facets, inline()] = Facets()
    senses: Annotated[tuple[tuple[str, str], ...], NameByName(), means("which sense of an ambiguous term it uses", "quel sens d'un terme ambigu elle emploie")] = ()
    remark: Annotated[Text, means("a remark for the reader", "une remarque pour le lecteur")] = Text()
    proposed: Annotated[tuple[Proposal, ...], Keyed("proposal", free=True), means("what a draft proposes for its fields, for its author to accept or strike", "ce qu'un brouillon propose pour ses champs, que son auteur accepte ou raye", page=NEVER)] = ()
    span: Span = _place()
    field_spans: tuple[tuple[str, Span], ...] = field(default=(), compare=False, repr=False)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the claim's quotes in the document, in order of the quotes; only those found."""
        return tuple(passage for quote in self.quotes for passage in quote.passages)

    @property
    def origin(self) -> Origin:
        """Who says the claim: an outside source, the document, or nobody (the document implies it)."""
        if self.source:
            return Origin.OUTSIDE
        return Origin.QUOTED if self.quotes or not self.implicit else Origin.IMPLICIT


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a critical question of an inference: its state, and why."""

    question: Annotated[str, by_position()]
    state: Annotated[AnswerState, means("what the answer says", "ce que dit la réponse", name="is", required=True)]
    why: Annotated[Text, means("why", "pourquoi")] = Text()
    fatal: Annotated[Text, means("why this answer alone makes the step worthless", "pourquoi cette réponse, à elle seule, ôte toute valeur à l'étape")] = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Inference:
    """A step from premises, which count only together, to a conclusion."""

    id: Annotated[str, by_position()]
    premises: Annotated[tuple[str, ...], Names("claim"), means("the claims it starts from", "les affirmations dont elle part", required=True)]
    conclusion: Annotated[str, by_position()]
    scheme: Annotated[Scheme | None, SchemeName(), means("the kind of step", "le type d'étape")] = None
    drawn_by: Annotated[DrawnBy | None, means("who takes this step; `makers` if it is not the text's", "qui franchit cette étape ; `makers` si elle n'est pas du texte")] = None
    warrant: Annotated[Text, means("the general claim that licenses it", "l'affirmation générale qui l'autorise")] = Text()
    answers: Annotated[tuple[Answer, ...], Keyed("answer", free=True), means("answers to the critical questions of its scheme; the others are open", "réponses aux questions critiques de son schème ; les autres restent ouvertes")] = ()
    remark: Annotated[Text, means("a remark for the reader", "une remarque pour le lecteur")] = Text()
    span: Span = _place()

    def questions(self) -> Iterator[tuple[CriticalQuestion, Answer]]:
        """Yield each critical question of the inference's scheme with its answer; nothing without a scheme.

        Where the author gave no answer, its state is OPEN.
        """
        given = {answer.question: answer for answer in self.answers}
        for question in self.scheme.questions if self.scheme else ():
            yield question, given.get(question.id, Answer(question.id, AnswerState.OPEN))


@dataclass(frozen=True, slots=True)
class Attack:
    """A claim against another claim (rebut, undermine) or against an inference (undercut)."""

    id: Annotated[str, by_position()]
    kind: Annotated[AttackKind, by_position()]
    attacker: Annotated[str, Name("claim"), means("the claim that attacks", "l'affirmation qui attaque", name="by", key="from", required=True)]
    target: Annotated[str, by_position(key="on")]
    reason: Annotated[Text, means("why it applies here", "pourquoi elle s'applique ici", page=ALWAYS)] = Text()
    fatal: Annotated[Text, means("why by itself it refutes what it attacks", "pourquoi, à elle seule, elle réfute ce qu'elle vise")] = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Argument:
    """A chain of the document: the inferences that lead to one main conclusion."""

    id: Annotated[str, by_position()]
    title: Annotated[Text, means("its title", "son titre", required=True)]
    conclusion: Annotated[str, Name("claim"), means("its main conclusion", "sa conclusion principale", required=True)]
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of the guided tour: the id of a claim, an inference or an argument, and a remark about it.

    `argument`: the id of the chain in which to show it; empty for any chain.
    """

    at: Annotated[str, by_position()]
    argument: Annotated[str, Name("argument"), means("the chain to show it in; alone, the chain is the stop", "la chaîne où la montrer ; seule, c'est à la chaîne que l'on s'arrête", page=ALWAYS)] = ""
    remark: Annotated[Text, means("what to notice there", "ce qu'il faut y voir", required=True)] = Text()
    question: Annotated[Text, means("what to ask there, before the remark is shown", "ce qu'on y demande, avant de montrer la remarque")] = Text()
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that the map leaves out on purpose, and why."""

    quote: Annotated[Quote, Quotes(single=True), means("words of the passage; the whole sentence is left out", "des mots du passage ; la phrase entière est omise", required=True)]
    why: Annotated[Text, means("why it is left out", "pourquoi il est omis", required=True)]
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Waiver:
    """The author's decision to accept a finding, with a reason.

    `about`: the id of an element; empty for all findings of the rule.
    """

    rule: Annotated[str, means("the rule that found it", "la règle qui l'a trouvé", required=True)]
    about: Annotated[str, means("the id of what it concerns; without it, everywhere", "l'identifiant de ce qu'il concerne ; sans lui, partout")]
    reason: Annotated[Text, means("why it is accepted as it is", "pourquoi on l'accepte tel quel", required=True)]
    span: Span = _place()


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the author expects of the map: the verdict of a chain, or whether a rule finds something.

    `about`: the id of an element; empty for any. Without `state`, the finding is to stand.
    """

    argument: Annotated[str, Name("argument"), means("a chain, whose verdict is expected", "une chaîne, dont on attend le verdict")] = ""
    verdict: Annotated[Carried | None, means("the word of its verdict", "le mot de son verdict")] = None
    rule: Annotated[str, means("instead of a chain: a rule, of which a finding is expected, or none", "au lieu d'une chaîne : une règle, dont on attend un constat, ou aucun")] = ""
    about: Annotated[str, means("the id of what the finding concerns; without it, anywhere", "l'identifiant de ce que le constat concerne ; sans lui, partout")] = ""
    state: Annotated[Expected | None, means("whether a finding is to stand, as it is without this, or to be absent", "si un constat doit être établi, comme c'est le cas sans cela, ou absent", name="is")] = None
    span: Span = _place()
