"""Posts and needs of the demo office: nearly filled, here too few people and there too many."""

from collections.abc import Sequence
from random import Random

from sdm_desktop.domain.bezetting import NO_POST, BezettingLine
from sdm_desktop.domain.posts import Jabatan, PostType, clean_post
from sdm_desktop.domain.unit import Unit, kind_of_unit
from sdm_desktop.services.bezetting import BezettingService
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.posts import PostService
from sdm_desktop.services.rules import RulesService
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.posts import NEEDS, PostRepository
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.write import Writer

_BEGUN = "2017-01-01"
_MORE = (-1, 0, 0, 0, 0, 0, 1, 1, 1, 2)
_NOTES = ("Usul formasi 2027", "Menunggu uji kompetensi", "Diisi pelaksana tugas")


def write_posts(opened: OpenOffice, seed: int) -> int:
    """Fill the tables of posts and type a need for most posts of each unit; return how many."""
    database, session = opened.database, opened.session
    rules = RulesService(database, session)
    repository = PostRepository(database)
    posts = PostService(database, session, rules)
    with database.write(session.actor()) as writer:
        _describe_units(writer, UnitRepository(database).all())
        lines = [
            line
            for line in BezettingService(database, session, rules).office().lines
            if line.unit_id and line.jenis is not None and line.jabatan != NO_POST
        ]
        named = {(line.jabatan, line.jenis, _owner(line)): line for line in lines}
        posts.add_missing(writer, [*posts.proposed(), *(_post(line) for line in named.values())])
        known = {(post.nama.casefold(), post.unit_id): post.id for post in repository.all()}
        drawn = Random(seed)  # noqa: S311 - invented data, nothing secret
        rows = [row for line in lines if (row := _need(line, known, drawn)) is not None]
        columns = ("id", "unit_id", "jabatan_id", "kebutuhan", "keterangan")
        writer.insert_many(NEEDS, columns, rows)
        writer.audit("data_contoh", "formasi", detail="Data rekaan", count=len(rows))
    return len(rows)


def _describe_units(writer: Writer, units: Sequence[Unit]) -> None:
    """Give every unit its kind and first day; secretariats stand first among their siblings."""
    changes: list[tuple[str, int, dict[str, tuple[object, object]]]] = []
    for unit in units:
        kind = kind_of_unit(unit.nama, is_top=unit.induk_id is None)
        pairs: dict[str, tuple[object, object]] = {
            "jenis": ("", kind),
            "berlaku_mulai": (None, _BEGUN),
        }
        if unit.nama.startswith("Sekretariat"):
            pairs["urutan"] = (None, 1)
        changes.append((unit.id, unit.rev, pairs))
    writer.update_many("unor", changes)


def _owner(line: BezettingLine) -> str | None:
    return line.unit_id if line.jenis is PostType.STRUKTURAL else None


def _post(line: BezettingLine) -> Jabatan:
    return clean_post(
        Jabatan(
            jenis=line.jenis or PostType.PELAKSANA,
            nama=line.jabatan,
            unit_id=_owner(line),
            eselon=line.eselon,
            jenjang=line.jenjang,
            kelas=line.kelas,
        )
    )


def _need(
    line: BezettingLine, known: dict[tuple[str, str | None], str], drawn: Random
) -> tuple[object, ...] | None:
    """Return one row of `formasi`; some posts have no number yet."""
    post = known.get((line.jabatan.casefold(), _owner(line)))
    is_leading = line.jenis is PostType.STRUKTURAL
    if post is None or (not is_leading and drawn.random() < 0.06):
        return None
    need = 1 if is_leading else max(line.bezetting + drawn.choice(_MORE), 0)
    note = drawn.choice(_NOTES) if need > line.bezetting and drawn.random() < 0.4 else ""
    return natural_id(NEEDS, line.unit_id, post), line.unit_id, post, need, note
