"""The words of the field as enums, each with its name and meaning in both languages.

The value of a word is what an author writes in an argument file. The glossary,
the legend, the reference page of argument files and their JSON Schema follow
these enums.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from mapgen.words import Text


class Word(StrEnum):
    """A word of the vocabulary: its value, English name, French name, English meaning, French meaning."""

    name_: Text
    meaning: Text
    position: int
    """How many words of its kind stand before it."""

    def __new__(cls, value: str, en: str, fr: str, means_en: str, means_fr: str) -> Self:
        word = str.__new__(cls, value)
        word._value_ = value
        word.name_ = Text.of(en=en, fr=fr)
        word.meaning = Text.of(en=means_en, fr=means_fr)
        word.position = len(cls.__members__)
        return word

    @classmethod
    def of(cls, value: str) -> Self:
        """Return the word with that value, as an author writes it. Raises KeyError where there is none."""
        word = cls._value2member_map_[value]
        assert isinstance(word, cls)
        return word


class Disclosure(Word):
    """What a document ought to tell of itself."""

    AUTHOR = "author", "author", "auteur", "who wrote it", "qui l'a écrit"
    DATE = "date", "date", "date", "when it was published", "quand il a été publié"
    QUALIFICATION = "qualification", "the author's competence", "compétence de l'auteur", "what its author knows of the matter", "ce que son auteur sait du sujet"
    INTERESTS = "interests", "interests", "intérêts", "what its author or publisher gains by it", "ce que son auteur ou son éditeur y gagne"


class DocumentKind(Word):
    """What kind of publication the document is."""

    WEB_PAGE = "web-page", "web page", "page web", "a page of a site, with or without an author", "une page d'un site, signée ou non"
    NARRATIVE_REVIEW = "narrative-review", "narrative review", "revue narrative", "an author's account of the literature, with no stated search method", "un auteur rend compte de la littérature, sans méthode de recherche déclarée"
    SYSTEMATIC_REVIEW = "systematic-review", "systematic review", "revue systématique", "a review that states how studies were searched for and selected", "une revue qui déclare comment les études ont été cherchées et choisies"
    RESEARCH_ARTICLE = "research-article", "research article", "article de recherche", "the report of a study by those who did it", "le compte rendu d'une étude par ceux qui l'ont menée"
    NEWS_ARTICLE = "news-article", "news article", "article de presse", "a journalist's report", "l'article d'un journaliste"
    LEAFLET = "leaflet", "leaflet", "brochure", "information printed for the public or for patients", "une information imprimée pour le public ou les patients"
    GUIDELINE = "guideline", "guideline", "recommandation de pratique", "recommendations of a professional body", "les recommandations d'un organisme professionnel"
    OPINION = "opinion", "opinion piece", "tribune", "an essay, editorial, letter or speech", "un essai, un éditorial, une lettre ou un discours"
    BOOK = "book", "book or chapter", "livre ou chapitre", "a book or a part of one", "un livre ou une partie d'un livre"
    OTHER = "other", "other", "autre", "none of these", "aucun de ceux-ci"


class ClaimKind(Word):
    """What kind of fact a claim asserts, and so what kind of evidence could support it."""

    BACKGROUND = "background", "background", "contexte", "a fact told to set the scene", "un fait rapporté pour planter le décor"
    DEFINITION = "definition", "definition", "définition", "what a word is taken to mean", "le sens donné à un mot"
    PREVALENCE = "prevalence", "frequency", "fréquence", "how common something is", "à quel point une chose est fréquente"
    ASSOCIATION = "association", "association", "association", "two things go together", "deux choses vont ensemble"
    CAUSE = "cause", "cause", "cause", "one thing brings about another", "une chose en produit une autre"
    MECHANISM = "mechanism", "mechanism", "mécanisme", "how something works in the body or in a system", "comment une chose agit dans l'organisme ou dans un système"
    RESULT = "result", "study result", "résultat d'étude", "what a study, or several, found", "ce qu'une ou plusieurs études ont trouvé"
    EFFECT = "effect", "effect of an action", "effet d'une action", "an action or a treatment changes an outcome", "une action ou un traitement modifie ce que l'on mesure ou ressent"
    RECOMMENDATION = "recommendation", "recommendation", "recommandation", "what ought to be done, a recipe or a mixture included", "ce qu'il convient de faire, recette ou mélange compris"
    PRACTICE = "practice", "practice", "usage", "what is commonly done", "ce qui se fait"
    HARM = "harm", "harm", "effet indésirable", "the harm that an action or a treatment can do", "le mal que peut faire une action ou un traitement"
    CASE = "case", "single case", "cas isolé", "a story of one person or one event", "l'histoire d'une personne ou d'un événement"
    TESTIMONY = "testimony", "report of a position", "prise de position rapportée", "what a person or a body says or holds", "ce qu'une personne ou un organisme dit ou soutient"
    PROMOTION = "promotion", "offer", "offre", "an invitation to buy, to join or to call", "une invitation à acheter, à adhérer ou à téléphoner"


class Modality(Word):
    """How strongly a claim links two things, weakest first (Sumner et al. 2014, BMJ 349:g7015)."""

    UNCERTAIN = "uncertain", "not known", "on ne sait pas", "says that it is not known whether the two are linked", "dit qu'on ne sait pas si les deux sont liés"
    NO_LINK = "no-link", "no link", "aucun lien", "says that there is no link", "dit qu'il n'y a pas de lien"
    ASSOCIATED = "associated", "go together", "vont ensemble", "says that the two occur together", "dit que les deux vont de pair"
    LINKED = "linked", "linked, unclear how", "liés, sans dire comment", "links them in words that may or may not mean a cause", "les lie par des mots qui peuvent désigner une cause ou non"
    MIGHT = "might", "might cause", "pourrait causer", "a possible cause, put conditionally", "une cause possible, au conditionnel"
    CAN = "can", "can cause", "peut causer", "a cause that acts sometimes", "une cause qui agit parfois"
    PROBABLY = "probably", "probably causes", "cause probablement", "a cause, put as likely: “probably”, “seems to”", "une cause, donnée pour vraisemblable : « probablement », « semble »"
    DOES = "does", "causes", "cause", "a cause, without reserve", "une cause, sans réserve"

    @property
    def rank(self) -> int:
        """The position on the scale, from 0 for the weakest."""
        return self.position


class Scope(Word):
    """How many people or cases a claim is about."""

    ONE = "one", "one", "un seul", "one person or one case", "une seule personne ou un seul cas"
    SOME = "some", "some", "certains", "some, or a number that is not stated", "certains, ou un nombre non précisé"
    MOST = "most", "most", "la plupart", "most of them", "la plupart"
    ALL = "all", "all", "tous", "all of them, always", "tous, toujours"

    @property
    def rank(self) -> int:
        """The position on the scale: 0 for `one` to 3 for `all`."""
        return self.position


class Species(Word):
    """In whom, or in what, an effect was observed."""

    HUMAN = "human", "people", "êtres humains", "human beings", "des êtres humains"
    ANIMAL = "animal", "animals", "animaux", "animals of any kind", "des animaux, quels qu'ils soient"
    CELLS = "cells", "cells or tissue", "cellules ou tissus", "outside a living body", "hors d'un corps vivant"


class Route(Word):
    """How an agent enters the body."""

    DIETARY = "dietary", "diet", "par l'alimentation", "eaten with food", "avec les aliments"
    ORAL = "oral", "by mouth", "par voie orale", "swallowed as a medicine or supplement", "avalé, en médicament ou en complément"
    INTRAVENOUS = "intravenous", "into a vein", "par voie intraveineuse", "infused or injected into a vein", "perfusé ou injecté dans une veine"
    INTRAMUSCULAR = "intramuscular", "into a muscle", "par voie intramusculaire", "injected into a muscle", "injecté dans un muscle"
    SUBCUTANEOUS = "subcutaneous", "under the skin", "par voie sous-cutanée", "given under the skin", "administré sous la peau"
    INTRADERMAL = "intradermal", "into the skin (mesotherapy)", "par voie intradermique (mésothérapie)", "small injections into or just under the skin", "petites injections dans la peau ou juste dessous"
    TOPICAL = "topical", "on the skin", "sur la peau", "applied to the skin", "appliqué sur la peau"
    INHALED = "inhaled", "breathed in", "par inhalation", "breathed in", "respiré"
    MANUAL = "manual", "by touch", "par le toucher", "hands on, or over, the body; nothing enters it", "mains posées sur le corps, ou au-dessus ; rien n'y entre"
    UNSTATED = "unstated", "not stated", "voie non précisée", "the text does not say", "le texte ne le dit pas"


class OutcomeKind(Word):
    """Whether an outcome matters to people itself, or is a surrogate for such an outcome."""

    IMPORTANT = "important", "matters to people", "compte pour les personnes", "pain, function, survival: what people feel or live through", "douleur, capacités, survie : ce que les personnes ressentent ou vivent"
    SURROGATE = "surrogate", "surrogate outcome", "critère de substitution", "a laboratory value or a sign that stands in for it", "une valeur de laboratoire ou un signe qui en tient lieu"


class Design(Word):
    """What kind of study or text a source is."""

    SYSTEMATIC_REVIEW = "systematic-review", "systematic review", "revue systématique", "many studies, searched for by a stated method", "de nombreuses études, recherchées selon une méthode déclarée"
    RANDOMISED_TRIAL = "randomised-trial", "randomised trial", "essai randomisé", "groups formed at random", "groupes formés par tirage au sort"
    CONTROLLED_TRIAL = "controlled-trial", "non-randomised controlled study", "étude contrôlée non randomisée", "a comparison group not formed at random", "un groupe de comparaison qui n'est pas tiré au sort"
    COHORT = "cohort", "cohort", "cohorte", "people followed over time", "des personnes suivies dans le temps"
    TRIAL = "trial", "trial, allocation not stated", "essai, répartition non précisée", "groups are compared, but nothing says how they were formed", "des groupes sont comparés, mais rien ne dit comment ils ont été formés"
    OBSERVATIONAL = "observational", "observational study, kind not stated", "étude observationnelle, type non précisé", "people are observed, with nothing given or done; no more is stated", "des personnes sont observées, sans intervention ; rien de plus n'est précisé"
    CASE_CONTROL = "case-control", "case-control study", "étude cas-témoins", "people with and without the condition, looking back", "des personnes atteintes ou non, en remontant le temps"
    CROSS_SECTIONAL = "cross-sectional", "cross-sectional or survey", "étude transversale ou enquête", "everything measured at one time", "tout est mesuré à un seul moment"
    CASE_SERIES = "case-series", "series without a comparison group", "série sans groupe témoin", "treated people, and nobody to compare them with", "des personnes traitées, sans groupe de comparaison"
    CASE_REPORT = "case-report", "single case", "cas isolé", "one person", "une seule personne"
    ANIMAL_STUDY = "animal-study", "animal study", "étude chez l'animal", "an experiment on animals", "une expérience chez l'animal"
    LABORATORY = "laboratory", "laboratory study", "étude de laboratoire", "cells, tissue or markers", "cellules, tissus ou marqueurs"
    NARRATIVE_REVIEW = "narrative-review", "narrative review", "revue narrative", "an author's account of the literature", "un auteur rend compte de la littérature"
    GUIDELINE = "guideline", "guideline", "recommandation de pratique", "recommendations of a professional body", "les recommandations d'un organisme professionnel"
    REGULATORY = "regulatory", "decision of an authority", "décision d'une autorité", "a medicines or safety agency", "une agence du médicament ou de sécurité"
    TEXTBOOK = "textbook", "textbook", "manuel", "a book for teaching or practice", "un livre d'enseignement ou de pratique"
    PRESS = "press", "press or magazine", "presse ou magazine", "written for the public", "écrit pour le public"
    WEB_PAGE = "web-page", "web page", "page web", "a page of a site", "une page d'un site"
    OPINION = "opinion", "expert opinion", "avis d'expert", "a judgement without data", "un jugement sans données"
    UNKNOWN = "unknown", "unknown", "inconnu", "it could not be found out", "on n'a pas pu le savoir"


class Match(Word):
    """How certain it is that a source's record is the work that the document cites."""

    CERTAIN = "certain", "certain", "certain", "title or identifier agree", "le titre ou l'identifiant concordent"
    VERY_LIKELY = "very-likely", "very likely", "très probable", "several details agree", "plusieurs détails concordent"
    LIKELY = "likely", "likely", "probable", "the topic agrees, one detail differs", "le sujet concorde, un détail diffère"
    GUESS = "guess", "a guess", "une conjecture", "one candidate among others", "un candidat parmi d'autres"
    NONE = "none", "not found", "introuvable", "no such work was found", "aucune publication de ce nom n'a été trouvée"


class Reading(Word):
    """How well the people who made the file know a source."""

    READ = "read", "read", "lue", "the publication itself was read", "la publication elle-même a été lue"
    ABSTRACT = "abstract", "abstract only", "résumé seul", "only its abstract was read: it tells the result, and little of the methods", "seul son résumé a été lu : il dit le résultat, et peu de la méthode"
    GENERAL_KNOWLEDGE = "general-knowledge", "from general knowledge", "de mémoire", "reported from general knowledge, still to be checked", "rapporté de mémoire, reste à vérifier"
    UNREAD = "unread", "not read", "non lue", "the map's authors have not read it", "les auteurs de la carte ne l'ont pas lue"

    @property
    def at_first_hand(self) -> bool:
        """Whether the work itself, or at least its abstract, was read."""
        return self in (Reading.READ, Reading.ABSTRACT)


class BorneOut(Word):
    """Whether the work that a claim cites says what the claim says, by somebody who compared the two."""

    YES = "yes", "yes", "oui", "the work says so", "la publication le dit"
    PARTLY = "partly", "in part", "en partie", "the work says so with limits that the claim leaves out", "la publication le dit, avec des limites que l'affirmation omet"
    NO = "no", "no", "non", "the work says something else, or the contrary", "la publication dit autre chose, ou le contraire"


class DrawnBy(Word):
    """Who takes a step from premises to a conclusion."""

    TEXT = "text", "the text", "le texte", "the text itself takes this step", "le texte lui-même franchit cette étape"
    MAKERS = "makers", "the map's authors", "les auteurs de la carte", "the map's authors added this step; it is not the text's own", "les auteurs de la carte ont ajouté cette étape ; elle n'est pas du texte"


class Direction(Word):
    """Whether a source supports or opposes the claims for which it was added."""

    FOR = "for", "in favour", "favorable", "supports the claim", "appuie l'affirmation"
    AGAINST = "against", "against", "défavorable", "contradicts the claim", "contredit l'affirmation"
    MIXED = "mixed", "mixed", "nuancé", "supports it in part, or with limits", "l'appuie en partie, ou avec des limites"
    NEUTRAL = "neutral", "neither", "neutre", "background: neither for nor against", "contexte : ni pour ni contre"


class SourceStatus(Word):
    """Whether a source is still valid, or is retracted, superseded or under concern."""

    STANDING = "standing", "nothing to report", "rien à signaler", "it was looked up: neither retracted, nor under concern, nor superseded", "vérification faite : ni rétractée, ni mise en doute, ni remplacée"
    RETRACTED = "retracted", "retracted", "rétractée", "withdrawn by its authors or its publisher", "retirée par ses auteurs ou son éditeur"
    CONCERN = "concern", "under concern", "mise en doute", "its publisher has expressed concern", "son éditeur a exprimé des réserves"
    SUPERSEDED = "superseded", "superseded", "remplacée", "a later version or decision replaces it", "une version ou décision ultérieure la remplace"


class RiskOfBias(Word):
    """How likely it is that a study's method biased its result (RoB 2: Sterne et al. 2019)."""

    LOW = "low", "low", "faible", "low for every domain", "faible dans chaque domaine"
    SOME_CONCERNS = "some-concerns", "some concerns", "quelques réserves", "some concerns in a domain", "quelques réserves dans un domaine"
    HIGH = "high", "high", "élevé", "high in a domain, or concerns in several", "élevé dans un domaine, ou réserves dans plusieurs"


class Downgrade(Word):
    """Why certainty is lowered (GRADE: Guyatt et al. 2008, BMJ 336:924)."""

    RISK_OF_BIAS = "risk-of-bias", "risk of bias", "risque de biais", "the way the study was done may have distorted its result", "la façon de mener l'étude a pu en fausser le résultat"
    INCONSISTENCY = "inconsistency", "inconsistency", "hétérogénéité", "studies disagree and nobody knows why", "les études divergent sans qu'on sache pourquoi"
    INDIRECTNESS = "indirectness", "indirectness", "caractère indirect", "other people, another treatment, another outcome", "d'autres personnes, un autre traitement, un autre critère de jugement"
    IMPRECISION = "imprecision", "imprecision", "imprécision", "too few people or events to tell", "trop peu de personnes ou d'événements pour trancher"
    PUBLICATION_BIAS = "publication-bias", "publication bias", "biais de publication", "studies that found nothing may not have been published", "les études qui n'ont rien trouvé n'ont peut-être pas été publiées"


class Upgrade(Word):
    """Why certainty of observational evidence is raised (GRADE)."""

    LARGE_EFFECT = "large-effect", "large effect", "effet important", "too large to be explained away", "trop grand pour s'expliquer autrement"
    DOSE_RESPONSE = "dose-response", "dose-response", "relation dose-effet", "more of the one goes with more of the other", "plus il y a de l'un, plus il y a de l'autre"
    OPPOSING_CONFOUNDING = "opposing-confounding", "opposing confounding", "facteurs de confusion contraires", "the factors not accounted for would have hidden the effect", "les facteurs non pris en compte auraient masqué l'effet"


class Degree(Word):
    """By how much certainty is lowered or raised: one or two levels."""

    SERIOUS = "serious", "one level", "un niveau", "by one level", "d'un niveau"
    VERY_SERIOUS = "very-serious", "two levels", "deux niveaux", "by two levels", "de deux niveaux"

    @property
    def steps(self) -> int:
        """The number of levels on GRADE's scale of four: 1 or 2."""
        return 1 if self is Degree.SERIOUS else 2


class AttackKind(Word):
    """Whether an attack is on a conclusion, a premise or an inference (ASPIC+, Prakken 2010)."""

    REBUT = "rebut", "rebuts", "réfute", "attacks a conclusion: gives a reason for the contrary", "attaque une conclusion : donne une raison du contraire"
    UNDERMINE = "undermine", "undermines", "sape", "attacks a premise", "attaque une prémisse"
    UNDERCUT = "undercut", "undercuts", "rompt", "attacks the step itself: even if the premises hold, they do not lead there", "attaque l'étape elle-même : même si les prémisses tiennent, elles n'y mènent pas"


class Origin(Word):
    """Who says a claim: the document, nobody, or another source."""

    QUOTED = "quoted", "said by the document", "dite par le document", "the document's own words are quoted", "les mots mêmes du document sont cités"
    IMPLICIT = "implicit", "unsaid, but needed", "dite nulle part, mais nécessaire", "no passage says it, but a step needs it", "aucun passage ne la dit, mais une étape en a besoin"
    OUTSIDE = "outside", "said by another source", "dite par une autre source", "added by the map's authors, from a work named beside it", "ajoutée par les auteurs de la carte, d'après une publication nommée à côté"


class QuoteState(Word):
    """Whether, and how exactly, a quote was found in the document."""

    EXACT = "exact", "exact", "exacte", "the document contains it to the letter", "le document la contient à la lettre"
    NORMALISED = "normalised", "exact but for typography", "exacte, à la typographie près", "only spaces, line breaks, hyphenation, apostrophes, quotation marks or ligatures may differ", "seuls peuvent différer espaces, retours à la ligne, césures, apostrophes, guillemets ou ligatures"
    ALTERED = "altered", "altered", "altérée", "the document has something close, with other words or signs", "le document dit quelque chose de proche, avec d'autres mots ou signes"
    AMBIGUOUS = "ambiguous", "ambiguous", "ambiguë", "the document contains it more than once", "le document la contient plusieurs fois"
    MISSING = "missing", "not found", "introuvable", "the document does not contain it", "le document ne la contient pas"


class AnswerState(Word):
    """Whether a critical question of an inference is answered, open, failed or not applicable."""

    ANSWERED = "answered", "supports the step", "plaide pour l'étape", "the answer supports the step", "la réponse plaide pour l'étape"
    OPEN = "open", "open", "ouverte", "nobody has answered it", "personne n'y a répondu"
    FAILED = "failed", "counts against the step", "plaide contre l'étape", "the answer counts against the step", "la réponse plaide contre l'étape"
    NOT_APPLICABLE = "not-applicable", "not applicable", "sans objet", "the question does not arise here", "la question ne se pose pas ici"


class Target(Word):
    """What a critical question attacks when its answer speaks against the inference."""

    PREMISE = "premise", "a premise", "une prémisse", "if the question fails, it undermines the premise", "si la question échoue, elle sape la prémisse"
    STEP = "step", "the step", "l'étape", "if the question fails, it undercuts the step", "si la question échoue, elle rompt l'étape"
    CONCLUSION = "conclusion", "the conclusion", "la conclusion", "if the question fails, it rebuts the conclusion", "si la question échoue, elle réfute la conclusion"


class Burden(Word):
    """Who has the burden of proof for a critical question (Gordon, Prakken & Walton 2007)."""

    ASSUMPTION = "assumption", "assumption", "présupposé", "once asked, whoever argues must answer", "dès qu'elle est posée, celui qui argumente doit répondre"
    EXCEPTION = "exception", "exception", "exception", "whoever doubts must show it", "à celui qui doute de le montrer"


class Certainty(Word):
    """The certainty of a claim by its evidence: GRADE's four words, and a word for no evidence at all."""

    NONE = "none", "no evidence", "aucune preuve", "no reason to believe it is given", "aucune raison d'y croire n'est donnée"
    VERY_LOW = "very-low", "very low", "très faible", "any estimate is very uncertain", "toute estimation est très incertaine"
    LOW = "low", "low", "faible", "more research will probably change the estimate", "d'autres recherches changeront probablement l'estimation"
    MODERATE = "moderate", "moderate", "modérée", "more research may change the estimate", "d'autres recherches pourraient changer l'estimation"
    HIGH = "high", "high", "élevée", "more research is very unlikely to change the estimate", "d'autres recherches ne changeront très probablement pas l'estimation"

    @property
    def rank(self) -> int:
        """The position on the scale, from 0 for the weakest."""
        return self.position


class Nature(Word):
    """What can be asked of a claim of some kind: a certainty (GRADE), or something else."""

    GRADED = "graded", "graded", "évaluée", "an effect, a link, a frequency, a harm, a result, a cause, a mechanism: its certainty is graded", "un effet, un lien, une fréquence, un effet indésirable, un résultat, une cause, un mécanisme : sa certitude s'évalue"
    ON_RECORD = "on-record", "on record", "rapporté", "what a person or a body said: it is on record, which does not make it true", "ce qu'une personne ou un organisme a dit : c'est rapporté, ce qui ne le rend pas vrai"
    KNOWN = "known", "taken as known", "tenu pour connu", "a definition, a commonplace or a stated limit: taken as known", "une définition, un lieu commun ou une limite déclarée : tenu pour connu"
    RECOMMENDATION = "recommendation", "recommendation", "recommandation", "it has what it rests on: effects, harms, alternatives", "elle vaut ce sur quoi elle repose : effets, risques, autres choix"
    INVITATION = "invitation", "invitation", "invitation", "it claims nothing that could be judged", "elle n'affirme rien que l'on puisse juger"


class Carried(Word):
    """Whether the text's own reasoning carries a conclusion."""

    SUPPORTED = "supported", "supported", "étayée", "what the text gives carries the conclusion, even on the cautious reading", "ce que donne le texte porte la conclusion, même à la lecture prudente"
    WEAK = "weak", "weak", "fragile", "the text gives something for it, but too little or too uncertain", "le texte donne quelque chose en sa faveur, mais trop peu ou de façon trop incertaine"
    CONTESTED = "contested", "contested", "contestée", "an objection in the text itself is at least as strong as what carries the conclusion", "une objection du texte lui-même est au moins aussi forte que ce qui porte la conclusion"
    FAILS = "fails", "fails", "ne tient pas", "even on the charitable reading, almost nothing carries it", "même à la lecture charitable, presque rien ne la porte"
    NOT_JUDGED = "not-judged", "not judged", "non jugée", "it claims nothing that could be judged, or nothing is entered yet to judge it by", "elle n'affirme rien que l'on puisse juger, ou rien n'est encore ajouté à la carte pour en juger"


class EvidenceSays(Word):
    """What evidence says of a claim: a direction and a certainty in one word."""

    YES = "yes", "yes", "oui", "evidence of high certainty for it", "preuves de certitude élevée en sa faveur"
    PROBABLY = "probably", "probably", "probablement", "evidence of moderate certainty for it", "preuves de certitude modérée en sa faveur"
    POSSIBLY = "possibly", "possibly", "peut-être", "evidence of low certainty for it", "preuves de certitude faible en sa faveur"
    UNCLEAR = "unclear", "unclear", "on ne sait pas", "no evidence certain enough to say either way", "pas de preuves assez certaines pour trancher"
    CONTRADICTORY = "contradictory", "contradictory", "contradictoire", "evidence as strong for it as against it", "preuves aussi fortes pour que contre"
    POSSIBLY_NOT = "possibly-not", "possibly not", "peut-être pas", "evidence of low certainty against it", "preuves de certitude faible contre elle"
    PROBABLY_NOT = "probably-not", "probably not", "probablement pas", "evidence of moderate certainty against it", "preuves de certitude modérée contre elle"
    NO = "no", "no", "non", "evidence of high certainty against it", "preuves de certitude élevée contre elle"


class Unclear(Word):
    """Why other evidence says nothing clear of a claim."""

    CONFLICTING = "conflicting", "it points both ways", "elle va dans les deux sens", "some of it speaks for the claim and some against, none with low certainty or more", "une partie parle pour l'affirmation, une autre contre, sans qu'aucune atteigne une certitude faible"
    TOO_LITTLE = "too-little", "too little", "trop peu", "what the map's authors added is too little or too uncertain to tell", "ce qu'ont ajouté les auteurs de la carte est trop peu ou trop incertain pour trancher"
    INDIRECT = "indirect", "indirect", "indirecte", "it bears on other people, another treatment or another outcome", "elle porte sur d'autres personnes, un autre traitement ou un autre critère"


class Status(Word):
    """Whether a claim or an inference is accepted, given all attacks (grounded semantics: Dung 1995)."""

    IN = "in", "not defeated", "non défaite", "no objection in the map defeats it", "aucune objection de la carte ne la défait"
    OUT = "out", "defeated", "défaite", "an objection at least as strong defeats it, an answer is fatal, or nothing is left that leads to it", "une objection au moins aussi forte la défait, une réponse lui est fatale, ou rien n'y mène plus"
    UNDECIDED = "undecided", "undecided", "indécise", "objection and defence leave it open", "objection et défense la laissent ouverte"


class FindingKind(Word):
    """What a finding reports: a fault of the file, a weak link of the argument, or missing evidence."""

    FAULT = "fault", "fault", "erreur", "there is a mistake in the argument file; its author corrects it", "il y a une erreur dans le fichier d'arguments ; son auteur la corrige"
    WEAK_LINK = "weak link", "weak link", "maillon faible", "the argument is weak at this place", "l'argument est faible à cet endroit"
    MISSING_EVIDENCE = "missing evidence", "missing evidence", "preuve manquante", "something that ought to be there is missing", "il manque quelque chose qui devrait être là"


class Severity(Word):
    """How much a finding matters. Only a fault of severity *error* fails `mapgen check`."""

    ERROR = "error", "serious", "grave", "to be corrected before anything is built on it", "à corriger avant de bâtir dessus"
    WARNING = "warning", "notable", "notable", "a reader should know", "un lecteur devrait le savoir"
    INFO = "info", "for information", "pour information", "worth a look", "mérite un coup d'œil"


class ItemKind(Word):
    """What a question of a lesson asks about the text, in the order in which it is taught."""

    NATURE = "nature", "fact, view or advice", "fait, avis ou conseil", "tell a fact from somebody's view, advice or an offer", "distinguer un fait d'un avis, d'un conseil ou d'une offre"
    DESIGN = "design", "what kind of study it is", "de quel type d'étude il s'agit", "tell the kind of study from its description", "reconnaître le type d'étude à sa description"
    SAYS = "says", "which passage says it", "quel passage le dit", "find the words of the text that say a claim", "trouver les mots du texte qui disent une affirmation"
    SURENESS = "sureness", "how sure the text is", "à quel point le texte en est sûr", "tell how strongly the words link two things", "dire avec quelle force les mots lient deux choses"
    CONCLUSION = "conclusion", "which is the conclusion", "laquelle est la conclusion", "find the claim that the others are given for", "trouver l'affirmation que les autres viennent appuyer"
    RESTS_ON = "rests-on", "what it rests on", "sur quoi elle repose", "find the reasons that the text gives for a claim", "trouver les raisons que le texte donne d'une affirmation"
    ORDER = "order", "put the chain in order", "remettre la chaîne en ordre", "put claims in the order in which they lead to the conclusion", "ranger des affirmations dans l'ordre qui mène à la conclusion"
    MISSING = "missing", "what is left unsaid", "ce qui n'est pas dit", "find what a step takes for granted without saying it", "trouver ce qu'une étape tient pour acquis sans le dire"
    QUESTION = "question", "which question is open", "quelle question reste ouverte", "find the critical question that the text does not answer", "trouver la question critique à laquelle le texte ne répond pas"
    BREAK = "break", "where it breaks", "où cela se rompt", "find the step whose conclusion does not follow", "trouver l'étape dont la conclusion ne s'ensuit pas"


class Expected(Word):
    """What an author expects of the findings of a rule."""

    STANDS = "stands", "stands", "établi", "the rule finds something there that is not waived", "la règle y trouve quelque chose, qui n'est pas écarté"
    ABSENT = "absent", "absent", "absent", "the rule finds nothing there", "la règle n'y trouve rien"


def enums() -> list[type[Word]]:
    """Return every enum of the vocabulary, in the order of this module."""
    given = (kind for kind in globals().values() if isinstance(kind, type) and issubclass(kind, Word))
    return [kind for kind in given if kind is not Word]
