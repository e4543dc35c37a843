"""Makes a nominative list as offices type it by hand: `python -m tests.exchange.nominative_sheet`."""

from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Font

OUT = Path(__file__).parents[1] / "data" / "nominatif_buatan_tangan.xlsx"
OFFICE = "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"
GROUPS = {
    "A": ("NO", ""), "B": ("NAMA / NIP", ""), "C": ("TEMPAT / TGL LAHIR", ""), "D": ("L/P", ""),
    "E": ("PANGKAT / GOL. RUANG", ""), "F": ("JABATAN", "NAMA"), "G": ("", "TMT"),
    "H": ("MASA KERJA", "THN"), "I": ("", "BLN"), "J": ("PENDIDIKAN", ""), "K": ("KET.", ""),
}  # fmt: skip
PEOPLE = (
    "I. SEKRETARIAT",
    ("Drs. YOHANES NOPE, M.Si.\n19700101 199501 1 901", "Kupang, 1 Januari 1970", "L",
     "Pembina Tk. I (IV/b)\n01-04-2021", "Sekretaris Dinas", "03-02-2020", 26, 3,
     "S-2 Ilmu Administrasi / 2009"),
    ("MARIA GORETI BERE, S.Sos.\nNIP. 19850512 201001 2 902", "Atambua, 12 Mei 1985", "P",
     "Penata (III/c)\n01-10-2022", "Kepala Subbagian Umum", "15-01-2021", 12, 9,
     "S-1 Sosiologi / 2008"),
    "II. BIDANG PELAYANAN PENDAFTARAN PENDUDUK",
    ("PETRUS NUBATONIS, S.H. / 198704162013031903", "Soe, 16-04-1987", "L",
     "Penata Muda Tk. I (III/b)\nTMT 01-04-2020", "Analis Kependudukan", "01-03-2019", 9, 1,
     "S-1 Hukum / 2011"),
    ("ESTER TAKAIN\nNIP. 19900312 201503 2 904", "Kefamenanu, 12 Maret 1990", "P",
     "Pengatur Tk. I (II/d)\n01-04-2023", "Pengadministrasi Umum", "01-04-2018", 8, 0,
     "D-III Komputer / 2012"),
    ("SIMON LEDE, A.Md.\nNIP. 19920708 201903 1 90", "Ba'a, 8 Juli 1992", "L",
     "Pengatur (II/c)\n01-04-2022", "Operator SIAK", "01-04-2019", 5, 7, "D-III Komputer / 2014"),
    ("AGUSTINA MANAFE, S.Kom.\n19930815 202012 2 906", "Kupang, 15 Agustus 1993", "P",
     "Penata Muda (III/b)\n01-12-2020", "Pranata Komputer Ahli Pertama", "01-12-2020", 4, 0,
     "S-1 Teknik Informatika / 2016"),
)  # fmt: skip
SIGNATURE = (
    "Kupang, 24 November 2026", "Kepala Dinas,", "", "", "Ir. BERNADUS CONTOH, M.T.",
    "Pembina Utama Muda", "NIP. 19680303 199403 1 907",
)  # fmt: skip


def make_sheet(out: Path) -> Path:
    """Write the workbook: titles, merged header, sections, numbers, totals, signature."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Nominatif"
    titles = ("DAFTAR NOMINATIF PEGAWAI NEGERI SIPIL", OFFICE, "KEADAAN NOVEMBER 2026")
    for number, title in enumerate(titles, 1):
        sheet.cell(number, 1, title).font = Font(bold=True)
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=11)
    _write_header(sheet)
    row = 7
    for column in range(1, 12):
        sheet.cell(row, column, f"({column})")
    number = 0
    for entry in PEOPLE:
        row += 1
        if isinstance(entry, str):
            sheet.cell(row, 1, entry).font = Font(bold=True)
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=11)
            continue
        number += 1
        for column, value in enumerate((number, *entry), 1):
            sheet.cell(row, column, value).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(row + 1, 1, "JUMLAH")
    sheet.cell(row + 1, 2, f"{number} orang")
    for place, text in enumerate(SIGNATURE, row + 3):
        if text:
            sheet.cell(place, 8, text)
    other = book.create_sheet("Catatan")
    other["A1"] = "Dibuat oleh pengelola kepegawaian"
    book.save(out)
    return out


def _write_header(sheet) -> None:
    for letter, (group, leaf) in GROUPS.items():
        sheet[f"{letter}5"] = group or None
        sheet[f"{letter}6"] = leaf or None
    for letter in "ABCDEJK":
        sheet.merge_cells(f"{letter}5:{letter}6")
    sheet.merge_cells("F5:G5")
    sheet.merge_cells("H5:I5")


if __name__ == "__main__":
    make_sheet(OUT)
