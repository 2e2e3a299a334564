#!/usr/bin/env python3
"""Kills a refresh with SIGKILL at random moments and looks at what is left of the library.

    kill.py VEILLE [--folder /tmp/veille-kill] [--times 50] [--feeds 200] [--seed N]

After every kill: no entry that was stored is gone, none is there twice, the text index agrees with
the entries, `PRAGMA integrity_check` says ok. Every few kills a day passes (five new entries a
feed). At the end one refresh runs through: it must bring all that is served, each entry once.
"""
import argparse, os, random, shutil, signal, sqlite3, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))


def look(library, before):
    """What is stored, once SQLite has recovered the file; fails on any damage."""
    db = sqlite3.connect(library)
    try:
        said = db.execute("PRAGMA integrity_check").fetchall()
        assert said == [("ok",)], said
        db.execute("INSERT INTO entry_text (entry_text, rank) VALUES ('integrity-check', 1)")
        rows = db.execute("SELECT key, source, doi FROM entry").fetchall()
        assert len({(s, d) for _, s, d in rows}) == len(rows), "an entry is there twice"
        missing = before - set(rows)
        assert not missing, f"{len(missing)} entries are gone, e.g. {missing.pop()}"
        orphans = db.execute("SELECT count(*) FROM entry WHERE study = 0").fetchone()[0]
        assert not orphans, f"{orphans} entries without a study"
        return set(rows)
    finally:
        db.close()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("veille")
    p.add_argument("--folder", default="/tmp/veille-kill")
    for name, value in (("times", 50), ("feeds", 200), ("port", 8082), ("seed", int(time.time()))):
        p.add_argument("--" + name, type=int, default=value)
    a = p.parse_args()
    r = random.Random(a.seed)
    print("seed", a.seed)
    shutil.rmtree(a.folder, ignore_errors=True)

    def generate(day):
        subprocess.run([sys.executable, HERE + "/generate.py", a.folder, "--feeds", str(a.feeds), "--port", str(a.port), "--day", str(day)], check=True, stdout=subprocess.DEVNULL)

    generate(0)
    server = subprocess.Popen([sys.executable, HERE + "/serve.py", a.folder, "--port", str(a.port), "--delay", "5-60"], stdout=subprocess.PIPE)
    server.stdout.readline()
    home = a.folder + "/home"
    environment = {**os.environ, "VEILLE_HOME": home, "LANG": "en"}

    def veille(*arguments):
        return subprocess.Popen([a.veille, *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    try:
        assert veille("sources", "import", a.folder + "/Sources.opml").wait() == 0
        start = time.monotonic()
        assert veille("fetch", "--quiet").wait() == 0
        whole = time.monotonic() - start
        library = home + "/veille.sqlite"
        os.unlink(library)
        assert veille("sources", "import", a.folder + "/Sources.opml").wait() == 0
        stored, day, killed = set(), 0, 0
        while killed < a.times:
            run = veille("fetch", "--quiet", "--force")
            time.sleep(r.random() * whole)
            if run.poll() is None:
                run.send_signal(signal.SIGKILL)
                killed += 1
            run.wait()
            before = len(stored)
            stored = look(library, stored)
            print(f"{killed}: {before} -> {len(stored)} entries, day {day}", flush=True)
            if len(stored) >= a.feeds * (30 + 5 * day) * 0.9 or killed % 5 == 0:
                day += 1
                generate(day)
        run = veille("fetch", "--quiet", "--force")
        assert run.wait() == 0, run.returncode
        stored = look(library, stored)
        served = {(f"10.5555/bench.{feed}.{n}") for feed in range(a.feeds) for n in range(5 * day, 5 * day + 30)}
        lacking = served - {doi for _, _, doi in stored}
        assert not lacking, f"{len(lacking)} served entries are not stored"
        print(f"killed {killed} times over {day} days: {len(stored)} entries, none lost, none twice, integrity ok")
    finally:
        server.terminate()


main()
