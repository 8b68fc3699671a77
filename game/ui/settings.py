"""What a person has set: kept as JSON beside the saves, never a reason not to start."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

SCALES = tuple(range(100, 201, 10))
"""The text sizes on offer, in per cent."""
SMALLEST = (640, 480)
"""The least size of the window."""
LONGEST = 100_000
"""No settings file of more bytes than this is read."""
CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("light", "dark", "high contrast"),
    "font": ("atkinson", "dyslexic"),
    "text_speed": ("instant", "gentle"),
}
"""The settings that are one of a few words."""


@dataclass(frozen=True)
class Settings:
    """How the window looks and behaves."""

    theme: str = "light"
    text_scale: int = 100
    font: str = "atkinson"
    reduced_motion: bool = False
    text_speed: str = "instant"
    full_screen: bool = False
    window: tuple[int, int] = (1280, 720)

    def changed(self, **changes: Any) -> "Settings":  # noqa: ANN401 - dataclasses.replace takes any field's value
        """Return these settings with some of them changed."""
        return replace(self, **changes)


def defaults_for(desktop: tuple[int, int]) -> Settings:
    """Return first settings for a screen of this size: on a very large one, larger words and a larger window."""
    width, height = desktop
    scale = 100 if height < 1400 else 130 if height < 2000 else 200  # noqa: PLR2004 - the usual heights of screens
    window = (
        min(1280 * scale // 100, max(SMALLEST[0], width - 64)),
        min(720 * scale // 100, max(SMALLEST[1], height - 120)),
    )
    return Settings(text_scale=scale, window=window)


def read_settings(path: Path, otherwise: Settings | None = None) -> tuple[Settings, str]:
    """Read the settings file; what cannot be used is left at its default, with one sentence that says so."""
    start = otherwise or Settings()
    try:
        if not path.exists() and not path.is_symlink():
            return start, ""
        found = json.loads(_text(path))
    except (OSError, ValueError, RecursionError):
        return start, f"The settings file {path.name} cannot be read, so the usual settings are used."
    if not isinstance(found, dict):
        return start, f"The settings file {path.name} does not hold settings, so the usual ones are used."
    names = {field.name for field in fields(Settings)}
    good = {name: value for name, value in found.items() if name in names and _fits(name, value)}
    if "window" in good:
        good["window"] = tuple(good["window"])
    bad = sorted(set(found) - set(good))
    return replace(start, **good), _told(bad)


def _text(path: Path) -> str:
    """Read an ordinary file of a sensible length; a pipe or a device is not opened, since it may never end."""
    if not path.is_file() or path.stat().st_size > LONGEST:
        raise ValueError(path.name)
    return path.read_text("utf-8")


def _told(bad: list[str]) -> str:
    if not bad:
        return ""
    own = [name for name in bad if name in Settings.__dataclass_fields__]
    other = ["a setting that is not known"] if len(own) < len(bad) else []
    return f"The settings file has something for {', '.join(own + other)} that cannot be used; the usual is used."


def should_save(before: Settings, after: Settings, told: str) -> bool:
    """Tell whether settings are written at the end: a file that could not be read stays until something was set."""
    return not told or after.changed(window=before.window) != before


def write_settings(path: Path, settings: Settings) -> str:
    """Keep the settings, whole or not at all; return one sentence if they cannot be kept."""
    from game.records.atomic_write import write_atomically  # noqa: PLC0415 - only needed at the end

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, (json.dumps(asdict(settings), indent=2) + "\n").encode())
    except OSError as error:
        return f"The settings could not be kept in {path}: {error.strerror or error}."
    return ""


def _fits(name: str, value: object) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name in {"reduced_motion", "full_screen"}:
        return isinstance(value, bool)
    if name == "text_scale":
        return isinstance(value, int) and value in SCALES and not isinstance(value, bool)
    return _is_size(value)


def _is_size(value: object) -> bool:
    if not isinstance(value, list) or len(value) != len(SMALLEST):
        return False
    whole = all(isinstance(part, int) and not isinstance(part, bool) for part in value)
    return whole and all(least <= part <= 16_384 for part, least in zip(value, SMALLEST, strict=True))  # noqa: PLR2004 - the largest window SDL opens
