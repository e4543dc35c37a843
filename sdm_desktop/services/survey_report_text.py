"""The chapters of a survey report, in the order of published regional reports."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.report_surveys import (
    Block,
    Chapter,
    Paragraph,
    ReportTable,
    SubChapter,
    ValueBar,
    ValueBars,
    joined,
)
from sdm_desktop.domain.skm_rules import band_rule
from sdm_desktop.domain.survey_profile import UNKNOWN, Cell, Group
from sdm_desktop.domain.survey_sentences import SECTIONS, grouped, sentence
from sdm_desktop.services.improvements import ImprovementService
from sdm_desktop.services.report_context import ReportContext
from sdm_desktop.services.report_reading import ReportReader
from sdm_desktop.services.survey_report_parts import plan_parts, question_parts, state_of
from sdm_desktop.services.survey_report_words import values_of
from sdm_desktop.services.survey_views import SurveyDetail

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TOLD = 8
_FOOTNOTE = "NRR tertimbang dibulatkan; jumlahnya dapat berbeda pada angka terakhir."


def report_of(
    reader: ReportReader, context: ReportContext, detail: SurveyDetail
) -> tuple[Chapter, ...]:
    """Return all chapters of the report."""
    plans = ImprovementService(reader.database, reader.session, reader.rules).all()
    basis = band_rule(context.book, detail.row.survey.skema, context.today).dasar_hukum
    values = values_of(detail, basis)
    own = detail.row.survey.sentences
    parts = (
        ("Pendahuluan", _introduction(own, values, basis)),
        ("Metodologi", _sections(("periode", "sampel", "instrumen", "olah"), own, values)),
        ("Profil responden", _profile(detail)),
        ("Hasil", _results(detail)),
        ("Analisis", _analysis(detail, own, values)),
        ("Saran responden", _suggestions(detail)),
        ("Rencana tindak lanjut", plan_parts(detail, plans)),
        ("Kesimpulan", (SubChapter("", (_paragraph("kesimpulan", own, values),)),)),
    )
    chapters = [
        Chapter(f"Bab {_ROMAN[number]}", title, found)
        for number, (title, found) in enumerate(parts)
    ]
    return tuple(chapters)


def appendix_of(detail: SurveyDetail) -> tuple[Chapter, ...]:
    """Return what follows the signature: questions and recap."""
    parts = (*question_parts(detail), SubChapter("", (_unsur_table(detail), state_of(detail))))
    return (Chapter("Lampiran", "Kuesioner dan rekap", parts),)


def _paragraph(section: str, own: Mapping[str, str], values: Mapping[str, str]) -> Paragraph:
    return Paragraph(sentence(section, own, values))


def _sections(
    names: Sequence[str], own: Mapping[str, str], values: Mapping[str, str]
) -> tuple[SubChapter, ...]:
    return tuple(SubChapter(SECTIONS[name], (_paragraph(name, own, values),)) for name in names)


def _introduction(
    own: Mapping[str, str], values: Mapping[str, str], basis: str
) -> tuple[SubChapter, ...]:
    law = Paragraph(f"Survei ini berpedoman pada {basis}.")
    first, last = _sections(("latar", "maksud"), own, values)
    return (first, SubChapter("Dasar hukum", (law,)), last)


def _profile(detail: SurveyDetail) -> tuple[SubChapter, ...]:
    found = []
    for group in Group:
        cells = detail.profile.groups.get(group, ())
        if any(cell.nama != UNKNOWN for cell in cells):
            found.append(SubChapter(group.label, (_group_bars(group, cells), _group_table(cells))))
    notes: list[Block] = [Paragraph(f"{note}") for note in detail.profile.notes]
    if detail.profile.odd_ages:
        listed = ", ".join(f"no. {n} ({age})" for n, age in detail.profile.odd_ages[:12])
        notes.append(Paragraph(f"Usia yang disisihkan dari profil: {listed}."))
    if not found:
        notes.insert(0, Paragraph("Data responden tidak diisi."))
    return (*found, SubChapter("", tuple(notes))) if notes else tuple(found)


def _group_bars(group: Group, cells: Sequence[Cell]) -> ValueBars:
    most = max(cells, key=lambda cell: cell.banyak)
    top = max(cell.persen for cell in cells)
    bars = tuple(
        ValueBar(
            cell.nama,
            cell.persen / top,
            f"{cell.banyak} ({decimal_text(cell.persen, 1)}%)",
            is_gelap=cell.nama != UNKNOWN,
        )
        for cell in cells
    )
    title = f"{group.label}: terbanyak {most.nama} ({decimal_text(most.persen, 1)}%)"
    return ValueBars(title, bars)


def _group_table(cells: Sequence[Cell]) -> ReportTable:
    rows = []
    for cell in cells:
        result = cell.result
        ikm = "–" if result is None or result.ikm is None else decimal_text(result.ikm, 2)
        mutu = "–" if result is None else result.mutu or "–"
        percent = decimal_text(cell.persen, 1)
        rows.append((cell.nama, str(cell.banyak), f"{percent}%", ikm, mutu))
    columns = (("Kelompok", 60.0, False), ("Jumlah", 25.0, True), ("Persen", 25.0, True),
               ("IKM", 25.0, True), ("Mutu", 25.0, True))  # fmt: skip
    hidden = any(cell.is_hidden for cell in cells)
    note = (
        "Kelompok dengan responden terlalu sedikit tidak ditampilkan indeksnya." if hidden else ""
    )
    return ReportTable("IKM menurut kelompok", columns, tuple(rows), note)


def _results(detail: SurveyDetail) -> tuple[SubChapter, ...]:
    result = detail.row.result
    if result.ikm is None:
        return (SubChapter("", (Paragraph(result.pesan),)),)
    ikm = decimal_text(result.ikm, 2)
    head = (
        f"Nilai SKM {decimal_text(result.skm or 0, 3)}, IKM {ikm}, mutu pelayanan "
        f"{result.mutu} ({result.kinerja})."
    )
    lowest = {one.unsur.kode for one in result.lowest}
    bars = tuple(
        ValueBar(
            f"{number}  {one.unsur.nama}",
            ((one.nrr or Fraction(1)) - 1) / 3,
            "–" if one.nrr is None else f"{decimal_text(one.nrr, 3)}  {one.mutu}",
            is_tebal=one.unsur.kode in lowest,
            is_gelap=one.unsur.kode not in lowest,
        )
        for number, one in enumerate(result.unsur, 1)
    )
    names = joined([one.unsur.nama.lower() for one in result.lowest])
    chart = ValueBars(
        f"Terendah: {names}", bars, "Skala 1 sampai 4; unsur terendah bercetak tebal."
    )
    return (
        SubChapter("Indeks kepuasan masyarakat", (Paragraph(head),)),
        SubChapter("Nilai per unsur", (chart, _unsur_table(detail))),
    )


def _unsur_table(detail: SurveyDetail) -> ReportTable:
    result = detail.row.result
    rows = [
        (
            f"U{number}",
            one.unsur.nama,
            str(one.banyak),
            str(one.jumlah),
            "–" if one.nrr is None else decimal_text(one.nrr, 3),
            "–" if one.nrr_tertimbang is None else decimal_text(one.nrr_tertimbang, 3),
            "–" if one.ikm is None else decimal_text(one.ikm, 2),
            one.mutu or "–",
            str(one.peringkat or "–"),
        )
        for number, one in enumerate(result.unsur, 1)
    ]
    skm = "–" if result.skm is None else decimal_text(result.skm, 3)
    ikm = "–" if result.ikm is None else decimal_text(result.ikm, 2)
    rows.append(("", "Nilai SKM dan IKM", str(result.responden), "", "", skm, ikm, result.mutu, ""))
    columns = (("No.", 10.0, False), ("Unsur", 56.0, False), ("n", 12.0, True),
               ("Jumlah", 16.0, True), ("NRR", 15.0, True), ("NRRt", 15.0, True),
               ("IKM", 15.0, True), ("Mutu", 11.0, True), ("Urut", 12.0, True))  # fmt: skip
    bold = frozenset({len(rows) - 1})
    return ReportTable("Nilai per unsur dan peringkat dari terendah", columns, tuple(rows),
                       _FOOTNOTE, bold)  # fmt: skip


def _analysis(
    detail: SurveyDetail, own: Mapping[str, str], values: Mapping[str, str]
) -> tuple[SubChapter, ...]:
    blocks: list[Block] = [_paragraph("analisis", own, values)]
    if detail.alerts:
        blocks.append(Paragraph(f"Perlu perhatian: {'; '.join(detail.alerts)}."))
    found = [SubChapter("", tuple(blocks))]
    if len(detail.trend) > 1:
        found.append(
            SubChapter("Perbandingan antarperiode", (_trend(detail), _trend_table(detail)))
        )
    if len(detail.others) > 1:
        found.append(SubChapter("Perbandingan antarlayanan", (_peers(detail),)))
    return tuple(found)


def _trend(detail: SurveyDetail) -> ValueBars:
    bars = tuple(
        ValueBar(
            one.nama,
            Fraction(one.ikm - 25) / 75,
            f"{decimal_text(one.ikm, 2)}  {one.mutu}",
            is_tebal=one.survey_id == detail.row.id,
            is_gelap=one.survey_id == detail.row.id,
        )
        for one in detail.trend
    )
    note = "Periode laporan ini bercetak tebal. Skala 25 sampai 100."
    return ValueBars("IKM dari waktu ke waktu", bars, note)


def _trend_table(detail: SurveyDetail) -> ReportTable:
    rows, before = [], None
    for one in detail.trend:
        change = "–" if before is None else decimal_text(one.ikm - before, 2)
        people = "–" if one.responden is None else str(one.responden)
        source = "hasil tercetak" if one.is_old else "jawaban"
        rows.append((one.nama, source, people, decimal_text(one.ikm, 2), one.mutu, change))
        before = one.ikm
    columns = (("Periode", 54.0, False), ("Sumber", 32.0, False), ("n", 16.0, True),
               ("IKM", 20.0, True), ("Mutu", 16.0, True), ("Selisih", 22.0, True))  # fmt: skip
    return ReportTable("Perubahan antarperiode", columns, tuple(rows))


def _peers(detail: SurveyDetail) -> ValueBars:
    bars = tuple(
        ValueBar(
            row.layanan.nama,
            Fraction((row.result.ikm or 25) - 25) / 75,
            f"{decimal_text(row.result.ikm or 0, 2)}  {row.result.mutu}",
            is_tebal=row.id == detail.row.id,
            is_gelap=row.id == detail.row.id,
        )
        for row in detail.others
    )
    note = detail.total.words
    return ValueBars(f"Layanan pada {detail.row.periode.nama}", bars, note)


def _suggestions(detail: SurveyDetail) -> tuple[SubChapter, ...]:
    themes = grouped(detail.profile.suggestions)
    if not themes:
        return (SubChapter("", (Paragraph("Tidak ada saran tertulis."),)),)
    rows = tuple(
        (theme if number == 0 else "", text, str(count))
        for theme, lines in themes
        for number, (text, count) in enumerate(lines[:_TOLD])
    )
    left = sum(max(0, len(lines) - _TOLD) for _, lines in themes)
    note = f"Dan {left} saran lain." if left else ""
    columns = (("Tentang", 40.0, False), ("Saran", 104.0, False), ("Banyak", 16.0, True))
    return (SubChapter("", (ReportTable("Saran menurut unsur", columns, rows, note),)),)
