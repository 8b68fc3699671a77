"""Rules about conversations and what is short in a scene: topics, follow-ups, turns, and what takes them."""

import re
from collections.abc import Iterator
from itertools import chain

from game.diagnostics.finding import Finding
from game.scenario.model.fields import Paragraph
from game.scenario.model.placeholders import fill_placeholders_with
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Choice, Line, Scene
from game.scenario.model.traversal import texts

MAX_TOPIC_WORDS = 6
_ASKED = re.compile(r"\basked\(\s*(\w+)\.(\w+)\s*\)")
_NAME = re.compile(r"\b[A-Z][a-z]+(?:['’-][A-Za-z]+)*")
_NAME_INSIDE = re.compile(r"(?<![.!?…:“”‘] )(?<!^)(?<![“‘(*_\n])\b[A-Z][a-z]+(?:['’-][A-Za-z]+)*")
"""A word with a capital that does not begin a sentence or a speech, where any word has one."""
_CONTENT_WORD = re.compile(r"(?<![\w’])[a-z]{4,}")
_SOMEBODY = frozenset({
    "aunt", "boyfriend", "brother", "cousin", "girlfriend", "landlord", "lodger", "neighbour", "partner", "sister",
    "stepfather", "stepmother", "tenant", "uncle", "visitor",
})  # fmt: skip
"""Words for somebody who may be new to the trainee."""
SILENCE = "say nothing"
"""The topic under which nothing is said."""
_QUOTATION = re.compile('[“”"]')
MIN_GIVEAWAY_WORDS = 2
"""Words of a topic, none of which stood anywhere before its answer, that give the answer away together."""


def turns_beside_desk_time(scenario: Scenario) -> Iterator[Finding]:
    """M030: a scene is a conversation or a desk."""
    for name, scene in scenario.scenes.items():
        if scene.turns is not None and scene.desk_time is not None:
            hint = "keep one of the two, or make two scenes of it"
            message = f"the scene `{name}` has turns and desk time, so two things run short in it"
            yield Finding("M030", ("scenes", name, "turns"), message, hint, key=True)


def ends_without_turns(scenario: Scenario) -> Iterator[Finding]:
    """M049: what ends a conversation stands beside the turns it has."""
    for name, scene in scenario.scenes.items():
        if scene.turns_are and scene.turns is None:
            message = f"the scene `{name}` says what ends the conversation, and has no `turns` that run out"
            hint = "add `turns:` with how much there is time to say, or leave out `turns_are`"
            yield Finding("M049", ("scenes", name, "turns_are"), message, hint, key=True)


def talk_without_turns(scenario: Scenario) -> Iterator[Finding]:
    """M050: a conversation in which everything can be said."""
    for name, scene in scenario.scenes.items():
        takes = any("takes" in line.model_fields_set for line in scene.talk.values())
        if scene.talk and not (_has_budget(scene) or scene.turns_are or takes):
            message = f"the conversation in `{name}` has no `turns`, so everything in it can be said"
            hint = "add `turns:` with how much there is time to say, if something is to be left out"
            yield Finding("M050", ("scenes", name, "talk"), message, hint, key=True)


def equal_topics(scenario: Scenario) -> Iterator[Finding]:
    """M051: no two topics with one name are open at once."""
    for name, scene in scenario.scenes.items():
        before: dict[str, list[str]] = {}
        for key, line in scene.talk.items():
            same = before.setdefault(line.topic.casefold(), [])
            if other := next((each for each in same if _are_open_together(name, (each, key), scene)), ""):
                message = f"`{key}` has the topic of `{other}`, and both are open at once"
                hint = "give one of the two another name, or let it open on what was said last"
                yield Finding("M051", ("scenes", name, "talk", key, "topic"), message, hint)
            same.append(key)


def _are_open_together(scene: str, keys: tuple[str, str], written: Scene) -> bool:
    """Tell whether two lines are open at once for certain, at some time: each closes once it was said."""
    first, second = (written.talk[key].when for key in keys)
    if first == second:
        return True
    # One that is open from the start is closed where the other follows it up.
    return any(
        when is None and other is not None and (scene, key) not in _ASKED.findall(other)
        for key, when, other in ((keys[0], first, second), (keys[1], second, first))
    )


def talk_without_way_on(scenario: Scenario) -> Iterator[Finding]:
    """M031: when nothing more can be said, something still leads on."""
    for name, scene in scenario.scenes.items():
        if scene.talk and not any(_leads_on(choice, name, scene) for choice in scene.choices.values()):
            message = "when the talk is over, no choice of this scene leads on"
            hint = "add a choice with `goto` that takes nothing"
            path, choices = ("scenes", name, "talk"), ("scenes", name, "choices")
            yield Finding("M031", path, message, hint, key=True, relies_on=choices)


def _leads_on(choice: Choice, here: str, scene: Scene) -> bool:
    is_free = not choice.takes or not _has_budget(scene)
    return is_free and any(way.scene != here for way in choice.goto)


def _has_budget(scene: Scene) -> bool:
    return scene.turns is not None or scene.desk_time is not None


def long_topics(scenario: Scenario) -> Iterator[Finding]:
    """M032: a topic is a few words."""
    for scene, key, line in _lines(scenario):
        words = len(line.topic.split())
        if words > MAX_TOPIC_WORDS:
            message = f"this topic has {words} words"
            hint = f"write {MAX_TOPIC_WORDS} or fewer; the trainee's own words stand under `say`"
            yield Finding("M032", ("scenes", scene, "talk", key, "topic"), message, hint)


def revealing_topics(scenario: Scenario) -> Iterator[Finding]:
    """M033: a topic has nothing in it that only its answer tells: no name, and no person or place in other words."""
    names, words = _names_before_play(scenario), _words_before_play(scenario)
    for scene_name, scene in scenario.scenes.items():
        shown = tuple(_shown_texts(scene))
        names |= _names_in(scenario, *shown)
        words |= _words_in(*shown)
        for key, line in scene.talk.items():
            answer = tuple(_texts_of(line.answer))
            if revealed := _revealed(scenario, line, answer, names, words):
                message = f"the topic names {revealed}, and its answer is the first to tell of it"
                hint = "name what the trainee knows already, such as `Somebody new`"
                yield Finding("M033", ("scenes", scene_name, "talk", key, "topic"), message, hint)
            names |= _names_in(scenario, *answer, line.say)
            words |= _words_in(*answer, line.say)


def _revealed(scenario: Scenario, line: Line, answer: tuple[str, ...], names: set[str], words: set[str]) -> str:
    """Return what a topic has in common with its answer and with nothing before; empty if that is nothing."""
    told = _names_in(scenario, *answer, inside=True) | (_names_in(scenario, *answer) & _names_of_people(scenario))
    if first := sorted((_names_in(scenario, line.topic) & told) - names):
        return first[0]
    common = (_words_in(line.topic) & _words_in(*answer)) - words
    is_giveaway = len(common) >= MIN_GIVEAWAY_WORDS or common & _SOMEBODY
    return " and ".join(f"`{word}`" for word in sorted(common)) if is_giveaway else ""


def _names_of_people(scenario: Scenario) -> set[str]:
    return _names_in(scenario, *(f"{person.name} {person.short}" for person in scenario.people.values()))


def _words_before_play(scenario: Scenario) -> set[str]:
    beside = {"scenes", "case", "cuts", "endings", "information", "later", "sides", "terms"}
    return _words_in(*(text.prose for text in texts(scenario) if text.path[0] not in beside))


def _words_in(*texts: str) -> set[str]:
    return {word for text in texts for word in _CONTENT_WORD.findall(text.lower())}


def _names_before_play(scenario: Scenario) -> set[str]:
    people = (person.name for person in scenario.people.values() if person.known_when is None)
    beside = {"scenes", "people", "at_this_desk", "case", "cuts", "endings", "information", "later", "sides", "terms"}
    told = (text.prose for text in texts(scenario) if text.path[0] not in beside)
    return _names_in(scenario, *people, *told)


def _shown_texts(scene: Scene) -> Iterator[str]:
    yield scene.title
    yield from _texts_of(scene.text)
    yield from chain.from_iterable((look.name, look.text) for look in scene.look.values())
    for choice in scene.choices.values():
        yield choice.say
        yield from _texts_of(choice.now)


def _texts_of(prose: tuple[Paragraph, ...]) -> Iterator[str]:
    return (paragraph.text for paragraph in prose)


def _names_in(scenario: Scenario, *texts: str, inside: bool = False) -> set[str]:
    """Return the words with a capital; with `inside`, without those that begin a sentence."""
    pattern = _NAME_INSIDE if inside else _NAME
    people = {name: f"{person.name} {person.short}" for name, person in scenario.people.items()}
    filled = (fill_placeholders_with(text, lambda mark: people.get(mark.name, "")) for text in texts)
    return {name for text in filled for name in pattern.findall(text)}


def follow_ups_elsewhere(scenario: Scenario) -> Iterator[Finding]:
    """M034: what a line follows up was said in the same conversation, and is not the line itself."""
    for scene, key, line in _lines(scenario):
        for asked in _ASKED.finditer(line.when or ""):
            path = ("scenes", scene, "talk", key, "when")
            if asked.groups() == (scene, key):
                message = f"`{key}` asks whether it has been said itself, and can be said once"
                hint = "leave that out, or ask for the line before it"
                yield Finding("M034", path, message, hint, offset=asked.start())
            elif asked[1] != scene and asked[1] in scenario.scenes:
                message = f"`{key}` follows up what was said in the scene `{asked[1]}`"
                hint = "ask for a line of this scene; what was learnt elsewhere is asked with `held(…)`"
                yield Finding("M034", path, message, hint, offset=asked.start())


def actions_and_words(scenario: Scenario) -> Iterator[Finding]:
    """M052: what is done stands in italics, and what is said does not."""
    for scene, key, line in _lines(scenario):
        if line.action and (line.action[-1] == "?" or _QUOTATION.search(line.action)):
            message = "this stands wholly in italics, so it is shown as done and not as said"
            hint = "leave out the asterisks around the trainee's words"
            yield Finding("M052", ("scenes", scene, "talk", key, "say"), message, hint)
        elif not line.action and line.topic.casefold() == SILENCE:
            message = f"nothing is said under `{line.topic}`, and this is shown in quotation marks"
            hint = 'write what the trainee does, in italics: `say: "*You dry a cup.*"`'
            yield Finding("M052", ("scenes", scene, "talk", key, "say"), message, hint)


def _lines(scenario: Scenario) -> Iterator[tuple[str, str, Line]]:
    for name, scene in scenario.scenes.items():
        for key, line in scene.talk.items():
            yield name, key, line


def takes_more_than_there_is(scenario: Scenario) -> Iterator[Finding]:
    """M035 (R18, R19): nothing takes more than its scene has."""
    for name, scene in scenario.scenes.items():
        for kind, key, takes, budget in _takings(scene):
            if budget is not None and takes > budget:
                message = f"`{key}` takes {takes}, and this scene has {budget}, so it is never on offer"
                hint = f"write {budget} or less, or give the scene more"
                yield Finding("M035", ("scenes", name, kind, key, "takes"), message, hint)


def takes_of_nothing(scenario: Scenario) -> Iterator[Finding]:
    """M036: what takes something stands where something can be taken."""
    for name, scene in scenario.scenes.items():
        for kind, key, takes, budget in _takings(scene):
            if budget is None and takes:
                wanted = "`turns`" if kind == "talk" else "`turns` and no `desk_time`"
                message = f"`{key}` takes {takes}, and this scene has no {wanted}, so it takes nothing"
                hint = "give the scene what is short here, or leave out `takes`"
                yield Finding("M036", ("scenes", name, kind, key, "takes"), message, hint)


def _takings(scene: Scene) -> Iterator[tuple[str, str, int, int | None]]:
    """Yield where it is written what a line or a choice takes, how much, and how much there is of it."""
    for key, line in scene.talk.items():
        if "takes" in line.model_fields_set:
            yield "talk", key, line.takes, scene.turns
    for key, choice in scene.choices.items():
        yield "choices", key, choice.takes, scene.turns if scene.desk_time is None else scene.desk_time
