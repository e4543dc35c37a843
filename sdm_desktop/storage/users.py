"""Accounts of the office file."""

from collections.abc import Sequence
from typing import Any

from sdm_desktop.domain.users import Role, User
from sdm_desktop.storage.database import Database

TABLE = "pengguna"
_SELECT = (
    "SELECT id, rev, nama_pengguna, nama, peran, pegawai_id, aktif, boleh_bentrok FROM pengguna"
    " WHERE deleted_at IS NULL"
)


def all_users(database: Database) -> list[User]:
    """Return every account by user name."""
    return [_user(row) for row in database.rows(f"{_SELECT} ORDER BY nama_pengguna")]


def by_name(database: Database, username: str) -> User | None:
    """Return the account of a user name."""
    row = database.one(f"{_SELECT} AND nama_pengguna = ?", (username,))
    return _user(row) if row else None


def by_id(database: Database, user_id: str) -> User | None:
    """Return one account."""
    row = database.one(f"{_SELECT} AND id = ?", (user_id,))
    return _user(row) if row else None


def is_taken(database: Database, username: str) -> bool:
    """Return whether a user name is or was in use."""
    sql = "SELECT 1 FROM pengguna WHERE nama_pengguna = ?"
    return database.one(sql, (username,)) is not None


def values(user: User) -> dict[str, object]:
    """Return the columns of an account as stored."""
    return {
        "nama_pengguna": user.nama_pengguna,
        "nama": user.nama,
        "peran": user.peran.value,
        "pegawai_id": user.pegawai_id,
        "aktif": int(user.aktif),
        "boleh_bentrok": int(user.boleh_bentrok),
    }


def _user(row: Sequence[Any]) -> User:
    return User(
        id=row[0],
        rev=row[1],
        nama_pengguna=row[2],
        nama=row[3],
        peran=Role(row[4]),
        pegawai_id=row[5],
        aktif=bool(row[6]),
        boleh_bentrok=bool(row[7]),
    )
