"""Reading a person's name and position, together or apart.

The rule: a name is kept as its owner writes it; only what is no part of it is taken off.
"""

import re
from functools import cache

from handlers.typed.framing import value_of
from handlers.typed.read import has_letters, read_words
from handlers.typed.words import positions as words
from handlers.typed.words.framing import CALLED_BY, HONORIFICS, HONORIFICS_OR_NAMES
from handlers.typed.words.positions import AND, BOTH, NEW_LEAD, NEW_TAIL, NO_POST, POSITIONS
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import EDGE, Said, said_of

_POSITION = compiled(
    r"(?:(?:pho )?(?:giam doc|chu tich)|ke toan|to truong|chu nhiem|xa vien|kiem soat|bi thu"
    r"|(?:pho )?chanh van phong|bep truong)\b"
)
_NO_POST = compiled(NO_POST)
_MEMBER, _WITHOUT_POST = compiled(words.MEMBER), compiled(words.WITHOUT_POST)
_HONORIFICS = "|".join(sorted({*HONORIFICS, *HONORIFICS_OR_NAMES, *map(fold, HONORIFICS)}))
# Short forms and those typed without their marks are not said back so.
_WRITTEN = CALLED_BY
_NEW_LEAD, _NEW_TAIL = (compiled(one, re.IGNORECASE) for one in (NEW_LEAD, NEW_TAIL))
_ONCE = compiled(words.ONCE, re.IGNORECASE)
_AND = compiled(AND, re.IGNORECASE)
_POSITIONS = {fold(form): name for name, short in POSITIONS.items() for form in (name, *short)}
_WORK = {fold(one): one for one in words.WORK_ALONE}
_WORDS = compiled(r"[^\W_]+")
_BARE = {usual: fold(usual) for usual in _POSITIONS.values()}
_VOWELS = frozenset("aeiouy")
_IS = frozenset(("la", "l\u00e0", "lam", "l\u00e0m"))
# Behind so many words nobody's name ends: a whole sentence may stand before it.
_LONGEST_NAME = 40
_LONGEST_POSITION = max(len(form.split()) for form in _POSITIONS)

# Behind a name they begin what is told of somebody.
_SPOKEN = frozenset(
    "moi dang dk muon la nhe nha nua thi cung chu day thoi duoc xin se da nay".split()
)


def read_person_name(text: str) -> str | None:
    """A person's name; all-lower or ALL-CAPS input gets capitals. None without two letters."""
    name = read_words(value_of(text, "name"), 80)
    if name is None or sum(map(str.isalpha, name)) < 2 or any(map(str.isdigit, name)):
        return None
    if name.islower() or name.isupper():
        return " ".join(word.capitalize() for word in name.split())
    return _without_tail(name)


def _without_tail(name: str) -> str:
    """ "Le Thi Mo moi dang ky": behind capitals what is said in small letters is no name."""
    spoken = name.split()
    last = next((at for at, word in enumerate(spoken) if not word[:1].isupper()), len(spoken))
    tail = spoken[last:]
    cut = last > 1 and len(tail) > 1 and fold(tail[0]) in _SPOKEN and all(map(str.islower, tail))
    return " ".join(spoken[:last]) if cut else name


def called(text: str, name: str) -> str:
    """A given name as the text calls somebody ("chú Páo"); alone where it does no such thing."""
    found = re.search(rf"\b({_HONORIFICS})\s+{re.escape(name)}\b", nfc(text), re.IGNORECASE)
    return f"{_WRITTEN.get(found[1].lower(), found[1].lower())} {name}" if found else name


def read_position(text: Said | str, max_chars: int) -> str | None:
    """As `read_words`; a usual position without accents or in short ("pgđ") is written out.

    None for what is said to the assistant.
    """
    said = said_of(text)
    said = said.part(_ONCE.sub("", said.text))
    value = value_of(said.text, "position") if has_letters(said.text) else said.text
    bare = said.part(value).plain if value else ""
    if says_no_post(bare) or says_without_post(said):
        return None
    if _MEMBER.fullmatch(said.unsigned):
        return words.MEMBER_POST
    if fold(f"lam {value}") in _WORK and fold(f"lam {value}") in said.plain:
        # "Tui làm ruộng": there the verb is the work itself.
        value = _WORK[fold(f"lam {value}")]
    short = bare in _POSITIONS and bare != _BARE[_POSITIONS[bare]] and is_position(said.part(value))
    usual = _POSITIONS.get(bare) if short or value.isascii() else None
    post = usual or _newly(value)
    if post is None and is_talk(value):
        post = _post_told(said.part(value))
    elif post is None:
        post = read_words(value, max_chars)
    return as_post(post) if post else None


def says_without_post(said: Said) -> bool:
    """ "Không có chức vụ", "chả giữ chức gì": there is none."""
    return _WITHOUT_POST.search(said.unsigned) is not None


def is_talk(text: str) -> bool:
    """ "Ghi sao cũng được", "không nói đâu": a word stands in it that no post consists of."""
    line = nfc(text).lower()
    known = words.TALKING_BARE if line.isascii() else words.TALKING
    return not known.isdisjoint(_WORDS.findall(_known_work().sub(" ", line)))


def _post_told(said: Said) -> str | None:
    """ "Thì giám đốc chứ gì": the one post in a sentence that says nothing else."""
    line = nfc(said.text).lower()
    found = list(_known_work().finditer(line))
    others = _WORDS.findall(_known_work().sub(" ", line))
    rest = {fold(word) for word in others if not word.isdigit()}
    if not found or not rest <= words.AROUND or says_without_post(said):
        return None
    first, last = found[0].start(), found[-1].end()
    told = line[first:last]
    between = _known_work().sub(" ", told).strip()
    return None if between else _POSITIONS.get(fold(told), told)


@cache
def _known_work() -> re.Pattern[str]:
    """Every post and all work that is known, the longest first, with marks or without."""
    phrases = {*words.OCCUPATIONS, *words.WORK_ALONE, *(post.lower() for post in POSITIONS)}
    spelt = sorted({*phrases, *map(fold, phrases)}, key=len, reverse=True)
    return compiled(r"\b(?:" + "|".join(map(re.escape, spelt)) + r")\b")


def as_post(text: str) -> str:
    """A post as it stands on a sheet: a capital first; capitals throughout are short forms only."""
    shouted = text.isupper() and len(text.split()) > 1
    usual = _POSITIONS.get(fold(text)) if shouted else None
    post = usual or (text.lower() if shouted else text)
    return f"{post[:1].upper()}{post[1:]}"


def _newly(text: str) -> str | None:
    """ "Tân giám đốc, tức là giám đốc mới": the usual posts in it; None for others."""
    bare = _NEW_TAIL.sub("", _NEW_LEAD.sub("", nfc(text).strip()))
    posts = [one for one in _AND.split(bare) if one]
    if bare == text or not posts or not all(is_position(one) for one in posts):
        return None
    return BOTH.join(_POSITIONS[fold(one)] for one in posts)


def says_no_post(folded: str) -> bool:
    """A sentence for the assistant ("không phải em, của chị Mây"), where a post may stand."""
    return _NO_POST.search(folded) is not None


def is_position(text: Said | str) -> bool:
    """Tell whether it is a usual position; the accents, where there are any, must be its own."""
    said = said_of(text)
    return _is_usual(said.text, said.plain)


def _is_usual(text: str, bare: str) -> bool:
    usual = _POSITIONS.get(bare)
    # A short form ("GĐ") is no spelling of the full one, so its marks cannot be wrong.
    if usual is None or text.isascii() or bare != _BARE[usual]:
        return usual is not None
    return nfc(text).strip().lower() == usual.lower()


def split_name_and_position(text: Said | str) -> tuple[str, str | None]:
    """Split "Nguyen Van A, giam doc" at the first comma, dash, colon, bracket or line break.

    Without one, a well-known position after at least two words starts the position. The position
    may also come first ("Giám đốc Nguyễn Văn A").
    """
    said = said_of(text)
    line = _without_frame(said.text)
    # A dash counts between blanks only; inside a word it belongs to the name.
    parts = re.split(r"\s*[,;:\n(]\s*|\s+[-–]\s+", line, maxsplit=1)
    if len(parts) == 1:
        parts = _split_at_position(nfc(parts[0]).split(), said)
    first, after = parts[0].strip(), parts[1].strip(" )") if len(parts) == 2 else ""
    after = value_of(after, "position") if has_letters(after) else after
    turned = has_letters(after) and _is_usual(first, _bare(first.split(), said))
    # Two positions ("Chủ tịch, Giám đốc"): neither is the name.
    if turned and not _is_usual(after, _bare(after.split(), said)):
        first, after = after, first
    return first, after or None


def _bare(words: list[str], said: Said) -> str:
    """Some words of what was said, in plain form."""
    return " ".join(said.bare(nfc(word).lower()) for word in words).strip(EDGE)


def _without_frame(text: str) -> str:
    """The text with its first line freed of what leads in; the others stay for their own names."""
    first, mark, rest = text.strip().partition("\n")
    return f"{value_of(first, 'name')}{mark}{rest}" if has_letters(first) else text.strip()


def _split_at_position(words: list[str], said: Said) -> list[str]:
    # Longest first, or "Giám đốc điều hành An Văn Ba" would be called "điều hành An Văn Ba".
    for at in range(min(_LONGEST_POSITION, len(words) - 2), 0, -1):
        if _is_usual(" ".join(words[:at]), _bare(words[:at], said)):
            return [" ".join(words[:at]), " ".join(words[at:])]
    for at in range(2, min(len(words), _LONGEST_NAME + 1)):
        is_last = len(words) - at <= _LONGEST_POSITION
        if is_last and words[at - 1] in _IS and _is_usual(*_with_bare(words[at:], said)):
            # "Kiên là kế toán trưởng".
            return [" ".join(words[: at - 1]), " ".join(words[at:])]
        if _POSITION.match(_bare(words[at : at + _LONGEST_POSITION], said)):
            return [" ".join(words[:at]), " ".join(words[at:])]
    last = _bare(words[-1:], said)
    # "Nguyen Tam An gd": without a vowel it is nobody's name.
    if len(words) > 2 and _VOWELS.isdisjoint(last) and _is_usual(words[-1], last):
        return [" ".join(words[:-1]), words[-1]]
    return [" ".join(words)]


def _with_bare(words: list[str], said: Said) -> tuple[str, str]:
    return " ".join(words), _bare(words, said)
