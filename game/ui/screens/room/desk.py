"""The desk in a room: a decision is not made by a press, but goes to the vote first."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from game.engine.moves import Choose
from game.engine.notes import Note
from game.engine.views.page import build_page
from game.engine.views.text import expand_glossary_links, fill_placeholders
from game.engine.votes import Vote, vote_note, votes_about
from game.ui.screens.decision_desk import DecisionDesk
from game.ui.screens.room.vote import ROOM_TEXT_SCALE, RoomDecision, VoteCallbacks, VoteScreen
from game.ui.screens.widget_screen import USUAL_TEXT_SCALE

if TYPE_CHECKING:
    from game.engine.session import Session

GLOSSARY_LINK = re.compile(r"\[\[[^|\]]*\|([^\]]*)\]\]")


class RoomDesk(DecisionDesk[VoteScreen]):
    """Plays a session with a group: as the desk in larger type, but that a decision leads to the vote on it."""

    decision_lead = "Each of these leads to the vote. Nothing is done before."
    other_lead = "One of these is done at once, without a vote."

    @property
    def text_scale(self) -> int:  # type: ignore[override]  # it changes as the play goes on
        """The size of its text: larger for a room, but at a desk, where much has to stand beside each other."""
        return USUAL_TEXT_SCALE if self._page.desk else ROOM_TEXT_SCALE

    def new_screen(self, scene: str, draft: Note | None) -> VoteScreen:
        """Return the vote, with the hands that were counted before the session was left, if any."""
        callbacks = VoteCallbacks(
            count=lambda vote, options: self._note_keeper.keep_note(vote_note(vote, scene, options)),
            keep=partial(self.keep_draft, scene),
            commit=lambda key, reason: self.commit(key, Note("reason", key, reason) if reason else None),
        )
        counted = tuple(Vote.of(vote.hands) for vote in votes_about(self._note_keeper.notes, scene))
        decision, reason = room_decision(self._play.session), draft.text if draft else ""
        return VoteScreen(decision, callbacks, self._pause_screen, counted=counted, reason=reason)

    def prepare(self, screen: VoteScreen, move: Choose) -> None:  # noqa: ARG002 - whatever was pressed is voted on
        """Take over what else is on offer since somebody looked closer."""
        screen.decision = room_decision(self._play.session)


def room_decision(session: Session) -> RoomDecision:
    """Return what is decided now."""
    scenario, day, page = session.story.scenario, session.situation.day, build_page(session)
    scene = scenario.scenes[session.situation.scene]

    def readable(text: str) -> str:
        return without_links(expand_glossary_links(scenario, fill_placeholders(scenario, text.strip(), day)))

    return RoomDecision(
        title=page.title,
        options={option.move.key: option.words for option in page.choices},
        discuss=readable(scene.discuss),
        presenter=readable(scene.presenter),
        outcome=lambda key: next_page(session, key),
    )


def next_page(session: Session, key: str) -> str:
    """Return as Markdown what the page after a choice shows first, without making the choice in the session."""
    move = session.story.move(key)
    if not isinstance(move, Choose) or not session.is_legal(move):
        return ""
    blocks = build_page(session.make_move(move)).blocks
    text = "\n\n".join(f"**{block.title}**\n\n{block.text}" if block.title else block.text for block in blocks)
    return without_links(text)


def without_links(text: str) -> str:
    """Return a text with its links to the glossary as the words they are: on a projector nobody follows them."""
    return GLOSSARY_LINK.sub(r"\1", text)
