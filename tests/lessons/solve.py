"""Works out the key of every item again, from the compiled map alone: a second program.

    mapgen show FILE > map.json; mapgen lesson FILE --format json > lesson.json
    python tests/lessons/solve.py map.json lesson.json

It imports nothing of mapgen, and gets of an item only what a student sees: kind, prompt, what is shown,
options as they stand. Claims are found by their words. Where not one answer is right, it raises `Unclear`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Json = dict[str, Any]
Key = frozenset[int] | tuple[int, ...]
"""The places of the right options; of an item to be put in order, the places in the right order."""


class Unclear(Exception):
    """More than one answer could be right, or none."""


DESIGNS = {
    "en": {"systematic-review": "systematic review:", "randomised-trial": "randomised trial:", "trial": "trial:", "controlled-trial": "non-randomised controlled study:", "cohort": "cohort:", "case-control": "case-control study:", "observational": "observational study:", "cross-sectional": "cross-sectional or survey:", "case-series": "series without a comparison group:", "case-report": "single case:", "animal-study": "animal study:", "laboratory": "laboratory study:", "narrative-review": "narrative review:"},
    "fr": {"systematic-review": "revue systématique :", "randomised-trial": "essai randomisé :", "trial": "essai :", "controlled-trial": "étude contrôlée non randomisée :", "cohort": "cohorte :", "case-control": "étude cas-témoins :", "observational": "étude observationnelle :", "cross-sectional": "étude transversale ou enquête :", "case-series": "série sans groupe témoin :", "case-report": "cas isolé :", "animal-study": "étude chez l'animal :", "laboratory": "étude de laboratoire :", "narrative-review": "revue narrative :"},
}  # fmt: skip
HEDGES = {
    "en": {"uncertain": "not known", "no-link": "no link", "associated": "go together", "might": "might act", "can": "can act", "probably": "probably acts", "does": "the one acts"},
    "fr": {"uncertain": "on ne sait pas", "no-link": "pas de lien", "associated": "vont ensemble", "might": "pourrait agir", "can": "peut agir", "probably": "agit probablement", "does": "l'un agit sur"},
}  # fmt: skip
NATURES = {
    "en": {"graded": "an assertion of fact", "on-record": "a view", "recommendation": "advice", "invitation": "an offer"},
    "fr": {"graded": "une affirmation de fait", "on-record": "un avis", "recommendation": "un conseil", "invitation": "une offre"},
}  # fmt: skip
SAYS_IT = {
    "en": r"(its?|they|their|he|his|she|her|this|these|those)\b",
    "fr": r"(ils?|elles?|cela|ça|son|sa|ses|leurs?)\b(?! (faut|existe|y a)\b)|on l['’]",
}  # how labels begin that do not name what they tell of: the claim is told by its words
TO = {"en": " to the claim ", "fr": " à l'affirmation "}


def folded(words: str) -> str:
    words = re.sub(r"(?<!\w)'|'(?!\w)", "", re.sub(r"[«»“”‘\"]", "", words.replace("’", "'")))
    return re.sub(r"\s+", " ", words).strip().rstrip(".").strip()


def worded(claim: Json) -> Json:
    has_signs = any(re.search(r"\s[+=→×]\s", words) for words in claim["text"].values())
    return claim["short"] if claim["short"] and has_signs else claim["text"]


class Map:
    """A compiled map, and the words of its claims in one language."""

    def __init__(self, compiled: Json, language: str) -> None:
        self.compiled, self.language = compiled, language
        self.claims = {claim["id"]: claim for claim in compiled["claims"]}
        self.steps = compiled["inferences"]
        self.by_words: dict[str, list[str]] = {}
        self.by_quote: dict[str, list[str]] = {}
        for claim in compiled["claims"]:
            self.by_words.setdefault(folded(self.best(worded(claim))), []).append(claim["id"])
            self.by_quote.setdefault(folded(self._quote(claim)), []).append(claim["id"])

    def best(self, text: Json) -> str:
        found = text.get(self.language)
        return str(found if found is not None else next(iter(text.values()), ""))

    def label(self, claim: str) -> str:
        one = self.claims[claim]
        told, full = self.best(one["short"] or one["text"]), folded(self.best(one["text"]))
        return (
            full
            if re.match(SAYS_IT[self.language], told, re.IGNORECASE) and len(full) <= 150
            else folded(told)
        )

    def claim(self, words: str) -> str:
        return only(self.by_words.get(folded(words), []), words)

    def claim_at_the_end(self, words: str) -> str:
        found = [own for own in self.by_words if folded(words).endswith(own)]
        longest = [own for own in found if len(own) == max(map(len, found))]
        return only(self.by_words[only(longest, words)], words)

    def quoting(self, words: str) -> list[str]:
        return self.by_quote.get(folded(words), [])

    def told_of(self, words: str, field: str) -> Any:
        return only({self.claims[id_][field] for id_ in self.quoting(words)}, words)

    def design_of(self, words: str) -> Any:
        marks = {mark for id_ in self.quoting(words) for mark in self.claims[id_]["citations"]}
        cited = {one["design"] for one in self.compiled["sources"] if marks & set(one["marks"])}
        return self.told_of(words, "design") or only(cited, words)

    def _quote(self, claim: Json) -> str:
        text = self.compiled["document"]["text"]
        parts = {(part["start"], part["end"]) for quote in claim["quotes"] for part in quote["parts"]}
        return " […] ".join(text[start:end] for start, end in sorted(parts))

    def rests_on(self, claim: str) -> set[str]:
        """The ids of all claims that lead to a claim."""
        found: set[str] = set()
        waiting = [claim]
        while waiting:
            at = waiting.pop()
            new = {id_ for step in self.steps if step["conclusion"] == at for id_ in step["premises"]} - found
            found |= new
            waiting += new
        return found

    def text_steps(self, claim: str) -> list[Json]:
        return [step for step in self.steps if step["conclusion"] == claim and not step["makers"]]

    def is_unsaid(self, claim: str) -> bool:
        one = self.claims[claim]
        led_to = any(step["conclusion"] == claim for step in self.steps)
        return one["origin"] == "implicit" and not one["accepted"] and not led_to

    def step_shown(self, shown: list[str]) -> Json:
        """The step that goes from the claims of all lines but the last to that of the last."""
        *premises, conclusion = map(self.claim_at_the_end, shown)
        said = set(premises)
        quoted = {id_ for id_, one in self.claims.items() if one["origin"] == "quoted"}
        steps = self.text_steps(conclusion)
        return dict(only([step for step in steps if set(step["premises"]) & quoted == said], conclusion))


def only(found: Iterable[Any], sought: object) -> Any:
    """The one thing that was found."""
    each = list(found)
    if len(each) != 1:
        raise Unclear(f"{len(each)} found for {sought!r}")
    return each[0]


def says(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    label = folded(re.split(r"[“”«»]", prompt)[1])
    claims = {id_ for id_ in map_.claims if map_.label(id_) == label}
    return frozenset(place for place, words in enumerate(options) if claims & set(map_.quoting(words)))


def conclusion(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    claims = [map_.claim(words) for words in options]
    ends = [place for place, id_ in enumerate(claims) if set(claims) - {id_} <= map_.rests_on(id_)]
    return frozenset([only(ends, claims)])


def rests_on(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    claim = map_.claim(only(shown, "what is shown"))
    direct = {id_ for step in map_.text_steps(claim) for id_ in step["premises"]}
    claims = [map_.claim(words) for words in options]
    indirect = (set(claims) & map_.rests_on(claim)) - direct
    if indirect:
        raise Unclear(f"{indirect} lead to {claim} through others")
    return frozenset(place for place, id_ in enumerate(claims) if id_ in direct)


def question(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    step = map_.step_shown(shown)
    asked = {folded(map_.best(one["text"])): one for one in step["questions"]}
    own = {place: asked[folded(words)] for place, words in enumerate(options) if folded(words) in asked}
    open_ones = [place for place, one in own.items() if one["state"] in ("open", "failed")]
    if not own[only(open_ones, step["id"])]["why"]:
        raise Unclear(f"nobody says why the question of {step['id']} is open")
    return frozenset(open_ones)


def breaks(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    chains = [
        one
        for one in map_.compiled["arguments"]
        if folded(map_.best(worded(map_.claims[one["conclusion"]]))) in folded(prompt)
    ]
    # Of steps from several parts of the text no conclusion is named.
    first = {one["breaks"][0]["on"] for one in chains or map_.compiled["arguments"] if one["breaks"]}
    steps = [_step_named(map_, words) for words in options]
    right = [place for place, step in enumerate(steps) if step["id"] in first]
    for place, step in enumerate(steps):
        if place not in right and _is_at_fault(map_, step):
            raise Unclear(f"{step['id']} is at fault as well")
    return frozenset([only(right, first)])


def _step_named(map_: Map, words: str) -> Json:
    told, found = folded(words), []
    for step in map_.steps:
        end = TO[map_.language] + map_.label(step["conclusion"])
        if not told.endswith(end) or step["makers"]:
            continue
        rest = told.removesuffix(end)
        named = {id_ for id_ in step["premises"] if map_.label(id_) in rest}
        left = rest
        for id_ in named:
            left = left.replace(map_.label(id_), "")
        if named and not re.sub(r"\b(From|the claim|and|De|de|l'affirmation|et)\b|\W", "", left):
            found.append((len(set(step["premises"]) - named), step))
    fewest = min((missing for missing, _ in found), default=0)
    return dict(only([step for missing, step in found if missing == fewest], words))


def _is_at_fault(map_: Map, step: Json) -> bool:
    return bool(
        step["circular"]
        or step["failed_questions"]
        or step["gaps"]
        or any(map(map_.is_unsaid, step["premises"]))
    )


def design(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    told = folded(only(shown, "what is shown"))
    sources = [
        one
        for one in map_.compiled["sources"]
        if one["says"] and told.endswith(folded(map_.best(one["says"])))
    ]
    kind = sources[0]["design"] if sources else map_.design_of(told)
    return _named(DESIGNS[map_.language][kind], options)


def sureness(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    return _named(HEDGES[map_.language][map_.told_of(only(shown, "words"), "modality")], options)


def nature(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    return _named(NATURES[map_.language][map_.told_of(only(shown, "words"), "nature")], options)


def _named(name: str, options: list[str]) -> Key:
    return frozenset([only([place for place, words in enumerate(options) if name in folded(words)], name)])


def missing(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    step = map_.step_shown(shown)
    claims = [map_.claim(words) for words in options]
    elsewhere = {id_ for other in map_.text_steps(step["conclusion"]) for id_ in other["premises"]}
    right = [place for place, id_ in enumerate(claims) if id_ in step["premises"]]
    if not map_.is_unsaid(claims[only(right, step["id"])]):
        raise Unclear(f"{claims[right[0]]} is said, or supported")
    if any(id_ in elsewhere for place, id_ in enumerate(claims) if place not in right):
        raise Unclear("another step to the same conclusion needs a wrong option")
    return frozenset(right)


def order(map_: Map, prompt: str, shown: list[str], options: list[str]) -> Key:
    claims = [map_.claim(words) for words in options]
    below = [len(set(claims) & map_.rests_on(id_)) for id_ in claims]
    if sorted(below) != list(range(len(claims))):
        raise Unclear(f"{claims} stand in no single row")
    return tuple(sorted(range(len(claims)), key=below.__getitem__))


SOLVERS: dict[str, Callable[[Map, str, list[str], list[str]], Key]] = {
    "says": says, "conclusion": conclusion, "rests-on": rests_on, "question": question, "break": breaks,
    "design": design, "order": order, "sureness": sureness, "missing": missing, "nature": nature,
}  # fmt: skip


def solved(map_: Map, item: Json) -> Key:
    """The key of an item, worked out from what a student sees of it."""
    own = map_.language
    shown = [str(one["text"][own]) for one in item["shown"]]
    places = item["shuffled"] or range(len(item["options"]))
    options = [str(item["options"][place]["text"][own]) for place in places]
    return SOLVERS[item["kind"]](map_, str(item["prompt"][own]), shown, options)


def key_of(item: Json) -> Key:
    """The key that an item says it has, by the places of the options as they are shown."""
    if item["order"]:
        return tuple(sorted(range(len(item["shuffled"])), key=item["shuffled"].__getitem__))
    return frozenset(place for place, option in enumerate(item["options"]) if option["right"])


def objections(compiled: Json, items: Iterable[Json], language: str) -> list[str]:
    """What the second program has to say against the keys of items, a line each."""
    map_, found = Map(compiled, language), []
    for item in items:
        try:
            key = solved(map_, item)
        except Unclear as unclear:
            found.append(f"{item['id']}: {unclear}")
            continue
        if key != key_of(item):
            found.append(f"{item['id']}: {sorted(key)} instead of {sorted(key_of(item))}")
    return found


if __name__ == "__main__":
    compiled_map, made = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:3])
    told = [line for code in ("en", "fr") for line in objections(compiled_map, made["items"], code)]
    print("\n".join(told) or f"{len(made['items'])} keys are as worked out")
    sys.exit(bool(told))
