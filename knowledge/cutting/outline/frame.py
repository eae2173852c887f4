"""The frame around a document's body: letterhead, grounds, closing words, recipients, signer.

Rule kept here: lines are only assigned, never reordered; an attached document starts anew.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from knowledge.cutting.outline.lines import Line, is_caps, is_finished, marker_of
from knowledge.cutting.outline.markers import BULLETS, Marker, find_marker
from knowledge.typed.normalize import fold

ZoneName = Literal["mo-dau", "can-cu", "body", "ket", "noi-nhan", "nguoi-ky"]

DOCUMENT_TYPES = (
    "ke hoach|quyet dinh|thong bao|huong dan|chuong trinh|chi thi|nghi quyet|to trinh|bao cao|"
    "de an|quy che|quy dinh|the le|dieu le|cong van|phuong an|ket luan|giay moi|thong tu|"
    "nghi dinh|loi keu goi|thu keu goi|quy uoc|giao uoc|ban giao uoc|du an|cong dien"
)
_TYPE = re.compile(rf"^(?:{DOCUMENT_TYPES})(?: (?:phoi hop|lien tich|lien nganh))?\W*$")
_GROUNDS = re.compile(
    r"^(thuc hien|thi hanh|trien khai|theo|xet|de|nham|huong ung|tiep tuc|phat huy|chao mung|"
    r"lap thanh tich|nhan dip)\b"
)
# "CHỦ TỊCH ỦY BAN NHÂN DÂN" under a title in capitals is who decides, not more of the title.
_AUTHORITY = re.compile(
    r"^(chu tich|uy ban|giam doc|hoi dong|bo truong|thu tuong|ban (thuong vu|chap hanh)|"
    r"lien minh)\b"
)
_CLOSING = re.compile(
    r"^(tren day la|yeu cau (cac|thu truong|chu tich)|de nghi (cac|thu truong|chu tich)|"
    r"can cu (ke hoach|noi dung)|nhan duoc (ke hoach|van ban)|"
    r"trong qua trinh (to chuc |trien khai )*(thuc hien|trien khai))\b"
)
# T/M, K/T, T/L, TUQ, Q.: on behalf of, for, by order, by authority, acting.
_SIGNS = re.compile(
    r"^((t/?\.? ?m|k/?\.? ?t|t/?\.? ?l|t\.? ?u\.? ?q|q)\.? |(q\. )?(pho )?(tong )?(thu truong|"
    r"chu tich|giam doc|truong ban|bi thu|bo truong|chanh van phong|chu nhiem|vien truong|"
    r"nguoi ky|hieu truong|truong phong|tong thu ky|cuc truong|chi cuc truong)\b)"
)
# A sentence below the title this long is a ground; shorter ones still belong to the head.
_GROUNDS_LONG = 90


@dataclass(frozen=True)
class Block:
    """Neighbouring lines of one zone."""

    zone: ZoneName
    lines: tuple[Line, ...]


@dataclass
class _Walk:
    zone: ZoneName = "mo-dau"
    blocks: list[tuple[ZoneName, list[Line]]] = field(default_factory=list)
    listed_all: bool = False
    numbered: bool = True

    def put(self, zone: ZoneName, line: Line) -> None:
        self.zone = zone
        if not self.blocks or self.blocks[-1][0] != zone:
            self.blocks.append((zone, []))
        self.blocks[-1][1].append(line)


def blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Assign every paragraph to a zone, in order."""
    walk = _Walk(numbered=any(_is_structural(line) for line in lines))
    closing = _closing_starts(lines)
    for index, line in enumerate(lines):
        marker = marker_of(line)
        _step(walk, line, marker, index in closing)
    merged = [_merge(zone, held) for zone, held in walk.blocks]
    return tuple(merged)


def _step(walk: _Walk, line: Line, marker: Marker | None, closes: bool) -> None:
    plain = fold(line.text)
    if walk.zone in ("mo-dau", "can-cu"):
        _step_front(walk, line, marker, plain)
    # Before the zones: in two-column endings the recipients come before or after the signature.
    elif plain.startswith("noi nhan"):
        walk.listed_all = False
        walk.put("noi-nhan", line)
    elif walk.zone == "body":
        _step_body(walk, line, plain, closes)
    elif _starts_attached(line, marker, plain):
        walk.put("body" if marker is not None else "mo-dau", line)
    elif walk.zone == "ket" and not is_signature(line, plain):
        walk.put("ket", line)
    elif walk.zone == "noi-nhan" and _is_recipient(walk, line, marker, plain):
        # "Lưu: VT" is always the last recipient; what follows is the signature.
        walk.listed_all = walk.listed_all or plain.lstrip("- ").startswith("luu")
        walk.put("noi-nhan", line)
    else:
        walk.put("nguoi-ky", line)


def _step_front(walk: _Walk, line: Line, marker: Marker | None, plain: str) -> None:
    opens = marker is not None and marker.kind not in BULLETS and not _is_bare_annex(walk, marker)
    unnumbered = not walk.numbered and walk.zone == "can-cu" and not _is_basis(plain)
    if opens or unnumbered:
        walk.put("body", line)
    elif walk.zone == "can-cu" or _is_grounds(walk, line, plain):
        walk.put("can-cu", line)
    else:
        walk.put("mo-dau", line)


def _is_basis(plain: str) -> bool:
    return plain.startswith("can cu") or bool(_GROUNDS.match(plain))


def _is_structural(line: Line) -> bool:
    marker = marker_of(line)
    return marker is not None and marker.kind not in BULLETS


def _is_bare_annex(walk: _Walk, marker: Marker) -> bool:
    """A draft's head may carry an annex mark before anything else was written."""
    return marker.kind == "annex" and not walk.blocks


def _step_body(walk: _Walk, line: Line, plain: str, closes: bool) -> None:
    if closes:
        walk.put("ket", line)
    elif is_signature(line, plain):
        walk.put("nguoi-ky", line)
    else:
        walk.put("body", line)


def _is_grounds(walk: _Walk, line: Line, plain: str) -> bool:
    if plain.startswith("can cu"):
        return True
    named = any(_TYPE.match(fold(held.text)) for _, lines in walk.blocks for held in lines)
    if line.text[:1] == "(" or plain.startswith("kinh gui") or is_caps(line.text):
        return False
    if _GROUNDS.match(plain) and line.text.endswith((",", ";", ".", ":")):
        return True
    return named and is_finished(line.text) and len(line.text) > _GROUNDS_LONG


def _closing_starts(lines: Sequence[Line]) -> set[int]:
    """Indexes of paragraphs that open the closing words of a document."""
    found: set[int] = set()
    open_heading = False
    # Closing words are known only from behind: by the recipients or signature that follow them.
    candidates: list[int] = []
    for index, line in enumerate(lines):
        marker = marker_of(line)
        plain = fold(line.text)
        if plain.startswith("noi nhan") or is_signature(line, plain):
            found.update(candidates[:1])
            candidates = []
        elif marker is not None or line.kind != "text":
            candidates = []
            open_heading = marker is not None and not is_finished(line.text)
        else:
            ends = line.text.rstrip().endswith("./.") and not open_heading
            if (
                plain.startswith("tren day la")
                or ends
                or (_CLOSING.match(plain) and not open_heading)
            ):
                candidates.append(index)
            open_heading = False
    found.update(candidates[:1])
    return found


def is_signature(line: Line, plain: str) -> bool:
    """Tell whether a line names the office that signs; `plain` is the line folded."""
    return line.kind == "text" and is_caps(line.text) and bool(_SIGNS.match(plain))


def _starts_attached(line: Line, marker: Marker | None, plain: str) -> bool:
    if marker is not None:
        return marker.kind == "annex"
    return is_caps(line.text) and bool(
        re.match(rf"^({DOCUMENT_TYPES}|danh muc|danh sach|bieu|bang)\b", plain)
    )


def _is_recipient(walk: _Walk, line: Line, marker: Marker | None, plain: str) -> bool:
    if is_signature(line, plain):
        return False
    if marker is not None and marker.kind in BULLETS:
        return True
    if walk.listed_all:
        return False
    return line.text.endswith((";", ".", ",")) or line.text[:1].islower()


def _merge(zone: ZoneName, lines: list[Line]) -> Block:
    if zone == "mo-dau":
        return Block(zone, tuple(_join_title(lines)))
    if zone == "noi-nhan":
        return Block(zone, tuple(_join_recipients(lines)))
    return Block(zone, tuple(lines))


def _join_title(lines: list[Line]) -> list[Line]:
    """Make the lines of the subject under the document's type one line."""
    joined: list[Line] = []
    titled = False
    for line in lines:
        if titled and not _is_apart(joined[-1], line):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text}")
            continue
        titled = bool(joined) and bool(_TYPE.match(fold(joined[-1].text)))
        joined.append(line)
    return joined


def _is_apart(before: Line, line: Line) -> bool:
    plain = fold(line.text)
    return (
        line.text[0] == "("
        or is_caps(line.text) != is_caps(before.text)
        or plain.startswith("kinh gui")
        or (bool(_AUTHORITY.match(plain)) and is_caps(line.text))
        or bool(_TYPE.match(plain))
    )


def _join_recipients(lines: list[Line]) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        marker = find_marker(line.text)
        bullet = marker is not None and marker.kind in BULLETS
        if joined and not bullet and line.text[0].islower() and len(joined) > 1:
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
    return joined
