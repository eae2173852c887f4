"""How people say a day and an hour, on a line where digits stand apart and times have their names."""

_WEEK = r"tuan (?P<{0}>(?:sau|until|toi|ke) nua|sau|until|toi|ke(?: tiep)?|nay|ni)"
_WEEKDAY = r"(?:(?:thu|t) (?P<{0}>[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat)"
# "Thứ 5 tuần sau", "tuần sau hôm thứ 5", "thứ 5 này".
WEEKDAY = (
    rf"\b(?:{_WEEKDAY.format('a')}(?:(?: cua| trong)? {_WEEK.format('b')}| (?:nay|ni|until|sang))?"
    rf"|{_WEEK.format('c')} (?:(?:vao|hom|ngay|la|sang|chieu|trua|evening) )*{_WEEKDAY.format('d')})\b"
)
# "Đầu tuần sau", "cuối tuần", "tuần sau".
OF_WEEK = rf"\b(?:(?P<part>dau|giua|cuoi) tuan(?: (?P<bare>(?:sau|until|toi|ke) nua|sau|until|toi|ke(?: tiep)?|nay|ni))?|{_WEEK.format('week')})\b"
OF_MONTH = r"\b(?P<part>dau|giua|cuoi|het) thang(?: (?P<month>1[0-2]|[1-9](?! \d)|nay|ni|sau|until|toi))?\b(?! [/.])"
AHEAD = r"\b(?:(?P<count>\d{1,3}|nua) (?P<unit>ngay|hom|tuan|thang) (?:nua|sau)|sau (?P<behind>\d{1,3}) (?P<unit_behind>ngay|hom|tuan|thang)|(?P<one>tuan|thang) nua)\b"
NEAR = r"\b(?:(?P<today>(?:hom )?nay)|(?P<two>(?:ngay|hom) (?:kia|overmorrow|mot)|overmorrow|(?<=sang )mot|(?<=chieu )mot|kia)|(?P<one>(?:ngay )?mai))\b"
# A day of the moon, which no calendar here has.
LUNAR = r"\b(?:am lich|lich am|ram|tet)\b|\b(?:mung|ngay|thang|hom) \d{1,2}(?: thang (?:\d{1,2}|nay|sau))? am\b|\b\d{1,2} / \d{1,2} am\b"
PARTED = r"\b(?:buoi )?(?P<part>sang|trua|chieu|evening|toi|dem|khuya)\b"
# "Đổi sang 2h": what it is changed to, and no morning.
CHANGED_TO = r"\b(?:sang|qua|until) (?=\d)"
# "1 tiếng rưỡi nữa": how long from now, and no hour.
DELAYED = r"\b(?:\d{1,3}|nua) (?:tieng|gio|h|phut|ph|p)(?: ruoi)? nua\b|\bsau \d{1,3} (?:tieng|gio|h|phut|p)\b"
WEEKDAYS = {"hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7}
