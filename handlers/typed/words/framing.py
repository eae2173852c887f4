"""How people lead in to a value: "đơn vị em là …", "tôi tên …", "em ở …"."""

# Words of a lead-in, then the word that ends it; what follows is the value.
LEADS = frozenset(
    "tên đơn vị htx hợp tác xã tổ quỹ công ty cty bên nhà chỗ chúng bọn cơ sở quan doanh nghiệp nơi phía "
    "của em e tôi tui mình tớ anh chị cô chú bác cháu con ông bà người liên hệ hệ: họ và đầy đủ "
    "hiện nay đang giờ thì cái này ở công tác làm việc gọi lấy có chức vụ danh nhiệm vai trò đại diện "
    "đăng ký cho ghi cứ xin được địa chỉ xã phường thôn trực thuộc vâng dạ ạ vẫn nhiều năm".split()
)
PLACES = frozenset(("ở", "tại", "thuộc"))
SPEAKERS = frozenset("em e tôi tui mình anh chị cô chú bác cháu chúng bọn bên trực".split())
# Where they end a lead-in: "em ở Tú Lệ" is about a place, "tôi làm kế toán" about a position.
FIELD_ENDS: dict[str, frozenset[str]] = {
    "unit": frozenset(("là", "tên", "ở", "tại", "thuộc", "cho")),
    "commune": frozenset(("là", "tên", "ở", "tại", "thuộc", "bên", "trên", "dưới")),
    "name": frozenset(("là", "tên")),
    "position": frozenset(("là", "làm", "vụ", "giữ", "danh")),
}
# What ends a lead-in although no other word stands before it.
ALONE: dict[str, frozenset[str]] = {
    "unit": frozenset(("là", "tên")),
    "commune": frozenset(("ở", "tại", "thuộc", "bên", "là")),
    "name": frozenset(("tên", "là")),
    "position": frozenset(("làm", "là")),
}
NAMES_OF_FIELDS: dict[str, tuple[str, ...]] = {
    "unit": ("tên đơn vị", "đơn vị", "tên htx", "tên hợp tác xã", "tên"),
    "commune": ("địa chỉ", "xã, phường", "xã phường", "xã/phường", "xã", "phường"),
    "name": (
        "họ tên", "họ và tên", "tên", "người liên hệ", "liên hệ", "đại diện", "người đại diện",
    ),
    "position": ("chức vụ", "chức danh", "công việc"),
}  # fmt: skip
# Honorifics that are nobody's name; "Anh" and "Em" may be one.
HONORIFICS = frozenset(("ông", "bà", "chị", "cô", "chú", "bác", "đ/c", "đc", "dì", "cháu"))
HONORIFICS_OR_NAMES = frozenset(("anh", "em", "e", "ong", "chi", "bac", "chu", "chau"))
# An honorific that was typed in short or without its marks, as it is said back.
CALLED_BY = {
    "đ/c": "đồng chí", "đc": "đồng chí", "dc": "đồng chí", "d/c": "đồng chí", "ong": "ông", "ba": "bà", "chi": "chị",
    "co": "cô", "chu": "chú", "bac": "bác", "di": "dì", "chau": "cháu", "e": "em",
}  # fmt: skip
COMRADE = "đồng chí"
MIDDLE_NAMES = frozenset(("thị", "văn"))
NAME_TAILS = frozenset(("chức", "vụ", "làm", "là", "hiện", "giữ", "đang"))

# What stands behind a value and says what it is not.
DENIED = (
    r"\s*,\s*(?:không|ko|khong|k|hổng|hông|chứ|chu)\s+(?:(?:không|ko|khong|k)\s+)?"
    r"(?:phải|phai|là|la)\s.*$"
)
# "Xã Mậu A, à không, xã Lâm Giang": what was said before it.
TAKEN_BACK = (
    r"[\s,;.]+(?:à|a|ý|y|ấy|ui|ối|chết|ơ)\s+(?:không|khong|ko|nhầm|nham|lộn|lon|quên|quen)"
    r"(?:\s+(?:rồi|roi|phải|phai|là|la|em|mà))*[\s,:]+(?=\S)"
)
