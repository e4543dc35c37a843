from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit

from sdm_desktop.domain.errors import StorageProblem, Trouble
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.demo import DEMO_PASSWORD
from sdm_desktop.services.office import open_office
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.entry.flow import EntryFlow
from sdm_desktop.ui.entry.lock import TRIES, LockPage
from sdm_desktop.ui.entry.login import LoginPage
from sdm_desktop.ui.entry.opening import free_path
from sdm_desktop.ui.entry.recovery import RecoveryPage
from sdm_desktop.ui.entry.setup import ACCOUNT, CODE, HEAD, OFFICE, SetupPage
from sdm_desktop.ui.entry.strength import password_strength
from sdm_desktop.ui.entry.trouble import TroublePage
from sdm_desktop.ui.entry.welcome import WelcomePage
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.tasks import TaskRunner
from sdm_desktop.ui.theme import Theme
from tests.still_world import WORLD

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def flow(qapp, qtbot, tmp_path):
    Theme().apply(qapp, "light")
    tasks = TaskRunner()
    flow = EntryFlow(PreferenceStore(tmp_path), tasks, None, WORLD)
    qtbot.addWidget(flow)
    flow.resize(1366, 697)
    flow.show()
    offices = []
    flow.opened.connect(offices.append)
    flow.offices = offices
    yield flow
    flow.shut_down()
    tasks.shut_down()
    for office in offices:
        office.close()


def page_of(qtbot, flow, kind):
    qtbot.waitUntil(lambda: isinstance(flow.currentWidget(), kind), timeout=20_000)
    return flow.currentWidget()


def type_into(qtbot, field, text):
    field.clear()
    qtbot.keyClicks(field, text)


# log-in


def test_a_user_logs_in_with_the_keyboard(flow, office_file, qtbot):
    flow.begin(office_file)
    page = page_of(qtbot, flow, LoginPage)
    page.user.setCurrentIndex(page.user.findData("penilai"))
    qtbot.keyClicks(page.password, DEMO_PASSWORD)
    with qtbot.waitSignal(flow.opened):
        qtbot.keyClick(page.password, Qt.Key.Key_Return)
    assert flow.offices[0].session.user.peran is Role.PENILAI


def test_the_page_tells_office_backup_and_sample_password(flow, office_file, qtbot):
    flow.begin(office_file)
    page = page_of(qtbot, flow, LoginPage)
    texts = {label.text() for label in page.findChildren(type(page._context))}
    assert DEMO_PASSWORD in texts
    assert "kantor.sdm" in texts
    assert "Kota Kupang" in page._context.text()
    assert page.user.count() == 4
    assert page.password.hasFocus()


def test_a_wrong_password_says_so_and_lets_one_try_again(flow, office_file, qtbot):
    flow.begin(office_file)
    page = page_of(qtbot, flow, LoginPage)
    qtbot.keyClicks(page.password, "salah-sekali")
    qtbot.mouseClick(page.button, LEFT)
    qtbot.waitUntil(lambda: "salah" in page.notice.text)
    assert page.password.property("state") == "error"
    assert page.password.isEnabled()
    type_into(qtbot, page.password, DEMO_PASSWORD)
    assert page.notice.text == ""
    with qtbot.waitSignal(flow.opened):
        qtbot.mouseClick(page.button, LEFT)


def test_an_empty_password_is_not_even_tried(flow, office_file, qtbot):
    flow.begin(office_file)
    page = page_of(qtbot, flow, LoginPage)
    qtbot.mouseClick(page.button, LEFT)
    assert page.notice.text == "Isi kata sandi."


def test_the_eye_shows_the_password_until_the_next_log_in(flow, office_file, qtbot):
    flow.begin(office_file)
    page = page_of(qtbot, flow, LoginPage)
    page.password._eye.trigger()
    assert page.password.echoMode() is QLineEdit.EchoMode.Normal
    page.reset()
    assert page.password.echoMode() is QLineEdit.EchoMode.Password


def test_caps_lock_is_noticed_while_typing(flow, office_file, qtbot):
    flow.begin(office_file)
    page = page_of(qtbot, flow, LoginPage)
    qtbot.keyClick(page.password, "A", Qt.KeyboardModifier.NoModifier)
    assert page.notice.text == "Caps Lock aktif"
    qtbot.keyClick(page.password, "b", Qt.KeyboardModifier.NoModifier)
    assert page.notice.text == ""


def test_the_file_opened_last_is_offered_again(flow, office_file, qtbot):
    flow.begin(office_file)
    page = page_of(qtbot, flow, LoginPage)
    qtbot.keyClicks(page.password, DEMO_PASSWORD)
    with qtbot.waitSignal(flow.opened):
        qtbot.keyClick(page.password, Qt.Key.Key_Return)
    flow.offices[0].close()
    flow.show_welcome()
    assert flow._preferences.current.last_office == str(office_file)
    flow.begin()
    assert page_of(qtbot, flow, LoginPage).user.currentData() == "admin"


# trouble


def test_a_file_in_use_can_be_read(flow, office_file, qtbot):
    other = open_office(office_file, "admin", DEMO_PASSWORD, surroundings=WORLD)
    try:
        flow.begin(office_file)
        login = page_of(qtbot, flow, LoginPage)
        qtbot.keyClicks(login.password, DEMO_PASSWORD)
        qtbot.keyClick(login.password, Qt.Key.Key_Return)
        page = page_of(qtbot, flow, TroublePage)
        assert page.texts[0] == "Berkas sedang dipakai"
        with qtbot.waitSignal(flow.opened):
            qtbot.mouseClick(page.read_only, LEFT)
        assert flow.offices[0].session.read_only
    finally:
        other.close()


def test_a_file_in_use_opens_once_it_is_free(flow, office_file, qtbot):
    other = open_office(office_file, "admin", DEMO_PASSWORD, surroundings=WORLD)
    flow.begin(office_file)
    login = page_of(qtbot, flow, LoginPage)
    qtbot.keyClicks(login.password, DEMO_PASSWORD)
    qtbot.keyClick(login.password, Qt.Key.Key_Return)
    page = page_of(qtbot, flow, TroublePage)
    other.close()
    with qtbot.waitSignal(flow.opened):
        qtbot.mouseClick(page.retry, LEFT)
    assert not flow.offices[0].session.read_only


def test_a_missing_file_offers_its_backup(flow, tmp_path, qtbot):
    flow.begin(tmp_path / "tidak-ada.sdm")
    page = page_of(qtbot, flow, TroublePage)
    assert page.texts[0] == "Berkas tidak ditemukan"
    assert not page.restore.isHidden()
    assert page.read_only.isHidden()


def test_a_damaged_file_says_what_to_do(flow, office_file, qtbot):
    office_file.write_bytes(b"\0" * 8192)
    flow.begin(office_file)
    login = page_of(qtbot, flow, LoginPage)
    qtbot.keyClicks(login.password, DEMO_PASSWORD)
    qtbot.keyClick(login.password, Qt.Key.Key_Return)
    page = page_of(qtbot, flow, TroublePage)
    assert not page.restore.isHidden()
    assert page.texts[2]


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_a_title_and_a_way_out(flow, trouble, qtbot):
    flow._on_trouble(StorageProblem(trouble, "Terjadi sesuatu.", "Lakukan ini."))
    page = page_of(qtbot, flow, TroublePage)
    assert page.texts[0]
    assert page.texts[1:] == ("Terjadi sesuatu.", "Lakukan ini.")


def test_a_backup_takes_the_place_of_a_damaged_file(flow, office_file, tmp_path, qtbot):
    from sdm_desktop.services.bundle import Services

    opened = open_office(office_file, "admin", DEMO_PASSWORD, surroundings=WORLD)
    backup = Services.build(opened).backup.back_up(tmp_path / "salinan.sdmb").path
    opened.close()
    office_file.write_bytes(b"\0" * 8192)
    flow.begin(office_file)
    flow.restore(backup, office_file)
    dialog = flow.findChild(ConfirmDialog)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    page = page_of(qtbot, flow, LoginPage)
    qtbot.waitUntil(lambda: flow._restore._tasks.running == 0)
    qtbot.keyClicks(page.password, DEMO_PASSWORD)
    with qtbot.waitSignal(flow.opened):
        qtbot.keyClick(page.password, Qt.Key.Key_Return)


def test_something_that_is_no_backup_is_refused(flow, office_file, tmp_path, qtbot):
    wrong = tmp_path / "bukan.sdmb"
    wrong.write_bytes(b"x")
    flow.begin(office_file)
    flow.restore(wrong, office_file)
    assert page_of(qtbot, flow, TroublePage).texts[1]


# first run


def test_without_any_file_the_program_says_welcome(flow, qtbot):
    flow.begin()
    page = page_of(qtbot, flow, WelcomePage)
    assert page.create_button.accessibleName() == "Buat berkas kantor"


def fill(qtbot, form, values):
    for name, text in values.items():
        type_into(qtbot, form.field(name).editor, text)


def test_a_new_office_is_made_step_by_step(flow, qtbot):
    flow.begin()
    qtbot.mouseClick(page_of(qtbot, flow, WelcomePage).create_button, LEFT)
    page = page_of(qtbot, flow, SetupPage)
    fill(qtbot, page.office_fields.form, {"nama": "Dinas Contoh", "alamat": "Jalan Contoh 1"})
    assert page._preview._office.nama == "Dinas Contoh"
    qtbot.mouseClick(page.next, LEFT)
    assert page.step == HEAD
    fill(qtbot, page.head_form, {"nama": "Marthen Adoe, S.H."})
    qtbot.mouseClick(page.next, LEFT)
    assert page.step == ACCOUNT
    fill(qtbot, page.account_form, {
        "nama": "Adriana Selan", "nama_pengguna": "Adriana",
        "password": "rahasia-panjang-1", "again": "rahasia-panjang-1",
    })  # fmt: skip
    qtbot.mouseClick(page.next, LEFT)
    qtbot.waitUntil(lambda: page.step == CODE, timeout=20_000)
    code = page.code_sheet.code
    assert not page.next.isEnabled()
    page.code_sheet.kept.click()
    with qtbot.waitSignal(flow.opened):
        qtbot.mouseClick(page.next, LEFT)
    office = flow.offices[0]
    assert office.session.user.nama_pengguna == "adriana"
    assert len(code.replace("-", "")) == 25
    office.close()
    flow.show_login(office.path)
    recover(qtbot, flow, code, "kata-sandi-baru-2")


def recover(qtbot, flow, code, password):
    flow.show_recovery()
    page = page_of(qtbot, flow, RecoveryPage)
    type_into(qtbot, page.code, code.lower())
    type_into(qtbot, page.password, password)
    type_into(qtbot, page.again, password)
    with qtbot.waitSignal(flow.opened):
        qtbot.keyClick(page.again, Qt.Key.Key_Return)


def test_the_wizard_shows_what_is_missing_and_stays(flow, qtbot):
    flow.show_setup()
    page = page_of(qtbot, flow, SetupPage)
    qtbot.mouseClick(page.next, LEFT)
    assert page.step == OFFICE
    assert "wajib" in page.office_fields.form.field("nama").message
    fill(qtbot, page.office_fields.form, {"nama": "Dinas Contoh"})
    qtbot.mouseClick(page.next, LEFT)
    fill(qtbot, page.head_form, {"nip": "1987"})
    qtbot.mouseClick(page.next, LEFT)
    assert page.step == HEAD
    fill(qtbot, page.head_form, {"nip": ""})
    qtbot.mouseClick(page.next, LEFT)
    fill(qtbot, page.account_form, {"nama_pengguna": "adriana", "password": "pendek"})
    qtbot.mouseClick(page.next, LEFT)
    assert page.step == ACCOUNT
    states = [page.account_form.field(n).state for n in ("nama", "password", "again")]
    assert states == ["error"] * 3
    qtbot.mouseClick(page.back, LEFT)
    assert page.step == HEAD


def test_the_wizard_can_be_left(flow, qtbot):
    flow.show_setup()
    qtbot.mouseClick(page_of(qtbot, flow, SetupPage).back, LEFT)
    page_of(qtbot, flow, WelcomePage)


def test_a_new_office_never_takes_the_place_of_another():
    first = free_path()
    first.write_bytes(b"")
    assert free_path() != first


def test_the_code_sheet_is_saved_as_a_pdf(flow, tmp_path, qtbot):
    import pypdf

    flow.show_setup()
    sheet = page_of(qtbot, flow, SetupPage).code_sheet
    sheet.show_code("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE", "Dinas Contoh", date(2026, 11, 24))
    sheet.save_to(tmp_path / "kode.pdf")
    text = pypdf.PdfReader(tmp_path / "kode.pdf").pages[0].extract_text()
    assert "AAAAA-BBBBB" in text.replace(" ", "").replace("\n", "")


def png(side=900):
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.red)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def test_a_logo_is_made_small_and_shown_in_the_letterhead(flow, tmp_path, qtbot):
    flow.show_setup()
    fields = page_of(qtbot, flow, SetupPage).office_fields
    (tmp_path / "logo.png").write_bytes(png())
    with qtbot.waitSignal(fields.edited):
        fields.logo.load(str(tmp_path / "logo.png"))
    stored = QImage.fromData(fields.office().logo)
    assert max(stored.width(), stored.height()) == 600
    (tmp_path / "logo.txt").write_text("tulisan")
    fields.logo.load(str(tmp_path / "logo.txt"))
    assert "bukan gambar" in fields.logo._message.text()
    fields.logo._clear()
    assert fields.office().logo == b""


def test_the_sample_office_is_made_once_and_then_opened(flow, qtbot, monkeypatch):
    import sdm_desktop.services.demo as demo

    small = demo.DemoPlan(employees=12, years=1)
    original = demo.make_demo
    monkeypatch.setattr(demo, "make_demo", lambda path, **more: original(path, small, **more))
    flow.begin(is_demo=True)
    page = page_of(qtbot, flow, LoginPage)
    assert not page.demo_card.isHidden()
    flow.show_welcome()
    flow.start_demo()
    assert isinstance(flow.currentWidget(), LoginPage)


def test_making_the_sample_can_be_cancelled(flow, qtbot):
    flow.begin(is_demo=True)
    page = page_of(qtbot, flow, WelcomePage)
    qtbot.mouseClick(page._cancel, LEFT)
    qtbot.waitUntil(lambda: flow._opening._sample is None, timeout=20_000)
    assert page.create_button.isEnabled()
    assert not any(Path(flow._preferences._path).parent.glob("contoh.sdm"))


# lost password


def test_wrong_codes_are_refused_with_the_reason(flow, office_file, qtbot):
    flow.begin(office_file)
    page_of(qtbot, flow, LoginPage)
    flow.show_recovery()
    page = page_of(qtbot, flow, RecoveryPage)
    qtbot.mouseClick(page.button, LEFT)
    assert page.notice.text == "Isi kode pemulihan."
    type_into(qtbot, page.code, "ABC")
    qtbot.mouseClick(page.button, LEFT)
    assert "kata sandi baru" in page.notice.text
    type_into(qtbot, page.password, "kata-sandi-baru-2")
    type_into(qtbot, page.again, "lain")
    qtbot.mouseClick(page.button, LEFT)
    assert page.notice.text == "Kedua kata sandi tidak sama."
    type_into(qtbot, page.again, "kata-sandi-baru-2")
    qtbot.mouseClick(page.button, LEFT)
    qtbot.waitUntil(lambda: "25 tanda" in page.notice.text)


@pytest.mark.parametrize(
    ("password", "score"),
    [
        ("", 0),
        ("pendek", 0),
        ("aaaaaaaa", 0),
        ("abcdefgh", 1),
        ("abcdefgh12345", 2),
        ("Panjang-Sekali-2026", 3),
    ],
)
def test_strength_is_said_in_words(password, score):
    found, words = password_strength(password)
    assert found == score
    assert bool(words) == bool(password)


# lock


@pytest.fixture
def lock(qapp, qtbot):
    Theme().apply(qapp, "light")
    page = LockPage(User(nama="Adriana Selan", peran=Role.ADMIN))
    qtbot.addWidget(page)
    page.begin("09.56", is_idle=True, saved="Semua isian sudah tersimpan.")
    page.show()
    return page


def test_the_lock_asks_the_same_user(lock, qtbot):
    assert lock._since.text() == "Dikunci pukul 09.56 karena tidak dipakai"
    qtbot.keyClicks(lock.password, "rahasia")
    with qtbot.waitSignal(lock.unlock_asked) as seen:
        qtbot.keyClick(lock.password, Qt.Key.Key_Return)
    assert seen.args == ["rahasia"]
    assert not lock.button.isEnabled()


def test_after_five_wrong_passwords_the_user_is_logged_out(lock, qtbot):
    for left in range(TRIES - 1, 0, -1):
        lock.show_refused()
        assert f"Tersisa {left} kali" in lock.notice.text
    with qtbot.waitSignal(lock.given_up):
        lock.show_refused()


def test_entry_pages_give_up_the_band_when_there_is_no_room(lock, qtbot):
    lock.resize(1366, 697)
    assert not lock.band.isHidden()
    lock.resize(683, 384)
    assert lock.band.isHidden()
