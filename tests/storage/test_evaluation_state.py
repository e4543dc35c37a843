"""The state of an evaluation is the same in the record and in SQL."""

import itertools
from datetime import UTC, datetime

import pytest

from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationStatus,
    FrozenParties,
    Identity,
    Predikat,
    Rating,
)
from sdm_desktop.storage.database import Actor, Database
from sdm_desktop.storage.evaluation_rows import (
    EVALUATION_COLUMNS,
    columns_sql,
    evaluation_from,
    state_sql,
    stored_values,
)

ACTOR = Actor("uji", "kantor-1", datetime(2026, 11, 24, tzinfo=UTC))
A, S = Rating.ATAS, Rating.SESUAI


@pytest.fixture
def database(tmp_path):
    opened = Database.create(tmp_path / "k.sdm", bytes(range(32)))
    yield opened
    opened.close()


def every_case():
    partial = (S, None, S, S, S, S, S)
    texts = itertools.product(
        (None, A),
        (None, A),
        (None, S),
        ((None,) * 7, partial, (S,) * 7),
        ("", " ", "sebab"),
        ("", "catatan"),
    )
    for hasil, perilaku, saran, nilai, alasan, catatan in texts:
        yield {
            "hasil": hasil,
            "perilaku": perilaku,
            "saran_perilaku": saran,
            "nilai": nilai,
            "alasan_perilaku": alasan,
            "catatan": catatan,
        }
    yield {"status": EvaluationStatus.TIDAK_DINILAI}
    yield {"status": EvaluationStatus.FINAL, "predikat": Predikat.BAIK, "beku": frozen()}


def frozen():
    return FrozenParties(
        pegawai=Identity(nama="Siti Pah"), penilai=Identity(), atasan=Identity(),
        capaian_organisasi="BAIK", unit_jalur="A / B", kolom_asal=(("nip", "1"),),
    )  # fmt: skip


def test_record_and_sql_agree_and_rows_come_back_whole(database):
    people, evaluations = [], []
    for number, case in enumerate(every_case()):
        people.append((f"p{number}", f"19870416201303{number:04}", "Siti Pah"))
        evaluations.append(
            Evaluation(id=f"e{number}", rev=1, pegawai_id=f"p{number}", periode_id="t3", **case)
        )
    with database.write(ACTOR) as writer:
        writer.insert(
            "periode",
            "t3",
            {
                "tahun": 2026,
                "kode": "T3",
                "jenis": "TRIWULANAN",
                "mulai": "2026-07-01",
                "selesai": "2026-09-30",
                "batas_pengisian": "2026-11-30",
            },
        )
        writer.insert_many("pegawai", ("id", "nip", "nama"), people)
        writer.insert_many(
            "evaluasi",
            ("id", *EVALUATION_COLUMNS),
            [(e.id, *stored_values(e)) for e in evaluations],
        )
        writer.audit("uji")
    rows = database.rows(f"SELECT {columns_sql('e')}, {state_sql('e')} FROM evaluasi e")
    assert len(rows) == len(evaluations) > 140
    stored = {row[0]: row for row in rows}
    for evaluation in evaluations:
        row = stored[evaluation.id]
        assert evaluation_from(row) == evaluation
        assert row[-1] == evaluation.state.value
