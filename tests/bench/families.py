"""Families of generated stories, written in our language and, for comparison, in that of the model checker SPIN.

Scenes lead forward without time passing and now and then back at the cost of a day; choices set flags, move counters
and set consequences going; every scene has a choice that is always open. Both texts come from one plan.
"""

import random
from dataclasses import dataclass
from typing import Any

COUNTER_MOST = 7
"""Counters run from 0 to this."""
LAST_DAY = 12
"""Two days more than any story of a family takes, so that it is never reached."""

Literal = tuple[str, str, int]
"""A variable, a comparison, a number."""
Change = tuple[str, str, int]
"""A variable, `set` or `add`, a number."""


@dataclass(frozen=True)
class Size:
    """How large a family is and how often its choices do what."""

    scenes: int
    endings: int
    choices: int
    flags: int
    counters: int
    days: int
    delayed: int
    sets_flag: float
    adds: float
    guarded: float
    leads_back: float
    takes_day: float
    span: int
    seed: int


SIZES = {
    "small": Size(30, 4, 80, 8, 0, 0, 0, 0.45, 0, 0.45, 0, 0, 4, 1),
    "medium": Size(60, 6, 200, 16, 2, 10, 1, 0.12, 0.04, 0.45, 0.03, 0.06, 5, 12),
    "large": Size(200, 10, 800, 24, 4, 10, 2, 0.02, 0.008, 0.45, 0.006, 0.01, 8, 9),
}


@dataclass(frozen=True)
class Option:
    """A choice; `target` from the number of scenes on is an ending."""

    terms: tuple[tuple[Literal, ...], ...]
    changes: tuple[Change, ...]
    days: int
    target: int
    queues: int | None


@dataclass(frozen=True)
class Plan:
    """A family's story before it is written in either language."""

    size: Size
    scenes: tuple[tuple[Option, ...], ...]
    delays: tuple[int, ...]
    arriving: tuple[tuple[Change, ...], ...]


class _Planner:
    def __init__(self, size: Size) -> None:
        self.size = size
        self.inner = size.scenes - size.endings
        self.chance = random.Random(size.seed)  # noqa: S311 - a family, not a secret

    def plan(self) -> Plan:
        size, chance = self.size, self.chance
        number = [1] * self.inner
        for _ in range(size.choices - self.inner):
            number[chance.randrange(self.inner)] += 1
        scenes = tuple(
            tuple(self._option(scene, place) for place in range(number[scene])) for scene in range(self.inner)
        )
        delays, arriving = [], []
        for _ in range(size.delayed):
            delays.append(chance.randint(2, 4))
            changes: list[Change] = [(f"f{chance.randrange(size.flags)}", "set", 1)]
            if size.counters:
                changes.append((f"c{chance.randrange(size.counters)}", "add", 1))
            arriving.append(tuple(changes))
        return Plan(size, scenes, tuple(delays), tuple(arriving))

    def _option(self, scene: int, place: int) -> Option:
        size, chance = self.size, self.chance
        back = bool(scene > 6 and place > 0 and chance.random() < size.leads_back and size.days)
        days = 1 if back else int(bool(size.days and place > 0 and chance.random() < size.takes_day))
        ahead = min(scene + chance.randint(1, size.span), self.inner - 1) if not back else 0
        target = chance.randrange(0, max(1, scene // 2)) if back else ahead
        late = scene > self.inner * 0.6
        if not back and (target <= scene or (late and chance.random() < 0.12 and place > 0)):
            target = self.inner + chance.randrange(size.endings)
        terms: list[list[Literal]] = []
        if place > 0 and chance.random() < size.guarded:
            terms = [
                [self._literal() for _ in range(chance.randint(1, 2))] for _ in range(1 if chance.random() < 0.8 else 2)
            ]
        if days:
            terms = [[*term, ("day", "<=", size.days - 1)] for term in (terms or [[]])]
        changes = self._changes()
        queues = chance.randrange(size.delayed) if size.delayed and chance.random() < 0.03 else None
        return Option(tuple(tuple(term) for term in terms), changes, days, target, queues)

    def _literal(self) -> Literal:
        size, chance = self.size, self.chance
        drawn = chance.random()
        if size.counters and drawn < 0.2:
            return f"c{chance.randrange(size.counters)}", chance.choice([">=", "<="]), chance.randint(1, 3)
        if size.days and drawn < 0.27:
            return "day", chance.choice([">=", "<="]), chance.randint(2, size.days - 2)
        return f"f{chance.randrange(size.flags)}", "==", chance.randint(0, 1)

    def _changes(self) -> tuple[Change, ...]:
        size, chance = self.size, self.chance
        found: list[Change] = []
        if chance.random() < size.sets_flag:
            found.append((f"f{chance.randrange(size.flags)}", "set", int(bool(chance.randint(0, 3)))))
        if size.counters and chance.random() < size.adds:
            found.append((f"c{chance.randrange(size.counters)}", "add", chance.choice([1, 1, 2, -1])))
        return tuple(found)


def plan(name: str) -> Plan:
    """Plan the family of a name; the same every time."""
    return _Planner(SIZES[name]).plan()


def scenario(of: Plan) -> dict[str, Any]:
    """Write a plan as a scenario of our language."""
    size = of.size
    flags = {f"f{number}": {"start": False} for number in range(size.flags)}
    counters = {f"c{number}": {"from": 0, "to": COUNTER_MOST, "start": 0} for number in range(size.counters)}
    last = size.endings - 1
    return {
        "format": 1, "id": "family", "title": "A family", "desk": "here", "starts": "2027-01-11",
        "last_day": LAST_DAY, "agencies": {"here": {"name": "Here"}},
        "variables": {**flags, **counters, "way_out": {"from": 0, "to": last, "start": 0}},
        "scenes": {f"s{number}": _scene(of, options) for number, options in enumerate(of.scenes)},
        "later": {f"d{number}": {"do": [_effect(change) for change in changes]}
                  for number, changes in enumerate(of.arriving)},
        "endings": {**{f"e{number}": _ending(when=f"way_out == {number}") for number in range(last)},
                    "last": _ending()},
    }  # fmt: skip


def _ending(**when: str) -> dict[str, str]:
    return {"title": "E", "text": "E.", **when}


def _scene(of: Plan, options: tuple[Option, ...]) -> dict[str, Any]:
    return {"title": "S", "text": "S.", "choices": {f"o{place}": _choice(of, one) for place, one in enumerate(options)}}


def _choice(of: Plan, option: Option) -> dict[str, Any]:
    do = [_effect(change) for change in option.changes]
    if option.queues is not None:
        do.append({"later": {f"d{option.queues}": of.delays[option.queues] + option.days}})
    out = option.target - len(of.scenes)
    if out >= 0:
        do.append({"set": {"way_out": out}})
    goto = "end" if out >= 0 else f"s{option.target}"
    when = {"when": _condition(option)} if option.terms else {}
    return {"say": "Go.", "days": option.days, "do": do, "goto": goto, **when}


def _condition(option: Option) -> str:
    return " or ".join(" and ".join(_written(literal) for literal in term) for term in option.terms)


def _written(literal: Literal) -> str:
    name, sign, number = literal
    if name.startswith("f"):
        return name if number else f"not {name}"
    return f"{name} {sign} {number}"


def _effect(change: Change) -> dict[str, Any]:
    name, kind, number = change
    return {kind: {name: bool(number) if name.startswith("f") else number}}


def promela(of: Plan) -> str:
    """Write a plan in Promela, move by move as the rules R1 to R5 say."""
    size = of.size
    lines = [f"bit f{number};" for number in range(size.flags)]
    lines += [f"byte c{number};" for number in range(size.counters)]
    lines += [f"byte due{number};" for number in range(size.delayed)]
    lines += ["byte day;"] if size.days else []
    lines += ["active proctype story() {", "goto s0;"]
    for number, options in enumerate(of.scenes):
        lines += [f"s{number}: if", *(f"  :: {_step(of, option)}" for option in options), "fi;"]
    lines += [f"end_s{len(of.scenes) + number}: s{len(of.scenes) + number}: false;" for number in range(size.endings)]
    return "\n".join([*lines, "}", ""])


def _step(of: Plan, option: Option) -> str:
    acts = [_assignment(change) for change in option.changes]
    if option.queues is not None:
        due = f"due{option.queues}"
        acts.append(f"{due} = ({due} == 0 -> day + {of.delays[option.queues] + option.days} : {due})")
    if option.days:
        acts.append(f"day = day + {option.days}")
        for number, changes in enumerate(of.arriving):
            arrival = "; ".join([*(_assignment(change) for change in changes), f"due{number} = 0"])
            acts.append(f"if :: (due{number} != 0 && day >= due{number}) -> {arrival} :: else fi")
    guard = " || ".join("(" + " && ".join(_guard(literal) for literal in term) + ")" for term in option.terms)
    return f"d_step {{ {guard or 'true'} -> {'; '.join(acts) or 'skip'} }} goto s{option.target}"


def _guard(literal: Literal) -> str:
    name, sign, number = literal
    return f"({name} {sign} {number})"


def _assignment(change: Change) -> str:
    name, kind, number = change
    if kind == "set":
        return f"{name} = {number}"
    if number > 0:
        return f"{name} = ({name} + {number} < {COUNTER_MOST} -> {name} + {number} : {COUNTER_MOST})"
    return f"{name} = ({name} > {-number} -> {name} - {-number} : 0)"
