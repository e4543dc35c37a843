"""The computed words that the sentences of a survey report take."""

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.report_surveys import joined
from sdm_desktop.domain.skm import UnsurResult
from sdm_desktop.services.survey_views import SurveyDetail, SurveyRow


def values_of(detail: SurveyDetail, basis: str) -> dict[str, str]:
    """Return the value of each name that a template may use."""
    row, result = detail.row, detail.row.result
    count = len(result.unsur)
    return {
        "layanan": row.layanan.nama,
        "unit": row.unit,
        "pada_unit": f" pada {row.unit}" if row.unit else "",
        "periode": row.periode.nama,
        "mulai": long_date(row.survey.mulai),
        "selesai": long_date(row.survey.selesai),
        "penanggung": _named(row.survey.penanggung_jawab),
        "k": str(count),
        "n": str(result.responden),
        "populasi": _population(row),
        "metode": f"Penarikan sampel {_lower(row.survey.metode_sampel)}. "
        if row.survey.metode_sampel
        else "",
        "bobot": _weight(row),
        "dasar": basis,
        "ikm": "–" if result.ikm is None else decimal_text(result.ikm, 2),
        "mutu": result.mutu or "–",
        "kinerja": result.kinerja or "–",
        "terendah": joined([_unsur(one) for one in result.lowest]) or "–",
        "tertinggi": _highest(row),
        "perubahan": _change(row),
        "indikatif": "Karena responden sedikit, hasil ini bersifat indikatif."
        if row.is_indicative
        else "",
    }


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def _named(who: str) -> str:
    return f" dengan penanggung jawab {who}" if who else ""


def _population(row: SurveyRow) -> str:
    if row.survey.populasi is None:
        return ""
    words = f" dari populasi {decimal_text(row.survey.populasi, 0)} penerima layanan"
    return f"{words}, dengan sampel minimum {row.sample}" if row.sample is not None else words


def _weight(row: SurveyRow) -> str:
    result = row.result
    if result.bobot_nilai != result.bobot.of(len(result.unsur)):
        return f"1/{result.bobot_nilai.denominator} (hanya unsur terisi)"
    return result.bobot.label(len(result.unsur))


def _unsur(one: UnsurResult) -> str:
    name = one.unsur.nama.lower()
    return name if one.nrr is None else f"{name} ({decimal_text(one.nrr, 3)})"


def _highest(row: SurveyRow) -> str:
    rated = [one for one in row.result.unsur if one.nrr is not None]
    if not rated:
        return "–"
    most = max(one.nrr or 0 for one in rated)
    return joined([_unsur(one) for one in rated if one.nrr == most])


def _change(row: SurveyRow) -> str:
    if row.before is None or row.delta is None:
        return "Belum ada survei terdahulu untuk dibandingkan. "
    before = decimal_text(row.before.ikm, 2)
    if not row.delta:
        return f"IKM sama dengan {row.before.nama} ({before}). "
    word = "naik" if row.delta > 0 else "turun"
    change = decimal_text(abs(row.delta), 2)
    return f"Dibandingkan {row.before.nama} ({before}), IKM {word} {change}. "
