"""From what was done to JP: the conversion of PerLAN 10/2018 (rules/training 5)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sdm_desktop.domain.training_rules import JpForm, JpUnit

_CENT = Decimal("0.01")
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What somebody did of one form, counted as the form counts.

    `amount` are JP taught, days, times or semesters. `by_period` are times in each period of a
    cap (a month), `by_day` the JP recorded on each day; where given they replace `amount`.
    """

    amount: Decimal = ZERO
    by_period: Sequence[Decimal] = ()
    by_day: Sequence[Decimal] = ()


@dataclass(frozen=True, slots=True)
class Conversion:
    """JP with two decimals at most, and the steps to it in words."""

    jp: Decimal
    steps: tuple[tuple[str, str], ...]


def convert(form: JpForm, done: Done, *, abroad: bool = False) -> Conversion:
    """Return the JP of what was done; two decimals are kept, never rounded to whole JP."""
    value = form.value(abroad=abroad)
    place = "internasional" if abroad else "nasional"
    steps = [(f"nilai {form.nama} per {form.satuan.label}, {place}", _text(value))]
    if form.satuan is JpUnit.DAY_AT_MOST and done.by_day:
        counted = [min(one, value) for one in done.by_day]
        jp = sum(counted, ZERO)
        steps.append(("yang lebih kecil dari JP tiap hari dan nilainya", _list(counted)))
    elif form.satuan is JpUnit.TIME and form.batas is not None:
        times = _capped(form, done)
        jp = times * value
        cap = f"paling banyak {form.batas} kali per {form.periode or 'kegiatan'}"
        steps.append((f"kali yang dihitung, {cap}", _text(times)))
    else:
        amount = _amount(done)
        jp = amount * value
        steps.append((f"jumlah {form.satuan.label} × nilai", f"{_text(amount)} × {_text(value)}"))
    jp = jp.quantize(_CENT, rounding=ROUND_HALF_UP)
    steps.append(("JP konversi", _text(jp)))
    return Conversion(plain(jp), tuple(steps))


def _capped(form: JpForm, done: Done) -> Decimal:
    cap = Decimal(form.batas or 0)
    periods = done.by_period or [done.amount]
    return sum((min(one, cap) for one in periods), ZERO)


def _amount(done: Done) -> Decimal:
    if done.by_period:
        return sum(done.by_period, ZERO)
    return Decimal(len(done.by_day)) if done.by_day else done.amount


@dataclass(frozen=True, slots=True)
class Sat:
    """A session somebody was in."""

    tanggal: date
    jp: Decimal
    is_required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Presences:
    """The sessions of a group and those one person was in."""

    held: Sequence[Sat] = ()
    attended: Sequence[Sat] = field(default_factory=tuple)

    @property
    def share(self) -> Decimal | None:
        """Return the attended share of the required sessions in percent, None without any."""
        needed = [one for one in self.held if one.is_required]
        if not needed:
            return None
        seen = sum(one.is_required for one in self.attended)
        return Decimal(100 * seen) / len(needed)


def done_of(form: JpForm, presences: Presences, amount: Decimal | None) -> Done:
    """Return what a person did of an activity; `amount` is what was typed for him or her.

    JP taught and days are those of all sessions: who was there too seldom is judged by the share.
    Times with a cap (coaching) are the sessions, by month; times without are the activity.
    """
    if amount is not None:
        return Done(amount=amount)
    attended = presences.attended
    taught = presences.held if attended else ()
    if form.satuan is JpUnit.JP:
        return Done(amount=sum((one.jp for one in taught), ZERO))
    if form.satuan is JpUnit.DAY:
        return Done(amount=Decimal(len({one.tanggal for one in taught})))
    if form.satuan is JpUnit.DAY_AT_MOST:
        return _by_day(attended)
    if form.satuan is JpUnit.TIME and form.batas is not None:
        return Done(by_period=_by_month(attended))
    return Done(amount=Decimal(1 if attended else 0))


def _by_day(attended: Iterable[Sat]) -> Done:
    days: dict[date, Decimal] = defaultdict(Decimal)
    for one in attended:
        days[one.tanggal] += one.jp
    if any(days.values()):
        return Done(by_day=tuple(days[day] for day in sorted(days)))
    return Done(amount=Decimal(len(days)))


def _by_month(attended: Iterable[Sat]) -> tuple[Decimal, ...]:
    months: dict[tuple[int, int], int] = defaultdict(int)
    for one in attended:
        months[one.tanggal.year, one.tanggal.month] += 1
    return tuple(Decimal(months[key]) for key in sorted(months))


def find_form(forms: Mapping[str, JpForm], text: str) -> JpForm | None:
    """Return a form by its code, its name or another name of it, in any spelling."""
    wanted = _plain(text)
    for form in forms.values():
        if wanted in {_plain(name) for name in (form.kode, form.nama, *form.names)}:
            return form
    return None


def plain(number: Decimal) -> Decimal:
    """Return a number without trailing zeros, never in powers of ten."""
    short = number.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


def jp_text(number: Decimal | None) -> str:
    """Return "19,2"; a dash where there is none."""
    return "–" if number is None else _text(number)


def _text(number: Decimal) -> str:
    return str(plain(number)).replace(".", ",")


def _list(numbers: Sequence[Decimal]) -> str:
    return " + ".join(_text(one) for one in numbers)


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
