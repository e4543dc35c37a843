"""The key-slot file: the database key, wrapped once for each user and for the recovery code."""

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.storage.audit import derive_key
from sdm_desktop.storage.files import write_atomically
from sdm_desktop.storage.problems import problem, problem_of_os
from sdm_desktop.storage.sqlcipher import KEY_BYTES, check_key

FORMAT = 1
RECOVERY = "pemulihan"
_MAX_FILE = 1_000_000


@dataclass(frozen=True, slots=True)
class KdfCost:
    """Cost of argon2id: memory in KiB, passes, lanes."""

    memory: int
    passes: int
    lanes: int

    def is_sane(self) -> bool:
        """Return whether a PC can and should compute this (a forged file may ask for more)."""
        return 8 <= self.memory <= 262_144 and 1 <= self.passes <= 10 and 1 <= self.lanes <= 8


STANDARD_COST = KdfCost(65_536, 3, 4)


@dataclass(frozen=True, slots=True)
class PublicInfo:
    """What anybody may read before logging in; checked against the key after it."""

    office_id: str
    office_name: str
    city: str
    users: tuple[tuple[str, str], ...] = ()
    is_demo: bool = False
    last_backup: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """The database key, encrypted under one secret. `owner` is a user name or RECOVERY."""

    kind: str
    owner: str
    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """All slots of one office file and its public part; immutable, saved as a whole."""

    public: PublicInfo
    slots: tuple[Slot, ...] = ()
    seal: str = ""

    def slot(self, kind: str, owner: str) -> Slot | None:
        """Return one slot."""
        return next((s for s in self.slots if s.kind == kind and s.owner == owner), None)

    def with_slot(self, slot: Slot) -> "KeyFile":
        """Return a file in which the slot is new or replaces the owner's old one."""
        return replace(self.without(slot.kind, slot.owner), slots=(*self._others(slot), slot))

    def without(self, kind: str, owner: str) -> "KeyFile":
        """Return a file without a slot."""
        kept = tuple(s for s in self.slots if (s.kind, s.owner) != (kind, owner))
        return replace(self, slots=kept)

    def sealed(self, key: bytes, public: PublicInfo | None = None) -> "KeyFile":
        """Return a file whose public part carries a seal only the key can make."""
        shown = public or self.public
        return replace(self, public=shown, seal=_seal(shown, key))

    def is_genuine(self, key: bytes) -> bool:
        """Return whether the public part is as the program wrote it."""
        return hmac.compare_digest(self.seal.encode(), _seal(self.public, key).encode())

    def _others(self, slot: Slot) -> tuple[Slot, ...]:
        return self.without(slot.kind, slot.owner).slots


def key_path(office: Path) -> Path:
    """Return where the key-slot file of an office file lies."""
    return office.with_suffix(".kunci")


def new_key() -> bytes:
    """Return a random database key."""
    return os.urandom(KEY_BYTES)


def wrap(
    key: bytes, secret: str, place: tuple[str, str, str], cost: KdfCost = STANDARD_COST
) -> Slot:
    """Encrypt the database key under a password or code.

    `place` is (office id, kind, owner): the slot opens nothing anywhere else, so renaming a user
    in the file only breaks the slot.
    """
    check_key(key)
    office_id, kind, owner = place
    salt, nonce = os.urandom(16), os.urandom(12)
    slot = Slot(kind, owner, cost, salt, nonce, b"")
    sealed = AESGCM(_stretch(secret, slot)).encrypt(nonce, key, _binding(office_id, slot))
    return replace(slot, wrapped=sealed)


def unwrap(slot: Slot | None, secret: str, office_id: str) -> bytes | None:
    """Return the database key, or None for a wrong secret or a slot that was tampered with.

    Takes as long without a slot as with one.
    """
    tried = slot or Slot("", "", STANDARD_COST, bytes(16), bytes(12), bytes(48))
    stretched = _stretch(secret, tried)
    if slot is None:
        return None
    try:
        key = AESGCM(stretched).decrypt(slot.nonce, slot.wrapped, _binding(office_id, slot))
    except InvalidTag:
        return None
    check_key(key)
    return key


def load(path: Path) -> KeyFile:
    """Read a key-slot file; `StorageProblem` when it is missing or not readable as one."""
    try:
        if path.stat().st_size > _MAX_FILE:
            raise _damaged(path)
        return from_text(path.read_bytes(), path)
    except FileNotFoundError as error:
        raise problem(
            Trouble.MISSING,
            f"Berkas kunci {path.name} tidak ada di samping berkas kantor.",
            "Salin kembali berkas kunci dari cadangan; tanpa berkas itu data tidak dapat dibuka.",
        ) from error
    except OSError as error:
        raise problem_of_os(error, path) from error


def save(path: Path, file: KeyFile) -> None:
    """Replace the key-slot file at once and durably."""
    write_atomically(path, to_text(file).encode())


def to_text(file: KeyFile) -> str:
    """Return the file's text (JSON)."""
    content = {
        "format": FORMAT,
        "public": _public_json(file.public),
        "seal": file.seal,
        "slots": [_slot_json(slot) for slot in file.slots],
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def from_text(text: bytes, path: Path) -> KeyFile:
    """Return the slots of a key-slot file's content; `path` is what a complaint names."""
    try:
        content = json.loads(text)
        version = int(content["format"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(path) from error
    if version > FORMAT:
        raise problem(Trouble.TOO_NEW)
    try:
        file = KeyFile(
            _public(content["public"]),
            tuple(_slot(entry) for entry in content["slots"]),
            str(content["seal"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(path) from error
    if not all(slot.cost.is_sane() for slot in file.slots):
        raise _damaged(path)
    return file


def _damaged(path: Path) -> StorageProblem:
    return problem(
        Trouble.DAMAGED,
        f"Berkas kunci {path.name} rusak.",
        "Salin kembali berkas kunci dari cadangan terakhir.",
    )


def _stretch(secret: str, slot: Slot) -> bytes:
    return hash_secret_raw(
        secret=secret.encode(),
        salt=slot.salt,
        time_cost=slot.cost.passes,
        memory_cost=slot.cost.memory,
        parallelism=slot.cost.lanes,
        hash_len=32,
        type=Type.ID,
    )


def _binding(office_id: str, slot: Slot) -> bytes:
    cost = [slot.cost.memory, slot.cost.passes, slot.cost.lanes]
    parts = ["sdm-desktop slot", FORMAT, office_id, slot.kind, slot.owner, cost, slot.salt.hex()]
    return json.dumps(parts, ensure_ascii=False).encode()


def _seal(public: PublicInfo, key: bytes) -> str:
    text = json.dumps(_public_json(public), sort_keys=True).encode()
    return hmac.new(derive_key(key, "key file 1"), text, hashlib.sha256).hexdigest()


def _public_json(public: PublicInfo) -> dict[str, Any]:
    return {
        "office_id": public.office_id,
        "office_name": public.office_name,
        "city": public.city,
        "users": [list(user) for user in public.users],
        "is_demo": public.is_demo,
        "last_backup": public.last_backup,
    }


def _public(entry: Mapping[str, Any]) -> PublicInfo:
    return PublicInfo(
        office_id=str(entry["office_id"]),
        office_name=str(entry["office_name"]),
        city=str(entry["city"]),
        users=tuple((str(name), str(shown)) for name, shown in entry["users"]),
        is_demo=bool(entry["is_demo"]),
        last_backup=str(entry["last_backup"]),
    )


def _slot_json(slot: Slot) -> dict[str, Any]:
    return {
        "kind": slot.kind,
        "owner": slot.owner,
        "argon2id": [slot.cost.memory, slot.cost.passes, slot.cost.lanes],
        "salt": base64.b64encode(slot.salt).decode(),
        "nonce": base64.b64encode(slot.nonce).decode(),
        "wrapped": base64.b64encode(slot.wrapped).decode(),
    }


def _slot(entry: Mapping[str, Any]) -> Slot:
    memory, passes, lanes = entry["argon2id"]
    slot = Slot(
        kind=str(entry["kind"]),
        owner=str(entry["owner"]),
        cost=KdfCost(int(memory), int(passes), int(lanes)),
        salt=base64.b64decode(entry["salt"], validate=True),
        nonce=base64.b64decode(entry["nonce"], validate=True),
        wrapped=base64.b64decode(entry["wrapped"], validate=True),
    )
    if (len(slot.salt), len(slot.nonce), len(slot.wrapped)) != (16, 12, KEY_BYTES + 16):
        raise ValueError("a slot has the wrong size")
    return slot
