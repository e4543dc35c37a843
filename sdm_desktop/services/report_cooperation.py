"""Reports of cooperation: the register, and one agreement with what was done under it."""

from sdm_desktop.domain.cooperation import AgreementStatus
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.money import decimal_text, plain_text, rupiah
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.report_records import KeyFigure
from sdm_desktop.services.cooperation import CooperationService
from sdm_desktop.services.cooperation_views import AgreementDetail, AgreementRow, Register
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.services.report_plan_parts import PlanPaper, Words, figure, short_money
from sdm_desktop.services.report_reading import ReportJob, ReportReader

REGISTER = "Daftar Kerja Sama"
DETAIL = "Dokumen Kerja Sama"
_NUMBER, _MONEY = CellKind.NUMBER, CellKind.MONEY
_NOTE = (
    "Keadaan dihitung dari tanggal berlaku; kegiatan, peserta, JP, dan biaya termasuk dokumen di "
    "bawahnya. JP adalah JP yang diakui dikali pesertanya."
)


def register_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return every agreement by partner, or raise `DomainError` of none."""
    paper = PlanPaper.of(reader, request)
    register = _service(reader).register()
    state = request.options.get("keadaan", "")
    rows = [row for row in register.rows if not state or row.status.value == state]
    sections = []
    for partner in register.partners:
        own = [row for row in rows if row.agreement.mitra_id == partner.id]
        if own:
            cells = tuple(_row_cells(number, row) for number, row in enumerate(own, 1))
            sections.append(ListSection(partner.nama, cells))
    columns = (
        ListColumn("No", 8, _NUMBER),
        ListColumn("Jenis", 12, CellKind.CODE),
        ListColumn("Judul", 56, is_bold=True),
        ListColumn("Nomor", 40, is_under=True),
        ListColumn("Mulai", 19, CellKind.DATE),
        ListColumn("Berakhir", 19, CellKind.DATE),
        ListColumn("Keadaan", 34),
        ListColumn("Kegiatan", 16, _NUMBER),
        ListColumn("Peserta", 15, _NUMBER),
        ListColumn("JP", 14, _NUMBER),
        ListColumn("Biaya (Rp)", 24, _MONEY),
    )
    words = Words(
        kosong="Tidak ada dokumen kerja sama yang cocok.",
        catatan=_NOTE,
        dihitung="dokumen",
        keadaan=f"Keadaan {long_date(paper.context.today)}",
        angka=_figures(register),
    )
    return paper.job([paper.listed(REGISTER, columns, sections, words)], REGISTER)


def _service(reader: ReportReader) -> CooperationService:
    return CooperationService(reader.database, reader.session, reader.rules)


def _figures(register: Register) -> tuple[KeyFigure, ...]:
    counts = register.counts()
    tops = [row for row in register.rows if row.depth == 0]
    return (
        figure("Dokumen", str(len(register.rows))),
        figure("Aktif", str(counts[AgreementStatus.AKTIF])),
        figure("Akan berakhir", str(counts[AgreementStatus.AKAN_BERAKHIR])),
        figure("Peserta", decimal_text(sum(row.total.peserta for row in tops), 0)),
        figure("Biaya", short_money(sum(row.total.biaya for row in tops))),
    )


def _row_cells(number: int, row: AgreementRow) -> tuple[Cell, ...]:
    one, total = row.agreement, row.total
    return (
        number, one.jenis.label, one.judul, one.numbers, one.mulai, one.berakhir, row.words,
        total.kegiatan or None, total.peserta or None, plain_text(total.jp) if total.jp else None,
        total.biaya or None,
    )  # fmt: skip


def detail_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return one document, or all whose title holds some words, each with what was done."""
    paper = PlanPaper.of(reader, request)
    service = _service(reader)
    words = request.options.get("dokumen", "").strip().casefold()
    found = [row for row in service.register().rows if not words or words in _searched(row)]
    exact = [row for row in found if words == row.id]
    if not found:
        raise DomainError("Tidak ada dokumen kerja sama yang cocok.", "KOSONG")
    records = [_detail(paper, service.detail(row.id)) for row in exact or found]
    return paper.job(records, DETAIL)


def _searched(row: AgreementRow) -> str:
    one, partner = row.agreement, row.mitra
    parts = (row.id, one.judul, one.numbers, partner.nama, partner.singkatan)
    return " ".join(parts).casefold()


def _detail(paper: PlanPaper, detail: AgreementDetail) -> ListReport:
    one, row = detail.row.agreement, detail.row
    columns = (
        ListColumn("Tanggal", 20, CellKind.DATE),
        ListColumn("Kegiatan atau tindak lanjut", 64, is_bold=True),
        ListColumn("Hasil", 54),
        ListColumn("Peserta", 16, _NUMBER),
        ListColumn("JP orang", 18, _NUMBER),
        ListColumn("Biaya (Rp)", 24, _MONEY),
    )
    rows: list[tuple[Cell, ...]] = [
        (step.tanggal, step.uraian, step.hasil, step.peserta,
         plain_text(step.jp * (step.peserta or 0)) if step.jp else None, step.biaya)
        for step in detail.steps
    ]  # fmt: skip
    rows += [
        (a.mulai, a.judul, "", a.hasil.peserta, plain_text(a.hasil.jp) if a.hasil.jp else None,
         a.hasil.biaya)
        for a in detail.activities
    ]  # fmt: skip
    words = Words(
        kosong="Belum ada kegiatan atau tindak lanjut di bawah dokumen ini.",
        catatan=_facts(detail),
        dihitung="baris",
        subjek=f"{one.jenis.words}: {one.judul}",
        keadaan=f"{row.mitra.nama} · {row.words}",
        angka=(
            figure("Kegiatan", str(row.total.kegiatan)),
            figure("Peserta", decimal_text(row.total.peserta, 0)),
            figure("JP orang", decimal_text(row.total.jp, 0)),
            figure("Biaya", short_money(row.total.biaya)),
        ),
    )
    sections = [ListSection("", tuple(sorted(rows, key=lambda cells: str(cells[0]))))]
    return paper.listed(DETAIL, columns, sections if rows else [], words)


def _facts(detail: AgreementDetail) -> str:
    """Return what the document itself says, in sentences."""
    one = detail.row.agreement
    end = long_date(one.berakhir) if one.berakhir else "tanpa batas waktu"
    parts = [
        f"Berlaku {long_date(one.mulai)} sampai {end}" if one.mulai else "Belum ditandatangani",
        f"nomor {one.numbers}" if one.numbers else "",
        f"ditandatangani {one.penanda_satu} dan {one.penanda_dua}"
        if one.penanda_satu and one.penanda_dua
        else "",
        f"ruang lingkup: {', '.join(one.fields)}" if one.fields else "",
        f"di bawah {detail.above.jenis.label} {detail.above.judul}" if detail.above else "",
        f"memperpanjang {detail.former.judul}" if detail.former else "",
        f"diperpanjang oleh {detail.successor.judul}" if detail.successor else "",
        f"anggaran {rupiah(one.anggaran)} {one.sumber}".strip() if one.anggaran else "",
        *detail.row.warnings,
    ]
    return ". ".join(p[0].upper() + p[1:].rstrip(".") for p in parts if p) + "."
