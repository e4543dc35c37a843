"""An office with a dinas, a bidang and two of its staff, and its services for SKP."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from sdm_desktop.domain.skp import (
    Aspect,
    Attachment,
    AttachmentKind,
    Direction,
    Indicator,
    ResultBlock,
    ResultKind,
    SkpContent,
    WorkResult,
)
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.session import Session
from sdm_desktop.services.skp import SkpService

DINAS = "DINAS KEPENDUDUKAN"
YEAR = 2026
DAY = date(2026, 2, 2)


def content(upper=None, text="Tersusunnya laporan layanan"):
    """Return a sound content: one utama with two indicators, one tambahan, three attachments."""
    rhk = WorkResult(uraian=text, rhk_pimpinan="Layanan membaik", rhk_pimpinan_id=upper)
    iki = Indicator(
        aspek=Aspect.KUANTITAS,
        uraian="Jumlah laporan",
        target_min=Decimal(12),
        satuan="laporan",
    )
    late = Indicator(
        aspek=Aspect.WAKTU,
        uraian="Keterlambatan",
        target_max=Decimal(3),
        satuan="hari",
        arah=Direction.MIN,
    )
    more = WorkResult(jenis=ResultKind.TAMBAHAN, uraian="Panitia", rhk_pimpinan="Layanan membaik")
    quality = Indicator(aspek=Aspect.KUALITAS, uraian="Mutu kerja panitia", target_teks="baik")
    return SkpContent(
        hasil=(ResultBlock(rhk=rhk, iki=(iki, late)), ResultBlock(rhk=more, iki=(quality,))),
        lampiran=tuple(Attachment(jenis=kind, uraian=kind.label) for kind in AttachmentKind),
    )


def make_office(database, session, units, make_employee):
    """Register the people, set the heads and return all with a plan service."""
    boss = make_employee(1, nama="Marthen Adoe", unor_nama=DINAS, eselon="II.b")
    head = make_employee(2, nama="Dorkas Manafe")
    staff = [make_employee(n, nama=name) for n, name in ((3, "Siti Pah"), (4, "Yakob Tnunay"))]
    units.set_head(boss.unit_id, boss.id)
    units.set_head(head.unit_id, head.id)
    return SimpleNamespace(
        database=database, skp=SkpService(database, session), boss=boss, head=head, staff=staff
    )


def service_of(office, person, clock):
    """Return the plan service as a penilai sees it."""
    user = User(
        id="u-2",
        nama_pengguna="penilai",
        nama=person.nama,
        peran=Role.PENILAI,
        pegawai_id=person.id,
    )
    return SkpService(office.database, Session(user, "kantor-1", clock=clock))


def begun(office, person, filled=None):
    """Begin an SKP for a person, fill it and return it."""
    office.skp.begin([person.id], YEAR)
    (skp,) = office.skp.of_person(person.id, YEAR)
    office.skp.save_content(skp.id, skp.rev, filled or content())
    return office.skp.get(skp.id)


def approved(office, person, filled=None):
    """Begin, fill, submit and approve an SKP."""
    view = begun(office, person, filled)
    office.skp.flow.submit([view.skp.id])
    office.skp.flow.approve([view.skp.id], DAY)
    return office.skp.get(view.skp.id)
