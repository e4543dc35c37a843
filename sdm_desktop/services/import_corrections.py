"""Corrections an office keeps: what a spelling in its files means."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.unit import SEPARATOR, Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.corrected_columns import CellCorrection
from sdm_desktop.services.changes import Change
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.units import UnitRepository

SETTING = "impor.koreksi"
CORRECTED_FIELDS = (
    "unor_nama", "unor_induk", "jabatan_nama", "gol_akhir", "gol_awal", "jenis_kelamin", "status",
)  # fmt: skip
_UNIT_FIELDS = ("unor_nama", "unor_induk")


@dataclass(frozen=True, slots=True)
class Correction:
    """“Bid. Dafduk” in field `unor_nama` means another text, or the unit of an id."""

    field: str
    written: str
    meant: str
    unit_id: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells corrections apart: the field and the text without case."""
        return self.field, fold(self.written)

    @property
    def label(self) -> str:
        """Return the label of the field."""
        return FIELD_BY_NAME[self.field].label


class ImportCorrections:
    """Keeps corrections in the settings of the office."""

    def __init__(self, database: Database, settings: SettingsService, session: Session) -> None:
        self._database = database
        self._settings = settings
        self._session = session

    def kept(self) -> list[Correction]:
        """Return the corrections kept, by field and text; units by the name they have now."""
        stored: list[dict[str, str]] = self._settings.value(SETTING, [])
        found = [Correction(**one) for one in stored]
        units = self._units() if any(one.unit_id for one in found) else {}
        named = [
            replace(one, meant=units[one.unit_id].jalur) if one.unit_id in units else one
            for one in found
        ]
        return sorted(named, key=lambda one: (one.label, one.written.casefold()))

    def keep(self, corrections: Iterable[Correction]) -> Change:
        """Keep corrections; one of the same text and field is replaced."""
        self._session.require(Role.ADMIN)
        new = [_checked(one) for one in corrections]
        keys = {one.key for one in new}
        kept = [one for one in self.kept() if one.key not in keys]
        return self._store([*kept, *new], "Simpan koreksi impor")

    def forget(self, corrections: Sequence[Correction]) -> Change:
        """Keep these corrections no more."""
        self._session.require(Role.ADMIN)
        keys = {one.key for one in corrections}
        left = [one for one in self.kept() if one.key not in keys]
        return self._store(left, "Hapus koreksi impor")

    def renew(self, new: Iterable[Correction], gone: Iterable[Correction]) -> Change:
        """Keep some corrections and forget others in one step."""
        self._session.require(Role.ADMIN)
        checked = [_checked(one) for one in new]
        keys = {one.key for one in (*checked, *gone)}
        kept = [one for one in self.kept() if one.key not in keys]
        return self._store([*kept, *checked], "Ubah koreksi impor")

    def for_cells(self, corrections: Sequence[Correction]) -> list[CellCorrection]:
        """Return corrections as they are put into the cells; a unit becomes its whole path."""
        units = self._units() if any(one.unit_id for one in corrections) else {}
        return [_as_cell(one, units.get(one.unit_id)) for one in corrections]

    def _units(self) -> dict[str, Unit]:
        with self._database.read():
            return {unit.id: unit for unit in UnitRepository(self._database).all()}

    def _store(self, corrections: Sequence[Correction], label: str) -> Change:
        change = self._settings.set_value(SETTING, [asdict(one) for one in corrections])
        return replace(change, label=label)


def _checked(correction: Correction) -> Correction:
    written, meant = clean_text(correction.written), clean_text(correction.meant)
    if correction.field not in CORRECTED_FIELDS:
        raise DomainError("Isian ini tidak dapat dikoreksi tetap.", "ISIAN")
    if not written or not meant:
        raise DomainError("Isi tulisan pada berkas dan artinya.", "KOSONG")
    return replace(correction, written=written, meant=meant)


def _as_cell(correction: Correction, unit: Unit | None) -> CellCorrection:
    """Return the unit as SIASN writes it, the lowest first, with the top one as its office."""
    if unit is None or correction.field not in _UNIT_FIELDS:
        return CellCorrection(correction.field, correction.written, correction.meant, {})
    names = unit.jalur.split(SEPARATOR)
    if correction.field == "unor_induk":
        return CellCorrection(correction.field, correction.written, names[0], {})
    lowest_first = " - ".join(reversed(names[1:] or names))
    more = {"unor_induk": names[0]}
    if len(names) > 1:
        lowest_first = f"{lowest_first} - {names[0]}"
    return CellCorrection(correction.field, correction.written, lowest_first, more)
