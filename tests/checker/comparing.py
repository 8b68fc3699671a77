"""The comparison of the reference explorer with the fast one: both explore the same, and the results get one form."""

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from game.checker.explorer.explorer import Explorer, explore_model
from game.checker.explorer.liveness import analyse_liveness
from game.checker.explorer.model import ExplorationModel, LivenessAnalysis, build_model, initial_situations
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget, ExplorationQuery, incoming_subsets
from game.checker.explorer.result import Exploration
from game.engine.events import Answered, Arrived, Changed, Dropped, Ended, Entered, Event, LastDay, Shown, Spoke
from game.engine.moves import Choose, Record, Tell
from game.engine.situation import Situation
from game.engine.story import CompiledStory, LineRule, LookRule, answers_of, compile_story
from game.scenario.model.scenario import Scenario
from game.scenario.model.shared import ANYONE
from game.scenario.model.traversal import answer_name, prose
from tests.checker.reference_explorer import StateGraph, ending_shares, reference_graph
from tests.checker.unreduced import keep_everything

COUNTING = ExplorationQuery(texts=None)
REACHING = ExplorationQuery(count_plays=False, follow_irrelevant_moves=False, texts=None)
LEAN = ExplorationQuery(follow_irrelevant_moves=False)
QUESTIONS = (
    COUNTING,
    REACHING,
    LEAN,
    ExplorationQuery(arrivals=()),
    ExplorationQuery(count_plays=False, follow_irrelevant_moves=False, arrivals=()),
)
KINDS = ("scene", "ending", "arrival", "text", "when", "range", "last_day", "loop", "dead_end")

LARGEST = 250
"""Situations of a random story that is still compared."""


class TooLargeError(Exception):
    """A random story with more situations than a test has time for."""


def model_of(
    story: CompiledStory, question: ExplorationQuery, analyse: LivenessAnalysis = analyse_liveness
) -> ExplorationModel:
    """Build the model of a story, from every subset of what may have been sent before."""
    return build_model(story, question, initial_situations(story), analyse)


def reference(prepared: ExplorationModel, *, projected: bool = True) -> StateGraph:
    """Explore by the reference, over projected states or situations; raises TooLargeError beyond LARGEST of them."""
    seen: set[Hashable] = set()
    key: Callable[[Situation], Hashable] = prepared.key if projected else lambda situation: situation

    def stands_for(situation: Situation) -> Hashable:
        seen.add(key(situation))
        if len(seen) > LARGEST:
            raise TooLargeError
        return key(situation)

    story = prepared.reading.story
    return reference_graph(
        story,
        incoming_subsets(story.scenario),
        stands_for,
        None if prepared.live.question.follow_irrelevant_moves else prepared.followed,
        prepared.live.question.cut,
    )


def fast(prepared: ExplorationModel, *, exact: bool = True) -> Explorer:
    """Explore by the fast explorer, keeping every state."""
    return explore_model(prepared, Budget(), exact=exact, keep=True)


def stored(explorer: Explorer) -> set[Hashable]:
    """Return every state of the fast explorer, as the reference keys them."""
    return {
        (key, words)
        for key, (rows, _) in explorer.visited.items()
        for words in zip(*(word.tolist() for word in rows), strict=True)
    }


def projected(whole: StateGraph, prepared: ExplorationModel) -> dict[Hashable, Counter[Hashable]]:
    """Return the projection of a whole graph; situations with the same projection must have the same successors."""
    states = {key: prepared.key(shown) for key, shown in whole.shown.items()}
    successors: dict[Hashable, Counter[Hashable]] = {}
    for key, edges in whole.edges.items():
        targets: Counter[Hashable] = Counter()
        for after, times in edges.items():
            targets[states[after]] += times
        assert successors.setdefault(states[key], targets) == targets, f"{states[key]} leads to different states"
    return successors


def seen_by_reference(graph: StateGraph, story: CompiledStory, *, at_start: bool = False) -> set[Observable]:
    """Return what the reference observed, as observables of the fast explorer; ways and dead moves are left out.

    What the first scene shows before any move counts only for `at_start`: an exploration begins after it.
    """
    items: set[Observable] = set()
    for key, event in graph.happened:
        if key or not (isinstance(event, Entered) and not at_start):
            items |= _of_event(key, event, story)
    for shown, moves in ((graph.shown[key], graph.moves[key]) for key in graph.shown):
        if shown.ending is None:
            items.add(Observable("scene", shown.scene))
            items |= _whens(shown, story)
            items |= {Observable("offered", move.key) for move in moves if not isinstance(move, (Record, Tell))}
    items |= {Observable("dead_end", graph.shown[key].scene) for key in graph.dead_ends}
    items |= {Observable("loop", graph.shown[key].scene) for key in graph.endless}
    return items


REACHED = ("scene", "ending", "arrival", "text", "when", "range", "last_day", "offered")
"""The kinds of observables that do not depend on whether moves are followed that change nothing."""


def stuck(items: Iterable[Observable]) -> set[str]:
    """Return the scenes in which a play can be stuck: at a dead end, or in a loop without a way out."""
    return {item.name for item in items if item.kind in ("dead_end", "loop")}


def _whens(shown: Situation, story: CompiledStory) -> set[Observable]:
    scene, written = story.scenes[shown.scene], story.scenario.scenes[shown.scene]
    choices = {Observable("when", rule.move.key, rule.when(shown)) for rule in scene.choices.values()
               if written.choices[rule.move.choice].when is not None}  # fmt: skip
    conditions = {f"{shown.scene}.{name}": spot.when for name, spot in written.look.items()}
    conditions |= {f"{shown.scene}.{name}": line.when for name, line in written.talk.items()}
    conditions |= {name: story.scenario.documents[name].when for name in written.documents}
    rules: list[LookRule | LineRule] = [*scene.looks.values(), *scene.lines.values()]
    looks = {Observable("when", rule.move.key, rule.when(shown)) for rule in rules
             if conditions[rule.move.key] is not None}  # fmt: skip
    return choices | looks


def _of_event(key: str, event: Event, story: CompiledStory) -> set[Observable]:
    scenario = story.scenario
    match event:
        case Entered(scene, _, shown):
            return _texts(scene, [piece.when for piece in scenario.scenes[scene].text], shown)
        case Shown(scene, choice, shown):
            now = scenario.scenes[scene].choices[choice].now
            return _texts(f"{scene}.{choice}", [piece.when for piece in now], shown)
        case Spoke(scene, line, _, shown):
            answer = scenario.scenes[scene].talk[line].answer
            return _texts(f"{scene}.{line}", [piece.when for piece in answer], shown)
        case Answered(agency, number, _, _, shown):
            own = len(scenario.answers.get(agency, ()))
            name = answer_name(agency, number) if number < own else answer_name(ANYONE, number - own)
            return _texts(name, [piece.when for piece in answers_of(scenario, agency)[number].text], shown)
        case Arrived(name, _, shown):
            texts = _texts(f"later:{name}", [piece.when for piece in scenario.later[name].text], shown)
            return {Observable("arrival", name), *texts}
        case Dropped(name):
            return {Observable("arrival", name, holds=False)}
        case Changed(name, value, wanted) if value != wanted and story.index.definitions[name].strict and key:
            return {Observable("range", name)}
        case LastDay():
            return {Observable("last_day", key)}
        case Ended(name, _, shown):
            texts = _texts(f"ending:{name}", [piece.when for piece in scenario.endings[name].text], shown)
            return {Observable("ending", name), *texts}
        case _:
            return set()


def _texts(name: str, conditions: list[str | None], shown: tuple[int, ...]) -> set[Observable]:
    return {
        Observable("text", f"{name}#{place}", place in shown)
        for place, when in enumerate(conditions)
        if when is not None
    }


def ways(graph: StateGraph, story: CompiledStory) -> set[tuple[str, str]]:
    """Return every choice that leads on with a scene it ever led to."""

    def leaves(move: Choose) -> bool:
        return story.scenes[move.scene].choices[move].leaves

    return {
        (move.key, graph.shown[after].scene)
        for moves in graph.moves.values()
        for move, after in moves.items()
        if isinstance(move, Choose) and graph.shown[after].ending is None and leaves(move)
    }


def ways_of(explorer: Explorer) -> set[tuple[str, str]]:
    """Return the same of the fast explorer."""
    scenes = explorer.prepared.reading.scenario.scenes
    pairs: set[tuple[str, str]] = set()
    for item in explorer.observations.entries:
        if item.kind == "way":
            key, _, place = item.name.partition("#")
            scene, _, choice = key.partition(".")
            pairs.add((key, scenes[scene].choices[choice].goto[int(place)].scene))
    return {(key, scene) for key, scene in pairs if scene != "end"}


def hold_equal(story: CompiledStory, question: ExplorationQuery, analyse: LivenessAnalysis = analyse_liveness) -> None:
    """Hold the fast explorer's states, moves and observations equal to the reference's."""
    prepared = model_of(story, question, analyse)
    slow = reference(prepared)
    quick = fast(prepared)
    result = quick.result()
    assert stored(quick) == set(slow.shown)
    assert (result.situations, result.transitions) == (len(slow.shown), slow.transitions)
    assert (result.dead_ends, result.endless) == (len(slow.dead_ends), len(slow.endless))
    kinds = [
        kind
        for kind in KINDS
        if (kind != "text" or question.texts is None) and (kind != "arrival" or question.arrivals is None)
    ]
    assert {item for item in quick.observations.entries if item.kind in kinds} == {
        item for item in seen_by_reference(slow, story) if item.kind in kinds
    }
    assert ways_of(quick) == ways(slow, story)
    for ending, ended in result.endings.items():
        assert ended.steps == min(slow.steps[key] for key, shown in slow.shown.items() if shown.ending == ending)


def hold_cut_equal(story: CompiledStory, question: ExplorationQuery) -> None:
    """Hold a story explored in its cut `short` equal to the reference's (R26)."""
    prepared = model_of(story, replace(question, cut="short"))
    slow, quick = reference(prepared), fast(prepared)
    # An exploration begins where the route has led from the start.
    slow.happened = {(key, event) for key, event in slow.happened if key}
    assert stored(quick) == set(slow.shown)
    result = quick.result()
    assert (result.situations, result.transitions) == (len(slow.shown), slow.transitions)
    assert (result.dead_ends, result.endless) == (len(slow.dead_ends), len(slow.endless))
    kinds = [kind for kind in KINDS if kind not in ("when", "scene") and (kind != "text" or question.texts is None)]
    assert {item for item in quick.observations.entries if item.kind in kinds} == {
        item for item in seen_by_reference(slow, story) if item.kind in kinds
    }
    entered = {event.scene for key, event in slow.happened if key and isinstance(event, Entered)}
    assert result.seen("scene") == entered | {shown.scene for shown in slow.shown.values() if shown.ending is None}
    counted, exact = ending_shares(slow), quick.result()
    assert set(exact.endings) == set(counted)
    assert {name: ended.share for name, ended in exact.endings.items() if question.count_plays} == {
        name: ended.share for name, ended in counted.items() if question.count_plays
    }


def hold_denials_equal(scenario: dict[str, Any]) -> None:
    """Hold what was seen of denials equal to a story in which a paragraph more says whether each was shown so."""
    plain = compile_story(Scenario.model_validate(scenario))
    spelt = compile_story(Scenario.model_validate(_with_denials_spelt_out(scenario)))
    shown = {
        Observable("text", f"{text.name}#{place}"): Observable("denial", f"{text.name}#{number}", holds == "True")
        for text in prose(spelt.scenario)
        for place, piece in enumerate(text.paragraphs)
        if piece.text.startswith(SPELT)
        for number, holds in [piece.text.removeprefix(SPELT).split()]
    }
    slow = seen_by_reference(reference(model_of(spelt, COUNTING)), spelt)
    for question in (ExplorationQuery(denials=None), replace(REACHING, texts=(), denials=None, arrivals=())):
        quick = fast(model_of(plain, question))
        seen = {item for item in quick.observations.entries if item.kind == "denial"}
        assert seen == {shown[item] for item in slow if item in shown}


SPELT = "Denied "
"""How the paragraphs begin that spell denials out."""


def _with_denials_spelt_out(value: Any) -> Any:
    """Add to every text, for each paragraph that denies something, one shown where it holds and one where it fails."""
    if isinstance(value, dict):
        return {key: _with_denials_spelt_out(each) for key, each in value.items()}
    if not isinstance(value, list):
        return value
    spelt = [_with_denials_spelt_out(each) for each in value]
    for place, piece in enumerate(value):
        if isinstance(piece, dict) and "denies" in piece:
            when, denies = piece.get("when", "true"), piece["denies"]
            spelt.append({"text": f"{SPELT}{place} True", "when": f"({when}) and ({denies})"})
            spelt.append({"text": f"{SPELT}{place} False", "when": f"({when}) and not ({denies})"})
    return spelt


def hold_counts_equal(story: CompiledStory, question: ExplorationQuery) -> None:
    """Hold plays and shares equal, exact ones exactly."""
    prepared = model_of(story, question)
    slow = ending_shares(reference(prepared))
    exact, quick = fast(prepared).result(), explore_model(prepared, Budget()).result()
    whole = explore_model(prepared, Budget(), whole=True).result()
    assert set(exact.endings) == set(slow)
    for ending, counted in slow.items():
        plays = math.inf if counted.plays is None else counted.plays
        assert (exact.endings[ending].plays, exact.endings[ending].share) == (plays, counted.share)
        assert (whole.endings[ending].plays, isinstance(whole.endings[ending].plays, int)) == (
            plays, counted.plays is not None,
        )  # fmt: skip
        assert quick.endings[ending].plays == pytest.approx(plays, rel=1e-12)
        assert quick.endings[ending].share == pytest.approx(float(counted.share), rel=1e-12, abs=1e-15)


def hold_whole(story: CompiledStory) -> None:
    """Hold the whole graph, of which nothing is projected away, equal by both explorers."""
    hold_equal(story, COUNTING, keep_everything)


def hold_projection(story: CompiledStory, question: ExplorationQuery) -> None:
    """Hold the reduced graph equal to the projection of the whole."""
    prepared = model_of(story, question)
    whole = reference(prepared, projected=False)
    reduced = reference(prepared)
    assert projected(whole, prepared) == reduced.edges
    assert ending_shares(whole) == ending_shares(reduced)


def proven(story: CompiledStory) -> Exploration:
    """Hold everything equal for a story, and return the result of the fast explorer."""
    for question in QUESTIONS:
        hold_equal(story, question)
    hold_whole(story)
    hold_counts_equal(story, COUNTING)
    hold_counts_equal(story, LEAN)
    hold_projection(story, COUNTING)
    return fast(model_of(story, COUNTING)).result()
