"""What `--set NAMA=NILAI` answers beside the columns of a file."""

from dataclasses import replace

from sdm_desktop.cli.console import say
from sdm_desktop.services.import_plan import SheetPreview

_ORDER = "urutan"
_DEFAULT = "peraturan"
_NUMBERED = ("u8", "u9", "jawaban")


def with_options(preview: SheetPreview, settings: list[str]) -> tuple[SheetPreview, list[str]]:
    """Return a preview with its choices answered, and the settings that are left.

    Columns U8 and U9 without a word about them are taken as numbered by the regulation, as this
    program writes them, and that is said.
    """
    names = {choice.name for choice in preview.choices}
    options, rest = dict(preview.options), []
    for setting in settings:
        name, sign, value = setting.partition("=")
        if sign and name in names:
            options[name] = value.strip()
        else:
            rest.append(setting)
    asks = _ORDER in names and any(name in preview.mapping for name in _NUMBERED)
    if asks and not options.get(_ORDER):
        options[_ORDER] = _DEFAULT
        say(
            "U8 dibaca sebagai pengaduan dan U9 sebagai sarana (urutan peraturan). "
            "Untuk lembar kuesioner tambahkan --set urutan=kuesioner."
        )
    return replace(preview, options=options), rest
