"""Which columns hold several facts at once, and the columns made of them."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sdm_desktop.domain.cell_parts import CellForm, CellParts, has_date, split_cell
from sdm_desktop.exchange.sheet_shape import SplitColumn, SplitFault
from sdm_desktop.exchange.shown_cell import shown_cell

LOOKED_AT = 200
_PARTS: Mapping[CellForm, tuple[str, ...]] = {
    CellForm.PERSON: (
        "nama", "gelar_depan", "gelar_belakang", "nip", "nip_lama", "tempat_lahir", "tanggal_lahir",
    ),
    CellForm.TITLES: ("nama", "gelar_depan", "gelar_belakang"),
    CellForm.RANK: ("gol_akhir", "tmt_golongan"),
    CellForm.BIRTH: ("tempat_lahir", "tanggal_lahir"),
    CellForm.POST: ("jabatan_nama", "tmt_jabatan"),
    CellForm.SERVICE: ("mk_tahun", "mk_bulan"),
    CellForm.EDUCATION: ("tingkat_pendidikan", "jurusan", "nama_sekolah", "tahun_lulus"),
}  # fmt: skip
_HEADERS: Mapping[CellForm, re.Pattern[str]] = {
    CellForm.PERSON: re.compile(r"nama|nip|pegawai"),
    CellForm.RANK: re.compile(r"pangkat|^gol"),
    CellForm.BIRTH: re.compile(r"lahir|^ttl$|^tempattanggal|^tempattgl"),
    CellForm.POST: re.compile(r"jabatan"),
    CellForm.SERVICE: re.compile(r"masakerja|^mkg?$"),
    CellForm.EDUCATION: re.compile(r"pendidikan|ijazah|ijasah"),
}
# a sheet that has these in columns of their own holds one fact in each cell
_APART: Mapping[CellForm, tuple[str, ...]] = {
    CellForm.BIRTH: ("tempat_lahir", "tanggal_lahir"),
    CellForm.POST: ("tmt_jabatan",),
    CellForm.SERVICE: ("mk_tahun", "mk_bulan"),
    CellForm.EDUCATION: ("tingkat_pendidikan", "jurusan"),
}
_NIP = re.compile(r"\d(?:[ .-]{0,2}\d){8,}")
_LETTERS = re.compile(r"[A-Za-z]{2,}")


@dataclass(slots=True)
class Splitting:
    """Columns split from others, with the cells of each and what is wrong with single cells."""

    columns: list[SplitColumn] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)
    faults: list[SplitFault] = field(default_factory=list)

    def add(self, column: SplitColumn, cells: list[str]) -> None:
        """Take one more column."""
        self.columns.append(column)
        self.cells.append(cells)


def forms_of(
    columns: Sequence[Sequence[object]],
    names: Sequence[str],
    first: int,
    taken: set[str],
    wanted: Collection[str],
) -> dict[int, CellForm]:
    """Return the columns that hold several facts.

    `taken` are fields with a column of their own, `wanted` those that the import has at all: a form
    counts only when its first part, for people the NIP, is among them, and when its parts do not
    have columns of their own.
    """
    tests = {
        form: (pattern, _TESTS[form])
        for form, pattern in _HEADERS.items()
        if ("nip" if form is CellForm.PERSON else _PARTS[form][0]) in wanted
        and not taken.issuperset(_APART.get(form, ("",)))
    }
    forms: dict[int, CellForm] = {}
    for index, name in enumerate(names):
        texts = list(_texts(columns[index][first : first + LOOKED_AT]))
        for form, (pattern, test) in tests.items():
            if texts and pattern.search(name) and test(texts):
                forms[index] = form
                break
    has_titles = CellForm.PERSON in forms.values() or taken & {"gelar_depan", "gelar_belakang"}
    if "gelar_depan" in wanted and not has_titles:
        forms |= _titled(columns, names, first, forms)
    return forms


def split_columns(
    columns: Sequence[Sequence[object]],
    headers: Sequence[str],
    first: int,
    forms: Mapping[int, CellForm],
    fields: Mapping[str, str],
) -> Splitting:
    """Return the columns made of those of a form; `fields` are the labels of what is wanted."""
    found = Splitting()
    for index, form in forms.items():
        wanted = [name for name in _PARTS[form] if name in fields]
        parts = _parts_of(columns[index], first, form)
        for row, known in parts.items():
            if reason := _fault(known, form):
                found.faults.append(SplitFault(row, index, "URAI", reason))
        for name in wanted:
            values = [""] * len(columns[index])
            for row, known in parts.items():
                values[row] = known.values.get(name, "")
            if any(values) or name in ("nip", "nama"):
                found.add(SplitColumn(index, name, fields[name], headers[index]), values)
    return found


def _parts_of(column: Sequence[object], first: int, form: CellForm) -> dict[int, CellParts]:
    """Return the parts of each filled cell; equal cells are taken apart once."""
    known: dict[object, CellParts] = {}
    rows = {}
    for row in range(first, len(column)):
        cell = column[row]
        if cell is None or cell == "":
            continue
        if cell not in known:
            known[cell] = split_cell(form, shown_cell(cell))
        rows[row] = known[cell]
    return rows


def _fault(parts: CellParts, form: CellForm) -> str:
    if parts.fault:
        return f"{parts.fault} Periksa SK-nya, lalu perbaiki sel ini."
    if parts.rest:
        return (
            f"Sel {form.value} memuat “{parts.rest[:40]}” yang tidak dikenal. "
            "Pindahkan ke kolom lain atau hapus."
        )
    return ""


def _titled(
    columns: Sequence[Sequence[object]],
    names: Sequence[str],
    first: int,
    forms: Mapping[int, CellForm],
) -> dict[int, CellForm]:
    for index, name in enumerate(names):
        if name in ("nama", "namapegawai", "namalengkap") and index not in forms:
            cells = {cell for cell in columns[index][first:] if isinstance(cell, str)}
            if any(("." in cell or "," in cell) and _has_titles(cell) for cell in cells):
                return {index: CellForm.TITLES}
    return {}


def _has_titles(cell: str) -> bool:
    values = split_cell(CellForm.TITLES, cell).values
    return bool(values.get("gelar_depan") or values.get("gelar_belakang"))


def _texts(cells: Iterable[object]) -> Iterable[str]:
    return (cell for cell in cells if isinstance(cell, str) and cell.strip())


def _half(texts: Sequence[str], count: int) -> bool:
    return count * 2 >= len(texts) and count > 0


def _are_people(texts: Sequence[str]) -> bool:
    both = sum(bool(_NIP.search(text) and _LETTERS.search(_NIP.sub("", text))) for text in texts)
    letters = sum(
        bool(_LETTERS.search(re.sub(r"(?i)nip\.?", "", _NIP.sub("", text))))
        for text in texts
        if _NIP.search(text)
    )
    return letters > 0 and both * 3 >= len(texts)


def _are_ranks(texts: Sequence[str]) -> bool:
    return any(
        has_date(text) or len(_LETTERS.findall(text)) >= 2
        for text in texts
        if split_cell(CellForm.RANK, text).values.get("gol_akhir", "").count("/") == 1
    )


def _are_births(texts: Sequence[str]) -> bool:
    def both(text: str) -> bool:
        values = split_cell(CellForm.BIRTH, text).values
        return bool(values.get("tempat_lahir") and values.get("tanggal_lahir")) and has_date(text)

    return _half(texts, sum(map(both, texts)))


def _are_posts(texts: Sequence[str]) -> bool:
    dated = [text for text in texts if has_date(text)]
    return any(split_cell(CellForm.POST, text).values["jabatan_nama"] for text in dated)


def _are_services(texts: Sequence[str]) -> bool:
    return any("mk_bulan" in split_cell(CellForm.SERVICE, text).values for text in texts)


def _are_educations(texts: Sequence[str]) -> bool:
    def several(text: str) -> bool:
        values = split_cell(CellForm.EDUCATION, text).values
        return "tingkat_pendidikan" in values and len([v for v in values.values() if v]) >= 2

    return _half(texts, sum(map(several, texts)))


_TESTS = {
    CellForm.PERSON: _are_people,
    CellForm.RANK: _are_ranks,
    CellForm.BIRTH: _are_births,
    CellForm.POST: _are_posts,
    CellForm.SERVICE: _are_services,
    CellForm.EDUCATION: _are_educations,
}
