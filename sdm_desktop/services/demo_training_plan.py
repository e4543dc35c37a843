"""Stores what the demo office agreed with partners, plans and pays for training."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.budget import CostLine
from sdm_desktop.domain.cooperation import Agreement, AgreementStep
from sdm_desktop.domain.demo_budget import (
    BASE,
    PARTNER,
    STRUCTURAL,
    TECHNICAL,
    DrawnActivity,
    draw_funds,
    draw_lines,
    fund_kind,
)
from sdm_desktop.domain.demo_cooperation import demo_agreements, demo_steps
from sdm_desktop.domain.training import Activity, Programme
from sdm_desktop.services.budget import BASE_KEY
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.budget import BudgetRepository, Gave
from sdm_desktop.storage.cooperation import CooperationRepository
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.training_models import ActivityModel, ProgrammeModel
from sdm_desktop.storage.write import Writer

# words of the title, partner, agreement, and since when it covers them
_COVERED = (
    ("TI Pelayanan Publik", "Universitas Nusa Cendana", "kerja-sama-4", date(2026, 4, 6)),
    ("Layanan digital", "Universitas Nusa Cendana", "kerja-sama-3", date(2026, 3, 9)),
)


def write_cooperation(opened: OpenOffice, today: date) -> int:
    """Store partners, agreements and what was done under them; returns the agreements."""
    services, store = Services.build(opened), CooperationRepository(opened.database)
    partners = [
        replace(one, id=natural_id("mitra", one.nama))
        for one in services.cooperation.partners.proposed()
    ]
    ids = {one.singkatan: one.id for one in partners if one.singkatan}
    agreements = [_agreement(one) for one in demo_agreements(ids, today)]
    steps = [_step(one) for one in demo_steps(demo_agreements(ids, today), today)]
    with opened.database.write(opened.session.actor()) as writer:
        store.partners.add_many(writer, partners)
        store.agreements.add_many(writer, agreements)
        store.steps.add_many(writer, steps)
        detail = "mitra dan kerja sama"
        writer.audit("data_contoh", "kerja_sama", detail=detail, count=len(agreements))
    return len(agreements)


def write_budget(opened: OpenOffice, seed: int, today: date) -> int:
    """Store funds and cost lines for the activities that are there; returns the lines."""
    store = BudgetRepository(opened.database)
    activities: RecordStore[Activity] = RecordStore(ActivityModel, Activity)
    with opened.database.read():
        known = [_with_partner(o) for o in activities.where(order=(ActivityModel.mulai,))]
        gave = store.gave([one.id for one in known])
        schedule = {one.id: store.hours(one.id) for one in known}
        structural = {
            row.id
            for row in RecordStore[Programme](ProgrammeModel, Programme).where()
            if row.struktural
        }
    years = sorted({one.tahun for one in known} | {today.year})
    with opened.database.write(opened.session.actor()) as writer:
        count = 0
        for year in years:
            ids = {
                kind: natural_id("pagu", str(year), kind)
                for kind in (TECHNICAL, STRUCTURAL, PARTNER)
            }
            drawn = [
                DrawnActivity(
                    activity=one,
                    people=gave.get(one.id, Gave()).peserta or one.kuota_maks // 2,
                    days=schedule[one.id].days,
                    hours=Decimal(schedule[one.id].minutes) / 60,
                    is_structural=one.program_id in structural,
                )
                for one in known
                if one.tahun == year
            ]
            count += _write_year(writer, store, (year, seed, ids), drawn)
        writer.audit("data_contoh", "biaya", detail="pagu dan biaya pelatihan", count=count)
    for year in years:
        SettingsService(opened.database, opened.session).set_value(f"{BASE_KEY}{year}", BASE)
    return count


def _with_partner(activity: Activity) -> Activity:
    """Return an activity with the agreement that it rests on, where one covers it."""
    for words, partner, key, since in _COVERED:
        if words in activity.judul and activity.mulai >= since:
            return replace(
                activity,
                mitra_id=natural_id("mitra", partner),
                kerja_sama_id=natural_id("kerja_sama", key),
            )
    return activity


def _write_year(
    writer: Writer,
    store: BudgetRepository,
    what: tuple[int, int, dict[str, str]],
    drawn: list[DrawnActivity],
) -> int:
    """Store the funds and lines of one year, and tell each activity which fund pays it."""
    year, seed, ids = what
    needed: dict[str, int] = {}
    lines: list[CostLine] = []
    for one in drawn:
        kind = fund_kind(one)
        for line in draw_lines(one, seed, ids):
            lines.append(line)
            payer = PARTNER if line.pagu_id else kind
            needed[payer] = needed.get(payer, 0) + line.rencana
    store.funds.add_many(writer, draw_funds(year, needed, ids))
    activities: RecordStore[Activity] = RecordStore(ActivityModel, Activity)
    for one in drawn:
        activities.save(writer, replace(one.activity, pagu_id=ids[fund_kind(one)]))
    store.lines.add_many(writer, lines)
    return len(lines)


def _agreement(one: Agreement) -> Agreement:
    return replace(
        one,
        id=_key(one.id) or "",
        induk_id=_key(one.induk_id),
        menggantikan_id=_key(one.menggantikan_id),
    )


def _key(name: str | None) -> str | None:
    return natural_id("kerja_sama", name) if name else None


def _step(one: AgreementStep) -> AgreementStep:
    return replace(
        one,
        id=natural_id("kerja_sama_tindak", one.id),
        kerja_sama_id=natural_id("kerja_sama", one.kerja_sama_id),
    )
