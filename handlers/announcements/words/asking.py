"""What people ask about an occasion they are asked to, folded, and where an announcement says it.

The rule: in this order, because "đến mấy giờ thì xong" holds "mấy giờ", and "họp mấy ngày" is no day.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class About:
    """One thing that may be asked: what asks for it, and what a sentence that tells it holds."""

    asked: str
    told: str


_PERSON = "(?:nguoi|dong chi|dai bieu|dc|can bo|suat)"
_HOUR = r"[0-9]{1,2} ?(?:gio|h|g)(?![a-z])|[0-9]{1,2}[hg][0-9]|(?:sang|chieu|toi) (?:ngay|thu|mai|[0-9])"
_DAY = r"ngay [0-9]|[0-9]{1,2}[/.-][0-9]{1,2}|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay mai|mung"
THINGS: Mapping[str, About] = {
    "instead": About(
        "thay|di ho|du ho|uy quyen|cu ai|cu nguoi",
        "(?<!nhan )thay|uy quyen|dung thanh phan|cu (?:nguoi|can bo)",
    ),
    "late": About(
        "(?:den|toi|vao|di|sang) (?:muon|tre)|den sau|ve som|ve truoc",
        "dung gio|truoc gio|co mat truoc",
    ),
    "must": About(
        "bat buoc|co sao (?:khong|ko)|(?:vang|nghi)(?: mat| hop)? (?:duoc|co duoc)|duoc (?:vang|nghi)",
        "bat buoc|dung thanh phan|day du|yeu cau|de nghi",
    ),
    "reply": About(
        "han (?:bao|tra loi|xac nhan)|(?:bao lai|xac nhan|tra loi)(?: lai)? (?:truoc|khi|luc|bao|ngay)",
        "(?:bao|bao lai|xac nhan|tra loi|dang ky)\\b.*(?:truoc|cham nhat)",
    ),
    "until": About(
        "bao lau|(?:may gio|bao gio|khi nao|luc nao)(?: thi| la)? (?:xong|het|ve|tan|ket thuc|nghi)"
        "|(?:xong|het|tan|ket thuc) (?:luc |vao )?(?:may gio|bao gio|khi nao)"
        "|may ngay(?! nua)|may buoi|(?:ca|nua|mot|1) ngay",
        rf"(?:den|-|\u2013) (?:{_HOUR})|ket thuc|(?:[0-9]+|mot|hai|ba|nua|ca) (?:ngay|buoi)\b",
    ),
    "online": About(
        "online|truc tuyen|zoom|meet|qua mang|tu xa|truc tiep",
        "online|truc tuyen|zoom|meet|truc tiep|duong link",
    ),
    "way": About(
        "(?:de|gui|do) xe|duong (?:di|vao|den|nao)|ban do|dinh vi|di (?:the nao|bang gi)",
        "(?:de|gui|do) xe|duong vao|loi vao|ban do|dinh vi",
    ),
    "cost": About(
        "tien(?! (?:the|duong|hoi|nho))|kinh phi|chi phi|ho tro|cong tac phi|che do"
        "|an (?:trua|toi|sang|uong|com|o)|(?:co|lo|bao) (?:com|an)|cho (?:o|ngu|nghi)"
        "|nghi (?:lai|o|dem)|phong (?:o|nghi|ngu)|tau xe",
        "kinh phi|chi phi|ho tro|cong tac phi|tien (?:an|xe|o)|an (?:trua|toi|nghi|o)|nghi (?:lai|dem)"
        "|tau xe|tu tuc|chi tra",
    ),
    "bring": About(
        "mang|dem theo|chuan bi|giay to|tai lieu|bao cao gi|mac (?:gi|do|ao)|trang phuc|can gi",
        "mang|dem theo|chuan bi|trang phuc|tai lieu|bao cao|mac ",
    ),
    "programme": About(
        "noi dung|chuong trinh|(?:ban|hop|hoc|moi|hoi nghi|tap huan)(?: ve)?(?: viec| chuyen| van de)?"
        "(?: nhung| cai)? gi|(?:de|di) lam gi|muc dich",
        "noi dung|chuong trinh|ban ve|\\bve viec|trien khai|nham|so ket|tong ket|huong dan|pho bien",
    ),
    "chair": About(
        "chu tri|lanh dao nao|ai (?:noi|giang|day|trinh bay|chu tri)|bao cao vien|giang vien",
        "chu tri|bao cao vien|giang vien|giang day|trinh bay|chu tich|giam doc so",
    ),
    "people": About(
        f"(?:may|bao nhieu|[0-9]+|mot|hai|ba|bon) {_PERSON}|may cho|them {_PERSON}|them ai"
        "|ca (?:hai|ba|[0-9]+|doan)|di (?:cung|kem|mot minh)|dan theo",
        f"(?:[0-9]+|mot|hai|ba) {_PERSON}",
    ),
    "who": About(
        "thanh phan|nhung ai|ai (?:phai|duoc|se|di|du|den|tham)|moi ai",
        "thanh phan|dai dien|(?:cu|moi) .*"
        "(?:giam doc|lanh dao|chu tich|ke toan|can bo|htx|hop tac xa|don vi|thanh vien)",
    ),
    "contact": About(
        "lien he|hoi ai|goi ai|bao (?:cho |voi |lai )?ai|so nao|so dien thoai|sdt|dau moi|phu trach",
        "lien he|dien thoai|sdt|dau moi|phu trach|0[0-9]{2}[0-9 .]{6,}",
    ),
    "place": About(
        "o dau|cho nao|noi nao|dia diem|dia chi|(?:phong|hoi truong|toa|tang) nao|tai dau"
        "|(?:den|ve|toi|ra|vao|di|len|xuong|hop|hoi nghi|moi) (?:o )?dau|dau (?:the|vay|a|nhi|em)|dau$",
        "dia diem|tai (?!lieu|san|khoan)|hoi truong|phong hop|tru so|tang [0-9]"
        "|o (?:xa|phuong|nha van hoa|ubnd|lien minh)",
    ),
    "hour": About(
        "may gio|may h|gio (?:nao|may|giac|hop)|sang hay chieu|chieu hay sang|buoi (?:nao|sang|chieu)",
        _HOUR,
    ),
    "when": About(
        "ngay (?:nao|may|bao nhieu)|hom nao|thu may|mung may|may ngay nua|bao gio|khi nao|luc nao"
        "|chung nao|thoi gian",
        f"{_HOUR}|{_DAY}",
    ),
}
# Whoever says one of these means the occasion; the nouns, when the announcement has them, too.
OCCASION = (
    "(?<!phu )hop(?! tac| dong| le| nhat| phap)|(?:buoi|cuoc|hom|bua) (?:do|ay|nay|kia)"
    "|(?:giay|thu) moi|thong bao"
)
NOUNS = (
    "hoi nghi|tap huan|hoi thao|dai hoi|toa dam|le|giao ban|gap mat|tham quan|lop|so ket|tong ket"
    "|hoi cho|hoi thi|phat dong|trao thuong"
)
# They may stand around it and make it a question about nothing else.
AROUND = frozenset(
    "a ah oi da e em anh chi toi minh tui chau bac chu co ong ba nhe nha nhi ad can bo htx hop tac xa"
    " don vi ben o tai the vay z v nao gi dau may gio luc la thi duoc dc khong ko k hong cho hoi xin"
    " voi giup biet bao lai hay hom do ay nay kia cai buoi cuoc dang se cung nua them di du den ve len"
    " xuong tham gia tham du nghi giay moi thu thong ngay bat dau to chuc dien ra nhu vua roi nhan"
    " nguoi phai can muon khi ai de sang chieu mai con ma vao lam sao ha va pho giam doc ke toan chu"
    " tich truong phong nhan vien em cu theo dung mot hai ba bon het cam on qua vang vay dong chi moi chut ti"
    " lat lo tien toi sau truoc roi ok oke khac y ro xe gom sep ban lanh dao nhung"
    .split()
)  # fmt: skip
# Without a question mark, too, a line with one of these asks.
ASKS = (
    "may|dau|nao|gi|ai|bao (?:gio|lau|nhieu)|sao|(?:khong|ko|k|chua|ha|hay)"
    "(?: (?:a|ah|em|anh|chi|bac|chu|co|nhi|the|vay|oi))*$|sang hay chieu|thoi gian|dia diem"
)
# "Tôi không đi đâu" asks for no place.
NOT_ANYWHERE = "(?:khong|ko|k|chang|chua) (?:di|den|du|ve|ra|xuong|len) dau"
