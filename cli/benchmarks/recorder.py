"""Records what a client says to PostgreSQL, so that psql can say the same to another server.

The program's own statements are what is measured against psql, and not a copy of them that somebody would have to
keep up: a proxy stands between the two, and writes down the transaction in which rows are copied.
"""

import re
import socket
import struct
import threading
from pathlib import Path

PIECE = 1 << 16
INTEGERS = {20: ("bigint", ">q"), 21: ("smallint", ">h"), 23: ("integer", ">i")}
TYPES = {16: "boolean", 25: "text", 1009: "text[]", 1043: "text", 2950: "uuid", 3802: "jsonb"}


class Recorder:
    """Listens on a port of its own while it is entered; what was copied goes into a file of its own."""

    def __init__(self, port: int, script: Path, rows: Path) -> None:
        self.server, self.script, self.rows = port, script, rows
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def __enter__(self) -> "Recorder":
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *failure) -> None:
        self.listener.close()

    def accept(self) -> None:
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.server))
            threading.Thread(target=forward, args=(server, client), daemon=True).start()
            threading.Thread(target=Session(self, client, server).listen, daemon=True).start()


def forward(source: socket.socket, target: socket.socket) -> None:
    try:
        while piece := source.recv(PIECE):
            target.sendall(piece)
    except OSError:
        pass
    finally:
        target.close()


class Session:
    """One connection: the statements since its last BEGIN, written at the COMMIT if rows were copied."""

    def __init__(self, recorder: Recorder, client: socket.socket, server: socket.socket) -> None:
        self.recorder, self.client, self.server = recorder, client, server
        self.statements: list[str] = []
        self.prepared: dict[bytes, tuple[str, list[int]]] = {}
        self.portals: dict[bytes, str] = {}
        self.copied = None

    def listen(self) -> None:
        letter = 0  # The message with which a connection begins has none.
        with self.client.makefile("rb", PIECE) as stream:
            try:
                while head := stream.read(letter + 4):
                    body = stream.read(struct.unpack(">i", head[letter:])[0] - 4)
                    self.hear(head[:letter], body)  # First, so that all is written when the server has committed.
                    self.server.sendall(head + body)
                    letter = 1
            except OSError:
                pass
            finally:
                self.server.close()

    def hear(self, letter: bytes, body: bytes) -> None:
        if letter == b"P":
            name, sql, rest = body.split(b"\0", 2)
            self.prepared[name] = (sql.decode(), list(struct.unpack(f">{(len(rest) - 2) // 4}i", rest[2:])))
        elif letter == b"B":
            portal, name, rest = body.split(b"\0", 2)
            self.portals[portal] = bound(*self.prepared[name], rest)
        elif letter == b"E":
            sql = self.portals.pop(body.split(b"\0", 1)[0], None)  # Of a cursor only the first rows are asked for.
            if sql is not None:
                self.say(sql)
        elif letter == b"Q":
            self.say(body[:-1].decode())
        elif letter == b"d" and self.copied is not None:
            self.copied.write(body)

    def say(self, sql: str) -> None:
        if re.match(r"BEGIN\b", sql):
            self.statements = []
        copy = re.fullmatch(r"COPY (\S+) FROM STDIN", sql)
        if copy:
            self.copied = self.recorder.rows.open("wb")
            self.statements.append(f"\\copy {copy[1]} FROM '{self.recorder.rows}'")
        else:
            self.statements.append(sql + ";")
        if re.match(r"COMMIT\b", sql) and self.copied is not None:
            self.copied.close()
            self.copied = None
            self.recorder.script.write_text("\\set ON_ERROR_STOP on\n" + "\n".join(self.statements) + "\n")


def bound(sql: str, types: list[int], rest: bytes) -> str:
    """The statement with its parameters as literals."""
    count = struct.unpack_from(">h", rest)[0]
    formats = struct.unpack_from(f">{count}h", rest, 2)
    at = 2 + 2 * count
    parameters = struct.unpack_from(">h", rest, at)[0]
    at += 2
    literals = []
    for number in range(parameters):
        length = struct.unpack_from(">i", rest, at)[0]
        value = None if length < 0 else rest[at + 4 : at + 4 + length]
        at += 4 + max(length, 0)
        binary = (formats[number] if count > 1 else formats[0] if count else 0) == 1
        literals.append(literal(value, types[number] if number < len(types) else 0, binary))
    return re.sub(r"\$(\d+)", lambda place: literals[int(place[1]) - 1], sql)


def literal(value: bytes | None, kind: int, binary: bool) -> str:
    if value is None:
        return "NULL"
    if binary and kind not in INTEGERS:
        raise ValueError(f"a parameter of type {kind} in binary form")
    if kind in INTEGERS:
        name, form = INTEGERS[kind]
        return f"CAST({struct.unpack(form, value)[0] if binary else value.decode()} AS {name})"
    text = "'" + value.decode().replace("'", "''") + "'"
    return f"CAST({text} AS {TYPES[kind]})" if kind in TYPES else text
