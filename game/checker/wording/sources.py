"""Rules on evidence: sources have a date, entries were verified by an expert, law was reviewed in time and will be."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from game.diagnostics.finding import Finding
from game.scenario.content_hash import words_hash
from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import walk
from game.scenario.parsing.source_map import KeyPath, SourceMap


def undated_sources(scenario: Scenario) -> Iterator[Finding]:
    """W006: what is said of the real case has a source with a date."""
    case = scenario.case
    for name, finding in case.findings.items() if case else ():
        sources = [case.sources[key] for key in finding.sources if key in case.sources] if case else []
        if not any(source.date.strip() for source in sources):
            message = f"no source of the finding {name} says when it was written"
            yield Finding("W006", ("case", "findings", name), message, key=True)


def unverified_entries(scenario: Scenario, file_of: Callable[[KeyPath], str]) -> Iterator[Finding]:
    """W007: how many entries of each file still wait for an expert, if they are more than the pack says it knows of."""
    unverified = [path for path, model in walk(scenario) if getattr(model, "verified", True) is False]
    if len(unverified) <= (scenario.words.unverified if scenario.words else 0):
        return
    first: dict[str, KeyPath] = {}
    for path in unverified:
        first.setdefault(file_of(path), path)
    counted = Counter(file_of(path) for path in unverified)
    for file, path in first.items():
        entries = "1 entry still waits" if counted[file] == 1 else f"{counted[file]} entries still wait"
        yield Finding("W007", (*path, "verified"), f"{entries} for somebody who can confirm it (`verified: false`)")


def outdated_reviews(scenario: Scenario, positions: SourceMap) -> Iterator[Finding]:
    """W014: whoever has read the scenario has read it in these words."""
    current = words_hash(scenario, positions) if scenario.reviews else ""
    for number, review in enumerate(scenario.reviews):
        if review.at != current:
            message = f"the text is {current} now, and `{review.by}` read it at {review.at}"
            yield Finding("W014", ("reviews", number, "at"), message)


def overdue_law(scenario: Scenario, today: date) -> Iterator[Finding]:
    """W008: law and guidance were read again by the day that was set for it."""
    for name, provision in scenario.law.provisions.items() if scenario.law else ():
        if provision.review_by is not None and provision.review_by < today:
            message = f"`{name}` was to be read again by {provision.review_by.isoformat()}"
            yield Finding("W008", ("law", "provisions", name, "review_by"), message)


def law_to_be_read_during_story(scenario: Scenario) -> Iterator[Finding]:
    """W009: law that a choice relies on is not due to be read again before the story is over."""
    last_day = scenario.starts + timedelta(days=scenario.last_day + scenario.after)
    for name, path in _first_citations(scenario).items():
        review = scenario.law.provisions[name].review_by if scenario.law and name in scenario.law.provisions else None
        if review is not None and review < last_day:
            message = (
                f"`{name}` is to be read again by {review.isoformat()}, and the story runs to {last_day.isoformat()}"
            )
            yield Finding("W009", path, message)


def _first_citations(scenario: Scenario) -> Mapping[str, KeyPath]:
    """Return where each provision is first cited as a basis."""
    citations: dict[str, KeyPath] = {}
    for name, scene in scenario.scenes.items():
        for key, choice in scene.choices.items():
            for number, cited in enumerate(choice.basis):
                citations.setdefault(cited, ("scenes", name, "choices", key, "basis", number))
    return citations
