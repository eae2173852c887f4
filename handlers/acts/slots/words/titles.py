"""Honours that are not registered here, and a title of several levels said without one."""

# Of the army, the police and the militia: the name, and how else it is written.
OF_FORCES: dict[str, tuple[str, tuple[str, ...]]] = {
    "cstt": ("Chiến sĩ tiên tiến", ("chiến sỹ tiên tiến", "cs tiên tiến", "cstt")),
    "dvqt": ("Đơn vị quyết thắng", ("đơn vị quyết thắng", "đvqt")),
}
# Given by the state, or of a movement of its own: none of those that are registered here.
OF_OTHER_KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ahld": ("Anh hùng Lao động", ("anh hùng lao động", "ahlđ")),
    "dvvh": ("Đơn vị văn hóa", ("đơn vị văn hóa", "cơ quan văn hóa", "đơn vị đạt chuẩn văn hóa")),
    "gdvh": ("Gia đình văn hóa", ("gia đình văn hóa",)),
}
# Whose honour it is as well: "thanh niên tiên tiến" is no worker's; folded.
OF_OTHERS = r"(?:thanh nien|doan vien|hoi vien|dang vien|hoc sinh|phu nu|nong dan|gia dinh|cuu chien binh|giao vien)"
# A soldier of another name is none of the movement.
OTHER_SOLDIERS = r"(?:quyet thang|ve vang|gioi|thi dua quyet thang|dien bien)"
NO_LEVEL, NO_LEVEL_SHORT = "Chiến sĩ thi đua", "CSTĐ"
# Folded: how it is written then.
WITHOUT_LEVEL = frozenset(
    ("chien si thi dua", "chien sy thi dua", "cs thi dua", "cstd", "chien si", "chien sy")
)
# "Co thi dua" without marks is the flag or that there is a movement: folded, what says the second
# in front of it ("nghe noi co thi dua", "nam nay co thi dua") and behind ("co thi dua gi khong").
HAS_BEFORE = frozenset("noi bao nghe nay sau van da deu cung hay se hinh".split())
HAS_BEHIND = frozenset(
    "gi chi j nao khong ko k hong hok hem phai chua a ah ha hay nua do day roi voi nhieu dau duoc".split()
)
