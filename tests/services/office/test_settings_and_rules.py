from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import NotAllowedError, ValidationError
from sdm_desktop.domain.office import Signatory
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role, User
from sdm_desktop.services.changes import Topic
from sdm_desktop.services.office import describe_office
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 20


@pytest.fixture
def settings(opened):
    return SettingsService(opened.database, opened.session)


@pytest.fixture
def rules(opened):
    return RulesService(opened.database, opened.session)


def reader(opened):
    return Session(User(id="x", peran=Role.PIMPINAN), opened.session.office_id)


def rule(start=date(2024, 1, 1), end=None, **values):
    standard = {
        "kode": "CONTOH",
        "nama": "Batas usia pensiun",
        "dasar_hukum": "UU 20/2023",
        "keyakinan": "C",
        "isi": {"JPT": 60, "daftar": [1, 2]},
    }
    return Rule(berlaku_mulai=start, berlaku_sampai=end, **(standard | values))


def test_the_identity_is_stored_with_images_and_signatory(settings, opened):
    head = Signatory(nama="Yohana Tnunay", nip="197005051995032901", pangkat="Pembina")
    change = settings.save_office(
        replace(settings.office(), nama="Dinas Baru", kepala=head, logo=PNG)
    )
    stored = settings.office()
    assert (stored.nama, stored.kepala, stored.logo) == ("Dinas Baru", head, PNG)
    assert describe_office(opened.path).office_name == "Dinas Baru"
    assert change.topics == {Topic.SETTINGS}
    redo = change.undo()
    assert settings.office().nama == "Dinas Kependudukan"
    assert settings.office().logo == b""
    assert describe_office(opened.path).office_name == "Dinas Kependudukan"
    redo.undo()
    assert settings.office().logo == PNG


def test_an_image_can_be_removed_again(settings):
    settings.save_office(replace(settings.office(), garuda=PNG))
    settings.save_office(replace(settings.office(), garuda=b""))
    assert settings.office().garuda == b""


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"nama": ""}, "nama"),
        ({"kota": " "}, "kota"),
        ({"zona_waktu": "UTC"}, "zona_waktu"),
        ({"logo": b"GIF89a"}, "logo"),
        ({"garuda": PNG + bytes(2_000_000)}, "garuda"),
        ({"id": "other"}, "id"),
    ],
)
def test_an_unusable_identity_is_refused(settings, values, field):
    with pytest.raises(ValidationError) as caught:
        settings.save_office(replace(settings.office(), **values))
    assert [error.field for error in caught.value.errors] == [field]


@pytest.mark.parametrize(
    "value",
    ["teks", 5, True, Decimal("87.5"), date(2026, 11, 24), [1, 2], (1, 2), {"a": [None]}],
)
def test_a_setting_comes_back_in_the_type_of_its_default(settings, value):
    assert settings.value("x", value) == value
    settings.set_value("x", value)
    found = settings.value("x", type(value)() if not isinstance(value, date) else date.min)
    assert found == value
    assert type(found) is type(value)


def test_a_setting_can_be_undone_to_not_set_and_set_again(settings):
    change = settings.set_value("periode_kerja", "2026-T3")
    change.undo()
    assert settings.value("periode_kerja", "") == ""
    settings.set_value("periode_kerja", "2026-T4")
    assert settings.value("periode_kerja", "") == "2026-T4"


def test_a_setting_cannot_hold_just_anything(settings):
    with pytest.raises(TypeError):
        settings.set_value("x", object())


def test_only_admins_change_settings_and_rules(opened):
    settings = SettingsService(opened.database, reader(opened))
    for act in (
        lambda: settings.save_office(settings.office()),
        lambda: settings.set_value("x", 1),
        lambda: RulesService(opened.database, reader(opened)).save_version(rule()),
    ):
        with pytest.raises(NotAllowedError):
            act()


def test_a_version_of_a_rule_can_be_added_replaced_and_undone(rules):
    rules.save_version(rule())
    change = rules.save_version(rule(isi={"JPT": 61}))
    assert rules.book().on("CONTOH", date(2026, 1, 1)).isi == {"JPT": 61}
    change.undo()
    assert rules.book().on("CONTOH", date(2026, 1, 1)).isi == {"JPT": 60, "daftar": [1, 2]}


def test_two_versions_may_not_be_in_force_on_one_day(rules):
    rules.save_version(rule(end=date(2025, 12, 31)))
    rules.save_version(rule(date(2026, 1, 1)))
    for start, end in [(date(2025, 6, 1), None), (date(2023, 1, 1), date(2024, 1, 1))]:
        with pytest.raises(ValidationError, match="bertumpuk"):
            rules.save_version(rule(start, end))
    rules.save_version(rule(date(2023, 1, 1), date(2023, 12, 31)))
    assert sum(one.kode == "CONTOH" for one in rules.book().all()) == 3


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"kode": ""}, "kode"),
        ({"dasar_hukum": " "}, "dasar_hukum"),
        ({"keyakinan": "X"}, "keyakinan"),
        ({"end": date(2020, 1, 1)}, "berlaku_sampai"),
    ],
)
def test_an_unsound_rule_is_refused(rules, values, field):
    with pytest.raises(ValidationError) as caught:
        rules.save_version(rule(**values))
    assert caught.value.errors[0].field == field
