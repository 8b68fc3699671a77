"""The state machine: it alone decides which scene follows a choice.

Effects and the clock run on a draft before the machine is asked, so that the conditions of `goto` read what the move
has done. `transitions` is used bare: no automatic triggers, no model of its own, no callbacks.
"""

from typing import Any, cast

from transitions import EventData, Machine
from transitions.core import Transition

from game.engine.conditions import Predicate
from game.engine.scenario_index import ScenarioIndex
from game.engine.situation import SituationDraft
from game.scenario.model.scene import END


class _Way(Transition):
    """A transition without callback chains: a guard, then the move."""

    def __init__(self, source: str, dest: str | None, guard: Predicate | None = None, *_callbacks: Any) -> None:  # noqa: ANN401 - the library's own, all empty
        self.source = source
        self.dest = dest
        self.guard = guard

    def execute(self, event_data: EventData) -> bool:
        """Move on if the guard holds."""
        draft = cast("SituationDraft", event_data.model)
        if self.guard is not None and not self.guard(draft):
            return False
        if self.dest is not None:
            draft.state = self.dest
        return True


class _Machine(Machine):
    transition_cls = _Way


def build_machine(index: ScenarioIndex) -> Machine:
    """Build one machine for a scenario: a state a scene, a trigger a choice named by its key (R10)."""
    scenes = index.scenario.scenes
    built = _Machine(
        model=None, states=[*scenes, END], initial=None, auto_transitions=False, send_event=True, queued=False
    )
    for scene_id, scene in scenes.items():
        for choice_id, choice in scene.choices.items():
            trigger = f"{scene_id}.{choice_id}"
            if not choice.goto:
                built.add_transition(trigger, scene_id, None)
            for way in choice.goto:
                built.add_transition(trigger, scene_id, way.scene, conditions=index.asked(way.when))
    return built


def route(built: Machine, key: str, draft: SituationDraft) -> None:
    """Let the machine decide where a choice leads; raises RuntimeError if no way is open, which loading rules out."""
    if not built.events[key].trigger(draft):
        raise RuntimeError(f"no way on from {key}")
