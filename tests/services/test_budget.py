"""Funds and cost lines over a real file (rules/training 11)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.budget import CostLine, Fund, FundSource
from sdm_desktop.domain.cooperation import Agreement, AgreementKind, Partner
from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.training import ActivityStatus, Payer
from sdm_desktop.domain.users import Role
from sdm_desktop.services.budget import BudgetService
from sdm_desktop.services.cooperation import CooperationService
from sdm_desktop.services.funding import Funding, FundingService
from tests.services.training_plan_office import desk  # noqa: F401

S = ActivityStatus


@pytest.fixture
def service(database, session, rules):
    return BudgetService(database, session, rules)


@pytest.fixture
def fund(service):
    service.save_fund(Fund(tahun=2026, uraian=" Pelatihan teknis ", jumlah=100))
    return service.year(2026).funds[0].fund


@pytest.fixture
def paid(service, desk, fund):  # noqa: F811
    """Store an activity with one cost line."""

    def make(title, status, plan, paid=None, **more):
        activity = desk.activity(title, status=S.DISETUJUI, pagu_id=fund.id)
        line = CostLine(kegiatan_id=activity.id, komponen="ATK", harga=plan, realisasi=paid, **more)
        service.save_lines([line])
        if status is not S.DISETUJUI:
            done = activity.selesai if status is S.SELESAI else None
            reason = "x" if status in (S.BATAL, S.DITUNDA) else ""
            activity = desk.change(activity, status=status, tanggal_tutup=done, alasan=reason)
        return activity

    return make


def test_trn_10_on_a_real_file(service, fund, paid):
    paid("Ditutup", S.SELESAI, 45, 40)
    paid("Disetujui", S.DISETUJUI, 50)
    use = service.year(2026).total
    assert (use.realisasi, use.komitmen, use.sisa, use.sisa_bebas) == (40, 50, 60, 10)
    fits, over = paid("Muat", S.DRAF, 10), paid("Lebih", S.DRAF, 11)
    assert service.findings(fits.id) == []
    (found,) = service.findings(over.id)
    assert found.is_error
    assert "sisa bebas pagu “Pelatihan teknis” sebesar Rp1." in found.message
    assert service.activity(over.id).excess == 1


def test_cancelled_activities_owe_nothing(service, fund, paid):
    paid("Batal", S.BATAL, 60)
    paid("Tunda", S.DITUNDA, 60, 5)
    assert service.year(2026).total.sisa_bebas == 95


def test_costs_without_pagu_or_lines_are_only_pointed_out(service, desk, fund):  # noqa: F811
    activity = desk.activity()
    (found,) = service.findings(activity.id)
    assert (found.code, found.is_error) == ("BIAYA", False)
    service.save_lines([CostLine(kegiatan_id=activity.id, komponen="ATK", harga=5)])
    (found,) = service.findings(activity.id)
    assert (found.field, found.is_error) == ("pagu_id", False)
    line = service.activity(activity.id).cost.lines[0]
    service.save_lines([replace(line, penanggung=Payer.PESERTA)])
    assert service.findings(activity.id) == []
    with pytest.raises(DomainError, match="tidak ditemukan"):
        service.findings("?")


def test_paying_more_than_the_pagu_needs_a_reason(service, paid):
    activity = paid("Ditutup", S.DISETUJUI, 45, 100)
    line = service.activity(activity.id).cost.lines[0]
    with pytest.raises(ValidationError, match=r"melebihi pagu .* sebesar Rp1\. Tulis"):
        service.save_lines([replace(line, realisasi=101)])
    service.save_lines([replace(line, realisasi=101, alasan="Addendum")])
    assert service.year(2026).total.sisa == -1
    more = CostLine(kegiatan_id=activity.id, komponen="SEWA", harga=1, realisasi=1)
    with pytest.raises(ValidationError, match="Rp2"):
        service.save_lines([more])
    service.save_lines([replace(more, penanggung=Payer.MITRA)])


def test_lines_are_numbered_checked_changed_and_removed(service, desk, fund):  # noqa: F811
    activity = desk.activity(pagu_id=fund.id)
    draft = CostLine(kegiatan_id=activity.id, komponen="ATK", volume=Decimal("2.5"), harga=3)
    change = service.save_lines([draft, replace(draft, komponen="SEWA")])
    lines = service.activity(activity.id).cost.lines
    assert [(one.urut, one.komponen, one.rencana) for one in lines] == [
        (1, "ATK", 8), (2, "SEWA", 8),
    ]  # fmt: skip
    with pytest.raises(ValidationError, match="Buku: Volume harus"):
        service.save_lines([replace(lines[0], volume=Decimal(0), uraian="Buku")])
    service.remove_line(lines[1]).undo()
    assert len(service.activity(activity.id).cost.lines) == 2
    desk.change(activity, status=S.SELESAI, tanggal_tutup=date(2026, 10, 9))
    with pytest.raises(DomainError, match="buka kembali"):
        service.remove_line(lines[1])
    with pytest.raises(ValidationError, match="isi realisasi"):
        service.save_lines([lines[1]])
    assert change.count == 2


def test_a_fund_in_use_stays(service, fund, paid):
    with pytest.raises(ValidationError, match="Uraian pagu wajib"):
        service.save_fund(replace(fund, uraian=" "))
    service.save_fund(replace(fund, jumlah=120))
    paid("Disetujui", S.DISETUJUI, 50)
    with pytest.raises(DomainError, match="dipakai kegiatan"):
        service.remove_fund(fund.id)
    service.save_fund(Fund(tahun=2026, uraian="Lain", sumber=FundSource.APBN))
    other = next(row for row in service.year(2026).funds if row.fund.uraian == "Lain")
    service.remove_fund(other.id)
    with pytest.raises(DomainError, match="tidak ditemukan"):
        service.remove_fund(other.id)


def test_cost_per_jp_and_person_count_credited_people_only(
    service, desk, paid, make_employee  # noqa: F811
):  # fmt: skip
    activity = paid("Ditutup", S.SELESAI, 90, 96)
    for number, jp in ((1, Decimal(8)), (2, Decimal(16)), (3, Decimal(0))):
        desk.participant(activity, make_employee(number).id, jp)
    paid("Terbuka", S.DISETUJUI, 2, 2)
    year = service.year(2026)
    closed = next(one for one in year.activities if one.id == activity.id)
    assert (closed.jp, closed.per_jp, closed.per_person, closed.peserta) == (24, 4, 48, 3)
    assert year.band.per_jp == service.band(2026).per_jp == 4
    opened = next(one for one in year.activities if one.id != activity.id)
    assert (opened.per_jp, opened.per_person) == (None, None)


def test_the_share_of_the_budget_uses_the_typed_base(service, fund):
    assert service.year(2026).share.result["porsi"] is None
    service.set_base(2026, 50_000)
    year = service.year(2026)
    assert year.share.result["minimum"] == 80
    assert year.share.result["terpenuhi"]
    assert service.base(2027) == 0
    with pytest.raises(ValidationError, match="negatif"):
        service.set_base(2026, -1)
    assert year.years == (2026,)


def test_the_schedule_suggests_lines_that_are_missing(
    service, desk, database, session, make_employee  # noqa: F811
):  # fmt: skip
    activity = desk.activity()
    desk.participant(activity, make_employee(1).id)
    with database.write(session.actor()) as writer:
        for number, (start, end) in enumerate(((480, 570), (600, 660))):
            values = {
                "kelompok_id": f"{activity.id}-a", "tanggal": "2026-10-05", "jam_mulai": start,
                "jam_selesai": end, "materi": "", "jp": 20000,
            }  # fmt: skip
            writer.insert("sesi", f"s{number}", values)
        writer.insert("pengajar", "p", {"nama": "Ahli", "jabatan": "", "instansi": ""})
        writer.insert("sesi_pengajar", "sp", {"sesi_id": "s0", "pengajar_id": "p"})
        writer.audit("data_contoh")
    proposed = {line.komponen: line for line in service.proposal(activity.id)}
    assert proposed["NARASUMBER_III"].volume == Decimal("1.50")
    assert proposed["NARASUMBER_III"].rencana == 1_350_000
    assert proposed["KONSUMSI"].volume == 1
    service.save_lines(list(proposed.values()))
    assert service.proposal(activity.id) == []


def test_who_may_read_and_write(database, session_of, rules, fund):
    leader = BudgetService(database, session_of(Role.PIMPINAN), rules)
    assert leader.band(2026).use.pagu == 100
    with pytest.raises(NotAllowedError):
        leader.save_fund(fund)
    with pytest.raises(NotAllowedError):
        BudgetService(database, session_of(Role.PENILAI), rules).year(2026)


def test_an_activity_is_tied_to_pagu_and_agreement(
    service, desk, fund, database, session, rules  # noqa: F811
):  # fmt: skip
    cooperation = CooperationService(database, session, rules)
    cooperation.partners.save([Partner(nama="Universitas Nusa Cendana")])
    partner = cooperation.partners.all()[0]
    for title, end in (("Berlaku", date(2027, 1, 1)), ("Lewat", date(2026, 2, 1))):
        cooperation.save(
            Agreement(
                jenis=AgreementKind.MOU, judul=title, mitra_id=partner.id,
                tanggal_ttd=date(2026, 1, 1), mulai=date(2026, 1, 1), berakhir=end,
            )
        )  # fmt: skip
    agreements = {row.agreement.judul: row.id for row in cooperation.register().rows}
    funding = FundingService(database, session, service, cooperation)
    activity = desk.activity()
    service.save_lines([CostLine(kegiatan_id=activity.id, komponen="ATK", harga=101)])
    choices = funding.choices(activity.id)
    assert [row.agreement.judul for row in choices.agreements] == ["Berlaku"]
    assert [one.id for one in choices.funds] == [fund.id]
    with pytest.raises(ValidationError, match="tidak berlaku"):
        funding.tie(activity.id, Funding(kerja_sama_id=agreements["Lewat"]))
    tied = Funding(pagu_id=fund.id, kerja_sama_id=agreements["Berlaku"])
    with pytest.raises(ValidationError, match="sisa bebas") as refused:
        funding.tie(activity.id, tied)
    assert refused.value.errors[0].field == "alasan"
    change = funding.tie(activity.id, replace(tied, alasan="Pergeseran"))
    found = funding.choices(activity.id).activity
    assert (found.pagu_id, found.mitra_id, found.alasan_anggaran) == (
        fund.id, partner.id, "Pergeseran",
    )  # fmt: skip
    assert cooperation.register().rows[0].total.kegiatan == 1
    change.undo()
    assert funding.choices(activity.id).activity.pagu_id is None
    funding.tie(activity.id, Funding(mitra_id=partner.id))
    with pytest.raises(DomainError, match="tidak ditemukan"):
        funding.choices("?")
