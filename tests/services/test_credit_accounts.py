"""Angka kredit in a demo office: accounts, opening balances, undo, who may, and the forms."""

import io
from datetime import date
from decimal import Decimal

import pypdf
import pytest

from sdm_desktop.domain.credit_account import CreditBalance
from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.credit_accounts import CreditService
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.services.reports import ReportRequest, ReportService
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.periods import PeriodRepository
from tests.still_world import DAY, NOW, WORLD


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    path = tmp_path_factory.mktemp("kantor") / "contoh.sdm"
    make_demo(path, DemoPlan(employees=40, years=2, seed=3), today=DAY, surroundings=WORLD)
    opened = open_office(path, "admin", DEMO_PASSWORD, surroundings=WORLD)
    service = CreditService(
        opened.database, opened.session, RulesService(opened.database, opened.session)
    )
    row = next(row for row in service.rows() if row.account.balance)
    service.remove_balance(row.account.balance)
    yield opened
    opened.close()


@pytest.fixture
def credit(office):
    return CreditService(
        office.database, office.session, RulesService(office.database, office.session)
    )


@pytest.fixture
def reports(office):
    settings = SettingsService(office.database, office.session)
    rules = RulesService(office.database, office.session)
    return ReportService(office.database, office.session, settings, rules)


def service_as(office, role):
    user = User(id="u", nama_pengguna="u", nama="U", peran=role)
    session = Session(user, office.session.office_id, clock=lambda: NOW)
    return CreditService(office.database, session, RulesService(office.database, session))


def period(office, key):
    with office.database.read():
        return {p.kunci: p for p in PeriodRepository(office.database).all()}[key]


def text_of(rendered):
    pages = pypdf.PdfReader(io.BytesIO(rendered.pdf)).pages
    return " ".join(" ".join(p.extract_text().replace("\u00a0", " ").split()) for p in pages)


def some(credit):
    rows = credit.rows()
    return next(row for row in rows if row.account.conversions and not row.account.balance)


def balance_of(row, **values):
    base = {
        "pegawai_id": row.person.id,
        "jenjang": row.person.jenjang,
        "per_tanggal": date(2025, 12, 31),
        "nilai": Decimal("40.25"),
        "dasar": "PAK 800/5/2025",
    }
    return CreditBalance(**(base | values))


def test_everybody_in_a_functional_post_has_an_account(credit):
    rows = credit.rows()
    assert rows
    assert [row.person.nama for row in rows] == sorted(
        (row.person.nama for row in rows), key=str.casefold
    )
    for row in rows:
        assert row.person.jenjang
        assert row.account.total == row.account.old + row.account.new


def test_an_opening_balance_counts_and_can_be_taken_back(credit):
    row = some(credit)
    change = credit.save_balance(balance_of(row))
    after = credit.row(row.person.id)
    assert after.account.old == Decimal("40.25")
    assert all(one.periode.mulai > date(2025, 12, 31) for one in after.account.conversions)
    assert row.person.nama in change.label
    change.undo()
    assert credit.row(row.person.id).account == row.account


def test_a_balance_is_changed_and_removed(credit):
    row = some(credit)
    undo = [credit.save_balance(balance_of(row))]
    stored = credit.row(row.person.id).account.balance
    undo.append(credit.save_balance(
        CreditBalance(**{f: getattr(stored, f) for f in ("id", "rev", "pegawai_id", "jenjang")},
                      per_tanggal=date(2026, 3, 31), nilai=Decimal(50), dasar="PAK 2026")
    ))  # fmt: skip
    changed = credit.row(row.person.id).account.balance
    assert (changed.nilai, changed.dasar) == (Decimal(50), "PAK 2026")
    credit.remove_balance(changed)
    assert credit.row(row.person.id).account == row.account


def test_a_wrong_balance_is_refused_at_its_field(credit):
    row = some(credit)
    with pytest.raises(ValidationError) as caught:
        credit.save_balance(balance_of(row, nilai=Decimal(-1), dasar=""))
    assert [error.field for error in caught.value.errors] == ["nilai", "dasar"]
    with pytest.raises(DomainError, match="tidak ditemukan"):
        credit.save_balance(balance_of(row, pegawai_id="tidak-ada"))


def test_readers_read_and_only_staff_writes(office, credit):
    row = some(credit)
    assert service_as(office, Role.PIMPINAN).rows()
    with pytest.raises(NotAllowedError):
        service_as(office, Role.PIMPINAN).save_balance(balance_of(row))
    with pytest.raises(NotAllowedError):
        service_as(office, Role.PENILAI).rows()


def test_nobody_else_has_an_account(office, credit):
    sql = "SELECT id FROM pegawai WHERE jenjang = '' LIMIT 1"
    with office.database.read():
        other = office.database.rows(sql)[0][0]
    with pytest.raises(DomainError, match="jabatan fungsional"):
        credit.row(other)


def test_the_three_forms_show_the_account(office, credit, reports):
    row = some(credit)
    undo = credit.save_balance(balance_of(row)).undo
    asked = {"period_id": period(office, "2026-T3").id, "employee_id": row.person.id}
    options = {"nomor": "800/77/BKPPD/2026", "tembusan": "Yang bersangkutan; Inspektorat"}
    request = ReportRequest(**asked, options=options, date=DAY)
    account = credit.row(row.person.id).account
    words = {
        name: text_of(reports.render(name, request)) for name in ("akumulasi-ak", "penetapan-ak")
    }
    for text in words.values():
        assert "NOMOR: 800/77/BKPPD/2026" in text
        assert "1. Yang bersangkutan 2. Inspektorat" in text
        assert row.person.nama in text
        assert "PermenPANRB 1/2023" in text
    total = f"{account.total:.2f}".replace(".", ",")
    assert f"40,25 {account.new:.2f}".replace(".", ",") in words["penetapan-ak"]
    assert total in words["penetapan-ak"]
    assert "PAK 800/5/2025" in words["penetapan-ak"]
    assert "diputuskan oleh pejabat yang berwenang" in words["penetapan-ak"]
    assert f"YANG DIPEROLEH {account.new:.2f}".replace(".", ",") in words["akumulasi-ak"]
    undo()


def test_a_conversion_names_percentage_and_coefficient(office, credit, reports):
    row = some(credit)
    one = row.account.conversions[-1]
    request = ReportRequest(period_id=one.periode.id, employee_id=row.person.id, date=DAY)
    text = text_of(reports.render("konversi-ak", request))
    assert "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT" in text
    assert f"{one.periode.nama} {one.predikat.label} {one.percentage}%" in text
    assert "PEJABAT PENILAI KINERJA," in text


def test_a_period_without_final_predikat_is_refused(office, reports):
    request = ReportRequest(period_id=period(office, "2026-T4").id, date=DAY)
    with pytest.raises(DomainError, match="Diperlukan predikat final"):
        reports.render("konversi-ak", request)
