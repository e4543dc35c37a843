"""Invented agreements with real partners of the city; what the newspapers told stands first."""

from datetime import date, timedelta
from decimal import Decimal

from sdm_desktop.domain.cooperation import Agreement, AgreementKind, AgreementStep
from sdm_desktop.domain.dates import add_months

_MAYOR = "Wali Kota Kupang"
_HEAD = "Kepala BKPPD Kota Kupang"
_NEEDED = ("Undana", "Unwira", "PNK", "Poltekkes Kupang")


def demo_agreements(partners: dict[str, str], today: date) -> list[Agreement]:
    """Return agreements around a day; `partners` are ids by short name, none missing."""
    if any(name not in partners for name in _NEEDED):
        return []
    year = today.year
    return [*_with_undana(partners["Undana"], today), *_with_others(partners, today, year)]


def _with_undana(partner: str, today: date) -> list[Agreement]:
    """Return the MoU of January 2023 over three years, what continues it, and what is below."""
    first = _first_mou(partner)
    start = date(2026, 2, 2)
    second = _second_mou(partner, first.id, start)
    return [first, second, *_below(partner, second.id, today)] if start < today else [first]


def _first_mou(partner: str) -> Agreement:
    return Agreement(
        id="kerja-sama-1",
        jenis=AgreementKind.MOU,
        judul="Ketahanan pangan, SDM dan UMKM, serta lingkungan hidup",
        mitra_id=partner,
        nomor_satu="REKAAN/1/PEM/2023",
        nomor_dua="REKAAN/7/UN15/2023",
        penanda_satu="Penjabat Wali Kota Kupang",
        penanda_dua="Rektor Universitas Nusa Cendana",
        ruang_lingkup="Ketahanan pangan\nSumber daya manusia dan UMKM\nLingkungan hidup",
        tanggal_ttd=date(2023, 1, 16),
        mulai=date(2023, 1, 16),
        berakhir=date(2026, 1, 15),
    )


def _second_mou(partner: str, first: str, start: date) -> Agreement:
    return Agreement(
        id="kerja-sama-2",
        jenis=AgreementKind.MOU,
        judul="Pengembangan sumber daya manusia dan pelayanan publik",
        mitra_id=partner,
        nomor_satu="REKAAN/4/PEM/2026",
        nomor_dua="REKAAN/11/UN15/2026",
        menggantikan_id=first,
        penanda_satu=_MAYOR,
        penanda_dua="Rektor Universitas Nusa Cendana",
        ruang_lingkup="Pendidikan dan pelatihan\nPenelitian terapan\nMagang",
        tanggal_ttd=start,
        mulai=start,
        berakhir=date(2029, 2, 1),
    )


def _below(partner: str, above: str, today: date) -> list[Agreement]:
    pks = Agreement(
        id="kerja-sama-3",
        jenis=AgreementKind.PKS,
        judul="Pelatihan pelayanan publik berbasis teknologi informasi",
        mitra_id=partner,
        nomor_satu="REKAAN/21/BKPPD/2026",
        nomor_dua="REKAAN/40/UN15.FST/2026",
        induk_id=above,
        penanda_satu=_HEAD,
        penanda_dua="Dekan Fakultas Sains dan Teknik",
        ruang_lingkup="Pelatihan teknis\nPendampingan aplikasi layanan",
        tanggal_ttd=date(2026, 3, 9),
        mulai=date(2026, 3, 9),
        berakhir=today + timedelta(days=37),
        anggaran=120_000_000,
        sumber="APBD",
    )
    ia = Agreement(
        id="kerja-sama-4",
        jenis=AgreementKind.IA,
        judul="Pelaksanaan pelatihan TI pelayanan publik angkatan A dan B",
        mitra_id=partner,
        nomor_satu="REKAAN/33/BKPPD/2026",
        induk_id=pks.id,
        penanda_satu=_HEAD,
        penanda_dua="Ketua Program Studi Ilmu Komputer",
        ruang_lingkup="Pengajar dan modul\nLaboratorium komputer",
        tanggal_ttd=date(2026, 4, 6),
        mulai=date(2026, 4, 6),
        berakhir=today + timedelta(days=30),
    )
    return [pks, ia]


def _with_others(partners: dict[str, str], today: date, year: int) -> list[Agreement]:
    old = add_months(today, -16)
    return [
        Agreement(
            id="kerja-sama-5",
            jenis=AgreementKind.MOU,
            judul="Pengembangan kompetensi aparatur",
            mitra_id=partners["Unwira"],
            nomor_satu=f"REKAAN/9/PEM/{old.year}",
            penanda_satu=_MAYOR,
            penanda_dua="Rektor Universitas Katolik Widya Mandira",
            ruang_lingkup="Studi lanjut aparatur D-III ke S-1\nPelatihan manajerial",
            tanggal_ttd=old,
            mulai=old,
            berakhir=add_months(old, 36),
        ),
        Agreement(
            id="kerja-sama-6",
            jenis=AgreementKind.PKS,
            judul="Pelatihan jaringan dan keamanan data",
            mitra_id=partners["PNK"],
            nomor_satu=f"REKAAN/52/BKPPD/{year - 1}",
            penanda_satu=_HEAD,
            penanda_dua="Direktur Politeknik Negeri Kupang",
            ruang_lingkup="Pelatihan teknis\nUji kompetensi",
            tanggal_ttd=date(year - 1, 2, 3),
            mulai=date(year - 1, 2, 3),
            berakhir=date(year - 1, 12, 31),
            anggaran=45_000_000,
            sumber="APBD",
        ),
        Agreement(
            id="kerja-sama-7",
            jenis=AgreementKind.MOU,
            judul="Pelatihan tenaga kesehatan puskesmas",
            mitra_id=partners["Poltekkes Kupang"],
            penanda_satu=_MAYOR,
            penanda_dua="Direktur Poltekkes Kemenkes Kupang",
            ruang_lingkup="Pelatihan tenaga kesehatan",
            catatan="Naskah menunggu penelaahan bagian hukum.",
        ),
    ]


def demo_steps(agreements: list[Agreement], today: date) -> list[AgreementStep]:
    """Return what was done under them before the activities of this year."""
    known = {one.id for one in agreements}
    steps = (
        ("kerja-sama-1", date(2023, 8, 21), "Lokakarya layanan kelurahan", 40, "8", 12_500_000,
         "Modul layanan kelurahan disepakati."),
        ("kerja-sama-1", date(2024, 9, 16), "Pelatihan literasi data", 28, "16", 21_000_000,
         "26 dari 28 peserta lulus uji akhir."),
        ("kerja-sama-6", date(today.year - 1, 6, 11), "Bimtek keamanan data kependudukan", 22,
         "24", 31_400_000, "Seluruh operator memakai sandi berlapis."),
    )  # fmt: skip
    return [
        AgreementStep(
            id=f"{key}-langkah-{number}",
            kerja_sama_id=key,
            tanggal=day,
            uraian=words,
            peserta=people,
            jp=Decimal(jp),
            biaya=cost,
            hasil=result,
        )
        for number, (key, day, words, people, jp, cost, result) in enumerate(steps, 1)
        if key in known and day <= today
    ]
