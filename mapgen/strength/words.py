"""Parts of sentences: claims in quotation marks, joined texts, the evidence that a claim needs."""

from __future__ import annotations

from collections.abc import Iterable

from mapgen.model.elements import Claim
from mapgen.queries.excerpt import excerpt, in_marks, in_sentence
from mapgen.vocabulary import ClaimKind
from mapgen.words import Text, both

_NAMED = 90
"""The most characters of a claim's words within a sentence."""


def quoted(claim: Claim) -> Text:
    """Return a claim's text without its full stop, in both languages; in marks if the document says so."""
    plain = {code: claim.text.best(code).strip().rstrip(".").strip() for code in ("en", "fr")}
    return both(*(in_marks(claim, words, code) for code, words in plain.items()))


def whole(claim: Claim) -> Text:
    """Return a claim's text as it is, in both languages, in quotation marks if the document has its words."""
    return both(*(in_marks(claim, claim.text.best(code), code) for code in ("en", "fr")))


def named(claim: Claim) -> Text:
    """Return a claim's words for the middle of a sentence, cut where they are longer, in both languages."""
    return both(*(in_sentence(claim, code, _NAMED) for code in ("en", "fr")))


def cut(claim: Claim) -> Text:
    """Return a claim's words for after a colon, cut where they are longer, in both languages."""
    return both(*(excerpt(claim, code, _NAMED) for code in ("en", "fr")))


def joined(texts: Iterable[Text], between: str = "; ") -> Text:
    """Return the texts joined into one by `between`, in English and in French."""
    kept = list(texts)
    return both(*(between.join(text.best(code) for text in kept) for code in ("en", "fr")))


def said(en: str, fr: str, **parts: Text | str) -> Text:
    """Return a sentence in English and French; each `{name}` in it is replaced by the part of that name."""
    english = {name: part.best("en") if isinstance(part, Text) else part for name, part in parts.items()}
    french = {name: part.best("fr") if isinstance(part, Text) else part for name, part in parts.items()}
    return both(en.format(**english), fr.format(**french))


def capital(text: Text) -> Text:
    """Return the text with its first letter a capital, in each language."""
    return Text(tuple((code, wording[:1].upper() + wording[1:]) for code, wording in text))


def small(text: Text) -> Text:
    """Return the text with its first letter a small one, in each language: for after a colon."""
    return Text(tuple((code, wording[:1].lower() + wording[1:]) for code, wording in text))


def stopped(text: Text) -> Text:
    """Return a text that ends in a full stop, a question mark or an ellipsis, in each language."""
    ended = ((code, wording.rstrip()) for code, wording in text)
    return Text(
        tuple((code, one if one.endswith((".", "?", "!", "…")) else f"{one}.") for code, one in ended)
    )


def sentence(text: Text) -> Text:
    """Return the text as a sentence, in each language: with a capital, and a full stop unless it has one."""
    return stopped(capital(text))


NEEDED = {
    ClaimKind.BACKGROUND: both("a source that can be looked up", "une source que l'on peut consulter"),
    ClaimKind.DEFINITION: both(
        "a source that uses the word in this sense", "une source qui emploie le mot en ce sens"
    ),
    ClaimKind.PREVALENCE: both(
        "a survey of a representative sample, or a review of several surveys",
        "une enquête sur un échantillon représentatif, ou une revue de plusieurs enquêtes",
    ),
    ClaimKind.ASSOCIATION: both(
        "studies that measured both in enough people and took other factors into account",
        "des études qui ont mesuré les deux chez assez de personnes en tenant compte d'autres facteurs",
    ),
    ClaimKind.CAUSE: both(
        "studies that show the cause coming first and rule out other causes; trials, where it can be changed",
        "des études qui montrent que la cause vient d'abord et qui écartent d'autres causes ; des essais, si on peut agir sur elle",
    ),
    ClaimKind.MECHANISM: both(
        "experiments that show each step of the mechanism, in people where the claim is about people",
        "des expériences qui montrent chaque étape du mécanisme, chez l'être humain s'il s'agit de lui",
    ),
    ClaimKind.RESULT: both(
        "well-made studies that find the same; trials, where something is given or done",
        "des études bien faites qui trouvent la même chose ; des essais, si quelque chose est donné ou fait",
    ),
    ClaimKind.PRACTICE: both(
        "a survey of what is done, or a source that tells it",
        "une enquête sur ce qui se fait, ou une source qui le rapporte",
    ),
    ClaimKind.HARM: both(
        "studies that counted this harm (follow-ups, or the harms told of trials); of a rare one, reports of cases",
        "des études qui ont compté cet effet indésirable (suivis, ou risques relevés dans des essais) ; s'il est rare, des cas rapportés",
    ),
    ClaimKind.CASE: both("a record of the case", "un compte rendu du cas"),
    ClaimKind.TESTIMONY: both(
        "a source that shows that it was said", "une source qui montre que cela a été dit"
    ),
    ClaimKind.PROMOTION: both(
        "evidence that what is offered helps", "des preuves que ce qui est offert aide"
    ),
}
"""The evidence that would support a claim of each kind but an effect and advice, as a phrase."""

ANY = both("evidence that can be looked up", "des preuves que l'on peut consulter")
