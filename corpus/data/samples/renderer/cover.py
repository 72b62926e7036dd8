"""Draws the front page: title, county, what was decided when, and a drawn landscape."""
import math

from reportlab.lib.colors import HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth


def draw_cover(canv, size, settings, styles):
    width, height = size
    {"felt": field, "bue": arc, "bilde": picture}[settings.get("cover", "felt")](
        canv, width, height, settings, styles)
    canv.setFillColor(HexColor("#333333"))


def lines_of(text, font, size, width):
    lines = [""]
    for word in text.split():
        if stringWidth(f"{lines[-1]} {word}", font, size) > width and lines[-1]:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def write(canv, text, font, size, at, width):
    """Writes text in lines from the top left corner `at`; returns the y below them."""
    x, y = at
    canv.setFont(font, size)
    for line in lines_of(text, font, size, width):
        y -= size * 1.15
        canv.drawString(x, y, line)
    return y


def hills(canv, box, colours, title):
    shift = sum(map(ord, title)) % 7
    x0, y0, width, height = box
    for n, colour in enumerate(colours):
        path = canv.beginPath()
        path.moveTo(x0, y0)
        for k in range(61):
            wave = math.sin(k / 60 * (5 + n) + n * 1.9 + shift) + 0.45 * math.sin(k / 60 * (13 + 3 * n) + n * shift)
            path.lineTo(x0 + width * k / 60, y0 + height * (0.78 - 0.2 * n + 0.13 * wave))
        path.lineTo(x0 + width, y0)
        path.close()
        canv.setFillColor(HexColor(colour))
        canv.drawPath(path, stroke=0, fill=1)


def shield(canv, x, y, styles, name):
    path = canv.beginPath()
    path.moveTo(x, y)
    path.lineTo(x + 26, y)
    path.lineTo(x + 26, y - 18)
    path.curveTo(x + 26, y - 28, x + 16, y - 33, x + 13, y - 35)
    path.curveTo(x + 10, y - 33, x, y - 28, x, y - 18)
    path.close()
    canv.setFillColor(styles.accent)
    canv.drawPath(path, stroke=0, fill=1)
    canv.setFillColor(white)
    canv.rect(x + 11.5, y - 27, 3, 20, stroke=0, fill=1)
    canv.rect(x + 5, y - 15, 16, 3, stroke=0, fill=1)
    canv.setFillColor(HexColor("#222222"))
    canv.setFont(styles.head[1], 13)
    canv.drawString(x + 33, y - 15, name)
    canv.setFont(styles.head[0], 9)
    canv.drawString(x + 33, y - 27, "FYLKESKOMMUNE")


def field(canv, width, height, settings, styles):
    canv.setFillColor(styles.colour)
    canv.rect(0, height * 0.62, width, height * 0.38, stroke=0, fill=1)
    canv.setFillColor(white)
    y = write(canv, settings["title"], styles.head[1], 32, (48, height - 70), width - 110)
    write(canv, settings.get("subtitle", ""), styles.head[0], 15, (48, y - 16), width - 110)
    canv.setFillColor(HexColor("#dfeaf2"))
    canv.rect(0, height * 0.14, width, height * 0.48, stroke=0, fill=1)
    hills(canv, (0, height * 0.14, width, height * 0.46), (settings.get("hills") or "#a9c4b4 #7fa593 #4f7d6b #2f5848").split(), settings["title"])
    canv.setFillColor(HexColor("#333333"))
    write(canv, settings.get("decided", ""), styles.body[0], 10.5, (48, height * 0.11), width * 0.5)
    shield(canv, width - 200, height * 0.1, styles, settings["county"])


def arc(canv, width, height, settings, styles):
    canv.setFillColor(styles.tint)
    canv.circle(width * 0.15, height * 0.12, width * 0.62, stroke=0, fill=1)
    canv.setFillColor(styles.colour)
    canv.circle(width * 0.92, height * 0.05, width * 0.36, stroke=0, fill=1)
    shield(canv, width - 210, height - 40, styles, settings["county"])
    canv.setFillColor(HexColor("#111111"))
    y = write(canv, settings["title"], styles.head[1], 30, (54, height - 130), width - 150)
    y = write(canv, settings.get("subtitle", ""), styles.head[0], 14, (54, y - 18), width - 150)
    write(canv, settings.get("decided", ""), styles.body[2], 10.5, (54, y - 40), width - 200)


def picture(canv, width, height, settings, styles):
    canv.setFillColor(HexColor("#f0e7d4"))
    canv.rect(0, 0, width, height * 0.66, stroke=0, fill=1)
    canv.setFillColor(HexColor("#e8b45e"))
    canv.circle(width * 0.72, height * 0.5, height * 0.07, stroke=0, fill=1)
    hills(canv, (0, 0, width, height * 0.6), ("#c5b79c", "#93a9b3", "#5f8296", "#355f78", "#1d3f57"),
          settings["title"])
    shield(canv, 48, height - 36, styles, settings["county"])
    canv.setFillColor(styles.colour)
    y = write(canv, settings["title"], styles.head[1], 28, (48, height - 96), width - 96)
    canv.setFillColor(HexColor("#333333"))
    y = write(canv, settings.get("subtitle", ""), styles.head[0], 14, (48, y - 10), width - 96)
    write(canv, settings.get("decided", ""), styles.body[0], 10, (48, y - 12), width - 96)
