"""Reading aloud: what a listener hears of screens, beats, choices and the focus."""

from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.ui.accessibility.screen_output import ScreenOutput
from game.ui.drawing.style import Style
from game.ui.screen import Quit
from game.ui.screens.desk.screen import DeskScreen
from game.ui.screens.message import MessageScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.text_screen import support_screen
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.settings import Settings
from tests.engine.stories import line, on, play, scene, story
from tests.ui.driving import WIDE, click_on, key
from tests.ui.screens.desk.playing import Playing

ALOUD = Settings(read_aloud=True)


@dataclass
class RecordingVoice:
    """A voice that keeps what it was given to say."""

    said: list[tuple[str, int]] = field(default_factory=list)
    stops: int = 0

    def say(self, text: str, rate: int) -> None:
        self.said.append((text, rate))

    def stop(self) -> None:
        self.stops += 1


class Listener:
    """Hears what is said of a screen."""

    def __init__(self, screen: WidgetScreen, style: Style, settings: Settings = ALOUD) -> None:
        self.screen = screen
        self.voice = RecordingVoice()
        self.output = ScreenOutput(None, lambda: self.voice)
        self.settings = settings
        screen.arrange(style, WIDE)
        self.hear()

    def hear(self) -> str:
        """Return what is said of the screen as it is now."""
        before = len(self.voice.said)
        self.output.show(self.screen, WIDE, self.settings)
        return "\n".join(text for text, _ in self.voice.said[before:])

    def press(self, code: int) -> str:
        self.screen.handle(key(code))
        return self.hear()


def kitchen() -> DeskScreen:
    playing = Playing()
    lines = {"work": line(topic="Work", say="How is work?", answer="Quiet.")}
    rooms = {
        "kitchen": scene({"go": on("hall", say="Go.")}, talk=lines),
        "hall": scene({"end": on(say="Stop.")}, text="It rains."),
    }
    playing.session = play(story(rooms))
    return DeskScreen(playing, pause_screen=lambda: PauseScreen(lambda: support_screen("x")), after=Quit)


def test_it_is_off_at_first_and_says_nothing(style: Style) -> None:
    listener = Listener(MessageScreen("Heading", "Words"), style, Settings())
    assert listener.voice.said == []


def test_a_screen_is_read_from_its_top_and_then_what_has_the_focus(style: Style) -> None:
    listener = Listener(MessageScreen("Heading", "Words"), style)
    assert listener.voice.said == [("Sixty Visits\nHeading\nWords\nGo on, button.", 100)]


def test_what_gets_the_focus_is_said_with_role_value_and_state(style: Style) -> None:
    listener = Listener(SettingsScreen(Settings()), style)
    last = listener.voice.said[0][0].rpartition("\n")[2]
    assert last.startswith("Text size")
    assert last.endswith(", slider, 100 %.")
    assert ", options, " in listener.press(pygame.K_TAB)
    assert listener.hear() == ""


def test_a_beat_is_said_and_what_came_of_a_choice(style: Style) -> None:
    listener = Listener(kitchen(), style)
    click_on(listener.screen, "do kitchen.work")
    answer = listener.hear()
    assert "You: How is work?" in answer
    assert "Quiet." in answer
    click_on(listener.screen, "do kitchen.go")
    after = listener.hear()
    assert "You chose: Go." in after
    assert "It rains." in after


def test_a_choice_is_said_with_its_key(style: Style) -> None:
    listener = Listener(kitchen(), style)
    heard = [listener.press(pygame.K_TAB) for _ in range(8)]
    assert any("key 1" in words for words in heard)


def test_a_dialog_is_read_as_it_opens_and_the_page_is_named_when_it_closes(style: Style) -> None:
    listener = Listener(MessageScreen("Heading", "Words"), style)
    first = listener.screen
    listener.screen = SettingsScreen(Settings())
    listener.screen.arrange(style, WIDE)
    assert listener.hear().startswith("Settings")
    listener.screen = first
    assert listener.hear().startswith("Sixty Visits\nHeading")


def test_the_last_words_are_said_again_at_the_rate_that_is_set(style: Style) -> None:
    listener = Listener(MessageScreen("Heading", "Words"), style)
    listener.output.say_again(ALOUD.changed(speech_rate=150))
    first, again = listener.voice.said
    assert again == (first[0], 150)


def test_turning_it_off_is_silence_and_on_again_reads_the_screen(style: Style) -> None:
    listener = Listener(MessageScreen("Heading", "Words"), style)
    listener.settings = Settings()
    assert listener.hear() == ""
    assert listener.voice.stops == 1
    listener.output.say_again(Settings())
    listener.settings = ALOUD
    assert "Words" in listener.hear()


def test_without_a_voice_nothing_fails(style: Style, tmp_path: Path) -> None:
    screen = MessageScreen(str(tmp_path.name), "Words")
    screen.arrange(style, WIDE)
    output = ScreenOutput(None, lambda: None)
    output.show(screen, WIDE, ALOUD)
    output.say_again(ALOUD)
    output.close()
