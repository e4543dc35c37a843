"""The home page's items on training."""

from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.training_people import Certificate, CertificateStatus
from sdm_desktop.services.dashboard_training import training_due
from tests.services.training_office import *  # noqa: F403 - fixtures

TODAY = date(2026, 11, 24)


@pytest.fixture
def told(core):
    def make(day=TODAY):
        with core.database.read():
            people = core.facts.all(day)
            found = training_due(core.database, core.rules.book(), people, day)
        return [(item.group, item.count, item.title, item.tab) for item in found]

    return make


@pytest.fixture
def store(core):
    def make(person, number, until, **more):
        day = date(2025, 1, 10)
        paper = Certificate(
            pegawai_id=person.id, nomor=str(number), tanggal=day, penerbit="LKPP", nama="PBJ",
            mulai=day, selesai=day, berlaku_sampai=until,
            **({"status": CertificateStatus.DITERIMA} | more),
        )  # fmt: skip
        with core.database.write(core.session.actor()) as writer:
            core.people.certificates.save(writer, paper)
            writer.audit("sertifikat_luar")

    return make


def test_an_office_without_training_hears_nothing(told, make_employee):
    make_employee()
    assert told() == []


def test_activities_that_are_over_wait_for_closing(told, plan, run, make_employee):
    make_employee()
    for name, day in (("Lama", date(2026, 10, 1)), ("Baru", date(2026, 11, 20))):
        run(plan(name, days=(day,)).activity.id)
    assert told() == [
        ("terlambat", 1, "Kegiatan pelatihan lama belum ditutup", "schedule"),
        ("minggu_ini", 1, "Kegiatan pelatihan menunggu penutupan", "schedule"),
        ("tiga_bulan", 1, "Belum ada JP tahun 2026", "needs"),
    ]
    assert len(told(date(2026, 6, 30))) == 0


def test_certificates_that_end_and_are_not_renewed(told, store, make_employee):
    first, second, third = (make_employee(n) for n in (1, 2, 3))
    store(first, 1, date(2026, 11, 1))
    store(second, 2, date(2027, 1, 1))
    store(third, 3, date(2026, 12, 1))
    store(third, 4, date(2029, 12, 1))
    store(first, 5, None, status=CertificateStatus.MENUNGGU, jp_diakui=Decimal(3))
    assert told() == [
        ("terlambat", 1, "Sertifikat kompetensi berakhir", "certificates"),
        ("tiga_bulan", 1, "Sertifikat kompetensi akan berakhir", "certificates"),
        ("minggu_ini", 1, "Sertifikat luar menunggu verifikasi", "certificates"),
    ]
