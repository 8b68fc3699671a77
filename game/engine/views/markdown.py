"""An author's marked-up text as blocks: paragraphs, headings and lists, with emphasis and glossary links in them.

Everything else stays as it was written: a word in angle brackets, an address, a line of dashes. Window, terminal and
HTML pages are drawn from these blocks; `flatten` gives them in a row to what sets one line under another.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from game.scenario.model.placeholders import GLOSSARY_LINK

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

MAX_NESTING = 100
"""Levels, two for a list in a list; markdown-it leaves out what lies deeper."""
BULLETS = ("•", "–")
"""What stands before the items of an unnumbered list: in the outermost list, and in every list inside it."""
_INLINE_RULES = ("emphasis", "newline", "escape", "balance_pairs", "fragments_join")
_BLOCK_RULES = ("heading", "list")


@dataclass(frozen=True)
class Text:
    """Letters without marks."""

    text: str


@dataclass(frozen=True)
class LineBreak:
    """The end of a source line; `forced` where the author marked it by two spaces or a backslash."""

    forced: bool


@dataclass(frozen=True)
class Emphasis:
    """Emphasised words, set in italics."""

    content: tuple["Inline", ...]


@dataclass(frozen=True)
class Strong:
    """Strongly emphasised words, set in bold."""

    content: tuple["Inline", ...]


@dataclass(frozen=True)
class GlossaryLink:
    """Words that lead to the glossary's entry of a term id."""

    term: str
    content: tuple["Inline", ...]


Inline = Text | LineBreak | Emphasis | Strong | GlossaryLink


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    content: tuple[Inline, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; all levels count as one."""

    content: tuple[Inline, ...]


@dataclass(frozen=True)
class ListItem:
    """An item of a list: any number of blocks."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class MarkdownList:
    """A list; `start` is its first number, None without numbers; `spread` where its paragraphs stand apart."""

    items: tuple[ListItem, ...]
    start: int | None = None
    spread: bool = False


Block = Paragraph | Heading | MarkdownList


def parse_markdown(text: str) -> tuple[Block, ...]:
    """Read a text; one whose lists lie too deep to be read is plain paragraphs, and emphasis that does is letters."""
    return _blocks(_tree(_tokens(lambda parser: parser.parse(text))))


def parse_inline(text: str) -> tuple[Inline, ...]:
    """Read a text of one line, in which no headings and lists are read."""
    return _inlines(_tree(_tokens(lambda parser: parser.parseInline(text))).children[0])


def _tokens(parse: "Callable[[MarkdownIt], list[Token]]") -> "list[Token]":
    """Return the tokens of a text, read with as many kinds of marks as do not lie too deep in one another."""
    tokens = parse(_parser())
    if _depth(tokens) >= MAX_NESTING - 1:
        tokens = parse(_parser(with_blocks=False))
    return parse(_parser(with_blocks=False, with_emphasis=False)) if _depth(tokens) >= MAX_NESTING - 1 else tokens


def _depth(tokens: "Iterable[Token]") -> int:
    return max((max(token.level, _depth(token.children or ())) for token in tokens), default=0)


@cache
def _parser(*, with_blocks: bool = True, with_emphasis: bool = True) -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import, and a first screen need not wait for it

    parser = MarkdownIt("zero", {"maxNesting": MAX_NESTING})
    parser.enable([*_INLINE_RULES, *(_BLOCK_RULES if with_blocks else ())])
    if not with_emphasis:
        parser.disable("emphasis")
    parser.inline.ruler.before("emphasis", "glossary_link", _read_glossary_link)
    return parser


def _read_glossary_link(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls a rule
    link = GLOSSARY_LINK.match(state.src, state.pos, state.posMax)
    if link is None:
        return False
    if not silent:
        end = state.posMax
        state.push("glossary_link_open", "", 1).meta["term"] = link[1]
        state.pos, state.posMax = link.span(2 if link[2] else 1)
        state.md.inline.tokenize(state)
        state.push("glossary_link_close", "", -1)
        state.posMax = end
    state.pos = link.end()
    return True


def _tree(tokens: "Iterable[Token]") -> "SyntaxTreeNode":
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415 - as above

    return SyntaxTreeNode(list(tokens))


def _blocks(node: "SyntaxTreeNode") -> tuple[Block, ...]:
    return tuple(_block(child) for child in node.children)


def _block(node: "SyntaxTreeNode") -> Block:
    match node.type:
        case "heading":
            return Heading(_inlines(node.children[0]))
        case "bullet_list" | "ordered_list":
            items = tuple(ListItem(_blocks(item)) for item in node.children)
            start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            return MarkdownList(items, start, spread=any(_is_spread(item) for item in node.children))
        case _:
            return Paragraph(_inlines(node.children[0]))


def _is_spread(item: "SyntaxTreeNode") -> bool:
    # markdown-it hides the paragraphs of a list that is not spread.
    return any(child.type == "paragraph" and not child.hidden for child in item.children)


def _inlines(node: "SyntaxTreeNode") -> tuple[Inline, ...]:
    # Where marks stood markdown-it leaves texts without a letter.
    return tuple(_inline(child) for child in node.children if child.type != "text" or child.content)


def _inline(node: "SyntaxTreeNode") -> Inline:
    match node.type:
        case "em":
            return Emphasis(_inlines(node))
        case "strong":
            return Strong(_inlines(node))
        case "glossary_link":
            return GlossaryLink(node.meta["term"], _inlines(node))
        case "softbreak" | "hardbreak":
            return LineBreak(forced=node.type == "hardbreak")
        case _:
            return Text(node.content)


@dataclass(frozen=True)
class Run:
    """Words set in one way; `term` is the glossary entry they lead to, or empty. A line's end is a space."""

    text: str
    strong: bool = False
    emphasis: bool = False
    term: str = ""


@dataclass(frozen=True)
class FlatBlock:
    """A paragraph or heading out of its lists.

    `depth` is the number of lists it stands in; `mark` the bullet or number before it, empty where it begins no item.
    """

    runs: tuple[Run, ...]
    is_heading: bool = False
    mark: str = ""
    depth: int = 0


def flatten(blocks: Iterable[Block], depth: int = 0) -> Iterator[FlatBlock]:
    """Yield paragraphs and headings in a row; an item without any is a block without words."""
    for block in blocks:
        if isinstance(block, MarkdownList):
            for number, item in enumerate(block.items, block.start or 0):
                mark = BULLETS[min(depth, len(BULLETS) - 1)] if block.start is None else f"{number}."
                yield from _flat_item(item, mark, depth + 1)
        else:
            yield FlatBlock(tuple(flatten_inline(block.content)), isinstance(block, Heading), depth=depth)


def _flat_item(item: ListItem, mark: str, depth: int) -> Iterator[FlatBlock]:
    first, *rest = flatten(item.blocks, depth) if item.blocks else [FlatBlock((), depth=depth)]
    # An item that begins with a list of its own leaves the mark to that list's first item.
    yield replace(first, mark=first.mark or mark)
    yield from rest


def flatten_inline(content: Iterable[Inline], style: Run = Run("")) -> Iterator[Run]:
    """Yield the runs of some words, each in the style of what stands round it."""
    for inline in content:
        match inline:
            case Text(text):
                yield replace(style, text=text)
            case LineBreak():
                yield replace(style, text=" ")
            case Strong(inner):
                yield from flatten_inline(inner, replace(style, strong=True))
            case Emphasis(inner):
                yield from flatten_inline(inner, replace(style, emphasis=True))
            case GlossaryLink(term, inner):
                yield from flatten_inline(inner, replace(style, term=term))
