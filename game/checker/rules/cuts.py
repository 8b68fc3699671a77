"""Rules on cuts: what is not played has a way through, and the route belongs to it."""

from collections.abc import Iterator

from game.checker.analysis.proof import Proof
from game.diagnostics.finding import Finding
from game.engine.cuts.route import routes_of
from game.engine.moves import Choose
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import END


def scenes_without_way_out(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find scenes that a cut passes through and that no choice of its route leads out of: they are played after all."""
    story = _story(proof)
    for name, cut in scenario.cuts.items():
        routes = routes_of(story, name)
        for scene in _scenes_in_cut(scenario, proof, name):
            choices = [move for move in routes.get(scene, ()) if isinstance(move, Choose)]
            if scene not in cut.plays and not any(scenario.scenes[scene].choices[move.choice].goto for move in choices):
                message = f"in the cut `{name}` no move of the route leads out of the scene `{scene}`"
                yield Finding("P025", ("cuts", name, "route"), message)


def unusable_route_keys(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find keys of a cut's route that the route cannot make."""
    story = _story(proof)
    for name, cut in scenario.cuts.items():
        routes = routes_of(story, name)
        followed = {move.key for scene in _scenes_in_cut(scenario, proof, name) if scene not in cut.plays
                    for move in routes.get(scene, ())}  # fmt: skip
        for number, key in enumerate(cut.route):
            move = story.move(key)
            if move is None:  # an error of reading, reported there
                continue
            if move.key not in followed:
                message = f"the route names `{key}`, which no play of the cut `{name}` comes to by its route"
            elif isinstance(move, Choose) and not proof.happens("offered", move.key):
                message = f"the route names `{key}`, which is never on offer"
            else:
                continue
            yield Finding("P026", ("cuts", name, "route", number), message)


def _scenes_in_cut(scenario: Scenario, proof: Proof, cut: str) -> tuple[str, ...]:
    """Return the scenes that a cut may come to: by every choice of those it plays, by its route through the others."""
    story, plays = _story(proof), scenario.cuts[cut].plays
    routes, reached, waiting = routes_of(story, cut), dict[str, None](), [story.first]
    while waiting:
        name = waiting.pop()
        if name in reached or name not in proof.scenes:
            continue
        reached[name] = None
        scene = scenario.scenes[name]
        taken = [move.choice for move in routes.get(name, ()) if isinstance(move, Choose)]
        is_passed_over = name not in plays and any(scene.choices[key].goto for key in taken)
        keys = taken if is_passed_over else list(scene.choices)
        waiting += [way.scene for key in keys for way in scene.choices[key].goto if way.scene != END]
    return tuple(name for name in scenario.scenes if name in reached)


def _story(proof: Proof) -> CompiledStory:
    return proof.run.prepared.reading.story
