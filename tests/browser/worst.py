"""The worst argument file there is: an attack in every field of the language, a new one included."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mapgen.model import shapes
from mapgen.model.schemes import SCHEMES
from mapgen.syntax.fields.records import RECORDS

IDS = {
    "claim": ("constructor", "__proto__", "toString", "hasOwnProperty", "map-data", "sheet", "location"),
    "source": ("prototype", "__defineGetter__", "words-data", "details"),
    "term": ("title", "valueOf"),
    "argument": ("status", "isPrototypeOf", "-", "*"),
}
"""Ids that are names of JavaScript's own things, of our elements, and of what our addresses write."""

ORIGINS = ("quote", "implicit", "source")
STOPS = ("claim", "inference", "argument")
IN_FORM = {
    "path": "text.txt",
    "language": "en",
    "date": "2025-11-03",
    "year": "2003",
    "rating": "2",
    "pmid": "18436948",
    "doi": "10.1000/'\"><img/src=x/onerror=window.__pwned='doi'>",
    "link": "https://аррӏе.example/'onmouseover='window.__pwned=1'/javascript:alert(1)",
    "id": "ownerdocument",
}
LINKS = (
    "javascript:window.__pwned='link'", "JaVa\tScRiPt:window.__pwned='link'", "\x01javascript:window.__pwned='link'",
    "javascript&colon;window.__pwned='link'", "data:text/html,<script>opener.__pwned='link'</script>", "vbscript:x",
    "file:///etc/passwd", "https://paypal.example@evil.example/", "https://evil.example\\@x.example/", "//evil.example",
)  # fmt: skip


def attack(where: str) -> str:
    """Words that run if anything on the way takes them for more than words."""
    run = f"window.__pwned='{where}'"
    return (
        f"</script><script>{run}</script></style></title></textarea></pre><img src=https://evil.example/x.png onerror={run}>"
        f"<svg onload={run}><style>*{{display:none}}</style><a href=javascript:{run}>{where}</a>"
        f"<iframe srcdoc='<script>parent.{run}</script>'></iframe><form id=map-data name=location>\"' onfocus={run} "
        f"`{where}` {{{{ script }}}} ${{{run}}} \u202eesrever\u202c \u2067open z\u200bw \u2028 \x1b[2J ]]> -->"
    )


class WorstFile:
    """Writes the file; `misshapen`: attacks also stand where a form, a word of ours or an id is asked for."""

    def __init__(self, misshapen: bool) -> None:
        self.misshapen = misshapen
        self.attacked: set[tuple[str, str]] = set()
        self.passages: list[str] = []
        self._count = self._quotes = 0

    def write(self, folder: Path) -> Path:
        """The argument file in that folder, with the text it quotes; its name attacks as well."""
        written = self._record("file", "")
        written[attack("unknown field")] = attack("unknown")
        path = folder / "w'\"><img src=x onerror=window.__pwned='name'> \u202elmth\x1b[2J.yaml"
        # JSON is YAML, and its escapes are.
        path.write_text(json.dumps(written), encoding="utf-8")
        passages = [f"{words} [1]." for words in self.passages]
        (folder / "text.txt").write_text("\n\n".join(passages), encoding="utf-8")
        return path

    def _record(self, name: str, variant: str) -> dict[str, Any]:
        record = RECORDS[name]
        values: dict[str, Any] = {}
        if record.languages:
            values |= {language: attack(f"{name}.{language}") for language in ("en", "fr")}
        for field in record.fields:
            # Who says a claim, and where a tour stops, is told in one way each.
            told_otherwise = {"claim": ORIGINS, "stop": STOPS}.get(name, ())
            if field.name not in told_otherwise or field.name == variant:
                values[field.name] = self._value(name, field)
                self.attacked.add((name, field.name))
        return values

    def _value(self, record: str, field: shapes.Field) -> Any:
        where = f"{record}.{field.name}"
        match field.shape:
            case shapes.Words():
                wordings = {"en": attack(where), "fr": attack(where)}
                return {**wordings, attack("language"): "x"} if where == "document.about" else wordings
            case shapes.Line(form):
                return self._line(where, form)
            case shapes.Lines():
                return [attack(where), "1"]
            case shapes.Quotes(single):
                quotes = [self._quote(f"{where}{number}") for number in range(1 if single else 2)]
                return quotes[0] if single else quotes
            case shapes.Choice(words):
                return attack(where) if self.misshapen else self._turn(list(words))
            case shapes.Choices(words):
                return [attack(where) if self.misshapen else self._turn(list(words))]
            case shapes.SchemeName():
                return attack(where) if self.misshapen else self._turn(list(SCHEMES))
            case shapes.Name(of):
                return self._id(where, of)
            case shapes.Names(of):
                return [self._id(where, of), self._id(where, of)]
            case shapes.One(name):
                return self._record(name, "")
            case shapes.Many(name):
                return [self._record(name, variant) for variant in (STOPS if name == "stop" else ("",))]
            case shapes.Keyed(name, free):
                return dict(self._keyed(where, name, free))
            case shapes.ByWord(words, name):
                return {word: self._record(name, "") for word in (*map(str, words), attack(where))}
            case shapes.WordsByName():
                return {key: attack(where) for key in ("constructor", "__proto__", attack(where))}
            case shapes.NameByName():
                return {self._id(where, "term"): "__proto__", attack(where): attack(where)}
        raise AssertionError(f"{where}: no attack is known for a field of this shape")

    def _line(self, where: str, form: str) -> str:
        if where == "file.mapgen":
            return "1"
        if form == "link" and self._count % 2:
            return self._turn(LINKS)
        return IN_FORM[form] if form == "path" or (form and not self.misshapen) else attack(where)

    def _quote(self, where: str) -> Any:
        """Words that the text holds, or that it does not; the record of quotes attacks too."""
        self._quotes += 1
        if self._quotes % 3 == 0:
            return self._record("quote", "")
        self.passages.append(attack(f"{where}.{self._quotes}"))
        return self.passages[-1]

    def _keyed(self, where: str, name: str, free: bool) -> Iterator[tuple[str, Any]]:
        known = {
            "answers": [q.id for scheme in SCHEMES.values() for q in scheme.questions][:4],
            "ratings": ["1"],
            "proposed": ["kind", "modality"],
        }
        keys = known[where.split(".")[1]] if free else IDS[name]
        for number, key in enumerate((*keys, attack(where))):
            yield key, self._record(name, ORIGINS[number % len(ORIGINS)])

    def _id(self, where: str, of: str) -> str:
        if of == "inference":
            return f"{IDS['claim'][0]}.1" if not self.misshapen else attack(where)
        return self._turn((*IDS[of], *((attack(where),) if self.misshapen else ())))

    def _turn(self, choices: Any) -> Any:
        """Each in turn."""
        self._count += 1
        return choices[self._count % len(choices)]
