"""The demo office has partners, agreements, money, needs and plans."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.budget import CostLine, Fund
from sdm_desktop.domain.cooperation import AgreementStatus
from sdm_desktop.domain.demo_cooperation import demo_agreements, demo_steps
from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.training import ActivityStatus, TrainingSession
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.training import Step
from tests.services.training_plan_office import Desk
from tests.still_world import WORLD

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.sdm"
    make_demo(path, DemoPlan(employees=40, years=1), today=TODAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    yield Services.build(opened)
    opened.close()


def test_agreements_of_every_state_hang_on_each_other(services):
    register = services.cooperation.register()
    states = {row.status for row in register.rows}
    assert states >= {
        AgreementStatus.AKTIF, AgreementStatus.AKAN_BERAKHIR, AgreementStatus.BERAKHIR,
        AgreementStatus.DIPERPANJANG, AgreementStatus.DRAF,
    }  # fmt: skip
    assert [row.depth for row in register.rows][:3] == [0, 1, 2]
    assert len(register.partners) == 11
    assert any("Belum ada tindak lanjut" in w for row in register.rows for w in row.warnings)


def test_approving_more_than_is_free_needs_a_reason(services):
    training, budget = services.training, services.budget
    desk = Desk(services._database, services.session)
    budget.save_fund(Fund(tahun=2027, uraian="Kecil", jumlah=10))
    activity = desk.activity(
        tahun=2027,
        mulai=date(2027, 3, 1),
        selesai=date(2027, 3, 2),
        status=ActivityStatus.DRAF,
        pagu_id=budget.year(2027).funds[0].id,
    )
    session = TrainingSession(
        id="sesi-anggaran",
        kelompok_id=f"{activity.id}-a",
        tanggal=date(2027, 3, 1),
        jam_mulai=480,
        jam_selesai=600,
    )
    training.save_session(session, [])
    budget.save_lines([CostLine(kegiatan_id=activity.id, komponen="ATK", harga=11)])
    step = Step(status=ActivityStatus.DISETUJUI, persetujuan="Kepala BKPPD")
    with pytest.raises(ValidationError, match="sisa bebas pagu “Kecil” sebesar Rp1"):
        training.set_status(activity.id, step)
    training.set_status(activity.id, replace(step, alasan_anggaran="Pergeseran anggaran"))
    assert training.get(activity.id).activity.alasan_anggaran == "Pergeseran anggaran"
    assert budget.year(2027).total.komitmen == 11


def test_a_demo_of_another_year_has_what_had_been_signed():
    ids = dict.fromkeys(("Undana", "Unwira", "PNK", "Poltekkes Kupang"), "m")
    early = demo_agreements(ids, date(2025, 6, 2))
    assert len(early) == 4
    assert len(demo_steps(early, date(2024, 1, 1))) == 2
    assert demo_agreements({}, TODAY) == []
