"""Histories from files with the field names of the SIASN web service."""

from dataclasses import replace
from datetime import date

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.users import Role
from sdm_desktop.services.import_plan import ImportSelection
from tests.services.conftest import person

K = HistoryKind
GOLONGAN = ("nip", "golonganId", "skNomor", "skTanggal", "tmtGolongan", "noPertekBkn", "jenisKP",
            "masaKerjaGolonganTahun", "masaKerjaGolonganBulan")  # fmt: skip


@pytest.fixture
def one(services):
    services.employees.register(person())
    return services.employees.by_nip(person().nip)


def entries(services, one, kind):
    return services.histories.of(one.id).entries[kind]


def test_ranks_come_in_by_the_names_of_siasn_and_again_change_nothing(
    services, one, make_csv, take_in, plan_of
):
    rows = [
        GOLONGAN,
        (one.nip, "33", "823/1", "01-03-2020", "01-04-2020", "PG-1", "Reguler", "7", "1"),
        (f"'{one.nip}", "III/b", "823/0", "2016-03-01", "2016-04-01", "null", "-", "3", "1"),
        (one.nip, "34", "823/2", "20-03-2024", "01-04-2024", "", "Pilihan", "11", "1"),
    ]
    path = make_csv(rows)
    plan, change = take_in(services, path, kind="history-golongan")
    assert (plan.read, len(plan.new), len(plan.changed), len(plan.refused)) == (3, 2, 1, 0)
    found = entries(services, one, K.GOLONGAN)
    assert [(e.golongan, e.sk_nomor) for e in found] == [
        ("III/d", "823/2"), ("III/c", "823/1"), ("III/b", "823/0"),
    ]  # fmt: skip
    assert (found[1].mk_tahun, found[1].mk_bulan, found[1].pertek_nomor) == (7, 1, "PG-1")
    again = plan_of(services, path, kind="history-golongan")
    assert (len(again.new), len(again.changed), again.same) == (0, 0, 3)
    change.undo()
    assert len(entries(services, one, K.GOLONGAN)) == 1


def test_a_later_rank_in_the_file_becomes_the_record(services, one, make_csv, take_in):
    rows = [GOLONGAN, (one.nip, "IV/a", "823/9", "", "01-04-2026", "", "", "13", "1")]
    _plan, change = take_in(services, make_csv(rows), kind="history-golongan")
    assert services.employees.get(one.id).gol_akhir == "IV/a"
    assert services.employees.get(one.id).mk_tahun == 13
    change.undo()
    assert services.employees.get(one.id).gol_akhir == "III/d"


def test_posts_find_their_unit_and_words_of_siasn(services, one, make_csv, take_in):
    rows = [
        ("NIP", "jenisJabatan", "namaJabatan", "unorNama", "eselon", "tmtJabatan", "nomorSk",
         "tanggalSk", "tmtPelantikan"),
        (one.nip, "1", "Kepala Bidang Capil", "BIDANG CAPIL - DINAS KEPENDUDUKAN", "32",
         "02-01-2026", "821/3", "30-12-2025", "02-01-2026"),
        (one.nip, "4", "Penata Layanan", "Dinas di kota lain", "", "01-01-2015", "821/1", "", ""),
    ]  # fmt: skip
    plan, _ = take_in(services, make_csv(rows), kind="history-jabatan")
    assert not plan.refused
    stored = services.employees.get(one.id)
    assert (stored.jabatan_nama, stored.eselon, stored.jenis_jabatan) == (
        "Kepala Bidang Capil", "III.b", "Struktural",
    )  # fmt: skip
    assert stored.unit_id == one.unit_id
    found = entries(services, one, K.JABATAN)
    assert [e.jabatan_nama for e in found] == [
        "Kepala Bidang Capil", "Analis Kebijakan Ahli Muda", "Penata Layanan",
    ]  # fmt: skip
    assert found[2].unor_nama == "Dinas di kota lain"
    assert len(services.units.tree()) == 2  # a unit elsewhere is not made here


def test_every_wrong_cell_is_told_with_its_place(services, one, make_csv, plan_of):
    rows = [
        GOLONGAN,
        (one.nip, "III/z", "", "", "01-04-2020", "", "", "", ""),
        (one.nip, "III/c", "", "31-02-2020", "01-04-2020", "", "", "", ""),
        (one.nip, "III/c", "", "", "", "", "", "", ""),
        ("198704162013031998", "III/c", "", "", "01-04-2020", "", "", "", ""),
        ("", "III/c", "", "", "01-04-2020", "", "", "", ""),
        (one.nip, "III/b", "", "", "01-04-1980", "", "", "", ""),
        (one.nip, "III/b", "", "", "01-04-2016", "", "", "", "14"),
        (one.nip, "III/a", "1", "", "01-04-2014", "", "", "", ""),
        (one.nip, "III/a", "2", "", "01-04-2014", "", "", "", ""),
    ]
    plan = plan_of(services, make_csv(rows), kind="history-golongan")
    assert [(r.row, r.cell, r.code) for r in plan.refused] == [
        (2, "B2", "GOLONGAN"),
        (3, "D3", "TANGGAL"),
        (4, "E4", "WAJIB"),
        (5, "A5", "NIP_TIDAK_DIKENAL"),
        (6, "A6", "N1"),
        (7, "E7", "LAHIR"),
        (8, "I8", "JUMLAH"),
        (10, "E10", "GANDA"),
    ]
    assert plan.read == len(plan.new) + len(plan.changed) + plan.same + len(plan.refused)


def test_warnings_do_not_stop_a_row(services, one, make_csv, plan_of):
    rows = [GOLONGAN, (one.nip, "III/c", "823/1", "01-05-2020", "01-04-2020", "", "", "", "")]
    plan = plan_of(services, make_csv(rows), kind="history-golongan")
    assert len(plan.new) == 1
    assert [warning.code for warning in plan.warnings] == ["SK_SETELAH_TMT"]


def test_fields_that_were_not_ticked_stay(services, one, make_csv, take_in):
    rows = [GOLONGAN, (one.nip, "III/d", "823/2", "20-03-2024", "01-04-2024", "", "", "10", "1")]

    def without_service(plan):
        return ImportSelection(frozenset({(2, "mk_tahun")}))

    take_in(services, make_csv(rows), without_service, kind="history-golongan")
    (entry,) = entries(services, one, K.GOLONGAN)
    assert (entry.sk_nomor, entry.mk_tahun) == ("823/2", 11)


@pytest.mark.parametrize(
    ("kind", "header", "row", "told"),
    [
        ("pendidikan", ("tingkatPendidikan", "pendidikanNama", "tahunLulus"), ("45", "Hukum", "2015"), "S-2"),
        ("diklat", ("latihanStruktural", "nomor", "tanggal", "tahun", "jumlahJam"), ("PKP", "1/X", "01-02-2022", "2022", "900"), "PKP"),
        ("kursus", ("namaKursus", "noSertipikat", "jumlahJam"), ("Arsip Dinamis", "77/K", "40"), "Arsip Dinamis"),
        ("penghargaan", ("tahun", "skNomor", "skDate", "hargaId", "hargaNama"), ("2023", "1/TK", "10-08-2023", "204", "Satyalancana"), "Satyalancana"),
        ("hukdis", ("jenisHukuman", "jenisTingkatHukumanId", "skNomor", "skTanggal", "hukumanTanggal", "masaTahun", "masaBulan", "akhirHukumTanggal", "nomorPp", "alasan"), ("Teguran tertulis", "R", "1/HD", "01-02-2024", "15-02-2024", "0", "6", "15-08-2024", "94/2021", "Tidak masuk kerja"), "RINGAN"),
        ("kgb", ("tmtKgb", "gajiPokok", "golongan"), ("01-03-2025", "3.799.400", "III/d"), 3799400),
        ("kontrak", ("nomorKontrak", "awalKontrak", "akhirKontrak"), ("1/PK", "01-01-2010", "31-12-2010"), "1/PK"),
        ("cltn", ("tanggalAwal", "tanggalAkhir", "alasan"), ("01-01-2020", "31-12-2021", "Ikut suami"), "Ikut suami"),
    ],
)  # fmt: skip
def test_each_history_has_its_columns(services, one, make_csv, take_in, kind, header, row, told):
    path = make_csv([("NIP BARU", *header), (one.nip, *row)])
    plan, _ = take_in(services, path, kind=f"history-{kind}")
    assert not plan.refused
    assert not plan.preview.unmapped
    assert len(plan.new) == 1
    found = entries(services, one, HistoryKind(kind))
    assert any(told in [getattr(e, n) for n in e.__class__.__dataclass_fields__] for e in found)


def test_the_family_is_never_imported(services, one, make_csv):
    with pytest.raises(KeyError):
        services.imports.read(make_csv([("nip", "nama")]), kind="history-keluarga")


def test_a_file_without_the_columns_says_what_it_needs(services, one, make_csv):
    with pytest.raises(DomainError, match="NIP dan golonganId"):
        services.imports.read(make_csv([("a", "b"), ("1", "2")]), kind="history-golongan")


def test_only_an_admin_imports(services, one, make_csv):
    services.file.session.user = replace(services.session.user, peran=Role.PENILAI)
    with pytest.raises(NotAllowedError):
        services.imports.read(make_csv([GOLONGAN]), kind="history-golongan")


def test_a_siasn_export_that_promotes_leaves_the_old_rank_behind(services, one, make_csv, take_in):
    header = ("NIP BARU", "NAMA", "STATUS CPNS PNS", "GOL AKHIR NAMA", "TMT GOLONGAN", "MK TAHUN",
              "MK BULAN", "JABATAN NAMA", "TMT JABATAN", "TINGKAT PENDIDIKAN NAMA")  # fmt: skip
    row = (
        one.nip,
        one.nama,
        "P",
        "IV/a",
        "01-10-2026",
        "13",
        "7",
        "Kepala Bidang",
        "02-11-2026",
        "S-2",
    )
    _plan, change = take_in(services, make_csv([header, row]))
    found = services.histories.of(one.id).entries
    assert [(e.golongan, e.tmt) for e in found[K.GOLONGAN]] == [
        ("IV/a", date(2026, 10, 1)), ("III/d", date(2024, 4, 1)),
    ]  # fmt: skip
    assert [e.jabatan_nama for e in found[K.JABATAN]] == [
        "Kepala Bidang", "Analis Kebijakan Ahli Muda",
    ]  # fmt: skip
    assert {e.tingkat_pendidikan for e in found[K.PENDIDIKAN]} == {"S-2", "S-1/Sarjana"}
    change.undo()
    assert len(services.histories.of(one.id).entries[K.GOLONGAN]) == 1


def test_new_people_of_an_import_show_their_present_state_without_stored_rows(
    services, make_csv, take_in
):
    header = ("NIP BARU", "NAMA", "STATUS CPNS PNS", "GOL AKHIR NAMA", "TMT GOLONGAN")
    draft = person()
    take_in(services, make_csv([header, (draft.nip, draft.nama, "P", "III/d", "01-04-2024")]))
    one = services.employees.by_nip(draft.nip)
    (entry,) = services.histories.of(one.id).entries[K.GOLONGAN]
    assert (entry.golongan, entry.id) == ("III/d", "")
