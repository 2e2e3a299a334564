#!/usr/bin/env python3
"""Fills a library with 200,000 entries and looks whether a refresh of new ones costs more for it.

    large.py VEILLE [--folder /tmp/veille-large] [--entries 200000] [--feeds 500] [--times 3]

One refresh fills a library with 30 entries a feed; SQL multiplies them under other names until
there are enough. Then the same feeds, a week later, bring 30 entries each that nobody has seen: into
the large library and into an empty one. Prints both, the digest's cost, and the query plans.
"""
import argparse, os, random, shutil, sqlite3, statistics, subprocess, sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from run import spawn, HERE  # noqa: E402


def multiply(path, wanted):
    db = sqlite3.connect(path, isolation_level=None)
    have = db.execute("SELECT count(*) FROM entry").fetchone()[0]
    keys = db.execute("SELECT count(*) FROM study_key").fetchone()[0] // have
    r = random.Random(7)
    number = lambda: r.getrandbits(64) - (1 << 63)
    db.create_function("other", 0, number)
    db.execute("BEGIN")
    copied = have
    while copied < wanted:
        start = db.execute("SELECT max(key) FROM entry").fetchone()[0]
        db.execute("""INSERT INTO entry (source, id_hash, content_hash, effective, first_seen, revised, study, doi, title, body, payload)
                      SELECT source, other(), content_hash, effective - ?, first_seen - ?, NULL, 0, doi || '.' || ?, title, body, payload
                      FROM entry WHERE key <= ?""", (copied // have * 86400 * 6, copied // have * 86400 * 6, copied, have))
        db.execute("UPDATE entry SET study = key WHERE key > ?", (start,))
        db.execute("INSERT INTO entry_text (rowid, title, body) SELECT key, title, body FROM entry WHERE key > ?", (start,))
        for _ in range(keys):
            db.execute("INSERT INTO study_key (hash, study) SELECT other(), key FROM entry WHERE key > ?", (start,))
        copied += have
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return copied


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("veille")
    p.add_argument("--folder", default="/tmp/veille-large")
    for name, value in (("entries", 200_000), ("feeds", 500), ("times", 3), ("port", 8083)):
        p.add_argument("--" + name, type=int, default=value)
    a = p.parse_args()
    os.makedirs(a.folder, exist_ok=True)

    def generate(day):
        subprocess.run([sys.executable, HERE + "/generate.py", a.folder, "--feeds", str(a.feeds), "--port", str(a.port), "--day", str(day)], check=True)

    def veille(home, *arguments):
        run = spawn([a.veille, *arguments], env={"VEILLE_HOME": home, "LANG": "en"})
        assert run["code"] == 0, run
        return run

    generate(0)
    server = subprocess.Popen([sys.executable, HERE + "/serve.py", a.folder, "--port", str(a.port), "--delay", "0-0"], stdout=subprocess.PIPE)
    server.stdout.readline()
    try:
        homes = {name: f"{a.folder}/{name}" for name in ("large", "empty")}
        for home in homes.values():
            shutil.rmtree(home, ignore_errors=True)
            veille(home, "sources", "import", a.folder + "/Sources.opml")
        veille(homes["large"], "fetch", "--quiet")
        library = homes["large"] + "/veille.sqlite"
        count = multiply(library, a.entries)
        print(f"{count} entries, {os.path.getsize(library) / 1e6:.0f} MB")
        generate(6)
        figures = {"large": [], "empty": []}
        for _ in range(a.times):
            for name, home in homes.items():
                shutil.rmtree(home + ".run", ignore_errors=True)
                shutil.copytree(home, home + ".run")
                run = veille(home + ".run", "fetch", "--quiet", "--force")
                figures[name].append(run)
                print(f"  {name}: {run['wall']:.2f} s wall, {run['cpu']:.2f} s cpu, {run['MB']:.0f} MB", flush=True)
        for name, runs in figures.items():
            print(f"{30 * a.feeds} new entries into {name}: {statistics.median(r['cpu'] for r in runs):.2f} s cpu, {statistics.median(r['MB'] for r in runs):.0f} MB")
        runs = [veille(homes["large"] + ".run", "today", "--offline") for _ in range(a.times)]
        print(f"today --offline: {statistics.median(r['wall'] for r in runs):.2f} s wall, {statistics.median(r['MB'] for r in runs):.0f} MB")
        db = sqlite3.connect(homes["large"] + ".run/veille.sqlite")
        for sql in ("SELECT content_hash FROM entry WHERE source = 1 AND id_hash = 2", "SELECT study FROM study_key WHERE hash = 1"):
            print(sql, "->", db.execute("EXPLAIN QUERY PLAN " + sql).fetchone()[3])
    finally:
        server.terminate()


main()
