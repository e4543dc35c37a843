"""Reads the questionnaire, the publication sheet and the report of a survey."""

from dataclasses import replace
from fractions import Fraction

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.report_protocol import ReportRecord
from sdm_desktop.domain.report_surveys import (
    Question,
    SurveyForm,
    SurveyReport,
    SurveySheet,
    UnsurLine,
    joined,
)
from sdm_desktop.domain.skm import UnsurResult
from sdm_desktop.domain.skm_answers import ordered
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import band_rule
from sdm_desktop.domain.survey_profile import UNKNOWN, Cell, Group
from sdm_desktop.domain.surveys import plain_name
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import Subject, head_signature
from sdm_desktop.services.survey_report_text import appendix_of, report_of
from sdm_desktop.services.survey_views import SurveyDetail, SurveyRow
from sdm_desktop.services.surveys import SurveyService

FORM, SHEET, REPORT = (
    "Kuesioner Survei Kepuasan Masyarakat",
    "Indeks Kepuasan Masyarakat",
    "Laporan Survei Kepuasan Masyarakat",
)
_LOW = ("SD", "SMP")
_HIGH = ("S1", "S2", "S3")
THANKS = "Terima kasih atas penilaian Anda. Masukan Anda menjadi dasar perbaikan pelayanan kami."


def form_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the questionnaire of a survey, to be filled in with a pen."""
    context = reader.context(request)
    surveys, row = _chosen(reader, request, is_closed=False)
    live = surveys.live(row.id)
    asked = tuple(
        Question(number, live.unsur[place].pertanyaan, live.unsur[place].pilihan)
        for number, place in enumerate(ordered(live.unsur, row.survey.urutan), 1)
    )
    subject = _subject(context, row)
    record = SurveyForm(
        kop=context.kop(subject.opd),
        layanan=row.layanan.nama,
        unit=row.unit,
        periode=row.periode.nama,
        soal=asked,
        pendidikan=live.education,
        pekerjaan=live.occupations,
        kaki=context.footer(f"kuesioner/{row.id}", _rule_words(context, row), asked),
    )
    return _job(reader, context, FORM, record)


def sheet_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the publication sheet of a closed survey."""
    context = reader.context(request)
    surveys, row = _chosen(reader, request, is_closed=True)
    detail = surveys.detail(row.id)
    row = detail.row
    if row.survey.status.is_open or row.result.ikm is None:
        text = f"Tutup survei {row.title} dahulu; lembar publikasi hanya untuk hasil tetap."
        raise DomainError(text, "STATUS")
    closing = row.closing
    assert closing is not None
    context.request = replace(request, date=request.date or closing.tanggal_terbit)
    subject = _subject(context, row)
    lines = tuple(_line(number, one, row) for number, one in enumerate(row.result.unsur, 1))
    names = [one.unsur.nama.lower() for one in row.result.lowest]
    told = f"Unsur terendah dicetak tebal dan berwarna muda: {joined(names)}."
    footer = context.footer(
        f"publikasi/{closing.id}", _rule_words(context, row), closing.isi, closing.nomor
    )
    if closing.nomor:
        day = f"Data per {long_date(closing.tanggal)} (survei ditutup)"
        footer = replace(footer, nomor_dokumen=closing.nomor, data_per=day)
    record = SurveySheet(
        kop=context.kop(subject.opd),
        layanan=row.layanan.nama,
        periode=row.periode.nama,
        ikm=row.result.ikm,
        mutu=row.result.mutu,
        kinerja=row.result.kinerja,
        perubahan=change_words(row),
        pita=detail.bands,
        unsur=lines,
        catatan_unsur=f"{told} {_rounding(row)}".strip(),
        keterangan=_facts(detail),
        terima_kasih=THANKS,
        tanda_tangan=head_signature(reader, context, subject),
        kaki=footer,
    )
    return _job(reader, context, SHEET, record)


def report_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the whole report on a survey."""
    context = reader.context(request)
    surveys, row = _chosen(reader, request, is_closed=False)
    detail = surveys.detail(row.id)
    subject = _subject(context, row)
    chapters = report_of(reader, context, detail)
    result = detail.row.result
    ikm = "–" if result.ikm is None else decimal_text(result.ikm, 2)
    record = SurveyReport(
        kop=context.kop(subject.opd),
        judul=REPORT,
        layanan=row.layanan.nama,
        unit=row.unit,
        periode=row.periode.nama,
        angka=(
            ("IKM", ikm),
            ("Mutu pelayanan", f"{result.mutu} ({result.kinerja})" if result.mutu else "–"),
            ("Responden", str(result.responden)),
            ("Perubahan", signed(row)),
        ),
        bab=chapters,
        lampiran=appendix_of(detail),
        tanda_tangan=head_signature(reader, context, subject),
        kaki=context.footer(f"laporan-skm/{row.id}", _rule_words(context, row), chapters),
    )
    return _job(reader, context, REPORT, record)


def _job(
    reader: ReportReader, context: ReportContext, title: str, record: ReportRecord
) -> ReportJob:
    return ReportJob(iter([record]), 1, reader.info(context, title, None))


def _chosen(
    reader: ReportReader, request: ReportRequest, *, is_closed: bool
) -> tuple[SurveyService, SurveyRow]:
    """Return the survey that the options name, else the latest one there is."""
    surveys = SurveyService(reader.database, reader.session, reader.rules)
    rows = surveys.all()
    name, period = request.options.get("layanan", ""), request.options.get("periode", "")
    if name.strip():
        rows = [row for row in rows if plain_name(row.layanan.nama) == plain_name(name)]
    if period.strip():
        key = read_period(period).kunci
        rows = [row for row in rows if row.survey.periode == key]
    elif is_closed:
        rows = [row for row in rows if not row.survey.status.is_open] or rows
    if request.unit_id:
        rows = [row for row in rows if row.layanan.unit_id == request.unit_id]
    if not rows:
        text = "Tidak ada survei seperti itu. Periksa layanan dan periodenya."
        raise DomainError(text, "SURVEI")
    return surveys, rows[0]


def _subject(context: ReportContext, row: SurveyRow) -> Subject:
    unit = context.tree.get(row.layanan.unit_id or "")
    if unit is None:
        return Subject(context.office.nama, "")
    return Subject(unit.jalur.replace(" / ", " · "), context.top_name(unit.id), unit)


def _rule_words(context: ReportContext, row: SurveyRow) -> str:
    rule = band_rule(context.book, row.survey.skema, context.today)
    weight = row.survey.bobot.label(len(row.survey.codes))
    return f"{rule.dasar_hukum}, bobot {weight}"


def _line(number: int, one: UnsurResult, row: SurveyRow) -> UnsurLine:
    lowest = {low.unsur.kode for low in row.result.lowest}
    nrr = one.nrr if one.nrr is not None else Fraction(1)
    return UnsurLine(
        number,
        one.unsur.nama,
        "–" if one.nrr is None else decimal_text(one.nrr, 3),
        one.mutu or "–",
        (nrr - 1) / 3,
        one.unsur.kode in lowest,
    )


def change_words(row: SurveyRow) -> str:
    """Return "Naik 1,85 dari Semester I Tahun 2026 (81,42)", empty for the first survey."""
    if row.before is None or row.delta is None:
        return ""
    before = decimal_text(row.before.ikm, 2)
    if not row.delta:
        return f"Sama dengan {row.before.nama} ({before})"
    word = "Naik" if row.delta > 0 else "Turun"
    return f"{word} {decimal_text(abs(row.delta), 2)} dari {row.before.nama} ({before})"


def signed(row: SurveyRow) -> str:
    """Return the change with its sign."""
    if row.delta is None:
        return "–"
    sign = "+" if row.delta > 0 else "−" if row.delta < 0 else ""
    return f"{sign}{decimal_text(abs(row.delta), 2)}"


def _rounding(row: SurveyRow) -> str:
    if row.survey.is_atas_terisi and row.result.bobot_nilai != row.result.bobot.of(
        len(row.result.unsur)
    ):
        return "Dihitung atas unsur terisi."
    return ""


def _facts(detail: SurveyDetail) -> tuple[tuple[str, str], ...]:
    row, profile = detail.row, detail.profile
    people = f"{row.result.responden} orang"
    if row.sample is not None:
        people += f" (sampel minimum {row.sample})"
    if row.is_indicative:
        people += ", hasil indikatif"
    found = [("Responden", people)]
    sexes = _told(profile.groups.get(Group.JK, ()))
    if sexes:
        found.append(("Jenis kelamin", sexes))
    schools = _schools(profile.groups.get(Group.PENDIDIKAN, ()))
    if schools:
        found.append(("Pendidikan", schools))
    span = f"{long_date(row.survey.mulai)} s.d. {long_date(row.survey.selesai)}"
    return (*found, ("Waktu survei", span))


def _told(cells: tuple[Cell, ...]) -> str:
    if all(cell.nama == UNKNOWN for cell in cells):
        return ""
    return ", ".join(f"{cell.banyak} {cell.nama.lower()}" for cell in cells)


def _schools(cells: tuple[Cell, ...]) -> str:
    """Return education in few words: SMP and below, SMA, Diploma, S1 and above."""
    counts = {cell.nama: cell.banyak for cell in cells if cell.nama != UNKNOWN}
    if not counts:
        return ""
    low = sum(counts.pop(name, 0) for name in _LOW)
    high = sum(counts.pop(name, 0) for name in _HIGH)
    parts = [("SMP ke bawah", low), ("SMA", counts.pop("SMA", 0)),
             ("Diploma", counts.pop("DIPLOMA", 0)), ("S1 ke atas", high),
             ("lainnya", sum(counts.values()))]  # fmt: skip
    return ", ".join(f"{name} {count}" for name, count in parts if count)
