"""Small real proxies, and a Telegram that speaks TLS: for what lies between us and the platform."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Reader, Writer = asyncio.StreamReader, asyncio.StreamWriter


class Passed:
    """Where a proxy was asked to go, and with which name and password."""

    def __init__(self) -> None:
        self.port = 0
        self.targets: list[str] = []
        self.logins: list[str] = []


@asynccontextmanager
async def listening(
    talk: Callable[[Reader, Writer], Awaitable[None]], tls: ssl.SSLContext | None = None
) -> AsyncIterator[int]:
    """The port of a server that does this with every connection."""
    going: set[asyncio.Task[None]] = set()

    async def accept(reader: Reader, writer: Writer) -> None:
        task = asyncio.current_task()
        assert task is not None
        going.add(task)
        try:
            # Cancelled at the end of the block: the server would take that for a fault.
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await talk(reader, writer)
        finally:
            writer.close()

    server = await asyncio.start_server(accept, "127.0.0.1", 0, ssl=tls)
    yield int(server.sockets[0].getsockname()[1])
    server.close()
    for task in going:
        task.cancel()
    await asyncio.gather(*going, return_exceptions=True)


async def join(reader: Reader, writer: Writer, host: str, port: int, first: bytes = b"") -> None:
    """Pass everything on, both ways, until one side hangs up; `first` goes ahead."""
    try:
        there, back = await asyncio.open_connection(host, port)
    except OSError:
        return
    back.write(first)
    ways = [asyncio.ensure_future(_flow(*way)) for way in ((reader, back), (there, writer))]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        back.close()


async def _flow(reader: Reader, writer: Writer) -> None:
    while piece := await reader.read(65536):
        writer.write(piece)
        await writer.drain()


@asynccontextmanager
async def http_proxy() -> AsyncIterator[Passed]:
    """CONNECT for what is encrypted, whole addresses for what is not."""
    passed = Passed()

    async def talk(reader: Reader, writer: Writer) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        method, target, rest = head.split(" ", 2)
        login = head.lower().partition("proxy-authorization: ")[2].partition("\r\n")[0]
        passed.targets.append(f"{method} {target}")
        passed.logins.append(login)
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            host, _, port = target.partition(":")
            await join(reader, writer, host, int(port))
            return
        place, _, path = target.removeprefix("http://").partition("/")
        host, _, port = place.partition(":")
        # One question a connection: the next one may be for another place.
        rest = rest.replace("\r\n", "\r\nConnection: close\r\n", 1)
        await join(reader, writer, host, int(port), f"{method} /{path} {rest}".encode())

    async with listening(talk) as passed.port:
        yield passed


@asynccontextmanager
async def socks_proxy() -> AsyncIterator[Passed]:
    """SOCKS 5, with a name and a password where the client offers them."""
    passed = Passed()

    async def talk(reader: Reader, writer: Writer) -> None:
        _, ways = await reader.readexactly(2)
        with_login = 2 in await reader.readexactly(ways)
        writer.write(bytes((5, 2 if with_login else 0)))
        if with_login:
            await reader.readexactly(1)
            name, word = await _counted(reader), await _counted(reader)
            passed.logins.append(f"{name.decode()}:{word.decode()}")
            writer.write(b"\x01\x00")
        kind = (await reader.readexactly(4))[3]
        if kind == 3:
            host = (await _counted(reader)).decode()
        else:
            host = str(IPv4Address(await reader.readexactly(4)))
        port = int.from_bytes(await reader.readexactly(2))
        passed.targets.append(f"{host}:{port}")
        writer.write(b"\x05\x00\x00\x01" + bytes(6))
        await join(reader, writer, "127.0.0.1", port)

    async with listening(talk) as passed.port:
        yield passed


async def _counted(reader: Reader) -> bytes:
    return await reader.readexactly((await reader.readexactly(1))[0])


@asynccontextmanager
async def encrypted(port: int, folder: Path) -> AsyncIterator[tuple[int, Path]]:
    """A port that speaks TLS in front of a plain one, and the certificate to trust."""
    certificate, key = _certificate(folder)
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)

    async def talk(reader: Reader, writer: Writer) -> None:
        await join(reader, writer, "127.0.0.1", port)

    async with listening(talk, tls) as front:
        yield front, certificate


def _certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate of this machine for a day, signed by itself; the folder's, if it has one."""
    certificate, secret = folder / "telegram.pem", folder / "telegram.key"
    if certificate.exists():
        return certificate, secret
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "telegram.test")])
    names = [x509.DNSName("telegram.test"), x509.IPAddress(IPv4Address("127.0.0.1"))]
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return certificate, secret
