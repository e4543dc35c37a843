"""Which survey the rows of a sheet belong to, and which column holds which unsur."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.skm_answers import ordered
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.domain.skm_rules import Order, Scheme, Unsur
from sdm_desktop.domain.survey_answers import Respondent, people_of
from sdm_desktop.domain.surveys import EXTRA, Survey, plain_name, unsur_of_survey
from sdm_desktop.exchange.survey_rows import NUMBERED, SurveyRows, answer_names
from sdm_desktop.services.import_plan import ImportChoice, SheetPreview
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.survey_reading import service_named
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.surveys import SurveyRepository
from sdm_desktop.storage.write import Writer

if TYPE_CHECKING:
    from sdm_desktop.services.surveys import SurveyService

SETTING = "impor.pilihan.skm"
Key = tuple[str, str]  # service and period as chosen or written
_ANY = "2017"
_SWAPPED = ("jawaban", "u8", "u9")


def survey_choices(
    database: Database, session: Session, preview: SheetPreview
) -> tuple[ImportChoice, ...]:
    """Return what is asked beside the columns, with what was chosen last for such a sheet."""
    known: dict[str, str] = SettingsService(database, session).value(SETTING, {})
    store = SurveyRepository(database)
    with database.read():
        names = sorted({one.nama for one in store.all_services()}, key=str.casefold)
        surveys_open = [one for one in store.all_surveys() if one.status.is_open]
    periods = sorted({one.periode for one in surveys_open}, reverse=True)
    spans = [(key, f"{read_period(key).nama} ({key})") for key in periods]
    orders = tuple((one.value.lower(), one.label) for one in Order)
    schemes = tuple((one.value, one.label) for one in Scheme)
    by_column = {"layanan": "Kosong: menurut kolom layanan", "periode": "Kosong: menurut kolom"}
    hints = {name: by_column[name] for name in by_column if name in preview.mapping}
    return (
        ImportChoice("layanan", "Layanan", tuple((name, name) for name in names), is_free=True,
                     hint=hints.get("layanan", "Pilih, atau tulis layanan baru")),
        ImportChoice("periode", "Periode", tuple(spans), is_free=True,
                     hint=hints.get("periode", "2026, 2026-S1, 2026-Q3")),
        ImportChoice("urutan", "Arti U8 dan U9 pada berkas", orders,
                     value=known.get(signature(preview), "")),
        ImportChoice("skema", "Skema", schemes, value=Scheme.BARU.value),
    )  # fmt: skip


def signature(preview: SheetPreview) -> str:
    """Return what tells sheets of one source: their headers."""
    return "|".join(column.header.strip().lower() for column in preview.columns)[:500]


@dataclass(frozen=True, slots=True)
class SurveyChoices:
    """What was chosen for a sheet; service and period are empty where a column names them."""

    layanan: str
    periode: str
    urutan: Order
    skema: Scheme
    signature: str
    asks_order: bool

    @classmethod
    def of(cls, preview: SheetPreview, mapping: Mapping[str, int]) -> "SurveyChoices":
        """Return the choices, or raise `DomainError` for what is still missing."""
        given = preview.options
        layanan = " ".join(given.get("layanan", "").split())
        if not layanan and "layanan" not in mapping:
            raise DomainError("Pilih layanan yang disurvei, atau tulis layanan baru.", "LAYANAN")
        period = given.get("periode", "").strip()
        if not period and "periode" not in mapping:
            raise DomainError("Isi periode survei, misalnya 2026-S1.", "PERIODE")
        if not answer_names(mapping):
            raise DomainError("Kolom jawaban belum ditentukan. Pilih kolom U1, U2, …", "NO_KEY")
        asks = any(name in mapping for name in _SWAPPED)
        order = given.get("urutan", "").upper()
        if asks and order not in tuple(Order):
            text = (
                "Tentukan arti U8 dan U9: kuesioner (U8 = sarana) atau peraturan (U8 = pengaduan)."
            )
            raise DomainError(text, "URUTAN")
        return cls(
            layanan,
            read_period(period).kunci if period else "",
            Order(order) if asks else Order.PERATURAN,
            Scheme(given.get("skema") or Scheme.BARU),
            signature(preview),
            asks,
        )

    def kept(self, mapping: Mapping[str, int]) -> dict[str, int]:
        """Return the mapping without columns that one choice for all rows replaces."""
        replaced = {name for name in ("layanan", "periode") if getattr(self, name)}
        return {name: place for name, place in mapping.items() if name not in replaced}

    def remember(self, surveys: "SurveyService") -> None:
        """Keep the order chosen for sheets with these headers."""
        if not self.asks_order:
            return
        settings = SettingsService(surveys.database, surveys.session)
        known: dict[str, str] = dict(settings.value(SETTING, {}))
        if known.get(self.signature) != self.urutan.value.lower():
            settings.set_value(SETTING, known | {self.signature: self.urutan.value.lower()})


@dataclass(frozen=True, slots=True)
class SurveyTarget:
    """A survey that rows go to; one that is not there yet is made when they are written."""

    layanan: str
    survey: Survey
    is_new: bool

    @property
    def words(self) -> str:
        """Return it as the preview counts it."""
        words = f"{self.layanan}, {read_period(self.survey.periode).nama}"
        return f"{words} (survei baru)" if self.is_new else words

    def made(self, surveys: "SurveyService", writer: Writer) -> Survey:
        """Return the survey as stored, made with its service when it is new."""
        if not self.is_new:
            return surveys.load(self.survey.id)
        service = surveys.ensure_service(writer, self.layanan)
        survey = replace(self.survey, layanan_id=service.id)
        return replace(survey, id=surveys.store.surveys.save(writer, survey), rev=1)


class Targets:
    """The surveys of a sheet and the column of each unsur; call inside `Database.read`."""

    def __init__(
        self, surveys: "SurveyService", choices: SurveyChoices, mapping: Mapping[str, int]
    ) -> None:
        self.choices = choices
        self._surveys = surveys
        self._services = surveys.store.all_services()
        self._known = surveys.store.all_surveys()
        self._targets: dict[Key, SurveyTarget] = {}
        self._new_codes = self._codes_of_new(mapping)
        survey = self._new("", choices.periode or _ANY)
        if choices.layanan and choices.periode:
            survey = self.target((choices.layanan, choices.periode)).survey
            surveys.require_open(survey)
        self._survey = survey
        table = surveys.reader().known_unsur(survey.skema)
        self._unsur: tuple[Unsur, ...] = unsur_of_survey(survey, table)
        self._order = ordered(self._unsur, choices.urutan)
        self.fields = self._fields(mapping)

    @property
    def options(self) -> list[tuple[str, ...]]:
        """Return the words of the four options of each unsur."""
        return [one.pilihan for one in self._unsur]

    @property
    def width(self) -> int:
        """Return the number of unsur."""
        return len(self._unsur)

    def keys(self, rows: SurveyRows) -> Sequence["Key"]:
        """Return service and period of each row."""
        count, service, period = rows.source.count, self.choices.layanan, self.choices.periode
        if service and period:
            return [(service, period)] * count
        names = [service] * count if service else rows.layanan
        return list(zip(names, [period] * count if period else rows.periode, strict=True))

    def target(self, key: "Key") -> SurveyTarget:
        """Return the survey of a service in a period."""
        name = key[0]
        if key not in self._targets:
            found = service_named(self._services, name)
            if len(found) > 1:
                text = f"Layanan “{name}” ada pada {len(found)} unit; ubah namanya dahulu."
                raise DomainError(text, "GANDA")
            service = found[0] if found else None
            period = read_period(key[1]).kunci
            known = [
                one
                for one in self._known
                if service and (one.layanan_id, one.periode) == (service.id, period)
            ]
            survey = known[0] if known else self._new(service.id if service else "", period)
            shown = service.nama if service else name
            self._targets[key] = SurveyTarget(shown, survey, not known)
        return self._targets[key]

    def refusal(self, key: "Key") -> tuple[str, str]:
        """Return (column, reason) why rows of a survey are refused; ("", "") when they are not."""
        name, period = key
        if not name.strip():
            return "layanan", "Layanan kosong. Isi nama layanan."
        is_known = any(plain_name(one.nama) == plain_name(name) for one in self._services)
        if not is_known and not self.choices.layanan:
            return "layanan", f"Layanan “{name}” belum ada. Tambahkan layanan itu dahulu."
        try:
            survey = self.target((name, period)).survey
        except DomainError as error:
            return "periode", error.message
        column = "layanan" if not self.choices.layanan else "periode"
        if not survey.status.is_open:
            return column, f"Survei sudah {survey.status.label.lower()}. Buka kembali dahulu."
        if survey.unsur != self._survey.unsur:
            return column, "Survei ini memakai unsur lain. Impor tersendiri."
        return "", ""

    def people(self) -> dict[tuple["Key", str], Respondent]:
        """Return the respondents that are there already, by survey and number."""
        found = {}
        for key, target in self._targets.items():
            if not target.is_new:
                for bundle in self._surveys.store.bundles_of(target.survey.id):
                    found.update({(key, one.tanda): one for one in people_of(bundle)})
        return found

    def in_order(self, signs: list[str]) -> list[str]:
        """Return packed answers of a sheet in the order of the survey."""
        if any(self.fields) or self._order == list(range(self.width)):
            return signs
        places = sorted(range(self.width), key=self._order.__getitem__)
        known = {text: "".join(text[place] for place in places) for text in set(signs)}
        return [known[text] for text in signs]

    def _fields(self, mapping: Mapping[str, int]) -> list[str]:
        """Return the column of each unsur; a packed column has none of its own."""
        numbers = {place: NUMBERED[n] for n, place in enumerate(self._order)}
        found = []
        for place, one in enumerate(self._unsur):
            named = one.kode if one.kode in mapping else numbers[place]
            found.append(named if named in mapping else "")
        beyond = [name for name in NUMBERED[self.width :] if name in mapping]
        if beyond:
            text = (
                f"Survei ini memakai {self.width} unsur; kolom {beyond[0].upper()} tidak dipakai."
            )
            raise DomainError(f"{text} Pilih “Tidak diimpor” untuk kolom itu.", "UNSUR")
        if not any(found) and "jawaban" not in mapping:
            raise DomainError("Kolom jawaban belum ditentukan. Pilih kolom U1, U2, …", "NO_KEY")
        return found

    def _codes_of_new(self, mapping: Mapping[str, int]) -> str:
        """Return the unsur of a survey that is made by the import."""
        codes = [one.kode for one in self._surveys.reader().known_unsur(self.choices.skema)]
        count = max((n for n, name in enumerate(NUMBERED, 1) if name in mapping), default=0)
        codes += [f"{EXTRA}{n}" for n in range(1, count - len(codes) + 1)]
        return " ".join(codes)

    def _new(self, service_id: str, period: str) -> Survey:
        span = read_period(period)
        return Survey(
            layanan_id=service_id,
            periode=span.kunci,
            mulai=span.mulai,
            selesai=span.selesai,
            unsur=self._new_codes,
            skema=self.choices.skema,
        )
