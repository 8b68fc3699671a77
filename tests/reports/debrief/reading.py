"""What a reader of the debrief's outline reads."""

from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Comparison,
    Heading,
    KnowledgeTable,
    Letter,
    MomentList,
    Note,
    Part,
    Prose,
    Quote,
    SafetyLine,
    Section,
    TraineeText,
)


def block_texts(block: Block) -> tuple[str, ...]:
    """Return the texts of a block, a line each; of a table the pieces it is about."""
    match block:
        case Heading(text) | Prose(text) | Quote(text) | Letter(text) | Note(text) | SafetyLine(text):
            return (text,)
        case BulletList(items) | TraineeText(items):
            return items
        case MomentList(moments):
            return tuple(f"{moment.lead}{moment.text}" for moment in moments)
        case KnowledgeTable(knowledge):
            return tuple(row.text for row in knowledge.rows)
        case Comparison(columns):
            return tuple(text for column in columns for block in column for text in block_texts(block))


def words(blocks: tuple[Block, ...]) -> str:
    """Return the texts of some blocks."""
    return "\n".join(text for block in blocks for text in block_texts(block))


def read(part: Part) -> str:
    """Return everything of a part that is shown."""
    sections = (read_section(section) for section in part.sections if section.shown)
    return "\n".join([words(part.blocks), *sections, words(part.after)])


def read_section(section: Section) -> str:
    """Return everything of a section that is shown."""
    deeper = (read_section(inner) for inner in section.sections if inner.shown)
    return "\n".join([section.title, words(section.blocks), *deeper])


def section_of(part: Part, field: str) -> Section:
    """Return the section of a part that tells a field of the debrief."""
    return next(section for section in part.sections if section.field == field)
