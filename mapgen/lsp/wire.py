"""Turns what the desk returns into values of the protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types

from mapgen.desk.edits import Edit
from mapgen.desk.help.completing import Completion
from mapgen.desk.help.hovering import Hover
from mapgen.desk.help.outline import Symbol
from mapgen.desk.remedies.open_file import Remedy
from mapgen.findings import Finding
from mapgen.lsp.positions import Positions
from mapgen.vocabulary import FindingKind, Severity

_KINDS = {
    "field": types.CompletionItemKind.Field,
    "id": types.CompletionItemKind.Reference,
    "word": types.CompletionItemKind.EnumMember,
    "scheme": types.CompletionItemKind.Class,
    "question": types.CompletionItemKind.Property,
    "mark": types.CompletionItemKind.Value,
    "rule": types.CompletionItemKind.Constant,
    "quote": types.CompletionItemKind.Text,
}
_SYMBOLS = {
    "claims": types.SymbolKind.String,
    "sources": types.SymbolKind.File,
    "terms": types.SymbolKind.Key,
    "arguments": types.SymbolKind.Class,
}
_LABEL = 80
"""So many characters of a quote are shown in a list."""


def told_to_editor(finding: Finding, positions: Positions, language: str) -> types.Diagnostic:
    """Return a finding as the protocol has it: serious faults as errors, weak links as information."""
    remedy = finding.remedy.best(language)
    message = finding.message.best(language) + (f"\n{remedy}" if remedy else "")
    return types.Diagnostic(
        range=positions.of_span(finding.span),
        message=message,
        severity=_severity(finding),
        code=finding.rule,
        source="mapgen",
    )


def _severity(finding: Finding) -> types.DiagnosticSeverity:
    if finding.fails:
        return types.DiagnosticSeverity.Error
    if finding.kind is FindingKind.FAULT and finding.severity is Severity.WARNING:
        return types.DiagnosticSeverity.Warning
    return types.DiagnosticSeverity.Information


def text_edits(edits: Iterable[Edit], positions: Positions) -> list[types.TextEdit]:
    """Return edits in the order of the text."""
    return [types.TextEdit(positions.range(one.start, one.end), one.text) for one in sorted(set(edits))]


def items(
    found: Iterable[Completion], offset: int, positions: Positions, language: str
) -> Iterator[types.CompletionItem]:
    """Yield completions in their order; left out are those that would replace more than the line."""
    for number, one in enumerate(found):
        span = positions.range(one.edit.start, one.edit.end)
        if span.start.line != span.end.line:
            continue
        yield types.CompletionItem(
            label=one.name if len(one.name) <= _LABEL else one.name[:_LABEL] + "…",
            kind=_KINDS[one.kind],
            detail=one.meaning.best(language) or None,
            text_edit=types.TextEdit(span, one.edit.text),
            # The whole sentence may begin with other words than were typed; the editor shall show it too.
            filter_text=positions.source[one.edit.start : offset] if one.kind == "quote" else None,
            sort_text=f"{number:05}",
        )


def hovered(found: Hover, positions: Positions, language: str) -> types.Hover:
    """Return what to tell of a word, as Markdown."""
    told = types.MarkupContent(types.MarkupKind.Markdown, found.told.best(language))
    return types.Hover(told, positions.range(found.start, found.end))


def outlined(symbols: Iterable[Symbol], positions: Positions) -> list[types.DocumentSymbol]:
    """Return the sections that have entries, each with these."""
    sections: dict[str, list[Symbol]] = {}
    for one in symbols:
        sections.setdefault(one.section, []).append(one)
    return [
        types.DocumentSymbol(
            name=section,
            kind=types.SymbolKind.Namespace,
            range=positions.range(own[0].start, own[-1].end),
            selection_range=positions.range(own[0].start, own[0].name_end),
            children=[
                types.DocumentSymbol(
                    name=one.id,
                    kind=_SYMBOLS.get(section, types.SymbolKind.Field),
                    range=positions.range(one.start, one.end),
                    selection_range=positions.range(one.start, one.name_end),
                )
                for one in own
            ],
        )
        for section, own in sections.items()
    ]


def action(
    remedy: Remedy, finding: Finding, uri: str, positions: Positions, language: str
) -> types.CodeAction:
    """Return a remedy as a quick fix; the sure one is the one that the editor proposes first."""
    return types.CodeAction(
        title=remedy.says.best(language),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[told_to_editor(finding, positions, language)],
        is_preferred=remedy.sure,
        edit=types.WorkspaceEdit(changes={uri: text_edits(remedy.edits, positions)}),
    )
