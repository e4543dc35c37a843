"""The reports of the group Pelatihan that are about money, needs, duty and partners."""

from sdm_desktop.domain.cooperation import AgreementStatus
from sdm_desktop.services.report_info import ReportInfo, ReportOption

_GROUP = "Pelatihan"
_PRINTED = ("paper", "margin", "date", "place", "with_kop", "signatory")
_BY_UNIT = ("unit_id", *_PRINTED)
_YEAR = ReportOption("tahun", "Tahun", hint="Kosong: tahun ini.")
_DOCUMENT = ReportOption(
    "dokumen", "Dokumen", hint="Sebagian judul, mitra, atau nomor; kosong: semua."
)
_STATES = (("", "Semua"), *((one.value, one.label) for one in AgreementStatus))


def _info(
    name: str, words: tuple[str, str], reader: str, parameters: tuple[str, ...] = _PRINTED
) -> ReportInfo:
    title, purpose = words
    return ReportInfo(
        name, title, purpose, _GROUP, parameters, reader, (_YEAR,), is_list=True,
        for_evaluators=False,
    )  # fmt: skip


PLAN = (
    _info(
        "rencana-realisasi-pelatihan",
        (
            "Rencana dan Realisasi Pelatihan",
            "Kegiatan setahun per bulan: peserta, JP, rencana dan realisasi biaya.",
        ),
        "report_training_money:realised_job",
    ),
    _info(
        "serapan-anggaran-pelatihan",
        (
            "Serapan Anggaran Pelatihan",
            "Pagu per sumber: realisasi, komitmen, sisa bebas, dan porsi dari belanja.",
        ),
        "report_training_money:use_job",
    ),
    _info(
        "biaya-per-jp",
        (
            "Biaya Pelatihan per JP dan per Orang",
            "Perbandingan kegiatan yang ditutup, dari yang termurah per JP.",
        ),
        "report_training_money:cost_job",
    ),
    _info(
        "kebutuhan-pelatihan",
        (
            "Kebutuhan dan Pelaksanaan (HCDP)",
            "Kebutuhan dari semua sumber menurut urutan, yang direncanakan dan yang terlaksana.",
        ),
        "report_training_needs:needs_job",
        _BY_UNIT,
    ),
    _info(
        "rencana-bangkom",
        (
            "Rencana Pengembangan Kompetensi",
            "Rencana setahun per unit: siapa, apa, triwulan, JP, biaya, kegiatan.",
        ),
        "report_training_needs:plan_job",
        _BY_UNIT,
    ),
    _info(
        "pemenuhan-jp",
        (
            "Pemenuhan JP Pegawai",
            "Bagian pegawai yang memenuhi 20 JP, per unit, jabatan, golongan, jenis kelamin.",
        ),
        "report_training_duty:attainment_job",
    ),
    _info(
        "pemerataan-pelatihan",
        (
            "Pemerataan Kesempatan Pelatihan",
            "Siapa yang belum ada JP dan yang di bawah 20 JP, menurut urutan pemerataan.",
        ),
        "report_training_duty:fairness_job",
        _BY_UNIT,
    ),
    ReportInfo(
        "kerja-sama",
        "Daftar Kerja Sama",
        "MoU, PKS, dan IA per mitra dengan keadaan, kegiatan, peserta, JP, dan biaya.",
        _GROUP,
        _PRINTED,
        "report_cooperation:register_job",
        (ReportOption("keadaan", "Keadaan", _STATES),),
        is_list=True,
        for_evaluators=False,
    ),
    ReportInfo(
        "kerja-sama-rinci",
        "Dokumen Kerja Sama",
        "Satu dokumen kerja sama dengan kegiatan dan tindak lanjut di bawahnya.",
        _GROUP,
        _PRINTED,
        "report_cooperation:detail_job",
        (
            ReportOption(
                "dokumen", "Dokumen", hint="Sebagian judul, mitra, atau nomor; kosong: semua."
            ),
        ),
        is_list=True,
        for_evaluators=False,
    ),
)
