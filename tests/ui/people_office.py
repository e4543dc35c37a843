"""A small real office for the tests of the people's pages."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.office import Office
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OfficeSetup, create_office
from sdm_desktop.ui.bus import ChangeBus
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import MessageCentre
from sdm_desktop.ui.navigation import Navigation
from sdm_desktop.ui.pages.employees.form_sheet import EmployeeSheet
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.tasks import TaskRunner
from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.undo import UndoStack
from tests.still_world import WORLD


def person(number, nama, **more):
    values = {
        "nip": f"19870416201303{1 if number % 2 else 2}{number}",
        "nama": nama,
        "tanggal_lahir": date(1987, 4, 16),
        "jenis_kelamin": Sex.MALE if number % 2 else Sex.FEMALE,
        "status": EmployeeStatus.PNS,
        "kedudukan_hukum_id": "01",
        "kedudukan_hukum": "Aktif",
        "tmt_cpns": date(2013, 3, 1),
        "tmt_pns": date(2014, 4, 1),
        "gol_akhir": "III/d",
        "tmt_golongan": date(2024, 4, 1),
        "mk_tahun": 11,
        "mk_bulan": 1,
        "jenis_jabatan": "Fungsional",
        "jabatan_nama": "Analis Kebijakan Ahli Muda",
        "jenjang": "Ahli Muda",
        "unor_induk": "Dinas Kependudukan dan Pencatatan Sipil",
        "unor_nama": "Bidang Pelayanan Capil",
    }
    return Employee(**values | more)


PEOPLE = (
    person(901, "Petrus Nubatonis", gelar_belakang="S.Sos."),
    person(902, "Adriana Benu", gol_akhir="III/c"),
    person(903, "Stefanus Lado", gol_akhir="II/c", jabatan_nama="Pengolah Data dan Informasi"),
    person(904, "Maria Nahak", kedudukan_hukum_id="99", kedudukan_hukum="Pensiun"),
)


@pytest.fixture
def office(tmp_path):
    setup = OfficeSetup(
        office=Office(nama="Dinas Contoh", kota="Kota Kupang"),
        admin_username="admin",
        admin_name="Adriana Selan",
        password="rahasia-panjang-1",
    )
    opened, _ = create_office(tmp_path / "kantor.sdm", setup, WORLD)
    yield opened
    opened.close()


@pytest.fixture
def context(qapp, office, tmp_path):
    QLocale.setDefault(QLocale("id_ID"))
    theme = Theme()
    theme.apply(qapp, "light")
    services = Services.build(office)
    tasks, bus = TaskRunner(), ChangeBus()
    store = PreferenceStore(tmp_path)
    navigation = Navigation(services.session.user.peran)
    yield UiContext(
        services, tasks, bus, UndoStack(tasks, bus), theme, MessageCentre(), navigation, store
    )
    tasks.shut_down()


@pytest.fixture
def people(context):
    """Four people, registered through the service; returns them by name."""
    service = context.services.employees
    for record in PEOPLE:
        service.register(record)
    return {record.nama: service.by_nip(record.nip) for record in PEOPLE}


def settled(qtbot, context):
    """Wait until no task is waiting, the queued signals have arrived and forms are complete."""
    qtbot.waitUntil(lambda: context.tasks.running == 0)
    qtbot.wait(1)
    sheets = [w for w in QApplication.allWidgets() if isinstance(w, EmployeeSheet)]
    qtbot.waitUntil(lambda: not any(sheet.is_building for sheet in sheets))
