"""A small compiled map about screens and sleep, with places set by hand: what the page is tested with."""

from __future__ import annotations

import textwrap
from typing import Any

from mapgen.layout.places import Box, BoxKind, Layout, Route, RouteKind, Sheet, View

TEXT = (
    "Écrans et sommeil : que sait-on ?\n\n"
    "Les adolescents qui passent plus de deux heures devant un écran le soir dorment moins longtemps [1]. "
    "La lumière bleue freine la mélatonine [2], ce qui retarde l’endormissement.\n\n"
    "Il faut donc éteindre les écrans une heure avant le coucher. 💤 Bonne nuit !\n\n"
    "Partagez cet article.\n\nSources\n\n1. Enquête nationale. Lien\n"
)


def passage(exact: str) -> dict[str, int]:
    """Where words stand in the text, in code points."""
    start = TEXT.index(exact)
    return {"start": start, "end": start + len(exact)}


def quote(exact: str, state: str = "exact") -> dict[str, Any]:
    """A quote that was found."""
    place = passage(exact)
    return {"exact": exact, "state": state, **place, "parts": [place], "selectors": []}


def named(en: str, fr: str) -> dict[str, Any]:
    """A value with names and no term."""
    return {"term": "", "name": {"en": en, "fr": fr}}


NO_FACETS: dict[str, Any] = {
    "population": {"species": None, "group": None},
    "intervention": {
        "agent": None,
        "salt": None,
        "route": None,
        "dose": "",
        "duration": "",
        "components": [],
    },
    "comparator": None,
    "outcome": {"name": None, "kind": None},
}


def claim(id: str, fr: str, en: str, **more: Any) -> dict[str, Any]:
    """A claim of the sample; quoted unless said otherwise."""
    return {
        "id": id,
        "text": {"fr": fr, "en": en},
        "origin": "quoted",
        "implicit": {},
        "source": "",
        "quotes": [],
        "citations": [],
        "kind": None,
        "modality": None,
        "accepted": {},
        "facets": NO_FACETS,
        "senses": {},
        "remark": {},
        **more,
    }


def source(id: str, label: str, **more: Any) -> dict[str, Any]:
    """A source of the sample."""
    empty = {
        "title": "",
        "container": "",
        "doi": "",
        "pmid": "",
        "url": "",
        "interests": {},
        "says": {},
        "note": {},
    }
    unknown = dict.fromkeys(("listed", "match", "year", "design", "participants", "reading", "direction"))
    return {
        "id": id,
        "label": label,
        "marks": [],
        "authors": [],
        **empty,
        **unknown,
        "facets": NO_FACETS,
        **more,
    }


def finding(rule: str, kind: str, about: list[str], en: str, fr: str) -> dict[str, Any]:
    """A finding of the sample."""
    return {
        "rule": rule,
        "kind": kind,
        "severity": "warning",
        "message": {"en": en, "fr": fr},
        "remedy": {
            "en": "Name the study, or say that there is none.",
            "fr": "Nommer l’étude, ou dire qu’il n’y en a pas.",
        },
        "about": about,
        "passages": [],
        "span": {"path": "arguments/screens.yaml", "line": 12, "column": 3, "end_line": 12, "end_column": 20},
        "waived": {},
    }


def compiled_map() -> dict[str, Any]:
    """The compiled map, as `mapgen show` writes it."""
    return {
        "format": {"name": "mapgen", "version": 1},
        "id": "screens",
        "document": {
            "title": {"fr": "Écrans et sommeil : que sait-on ?", "en": "Screens and sleep: what is known?"},
            "language": "fr",
            "kind": "web-page",
            "author": "",
            "qualification": {},
            "publisher": "Le Dormeur",
            "date": "2024-03",
            "url": "https://example.org/ecrans",
            "interests": {"fr": "Vend des liseuses.", "en": "Sells e-readers."},
            "question": {
                "fr": "Les écrans du soir nuisent-ils au sommeil ?",
                "en": "Do evening screens harm sleep?",
            },
            "answer": "switch-off",
            "about": {
                "fr": "L’article part d’une enquête et d’un mécanisme, et en tire un conseil.",
                "en": "The article goes from a survey and a mechanism to a piece of advice.",
            },
            "path": "documents/screens.txt",
            "text": TEXT,
        },
        "terms": [],
        "sources": [
            source(
                "survey",
                "Enquête nationale",
                marks=["1"],
                listed=quote("Enquête nationale. Lien"),
                match="guess",
                authors=["Martin A"],
                year=2019,
                title="Screen habits of teenagers",
                container="Sleep Surveys",
                design="cross-sectional",
                participants=812,
                reading="unread",
                direction="for",
                doi="10.1000/xyz",
                says={
                    "fr": "Une association, mesurée un seul jour.",
                    "en": "An association, measured on one day.",
                },
            ),
            source(
                "trial",
                "Dupont 2021",
                authors=["Dupont B"],
                year=2021,
                design="randomised-trial",
                direction="against",
            ),
        ],
        "claims": [
            claim(
                "less-sleep",
                "Les adolescents qui passent plus de deux heures devant un écran le soir dorment moins longtemps.",
                "Teenagers who spend more than two hours at a screen in the evening sleep less.",
                quotes=[
                    quote(
                        "Les adolescents qui passent plus de deux heures devant un écran le soir dorment moins longtemps"
                    )
                ],
                citations=["1"],
                kind="association",
                modality="associated",
                facets={
                    **NO_FACETS,
                    "population": {"species": "human", "group": named("teenagers", "adolescents")},
                    "outcome": {"name": named("length of sleep", "durée du sommeil"), "kind": "important"},
                },
            ),
            claim(
                "blue-light",
                "La lumière bleue freine la mélatonine.",
                "Blue light holds back melatonin.",
                quotes=[quote("La lumière bleue freine la mélatonine")],
                citations=["2"],
                kind="mechanism",
                modality="does",
            ),
            claim(
                "later-sleep",
                "La lumière bleue des écrans retarde l’endormissement.",
                "The blue light of screens delays falling asleep.",
                quotes=[
                    quote(
                        "La lumière bleue freine la mélatonine [2], ce qui retarde l’endormissement",
                        "normalised",
                    )
                ],
                kind="cause",
                modality="does",
            ),
            claim(
                "same-cause",
                "Rien d’autre que l’écran n’explique la différence.",
                "Nothing but the screen explains the difference.",
                origin="implicit",
                implicit={
                    "fr": "Sans cela, le pas ne tient pas.",
                    "en": "Without it the step does not hold.",
                },
            ),
            claim(
                "switch-off",
                "Il faut éteindre les écrans une heure avant le coucher.",
                "Screens should be switched off an hour before bed.",
                quotes=[quote("Il faut donc éteindre les écrans une heure avant le coucher")],
                kind="recommendation",
            ),
            claim(
                "no-difference",
                "Éteindre plus tôt n’a rien changé dans un essai.",
                "Switching off earlier changed nothing in a trial.",
                origin="outside",
                source="trial",
                kind="result",
            ),
        ],
        "inferences": [
            {
                "id": "light-to-sleep",
                "premises": ["blue-light"],
                "conclusion": "later-sleep",
                "scheme": "cause-to-effect",
                "scheme_name": {"fr": "de la cause à l’effet", "en": "from cause to effect"},
                "warrant": {
                    "fr": "Moins de mélatonine, c’est un sommeil plus tardif.",
                    "en": "Less melatonin is later sleep.",
                },
                "remark": {},
                "questions": [
                    {
                        "id": "strength",
                        "text": {"fr": "La cause suffit-elle ?", "en": "Is the cause strong enough?"},
                        "target": "step",
                        "burden": "assumption",
                        "state": "open",
                        "why": {},
                    }
                ],
            },
            {
                "id": "to-advice",
                "premises": ["less-sleep", "same-cause", "later-sleep"],
                "conclusion": "switch-off",
                "scheme": "practical-reasoning",
                "scheme_name": {"fr": "d’un but à un moyen", "en": "from a goal to a means"},
                "warrant": {},
                "remark": {},
                "questions": [],
            },
        ],
        "attacks": [
            {
                "id": "trial-undercuts",
                "kind": "undercut",
                "from": "no-difference",
                "on": "to-advice",
                "reason": {"fr": "Le moyen a été essayé.", "en": "The means has been tried."},
            }
        ],
        "arguments": [
            {
                "id": "advice",
                "title": {"fr": "De l’enquête au conseil", "en": "From the survey to the advice"},
                "conclusion": "switch-off",
                "claims": ["less-sleep", "blue-light", "later-sleep", "same-cause", "switch-off"],
                "inferences": ["light-to-sleep", "to-advice"],
                "feeds": [],
            }
        ],
        "left_out": [
            {
                "quote": quote("Partagez cet article."),
                "why": {"fr": "N’affirme rien.", "en": "It claims nothing."},
            }
        ],
        "marks": [{"printed": "[1]", "numbers": ["1"], **passage("[1]")}],
        "coverage": {
            "words": 60,
            "quoted_words": 40,
            "left_out_words": 3,
            "uncovered": [passage("Bonne nuit !")],
        },
        "findings": [
            finding(
                "correlation-to-cause",
                "weak link",
                ["to-advice", "less-sleep"],
                "`to-advice` reads a survey as a cause.",
                "`to-advice` lit une enquête comme une cause.",
            ),
            finding(
                "dangling-citation",
                "missing evidence",
                ["blue-light"],
                "`[2]` points at nothing in the list.",
                "`[2]` ne mène à rien dans la liste.",
            ),
        ],
    }


# Each box: its id, kind, element, and the column and row that it stands in.
_PLACES = (
    ("claim:blue-light", BoxKind.CLAIM, "blue-light", 0, 1.0),
    ("inference:light-to-sleep", BoxKind.INFERENCE, "light-to-sleep", 1, 1.0),
    ("claim:later-sleep", BoxKind.CLAIM, "later-sleep", 2, 1.0),
    ("claim:less-sleep", BoxKind.CLAIM, "less-sleep", 2, 0.0),
    ("claim:same-cause", BoxKind.CLAIM, "same-cause", 2, 2.0),
    ("inference:to-advice", BoxKind.INFERENCE, "to-advice", 3, 1.0),
    ("claim:switch-off", BoxKind.CLAIM, "switch-off", 4, 1.0),
    ("claim:no-difference", BoxKind.CLAIM, "no-difference", 3, 3.0),
    ("blue-light?dangling-citation", BoxKind.GHOST, "blue-light", 0, 2.0),
)
_SOURCE = ("source:survey", BoxKind.SOURCE, "survey", 1, 0.0)
_ROUTES = (
    (RouteKind.PREMISE, "claim:blue-light", "inference:light-to-sleep"),
    (RouteKind.CONCLUSION, "inference:light-to-sleep", "claim:later-sleep"),
    (RouteKind.PREMISE, "claim:less-sleep", "inference:to-advice"),
    (RouteKind.PREMISE, "claim:same-cause", "inference:to-advice"),
    (RouteKind.PREMISE, "claim:later-sleep", "inference:to-advice"),
    (RouteKind.CONCLUSION, "inference:to-advice", "claim:switch-off"),
    (RouteKind.UNDERCUT, "claim:no-difference", "inference:to-advice"),
    (RouteKind.MISSES, "blue-light?dangling-citation", "claim:blue-light"),
)
_COLUMNS = (150, 400, 650, 900, 1150)
_CITES = (RouteKind.CITES, "source:survey", "claim:less-sleep")
_MISSING = {"en": "the source behind [2]", "fr": "la source derrière [2]"}


def layout() -> Layout:
    """The places of the sample."""
    plain = _sheet(_PLACES, _ROUTES)
    return Layout((View("advice", plain, _sheet((*_PLACES, _SOURCE), (*_ROUTES, _CITES))),))


def _sheet(places: tuple[Any, ...], routes: tuple[Any, ...]) -> Sheet:
    boxes = {place[0]: _box(*place) for place in places}
    return Sheet(1300, 640, tuple(boxes.values()), tuple(_route(*route, boxes=boxes) for route in routes))


def _box(id: str, kind: BoxKind, element: str, column: int, row: float) -> Box:
    compiled = compiled_map()
    texts = {claim["id"]: claim["text"] for claim in compiled["claims"]}
    texts |= {inference["id"]: inference["scheme_name"] for inference in compiled["inferences"]}
    texts |= {source["id"]: {"en": source["label"], "fr": source["label"]} for source in compiled["sources"]}
    small = kind is BoxKind.INFERENCE
    words = _MISSING if kind is BoxKind.GHOST else texts[element]
    lines = {language: tuple(textwrap.wrap(text, 16 if small else 32)) for language, text in words.items()}
    height = 24 + (0 if small else 22) + 20 * max(map(len, lines.values()))
    return Box(id, kind, element, _COLUMNS[column], 80 + 160 * row, 150 if small else 260, height, lines)


def _route(kind: RouteKind, start: str, end: str, *, boxes: dict[str, Box]) -> Route:
    one, two = boxes[start], boxes[end]
    if one.x == two.x or kind is RouteKind.UNDERCUT:
        way = 1 if one.y < two.y else -1
        first, last = (one.x, one.y + way * one.height / 2), (two.x, two.y - way * two.height / 2)
        bends = ((one.x, (first[1] + last[1]) / 2), (two.x, (first[1] + last[1]) / 2))
    else:
        first, last = (one.x + one.width / 2, one.y), (two.x - two.width / 2, two.y)
        bends = (((first[0] + last[0]) / 2, one.y), ((first[0] + last[0]) / 2, two.y))
    return Route(f"{kind.value}:{start}:{end}", kind, start, end, (first, *bends, last))
