"""Certificates from elsewhere in the demo office."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.demo_people import demo_id
from sdm_desktop.domain.demo_training_people import DemoResults
from sdm_desktop.domain.demo_training_texts import ELSEWHERE
from sdm_desktop.domain.training_certificates import with_conversion
from sdm_desktop.domain.training_history import history_entry
from sdm_desktop.domain.training_people import Certificate, CertificateStatus
from sdm_desktop.domain.training_rules import TrainingRules

_LATER = timedelta(days=1)


class PaperDrawer:
    """Adds papers to what was drawn; the same seed and day give the same."""

    def __init__(self, found: DemoResults, rules: TrainingRules, seed: int, today: date) -> None:
        self._rng = Random(f"sertifikat/{seed}")  # noqa: S311 - invented data, nothing secret
        self._found, self._rules, self._seed, self._today = found, rules, seed, today

    def draw(self, staff: Sequence[str]) -> None:
        """Give some of the staff papers from elsewhere, of this year and the two before."""
        for paper in self._outside(staff):
            converted = with_conversion(paper, self._rules)
            if converted.status is CertificateStatus.DITERIMA:
                entry = history_entry(self._rules, converted.jenis, converted)
                entry = replace(entry, id=demo_id(self._seed, "riwayat", converted.id))
                self._found.courses.append(entry)
                converted = replace(
                    converted, riwayat_id=entry.id, verifikator="Petugas Kepegawaian",
                    tanggal_periksa=min(self._today, converted.tanggal + timedelta(days=20)),
                )  # fmt: skip
            self._found.certificates.append(converted)

    def _outside(self, staff: Sequence[str]) -> Iterator[Certificate]:
        rng = self._rng
        for number, person in enumerate(staff):
            if rng.random() > 0.22:
                continue
            name, kind, form, issuer, days = rng.choice(ELSEWHERE)
            day = self._today - timedelta(days=rng.randint(3, 900))
            until = add_months(day, 36) if kind == 2 else None
            if number % 3 == 0 and kind == 2:
                until = self._today + timedelta(days=rng.randint(-40, 80))
            fresh = (self._today - day).days < 40
            yield Certificate(
                id=demo_id(self._seed, "sertifikat", "luar", str(number)),
                pegawai_id=person,
                nomor=f"REKAAN/{number + 1}/{day.year}",
                tanggal=day,
                penerbit=issuer,
                nama=name,
                jenis=kind,
                bentuk=form,
                mulai=day - timedelta(days=days),
                selesai=day - _LATER,
                jumlah=Decimal(days if form in ("SEMINAR", "WORKSHOP") else 8 * days),
                jp_sertifikat=Decimal(8 * days),
                berlaku_sampai=until if until is None or until >= day else None,
                status=CertificateStatus.MENUNGGU if fresh else CertificateStatus.DITERIMA,
            )
