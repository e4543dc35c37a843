import json
import shutil

import pytest

from sdm_desktop.domain.errors import (
    DomainError,
    LoginRefusedError,
    StorageProblem,
    Trouble,
    ValidationError,
)
from sdm_desktop.domain.office import Office
from sdm_desktop.domain.users import Role
from sdm_desktop.services.office import (
    OfficeSetup,
    Surroundings,
    create_office,
    describe_office,
    open_office,
    open_with_recovery,
)
from sdm_desktop.services.rules import RulesService
from sdm_desktop.storage import keys
from tests.services.office.conftest import CHEAP, OTHER, PASSWORD


def trail(database):
    return [row[0] for row in database.rows("SELECT aksi FROM audit ORDER BY nomor")]


def test_a_new_office_has_its_identity_an_admin_and_a_trail(opened):
    assert opened.session.user.nama_pengguna == "maria"
    assert opened.session.user.peran is Role.ADMIN
    assert opened.database.one("SELECT nama_pengguna, peran FROM pengguna") == ("maria", "admin")
    assert trail(opened.database) == ["buat_kantor"]
    assert opened.session.office_id


def test_a_new_office_gets_the_rules_of_the_program(office_path, setup, world):
    around = Surroundings(cost=CHEAP, clock=world.clock)
    opened, _code = create_office(office_path, setup, around)
    book = RulesService(opened.database, opened.session).book()
    assert len(book.all()) > 5
    opened.close()


def test_before_the_log_in_only_names_are_shown(opened, office_path):
    info = describe_office(office_path)
    assert (info.office_name, info.city) == ("Dinas Kependudukan", "Kota Kupang")
    assert info.users == (("maria", "Maria Bere"),)
    assert not info.is_demo
    assert info.last_backup is None


def test_a_weak_password_or_bad_user_name_is_refused_before_anything_is_written(
    office_path, surroundings
):
    setup = OfficeSetup(
        office=Office(nama="X"), admin_username="a b", admin_name="A", password="short"
    )
    with pytest.raises(ValidationError) as caught:
        create_office(office_path, setup, surroundings)
    assert {error.field for error in caught.value.errors} == {"nama_pengguna", "password"}
    assert list(office_path.parent.iterdir()) == []


def test_an_office_is_never_created_over_another(opened, office_path, setup, surroundings):
    with pytest.raises(StorageProblem, match="sudah ada"):
        create_office(office_path, setup, surroundings)


def test_an_office_that_cannot_be_finished_leaves_nothing_but_the_free_lock(
    office_path, setup, surroundings
):
    from dataclasses import replace

    broken = replace(surroundings, rules=("no rule",))
    with pytest.raises(AttributeError):
        create_office(office_path, setup, broken)
    assert not office_path.exists()
    assert not keys.key_path(office_path).exists()
    opened, _code = create_office(office_path, setup, surroundings)
    opened.close()


def test_a_place_where_no_office_can_be_made_is_told(tmp_path, setup, surroundings):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageProblem):
        create_office(tmp_path / "file" / "kantor.sdm", setup, surroundings)


def test_a_damaged_office_leaves_the_lock_free(opened, office_path, surroundings):
    opened.close()
    good = office_path.read_bytes()
    office_path.write_bytes(good[:5000])
    for _ in range(2):
        with pytest.raises(StorageProblem) as caught:
            open_office(office_path, "maria", PASSWORD, surroundings=surroundings)
        assert caught.value.trouble is Trouble.DAMAGED


def test_logging_in_needs_the_right_password(opened, office_path, surroundings, world):
    opened.close()
    again = open_office(office_path, "MARIA", PASSWORD, surroundings=surroundings)
    assert again.session.user.nama == "Maria Bere"
    assert trail(again.database)[-1] == "masuk"
    assert world.waits == []
    again.close()


def test_a_refused_log_in_never_says_why_and_takes_longer_each_time(
    opened, office_path, surroundings, world
):
    opened.close()
    messages = set()
    for name, password in [("maria", "wrong"), ("nobody", PASSWORD)] * 4:
        with pytest.raises(LoginRefusedError) as caught:
            open_office(office_path, name, password, surroundings=surroundings)
        messages.add(caught.value.message)
    assert messages == {"Nama pengguna atau kata sandi salah."}
    assert world.waits == [1, 2, 4, 8, 16, 30, 30, 30]
    open_office(office_path, "maria", PASSWORD, surroundings=surroundings).close()
    with pytest.raises(LoginRefusedError):
        open_office(office_path, "maria", "wrong", surroundings=surroundings)
    assert world.waits[-1] == 1


def test_a_second_program_may_only_read(opened, office_path, surroundings):
    with pytest.raises(StorageProblem, match="sedang dibuka oleh") as caught:
        open_office(office_path, "maria", PASSWORD, surroundings=surroundings)
    assert caught.value.trouble is Trouble.LOCKED
    viewer = open_office(office_path, "maria", PASSWORD, read_only=True, surroundings=surroundings)
    assert viewer.session.read_only
    assert not viewer.session.may(Role.ADMIN)
    assert viewer.session.may_read(Role.AUDITOR)
    with pytest.raises(DomainError, match="hanya-baca"):
        viewer.session.require(Role.ADMIN)
    viewer.close()


def test_closing_lets_the_next_one_in_and_may_be_repeated(opened, office_path, surroundings):
    opened.close()
    opened.close()
    open_office(office_path, "maria", PASSWORD, surroundings=surroundings).close()


def test_a_log_in_that_fails_late_leaves_the_file_free(
    opened, users, auditor, office_path, surroundings
):
    from dataclasses import replace

    users.change(replace(auditor, aktif=False))
    opened.close()
    with pytest.raises(LoginRefusedError):
        open_office(office_path, "petrus", OTHER, surroundings=surroundings)
    open_office(office_path, "maria", PASSWORD, surroundings=surroundings).close()


def test_the_recovery_code_gives_a_user_a_new_password(created, office_path, surroundings):
    opened, code = created
    opened.close()
    again = open_with_recovery(office_path, code.lower(), "maria", "baru-sekali-3", surroundings)
    assert trail(again.database)[-1] == "pulihkan_sandi"
    again.close()
    with pytest.raises(LoginRefusedError):
        open_office(office_path, "maria", PASSWORD, surroundings=surroundings)
    open_office(office_path, "maria", "baru-sekali-3", surroundings=surroundings).close()


def test_a_wrong_recovery_code_is_refused_slowly(created, office_path, surroundings, world):
    from sdm_desktop.storage import recovery

    opened, code = created
    opened.close()
    with pytest.raises(LoginRefusedError):
        open_with_recovery(office_path, recovery.new_code(), "maria", "baru-3-baru", surroundings)
    with pytest.raises(LoginRefusedError):
        open_with_recovery(office_path, code, "nobody", "baru-3-baru", surroundings)
    assert world.waits == [1, 2]
    with pytest.raises(DomainError, match="25 tanda"):
        open_with_recovery(office_path, "ABC", "maria", "baru-3-baru", surroundings)
    with pytest.raises(ValidationError):
        open_with_recovery(office_path, code, "maria", "x", surroundings)


def test_the_screen_is_unlocked_by_the_password_only(opened, auditor, world):
    assert opened.verify_password("maria", PASSWORD)
    assert not opened.verify_password("maria", OTHER)
    assert not opened.verify_password("nobody", PASSWORD)
    assert opened.verify_password("petrus", OTHER)
    assert world.waits == [1, 2]


def test_an_edited_public_part_is_put_right_at_the_next_log_in(opened, office_path, surroundings):
    opened.close()
    path = keys.key_path(office_path)
    path.write_text(path.read_text().replace("Maria Bere", "Mallory"))
    assert describe_office(office_path).users == (("maria", "Mallory"),)
    again = open_office(office_path, "maria", PASSWORD, surroundings=surroundings)
    assert describe_office(office_path).users == (("maria", "Maria Bere"),)
    assert trail(again.database)[-2:] == ["perbaiki_berkas_kunci", "masuk"]
    again.close()


def test_a_slot_moved_to_the_admins_name_opens_nothing(opened, auditor, office_path, surroundings):
    opened.close()
    path = keys.key_path(office_path)
    content = json.loads(path.read_text())
    content["slots"] = [slot for slot in content["slots"] if slot["owner"] == "petrus"]
    content["slots"][0]["owner"] = "maria"
    path.write_text(json.dumps(content))
    with pytest.raises(LoginRefusedError):
        open_office(office_path, "maria", OTHER, surroundings=surroundings)


def test_the_key_file_of_another_office_is_recognised(
    opened, office_path, setup, surroundings, tmp_path
):
    opened.close()
    other, _code = create_office(tmp_path / "lain" / "kantor.sdm", setup, surroundings)
    other.close()
    shutil.copyfile(keys.key_path(other.path), keys.key_path(office_path))
    with pytest.raises(StorageProblem) as caught:
        open_office(office_path, "maria", PASSWORD, surroundings=surroundings)
    assert caught.value.trouble is Trouble.DAMAGED
    assert "kunci" in caught.value.message


def test_what_is_missing_is_told(opened, office_path, surroundings):
    opened.close()
    for read_only in (False, True):
        with pytest.raises(StorageProblem) as caught:
            open_office(
                office_path.with_name("none.sdm"), "maria", PASSWORD,
                read_only=read_only, surroundings=surroundings,
            )  # fmt: skip
        assert caught.value.trouble is Trouble.MISSING
    keys.key_path(office_path).unlink()
    with pytest.raises(StorageProblem, match="Berkas kunci"):
        describe_office(office_path)


def test_the_day_of_the_office_is_that_of_its_time_zone(opened, world):
    assert opened.session.today().isoformat() == "2026-11-24"
    world.later(hours=14, minutes=30)  # 00.11 WITA, still the 24th in UTC
    assert opened.session.today().isoformat() == "2026-11-25"
    assert opened.session.now() == world.moment
    assert opened.session.local(world.moment).hour == 0
    assert opened.session.actor().now == world.moment
