"""The user's settings, stored as a JSON file beside the saves.

A missing or broken file never keeps the program from starting: reading it returns defaults and a sentence.
"""

from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

SCALES = tuple(range(80, 301, 10))
"""The text sizes to choose from, in per cent."""
SPEECH_RATES = tuple(range(50, 301, 10))
"""The rates of the voice to choose from, in per cent."""
MAX_CHANGED_KEYS = 200
"""The most changed keys that are read."""
MAX_KEY_LETTERS = 40
"""The most letters of the name of a command or of a key."""
MIN_WINDOW_SIZE = (640, 480)
"""The least size of the window, in pixels."""
DESKTOP_BARS = (64, 120)
"""The width and height, in pixels, that a desktop takes for its bars and the window's own frame."""
MAX_FILE_BYTES = 100_000
"""The maximum size of a settings file; a larger one is not read."""
CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("light", "dark", "high contrast"),
    "font": ("atkinson", "dyslexic"),
    "text_speed": ("instant", "gentle"),
    "letter_spacing": ("usual", "wide", "wider"),
    "line_spacing": ("usual", "wide", "wider"),
}
"""The settings whose value is one of a few words."""


@dataclass(frozen=True)
class Settings:
    """The settings of the window; `text_scale` is in per cent, `window` the size in pixels."""

    theme: str = "light"
    text_scale: int = 100
    font: str = "atkinson"
    reduced_motion: bool = False
    text_speed: str = "instant"
    full_screen: bool = False
    window: tuple[int, int] = (1280, 720)
    keys: tuple[tuple[str, str], ...] = ()
    """The id of a command and its key, for those whose key is not the usual one."""
    choice_keys: bool = True
    """Whether numbers and letters choose."""
    read_aloud: bool = False
    speech_rate: int = 100
    """How fast the voice speaks, in per cent of its usual rate."""
    letter_spacing: str = "usual"
    line_spacing: str = "usual"

    def changed(self, **changes: Any) -> "Settings":  # noqa: ANN401 - dataclasses.replace takes any field's value
        """Return a copy with some settings changed."""
        return replace(self, **changes)

    def zoomed(self, steps: int) -> "Settings":
        """Return a copy with the text larger by so many of the `SCALES`, or smaller; with 0 it is as usual."""
        wanted = self.text_scale + steps * (SCALES[1] - SCALES[0]) if steps else Settings().text_scale
        return replace(self, text_scale=max(SCALES[0], min(SCALES[-1], wanted)))


def defaults_for(desktop: tuple[int, int]) -> Settings:
    """Return the default settings for a monitor of this size: on a large one a larger window, which scales its text."""
    height = desktop[1]
    factor = 100 if height < 1400 else 130 if height < 2000 else 200  # noqa: PLR2004 - the usual heights of monitors
    window = fitting_size((1280 * factor // 100, 720 * factor // 100), desktop)
    return Settings(window=(max(MIN_WINDOW_SIZE[0], window[0]), max(MIN_WINDOW_SIZE[1], window[1])))


def fitting_size(window: tuple[int, int], desktop: tuple[int, int]) -> tuple[int, int]:
    """Return a window's size, no less than the least and never larger than a monitor leaves beside its own bars."""
    wanted = [max(size, least) for size, least in zip(window, MIN_WINDOW_SIZE, strict=True)]
    room = [max(least, size - bars) for size, least, bars in zip(desktop, MIN_WINDOW_SIZE, DESKTOP_BARS, strict=True)]
    width, height = (min(sizes) for sizes in zip(wanted, room, desktop, strict=True))
    return width, height


def read_settings(path: Path, defaults: Settings | None = None) -> tuple[Settings, str]:
    """Read a settings file.

    Returns:
        The settings, with defaults for what is missing or invalid, and a sentence for the user if something in the
        file cannot be used, else an empty string.
    """
    defaults = defaults or Settings()
    try:
        if not path.exists() and not path.is_symlink():
            return defaults, ""
        import json  # noqa: PLC0415 - the first start has no file, and its first frame does not wait for this

        data = json.loads(_read_text(path))
    except (OSError, ValueError, RecursionError):
        return defaults, f"The settings file {path.name} cannot be read, so the usual settings are used."
    if not isinstance(data, dict):
        return defaults, f"The settings file {path.name} does not hold settings, so the usual ones are used."
    names = {field.name for field in fields(Settings)}
    valid = {name: value for name, value in data.items() if name in names and _is_valid(name, value)}
    if "keys" in valid:
        valid["keys"] = tuple(tuple(pair) for pair in valid["keys"])
    if "window" in valid:
        valid["window"] = tuple(valid["window"])
    return replace(defaults, **valid), _invalid_message(sorted(set(data) - set(valid)))


def _read_text(path: Path) -> str:
    """Read a regular file that is not too large; a pipe or a device is not opened, since it may never end."""
    if not path.is_file() or path.stat().st_size > MAX_FILE_BYTES:
        raise ValueError(path.name)
    return path.read_text("utf-8")


def _invalid_message(names: list[str]) -> str:
    if not names:
        return ""
    known = [name for name in names if name in Settings.__dataclass_fields__]
    unknown = ["a setting that is not known"] if len(known) < len(names) else []
    return f"The settings file has something for {', '.join(known + unknown)} that cannot be used; the usual is used."


def should_save(before: Settings, after: Settings, message: str) -> bool:
    """Tell whether to save settings when the program ends; `message` is what reading them returned.

    A file that could not be used is left as it is, unless a setting other than the window's size has changed.
    """
    return not message or after.changed(window=before.window) != before


@dataclass
class SettingsFile:
    """The settings file as one of several windows writes it; `known` are the settings that this window last had."""

    path: Path
    known: Settings

    def switch_to(self, path: Path) -> Settings:
        """Go over to another file; return its settings, with those of now for what it does not have."""
        self.path = path
        self.known, _ = read_settings(path, self.known)
        return self.known

    def save(self, settings: Settings) -> str:
        """Write what was changed in this window alone; return a sentence if that fails, else an empty string."""
        before, now = asdict(self.known), asdict(settings)
        changes = {name: value for name, value in now.items() if value != before[name]}
        message = _write(self.path, _usable_entries(self.path) | changes) if changes else ""
        if not message:
            self.known = settings
        return message


def _usable_entries(path: Path) -> dict[str, Any]:
    """Return what the file holds now, without what cannot be used; a setting that is not known here stays."""
    import json  # noqa: PLC0415 - only needed when something is written

    try:
        data = json.loads(_read_text(path))
    except (OSError, ValueError, RecursionError):
        return {}
    known = Settings.__dataclass_fields__
    entries = data.items() if isinstance(data, dict) else ()
    return {name: value for name, value in entries if name not in known or _is_valid(name, value)}


def write_settings(path: Path, settings: Settings) -> str:
    """Write all settings to a file; return a sentence for the user if that fails, else an empty string."""
    return _write(path, asdict(settings))


def _write(path: Path, data: dict[str, Any]) -> str:
    """Write a settings file atomically."""
    import json  # noqa: PLC0415 - only needed at the end

    from game.records.atomic_write import write_atomically  # noqa: PLC0415 - only needed at the end
    from game.records.private_files import make_folder  # noqa: PLC0415 - as above

    try:
        make_folder(path.parent)
        write_atomically(path, (json.dumps(data, indent=2) + "\n").encode())
    except OSError as error:
        return f"The settings could not be kept in {path}: {error.strerror or error}."
    return ""


def _is_valid(name: str, value: object) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name in {"reduced_motion", "full_screen", "choice_keys", "read_aloud"}:
        return isinstance(value, bool)
    if name in {"text_scale", "speech_rate"}:
        steps = SCALES if name == "text_scale" else SPEECH_RATES
        return isinstance(value, int) and value in steps and not isinstance(value, bool)
    if name == "keys":
        return _is_keys(value)
    return _is_size(value)


def _is_keys(value: object) -> bool:
    """Tell whether a value is a list of pairs of short texts; which commands there are is known elsewhere."""
    if not isinstance(value, list) or len(value) > MAX_CHANGED_KEYS:
        return False
    pairs = [pair for pair in value if isinstance(pair, list) and len(pair) == len(("command", "key"))]
    texts = [text for pair in pairs for text in pair if isinstance(text, str) and 0 < len(text) <= MAX_KEY_LETTERS]
    return len(texts) == len(("command", "key")) * len(value)


def _is_size(value: object) -> bool:
    if not isinstance(value, list) or len(value) != len(MIN_WINDOW_SIZE):
        return False
    integers = all(isinstance(part, int) and not isinstance(part, bool) for part in value)
    return integers and all(least <= part <= 16_384 for part, least in zip(value, MIN_WINDOW_SIZE, strict=True))  # noqa: PLR2004 - the largest window SDL opens
