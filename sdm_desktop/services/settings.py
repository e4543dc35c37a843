"""The office's identity and the settings that belong to its data."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.office import Office
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.key_slots import refresh_public
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage import settings
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

T = TypeVar("T")

_TOPICS = frozenset({Topic.SETTINGS})
_MAX_IMAGE = 2_000_000
_IMAGE_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def check_office(office: Office) -> list[FieldError]:
    """Return what is missing or unusable in an office's identity."""
    errors = [
        FieldError(field, f"{label} wajib diisi", "WAJIB")
        for field, label in (("nama", "Nama instansi"), ("kota", "Kota"), ("tempat", "Tempat"))
        if not getattr(office, field).strip()
    ]
    if office.zona_waktu not in ("WIB", "WITA", "WIT"):
        errors.append(FieldError("zona_waktu", "Zona waktu: WIB, WITA, atau WIT", "PILIHAN"))
    for field, label in (("logo", "Logo"), ("garuda", "Lambang Garuda")):
        image: bytes = getattr(office, field)
        if image and not image.startswith(_IMAGE_STARTS):
            errors.append(FieldError(field, f"{label} harus berkas PNG atau JPEG", "GAMBAR"))
        elif len(image) > _MAX_IMAGE:
            errors.append(FieldError(field, f"{label} paling besar 2 MB", "GAMBAR"))
    return errors


class SettingsService:
    """Reads and changes what the whole office shares; preferences of one PC are elsewhere."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session

    def office(self) -> Office:
        """Return the identity printed on documents."""
        with self._database.read():
            return settings.read_office(self._database)

    def save_office(self, office: Office) -> Change:
        """Store the identity, or raise `ValidationError`; its id never changes."""
        self._session.require(Role.ADMIN)
        errors = check_office(office)
        known = self.office()
        if office.id not in ("", known.id):
            errors.append(FieldError("id", "Identitas kantor tidak dapat diganti", "ID"))
        if errors:
            raise ValidationError(errors)
        stored = replace(office, id=known.id)
        with self._database.write(self._session.actor()) as writer:
            settings.write_office(writer, self._database, stored)
            writer.audit("ubah_kantor", "kantor", known.id)
            self._refresh(writer)
            number = writer.audit_number
        done = (number, _TOPICS, "Ubah data kantor", 1)
        return revertible(self._database, self._session, done, self._refresh)

    def value(self, key: str, default: T) -> T:
        """Return a setting in the type of its default, which is returned when it is not set."""
        with self._database.read():
            text = settings.read(self._database, f"nilai.{key}")
        return default if text is None else _decoded(json.loads(text), default)

    def set_value(self, key: str, value: object) -> Change:
        """Store a setting: text, number, Decimal, date, truth value, list or table of these."""
        self._session.require(Role.ADMIN)
        text = json.dumps(value, ensure_ascii=False, default=_encoded)
        with self._database.write(self._session.actor()) as writer:
            settings.write(writer, self._database, f"nilai.{key}", text, None)
            writer.audit("ubah_pengaturan", "pengaturan", key)
            number = writer.audit_number
        done = (number, _TOPICS, "Ubah pengaturan", 1)
        return revertible(self._database, self._session, done)

    def _refresh(self, _writer: Writer) -> None:
        refresh_public(self._database)


def _encoded(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a setting cannot hold {type(value).__name__}")


def _decoded(stored: object, default: T) -> T:
    kind = type(default)
    if isinstance(default, Decimal):
        return kind(str(stored))  # type: ignore[call-arg]
    if isinstance(default, date):
        return kind.fromisoformat(str(stored))  # type: ignore[attr-defined,no-any-return]
    if isinstance(default, tuple) and isinstance(stored, list):
        return kind(stored)  # type: ignore[call-arg]
    return stored  # type: ignore[return-value]
