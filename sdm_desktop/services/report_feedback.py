"""Laporan Umpan Balik: what the public said in a month or a year, and what came of it."""

from collections.abc import Sequence
from datetime import date

from sdm_desktop.domain.dates import long_date, short_date
from sdm_desktop.domain.feedback import FeedbackKind, FeedbackStatus
from sdm_desktop.domain.feedback_clock import ClockColour
from sdm_desktop.domain.feedback_figures import RegisterFigures, counts_by, figures_of, is_counted
from sdm_desktop.domain.money import decimal_text, percent_print, share
from sdm_desktop.domain.report_records import KeyFigure
from sdm_desktop.domain.report_statistics import (
    Bar,
    BarChart,
    CrossTable,
    FiguresReport,
    TextTable,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.feedback_register import FeedbackRegister
from sdm_desktop.services.feedback_views import FeedbackRow
from sdm_desktop.services.improvements import ImprovementRow, ImprovementService
from sdm_desktop.services.list_people import rule_or_none
from sdm_desktop.services.report_context import ReportContext, ReportRequest, rule_line
from sdm_desktop.services.report_due_lists import span_of
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import head_signature, subject_of

TITLE = "Umpan Balik Masyarakat"
_PARTS = ("Selesai", "Belum selesai")
_S = FeedbackStatus
_STATES = (
    ("Baru", (_S.BARU,)),
    ("Diproses", (_S.TERVERIFIKASI, _S.DIPROSES, _S.MENUNGGU_PELAPOR)),
    ("Selesai", (_S.SELESAI,)),
    ("Dialihkan", (_S.DIALIHKAN,)),
    ("Ditolak", (_S.DITOLAK,)),
)
_NOTE = (
    "Laporan dihitung menurut tanggal terima. Hari kerja menurut kalender kantor; hari "
    "penerimaan tidak dihitung. Tepat waktu: selesai tidak melewati batas klasifikasinya. "
    "Laporan yang ditolak dan duplikat tidak ikut dalam angka, rata-rata, dan grafik. "
    "Identitas pelapor tidak dicetak."
)


def feedback_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the report of a unit with all below it, or of the office."""
    context = reader.context(request)
    start, end, words = span_of(context, request.options)
    register = FeedbackRegister(reader.database, reader.session, reader.rules)
    improvements = ImprovementService(reader.database, reader.session, reader.rules)
    rows = [row for row in register.between(start, end) if _is_inside(context, row.entry.unit_id)]
    plans = [row for row in improvements.all() if _is_inside(context, row.plan.unit_id)]
    plans = [row for row in plans if row.plan.mulai <= end and _ends(row) >= start]
    subject = subject_of(context)
    rule = rule_or_none(context.book, RuleCode.SLA_PENGADUAN, context.today)
    pairs = [(row.entry, row.clock) for row in rows]
    figures = figures_of(pairs, register.setting().calendar)
    content = (_key_figures(figures), _charts(rows), _tables(rows), _lists(rows, plans))
    state = f"{words[0].upper()}{words[1:]}, keadaan {long_date(context.today)}"
    record = FiguresReport(
        judul=TITLE,
        dihitung="laporan",
        kop=context.kop(subject.opd),
        unit=subject.name,
        keadaan=state,
        angka=content[0] if rows else (),
        grafik=content[1],
        tabel=content[2],
        daftar=content[3],
        kosong=f"Tidak ada laporan yang diterima pada {words}.",
        catatan=_note(figures),
        tanda_tangan=head_signature(reader, context, subject),
        kaki=context.footer(
            f"umpan-balik/{request.unit_id}/{start}/{end}",
            rule_line(rule) if rule else "",
            state,
            subject.name,
            *content,
        ),
    )
    return ReportJob(iter([record]), 1, reader.info(context, TITLE, None))


def _is_inside(context: ReportContext, unit_id: str | None) -> bool:
    units = context.scope.unit_ids
    return units is None or unit_id in units


def _ends(row: ImprovementRow) -> date:
    return row.plan.tanggal_selesai or date.max


def _key_figures(figures: RegisterFigures) -> tuple[KeyFigure, ...]:
    closed, late = figures.on_time_share, figures.late_open
    return (
        KeyFigure(label="Diterima", nilai=decimal_text(figures.total, 0)),
        KeyFigure(
            label="Selesai tepat waktu",
            nilai="–" if closed is None else percent_print(closed),
            rincian=f"({figures.on_time} dari {figures.closed})" if figures.closed else "",
        ),
        KeyFigure(
            label="Belum selesai",
            nilai=decimal_text(figures.open, 0),
            rincian=f"({late} terlambat)" if late else "",
        ),
        KeyFigure(
            label="Rata-rata selesai",
            nilai="–" if figures.mean_days is None else decimal_text(figures.mean_days, 1),
            rincian="" if figures.mean_days is None else "hari kerja",
        ),
        KeyFigure(
            label="Kepuasan pelapor",
            nilai="–" if figures.satisfaction is None else decimal_text(figures.satisfaction, 2),
            rincian="" if figures.satisfaction is None else f"dari 4 ({figures.satisfied})",
        ),
    )


def _charts(rows: Sequence[FeedbackRow]) -> tuple[BarChart, ...]:
    counted = [row for row in rows if is_counted(row.entry)]
    if not counted:
        return ()
    kinds = tuple(
        Bar(kind.label, *_parts([row for row in counted if row.entry.jenis is kind]))
        for kind in FeedbackKind
    )
    praise = sum(row.entry.jenis.polarity > 0 for row in counted)
    blame = [row for row in counted if row.entry.jenis.polarity < 0]
    words = f"{praise} pujian, {len(blame)} pengaduan dan kritik"
    found = [BarChart(words, "", _PARTS, tuple(bar for bar in kinds if bar.jumlah))]
    themes = counts_by((row.entry for row in blame), lambda entry: _unsur(entry.unsur))
    if themes:
        bars = tuple(
            Bar(name, *_parts([row for row in blame if _unsur(row.entry.unsur) == name]))
            for name, _ in themes
        )
        top = f"Keluhan terbanyak: {themes[0][0].lower()}"
        percent = percent_print(share(themes[0][1], len(blame)))
        found.append(BarChart(f"{top}, {percent} dari semua keluhan", "", _PARTS, bars))
    return tuple(found)


def _unsur(number: int | None) -> str:
    return _SHORT[number - 1] if number else "Tanpa unsur"


_SHORT = (
    "Persyaratan", "Prosedur", "Waktu", "Biaya/tarif", "Produk", "Kompetensi", "Perilaku",
    "Pengaduan", "Sarana",
)  # fmt: skip


def _parts(rows: Sequence[FeedbackRow]) -> tuple[int, int]:
    """Return how many are over and how many are not."""
    over = sum(not row.entry.status.is_open for row in rows)
    return over, len(rows) - over


def _tables(rows: Sequence[FeedbackRow]) -> tuple[CrossTable, ...]:
    if not rows:
        return ()
    kinds = [kind for kind in FeedbackKind if any(row.entry.jenis is kind for row in rows)]
    by_state = tuple(
        (
            kind.label,
            tuple(
                sum(row.entry.jenis is kind and row.entry.status in states for row in rows)
                for _, states in _STATES
            ),
        )
        for kind in kinds
    )
    places = counts_by((row.entry for row in rows), lambda entry: entry.layanan)
    by_place = tuple(
        (
            name,
            tuple(
                sum(row.entry.layanan == name and row.entry.jenis is kind for row in rows)
                for kind in kinds
            ),
        )
        for name, _ in places
    )
    names = tuple(_SHORT_KINDS.get(kind, kind.label) for kind in kinds)
    tables = [CrossTable("Jenis menurut keadaan", "Jenis", tuple(n for n, _ in _STATES), by_state)]
    if by_place:
        tables.append(CrossTable("Layanan menurut jenis", "Layanan", names, by_place))
    return tuple(tables)


_SHORT_KINDS = {FeedbackKind.PERMINTAAN: "Tanya", FeedbackKind.PENGADUAN: "Aduan"}


def _lists(
    rows: Sequence[FeedbackRow], plans: Sequence[ImprovementRow]
) -> tuple[TextTable, TextTable]:
    late = [row for row in rows if row.clock.colour is ClockColour.RED]
    waiting = TextTable(
        "Belum selesai dan lewat batas",
        (("Nomor", 18), ("Diterima", 22), ("Uraian", 74), ("Disposisi", 30), ("Batas", 34)),
        tuple(
            (
                row.entry.nomor,
                short_date(row.entry.tanggal_terima),
                row.entry.uraian,
                row.entry.disposisi or "–",
                row.clock.words,
            )
            for row in late
        ),
    )
    done = TextTable(
        "Rencana tindak lanjut dan hasilnya",
        (("Unsur", 24), ("Masalah", 40), ("Kegiatan", 54), ("Penanggung jawab", 34),
         ("Keadaan", 36)),
        tuple(
            (
                _unsur(row.plan.unsur) if row.plan.unsur else "–",
                row.plan.masalah,
                row.plan.kegiatan,
                row.plan.penanggung_jawab,
                _plan_state(row),
            )
            for row in plans
        ),
    )  # fmt: skip
    return waiting, done


def _plan_state(row: ImprovementRow) -> str:
    plan = row.plan
    if not plan.status.is_open:
        measured = plan.nilai_awal is not None and plan.nilai_akhir is not None
        values = f", {_number(plan.nilai_awal)} menjadi {_number(plan.nilai_akhir)}"
        return f"{plan.status.label}{values if measured else ''}"
    late = ", terlambat" if row.is_late else ""
    return f"{plan.status.label} {plan.kemajuan}%, target {short_date(plan.target_selesai)}{late}"


def _number(value: object) -> str:
    return str(value).replace(".", ",")


def _note(figures: RegisterFigures) -> str:
    apart = [
        f"{count} {words}"
        for count, words in ((figures.rejected, "ditolak"), (figures.duplicates, "duplikat"))
        if count
    ]
    return f"{_NOTE} Di luar hitungan: {', '.join(apart)}." if apart else _NOTE
