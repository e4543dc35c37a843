"""Names of invented people of Kota Kupang (rules/employees 12.4: generic parts, customs kept)."""

from random import Random

from sdm_desktop.domain.employee import Sex

_MEN = (
    "Yohanes", "Yosef", "Dominggus", "Agustinus", "Marthen", "Yakob", "Petrus", "Paulus",
    "Melkianus", "Stefanus", "Yeremias", "Frans", "Oktovianus", "Ferdinand",
)  # fmt: skip
_WOMEN = (
    "Maria", "Welhelmina", "Yuliana", "Adriana", "Margaretha", "Theresia", "Fransiska",
    "Yublina", "Dorkas", "Ester", "Selfina", "Marselina",
)  # fmt: skip
_FAMILIES: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    (
        "Timor",
        30,
        (
            "Nubatonis", "Tefa", "Banunaek", "Taolin", "Tnunay", "Lopo", "Nome", "Mella", "Benu",
            "Fallo", "Selan", "Kase", "Boimau", "Liunokas", "Nope", "Salukh",
        ),
    ),
    (
        "Rote",
        24,
        (
            "Manafe", "Pellokila", "Messakh", "Foeh", "Ndun", "Henuk", "Ndolu", "Nalle", "Amalo",
            "Dethan", "Adoe", "Haning", "Mooy", "Pah",
        ),
    ),
    (
        "Sabu",
        15,
        (
            "Riwu", "Kore", "Lay", "Djami", "Tade", "Bire", "Radja", "Rihi", "Wadu", "Dima",
            "Kana", "Uly",
        ),
    ),
    ("Sumba", 6, ("Ngongo", "Bili", "Dapa", "Lero", "Kaka", "Malo", "Bulu", "Ndara", "Tamu")),
    (
        "Flores",
        12,
        (
            "da Cunha", "de Ornai", "da Silva", "da Costa", "Pareira", "Riberu", "Tukan", "Bala",
            "Kobun", "Suban", "Hayon", "Fernandez", "Keraf", "Kelen",
        ),
    ),
    ("Ende", 5, ("Wangge", "Mbete", "Rangga", "Wea", "Lado")),
    ("Belu", 5, ("Bere", "Mau", "Seran", "Bria", "Klau", "Nahak", "Atok")),
    ("Alor", 3, ("Maro", "Atamau", "Mautuka")),
)  # fmt: skip
# combinations that equal a public figure are never drawn
_FIGURES = frozenset({"Agustinus Taolin", "Stefanus Bria", "Stefanus Seran", "Frans Riwu"})
_PLACES = {
    "Timor": ("Soe", "Kefamenanu", "Kupang"),
    "Rote": ("Ba'a", "Kupang"),
    "Sabu": ("Seba", "Kupang"),
    "Sumba": ("Waingapu", "Waikabubak"),
    "Flores": ("Larantuka", "Lewoleba", "Kupang"),
    "Ende": ("Ende", "Bajawa"),
    "Belu": ("Atambua", "Betun"),
    "Alor": ("Kalabahi", "Kupang"),
}
_CATHOLIC = frozenset({"Flores", "Ende", "Belu"})


def given_name(rng: Random, sex: Sex) -> str:
    """Return a given name."""
    return rng.choice(_MEN if sex is Sex.MALE else _WOMEN)


class NameDrawer:
    """Draws names that are new in this office as long as the parts allow it."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._used: set[str] = set()

    def reserve(self, name: str) -> None:
        """Keep a name from being drawn."""
        self._used.add(name)

    def draw(self, sex: Sex) -> tuple[str, str, str]:
        """Return (name, place of birth, religion)."""
        for _ in range(40):
            group, families = self._group()
            religion = self._religion(group)
            name = self._combine(sex, group, families, religion)
            if name not in self._used and name not in _FIGURES:
                break
        self._used.add(name)
        return name, self._rng.choice(_PLACES[group]), religion

    def _group(self) -> tuple[str, tuple[str, ...]]:
        weights = [weight for _, weight, _ in _FAMILIES]
        name, _, families = self._rng.choices(_FAMILIES, weights)[0]
        return name, families

    def _religion(self, group: str) -> str:
        drawn = self._rng.random()
        if drawn < 0.09:
            return "Islam"
        if drawn < 0.10:
            return "Hindu"
        if group in _CATHOLIC:
            return "Katholik" if drawn < 0.65 else "Kristen"
        return "Katholik" if drawn < 0.17 else "Kristen"

    def _combine(self, sex: Sex, group: str, families: tuple[str, ...], religion: str) -> str:
        rng = self._rng
        male = sex is Sex.MALE
        if group == "Sumba":
            return " ".join(["Umbu" if male else "Rambu", *rng.sample(families, 2)])
        given = _MEN if male else _WOMEN
        first = rng.choice(given)
        if religion == "Islam":
            first = "Rahmat" if male else "Siti"
        drawn = rng.random()
        if drawn < 0.50:
            return f"{first} {rng.choice(families)}"
        if drawn < 0.85:
            other = rng.choice([name for name in given if name != first])
            return f"{first} {other} {rng.choice(families)}"
        own, second = rng.sample(families, 2)
        # married women of Timor carry both names, in Rote the father's name follows
        joint = "-" if not male and group == "Timor" else " "
        return f"{first} {own}{joint}{second}"
