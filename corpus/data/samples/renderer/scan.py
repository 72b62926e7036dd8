"""Turns a finished PDF into a scan of its print, with no text layer or with one read as English."""
import random
import subprocess
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

POINTS = 72


def scan(target, settings):
    """Replaces the PDF; settings: scan = bare | english, scan_dpi, scan_quality."""
    dpi, quality = int(settings.get("scan_dpi", 150)), int(settings.get("scan_quality", 30))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), "-png", target, f"{folder}/p"],
                       check=True)
        canvas = Canvas(str(target), invariant=1, pageCompression=1)
        canvas.setProducer("Scan to PDF")
        for number, path in enumerate(sorted(Path(folder).glob("*.png"))):
            page = worn(Image.open(path).convert("L"), random.Random(number + 7))
            size = (page.width * POINTS / dpi, page.height * POINTS / dpi)
            canvas.setPageSize(size)
            canvas.drawImage(jpeg(page, quality), 0, 0, *size)
            if settings["scan"] == "english":
                write_words(canvas, read_words(page, dpi), size[1], POINTS / dpi)
            canvas.showPage()
        canvas.save()


def worn(page, chance):
    """The page a little skewed, soft and speckled, the same way in every run."""
    page = page.rotate(chance.uniform(-0.45, 0.45), Image.BICUBIC, fillcolor=250)
    page = page.filter(ImageFilter.GaussianBlur(0.5))
    speckle = Image.new("L", page.size, 0)
    dots = speckle.load()
    for _ in range(page.width * page.height // 9000):
        dots[chance.randrange(page.width), chance.randrange(page.height)] = chance.randrange(60, 190)
    shade = page.point(lambda value: 34 + value * 212 // 255)
    return ImageChops.subtract(shade, speckle)


def jpeg(page, quality):
    data = BytesIO()
    page.save(data, "JPEG", quality=quality, optimize=True)
    data.seek(0)
    return ImageReader(data)


def read_words(page, dpi):
    """The words (text, left, top, width, height) that tesseract's English model reads."""
    data = BytesIO()
    page.save(data, "PNG")
    table = subprocess.run(["tesseract", "-", "-", "-l", "eng", "--dpi", str(dpi), "tsv"], check=True,
                           input=data.getvalue(), capture_output=True).stdout.decode()
    for line in table.splitlines()[1:]:
        fields = line.split("\t")
        if fields[0] == "5" and fields[11].strip():
            yield fields[11], *map(int, fields[6:10])


def write_words(canvas, words, page_height, scale):
    """Writes the words unseen over the picture, each as wide as its box."""
    for word, left, top, width, height in words:
        line = canvas.beginText()
        line.setTextRenderMode(3)
        size = max(4, height * scale * 0.9)
        line.setFont("Helvetica", size)
        natural = canvas.stringWidth(word, "Helvetica", size) or 1
        line.setHorizScale(100 * width * scale / natural)
        line.setTextOrigin(left * scale, page_height - (top + height) * scale + size * 0.15)
        line.textOut(word)
        canvas.drawText(line)
