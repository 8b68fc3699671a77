"""What a page and its outline say of shares, days and kinds of scene."""

from game.checker.map.values import MappedScene

LEAST = 0.001
"""A share below this is said to be below it."""
ROUNDING = 1e-9
"""What two numbers that mean the same may differ by."""


def per_cent(share: float) -> str:
    """Say a share."""
    return "under 0.1 %" if share < LEAST else f"{share:.1%}".replace(".0%", "%").replace("%", " %")


def counted(number: int, word: str) -> str:
    """Say how many there are of something."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def day_range_text(span: tuple[int, int] | None) -> str:
    """Say on which days; empty where no way leads."""
    if span is None:
        return ""
    return f"day {span[0]}" if span[0] == span[1] else f"days {span[0]}–{span[1]}"


def scene_kind_text(scene: MappedScene) -> str:
    """Say what kind of scene it is."""
    kinds = (["decision"] if scene.is_decision else []) + (["desk"] if scene.is_desk else [])
    return " and ".join(kinds) or "passage"


def is_revisitable(scene: MappedScene) -> bool:
    """Tell whether a play may come to a scene again: then how often is no share of plays."""
    return scene.times is not None and (scene.share is None or scene.times - scene.share > ROUNDING)


def frequency_text(number: float | None, *, again: bool) -> str:
    """Say how often something happens: in a share of plays, or on average where it may happen again."""
    if not number:
        return ""
    return f"{number:.2f} times a play on average" if again else f"in {per_cent(number)} of plays"


def visits_text(scene: MappedScene) -> str:
    """Say how many plays come to a scene; empty where that was not worked out."""
    if scene.reached is False:
        return "no play comes here"
    said = (
        frequency_text(scene.share, again=False),
        frequency_text(scene.times, again=True) if is_revisitable(scene) else "",
    )
    return ", ".join(part for part in said if part)
