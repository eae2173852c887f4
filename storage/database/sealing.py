"""Secrets of others in the database, sealed under a key of the installation.

The rule: sealed with the key in use, opened with those of before as well.
"""

import base64
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlmodel import Session

from storage.database.keys import Purpose, keys_for


def sealed(session: Session, purpose: Purpose, secret: str) -> str:
    """The secret as it may stand in a row."""
    return _seals(session, purpose).encrypt(secret.encode()).decode()


def opened(session: Session, purpose: Purpose, stored: str) -> str | None:
    """The secret again; None when it was sealed by another installation."""
    try:
        return _seals(session, purpose).decrypt(stored.encode()).decode()
    except InvalidToken:
        return None


def sealed_again(session: Session, purpose: Purpose, stored: str) -> str:
    """The same under the key in use; what nobody here can open stays as it is."""
    try:
        return _seals(session, purpose).rotate(stored.encode()).decode()
    except InvalidToken:
        return stored


def _seals(session: Session, purpose: Purpose) -> MultiFernet:
    return MultiFernet([_fernet(key) for key in keys_for(session, purpose)])


def _fernet(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(sha256(key.encode()).digest()))
