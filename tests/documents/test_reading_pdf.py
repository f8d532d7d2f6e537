"""PDF files: reading order, what they look like, hidden text, and files that can't be read."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.colors import Color, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from rapport.documents.reading import read_document
from rapport.errors import BlankDocument, CorruptDocument, EncryptedDocument, OversizedDocument
from rapport.settings import Limits
from tests.documents.made_files import HEIGHT, WIDTH, encrypted, lines, pdf, together

LEFT = ["Experience", "Lead engineer of the payments team at Acme", "Built the ledger that settles all invoices",
        "Cut the nightly run from six hours to one", "Engineer at Globex in the platform group",
        "Moved forty services to containers in a year"]  # fmt: skip
RIGHT = ["Skills", "Python and SQL", "Kubernetes", "Public speaking", "Languages", "French, fluent"]


def _right_aligned(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 10)
    for index, (title, date) in enumerate(
        [("Lead engineer, Acme", "2020 - today"), ("Engineer, Globex", "May 2016 - 2019"), ("Intern, Initech", "2015")]
    ):
        y = HEIGHT - 100 - index * 60
        canvas.drawString(60, y, title)
        canvas.drawRightString(WIDTH - 60, y, date)
        canvas.drawString(60, y - 14, "Wrote and ran the services that the sales team depended on every day")
        canvas.drawString(60, y - 28, "Led a small group and reported to the head of engineering")


@pytest.mark.parametrize(
    "offset", [pytest.param(0, id="on the same baselines"), pytest.param(5, id="on other baselines")]
)
def test_two_columns_are_read_one_after_the_other(offset: float) -> None:
    data = pdf(together(lines(*LEFT), lines(*RIGHT, x=400, y=HEIGHT - 80 - offset)))
    text = read_document(data, "two.pdf").text
    assert [line for line in text.split("\n") if line] == LEFT + RIGHT


def test_a_header_across_both_columns_comes_first() -> None:
    header = lines("Ada Example, engineer of systems that work, ada@example.com, +44 20 7946 0000, London", y=800)
    data = pdf(together(lines(*LEFT), lines(*RIGHT, x=400, y=HEIGHT - 86), header))
    text = read_document(data, "header.pdf").text
    assert text.startswith("Ada Example") and text.index(LEFT[-1]) < text.index(RIGHT[0])


def test_dates_set_flush_right_stay_with_their_title() -> None:
    text = read_document(pdf(_right_aligned), "dates.pdf").text
    assert [line for line in text.split("\n") if "\t" in line] == [
        "Lead engineer, Acme\t2020 - today", "Engineer, Globex\tMay 2016 - 2019", "Intern, Initech\t2015",
    ]  # fmt: skip


def test_lines_know_their_size_weight_and_place() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(60, HEIGHT - 80, "Ada Example")
        lines("An ordinary line below", y=HEIGHT - 120)(canvas)

    document = read_document(pdf(draw), "look.pdf")
    name, plain = document.lines
    assert (name.size_pt, name.is_bold, plain.is_bold, round(name.x_pt or 0)) == (20, True, False, 60)
    assert document.text[plain.start : plain.end] == "An ordinary line below"


def test_a_word_broken_at_the_end_of_a_line_is_made_whole() -> None:
    document = read_document(pdf(lines("She gained long expe-", "rience with well-known tools")), "hyphen.pdf")
    assert document.text == "She gained long experience\nwith well-known tools"


def test_pages_are_numbered() -> None:
    document = read_document(pdf(lines("First page"), lines("Second page")), "pages.pdf")
    assert ([line.page for line in document.lines], document.page_count) == ([1, 2], 2)


def _white(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    canvas.drawString(60, 300, "Secret keywords")


def _tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 1)
    canvas.drawString(60, 300, "Secret keywords")


def _tiny_by_scale(canvas: Canvas) -> None:
    canvas.scale(0.1, 0.1)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(600, 3000, "Secret keywords")


def _off_page(canvas: Canvas) -> None:
    canvas.drawString(60, HEIGHT + 300, "Secret keywords")


def _mode_3(canvas: Canvas) -> None:
    text = canvas.beginText(60, 300)
    text.setTextRenderMode(3)
    text.textOut("Secret keywords")
    canvas.drawText(text)


def _clear(canvas: Canvas) -> None:
    canvas.setFillColor(Color(0, 0, 0, alpha=0))
    canvas.drawString(60, 300, "Secret keywords")


def _covered(canvas: Canvas) -> None:
    canvas.drawString(60, 300, "Secret keywords")
    canvas.setFillColor(white)
    canvas.rect(40, 280, 300, 60, stroke=0, fill=1)


def _same_as_box(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.5)
    canvas.rect(40, 280, 300, 60, stroke=0, fill=1)
    canvas.drawString(60, 300, "Secret keywords")


@pytest.mark.parametrize(
    ("draw", "reason"),
    [
        pytest.param(_white, "white", id="white on white"),
        pytest.param(_tiny, "tiny", id="under two points"),
        pytest.param(_tiny_by_scale, "tiny", id="scaled down by the matrix"),
        pytest.param(_off_page, "off_page", id="outside the page"),
        pytest.param(_mode_3, "invisible", id="rendering mode 3"),
        pytest.param(_clear, "invisible", id="opacity zero"),
        pytest.param(_covered, "invisible", id="painted over"),
        pytest.param(_same_as_box, "white", id="in the colour of its box"),
    ],
)
def test_what_nobody_can_see_is_kept_apart(draw: object, reason: str) -> None:
    document = read_document(pdf(together(lines("Visible line of text"), draw)), "hidden.pdf")  # type: ignore[arg-type]
    assert document.text == "Visible line of text"
    assert [(found.text, found.reason, found.page) for found in document.hidden] == [("Secret keywords", reason, 1)]


def test_white_letters_on_a_dark_band_are_visible() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.1, 0.2, 0.4)
        canvas.rect(0, HEIGHT - 120, WIDTH, 80, stroke=0, fill=1)
        canvas.setFillColor(white)
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(60, HEIGHT - 90, "Ada Example")

    document = read_document(pdf(draw), "band.pdf")
    assert (document.text, document.hidden) == ("Ada Example", ())


def _scan() -> Image.Image:
    picture = Image.new("RGB", (1240, 1754), "white")
    pen = ImageDraw.Draw(picture)
    for index in range(12):
        pen.text((150, 150 + index * 90), f"Line {index} of a scanned page", fill="black", font_size=44)
    return picture


def test_the_invisible_layer_of_a_searchable_scan_is_its_text() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(_scan()), 0, 0, WIDTH, HEIGHT)
        text = canvas.beginText(72, HEIGHT - 90)
        text.setFont("Helvetica", 20)
        text.setTextRenderMode(3)
        text.textOut("Line 0 of a scanned page")
        canvas.drawText(text)

    document = read_document(pdf(draw), "searchable.pdf")
    assert (document.text, document.hidden, document.read_by) == ("Line 0 of a scanned page", (), "text")


@pytest.mark.timeout(300)
def test_a_scan_is_read_by_ocr_and_says_so() -> None:
    told: list[float] = []
    data = pdf(lambda canvas: canvas.drawImage(ImageReader(_scan()), 0, 0, WIDTH, HEIGHT))
    document = read_document(data, "scan.pdf", on_progress=lambda what, share: told.append(share))
    assert (document.read_by, document.has_text_layer, told) == ("ocr", False, [0.0, 1.0])
    assert "Line 3 of a scanned page" in document.text and "OCR" in document.warnings[0]


def test_ocr_that_takes_too_long_is_ended() -> None:
    data = pdf(lambda canvas: canvas.drawImage(ImageReader(_scan()), 0, 0, WIDTH, HEIGHT))
    with pytest.raises(BlankDocument, match=r"^scan\.pdf: .*OCR"):
        read_document(data, "scan.pdf", Limits(ocr_s=0.2))


def test_an_owner_password_alone_opens() -> None:
    assert read_document(encrypted(pdf(lines("Open to read")), ""), "owner.pdf").text == "Open to read"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(encrypted(pdf(lines("Locked")), "secret"), EncryptedDocument, id="encrypted"),
        pytest.param(b"%PDF-1.7\nnothing that follows is a PDF", CorruptDocument, id="corrupt"),
        pytest.param(b"junk with the name of a PDF", CorruptDocument, id="not a PDF"),
        pytest.param(pdf(lambda canvas: None), BlankDocument, id="blank"),
        pytest.param(pdf(_white), BlankDocument, id="all hidden"),
        pytest.param(pdf(*[lines("Page")] * 4), OversizedDocument, id="too many pages"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"^bad\.pdf: .+[A-Za-z]\.$"):
        read_document(data, "bad.pdf", Limits(pages=3))


def test_a_parse_that_overstays_its_time_is_ended_and_the_next_one_works() -> None:
    with pytest.raises(OversizedDocument, match=r"^slow\.pdf: not read within 0\.001 seconds"):
        read_document(pdf(*[lines(*LEFT * 8)] * 30), "slow.pdf", Limits(read_s=0.001))
    assert read_document(BytesIO(pdf(lines("Quick"))).getvalue(), "quick.pdf").text == "Quick"
