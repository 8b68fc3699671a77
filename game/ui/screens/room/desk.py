"""The desk in a room: a decision is not made by a press, but goes to the vote first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.engine.moves import Choose
from game.engine.session import is_decision
from game.engine.views.page import build_page
from game.engine.views.text import expand_glossary_links, fill_placeholders
from game.engine.votes import Vote, vote_text
from game.ui.screen import Action, Push
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.room.vote import RoomDecision, VoteScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.session import Session
    from game.ui.screen import Screen
    from game.ui.screens.desk.notebook import NoteKeeper
    from game.ui.screens.desk.playable_session import PlayableSession
    from game.ui.screens.desk.portraits import PictureFinder

GLOSSARY_LINK = re.compile(r"\[\[[^|\]]*\|([^\]]*)\]\]")


class RoomDesk(DeskScreen):
    """Plays a session with a group: as the desk, but that a decision leads to the vote on it."""

    def __init__(
        self,
        play: PlayableSession,
        *,
        pause_screen: Callable[[], Screen],
        after: Callable[[], Action],
        picture_finder: PictureFinder,
        notes: NoteKeeper,
    ) -> None:
        super().__init__(play, pause_screen=pause_screen, after=after, picture_finder=picture_finder, notes=notes)
        self._kept, self._covering = notes, pause_screen
        self._vote: tuple[int, VoteScreen] | None = None
        """The vote that is going on, with the number of moves before it: whoever looks at the page comes back to it."""

    def _on_pressed(self, verb: str, rest: str) -> Action | None:
        session = self._play.session
        move = session.story.move(rest) if verb == "do" else None
        if isinstance(move, Choose) and session.is_legal(move) and _is_voted_on(session, move.scene):
            moves = len(session.moves)
            if self._vote is None or self._vote[0] != moves:
                self._vote = moves, VoteScreen(room_decision(session), self._commit, self._covering)
            return Push(self._vote[1])
        return super()._on_pressed(verb, rest)

    def _commit(self, key: str, vote: Vote, reason: str) -> None:
        """Make the choice, and keep how the room parted and why it does so."""
        options = room_decision(self._play.session).options
        if self._act(key):
            if vote.total:
                self._kept.add_note("vote", vote_text(vote, options), key)
            if reason:
                self._kept.add_note("reason", reason, key)


def _is_voted_on(session: Session, scene: str) -> bool:
    """Tell whether a scene is a decision that somebody has not left out of the sessions here."""
    return is_decision(session.story, scene) and scene not in session.story.left_out


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
