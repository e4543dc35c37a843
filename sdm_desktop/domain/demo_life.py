"""Schools, courses, awards and families of invented people; now and then a discipline case."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.demo_careers import add_months, months_between
from sdm_desktop.domain.demo_names import given_name
from sdm_desktop.domain.demo_people import DemoPerson, demo_id
from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.histories import (
    AwardEntry,
    CourseEntry,
    DisciplineEntry,
    EducationEntry,
    FamilyEntry,
    HistoryEntry,
    HistoryKind,
    TrainingEntry,
    UnpaidLeaveEntry,
)

_BEFORE = {
    "SLTP": (("SD", "", 3),),
    "SLTA": (("SLTP", "", 3),),
    "D-III": (("SLTA", "IPA", 3),),
    "S-1": (("SLTA", "IPS", 4),),
    "S-2": (("SLTA", "IPA", 7), ("S-1", "", 3)),
}
_COURSES = (
    ("Pengelolaan Arsip Dinamis", 24), ("Pelayanan Publik Prima", 16), ("Excel untuk Data", 20),
    ("Penyusunan SKP", 12), ("Bendahara Pengeluaran", 40), ("Bahasa Isyarat Dasar", 30),
    ("Keamanan Informasi", 8), ("Penulisan Naskah Dinas", 16),
)  # fmt: skip
_TRAININGS = {"II": ("PKN Tingkat II", 907), "III": ("PKA", 902), "IV": ("PKP", 887)}
_SATYALANCANA = ((30, "X" * 3), (20, "XX"), (10, "X"))
_PENALTIES = (
    ("RINGAN", "Teguran tertulis", "Tidak masuk kerja 4 hari tanpa alasan"),
    ("SEDANG", "Pemotongan tunjangan kinerja 25 %", "Tidak masuk kerja 12 hari tanpa alasan"),
)
_HOST = "BKPPD Kota Kupang"
_PRESIDENT = "Presiden Republik Indonesia"


class LifeTeller:
    """Tells the rest of a person's past; the same for the same seed."""

    def __init__(self, seed: int, today: date) -> None:
        self._seed = seed
        self._today = today

    def tell(self, person: DemoPerson, number: int) -> Iterator[HistoryEntry]:
        """Yield the entries of a person; `number` stands in the numbers of the decrees."""
        employee = person.employee
        rng = Random(f"{self._seed}/hidup/{number}")  # noqa: S311 - invented data, nothing secret
        parts: tuple[Callable[[Employee, Random, int], Iterator[HistoryEntry]], ...] = (
            self._schools,
            self._trainings,
            self._courses,
            self._awards,
            self._troubles,
            self._family,
        )
        for part in parts:
            yield from part(employee, rng, number)

    def _id(self, employee: Employee, kind: HistoryKind, place: int) -> str:
        return demo_id(self._seed, kind, employee.id, str(place))

    def _schools(self, employee: Employee, rng: Random, number: int) -> Iterator[EducationEntry]:
        last = employee.tahun_lulus
        levels = [
            (level, employee.jurusan if level == "S-1" else major, last - years if last else None)
            for level, major, years in _BEFORE.get(employee.tingkat_pendidikan, ())
        ]
        levels.append((employee.tingkat_pendidikan, employee.jurusan, last))
        for place, (level, major, year) in enumerate(levels):
            is_last = place == len(levels) - 1
            is_school = level in ("SD", "SLTP", "SLTA")
            yield EducationEntry(
                id=self._id(employee, HistoryKind.PENDIDIKAN, place),
                pegawai_id=employee.id,
                tingkat_pendidikan=level,
                jurusan=major,
                nama_sekolah=employee.nama_sekolah
                if is_last
                else ("Sekolah Contoh" if is_school else "Universitas Contoh"),
                tahun_lulus=year,
                nomor_ijazah=f"REKAAN/{level}/{number}" if year else "",
                gelar_belakang=employee.gelar_belakang if is_last else "",
            )

    def _trainings(self, employee: Employee, rng: Random, number: int) -> Iterator[TrainingEntry]:
        start = employee.tmt_cpns
        if start is None or employee.status is not EmployeeStatus.PNS:
            return
        group = employee.gol_awal.partition("/")[0]
        begin = add_months(start, 5)
        yield self._training(employee, 0, begin, (f"Latsar CPNS Golongan {group}", 647, number))
        found = _TRAININGS.get(employee.eselon.partition(".")[0])
        since = employee.tmt_jabatan
        if found and since and add_months(since, 4) < self._today:
            yield self._training(employee, 1, add_months(since, 4), (*found, number))

    def _training(
        self, employee: Employee, place: int, begin: date, told: tuple[str, int, int]
    ) -> TrainingEntry:
        name, hours, number = told
        return TrainingEntry(
            id=self._id(employee, HistoryKind.DIKLAT, place),
            pegawai_id=employee.id,
            nama=name,
            nomor=f"REKAAN/{place + 1}/{number}/{begin.year}",
            tanggal=begin,
            selesai=begin + timedelta(days=hours // 12),
            tahun=begin.year,
            jumlah_jam=hours,
            penyelenggara="BPSDM Provinsi NTT",
        )

    def _courses(self, employee: Employee, rng: Random, number: int) -> Iterator[CourseEntry]:
        start = employee.tmt_cpns
        months = months_between(start, self._today) if start else 0
        if start is None or months < 12:
            return
        for place, (name, hours) in enumerate(rng.sample(_COURSES, rng.choice((0, 1, 1, 2, 3)))):
            begin = add_months(start, rng.randint(6, months - 1)) + timedelta(
                days=rng.randint(0, 20)
            )
            yield CourseEntry(
                id=self._id(employee, HistoryKind.KURSUS, place),
                pegawai_id=employee.id,
                nama=name,
                nomor=f"REKAAN/K/{number}/{place + 1}",
                tanggal=begin,
                selesai=begin + timedelta(days=hours // 8),
                tahun=begin.year,
                jumlah_jam=hours,
                penyelenggara=_HOST,
            )

    def _awards(self, employee: Employee, rng: Random, number: int) -> Iterator[AwardEntry]:
        start = employee.tmt_cpns
        if start is None or employee.status is not EmployeeStatus.PNS:
            return
        for place, (years, roman) in enumerate(_SATYALANCANA):
            year = start.year + years + 1
            day = date(year, 8, 10)
            if day > self._today or rng.random() < 0.35:
                continue
            yield AwardEntry(
                id=self._id(employee, HistoryKind.PENGHARGAAN, place),
                pegawai_id=employee.id,
                nama=f"Satyalancana Karya Satya {roman} Tahun",
                tahun=year,
                sk_nomor=f"REKAAN/TK/{number}/{year}",
                sk_tanggal=day,
                pejabat=_PRESIDENT,
            )

    def _troubles(self, employee: Employee, rng: Random, number: int) -> Iterator[HistoryEntry]:
        if employee.kedudukan_hukum_id == "02":
            begin = add_months(self._today, -rng.randint(3, 20))
            yield UnpaidLeaveEntry(
                id=self._id(employee, HistoryKind.CLTN, 0),
                pegawai_id=employee.id,
                mulai=begin,
                akhir=add_months(begin, 36) - timedelta(days=1),
                alasan="Mendampingi pasangan bertugas di luar daerah",
                sk_nomor=f"850/{number}/{begin.year}",
                sk_tanggal=begin - timedelta(days=30),
                pejabat="Wali Kota Kupang",
            )
        start = employee.tmt_cpns
        is_running = employee.kedudukan_hukum_id == "15"
        if start is None or not (is_running or rng.random() < 0.012):
            return
        ago = 2 if is_running else rng.randint(14, 90)
        begin = max(add_months(self._today, -ago), add_months(start, 3))
        level, kind, reason = _PENALTIES[1 if is_running else rng.randint(0, 1)]
        yield DisciplineEntry(
            id=self._id(employee, HistoryKind.HUKDIS, 0),
            pegawai_id=employee.id,
            tingkat=level,
            jenis=kind,
            mulai=begin,
            masa_bulan=6,
            akhir=add_months(begin, 6) - timedelta(days=1),
            nomor_pp="PP 94/2021" if begin.year > 2021 else "PP 53/2010",
            alasan=reason,
            sk_nomor=f"862/{number}/{begin.year}",
            sk_tanggal=begin - timedelta(days=15),
            pejabat="Wali Kota Kupang",
        )

    def _family(self, employee: Employee, rng: Random, number: int) -> Iterator[FamilyEntry]:
        born = employee.tanggal_lahir
        if born is None or employee.status_kawin != "Menikah":
            return
        is_woman = employee.jenis_kelamin is Sex.FEMALE
        family = employee.nama.rpartition(" ")[2]
        yield FamilyEntry(
            id=self._id(employee, HistoryKind.KELUARGA, 0),
            pegawai_id=employee.id,
            hubungan="SUAMI" if is_woman else "ISTRI",
            nama=f"{given_name(rng, Sex.MALE if is_woman else Sex.FEMALE)} {family}",
            tanggal_lahir=born + timedelta(days=rng.randint(-1500, 1500)),
            tunjangan=rng.random() < 0.8,
        )
        count = rng.choice((0, 1, 2, 2, 3))
        used: set[str] = set()
        for place in range(1, count + 1):
            name = given_name(rng, rng.choice(tuple(Sex)))
            while name in used:
                name = given_name(rng, rng.choice(tuple(Sex)))
            used.add(name)
            birthday = born + timedelta(days=365 * (24 + 3 * place) + rng.randint(0, 700))
            if birthday >= self._today:
                return
            yield FamilyEntry(
                id=self._id(employee, HistoryKind.KELUARGA, place),
                pegawai_id=employee.id,
                hubungan="ANAK",
                nama=f"{name} {family}",
                tanggal_lahir=birthday,
                tunjangan=place <= 2 and (self._today - birthday).days < 21 * 365,
            )
