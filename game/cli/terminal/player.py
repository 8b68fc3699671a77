"""The terminal player: a session as text, one page after the other."""

from collections.abc import Callable, Mapping

from game import TEXT_BOX_NOTICE
from game.cli.terminal.case_file import has_glossary, show_case_file, show_glossary
from game.cli.terminal.debrief import show_debrief
from game.cli.terminal.desk import pick_document, pick_look, pick_record, pick_tell
from game.cli.terminal.intro import show_brief, show_farewell, show_messages, show_notice
from game.cli.terminal.note_saving import keep_note, save_note
from game.cli.terminal.page import show_options, show_page
from game.cli.terminal.prompt import Prompt, UserQuit, parse_number, quote_input
from game.cli.terminal.reasons import ask_reason
from game.engine.cuts.route import own_decisions
from game.engine.debrief.debrief import support_contacts
from game.engine.moves import Choose, Move
from game.engine.session import Session
from game.engine.views.page import LineView, MoveOption, Page, build_page
from game.engine.views.return_points import return_points
from game.engine.views.text import anytime, describe_move
from game.records.journal_writer import WriteFailedError
from game.records.recorded_session import RecordedSession
from game.reports.debrief.outline import contact_lines
from game.reports.pathway.hand_over_blocks import RESTS

EXPLAINS = "g explains words and law."
HELP = (
    "1, 2, 3 … say something, or take a choice.",
    "l looks closer at something; d opens a document, or reads it again. Neither passes time.",
    "At the desk r writes a note and t tells somebody; one note or call carries several pieces, and takes desk time.",
    "c shows the case file.",
    EXPLAINS,
    "b goes back to an earlier decision or conversation; what you did since stays kept in its own file.",
    f"n keeps a note for yourself, about your last decision. {TEXT_BOX_NOTICE}",
    "Enter alone shows the page again.",
    "p covers the screen and pauses, here and wherever something is asked.",
    "q leaves, wherever you are: nothing is asked, and you can go on another day.",
)

MovePicker = Callable[[Prompt, Session, Page, str], Move | None]
MOVE_COMMANDS: Mapping[str, MovePicker] = {"l": pick_look, "d": pick_document, "r": pick_record, "t": pick_tell}
"""The letters that lead to a move."""
KEYS_OF_PAGES = frozenset("bq")
"""The letters after which another page stands, or none."""
HELP_KEYS = frozenset({"?", "h", "help"})
COMMAND_WORDS = {
    word: word[0]
    for word in ("look", "documents", "record", "tell", "case", "glossary", "back", "note", "help", "quit")
}
"""The letters as whole words."""


class TerminalPlayer:
    """A play in the terminal."""

    def __init__(self, play: RecordedSession, prompt: Prompt) -> None:
        self.play = play
        self._prompt = prompt
        prompt.support = contact_lines(support_contacts(play.session.story.scenario))
        prompt.safety = anytime(play.session.story.scenario)
        self._console = prompt.console
        self._shown = 0
        """How many of the page's blocks were written so far."""

    def run(self) -> None:
        """Play from the notice to the debrief, or until the trainee leaves."""
        try:
            self._begin()
            self._show()
            while not self.play.session.ended and not self.play.is_resting:
                self._handle_answer(self._prompt.ask(redraw=self._show_again))
            if self.play.leg is None:
                show_debrief(self.play, self._prompt)
        except UserQuit:
            pass
        finally:
            show_farewell(self._console, self.play)
            self.play.close()

    def _begin(self) -> None:
        """Show the notice, the messages and the brief; branch into a new file where the old one cannot be continued."""
        show_notice(self._console, self.play)
        self._show_messages()
        hint = "Enter goes on in a new file, q leaves." if self.play.branch_reason else "Enter goes on, q leaves."
        while self._prompt.wait_for_enter(hint).lower() in HELP_KEYS:
            self._help("")
        if self.play.branch_reason:
            self._branch(len(self.play.session.moves))
        show_brief(self._console, self.play)

    def _show(self, *, again: bool = False) -> None:
        """Write what is new on the page, or all of it again, and what is on offer."""
        self._shown = show_page(self._console, self.play.session, 0 if again else self._shown)

    def _show_options(self) -> None:
        """Write what is on offer once more, after something was shown beside the page."""
        show_options(self._console, self.play.session, build_page(self.play.session))

    def _show_again(self) -> None:
        self._show(again=True)

    def _handle_answer(self, answer: str) -> None:
        """Do what an answer asks for: a number, or a letter with what it is about."""
        page = build_page(self.play.session)
        head, _, rest = answer.partition(" ")
        letter = head.lower() if len(head) == 1 else COMMAND_WORDS.get(head.lower(), "")
        if not head:
            self._show_again()
        elif head.isdecimal():
            self._choose(page, head)
        elif letter in MOVE_COMMANDS:
            move = MOVE_COMMANDS[letter](self._prompt, self.play.session, page, rest.strip())
            if move is None:
                self._show_options()
            else:
                self._make_move(move)
        elif letter in self._commands():
            self._commands()[letter](rest.strip())
            if letter not in KEYS_OF_PAGES:
                self._show_options()
        else:
            self._console.line("That is not on offer. Numbers choose, ? shows the keys.")

    def _choose(self, page: Page, typed: str) -> None:
        """Take the line or the choice of a number."""
        on_offer: tuple[LineView | MoveOption, ...] = (*page.talk, *page.choices)
        options = {each.number: each for each in on_offer}
        option = options.get(parse_number(typed) or 0)
        if option is None:
            *others, last = map(str, sorted(options))
            numbers = f"type {', '.join(others)} or {last}" if others else f"there is only {last}"
            self._console.line(f"There is no {quote_input(typed)} here; {numbers}.")
        elif isinstance(option, LineView) and not option.open:
            self._console.line("There is no time left for that here.")
        else:
            self._make_move(option.move)

    def _make_move(self, move: Move) -> None:
        """Make a move and show where it led; where it cannot be kept, ask what to do first."""
        reason = ask_reason(self._prompt, self.play, move)
        while not self._try_move(move):
            pass
        if reason is not None:
            keep_note(self._console, self.play, reason)
        if self.play.is_resting:
            self._console.line()
            self._console.line(RESTS)
            return
        if isinstance(move, Choose):
            self._console.line()
            self._console.line(f"You: {describe_move(self.play.session.story.scenario, move)}")
        self._show()

    def _try_move(self, move: Move) -> bool:
        """Make a move; False where it could not be kept and was not made."""
        messages = self.play.messages
        try:
            self.play.act(move)
        except WriteFailedError as error:
            self._console.line()
            self._console.line(f"{error} It has not been done yet.")
            if self._prompt.wait_for_enter("Enter tries again, u goes on without keeping, q leaves.").lower() == "u":
                self.play.stop_recording()
            return False
        if self.play.messages is not messages:
            self._show_messages()
        return True

    def _back(self, typed: str) -> None:
        """Branch from before an earlier decision or conversation."""
        points = return_points(self.play.session)
        if not points:
            self._console.line("There is no decision to go back to yet.")
            self._show_options()
            return
        index = self._prompt.choose_number(
            "Go back to before which of these?", [point.words for point in points], typed
        )
        if index is None:
            self._show_options()
            return
        kept = "stays kept in its own file" if self.play.is_recording else "was not kept"
        self._branch(points[index].moves)
        self._console.line()
        self._console.line(f"You stand at that moment again. What you did since {kept}.")
        self._show(again=True)

    def _branch(self, moves: int) -> None:
        self.play = self.play.branch(moves)
        self._show_messages()

    def _show_messages(self) -> None:
        show_messages(self._console, self.play.messages)

    def _note(self, typed: str) -> None:
        past_decisions = own_decisions(self.play.session)
        if not typed:
            self._console.line(TEXT_BOX_NOTICE, quiet=True)
        text = typed or self._prompt.ask("Your note (Enter keeps none): ")
        if text:
            save_note(self._console, self.play, "reason", text, past_decisions[-1][1].key if past_decisions else "")

    def _case(self, _typed: str) -> None:
        show_case_file(self._console, self.play.session)

    def _glossary(self, _typed: str) -> None:
        if has_glossary(self.play.session):
            show_glossary(self._console, self.play.session)
        else:
            self._console.line("This story explains no words and no law.")

    def _help(self, _typed: str) -> None:
        self._console.heading("Keys")
        has_words = has_glossary(self.play.session)
        self._console.items(line for line in HELP if has_words or line != EXPLAINS)
        self._console.line()
        self._console.line(self._prompt.safety)

    def _leave(self, _typed: str) -> None:
        raise UserQuit

    def _commands(self) -> Mapping[str, Callable[[str], None]]:
        """Return what each letter does that leads to no move."""
        return {
            "c": self._case,
            "g": self._glossary,
            "b": self._back,
            "n": self._note,
            "?": self._help,
            "h": self._help,
            "q": self._leave,
        }
