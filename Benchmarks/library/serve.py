#!/usr/bin/env python3
"""Serves the feeds that a large library is made of, and writes their list.

    serve.py --list FILE.opml [--entries 150000] [--years 2] [--per-feed 1000] [--port 8090]
    serve.py [same options]                       # serves until it is stopped

    veille sources import FILE.opml && veille fetch --force

Entries are spread evenly over the years before --now, so that a week holds as many as every other.
One in twenty is press on the study before it, one in fifty a preprint. The text is made up from a
word list with fixed seeds: the same arguments give the same bytes.
"""
import argparse, datetime, gzip, random, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORDS = """patients trial randomised placebo outcome hazard ratio confidence interval mortality hospital
primary care blood pressure diabetes heart failure stroke treatment group control follow months cohort
risk adjusted analysis events adverse safety efficacy dose weeks baseline quality life pain surgery
children adults older women men infection vaccine antibiotic guideline review asthma obesity semaglutide
kidney sepsis cancer breast lung prostate screening depression migraine fracture rehabilitation""".split()
STANDINGS = ["journal"] * 12 + ["authority", "society", "press", "press", "press", "personal",
                                "preprint-server", "preprint-server"]
DESIGNS = ["a randomised trial", "a cohort study", "a systematic review", "a case-control study",
           "a narrative review", "a cross-sectional study", "a case report", "a protocol", "news", ""]


class Library:
    def __init__(self, a):
        self.a, self.feeds = a, max(1, a.entries // a.per_feed)
        r = random.Random(7)
        self.sentences = [" ".join(r.choice(WORDS) for _ in range(r.randrange(12, 24))).capitalize() + "."
                          for _ in range(4000)]
        self.now = datetime.datetime.fromisoformat(a.now).replace(tzinfo=datetime.timezone.utc)

    def standing(self, feed):
        return STANDINGS[feed % len(STANDINGS)]

    def opml(self):
        rows = [f'<outline type="rss" text="Source {n}" title="Source {n}" xmlUrl="http://127.0.0.1:{self.a.port}/{n}.xml"'
                f' veille:standing="{self.standing(n)}"/>' for n in range(self.feeds)]
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0" xmlns:veille="urn:veille:opml:1"><head><title>Bench</title></head><body>\n'
                + "\n".join(rows) + "\n</body></opml>\n")

    def feed(self, n):
        r, a = random.Random(n), self.a
        out = ['<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
               f"<title>Source {n}</title><link>https://source{n}.example/</link><language>en</language>"]
        step = a.years * 365.25 * 86400 / a.per_feed
        for i in range(a.per_feed):
            when = self.now - datetime.timedelta(seconds=(i + r.random()) * step)
            subject = " ".join(r.choice(WORDS) for _ in range(7)).capitalize()
            about = f" doi:10.5555/bench.{(n - 3) % self.feeds}.{i}" if self.standing(n) in ("press", "personal") else ""
            doi = "" if about else f"<dc:identifier>doi:10.5555/bench.{n}.{i}</dc:identifier>"
            text = " ".join(r.choice(self.sentences) for _ in range(8))
            out.append(f"<item><title>{subject} {n}-{i}: {r.choice(DESIGNS)}</title><link>https://source{n}.example/{i}</link><guid isPermaLink=\"false\">{n}-{i}</guid>"
                       f"<pubDate>{when.strftime('%a, %d %b %Y %H:%M:%S GMT')}</pubDate><dc:creator>Author {r.randrange(9999)}</dc:creator>{doi}"
                       f"<description>{text}{about} Results: hazard ratio 0.{r.randrange(50, 99)}, 95% CI 0.40 to 0.99, n={r.randrange(40, 9000)}. Conclusions: {r.choice(self.sentences)}</description></item>")
        return "\n".join(out) + "</channel></rss>\n"


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--list")
    p.add_argument("--entries", type=int, default=150_000)
    p.add_argument("--years", type=float, default=2)
    p.add_argument("--per-feed", type=int, default=1000)
    p.add_argument("--port", type=int, default=8090)
    p.add_argument("--now", default=datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S"))
    a = p.parse_args()
    library = Library(a)
    if a.list:
        open(a.list, "w").write(library.opml())
        return

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            try:
                body = gzip.compress(library.feed(int(self.path.strip("/").split(".")[0])).encode(), 1)
            except ValueError:
                return self.send_error(404)
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    ThreadingHTTPServer(("127.0.0.1", a.port), Handler).serve_forever()


main()
