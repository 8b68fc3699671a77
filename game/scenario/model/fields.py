"""The kinds of value that scenario files are made of: ids, conditions, prose."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, StringConstraints

from game.scenario.typography import smart_quotes

KIND = "x-kind"
"""What a JSON Schema calls a field of ours, so that the reference can name it in the author's words."""

Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=48),
    Field(json_schema_extra={KIND: "id"}),
]
"""A name of small letters, digits and underscores; it begins with a letter and never changes."""


class StrictModel(BaseModel):
    """Frozen data that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def _condition(value: object) -> object:
    # YAML reads a bare true or false as a truth value; as a condition it is the same word.
    return str(value).lower() if isinstance(value, bool) else value


MAX_NUMBER = 1_000_000
"""The largest number of a story; so that no sum in a condition is larger than every machine counts exactly."""
Number = Annotated[StrictInt, Field(ge=-MAX_NUMBER, le=MAX_NUMBER)]
"""A whole number, at most a million up or down."""

Condition = Annotated[
    str,
    BeforeValidator(_condition, json_schema_input_type=str | bool),
    Field(json_schema_extra={KIND: "condition"}),
]
"""A condition such as `held(lee_name) and trust > 1`."""

DISPLAY_TEXT = AfterValidator(smart_quotes)
DisplayText = Annotated[str, DISPLAY_TEXT]
"""Text for people; its straight quotes become those of print."""


def as_list(value: Any) -> Any:  # noqa: ANN401 - whatever stands in the file, checked by the model afterwards
    """Let a single entry stand where a list is meant."""
    return value if isinstance(value, (list, tuple)) else [value]


Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(as_list, json_schema_input_type=Id | list[Id]),
    Field(json_schema_extra={KIND: "id or list of ids"}),
]
"""One id, or a list of them."""


class Paragraph(StrictModel):
    """A piece of text that is shown only while its condition holds on entering."""

    text: DisplayText = Field(title="Text")
    """The words, in inline Markdown; a blank line begins a new paragraph."""
    when: Condition | None = Field(default=None, title="Shown when")
    """Show this piece only if the condition holds; without it the piece is always shown."""
    denies: Condition | None = Field(default=None, title="Denies")
    """What this piece says is not so; `check` proves that it is never shown while this condition holds."""


def _prose(value: Any) -> Any:  # noqa: ANN401 - as above
    return [{"text": piece} if isinstance(piece, str) else piece for piece in as_list(value)]


Prose = Annotated[
    tuple[Paragraph, ...],
    BeforeValidator(_prose, json_schema_input_type=str | list[str | Paragraph]),
    Field(json_schema_extra={KIND: "prose"}),
]
"""Text, or a list of texts, some with a condition of their own."""
