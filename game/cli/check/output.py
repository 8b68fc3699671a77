"""What `check` says while it works and at the end: in words, as data, or as annotations of a workflow."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from game.cli.error_handler import print_error
from game.diagnostics.problem import Problem, Severity

if TYPE_CHECKING:
    from game.checker.report import CheckReport
    from game.cli.check.compatibility import ScenarioChanges
    from game.scenario.loader import LoadedTree

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold"}
"""How the first line of a problem looks in a terminal; its words say the same."""


class CheckOutput(Protocol):
    """A way of saying what was found; each is told the same, in this order."""

    def started(self, path: Path) -> None:
        """Say what is read."""

    def fixed(self, diff: str) -> None:
        """Say what was mended in a file."""

    def problems(self, found: Iterable[Problem]) -> None:
        """Say what was found on reading."""

    def report(self, found: "CheckReport") -> None:
        """Say what was proven of a scenario."""

    def summary(
        self,
        problems: Iterable[Problem],
        shelves: "Sequence[LoadedTree]",
        reports: "Sequence[CheckReport]",
        edits: "Sequence[ScenarioChanges]",
    ) -> None:
        """Say everything that was found, in order."""


class TextOutput:
    """Tells people, each thing as soon as it is known."""

    def started(self, path: Path) -> None:
        """Say what is read."""
        click.echo(f"Reading {path} …")

    def fixed(self, diff: str) -> None:
        """Show the lines that were mended."""
        click.echo(diff)

    def problems(self, found: Iterable[Problem]) -> None:
        """Show each problem with its line."""
        from game.cli.terminal.console import ConsoleWriter  # noqa: PLC0415 - the first line is said before these are loaded
        from game.diagnostics.render import render_problem  # noqa: PLC0415
        from game.scenario.loader import source_text  # noqa: PLC0415

        paper, sources = ConsoleWriter(), cache(source_text)
        for one in found:
            paper.verbatim(render_problem(one, sources(one.place.file)), STYLES[one.severity])
            paper.line()

    def report(self, found: "CheckReport") -> None:
        """Say what was proven of a scenario."""
        self.problems(found.problems)
        click.echo(_proof_in_words(found))

    def summary(
        self,
        problems: Iterable[Problem],
        shelves: "Sequence[LoadedTree]",
        reports: "Sequence[CheckReport]",
        edits: "Sequence[ScenarioChanges]",
    ) -> None:
        """Say how much there was, and what was not looked at."""
        from game.checker.wording.spelling import unavailable_notice  # noqa: PLC0415

        del reports
        for edit in edits:
            click.echo("\n".join(edit.sentences()))
        for name, findings in _unechoed(shelves).items():
            if findings:
                click.echo(f"{name}: no decision of the pack echoes these findings yet: {', '.join(findings)}.")
        if unlooked := unavailable_notice():
            click.echo(unlooked)
        click.echo(_summary(problems, sum(len(one.scenarios) for one in shelves)))


class JsonOutput:
    """Tells tools, once and as a whole; what people are to know beside it goes where errors are said."""

    def started(self, path: Path) -> None:
        """Say nothing."""

    def fixed(self, diff: str) -> None:
        """Show the lines that were mended, beside the data."""
        print_error(diff)

    def problems(self, found: Iterable[Problem]) -> None:
        """Say nothing yet."""

    def report(self, found: "CheckReport") -> None:
        """Say nothing yet."""

    def summary(
        self,
        problems: Iterable[Problem],
        shelves: "Sequence[LoadedTree]",
        reports: "Sequence[CheckReport]",
        edits: "Sequence[ScenarioChanges]",
    ) -> None:
        """Write one object."""
        data = {
            "problems": [_as_data(found) for found in problems],
            "scenarios": [_report_as_data(found) for found in reports],
            "edits": [edit.as_data() for edit in edits],
            "packs": [{"id": name, "unechoed": list(found)} for name, found in _unechoed(shelves).items()],
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))


class GithubOutput(JsonOutput):
    """Tells a GitHub workflow, which shows each problem beside its line."""

    def summary(
        self,
        problems: Iterable[Problem],
        shelves: "Sequence[LoadedTree]",
        reports: "Sequence[CheckReport]",
        edits: "Sequence[ScenarioChanges]",
    ) -> None:
        """Write an annotation each, and how much there was as a plain line."""
        every = list(problems)
        for found in every:
            click.echo(annotation(found))
        for one in reports:
            if one.unfinished:
                click.echo(f"::warning title={_property(one.scenario)}::{_message(one.unfinished)}")
        for edit in edits:
            for sentence in edit.sentences():
                click.echo(f"::{'warning' if edit.breaks else 'notice'} title=sessions::{_message(sentence)}")
        click.echo(_summary(every, sum(len(one.scenarios) for one in shelves)))


def output_for(form: str) -> CheckOutput:
    """Return the way of saying it that was asked for."""
    ways: Mapping[str, CheckOutput] = {"text": TextOutput(), "json": JsonOutput(), "github": GithubOutput()}
    return ways[form]


def annotation(found: Problem) -> str:
    """Return a problem as a command of a GitHub workflow."""
    kind = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}[found.severity]
    where = {"file": found.place.file, "line": found.place.line, "col": found.place.column, "title": found.code}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items() if value)
    return f"::{kind} {properties}::{_message(' '.join(part for part in (found.message, found.hint) if part))}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _unechoed(shelves: "Sequence[LoadedTree]") -> dict[str, tuple[str, ...]]:
    """Return, by pack, the findings of its case that no decision of its scenarios echoes."""
    from game.checker.rules.themes import unreferenced_findings  # noqa: PLC0415

    return {
        pack.value.id: unreferenced_findings(
            (one.value, one.value.scenes) for one in shelf.scenarios if one.value and one.path.parent == pack.path
        )
        for shelf in shelves
        for pack in shelf.packs
        if pack.value is not None
    }


def _proof_in_words(found: "CheckReport") -> str:
    if found.unfinished:
        return "\n".join([f"{found.scenario}: {found.unfinished}", *_chances_in_words(found)])
    plays = "" if found.plays is None else f", {_counted(found.plays)} told apart by moves that matter"
    if found.shares == "sampled":
        return "\n".join(_sampled_in_words(found))
    lines = [f"{found.scenario}: every play was gone through, {found.situations:,} situations that differ{plays}."]
    lines.append("Endings, if every move that matters were as likely as any other:")
    for ending in found.endings:
        counted = "" if ending.plays is None else f", {_counted(ending.plays)}"
        lines.append(f"  {ending.title}: {_per_cent(ending.share)}{counted}")
    return "\n".join(lines)


def _sampled_in_words(found: "CheckReport") -> Iterator[str]:
    yield f"{found.scenario}: too large to be gone through in one piece, so each thing was proven by itself."
    yield from _chances_in_words(found)


def _chances_in_words(found: "CheckReport") -> Iterator[str]:
    """Yield how often endings come in plays by chance; nothing where none was made."""
    if not found.random_plays:
        return
    yield f"Endings, estimated from {found.random_plays:,} plays in which every move was drawn by chance:"
    for ending in found.endings:
        if ending.interval is not None:
            low, high = (round(100 * bound) for bound in ending.interval)
            bounds = f"{low} to {high}" if low < high else f"{high}"
            yield f"  {ending.title}: about {bounds} in 100 of {found.random_plays:,} plays by chance"


def _counted(plays: int) -> str:
    return f"{plays:,} play{'' if plays == 1 else 's'}"


def _per_cent(share: float | None) -> str:
    if share is None:
        return "reached"
    return "under 0.1 %" if share < 0.001 else f"{share:.1%}".replace("%", " %")  # noqa: PLR2004 - one in a thousand


def _as_data(found: Problem) -> dict[str, object]:
    place = found.place
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "message": found.message,
        "hint": found.hint,
    }


def _report_as_data(found: "CheckReport") -> dict[str, object]:
    return {
        "id": found.scenario,
        "situations": found.situations,
        "transitions": found.transitions,
        "plays": found.plays,
        "endings": [
            {
                "id": one.id,
                "title": one.title,
                "share": one.share,
                "plays": one.plays,
                "interval": None if one.interval is None else list(one.interval),
            }
            for one in found.endings
        ],
        "shares": found.shares,
        "random_plays": found.random_plays,
        "unfinished": found.unfinished,
        "seconds": round(found.seconds, 3),
    }


def _summary(problems: Iterable[Problem], scenarios: int) -> str:
    every = list(problems)
    counts = [(sum(1 for one in every if one.severity is severity), severity.value) for severity in Severity]
    said = [f"{number} {word}{'' if number == 1 else 's'}" for number, word in counts if number]
    checked = f"{scenarios} scenario{'' if scenarios == 1 else 's'} checked"
    return f"{checked}: {', '.join(said) if said else 'nothing to say'}."
