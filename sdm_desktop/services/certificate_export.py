"""Certificates as rows of a table, in the layout that the import takes."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.dates import dash_date
from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.training_people import Certificate
from sdm_desktop.domain.training_rules import TrainingRules
from sdm_desktop.exchange.certificate_rows import CERTIFICATE_COLUMNS, CERTIFICATE_HEADERS
from sdm_desktop.services.bundle import Services

ASIDE = ("nip", "nama_pegawai", "status")


def shown(name: str, certificate: Certificate, rules: TrainingRules) -> str:
    """Return one column of a certificate as files show it."""
    value = getattr(certificate, name)
    if name == "jenis":
        kind = rules.kinds.get(certificate.jenis)
        return kind.nama if kind else str(certificate.jenis)
    if name == "bentuk":
        form = rules.form(certificate.bentuk)
        return form.nama if form else certificate.bentuk
    if isinstance(value, bool):
        return "Ya" if value else ""
    if isinstance(value, date):
        return dash_date(value)
    return plain_text(value) if isinstance(value, Decimal) else str(value or "")


def certificate_table_of(
    services: Services, people: Sequence[str] | None
) -> tuple[Sequence[str], list[list[str]]]:
    """Return headers and cells of the register of some people, without any of everybody."""
    rows = services.certificates.rows()
    if people is not None:
        wanted = set(people)
        rows = [row for row in rows if row.certificate.pegawai_id in wanted]
    rules = services.training_core.rules_today()
    ordered = sorted(rows, key=lambda row: (row.certificate.tanggal, row.certificate.nomor))
    return CERTIFICATE_HEADERS, [
        [
            row.person.nip,
            row.person.nama,
            *(
                shown(one.name, row.certificate, rules)
                for one in CERTIFICATE_COLUMNS
                if one.name not in ASIDE
            ),
            row.certificate.status.label,
        ]
        for row in ordered
    ]
