"""The demo office has partners, agreements, money, needs and plans."""

from datetime import date

import pytest

from sdm_desktop.domain.cooperation import AgreementStatus
from sdm_desktop.domain.demo_cooperation import demo_agreements, demo_steps
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from tests.ui.demo_office import world

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def services(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.sdm"
    make_demo(path, DemoPlan(employees=40, years=1), today=TODAY, surroundings=world())
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=world())
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


def test_a_demo_of_another_year_has_what_had_been_signed():
    ids = dict.fromkeys(("Undana", "Unwira", "PNK", "Poltekkes Kupang"), "m")
    early = demo_agreements(ids, date(2025, 6, 2))
    assert len(early) == 4
    assert len(demo_steps(early, date(2024, 1, 1))) == 2
    assert demo_agreements({}, TODAY) == []
