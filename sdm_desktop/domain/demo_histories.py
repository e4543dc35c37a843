"""The working life behind an invented record: ranks, raises, posts and contracts."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.demo_careers import add_months, months_between, promotion, years_cut
from sdm_desktop.domain.demo_people import DemoPerson, demo_id
from sdm_desktop.domain.demo_posts import PNS_GOLONGAN
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.histories import (
    ContractEntry,
    HistoryEntry,
    HistoryKind,
    PostEntry,
    RaiseEntry,
    RankEntry,
)
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.salary import base_salary, salary_steps

_MAYOR = "Wali Kota Kupang"
_AGENCY = "Kepala BKPPD"
_LADDERS = (
    ("Ahli Pertama", "Ahli Muda", "Ahli Madya"),
    ("Terampil", "Mahir", "Penyelia"),
)
_ENTRY_POSTS = {
    "I": "Pengelola Umum Operasional",
    "II": "Pengadministrasi Perkantoran",
    "III": "Penata Layanan Operasional",
}
# what a table value of today was worth before PP 5/2024 and PP 15/2019 raised it by 8 % and 5 %
_OLDER_TABLES = ((date(2024, 1, 1), 100, 108), (date(2019, 1, 1), 100, 105))


class CareerTeller:
    """Tells how each person came to the present record; the same for the same seed."""

    def __init__(self, seed: int, today: date, salaries: Rule) -> None:
        self._seed = seed
        self._today = today
        self._salaries = salaries
        self._steps: dict[str, frozenset[int]] = {}

    def tell(self, person: DemoPerson, number: int, unit_id: str) -> Iterator[HistoryEntry]:
        """Yield the entries of a person; `number` stands in the numbers of the decrees."""
        employee = person.employee
        rng = Random(f"{self._seed}/{number}")  # noqa: S311 - invented data, nothing secret
        if employee.status in (EmployeeStatus.PPPK, EmployeeStatus.PPPK_PARUH_WAKTU):
            yield from self._contracts(employee, number)
        ranks = list(self._ranks(employee, number))
        yield from ranks
        if employee.status is EmployeeStatus.PNS:
            yield from self._raises(employee, ranks, number)
        yield from self._posts(employee, rng, (number, unit_id))

    def _id(self, employee: Employee, kind: HistoryKind, place: int) -> str:
        return demo_id(self._seed, kind, employee.id, str(place))

    def _ranks(self, employee: Employee, number: int) -> Iterator[RankEntry]:
        start = employee.tmt_cpns
        if start is None or not employee.gol_awal:
            return
        is_contract = employee.status not in (EmployeeStatus.PNS, EmployeeStatus.CPNS)
        kind = "Pengangkatan PPPK" if is_contract else "Pengangkatan CPNS"
        yield self._rank(employee, 0, (employee.gol_awal, start, 0), (kind, employee.nomor_sk_cpns))
        if employee.status is not EmployeeStatus.PNS or employee.tmt_golongan is None:
            return
        first, last = (PNS_GOLONGAN.index(g) for g in (employee.gol_awal, employee.gol_akhir))
        if first == last:
            months = months_between(start, employee.tmt_golongan)
            state = (employee.gol_akhir, employee.tmt_golongan, months)
            told = ("Pengangkatan PNS", employee.nomor_sk_pns)
            yield self._rank(employee, 1, state, told)
        for step in range(1, last - first + 1):
            golongan, since = PNS_GOLONGAN[first + step], promotion(start, step)
            cut = 12 * years_cut(employee.gol_awal, golongan)
            state = (golongan, since, max(0, months_between(start, since) - cut))
            told = ("Reguler", f"823.{_group(golongan)}/{number}/{since.year}")
            yield self._rank(employee, step, state, told)

    def _rank(
        self,
        employee: Employee,
        place: int,
        state: tuple[str, date, int],
        told: tuple[str, str],
    ) -> RankEntry:
        golongan, since, months = state
        return RankEntry(
            id=self._id(employee, HistoryKind.GOLONGAN, place),
            pegawai_id=employee.id,
            golongan=golongan,
            tmt=since,
            mk_tahun=months // 12,
            mk_bulan=months % 12,
            jenis_kp=told[0],
            sk_nomor=told[1],
            sk_tanggal=since - timedelta(days=20),
            pejabat=_MAYOR,
        )

    def _raises(
        self, employee: Employee, ranks: list[RankEntry], number: int
    ) -> Iterator[RaiseEntry]:
        """Yield a raise wherever the masa kerja golongan reached a step of the table."""
        start = employee.tmt_cpns
        assert start is not None
        place = 0
        for years in range(1, (months_between(start, self._today) // 12) + 1):
            since = add_months(start, 12 * years)
            golongan = [rank.golongan for rank in ranks if rank.tmt and rank.tmt <= since][-1]
            reached = years - years_cut(employee.gol_awal, golongan)
            if reached not in self._steps_of(golongan) or since > self._today:
                continue
            yield RaiseEntry(
                id=self._id(employee, HistoryKind.KGB, place),
                pegawai_id=employee.id,
                golongan=golongan,
                tmt=since,
                gaji_pokok=self._pay(golongan, reached, since),
                mk_tahun=reached,
                mk_bulan=0,
                sk_nomor=f"822.{_group(golongan)}/{number}/{since.year}",
                sk_tanggal=add_months(since, -2),
                pejabat=_AGENCY,
            )
            place += 1

    def _steps_of(self, golongan: str) -> frozenset[int]:
        if golongan not in self._steps:
            steps = salary_steps(self._salaries, golongan)
            self._steps[golongan] = frozenset(years for years, _ in steps if years)
        return self._steps[golongan]

    def _pay(self, golongan: str, years: int, since: date) -> int:
        amount = base_salary(self._salaries, golongan, years * 12) or 0
        for day, whole, raised in _OLDER_TABLES:
            if since < day:
                amount = amount * whole // raised // 100 * 100
        return amount

    def _posts(
        self, employee: Employee, rng: Random, place: tuple[int, str]
    ) -> Iterator[PostEntry]:
        number, unit_id = place
        start, since = employee.tmt_cpns, employee.tmt_jabatan
        names = _posts_before(employee) if start and since else []
        span = months_between(start, since) if start and since else 0
        names = names[-min(len(names), span // 30) :] if span >= 30 else []
        for step, (name, kind) in enumerate(names):
            assert start is not None
            begin = add_months(start, span * step // len(names))
            yield PostEntry(
                id=self._id(employee, HistoryKind.JABATAN, step + 1),
                pegawai_id=employee.id,
                jabatan_nama=name,
                jenis_jabatan=kind,
                unor_nama=employee.unor_nama if rng.random() < 0.6 else employee.unor_induk,
                unor_induk=employee.unor_induk,
                tmt=begin,
                sk_nomor=f"821.2/{number}/{begin.year}",
                sk_tanggal=begin - timedelta(days=9),
                pejabat=_MAYOR,
            )
        yield PostEntry(
            id=self._id(employee, HistoryKind.JABATAN, 0),
            pegawai_id=employee.id,
            jabatan_nama=employee.jabatan_nama,
            jenis_jabatan=employee.jenis_jabatan,
            jenjang=employee.jenjang,
            eselon=employee.eselon,
            kelas_jabatan=employee.kelas_jabatan,
            unit_id=unit_id,
            unor_nama=employee.unor_nama,
            unor_induk=employee.unor_induk,
            tmt=since,
            tmt_pelantikan=since if employee.jenis_jabatan_id != "4" else None,
            sk_nomor=f"821.2/{number}/{since.year}" if since else "",
            sk_tanggal=since - timedelta(days=9) if since else None,
            pejabat=_MAYOR,
        )

    def _contracts(self, employee: Employee, number: int) -> Iterator[ContractEntry]:
        """Yield the contract of the record and those before it."""
        last = employee.kontrak_ke or 1
        begin, end = employee.kontrak_mulai, employee.kontrak_akhir
        if begin is None or end is None:
            return
        months = months_between(begin, end + timedelta(days=1))
        for count in range(last, 0, -1):
            yield ContractEntry(
                id=self._id(employee, HistoryKind.KONTRAK, count),
                pegawai_id=employee.id,
                nomor=employee.kontrak_nomor if count == last else f"REKAAN/PK/{number}/{count}",
                mulai=begin,
                akhir=end,
                ke=count,
                jabatan_nama=employee.jabatan_nama,
                golongan=employee.gol_akhir,
                jam_per_minggu=employee.jam_per_minggu,
                upah=employee.upah,
                sumber_anggaran=employee.sumber_anggaran,
                sk_nomor=employee.nomor_sk_cpns if count == 1 else "",
                sk_tanggal=begin - timedelta(days=14),
                pejabat=_MAYOR,
            )
            end = begin - timedelta(days=1)
            begin = add_months(begin, -months)


def _posts_before(employee: Employee) -> list[tuple[str, str]]:
    """Return (post, kind) of the usual way to the present post, the first one first."""
    first = _ENTRY_POSTS.get(employee.gol_awal.partition("/")[0], "Penata Layanan Operasional")
    before = [(first, "Jabatan Pelaksana")]
    if employee.jenis_jabatan_id == "1":
        before.append(("Penelaah Teknis Kebijakan", "Jabatan Pelaksana"))
        if employee.eselon[:2] == "II" or employee.eselon[:3] == "III":
            before.append(("Kepala Subbagian Umum", "Jabatan Struktural"))
        if employee.eselon in ("II.a", "II.b"):
            before.append((f"Sekretaris {employee.unor_induk}", "Jabatan Struktural"))
    for ladder in _LADDERS:
        if employee.jenjang in ladder:
            name = employee.jabatan_nama
            before += [
                (name.replace(employee.jenjang, step), "Jabatan Fungsional")
                for step in ladder[: ladder.index(employee.jenjang)]
            ]
    return [post for post in before if post[0] != employee.jabatan_nama]


def _group(golongan: str) -> int:
    return ("I", "II", "III", "IV").index(golongan.partition("/")[0]) + 1
