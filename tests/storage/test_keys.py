import json
from dataclasses import replace

import pytest

from sdm_desktop.domain.errors import DomainError, StorageProblem, Trouble
from sdm_desktop.storage import keys, recovery
from sdm_desktop.storage.keys import KdfCost, KeyFile, PublicInfo
from tests.storage.conftest import KEY

CHEAP = KdfCost(8, 1, 1)
PUBLIC = PublicInfo("kantor-1", "Dinas", "Kota Kupang", (("admin", "Maria"), ("budi", "Petrus")))


def place(name):
    return ("kantor-1", "user", name)


@pytest.fixture
def key_file(tmp_path):
    slots = (
        keys.wrap(KEY, "sandi-admin", place("admin"), CHEAP),
        keys.wrap(KEY, "sandi-budi", place("budi"), CHEAP),
    )
    path = tmp_path / "kantor.kunci"
    keys.save(path, KeyFile(PUBLIC, slots).sealed(KEY))
    return path


def test_the_right_password_opens_its_own_slot_only(key_file):
    file = keys.load(key_file)
    assert keys.unwrap(file.slot("user", "admin"), "sandi-admin", "kantor-1") == KEY
    assert keys.unwrap(file.slot("user", "admin"), "sandi-budi", "kantor-1") is None
    assert keys.unwrap(file.slot("user", "nobody"), "sandi-admin", "kantor-1") is None
    assert file.is_genuine(KEY)


def test_the_standard_cost_is_64_mib_three_passes_four_lanes():
    standard = keys.STANDARD_COST
    assert (standard.memory, standard.passes, standard.lanes) == (65_536, 3, 4)
    assert keys.wrap(KEY, "x", place("a")).cost == keys.STANDARD_COST


def test_neither_key_nor_password_stands_in_the_file(key_file):
    text = key_file.read_text()
    assert KEY.hex() not in text
    assert "sandi" not in text


def test_renaming_a_slot_to_another_user_gains_nothing(key_file):
    content = json.loads(key_file.read_text())
    content["slots"] = [slot for slot in content["slots"] if slot["owner"] == "budi"]
    content["slots"][0]["owner"] = "admin"
    key_file.write_text(json.dumps(content))
    slot = keys.load(key_file).slot("user", "admin")
    assert keys.unwrap(slot, "sandi-budi", "kantor-1") is None


@pytest.mark.parametrize("change", ["kind", "cost", "salt", "nonce", "wrapped", "office"])
def test_any_change_to_a_slot_only_breaks_it(key_file, change):
    slot = keys.load(key_file).slot("user", "admin")
    changed = {
        "kind": replace(slot, kind=keys.RECOVERY),
        "cost": replace(slot, cost=KdfCost(16, 1, 1)),
        "salt": replace(slot, salt=bytes(16)),
        "nonce": replace(slot, nonce=bytes(12)),
        "wrapped": replace(slot, wrapped=bytes(48)),
        "office": slot,
    }[change]
    office = "kantor-2" if change == "office" else "kantor-1"
    assert keys.unwrap(changed, "sandi-admin", office) is None


def test_a_changed_public_part_is_noticed_by_who_has_the_key(key_file):
    text = key_file.read_text().replace("Maria", "Mallory")
    key_file.write_text(text)
    assert not keys.load(key_file).is_genuine(KEY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": 1}',
        '{"format": "x"}',
        '{"format":1,"public":{},"slots":1,"seal":""}',
    ],
)
def test_a_damaged_file_is_reported(key_file, text):
    key_file.write_text(text)
    with pytest.raises(StorageProblem) as caught:
        keys.load(key_file)
    assert caught.value.trouble is Trouble.DAMAGED
    assert "cadangan" in caught.value.advice


def test_bytes_that_are_no_text_and_huge_files_are_reported(key_file):
    for content in (b"\xff\xfe\x00", b" " * 1_000_001):
        key_file.write_bytes(content)
        with pytest.raises(StorageProblem):
            keys.load(key_file)


def test_a_newer_format_is_refused(key_file):
    key_file.write_text('{"format": 99}')
    with pytest.raises(StorageProblem) as caught:
        keys.load(key_file)
    assert caught.value.trouble is Trouble.TOO_NEW


def test_a_forged_file_cannot_make_the_program_compute_for_hours(key_file):
    text = key_file.read_text().replace("8,\n", "99999999,\n", 1)
    key_file.write_text(text)
    with pytest.raises(StorageProblem):
        keys.load(key_file)


def test_a_missing_file_is_reported_with_advice(tmp_path):
    with pytest.raises(StorageProblem, match="Salin kembali") as caught:
        keys.load(tmp_path / "none.kunci")
    assert caught.value.trouble is Trouble.MISSING


def test_a_slot_replaces_the_owner_s_old_one(key_file):
    file = keys.load(key_file).with_slot(keys.wrap(KEY, "baru", place("admin"), CHEAP))
    assert len(file.slots) == 2
    assert keys.unwrap(file.slot("user", "admin"), "sandi-admin", "kantor-1") is None
    assert file.without("user", "admin").slot("user", "admin") is None


def test_saving_leaves_no_draft_behind(key_file):
    keys.save(key_file, keys.load(key_file))
    assert [path.name for path in key_file.parent.iterdir()] == ["kantor.kunci"]


def test_saving_where_nobody_may_write_is_reported(key_file):
    with pytest.raises(StorageProblem):
        keys.save(key_file.parent / "none" / "x.kunci", keys.load(key_file))


def test_a_recovery_code_has_five_groups_of_clear_signs():
    code = recovery.new_code()
    assert [len(group) for group in code.split("-")] == [5] * 5
    assert not set(code) & set("0O1IL")
    assert recovery.read_code(code) == code.replace("-", "")
    assert recovery.read_code(f"  {code.lower()} ") == recovery.read_code(code)
    assert recovery.new_code() != code


def test_every_single_typo_and_every_swap_in_a_code_is_noticed():
    code = recovery.new_code().replace("-", "")
    for place_, sign in enumerate(code):
        for other in recovery.SIGNS:
            if other != sign:
                with pytest.raises(DomainError, match="salah ketik"):
                    recovery.read_code(code[:place_] + other + code[place_ + 1 :])
    for place_ in range(24):
        one, two = code[place_ : place_ + 2]
        if one != two:
            with pytest.raises(DomainError, match="salah ketik"):
                recovery.read_code(code[:place_] + two + one + code[place_ + 2 :])


@pytest.mark.parametrize(("text", "words"), [("ABCDE", "25 tanda"), ("O" * 25, "tidak memakai")])
def test_a_code_that_cannot_be_one_is_explained(text, words):
    with pytest.raises(DomainError, match=words):
        recovery.read_code(text)
