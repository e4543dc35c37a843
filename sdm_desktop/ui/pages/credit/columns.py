"""The columns of the accounts of angka kredit."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.credit_account import Need
from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.services.credit_accounts import CreditRow
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_NONE = Decimal(-1)


def credit_columns() -> list[Column[CreditRow]]:
    """Return the columns of the list."""
    return [
        Column("nama", translate("CreditColumns", "Nama"), lambda r: r.person.nama,
               lambda r: r.person.nama.lower(), width=190, strong=True, stretch=True),
        Column("nip", "NIP", lambda r: format_nip(r.person.nip), lambda r: r.person.nip, width=178,
               copied=lambda r: r.person.nip, elide="none", default=False),
        Column("jabatan", translate("CreditColumns", "Jabatan"), lambda r: r.person.jabatan,
               lambda r: r.person.jabatan, width=200, elide="middle"),
        Column("jenjang", translate("CreditColumns", "Jenjang"), lambda r: r.person.jenjang,
               lambda r: r.person.jenjang, width=110),
        Column("unit", translate("CreditColumns", "Unit"), lambda r: r.person.unit,
               lambda r: r.person.unit, width=180, elide="middle", default=False),
        Column("pangkat", translate("CreditColumns", "Pangkat"), lambda r: r.person.pangkat,
               lambda r: r.person.pangkat, width=150, default=False),
        Column("lama", translate("CreditColumns", "AK lama"), lambda r: _text(_old(r)),
               lambda r: _key(_old(r)), width=88, numeric=True),
        Column("baru", translate("CreditColumns", "AK baru"), lambda r: _text(_new(r)),
               lambda r: _key(_new(r)), width=88, numeric=True),
        Column("jumlah", translate("CreditColumns", "Jumlah"), lambda r: _text(_total(r)),
               lambda r: _key(_total(r)), width=88, numeric=True),
        Column("pangkat_naik", translate("CreditColumns", "Naik pangkat"),
               lambda r: _need(_rank(r)), lambda r: _missing(_rank(r)), width=124,
               tone=lambda r: _tone(_rank(r)), elide="none"),
        Column("jenjang_naik", translate("CreditColumns", "Naik jenjang"),
               lambda r: _need(_level(r)), lambda r: _missing(_level(r)), width=124,
               tone=lambda r: _tone(_level(r)), elide="none"),
        Column("per", translate("CreditColumns", "Saldo per"), _day, _day_key, width=104,
               default=False, elide="none"),
        Column("dasar", translate("CreditColumns", "Dasar saldo"), _basis, _basis, width=170,
               default=False),
    ]  # fmt: skip


def _old(row: CreditRow) -> Decimal | None:
    return row.account.old if row.account else None


def _new(row: CreditRow) -> Decimal | None:
    return row.account.new if row.account else None


def _total(row: CreditRow) -> Decimal | None:
    return row.account.total if row.account else None


def _rank(row: CreditRow) -> Need | None:
    return row.account.rank if row.account else None


def _level(row: CreditRow) -> Need | None:
    return row.account.level if row.account else None


def _text(value: Decimal | None) -> str:
    return "" if value is None else decimal_text(value, 2)


def _key(value: Decimal | None) -> Decimal:
    return _NONE if value is None else value


def _need(need: Need | None) -> str:
    if need is None:
        return "–"
    if need.is_met:
        return translate("CreditColumns", "Cukup")
    return translate("CreditColumns", "Kurang {number}").format(
        number=decimal_text(need.deficit, 2)
    )


def _missing(need: Need | None) -> Decimal:
    return _NONE if need is None else need.deficit


def _tone(need: Need | None) -> str:
    return "ok" if need is not None and need.is_met else "text2"


def _day(row: CreditRow) -> str:
    balance = row.account.balance if row.account else None
    return short_date(balance.per_tanggal) if balance else ""


def _day_key(row: CreditRow) -> str:
    balance = row.account.balance if row.account else None
    return balance.per_tanggal.isoformat() if balance else ""


def _basis(row: CreditRow) -> str:
    balance = row.account.balance if row.account else None
    return balance.dasar if balance else row.problem
