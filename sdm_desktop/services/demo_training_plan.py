"""Stores what the demo office agreed with partners, plans and pays for training."""

from dataclasses import replace
from datetime import date

from sdm_desktop.domain.cooperation import Agreement, AgreementStep
from sdm_desktop.domain.demo_cooperation import demo_agreements, demo_steps
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.storage.cooperation import CooperationRepository
from sdm_desktop.storage.ids import natural_id


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
