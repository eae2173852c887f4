"""How people say that what they have just named is the right one."""

_POLITE = r"(?:[ ,]+(?:nhé|nhe|nha|nghen|nghe|ạ|a|đó|đấy|day|à|chứ|em|anh|chị|chi|cháu|chau|cưng|ad|ơi|oi|mà|ma))*"
_END = rf"{_POLITE}(?=[ ]*(?:[,;.!:)\n]|$))"
# "… mới đúng", "… mới phải em ạ": in small letters, and nothing but politeness behind them.
RIGHT = rf"(?<=\w)[ ,]+(?:mới|moi|ms) (?:là )?(?:đúng|dung|phải|phai|đủ|du|chuẩn|chuan|trúng){_END}"
# "40 con dê cơ": with its mark it is that, unless it ends a word of two ("hữu cơ", "động cơ").
THOUGH = rf"(?<=\w)(?<!\bhữu)(?<!\bvô)(?<!\bđộng)(?<!\bnguy)(?<!\bthời)(?<!\bxà) (?:cơ|cơ mà){_END}"
# Without it only where another value is refused right behind it ("6 trieu co, ko phai 5").
THOUGH_BARE = r"(?<=\w) co(?=\s*,\s*(?:ko|k|khong|hong|chu|chứ|không|đâu) )"
