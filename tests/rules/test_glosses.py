"""What a rule quotes of a text is translated for readers of another language, where a term does so."""

from __future__ import annotations

from pathlib import Path

from mapgen.pipeline import check_file


def test_a_word_of_the_text_has_its_translation_beside_it_in_the_other_language(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("Ce soin rétablit l’énergie vitale. Il calme donc.\n", encoding="utf-8")
    (tmp_path / "t.yaml").write_text(
        "mapgen: 2\ndocument: {title: {fr: Soin, en: Care}, language: fr, kind: web-page, text: t.txt}\n"
        "terms:\n  vital-energy: {fr: énergie vitale, en: vital energy}\n"
        "claims:\n  restores: {quote: Ce soin rétablit l’énergie vitale, en: It restores it.}\n"
        "  calms: {quote: Il calme donc, en: So it calms., because: restores}\n"
        "arguments: {a: {title: {fr: A, en: A}, conclusion: calms}}\n",
        encoding="utf-8",
    )
    (found,) = (one for one in check_file(tmp_path / "t.yaml").findings if one.rule == "undefined-term")
    assert "“énergie vitale” (vital energy)" in found.message.best("en")
    assert found.message.best("fr").replace("\N{NO-BREAK SPACE}", " ").endswith("« énergie vitale ».")
