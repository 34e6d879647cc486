"""Completion scripts for bash, zsh and fish, from a description of the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Option(NamedTuple):
    """An option: its flags, what it does, values to choose from, whether it takes one, and may repeat."""

    flags: tuple[str, ...]
    help: str
    values: tuple[str, ...]
    takes_value: bool
    repeats: bool = False


class Command(NamedTuple):
    """A command: its options, and the words that may stand for themselves (empty: files)."""

    name: str
    help: str
    options: tuple[Option, ...]
    words: tuple[str, ...]


def bash(commands: Sequence[Command]) -> str:
    """A script for bash; works with the bash 3.2 of macOS."""
    values, words = [], []
    for command in commands:
        for option in (option for option in command.options if option.takes_value):
            # Without values, an empty answer makes bash offer files.
            answer = (
                f'COMPREPLY=($(compgen -W "{" ".join(option.values)}" -- "$cur"))' if option.values else ":"
            )
            patterns = "|".join(f'"{command.name} {flag}"' for flag in option.flags)
            values.append(f"        {patterns}) {answer}; return ;;")
        flags = " ".join(flag for option in command.options for flag in option.flags)
        words.append(f'        {command.name}) options="{flags}" words="{" ".join(command.words)}" ;;')
    names = " ".join(command.name for command in commands)
    return "\n".join(
        (
            "# bash completion of placelint; load it with: source <(placelint completion bash)",
            "_placelint() {",
            '    local cur="${COMP_WORDS[COMP_CWORD]}" prev="" command="" options="" words="" i',
            "    COMPREPLY=()",
            "    for ((i = 1; i < COMP_CWORD; i++)); do",
            '        prev="${COMP_WORDS[i]}"',
            '        [[ -n "$command" ]] || case "$prev" in',
            f'            {"|".join(command.name for command in commands)}) command="$prev" ;;',
            "        esac",
            "    done",
            '    case "$command $prev" in',
            *values,
            "    esac",
            '    case "$command" in',
            f'        "") options="--help --version" words="{names}" ;;',
            *words,
            "    esac",
            '    if [[ "$cur" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur"))',
            '    elif [[ -n "$words" ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur"))',
            "    fi",
            "}",
            "complete -o bashdefault -o default -F _placelint placelint",
            "",
        )
    )


def zsh(commands: Sequence[Command]) -> str:
    """A script for zsh, to be sourced or to be put into a folder of ``fpath`` as ``_placelint``."""
    cases = []
    for command in commands:
        lines = [f"                {command.name})", "                    _arguments -s \\"]
        for option in command.options:
            value = ""
            if option.takes_value:
                value = f":value:({' '.join(option.values)})" if option.values else ":value:_files"
            group = "*" if option.repeats else f"({' '.join(option.flags)})"
            for flag in option.flags:
                text = f"{group}{flag}[{_zsh(option.help)}]{value}"
                lines.append(f"                        '{text}' \\")
        rest = f"*:word:({' '.join(command.words)})" if command.words else "*:file:_files"
        cases += [*lines, f"                        '{rest}'", "                    ;;"]
    names = [f"                '{command.name}:{_zsh(command.help)}'" for command in commands]
    return "\n".join(
        (
            "#compdef placelint",
            "# zsh completion of placelint; load it with: source <(placelint completion zsh)",
            "_placelint() {",
            "    local curcontext=$curcontext state line",
            "    _arguments -C '--help[show what there is]' '--version[print the versions]' \\",
            "        '1:command:->command' '*::argument:->argument'",
            "    case $state in",
            "        command)",
            "            local -a commands=(",
            *names,
            "            )",
            "            _describe command commands ;;",
            "        argument)",
            "            case $line[1] in",
            *cases,
            "            esac ;;",
            "    esac",
            "}",
            # As a file of fpath, this is the body of the function itself.
            'if [[ "$funcstack[1]" == _placelint ]]; then _placelint "$@"',
            "else compdef _placelint placelint; fi",
            "",
        )
    )


def fish(commands: Sequence[Command]) -> str:
    """A script for fish."""
    lines = ["# fish completion of placelint; load it with: placelint completion fish | source"]
    first = "complete -c placelint -n __fish_use_subcommand"
    lines += [f"{first} -l help -d 'show what there is'", f"{first} -l version -d 'print the versions'"]
    lines += [f"{first} -f -a {command.name} -d {_fish(command.help)}" for command in commands]
    for command in commands:
        start = f"complete -c placelint -n '__fish_seen_subcommand_from {command.name}'"
        if command.words:
            lines.append(f"{start} -f -a '{' '.join(command.words)}'")
        for option in command.options:
            flags = " ".join(
                f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags
            )
            value = (
                f" -x -a '{' '.join(option.values)}'"
                if option.values
                else " -r"
                if option.takes_value
                else ""
            )
            lines.append(f"{start} {flags}{value} -d {_fish(option.help)}")
    return "\n".join((*lines, ""))


def _zsh(text: str) -> str:
    text = text.replace("'", "’")
    return "".join("\\" + c if c in "[]:\\" else c for c in text)


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
