from dataclasses import replace

import pytest

from sdm_desktop.domain.errors import (
    DomainError,
    LoginRefusedError,
    NotAllowedError,
    StaleRecordError,
    ValidationError,
)
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.office import describe_office, open_office, open_with_recovery
from sdm_desktop.services.session import Session
from sdm_desktop.services.users import UsersService
from tests.services.office.conftest import CHEAP, OTHER, PASSWORD


def may_enter(opened, name, password, surroundings):
    try:
        open_office(opened.path, name, password, read_only=True, surroundings=surroundings).close()
    except LoginRefusedError:
        return False
    return True


@pytest.fixture
def probe(opened, surroundings):
    """Whether somebody can log in; the office stays open beside it."""
    from sdm_desktop.storage.database import proxy

    def can(name, password):
        bound = proxy.obj
        found = may_enter(opened, name, password, surroundings)
        proxy.initialize(bound)
        return found

    return can


def test_a_new_user_can_log_in_and_is_shown(opened, auditor, probe):
    assert probe("petrus", OTHER)
    assert describe_office(opened.path).users[1] == ("petrus", "Petrus Nubatonis")


def test_undoing_an_added_user_takes_the_key_away_and_redoing_gives_it_back(opened, users, probe):
    user = User(nama_pengguna="yohana", nama="Yohana", peran=Role.PIMPINAN)
    undone = users.add(user, OTHER).undo()
    assert not probe("yohana", OTHER)
    assert len(describe_office(opened.path).users) == 1
    undone.undo()
    assert probe("yohana", OTHER)


@pytest.mark.parametrize(
    ("values", "password", "field"),
    [
        ({"nama_pengguna": "x"}, OTHER, "nama_pengguna"),
        ({"nama_pengguna": "MARIA"}, OTHER, "nama_pengguna"),
        ({"nama": " "}, OTHER, "nama"),
        ({"peran": Role.PENILAI}, OTHER, "pegawai_id"),
        ({}, "short", "password"),
        ({}, "aaaaaaaaaa", "password"),
        ({"nama_pengguna": "yohana12"}, "YOHANA12", "password"),
    ],
)
def test_an_unsound_account_is_refused(users, values, password, field):
    user = replace(User(nama_pengguna="yohana", nama="Yohana"), **values)
    with pytest.raises(ValidationError) as caught:
        users.add(user, password)
    assert [error.field for error in caught.value.errors] == [field]
    assert len(users.all()) == 1


def test_name_and_role_can_be_changed_and_changed_back(opened, users, auditor):
    change = users.change(replace(auditor, nama="P. Nubatonis", peran=Role.PIMPINAN))
    assert describe_office(opened.path).users[1] == ("petrus", "P. Nubatonis")
    change.undo()
    assert users.all()[1].peran is Role.AUDITOR
    assert describe_office(opened.path).users[1] == ("petrus", "Petrus Nubatonis")


def test_the_user_name_stays_for_ever(users, auditor):
    with pytest.raises(ValidationError, match="tidak dapat diganti"):
        users.change(replace(auditor, nama_pengguna="petrus2"))


def test_a_change_on_an_old_reading_is_refused(users, auditor):
    users.change(replace(auditor, nama="Satu"))
    with pytest.raises(StaleRecordError):
        users.change(replace(auditor, nama="Dua"))


def test_the_last_admin_stays_admin(users, auditor, opened):
    admin = users.all()[0]
    for values in ({"peran": Role.AUDITOR}, {"aktif": False}):
        with pytest.raises(DomainError, match="staf kepegawaian"):
            users.change(replace(admin, **values))
    assert users.all()[0].peran is Role.ADMIN


def test_no_undo_leaves_the_office_without_an_admin(users, auditor):
    promoted = users.change(replace(auditor, peran=Role.ADMIN))
    users.change(replace(users.all()[0], peran=Role.AUDITOR))
    with pytest.raises(DomainError, match="staf kepegawaian"):
        promoted.undo()
    assert users.all()[1].peran is Role.ADMIN


def test_a_deactivated_user_cannot_log_in(users, auditor, probe, opened):
    users.change(replace(auditor, aktif=False))
    assert not probe("petrus", OTHER)
    assert len(describe_office(opened.path).users) == 1


def test_everybody_may_change_the_own_password_only(opened, users, auditor, probe):
    own = UsersService(opened.database, Session(auditor, opened.session.office_id), CHEAP)
    own.set_password(auditor.id, "sandi-baru-9")
    assert probe("petrus", "sandi-baru-9")
    assert not probe("petrus", OTHER)
    with pytest.raises(NotAllowedError):
        own.set_password(opened.session.user.id, "sandi-baru-9")
    with pytest.raises(ValidationError):
        own.set_password(auditor.id, "x")
    users.set_password(auditor.id, "dari-admin-8")
    assert probe("petrus", "dari-admin-8")
    with pytest.raises(DomainError, match="tidak ada"):
        users.set_password("nobody", "dari-admin-8")


def test_only_admins_manage_accounts(opened, auditor):
    own = UsersService(opened.database, Session(auditor, opened.session.office_id), CHEAP)
    for act in (
        lambda: own.add(auditor, OTHER),
        lambda: own.change(auditor),
        own.new_recovery_code,
    ):
        with pytest.raises(NotAllowedError, match="Auditor"):
            act()


def test_a_new_recovery_code_replaces_the_old_one(created, users, surroundings):
    opened, old = created
    new = users.new_recovery_code()
    opened.close()
    with pytest.raises(LoginRefusedError):
        open_with_recovery(opened.path, old, "maria", "baru-sekali-3", surroundings)
    open_with_recovery(opened.path, new, "maria", "baru-sekali-3", surroundings).close()


def test_a_key_file_that_cannot_be_written_undoes_the_account_too(users, opened, monkeypatch):
    opened.path.with_suffix(".kunci.baru").mkdir()
    with pytest.raises(Exception, match=r"kunci"):
        users.add(User(nama_pengguna="yohana", nama="Yohana"), OTHER)
    opened.path.with_suffix(".kunci.baru").rmdir()
    assert len(users.all()) == 1
    assert opened.verify_password("maria", PASSWORD)
