"""Evaluation documents: pages per second over plain Platypus, and memory of a big bundle."""

import statistics
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime

from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.form_words import form_words
from sdm_desktop.domain.report_evaluation import EvaluationDocument
from sdm_desktop.domain.report_records import (
    FileInfo,
    FooterInfo,
    Letterhead,
    Signature,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.runtime.regulations import load_rules
from tests.bench.measure import Figure, interleaved

DOCUMENTS = 300
PEAK = """
import re, sys
from pathlib import Path
from tests.bench.report_bench import documents, info
from sdm_desktop.reports.bundle import render_bundle
count = int(sys.argv[1])
render_bundle(documents(count), info(), count)
# the peak of getrusage would hold that of the process that started this one
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""
NOTE = (
    "Seluruh hasil kerja utama triwulan ini di atas ekspektasi. Pemutakhiran data keluarga "
    "mencapai 1.183 dokumen dari rencana 1.150, dan waktu rata-rata penerbitan turun dari 41 "
    "menit menjadi 27 menit. Pegawai diusulkan mengikuti pelatihan tata kelola data."
)


def info() -> FileInfo:
    """Return what the bundle says about itself."""
    return FileInfo(
        judul="Dokumen Evaluasi, Triwulan III 2026",
        pembuat="PEMERINTAH KOTA KUPANG",
        waktu=datetime(2026, 11, 24, 6, 5, tzinfo=UTC),
        audit_number=901,
        key="ab" * 32,
        nomor_dokumen="800.1.4/901/DKPS/2026",
    )


def documents(count: int) -> Iterator[EvaluationDocument]:
    """Yield documents of invented people, each with a name, number and code of its own."""
    words = form_words(next(r for r in load_rules() if r.kode == RuleCode.FORMULIR), "dokumen")
    kop = Letterhead(
        pemerintah="PEMERINTAH KOTA KUPANG", nama="DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"
    )
    head = Identity(
        nama="Marthen Nubatonis, S.STP., M.Si.",
        nip="198208172004121902",
        pangkat="Pembina (IV/a)",
        jabatan="Kepala Bidang Pelayanan Pendaftaran Penduduk",
        unit="Dinas Kependudukan dan Pencatatan Sipil",
    )
    for number in range(count):
        person = Identity(
            nama=f"Yublina Pellokila {number}, S.Kom.",
            nip=f"1990051420150329{number % 99 + 1:02}",
            pangkat="Penata (III/c)",
            jabatan="Administrator Database Kependudukan Ahli Muda",
            unit="Bidang Pelayanan Pendaftaran Penduduk",
        )
        yield EvaluationDocument(
            kop=kop,
            kata=words,
            periode="TRIWULAN III",
            periode_singkat="Triwulan III 2026",
            instansi="PEMERINTAH KOTA KUPANG",
            mulai=date(2026, 7, 1),
            selesai=date(2026, 9, 30),
            pegawai=person,
            penilai=head,
            atasan=head,
            capaian="BAIK",
            predikat="SANGAT BAIK",
            catatan=NOTE,
            tanda_tangan_pegawai=_signature("PEGAWAI YANG DINILAI", person),
            tanda_tangan_penilai=_signature("PEJABAT PENILAI KINERJA", head),
            kaki=FooterInfo(
                kantor="Dinas Kependudukan dan Pencatatan Sipil Kota Kupang",
                nomor_dokumen="800.1.4/901/DKPS/2026",
                data_per="Data per 24 November 2026 pukul 14.05 WITA",
                kode=f"7K4M-{number:04}",
                aturan="PermenPANRB 6/2022, berlaku mulai 2022",
                is_demo=True,
            ),
        )


def _signature(role: str, who: Identity) -> Signature:
    return Signature(
        tempat_tanggal="Kupang, 12 Oktober 2026", peran=role, nama=who.nama, nip=who.nip
    )


def figures() -> Iterator[Figure]:
    """Yield speed and memory."""
    from sdm_desktop.reports.bundle import render_bundle
    from tests.bench.platypus_reference import render_with_platypus

    records = list(documents(DOCUMENTS))
    ours, plain = interleaved(
        lambda: render_bundle(records, info(), DOCUMENTS), lambda: render_with_platypus(records)
    )
    yield Figure(
        name="evaluation documents over plain Platypus",
        value=DOCUMENTS / ours,
        floor=DOCUMENTS / plain,
        unit="pages/s",
        bar=5.0,
        at_least=True,
    )
    small, big = _peak(100), _peak(1000)
    yield Figure(
        name="peak memory of 1 000 documents over 100",
        value=big,
        floor=small,
        unit="MB",
        bar=1.5,
    )


def _peak(count: int) -> float:
    """Return the median peak of a process that renders one bundle, in megabytes."""
    command = [sys.executable, "-c", PEAK, str(count)]
    runs = [subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(3)]
    return statistics.median(int(run.stdout) for run in runs) / 1024
