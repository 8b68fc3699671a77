"""What `check` prints while it works and at the end: sentences, data, or annotations of a workflow."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from game.cli.error_handler import print_error
from game.cli.text_output import print_text
from game.diagnostics.problem import Problem, Severity

if TYPE_CHECKING:
    from game.checker.report import CheckReport
    from game.cli.check.compatibility import ScenarioChanges
    from game.scenario.loader import LoadedTree

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold"}
"""How the first line of a problem looks in a terminal; its words mean the same."""
MAX_SHOWN = 100
"""The most problems of one code that are printed for people: the rest would cost a minute and nobody would read it."""

READ_ONLY = "Read only: plays were not gone through, and nothing that a text denies was proven."
"""What is said of a quick check."""


@dataclass(frozen=True)
class CheckResult:
    """What came of a check: all problems in order, what was read, what was proven, and what an edit changed."""

    problems: tuple[Problem, ...]
    trees: "tuple[LoadedTree, ...]"
    reports: "tuple[CheckReport, ...]"
    edits: "tuple[ScenarioChanges, ...]"

    def unechoed(self) -> dict[str, tuple[str, ...]]:
        """Return, by pack, the findings of its case that no decision of its scenarios echoes."""
        from game.checker.rules.themes import unreferenced_findings  # noqa: PLC0415 - only the summary needs it

        return {
            pack.value.id: unreferenced_findings(
                (each.value, each.value.scenes)
                for each in tree.scenarios
                if each.value and each.path.parent == pack.path
            )
            for tree in self.trees
            for pack in tree.packs
            if pack.value is not None
        }

    def sentence(self) -> str:
        """Return how many scenarios were checked, and how many problems of each severity there are."""
        scenarios = sum(len(tree.scenarios) for tree in self.trees)
        counts = [(sum(problem.severity is severity for problem in self.problems), severity) for severity in Severity]
        parts = [_counted(number, severity.value) for number, severity in counts if number]
        return f"{_counted(scenarios, 'scenario')} checked: {', '.join(parts) if parts else 'nothing to say'}."


class CheckOutput(Protocol):
    """A form of output; its methods are called in this order."""

    def started(self, path: Path) -> None:
        """Report that a path is being read."""

    def fixed(self, diff: str) -> None:
        """Report the lines of a file that were fixed."""

    def problems(self, problems: Iterable[Problem]) -> None:
        """Report the problems of reading."""

    def report(self, report: "CheckReport") -> None:
        """Report what was proven of a scenario."""

    def summary(self, result: CheckResult) -> None:
        """Report all problems, in order, and what was not looked at."""


@dataclass(frozen=True)
class TextOutput:
    """Sentences for people, each as soon as it is known; `is_quick` where no play was gone through."""

    is_quick: bool = False

    def started(self, path: Path) -> None:
        """Print the path that is being read."""
        print_text(f"Reading {path} …")

    def fixed(self, diff: str) -> None:
        """Print the lines that were fixed."""
        print_text(diff)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Print each problem with its line, of one code as many as anybody reads; then how many more there are."""
        from game.cli.terminal.console import ConsoleWriter  # noqa: PLC0415 - the first line is printed before these are loaded
        from game.diagnostics.render import render_problem  # noqa: PLC0415
        from game.scenario.loader import source_text  # noqa: PLC0415

        paper, sources, counted = ConsoleWriter(), cache(source_text), Counter[str]()
        for problem in problems:
            counted[problem.code] += 1
            if counted[problem.code] > MAX_SHOWN:
                continue
            paper.verbatim(render_problem(problem, sources(problem.place.file)), STYLES[problem.severity])
            paper.line()
        for code, number in counted.items():
            if number > MAX_SHOWN:
                paper.line(f"{number - MAX_SHOWN:,} more of {code} are not shown here; --format json lists every one.")

    def report(self, report: "CheckReport") -> None:
        """Print what was proven of a scenario."""
        self.problems(report.problems)
        print_text(_proof_in_words(report))

    def summary(self, result: CheckResult) -> None:
        """Print how many problems there are, and what was not looked at."""
        from game.checker.wording.spelling import unavailable_notice  # noqa: PLC0415

        for edit in result.edits:
            print_text("\n".join(edit.sentences()))
        for name, findings in result.unechoed().items():
            if findings:
                print_text(f"{name}: no decision of the pack echoes these findings yet: {', '.join(findings)}.")
        if unlooked := unavailable_notice():
            print_text(unlooked)
        print_text(result.sentence())
        if self.is_quick:
            print_text(READ_ONLY)


class JsonOutput:
    """One object of data for tools; what people are to know beside it goes to the standard error."""

    def started(self, path: Path) -> None:
        """Print nothing."""

    def fixed(self, diff: str) -> None:
        """Print the lines that were fixed, beside the data."""
        print_error(diff)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Print nothing yet."""

    def report(self, report: "CheckReport") -> None:
        """Print nothing yet."""

    def summary(self, result: CheckResult) -> None:
        """Print the object."""
        data = {
            "problems": [_as_data(problem) for problem in result.problems],
            "scenarios": [_report_as_data(report) for report in result.reports],
            "edits": [edit.as_data() for edit in result.edits],
            "packs": [{"id": name, "unechoed": list(findings)} for name, findings in result.unechoed().items()],
        }
        print_text(json.dumps(data, ensure_ascii=False, indent=2))


class GithubOutput(JsonOutput):
    """Annotations for a GitHub workflow, which shows each problem beside its line."""

    def summary(self, result: CheckResult) -> None:
        """Print an annotation each, and how many problems there are as a plain line."""
        for problem in result.problems:
            print_text(annotation(problem))
        for report in result.reports:
            if report.unfinished:
                print_text(f"::warning title={_property(report.scenario)}::{_message(report.unfinished)}")
        for edit in result.edits:
            for sentence in edit.sentences():
                print_text(f"::{'warning' if edit.breaks else 'notice'} title=sessions::{_message(sentence)}")
        print_text(result.sentence())


def output_for(form: str, *, is_quick: bool) -> CheckOutput:
    """Return the output of a form: `text`, `json` or `github`."""
    ways: Mapping[str, CheckOutput] = {"text": TextOutput(is_quick), "json": JsonOutput(), "github": GithubOutput()}
    return ways[form]


def annotation(problem: Problem) -> str:
    """Return a problem as a command of a GitHub workflow."""
    kind = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}[problem.severity]
    where = {"file": problem.place.file, "line": problem.place.line, "col": problem.place.column, "title": problem.code}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items() if value)
    return f"::{kind} {properties}::{_message(' '.join(part for part in (problem.message, problem.hint) if part))}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _proof_in_words(report: "CheckReport") -> str:
    if report.unfinished:
        unfinished = f"{report.scenario}: {report.unfinished}"
        return "\n".join([unfinished, *_denials_in_words(report), *_chances_in_words(report)])
    if report.shares == "sampled":
        return "\n".join(_sampled_in_words(report))
    lines = [f"{report.scenario}: every play was gone through, {report.situations:,} situations that differ."]
    if report.plays is not None:
        lines.append(
            f"{_counted(report.plays, 'play')}, where those that differ only in what nothing later depends on are one."
        )
    lines += _denials_in_words(report)
    lines.append("Endings, if every move that matters were as likely as any other:")
    for ending in report.endings:
        counted = "" if ending.plays is None else f", {_counted(ending.plays, 'play')}"
        lines.append(f"  {ending.title}: {_per_cent(ending.share)}{counted}")
    return "\n".join(lines)


def _sampled_in_words(report: "CheckReport") -> Iterator[str]:
    yield f"{report.scenario}: too large to be gone through in one piece, so each thing was proven by itself."
    yield from _denials_in_words(report)
    yield from _chances_in_words(report)


def _denials_in_words(report: "CheckReport") -> Iterator[str]:
    """Yield how many denials were proven; nothing where there was none to prove."""
    if report.denials:
        words = "1 denial was" if report.denials == 1 else f"{report.denials} denials were"
        yield f"{words} proven: in no play are these words shown while they are untrue."


def _chances_in_words(report: "CheckReport") -> Iterator[str]:
    """Yield how often endings come in plays by chance; nothing where none was made."""
    if not report.random_plays:
        return
    yield f"Endings, estimated from {report.random_plays:,} plays in which every move was drawn by chance:"
    for ending in report.endings:
        if ending.interval is not None:
            low, high = (round(100 * bound) for bound in ending.interval)
            bounds = f"{low} to {high}" if low < high else f"{high}"
            yield f"  {ending.title}: about {bounds} in 100 of {report.random_plays:,} plays by chance"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _per_cent(share: float | None) -> str:
    if share is None:
        return "reached"
    return "under 0.1 %" if share < 0.001 else f"{share:.1%}".replace("%", " %")  # noqa: PLR2004 - one in a thousand


def _as_data(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "message": problem.message,
        "hint": problem.hint,
    }


def _report_as_data(report: "CheckReport") -> dict[str, object]:
    return {
        "id": report.scenario,
        "situations": report.situations,
        "transitions": report.transitions,
        "plays": report.plays,
        "endings": [
            {
                "id": ending.id,
                "title": ending.title,
                "share": ending.share,
                "plays": ending.plays,
                "interval": None if ending.interval is None else list(ending.interval),
            }
            for ending in report.endings
        ],
        "shares": report.shares,
        "random_plays": report.random_plays,
        "denials": report.denials,
        "unfinished": report.unfinished,
        "seconds": round(report.seconds, 3),
    }
