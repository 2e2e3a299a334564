#!/usr/bin/env python3
"""Serves a generated folder behind a delay of 50-200 ms a request, with gzip and ETag.

    serve.py FOLDER [--port 8081] [--delay 50-200] [--hostile]

nginx (nginx.conf beside this file) serves the same folder without a delay. With --hostile, the
first 25 feeds misbehave: five never answer, five send one byte a second, five redirect for ever,
five send an endless body, five a gzip bomb of 10 GB.
"""
import argparse, asyncio, gzip, hashlib, os, zlib

from generate import host


def bomb_pieces():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1 << 20)
    head = packer.compress(block) + packer.flush(zlib.Z_SYNC_FLUSH)
    piece = packer.compress(block) + packer.flush(zlib.Z_SYNC_FLUSH)
    piece = packer.compress(block) + packer.flush(zlib.Z_SYNC_FLUSH)
    return head, piece


class Server:
    def __init__(self, a):
        self.low, self.high = (int(x) / 1000 for x in a.delay.split("-"))
        self.folder, self.hostile, self.cache = a.folder, a.hostile, {}
        self.bomb = bomb_pieces()

    def page(self, path):
        name = self.folder + path
        stamp = os.stat(name).st_mtime_ns
        known = self.cache.get(path)
        if not known or known[0] != stamp:
            body = open(name, "rb").read()
            known = (stamp, '"' + hashlib.md5(body).hexdigest() + '"', gzip.compress(body, 6))
            self.cache[path] = known
        return known

    async def misbehave(self, kind, path, reader, writer):
        ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"
        if kind == 0:
            await reader.read()
        elif kind == 1:
            writer.write(ok + b"\r\n")
            while True:
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(1)
        elif kind == 2:
            writer.write(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + path.encode() + b"\r\n\r\n")
            return True
        elif kind == 3:
            writer.write(ok + b"\r\n<rss>")
            while True:
                writer.write(b" " * 65536)
                await writer.drain()
        else:
            writer.write(ok + b"Content-Encoding: gzip\r\n\r\n" + self.bomb[0])
            for _ in range(10_000):
                writer.write(self.bomb[1])
                await writer.drain()
        return False

    async def serve(self, reader, writer):
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                path = head.split(" ", 2)[1]
                number = int(path.rsplit("/", 1)[-1].split(".")[0])
                if self.hostile and number < 25:
                    if not await self.misbehave(number // 5, path, reader, writer):
                        break
                    continue
                spread = int(hashlib.md5(path.encode()).hexdigest()[:6], 16) / 0xFFFFFF
                await asyncio.sleep(self.low + spread * (self.high - self.low))
                _, etag, body = self.page(path)
                if f"if-none-match: {etag}".lower() in head.lower():
                    writer.write(f"HTTP/1.1 304 Not Modified\r\nETag: {etag}\r\n\r\n".encode())
                else:
                    writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: gzip\r\nETag: {etag}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


async def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder")
    p.add_argument("--port", type=int, default=8081)
    p.add_argument("--delay", default="50-200")
    p.add_argument("--hostile", action="store_true")
    a = p.parse_args()
    server = Server(a)
    numbers = range(len(os.listdir(a.folder + "/feeds")))
    for number in numbers:
        server.page(f"/feeds/{number}.xml")
    # A loopback address a feed, as generate.py gives them; no other machine is answered.
    listener = await asyncio.start_server(server.serve, [host(n) for n in numbers], a.port, backlog=1024)
    print("ready", flush=True)
    async with listener:
        await listener.serve_forever()


asyncio.run(main())
