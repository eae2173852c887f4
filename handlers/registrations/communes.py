"""The commune in an answer: what is written of it, and what is offered instead.

The rule: only a name that is one commune of the province, with nothing typed against it, is
written by itself; everything else is offered or kept as it was typed, and no name is refused.
Before the day from which the present communes are, the one of that day is written as it is called.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.registrations import commune_texts as texts
from handlers.registrations.form.filling import commune_names
from handlers.registrations.words.naming.commune import KINDS
from handlers.turn.turn import Turn
from handlers.typed.framing import value_of, without_denial
from handlers.typed.read import clean, has_letters
from knowledge.places.area import Commune, Former, TypedName, own_name
from knowledge.places.communes import NOTHING, SINCE, FoundCommune, communes
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said

# More are no help: the name is kept, and whoever knows better writes it.
MOST_OFFERED = 6
MOST_LETTERS = 80
_NOW = re.compile(
    r"\b(?:nay|gio|hien|moi)(?: da| thi| van| cung| lai)?"
    r" (?:la|thuoc|thanh|ve|doi thanh|(?:sap |sat )?nhap (?:vao|ve|voi)|gop (?:vao|ve))(?: ve)? "
)
_BEFORE = re.compile(
    r"\b(?:truoc|xua|cu)(?: day| kia| do)?(?: no| thi)? (?:goi la|ten la|la|thuoc|ten) |\bten cu:? "
)
_TIMES = frozenset("ngay hoi thoi luc khi".split())
_ENDS = re.compile(r",| (?:nay|gio|truoc|chua biet|khong biet|ko biet) ")
_LARGER = re.compile(r",|\s(?=(?:huyen|thi xa|thanh pho|tinh|tp|tx)\b)")
_OLD = re.compile(r" (?:cu|truoc (?:day|kia))$")
_TOWN = "thi tran"
# "Sửa xã thành phường Pú Trạng": the kind is said with the name.
_KINDS_SAID = frozenset(("xa", "phuong"))
_SAID_KIND = r"xa|phuong|thi tran|tt\.?|x\.?|p\.?"
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_YOU = "(?:anh|chi|em|e|co|chu|bac|toi|minh|chau|ong|ba)"
_NO_NAME = re.compile(
    r"\b(?:khong|ko|k|hong|hok|chua|chang) (?:biet|ro|nho|chac|ranh)\b"
    rf"|^(?:{_YOU} )?(?:chiu|quen)\b|^(?:cam on|cam ta|thanks?|thank you|tks)\b"
    # What kind of unit it is says nowhere where it stands.
    r"|^(?:la )?(?:htx|hop tac xa|to hop tac|tht|quy tin dung(?: nhan dan)?|doanh nghiep"
    r"|cong ty|lien hiep(?: htx)?|tap the)(?: (?:a|em|nhe|nha|co|ma|chu))*$"
    rf"|\b(?:doi|cho|khoan) (?:ti|ty|chut|xiu|lat|mot|1|da|ky|hoi|{_YOU} (?:ti|chut|hoi|xem))\b"
)


@dataclass(frozen=True)
class CommuneRead:
    """`name` goes into the form, with `note` said of it; what is `offered` may stand there.

    `listed`: it is a commune of the province; `former`: said to be a name of before; `unknown`: no
    list of the province has it.
    """

    name: str
    note: str = ""
    listed: bool = False
    former: bool = False
    unknown: bool = False
    offered: tuple[str, ...] = ()


def are_merged(turn: Turn) -> bool:
    """Whether the communes of before are no more."""
    return turn.today >= SINCE


def commune_read(turn: Turn, typed: Heard) -> CommuneRead | None:
    """What to write of the answer today; None where it names no commune."""
    return read_commune(typed, turn.plan.organisation.province, merged=are_merged(turn))


@lru_cache(maxsize=256)
def read_commune(typed: Heard, province: str, *, merged: bool = True) -> CommuneRead | None:
    """The same in a plan of that province; `merged`: from the day of the present communes."""
    own, typed = communes().province(province), _unlabelled(typed)
    behind = commune_names.said_anew(typed.text)
    if behind and communes().find(_name(behind), own) != NOTHING:
        return read_commune(Heard(behind), province, merged=merged)
    name = _name(typed.text)
    # What looks old or polite may be a part of the name.
    cut = _OLD.search(typed.folded) is not None or name != " ".join(nfc(typed.text).split())
    whole = commune_names.whole(typed, own) if cut else None
    name, before = whole or _today(typed, own) or name, False
    found = communes().find(name, own)
    if not whole and not found.present and (led := _named(typed)):
        name, before = led
        found = communes().find(name, own)
    elif found == NOTHING and name != typed.text:
        # "Da Trach": what looks polite may be a part of the name.
        found = communes().find(typed.text, own)
    if found == NOTHING and (short := commune_names.without_district(name, own)):
        name, found = short, communes().find(short, own)
    if found == NOTHING and (told := _told(typed, name, own)):
        name, found = told, communes().find(told, own)
    if not has_letters(name) or (found == NOTHING and not before and _names_nothing(typed)):
        return None
    return _decided(name, found, own, before, merged=merged)


def _unlabelled(typed: Heard) -> Heard:
    """ "Xã: Yên Bình" as "xã Yên Bình": the label is the kind, too."""
    head, mark, rest = typed.text.partition(":")
    labels = mark and fold(head).strip() in (*_KINDS_SAID, _TOWN)
    return Heard(f"{head.strip()} {rest.strip()}", at=typed.at) if labels else typed


def _today(typed: Heard, own: str | None) -> str | None:
    """ "Sơn Lương ngày xưa là xã Nậm Mười": what it is called now, said before what it was."""
    before = _BEFORE.search(typed.folded)
    words = nfc(typed.text).split()
    if before is None or len(words) != len(typed.folded.split()):
        return None
    first = words[: typed.folded.count(" ", 0, before.start())]
    while first and fold(first[-1]) in _TIMES:
        first = first[:-1]
    name = _name(" ".join(first).rstrip(" ,;.–-(")) if first else ""
    return name if name and communes().find(name, own).present else None


def _told(typed: Heard, name: str, own: str | None) -> str | None:
    """ "Ba xã gộp lại thành Thượng Bằng La": the name in a sentence that is none itself."""
    told = read_form(typed, "commune").commune
    if told is None or told == name or (told not in name and told not in typed.text):
        return None
    listed = communes().find(told, own) != NOTHING
    return told if listed or len(name.split()) > commune_names.LONGEST else None


def _decided(
    name: str, found: FoundCommune, own: str | None, before: bool, *, merged: bool
) -> CommuneRead:
    name = _with_head(name, found)
    now = tuple(one for old in found.former for one in old.now)
    # Elsewhere, or where no province is known: there the name is the person's own affair.
    if own is None or any(one.province != own for one in (*found.present, *now, *found.near)):
        return CommuneRead(name, former=before)
    standing = () if merged or before else _standing(name, found)
    if standing:
        return _until_then(name, standing)
    name = _as_spelt(name, found)
    if found.present and not before:
        return _written(name, found.present)
    # A former one that was divided and gave its name to one of the parts is asked about as well.
    if (
        before
        and len(now) == 1
        and fold(own_name(now[0].name)) == fold(own_name(found.former[0].name))
    ):
        return _written(name, now)
    offered = _names(now) or _names(() if before else found.near)
    offered = offered if len(offered) <= MOST_OFFERED else ()
    if found == NOTHING and not before:
        return CommuneRead(commune_names.capital(name), unknown=True)
    return CommuneRead(name, offered=offered, former=before and not offered)


def _standing(name: str, found: FoundCommune) -> tuple[Former, ...]:
    """Those of before that are meant; none where the name is said with a kind of today's."""
    kind = fold(name).rpartition(fold(own_name(found.present[0].name)))[0] if found.present else ""
    formers = [fold(one.name).startswith(kind.strip()) for one in found.former]
    return found.former if not kind or any(formers) else ()


def _until_then(name: str, standing: tuple[Former, ...]) -> CommuneRead:
    """ "dai phac": the commune as it is called until it is merged; one letter off, offered."""
    names = tuple(dict.fromkeys(one.name for one in standing))
    typed = TypedName(name, fold(name))
    bare = _LARGER.split(fold(name))[0].strip(" ,")
    own = any(bare.endswith(fold(own_name(one))) and typed.agrees(one) for one in names)
    if not own:
        return CommuneRead(name, offered=names if len(names) <= MOST_OFFERED else ())
    if len(names) > 1 and name.islower() and name.isascii() and len(names) <= MOST_OFFERED:
        return CommuneRead(name, offered=names)
    if len(names) > 1:
        return CommuneRead(name, listed=True)
    same = name.lower() in (names[0].lower(), own_name(names[0]).lower())
    return CommuneRead(names[0], "" if same else texts.written(name=names[0]), listed=True)


def _with_head(name: str, found: FoundCommune) -> str:
    """ "P Hồng Hà", "TT. Cổ Phúc": the short word for its kind written out, where it is known."""
    head, _, own = name.partition(" ")
    kind = KINDS.get(head.lower().rstrip("."))
    return f"{kind} {own}" if kind and own and found != NOTHING else name


def _as_spelt(name: str, found: FoundCommune) -> str:
    """ "suối giàng", "Nghia An": a name of before without its capitals or marks, as it is spelt."""
    spelt = {own_name(old.name) for old in found.former}
    single = name.islower() or name.isupper() or name.isascii()
    if found.present or len(spelt) != 1 or not single:
        return name
    (own,) = spelt
    head = name[: len(name) - len(own)]
    same = fold(name).endswith(fold(own)) and len(nfc(name)) >= len(own)
    return (
        f"{commune_names.HEADS[fold(head)]}{own}"
        if same and fold(head) in commune_names.HEADS
        else name
    )


def kind_changed(text: str, name: str, province: str) -> str | None:
    """ "Thị trấn Mậu A" of which the text speaks, where the commune of that name is written."""
    folded, own = fold(text), fold(own_name(name))
    said = re.search(rf"\b(?:{_TOWN}|tt\.?) {re.escape(own)}\b", folded)
    return town_of(name, province) if said and fold(name) not in folded else None


def town_of(name: str, province: str) -> str | None:
    """The town of before that the commune has its name from."""
    town = f"{_TOWN} {fold(own_name(name))}"
    former = communes().find(town, communes().province(province)).former
    towns = {one.name for one in former if fold(one.name) == town != fold(name)}
    return towns.pop() if len(towns) == 1 else None


def with_kind(text: str, name: str, province: str) -> str:
    """ "Sửa xã thành Trạm Tấu": a name of before with the kind that the text says of it."""
    if (
        fold(name).split(" ")[0] in _KINDS_SAID
        or not communes().find(name, communes().province(province)).former
    ):
        return name
    # "Xã: Yên Bình" says it, "Xã/phường: …" is a label of every form.
    said = rf"(?<![/\w])({_SAID_KIND})(?: thanh| la)?(?: ?: ?| ){re.escape(fold(name))}\b"
    found = re.search(said, fold(text))
    kind = commune_names.WRITTEN.get(found[1].rstrip("."), "") if found else ""
    return f"{kind} {name}" if kind else name


def is_former(name: str, province: str) -> bool:
    """Whether a commune of the province was called so, and none is now."""
    found = communes().find(name, communes().province(province))
    return bool(found.former) and not found.present


def offer_text(name: str, offered: tuple[str, ...], province: str) -> str:
    """The question with which these communes are offered for the name that was written."""
    for former in communes().find(name, province).former:
        # A mark too many is no name of before.
        same = len(offered) == 1 and fold(former.name) == fold(offered[0])
        if not same and any(one.name in offered for one in former.now):
            if len(offered) == 1:
                return texts.is_now(former=former.name, now=offered[0])
            return texts.is_one_of(former=former.name)
    return texts.meant(name=offered[0]) if len(offered) == 1 else texts.MEANT_WHICH


def _name(text: str) -> str:
    """A name without its lead-in and without remarks in brackets."""
    text = without_denial(text)
    return clean(value_of(_BRACKETS.sub("", text).strip() or text, "commune"), MOST_LETTERS)


def names_former(typed: Heard) -> bool:
    """Whether it says which name it had before ("không nhớ tên mới, cũ là Tà Ghềnh")."""
    led = _named(typed)
    return led is not None and led[1] and has_letters(led[0])


def _named(typed: Heard) -> tuple[str, bool] | None:
    """The name that is said to be today's or a former one, and whether it is a former one."""
    now, before = _NOW.search(typed.folded), _BEFORE.search(typed.folded)
    led = now or before
    name = _name(_behind(typed, led.end()) if led else typed.text)
    old = _OLD.search(fold(name))
    if old and not now:
        name = " ".join(name.split()[: -len(old[0].split())])
    return (name, not now) if led or old else None


def _behind(typed: Said, end: int) -> str:
    """The words behind a place of the folded text, up to what is said next."""
    words, folded = nfc(typed.text).split(), typed.folded
    # A rare letter folds to none: then the words do not lie one behind the other.
    if len(words) != len(folded.split()):
        return typed.text
    ends = _ENDS.search(folded, end)
    first, last = folded.count(" ", 0, end), ends.start() if ends else len(folded)
    return " ".join(words[first : folded.count(" ", 0, last) + 1])


def _names_nothing(typed: Heard) -> bool:
    """An assent, thanks, "wait" or "I do not know", and no commune is called so."""
    # "Later" was judged before the step: what still comes here is a name ("xa Mai Tiep").
    said = typed.lean not in (None, "later") or typed.says_none
    return said or knows_no_name(typed)


def knows_no_name(typed: Said) -> bool:
    """ "Em chưa rõ tên mới": told how to say it by the old one."""
    return _NO_NAME.search(typed.plain) is not None


def _written(name: str, present: tuple[Commune, ...]) -> CommuneRead:
    if len(present) > 1:
        return CommuneRead(name, offered=_names(present))
    proper = present[0].name
    same = name.lower() in (proper.lower(), own_name(proper).lower())
    return CommuneRead(proper, "" if same else texts.written(name=proper), listed=True)


def _names(communes_found: tuple[Commune, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in communes_found))
