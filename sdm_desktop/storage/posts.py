"""Where posts, needs and the counts of people in posts are kept."""

from collections.abc import Iterable
from typing import Any

import peewee

from sdm_desktop.domain.bezetting import PeopleGroup
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.posts import Formasi, Jabatan, PostType
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.fields import EnumField
from sdm_desktop.storage.ids import natural_id, new_id
from sdm_desktop.storage.models_base import BaseModel, fetch
from sdm_desktop.storage.write import Writer

POSTS, NEEDS = "jabatan", "formasi"
_COLUMNS = (
    "jenis", "nama", "siasn_id", "unit_id", "eselon", "jenjang", "bup", "kelas", "kelompok",
    "dasar_hukum",
)  # fmt: skip
_GROUPS = (
    "SELECT unit_id, jabatan_nama, jenis_jabatan_id, jenis_jabatan, eselon, jenjang,"
    " kedudukan_hukum_id, kedudukan_hukum, max(kelas_jabatan), count(*)"
    " FROM pegawai WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"
)


class PostModel(BaseModel):
    """A post of a reference table."""

    jenis = EnumField(PostType)
    nama = peewee.TextField()
    nama_cari = peewee.TextField()
    siasn_id = peewee.TextField(default="")
    unit_id = peewee.TextField(null=True)
    eselon = peewee.TextField(default="")
    jenjang = peewee.TextField(default="")
    bup = peewee.IntegerField(null=True)
    kelas = peewee.IntegerField(null=True)
    kelompok = peewee.TextField(default="")
    dasar_hukum = peewee.TextField(default="")

    class Meta:
        table_name = "jabatan"


class NeedModel(BaseModel):
    """How many people a unit needs in a post."""

    unit_id = peewee.TextField()
    jabatan_id = peewee.TextField()
    kebutuhan = peewee.IntegerField(null=True)
    keterangan = peewee.TextField(default="")

    class Meta:
        table_name = "formasi"


class PostRepository:
    """Reads and writes posts and needs; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Jabatan]:
        """Return every post, by name."""
        found = fetch(Jabatan, self._posts())
        return sorted(found, key=lambda post: post.nama.casefold())

    def get(self, post_id: str) -> Jabatan | None:
        """Return one post."""
        found = fetch(Jabatan, self._posts().where(PostModel.id == post_id))
        return found[0] if found else None

    def find(self, name: str, unit_id: str | None) -> Jabatan | None:
        """Return the post of this name that belongs to a unit (None: to every unit)."""
        owner = PostModel.unit_id.is_null() if unit_id is None else PostModel.unit_id == unit_id
        query = self._posts().where(owner, PostModel.nama_cari == fold(name))
        found = fetch(Jabatan, query)
        return found[0] if found else None

    def add(self, writer: Writer, post: Jabatan) -> str:
        """Store a new post and return its id."""
        post_id = self._free_id(post)
        writer.insert(POSTS, post_id, _stored(post))
        return post_id

    def change(self, writer: Writer, post: Jabatan) -> int:
        """Store other values of a post and return the new rev."""
        return writer.update(POSTS, post.id, post.rev, _stored(post))

    def remove(self, writer: Writer, post: Jabatan) -> None:
        """Take a post out of the tables."""
        writer.delete(POSTS, post.id, post.rev)

    def needs(self) -> list[Formasi]:
        """Return every need that was typed."""
        names = ("id", "rev", "unit_id", "jabatan_id", "kebutuhan", "keterangan")
        query = NeedModel.select(*[getattr(NeedModel, name) for name in names])
        return fetch(Formasi, query.where(NeedModel.deleted_at.is_null()))

    def need(self, unit_id: str, post_id: str) -> Formasi | None:
        """Return the need of a unit for a post."""
        found = (one for one in self.needs_of(post_id) if one.unit_id == unit_id)
        return next(found, None)

    def needs_of(self, post_id: str) -> list[Formasi]:
        """Return the needs of all units for one post."""
        return [need for need in self.needs() if need.jabatan_id == post_id]

    def save_needs(self, writer: Writer, needs: Iterable[Formasi]) -> None:
        """Store needs; one without number and note is taken away."""
        for need in needs:
            is_empty = need.kebutuhan is None and not need.keterangan
            values = {
                "unit_id": need.unit_id,
                "jabatan_id": need.jabatan_id,
                "kebutuhan": need.kebutuhan,
                "keterangan": need.keterangan,
            }
            if not need.id:
                if not is_empty:
                    writer.insert(NEEDS, self._need_id(need), values)
            elif is_empty:
                writer.delete(NEEDS, need.id, need.rev)
            else:
                writer.update(NEEDS, need.id, need.rev, values)

    def groups(self) -> list[PeopleGroup]:
        """Return everybody, counted by unit, post and standing; one query."""
        return [
            PeopleGroup(
                unit_id=row[0], jabatan=row[1], jenis_id=row[2], jenis=row[3], eselon=row[4],
                jenjang=row[5], kedudukan_id=row[6], kedudukan=row[7], kelas=row[8],
                jumlah=row[9],
            )
            for row in self._database.rows(_GROUPS)
        ]  # fmt: skip

    def _posts(self) -> Any:
        columns = [getattr(PostModel, name) for name in ("id", "rev", *_COLUMNS)]
        return PostModel.select(*columns).where(PostModel.deleted_at.is_null())

    def _free_id(self, post: Jabatan) -> str:
        natural = natural_id(POSTS, fold(post.nama), post.unit_id or "")
        return self._unless_living(POSTS, natural)

    def _need_id(self, need: Formasi) -> str:
        return self._unless_living(NEEDS, natural_id(NEEDS, need.unit_id, need.jabatan_id))

    def _unless_living(self, table: str, row_id: str) -> str:
        """Return the id, or a fresh one when a living row has it."""
        row = self._database.one(
            f"SELECT 1 FROM {table} WHERE id = ? AND deleted_at IS NULL",  # noqa: S608
            (row_id,),
        )
        return new_id() if row else row_id


def _stored(post: Jabatan) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(post, name) for name in _COLUMNS}
    return values | {"jenis": post.jenis.value, "nama_cari": fold(post.nama)}
