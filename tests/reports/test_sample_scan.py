"""Samples for the demo are real scans and say that they are samples."""

import io

import pypdf
from PIL import Image

from sdm_desktop.reports.sample_scan import MARK, portrait, sample_card, sample_pdf


def test_samples_are_small_marked_and_the_same_each_time():
    pdf = sample_pdf("SK PNS", ["Nama: Contoh"])
    assert MARK in pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert pdf == sample_pdf("SK PNS", ["Nama: Contoh"])
    card = sample_card("KTP")
    assert Image.open(io.BytesIO(card)).size == (600, 380)
    assert max(len(pdf), len(card)) < 40_000


def test_portraits_stand_three_to_four():
    one, two = portrait("1/a", is_woman=True), portrait("1/b", is_woman=False)
    assert one != two
    assert one == portrait("1/a", is_woman=True)
    assert Image.open(io.BytesIO(one)).size == (360, 480)
    assert len(one) < 40_000
