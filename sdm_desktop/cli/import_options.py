"""What `--set NAMA=NILAI` answers beside the columns of a file."""

import argparse
from dataclasses import replace

from sdm_desktop.cli.console import say
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.exchange.progress import Progress
from sdm_desktop.services.import_plan import SheetPreview
from sdm_desktop.services.import_reading import KnownHeads
from sdm_desktop.services.imports import ImportService

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


def read_table(
    imports: ImportService, arguments: argparse.Namespace, progress: Progress
) -> SheetPreview:
    """Return the table of a file; a head nobody knows is found by the headers of `--set`."""
    heads = dict(one.split("=", 1) for one in arguments.settings if "=" in one)

    def read(said: KnownHeads) -> SheetPreview:
        kind, sheet = arguments.kind, arguments.sheet
        return imports.read(arguments.source, sheet, progress, kind=kind, said=said)

    try:
        return read(KnownHeads(arguments.preset))
    except DomainError as error:
        if error.code != "NO_HEADER" or not heads:
            raise
        return read(KnownHeads(arguments.preset, heads))
