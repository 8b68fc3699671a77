"""The state machine of a scenario: it decides which scene follows a choice, and nothing else.

States are the scenes and `end`, triggers the keys of choices (R10), transitions the entries of `goto`, which are tried
in order (R12). Effects and the clock run on a draft before, so that the conditions of `goto` read what the move has
done. Of `transitions` only states, triggers and transitions are used: no automatic triggers, no model, no callbacks.
"""

from collections.abc import Sequence
from typing import Any, cast

from transitions import EventData, Machine
from transitions.core import Transition

from game.engine.conditions import Predicate
from game.engine.scenario_index import ScenarioIndex
from game.engine.situation import SituationDraft
from game.scenario.model.scene import END


class GuardedTransition(Transition):
    """A transition with one guard and no callbacks."""

    def __init__(self, source: str, dest: str | None, guard: Predicate | None = None, *_callbacks: Any) -> None:  # noqa: ANN401 - the library's own, all empty
        self.source = source
        self.dest = dest
        self.guard = guard

    def execute(self, event_data: EventData) -> bool:
        """Set the scene of the draft that is the event's model if the guard holds, and return whether it did."""
        return self.is_taken(cast("SituationDraft", event_data.model))

    def is_taken(self, draft: SituationDraft) -> bool:
        """Set the draft's scene if the guard holds, and return whether it did."""
        if self.guard is not None and not self.guard(draft):
            return False
        if self.dest is not None:
            draft.state = self.dest
        return True


class _Machine(Machine):
    transition_cls = GuardedTransition


def build_machine(index: ScenarioIndex) -> Machine:
    """Build the machine of a scenario; a choice without `goto` gets a transition that stays in its scene."""
    scenes = index.scenario.scenes
    machine = _Machine(
        model=None, states=[*scenes, END], initial=None, auto_transitions=False, send_event=True, queued=False
    )
    for scene_id, scene in scenes.items():
        for choice_id, choice in scene.choices.items():
            trigger = f"{scene_id}.{choice_id}"
            if not choice.goto:
                machine.add_transition(trigger, scene_id, None)
            for target in choice.goto:
                machine.add_transition(trigger, scene_id, target.scene, conditions=index.predicate(target.when))
    return machine


def transitions_of(machine: Machine, scene: str, choice: str) -> tuple[GuardedTransition, ...]:
    """Return a choice's transitions, in the order in which they are tried (R12)."""
    return tuple(cast("list[GuardedTransition]", machine.events[f"{scene}.{choice}"].transitions[scene]))


def route(transitions: Sequence[GuardedTransition], draft: SituationDraft) -> None:
    """Set a draft's scene to where the first transition whose guard holds leads.

    The transitions are executed here and not by the library's trigger: no callbacks need its bookkeeping.

    Raises:
        RuntimeError: no guard holds; the loader excludes that.
    """
    for transition in transitions:
        if transition.is_taken(draft):
            return
    raise RuntimeError(f"no way on from {draft.state}")
