"""The words that always work: commands, plain words for them, and global choices.

The rule: a typed command must be the whole message; inside a dialog it must also be spelled right,
so that an answer is never mistaken for a command.
"""

import re

from rapidfuzz import fuzz

from handlers.typed.assent import is_negated
from handlers.typed.words import stopping as words
from knowledge.typed.said import Said, said_of

WORDS: dict[str, tuple[str, ...]] = {
    "start": ("/start", "bat dau", "menu"),
    "register": (
        "/dangky",
        "dang ky",
        "dang ki",
        "dk",
        "dktd",
        "dang ky thi dua",
        "dang ki thi dua",
        "dang ky moi",
        "toi muon dang ky",
        "toi muon dang ky thi dua",
        "muon dang ky",
        "cho toi dang ky",
        "dang ky cho toi",
        "dang ky giup toi",
        "em muon dang ky",
        "ghi danh",
    ),
    "mine": (
        "/dangkycuatoi",
        "dang ky cua toi",
        "xem dang ky",
        "xem lai dang ky",
        "xem dang ky cua toi",
        "sua dang ky",
        "rut dang ky",
        "tinh trang dang ky",
    ),
    "calendar": ("/lich", "lich", "lich su kien", "xem lich", "cac moc", "su kien sap toi"),
    "remind": ("/nhac", "nhac", "nhac lich", "nhac viec", "bat nhac", "bat nhac lich", "nhac toi"),
    "stop-reminders": ("/dung", "tat nhac", "tat nhac lich", "dung nhac", "ngung nhac", "stop"),
    "remind-again": (
        "bat lai",
        "bat lai nhu cu",
        "bat lai nhac",
        "bat lai nhac lich",
        "nhac lai nhu cu",
        "tiep tuc nhac",
    ),
    "privacy": ("/dulieu", "/sua", "du lieu", "du lieu cua toi", "thong tin cua toi"),
    "truth": (
        "/chinhsach",
        "tro ly luu gi",
        "luu gi ve toi",
        "chinh sach du lieu",
        "quyen rieng tu",
        "bao ve du lieu ca nhan",
    ),
    "forget": ("/xoa", "xoa du lieu", "xoa du lieu cua toi", "xoa tat ca", "xoa het"),
    "withdraw-consent": ("rut dong y", "rut lai dong y", "huy dong y"),
    "export": ("xuat du lieu", "gui ban sao du lieu", "tai du lieu"),
    "link": (
        "/lienket",
        "lien ket",
        "lien ket kenh",
        "ket noi kenh",
        "noi kenh",
        "tach kenh",
    ),
    "cancel": (
        "/huy",
        "huy",
        "huy bo",
        "thoat",
        "thoi",
        "khong dang ky nua",
        "khong lam nua",
        "thoi khong lam nua",
    ),
    "back": ("/quaylai", "quay lai", "lui lai", "lui", "buoc truoc", "tro lai"),
    "skip": ("bo qua", "/boqua", "khong can", "de trong"),
    "help": (
        "/trogiup",
        "/help",
        "help",
        "tro giup",
        "huong dan",
        "giup",
        "giup do",
        "giup toi",
        "giup voi",
        "giup toi voi",
    ),
    "continue": ("tiep tuc", "lam tiep", "tiep"),
    "more": (
        "nguyen van",
        "xem nguyen van",
        "noi ro hon",
        "chi tiet hon",
        "cu the hon",
        "ro hon",
        "noi ky hon",
    ),
    "ask-staff": ("hoi can bo", "chuyen can bo"),
    "wrong": (
        "/sai",
        "tra loi nay sai",
        "cau tra loi nay sai",
        "tra loi sai",
        "tra loi sai roi",
        "cau tra loi sai",
        "cau tra loi nay khong dung",
        "tra loi khong dung",
        "tra loi nay khong dung",
        "tra loi chua dung",
        "bao sai",
    ),
    "meet-staff": ("gap can bo",),
}
# Words that mean a command only while no dialog is open: its choices may hold them too.
IDLE_WORDS: dict[str, str] = {
    **dict.fromkeys(("sua", "sua lai", "bo sung", "sua thong tin", "rut", "xem lai"), "mine"),
    **dict.fromkeys(
        ("tam dung", "tam dung nhac", "gio nhac", "doi gio nhac", "gio yen lang", "chon moc"),
        "remind",
    ),
    **dict.fromkeys(("da ro", "ro roi", "da nhan", "da xem", "da biet"), "noted"),
}
_EXACT = {word: name for name, words in WORDS.items() for word in words}
# What ends something is never done for a likeness of letters.
_ENDING = ("stop-reminders", "forget", "withdraw-consent", "cancel")
_LONG = [
    word
    for word, name in _EXACT.items()
    # In a short word one wrong letter makes another word.
    if len(word) >= 6 and not word.startswith("/") and name not in _ENDING
]
# Stricter than for labels, which were shown: one wrong letter in nine, not in eight.
TYPO_SCORE = 88
_STOPS, _NO_STOP = re.compile(words.STOPS), re.compile(words.NO_STOP)
_LINK_CODE = re.compile(r"(?:lien ket|ket noi kenh|noi kenh)(?: kenh)?(?: ma)?[ :]*\d[\d .-]{5,}")

# As a platform hands over what a link to the bot says: "t.me/…?start=lienket_482913".
_LINK_START = re.compile(r"/start(?:@\w+)? (?:lienket|link)[-_ ]?\d{6}")


def read_command(text: Said | str, *, forgiving: bool) -> str | None:
    """The command a whole message means; `forgiving` also accepts a typing error."""
    said = said_of(text)
    typed = said.plain
    if _LINK_START.fullmatch(typed):
        return "link"
    if typed.startswith("/"):
        # In a group Telegram adds the bot's name: "/lich@ten_bot".
        return None if is_negated(said) else _EXACT.get(typed.split()[0].split("@")[0])
    if _STOPS.fullmatch(typed):
        return None if _NO_STOP.search(said.lowered) else "cancel"
    if typed in _EXACT:
        return _EXACT[typed]
    if forgiving and typed in IDLE_WORDS:
        return IDLE_WORDS[typed]
    if _LINK_CODE.fullmatch(typed):
        return "link"
    if not forgiving or len(typed) < 5 or "?" in said.text or is_negated(said):
        return None
    # A typing error does not add a word: "han dang ky thi dua" asks, it does not register.
    alike = [word for word in _LONG if len(word.split()) == len(typed.split())]
    best = max(alike, key=lambda word: fuzz.ratio(typed, word), default="")
    return _EXACT[best] if best and fuzz.ratio(typed, best) >= TYPO_SCORE else None


def names_command(words: str) -> bool:
    """Tell whether these folded words are a command's."""
    return words in _EXACT or f"/{words}" in _EXACT


def is_global(key: str) -> bool:
    """Tell whether a choice's key works in any state ("go:…", "sec:…"); step keys have no colon."""
    return ":" in key
