"""Rules on what is never reached, and the list of all rules: one generator a rule, which yields findings."""

from collections.abc import Callable, Iterator, Mapping

from game.checker.analysis.proof import Proof
from game.checker.explorer.observations import Observable
from game.checker.rules import conditions, cuts, decisions, information, outcomes, themes
from game.checker.rules.proof_queries import always_holds, is_reached
from game.diagnostics.finding import Finding
from game.scenario.model.scenario import Scenario, Variable
from game.scenario.model.shared import ANYONE
from game.scenario.model.traversal import answer_name, prose
from game.scenario.parsing.source_map import KeyPath

SHOWN_BY: Mapping[str, str] = {"P006": "dead_end", "P007": "loop", "P008": "range", "P020": "denial"}
"""The kind of observation that shows what some codes say: of what the finding names, or of its path's last key."""


def unreachable_scenes(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find scenes that no play comes to."""
    for name in scenario.scenes:
        if name not in proof.scenes:
            ways = tuple(_ways_into(scenario, name))
            cut_off = next((key for key in ways if _ends_first(proof, key)), "")
            message = f"no play comes to the scene `{name}`"
            if cut_off:
                message += f": the last day, day {scenario.last_day}, is reached on the way, with `{cut_off}`"
            yield Finding("P001", ("scenes", name), message, hint=_in_time(proof, ways, cut_off))


def _ways_into(scenario: Scenario, name: str) -> Iterator[str]:
    """Yield the keys of the choices of other scenes that lead to a scene."""
    for scene, written in scenario.scenes.items():
        for key, choice in written.choices.items():
            if scene != name and any(way.scene == name for way in choice.goto):
                yield f"{scene}.{key}"


def _in_time(proof: Proof, ways: tuple[str, ...], cut_off: str) -> str:
    """Return a hint on what keeps plays from a scene that choices do lead to."""
    if cut_off:
        return f"Set a later `last_day`, or let `{cut_off}`, or what comes before it, take fewer days."
    before = dict.fromkeys(key.partition(".")[0] for key in ways)
    if not before or any(scene in proof.scenes for scene in before):
        return ""
    scenes = " and ".join(f"`{scene}`" for scene in before)
    return f"Only {scenes} would lead to it, and no play comes there."


def never_offered_moves(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find choices, looks and lines of reached scenes, and documents, that are never on offer."""
    for name in proof.scenes:
        for shelf in ("choices", "look", "talk"):
            for key in getattr(scenario.scenes[name], shelf):
                if not proof.happens("offered", f"{name}.{key}"):
                    yield Finding("P002", ("scenes", name, shelf, key), f"`{name}.{key}` is never on offer")
    for document in scenario.documents:
        if not proof.happens("offered", document):
            yield Finding("P002", ("documents", document), f"the document `{document}` can never be opened")


def never_taken_ways(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find ways of offered choices that are never taken."""
    for name in proof.scenes:
        for key, choice in scenario.scenes[name].choices.items():
            if not proof.happens("offered", f"{name}.{key}"):
                continue
            for number, way in enumerate(choice.goto):
                if not proof.happens("way", f"{name}.{key}#{number}") and not _ends_first(proof, f"{name}.{key}"):
                    # P009 is reported at the condition above it, which is the cause.
                    if any(always_holds(proof, "goto", f"{name}.{key}#{above}") for above in range(number)):
                        break
                    path = ("scenes", name, "choices", key, "goto", number)
                    yield Finding("P003", path, f"the way from `{name}.{key}` to `{way.scene}` is never taken")


def _ends_first(proof: Proof, key: str) -> bool:
    """Tell whether the story's last day comes before any way of a choice."""
    return proof.happens("last_day", key)


def never_arriving_consequences(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find consequences that never arrive."""
    for name in scenario.later:
        if proof.is_unresolved("arrival", name) or proof.happens("arrival", name):
            continue
        after = scenario.later[name].after
        if after is not None and not proof.happens("arrival", name, holds=False):
            message = f"`{name}` is never set going: `{after}` never holds, or only too late for it to arrive"
            yield Finding("P023", ("later", name, "after"), message)
        else:
            yield Finding("P004", ("later", name), f"`{name}` never arrives")


def unreachable_endings(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find endings that no play reaches."""
    for name in scenario.endings:
        if conditions.ending_always_holds(proof, name):
            # P009 is reported at this condition, which is the cause for all endings below.
            return
        if name not in proof.endings and not proof.is_unresolved("ending", name):
            yield Finding("P005", ("endings", name), f"no play reaches the ending `{name}`")


def dead_ends(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find scenes where a play can be stuck."""
    for name in scenario.scenes:
        if Observable(SHOWN_BY["P006"], name) in proof.sightings:
            yield Finding("P006", ("scenes", name), f"in `{name}` a play can be stuck: nothing is on offer")


def inescapable_loops(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find scenes that a play cannot get out of."""
    for name in scenario.scenes:
        if Observable(SHOWN_BY["P007"], name) in proof.sightings:
            yield Finding("P007", ("scenes", name), f"a play can go round in `{name}` and never get out")


def range_overflows(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find strict numbers that are pushed past their range."""
    shelves: list[tuple[KeyPath, dict[str, Variable]]] = [(("variables",), scenario.variables)]
    shelves += [(("parts", name, "variables"), part.variables) for name, part in scenario.parts.items()]
    for path, variables in shelves:
        for name in variables:
            if Observable(SHOWN_BY["P008"], name) in proof.sightings:
                yield Finding("P008", (*path, name), f"`{name}` can be pushed past its range")


def never_shown_text(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find conditional words that are never shown, where their scene, choice, consequence or ending is met."""
    for name, path, paragraphs in prose(scenario):
        for number, piece in enumerate(paragraphs if is_reached(proof, path) else ()):
            paragraph = f"{name}#{number}"
            is_known = not proof.is_unresolved("text", paragraph)
            if piece.when and is_known and not proof.happens("text", paragraph):
                yield Finding("P010", (*path, number), f"these words are never shown: `{piece.when}` never holds here")


def broken_denials(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find paragraphs that can be shown while what they deny holds."""
    for name, path, paragraphs in prose(scenario):
        for number, piece in enumerate(paragraphs):
            paragraph = f"{name}#{number}"
            if piece.denies and Observable(SHOWN_BY["P020"], paragraph) in proof.sightings:
                message = f"these words can be shown while `{piece.denies}` holds, which they deny"
                yield Finding("P020", (*path, number, "denies"), message, observed=paragraph)


def never_given_answers(scenario: Scenario, proof: Proof) -> Iterator[Finding]:
    """Find answers that no contact is ever given."""
    if not any(scenario.scenes[name].desk_time for name in proof.scenes):
        return
    for agency, answers in scenario.answers.items():
        for number in range(len(answers)):
            name = answer_name(agency, number)
            if agency != ANYONE and not (proof.happens("answer", name) or proof.is_unresolved("answer", name)):
                message = "this answer is never given: one above it comes first, or its `when` never holds"
                yield Finding("P024", ("answers", agency, number), message)


RULES: tuple[Callable[[Scenario, Proof], Iterator[Finding]], ...] = (
    unreachable_scenes,
    never_offered_moves,
    never_taken_ways,
    never_arriving_consequences,
    unreachable_endings,
    dead_ends,
    inescapable_loops,
    range_overflows,
    never_shown_text,
    conditions.redundant_move_conditions,
    conditions.redundant_way_conditions,
    conditions.redundant_arrival_conditions,
    conditions.redundant_ending_conditions,
    conditions.redundant_effect_conditions,
    information.shared_before_known,
    information.unlearnable_information,
    information.unused_information,
    information.unrecordable_information,
    outcomes.traps,
    outcomes.endings_closed_by_handover,
    themes.unmet_themes,
    themes.unreferenced_case_findings,
    broken_denials,
    never_given_answers,
    decisions.decisions_without_strong_option,
    decisions.rarely_open_strong_options,
    cuts.scenes_without_way_out,
    cuts.unusable_route_keys,
)
"""Every rule, in the order of the findings."""
RULES_WITHOUT_EXPLORATION = (dead_ends, inescapable_loops, range_overflows, broken_denials)
"""Rules on what can happen, which is true once it was seen; every other needs a finished exploration."""
