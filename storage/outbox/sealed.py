"""A code in what is to be sent: sealed in the row, so that whoever reads the database reads none.

The rule: the words are kept with the code hidden, and beside them the code under a key of the
installation, until it is used, void or old; only who sends or shows the message opens it.
"""

from dataclasses import replace

from sqlmodel import Session

from handlers.values.replies import Reply
from handlers.values.shown.opening_codes import HIDDEN
from storage.database.sealing import opened, sealed


def to_keep(session: Session, reply: Reply) -> Reply:
    """The reply as it stands in its row."""
    if not reply.code:
        return reply
    code = sealed(session, "shown-code", reply.code)
    return replace(reply, text=reply.text.replace(reply.code, HIDDEN), code=code)


def to_show(session: Session, reply: Reply) -> Reply:
    """The reply as it is read; a code that nobody here can open stays hidden."""
    # Of an earlier release the words hold it.
    if not reply.code or HIDDEN not in reply.text:
        return reply
    code = opened(session, "shown-code", reply.code) or ""
    return replace(reply, text=reply.text.replace(HIDDEN, code or HIDDEN), code=code)
