"""How the secrets of the staff's authenticators are kept: sealed under a key of the installation.

The rule: whoever reads the database alone learns none of them.
"""

import base64
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlmodel import Session, select

from storage.database.keys import keys_for
from storage.tables.desk import SecondFactorRow


def sealed(session: Session, secret: str) -> str:
    """The secret under the key in use."""
    return _seals(session).encrypt(secret.encode()).decode()


def opened(session: Session, sealed: str) -> str | None:
    """The secret; None when no key of this installation opens it."""
    try:
        return _seals(session).decrypt(sealed.encode()).decode()
    except InvalidToken:
        return None


def seal_again(session: Session) -> None:
    """After the master key was changed: every secret under the key in use."""
    seals = _seals(session)
    for row in session.exec(select(SecondFactorRow)).all():
        try:
            row.sealed = seals.rotate(row.sealed.encode()).decode()
        except InvalidToken:
            # Of another installation: its owner is given a new one by an admin.
            continue


def _seals(session: Session) -> MultiFernet:
    """Seals with the key in use, opens with those of before as well."""
    return MultiFernet([_fernet(key) for key in keys_for(session, "second-factor")])


def _fernet(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(sha256(key.encode()).digest()))
