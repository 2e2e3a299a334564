#!/usr/bin/env python3
"""Measures a refresh of 500 feeds beside curl and newsboat, in one run; prints medians as a table.

    run.py VEILLE [--folder /tmp/veille-bench] [--times 5] [--feeds 500] [--transfers 32] [--only NAME,…]

VEILLE is a release build (swift build -c release --product veille). nginx, curl and newsboat are
taken from the path. Every figure is the median of `--times` runs, each from the same starting
point; the contenders take turns, so that other work on the machine weighs on all alike.
"""
import argparse, json, os, resource, shutil, signal, sqlite3, statistics, subprocess, sys, time, urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))


def spawn(argv, env=None, cwd=None):
    """Runs a program to its end: wall seconds, processor seconds, peak memory in MB, exit code."""
    start = time.monotonic()
    process = subprocess.Popen(argv, env={**os.environ, **(env or {})}, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return {"wall": time.monotonic() - start, "cpu": usage.ru_utime + usage.ru_stime,
            "MB": usage.ru_maxrss / 1024, "code": process.returncode, "errors": errors}


class Bench:
    def __init__(self, a):
        self.a, self.folder = a, a.folder
        self.results, self.children = {}, []
        os.makedirs(self.folder + "/tmp", exist_ok=True)

    # What is served

    def generate(self):
        for day in (0, 1):
            target = f"{self.folder}/day{day}"
            if not os.path.exists(target + "/urls"):
                subprocess.run([sys.executable, HERE + "/generate.py", target, "--day", str(day), "--feeds", str(self.a.feeds), "--port", "8080"], check=True)
        for port in (8080, 8081):
            for name in ("Sources.opml", "urls", "curl.config"):
                text = open(f"{self.folder}/day0/{name}").read().replace(":8080/", f":{port}/")
                open(f"{self.folder}/{port}.{name}", "w").write(text)
        self.serve_day(0)

    def serve_day(self, day):
        link = self.folder + "/feeds"
        if os.path.islink(link):
            os.unlink(link)
        os.symlink(f"day{day}/feeds", link)

    def start_servers(self):
        subprocess.run(["nginx", "-p", self.folder, "-c", HERE + "/nginx.conf"], check=True)
        for port, extra in ((8081, []),):
            child = subprocess.Popen([sys.executable, HERE + "/serve.py", self.folder, "--port", str(port), *extra], stdout=subprocess.PIPE)
            child.stdout.readline()
            self.children.append(child)
        for port in (8080, 8081):
            urllib.request.urlopen(f"http://127.0.1.1:{port}/feeds/0.xml").read()

    def stop_servers(self):
        for child in self.children:
            child.terminate()
        with open(self.folder + "/nginx.pid") as f:
            os.kill(int(f.read()), signal.SIGTERM)

    # The contenders

    def veille(self, home, *arguments):
        return spawn([self.a.veille, *arguments], env={"VEILLE_HOME": home, "LANG": "en"})

    def fresh(self, port):
        home = f"{self.folder}/home-{port}"
        shutil.rmtree(home, ignore_errors=True)
        os.makedirs(home, mode=0o700)
        with open(home + "/config.yaml", "w") as f:
            f.write(f"transfers: {self.a.transfers}\n")
        os.chmod(home + "/config.yaml", 0o600)
        run = self.veille(home, "sources", "import", f"{self.folder}/{port}.Sources.opml")
        assert run["code"] == 0, run
        return home

    def kept(self, home, name):
        shutil.rmtree(f"{self.folder}/{name}", ignore_errors=True)
        shutil.copytree(home, f"{self.folder}/{name}")

    def back(self, name, home):
        shutil.rmtree(home)
        shutil.copytree(f"{self.folder}/{name}", home)
        self.make_due(home)

    @staticmethod
    def make_due(home):
        """A day passes: every source is due, its validators stay."""
        with sqlite3.connect(home + "/veille.sqlite") as db:
            db.execute("UPDATE fetch_state SET state = CAST(json_remove(CAST(state AS TEXT), '$.dueAt') AS BLOB)")
        db.close()

    @staticmethod
    def entries(home):
        db = sqlite3.connect(home + "/veille.sqlite")
        count = db.execute("SELECT count(*) FROM entry").fetchone()[0]
        db.close()
        return count

    def curl(self, port, etags=None):
        config = f"{self.folder}/{port}.curl.config"
        if etags:
            config = f"{self.folder}/{port}.etag.config"
        return spawn(["curl", "-sS", "--compressed", "--parallel", "--parallel-max", str(self.a.transfers), "--parallel-immediate",
                      "--connect-timeout", "10", "--max-time", "30", "--max-redirs", "10", "--max-filesize", "15728640", "-K", config])

    def write_etag_config(self, port):
        """The same requests with the validators that veille would send (`--etag-compare` is per file)."""
        lines = []
        for number, url in enumerate(open(f"{self.folder}/{port}.urls").read().split()):
            etag = urllib.request.urlopen(urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})).headers["ETag"]
            name = f"{self.folder}/etags/{port}-{number}"
            os.makedirs(os.path.dirname(name), exist_ok=True)
            open(name, "w").write(etag + "\n")
            # `next` closes the group: an --etag-compare belongs to one address.
            lines.append(f'url = "{url}"\noutput = "/dev/null"\ncompressed\netag-compare = "{name}"\nnext')
        open(f"{self.folder}/{port}.etag.config", "w").write("\n".join(lines[:-1] + [lines[-1].removesuffix("\nnext")]) + "\n")

    def newsboat(self, cache):
        return spawn(["newsboat", "-C", "/dev/null", "-u", f"{self.folder}/8080.urls", "-c", cache, "-x", "reload"], env={"TERM": "dumb"})

    # The measuring

    def note(self, name, run, accept=(0,)):
        assert run["code"] in accept, (name, run)
        self.results.setdefault(name, []).append(run)
        print(f"  {name}: {run['wall']:.2f} s wall, {run['cpu']:.2f} s cpu, {run['MB']:.0f} MB", flush=True)

    def wanted(self, name):
        return not self.a.only or name in self.a.only.split(",")

    def run(self):
        total = 30 * self.a.feeds
        for port in (8080, 8081):
            self.write_etag_config(port)
        for turn in range(self.a.times):
            print(f"turn {turn + 1}", flush=True)
            for port, place in ((8080, "nginx"), (8081, "50-200 ms")):
                if not self.wanted(place):
                    continue
                self.serve_day(0)
                self.note(f"curl, {place}", self.curl(port))
                home = self.fresh(port)
                self.note(f"veille cold, {place}", self.veille(home, "fetch", "--quiet"))
                assert self.entries(home) == total, self.entries(home)
                self.kept(home, f"kept-{port}")
                self.note(f"curl 304, {place}", self.curl(port, etags=True))
                self.make_due(home)
                before = os.path.getsize(home + "/veille.sqlite")
                self.note(f"veille 304, {place}", self.veille(home, "fetch", "--quiet"))
                assert self.entries(home) == total and os.path.getsize(home + "/veille.sqlite") == before
                self.back(f"kept-{port}", home)
                self.serve_day(1)
                self.note(f"curl next day, {place}", self.curl(port))
                self.note(f"veille next day, {place}", self.veille(home, "fetch", "--quiet"))
                assert self.entries(home) == total + 5 * self.a.feeds, self.entries(home)
                self.serve_day(0)
            if self.wanted("newsboat") and shutil.which("newsboat"):
                cache = self.folder + "/newsboat.db"
                for name in (cache, cache + ".lock"):
                    if os.path.exists(name):
                        os.unlink(name)
                self.note("newsboat cold, nginx", self.newsboat(cache))
                self.note("newsboat 304, nginx", self.newsboat(cache))

    def print(self):
        print("\n| run | wall s | processor s | peak MB |\n| --- | --- | --- | --- |")
        for name, runs in self.results.items():
            print(f"| {name} | " + " | ".join(f"{statistics.median(r[k] for r in runs):.{d}f}" for k, d in (("wall", 2), ("cpu", 2), ("MB", 0))) + " |")
        print(f"\nmedians of {self.a.times}; load {os.getloadavg()[0]:.1f} at the end on {os.cpu_count()} processors")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("veille")
    p.add_argument("--folder", default="/tmp/veille-bench")
    p.add_argument("--only")
    for name, value in (("times", 5), ("feeds", 500), ("transfers", 32)):
        p.add_argument("--" + name, type=int, default=value)
    bench = Bench(p.parse_args())
    bench.generate()
    bench.start_servers()
    try:
        bench.run()
    finally:
        bench.stop_servers()
    bench.print()


if __name__ == "__main__":
    main()
