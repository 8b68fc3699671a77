"""What a choice, a look, a document, a scene or a consequence can do; one model each."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StrictBool, StrictInt, StrictStr, Tag

from game.scenario.model.fields import Condition, Id, Ids, Number, StrictModel

VariableValue = StrictBool | StrictInt | StrictStr
EFFECT_KEYS = ("learn", "record", "share", "set", "add", "later", "cancel", "forget", "if")


class Learn(StrictModel):
    """This desk comes to hold something."""

    learn: Ids = Field(title="Learn")
    """The pieces of information this desk holds from now on."""


class Record(StrictModel):
    """This desk writes something down."""

    record: Ids = Field(title="Record")
    """The pieces written on the file; what is not held is not written."""


class Sharing(StrictModel):
    """What the story itself sends from this desk."""

    what: Ids = Field(title="What")
    """The pieces that are sent; what is not held is not sent."""
    to: Ids = Field(alias="with", title="With")
    """The agencies that are told."""
    by: Id = Field(title="By")
    """The channel, which decides how many days it takes and what it leaves behind."""


class Share(StrictModel):
    """This desk tells another agency."""

    share: Sharing = Field(title="Share")
    """What, with whom, by which channel."""


class Set(StrictModel):
    """Give variables new values."""

    set: dict[Id, VariableValue] = Field(title="Set")
    """The new value of each variable."""


class Add(StrictModel):
    """Move numbers up or down; they stay within their range."""

    add: dict[Id, Number] = Field(title="Add")
    """How far each number moves; negative is down."""


class Later(StrictModel):
    """Set a consequence going."""

    later: dict[Id, Number] = Field(title="Later")
    """After how many days each consequence arrives, from 1 on."""


class Cancel(StrictModel):
    """Stop consequences that are waiting."""

    cancel: Ids = Field(title="Cancel")
    """The consequences that will not arrive any more."""


class Forget(StrictModel):
    """This desk loses what it has not written down, as when somebody new takes over."""

    forget: Literal["unwritten"] = Field(title="Forget")
    """`unwritten`: what this desk holds and has not recorded."""


class If(StrictModel):
    """Do something only under a condition."""

    condition: Condition = Field(alias="if", title="If")
    """The condition, tested when its turn comes."""
    do: tuple["Effect", ...] = Field(title="Do")
    """What happens if it holds."""


def _kind(value: Any) -> str:  # noqa: ANN401 - whatever stands in the file
    if not isinstance(value, dict):
        return type(value).__name__.lower()
    return next((key for key in EFFECT_KEYS if key in value), str(next(iter(value), "")))


Effect = Annotated[
    Annotated[Learn, Tag("learn")]
    | Annotated[Record, Tag("record")]
    | Annotated[Share, Tag("share")]
    | Annotated[Set, Tag("set")]
    | Annotated[Add, Tag("add")]
    | Annotated[Later, Tag("later")]
    | Annotated[Cancel, Tag("cancel")]
    | Annotated[Forget, Tag("forget")]
    | Annotated[If, Tag("if")],
    Discriminator(_kind),
]
If.model_rebuild()


def all_effects(effects: Iterable[Effect]) -> Iterator[Effect]:
    """Yield effects and those inside their conditions."""
    for effect in effects:
        yield effect
        if isinstance(effect, If):
            yield from all_effects(effect.do)
