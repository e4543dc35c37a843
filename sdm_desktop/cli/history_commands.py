"""`import histories`: all sheets of a workbook of histories, one after the other."""

import argparse

from sdm_desktop.cli.console import ConsoleProgress, put_json, say
from sdm_desktop.cli.exit_codes import ExitCode
from sdm_desktop.cli.login import open_services
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.exchange.history_rows import IMPORTED
from sdm_desktop.exchange.reader import read_heads
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.history_import import PREFIX
from sdm_desktop.services.import_plan import ImportPlan

_SHOWN = 20


def import_histories(arguments: argparse.Namespace) -> int:
    """Take in each sheet that is named like a history; with --strict all of them or none."""
    progress = ConsoleProgress("Impor")
    names = set(read_heads(arguments.source, progress))
    kinds = [kind for kind in IMPORTED if HISTORIES[kind].title in names]
    if not kinds:
        titles = ", ".join(HISTORIES[kind].title for kind in IMPORTED)
        raise DomainError(f"Tidak ada lembar riwayat. Nama lembar yang dikenal: {titles}.")
    with open_services(arguments, read_only=arguments.dry_run) as services:
        plans = []
        for kind in kinds:
            sheet = HISTORIES[kind].title
            preview = services.imports.read(
                arguments.source, sheet, progress, kind=f"{PREFIX}{kind}"
            )
            if preview.row_count:
                plans.append(services.imports.plan(preview, preview.mapping, progress))
        refused = sum(len(plan.refused) for plan in plans)
        is_refused = bool(arguments.strict and refused)
        if not arguments.dry_run and not is_refused:
            _apply(services, plans, progress)
    _tell(plans, arguments)
    if is_refused:
        say("Tidak ada yang disimpan, karena ada baris ditolak (--strict).")
        return ExitCode.REFUSED
    return ExitCode.SOME_ROWS_REFUSED if refused else ExitCode.DONE


def _apply(services: Services, plans: list[ImportPlan], progress: ConsoleProgress) -> None:
    """Write the plans; the first makes the backup for all."""
    is_first = True
    for plan in plans:
        if not plan.is_empty:
            services.imports.apply(plan, task=progress, backs_up=is_first)
            is_first = False


def _tell(plans: list[ImportPlan], arguments: argparse.Namespace) -> None:
    verb = "Pratinjau" if arguments.dry_run else "Impor"
    counts = []
    for plan in plans:
        sheet = plan.preview.workbook.sheet
        told = {
            "sheet": sheet, "kind": plan.kind, "read": plan.read, "new": len(plan.new),
            "changed": len(plan.changed), "same": plan.same, "refused": len(plan.refused),
        }  # fmt: skip
        counts.append(told)
        say(
            f"{verb} {sheet}: {plan.read} dibaca, {len(plan.new)} baru, {len(plan.changed)} "
            f"berubah, {plan.same} sama, {len(plan.refused)} ditolak."
        )
        for refusal in plan.refused[:_SHOWN]:
            say(f"  Baris {refusal.row} ({refusal.cell}) “{refusal.value}”: {refusal.reason}")
    if arguments.json:
        put_json({"kind": "histories", "sheets": counts})
