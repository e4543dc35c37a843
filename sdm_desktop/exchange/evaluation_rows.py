"""Turns the rows of an e-Kinerja table into evaluations, or reasons why not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sdm_desktop.domain.cells import CellError, clean_text, parse_column
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Predikat, Rating
from sdm_desktop.exchange.evaluation_columns import (
    EKINERJA_COLUMNS,
    is_old_word,
    period_of,
    read_flag_word,
    read_moment,
    read_predikat_word,
    read_rating_word,
)
from sdm_desktop.exchange.reader import Cell
from sdm_desktop.exchange.row_faults import RowWarning, number_nip, two_sentences
from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.exchange.shown_cell import shown_cell

FIRST_YEAR, LAST_YEAR = 2014, 2100
PeriodReader = Callable[[RowSource, int, dict[str, str]], tuple[int, str] | None]


@dataclass(frozen=True, slots=True)
class EkinerjaRow:
    """One evaluation as e-Kinerja tells it; `texts` holds all its columns as written.

    `position` is the place among the rows read, `kode` the code of the period.
    """

    position: int
    nip: str
    tahun: int
    kode: str
    hasil: Rating | None
    perilaku: Rating | None
    predikat: Predikat | None
    dinilai: datetime | None
    texts: Mapping[str, str]
    is_plt: bool = False

    @property
    def key(self) -> tuple[str, int, str, str]:
        """Return what there may be one of: an evaluation in a period, as Plt one per post."""
        return self.nip, self.tahun, self.kode, self.post if self.is_plt else ""

    @property
    def post(self) -> str:
        """Return the post with its unit as they are compared."""
        return f"{post_key(self.texts['skp_jabatan'])}/{post_key(self.texts['skp_unor'])}"

    @property
    def content(self) -> tuple[object, ...]:
        """Return what a second row of the same key is compared by."""
        return self.hasil, self.perilaku, self.predikat


@dataclass(slots=True)
class EvaluationRows:
    """The rows that can be stored, one per person and period; the others are in `source.faults`."""

    source: RowSource
    rows: list[EkinerjaRow] = field(default_factory=list)
    warnings: list[RowWarning] = field(default_factory=list)

    def warn(self, row: EkinerjaRow, name: str, code: str, message: str) -> None:
        """Note something to look at."""
        column = self.source.mapping.get(name)
        header = self.source.header(column) if column is not None else name
        self.warnings.append(
            RowWarning(
                self.source.number(row.position),
                row.nip,
                row.texts["nama"],
                header,
                code,
                message,
            )
        )


def post_key(text: str) -> str:
    """Return the name of a post as it is compared: case and spaces do not matter."""
    return " ".join(text.split()).casefold()


def ekinerja_period(
    source: RowSource, position: int, texts: dict[str, str]
) -> tuple[int, str] | None:
    """Return (year, period) of a row of e-Kinerja, None after noting what is wrong."""
    year = read_number(source, position, "tahun", FIRST_YEAR, LAST_YEAR)
    month = read_number(source, position, "bulan", 1, 13)
    return None if year is None or month is None else (year, period_of(month, texts["jenis"]))


def read_evaluation_rows(
    source: RowSource, period: PeriodReader = ekinerja_period
) -> EvaluationRows:
    """Return one evaluation per person and period; the newer `waktu_dinilai` wins.

    Of equal rows one is read; those of a Plt stand beside the definitive ones. `period` reads the
    period of a row and may complete its texts.
    """
    result = EvaluationRows(source)
    best: dict[tuple[str, int, str, str], EkinerjaRow] = {}
    nips = _read_nips(source)
    columns = {name: source.cells(name) for name in source.mapping}
    for position in range(source.count):
        texts = dict.fromkeys(EKINERJA_COLUMNS, "")
        texts.update({name: _text(cells[position]) for name, cells in columns.items()})
        texts["nip"] = nips[position]
        row = _read_row(source, position, texts, period)
        if row is None:
            continue
        rival = best.get(row.key)
        if rival is None or _is_newer(row, rival):
            best[row.key] = row
        if rival is not None:
            _refuse_loser(source, row, rival)
    result.rows = sorted(best.values(), key=lambda row: row.position)
    for row in result.rows:
        if is_old_word(row.texts["hasil_akhir"]):
            result.warn(row, "hasil_akhir", "ISTILAH", "“Cukup” dibaca sebagai Butuh Perbaikan.")
    return result


def _read_nips(source: RowSource) -> list[str]:
    cells = source.cells("nip")
    values, errors = parse_column(FieldKind.NIP, cells)
    for position, error in errors:
        column = source.place("nip")
        if isinstance(cells[position], float | int):
            reason = number_nip(column)
        else:
            reason = two_sentences(error.reason, error.code, column)
        source.refuse(position, "nip", error.code, reason)
    wrong = {position for position, _ in errors}
    for position, value in enumerate(values):
        if not value and position not in wrong:
            source.refuse(position, "nip", "N1", "NIP kosong. Isi NIP atau hapus baris ini.")
    return [str(value) for value in values]


def _read_row(
    source: RowSource, position: int, texts: dict[str, str], period: PeriodReader
) -> EkinerjaRow | None:
    """Return the row, or None after noting all that is wrong with it."""
    placed = period(source, position, texts)
    values: dict[str, object] = {}
    for name, read in (
        ("hasil_kerja", read_rating_word),
        ("perilaku_kerja", read_rating_word),
        ("hasil_akhir", read_predikat_word),
        ("waktu_dinilai", read_moment),
        ("is_skp_plt_plh_pjb", read_flag_word),
    ):
        try:
            values[name] = read(texts[name])
        except DomainError as error:
            source.refuse(position, name, error.code, error.message)
    _check_parties(source, position, texts, is_plt=bool(values.get("is_skp_plt_plh_pjb")))
    if position in source.faults or placed is None:
        return None
    if values["hasil_akhir"] is None:
        reason = "Predikat kosong. Isi hasil_akhir atau hapus baris ini."
        source.refuse(position, "hasil_akhir", "PREDIKAT", reason)
        return None
    return EkinerjaRow(
        position,
        texts["nip"],
        *placed,
        values["hasil_kerja"],  # type: ignore[arg-type]
        values["perilaku_kerja"],  # type: ignore[arg-type]
        values["hasil_akhir"],  # type: ignore[arg-type]
        values["waktu_dinilai"],  # type: ignore[arg-type]
        texts,
        is_plt=bool(values["is_skp_plt_plh_pjb"]),
    )


def _check_parties(
    source: RowSource, position: int, texts: Mapping[str, str], *, is_plt: bool
) -> None:
    """Refuse somebody who rates himself, and a Plt without the post held."""
    boss = "".join(texts["pegawai_atasan_nip"].split())
    same_id = texts["id_bkn"] and texts["id_bkn"] == texts["pegawai_atasan_id"]
    if boss == texts["nip"] or same_id:
        name = "pegawai_atasan_nip" if boss == texts["nip"] else "pegawai_atasan_id"
        reason = "Pejabat penilai sama dengan pegawai yang dinilai. Isi atasan yang menilai."
        source.refuse(position, name, "PENILAI_SENDIRI", reason)
    if is_plt and not texts["skp_jabatan"]:
        reason = "Baris Plt/Plh/Pj tanpa jabatan. Isi jabatan yang dirangkap di skp_jabatan."
        source.refuse(position, "skp_jabatan", "PLT", reason)


def read_number(source: RowSource, position: int, name: str, low: int, high: int) -> int | None:
    """Return a whole number between two others, None after refusing the cell."""
    cell = source.cell(position, name)
    try:
        values, errors = parse_column(FieldKind.COUNT, [cell])
    except CellError:
        return None
    value = values[0]
    if errors or not isinstance(value, int) or not low <= value <= high:
        reason = f"{name.capitalize()} harus {low} sampai {high}. Perbaiki sel ini."
        source.refuse(position, name, name.upper(), reason)
        return None
    return value


def _text(cell: Cell) -> str:
    text = clean_text(shown_cell(cell))
    if text.lower() == "null":
        return ""
    return text[1:] if text[:1] == "'" and text[1:2] in "0123456789=+-@" else text


def _is_newer(row: EkinerjaRow, rival: EkinerjaRow) -> bool:
    if row.dinilai is None:
        return False
    return rival.dinilai is None or row.dinilai > rival.dinilai


def _refuse_loser(source: RowSource, row: EkinerjaRow, rival: EkinerjaRow) -> None:
    loser, winner = (rival, row) if _is_newer(row, rival) else (row, rival)
    number = source.number(winner.position)
    if loser.dinilai != winner.dinilai:
        reason = f"Baris {number} memuat penilaian yang lebih baru. Baris ini tidak dipakai."
        reason += _moved(loser, winner)
        source.refuse(loser.position, "waktu_dinilai", "LEBIH_LAMA", reason)
    elif loser.content != winner.content:
        reason = (
            f"Baris {number} menilai orang dan periode yang sama pada waktu yang sama dengan "
            "hasil lain. Hapus yang salah."
        )
        source.refuse(loser.position, "hasil_akhir", "GANDA", reason)


def _moved(loser: EkinerjaRow, winner: EkinerjaRow) -> str:
    """Return a sentence on somebody who was rated in two units in one period."""
    before, after = loser.texts["skp_unor"], winner.texts["skp_unor"]
    if not before or not after or before.casefold() == after.casefold():
        return ""
    return f" Pegawai ini dinilai di dua unit: {before}, lalu {after}."
