"""The commands of the window itself, which are the same on every screen."""

from game.ui.settings import SCALES, Settings

SIZE_STEP = 10
"""How much one press changes the size of the text, in per cent."""
USUAL_SIZE = 100


def settings_after(command: str, settings: Settings) -> Settings | None:
    """Return the settings after a command, by its id; None if it is not one that changes them."""
    match command:
        case "larger":
            return settings.changed(text_scale=min(SCALES[-1], settings.text_scale + SIZE_STEP))
        case "smaller":
            return settings.changed(text_scale=max(SCALES[0], settings.text_scale - SIZE_STEP))
        case "usual_size":
            return settings.changed(text_scale=USUAL_SIZE)
        case "full_screen":
            return settings.changed(full_screen=not settings.full_screen)
        case "read_aloud":
            return settings.changed(read_aloud=not settings.read_aloud)
    return None
