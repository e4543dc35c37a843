"""Records of invented people, ready to be set."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sdm_desktop.domain.evaluation import (
    BEHAVIOURS,
    Identity,
    OrganisationPredikat,
    Predikat,
    Rating,
)
from sdm_desktop.domain.report_evaluation import EvaluationDocument
from sdm_desktop.domain.report_records import (
    BehaviourLine,
    BehaviourProfile,
    EmployeeSummary,
    FileInfo,
    FooterInfo,
    KeyFigure,
    Letterhead,
    PeriodCounts,
    PeriodLine,
    PersonLine,
    Signature,
    TargetLine,
    TrendPoint,
    UnitPerformance,
)
from tests.reports.form_records import words

KOP = Letterhead(
    pemerintah="PEMERINTAH KOTA KUPANG",
    nama="DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
    alamat="Jalan Contoh Nomor 1, Kelapa Lima, Kota Kupang",
    kontak="Telepon (0380) 000000",
)
FOOT = FooterInfo(
    kantor="Dinas Kependudukan dan Pencatatan Sipil Kota Kupang",
    nomor_dokumen="800.1.4/901/DKPS/2026",
    data_per="Data per 24 November 2026 pukul 14.05 WITA",
    kode="7K4M-92QX",
    aturan="PermenPANRB 6/2022, berlaku mulai 2022",
    is_demo=True,
)
YUBLINA = Identity(
    nama="Yublina Pellokila, S.Kom.",
    nip="199005142015032901",
    pangkat="Penata (III/c)",
    jabatan="Administrator Database Kependudukan Ahli Muda",
    unit="Bidang Pelayanan Pendaftaran Penduduk",
)
MARTHEN = Identity(
    nama="Marthen Nubatonis, S.STP., M.Si.",
    nip="198208172004121902",
    pangkat="Pembina (IV/a)",
    jabatan="Kepala Bidang Pelayanan Pendaftaran Penduduk",
    unit="Dinas Kependudukan dan Pencatatan Sipil",
)
HEAD = Signature(
    tempat_tanggal="Kupang, 12 Oktober 2026",
    peran="Kepala Bidang",
    nama=MARTHEN.nama,
    nip=MARTHEN.nip,
)
INFO = FileInfo(
    judul="Dokumen Evaluasi, Triwulan III 2026",
    pembuat="PEMERINTAH KOTA KUPANG",
    waktu=datetime(2026, 11, 24, 6, 5, tzinfo=UTC),
    audit_number=901,
    key="ab" * 32,
    nomor_dokumen="800.1.4/901/DKPS/2026",
)


@pytest.fixture
def info():
    return INFO


@pytest.fixture
def make_document():
    def make(number=1, **values):
        person = replace(YUBLINA, nama=f"Yublina Pellokila {number}, S.Kom.")
        record = EvaluationDocument(
            kop=KOP,
            kata=words("dokumen"),
            periode="TRIWULAN III",
            periode_singkat="Triwulan III 2026",
            instansi="PEMERINTAH KOTA KUPANG",
            mulai=date(2026, 7, 1),
            selesai=date(2026, 9, 30),
            pegawai=person,
            penilai=MARTHEN,
            atasan=Identity(nama="Dra. Adriana Manafe, M.Si.", nip="196902211994032903"),
            capaian="BAIK",
            predikat="SANGAT BAIK",
            catatan="Seluruh hasil kerja utama di atas ekspektasi.",
            tanda_tangan_pegawai=replace(HEAD, peran="PEGAWAI YANG DINILAI", nama=person.nama),
            tanda_tangan_penilai=replace(HEAD, peran="PEJABAT PENILAI KINERJA"),
            kaki=replace(FOOT, kode=f"7K4M-{number:04d}".replace("0", "Q")),
        )
        return replace(record, **values)

    return make


def make_people(count, units=1):
    order = [Predikat.SANGAT_BAIK, Predikat.BAIK, Predikat.BAIK, Predikat.BUTUH_PERBAIKAN]
    return tuple(
        PersonLine(
            nama=f"Melkianus Boimau {number}, S.T.",
            nip="198501302009041908",
            unit="" if units == 1 else f"Seksi {number * units // count + 1}",
            hasil=Rating.BAWAH,
            perilaku=Rating.SESUAI,
            predikat=order[number % 4],
        )
        for number in range(count)
    )


def make_targets(count):
    return tuple(
        TargetLine(
            indikator=f"Perekaman keliling {number}",
            target="18 sekolah",
            realisasi="14 sekolah",
            capaian="77,8%",
            tindak_lanjut="Jadwal ulang empat sekolah",
            tenggat=date(2026, 12, 15),
            status="Berjalan",
            nama="Siti Rahmawati, S.Kom.",
        )
        for number in range(count)
    )


HISTORY = (
    PeriodCounts(label="TW IV", tahun=2025, jumlah=(1, 7, 3, 1, 0)),
    PeriodCounts(label="TW I", tahun=2026, jumlah=(2, 7, 3, 0, 0)),
    PeriodCounts(label="TW II", tahun=2026, jumlah=(2, 8, 2, 0, 0)),
    PeriodCounts(label="TW III", tahun=2026, jumlah=(3, 8, 1, 0, 0)),
)


@pytest.fixture
def make_unit():
    def make(people=12, units=1, **values):
        record = UnitPerformance(
            kop=KOP,
            unit="Bidang Pelayanan Pendaftaran Penduduk",
            periode="Triwulan III 2026",
            rentang="1 Juli s.d. 30 September 2026",
            jenis_periode="triwulan",
            angka=(
                KeyFigure(label="Capaian organisasi", nilai="Baik"),
                KeyFigure(label="Pegawai dinilai", nilai="12", rincian="dari 12"),
                KeyFigure(label="Baik atau lebih", nilai="91,7%", rincian="(11)"),
                KeyFigure(label="Target tercapai", nilai="38", rincian="dari 41"),
                KeyFigure(label="Belum final", nilai="0"),
            ),
            capaian=OrganisationPredikat.BAIK,
            pedoman=(15, 65, 10, 7, 3),
            dasar_sebaran="Persen dari 12 pegawai",
            riwayat=HISTORY,
            perbandingan="Baik atau lebih naik dari 83,3% pada TW II menjadi 91,7%",
            orang=make_people(people, units),
            belum_tercapai=make_targets(3),
            pesan_target="Seluruh 41 target tercapai.",
            pemeriksaan="Sejalan dengan pedoman untuk capaian Baik: Baik 66,7%.",
            tanda_tangan=HEAD,
            kaki=FOOT,
        )
        return replace(record, **values)

    return make


@pytest.fixture
def make_summary():
    def make(**values):
        labels = [("TW IV", 2024), *((f"TW {n}", 2025) for n in ("I", "II", "III", "IV"))]
        given = [Predikat.BUTUH_PERBAIKAN, *[Predikat.BAIK] * 3, Predikat.SANGAT_BAIK]
        rating = Rating.SESUAI
        record = EmployeeSummary(
            kop=KOP,
            nama=YUBLINA.nama,
            nip=YUBLINA.nip,
            cakupan="Lima triwulan",
            rentang="1 Oktober 2024 s.d. 31 Desember 2025",
            identitas_kiri=(("NIP", YUBLINA.nip), ("Jabatan", YUBLINA.jabatan)),
            identitas_kanan=(("Pendidikan", "S-1 Teknik Informatika, 2013"),),
            pesan="Predikat kinerja: Baik atau lebih pada empat dari lima triwulan",
            tren=tuple(
                TrendPoint(label=label, tahun=year, predikat=predikat)
                for (label, year), predikat in zip(labels, given, strict=True)
            ),
            jenis_periode="triwulan",
            profil=BehaviourProfile(
                periode="triwulan IV 2025",
                periode_dulu="triwulan IV 2024",
                baris=tuple(
                    BehaviourLine(nama=behaviour.value, kini=Rating.ATAS, dulu=rating)
                    for behaviour in BEHAVIOURS
                ),
            ),
            target_periode=", triwulan IV 2025",
            target=make_targets(6),
            pesan_target="Belum ada target yang dicatat.",
            penilaian=tuple(
                PeriodLine(
                    periode=f"{label} {year}",
                    hasil=rating,
                    perilaku=rating,
                    predikat=predikat,
                    capaian="Baik",
                    target="2 dari 3",
                )
                for (label, year), predikat in zip(labels, given, strict=True)
            ),
            catatan="Dapat diusulkan sebagai pendamping operator baru.",
            tanda_tangan=HEAD,
            kaki=FOOT,
        )
        return replace(record, **values)

    return make
