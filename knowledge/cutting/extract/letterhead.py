"""Who issued a document, under which number, where and when: what stands above its first line.

Rule kept here: a name is given as the running text writes it; one that stands in capitals only gets
them where names of bodies have them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile, zip_longest

from knowledge.cutting.extract.dates import document_numbers, find_dates, flat
from knowledge.cutting.outline.frame import DOCUMENT_TYPES
from knowledge.cutting.outline.lines import is_caps
from knowledge.cutting.outline.names import Clause
from knowledge.typed.normalize import fold

# "Số: …/KH-…" of an office file that has no number yet counts too; "Số lượng" does not.
_NUMBER_LINE = re.compile(r"^so ?[:.]?\s*(?=[\d./\u2026_-])|^so ?: ?")
_WRITTEN_NUMBER = re.compile(r"\d[\d.]*(?: ?[/-] ?[^\s,;]+)*")
# A number, or the blank for one, with the code of its type: "236/KH-UBND", "/KH-SCT".
_CODE = re.compile(
    r"[\d.\u2026_]*\s?/ ?[A-Z\u0110][A-Za-z\u0110\u0111]*(?:[-\u2013][A-Z\u0110][\w&.]*)+"
)
_PLACE_DATE = re.compile(r"([^\W\d_][\w .'-]*), ?ngay\b")
_ISSUE_YEAR = re.compile(r"(?:nam |[/.-] ?)((?:19|20)\d{2})(?!\d)")
_MOTTO = re.compile(r"cong hoa xa hoi|doc lap ?[-\u2013] ?tu do|dang cong san viet nam")
# A letterhead copied as text has its two columns on one line: the motto ends the left one.
_BESIDE_MOTTO = re.compile(r"\s+(?:cong hoa xa hoi|doc lap ?[-\u2013] ?tu do|dang cong san viet).*")
_TYPE = re.compile(rf"^(?:{DOCUMENT_TYPES})(?: (phoi hop|lien tich|lien nganh))?\b")
# How names of bodies begin: any other line in capitals goes on with the name above it.
_BODY_HEAD = re.compile(
    r"^(ubnd|uy ban|lien minh|so |hoi |ban |tinh uy|thanh uy|huyen uy|truong |cuc |chi cuc|"
    r"trung tam|cong ty|hop tac xa|htx|quy |doan |mat tran|dang uy|bo |tong |van phong|phong |"
    r"khoi |cum |lien doan|lien hiep|vien |bao |chi bo|dang bo|hdnd|chinh phu|thu tuong)"
)
# Nobody is called so alone: the line goes on with the one above it.
_NO_BODY = re.compile(r"^(?:hop tac xa|htx)(?: (?:(?:tinh|thanh pho|tp\.?) .*|viet nam))?$")
_BY = re.compile(
    r"(?:tren day la|ke hoach)[^.;]*? cua ((?:lien minh|ubnd|uy ban|so |hoi |ban |tinh uy)[^,.;/]*)"
)
_BUILDS = re.compile(
    r"^([^,.;]{5,90}?) (?:xay dung|ban hanh|to chuc|phat dong) (?:ke hoach|phong trao)"
)
# "Tỉnh ủy" and "tỉnh đoàn" are bodies, not provinces.
PROVINCE = re.compile(r"\b(?:tinh|thanh pho|tp\.?) (?!uy\b|doan\b)((?:[^\W\d_]+ ?(?:- )?){1,4})")
_COMMUNE = r"(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa)"
# The second word of the province H\u00e0 T\u0129nh is no "t\u1ec9nh".
_STILL = "t\u0129nh"
_COMMITTEE = re.compile(r"ban (?:to chuc|giam khao|van dong)\b(?!.* (?:tinh|thanh pho) \w)")
# Who acts for the body above it, and is nobody without it.
_ORGAN = re.compile(
    r"^(?:thuong truc|ban (?:thuong vu|chap hanh|chi dao|lanh dao)|doan chu tich|dang doan)\b"
)
_COUNTRY, _COUNTRYS_NAME = re.compile(r"\b[Vv]i\u1ec7t nam\b"), "Vi\u1ec7t Nam"
# "A plan to work together / Between A and B": the line above goes on in the title.
_BETWEEN_BODIES = re.compile(r"giua\b")
_UNITS = frozenset({"tinh", "pho", "tp.", "huyen", "xa", "phuong"})


def read_number(lines: Sequence[str]) -> str | None:
    """The document's number; None when it is not numbered yet."""
    for line in lines:
        match = _NUMBER_LINE.match(flat(line))
        if match is None:
            continue
        # Office files are typed before they are numbered: a blank before the stroke is no number.
        written = _WRITTEN_NUMBER.match(line[match.end() :].lstrip())
        if written is None:
            return None
        numbers = document_numbers(line[match.end() :].lstrip()[: written.end()])
        joined = re.sub(r"\s", "", written[0]).strip(".,;")
        # A longer run is the line beside it: columns of the head that came out as one.
        return numbers[0] if numbers else (joined if len(joined) < 40 else None)
    return None


def read_issued(lines: Sequence[str]) -> tuple[date | None, str | None]:
    """Day and place of issue."""
    for whole, after in zip_longest(lines, lines[1:], fillvalue=""):
        # The number may stand beside the place: "Số: 12/KH-UBND Sơn Bình, ngày …".
        line = _CODE.sub(lambda code: "\t" * len(code[0]), whole)
        match = _PLACE_DATE.search(flat(line))
        if match is None:
            continue
        # A letterhead in two columns comes as one line: the place is what stands last in it.
        place = re.split(r"\s{2,}|\t", line[match.start(1) : match.end(1)].strip())[-1]
        # In a narrow column the year may stand on the next line.
        dates = find_dates(line) + find_dates(f"{line} {after}")
        exact = [each.first for each in dates if each.kind == "day"]
        return (exact[0] if exact else None), place
    return None, None


def read_issue_year(lines: Sequence[str]) -> int | None:
    """The year of issue, which stands there though day and number are still blank."""
    start = next((n for n, line in enumerate(lines) if _PLACE_DATE.search(flat(line))), None)
    # A blank for the day may part the line in two, with the other column between them.
    for line in lines[start:] if start is not None else ():
        if _TYPE.match(fold(line)) and is_caps(line.split()[0]):
            return None
        match = _ISSUE_YEAR.search(flat(line))
        if match is not None:
            return int(match[1])
    return None


def read_subject(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """The document's type and its subject, which stands under the type or begins with V/v."""
    for index, line in enumerate(lines):
        match = _TYPE.match(fold(line))
        # "Thông báo" may open a sentence; the type of a document is in capitals.
        if match is None or not is_caps(line.split()[0]):
            continue
        kind, rest = line[: match.end()], line[match.end() :].strip(" :")
        after = lines[index + 1] if index + 1 < len(lines) else ""
        subject = (rest or ("" if after.startswith("(") else after)).strip()
        joint = (match[1] or "") and kind[-len(match[1]) :].strip()
        if joint and _BETWEEN_BODIES.match(fold(subject)):
            subject = f"{joint.capitalize()} {subject[0].lower()}{subject[1:]}"
        return kind, subject or None
    for line in lines:
        if fold(line).startswith("v/v "):
            return None, line.partition(" ")[2]
    return None, None


def read_bodies(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Superior and issuing body of the letterhead, None when it has none."""
    groups: list[str] = []
    for each in lines:
        beside = _BESIDE_MOTTO.search(flat(each))
        line = each[: beside.start()] if beside else each
        plain = fold(line)
        if _NUMBER_LINE.match(plain) or _TYPE.match(plain):
            break
        if _MOTTO.search(plain) or not is_caps(line) or _PLACE_DATE.search(flat(line)):
            continue
        if groups and _ORGAN.fullmatch(plain.strip("* ")):
            organ = line.strip("* ")
            groups[-1] = f"{organ} {groups[-1]}"
        elif not groups or (_BODY_HEAD.match(plain) and not _NO_BODY.match(plain)):
            groups.append(line.strip("* "))
        else:
            groups[-1] = f"{groups[-1]} {line.strip('* ')}"
    groups = [each for each in groups if not _NO_BODY.match(fold(each))]
    if not groups:
        return None, None
    # The last body signs; what stands above it is its superior.
    return (groups[-2] if len(groups) > 1 else None), groups[-1]


def cased(name: str | None, clauses: Sequence[Clause]) -> str | None:
    """A name in capitals as the running text writes it, else with first letters guessed."""
    if name is None:
        return None
    wanted = flat(name)
    organ = _ORGAN.match(wanted)
    if organ and organ.end() < len(name):
        whose = cased(name[organ.end() :].strip(), clauses)
        return f"{_organ_case(name[: organ.end()])} {whose}"
    for clause in clauses:
        at = flat(clause.text).find(wanted)
        while at >= 0:
            written = clause.text[at : at + len(name)]
            if not is_caps(written):
                return written[0].upper() + written[1:]
            at = flat(clause.text).find(wanted, at + 1)
    return _name_case(name)


def with_province(issuer: str | None, superior: str | None) -> str | None:
    """A letterhead gives the province only once: above its department's name."""
    match = PROVINCE.search(flat(superior or ""))
    if issuer and superior and _COMMITTEE.match(flat(issuer)):
        # Every body may have one: whose it is belongs to its name.
        return f"{issuer}, {_name_case(superior)}"
    if not issuer or not superior or match is None or PROVINCE.search(flat(issuer)):
        return issuer
    name = superior[match.start(1) :].strip().title()
    unit = superior[match.start() : match.start(1)].strip().lower()
    return f"{issuer.removesuffix(f' {unit}')} {unit} {name}"


def _organ_case(name: str) -> str:
    """ "Thường trực", "Ban Thường vụ": the kind of body and what it is called."""
    words = name.lower().split()
    called = 1 if flat(words[0]) in ("ban", "dang") else 0
    return " ".join(w.capitalize() if at in (0, called) else w for at, w in enumerate(words))


def _name_case(name: str) -> str:
    if not is_caps(name):
        return name
    # Of several bodies in one line each begins anew.
    return " - ".join(_one_name(each) for each in re.split(r" [-\u2013] ", name))


def _one_name(name: str) -> str:
    words: list[str] = []
    proper = True
    for word in name.split():
        plain, before = flat(word), [flat(each) for each in words[-2:]]
        # "HỢP TÁC XÃ" holds a word that is a unit elsewhere.
        unit = plain in _UNITS and before != ["hop", "tac"] and word.lower() != _STILL
        if len(word) <= 4 and plain in ("htx", "ubnd", "mttq", "hdnd", "tp."):
            words.append(word)
        else:
            capital = not words or (proper and not unit) or plain == "hop"
            words.append(word.capitalize() if capital else word.lower())
        proper = unit or (proper and len(words) > 1)
    return _COUNTRY.sub(_COUNTRYS_NAME, " ".join(words))


def province_in(issuer: str | None, place: str | None, clauses: Sequence[Clause]) -> str | None:
    """The province of a commune that has issued it at its own seat; else the place of issue."""
    seat = rf"\b{_COMMUNE} {re.escape(flat(place or ''))}\b"
    if place is None or re.search(seat, flat(issuer or "")) is None:
        return place
    named: list[str] = []
    for clause in sorted(clauses, key=lambda one: one.id != "noi-nhan"):
        for match in PROVINCE.finditer(flat(clause.text)):
            words = clause.text[match.start(1) : match.end(1)].split()
            name = " ".join(takewhile(lambda word: word[:1].isupper(), words))
            named += [name] if name else []
    return max(named, key=named.count) if named else None


def issuer_in_text(clauses: Sequence[Clause]) -> str | None:
    """Who issued it, as the running text says where no letterhead does."""
    by_id = {clause.id: clause.text for clause in clauses}
    for section in ("ket", "can-cu"):
        text = by_id.get(section, "")
        match = _BY.search(flat(text))
        if match:
            return text[match.start(1) : match.end(1)].strip()
    for line in by_id.get("can-cu", "").split("\n"):
        match = _BUILDS.match(flat(line))
        if match:
            return line[: match.end(1)]
    return None
