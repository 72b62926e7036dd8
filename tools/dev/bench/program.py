"""Builds planlupe, runs it and measures what a run takes."""
import os
import subprocess
import threading
import time
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BUILD = ROOT / "build/release"
PLANLUPE = BUILD / "tools/planlupe"

# Seconds of wall clock and of processor; largest resident sizes in MB, of the program and of any
# process it started.
Cost = namedtuple("Cost", "wall cpu own children")


def build():
    subprocess.run(["cmake", "--preset", "release"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", BUILD, "planlupe", "planlupe_worker", "poppler_loop"], check=True,
                   stdout=subprocess.DEVNULL)


class Peaks(threading.Thread):
    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.own, self.children, self.over = pid, 0.0, 0.0, False

    @staticmethod
    def peak(pid):
        try:
            status = Path(f"/proc/{pid}/status").read_text()
            return next(int(l.split()[1]) / 1024 for l in status.splitlines() if l.startswith("VmHWM"))
        except (OSError, StopIteration):
            return 0.0

    def workers(self):
        try:
            for task in Path(f"/proc/{self.pid}/task").iterdir():
                yield from (task / "children").read_text().split()
        except OSError:
            return

    def run(self):
        while not self.over:
            self.own = max(self.own, self.peak(self.pid))
            self.children = max([self.children, *map(self.peak, self.workers())])
            time.sleep(0.02)


def measure(command, output=subprocess.DEVNULL):
    """The Cost of `command`; its output goes to the open file `output`."""
    before, start = os.times(), time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=output,
                               stderr=subprocess.DEVNULL)
    peaks = Peaks(process.pid)
    peaks.start()
    process.wait()
    wall, after = time.monotonic() - start, os.times()
    peaks.over = True
    peaks.join()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu, peaks.own, peaks.children)


def say(name, text):
    print(f"{name + ':':18} {text}", flush=True)


def measure_start():
    runs = 50
    start = os.times()
    for _ in range(runs):
        subprocess.run([PLANLUPE, "--version"], stdout=subprocess.DEVNULL, check=True)
    end = os.times()
    cpu = end.children_user + end.children_system - start.children_user - start.children_system
    say("start", f"{1000 * cpu / runs:.1f} CPU ms for planlupe --version")
