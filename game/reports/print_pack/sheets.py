"""The sheets of a print pack, each laid out in the same parts as a debrief: for a page, a PDF and a printer."""

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from game import TEXT_BOX_NOTICE
from game.engine.contacts import recipients
from game.engine.debrief.debrief import case_of, support_contacts
from game.engine.debrief.headings import headings_of
from game.engine.moves import Choose
from game.engine.session import shuffle_choices
from game.engine.views.text import agency_name, long_date
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Heading,
    Note,
    Part,
    Prose,
    Section,
    titled_list,
    titled_prose,
)
from game.reports.debrief.outline import contact_lines, expand_sections, real_case_section
from game.reports.print_pack.minutes import DEBRIEF, planned_scenes
from game.reports.print_pack.story_text import StoryText
from game.scenario.model.scenario import Document
from game.scenario.model.scene import Scene
from game.scenario.model.shared import Channel

ORDER_SEED = 1
"""By which the options on a sheet are ordered, as a play orders them: never the author's order."""
LINE = "." * 170
"""A line to write on."""


@dataclass(frozen=True)
class Sheet:
    """A document of the pack: the name of its file without an ending, what stands at its top, and its parts."""

    name: str
    title: str
    parts: tuple[Part, ...]


def print_sheets(text: StoryText) -> tuple[Sheet, ...]:
    """Return all documents of the pack that have something in them."""
    sheets = (
        Sheet("guide", "Presenter’s guide", tuple(_guide(text))),
        Sheet("decisions", "Decisions", tuple(_decisions(text))),
        Sheet("conversations", "Conversations", tuple(_conversations(text))),
        Sheet("documents", "Documents of the story", tuple(_documents(text))),
        Sheet("desk", "The desk", tuple(_desks(text))),
        Sheet("glossary", "Glossary", tuple(_glossary(text))),
        Sheet("support", "Who can be talked to", tuple(_support(text))),
        Sheet("record", "A record for yourself", tuple(_record(text))),
        Sheet("handout", "What to take along", tuple(_handout(text))),
    )
    return tuple(sheet for sheet in sheets if sheet.parts)


def _lines(count: int) -> tuple[Block, ...]:
    return tuple(Note(LINE) for _ in range(count))


def _guide(text: StoryText) -> Iterator[Part]:
    scenario = text.scenario
    yield Part(
        "Before anybody comes",
        (
            *titled_prose("What it is about, and what is not shown", text.words(scenario.notice)),
            Heading("How to stop"),
            Prose(
                "Esc covers the screen at once. Anybody may step out, and need not say why; say so at the beginning, "
                "and say who sits outside. Nobody plays themselves, and nobody has to say which way was theirs."
            ),
            *titled_list("Who can be talked to", contact_lines(support_contacts(scenario))),
        ),
    )
    yield _plan(text)
    for name, scene in text.decisions.items():
        yield Part(text.heading(name), tuple(_guide_to_decision(text, name, scene)))
    case = case_of(scenario)
    if case is not None:
        section = real_case_section(headings_of(scenario), case)
        (part,) = expand_sections([Part("The real case, as it was reported", (), (section,))], real_case=True)
        yield part


def _plan(text: StoryText) -> Part:
    planned = planned_scenes(text)
    play = sum(scene.minutes for scene in planned)
    lines = tuple(f"{scene.heading}: {scene.activity}, {scene.minutes} min" for scene in planned)
    return Part(
        "The plan",
        (
            Prose(
                f"About {play} minutes for what is played, and at least {DEBRIEF} for the debrief: as much as you can. "
                "Leave five before the first page, for the notice, and five after the last, to come back into the room."
            ),
            BulletList(lines),
        ),
    )


def _guide_to_decision(text: StoryText, name: str, scene: Scene) -> Iterator[Block]:
    about = scene.debrief
    yield from titled_prose("What can be known here", text.words(about.knowable, name) if about else "")
    for choice in scene.choices.values():
        yield Heading(text.words(choice.say, name))
        yield from (Prose(text.words(part, name)) for part in (choice.because, choice.cost, choice.defensible) if part)
    yield from titled_prose("What presses here", text.words(about.pressed, name) if about else "")
    yield from titled_prose("To talk about", text.words(scene.discuss, name))
    yield from titled_prose("For you", text.words(scene.presenter, name))


def _decisions(text: StoryText) -> Iterator[Part]:
    for name, scene in text.decisions.items():
        moves = shuffle_choices(
            ORDER_SEED, (Choose(name, key) for key, each in scene.choices.items() if each.when is None)
        )
        options = tuple(
            f"**{letter}** {text.words(scene.choices[move.choice].say, name)}"
            for letter, move in zip(ascii_uppercase, moves, strict=False)
        )
        yield Part(
            text.heading(name),
            (
                Prose(text.prose(scene.text, name)),
                BulletList(options),
                *titled_prose("To talk about", text.words(scene.discuss, name)),
                Heading("What we would do, and why"),
                Note(TEXT_BOX_NOTICE),
                *_lines(5),
            ),
        )


def _conversations(text: StoryText) -> Iterator[Part]:
    for name, scene in text.scenes.items():
        topics = tuple(text.words(line.topic, name) for line in scene.talk.values() if line.when is None)
        if topics:
            time = f"There is time to say {scene.turns} things. " if scene.turns else ""
            yield Part(
                text.heading(name),
                (
                    Prose(text.prose(scene.text, name)),
                    Prose(f"{time}What one is told opens other questions; they are not on this sheet."),
                    BulletList(topics),
                    Heading("What we would ask, in which order, and what we would listen for"),
                    Note(TEXT_BOX_NOTICE),
                    *_lines(6),
                ),
            )


def _documents(text: StoryText) -> Iterator[Part]:
    lying = {name for scene in text.scenes.values() for name in scene.documents}
    for name, document in text.scenario.documents.items():
        if name in lying or not text.cut:
            yield Part(text.words(document.title), tuple(_document(text, document)))


def _document(text: StoryText, document: Document) -> Iterator[Block]:
    facts = (("From", document.sender), ("To", document.to), ("Dated", document.dated))
    lines = tuple(f"{label}: {text.words(value)}" for label, value in facts if value)
    if lines:
        yield BulletList(lines)
    fields = tuple(f"**{text.words(field.label)}** {text.words(field.value)}" for field in document.fields)
    if fields:
        yield BulletList(fields)
    yield from (Prose(words) for words in [text.prose(document.text)] if words)


def _desks(text: StoryText) -> Iterator[Part]:
    for name, scene in text.scenes.items():
        if scene.desk_time is not None:
            yield Part(
                text.heading(name),
                (
                    Prose(text.prose(scene.text, name)),
                    Prose(f"There are {scene.desk_time} parts of time: a note takes one, a call more than a mail."),
                    *titled_list("Whom this desk can reach that day, and how", tuple(_recipients(text, name))),
                    Heading("What we write on the file"),
                    Note(TEXT_BOX_NOTICE),
                    *_lines(3),
                    Heading("Whom we tell, what, how, and what they are to do with it"),
                    *_lines(6),
                ),
            )


def _recipients(text: StoryText, scene: str) -> Iterator[str]:
    """Yield whom a desk can reach on its day, with the roads that are open then, and when what is told is read."""
    if scene not in text.entered:
        return
    day, channels = text.entered[scene].day, text.scenario.channels
    for recipient in recipients(text.story, text.entered[scene]):
        ways = "; ".join(_road(text, channels[road], day) for road in recipient.roads)
        yield f"{agency_name(text.scenario, recipient.agency)}: {ways}"


def _road(text: StoryText, road: Channel, day: int) -> str:
    """Say a road, what it says of itself, and the date on which somebody has what is told by it."""
    date = long_date(text.scenario, day + road.days) if road.days else ""
    says = ", ".join(filter(None, (text.words(road.says), date))) or "at once"
    return f"{text.words(road.name).lower()} ({says})"


def _glossary(text: StoryText) -> Iterator[Part]:
    terms = sorted(text.scenario.terms.values(), key=lambda term: term.term.casefold())
    if terms:
        yield Part(
            "The words of seven professions",
            tuple(Prose(f"**{term.term}**: {text.words(term.text)}") for term in terms),
        )


def _support(text: StoryText) -> Iterator[Part]:
    lines = contact_lines(support_contacts(text.scenario))
    if lines:
        yield Part("If it stays with you", (BulletList(lines),))


def _record(text: StoryText) -> Iterator[Part]:
    steps = text.scenario.next
    questions = tuple(text.words(question) for question in steps.questions) if steps else ()
    headings = (
        "What I would do again",
        "What I noticed, and what I did with it",
        "Whom I told, and whether they had it",
        *questions,
        "What I take to supervision",
    )
    blocks = (block for heading in headings for block in (Heading(heading), *_lines(3)))
    yield Part("Afterwards", (Note(TEXT_BOX_NOTICE), *blocks))


def _handout(text: StoryText) -> Iterator[Part]:
    scenario = text.scenario
    steps = scenario.next
    principles = dict.fromkeys(
        scene.debrief.principle
        for scene in text.scenes.values()
        if scene.debrief and scene.debrief.principle in scenario.terms
    )
    terms = tuple(
        f"**{scenario.terms[name].term}**: {text.words(scenario.terms[name].text)}" for name in principles if name
    )
    changes = tuple(f"{text.words(each.change)} ({text.words(each.owner)})" for each in steps.system) if steps else ()
    questions = tuple(text.words(question) for question in steps.questions) if steps else ()
    blocks = (
        *titled_list("Questions to carry away", questions),
        *titled_list("Words for what was practised", terms),
        *titled_list("What would make it easier here, and who could own it", changes),
        *titled_prose("For supervision", text.words(steps.supervision) if steps else ""),
    )
    if blocks:
        yield Part("After the session", blocks, tuple(_findings(text)))


def _findings(text: StoryText) -> Iterator[Section]:
    case = case_of(text.scenario)
    if case is not None and case.echoes:
        lines = tuple(f"{each.service}: {each.text}" for each in case.echoes if each.verified)
        yield Section("What the published reviews reported", (BulletList(lines),))
