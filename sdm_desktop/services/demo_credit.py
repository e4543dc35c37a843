"""Opening balances of angka kredit of the invented people in functional posts."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from random import Random

from sdm_desktop.domain.credit_account import CreditBalance
from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.services.demo_writer import DemoWriter
from sdm_desktop.storage.credit import CreditRepository

# roughly what two or three good years give in each jenjang
_MOST = {
    "Pemula": 11, "Terampil": 18, "Mahir": 45, "Penyelia": 95,
    "Ahli Pertama": 45, "Ahli Muda": 95, "Ahli Madya": 140, "Ahli Utama": 150,
}  # fmt: skip


def write_credit(writer: DemoWriter, people: Sequence[DemoPerson], year: int) -> int:
    """Store what most had at the end of a year before the evaluations begin; returns how many."""
    day = date(year, 12, 31)
    found = []
    for person in people:
        employee = person.employee
        rng = Random(f"{writer.seed}/ak/{employee.id}")  # noqa: S311 - invented data
        has_begun = employee.tmt_jabatan is not None and employee.tmt_jabatan < day
        if employee.status is not EmployeeStatus.PNS or employee.jenjang not in _MOST:
            continue
        if not has_begun or rng.random() < 0.15:
            continue
        found.append(
            CreditBalance(
                pegawai_id=employee.id,
                jenjang=employee.jenjang,
                per_tanggal=day,
                nilai=Decimal(rng.randrange(0, _MOST[employee.jenjang] * 4)) / 4,
                dasar=f"PAK {800 + rng.randrange(9)}/{rng.randrange(1, 300)}/{year}",
            )
        )
    opened = writer.opened
    with opened.database.write(opened.session.actor()) as storage:
        CreditRepository(opened.database).add_many(storage, found)
        storage.audit("data_contoh", "angka_kredit_saldo", detail="Data rekaan", count=len(found))
    return len(found)
