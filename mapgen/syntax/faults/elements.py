"""Faults of elements: ids, references to other elements, origins, attacks and waivers."""

from __future__ import annotations

from mapgen.syntax.faults.page import FaultPage
from mapgen.vocabulary import Severity
from mapgen.words import both

PAGES = (
    FaultPage(
        "bad-id",
        message=both(
            "`{id}` cannot be an id.",
            "`{id}` ne peut pas être un identifiant.",
        ),
        remedy=both(
            "Write lower-case letters and digits joined by hyphens, for example `{proposal}`.",
            "Écrivez des minuscules et des chiffres joints par des traits d'union, par exemple `{proposal}`.",
        ),
        why=both(
            "Ids are used in links and in other files, where other characters would break.",
            "Les identifiants servent dans des liens et d'autres fichiers, où d'autres caractères poseraient problème.",
        ),
        example="claims:\n  Sleep is short: …",
    ),
    FaultPage(
        "duplicate-id",
        message=both(
            "`{id}` is already the id of {first}, on line {line}.",
            "`{id}` désigne déjà {first}, à la ligne {line}.",
        ),
        remedy=both("Give one of the two another id.", "Donnez un autre identifiant à l'un des deux."),
        why=both(
            "An id names one thing; otherwise attacks and links could not tell which is meant.",
            "Un identifiant désigne une seule chose ; sinon, attaques et liens ne sauraient pas laquelle est visée.",
        ),
        example="sources:\n  sleep: …\nclaims:\n  sleep: …",
    ),
    FaultPage(
        "unknown-id",
        message=both(
            "No {wanted} has the id `{id}`.",
            "Aucun élément ({wanted}) n'a l'identifiant `{id}`.",
        ),
        remedy=both("{hint}", "{hint}"),
        why=both(
            "A step to nothing cannot be drawn or weighed; it was ignored.",
            "Une étape vers rien ne peut être ni dessinée ni pesée ; elle a été ignorée.",
        ),
        example="because:\n  - premises: [slep-is-short]",
    ),
    FaultPage(
        "two-origins",
        message=both(
            "`{id}` says that it comes from {origins}.",
            "`{id}` dit provenir de {origins}.",
        ),
        remedy=both(
            "Keep one: `quote` (the document says it), `implicit` (nobody says it) or `source` (another work says it).",
            "Gardez-en un : `quote` (le document le dit), `implicit` (personne ne le dit) ou `source` (une autre publication le dit).",
        ),
        why=both(
            "A reader must know who says a claim.",
            "Un lecteur doit savoir qui affirme.",
        ),
        example="a:\n  quote: …\n  implicit: …",
    ),
    FaultPage(
        "attack-on-itself",
        message=both(
            "`{id}` attacks itself.",
            "`{id}` s'attaque elle-même.",
        ),
        remedy=both(
            "Name another claim under `by`, or remove the attack. It was ignored.",
            "Nommez une autre affirmation sous `by`, ou retirez l'attaque. Elle a été ignorée.",
        ),
        why=both(
            "A claim that contradicts itself says nothing that could be weighed.",
            "Une affirmation qui se contredit elle-même ne dit rien qui puisse être pesé.",
        ),
        example="a:\n  rebutted-by: [{by: a}]",
    ),
    FaultPage(
        "idle-waiver",
        message=both(
            "This waiver waives nothing: {problem}.",
            "Cette dispense n'écarte aucun constat : {problem}.",
        ),
        remedy=both("{hint}", "{hint}"),
        why=both(
            "A waiver that outlives its finding would hide the next one.",
            "Une dispense qui survit à son constat cacherait le suivant.",
        ),
        example="waivers:\n  - {rule: danglin-citation, reason: …}",
        severity=Severity.WARNING,
    ),
    FaultPage(
        "unmet-expectation",
        message=both(
            "This expectation does not hold: {problem}.",
            "Cette attente n'est pas remplie : {problem}.",
        ),
        remedy=both("{hint}", "{hint}"),
        why=both(
            "Under `expect`, an author says what the map shall show, so that no later change of the file, or of mapgen, moves it unseen.",
            "Sous `expect`, l'auteur dit ce que la carte doit montrer, afin qu'aucun changement ultérieur du fichier, ou de mapgen, ne le modifie sans qu'on le voie.",
        ),
        example="expect:\n  - {argument: all, verdict: supported}\n  - {rule: small-sample, is: absent}",
    ),
)
