"""Plans, questions and state of a survey in its report."""

from collections.abc import Mapping, Sequence

from sdm_desktop.domain.dates import long_date, short_date
from sdm_desktop.domain.improvements import Improvement
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.report_surveys import Paragraph, ReportTable, SubChapter, joined
from sdm_desktop.domain.surveys import plain_name
from sdm_desktop.services.improvements import ImprovementRow
from sdm_desktop.services.survey_views import SurveyDetail


def plan_parts(detail: SurveyDetail, plans: Sequence[ImprovementRow]) -> tuple[SubChapter, ...]:
    """Return the plans that follow, and the state of those before."""
    name, survey = plain_name(detail.row.layanan.nama), detail.row.survey
    mine = [row.plan for row in plans if plain_name(row.plan.layanan) == name]
    before = [plan for plan in mine if plan.mulai <= survey.selesai]
    after = [plan for plan in mine if plan.status.is_open or plan.mulai > survey.selesai]
    found = []
    if after:
        found.append(SubChapter("", (_plan_table("Rencana tindak lanjut", after),)))
    else:
        lowest = joined([one.unsur.nama.lower() for one in detail.row.result.lowest])
        words = f"Rencana tindak lanjut disusun untuk {lowest or 'unsur terendah'}."
        found.append(SubChapter("", (Paragraph(words),)))
    if before:
        table = _plan_table("Keadaan rencana sebelumnya", before, _measured(detail))
        found.append(SubChapter("Tindak lanjut sebelumnya", (table,)))
    return tuple(found)


def _measured(detail: SurveyDetail) -> dict[int, str]:
    """Return the NRR of each unsur in this survey, by its number in the regulation."""
    return {
        one.unsur.urut_peraturan: decimal_text(one.nrr, 2)
        for one in detail.row.result.unsur
        if one.nrr is not None
    }


def _state(plan: Improvement, now: Mapping[int, str]) -> str:
    """Return how far a plan is, and what its unsur was and is where it measured that."""
    words = plan.status.label
    is_nrr = plan.ukuran.upper().startswith("NRR") and plan.unsur in now
    if is_nrr and plan.nilai_awal is not None and plan.unsur is not None:
        words += f"; NRR {decimal_text(plan.nilai_awal, 2)} menjadi {now[plan.unsur]}"
    return words


def _plan_table(
    title: str, plans: Sequence[Improvement], now: Mapping[int, str] | None = None
) -> ReportTable:
    rows = tuple(
        (
            plan.masalah,
            plan.kegiatan,
            short_date(plan.target_selesai),
            plan.penanggung_jawab,
            _state(plan, now or {}),
        )
        for plan in plans
    )
    columns = (("Masalah", 38.0, False), ("Kegiatan", 50.0, False), ("Waktu", 22.0, False),
               ("Penanggung jawab", 32.0, False), ("Keadaan", 20.0, False))  # fmt: skip
    return ReportTable(title, columns, rows)


def question_parts(detail: SurveyDetail) -> tuple[SubChapter, ...]:
    """Return the questions with their options."""
    rows = tuple(
        (f"U{number}", one.nama, one.pertanyaan, " / ".join(one.pilihan))
        for number, one in enumerate(detail.unsur, 1)
    )
    columns = (("No.", 10.0, False), ("Unsur", 34.0, False), ("Pertanyaan", 70.0, False),
               ("Pilihan 1 sampai 4", 46.0, False))  # fmt: skip
    return (SubChapter("", (ReportTable("Pertanyaan", columns, rows),)),)


def state_of(detail: SurveyDetail) -> Paragraph:
    """Return whether the figures are final."""
    closing = detail.row.closing
    if closing is None:
        return Paragraph("Survei masih berjalan; angka belum tetap.")
    number = f", nomor {closing.nomor}" if closing.nomor else ""
    return Paragraph(f"Hasil ditutup {long_date(closing.tanggal)}{number}.")
