"""Invented people for the demo office: a whole career behind every record."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import NAMESPACE_OID

from sdm_desktop.domain.demo_careers import (
    Career,
    add_months,
    draw_career,
    golongan_id,
    running_contract,
)
from sdm_desktop.domain.demo_names import NameDrawer
from sdm_desktop.domain.demo_posts import (
    FUNCTIONAL,
    PART_TIME_POSTS,
    STAFF,
    Post,
    titles,
)
from sdm_desktop.domain.demo_units import SHOWCASE_UNIT, UnitPlan
from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.name_ids import name_id

GOVERNMENT = "Pemerintah Kota Kupang"
SHOWCASE_HEAD = ("Marthen Adoe", Sex.MALE)
SHOWCASE_NAMES = (
    "Adriana Benu", "Agustinus Lopo", "Dorkas Manafe", "Ferdinand Wadu", "Fransiska Tukan",
    "Maria Nahak", "Marselina Kelen", "Melkianus Foeh", "Oktovianus Radja", "Paulus Tefa",
    "Selfina Ndun", "Siti Pah", "Stefanus Lado", "Theresia Wangge", "Welhelmina Mooy",
    "Yakob Tnunay", "Yohanes Klau", "Yuliana Mella",
)  # fmt: skip
_SHOWCASE_MEN = frozenset({"Agustinus", "Ferdinand", "Melkianus", "Oktovianus", "Paulus", "Stefanus", "Yakob", "Yohanes"})  # fmt: skip  # noqa: E501
_NAMESPACE = NAMESPACE_OID.bytes
_RELIGION_IDS = {"Islam": "1", "Kristen": "2", "Katholik": "3", "Hindu": "4"}
_KIND_NAMES = {"1": "Jabatan Struktural", "2": "Jabatan Fungsional", "4": "Jabatan Pelaksana"}
_OUT_OF_DUTY = (("03", "Tugas belajar"), ("02", "CLTN"), ("20", "Masa persiapan pensiun (MPP)"), ("15", "Kena hukuman disiplin"))  # fmt: skip  # noqa: E501
_GAPS: tuple[Callable[[Employee], dict[str, Any]], ...] = (
    lambda e: {"nik": "", "is_valid_nik": None},
    lambda e: {"nik": e.nik[:-1], "is_valid_nik": False},
    lambda e: {"tmt_jabatan": None, "kelas_jabatan": None},
    lambda e: {"tanggal_lahir": e.tanggal_lahir and e.tanggal_lahir + timedelta(days=1)},
    lambda e: {"tmt_pns": e.tmt_pns and add_months(e.tmt_pns, 30)},
    lambda e: {"tahun_lulus": None, "nama_sekolah": "", "jurusan": ""},
)


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One invented person: the record, the unit's key, whether he or she leads it, kind of work."""

    employee: Employee
    unit: str
    is_head: bool
    work: str


def demo_id(seed: int, *parts: str) -> str:
    """Return an id that is the same for the same seed and parts."""
    return name_id(_NAMESPACE, f"sdm-demo/{seed}/" + "/".join(parts))


def draw_people(plans: Sequence[UnitPlan], seed: int, today: date) -> Iterator[DemoPerson]:
    """Yield the head and the staff of every unit."""
    drawer = _PeopleDrawer(seed, today)
    for plan in plans:
        yield from drawer.unit(plan)


class _PeopleDrawer:
    def __init__(self, seed: int, today: date) -> None:
        self._rng = Random(seed)  # noqa: S311 - invented data, nothing secret
        self._seed = seed
        self._today = today
        self._names = NameDrawer(self._rng)
        for name in (SHOWCASE_HEAD[0], *SHOWCASE_NAMES):
            self._names.reserve(name)
        self._numbers: set[str] = set()
        self._count = 0
        self._turns: Counter[EmployeeStatus] = Counter()

    def unit(self, plan: UnitPlan) -> Iterator[DemoPerson]:
        showcase = plan.key == SHOWCASE_UNIT
        yield self._person(plan, plan.head, SHOWCASE_HEAD if showcase else None, is_head=True)
        for number in range(plan.staff):
            fixed = None
            if showcase and number < len(SHOWCASE_NAMES):
                name = SHOWCASE_NAMES[number]
                male = name.split()[0] in _SHOWCASE_MEN
                fixed = (name, Sex.MALE if male else Sex.FEMALE)
            yield self._person(plan, self._post(plan), fixed, is_head=False)

    def _post(self, plan: UnitPlan) -> Post:
        is_expert = self._rng.random() < (0.85 if plan.trade in {"sekolah", "kesehatan"} else 0.48)
        table = FUNCTIONAL[plan.trade] if is_expert else STAFF
        return self._rng.choices([post for post, _ in table], [weight for _, weight in table])[0]

    def _status(self, post: Post, *, is_head: bool) -> EmployeeStatus:
        drawn = self._rng.random()
        if is_head or post.jenjang not in {"", "Ahli Pertama", "Terampil"}:
            return EmployeeStatus.PNS
        if drawn < 0.05 and post.lowest in {"III/a", "II/c"}:
            return EmployeeStatus.CPNS
        if drawn < 0.40:
            return EmployeeStatus.PPPK
        if drawn < 0.62 and post in PART_TIME_POSTS:
            return EmployeeStatus.PPPK_PARUH_WAKTU
        return EmployeeStatus.PNS

    def _person(
        self, plan: UnitPlan, post: Post, fixed: tuple[str, Sex] | None, *, is_head: bool
    ) -> DemoPerson:
        rng = self._rng
        self._count += 1
        sex = Sex.FEMALE if rng.random() < 0.53 else Sex.MALE
        name, place, religion = self._names.draw(fixed[1] if fixed else sex)
        if fixed:
            name, sex = fixed
        status = self._status(post, is_head=is_head)
        career = draw_career(rng, post, (status, self._turn(status, fixed or is_head)), self._today)
        employee = Employee(
            id=demo_id(self._seed, "pegawai", str(self._count)),
            nip=self._nip(career, sex),
            nama=name,
            gelar_belakang=titles(career.education.name, career.major),
            tempat_lahir=place,
            jenis_kelamin=sex,
            agama=religion,
            agama_id=_RELIGION_IDS[religion],
            **_career_fields(career, self._count, self._today),
            **_post_fields(post, career),
            **_place_fields(plan),
            **self._private_fields(career, sex),
        )  # fmt: skip
        if not is_head:
            employee = self._exceptions(employee)
        return DemoPerson(employee, plan.key, is_head, post.work)

    def _turn(self, status: EmployeeStatus, is_set: object) -> int | None:
        """Return how many had this kind of employment before; None for who is set beforehand."""
        if is_set:
            return None
        is_part_time = status is EmployeeStatus.PPPK_PARUH_WAKTU
        kind = EmployeeStatus.PPPK if is_part_time else status
        self._turns[kind] += 1
        return self._turns[kind] - 1

    def _nip(self, career: Career, sex: Sex) -> str:
        middle = "21" if career.is_contract else f"{career.started.month:02d}"
        stem = f"{career.born:%Y%m%d}{career.started.year}{middle}{1 if sex is Sex.MALE else 2}"
        while (number := f"{stem}{self._rng.randint(901, 999)}") in self._numbers:
            pass
        self._numbers.add(number)
        return number

    def _private_fields(self, career: Career, sex: Sex) -> dict[str, Any]:
        rng = self._rng
        day = career.born.day + (0 if sex is Sex.MALE else 40)
        district = rng.randint(1, 6)
        age = (self._today - career.born).days // 365
        is_married = rng.random() < (0.85 if age > 30 else 0.35)
        return {
            "nik": f"5371{district:02d}{day:02d}{career.born:%m%y}{self._count % 10000:04d}",
            "is_valid_nik": True,
            "nomor_hp": f"0810{rng.randint(0, 99999999):08d}",
            "email": f"pegawai{self._count}@contoh.invalid",
            "alamat": f"Jalan Contoh Nomor {rng.randint(1, 150)}, Kota Kupang",
            "jenis_kawin_id": "1" if is_married else "3",
            "status_kawin": "Menikah" if is_married else "Belum Kawin",
        }

    def _exceptions(self, employee: Employee) -> Employee:
        """Return the record with the gaps and rare states that real offices have."""
        rng = self._rng
        drawn = rng.random()
        if drawn < 0.012 and employee.status is EmployeeStatus.PNS:
            code, name = rng.choice(_OUT_OF_DUTY)
            return replace(employee, kedudukan_hukum_id=code, kedudukan_hukum=name)
        if 0.012 <= drawn < 0.085:
            return replace(employee, **rng.choice(_GAPS)(employee))
        return employee


def _career_fields(career: Career, number: int, today: date) -> dict[str, Any]:
    letter = f"REKAAN/{number}/{career.started.year}"
    is_permanent = career.status is EmployeeStatus.PNS
    graduated = min(career.born.year + career.education.age, career.started.year)
    permanent_since = date(career.started.year + 1, career.started.month, 1)
    fields: dict[str, Any] = {
        "status": career.status,
        "tanggal_lahir": career.born,
        "tmt_cpns": career.started,
        "nomor_sk_cpns": letter,
        "tanggal_sk_cpns": career.started,
        "tmt_pns": permanent_since if is_permanent else None,
        "nomor_sk_pns": f"{letter}/P" if is_permanent else "",
        "tanggal_sk_pns": permanent_since if is_permanent else None,
        "gol_awal": career.entry,
        "gol_awal_id": golongan_id(career.entry),
        "gol_akhir": career.golongan,
        "gol_akhir_id": golongan_id(career.golongan),
        "tmt_golongan": career.golongan_since,
        "mk_tahun": career.mk_months // 12,
        "mk_bulan": career.mk_months % 12,
        "kedudukan_hukum_id": "71" if career.is_contract else "01",
        "kedudukan_hukum": "PPPK Aktif" if career.is_contract else "Aktif",
        "jenis_pegawai": "PPPK" if career.is_contract else "PNS Daerah Kabupaten/Kota",
        "tingkat_pendidikan_id": career.education.siasn_id,
        "tingkat_pendidikan": career.education.name,
        "jurusan": career.major,
        "tahun_lulus": graduated,
        "nama_sekolah": "Sekolah Contoh" if career.education.age < 20 else "Universitas Contoh",
    }
    return fields | _contract_fields(career, number, today)


def _contract_fields(career: Career, number: int, today: date) -> dict[str, Any]:
    if not career.is_contract:
        return {}
    is_part_time = career.status is EmployeeStatus.PPPK_PARUH_WAKTU
    begin, end, count = running_contract(career.started, career.contract_years, today)
    fields: dict[str, Any] = {
        "kontrak_nomor": f"REKAAN/PK/{number}/{begin.year}",
        "kontrak_mulai": begin,
        "kontrak_akhir": end,
        "kontrak_ke": count,
    }
    if is_part_time:
        wage = 1_400_000 + 100_000 * (number % 9)
        fields |= {"jam_per_minggu": 20, "upah": wage, "sumber_anggaran": "APBD Kota Kupang"}
    return fields


def _post_fields(post: Post, career: Career) -> dict[str, Any]:
    is_structural = post.kind == "1"
    return {
        "jenis_jabatan_id": post.kind,
        "jenis_jabatan": _KIND_NAMES[post.kind],
        "jabatan_nama": post.name,
        "jenjang": post.jenjang,
        "kelas_jabatan": post.kelas,
        "eselon_id": post.eselon_id,
        "eselon": post.eselon,
        "tmt_jabatan": career.post_since,
        "tmt_eselon": career.post_since if is_structural else None,
    }


def _place_fields(plan: UnitPlan) -> dict[str, Any]:
    return {
        "unor_nama": " - ".join(reversed(plan.key.split(" / "))),
        "unor_induk": plan.key.partition(" / ")[0],
        "instansi_induk": GOVERNMENT,
        "instansi_kerja": GOVERNMENT,
        "satuan_kerja_induk": GOVERNMENT,
        "lokasi_kerja": "Kota Kupang",
        "kpkn": "KUPANG",
        "is_data_rekaan": True,
    }
