"""Rules on pieces of information: never learnt, never used, never written down, sent before they are held."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.checker.analysis.proof import Proof
from game.checker.explorer.observations import Observable
from game.checker.explorer.state_variables import information_handled
from game.checker.rules.proof_queries import effect_can_run, is_reached
from game.diagnostics.finding import Finding
from game.scenario.expressions.syntax_tree import Fact, references_in
from game.scenario.model.effects import Learn, Record
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import END
from game.scenario.model.traversal import EffectAt, EffectList, conditions, effect_lists, effects_in
from game.scenario.parsing.source_map import KeyPath


@dataclass(frozen=True)
class InformationUse:
    """What a story does with each piece of information."""

    scenario: Scenario
    proof: Proof

    @cached_property
    def effects(self) -> tuple[tuple[EffectList, EffectAt], ...]:
        """Return every effect with the list it stands in."""
        return tuple((listed, entry) for listed in effect_lists(self.scenario) for entry in effects_in(listed))

    @cached_property
    def learnt(self) -> Mapping[str, frozenset[str]]:
        """Return each piece that some play can hold, with the scenes that can still come once it is held."""
        first = self.proof.first_scene
        scenes = {info: self._after_scene(first) for info in self.scenario.incoming}
        for listed, entry in self.effects:
            if isinstance(entry.effect, Learn) and effect_can_run(self.proof, listed, entry):
                for info in entry.effect.learn:
                    scenes[info] = scenes.get(info, frozenset()) | self._after(listed.path)
        return scenes

    def _after(self, path: KeyPath) -> frozenset[str]:
        """Return the scenes that can still come once the effects at a path ran."""
        match path:
            case ("scenes", str(scene), "choices", str(choice), *_):
                ways = self.scenario.scenes[scene].choices[choice].goto
                targets = [way.scene for way in ways if way.scene != END] if ways else [scene]
                return frozenset[str]().union(*map(self._after_scene, targets))
            case ("scenes", str(scene), *_):
                return self._after_scene(scene)
            case _:
                return frozenset(self.proof.scenes)

    def _after_scene(self, scene: str) -> frozenset[str]:
        return self.proof.run.prepared.reading.reachable_scenes[scene] & frozenset(self.proof.scenes)

    @cached_property
    def desks(self) -> frozenset[str]:
        """Return the scenes, of those that are reached, where something can be written down."""
        return frozenset(name for name in self.proof.scenes if self.scenario.scenes[name].desk_time)

    @cached_property
    def read(self) -> frozenset[str]:
        """Return the pieces that a condition reads."""
        expression = self.proof.run.prepared.reading.expression
        facts = [part for entry in conditions(self.scenario) for part in references_in(expression(entry.condition))]
        kinds = ("held", "recorded", "knows")
        return frozenset(part.subject for part in facts if isinstance(part, Fact) and part.kind in kinds)

    @cached_property
    def mentioned(self) -> Mapping[str, KeyPath]:
        """Return the path of the first effect on each piece; pieces without one are left out."""
        first: dict[str, KeyPath] = {}
        for _, entry in self.effects:
            pieces = entry.effect.learn if isinstance(entry.effect, Learn) else information_handled(entry.effect)
            for info in pieces:
                first.setdefault(info, entry.subject_path)
        return first

    def place(self, info: str) -> KeyPath:
        """Return the path of a finding on a piece: its first effect, or its definition."""
        return self.mentioned.get(info, ("information", info))

    @cached_property
    def written(self) -> frozenset[str]:
        """Return the pieces that the story itself can write down."""
        return frozenset(
            info
            for listed, entry in self.effects
            if isinstance(entry.effect, Record) and effect_can_run(self.proof, listed, entry)
            for info in entry.effect.record
        )


def shared_before_known(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find pieces that an effect sends or writes down though no play holds them there."""
    for listed in effect_lists(scenario):
        if not is_reached(proof, listed.path) or listed.name == proof.first_scene:
            continue
        for entry in effects_in(listed):
            if proof.is_unresolved("effect", entry.name):
                continue
            does = "written down" if isinstance(entry.effect, Record) else "sent"
            for info in information_handled(entry.effect):
                name = f"{entry.name}.{info}"
                is_excluded = Observable("held", name) in proof.excluded and effect_can_run(proof, listed, entry)
                if (is_excluded or proof.happens("held", name, holds=False)) and not proof.happens("held", name):
                    message = f"`{info}` is to be {does} here, but no play holds it by then"
                    yield Finding("P012", entry.subject_path, message)


def unlearnable_information(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find pieces that this desk can never hold and no other agency does."""
    pieces, elsewhere = InformationUse(scenario, proof), {info for held in scenario.elsewhere.values() for info in held}
    for info in scenario.information:
        if info not in pieces.learnt and info not in elsewhere:
            yield Finding("P013", pieces.place(info), f"no play learns `{info}`")


def unused_information(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find pieces that can be held but neither asked about, written down, told, nor needed by an agency."""
    pieces = InformationUse(scenario, proof)
    used = pieces.read | {info for _, entry in pieces.effects for info in information_handled(entry.effect)}
    for info, after in pieces.learnt.items():
        if info not in used and not after & pieces.desks and not scenario.information[info].concerns:
            yield Finding("P014", pieces.place(info), f"`{info}` can be held, but nothing can be done with it")


def unrecordable_information(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find pieces that can be held but not written down, in a story in which others can."""
    pieces = InformationUse(scenario, proof)
    if not pieces.desks and not pieces.written:
        return
    used = pieces.read | {info for _, entry in pieces.effects for info in information_handled(entry.effect)}
    for info, after in pieces.learnt.items():
        is_used = info in used or bool(scenario.information[info].concerns)
        if is_used and not after & pieces.desks and info not in pieces.written:
            yield Finding("P015", pieces.place(info), f"`{info}` can be held, but no play can write it down")
