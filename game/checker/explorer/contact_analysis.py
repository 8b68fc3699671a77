"""The static analysis of contacts: whom a desk can reach, what can be on its way, and which answers matter.

Input: the analysis of a story, a query and a set of live variables. Output: for each recipient its roads and answers,
how long a piece can be on its way, and how far the answers of a recipient have to be followed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.checker.explorer.query import ExplorationQuery
from game.checker.explorer.state_variables import StateVariable
from game.checker.explorer.story_analysis import StoryAnalysis, paragraphs_observed
from game.engine.story import recipients_of, roads_of
from game.scenario.expressions.syntax_tree import AllOf, AnyOf, Expression, Fact, Literal, Not, references_in
from game.scenario.model.effects import If, Share, all_effects
from game.scenario.model.shared import ANYONE, Answer, Channel
from game.scenario.model.traversal import answer_name

Pair = tuple[str, str]
"""An agency and a piece of information."""


@dataclass(frozen=True)
class Recipient:
    """Somebody a desk can reach: the condition on which, the channels, and the named answers in the order tried."""

    agency: str
    when: str | None
    roads: Mapping[str, Channel]
    answers: tuple[tuple[str, Answer], ...]

    told_together: tuple[frozenset[str], ...]
    """The pieces that its answers and their paragraphs name together."""

    @property
    def is_reached_at_once(self) -> bool:
        """Tell whether a channel takes no days."""
        return any(not channel.days for channel in self.roads.values())

    @property
    def slowest(self) -> int:
        """Return the most days that a channel takes."""
        return max((channel.days for channel in self.roads.values()), default=0)


@dataclass(frozen=True)
class AnswerUse:
    """How far the answers of a recipient matter where certain variables are live."""

    tried: int
    """How many have to be tried, from the first on; 0 if none matters."""
    reads: frozenset[str]
    """The pieces of a contact that they depend on."""
    bare: bool
    """Whether one that matters may be given to a contact that carries none of these."""
    is_localised: bool = False
    """Whether pieces that are left open may always be in a contact."""

    def depends_on(self, info: str) -> bool:
        """Tell whether an answer depends on a piece, or comes whatever is carried."""
        return info in self.reads or (self.bare and not self.is_localised)


@dataclass(frozen=True)
class ContactAnalysis:
    """What can be contacted and what can be on its way in a story.

    `expected` has the pieces on their way at the start, each with the most days until it arrives.
    """

    reading: StoryAnalysis
    recipients: tuple[Recipient, ...]
    expected: Mapping[Pair, int]
    shared: Mapping[Pair, int]
    """What the story itself sends by slow channels, each pair with the most days that takes."""

    def transit_days(self, agency: str, info: str) -> int:
        """Return the most days that a piece can be on its way to an agency; 0 if it never is."""
        return max(self.expected.get((agency, info), 0), self.shared.get((agency, info), 0), self.sent_days(agency))

    def sent_days(self, agency: str) -> int:
        """Return the most days that what the trainee tells an agency is on its way; 0 if it never is."""
        return next((recipient.slowest for recipient in self.recipients if recipient.agency == agency), 0)

    def is_ambiguous(self, agency: str, info: str) -> bool:
        """Tell whether a piece on its way may have been sent by the trainee, or else not."""
        return bool(self.sent_days(agency)) and ((agency, info) in self.shared or (agency, info) in self.expected)


def analyse_contacts(reading: StoryAnalysis, expected: Mapping[Pair, int]) -> ContactAnalysis:
    """Analyse the contacts of a story; without a desk there is nobody to reach."""
    scenario = reading.scenario
    has_desk = any(scene.desk_time is not None for scene in scenario.scenes.values())
    shared: dict[Pair, int] = {}
    for effect in reading.every_effect():
        if isinstance(effect, Share) and (days := scenario.channels[effect.share.by].days):
            for pair in ((agency, info) for agency in effect.share.to for info in effect.share.what):
                shared[pair] = max(days, shared.get(pair, 0))
    recipients = tuple(_recipient(reading, agency) for agency in recipients_of(scenario)) if has_desk else ()
    return ContactAnalysis(reading, recipients, expected, shared)


def _recipient(reading: StoryAnalysis, agency: str) -> Recipient:
    scenario = reading.scenario
    answers = [
        (answer_name(key, number), answer)
        for key in (agency, ANYONE)
        for number, answer in enumerate(scenario.answers.get(key, ()))
    ]
    roads = {road: scenario.channels[road] for road in roads_of(scenario, agency)}
    together = dict.fromkeys(each for _, answer in answers for each in _told_together(reading, answer))
    return Recipient(agency, scenario.agencies[agency].when, roads, tuple(answers), tuple(together))


def _told_together(reading: StoryAnalysis, answer: Answer) -> Iterator[frozenset[str]]:
    own = frozenset(_told_in(reading, answer.when))
    yield own
    for piece in answer.text:
        yield own | frozenset(_told_in(reading, piece.when))


def answer_use(
    reading: StoryAnalysis, question: ExplorationQuery, recipient: Recipient, live: Iterable[StateVariable]
) -> AnswerUse:
    """Return how far the answers of a recipient matter if certain variables are live afterwards."""
    alive = frozenset(live)
    mattering = [_matters(reading, question, name, answer, alive) for name, answer in recipient.answers]
    tried = max((number + 1 for number, matters in enumerate(mattering) if matters), default=0)
    used = recipient.answers[:tried]
    reads = frozenset(info for _, answer in used for info in _told(reading, answer))
    return AnswerUse(tried, reads, _is_bare(reading, used, mattering), question.is_localised)


def _matters(
    reading: StoryAnalysis, question: ExplorationQuery, name: str, answer: Answer, live: frozenset[StateVariable]
) -> bool:
    if (
        question.observes_answer(name)
        or question.observes_inside(name)
        or any(True for _ in paragraphs_observed(name, answer.text, question))
    ):
        return True
    written = reading.variables_written(name, answer.do)
    return any(variable in live or reading.is_strict(variable) for variable in written)


def _told(reading: StoryAnalysis, answer: Answer) -> Iterator[str]:
    conditions = [answer.when, *(condition for piece in answer.text for condition in (piece.when, piece.denies))]
    conditions += [effect.condition for effect in all_effects(answer.do) if isinstance(effect, If)]
    for condition in conditions:
        yield from _told_in(reading, condition)


def _told_in(reading: StoryAnalysis, condition: str | None) -> Iterator[str]:
    for part in references_in(reading.expression(condition)):
        if isinstance(part, Fact) and part.kind == "told":
            yield part.subject


def _is_bare(reading: StoryAnalysis, answers: tuple[tuple[str, Answer], ...], mattering: list[bool]) -> bool:
    for (_, answer), matters in zip(answers, mattering, strict=False):
        values = _values_if_nothing_told(reading.expression(answer.when))
        if matters and True in values:
            return True
        if values == {True}:
            return False
    return False


def _values_if_nothing_told(expression: Expression) -> frozenset[bool]:
    """Return the truth values a condition may have where no piece that it names is in the contact."""
    match expression:
        case Fact("told"):
            return frozenset({False})
        case Literal(value):
            return frozenset({bool(value)})
        case Not(of):
            return frozenset(not value for value in _values_if_nothing_told(of))
        case AllOf(parts) | AnyOf(parts):
            decisive = isinstance(expression, AnyOf)
            each = [_values_if_nothing_told(part) for part in parts]
            values = {decisive} if any(decisive in part for part in each) else set()
            return frozenset(values | ({not decisive} if all((not decisive) in part for part in each) else set()))
        case _:
            return frozenset({True, False})
