"""The tree of units of the demo office (perangkat daerah of Kota Kupang, rules/employees 12)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.demo_posts import SCHOOL_HEAD, Post, head_post


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """One unit to build: how many people besides its head, and which posts they have.

    `key` is the path of names; `parent` is empty for a perangkat daerah.
    """

    key: str
    name: str
    parent: str
    head: Post
    staff: int
    trade: str = "umum"


@dataclass(frozen=True, slots=True)
class _Agency:
    """One perangkat daerah: name, nominal size, its bidang and the outposts it may grow by."""

    name: str
    size: int
    bidang: tuple[str, ...]
    outposts: tuple[str, ...] = ()
    trade: str = "umum"
    outpost_trade: str = "umum"


DUKCAPIL = "Dinas Kependudukan dan Pencatatan Sipil"
SHOWCASE_UNIT = f"{DUKCAPIL} / Bidang Pelayanan Pencatatan Sipil"
SHOWCASE_STAFF = 18
BKPPD = "Badan Kepegawaian, Pendidikan dan Pelatihan Daerah"
SECRETARIAT = "Sekretariat Daerah"
# enough schools for the biggest demo; the numbers are invented
_SCHOOLS = tuple(f"SD Negeri Contoh {n}" for n in range(1, 401))
_CLINICS = tuple(
    f"Puskesmas {name}"
    for name in (
        "Alak", "Bakunase", "Kupang Kota", "Manutapen", "Naioni", "Oebobo", "Oepoi", "Oesapa",
        "Pasir Panjang", "Penfui", "Sikumana",
    )
)  # fmt: skip
KELURAHAN = {
    "Oebobo": ("Fatululi", "Kayu Putih", "Liliba", "Oebobo", "Oebufu", "Oetete", "Tuak Daun Merah"),
    "Kelapa Lima": ("Kelapa Lima", "Lasiana", "Oesapa", "Oesapa Barat", "Oesapa Selatan"),
    "Alak": (
        "Alak", "Batuplat", "Fatufeto", "Mantasi", "Manulai II", "Manutapen", "Naioni",
        "Namosain", "Nunbaun Delha", "Nunbaun Sabu", "Nunhila", "Penkase Oeleta",
    ),
    "Maulafa": (
        "Bello", "Fatukoa", "Kolhua", "Maulafa", "Naikolan", "Naimata", "Oepura", "Penfui",
        "Sikumana",
    ),
    "Kota Raja": (
        "Airnona", "Bakunase", "Bakunase II", "Fontein", "Kuanino", "Naikoten I", "Naikoten II",
        "Nunleu",
    ),
    "Kota Lama": (
        "Air Mata", "Bonipoi", "Fatubesi", "Lai Lai Bisi Kopan", "Merdeka", "Nefonaek", "Oeba",
        "Pasir Panjang", "Solor", "Tode Kisar",
    ),
}  # fmt: skip


def _district(name: str, size: int) -> _Agency:
    sections = ("Seksi Pemerintahan", "Seksi Pelayanan Umum", "Seksi Pemberdayaan Masyarakat")
    villages = tuple(f"Kelurahan {village}" for village in KELURAHAN[name])
    return _Agency(f"Kecamatan {name}", size, sections, villages)


_AGENCIES: tuple[_Agency, ...] = (
    _Agency(
        DUKCAPIL,
        86,
        (
            "Bidang Pelayanan Pencatatan Sipil",
            "Bidang Pelayanan Pendaftaran Penduduk",
            "Bidang Pengelolaan Informasi Administrasi Kependudukan",
        ),
        trade="kependudukan",
    ),
    _Agency(SECRETARIAT, 16, ("Bagian Organisasi",)),
    _Agency(
        BKPPD,
        48,
        (
            "Bidang Pengadaan, Pemberhentian dan Informasi",
            "Bidang Mutasi dan Promosi",
            "Bidang Pengembangan Kompetensi Aparatur",
        ),
    ),
    _Agency(
        "Dinas Kesehatan",
        56,
        ("Bidang Kesehatan Masyarakat", "Bidang Pelayanan Kesehatan"),
        _CLINICS,
        "kesehatan",
        "kesehatan",
    ),
    _Agency(
        "Dinas Pendidikan dan Kebudayaan",
        54,
        ("Bidang Pembinaan SD", "Bidang Pembinaan SMP"),
        _SCHOOLS,
        outpost_trade="sekolah",
    ),
    _district("Oebobo", 40),
    _Agency(
        "Dinas Komunikasi dan Informatika",
        60,
        ("Bidang Informatika", "Bidang Komunikasi Publik", "Bidang Statistik"),
    ),
    _Agency(
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        75,
        ("Bidang Bina Marga", "Bidang Cipta Karya", "Bidang Tata Ruang"),
    ),
    _Agency(
        "Dinas Lingkungan Hidup dan Kebersihan",
        75,
        ("Bidang Kebersihan", "Bidang Pengendalian Lingkungan", "Bidang Pertamanan"),
    ),
    _Agency(
        "Badan Keuangan dan Aset Daerah",
        70,
        ("Bidang Anggaran", "Bidang Perbendaharaan", "Bidang Aset"),
    ),
    _Agency(
        "Badan Pendapatan Daerah", 65, ("Bidang Pendataan", "Bidang Penagihan", "Bidang Pembukuan")
    ),
    _Agency(
        "Dinas Sosial", 50, ("Bidang Rehabilitasi Sosial", "Bidang Perlindungan dan Jaminan Sosial")
    ),
    _district("Kelapa Lima", 90),
    _district("Alak", 170),
    _district("Maulafa", 130),
    _district("Kota Raja", 120),
    _district("Kota Lama", 140),
    _Agency(
        "Inspektorat Daerah", 50, ("Inspektur Pembantu Wilayah I", "Inspektur Pembantu Wilayah II")
    ),
    _Agency("Dinas Perhubungan", 70, ("Bidang Lalu Lintas", "Bidang Angkutan", "Bidang Prasarana")),
    _Agency(
        "Dinas Pertanian", 60, ("Bidang Tanaman Pangan", "Bidang Peternakan", "Bidang Penyuluhan")
    ),
    _Agency(
        "Dinas Perumahan Rakyat dan Kawasan Permukiman",
        50,
        ("Bidang Perumahan", "Bidang Kawasan Permukiman"),
    ),
    _Agency(
        "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
        45,
        ("Bidang Pemberdayaan Perempuan", "Bidang Perlindungan Anak"),
    ),
    _Agency("Dinas Kearsipan dan Perpustakaan", 45, ("Bidang Kearsipan", "Bidang Perpustakaan")),
    _Agency("Dinas Pariwisata", 45, ("Bidang Destinasi", "Bidang Pemasaran")),
    _Agency("Dinas Perikanan", 45, ("Bidang Perikanan Tangkap", "Bidang Perikanan Budidaya")),
    _Agency(
        "Dinas Tenaga Kerja dan Transmigrasi",
        45,
        ("Bidang Penempatan Tenaga Kerja", "Bidang Hubungan Industrial"),
    ),
    _Agency(
        "Satuan Polisi Pamong Praja",
        90,
        ("Bidang Ketertiban Umum", "Bidang Penegakan Perda", "Bidang Perlindungan Masyarakat"),
    ),
)
_GROWING = ("Dinas Pendidikan dan Kebudayaan", "Dinas Kesehatan")


def plan_units(employees: int) -> list[UnitPlan]:
    """Return the units of a demo office of exactly this many people, parents first."""
    return [plan for agency in _sized(employees) for plan in _agency_units(agency)]


def _sized(employees: int) -> Iterator[_Agency]:
    chosen: list[_Agency] = []
    left = employees
    for agency in _AGENCIES:
        size = min(agency.size, left)
        if size < 8 and chosen:
            break
        chosen.append(replace(agency, size=size))
        left -= size
    clinics = min(left // 8, 230)
    for name, more in zip(_GROWING, (left - clinics, clinics), strict=True):
        position = next((i for i, agency in enumerate(chosen) if agency.name == name), 0)
        chosen[position] = replace(chosen[position], size=chosen[position].size + more)
    return iter(chosen)


def _agency_units(agency: _Agency) -> list[UnitPlan]:
    if agency.name == SECRETARIAT:
        return _city_secretariat(agency)
    names = _structure(agency)
    plans = [
        UnitPlan(
            key=f"{agency.name} / {name}" if name else agency.name,
            name=name.rpartition(" / ")[2] or agency.name,
            parent=_parent(agency.name, name),
            head=_head(agency.name, name.rpartition(" / ")[2]),
            staff=0,
            trade=agency.outpost_trade if name in agency.outposts else agency.trade,
        )
        for name in names
    ]
    shares = _shares(agency.size - len(names), plans)
    return [replace(plan, staff=share) for plan, share in zip(plans, shares, strict=True)]


def _parent(agency: str, name: str) -> str:
    above = name.rpartition(" / ")[0]
    return "" if not name else f"{agency} / {above}" if above else agency


def _structure(agency: _Agency) -> list[str]:
    """Return the units below an agency, as paths; the empty path is the agency itself."""
    names = [""]
    if agency.size >= 12:
        names += ["Sekretariat", agency.bidang[0]]
    if agency.size >= 30:
        general = "Sekretariat / Subbagian Umum dan Kepegawaian"
        money = "Sekretariat / Subbagian Keuangan dan Perencanaan"
        names[2:2] = [general] if agency.size < 45 else [general, money]
        names += agency.bidang[1 : agency.size // 16]
    if agency.outposts:
        outposts = max(0, -((34 - agency.size) // 20))
        names += agency.outposts[:outposts]
    return names


def _shares(staff: int, plans: Sequence[UnitPlan]) -> list[int]:
    """Return how many of the staff each unit gets; the heads' offices stay small."""
    fixed = [SHOWCASE_STAFF if plan.key == SHOWCASE_UNIT and staff > 60 else 0 for plan in plans]
    weights = [0 if fixed[i] else _weight(plan, len(plans)) for i, plan in enumerate(plans)]
    left = staff - sum(fixed)
    total = sum(weights) or 1
    shares = [share or left * weight // total for share, weight in zip(fixed, weights, strict=True)]
    order = sorted(range(len(plans)), key=lambda i: -weights[i])
    for position in range(staff - sum(shares)):
        shares[order[position % len(order)]] += 1
    return shares


def _weight(plan: UnitPlan, count: int) -> int:
    if not plan.parent:
        return 1 if count > 1 else 10
    if plan.name == "Sekretariat":
        return 3
    return 9 if plan.name.startswith(("Subbagian", "Kelurahan", "Seksi")) else 16


def _head(agency: str, unit: str) -> Post:
    is_district = agency.startswith("Kecamatan")
    if not unit:
        if is_district:
            return head_post("Camat " + agency.removeprefix("Kecamatan "), "31")
        title = "Inspektur Daerah" if agency.startswith("Inspektorat") else f"Kepala {agency}"
        return head_post(title, "22")
    if unit == "Sekretariat":
        title = "Sekretaris Camat" if is_district else f"Sekretaris {agency.split()[0]}"
        return head_post(title, "32" if is_district else "31")
    if unit.startswith("SD "):
        return SCHOOL_HEAD
    if unit.startswith("Kelurahan"):
        return head_post("Lurah " + unit.removeprefix("Kelurahan "), "41")
    title = unit if unit.startswith("Inspektur") else f"Kepala {unit}"
    return head_post(title, "32" if unit.startswith(("Bidang", "Inspektur")) else "41")


def _city_secretariat(agency: _Agency) -> list[UnitPlan]:
    section = f"{SECRETARIAT} / {agency.bidang[0]}"
    return [
        UnitPlan(SECRETARIAT, SECRETARIAT, "", head_post("Sekretaris Daerah", "21"), 0),
        UnitPlan(
            section,
            agency.bidang[0],
            SECRETARIAT,
            head_post(f"Kepala {agency.bidang[0]}", "31"),
            agency.size - 2,
        ),
    ]
