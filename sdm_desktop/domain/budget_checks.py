"""What is wrong with funds and cost lines, and the share of the budget that training must have."""

from dataclasses import replace
from decimal import Decimal, InvalidOperation

from sdm_desktop.domain.budget import CostLine, CostRules, Fund, amount_of
from sdm_desktop.domain.errors import DomainError, FieldError, Level
from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.money import decimal_text, half_up, plain_text, rupiah
from sdm_desktop.domain.rules import Rule

MOST = 10**15


def check_fund(fund: Fund) -> list[FieldError]:
    """Return every broken rule of a pagu."""
    found = []
    if not fund.uraian.strip():
        found.append(FieldError("uraian", "Uraian pagu wajib diisi.", "WAJIB"))
    if not 2000 <= fund.tahun <= 2100:
        found.append(FieldError("tahun", "Tahun 2000 sampai 2100.", "TAHUN"))
    if not 0 <= fund.jumlah <= MOST:
        found.append(FieldError("jumlah", "Jumlah pagu tidak boleh negatif.", "JUMLAH"))
    return found


def check_line(line: CostLine, rules: CostRules) -> list[FieldError]:
    """Return every broken rule of a cost line; above the ceiling is a warning with its basis."""
    found: list[FieldError] = []
    component = rules.find(line.komponen)
    if not line.komponen.strip():
        found.append(FieldError("komponen", "Pilih komponen biaya.", "WAJIB"))
    elif component is None:
        found.append(FieldError("komponen", "Komponen ini tidak ada dalam daftar.", "PILIHAN"))
    if line.volume <= 0:
        found.append(FieldError("volume", "Volume harus lebih dari 0.", "JUMLAH"))
    for name in ("harga", "komitmen", "realisasi"):
        value = getattr(line, name)
        if value is not None and not 0 <= value <= MOST:
            found.append(FieldError(name, "Jumlah tidak boleh negatif.", "JUMLAH"))
    if line.tanggal is not None and line.realisasi is None:
        found.append(FieldError("realisasi", "Isi realisasi, atau kosongkan tanggal.", "WAJIB"))
    if component is not None and component.plafon is not None and line.harga > component.plafon:
        found.append(_above(line, component.plafon, rules.basis))
    return found


def _above(line: CostLine, ceiling: int, basis: str) -> FieldError:
    text = f"Di atas plafon {rupiah(ceiling)} per {line.satuan or 'satuan'} ({basis})."
    if line.alasan.strip():
        return FieldError("harga", text, "PLAFON", Level.WARNING)
    more = f"{text} Tulis alasannya."
    return FieldError("alasan", more, "PLAFON")


def with_plan(line: CostLine) -> CostLine:
    """Return a line whose plan is its volume times its price."""
    return replace(line, rencana=amount_of(line.volume, line.harga))


def wanted_share(rule: Rule) -> Decimal:
    """Return the least share of the budget in percent; `DomainError` of a rule without one."""
    isi = rule.isi
    try:
        return Decimal(str(isi["porsi_persen"][isi["wilayah"]]).replace(",", "."))
    except (KeyError, InvalidOperation):
        text = f"Porsi pada aturan “{rule.nama}” bukan angka; perbaiki di Pengaturan, Aturan."
        raise DomainError(text, "ATURAN") from None


def share_check(rule: Rule, year: int, base: int, funds: int) -> Explained:
    """Return whether training has its share of the spending of a year (`base`, typed by hand).

    The result holds `minimum`, `porsi` (percent, None without base), `selisih` and `terpenuhi`.
    """
    wanted = wanted_share(rule)
    least = int(half_up(base * wanted / 100))
    actual = half_up(Decimal(funds) * 100 / Decimal(base), 4) if base else None
    gap = funds - least
    steps = [Step(f"{plain_text(wanted)} % × {rupiah(base)}", rupiah(least))]
    if actual is not None:
        steps.append(
            Step(f"{rupiah(funds)} ÷ {rupiah(base)}", f"{decimal_text(actual, 4)} %")
        )  # fmt: skip
    word = "lebih" if gap >= 0 else "kurang"
    steps.append(Step(f"{rupiah(funds)} − {rupiah(least)}", f"{word} {rupiah(abs(gap))}"))
    return Explained(
        result={"minimum": least, "porsi": actual, "selisih": gap, "terpenuhi": gap >= 0},
        given=(
            Given(
                f"Total belanja {year}", rupiah(base), "diisi kantor, tanpa gaji dan pemeliharaan"
            ),
            Given(f"Pagu pelatihan {year}", rupiah(funds), "daftar pagu, sumber APBD"),
        ),
        steps=tuple(steps),
        rules=(rule,),
    )
