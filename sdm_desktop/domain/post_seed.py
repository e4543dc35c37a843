"""The first contents of the reference tables: from the rules and from the tree of units."""

from collections.abc import Iterator, Sequence

from sdm_desktop.domain.position import find_usual_eselon
from sdm_desktop.domain.posts import Jabatan, PostType
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.unit import SEPARATOR, Unit

_DISTRICT = "kecamatan "
_WITHOUT_ESELON = ("sd ", "smp ", "tk ", "puskesmas", "rsud")


def reference_posts(rule: Rule) -> Iterator[Jabatan]:
    """Yield the functional and general posts of a version of JABATAN_ACUAN."""
    classes = rule.isi["kelas_jenjang"]
    for entry in rule.isi["fungsional"]:
        for jenjang in entry["jenjang"]:
            yield Jabatan(
                jenis=PostType.FUNGSIONAL,
                nama=f"{entry['nama']} {jenjang}",
                jenjang=jenjang,
                bup=entry.get("bup"),
                kelas=classes.get(jenjang),
                dasar_hukum=rule.dasar_hukum,
            )
    for entry in rule.isi["pelaksana"]:
        yield Jabatan(
            jenis=PostType.PELAKSANA,
            nama=entry["nama"],
            kelas=entry["kelas"],
            kelompok=entry["kelompok"],
            dasar_hukum=rule.dasar_hukum,
        )


def leading_posts(units: Sequence[Unit], rule: Rule, city_posts: Rule) -> Iterator[Jabatan]:
    """Yield the structural post that leads each unit, where the city usually has one.

    Schools and puskesmas are led by functional posts and get none.
    """
    classes = rule.isi["kelas_eselon"]
    for unit in units:
        name = leading_name(unit)
        eselon = find_usual_eselon(name, city_posts) if name else ""
        if not eselon:
            continue
        yield Jabatan(
            jenis=PostType.STRUKTURAL,
            nama=name,
            unit_id=unit.id,
            eselon=eselon,
            kelas=classes.get(eselon),
            dasar_hukum=city_posts.dasar_hukum,
        )


def leading_name(unit: Unit) -> str:
    """Return how the post that leads a unit is called ("Camat Alak"), empty where none does."""
    name, plain = unit.nama, unit.nama.casefold()
    top = unit.jalur.split(SEPARATOR)[0]
    if plain.startswith(_WITHOUT_ESELON):
        return ""
    for start, word in ((_DISTRICT, "Camat"), ("kelurahan ", "Lurah")):
        if plain.startswith(start):
            return f"{word} {name[len(start) :]}"
    if plain == "sekretariat":
        is_district = top.casefold().startswith(_DISTRICT)
        return "Sekretaris Camat" if is_district else f"Sekretaris {top.split()[0]}"
    if plain.startswith("inspektur"):
        return name
    return _OWN_NAMES.get(plain, f"Kepala {name}")


_OWN_NAMES = {
    "sekretariat daerah": "Sekretaris Daerah",
    "sekretariat dprd": "Sekretaris DPRD",
    "inspektorat": "Inspektur Daerah",
    "inspektorat daerah": "Inspektur Daerah",
}
