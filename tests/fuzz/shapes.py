"""Argument files that are as dear as the budgets let them be, each shape in another way."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

WORDS = [
    "magnesium",
    "migraine",
    "patients",
    "study",
    "trial",
    "reduces",
    "liver",
    "deficiency",
    "because",
    "therefore",
    "causes",
    "effect",
    "mice",
    "rats",
    "dose",
    "daily",
    "mg",
    "women",
    "headache",
    "often",
    "always",
    "some",
    "prevents",
    "treatment",
    "placebo",
    "evidence",
    "shows",
    "risk",
]

Shape = Callable[[float], tuple[str, dict[str, object]]]
"""From a share of the full size to a text and an argument file about it."""
SHAPES: dict[str, Shape] = {}


def shape(make: Shape) -> Shape:
    """Enter a shape under its name."""
    SHAPES[make.__name__.replace("_", "-")] = make
    return make


def sentences(count: int, words: int = 6) -> list[str]:
    """Sentences of words that the rules look for, each another."""
    random = Random(1)
    return [f"Claim number {n} {' '.join(random.choices(WORDS, k=words))}" for n in range(count)]


def chains(conclusions: range) -> dict[str, object]:
    """A chain for each of these claims."""
    return {f"a{n}": {"title": f"Chain {n}", "conclusion": f"c{n}"} for n in conclusions}


def argued(count: int, told: Callable[[int], dict[str, object]], roots: int) -> tuple[str, dict[str, object]]:
    """So many claims, each with what is told of it, the first ones each a chain's conclusion."""
    said = sentences(count)
    claims = {f"c{n}": {"quote": said[n], **told(n)} for n in range(count)}
    return ". ".join(said) + ".", {"claims": claims, "arguments": chains(range(roots))}


def because(*premises: int) -> dict[str, object]:
    """A step from these claims."""
    return {"premises": [f"c{premise}" for premise in premises]}


def struck(kind: str, *attackers: int) -> dict[str, object]:
    """Attacks by these claims."""
    return {kind: [{"by": f"c{attacker}"} for attacker in attackers]}


@shape
def one_long_chain(share: float) -> tuple[str, dict[str, object]]:
    """Each claim rests on the next one."""
    count = int(20_000 * share)
    return argued(count, lambda n: {"because": [because(n + 1)]} if n < count - 1 else {}, 1)


@shape
def chains_within_chains(share: float) -> tuple[str, dict[str, object]]:
    """Eighty chains, each a part of the one before."""
    count = int(600 * share)
    return argued(
        count, lambda n: {"because": [because(n + 1, n + 2)]} if n < count - 2 else {}, min(80, count)
    )


@shape
def shared_premises(share: float) -> tuple[str, dict[str, object]]:
    """A hundred chains that all rest on the same five hundred claims."""
    roots, premises = int(99 * share), int(500 * share)
    every = range(roots, roots + premises)
    return argued(roots + premises, lambda n: {"because": [because(*every)]} if n < roots else {}, roots)


@shape
def many_steps(share: float) -> tuple[str, dict[str, object]]:
    """A hundred steps to each of four hundred claims, round and round."""
    count = int(400 * share)
    steps = min(100, count - 1)
    return argued(count, lambda n: {"because": [because((n + k) % count) for k in range(1, steps + 1)]}, 2)


@shape
def many_attacks(share: float) -> tuple[str, dict[str, object]]:
    """Forty claims under attack by five hundred each."""
    targets, attackers = int(40 * share), int(500 * share)
    every = range(targets, targets + attackers)
    return argued(
        targets + attackers,
        lambda n: struck("undermined-by", *every) if n < targets else {},
        min(100, targets),
    )


@shape
def webs_of_attacks(share: float) -> tuple[str, dict[str, object]]:
    """Thirty chains, each of twelve reasons that ten of forty claims attack: sheets of crossing lines."""
    roots = max(2, int(30 * share))
    reasons, attackers = range(roots, roots + 12), range(roots + 12, roots + 52)

    def told(n: int) -> dict[str, object]:
        by = (attackers[(n * 7 + k * 4) % 40] for k in range(10))
        return struck("undermined-by", *by) if n in reasons else {"because": [because(*reasons)]}

    return argued(attackers.stop, lambda n: {} if n in attackers else told(n), roots)


@shape
def all_against_all(share: float) -> tuple[str, dict[str, object]]:
    """A hundred and forty claims that all attack each other, each a chain's conclusion."""
    count = int(140 * share)
    return argued(
        count,
        lambda n: struck("rebutted-by", *(other for other in range(count) if other != n)),
        min(100, count),
    )


@shape
def ring_of_attacks(share: float) -> tuple[str, dict[str, object]]:
    """Each claim, taken as given, attacks the next, the last one the first."""
    count = int(20_000 * share)
    return argued(
        count, lambda n: {"accepted": "As given.", **struck("rebutted-by", (n + 1) % count)}, min(20, count)
    )


@shape
def pairs_that_attack(share: float) -> tuple[str, dict[str, object]]:
    """Ten thousand pairs, each claim against the other."""
    count = 2 * int(10_000 * share)
    return argued(count, lambda n: {"accepted": "As given.", **struck("rebutted-by", n ^ 1)}, min(20, count))


@shape
def circles_within_circles(share: float) -> tuple[str, dict[str, object]]:
    """Three hundred claims that support and attack each other in circles, in a hundred chains."""
    count = int(300 * share)

    def told(n: int) -> dict[str, object]:
        steps = [because((n + 1) % count, (n + 7) % count), because((n * 3 + 1) % count)]
        return {"because": steps, **struck("rebutted-by", (n * 5 + 2) % count, (n * 11 + 3) % count)}

    return argued(count, told, min(100, count))


@shape
def long_quotes(share: float) -> tuple[str, dict[str, object]]:
    """Two hundred quotes of two thousand words that the rules look for, and no full stop."""
    count = int(200 * share)
    said = sentences(count, int(2_000 * share))
    claims = {f"c{n}": {"quote": said[n], "because": [because(n + 1)]} for n in range(count - 1)}
    claims[f"c{count - 1}"] = {"quote": said[-1]}
    return " ".join(said), {"claims": claims, "arguments": chains(range(min(100, count)))}


@shape
def quotes_that_are_not_there(share: float) -> tuple[str, dict[str, object]]:
    """Twenty thousand quotes of forty words of the text, in another order."""
    text = ". ".join(sentences(int(30_000 * share), 12))
    claims = {f"c{n}": {"quote": said[8:]} for n, said in enumerate(sentences(int(20_000 * share), 40))}
    return text, {"claims": claims, "arguments": chains(range(1))}


@shape
def quotes_with_gaps(share: float) -> tuple[str, dict[str, object]]:
    """Three thousand quotes of thirty-nine parts, in a text of five words."""
    random = Random(1)
    words = ("ab", "ac", "ad", "ae", "af")

    def quote() -> str:
        return " […] ".join(" ".join(random.choices(words, k=2)) for _ in range(39))

    claims = {f"c{n}": {"quote": quote()} for n in range(int(3_000 * share))}
    return " ".join(random.choices(words, k=int(300_000 * share))), {
        "claims": claims,
        "arguments": chains(range(1)),
    }


@shape
def the_same_quote(share: float) -> tuple[str, dict[str, object]]:
    """Twenty thousand claims that quote the same sentence, which the text holds twice."""
    (said,) = sentences(1, 12)
    claims = {f"c{n}": {"quote": said} for n in range(int(20_000 * share))}
    return f"{said}. {said}.", {"claims": claims, "arguments": chains(range(1))}


@shape
def terms_of_terms(share: float) -> tuple[str, dict[str, object]]:
    """Five thousand terms, each explained by the next and within it, in three thousand claims."""
    count, random = int(5_000 * share), Random(1)
    words = [f"w{n}x" for n in range(count)]
    said = [" ".join(random.choices(words, k=12)) for _ in range(int(40_000 * share))]
    terms = {
        f"t{n}": {"en": word, "means": f"a sort of {words[(n + 1) % count]}", "within": f"t{(n + 1) % count}"}
        for n, word in enumerate(words)
    }
    claims = {
        f"c{n}": {"quote": said[n], "intervention": {"agent": words[n]}, "because": [because(n + 1, n + 2)]}
        for n in range(int(3_000 * share) - 2)
    }
    claims |= {f"c{n}": {"quote": said[n]} for n in range(len(claims), len(claims) + 2)}
    return ". ".join(said), {
        "terms": terms,
        "claims": claims,
        "arguments": chains(range(min(20, len(claims)))),
    }


@shape
def works_and_marks(share: float) -> tuple[str, dict[str, object]]:
    """Five thousand works, and twenty thousand claims beside marks of ninety numbers."""
    works, count = int(5_000 * share), int(20_000 * share)
    said = [
        f"{words} [{n % works + 1}], [{(n * 7) % works + 1}-{(n * 7) % works + 90}]"
        for n, words in enumerate(sentences(count, 5))
    ]
    sources = {
        f"s{n}": {
            "mark": f"[{n + 1}]", "title": f"{words} once more", "authors": ["Smith A", "Doe B"],
            "year": "2001", "design": "cohort", "based-on": [f"s{(n + 1) % works}", f"s{(n + 13) % works}"],
        }
        for n, words in enumerate(sentences(works, 8))
    }  # fmt: skip
    claims = {
        f"c{n}": {"quote": words, "cites": [f"[{n % works + 1}]"], "kind": "effect"}
        for n, words in enumerate(said)
    }
    return ". ".join(said), {"sources": sources, "claims": claims, "arguments": chains(range(1))}


@shape
def left_out_and_waived(share: float) -> tuple[str, dict[str, object]]:
    """Ten thousand passages left out, five thousand waivers."""
    said = sentences(int(12_000 * share), 8)
    return ". ".join(said), {
        "claims": {"c0": {"quote": said[0]}},
        "arguments": chains(range(1)),
        "left-out": [{"quote": words, "why": "for brevity"} for words in said[1 : int(10_000 * share)]],
        "waivers": [
            {"rule": "unsupported-claim", "about": f"c{n}", "reason": "so"} for n in range(int(5_000 * share))
        ],
    }


@shape
def long_fields(share: float) -> tuple[str, dict[str, object]]:
    """Seventy claims with a hundred thousand characters of translation and of remark."""
    (said,) = sentences(1, 12)
    length = int(99_000 * share)
    long = ("longword " * 11_000)[:length]
    claims = {f"c{n}": {"quote": said, "en": long, "remark": "r" * length} for n in range(int(70 * share))}
    return f"{said}. ", {"claims": claims, "arguments": chains(range(min(20, len(claims))))}


@shape
def one_long_sentence(share: float) -> tuple[str, dict[str, object]]:
    """A text of four million characters without a full stop."""
    text = " ".join(sentences(int(45_000 * share), 10))[:3_900_000]
    return text, {"claims": {"c0": {"quote": text[:60]}}, "arguments": chains(range(1))}


def write(name: str, folder: Path, share: float = 1.0) -> Path:
    """Write a shape's text and argument file; returns the path of the latter."""
    text, told = SHAPES[name](share)
    header = {"title": name, "language": "en", "kind": "other", "text": f"{name}.txt"}
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    path = folder / f"{name}.yaml"
    path.write_text(json.dumps({"mapgen": 1, "document": header, **told}, ensure_ascii=False))
    return path
