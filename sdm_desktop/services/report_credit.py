"""The forms on angka kredit: konversi of one predikat, akumulasi, and penetapan."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sdm_desktop.domain.credit_account import Conversion, CreditAccount, Need, shown
from sdm_desktop.domain.dates import dash_date, long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Identity, Period, PeriodKind
from sdm_desktop.domain.form_words import FormWords
from sdm_desktop.domain.money import decimal_text, plain_text
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.report_credit import CreditForm, CreditHead, CreditTable
from sdm_desktop.domain.report_records import Signature
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.credit_accounts import CreditRow, credit_rows
from sdm_desktop.services.report_context import SEPARATOR, ReportContext, ReportRequest
from sdm_desktop.services.report_forms import by_unit, words_on
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.storage.credit import CreditRepository, Functional

_DOTS = "." * 24


@dataclass(frozen=True, slots=True)
class _Person:
    """One person with the account, and who evaluates."""

    person: Functional
    account: CreditAccount
    penilai: Identity


@dataclass(frozen=True, slots=True)
class _Kind:
    """One of the three forms."""

    form: str
    title: str
    has_any: Callable[[CreditAccount, Period], bool]
    tables: Callable[[FormWords, CreditAccount, Period], tuple[CreditTable, ...]]
    is_of_office: bool = False


def conversion_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the konversi of one period; `DomainError` about nobody."""
    kind = _Kind("konversi_ak", "Konversi Predikat ke Angka Kredit", _has_period, _one_conversion)
    return _job(reader, request, kind)


def accumulation_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the akumulasi up to a period; `DomainError` about nobody."""
    kind = _Kind("akumulasi_ak", "Akumulasi Angka Kredit", _has_conversions, _accumulation)
    return _job(reader, request, kind)


def determination_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the penetapan at the end of a period; `DomainError` about nobody."""
    kind = _Kind("penetapan_ak", "Penetapan Angka Kredit", _has_credit, _determination, True)
    return _job(reader, request, kind)


def _job(reader: ReportReader, request: ReportRequest, kind: _Kind) -> ReportJob:
    context = reader.context(request)
    period = reader.period(request, PeriodKind.TAHUNAN)
    rows = _rows(reader, context, period)
    chosen = [row for row in rows if row.account is not None and kind.has_any(row.account, period)]
    if not chosen:
        text = f"Tidak ada angka kredit {reader.whom(context)} untuk {period.nama}."
        raise DomainError(f"{text} Diperlukan predikat final PNS fungsional.", "KOSONG")
    evaluators = reader.people.evaluators()
    above = {row.person.id: evaluators.of(row.person.id)[0] for row in chosen}
    context.people = reader.people.identities(key for key in above.values() if key)
    people = [
        _Person(row.person, row.account, context.people.get(above[row.person.id] or "", Identity()))
        for row in by_unit(context, chosen, lambda row: row.person.unit_id)
        if row.account is not None
    ]
    left_out = len(rows) - len(chosen)
    return ReportJob(
        _forms(context, people, (kind, period)),
        len(people),
        reader.info(context, kind.title, period),
        period,
        f"{left_out} pejabat fungsional tanpa angka kredit tidak dicetak." if left_out else "",
    )


def _rows(reader: ReportReader, context: ReportContext, period: Period) -> list[CreditRow]:
    """Return the accounts in scope; a penilai sees the own people and himself or herself."""
    store, scope = CreditRepository(reader.database), context.scope
    people = [
        one
        for one in store.people(context.today, scope.person_ids)
        if scope.unit_ids is None or one.unit_id in scope.unit_ids
    ]
    if scope.evaluator_id is not None:
        evaluators = reader.people.evaluators()
        own = scope.evaluator_id
        people = [one for one in people if own in (one.id, evaluators.of(one.id)[0])]
    return credit_rows(store, context.book, people, period.selesai)


def _forms(
    context: ReportContext, people: Sequence[_Person], what: tuple[_Kind, Period]
) -> Iterator[CreditForm]:
    kind, period = what
    words = words_on(context, period.selesai, "angka_kredit", kind.form)
    rules = context.rule_line(RuleCode.KONVERSI_AK, period)
    for one in people:
        tables = kind.tables(words, one.account, period)
        head = _head(context, one.person, words, period)
        sentence = _sentence(words, one.account) if kind.is_of_office else ""
        signature = _signature(context, one, words, is_of_office=kind.is_of_office)
        foot = context.footer(f"{kind.form}/{one.person.id}/{period.id}", rules, head, tables)
        yield CreditForm(
            kata=words,
            kepala=head,
            tabel=tables,
            kalimat=sentence,
            tembusan=_copies(context, words),
            tanda_tangan=signature,
            kaki=foot,
        )


def _head(
    context: ReportContext, person: Functional, words: FormWords, period: Period
) -> CreditHead:
    number = context.request.options.get("nomor", "").strip() or _DOTS
    rank = [person.pangkat, dash_date(person.tmt_golongan) if person.tmt_golongan else ""]
    post = [person.jabatan, dash_date(person.tmt_jabatan) if person.tmt_jabatan else ""]
    values = (
        ("nama", person.nama),
        ("nip", format_nip(person.nip)),
        ("pangkat", " / ".join(filter(None, rank))),
        ("jabatan", " / ".join(filter(None, post))),
        ("unit", person.unit),
    )
    return CreditHead(
        kop=context.kop(person.jalur.split(SEPARATOR)[0]),
        nomor=number,
        judul=(words("judul"), words("nomor", nomor=number)),
        instansi=context.office.pemerintah,
        periode=f"{long_date(period.mulai)} s.d. {long_date(period.selesai)}",
        nama=person.nama,
        nip=person.nip,
        identitas=tuple((words(key), value) for key, value in values),
    )


def _copies(context: ReportContext, words: FormWords) -> tuple[str, ...]:
    """Return whom copies go to: as asked for, else as the rule says, one by one."""
    text = context.request.options.get("tembusan", "").strip() or words("tembusan_daftar")
    return tuple(name.strip() for name in text.split(";") if name.strip())


def _signature(
    context: ReportContext, one: _Person, words: FormWords, *, is_of_office: bool
) -> Signature:
    if is_of_office or context.request.signatory or not one.penilai.nama:
        return context.signature(None, None)
    return Signature(
        tempat_tanggal=context.place_and_date(),
        peran=words("penilai"),
        nama=one.penilai.nama,
        pangkat=one.penilai.pangkat,
        nip=one.penilai.nip,
    )


# what each form shows


def _has_period(account: CreditAccount, period: Period) -> bool:
    return any(one.periode.id == period.id for one in account.conversions)


def _has_conversions(account: CreditAccount, _period: Period) -> bool:
    return bool(account.conversions)


def _has_credit(account: CreditAccount, _period: Period) -> bool:
    return bool(account.conversions) or account.balance is not None


def _one_conversion(
    words: FormWords, account: CreditAccount, period: Period
) -> tuple[CreditTable, ...]:
    rows = [_line(one) for one in account.conversions if one.periode.id == period.id]
    return (CreditTable(judul=words("tabel"), kolom="kolom", baris=tuple(rows), kiri=2),)


def _accumulation(
    words: FormWords, account: CreditAccount, _period: Period
) -> tuple[CreditTable, ...]:
    return (
        CreditTable(
            judul=words("tabel"),
            kolom="kolom",
            baris=tuple(_line(one) for one in account.conversions),
            jumlah=(words("jumlah"), _number(account.new)),
            kiri=2,
        ),
    )


def _determination(
    words: FormWords, account: CreditAccount, _period: Period
) -> tuple[CreditTable, ...]:
    balance = account.balance
    found = (
        words("angka_kredit", jenjang=account.jenjang),
        _number(account.old),
        _number(account.new),
        _number(account.total),
        balance.dasar if balance else "",
    )
    needs = [
        (words("pangkat_naik"), account.rank),
        (words("jenjang_naik"), account.level),
    ]
    return (
        CreditTable(judul=words("tabel"), kolom="kolom", baris=(found,)),
        CreditTable(
            judul=words("tabel_kebutuhan"),
            kolom="kolom_kebutuhan",
            baris=tuple(_need(label, account.total, need) for label, need in needs),
        ),
    )


def _line(one: Conversion) -> tuple[str, ...]:
    return (
        one.periode.nama,
        one.predikat.label,
        f"{one.percentage}%",
        plain_text(Decimal(one.coefficient.numerator) / one.coefficient.denominator),
        _number(shown(one.credit)),
    )


def _need(label: str, total: Decimal, need: Need | None) -> tuple[str, ...]:
    """Return a row; a jenjang without a next one has dashes."""
    if need is None:
        return (label, _number(total), "–", "–", "–")
    return (
        label,
        _number(total),
        _number(need.need),
        _number(need.surplus) if need.is_met else "–",
        _number(need.deficit) if not need.is_met else "–",
    )


def _sentence(words: FormWords, account: CreditAccount) -> str:
    """Return what the balance means; whether somebody is promoted is not decided here."""
    parts = []
    for key, need in (("pangkat", account.rank), ("jenjang", account.level)):
        if need is None:
            continue
        if need.is_met:
            parts.append(words(f"cukup_{key}", jumlah=_number(need.need)))
        else:
            parts.append(words(f"kurang_{key}", jumlah=_number(need.deficit)))
    parts.append(words("putusan"))
    return " ".join(parts)


def _number(value: Decimal) -> str:
    return decimal_text(value, 2)
