"""Filling a new office file."""

from sdm_desktop.storage import migrate
from sdm_desktop.storage.bulk_build import building
from sdm_desktop.storage.database import Actor, Database


def test_a_filled_file_has_the_schema_and_the_log_of_any_other(database: Database, actor: Actor):
    row_id = "00000000-0000-4000-8000-000000000001"
    with building(database), database.write(actor) as writer:
        writer.insert_many("unor", ("id", "nama", "jalur"), [(row_id, "Dinas", "Dinas")])
        writer.audit("data_contoh", "unor")
        number = writer.audit_number
    assert migrate.fingerprint(database.connection()) == migrate.expected_fingerprint()
    plan = database.rows(
        "EXPLAIN QUERY PLAN SELECT * FROM riwayat_versi WHERE baris_id = ?", ("x",)
    )
    assert "riwayat_baris" in plan[0][-1]
    with database.write(actor) as writer:
        assert writer.revert(number) == 1
        writer.audit("urungkan", "unor")
