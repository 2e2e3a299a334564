#!/usr/bin/env python3
"""Writes 500 feeds of 30 entries (about 71 MB: RSS 2.0, RSS 1.0 with PRISM, Atom) and their list.

    generate.py FOLDER [--feeds 500] [--entries 30] [--port 8080] [--day 0]

Every feed has a host of its own (127.0.A.B), since veille asks a host twice at once at most.
`--day N` shifts the window by five entries a day, as a journal does. The text is made up from a
word list with a fixed seed: the same arguments give the same bytes.
"""
import argparse, datetime, html, os, random

WORDS = """patients trial randomised placebo outcome hazard ratio confidence interval mortality
hospital primary care blood pressure diabetes heart failure stroke treatment group control follow
months cohort risk adjusted analysis events adverse safety efficacy dose weeks baseline quality
life pain surgery children adults older women men infection vaccine antibiotic guideline review
évaluation essai médecine générale traitement étude sécurité prévention dépistage""".split()
START = datetime.datetime(2026, 11, 1, 6, tzinfo=datetime.timezone.utc)


def sentence(r, n):
    return " ".join(r.choice(WORDS) for _ in range(n)).capitalize() + "."


def entry(feed, number):
    r = random.Random(feed * 100_000 + number)
    when = START + datetime.timedelta(hours=4.8 * number)
    return {
        "title": sentence(r, 12)[:-1] + f": étude {feed}-{number}",
        "link": f"https://journal{feed}.example/article/{number}?utm_source=rss",
        "doi": f"10.5555/bench.{feed}.{number}",
        "when": when,
        "creator": f"Auteur {r.randrange(999)}, Auteur {r.randrange(999)}",
        "abstract": "<p><b>Background:</b> " + sentence(r, 80) + "</p><p><b>Methods:</b> "
        + sentence(r, 150) + "</p><p><b>Results:</b> " + sentence(r, 175)
        + f" (HR {r.random():.2f}, 95% CI 0.{r.randrange(10, 60)}-0.{r.randrange(60, 99)}, n={r.randrange(50, 9000)})"
        + "</p><p><b>Conclusions:</b> " + sentence(r, 60) + "</p>",
    }


def rss2(feed, items):
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">\n<channel>'
           f"<title>Journal {feed}</title><link>https://journal{feed}.example/</link><description>Made up</description><language>en</language><ttl>720</ttl>"]
    for e in items:
        out.append(f"<item><title>{html.escape(e['title'])}</title><link>{html.escape(e['link'])}</link><guid isPermaLink=\"false\">{e['doi']}</guid>"
                   f"<pubDate>{e['when'].strftime('%a, %d %b %Y %H:%M:%S GMT')}</pubDate><dc:creator>{e['creator']}</dc:creator><dc:identifier>doi:{e['doi']}</dc:identifier>"
                   f"<description>{html.escape(e['abstract'][:400])}</description><content:encoded><![CDATA[{e['abstract']}]]></content:encoded></item>")
    return "\n".join(out) + "</channel></rss>\n"


def rss1(feed, items):
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/">\n'
           f"<channel rdf:about=\"https://journal{feed}.example/rss\"><title>Journal {feed}</title><link>https://journal{feed}.example/</link><description>Made up</description><items><rdf:Seq>"
           + "".join(f"<rdf:li rdf:resource=\"{html.escape(e['link'])}\"/>" for e in items) + "</rdf:Seq></items></channel>"]
    for e in items:
        out.append(f"<item rdf:about=\"{html.escape(e['link'])}\"><title>{html.escape(e['title'])}</title><link>{html.escape(e['link'])}</link>"
                   f"<dc:creator>{e['creator']}</dc:creator><dc:date>{e['when'].isoformat()}</dc:date><prism:doi>{e['doi']}</prism:doi>"
                   f"<prism:publicationName>Journal {feed}</prism:publicationName><prism:publicationDate>{e['when'].date()}</prism:publicationDate>"
                   f"<description>{html.escape(e['abstract'][:400])}</description><content:encoded>{html.escape(e['abstract'])}</content:encoded></item>")
    return "\n".join(out) + "</rdf:RDF>\n"


def atom(feed, items):
    newest = max(e["when"] for e in items)
    out = ['<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
           f"<title>Journal {feed}</title><id>https://journal{feed}.example/</id><link href=\"https://journal{feed}.example/\"/><updated>{newest.isoformat()}</updated>"]
    for e in items:
        out.append(f"<entry><title>{html.escape(e['title'])}</title><id>doi:{e['doi']}</id><link href=\"{html.escape(e['link'])}\"/><published>{e['when'].isoformat()}</published><updated>{e['when'].isoformat()}</updated>"
                   f"<author><name>{e['creator']}</name></author><summary type=\"html\">{html.escape(e['abstract'][:400])}</summary><content type=\"html\">{html.escape(e['abstract'])}</content></entry>")
    return "\n".join(out) + "</feed>\n"


def host(feed):
    return f"127.0.{1 + feed // 250}.{1 + feed % 250}"


def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder")
    for name, value in [("feeds", 500), ("entries", 30), ("port", 8080), ("day", 0)]:
        p.add_argument("--" + name, type=int, default=value)
    a = p.parse_args()
    os.makedirs(a.folder + "/feeds", exist_ok=True)
    outlines, urls, total = [], [], 0
    for feed in range(a.feeds):
        items = [entry(feed, 5 * a.day + n) for n in reversed(range(a.entries))]
        text = (rss2, rss1, atom)[feed % 3](feed, items).encode()
        total += len(text)
        with open(f"{a.folder}/feeds/{feed}.xml", "wb") as f:
            f.write(text)
        url = f"http://{host(feed)}:{a.port}/feeds/{feed}.xml"
        urls.append(url)
        outlines.append(f'<outline type="rss" text="Journal {feed}" xmlUrl="{url}" veille:standing="journal"/>')
    with open(a.folder + "/Sources.opml", "w") as f:
        f.write('<?xml version="1.0"?>\n<opml version="2.0" xmlns:veille="urn:veille:opml:1"><head><title>Bench</title></head><body>\n' + "\n".join(outlines) + "\n</body></opml>\n")
    with open(a.folder + "/urls", "w") as f:
        f.write("\n".join(urls) + "\n")
    with open(a.folder + "/curl.config", "w") as f:
        f.write("\n".join(f'url = "{u}"\noutput = "/dev/null"' for u in urls) + "\n")
    print(f"{a.feeds} feeds, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
