"""`mapgen completion`: the scripts that let bash, zsh and fish complete commands, options and their words."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from mapgen.cli.commands import CLEAN


@dataclass(frozen=True, slots=True)
class Option:
    """An option or a positional argument: its names (none if positional), its help and the words it takes.

    `takes`: whether a word follows it; `files`: whether that word is a path.
    """

    names: tuple[str, ...]
    help: str
    takes: bool
    words: tuple[str, ...]
    files: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command with its help and its options."""

    name: str
    help: str
    options: tuple[Option, ...]


def complete(shell: str, parser: argparse.ArgumentParser) -> int:
    """Print the script of a shell; return 0."""
    print(SHELLS[shell](tuple(_commands(parser))), end="")
    return CLEAN


def _commands(parser: argparse.ArgumentParser) -> Iterator[Command]:
    for action in parser._actions:  # argparse has no public way to ask for them
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, command in action.choices.items():
                yield Command(name, helps.get(name, ""), tuple(map(_option, command._actions)))


def _option(action: argparse.Action) -> Option:
    return Option(
        names=tuple(action.option_strings),
        help=action.help or "",
        takes=action.nargs != 0,
        words=tuple(map(str, action.choices or ())) or _named(action.dest),
        files=action.type is Path or action.dest in ("old", "new"),
    )


def _named(what: str) -> tuple[str, ...]:
    from mapgen.rules import manual

    return tuple(manual.names()) if what == "rule" else ()


def bash(commands: tuple[Command, ...]) -> str:
    """Return the script for bash. Where it knows no word, bash offers file names."""
    values = "".join(
        f"        {' | '.join(quote(f'{command.name} {name}') for name in option.names)}) words={quote(' '.join(option.words))} ;;\n"
        for command in commands
        for option in command.options
        if option.words and option.names
    )
    taking = " | ".join(
        quote(f"{command.name} {name}")
        for command in commands
        for option in command.options
        if option.takes and not option.words
        for name in option.names
    )
    offered = "".join(
        f"        {command.name}) words={quote(' '.join(_offered(command)))} ;;\n" for command in commands
    )
    return f"""_mapgen() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" words=""
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        words={quote(" ".join(["--help", "--version", *(command.name for command in commands)]))}
    else
        case "${{COMP_WORDS[1]}} $before" in
{values}        {taking}) return ;;
        *) case "${{COMP_WORDS[1]}}" in
{offered}        esac ;;
        esac
    fi
    COMPREPLY=($(compgen -W "$words" -- "$current"))
}}
complete -o bashdefault -o default -F _mapgen mapgen
"""


def _offered(command: Command) -> Iterator[str]:
    """Yield the words that may stand anywhere in a command: its options, and words for its arguments."""
    for option in command.options:
        yield from option.names or option.words


def zsh(commands: tuple[Command, ...]) -> str:
    """Return the script for zsh."""
    listed = "\n".join(
        f"        {quote(_plain(command.name) + ':' + _plain(command.help))}" for command in commands
    )
    cases = "\n".join(
        f"        {command.name}) _arguments {' '.join(spec for option in command.options for spec in _zsh(option))} ;;"
        for command in commands
    )
    return f"""#compdef mapgen
_mapgen() {{
    local -a commands
    commands=(
{listed}
    )
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    shift words
    (( CURRENT-- ))
    case $words[1] in
{cases}
    esac
}}
if [ "$funcstack[1]" = _mapgen ]; then _mapgen "$@"; else compdef _mapgen mapgen; fi
"""


def _zsh(option: Option) -> Iterator[str]:
    words = f"({' '.join(option.words)})" if option.words else "_files" if option.files else " "
    if not option.names:
        yield quote(f"*:{_plain(option.help)}:{words}")
    for name in option.names:
        yield quote(f"{name}[{_plain(option.help)}]" + f":word:{words}" * option.takes)


def _plain(words: str) -> str:
    """Return words without the signs that part the specifications of zsh."""
    return words.translate(str.maketrans("[]:\\", "(),/"))


def fish(commands: tuple[Command, ...]) -> str:
    """Return the script for fish."""
    lines = [
        f"complete -c mapgen -n __fish_use_subcommand -f -a {command.name} -d {_fish_quote(command.help)}"
        for command in commands
    ]
    for command in commands:
        for option in (one for one in command.options if one.names or one.words):
            lines.append(
                f"complete -c mapgen -n '__fish_seen_subcommand_from {command.name}'{_fish(option)} -d {_fish_quote(option.help)}"
            )
    return "\n".join(lines) + "\n"


def _fish(option: Option) -> str:
    names = "".join(
        f" -l {name.removeprefix('--')}" if name.startswith("--") else f" -s {name.removeprefix('-')}"
        for name in option.names
    )
    words = f" -f -a {_fish_quote(' '.join(option.words))}" if option.words else ""
    return names + " -r" * bool(option.takes and option.names) + words


def _fish_quote(words: str) -> str:
    """Return words in single quotes, in which fish reads a backslash and a quote only after a backslash."""
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"


SHELLS: Mapping[str, Callable[[tuple[Command, ...]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
