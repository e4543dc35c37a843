"""The letters of the group Surat: those of the register, and drafts of those still to come."""

from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.services.report_info import YES, ReportInfo, ReportOption

ALL_YEAR = "setahun"
_GROUP = "Surat"
_PRINTED = (
    "unit_id", "employee_id", "employee_ids", "paper", "margin", "date", "place", "with_kop",
    "signatory",
)  # fmt: skip
_MONTHS = ((ALL_YEAR, "Setahun penuh"), *((str(n), name) for n, name in enumerate(MONTHS, 1)))
_YEAR = ReportOption("tahun", "Tahun", hint="Kosong: tahun ini.")
_DRAFTS = ReportOption("draf", "Sertakan yang belum terbit (DRAF)", default=YES)


def _letter(name: str, words: tuple[str, str, str], reader: str) -> ReportInfo:
    title, purpose, near = words
    return ReportInfo(
        name,
        title,
        purpose,
        _GROUP,
        _PRINTED,
        f"report_letters:{reader}",
        (ReportOption("bulan", "Bulan", (("", near), *_MONTHS)), _YEAR, _DRAFTS),
        for_evaluators=False,
    )


LETTERS = (
    _letter(
        "surat-kgb",
        (
            "Surat Pemberitahuan KGB",
            "Pemberitahuan kenaikan gaji berkala, satu surat per pegawai.",
            "Yang sudah waktunya",
        ),
        "raise_letters_job",
    ),
    _letter(
        "surat-pensiun",
        (
            "Usul Pensiun",
            "Surat usul dengan daftar periksa berkas, satu surat per pegawai.",
            "Yang sudah waktunya",
        ),
        "pension_letters_job",
    ),
    _letter(
        "surat-cuti",
        (
            "Surat Izin Cuti",
            "Surat izin untuk cuti yang sudah disetujui.",
            "Yang berjalan dan akan datang",
        ),
        "leave_letters_job",
    ),
)
