"""Small random stories that use everything the language has, for holding explorers equal."""

from typing import Any

from hypothesis import strategies as st

from game.engine.story import CompiledStory, compile_story
from game.scenario.model.scenario import Scenario

AGENCIES = ("social_care", "police", "gp")
PIECES = ("name", "boots", "words")
PARTS = {"one": "chalk", "two": "slate"}
"""Each part with its own variable."""


class Writer:
    """Draws the pieces of a story; `part` is the chapter being written, if any."""

    def __init__(self, draw: st.DrawFn, scenes: tuple[str, ...], later: tuple[str, ...]) -> None:
        self.draw, self.scenes, self.later = draw, scenes, later
        self.spots: dict[str, list[str]] = {}
        self.choices: dict[str, list[str]] = {}
        self.lines: dict[str, list[str]] = {}
        self.pieces = PIECES[: self.one(1, 2, 2, 3)]
        self.is_timeless = False
        """Whether what is written now may not read the day."""
        self.is_answer = False
        """Whether what is written now may ask what was told."""

    def one(self, *options: Any) -> Any:
        return self.draw(st.sampled_from(options))

    def often(self, chance: int) -> bool:
        """Say yes in so many of ten cases."""
        return bool(self.draw(st.integers(0, 9)) < chance)

    def atom(self, part: str | None) -> str:
        facts = [f"held({info})" for info in self.pieces] + [f"recorded({info})" for info in self.pieces]
        facts += [f"knows({agency}.{info})" for agency in AGENCIES for info in self.pieces]
        facts += [f"asked({scene}.{line})" for scene, lines in self.lines.items() for line in lines]
        facts += [f"seen({scene}.{spot})" for scene, spots in self.spots.items() for spot in spots]
        facts += [f"chose({scene}.{name})" for scene, names in self.choices.items() for name in names]
        facts += [f"arrived({name})" for name in self.later] + ["opened(letter)"]
        numbers = ["n > 0", "n == 2", "n + m < 2", "n - m != 1", "2 >= n", "n == m", "m <= 0", "1 - n > m"]
        others = ["flag", "mood == 'open'", "mood != 'shut'", "mood == tone", "flag == held(name)", "true", "not flag"]
        days = ["day >= 2", "day < 1", "day == 3", "3 > day", "day > 1", "2 >= day", "day + n > 2", "day - 1 != n"]
        days = numbers if self.is_timeless else days
        told = [f"told({info})" for info in self.pieces] if self.is_answer else facts
        own = [f"{PARTS[part]} > 0", f"{PARTS[part]} == n"] if part else []
        return str(self.one(*self.one(told, facts, numbers, others, days, own or numbers)))

    def condition(self, part: str | None) -> str:
        shape = self.one("atom", "atom", "not", "and", "or", "nested")
        one, two, three = self.atom(part), self.atom(part), self.atom(part)
        return {
            "atom": one, "not": f"not {one}", "and": f"{one} and {two}", "or": f"{one} or {two}",
            "nested": f"({one} or not ({two})) and {three}",
        }[shape]  # fmt: skip

    def maybe(self, part: str | None, chance: int = 4) -> dict[str, str]:
        return {"when": self.condition(part)} if self.often(chance) else {}

    def effect(self, part: str | None, depth: int = 0) -> dict[str, Any]:
        kinds = ["learn", "learn", "record", "share", "set", "add", "later", "later", "cancel", "forget", "if"]
        kind = self.one(*kinds[: 11 if depth < 2 else 10])
        if kind in ("later", "cancel") and not self.later:
            kind = "add"
        match kind:
            case "learn" | "record":
                return {kind: [self.one(*self.pieces)]}
            case "forget":
                return {"forget": "unwritten"}
            case "share":
                return {"share": {"what": list(self.pieces[: self.one(1, 2)]), "with": self.one(*AGENCIES[1:]),
                                  "by": self.one("phone", "email", "letter")}}  # fmt: skip
            case "set":
                return {"set": self.one({"n": 2}, {"flag": True}, {"mood": "shut", "tone": "open"}, {"m": 1}, {"n": 0},
                                        {PARTS[part]: 2} if part else {"flag": False})}  # fmt: skip
            case "add":
                return {"add": self.one({"n": 1}, {"n": -1}, {"m": 1}, {PARTS[part]: 1} if part else {"n": 2})}
            case "later":
                return {"later": {self.one(*self.later): self.one(1, 2, 3)}}
            case "cancel":
                return {"cancel": [self.one(*self.later)]}
            case _:
                return {"if": self.condition(part), "do": [self.effect(part, depth + 1)]}

    def do(self, part: str | None, most: int = 2) -> list[dict[str, Any]]:
        return [self.effect(part) for _ in range(self.draw(st.integers(0, most)))]

    def text(self, part: str | None) -> list[Any]:
        texts: list[Any] = ["Text."]
        if self.often(2):
            texts.append({"when": self.condition(part), "text": "More."})
        if self.often(1):
            texts.append({"text": "Nobody has.", "denies": self.condition(part), **self.maybe(part, 5)})
        return texts

    def line(self, part: str | None) -> dict[str, Any]:
        return {"topic": "X", "say": "Say.", "answer": self.text(part), "do": self.do(part, 1),
                "takes": self.one(0, 1, 1, 2), **self.maybe(part, 3)}  # fmt: skip

    def answers(self, least: int = 0, most: int = 2) -> list[dict[str, Any]]:
        self.is_answer = True
        written = [{"text": self.text(None), "do": self.do(None, 1), **self.maybe(None, 6)}
                   for _ in range(self.draw(st.integers(least, most)))]  # fmt: skip
        self.is_answer = False
        return written

    def consequence(self) -> dict[str, Any]:
        made: dict[str, Any] = {"text": self.text(None), "do": self.do(None), **self.maybe(None)}
        if self.often(5):
            self.is_timeless = True
            made |= {"after": self.condition(None), "days": self.one(1, 2)}
            self.is_timeless = False
        return made

    def choice(self, scene: str, part: str | None) -> dict[str, Any]:
        made: dict[str, Any] = {
            "say": "Go.",
            "do": self.do(part),
            "days": self.one(0, 0, 0, 1, 2, 3),
            "takes": self.one(0, 0, 0, 1, 2),
            **self.maybe(part),
        }
        made |= {"now": self.text(part)}
        if self.often(2):
            return made | {"once": True}
        others = [name for name in self.scenes if name != scene]
        ways = [{"scene": self.one(*others, *others, scene, "end"), "when": self.condition(part)}
                for _ in range(self.one(0, 0, 1))]  # fmt: skip
        made["once"] = self.often(2)
        return made | {"goto": [*ways, {"scene": self.one(*others, *others, scene, "end")}]}

    def scene(self, name: str, part: str | None) -> dict[str, Any]:
        looks = {spot: {"name": "x", "text": "X.", "do": self.do(part, 1), **self.maybe(part, 3)}
                 for spot in self.spots[name]}  # fmt: skip
        made: dict[str, Any] = {"title": "A", "text": self.text(part), "look": looks, "do": self.do(part, 1)}
        made["talk"] = {line: self.line(part) for line in self.lines[name]}
        made |= {"turns": self.one(0, 1, 2, 3)} if self.often(6) else {}
        made["choices"] = {choice: self.choice(name, part) for choice in self.choices[name]}
        made["documents"] = ["letter"] if self.often(2) else []
        made |= {"part": part} if part else {}
        made |= {"attention": self.one(0, 1, 1, 2)} if self.often(6) else {}
        return made | ({"desk_time": self.one(0, 1, 2, 3)} if self.often(4) else {})


def cut(writer: Writer, scenario: dict[str, Any]) -> dict[str, Any]:
    """Draw a cut that plays some scenes and has a route for the others."""
    scenes = writer.scenes
    played = [scene for scene in scenes[1:] if writer.often(5)] or [writer.one(*scenes)]
    keys = [f"record:{info}" for info in writer.pieces] + [f"tell:police.{info}:email" for info in writer.pieces]
    keys += ["letter"] if scenario["documents"] else []
    for name in scenes:
        scene = scenario["scenes"][name]
        keys += [f"{name}.{key}" for part in ("look", "talk", "choices", "choices", "choices") for key in scene[part]]
    route = [writer.one(*keys) for _ in range(writer.draw(st.integers(0, 5)))]
    ends = [f"{name}.{key}" for name in scenes for key in scenario["scenes"][name]["choices"]]
    return {"title": "Short", "minutes": 5, "plays": played, "route": [*route, *ends[: writer.one(0, 2, 9)]]}


def agency(writer: Writer) -> dict[str, Any]:
    """Draw somebody a desk may reach."""
    roads = {"roads": writer.one(["phone"], ["email"], ["phone", "email"], ["email", "letter"])}
    return {"name": "A", **writer.maybe(None, 2), **(roads if writer.often(7) else {})}


@st.composite
def scenarios(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a scenario as it would stand in a file, small enough for its story to be explored whole."""
    scenes = ("a", "b", "c", "d")[: draw(st.integers(1, 4))]
    return _scenario(Writer(draw, scenes, ("call", "note")[: draw(st.integers(0, 2))]))


@st.composite
def desk_scenarios(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a scenario in which pieces are held at a desk, can be told by every road, and are answered."""
    writer = Writer(draw, ("a", "b")[: draw(st.integers(1, 2))], ("call", "note")[: draw(st.integers(0, 2))])
    writer.pieces = PIECES[: writer.one(1, 2, 2, 2, 3)]
    scenario = _scenario(writer)
    for agency in AGENCIES[1:]:
        scenario["agencies"][agency] = {"name": "A", **writer.maybe(None, 1)}
    scenario["channels"]["letter"]["at_desk"] = False
    scenario["answers"] = {"police": writer.answers(1, 2), writer.one("gp", "anyone"): writer.answers(0, 1)}
    desk = scenario["scenes"]["a"]
    desk |= {"desk_time": writer.one(1, 2, 2, 3)}
    desk["do"] = [{"learn": list(writer.pieces)}, *desk["do"]]
    wait = {"say": "Wait.", "days": writer.one(1, 2), "goto": writer.one(*writer.scenes), "do": writer.do(None, 1)}
    desk["choices"] = {**desk["choices"], "p": wait}
    return scenario


def _scenario(writer: Writer) -> dict[str, Any]:
    scenes, later = writer.scenes, writer.later
    writer.spots = {scene: ["x", "y"][: writer.one(0, 0, 1, 1, 2)] for scene in scenes}
    writer.lines = {scene: ["s", "t", "u"][: writer.one(0, 0, 0, 1, 2)] for scene in scenes}
    writer.choices = {scene: ["p", "q", "r"][: writer.one(1, 2, 2, 3)] for scene in scenes}
    parts = {scene: writer.one(None, "one", "two") for scene in scenes}
    scenario: dict[str, Any] = {
        "format": 1, "id": "random", "title": "Random", "desk": "social_care", "starts": "2027-01-11",
        "agencies": {"social_care": {"name": "A"}, **{name: agency(writer) for name in AGENCIES[1:]}},
        "channels": {
            "phone": {"name": "phone", "days": 0, "cost": writer.one(1, 2), "holds": writer.one(1, 2)},
            "email": {"name": "email", "days": writer.one(1, 2), "cost": 1, "holds": writer.one(1, 2, 3)},
            "letter": {
                "name": "letter", "days": writer.one(0, 3, 4), "cost": writer.one(0, 2), "at_desk": not writer.often(6),
                "holds": 1,
            },
        },
        "note": {"cost": writer.one(0, 1, 1), "holds": writer.one(1, 2)},
        "answers": {
            name: writer.answers() for name in writer.one((), ("police",), ("police", "gp"), ("police", "anyone"))
        },
        "information": {name: {"text": name} for name in writer.pieces},
        "last_day": writer.one(2, 3, 4, 6, 40), "after": writer.one(0, 0, 1, 3),
        "incoming": list(writer.pieces[: writer.one(0, 0, 1, 2)]),
        "may_arrive": list(writer.pieces[: writer.one(0, 0, 0, 1)]),
        "elsewhere": writer.one({}, {"gp": ["name"]}),
        "variables": {
            "n": {"from": 0, "to": 2, "start": 0, "strict": writer.often(3)}, "m": {"from": -1, "to": 1, "start": 0},
            "flag": {"start": False}, "mood": {"one_of": ["open", "shut"], "start": "open"},
            "tone": {"one_of": ["dark", "open"], "start": "dark"},
        },
        "parts": {part: {"title": part, "variables": {name: {"from": 0, "to": 2, "start": 0}}}
                  for part, name in PARTS.items()},
        "scenes": {scene: writer.scene(scene, parts[scene]) for scene in scenes},
        "documents": {"letter": {"kind": "letter", "title": "Letter", "do": writer.do(None, 1), **writer.maybe(None)}},
        "later": {name: writer.consequence() for name in later},
        "endings": {
            "first": {"title": "First", "text": writer.text(None), "when": writer.condition(None)},
            "second": {"title": "Second", "text": "Second.", "when": writer.condition(None)},
            "last": {"title": "Last", "text": "Last."},
        },
    }  # fmt: skip
    for scene in scenario["scenes"].values():
        for choice in scene["choices"].values():
            if "goto" not in choice and not choice["days"]:
                choice["once"] = True
    scenario["cuts"] = {"short": cut(writer, scenario)}
    return scenario


def compiled(scenario: dict[str, Any]) -> CompiledStory:
    """Make a drawn scenario ready."""
    return compile_story(Scenario.model_validate(scenario))
