"""Whether a name is written as no paper writes it (since 0033)."""

import re

from storage.migrations.frozen.folded import fold, nfc

_NEVER_BARE = re.compile(r"\w*(?:ie|ye|uo)\w+|\w*[aeiouy](?:ch|[ptc])")
_USUAL = frozenset("tran pham phan thi van bui ngo dinh hoang dang xa phuong nong lam".split())
_ONSETS = "ngh ng nh ch gh gi kh ph qu th tr b c d g h k l m n p r s t v x".split()
_RIMES = frozenset(
    "a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem "
    "ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay "
    "oc oe oen oeo oet oi om on ong ooc oong op ot u ua uan uang uat uay uc ue uech uen uenh uet "
    "ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu "
    "y yem yen yet yeu uoi".split()
)
# "qu" and "gi" hold the first vowel of the rime themselves: "quan" is "q" + "uan".
_SHORT_RIMES = frozenset(rime[1:] for rime in _RIMES if len(rime) > 1 and rime[0] in "uo")


def is_doubtful(name: str | None) -> bool:
    """Whether a clerk should look at it before it stands on a paper."""
    return bool(name) and (_lacks_marks(name or "") or _is_in_one_case(name or ""))


def _lacks_marks(name: str) -> bool:
    folded = fold(name)
    if folded != nfc(name).lower():
        return False
    words = [word for word in folded.split() if _is_syllable(word)]
    return any(word in _USUAL or _NEVER_BARE.fullmatch(word) for word in words)


def _is_in_one_case(name: str) -> bool:
    words = [word for word in fold(name).split() if _is_syllable(word)]
    return len(words) > 1 and (name.isupper() or name.islower())


def _is_syllable(token: str) -> bool:
    if token in _RIMES:
        return True
    for onset in _ONSETS:
        if token.startswith(onset):
            rest = token[len(onset) :]
            if rest in _RIMES or (onset in {"qu", "gi"} and rest in _SHORT_RIMES):
                return True
    return token == "gi"
