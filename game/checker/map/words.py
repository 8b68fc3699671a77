"""Effects in a line each, in the author's own names."""

from collections.abc import Iterable

from game.scenario.model.effects import Add, Cancel, Effect, If, Later, Learn, Record, Set, Share, VariableValue


def describe_effects(effects: Iterable[Effect]) -> tuple[str, ...]:
    """Say what effects do, a line each."""
    return tuple(_line(effect) for effect in effects)


def _line(effect: Effect) -> str:
    match effect:
        case Learn(learn=pieces):
            return f"learn {', '.join(pieces)}"
        case Record(record=pieces):
            return f"write down {', '.join(pieces)}"
        case Share(share=sharing):
            return f"tell {', '.join(sharing.to)} by {sharing.by}: {', '.join(sharing.what)}"
        case Set(set=values):
            return ", ".join(f"set {name} to {_value(value)}" for name, value in values.items())
        case Add(add=numbers):
            return ", ".join(f"{name} {number:+}" for name, number in numbers.items())
        case Later(later=delays):
            return ", ".join(f"{name} after {_days(days)}" for name, days in delays.items())
        case Cancel(cancel=names):
            return f"cancel {', '.join(names)}"
        case If(condition=condition, do=inner):
            return f"if {condition}: {'; '.join(describe_effects(inner))}"


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"


def _value(value: VariableValue) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
