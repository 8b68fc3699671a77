"""The commands of the window itself, which are the same on every screen."""

from game.ui.settings import Settings


def settings_after(command: str, settings: Settings) -> Settings | None:
    """Return the settings after a command, by its id; None if it is not one that changes them."""
    match command:
        case "larger":
            return settings.zoomed(1)
        case "smaller":
            return settings.zoomed(-1)
        case "usual_size":
            return settings.zoomed(0)
        case "full_screen":
            return settings.changed(full_screen=not settings.full_screen)
        case "read_aloud":
            return settings.changed(read_aloud=not settings.read_aloud)
    return None
