#!/usr/bin/env python3
"""PDF files through the command line, as people run it: a process for each file, its time on the processor and its memory.

    python3 benches/native.py text      against the text alone that pdftotext, pdf-extract and lopdf take out of the file
    python3 benches/native.py memory    300 pages: the memory of each at its height
    python3 benches/native.py folder    a folder of protocols: documents a second, and what Sweden's yearly output would take

Needs target/release/paragraf and target/peers (scripts/bench builds both); a peer that is not there is left out.
"""
import os, re, shutil, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
CORPUS = Path(os.environ.get("PARAGRAF_CORPUS", ROOT / "../shared/corpus"))
PARAGRAF = TARGET / "release/paragraf"
PEERS = TARGET / "peers/release/peers"
LARGE = TARGET / "bench/300.pdf"

# Each takes the text out of a file; only the first reads facts too.
PROGRAMS = {
    "Paragraf (facts)": [PARAGRAF, "parse"],
    "pdftotext": ["pdftotext", "-q", "-layout"],
    "pdf-extract": [PEERS, "pdf-extract"],
    "lopdf": [PEERS, "lopdf"],
}
# pdftotext would write beside the file.
AFTER = {"pdftotext": ["-"]}
RUNS = 5


def run(command):
    """The time on the processor and by the clock (seconds), and the memory at its height (MB); nothing where it fails."""
    with open(os.devnull, "wb") as nothing:
        began = time.perf_counter()
        child = subprocess.Popen([str(part) for part in command], stdout=nothing, stderr=nothing)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        clock = time.perf_counter() - began
    return None if child.returncode else (used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024)


def best(name, file, runs=RUNS):
    """The least time on the processor and the least memory of some runs."""
    command = [*PROGRAMS[name], file, *AFTER.get(name, [])]
    if not shutil.which(str(command[0])):
        return None
    done = [run(command) for _ in range(runs)]
    return None if None in done else (min(cpu for cpu, _, _ in done), min(memory for _, _, memory in done))


def pages(file):
    """How many pages Paragraf counts."""
    told = subprocess.run([PARAGRAF, "text", file], capture_output=True, text=True)
    return sum(line.startswith("--- ") for line in told.stdout.splitlines())


def pdfs():
    """The protocols of the corpus, else the test files."""
    return sorted(CORPUS.glob("*/*.pdf")) or sorted((ROOT / "tests/golden").glob("*/*.pdf"))


def shown(value, unit, factor=1.0):
    return "–" if value is None else f"{value * factor:.0f} {unit}"


def ratio(ours, theirs):
    return "–" if None in (ours, theirs) else f"{ours / theirs:.2f}"


def table(files, which, unit, factor, label):
    """A row for each file: what each program takes, and Paragraf's share of each peer's."""
    peers = list(PROGRAMS)[1:]
    print("| file | pages |", *(f" {name} |" for name in PROGRAMS), *(f" against {name} |" for name in peers), sep="")
    print("|---|--:|", *("--:|" for _ in range(len(PROGRAMS) + len(peers))), sep="")
    for file in files:
        took = {name: best(name, file) for name in PROGRAMS}
        values = {name: both and both[which] for name, both in took.items()}
        ours = values["Paragraf (facts)"]
        count = pages(file)
        name = file.name if len(file.name) < 44 else file.name[:42] + "…"
        cells = [shown(value, unit, factor) for value in values.values()]
        print(f"| {name} | {count} |", *(f" {cell} |" for cell in [*cells, *(ratio(ours, values[peer]) for peer in peers)]), sep="")
        if ours and label(file):
            theirs = ", ".join(f"{peer}: {shown(values[peer], unit, factor)}" for peer in peers if values[peer])
            ratios = ", ".join(ratio(ours, values[peer]) for peer in peers if values[peer])
            print(f"short: | {label(file)} | {shown(ours, unit, factor)} | {theirs} | {ratios} |")


def instructions(name, file):
    """How many instructions a program takes, in millions: the same on a busy machine. Nothing without valgrind."""
    valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    command = [str(part) for part in [*valgrind, *PROGRAMS[name], file, *AFTER.get(name, [])]]
    if not all(shutil.which(program) for program in (command[0], command[4])):
        return None
    told = subprocess.run(command, capture_output=True, text=True, errors="replace").stderr
    count = re.search(r"I +refs: +([\d,]+)", told)
    return int(count.group(1).replace(",", "")) / 1e6 if count else None


def text():
    council = "kommunfullmaktige_2018-03-28_protokoll.pdf"
    files = pdfs()
    table(files, 0, "ms", 1e3, lambda file: "PDF of 57 pages → facts, command line; peers: text alone" if file.name == council else "")
    counts = {name: instructions(name, files[0]) for name in PROGRAMS}
    ours = counts["Paragraf (facts)"]
    told = (f"{name} {count:.0f} million ({ratio(ours, count)})" for name, count in counts.items() if count)
    print(f"\nInstructions for the first file, and Paragraf's share of each: {', '.join(told)}.")


def memory():
    if not LARGE.exists():
        sys.exit(f"{LARGE} is missing: node benches/pages.mjs makes it")
    table([LARGE], 1, "MB", 1, lambda file: "PDF of 300 pages, memory, command line; peers: text alone")


# What Swedish municipalities and regions keep minutes of in a year. Estimated: the number of boards and of meetings differs
# widely, and nobody counts them.
YEAR = [
    ("municipal councils", 290, 1, 10),
    ("municipal executive boards and their committees", 290, 2, 16),
    ("municipal boards", 290, 6, 10),
    ("regional councils", 21, 1, 6),
    ("regional executive boards and their committees", 21, 2, 12),
    ("regional boards", 21, 8, 9),
]


def folder():
    files = [file for file in pdfs() if pages(file) > 3] * 8
    cores = os.cpu_count() or 1
    cpu, clock, peak = run([PARAGRAF, "parse", *files])
    each = cpu / len(files)
    total = sum(bodies * each_has * meetings for _, bodies, each_has, meetings in YEAR)
    read = sum(pages(file) for file in set(files)) * 8
    print("| documents | pages | on the processor | by the clock, {0} cores | documents a second and core | pages a second and core | memory |".format(cores))
    print("|--:|--:|--:|--:|--:|--:|--:|")
    print(f"| {len(files)} | {read} | {cpu:.1f} s | {clock:.1f} s | {1 / each:.0f} | {read / cpu:.0f} | {peak:.0f} MB |")
    bodies = ", ".join(f"{bodies} × {has} {what} × {meetings} meetings" for what, bodies, has, meetings in YEAR)
    minutes = f"{total * each / 60:.0f} minutes of one core"
    print(f"\nSweden's yearly output is taken to be {total} protocols of this size ({bodies}): {minutes}.")
    print(f"short: | PDFs of {read / len(files):.0f} pages, command line | {1 / each:.0f} a second and core | Sweden's yearly output, on paper: {minutes} | – |")


if __name__ == "__main__":
    {"text": text, "memory": memory, "folder": folder}[sys.argv[1]]()
