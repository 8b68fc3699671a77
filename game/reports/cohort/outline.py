"""A group of plays laid out: sections of shares in the order of the story, the same for the page and for tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.engine.notes import CONFIDENCE
from game.engine.threads import thread_parents
from game.engine.views.text import agency_name, expand_glossary_links, fill_placeholders, piece_text
from game.reports.cohort.cohort import FEWEST, CohortGroup, disclose
from game.reports.cohort.play_record import (
    CHOICE,
    DOCUMENT,
    ENDING,
    GAP,
    LINE,
    LOOK,
    RECORDED,
    SCENE,
    SURE,
    TOLD,
    Item,
)
from game.scenario.model.scene import Scene

VOTES = "Hands, counted before anything came of it and before anybody had talked."


@dataclass(frozen=True)
class Share:
    """That something happened in `count` of `total` plays, as `disclose` has them; `label` says it in words."""

    item: Item
    label: str
    count: int | None
    total: int | None


@dataclass(frozen=True)
class ShareTable:
    """Shares that belong together, under a title; `reasons` were agreed to be shown, and `discuss` is the author's."""

    title: str
    shares: tuple[Share, ...]
    discuss: str = ""
    reasons: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For each option that somebody gave a reason for: its words, and the reasons."""


@dataclass(frozen=True)
class CohortSection:
    """A section of a group; `kind` names it for tables."""

    kind: str
    title: str
    about: str
    tables: tuple[ShareTable, ...]


def group_sections(group: CohortGroup) -> tuple[CohortSection, ...]:
    """Return the sections of a group that have something in them; of one too small to be shown only the hands."""
    layout = _Layout(group)
    votes = CohortSection("votes", "How rooms parted", VOTES, tuple(layout.votes()))
    if not group.is_shown:
        return (votes,) if votes.tables else ()
    sections = (
        votes,
        CohortSection("decisions", "At each decision", "How the group parted.", tuple(layout.decisions())),
        CohortSection("confidence", "How sure they were", "Of those who said so.", tuple(layout.confidence())),
        CohortSection(
            "conversations",
            "What was asked, and how far",
            "A line under another follows it up. The share is of those who came to that conversation.",
            tuple(layout.conversations()),
        ),
        CohortSection("looks", "What was looked at", "The share is of those who were there.", tuple(layout.looks())),
        CohortSection("documents", "What was opened", "", tuple(layout.documents())),
        CohortSection("recorded", "What was written down", "", tuple(layout.recorded())),
        CohortSection("told", "What was told, and to whom", "", tuple(layout.told())),
        CohortSection(
            "gaps",
            "Gaps that stayed open",
            "Somebody needed a piece that somebody else held, and never had it.",
            tuple(layout.gaps()),
        ),
        CohortSection("scenes", "Through which scenes", "", tuple(layout.scenes())),
        CohortSection("endings", "How the network stood at the end", "", tuple(layout.endings())),
    )
    return tuple(section for section in sections if section.tables)


class _Layout:
    """The shares of one group in the words of its story."""

    def __init__(self, group: CohortGroup) -> None:
        self._group = group
        self._scenario = group.story.scenario

    def _words(self, text: str) -> str:
        return fill_placeholders(self._scenario, text)

    def _share(self, item: Item, label: str, total: int | None = None) -> Share:
        count = self._group.counts.get(item, 0)
        return Share(item, label, disclose(count), disclose(self._group.plays if total is None else total))

    def _visited(self) -> Iterator[tuple[str, Scene, int]]:
        """Yield every scene that enough came to for what they did there to be shown, and how many they were."""
        for name, scene in self._scenario.scenes.items():
            count = self._group.counts.get((SCENE, name), 0)
            if count >= FEWEST:
                yield name, scene, count

    def _single(self, shares: list[Share]) -> Iterator[ShareTable]:
        """Yield one table without a title, of what happened at least once."""
        happened = tuple(share for share in shares if share.count != 0)
        if happened:
            yield ShareTable("", happened)

    def decisions(self) -> Iterator[ShareTable]:
        for name, scene, _ in self._visited():
            items = {(CHOICE, name, choice): self._words(option.say) for choice, option in scene.choices.items()}
            total = sum(self._group.counts.get(item, 0) for item in items)
            if scene.is_decision and name not in self._group.story.left_out and total >= FEWEST:
                reasons = ((words, self._group.reasons.get(item, ())) for item, words in items.items())
                yield ShareTable(
                    self._words(scene.title),
                    tuple(self._share(item, words, total) for item, words in items.items()),
                    self._discuss(scene),
                    tuple((words, texts) for words, texts in reasons if texts),
                )

    def votes(self) -> Iterator[ShareTable]:
        for name, scene in self._scenario.scenes.items():
            items = {(CHOICE, name, choice): self._words(option.say) for choice, option in scene.choices.items()}
            total = sum(self._group.hands.get(item, 0) for item in items)
            if total >= FEWEST:
                hands = {item: disclose(self._group.hands.get(item, 0)) for item in items}
                shares = tuple(Share(item, words, hands[item], disclose(total)) for item, words in items.items())
                yield ShareTable(self._words(scene.title), shares, self._discuss(scene))

    def confidence(self) -> Iterator[ShareTable]:
        for name, scene, _ in self._visited():
            items = {(SURE, name, str(level)): words.capitalize() for level, words in enumerate(CONFIDENCE, 1)}
            total = sum(self._group.counts.get(item, 0) for item in items)
            if total >= FEWEST:
                shares = tuple(self._share(item, words, total) for item, words in items.items())
                yield ShareTable(self._words(scene.title), shares)

    def _discuss(self, scene: Scene) -> str:
        return expand_glossary_links(self._scenario, self._words(scene.discuss.strip()))

    def conversations(self) -> Iterator[ShareTable]:
        for name, scene, count in self._visited():
            parents = thread_parents(self._group.story, name) if scene.talk else {}
            shares = tuple(
                self._share((LINE, name, line), self._topic_path(scene, line, parents), count) for line in scene.talk
            )
            if any(share.count != 0 for share in shares):
                yield ShareTable(self._words(scene.title), shares)

    def _topic_path(self, scene: Scene, line: str, parents: Mapping[str, tuple[str, ...]]) -> str:
        """Return the topics from the first line of a thread to this one."""
        path, seen = [line], {line}
        while (above := parents.get(path[0], ())) and above[0] not in seen:
            path.insert(0, above[0])
            seen.add(above[0])
        return " › ".join(self._words(scene.talk[each].topic) for each in path)

    def looks(self) -> Iterator[ShareTable]:
        for name, scene, count in self._visited():
            shares = tuple(
                self._share((LOOK, name, spot), self._words(place.name), count) for spot, place in scene.look.items()
            )
            if any(share.count != 0 for share in shares):
                yield ShareTable(self._words(scene.title), shares)

    def documents(self) -> Iterator[ShareTable]:
        documents = self._scenario.documents.items()
        return self._single([self._share((DOCUMENT, name), self._words(each.title)) for name, each in documents])

    def recorded(self) -> Iterator[ShareTable]:
        pieces = self._scenario.information
        return self._single([self._share((RECORDED, info), piece_text(self._scenario, info)) for info in pieces])

    def told(self) -> Iterator[ShareTable]:
        return self._by_agency(TOLD)

    def gaps(self) -> Iterator[ShareTable]:
        return self._by_agency(GAP)

    def _by_agency(self, kind: str) -> Iterator[ShareTable]:
        scenario = self._scenario
        for agency in scenario.agencies:
            shares = (self._share((kind, agency, info), piece_text(scenario, info)) for info in scenario.information)
            happened = tuple(share for share in shares if share.count != 0)
            if happened:
                yield ShareTable(agency_name(scenario, agency), happened)

    def scenes(self) -> Iterator[ShareTable]:
        scenes = self._scenario.scenes.items()
        return self._single([self._share((SCENE, name), self._words(scene.title)) for name, scene in scenes])

    def endings(self) -> Iterator[ShareTable]:
        """Yield the endings in alphabetical order: the author's own would read as a ranking."""
        endings = self._scenario.endings.items()
        shares = [self._share((ENDING, name), self._words(ending.title)) for name, ending in endings]
        return self._single(sorted(shares, key=lambda share: share.label))
