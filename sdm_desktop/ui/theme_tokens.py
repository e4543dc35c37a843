"""The colour table of the three modes, read from `resources/theme/tokens.toml`."""

import tomllib
from functools import cache

from PySide6.QtGui import QColor, QPalette

from sdm_desktop.runtime.paths import resource

MODES = ("light", "dark", "contrast")

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "err",
    QPalette.ColorRole.Highlight: "tint",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Accent: "accent",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


@cache
def token_table() -> dict[str, dict[str, str]]:
    """Return mode → token → hex colour."""
    return tomllib.loads(resource("theme", "tokens.toml").read_text(encoding="utf-8"))


def make_palette(mode: str) -> QPalette:
    """Return the palette of a mode."""
    tokens = token_table()[mode]
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(tokens[token]))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["text3"]))
    return palette


def band_tokens(mode: str) -> tuple[str, str]:
    """Return ground and pattern of the band of the entry pages; high contrast keeps it dark."""
    return ("tint", "window") if mode == "contrast" else ("fill", "fill-hover")


def sheet_values(mode: str) -> dict[str, str]:
    """Return what `$name` stands for in the style sheet of a mode."""
    tokens = token_table()[mode]
    outlined = mode == "contrast"
    return tokens | {
        "band-text": tokens["text" if outlined else "on-fill"],
        "images": resource("theme", mode).as_posix(),
        "warn-bar": tokens["warn" if outlined else "warn-tint"],
        "err-bar": tokens["err" if outlined else "err-tint"],
    }
