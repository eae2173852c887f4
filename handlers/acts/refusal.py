"""Which acts a message cannot be: what it refuses, puts off, asks about or says of others.

The rule: a bar only ever makes the reader more careful. It stands for acts that send, agree, delete
or end something, which a wrong reading would do for good.
"""

import re

from handlers.acts.asking import looks_like_question
from handlers.acts.assent import freed, is_clear_yes, says_no_trouble, settled
from handlers.acts.features import tokens_of
from handlers.acts.meaning import Act, Place
from handlers.acts.meant import is_meant, keeps_reminding, regrets, stops_in_part
from handlers.acts.ordered import ordered, settled_as_said
from handlers.acts.slots.words import persons
from handlers.acts.words import assent as words
from handlers.typed import assent
from handlers.typed.wishes import read_wish
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said, folded_already

# Where a yes does something for good.
_YES_DOES = frozenset(
    ("consent", "review", "cancel", "delete", "withdraw", "stop-consent", "resume", "reuse")
)
# Where "nothing to mend" is as good as yes.
_MENDABLE = frozenset(("review", "reuse"))
# "khoong" is "không" in raw keys, and a syllable of its own.
_REFUSING = frozenset(("khong", "khoong", "chua", "chang", "khoan"))
_FOR_GOOD = _YES_DOES - {"resume"}
_DONE = {place: frozenset(said.split()) for place, said in words.DONE.items()}
# Told of others, of the law, of what was, or only thought about.
_NOT_WISHED = re.compile(words.NOT_WISHED)
_ONLY_ASKED, _ASKED_FOR = re.compile(words.ONLY_ASKED), re.compile(words.ASKED_FOR)
_ASKS_HOW = re.compile(r"\b(?:the nao|lam sao|la sao|sao lai|vi sao|htx|hop tac xa)\b")
_UNSURE = re.compile(words.UNSURE)
_GOES_ON, _OF_HONOUR = re.compile(words.GOES_ON), re.compile(words.OF_HONOUR)
# What ends or deletes; and the wishes that leave everything as it is.
_ENDING: frozenset[Act] = frozenset(("delete-data", "withdraw-consent", "withdraw", "remind-off"))
_KEEPING = ("keep", "privacy", "about-reminders")
_ONESELF = frozenset(
    "toi tui tau tao choa minh em anh chi bac chu co chau con ong ba cu me o mk".split()
)
_OWN = _ONESELF | frozenset(
    "my me du lieu tin tai khoan ten het sach tat ca account data thay cua ve".split()
)
_CLAUSE = re.compile(r"[.,;!?\n]+")
_ANEW = re.compile(r"\b(?:lai|tu dau|moi|reset)\b")
_CHANGING = re.compile(
    r"\b(?:sua|doi|thay|chua lai|ghi|viet|la|thanh|phai|ma|nhung|moi|bo|them)\b|\d"
)
_UNCHANGED = re.compile(
    r"\b(?:dung|khoi|khong|ko|chua|hong)(?: (?:co|can|phai|muon|duoc|nen))*"
    r" (?:sua|doi|thay|chinh)(?: (?:doi|lai|gi))*\b(?! duoc\b)"
)
_OUT, _NOT_OUT = re.compile(persons.OUT), re.compile(persons.NOT_OUT)
_ANOTHER_TIME = re.compile(
    r"\b(?:lan|nam|hom|khi|luc|dip|dot|de) (?:sau|khac|toi)\b|\b(?:sang nam|ngay mai|hom mai)\b"
)
_RESIGNED = re.compile(r"^\W*th[o\u00f4]i[ ,]+(?=\w+ \w)", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\b(?:khong|ko|k|no|hong|hok|chang|chua|rut|huy|xoa|bo|het|ngung|dung|stop|khoi|nua|lai)\b"
    r"|\bthu (?:hoi|lai)\b|\bgo (?:bo|giup|gium|cai|dau|di|ho|luon)\b"
    r"|\bcham dut\b|\bthoi (?:\w+ ){0,3}dong y\b|\b(?:xin|nay|cho) (?:\w+ )?thoi\b"
)
_ABSENT, _WHAT_FOR = re.compile(words.ABSENT), re.compile(words.WHAT_FOR)
_STAYS_IN = re.compile(words.STAYS_IN)
_MAY_REFUSE, _WHY = re.compile(words.MAY_REFUSE), re.compile(words.WHY)
_CONSENT, _SHEET = re.compile(words.CONSENT), re.compile(words.SHEET)
_NOT_THE_SHEET = re.compile(words.NOT_THE_SHEET)
_NOT_THE_CONSENT = re.compile(words.NOT_THE_CONSENT)
_TAKES_SHEET, _TAKES_CONSENT = re.compile(words.TAKES_SHEET), re.compile(words.TAKES_CONSENT)
_STILL_REMIND = re.compile(words.STILL_REMIND)
_NAMES_IT: dict[str, frozenset[str]] = {
    act: frozenset(said.split()) for act, said in words.NAMES_IT.items()
}
_REGISTERS = re.compile(words.REGISTERS)
_REGISTERS_NOT = re.compile(words.REGISTERS_NOT)
_WORD, _NOT_ON = re.compile(r"\w+"), re.compile(words.NOT_ON)
_ENDS_REMINDING = frozenset(words.ENDS_REMINDING.split())
# "Xóa số 1" is the first of a list.
_OF_A_LIST = re.compile(
    r"\b(?:anh|chi|ong|ba|co|chu|em|ban|a|c|e|dua) (?!ra\b)\w+ (?:rut |ra )*khoi"
    r" (?:danh sach|ds|list)\b"
    r"|\b(?:so|nguoi|dong|muc)(?: thu)? \d{1,2}\b(?![\d. ]*\d{3})"
)


def is_barred(act: Act, said: Said, at: Place) -> bool:
    """Whether a message is not this act, whatever its words resemble."""
    if act == "yes":
        return _is_no_yes(said, at)
    if act == "no" and at in _YES_DOES and says_no_trouble(said):
        return True
    if act in ("yes", "no") and at == "roll-call" and _UNSURE.search(said.folded):
        return True
    if act == "register" and (regrets(said) or _registers_not(said)):
        return True
    if act == "remove-person" and keeps_them(said):
        return True
    if act in ("change", "correct") and keeps_as_is(said):
        return True
    if act == "restart" and (_is_not_begun(said) or _ASKS_HOW.search(said.folded)):
        return True
    if act == "cancel" and (_GOES_ON.search(said.folded) or _OF_HONOUR.search(said.folded)):
        return True
    if act in _ENDING and (_is_nowhere(act, said) or _is_not_wished(said) or not is_meant(said)):
        return True
    # "Xóa nhà tạm" is one of the movements: whose data it is has to be said.
    if act == "delete-data" and _OWN.isdisjoint(tokens_of(said)):
        return True
    if act == "remove-person" and _STAYS_IN.search(said.folded):
        return words.RIGHT not in said.lowered
    if act == "remind-off" and _goes_on_reminding(said):
        return True
    if act == "withdraw" and (_of_consent(said) or _OF_HONOUR.search(said.folded)):
        return True
    if act == "withdraw-consent" and (_agrees(said) or _of_sheet(said)):
        return True
    return act in _ENDING and _ends_nothing(said)


def keeps_as_is(said: Said) -> bool:
    """ "Đừng sửa xã": every word that changes something is refused, and nothing else is said."""
    left = _UNCHANGED.sub(" ", said.folded)
    return left != said.folded and _CHANGING.search(left) is None


def _registers_not(said: Said) -> bool:
    """ "Không đăng ký cho tui đâu nhé": every word that registers is refused."""
    if "?" in said.text:
        return False
    left = _REGISTERS_NOT.sub(" ", said.folded)
    return left != said.folded and _REGISTERS.search(left) is None


def _is_not_begun(said: Said) -> bool:
    """ "Thôi bỏ cái cũ đi, làm lại từ đầu": only a "no" in the clause that names it counts."""
    if _ANOTHER_TIME.search(said.folded):
        return True
    clauses = _CLAUSE.split(said.text)
    named = [one for one in clauses if _ANEW.search(fold(one))] or [said.text]
    return any(assent.is_negated(_RESIGNED.sub("", one)) for one in named)


def keeps_them(said: Said) -> bool:
    """ "Đừng bỏ chị Hà": every word that takes somebody out is refused."""
    left = _NOT_OUT.sub(" ", said.folded)
    return left != said.folded and _OUT.search(left) is None


def refuses(said: Said) -> bool:
    """Whether a "no" of any kind stands in it, as a word or as the raw keys of one."""
    return assent.is_negated(said) or not _REFUSING.isdisjoint(tokens_of(said))


def names_oneself(said: Said) -> bool:
    """Whether a word stands in it by which people name themselves."""
    return not _ONESELF.isdisjoint(tokens_of(said))


def is_unclear_yes(said: Said, at: Place) -> bool:
    """Where a yes does something for good, only a message of clear words is one."""
    said = freed(said)
    if at == "stop-consent" and not words.GOING_ON.isdisjoint(tokens_of(said)):
        return True
    if at not in _FOR_GOOD or assent.read_lean(said) == "yes":
        return False
    rest, also = settled(said) if at in _MENDABLE else said, _DONE.get(at, frozenset())
    # What a keyboard left as raw keys is read like the word.
    keys = folded_already(" ".join(tokens_of(rest)))
    return not (is_clear_yes(rest, also) or is_clear_yes(keys, also))


def _agrees(said: Said) -> bool:
    """ "Thôi được. Tui đồng ý": nothing in the clause takes the consent back."""
    clauses = [fold(part) for part in _CLAUSE.split(said.text)]
    agreeing = [one for one in clauses if "dong y" in one]
    return bool(agreeing) and not any(_TAKEN_BACK.search(one) for one in clauses)


def _of_consent(said: Said) -> bool:
    """ "Rút consent", "rút đồng ý, không phải rút đăng ký": the consent alone is taken back."""
    if _NOT_THE_SHEET.search(said.folded):
        return True
    return _CONSENT.search(said.folded) is not None and not _SHEET.search(said.folded)


def _of_sheet(said: Said) -> bool:
    """ "Rút lại phiếu tôi lỡ đồng ý nộp": what is taken back is the sheet."""
    if _NOT_THE_CONSENT.search(said.folded):
        return True
    return bool(_TAKES_SHEET.search(said.folded)) and not _TAKES_CONSENT.search(said.folded)


def _goes_on_reminding(said: Said) -> bool:
    """ "Phiền quá, mà thôi cứ nhắc", "không nhắc là quên"; and where no word ends anything."""
    if _STILL_REMIND.search(said.folded) or keeps_reminding(said) or stops_in_part(said):
        return True
    return any(map(str.isalpha, said.text)) and _ENDS_REMINDING.isdisjoint(_meaning(said))


def _meaning(said: Said) -> set[str]:
    """The folded words without those whose marks make them others than they look."""
    typed = set(_WORD.findall(said.lowered))
    other = {*map(fold, typed & words.NO_ENDING)} - {*map(fold, typed - words.NO_ENDING)}
    return set(tokens_of(said)) - other


def _is_nowhere(act: Act, said: Said) -> bool:
    """Whether no word stands in it that could say this."""
    named = _NAMES_IT.get(act)
    letters = any(map(str.isalpha, said.text))
    return named is not None and letters and named.isdisjoint(tokens_of(said))


def _names_the_deed(said: Said, at: Place) -> bool:
    """ "Ừ, dừng đi": what is asked is whether to stop, and the word for it refuses nothing."""
    clear = is_clear_yes(said, _DONE.get(at, frozenset()))
    return clear and _REFUSING.isdisjoint(tokens_of(said))


def _is_no_yes(said: Said, at: Place) -> bool:
    if at == "roll-call" and _ABSENT.search(said.lowered):
        return True
    if at == "resume" and _NOT_ON.search(said.folded):
        return True
    if at in ("resume", "roll-call") and _WHAT_FOR.search(said.folded):
        return True
    if at in _YES_DOES and _WHY.search(said.folded):
        return True
    if at in _YES_DOES and said.text.isascii() and _MAY_REFUSE.search(said.folded):
        return True
    said = freed(said)
    lean = assent.read_lean(said)
    if at in _YES_DOES and lean == "later":
        return True
    if at not in _YES_DOES or lean == "yes" or _names_the_deed(said, at):
        return False
    if not any(map(str.isalpha, said.text)):
        # A sign alone ("❌") may be either.
        return True
    asks = assent.may_ask(said) or assent.asks_whether(said)
    asks = asks or (at == "resume" and looks_like_question(said))
    if at in _MENDABLE:
        said = settled(said)
    return asks or refuses(said)


def _is_not_wished(said: Said) -> bool:
    """Told, wondered at or only thought about; but what is asked for in so many words is wished."""
    said = ordered(said)
    line = settled_as_said(said.folded)
    if _NOT_WISHED.search(line):
        return True
    return _ONLY_ASKED.search(line) is not None and not _ASKED_FOR.search(line)


def _ends_nothing(said: Said) -> bool:
    """What is about one of a list, kept by its words, or only asked about, ends nothing."""
    if _OF_A_LIST.search(said.folded):
        return True
    said = ordered(said)
    # The reader of wishes is slow, and without a refusal or a question nothing is kept.
    if not (assent.is_negated(said) or "?" in said.text):
        return False
    wish = read_wish(said)
    return wish is not None and wish.act in _KEEPING
