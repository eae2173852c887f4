"""One picture or PDF of a signed sheet, as it is stored."""

from dataclasses import dataclass

# Of one registration: a sheet has one page or two, and some are photographed twice.
MOST = 10
PICTURE, PDF = "image/jpeg", "application/pdf"


@dataclass(frozen=True)
class SignedPage:
    """Its media type and its content."""

    media: str
    content: bytes
