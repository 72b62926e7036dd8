"""Draws charts, maps and box rows as vector graphics, their labels as text."""
import math

from reportlab.lib.colors import HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

PALETTE = ("#2f6f7e", "#d98e3f", "#8aa85a", "#7a6a9c")


def number(text):
    return float(text.replace(" ", "").replace(",", ".").replace("−", "-"))


class Chart(Flowable):
    """A chart of rows [label, value, ...]; the first row names the series."""

    def __init__(self, rows, options, styles):
        super().__init__()
        self.names, self.rows = rows[0][1:], rows[1:]
        self.kind = options.get("type", "stolper")
        self.height = float(options.get("height", 150))
        self.low = float(options.get("min", 0))
        self.styles = styles

    def wrap(self, width, height):
        self.width = width
        return width, self.height

    def draw(self):
        self.canv.saveState()
        self.canv.setFont(self.styles.body[0], 7.5)
        {"stolper": self.columns, "liggende": self.bars, "linjer": self.lines}[self.kind]()
        self.legend()
        self.canv.restoreState()

    def legend(self):
        x = 28
        if len(self.names) < 2:
            return
        for colour, name in zip(PALETTE, self.names):
            self.canv.setFillColor(HexColor(colour))
            self.canv.rect(x, 1, 6, 6, stroke=0, fill=1)
            self.canv.setFillColor(HexColor("#333333"))
            self.canv.drawString(x + 9, 1, name)
            x += 22 + stringWidth(name, self.styles.body[0], 7.5)

    def frame(self):
        """Draws the grid; returns (x0, y0, width, height, span of values)."""
        x0, y0 = 28, 24
        top = max(number(v) for row in self.rows for v in row[1:]) - self.low
        step = next(s for s in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10000,
                                20000, 50000) if top / s <= 6)
        top = step * (int(top / step) + 1)
        width, height = self.width - x0 - 4, self.height - y0 - 8
        for n in range(int(top / step) + 1):
            y = y0 + height * n * step / top
            self.canv.setStrokeColor(HexColor("#cccccc"))
            self.canv.setLineWidth(0.4)
            self.canv.line(x0, y, x0 + width, y)
            self.canv.setFillColor(HexColor("#333333"))
            self.canv.drawRightString(x0 - 3, y - 2.5, f"{self.low + n * step:,.0f}".replace(",", " "))
        return x0, y0, width, height, top

    def columns(self):
        x0, y0, width, height, top = self.frame()
        slot = width / len(self.rows)
        bar = slot * 0.7 / len(self.names)
        for n, row in enumerate(self.rows):
            for k, value in enumerate(row[1:]):
                self.canv.setFillColor(HexColor(PALETTE[k]))
                self.canv.rect(x0 + n * slot + slot * 0.15 + k * bar, y0, bar * 0.92,
                               height * number(value) / top, stroke=0, fill=1)
            self.canv.setFillColor(HexColor("#333333"))
            self.canv.drawCentredString(x0 + (n + 0.5) * slot, y0 - 10, row[0])

    def lines(self):
        x0, y0, width, height, top = self.frame()
        step = width / (len(self.rows) - 1)
        for k in range(len(self.names)):
            self.canv.setStrokeColor(HexColor(PALETTE[k]))
            self.canv.setLineWidth(1.6)
            path = self.canv.beginPath()
            for n, row in enumerate(self.rows):
                point = (x0 + n * step, y0 + height * (number(row[k + 1]) - self.low) / top)
                (path.lineTo if n else path.moveTo)(*point)
            self.canv.drawPath(path)
        for n, row in enumerate(self.rows):
            self.canv.drawCentredString(min(x0 + n * step, self.width - 12), y0 - 10, row[0])

    def bars(self):
        x0 = 8 + max(stringWidth(row[0], self.styles.body[0], 7.5) for row in self.rows)
        base = 14 if len(self.names) > 1 else 2
        slot = (self.height - base) / len(self.rows)
        top = max(number(v) for row in self.rows for v in row[1:]) * 1.12
        bar = slot * 0.76 / len(self.names)
        for n, row in enumerate(self.rows):
            y = self.height - (n + 1) * slot + slot * 0.12
            for k, value in enumerate(row[1:]):
                length = (self.width - x0 - 24) * number(value) / top
                offset = y + (len(self.names) - 1 - k) * bar
                self.canv.setFillColor(HexColor(PALETTE[k]))
                self.canv.rect(x0, offset, length, bar * 0.9, stroke=0, fill=1)
                self.canv.setFillColor(HexColor("#333333"))
                self.canv.drawString(x0 + length + 3, offset + bar / 2 - 3, value)
            self.canv.drawRightString(x0 - 4, y + slot * 0.38 - 3, row[0])


class BoxRow(Flowable):
    """Rounded boxes with arrows between them; one row of words in each line of a box."""

    def __init__(self, rows, styles):
        super().__init__()
        self.rows, self.styles = rows, styles

    def wrap(self, width, height):
        self.width, self.height = width, 22 + 12 * max(len(row) for row in self.rows)
        return self.width, self.height

    def draw(self):
        slot = self.width / len(self.rows)
        for n, lines in enumerate(self.rows):
            self.canv.setFillColor(self.styles.colour)
            self.canv.roundRect(n * slot + 2, 6, slot - 16, self.height - 12, 6, stroke=0, fill=1)
            self.canv.setFillColor(white)
            for k, line in enumerate(lines):
                self.canv.setFont(self.styles.body[0 if k else 1], 8.5)
                y = self.height / 2 + 6 * len(lines) - 12 * k - 9
                self.canv.drawCentredString(n * slot + slot / 2 - 6, y, line)
            if n + 1 < len(self.rows):
                self.arrow((n + 1) * slot - 12, self.height / 2)

    def arrow(self, x, y):
        path = self.canv.beginPath()
        path.moveTo(x, y - 5)
        path.lineTo(x + 11, y)
        path.lineTo(x, y + 5)
        path.close()
        self.canv.setFillColor(self.styles.accent)
        self.canv.drawPath(path, stroke=0, fill=1)


class Map(Flowable):
    """A drawn map: places [name, x, y, group] with x and y in percent of the county's outline."""

    def __init__(self, rows, options, styles):
        super().__init__()
        self.rows, self.styles = rows, styles
        self.height = float(options.get("height", 200))

    def wrap(self, width, height):
        self.width = width
        return width, self.height

    def draw(self):
        path = self.canv.beginPath()
        for n in range(73):
            turn = n / 72 * 2 * math.pi
            reach = 0.43 + 0.035 * math.sin(3 * turn) + 0.025 * math.sin(7 * turn + 1)
            x = self.width * (0.5 + min(reach, 0.49) * math.cos(turn))
            y = self.height * (0.5 + min(reach, 0.49) * math.sin(turn))
            (path.lineTo if n else path.moveTo)(x, y)
        self.canv.setFillColor(self.styles.tint)
        self.canv.setStrokeColor(self.styles.colour)
        self.canv.drawPath(path, stroke=1, fill=1)
        self.canv.setFont(self.styles.body[0], 8)
        for name, left, up, group in self.rows:
            x, y = self.width * float(left) / 100, self.height * float(up) / 100
            self.canv.setFillColor(HexColor(PALETTE[int(group)]))
            self.canv.circle(x, y, 3.5, stroke=0, fill=1)
            self.canv.setFillColor(HexColor("#222222"))
            self.canv.drawString(x + 6, y - 3, name)
