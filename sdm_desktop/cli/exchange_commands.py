"""The commands `import` and `export`."""

import argparse
from collections import Counter
from dataclasses import asdict
from typing import Any

from sdm_desktop.cli.arguments import REFERENCE_KINDS
from sdm_desktop.cli.console import ConsoleProgress, put_json, say
from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.history_commands import import_histories
from sdm_desktop.cli.import_options import read_table, with_options
from sdm_desktop.cli.login import open_services
from sdm_desktop.cli.parser import UsageError
from sdm_desktop.cli.scope import chosen_people, chosen_periods, chosen_unit
from sdm_desktop.domain.cells import normalise_header
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.exchange.row_readings import ReadingKind
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.exchange_kinds import KINDS
from sdm_desktop.services.exports import OWN, ExportResult, write_template
from sdm_desktop.services.history_import import history_kind
from sdm_desktop.services.import_plan import ImportPlan, SheetPreview
from sdm_desktop.services.split_export import EmployeeLayout

_SHOWN_REFUSALS = 20
_OTHER_HEADS = f"import {' | '.join(REFERENCE_KINDS)} SUMBER --set id=JUDUL --set nama=JUDUL"
_READINGS = {
    ReadingKind.SPLIT: "sel diurai",
    ReadingKind.CARRIED: "baris memakai nilai dari judul",
    ReadingKind.CORRECTED: "sel dibaca dengan koreksi tersimpan",
}


def import_table(arguments: argparse.Namespace) -> int:
    """Import a table; valid rows are stored, refused rows are listed."""
    progress = ConsoleProgress("Impor")
    if arguments.kind == "references":
        return _import_references(arguments, progress)
    if arguments.kind == "histories":
        return import_histories(arguments)
    with open_services(arguments, read_only=arguments.dry_run) as services:
        preview = read_table(services.imports, arguments, progress)
        preview, settings = with_options(preview, arguments.settings)
        mapping = _mapping(preview, settings)
        plan = services.imports.plan(preview, mapping, progress, clears_empty=arguments.clear_empty)
        if arguments.errors is not None:
            services.imports.error_workbook(plan, arguments.errors)
        is_refused = bool(arguments.strict and plan.refused)
        if not arguments.dry_run and not is_refused:
            services.imports.apply(plan, task=progress)
    _tell(plan, arguments)
    if is_refused:
        say("Tidak ada yang disimpan, karena ada baris ditolak (--strict).")
        return ExitCode.REFUSED
    return ExitCode.SOME_ROWS_REFUSED if plan.refused else ExitCode.DONE


def _import_references(arguments: argparse.Namespace, progress: ConsoleProgress) -> int:
    """Take the reference sheets of units and posts in, as SIASN names their columns."""
    if arguments.settings or arguments.sheet or arguments.preset:
        raise UsageError(f"--set, --sheet, dan --preset memerlukan satu acuan: {_OTHER_HEADS}")
    with open_services(arguments, read_only=arguments.dry_run) as services:
        try:
            plan = services.references.plan(arguments.source, progress)
        except DomainError as error:
            if error.code == "NO_HEADER":
                say(f"Judul kolom lain dipetakan dengan: {_OTHER_HEADS}.")
            raise
        is_refused = bool(arguments.strict and plan.refused)
        if not arguments.dry_run and not is_refused:
            services.references.apply(plan, progress)
    verb = "Pratinjau" if arguments.dry_run else "Impor"
    say(
        f"{verb} {plan.path.name}: {plan.read} dibaca, {plan.new} baru, {plan.changed} berubah, "
        f"{plan.same} sama, {len(plan.refused)} ditolak."
    )
    for refusal in plan.refused[:_SHOWN_REFUSALS]:
        say(f"  {refusal.sheet} baris {refusal.row}: {refusal.reason}")
    if arguments.json:
        counts = {"new": plan.new, "changed": plan.changed, "same": plan.same}
        refusals = [asdict(refusal) for refusal in plan.refused]
        put_json({"kind": "references", "read": plan.read, **counts, "refusals": refusals})
    if is_refused:
        say("Tidak ada yang disimpan, karena ada baris ditolak (--strict).")
        return ExitCode.REFUSED
    return ExitCode.SOME_ROWS_REFUSED if plan.refused else ExitCode.DONE


def _mapping(preview: SheetPreview, settings: list[str]) -> dict[str, int]:
    """Return the proposed mapping with what `--set field=header` says otherwise."""
    mapping = dict(preview.mapping)
    names = {target.name: target.name for target in preview.targets}
    # an own field of the office goes by its name, "ukuran_seragam" or "Ukuran seragam"
    own = [target for target in preview.targets if target.name not in FIELD_BY_NAME]
    words = {target.aliases[0]: target.name for target in own if target.aliases}
    columns = {normalise_header(column.header): column.index for column in preview.columns}
    for setting in settings:
        word, sign, header = setting.partition("=")
        name = names.get(word) or words.get(normalise_header(word), "")
        if not sign or not name:
            raise UsageError(f"--set “{setting}”: tulis ISIAN=JUDUL, misalnya nip=Nomor")
        if not header:
            mapping.pop(name, None)
            continue
        if normalise_header(header) not in columns:
            raise DomainError(f"Kolom “{header}” tidak ada di berkas. Periksa judul kolomnya.")
        index = columns[normalise_header(header)]
        mapping = {key: column for key, column in mapping.items() if column != index}
        mapping[name] = index
    return mapping


def _tell(plan: ImportPlan, arguments: argparse.Namespace) -> None:
    verb = "Pratinjau" if arguments.dry_run else "Impor"
    say(
        f"{verb} {plan.preview.path.name}: {plan.read} dibaca, {len(plan.new)} baru, "
        f"{len(plan.changed)} berubah, {plan.same} sama, {len(plan.refused)} ditolak, "
        f"{len(plan.warnings)} peringatan."
    )
    _tell_readings(plan)
    for refusal in plan.refused[:_SHOWN_REFUSALS]:
        row = _row_words(plan, refusal.row)
        say(f"  {row} ({refusal.cell}) “{refusal.value}”: {refusal.reason}")
    if len(plan.refused) > _SHOWN_REFUSALS:
        say(f"  … dan {len(plan.refused) - _SHOWN_REFUSALS} baris lain.")
    if arguments.json:
        put_json(as_json(plan))


def _tell_readings(plan: ImportPlan) -> None:
    """Say which rows were no data, how many cells were taken apart, and what was corrected."""
    aside = [one for one in plan.readings if one.kind is ReadingKind.ASIDE]
    for reading in aside[:_SHOWN_REFUSALS]:
        row = _row_words(plan, reading.row) if reading.row else "Berkas"
        say(f"  {row}: {reading.text} “{reading.value[:60]}”")
    counts = Counter(one.kind for one in plan.readings if one.kind is not ReadingKind.ASIDE)
    for kind, count in counts.items():
        say(f"  {count} {_READINGS[kind]}; rinciannya dengan --json.")
    for correction, count in plan.corrections:
        say(f"  “{correction.written}” dibaca “{correction.meant}” pada {count} baris.")


def _row_words(plan: ImportPlan, row: int) -> str:
    """Return "Baris 12", with its sheet when several were read."""
    sheet, line = plan.where(row)
    return f"{sheet}, baris {line}" if sheet else f"Baris {line}"


def _place(plan: ImportPlan, row: int) -> dict[str, Any]:
    """Return row number and sheet for JSON."""
    sheet, line = plan.where(row) if row else ("", 0)
    return {"row": line, "sheet": sheet} if sheet else {"row": line}


def as_json(plan: ImportPlan) -> dict[str, Any]:
    """Return the counts, refusals and warnings of a plan."""
    return {
        "kind": plan.kind,
        "read": plan.read,
        "new": len(plan.new),
        "changed": len(plan.changed),
        "same": plan.same,
        "refused": len(plan.refused),
        "warnings": len(plan.warnings),
        "refusals": [
            {
                **_place(plan, refusal.row),
                "column": refusal.column,
                "value": refusal.value,
                "code": refusal.code,
                "reason": refusal.reason,
                "cell": refusal.cell,
            }
            for refusal in plan.refused
        ],
        "warning_list": [
            {
                **_place(plan, warning.row),
                "column": warning.column,
                "code": warning.code,
                "message": warning.message,
            }
            for warning in plan.warnings
        ],
        "unmapped": [
            column.header
            for column in plan.preview.columns
            if column.index not in set(plan.mapping.values())
        ],
        "readings": [
            {
                **_place(plan, reading.row),
                "kind": reading.kind.value,
                "cell": reading.place,
                "value": reading.value,
                "text": reading.text,
            }
            for reading in plan.readings
        ],
        "empty_cells": "clear" if plan.clears_empty else "keep",
    }


def export_table(arguments: argparse.Namespace) -> int:
    """Write a table, or the empty template of one."""
    if arguments.kind.endswith("-template"):
        results = [write_template(arguments.out, arguments.kind.removesuffix("-template"))]
    else:
        with open_services(arguments) as services:
            results = _export(arguments, services)
    for result in results:
        say(f"{result.count} baris ditulis ke {result.path.name}.")
        if result.left_out:
            say(f"{result.left_out} evaluasi belum final tidak ikut diekspor.")
    if arguments.json:
        written, left_out = (
            sum(getattr(result, name) for result in results) for name in ("count", "left_out")
        )
        answer = {"kind": arguments.kind, "written": written, "left_out": left_out}
        files = [str(result.path) for result in results]
        put_json({**answer, "file": files[0], "files": files})
    return ExitCode.DONE


def _export(arguments: argparse.Namespace, services: Services) -> list[ExportResult]:
    kind = arguments.kind
    if kind == "bezetting":
        return [_export_bezetting(arguments, services)]
    if kind in KINDS:
        return [_export_kind(arguments, services)]
    if kind == "evaluations":
        return [_export_evaluations(arguments, services)]
    people = chosen_people(arguments, services)
    if kind == "histories":
        progress = ConsoleProgress("Ekspor")
        return [services.history_exports.all_kinds(arguments.out, people, progress)]
    if past := history_kind(kind):
        writer, separator = services.history_exports, arguments.separator
        return [writer.one_kind(arguments.out, past, people, separator=separator)]
    return _export_people(arguments, services, people)


def _export_kind(arguments: argparse.Namespace, services: Services) -> ExportResult:
    kind, out = KINDS[arguments.kind], arguments.out
    if kind.writer:
        if out.suffix.lower() != ".xlsx":
            raise UsageError(f"export {kind.name} menulis .xlsx, karena berisi rumus")
        return ExportResult(out, kind.write_workbook(services, out))
    headers, rows = kind.table_of(services, chosen_people(arguments, services))
    return services.exports.table(headers, rows, out, separator=arguments.separator)


def _export_people(
    arguments: argparse.Namespace, services: Services, people: list[str] | None
) -> list[ExportResult]:
    if arguments.own:
        if EmployeeLayout(arguments.layout) is not EmployeeLayout.SIASN:
            raise UsageError("--own hanya untuk susunan siasn")
        progress = ConsoleProgress("Ekspor")
        out, separator = arguments.out, arguments.separator
        found = services.exports.employees(out, people, (OWN,), separator=separator, task=progress)
        return [found]
    return services.split_exports.write(
        arguments.out,
        EmployeeLayout(arguments.layout),
        people,
        separator=arguments.separator,
        task=ConsoleProgress("Ekspor"),
    )


def _export_bezetting(arguments: argparse.Namespace, services: Services) -> ExportResult:
    unit = chosen_unit(arguments, services).id if arguments.unit else None
    office = services.bezetting.office(unit)
    return services.exports.bezetting(office, arguments.out, separator=arguments.separator)


def _export_evaluations(arguments: argparse.Namespace, services: Services) -> ExportResult:
    return services.exports.evaluations(
        arguments.out,
        chosen_periods(arguments, services),
        chosen_people(arguments, services),
        separator=arguments.separator,
        task=ConsoleProgress("Ekspor"),
    )
