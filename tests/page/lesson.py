"""A small lesson to try the students' page and the codes on: an item of each way of answering."""

from __future__ import annotations

from typing import Any

Both = dict[str, str]


def both(en: str, fr: str) -> Both:
    return {"en": en, "fr": fr}


def passage(quote: str, before: str = "", after: str = "") -> dict[str, str]:
    return {"before": before, "quote": quote, "after": after}


FACTORY = passage("le café réveille", "Tout le monde le sait : ", " dès la première gorgée.")
TRIAL = passage("ceux qui en boivent dorment moins", "Dans une enquête, ", " que les autres.")


def option(text: Both, right: bool, why: Both, where: dict[str, str] | None = None) -> dict[str, Any]:
    held = {"passage": where} if where else {}
    return {"text": text, "on": "", **held, "right": right, "why": why}


def item(kind: str, prompt: Both, options: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {
        "id": f"{kind}:coffee",
        "kind": kind,
        "chain": "coffee",
        "about": ["coffee"],
        "prompt": prompt,
        "shown": [],
        "options": options,
        "order": False,
        "shuffled": [],
        "explained": {
            "text": both("Explained: look at the verb.", "Expliqué : regardez le verbe."),
            "rule": "correlation-as-cause",
            "rule_why": both("What goes together need not be cause and effect.", "Ce qui va ensemble n'est pas forcément cause et effet."),
            "passages": [TRIAL],
        },
        "hint": both("Hint: read the verb again.", "Relisez le verbe."),
        "concept": {"name": both("Association is not causation", "Association n'est pas cause"), "url": "https://example.org/concept"},
    } | more  # fmt: skip


def says() -> dict[str, Any]:
    return item(
        "says",
        both("Which sentence says that coffee wakes people up?", "Quelle phrase dit que le café réveille ?"),
        [
            option(both("Some drink it cold.", "Certains le boivent froid."), False, both("Verdict: this is about how it is drunk.", "Cela dit comment on le boit.")),
            option(both("Coffee wakes you.", "Le café réveille."), True, both("Verdict: these are the words.", "Ce sont les mots mêmes."), FACTORY),
            option(both("It comes from Yemen.", "Il vient du Yémen."), False, both("Verdict: this tells its origin.", "Cela dit d'où il vient.")),
        ],
    )  # fmt: skip


def rests_on() -> dict[str, Any]:
    return item(
        "rests-on",
        both("What does the step to “coffee harms sleep” rest on?", "Sur quoi repose l'étape vers « le café nuit au sommeil » ?"),
        [
            option(both("Those who drink it sleep less.", "Ceux qui en boivent dorment moins."), True, both("Verdict: the step begins here.", "L'étape part de là."), TRIAL),
            option(both("It comes from Yemen.", "Il vient du Yémen."), False, both("Verdict: no step uses it.", "Aucune étape ne s'en sert.")),
            option(both("Caffeine blocks adenosine.", "La caféine bloque l'adénosine."), True, both("Verdict: the step needs this too.", "L'étape en a besoin aussi.")),
            option(both("Some drink it cold.", "Certains le boivent froid."), False, both("Verdict: that is another step.", "C'est une autre étape.")),
        ],
        shown=[{"text": both("Coffee harms sleep.", "Le café nuit au sommeil.")}],
    )  # fmt: skip


def find_the_break() -> dict[str, Any]:
    return item(
        "break",
        both("Where does the reasoning break first?", "Où le raisonnement se rompt-il d'abord ?"),
        [
            option(both("A source is not named.", "Une source n'est pas nommée."), False, both("Verdict: it names the survey.", "Il nomme l'enquête.")),
            option(both("Two things that go together become cause and effect.", "Deux choses qui vont ensemble deviennent cause et effet."), True, both("Verdict: yes, the survey saw them together.", "Oui, l'enquête les a vues ensemble."), TRIAL),
            option(both("A word changes its meaning.", "Un mot change de sens."), False, both("Verdict: no word does.", "Aucun mot ne change.")),
            option(both("Nothing is wrong with this step.", "Cette étape est bonne."), False, both("Verdict: something is.", "Quelque chose ne va pas.")),
        ],
        shown=[
            {"text": both("Those who drink coffee sleep less.", "Ceux qui boivent du café dorment moins."), "passage": TRIAL},
            {"text": both("Coffee harms sleep.", "Le café nuit au sommeil.")},
        ],
    )  # fmt: skip


def in_order() -> dict[str, Any]:
    words = [
        "Caffeine blocks adenosine.",
        "Adenosine makes sleepy.",
        "Coffee keeps awake.",
        "Drink none at night.",
    ]
    mots = [
        "La caféine bloque l'adénosine.",
        "L'adénosine endort.",
        "Le café tient éveillé.",
        "N'en buvez pas le soir.",
    ]
    here = both("It leads to the next.", "Elle mène à la suivante.")
    return item(
        "order",
        both("Put the chain in order.", "Remettez la chaîne en ordre."),
        [option(both(en, fr), True, here) for en, fr in zip(words, mots, strict=True)],
        order=True,
        shuffled=[0, 2, 1, 3],
    )  # fmt: skip


def lesson(feedback: str = "now", worked: int = 1, half: int = 1, **more: Any) -> dict[str, Any]:
    """The lesson with four items: one worked, one with help, two alone."""
    return {
        "id": "0a1b2c3d",
        "title": both("Does coffee harm sleep?", "Le café nuit-il au sommeil ?"),
        "document": {"title": both("Coffee & sleep", "Café et sommeil"), "language": "fr"},
        "chain": "coffee",
        "language": "en",
        "feedback": feedback,
        "worked": worked,
        "half": half,
        "items": [says(), rests_on(), find_the_break(), in_order()],
    } | more
