"""A name however it is spelt: run together, with signs between, unseen ones too, i for y, in an
e-mail.

The rule: a word of the text is one syllable of the name or several of them, whole ones. A short
name run together may be another word, and initials are many people's: that is only worth a look.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from knowledge.typed.normalize import fold, nfc

_WORD = re.compile(r"[^\W\d_]+|\d+")
# The one vowel of a syllable: Lý and Lí, Mỵ and Mị; not Mai and May.
_ONLY_Y = re.compile(r"(h|k|l|m|qu|s|t|v)y")
# No word of ours has so many letters, but a name run together.
_SURE_LETTERS, _SURE_SYLLABLES = 8, 3
_MAIL_BEFORE, _MAIL_BEHIND = re.compile(r"[\w.+\-]*$"), re.compile(r"[\w.+\-]*@[\w.\-]*\w")
_YEAR = re.compile(r"_?\d+")
_LOCAL = re.compile(r"([\w.+\-]+)@\w")


@dataclass(frozen=True)
class Spelt:
    """A composed text by its words, as they are compared."""

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @cached_property
    def run(self) -> str:
        """All of it without anything between the words."""
        return _alike("".join(self.words))

    def places(self, name: str) -> Iterator[tuple[int, int]]:
        """Where the name (`plain`) stands for certain, with the rest of an e-mail made of it."""
        for first, last, sure in self._found(name):
            if sure:
                yield self._whole(self.spans[first][0], self.spans[last][1])

    def may_hold(self, name: str) -> bool:
        """Whether it stands here, or what may be this one's or another's."""
        return any(True for _ in self._found(name)) or self._initials(name)

    def _found(self, name: str) -> Iterator[tuple[int, int, bool]]:
        syllables = name.split()
        joined = "".join(syllables)
        if not joined or _alike(joined) not in self.run:
            return
        sure = len(joined) >= _SURE_LETTERS or len(syllables) >= _SURE_SYLLABLES
        for first in range(len(self.words)):
            last = _end(self.words, first, len(joined))
            if last is None:
                continue
            words = self.words[first : last + 1]
            if list(words) == syllables:
                yield first, last, True
            elif len(syllables) == 1:
                # A name that is known run together only.
                if sure and _alike("".join(words)) == _alike(joined):
                    yield first, last, True
            elif _is_cut(words, syllables):
                yield first, last, sure

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        behind = _MAIL_BEHIND.match(self.text, end)
        if behind is None:
            year = _YEAR.match(self.text, end)
            return start, year.end() if year else end
        before = _MAIL_BEFORE.search(self.text[:start])
        return (before.start() if before else start), behind.end()

    def _initials(self, name: str) -> bool:
        syllables = name.split()
        if len(syllables) < 2:
            return False
        *rest, own = syllables
        first = "".join(one[0] for one in rest)
        mails = {own + first, first + own, own + "".join(rest)}
        locals_ = (plain(one).replace(" ", "") for one in _LOCAL.findall(self.text))
        if any(_alike(one.rstrip("0123456789")) in map(_alike, mails) for one in locals_):
            return True
        return _signed(self, first, own)


def spelt(text: str) -> Spelt:
    """The words of a text; what is unseen within one parts nothing."""
    composed = nfc(text)
    found = list(_WORD.finditer(composed))
    words = tuple(syllable(one[0]) for one in found)
    return Spelt(composed, words, tuple(one.span() for one in found))


def plain(text: str) -> str:
    """The folded words alone: how names are compared."""
    return " ".join(syllable(one) for one in _WORD.findall(nfc(text)))


def run_together(name: str) -> str | None:
    """The name as one word; None where that may be another word."""
    syllables = name.split()
    joined = "".join(syllables)
    sure = len(joined) >= _SURE_LETTERS or len(syllables) >= _SURE_SYLLABLES
    return _alike(joined) if sure else None


def long_words(words: Sequence[str], most: int) -> Iterator[str]:
    """Everything in these words that may be a name run together, or a part of one."""
    for first, word in enumerate(words):
        yield _alike(word)
        for last in range(first + 1, min(first + most, len(words))):
            run = words[first : last + 1]
            # Our syllables are shorter.
            if max(map(len, run)) >= _SURE_LETTERS:
                yield _alike("".join(run))


@lru_cache(maxsize=8192)
def syllable(word: str) -> str:
    """A word as it is compared; there are a few thousand of them, which come again and again."""
    folded = fold(word)
    return f"{folded[:-1]}i" if _ONLY_Y.fullmatch(folded) else folded


def _alike(run: str) -> str:
    return run.replace("y", "i")


def _end(words: Sequence[str], first: int, letters: int) -> int | None:
    """The last of the words from here on that have so many letters together."""
    for last in range(first, len(words)):
        letters -= len(words[last])
        if letters <= 0:
            return last if letters == 0 else None
    return None


def _is_cut(words: Sequence[str], syllables: Sequence[str]) -> bool:
    """Whether each word is one or more whole syllables of the name, in their order."""
    left = list(syllables)
    for word in words:
        while word:
            if not left or syllable(word[: len(left[0])]) != left[0]:
                return False
            word = word[len(left.pop(0)) :]
    return not left


def _signed(text: Spelt, first: str, own: str) -> bool:
    """ "T.T. Khuyên", "TT Khuyên": capitals before the name one is called by, as one signs."""
    for at, word in enumerate(text.words):
        if word != own or not at:
            continue
        run, begin = "", at
        while begin and len(run) < len(first):
            begin -= 1
            run = text.words[begin] + run
        start, end = text.spans[begin][0], text.spans[at][0]
        written = text.text[start:end]
        single = len(first) == 1 and "." not in written
        letters = "".join(filter(str.isalpha, written))
        if run == first and letters.isupper() and not single and "\n" not in written:
            return True
    return False
