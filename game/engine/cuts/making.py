"""A cut that a facilitator makes by ticking scenes: what lies between is run by the options that they picked (R26)."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from game.engine.cuts.custom_cut import CustomCut
from game.engine.cuts.route import routes_of
from game.engine.moves import Choose
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Cut, Scenario
from game.scenario.model.scene import Scene, Strength

TITLE = "A way of your own"


def tellable(scenario: Scenario) -> tuple[str, ...]:
    """Return the scenes in which something is done: decisions, conversations and desks, in the order of the file."""
    return tuple(
        name
        for name, scene in scenario.scenes.items()
        if scene.is_decision or scene.talk or scene.desk_time is not None
    )


def suggested_cut(story: CompiledStory) -> CustomCut:
    """Return the cut to begin with: the author's first, with an option for every scene; without one, all of it."""
    scenario = story.scenario
    first = next(iter(scenario.cuts.values()), None)
    told_by = dict.fromkeys(scenario.scenes, "") | _authored(story)
    return make_cut(story, frozenset(first.plays if first else scenario.scenes), told_by)


def make_cut(story: CompiledStory, ticked: Collection[str], told_by: Mapping[str, str]) -> CustomCut:
    """Return the cut in which the ticked scenes are played.

    Args:
        story: the scenario.
        ticked: scenes that are played; ids that the scenario does not have count for nothing.
        told_by: by scene the option by which it is run where it is not ticked; a strong one where none is given.
    """
    scenes = story.scenario.scenes
    options = {name: told_by.get(name) or default_option(scene) for name, scene in scenes.items()}
    return CustomCut(
        plays=tuple(name for name in scenes if name in ticked),
        route=tuple(Choose(name, options[name]).key for name in scenes if options[name] in scenes[name].choices),
    )


def default_option(scene: Scene) -> str:
    """Return the option by which a scene is told if nobody picks one: the first strong one, or the first; or none."""
    strong = (name for name, choice in scene.choices.items() if choice.strength is Strength.STRONG)
    return next(strong, next(iter(scene.choices), ""))


def _authored(story: CompiledStory) -> dict[str, str]:
    """Return by scene the option that the author's first cut takes there."""
    first = next(iter(story.scenario.cuts), None)
    if first is None:
        return {}
    routes = routes_of(story, first).items()
    return {scene: move.choice for scene, moves in routes for move in moves if isinstance(move, Choose)}


def with_custom_cut(story: CompiledStory, own: CustomCut) -> CompiledStory:
    """Return the story with a facilitator's cut among its own, under the cut's name.

    In a scene where the option that was picked is not on offer another one is taken; where the author's cut looks,
    asks or writes on the same way through a scene, this one does too, and tells the scene in the author's words.
    """
    scenario = story.scenario
    plays = tuple(scene for scene in own.plays if scene in scenario.scenes) or tuple(scenario.scenes)
    cut = Cut(
        title=TITLE,
        minutes=_minutes(scenario, plays),
        plays=plays,
        route=tuple(_route(story, own)),
        told={scene: text for scene, text in _told(story, own) if scene not in own.plays},
    )
    cuts = scenario.cuts | {own.name: cut}
    return replace(story, index=replace(story.index, scenario=scenario.model_copy(update={"cuts": cuts})))


def _minutes(scenario: Scenario, plays: Collection[str]) -> int:
    """Return about how long one person needs: of the scenario's minutes the share of what is done in it."""
    every = tellable(scenario)
    played = sum(name in plays for name in every)
    return max(1, round(scenario.minutes * played / max(1, len(every))))


def _picked(own: CustomCut) -> dict[str, str]:
    pairs = (key.partition(".") for key in own.route)
    return {scene: choice for scene, _, choice in pairs}


def _route(story: CompiledStory, own: CustomCut) -> Iterator[str]:
    scenes, picked = story.scenario.scenes, _picked(own)
    first = next(iter(story.scenario.cuts), None)
    authored = routes_of(story, first) if first else {}
    by_author = _authored(story)
    for name, scene in scenes.items():
        option = picked.get(name, "")
        if by_author.get(name) == option:
            yield from (move.key for move in authored.get(name, ()) if not isinstance(move, Choose))
        others = [choice for choice in scene.choices if choice != option]
        yield from (f"{name}.{choice}" for choice in ([option, *others] if option in scene.choices else others))


def _told(story: CompiledStory, own: CustomCut) -> Iterator[tuple[str, str]]:
    """Yield what is told of each scene that is not played: the author's words, or its title and what was picked."""
    scenario, by_author = story.scenario, _authored(story)
    first = next(iter(scenario.cuts.values()), None)
    for name, option in _picked(own).items():
        scene = scenario.scenes.get(name)
        if scene is None or option not in scene.choices:
            continue
        if first and name in first.told and by_author.get(name, option) == option:
            yield name, first.told[name]
        elif scene.is_decision or scene.talk or scene.desk_time is not None:
            yield name, f"{scene.title}. “{scene.choices[option].say}”"
