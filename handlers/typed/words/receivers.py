"""The list of those whom messages are sent to, as people name it, and taking somebody out of it.

Each is a line of phrases like those of `wishes.PHRASES`.
"""

_LISTS = ("danh sách", "ds", "nhóm", "danh bạ")
_OF = ("nhận", "gửi", "người nhận", "được nhận", "được gửi", "nhắn", "báo", "")
_WHAT = (
    "tin, tin nhắn, tin báo, thông báo, thông tin báo, bản tin, tin tức, giấy mời, nhắc lịch, lời nhắc, nhắc nhở"
).split(", ")
_LEADING = ("đưa", "đưa tên", "lấy", "lấy tên", "gạch", "gạch tên", "cắt tên", "loại tên")
_WHO = "tôi, em, mình, tui, anh, chị, bác, chú, cô, cháu, con, tớ, htx tôi, htx em".split(", ")
_AWAY = ("ra khỏi", "khỏi")

LISTS = ", ".join(
    [f"{one} {of} {what}".replace("  ", " ") for one in _LISTS for of in _OF for what in _WHAT]
    + [f"{one} người nhận" for one in _LISTS]
)
TAKEN_OUT = ", ".join(
    f"{leading} {who} {away}" for leading in _LEADING for who in _WHO for away in _AWAY
)
