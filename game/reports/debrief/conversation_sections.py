"""Conversations and contacts laid out for reading: threads as far as they went, and what came back from whom."""

from collections.abc import Collection, Iterator

from game.engine.debrief.contact_review import NOT_YET_NEEDED, ContactReview
from game.engine.debrief.conversations import ConversationReview, NextStep, ThreadReview, UnopenedThread
from game.engine.views.text import quote_speech
from game.reports.debrief import wording
from game.reports.debrief.blocks import Block, BulletList, Heading, Prose, Section, titled_list
from game.reports.debrief.wording import Headings

MAX_BROUGHT_FIRST = 2
"""How many lines of what would not have come without a thread are shown by themselves."""


def conversation_sections(
    headings: Headings, conversations: tuple[ConversationReview, ...], first: Collection[str]
) -> Iterator[Section]:
    """Yield what was asked and how far: a section for each thread, then what was not begun, by its topics.

    Args:
        headings: the headings of the debrief.
        conversations: in the order of play.
        first: keys of the threads that are shown opened.
    """
    for conversation in conversations:
        for thread in conversation.threads:
            yield _thread(headings, conversation, thread, shown=thread.key in first)
    unopened = tuple(_unopened(conversation) for conversation in conversations if conversation.unopened)
    if unopened:
        yield Section(headings["unopened"], (BulletList(unopened),), shown=False)


def _thread(headings: Headings, conversation: ConversationReview, thread: ThreadReview, *, shown: bool) -> Section:
    """Lay a thread out: how far it went and what the next step would have brought; what was said on request."""
    followed = tuple(quote_speech(line.say, is_action=line.is_action) for line in thread.followed)
    brought = tuple(dict.fromkeys(text for line in thread.followed for text in line.brought))
    first, more = brought[:MAX_BROUGHT_FIRST], brought[MAX_BROUGHT_FIRST:]
    words = (*_words(headings, thread), *titled_list(headings["brought"], more))
    return Section(
        f"{thread.topic}: {conversation.title}, {conversation.date}",
        (
            *titled_list(headings["followed"], followed),
            *titled_list(headings["brought"], first),
            *(_left(headings, thread.left) if thread.left else (Prose(wording.THREAD_END),)),
        ),
        shown,
        thread.key,
        (Section(wording.WHAT_WAS_SAID, words, shown=False),),
    )


def _left(headings: Headings, steps: tuple[NextStep, ...]) -> tuple[Block, ...]:
    return (
        *titled_list(
            headings["left"],
            tuple(f"**{step.topic}** {quote_speech(step.say, is_action=step.is_action)}" for step in steps),
        ),
        *titled_list(headings["next_step"], tuple(filter(None, map(_next_step, steps)))),
        *titled_list(headings["matters"], tuple(step.matters for step in steps if step.matters)),
    )


def _next_step(step: NextStep) -> str:
    """Return the first words of an answer that was not heard and what it would have brought; empty for neither."""
    pieces = f"{'; '.join(step.pieces)}." if step.pieces else ""
    words = " ".join(filter(None, (step.answer, pieces)))
    return f"**{step.topic}** {words}" if words else ""


def _words(headings: Headings, thread: ThreadReview) -> Iterator[Block]:
    for line in thread.followed:
        yield Heading(quote_speech(line.say, is_action=line.is_action))
        yield Prose(line.answer)
        if line.matters:
            yield Prose(f"*{headings['matters']}:* {line.matters}")


def _unopened(conversation: ConversationReview) -> str:
    topics = "; ".join(map(_topics, conversation.unopened))
    return f"{conversation.title}, {conversation.date}: {topics}"


def _topics(thread: UnopenedThread) -> str:
    return f"{thread.topic} ({'; '.join(thread.topics)})" if thread.topics else thread.topic


def contact_blocks(headings: Headings, contacts: tuple[ContactReview, ...]) -> Iterator[Block]:
    """Yield every contact in order: what it carried, what came back, and what would not have come without it."""
    for contact in contacts:
        yield Heading(wording.contact_title(contact))
        yield BulletList((*contact.pieces, *_remarks(headings, contact)))
        if contact.answer:
            yield Prose(f"*{headings['answer']}:* {contact.answer}")
        if contact.brought:
            yield Prose(f"*{headings['brought']}:*")
            yield BulletList(contact.brought)


def _remarks(headings: Headings, contact: ContactReview) -> Iterator[str]:
    if contact.had:
        yield f"{headings['had']}: {'; '.join(contact.had)}"
    if contact.not_yet_needed:
        yield f"{NOT_YET_NEEDED.removesuffix('.')}: {'; '.join(contact.not_yet_needed)}"
    if contact.due:
        yield wording.due_text(contact)
