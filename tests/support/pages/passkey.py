"""A key on somebody's ring that makes and signs as a browser brings it, without the browser."""

import json
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

FLAG = AuthenticatorData.FLAG


class SoftKey:
    """One credential for one page; `counter` is the number of its last signature."""

    def __init__(self, origin: str, host: str, key_id: bytes = b"k" * 16) -> None:
        self.origin, self._host, self._id = origin, host, key_id
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.counter = 0

    def makes(self, options: dict[str, Any]) -> str:
        """What the form brings after the browser was told to make one."""
        public = ES256.from_cryptography_key(self._key.public_key())
        kept = AttestedCredentialData.create(Aaguid.NONE, self._id, public)
        about = AttestationObject.create("none", self._about(FLAG.UP | FLAG.AT, kept), {})
        client = self._client(CollectedClientData.TYPE.CREATE, options)
        return self._brings(clientDataJSON=client, attestationObject=about)

    def signs(self, options: dict[str, Any]) -> str:
        """What the form brings after the browser was told to sign."""
        self.counter += 1
        about = self._about(FLAG.UP)
        client = self._client(CollectedClientData.TYPE.GET, options)
        said = bytes(about) + sha256(client).digest()
        signature = self._key.sign(said, ec.ECDSA(SHA256()))
        return self._brings(clientDataJSON=client, authenticatorData=about, signature=signature)

    def _about(self, flags: AuthenticatorData.FLAG, kept: bytes = b"") -> AuthenticatorData:
        host = sha256(self._host.encode()).digest()
        return AuthenticatorData.create(host, flags, self.counter, kept)

    def _client(self, kind: str, options: dict[str, Any]) -> CollectedClientData:
        return CollectedClientData.create(kind, options["challenge"], self.origin)

    def _brings(self, **response: bytes) -> str:
        name = websafe_encode(self._id)
        parts = {part: websafe_encode(bytes(content)) for part, content in response.items()}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": parts})
