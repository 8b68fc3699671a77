"""A strategy of random small stories in which every part of the language of play occurs."""

from typing import Any

from hypothesis import strategies as st

from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session, begin
from game.engine.story import CompiledStory
from tests.engine.stories import story

SCENES = ("a", "b", "c")
PIECES = ("name", "boots", "words")
AGENCIES = ("social_care", "police", "gp")
LATER = ("note", "check")

pieces = st.lists(st.sampled_from(PIECES), min_size=1, max_size=2, unique=True)
facts = st.one_of(
    st.sampled_from(PIECES).map("held({})".format),
    st.sampled_from(PIECES).map("recorded({})".format),
    st.tuples(st.sampled_from(AGENCIES), st.sampled_from(PIECES)).map(lambda pair: "knows({}.{})".format(*pair)),
    st.sampled_from(SCENES).map("asked({}.one)".format),
    st.sampled_from(SCENES).map("seen({}.spot)".format),
    st.sampled_from(LATER).map("arrived({})".format),
    st.just("opened(letter)"),
    st.sampled_from(("n > 0", "n == 2")),
)
conditions = st.one_of(facts, facts.map("not {}".format), st.tuples(facts, facts).map(" and ".join))
answer_conditions = conditions | st.sampled_from(PIECES).map("told({})".format)


def _optional(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


plain_effects = st.one_of(
    pieces.map(lambda names: {"learn": names}),
    pieces.map(lambda names: {"record": names}),
    st.fixed_dictionaries({
        "what": pieces,
        "with": st.lists(st.sampled_from(AGENCIES[1:]), min_size=1, max_size=2, unique=True),
        "by": st.sampled_from(("phone", "email")),
    }).map(lambda share: {"share": share}),
    st.integers(-2, 2).map(lambda by: {"add": {"n": by}}),
    st.tuples(st.sampled_from(LATER), st.integers(1, 4)).map(lambda pair: {"later": dict([pair])}),
    st.sampled_from(LATER).map(lambda name: {"cancel": [name]}),
    st.just({"forget": "unwritten"}),
)  # fmt: skip
effects = st.lists(
    plain_effects | st.builds(lambda when, effect: {"if": when, "do": [effect]}, conditions, plain_effects), max_size=2
)
prose = st.lists(
    st.just("Always.") | conditions.map(lambda when: {"when": when, "text": "Once."}), min_size=1, max_size=2
)
choices = st.builds(
    lambda base, more: {"say": "Do it.", **base, **more},
    _optional(goto=st.sampled_from((*SCENES, "end")), days=st.integers(0, 4), takes=st.integers(0, 2)),
    _optional(when=conditions, once=st.booleans(), do=effects, now=prose),
)
ways_on = st.builds(
    lambda goto, days, do: {"say": "Go on.", "goto": goto, "days": days, "do": do},
    st.sampled_from(SCENES),
    st.integers(0, 3),
    effects,
)
"""Choices that are always open, so that no play stops early."""
lines = st.builds(
    lambda answer, more: {"topic": "A topic", "say": "Hm.", "answer": answer, **more},
    prose,
    _optional(when=conditions, takes=st.integers(0, 2), do=effects),
)
looks = st.builds(lambda more: {"name": "x", "text": "X.", **more}, _optional(when=conditions, do=effects))
scenes = st.builds(
    lambda text, ways, more: {"title": "A scene", "text": text, "choices": ways, **more},
    prose,
    st.fixed_dictionaries({"go": ways_on, "other": choices}),
    _optional(
        desk_time=st.integers(2, 6),
        turns=st.integers(0, 3),
        attention=st.integers(0, 1),
        do=effects,
        documents=st.just(["letter"]),
        talk=st.fixed_dictionaries({"one": lines, "two": lines}),
        look=st.fixed_dictionaries({"spot": looks}),
    ),
)
consequences = st.builds(
    lambda more, started: {**more, **started},
    _optional(when=conditions, do=effects, text=prose),
    st.just({}) | st.builds(lambda after, days: {"after": after, "days": days}, conditions, st.integers(1, 4)),
)
answers = st.lists(
    st.builds(lambda text, more: {"text": text, **more}, prose, _optional(when=answer_conditions, do=effects)),
    max_size=2,
)


def _with_facts_to_speak_of(named: dict[str, Any]) -> dict[str, Any]:
    """Give every scene the line and the spot of which conditions may speak; they are never on offer."""
    line = {"topic": "A topic", "say": "Hm.", "answer": "Hm.", "when": "false"}
    for each in named.values():
        each.setdefault("talk", {"one": line})
        each.setdefault("look", {"spot": {"name": "x", "text": "X.", "when": "false"}})
    return named


@st.composite
def stories(draw: st.DrawFn) -> CompiledStory:
    """Draw a story of three scenes."""
    channels = {
        "phone": {"name": "By phone", "days": 0, "cost": draw(st.integers(0, 2)), "holds": draw(st.integers(1, 3))},
        "email": {
            "name": "By email",
            "days": 2,
            "cost": 1,
            "holds": 3,
            "written": True,
            **draw(_optional(when=conditions)),
        },
    }
    agencies: dict[str, Any] = {agency: {"name": agency} for agency in AGENCIES}
    agencies["gp"] |= draw(_optional(when=conditions, roads=st.just(["email"])))
    return story(
        _with_facts_to_speak_of(draw(st.fixed_dictionaries(dict.fromkeys(SCENES, scenes)))),
        channels=channels,
        agencies=agencies,
        note={"cost": draw(st.integers(0, 2)), "holds": draw(st.integers(1, 3))},
        variables={"n": {"from": 0, "to": 2, "start": 1}},
        documents={"letter": {"kind": "letter", "title": "A letter", "do": draw(effects)}},
        later=draw(st.fixed_dictionaries(dict.fromkeys(LATER, consequences))),
        answers=draw(st.fixed_dictionaries({"police": answers, "anyone": answers})),
        incoming=draw(pieces),
        elsewhere=draw(st.fixed_dictionaries({}, optional={"police": pieces, "gp": pieces})),
        last_day=draw(st.integers(6, 20)),
        after=draw(st.integers(0, 5)),
    )


@st.composite
def beginnings(draw: st.DrawFn) -> Session:
    """Draw a session of a random story, with receipts of any agency or none."""
    agency, day = st.sampled_from(("", *AGENCIES[1:])), st.integers(-1, 6)
    receipts = st.lists(st.builds(ReceivedInformation, st.sampled_from(PIECES), day, agency), max_size=3)
    return begin(draw(stories()), draw(st.integers(0, 3)), draw(st.none() | receipts))
