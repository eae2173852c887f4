"""What a document says about itself: number, date, place, issuer, subject, period, deadline.

Rule kept here: what the document does not say stays None; nothing is guessed into a fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.cutting.extract.dates import document_numbers, find_dates, flat
from knowledge.cutting.extract.deadline import FoundDeadline, find_deadlines
from knowledge.cutting.extract.events import find_events
from knowledge.cutting.extract.period import FoundPeriod, find_period
from knowledge.cutting.extract.tasks import FoundEvent
from knowledge.cutting.outline.frame import DOCUMENT_TYPES
from knowledge.cutting.outline.lines import is_caps
from knowledge.cutting.outline.names import Clause
from knowledge.typed.normalize import fold

# "Số: …/KH-…" of an office file that has no number yet counts too; "Số lượng" does not.
_NUMBER_LINE = re.compile(r"^so ?[:.]?\s*(?=[\d./\u2026_-])|^so ?: ?")
_WRITTEN_NUMBER = re.compile(r"\d[\d.]*(?: ?[/-] ?[^\s,;]+)*")
_PLACE_DATE = re.compile(r"([^\W\d_][\w .'-]*), ?ngay\b")
_MOTTO = re.compile(r"cong hoa xa hoi|doc lap ?[-\u2013] ?tu do|dang cong san viet nam")
_TYPE = re.compile(rf"^(?:{DOCUMENT_TYPES})(?: (?:phoi hop|lien tich|lien nganh))?\b")
_JOINT = re.compile(r"phoi hop|lien tich|lien nganh")
_AND = " v\u00e0 "
# How names of bodies begin: any other line in capitals goes on with the name above it.
_BODY_HEAD = re.compile(
    r"^(ubnd|uy ban|lien minh|so |hoi |ban |tinh uy|thanh uy|huyen uy|truong |cuc |chi cuc|"
    r"trung tam|cong ty|hop tac xa|htx|quy |doan |mat tran|dang uy|bo |tong |van phong|phong |"
    r"khoi |cum |lien doan|lien hiep|vien |bao |chi bo|dang bo|hdnd|chinh phu|thu tuong)"
)
_BY = re.compile(
    r"(?:tren day la|ke hoach)[^.;]*? cua ((?:lien minh|ubnd|uy ban|so |hoi |ban |tinh uy)[^,.;/]*)"
)
_BUILDS = re.compile(
    r"^([^,.;]{5,90}?) (?:xay dung|ban hanh|to chuc|phat dong) (?:ke hoach|phong trao)"
)
# "Tỉnh ủy" and "tỉnh đoàn" are bodies, not provinces.
_PROVINCE = re.compile(r"\b(?:tinh|thanh pho|tp\.?) (?!uy\b|doan\b)((?:[^\W\d_]+ ?(?:- )?){1,4})")
# "2026-2030" names a stage, not the plan's year.
_SPAN = re.compile(r"\b20\d{2} ?[-\u2013] ?20\d{2}\b")
_UNITS = frozenset({"tinh", "pho", "tp.", "huyen", "xa", "phuong"})
_YEAR = re.compile(r"\b(20\d{2})\b")


@dataclass(frozen=True)
class Facts:
    """All that was found; None and () where the document is silent. `kind` is as written.

    `deadlines` are the days to register by that may be meant when there is not exactly one.
    """

    number: str | None
    issued: date | None
    place: str | None
    issuer: str | None
    superior: str | None
    kind: str | None
    title: str | None
    year: int | None
    period: FoundPeriod | None
    registration: FoundDeadline | None
    deadlines: tuple[FoundDeadline, ...]
    document_numbers: tuple[str, ...]
    events: tuple[FoundEvent, ...]
    addressees: tuple[str, ...]
    signer: str | None

    def anchors(self) -> dict[str, str]:
        """The sections the period and the deadline to register were read in."""
        found = {"period": self.period, "deadline": self.registration}
        return {name: each.section for name, each in found.items() if each is not None}


def extract(clauses: Sequence[Clause]) -> Facts:
    """Read the facts out of the sections."""
    # Later sections quote other documents, with numbers and dates of their own.
    head = next((clause.text for clause in clauses if clause.id == "mo-dau"), "")
    lines = head.split("\n")
    issued, place = _issued(lines)
    kind, title = _subject(lines)
    period = find_period(clauses, issued)
    year = _year(title, period, issued)
    deadlines = find_deadlines(clauses, year, issued)
    certain = len(deadlines) == 1 and deadlines[0].certain
    superior, issuer = _bodies(lines)
    # A joint plan has two letterheads side by side: neither is above the other.
    if kind and superior and _JOINT.search(fold(kind)):
        both = [_cased(each, clauses) for each in (superior, issuer)]
        superior, issuer = None, _AND.join(each for each in both if each)
    return Facts(
        number=_number(lines),
        issued=issued,
        place=place,
        issuer=_with_province(_cased(issuer, clauses), superior) or _issuer_in_text(clauses),
        superior=superior,
        kind=kind,
        title=title,
        year=year,
        period=period,
        # Two candidates are no fact: a person chooses on the review sheet.
        registration=deadlines[0] if certain else None,
        deadlines=() if certain else deadlines,
        document_numbers=tuple(document_numbers("\n".join(clause.text for clause in clauses))),
        events=find_events(clauses, year, issued),
        addressees=_addressees(clauses),
        signer=_signer(clauses),
    )


def province_of(facts: Facts) -> str | None:
    """The province named in the issuer or, failing that, the place of issue."""
    for text in (facts.issuer, facts.superior):
        match = _PROVINCE.search(flat(text or ""))
        if match and text:
            name = text[match.start(1) : match.end(1)].strip()
            return name.title() if is_caps(name) else name
    return facts.place


def _number(lines: Sequence[str]) -> str | None:
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


def _issued(lines: Sequence[str]) -> tuple[date | None, str | None]:
    for line in lines:
        match = _PLACE_DATE.search(flat(line))
        if match is None:
            continue
        # A letterhead in two columns comes as one line: the place is what stands last in it.
        place = re.split(r"\s{2,}|\t", line[match.start(1) : match.end(1)].strip())[-1]
        exact = [each.first for each in find_dates(line) if each.kind == "day"]
        return (exact[0] if exact else None), place
    return None, None


def _subject(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """The document's type and its subject, which stands under the type or begins with V/v."""
    for index, line in enumerate(lines):
        match = _TYPE.match(fold(line))
        # "Thông báo" may open a sentence; the type of a document is in capitals.
        if match is None or not is_caps(line.split()[0]):
            continue
        kind, rest = line[: match.end()], line[match.end() :].strip(" :")
        after = lines[index + 1] if index + 1 < len(lines) else ""
        subject = rest or ("" if after.startswith("(") else after)
        return kind, subject.strip() or None
    for line in lines:
        if fold(line).startswith("v/v "):
            return None, line.partition(" ")[2]
    return None, None


def _bodies(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Superior and issuing body of the letterhead, None when it has none."""
    groups: list[str] = []
    for line in lines:
        plain = fold(line)
        if _NUMBER_LINE.match(plain) or _TYPE.match(plain):
            break
        if _MOTTO.search(plain) or not is_caps(line) or _PLACE_DATE.search(flat(line)):
            continue
        if not groups or _BODY_HEAD.match(plain):
            groups.append(line.strip("* "))
        else:
            groups[-1] = f"{groups[-1]} {line.strip('* ')}"
    if not groups:
        return None, None
    # The last body signs; what stands above it is its superior.
    return (groups[-2] if len(groups) > 1 else None), groups[-1]


def _cased(name: str | None, clauses: Sequence[Clause]) -> str | None:
    """A name in capitals as the running text writes it, else with first letters guessed."""
    if name is None:
        return None
    wanted = flat(name)
    for clause in clauses:
        at = flat(clause.text).find(wanted)
        while at >= 0:
            written = clause.text[at : at + len(name)]
            if not is_caps(written):
                return written[0].upper() + written[1:]
            at = flat(clause.text).find(wanted, at + 1)
    return _name_case(name)


def _with_province(issuer: str | None, superior: str | None) -> str | None:
    """A letterhead gives the province only once: above its department's name."""
    match = _PROVINCE.search(flat(superior or ""))
    if not issuer or not superior or match is None or _PROVINCE.search(flat(issuer)):
        return issuer
    name = superior[match.start(1) :].strip().title()
    unit = superior[match.start() : match.start(1)].strip().lower()
    return f"{issuer.removesuffix(f' {unit}')} {unit} {name}"


def _name_case(name: str) -> str:
    if not is_caps(name):
        return name
    words, proper = [], True
    for word in name.split():
        short = len(word) <= 4 and flat(word) in ("htx", "ubnd", "mttq", "hdnd", "tp.")
        words.append(word if short else word.capitalize() if proper else word.lower())
        proper = (proper and len(words) > 1) or flat(word) in _UNITS
    return " ".join(words)


def _issuer_in_text(clauses: Sequence[Clause]) -> str | None:
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


def _year(title: str | None, period: FoundPeriod | None, issued: date | None) -> int | None:
    years = _YEAR.findall(_SPAN.sub("", title or ""))
    if years:
        return int(years[-1])
    ends = [day for day in (period.start, period.end) if day] if period else []
    # A movement that begins in November belongs to the year it ends in; a longer one to its issue.
    if len(ends) == 2 and ends[1].year - ends[0].year <= 1:
        return ends[1].year
    return issued.year if issued else ends[-1].year if ends else None


def _addressees(clauses: Sequence[Clause]) -> tuple[str, ...]:
    found: list[str] = []
    for clause in clauses:
        if clause.id == "noi-nhan":
            found += [
                line.lstrip("-\u2013+ ").rstrip(" ;.,") for line in clause.text.split("\n")[1:]
            ]
    return tuple(line for line in found if line)


def _signer(clauses: Sequence[Clause]) -> str | None:
    for clause in clauses:
        if clause.id == "nguoi-ky":
            # Offices are in capitals; of several who sign,
            # the last line is the name under the seal.
            names = [line for line in clause.text.split("\n") if not is_caps(line)]
            return names[-1] if names else None
    return None
