"""The table of schemes: rows from which `schemes.py` makes its values.

Each question has a target, which it attacks when it fails (a premise, the step,
the conclusion), and a burden of proof: an ASSUMPTION must be answered by whoever
argues, an EXCEPTION must be shown by whoever doubts. The wording of patterns and
questions is ours; schemes, targets and burdens after the works cited
in `schemes.py`. Where those works give no target or burden (the questions of
`alternatives`, `example`, `established-rule`, `exceptional-case`, `ethotic`, and
`burden` of `ignorance`), the choice is ours, as it is throughout `evidence-to-claim`.
"""

from __future__ import annotations

from mapgen.vocabulary import Burden, Target
from mapgen.words import Text

QuestionRow = tuple[str, Text, Target, Burden]
SchemeRow = tuple[str, str, Text, Text, tuple[QuestionRow, ...]]

PREMISE, STEP, CONCLUSION = Target.PREMISE, Target.STEP, Target.CONCLUSION
ASSUMPTION, EXCEPTION = Burden.ASSUMPTION, Burden.EXCEPTION


def _q(id: str, target: Target, burden: Burden, *, en: str, fr: str) -> QuestionRow:
    """Return the row of a critical question."""
    return id, Text.of(en=en, fr=fr), target, burden


def _scheme(id: str, aif: str, name: Text, pattern: Text, *questions: QuestionRow) -> SchemeRow:
    """Return the row of a scheme with its critical questions."""
    return id, aif, name, pattern, questions


TABLE: tuple[SchemeRow, ...] = (
    _scheme(
        "cause-to-effect", "CauseToEffect", Text.of(en="cause to effect", fr="de la cause à l'effet"),
        Text.of(en="From a cause that is present to the effect it generally has.",
                fr="D'une cause présente à l'effet qu'elle a en général."),
        _q("strength", PREMISE, ASSUMPTION,
           en="Does this cause bring about this effect each time, often, or hardly ever?",
           fr="Cette cause produit-elle cet effet à chaque fois, souvent, ou presque jamais ?"),
        _q("evidence", PREMISE, ASSUMPTION,
           en="Is the evidence strong enough to say that the one causes the other?",
           fr="Les preuves suffisent-elles pour dire que l'un cause l'autre ?"),
        _q("interference", STEP, EXCEPTION,
           en="Could something else weaken or prevent the effect in this case?",
           fr="Quelque chose d'autre pourrait-il affaiblir ou empêcher l'effet dans ce cas ?"),
    ),
    _scheme(
        "correlation-to-cause", "CorrelationToCause", Text.of(en="correlation to cause", fr="de la corrélation à la cause"),
        Text.of(en="From two things that go together to one being the cause of the other.",
                fr="De deux choses qui vont ensemble à l'idée que l'une cause l'autre."),
        _q("correlation", PREMISE, ASSUMPTION, en="Do the two things really go together?",
                                               fr="Les deux choses vont-elles vraiment ensemble ?"),
        _q("coincidence", STEP, ASSUMPTION,
           en="Have they been seen together often enough to rule out coincidence?",
           fr="Les a-t-on vues ensemble assez souvent pour écarter une coïncidence ?"),
        _q("direction", STEP, EXCEPTION,
           en="Could it be the other way round: is the supposed effect really the cause?",
           fr="Et si c'était l'inverse : l'effet supposé serait-il en fait la cause ?"),
        _q("third-factor", STEP, EXCEPTION, en="Could a third thing cause both?", fr="Une troisième chose pourrait-elle causer les deux ?"),
        _q("intervening", STEP, ASSUMPTION,
           en="Has it been shown how the one leads to the other, step by step?",
           fr="A-t-on montré comment l'un mène à l'autre, étape par étape ?"),
        _q("range", STEP, ASSUMPTION,
           en="Is it said for whom this holds, and at what amounts?",
           fr="Est-il dit pour qui cela vaut, et à quelles quantités ?"),
        _q("definition", STEP, EXCEPTION,
           en="Could it be that only the way of counting or naming things has changed?",
           fr="Se peut-il que seule la façon de compter ou de nommer les choses ait changé ?"),
    ),
    _scheme(
        "expert-opinion", "ExpertOpinion", Text.of(en="expert opinion", fr="avis d'expert"),
        Text.of(en="From what an expert says to its being true.", fr="De ce que dit un expert à l'idée que c'est vrai."),
        _q("expertise", PREMISE, ASSUMPTION,
           en="Is this person really an expert?", fr="Cette personne est-elle vraiment experte ?"),
        _q("field", PREMISE, ASSUMPTION,
           en="Is this person an expert in just this subject?",
           fr="Cette personne est-elle experte de ce sujet précis ?"),
        _q("assertion", PREMISE, ASSUMPTION,
           en="Did the expert really say this, with nothing left out or changed?",
           fr="L'expert a-t-il vraiment dit cela, sans que rien soit omis ni changé ?"),
        _q("trustworthiness", STEP, EXCEPTION,
           en="Does the expert have a reason not to be honest or fair, such as money at stake?",
           fr="L'expert a-t-il une raison de ne pas être honnête ou impartial, par exemple de l'argent en jeu ?"),
        _q("consistency", CONCLUSION, EXCEPTION, en="Do other experts agree?", fr="Les autres experts sont-ils d'accord ?"),
        _q("backup", STEP, ASSUMPTION,
           en="What evidence does the expert's opinion rest on?", fr="Sur quelles preuves l'avis de l'expert repose-t-il ?"),
    ),
    _scheme(
        "position-to-know", "PositionToKnow", Text.of(en="position to know", fr="personne bien placée pour savoir"),
        Text.of(en="From what someone well placed to know says to its being true.",
                fr="De ce que dit une personne bien placée pour savoir à l'idée que c'est vrai."),
        _q("position", PREMISE, ASSUMPTION,
           en="Is this person really in a position to know?", fr="Cette personne est-elle vraiment bien placée pour le savoir ?"),
        _q("honesty", STEP, EXCEPTION,
           en="Is there a reason to doubt that this person is honest and reliable?",
           fr="Y a-t-il une raison de douter de l'honnêteté ou de la fiabilité de cette personne ?"),
        _q("assertion", PREMISE, ASSUMPTION, en="Did this person really say so?", fr="Cette personne l'a-t-elle vraiment dit ?"),
    ),
    _scheme(
        "analogy", "Analogy", Text.of(en="analogy", fr="analogie"),
        Text.of(en="From what is true of one case to the same being true of a similar case.",
                fr="De ce qui est vrai d'un cas à l'idée que c'est vrai aussi d'un cas semblable."),
        _q("similarity", PREMISE, ASSUMPTION,
           en="Are the two cases really alike in the way that matters here?",
           fr="Les deux cas se ressemblent-ils vraiment sur le point qui compte ici ?"),
        _q("truth-in-case", PREMISE, ASSUMPTION, en="Is it really true of the first case?", fr="Est-ce bien vrai du premier cas ?"),
        _q("differences", STEP, EXCEPTION,
           en="Do the two cases differ in a way that spoils the comparison?",
           fr="Les deux cas diffèrent-ils au point de fausser la comparaison ?"),
        _q("counter-analogy", STEP, EXCEPTION,
           en="Is there another case, just as similar, of which it is false?",
           fr="Y a-t-il un autre cas, tout aussi semblable, pour lequel c'est faux ?"),
    ),
    _scheme(
        "sign", "Sign", Text.of(en="sign", fr="signe"),
        Text.of(en="From a sign that is seen to the thing it usually points to.", fr="D'un signe observé à ce qu'il indique d'habitude."),
        _q("strength", PREMISE, ASSUMPTION,
           en="Does this sign always go with what it is taken to show?",
           fr="Ce signe va-t-il toujours avec ce qu'il est censé montrer ?"),
        _q("alternatives", STEP, EXCEPTION,
           en="Could something else explain better what is seen?", fr="Autre chose pourrait-il mieux expliquer ce que l'on observe ?"),
    ),
    _scheme(
        "practical-reasoning", "PracticalReasoning", Text.of(en="means to an end", fr="moyen d'atteindre un but"),
        Text.of(en="From a goal to doing what would reach it.", fr="D'un but à l'action qui permettrait de l'atteindre."),
        _q("goals", STEP, EXCEPTION,
           en="Would this action get in the way of other goals?", fr="Cette action ferait-elle obstacle à d'autres buts ?"),
        _q("alternatives", STEP, EXCEPTION,
           en="Are there other ways to reach the goal?", fr="Y a-t-il d'autres moyens d'atteindre le but ?"),
        _q("efficiency", STEP, EXCEPTION,
           en="Is this the most efficient of the possible ways?", fr="Est-ce le plus efficace des moyens possibles ?"),
        _q("feasibility", PREMISE, ASSUMPTION, en="Can it be done in practice?", fr="Est-ce faisable en pratique ?"),
        _q("side-effects", CONCLUSION, EXCEPTION,
           en="What unwanted effects could it have?", fr="Quels effets indésirables cela pourrait-il avoir ?"),
    ),
    _scheme(
        "consequences", "Consequences", Text.of(en="good or bad consequences", fr="bonnes ou mauvaises conséquences"),
        Text.of(en="From the good or bad consequences of an action to doing it or not.",
                fr="Des bonnes ou mauvaises conséquences d'une action à l'idée de la faire ou non."),
        _q("likelihood", PREMISE, ASSUMPTION,
           en="How likely are these consequences?", fr="À quel point ces conséquences sont-elles probables ?"),
        _q("evidence", PREMISE, ASSUMPTION,
           en="What evidence shows that they would follow?", fr="Quelles preuves montrent qu'elles se produiraient ?"),
        _q("opposite", CONCLUSION, EXCEPTION,
           en="Are there other consequences that speak for the opposite choice?",
           fr="Y a-t-il d'autres conséquences qui plaident pour le choix contraire ?"),
    ),
    # Argument from alternatives (Walton, Reed & Macagno 2008): either X or Y, and not X; so Y. A dilemma is false where
    # `complete` fails. The choice of the questions is ours.
    _scheme(
        "alternatives", "Alternatives", Text.of(en="choice between alternatives", fr="choix entre des possibilités"),
        Text.of(en="From one of several alternatives being ruled out to the one that is left.",
                fr="De l'exclusion d'une possibilité parmi plusieurs à celle qui reste."),
        _q("complete", PREMISE, ASSUMPTION,
           en="Are these all the choices there are, or have some been left out?",
           fr="Sont-ce là tous les choix possibles, ou en a-t-on oublié ?"),
        _q("excluded", PREMISE, ASSUMPTION,
           en="Is what is ruled out rightly ruled out?",
           fr="Ce qui est écarté l'est-il à juste titre ?"),
        _q("together", STEP, EXCEPTION,
           en="Could both be true, or both be done, at once?",
           fr="Les deux pourraient-elles être vraies, ou se faire, en même temps ?"),
    ),
    _scheme(
        "popular-opinion", "PopularOpinion", Text.of(en="popular opinion", fr="opinion répandue"),
        Text.of(en="From what most people believe to its being true.", fr="De ce que croient la plupart des gens à l'idée que c'est vrai."),
        _q("acceptance", PREMISE, ASSUMPTION,
           en="What shows that most people really believe it?",
           fr="Qu'est-ce qui montre que la plupart des gens le croient vraiment ?"),
        _q("doubt", CONCLUSION, EXCEPTION,
           en="Even if most people believe it, is there a good reason to doubt it?",
           fr="Y a-t-il une bonne raison de douter de ce que beaucoup croient ?"),
    ),
    _scheme(
        "popular-practice", "PopularPractice", Text.of(en="popular practice", fr="pratique répandue"),
        Text.of(en="From what most people do to its being the right thing to do.",
                fr="De ce que font la plupart des gens à l'idée que c'est ce qu'il faut faire."),
        _q("acceptance", PREMISE, ASSUMPTION,
           en="What shows that most people really do it?", fr="Qu'est-ce qui montre que la plupart des gens le font vraiment ?"),
        _q("doubt", CONCLUSION, EXCEPTION,
           en="Even if they do, is there a good reason not to do the same?",
           fr="Même s'ils le font, y a-t-il une bonne raison de ne pas faire pareil ?"),
    ),
    _scheme(
        "commitment", "Commitment", Text.of(en="commitment", fr="engagement"),
        Text.of(en="From what someone already stands for to what they should accept now.",
                fr="De ce qu'une personne soutient déjà à ce qu'elle devrait accepter maintenant."),
        _q("evidence", PREMISE, ASSUMPTION,
           en="What shows that this person has taken this stand?", fr="Qu'est-ce qui montre que cette personne a pris cette position ?"),
        _q("exception", STEP, EXCEPTION,
           en="Could this case be an exception to what this person stands for?", fr="Ce cas pourrait-il être une exception à ce que cette personne soutient ?"),
        _q("sameness", STEP, ASSUMPTION,
           en="Is this person now asked to accept the same thing, or another?",
           fr="Est-ce la même chose que l'on demande maintenant à cette personne d'accepter, ou une autre ?"),
    ),
    _scheme(
        "verbal-classification", "VerbalClassification", Text.of(en="classification by a word", fr="classement par un mot"),
        Text.of(en="From a feature of something to the category it is put in.",
                fr="D'une caractéristique d'une chose à la catégorie où on la range."),
        _q("property", PREMISE, ASSUMPTION,
           en="Does it really have the feature that it owes this name to?", fr="A-t-il vraiment la caractéristique qui lui vaut ce nom ?"),
        _q("classification", STEP, ASSUMPTION,
           en="Is that enough to call it by this word, or is the word being stretched?",
           fr="Est-ce assez pour employer ce mot, ou joue-t-on sur son sens ?"),
    ),
    _scheme(
        "composition", "Composition", Text.of(en="parts to whole", fr="des parties au tout"),
        Text.of(en="From what is true of every part to what is true of the whole.",
                fr="De ce qui est vrai de chaque partie à ce qui est vrai du tout."),
        _q("hereditary", STEP, ASSUMPTION,
           en="Must what is true of each part be true of the whole, too?",
           fr="Ce qui est vrai de chaque partie l'est-il forcément du tout ?"),
    ),
    _scheme(
        "witness-testimony", "WitnessTestimony", Text.of(en="witness testimony", fr="témoignage"),
        Text.of(en="From what a witness reports to its having happened.",
                fr="De ce que rapporte un témoin à l'idée que cela s'est bien passé ainsi."),
        _q("consistency", PREMISE, ASSUMPTION,
           en="Is the witness's account free of contradictions?", fr="Le récit du témoin est-il sans contradiction ?"),
        _q("facts", STEP, EXCEPTION, en="Does the account fit the known facts?", fr="Le récit s'accorde-t-il avec les faits connus ?"),
        _q("others", STEP, EXCEPTION,
           en="Does the account agree with what other witnesses say?", fr="Le récit s'accorde-t-il avec ce que disent d'autres témoins ?"),
        _q("bias", STEP, EXCEPTION,
           en="Does the witness have a reason to favour one side?", fr="Le témoin a-t-il une raison de favoriser un côté ?"),
        _q("plausibility", CONCLUSION, EXCEPTION,
           en="Is what the witness says believable?", fr="Ce que dit le témoin est-il vraisemblable ?"),
    ),
    _scheme(
        "example", "Example", Text.of(en="example", fr="exemple"),
        Text.of(en="From one case, or a few, to cases of that kind in general.",
                fr="D'un cas, ou de quelques-uns, aux cas de ce genre en général."),
        _q("truth", PREMISE, ASSUMPTION, en="Is what the example says true?", fr="Ce que dit l'exemple est-il vrai ?"),
        _q("instance", STEP, ASSUMPTION, en="Is it really an example of what is said?",
                                         fr="Est-ce bien un exemple de ce qui est dit ?"),
        _q("typicality", PREMISE, ASSUMPTION, en="Is the example typical?", fr="L'exemple est-il typique ?"),
        _q("width", CONCLUSION, ASSUMPTION,
           en="Does the example allow so general a conclusion?",
           fr="L'exemple permet-il une conclusion aussi générale ?"),
        _q("circumstances", STEP, EXCEPTION,
           en="Does the example depend on special circumstances?", fr="L'exemple dépend-il de circonstances particulières ?"),
    ),
    _scheme(
        "ignorance", "Ignorance", Text.of(en="lack of evidence", fr="absence de preuve"),
        Text.of(en="From finding no evidence for something to its being false.",
                fr="Du fait qu'aucune preuve d'une chose n'a été trouvée à l'idée qu'elle est fausse."),
        _q("search", STEP, EXCEPTION,
           en="Has anyone looked hard enough to find such evidence?", fr="A-t-on assez cherché pour trouver une telle preuve ?"),
        _q("burden", STEP, ASSUMPTION,
           en="Who has to prove the point: those who say it is so, or those who say it is not?",
           fr="À qui revient-il de prouver : à ceux qui disent oui, ou à ceux qui disent non ?"),
    ),
    _scheme(
        "established-rule", "EstablishedRule", Text.of(en="established rule", fr="règle établie"),
        Text.of(en="From a rule that is in force to what it requires in this case.",
                fr="D'une règle en vigueur à ce qu'elle exige dans ce cas."),
        _q("applicability", PREMISE, ASSUMPTION, en="Does the rule cover this case?", fr="La règle s'applique-t-elle à ce cas ?"),
        _q("exceptions", STEP, EXCEPTION,
           en="Is there an exception, or a conflicting rule, that applies here?",
           fr="Y a-t-il une exception, ou une règle contraire, qui s'applique ici ?"),
        _q("validity", PREMISE, ASSUMPTION,
           en="Is the rule itself in force and well founded?", fr="La règle elle-même est-elle en vigueur et bien fondée ?"),
    ),
    _scheme(
        "exceptional-case", "ExceptionalCase", Text.of(en="exceptional case", fr="cas exceptionnel"),
        Text.of(en="From what sets a case apart to the usual rule not holding for it.",
                fr="De ce qui distingue un cas à l'idée que la règle habituelle ne vaut pas pour lui."),
        _q("exception", PREMISE, ASSUMPTION, en="Is this case really out of the ordinary?", fr="Ce cas sort-il vraiment de l'ordinaire ?"),
        _q("relevance", STEP, ASSUMPTION,
           en="Is what sets it apart a reason to set the rule aside?",
           fr="Ce qui le distingue est-il une raison d'écarter la règle ?"),
    ),
    _scheme(
        "ethotic", "Ethotic", Text.of(en="character of the speaker", fr="qualités de la personne qui parle"),
        Text.of(en="From a person's good or bad character to how far to believe what they say.",
                fr="Des qualités ou des défauts d'une personne au crédit à donner à ce qu'elle dit."),
        _q("character", PREMISE, ASSUMPTION,
           en="Is this person's character really as described?", fr="Cette personne a-t-elle vraiment ces qualités ou ces défauts ?"),
        _q("relevance", STEP, ASSUMPTION,
           en="Does the person's character matter to whether this is true?",
           fr="Ces qualités ou ces défauts comptent-ils pour savoir si c'est vrai ?"),
    ),
    # Ours: not one of Walton's schemes, and "EvidenceToClaim" is not an AIF scheme. From study results to an effect or
    # an association. Its questions follow GRADE (Guyatt et al., BMJ 2008;336:924): the studies' design, where its rating
    # starts, and the domains that lower it: size (imprecision), indirectness, consistency (inconsistency), bias (risk of
    # bias and publication bias). `comparison`, for GRADE a part of design and risk of bias, is asked apart.
    _scheme(
        "evidence-to-claim", "EvidenceToClaim", Text.of(en="evidence to claim", fr="des résultats à l'affirmation"),
        Text.of(en="From what studies found to an effect or an association in general.",
                fr="De ce que des études ont trouvé à un effet ou à une association en général."),
        _q("design", STEP, ASSUMPTION,
           en="Can a study of this kind show this?", fr="Une étude de ce type peut-elle le montrer ?"),
        _q("comparison", STEP, ASSUMPTION,
           en="Were the results compared with anything, and fairly?",
           fr="Les résultats ont-ils été comparés à quelque chose, et équitablement ?"),
        _q("size", STEP, ASSUMPTION,
           en="Did enough people take part in the study for its result to be reliable?",
           fr="Assez de personnes ont-elles participé à l'étude pour que son résultat soit fiable ?"),
        _q("indirectness", STEP, ASSUMPTION,
           en="Did the study look at the same people, the same treatment and the same effect as are spoken of here?",
           fr="L'étude porte-t-elle sur les mêmes personnes, le même traitement et le même effet que ce dont on parle ici ?"),
        _q("consistency", CONCLUSION, ASSUMPTION,
           en="Do all the studies of this question find the same?", fr="Toutes les études sur cette question trouvent-elles la même chose ?"),
        _q("bias", STEP, ASSUMPTION,
           en="Could the way the studies were run, or chosen for publication, have distorted the results?",
           fr="La façon de mener les études, ou de choisir celles qu'on publie, a-t-elle pu fausser les résultats ?"),
    ),
)
