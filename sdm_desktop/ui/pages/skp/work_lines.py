"""The lines of a period's work: rencana aksi per result, realisasi per indicator."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.skp import Indicator, ResultBlock, ResultKind
from sdm_desktop.domain.skp_checks import number_text, target_text
from sdm_desktop.domain.skp_work import PeriodWork, adds_up, is_unmet
from sdm_desktop.services.skp_work import WorkView
from sdm_desktop.ui.widgets.outline_cells import Cell, CellKind, OutlineColumn

translate = QCoreApplication.translate
Line = tuple[str, tuple[Cell, ...], int]


def work_columns() -> list[OutlineColumn]:
    """Return the columns of the work of a period."""
    return [
        OutlineColumn("no", translate("WorkLines", "No"), 44),
        OutlineColumn("hasil", translate("WorkLines", "Hasil kerja, indikator, dan target")),
        OutlineColumn("isi", translate("WorkLines", "Rencana aksi / realisasi"), 250),
        OutlineColumn("angka", translate("WorkLines", "Target / angka"), 100),
        OutlineColumn("sumber", translate("WorkLines", "Bukti / sumber data"), 170),
        OutlineColumn("umpan", translate("WorkLines", "Umpan balik"), 130),
    ]


def work_lines(view: WorkView) -> list[Line]:
    """Return the lines of a period."""
    lines: list[Line] = []
    for kind, letter in ((ResultKind.UTAMA, "A"), (ResultKind.TAMBAHAN, "B")):
        blocks = view.content.of_kind(kind)
        if blocks:
            title = Cell(text=f"{letter}. {kind.label.upper()}", is_head=True)
            cells = (title, *(Cell(is_head=True) for _ in range(5)))
            lines.append((f"bagian.{kind}", cells, 0))
        for block in blocks:
            lines.append(_result_line(view, block))
            lines += [_indicator_line(view.work, block, iki, view.sums) for iki in block.iki]
    return lines


def _result_line(view: WorkView, block: ResultBlock) -> Line:
    rhk, work = block.rhk, view.work
    plan, verdict = work.rencana.get(rhk.id), work.feedback_of(rhk.id)
    rating = verdict.predikat if verdict else None
    cells = (
        Cell(text=str(rhk.no), is_strong=True),
        Cell(text=rhk.uraian, is_strong=True),
        Cell(
            text=plan.uraian if plan else "",
            kind=CellKind.TEXT,
            hint=translate("WorkLines", "Isi rencana aksi"),
        ),
        Cell(text=plan.target if plan else "", kind=CellKind.LINE, hint="…"),
        _evidence_cell(work, rhk.id),
        Cell(
            text=rating.short if rating else "",
            kind=CellKind.CHOICE if view.can_judge else CellKind.FIXED,
            edited=rating.value if rating else "",
            choices=tuple((one.value, one.short) for one in Rating),
            hint="…" if view.can_judge else "",
            shape=rating.value.lower() if rating else "",
            tone=_TONES[rating] if rating else "text",
        ),
    )
    return rhk.id, cells, -1


_TONES = {Rating.ATAS: "accent", Rating.SESUAI: "text2", Rating.BAWAH: "warn"}


def _evidence_cell(work: PeriodWork, rhk_id: str) -> Cell:
    found = work.evidence_of(rhk_id)
    if found:
        first = found[0].nama
        rest = translate("WorkLines", " dan {count} lagi").format(count=len(found) - 1)
        return Cell(text=first + (rest if len(found) > 1 else ""), tone="accent")
    if work.has_plan(rhk_id):
        return Cell(hint=translate("WorkLines", "Enter: tambah bukti"))
    words = translate("WorkLines", "Terkunci: isi rencana aksi dahulu")
    return Cell(text=words, tone="text3", shape="final")


def _indicator_line(
    work: PeriodWork, block: ResultBlock, iki: Indicator, sums: Mapping[str, Decimal]
) -> Line:
    real = work.realisasi.get(iki.id)
    value = real.nilai_angka if real else None
    unmet = is_unmet(iki, real)
    target = target_text(iki)
    words = f"{iki.uraian}\n{translate('WorkLines', 'Target')}: {target}" if target else iki.uraian
    if adds_up(iki, work.periode_kode) and iki.id in sums:
        so_far = translate("WorkLines", "sampai periode ini {sum}")
        words += f" · {so_far.format(sum=number_text(sums[iki.id]))}"
    cells = (
        Cell(text=f"{block.rhk.no}.{iki.no}", tone="text2"),
        Cell(text=words, level=1, tone="text2"),
        Cell(
            text=real.teks if real else "",
            kind=CellKind.TEXT,
            hint=translate("WorkLines", "Isi realisasi"),
        ),
        Cell(
            text="" if value is None else number_text(value),
            kind=CellKind.LINE,
            hint="…",
            is_right=True,
            tone="err" if unmet else "text",
        ),
        Cell(text=real.sumber_data if real else "", kind=CellKind.LINE, hint="…"),
        Cell(
            text=translate("WorkLines", "Belum tercapai") if unmet else "",
            tone="err",
            shape="bawah" if unmet else "",
        ),
    )
    return iki.id, cells, -1


def progress_words(blocks: Sequence[ResultBlock], work: PeriodWork) -> str:
    """Return how far the entry of a period is."""
    results = [block.rhk.id for block in blocks]
    indicators = [iki.id for block in blocks for iki in block.iki]
    plans = sum(work.has_plan(key) for key in results)
    proofs = sum(bool(work.evidence_of(key)) for key in results)
    reals = sum(key in work.realisasi and not work.realisasi[key].is_empty for key in indicators)
    verdicts = [work.feedback_of(key) for key in results]
    judged = sum(found is not None and found.predikat is not None for found in verdicts)
    text = translate(
        "WorkLines",
        "Rencana aksi {plans}/{results} · bukti {proofs}/{results} · realisasi"
        " {reals}/{indicators} · umpan balik {judged}/{results}",
    )
    return text.format(
        plans=plans,
        results=len(results),
        proofs=proofs,
        reals=reals,
        indicators=len(indicators),
        judged=judged,
    )
