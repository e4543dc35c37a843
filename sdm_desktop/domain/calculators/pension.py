"""Calculator `pensiun`: BUP of a post and the TMT pensiun."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    read_day,
    read_text,
    whole_between,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.pension import pension_date
from sdm_desktop.domain.position import JENJANG, AgeLimit, Post, find_age_limit
from sdm_desktop.domain.rule_codes import RuleCode


def _explain(values: Values, working: Working) -> Mapping[str, Any]:
    born = values.day("tanggal_lahir")
    if born > working.today:
        raise refuse("tanggal_lahir", "Tanggal lahir masih di masa depan.")
    limit = _find_limit(values, working, born)
    reached = f"{MONTHS[born.month - 1]} {born.year + limit.years}"
    tmt = pension_date(born, limit.years)
    working.step("batas usia pensiun", f"{limit.years} tahun ({limit.basis})")
    working.step(f"lahir {long_date(born)}, usia {limit.years} tahun dicapai pada", reached)
    working.step(f"tanggal 1 bulan setelah {reached}", long_date(tmt))
    working.rule(RuleCode.PENSIUN)
    return {"bup": limit.years, "tmt_pensiun": tmt}


def _find_limit(values: Values, working: Working, born: date) -> AgeLimit:
    if values.has("bup"):
        return AgeLimit(values.whole("bup"), "BUP yang diisikan")
    post = Post(
        jabatan=values.text("jabatan"),
        jenjang=values.text("jenjang"),
        jenis_jabatan=values.text("jenis_jabatan"),
    )
    if not (post.jabatan or post.jenjang or post.jenis_jabatan):
        raise refuse("bup", "Isi BUP, atau jenis jabatan, jenjang, atau nama jabatan.", "WAJIB")
    city_posts = working.look(RuleCode.JABATAN_KOTA)
    limit = find_age_limit(post, working.look(RuleCode.BUP), city_posts)
    if limit is None:
        raise refuse(_missing_part(post), "BUP jabatan ini tidak diketahui; isi BUP.", "BUP")
    # the version in force on the TMT decides, where one is known for that day
    day = pension_date(born, limit.years)
    try:
        rule = working.rule(RuleCode.BUP, day)
    except DomainError:
        rule = working.rule(RuleCode.BUP)
    return find_age_limit(post, rule, city_posts) or limit


def _missing_part(post: Post) -> str:
    if "fungsional" in post.jenis_jabatan.lower() and not post.jenjang:
        return "jenjang"
    return "jabatan" if not post.jabatan else "bup"


CALCULATORS = (
    Calculator(
        name="pensiun",
        title="Kapan pensiun",
        summary="Batas usia pensiun menurut jabatan dan TMT pensiun.",
        inputs=(
            Input(
                name="tanggal_lahir",
                label="Tanggal lahir",
                kind=InputKind.DATE,
                read=read_day,
                example="1968-11-24",
            ),
            Input(
                name="bup",
                label="BUP",
                kind=InputKind.WHOLE,
                read=whole_between(40, 80),
                required=False,
                help="Kosongkan bila ingin dicari dari jabatan.",
                example="58",
            ),
            Input(
                name="jenis_jabatan",
                label="Jenis jabatan",
                kind=InputKind.CHOICE,
                read=read_text,
                required=False,
                choices=("JPT", "Administrator", "Pengawas", "Fungsional", "Pelaksana"),
            ),
            Input(
                name="jenjang",
                label="Jenjang",
                kind=InputKind.CHOICE,
                read=read_text,
                required=False,
                choices=JENJANG,
            ),
            Input(
                name="jabatan",
                label="Nama jabatan",
                kind=InputKind.TEXT,
                read=read_text,
                required=False,
                example="Guru Ahli Pertama",
            ),
        ),
        outputs=(Output("bup", "BUP"), Output("tmt_pensiun", "TMT pensiun")),
        codes=(RuleCode.BUP, RuleCode.PENSIUN),
        function=_explain,
    ),
)
