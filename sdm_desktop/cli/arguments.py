"""The commands, their arguments and their help."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from sdm_desktop.cli.parser import IndonesianParser
from sdm_desktop.services.exchange_kinds import EXPORTED_KINDS, IMPORTED_KINDS

HISTORY_KINDS = (
    "history-golongan", "history-jabatan", "history-pendidikan", "history-diklat",
    "history-kursus", "history-penghargaan", "history-hukdis", "history-kgb", "history-kontrak",
    "history-cltn",
)  # fmt: skip
REFERENCE_KINDS = (
    "reference-unor", "reference-struktural", "reference-fungsional", "reference-pelaksana",
)  # fmt: skip
IMPORT_KINDS = (
    "employees", "evaluations", "references", *REFERENCE_KINDS, *IMPORTED_KINDS, "histories",
    *HISTORY_KINDS,
)  # fmt: skip
EXPORT_KINDS = (
    "employees",
    "evaluations",
    "bezetting",
    *EXPORTED_KINDS,
    "employees-template",
    "evaluations-template",
    *(f"{kind}-template" for kind in IMPORTED_KINDS),
    "histories",
    *HISTORY_KINDS,
    *(f"{kind}-template" for kind in HISTORY_KINDS),
)
_EPILOG = """\
Tanpa perintah, jendela program dibuka (berkas terakhir, berkas --office, atau data contoh --demo).
Kata sandi dibaca dari variabel lingkungan SDM_PASSWORD atau ditanyakan tanpa ditampilkan.

Kode keluar: 0 selesai; 1 ditolak atau gagal; 2 salah pemakaian; 3 impor selesai tetapi ada baris
ditolak; 4 berkas rusak atau terkunci; 5 pengguna tidak berhak.
"""


def build_parser() -> IndonesianParser:
    """Return the parser of the whole command line."""
    parser = IndonesianParser(
        "main.py", "SDM Desktop: kepegawaian dan evaluasi kinerja ASN tanpa internet.", _EPILOG
    )
    parser.add_argument("--office", type=Path, metavar="BERKAS", help="berkas kantor yang dibuka")
    parser.add_argument("--demo", action="store_true", help="buka data contoh")
    parser.add_argument("--version", action="store_true", help="tampilkan versi program")
    commands = parser.add_subparsers(
        dest="command", title="perintah", metavar="PERINTAH", parser_class=IndonesianParser
    )
    _add_demo(commands)
    _add_import(commands)
    _add_export(commands)
    _add_report(commands)
    _add_calc(commands)
    _add_file_commands(commands)
    return parser


class ReportNames:
    """The names of the report catalogue, read only when a report is asked for or listed."""

    def __contains__(self, name: object) -> bool:
        return name in tuple(self)

    def __iter__(self) -> Iterator[str]:
        from sdm_desktop.services.report_catalogue import CATALOGUE

        return iter([info.name for info in CATALOGUE])


class _Commands(Protocol):
    def add_parser(self, name: str, *, description: str, help: str) -> IndonesianParser: ...  # noqa: A002


def _office_options(parser: IndonesianParser) -> None:
    parser.add_argument(
        "--office",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="BERKAS",
        help="berkas kantor (.sdm)",
    )
    parser.add_argument("--user", metavar="NAMA", help="nama pengguna; bawaan: satu-satunya, admin")


def _add_demo(commands: _Commands) -> None:
    parser = commands.add_parser(
        "demo", description="Buat berkas kantor berisi orang rekaan.", help="buat kantor contoh"
    )
    parser.add_argument("file", type=Path, metavar="BERKAS", help="berkas baru yang dibuat")
    parser.add_argument("--employees", type=int, default=300, metavar="N", help="jumlah pegawai")
    parser.add_argument("--years", type=int, default=2, metavar="N", help="jumlah tahun evaluasi")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="benih acak")
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON")


def _add_import(commands: _Commands) -> None:
    parser = commands.add_parser(
        "import",
        description="Impor tabel ke berkas kantor. Baris sah disimpan, baris lain didaftar.",
        help="impor pegawai, evaluasi, atau riwayat",
    )
    parser.add_argument("kind", choices=IMPORT_KINDS, metavar="JENIS", help=_names(IMPORT_KINDS))
    parser.add_argument("source", type=Path, metavar="SUMBER", help=".xlsx, .xls, .ods, atau .csv")
    _office_options(parser)
    parser.add_argument(
        "--sheet",
        default="",
        metavar="LEMBAR",
        help="nama lembar kerja; '*' untuk semua yang judul kolomnya sama",
    )
    parser.add_argument("--dry-run", action="store_true", help="periksa saja, tidak menulis")
    parser.add_argument("--strict", action="store_true", help="satu baris ditolak, semua batal")
    parser.add_argument(
        "--clear-empty", action="store_true", help="sel kosong mengosongkan isian yang tersimpan"
    )
    parser.add_argument("--errors", type=Path, metavar="OUT.xlsx", help="buku kerja baris ditolak")
    parser.add_argument("--preset", default="", metavar="NAMA", help="pemetaan kolom tersimpan")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        dest="settings",
        metavar="ISIAN=JUDUL",
        help="kolom untuk satu isian, misalnya nip=Nomor",
    )
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON")


def _add_export(commands: _Commands) -> None:
    parser = commands.add_parser(
        "export",
        description="Ekspor tabel dari berkas kantor, atau buat templat kosong.",
        help="ekspor pegawai atau evaluasi",
    )
    parser.add_argument("kind", choices=EXPORT_KINDS, metavar="JENIS", help=_names(EXPORT_KINDS))
    parser.add_argument("out", type=Path, metavar="OUT", help=".xlsx, .csv, atau .json")
    _office_options(parser)
    _scope_options(parser)
    parser.add_argument("--filter", default="", metavar="KATA", help="penyaring daftar pegawai")
    parser.add_argument(
        "--layout",
        default="siasn",
        choices=("siasn", "pppk", "terpisah"),
        metavar="SUSUNAN",
        help="susunan pegawai: siasn, pppk, atau terpisah (berkas PNS dan PPPK)",
    )
    parser.add_argument(
        "--separator", default=",", choices=(",", ";"), metavar="TANDA", help="pemisah csv: , ;"
    )
    parser.add_argument(
        "--own", action="store_true", help="pegawai: sertakan kolom tambahan kantor"
    )
    parser.add_argument("--json", action="store_true", help="ringkasan sebagai JSON")


def _scope_options(parser: IndonesianParser) -> None:
    parser.add_argument("--year", type=int, metavar="TAHUN", help="tahun evaluasi")
    parser.add_argument("--period", metavar="PERIODE", help="misalnya 2026-T3, 2026-B03, 2026")
    parser.add_argument("--unit", metavar="UNIT", help="nama atau jalur unit")
    parser.add_argument("--nip", metavar="NIP", help="satu pegawai")


def _add_report(commands: _Commands) -> None:
    parser = commands.add_parser(
        "report", description="Buat dokumen PDF resmi.", help="buat laporan PDF"
    )
    parser.add_argument("name", choices=ReportNames(), metavar="NAMA", help="%(choices)s")
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="berkas .pdf atau .xlsx (daftar), atau folder"
    )
    _office_options(parser)
    _scope_options(parser)
    parser.add_argument("--paper", choices=("A4", "F4", "A3"), metavar="KERTAS", help="A4, F4, A3")
    parser.add_argument(
        "--margin",
        choices=("arsip", "sempit"),
        default="arsip",
        metavar="TEPI",
        help="tepi halaman",
    )
    parser.add_argument(
        "--signatory",
        default="",
        metavar="SIAPA",
        help="penanda tangan: unit, kantor, NIP pegawai, atau 'nama; NIP; jabatan; pangkat'",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        dest="settings",
        metavar="KUNCI=NILAI",
        help="jawaban atas pertanyaan laporan, misalnya kriteria=ya",
    )
    parser.add_argument("--per-person", action="store_true", help="satu berkas per pegawai")
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON")


def _add_calc(commands: _Commands) -> None:
    parser = commands.add_parser(
        "calc", description="Hitung dengan aturan kepegawaian.", help="kalkulator kepegawaian"
    )
    parser.add_argument("name", nargs="?", metavar="NAMA", help="list, atau nama kalkulator")
    parser.add_argument("input", nargs="?", metavar="JSON", help="masukan sebagai objek JSON")
    parser.add_argument("--batch", type=Path, metavar="BERKAS.jsonl", help="banyak hitungan")


def _add_file_commands(commands: _Commands) -> None:
    backup = commands.add_parser(
        "backup", description="Buat cadangan terverifikasi.", help="buat cadangan"
    )
    backup.add_argument("file", type=Path, metavar="BERKAS.sdmb")
    _office_options(backup)
    backup.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    restore = commands.add_parser(
        "restore", description="Pulihkan berkas kantor dari cadangan.", help="pulihkan cadangan"
    )
    restore.add_argument("backup", type=Path, metavar="CADANGAN")
    _office_options(restore)
    check = commands.add_parser(
        "check", description="Periksa keutuhan berkas kantor.", help="periksa berkas"
    )
    _office_options(check)
    check.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    verify = commands.add_parser(
        "verify",
        description="Cocokkan PDF cetakan dengan jejak audit berkas kantor.",
        help="periksa keaslian PDF",
    )
    verify.add_argument("file", metavar="PDF|KODE", help="berkas, atau kode verifikasi dari kertas")
    _office_options(verify)
    verify.add_argument("--json", action="store_true", help="hasil sebagai JSON")


def _names(names: tuple[str, ...]) -> str:
    return " · ".join(names)
