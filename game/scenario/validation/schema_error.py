"""One value that does not fit its shape, and what people call the things that keys belong to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from game.scenario.parsing.source_map import KeyPath


@dataclass(frozen=True)
class SchemaError:
    """One validation error: which, the path in the data, the innermost model, the last step, and what stood there."""

    error: str
    path: KeyPath
    model: type[BaseModel] | None
    name: str
    given: object
    context: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_missing_at_top(self) -> bool:
        """Whether a key of the whole file is missing."""
        return self.error == "missing" and not self.path

    @property
    def key(self) -> str:
        """The innermost key of the path."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), self.name)


MODEL_LABELS: Mapping[str, str] = {
    "Scenario": "the scenario as a whole", "Pack": "the pack as a whole", "Scene": "a scene", "Choice": "a choice",
    "Look": "something to look at", "Goto": "a way on (`goto`)", "DecisionNotes": "the `debrief` of a scene",
    "Person": "a person", "Agency": "an agency", "Channel": "a channel", "Information": "a piece of information",
    "Theme": "a theme", "Place": "a place", "Term": "a glossary entry", "Provision": "a provision of `law`",
    "Law": "`law`", "Case": "`case`", "Source": "a source", "CaseFinding": "a finding",
    "CaseFailing": "a failing", "CaseEvent": "an event of the case", "LocalDetail": "a local detail",
    "Contact": "an entry of `support`", "Variable": "a variable", "Part": "a part", "Document": "a document",
    "FormField": "a line of a form", "Consequence": "a consequence (`later`)", "Ending": "an ending",
    "FamilyMoment": "a moment of `sides`", "NextSteps": "`next`", "SystemChange": "an entry of `next: system`",
    "Review": "an entry of `reviews`",
    "Paragraph": "a piece of text", "Learn": "an effect", "Record": "an effect", "Share": "an effect",
    "Set": "an effect", "Add": "an effect", "Later": "an effect", "Cancel": "an effect", "Forget": "an effect",
    "If": "the effect `if`", "Line": "a line of a conversation", "Note": "the note", "Answer": "an answer",
    "Cut": "a cut", "PersonHere": "a person at this desk",
    "Sharing": "the effect `share`", "WordLists": "`words`", "DiscouragedPhrase": "an entry of `words: avoid`",
}  # fmt: skip
"""How people call the things that keys belong to."""


MAX_SHOWN = 40
"""Characters of a wrong value that are shown."""


def describe_value(value: object) -> str:
    """Return what stands there, in a few words for a message."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, str):
        return f"`{value[:MAX_SHOWN]}{'…' if len(value) > MAX_SHOWN else ''}`"
    return {"list": "a list", "dict": "a group of keys"}.get(type(value).__name__, "something else")
