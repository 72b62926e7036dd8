"""Reads a plan source: front matter, then blocks in a Markdown-like notation (see ../README.md)."""
import re
from xml.sax.saxutils import escape

FENCE = re.compile(r"^(:{3,})\s*(\S+)\s*(.*)$")
HEADING = re.compile(r"^(#{1,4})\s+(.*)$")
ITEM = re.compile(r"^( *)(-|\d+\.|[a-z]\))\s+(.*)$")
NOTE = re.compile(r"^\[\^(\w+)\]:\s+(.*)$")


def read_plan(path):
    """Returns (settings, blocks, notes) of the source file; blocks are tuples (kind, ...)."""
    head, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    settings = dict(line.split(": ", 1) for line in head.splitlines() if line.strip())
    notes = {}
    return settings, read_blocks(body.splitlines(), notes), notes


def read_blocks(lines, notes):
    blocks, at = [], 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif match := FENCE.match(line):
            end = lines.index(match[1], at + 1)
            blocks.append(fenced(match[2], match[3], lines[at + 1:end], notes))
            at = end + 1
        elif match := HEADING.match(line):
            blocks.append(("heading", len(match[1]), match[2]))
            at += 1
        elif match := NOTE.match(line):
            notes[match[1]] = match[2]
            at += 1
        elif line.startswith("!"):
            blocks.append(("command", *line[1:].split()))
            at += 1
        else:
            end = at
            while end < len(lines) and lines[end].strip() and (end == at or is_plain(lines[end])):
                end += 1
            blocks.append(text_block(" ".join(part.strip() if n else part.rstrip()
                                              for n, part in enumerate(lines[at:end]))))
            at = end
    return blocks


def is_plain(line):
    return not (ITEM.match(line) or FENCE.match(line) or HEADING.match(line) or NOTE.match(line))


def text_block(text):
    if match := ITEM.match(text):
        return ("item", len(match[1]) // 2, match[2], match[3])
    return ("paragraph", text)


def fenced(kind, arguments, lines, notes):
    if kind in ("tabell", "figur", "boksrad"):
        rows = [[cell.strip() for cell in line.split("|")] for line in lines if line.strip()]
        title, _, options = arguments.partition(" ;; ")
        return (kind, title, dict(o.split("=") for o in options.split()), rows)
    return (kind, arguments, read_blocks(lines, notes))


def inline(text):
    """Turns the notation inside a paragraph into ReportLab's paragraph markup."""
    text = escape(text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)
    text = re.sub(r"\[\^(\w+)\]", r'<super size="6.5"><onDraw name="note" label="\1"/>\1</super>', text)
    return text.replace("\\\\", "<br/>")
