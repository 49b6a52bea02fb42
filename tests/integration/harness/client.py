"""Asking over HTTP: as a well-behaved client, and byte by byte. Every answer of the API must be as
its document says."""

import dataclasses
import http.client
import io
import json
import socket
import urllib.parse

from harness import contract, environment

TIMEOUT = 30


@dataclasses.dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode("utf-8")

    def json(self):
        return json.loads(self.body)

    @property
    def media_type(self):
        return self.headers.get_content_type()


def target(path, **parameters):
    """A path with a query, encoded as a browser encodes it; a list is a parameter repeated."""
    return f"{path}?{urllib.parse.urlencode(parameters, doseq=True)}" if parameters else path


class Client:
    """One connection that is kept open; it is never opened anew in silence."""

    def __init__(self, address):
        self._connection = http.client.HTTPConnection(*address,
                                                      timeout=environment.seconds(TIMEOUT))
        self._connection.connect()
        self._connection.auto_open = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._connection.close()

    def request(self, method, path, body=None, headers=None):
        self._connection.request(method, path, body, headers or {})
        response = self._connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        contract.check(method, path, answer)
        return answer

    def get(self, path, **parameters):
        return self.request("GET", target(path, **parameters))


def ask(address, path, method="GET", body=None, headers=None):
    """One request on a connection of its own."""
    with Client(address) as client:
        return client.request(method, path, body, headers)


def connect(address):
    return socket.create_connection(address, environment.seconds(TIMEOUT))


def read_to_end(connection):
    received = bytearray()
    while True:
        try:
            piece = connection.recv(1 << 16)
        except ConnectionResetError:
            break
        if not piece:
            break
        received += piece
    return bytes(received)


class Received(bytes):
    """What came back for what was `sent`."""

    sent = b""


def exchange(address, data):
    """Sends bytes, says that no more will come, and returns all that comes back."""
    with connect(address) as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # it has been closed: what was answered before can still be read
        received = Received(read_to_end(connection))
    received.sent = data
    return received


class _Bytes:
    """What http.client takes for a socket."""

    def __init__(self, file):
        self._file = file

    def makefile(self, _mode):
        return self._file


class _Unclosed(io.BytesIO):
    """The next answer is read from behind this one."""

    def close(self):
        pass


def parse_answers(data, methods=("GET",)):
    """All the answers in what came over a connection; the last method counts for those beyond."""
    file = _Unclosed(data)
    answers = []
    while file.tell() < len(data):
        method = methods[min(len(answers), len(methods) - 1)]
        response = http.client.HTTPResponse(_Bytes(file), method=method)
        response.begin()
        answers.append(Answer(response.status, response.headers, response.read()))
        contract.check_unknown(answers[-1])
    contract.check_raw(getattr(data, "sent", b""), answers)
    return answers
