"""The terminal player: a session by text, one page after the other."""

from collections.abc import Callable, Mapping

from game import ANYTIME
from game.cli.terminal.case_file import has_glossary, show_case_file, show_glossary
from game.cli.terminal.debrief import show_debrief
from game.cli.terminal.desk import pick_document, pick_look, pick_record, pick_tell
from game.cli.terminal.intro import show_brief, show_farewell, show_messages, show_notice
from game.cli.terminal.notes import save_note
from game.cli.terminal.page import show_page
from game.cli.terminal.prompt import Prompt, UserQuit, parse_number, quote_input
from game.engine.moves import Choose, Move
from game.engine.session import Session, decisions
from game.engine.views.page import Page, build_page
from game.engine.views.text import describe_move
from game.records.journal_writer import WriteFailedError
from game.records.recorded_session import RecordedSession
from game.reports.debrief.outline import contacts

EXPLAINS = "g explains words and law."
HELP = (
    "1, 2, 3 … take a choice.",
    "l looks closer at something; d opens a document, or reads it again. Neither passes time.",
    "At the desk r writes something down and t tells somebody; each takes some of the desk time.",
    "c shows the case file.",
    EXPLAINS,
    "b goes back to an earlier decision; what you did since stays kept in its own file.",
    "n keeps a note for yourself, about your last decision.",
    "Enter alone shows the page again.",
    "p covers the screen and pauses, here and wherever something is asked.",
    "q leaves, wherever you are: nothing is asked, and you can go on another day.",
)

MovePicker = Callable[[Prompt, Session, Page, str], Move | None]
MOVE_COMMANDS: Mapping[str, MovePicker] = {"l": pick_look, "d": pick_document, "r": pick_record, "t": pick_tell}
"""The letters that lead to a move."""
COMMAND_WORDS = {
    word: word[0]
    for word in ("look", "documents", "record", "tell", "case", "glossary", "back", "note", "help", "quit")
}
"""The letters, typed out."""


class TerminalPlayer:
    """A play by text."""

    def __init__(self, play: RecordedSession, asking: Prompt) -> None:
        self.play = play
        self._asking = asking
        asking.support = contacts(play.session.story.scenario)
        self._paper = asking.paper
        self._told = 0
        """How many of the page's blocks were written."""

    def run(self) -> None:
        """Play from the notice to the debrief, or until the trainee leaves."""
        try:
            self._begin()
            self._show()
            while not self.play.session.ended:
                self._answered(self._asking.ask(again=self._show_again))
            show_debrief(self.play, self._asking)
        except UserQuit:
            pass
        finally:
            show_farewell(self._paper, self.play)
            self.play.close()

    def _begin(self) -> None:
        """Show the notice, say what the trainee should know, and go on in a new file where that is the only way."""
        show_notice(self._paper, self.play)
        self._say_all()
        self._asking.wait_for_enter(
            "Enter goes on in a new file, q leaves." if self.play.branch_reason else "Enter goes on, q leaves."
        )
        if self.play.branch_reason:
            self._branch(len(self.play.session.moves))
        show_brief(self._paper, self.play)

    def _show(self, *, again: bool = False) -> None:
        """Write what is new on the page, or all of it again, and what is on offer."""
        self._told = show_page(self._paper, self.play.session, 0 if again else self._told)

    def _show_again(self) -> None:
        self._show(again=True)

    def _answered(self, answer: str) -> None:
        """Do what an answer asks for: a number, or a letter with what it is about."""
        found = build_page(self.play.session)
        head, _, rest = answer.partition(" ")
        letter = head.lower() if len(head) == 1 else COMMAND_WORDS.get(head.lower(), "")
        if not head:
            self._show_again()
        elif head.isdecimal():
            self._choose(found, head)
        elif letter in MOVE_COMMANDS:
            move = MOVE_COMMANDS[letter](self._asking, self.play.session, found, rest.strip())
            if move is not None:
                self._act(move)
        elif letter in self._does():
            self._does()[letter](rest.strip())
        else:
            self._paper.line("That is not on offer. Numbers choose, ? shows the keys.")

    def _choose(self, found: Page, typed: str) -> None:
        place = parse_number(typed)
        if place is not None and 1 <= place <= len(found.choices):
            self._act(found.choices[place - 1].move)
        else:
            last = len(found.choices)
            there = f"the choices go from 1 to {last}" if last > 1 else "there is only 1"
            self._paper.line(f"There is no choice {quote_input(typed)} here; {there}.")

    def _act(self, move: Move) -> None:
        """Make a move and show where it led; where it cannot be kept, ask what to do first."""
        while not self._kept(move):
            pass
        if isinstance(move, Choose):
            self._paper.line()
            self._paper.line(f"You: {describe_move(self.play.session.story.scenario, move)}")
        self._show()

    def _kept(self, move: Move) -> bool:
        said = self.play.messages
        try:
            self.play.act(move)
        except WriteFailedError as error:
            self._paper.line()
            self._paper.line(f"{error} It has not been done yet.")
            if self._asking.wait_for_enter("Enter tries again, u goes on without keeping, q leaves.").lower() == "u":
                self.play.stop_recording()
            return False
        if self.play.messages is not said:
            self._say_all()
        return True

    def _back(self, given: str) -> None:
        """Go back to before an earlier decision, as a branch."""
        made = decisions(self.play.session)
        if not made:
            self._paper.line("There is no decision to go back to yet.")
            return
        items = [describe_move(self.play.session.story.scenario, move) for _, move in made]
        place = self._asking.choose_number("Go back to before which decision?", items, given)
        if place is not None:
            was_kept = self.play.is_recording
            self._branch(made[place][0])
            stays = "What you did since stays kept in its own file." if was_kept else "What you did since was not kept."
            self._paper.line()
            self._paper.line(f"You stand before that decision again. {stays}")
            self._show(again=True)

    def _branch(self, moves: int) -> None:
        self.play = self.play.branch(moves)
        self._say_all()

    def _say_all(self) -> None:
        show_messages(self._paper, self.play.messages)

    def _note(self, given: str) -> None:
        made = decisions(self.play.session)
        text = given or self._asking.ask("Your note (Enter keeps none): ")
        if text:
            save_note(self._paper, self.play, "reason", text, made[-1][1].key if made else "")

    def _case(self, _given: str) -> None:
        show_case_file(self._paper, self.play.session)

    def _glossary(self, _given: str) -> None:
        if has_glossary(self.play.session):
            show_glossary(self._paper, self.play.session)
        else:
            self._paper.line("This story explains no words and no law.")

    def _help(self, _given: str) -> None:
        self._paper.heading("Keys")
        has_words = has_glossary(self.play.session)
        self._paper.items(line for line in HELP if has_words or line != EXPLAINS)
        self._paper.line()
        self._paper.line(ANYTIME)

    def _leave(self, _given: str) -> None:
        raise UserQuit

    def _does(self) -> Mapping[str, Callable[[str], None]]:
        """Return what the letters do that lead to no move."""
        return {
            "c": self._case,
            "g": self._glossary,
            "b": self._back,
            "n": self._note,
            "?": self._help,
            "h": self._help,
            "q": self._leave,
        }
