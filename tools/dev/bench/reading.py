"""Reading, beside a loop that only asks poppler for the words of each page (tests/bench)."""
import shutil

from corpus import make_study
from program import BUILD, PLANLUPE, measure as cost, say


def ingest(study, jobs):
    return cost([PLANLUPE, "ingest", study, "--ocr", "never", "--jobs", jobs])


def against_loop(name, plans, study):
    """Costs of reading `plans` with one job and of the loop over the same files."""
    loop = cost([BUILD / "tests/bench/poppler_loop", *(plan.path for plan in plans)])
    one = ingest(make_study(study, plans), 1)
    report(name, plans, loop.cpu, one.cpu)
    return loop.cpu, one


def report(name, plans, loop, cpu):
    pages = sum(plan.pages for plan in plans)
    say(name, f"{pages / cpu:.0f} pages per CPU second, the loop {pages / loop:.0f}: "
              f"{loop / cpu:.2f} of it ({len(plans)} documents, {pages} pages)")


def measure(plans, temporary):
    """Returns the study, read."""
    kinds = [[plan for plan in plans if plan.damaged == damaged] for damaged in (False, True)]
    loops, ones = zip(*(against_loop(name, kind, temporary / name)
                        for name, kind in zip(("sound", "damaged"), kinds) if kind))
    report("all", plans, sum(loops), sum(one.cpu for one in ones))
    study = make_study(temporary / "study", plans)
    two = ingest(study, 2)
    again = ingest(study, 2)
    wall = sum(one.wall for one in ones)
    say("two jobs", f"{wall / two.wall:.2f} times one ({wall:.1f} s, {two.wall:.1f} s)")
    say("unchanged", f"{again.wall:.2f} s")
    say("memory", f"{max(run.own for run in (*ones, two)):.0f} MB parent, "
                  f"{max(run.children for run in (*ones, two)):.0f} MB worker")
    for name in ("sound", "damaged"):
        shutil.rmtree(temporary / name, ignore_errors=True)
    return study
