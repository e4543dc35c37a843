"""Mappings of columns that an office keeps by name, and what it chose last for each header."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.cell_text import clean_text, normalise_header
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.import_plan import ImportPlan, SheetPreview
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class MappingPreset:
    """A kept mapping: `fields` maps a normalised header to its field ("" for nowhere)."""

    name: str
    kind: str
    fields: Mapping[str, str]

    def fits(self, preview: SheetPreview) -> bool:
        """Return whether a file has exactly the headers this mapping was made for."""
        return self.kind == preview.kind and set(self.fields) == set(_headers(preview))

    def mapping(self, preview: SheetPreview) -> dict[str, int]:
        """Return the columns of a file by this mapping; headers it does not know stay proposed."""
        return _with_known(preview, self.fields)


class ImportPresets:
    """Keeps mappings in the settings of the office."""

    def __init__(self, settings: SettingsService, session: Session) -> None:
        self._settings = settings
        self._session = session

    def of_kind(self, kind: str) -> list[MappingPreset]:
        """Return the mappings kept for a kind of import, by name."""
        stored: dict[str, dict[str, str]] = self._settings.value(_setting(kind), {})
        found = [MappingPreset(name, kind, fields) for name, fields in stored.items()]
        return sorted(found, key=lambda preset: preset.name.casefold())

    def fitting(self, preview: SheetPreview) -> MappingPreset | None:
        """Return the kept mapping that was made for exactly these headers."""
        return next((one for one in self.of_kind(preview.kind) if one.fits(preview)), None)

    def save(self, name: str, preview: SheetPreview, mapping: Mapping[str, int]) -> Change:
        """Keep a mapping under a name; one of that name is replaced."""
        self._session.require(Role.ADMIN)
        clean = _checked(name)
        chosen = {index: field for field, index in mapping.items()}
        fields = {
            normalise_header(column.header): chosen.get(column.index, "")
            for column in preview.columns
            if normalise_header(column.header)
        }
        presets = [one for one in self.of_kind(preview.kind) if not _same(one.name, clean)]
        presets.append(MappingPreset(clean, preview.kind, fields))
        return self._store(preview.kind, presets, f"Simpan pemetaan {clean}")

    def rename(self, preset: MappingPreset, name: str) -> Change:
        """Give a kept mapping another name, which no other may have."""
        self._session.require(Role.ADMIN)
        clean = _checked(name)
        presets = self.of_kind(preset.kind)
        if any(_same(one.name, clean) and one.name != preset.name for one in presets):
            raise DomainError(f"Pemetaan “{clean}” sudah ada. Pakai nama lain.", "NAMA")
        renamed = [replace(one, name=clean) if one.name == preset.name else one for one in presets]
        return self._store(preset.kind, renamed, f"Ganti nama pemetaan {clean}")

    def remove(self, preset: MappingPreset) -> Change:
        """Forget a kept mapping."""
        self._session.require(Role.ADMIN)
        left = [one for one in self.of_kind(preset.kind) if one.name != preset.name]
        return self._store(preset.kind, left, f"Hapus pemetaan {preset.name}")

    def proposed(self, preview: SheetPreview, name: str = "") -> dict[str, int]:
        """Return the mapping to begin with: a named one, the fitting one, else what was last used.

        Raises `DomainError` when no mapping of that name is kept.
        """
        if name:
            for preset in self.of_kind(preview.kind):
                if _same(preset.name, name):
                    return preset.mapping(preview)
            raise DomainError(f"Pemetaan “{name}” tidak ada.", "PEMETAAN")
        fitting = self.fitting(preview)
        if fitting is not None:
            return fitting.mapping(preview)
        known: dict[str, str] = self._settings.value(_last(preview.kind), {})
        return _with_known(preview, known)

    def remember(self, plan: ImportPlan) -> None:
        """Remember what was chosen otherwise than proposed, header by header."""
        if dict(plan.mapping) == dict(plan.preview.mapping):
            return
        key = _last(plan.kind)
        chosen = {index: name for name, index in plan.mapping.items()}
        known: dict[str, str] = dict(self._settings.value(key, {}))
        for column in plan.preview.columns:
            name = chosen.get(column.index, "")
            if name != column.field or normalise_header(column.header) in known:
                known[normalise_header(column.header)] = name
        self._settings.set_value(key, known)

    def _store(self, kind: str, presets: Sequence[MappingPreset], label: str) -> Change:
        value = {preset.name: dict(preset.fields) for preset in presets}
        return replace(self._settings.set_value(_setting(kind), value), label=label)


def _with_known(preview: SheetPreview, known: Mapping[str, str]) -> dict[str, int]:
    mapping = dict(preview.mapping)
    targets = {target.name for target in preview.targets}
    for column in preview.columns:
        name = known.get(normalise_header(column.header))
        if name is None or (name and name not in targets):
            continue
        mapping = {key: index for key, index in mapping.items() if index != column.index}
        if name:
            mapping[name] = column.index
    return mapping


def _headers(preview: SheetPreview) -> list[str]:
    names = (normalise_header(column.header) for column in preview.columns)
    return [name for name in names if name]


def _checked(name: str) -> str:
    clean = clean_text(name)
    if not clean or len(clean) > _LONGEST:
        raise DomainError(f"Isi nama pemetaan, paling panjang {_LONGEST} huruf.", "NAMA")
    return clean


def _same(one: str, other: str) -> bool:
    return one.casefold() == clean_text(other).casefold()


def _last(kind: str) -> str:
    return f"impor.kolom.{kind}"


def _setting(kind: str) -> str:
    return f"impor.pemetaan.{kind}"
