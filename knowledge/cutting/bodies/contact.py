"""Whom a plan names for those who have to ask: the standing body, a person, a telephone number.

Rule kept here: only words of the document; of several that may be meant none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.cutting.extract.dates import flat, sentences
from knowledge.cutting.extract.letterhead import cased
from knowledge.cutting.outline.names import Clause, clause_title

# An area or a network, then what is parted in twos to fours.
_PHONE = re.compile(r"(?<![\d.,/])\(?0\d{1,3}\)?(?:[. -]?\d{1,4}){2,4}(?![\d/]|[.,]\d)")
_DIGITS = range(9, 12)
# "…, máy lẻ 215": a number that several share.
_EXTENSION = re.compile(r",? ?\(?(?:so )?(?:may le|may nhanh|noi bo|so le)(?: so)?:? ?\d{1,5}\)?")
_NOT_BODY = ("mo-dau", "can-cu", "noi-nhan", "nguoi-ky")
_BODY = (
    r"(?:lien minh|uy ban|ubnd|mat tran|tinh doan|so|ban|phong|chi cuc|cuc|van phong|trung tam|"
    r"hoi|quy|to(?! chuc)|vien|truong|bo phan) [^,.;:()\n]{2,70}?"
)
_ROLE = r"(?:(?:co quan|don vi|bo phan),? )?(?:thuong truc|dau moi)\b"
# "Ban Thi đua (cơ quan thường trực)", "giao Văn phòng là đầu mối", "Đầu mối: Phòng Kinh tế".
_STANDING = (
    re.compile(rf"^\W*(?:giao |de nghi )?({_BODY}) ?\((?:la )?{_ROLE}"),
    re.compile(rf"^\W*(?:giao |de nghi )?({_BODY}): ?la {_ROLE}"),
    re.compile(rf"\b({_BODY}),? (?:la|lam|duoc giao la|duoc giao lam|giu vai tro) {_ROLE}"),
    re.compile(rf"\b{_ROLE}(?: [^,.;:()]{{0,60}}?)?(?: la|:) ({_BODY})(?=$|[,.;:()]| de | va )"),
)
# Of what a body is the standing one, where each of two has its own.
_STANDING_OF = re.compile(rf"\b{_ROLE} cua ([^,.;:()\n]{{3,60}})")
# A dash that goes on about the body in its heading.
_OWN = re.compile(rf"^\W*(?:\w{{1,2}}[.)] )?(?:la|lam) {_ROLE}")
_TO_ASK = re.compile(
    r"\b(?:phan anh|lien he|hoi|thong tin|(?:vuong mac|kho khan)\b.*\bbao cao)"
    r"(?: [^,.;:()]{0,30}?)?"
    rf" (?:ve|voi|qua|den|toi) ({_BODY})(?=$|[,.;:()]| (?:de|truoc|cham nhat|trong|vao|bang) )"
)
_CALLS = re.compile(
    r"\b(?:dien thoai|dt|sdt|so may|duong day (?:nong|ho tro|tu van|giai dap)|tong dai|hotline|"
    r"lien he|dau moi|di dong|zalo)\b"
)
# Of several numbers the one for those who have to ask.
_WANTED = re.compile(r"\b(?:vuong mac|phan anh|dau moi|thuong truc|giai dap|lien he)\b")
_GUIDES = re.compile(
    r"\blien he (?:de )?(?:duoc )?(?:huong dan|giai dap)[^,.;:]{0,30}: ?"
    r"(?:dong chi|d/c|ong|ba|anh|chi|co) "
)
# Where people hand something in or come to: the house, the street and what follows of the place.
_COME = re.compile(
    r"\b(?:(?:gui|nop)(?: [^.;]{0,60}?)? (?:ve|den|toi|tai|cho)|lien he|dia chi|tru so|noi nhan)\b"
)
_ADDRESS = re.compile(
    r"\bso (?:nha )?\d+[a-z]?(?:/\d+)*,? (?:duong|pho|dai lo|ngo|khu pho|to)\b [^.;:()\n]{3,110}"
)
_ADDRESS_ENDS = re.compile(
    r",? (?:hoac|truoc|cham nhat|trong gio|trong ngay|qua|de|dien thoai|thu dien tu|ban dien tu|"
    r"email|tu ngay|vao|va)\b.*"
)
_FAX = re.compile(r"\bfax\W*$")
_PERSON = re.compile(
    r"\b(?:dong chi|d/c|ong|ba|anh|chi) ([^,.;:()\d]{2,40})(?:, (?:pho|truong|giam|chuyen|chi|"
    r"chanh|chu|can bo|ke toan)\b[^,.;:()\d]{2,60})?"
)
_WHO_ANSWERS = re.compile(
    r"(?: ?\([^()]*\))?[^.;:\d]{0,40}?[,(] ?"
    r"(?:(?:do|dau moi|nguoi (?:truc|tra loi|phu trach)|phu trach|gap|truc|lien he)\b[: ]*)+"
    r"(?:la )?"
)
# Bodies that stand for themselves, and may run what one above them has issued.
_OF_ITS_OWN = re.compile(r"(?:lien minh|so|hoi|mat tran|tinh doan) ")
_ABOVE = re.compile(r"(?:uy ban|ubnd|tinh uy|thanh uy|ban chi dao|hoi dong|hdnd)\b")
_SEVERAL = (2, 3)
_NAMELESS = re.compile(r" (?:tinh|thanh pho)$")


@dataclass(frozen=True)
class FoundContact:
    """What the document says: its words, and the section they stand in."""

    name: str
    section: str
    words: str


@dataclass(frozen=True)
class Contacts:
    """The standing body, who is asked and by what number; None where the document is silent.

    `shared`: of two matters each has a standing body, and `body` names both.
    """

    body: FoundContact | None
    person: FoundContact | None
    phone: FoundContact | None
    shared: bool = False
    address: FoundContact | None = None

    @property
    def office(self) -> str:
        """Whom people are told to ask; "" when nobody is named."""
        return ", ".join(each.name for each in (self.body, self.person) if each)

    def in_charge(self, issuer: str | None, province: str | None) -> str | None:
        """The body that runs what one above it has issued; None when the issuer runs it."""
        name = self.body.name if self.body and not self.shared else ""
        if not (issuer and _ABOVE.match(flat(issuer)) and _OF_ITS_OWN.match(flat(name))):
            return None
        return f"{name} {province}" if province and _NAMELESS.search(flat(name)) else name


def find_contacts(clauses: Sequence[Clause]) -> Contacts:
    """Whom to ask, as the clauses say, and the one place that they send people to."""
    body = [each for each in clauses if each.id not in _NOT_BODY]
    places = [found for clause in body for found in _addresses(clause)]
    one = places[0] if len({flat(each.name) for each in places}) == 1 else None
    return replace(_asked_for(body, clauses), address=one)


def _asked_for(body: Sequence[Clause], clauses: Sequence[Clause]) -> Contacts:
    numbers = [found for clause in body for found in _numbers(clause)]
    wanted = [each for each in numbers if _WANTED.search(flat(each.words))] or numbers
    # Of several persons of one sentence the first is who guides.
    guides = [each for each in wanted if _GUIDES.search(flat(each.words))]
    wanted = guides[:1] or wanted
    phone = wanted[0] if len({each.name for each in wanted}) == 1 else None
    if both := _of_two_matters(body, clauses):
        return Contacts(both, None, phone, shared=True)
    standing = next((each for clause in body for each in _standing(clause)), None)
    asked = next((each for clause in body for each in _asked(clause, phone)), None)
    # A number of another body is asked there, and by no name of the standing one.
    beside = phone is None or standing is None or _is_beside(standing, phone)
    chosen = (standing or asked) if beside else asked
    if chosen is None:
        return Contacts(None, _person(phone), phone)
    name = cased(chosen.name, clauses) or chosen.name
    return Contacts(replace(chosen, name=name), _person(phone), phone)


def _of_two_matters(body: Sequence[Clause], clauses: Sequence[Clause]) -> FoundContact | None:
    """The standing bodies with what each is it for, where that is told of two or three."""
    found: dict[str, FoundContact] = {}
    for each in (one for clause in body for one in _standing(clause)):
        matter = _STANDING_OF.search(flat(each.words))
        if matter:
            of = each.words[matter.start(1) : matter.end(1)].strip()
            name = cased(each.name, clauses) or each.name
            found.setdefault(name, replace(each, name=f"{name} ({of})"))
    matters = {each.name.partition(" (")[2] for each in found.values()}
    if len(found) not in _SEVERAL or len(matters) != len(found):
        return None
    names = ", ".join(each.name for each in found.values())
    words = "; ".join(each.words for each in found.values())
    return FoundContact(names, next(iter(found.values())).section, words)


def _is_beside(body: FoundContact, phone: FoundContact) -> bool:
    """Whether a number stands with the body: in its clause, or in a sentence that names it."""
    same = body.section.rpartition(".")[0] == phone.section.rpartition(".")[0]
    return same or flat(body.name) in flat(phone.words)


def phones_in(text: str) -> Iterator[tuple[int, str]]:
    """Every telephone number and where it stands."""
    for match in _PHONE.finditer(text):
        if sum(char.isdigit() for char in match[0]) in _DIGITS:
            yield match.start(), match[0]


def _numbers(clause: Clause) -> Iterator[FoundContact]:
    for _, sentence in sentences(clause.text):
        for at, number in phones_in(sentence):
            before = flat(sentence[:at])
            if _CALLS.search(before) and not _FAX.search(before):
                behind = _EXTENSION.match(flat(sentence), at + len(number))
                number += sentence[at + len(number) : behind.end()] if behind else ""
                yield FoundContact(number, clause.id, " ".join(sentence.split()))


def _addresses(clause: Clause) -> Iterator[FoundContact]:
    for _, sentence in sentences(clause.text):
        plain = flat(sentence)
        for match in _ADDRESS.finditer(plain):
            if _COME.search(plain[: match.start()]):
                end = _ADDRESS_ENDS.search(match[0])
                last = match.start() + end.start() if end else match.end()
                name = sentence[match.start() : last].strip(" ,")
                yield FoundContact(name, clause.id, " ".join(sentence.split()))


def _standing(clause: Clause) -> Iterator[FoundContact]:
    heads = (*clause.path[-1:], clause.text.partition("\n")[0])
    titles = [clause_title(head).strip(" .:") for head in heads]
    bodies = [title for title in titles if re.fullmatch(_BODY, flat(title))]
    for _, sentence in sentences(clause.text):
        said = clause_title(sentence).strip("- ")
        for title in bodies if _OWN.match(flat(sentence)) else ():
            yield FoundContact(_bare(title), clause.id, f"{title}: {said}")
    for text in (*reversed(heads), *(sentence for _, sentence in sentences(clause.text))):
        title = clause_title(text)
        for pattern in _STANDING:
            match = pattern.search(flat(title))
            if match:
                name = _bare(title[match.start(1) : match.end(1)])
                yield FoundContact(name, clause.id, " ".join(title.split()))


def _asked(clause: Clause, phone: FoundContact | None) -> Iterator[FoundContact]:
    """Where to turn to; beside the number, or in a sentence of its own."""
    if phone is not None and phone.section != clause.id:
        return
    for _, sentence in sentences(clause.text):
        match = _TO_ASK.search(flat(sentence))
        if match:
            name = _bare(sentence[match.start(1) : match.end(1)])
            yield FoundContact(name, clause.id, " ".join(sentence.split()))


def _person(phone: FoundContact | None) -> FoundContact | None:
    if phone is None:
        return None
    before = phone.words[: phone.words.find(phone.name)]
    people = [each for each in _PERSON.finditer(flat(before)) if _is_named(before, each)]
    name = before[slice(*people[-1].span())].strip(" ,-") if people else _answers(phone)
    return FoundContact(name, phone.section, phone.words) if name else None


def _answers(phone: FoundContact) -> str:
    """Who answers a number that stands before the name: "…, đầu mối: ông …"; "" for nobody."""
    behind = phone.words[phone.words.find(phone.name) + len(phone.name) :]
    lead = _WHO_ANSWERS.match(flat(behind))
    person = _PERSON.match(flat(behind), lead.end()) if lead else None
    if person is None or not _is_named(behind, person):
        return ""
    return behind[slice(*person.span())].strip(" ,-")


def _is_named(words: str, person: re.Match[str]) -> bool:
    """Whether a name follows the address: "chị Hoa", and not "chỉ tiêu"."""
    return words[person.start(1) : person.end()][:1].isupper()


def _bare(name: str) -> str:
    """The name without what only leads to it."""
    name = " ".join(name.split())
    for lead in ("giao ", "de nghi ", "cac "):
        name = name[len(lead) :] if flat(name).startswith(lead) else name
    return name[:1].upper() + name[1:]
