"""What people read for the values of the program: states, roles, channels, types of units.

The rule: each value has its words once, here, for chat, desk, papers and terminal alike; a subject
that must say one otherwise derives its own table from this one and tells why.
"""

from collections.abc import Mapping

STATUSES: Mapping[str, str] = {
    "sent": "chờ tiếp nhận",
    "accepted": "đã tiếp nhận",
    "returned": "cần bổ sung",
    "collected": "đã tổng hợp",
    "withdrawn": "đã rút",
}
ROLES: Mapping[str, str] = {"admin": "quản trị", "clerk": "cán bộ", "viewer": "chỉ xem"}
# As official papers name them; the chat adds the abbreviations that people type.
UNIT_TYPES: Mapping[str, str] = {
    "htx": "Hợp tác xã",
    "lien-hiep": "Liên hiệp hợp tác xã",
    "tht": "Tổ hợp tác",
    "qtdnd": "Quỹ tín dụng nhân dân",
    "doanh-nghiep": "Doanh nghiệp",
    "truc-thuoc": "Phòng, đơn vị trực thuộc",
}
# Not channels: how a registration came that the office has entered.
ENTERED: Mapping[str, str] = {"paper": "bản giấy", "phone": "điện thoại"}
CHANNELS: Mapping[str, str] = {
    "telegram": "Telegram",
    "zalo": "Zalo",
    "zalo-oa": "Zalo OA",
    "web": "trang web",
    "console": "cửa sổ lệnh",
    **ENTERED,
}
# As sentences name together what people write through beside our own page.
MESSENGERS = "Telegram, Zalo"

# Of somebody without a name who stands in two rows: before the number of the first.
SAME_PERSON = "cùng người số"


def channel_name(channel: str) -> str:
    """A channel in words, within a sentence; one of a later release by its own name."""
    # In the terminal each person has a channel: "console:lan".
    return CHANNELS.get(channel.partition(":")[0], channel)
