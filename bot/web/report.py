"""`/.well-known/security.txt` (RFC 9116): whom to tell of a hole, before anybody else.

The rule: there is one only where the operator has said whom; nobody is promised an answer by us.
"""

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

PATH = "/.well-known/security.txt"
# Made anew with each answer, so that it never runs out while the program runs.
HOLDS = timedelta(days=90)


def report_routes(contact: str | None) -> list[Route]:
    """The file's route, where there is somebody to name."""

    def file(request: Request) -> Response:
        # By the world's clock: who reads it asks no rehearsal.
        until = (datetime.now(UTC) + HOLDS).strftime("%Y-%m-%dT00:00:00Z")
        return PlainTextResponse(
            f"Contact: {contact}\nExpires: {until}\nPreferred-Languages: vi, en\n"
        )

    return [Route(PATH, file)] if contact else []
