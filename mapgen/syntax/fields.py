"""The language of argument files, as one table.

The reader, the writer, the JSON Schema and the page of reference all follow
this table: a field exists because it stands here, and a writer that forgets one fails.
"""

from __future__ import annotations

from mapgen.model.shapes import (
    ByWord,
    Choice,
    Field,
    Keyed,
    Line,
    Lines,
    Many,
    Name,
    NameByName,
    Names,
    One,
    Quotes,
    Record,
    SchemeName,
    Shape,
    Words,
    WordsByName,
)
from mapgen.vocabulary import (
    AnswerState,
    AttackKind,
    ClaimKind,
    Degree,
    Design,
    Direction,
    DocumentKind,
    Downgrade,
    Match,
    Modality,
    OutcomeKind,
    Reading,
    RiskOfBias,
    Route,
    Scope,
    SourceStatus,
    Species,
    Upgrade,
)
from mapgen.words import both


def _f(name: str, shape: Shape, en: str, fr: str, required: bool = False) -> Field:
    return Field(name, shape, both(en, fr), required)


_FACETS = (
    _f("population", One("population"), "in whom", "chez qui"),
    _f("intervention", One("intervention"), "what is given or done", "ce qui est donné ou fait"),
    _f("comparator", Line(), "what it is compared with: a term or plain words", "à quoi on compare : un terme ou de simples mots"),
    _f("outcome", One("outcome"), "what is looked at", "ce qui est observé"),
)

ATTACK_FIELDS = {
    "rebutted-by": AttackKind.REBUT,
    "undermined-by": AttackKind.UNDERMINE,
    "undercut-by": AttackKind.UNDERCUT,
}

_ATTACKS = (
    _f("rebutted-by", Many("attack"), "attacks on the claim as a conclusion", "attaques contre l'affirmation comme conclusion"),
    _f("undermined-by", Many("attack"), "attacks on the claim as a premise", "attaques contre l'affirmation comme prémisse"),
)

RECORDS: dict[str, Record] = {
    record.name: record
    for record in (
        Record(
            "file", both("the file", "le fichier"),
            both("One argument file: one document and its reasoning.", "Un fichier d'argument : un document et son raisonnement."),
            (
                _f("mapgen", Line(), "version of this language: 1", "version de ce langage : 1", True),
                _f("document", One("document"), "the text whose reasoning is mapped", "le texte dont on cartographie le raisonnement", True),
                _f("terms", Keyed("term"), "words the document leans on", "les mots sur lesquels le document s'appuie"),
                _f("sources", Keyed("source"), "works that the document points to, or that a fair reader needs", "les publications auxquelles le document renvoie, ou dont un lecteur équitable a besoin"),
                _f("claims", Keyed("claim"), "what is claimed, in the document's order, and why", "ce qui est affirmé, dans l'ordre du document, et pourquoi"),
                _f("arguments", Keyed("argument"), "the chains, in reading order", "les chaînes, dans l'ordre de lecture"),
                _f("tour", Many("stop"), "a guided tour for a newcomer: its stops, in order", "une visite guidée pour qui découvre la carte : ses arrêts, dans l'ordre"),
                _f("left-out", Many("left-out"), "passages that the map leaves out on purpose", "passages que la carte omet à dessein"),
                _f("waivers", Many("waiver"), "findings that are let stand", "constats que l'on laisse en l'état"),
            ),
        ),
        Record(
            "document", both("the document", "le document"),
            both("The text whose reasoning is mapped, and who publishes it.", "Le texte dont on cartographie le raisonnement, et qui le publie."),
            (
                _f("title", Words(), "its title", "son titre", True),
                _f("language", Line("language"), "the language it is written in: `fr`, `en`…", "la langue dans laquelle il est écrit : `fr`, `en`…", True),
                _f("kind", Choice(DocumentKind), "what kind of publication it is", "de quel type de publication il s'agit", True),
                _f("text", Line("path"), "the file with its text, inside the folder of the argument file", "le fichier de son texte, dans le dossier du fichier d'argument", True),
                _f("author", Line(), "its author as printed", "son auteur tel qu'imprimé"),
                _f("qualification", Words(), "what it says of its author's competence", "ce qu'il dit de la compétence de son auteur"),
                _f("publisher", Line(), "who publishes it", "qui le publie"),
                _f("date", Line("date"), "year, month or day of publication", "année, mois ou jour de publication"),
                _f("url", Line("link"), "where it stands", "où il se trouve"),
                _f("interests", Words(), "declared or evident interests", "intérêts déclarés ou évidents"),
                _f("question", Words(), "the question that its title asks", "la question que pose son titre"),
                _f("answer", Name("claim"), "the claim by which it answers", "l'affirmation par laquelle il répond"),
                _f("about", Words(), "what it argues, in a sentence or two", "ce qu'il soutient, en une ou deux phrases"),
                _f("exhibits", Lines(), "figures and tables that the text file shows, as they are called", "figures et tableaux que montre le fichier de texte, tels qu'ils sont nommés"),
                _f("ratings", Keyed("rating", free=True), "how a person rated items of an instrument (DISCERN, SANRA)", "comment une personne a noté des items d'un instrument (DISCERN, SANRA)"),
                _f("rated-by", Line(), "who rated", "qui a noté"),
            ),
        ),
        Record(
            "term", both("a term", "un terme"),
            both("A word the document leans on; facets that name it can be compared, between documents too where two terms share an id or a name.", "Un mot sur lequel le document s'appuie ; les facettes qui le nomment peuvent être comparées, d'un document à l'autre aussi quand deux termes ont le même identifiant ou le même nom."),
            (
                _f("means", Words(), "its definition", "sa définition"),
                _f("within", Name("term"), "the broader term it falls under", "le terme plus large dont il relève"),
                _f("senses", WordsByName(), "its senses, where it has several", "ses sens, s'il en a plusieurs"),
            ),
            both("the term's name", "le nom du terme"),
        ),
        Record(
            "source", both("a source", "une source"),
            both("A work. With `mark` or `listed` the document points to it; without, a fair reader needs it.", "Une publication. Avec `mark` ou `listed`, le document y renvoie ; sans, un lecteur équitable en a besoin."),
            (
                _f("mark", Lines(), "the citation mark or marks that point to it, as printed", "l'appel ou les appels de citation qui y renvoient, tels qu'imprimés"),
                _f("listed", Quotes(single=True), "its entry in the document's own list, word for word", "son entrée dans la liste du document, mot pour mot"),
                _f("match", Choice(Match), "how sure it is that this is the work pointed to", "à quel point il est sûr que c'est la publication visée"),
                _f("authors", Lines(), "its authors", "ses auteurs"),
                _f("year", Line("year"), "year of publication", "année de publication"),
                _f("title", Line(), "its title", "son titre"),
                _f("container", Line(), "journal, book or site", "revue, livre ou site"),
                _f("doi", Line("doi"), "DOI, without `https://doi.org/`", "DOI, sans `https://doi.org/`"),
                _f("pmid", Line("pmid"), "PubMed number", "numéro PubMed"),
                _f("url", Line("link"), "a link that leads to the work", "un lien qui mène à la publication"),
                _f("design", Choice(Design), "what kind of study or text it is", "de quel type d'étude ou de texte il s'agit"),
                _f("participants", Line(), "how many took part", "combien y ont participé"),
                _f("effect", Line(), "the effect it reports, with its interval", "l'effet qu'elle rapporte, avec son intervalle"),
                _f("modality", Choice(Modality), "how strongly it ties two things itself", "avec quelle force elle-même lie deux choses"),
                _f("bias", Choice(RiskOfBias), "its risk of bias, if somebody judged it", "son risque de biais, si quelqu'un l'a jugé"),
                _f("downgrades", ByWord(Downgrade, "change"), "reasons to lower its certainty", "raisons d'abaisser sa certitude"),
                _f("upgrades", ByWord(Upgrade, "change"), "reasons to raise the certainty of observations", "raisons d'élever la certitude d'observations"),
                _f("status", Choice(SourceStatus), "whether it still stands, if somebody looked", "si elle tient encore, quand quelqu'un l'a vérifié"),
                _f("superseded-by", Name("source"), "what replaces it", "ce qui la remplace"),
                _f("based-on", Names("source"), "sources that it leans on itself", "sources sur lesquelles elle s'appuie elle-même"),
                _f("data", Line(), "a name for the data or group it shares with other sources", "un nom pour les données ou le groupe qu'elle partage avec d'autres sources"),
                _f("reading", Choice(Reading), "how well the file's author knows it", "à quel point l'auteur du fichier la connaît"),
                _f("direction", Choice(Direction), "which way it points", "dans quel sens elle parle"),
                _f("interests", Words(), "interests of those who made it", "intérêts de ceux qui l'ont faite"),
                _f("says", Words(), "what it reports", "ce qu'elle rapporte"),
                _f("note", Words(), "how it was identified; what differs", "comment elle a été identifiée ; ce qui diffère"),
                *_FACETS,
            ),
        ),
        Record(
            "claim", both("a claim", "une affirmation"),
            both("A sentence that can be true or false, and who says it.", "Une phrase qui peut être vraie ou fausse, et qui la dit."),
            (
                _f("quote", Quotes(), "the document's exact words", "les mots exacts du document"),
                _f("implicit", Words(), "instead of a quote: said nowhere; why a step needs it", "au lieu d'une citation : dit nulle part ; pourquoi une étape en a besoin"),
                _f("source", Name("source"), "instead of a quote: the other work that says it", "au lieu d'une citation : l'autre publication qui le dit"),
                _f("cites", Lines(), "the citation marks printed with these words", "les appels de citation imprimés avec ces mots"),
                _f("kind", Choice(ClaimKind), "what it speaks of", "de quoi elle parle"),
                _f("modality", Choice(Modality), "how strongly its words tie two things", "avec quelle force ses mots lient deux choses"),
                _f("scope", Choice(Scope), "how many it speaks of", "de combien elle parle"),
                _f("called", Choice(Design), "what the text calls the work it leans on", "comment le texte nomme la publication sur laquelle il s'appuie"),
                _f("design", Choice(Design), "the kind of study that the text itself tells of", "le type d'étude que le texte lui-même rapporte"),
                _f("participants", Line(), "how many took part, as the text says", "combien y ont participé, d'après le texte"),
                _f("accepted", Words(), "why it may stand without support", "pourquoi elle peut tenir sans appui"),
                _f("attributed-to", Words(), "whose view it is, where the document reports it and does not hold it itself", "de qui c'est l'avis, quand le document le rapporte sans le partager"),
                *_FACETS,
                _f("senses", NameByName(), "which sense of an ambiguous term it uses", "quel sens d'un terme ambigu elle emploie"),
                _f("remark", Words(), "a remark for the reader", "une remarque pour le lecteur"),
                _f("because", Many("inference"), "the inferences that lead to it; several are independent support", "les inférences qui y mènent ; plusieurs sont des appuis indépendants"),
                *_ATTACKS,
            ),
            both("the sentence; in the document's language it defaults to the quote", "la phrase ; dans la langue du document, à défaut, c'est la citation"),
        ),
        Record(
            "inference", both("an inference", "une inférence"),
            both("One step from premises, which count only together, to the claim it stands under.", "Une étape de prémisses, qui ne comptent qu'ensemble, vers l'affirmation sous laquelle il figure."),
            (
                _f("premises", Names("claim"), "the claims it starts from", "les affirmations dont il part", True),
                _f("id", Line("id"), "its id; by default made from the conclusion's", "son identifiant ; à défaut, tiré de celui de la conclusion"),
                _f("scheme", SchemeName(), "the kind of step", "le type d'étape"),
                _f("warrant", Words(), "the general claim that licenses it", "l'affirmation générale qui l'autorise"),
                _f("answers", Keyed("answer", free=True), "answers to the critical questions of its scheme; the others are open", "réponses aux questions critiques de son schème ; les autres restent ouvertes"),
                _f("remark", Words(), "a remark for the reader", "une remarque pour le lecteur"),
                _f("undercut-by", Many("attack"), "attacks on the step itself", "attaques contre l'étape elle-même"),
            ),
        ),
        Record(
            "answer", both("an answer", "une réponse"),
            both("How a critical question stands.", "L'état d'une question critique."),
            (
                _f("is", Choice(AnswerState), "how it stands", "son état", True),
                _f("why", Words(), "why", "pourquoi"),
            ),
        ),
        Record(
            "change", both("a change of certainty", "un changement de certitude"),
            both("By how much certainty is lowered or raised, and why.", "De combien la certitude est abaissée ou élevée, et pourquoi."),
            (
                _f("by", Choice(Degree), "one step or two", "un cran ou deux", True),
                _f("why", Words(), "why", "pourquoi"),
            ),
        ),
        Record(
            "rating", both("a rating", "une note"),
            both("How a person rated one item of an instrument.", "Comment une personne a noté un item d'un instrument."),
            (
                _f("is", Line("rating"), "the rating: 1 to 5 (DISCERN), 0 to 2 (SANRA)", "la note : 1 à 5 (DISCERN), 0 à 2 (SANRA)", True),
                _f("why", Words(), "what in the text decides it", "ce qui, dans le texte, en décide"),
            ),
        ),
        Record(
            "attack", both("an attack", "une attaque"),
            both("A claim against what it stands under.", "Une affirmation contre ce sous quoi elle figure."),
            (
                _f("by", Name("claim"), "the claim that attacks", "l'affirmation qui attaque", True),
                _f("reason", Words(), "why it strikes here", "pourquoi elle porte ici"),
            ),
        ),
        Record(
            "argument", both("an argument", "un argument"),
            both("A chain: everything that its main conclusion rests on.", "Une chaîne : tout ce sur quoi repose sa conclusion principale."),
            (
                _f("title", Words(), "its title", "son titre", True),
                _f("conclusion", Name("claim"), "its main conclusion", "sa conclusion principale", True),
            ),
        ),
        Record(
            "stop", both("a stop", "un arrêt de la visite"),
            both("A stop of the guided tour: one claim, inference or argument, and what to notice there.", "Un arrêt de la visite guidée : une affirmation, une inférence ou un argument, et ce qu'il faut y voir."),
            (
                _f("claim", Name("claim"), "the claim where it stops", "l'affirmation où l'on s'arrête"),
                _f("inference", Name("inference"), "instead of a claim: the inference where it stops", "au lieu d'une affirmation : l'inférence où l'on s'arrête"),
                _f("argument", Name("argument"), "the chain to show it in; alone, the chain is the stop", "la chaîne où la montrer ; seule, c'est à la chaîne que l'on s'arrête"),
                _f("remark", Words(), "what to notice there", "ce qu'il faut y voir", True),
            ),
        ),
        Record(
            "left-out", both("a passage left out", "un passage omis"),
            both("A passage that the map leaves out on purpose.", "Un passage que la carte omet à dessein."),
            (
                _f("quote", Quotes(single=True), "the passage", "le passage", True),
                _f("why", Words(), "why it is left out", "pourquoi il est omis", True),
            ),
        ),
        Record(
            "waiver", both("a waiver", "une dispense"),
            both("A finding that is let stand.", "Un constat que l'on laisse en l'état."),
            (
                _f("rule", Line(), "the rule that found it", "la règle qui l'a trouvé", True),
                _f("about", Line(), "the id of what it is about; everywhere if absent", "l'identifiant de ce dont il parle ; partout si absent"),
                _f("reason", Words(), "why it may stand", "pourquoi il peut rester", True),
            ),
        ),
        Record(
            "quote", both("a quote", "une citation"),
            both("Exact words. A plain string will do where they stand once in the text.", "Des mots exacts. Une simple chaîne suffit quand ils ne figurent qu'une fois dans le texte."),
            (
                _f("exact", Line(), "the words; `[…]` stands for words left out", "les mots ; `[…]` remplace des mots omis", True),
                _f("prefix", Line(), "words just before, to tell it from another place", "les mots qui précèdent, pour le distinguer d'un autre endroit"),
                _f("suffix", Line(), "words just after", "les mots qui suivent"),
            ),
        ),
        Record(
            "population", both("a population", "une population"),
            both("In whom something was seen.", "Chez qui une chose a été observée."),
            (
                _f("species", Choice(Species), "people, animals or cells", "êtres humains, animaux ou cellules"),
                _f("group", Line(), "the group: a term or plain words", "le groupe : un terme ou de simples mots"),
            ),
        ),
        Record(
            "intervention", both("an intervention", "une intervention"),
            both("What is given or done.", "Ce qui est donné ou fait."),
            (
                _f("agent", Line(), "the agent: a term or plain words", "l'agent : un terme ou de simples mots"),
                _f("salt", Line(), "the salt or form", "le sel ou la forme"),
                _f("route", Choice(Route), "how it enters the body", "comment il entre dans le corps"),
                _f("dose", Line(), "how much", "combien"),
                _f("duration", Line(), "for how long", "pendant combien de temps"),
                _f("with", Lines(), "what goes with it", "ce qui l'accompagne"),
            ),
        ),
        Record(
            "outcome", both("an outcome", "une issue"),
            both("What is looked at.", "Ce qui est observé."),
            (
                _f("name", Line(), "the outcome: a term or plain words", "l'issue : un terme ou de simples mots"),
                _f("kind", Choice(OutcomeKind), "whether it is what people care about", "si c'est ce qui compte pour les personnes"),
            ),
        ),
    )
}
