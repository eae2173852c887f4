"""How people say that they cannot go on just now; folded, without signs.

The rule: each stands at the beginning of a clause, and says who is busy or what comes first.
"""

ME = (
    r"(?:toi|tui|tao|tau|choa|to|minh|em|e|anh|a|chi|c|bac|chu|co|di|cau|chau|con|ong|ba|thay"
    r"|bon (?:em|toi|minh|tui)|cu|mi|may|ad|sep|nguoi ta|anh em|chi em|ba con)"
)
_LEAD = (
    r"(?:(?:da|vang|u|uh|ua|um|uk|a|o|oi|ok|oke|okie|oki|alo|ay|the|the thi|vay|thi|roi|thoi|khoan|chet|"
    rf"xin loi|bay gio|gio|hom nay|hien|hien tai|nhung|ma|tai|vi|do|may|em oi|chau oi|{ME}) )*"
)
_POLITE = (
    rf"(?: (?:nhe|nhen|nha|nhan|nghen|nghe|nha|a|em|oi|voi|da|di|cai|thoi|roi|r|luon|cho|giup|ho|nua|lai|hen|hi|vay|ne|"
    rf"cung|cam on|the|day|do|{ME}))*"
)
_WHEN = (
    r"(?:lat(?: nua| ve)?|chut(?: nua)?|ti(?: nua)?|ty nua|xiu(?: nua)?|choc(?: nua)?|teo nua|mot luc(?: nua)?"
    r"|evening(?: nay| mai| ve)?|chieu(?: nay| mai| evening)?|trua(?: nay| mai)?|dem(?: nay)?|sang mai|sang som|mai(?: mot)?|mot"
    r"|(?:hom|bua|ngay|luc|khi|dip) (?:sau|khac|nao|mai|nao ranh|khac ranh)|(?:tuan|thang) (?:sau|toi)|chu nhat|thu (?:hai|ba|tu|nam|sau|bay)"
    r"|(?:khi|luc|bao gio|chung nao|hoi) (?:nao )?(?:\w+ ){0,2}?(?:ranh|ve|xong|co dien|co mang)"
    r"|ranh|may (?:hom|bua|ngay) nua|\d+ phut nua|(?:\w+ ){1,4}?xong(?: viec)?|(?:\w+ ){0,2}ve(?: (?:nha|den nha|toi nha|xa|tru so))?"
    r"|(?:toi|den) (?:noi|nha|co quan|xa|cho lam)|co (?:dien|mang|song|internet)(?: lai| roi)?|het (?:hop|mua|ca|khach|gio lam))"
)
_DO = (
    r"(?:nhan(?: lai)?|lam(?: lai)?|go|ghi|dien|khai|gui|tra loi|tinh|noi|bao(?: lai)?|quay lai|tro lai|vo lai|vao lai"
    r"|mo(?: may)?|coi|xem|man|bo sung|tip|tiep|goi lai|nop|lien he)"
)
_BUSY = (
    r"(?:hop|ban|lai xe|chay xe|di|tren|o|ngoai|co (?:khach|viec|nguoi)|tiep khach|do(?: tay| viec| dang)?|nau|an|uong|tam|tat|giat"
    r"|ru|trong|be|cho (?:con|lon|ga|trau|bo|ca|chau|vit)|ban hang|nghe|thi|hoc|day|kham|vien|ngu|om|met|met moi|gap|voi|ket|vuong"
    r"|sac|sua|don|rua|hai|cay|gat|cuoc|tuoi|cat|phoi|sao|boc|bo|chat|dam|cuoi|dung|ngoi|nam)"
)
_GOES = (
    r"(?:di|ra|vao|vo|chay|ve|xuong|len|qua|sang|tim|kiem|hoi|xem|coi|lay|nghe|don|dua|nghi|an|uong|tam|tat|mo|dong|goi|xin"
    r"|mac|thay|sac|lam|ban|gap|noi|ngo|nhin|doc|tinh|ban bac|dem|cat|nau|tra)"
)
_WHILE = (
    r"(?:da|cai da|cay da|ti|ty|chut|xiu|lat|teo|(?:mot|1) (?:luc|ti|ty|chut|lat|xiu|phut)|ti xiu|chut xiu|(?:it|vai|may) phut|ti da|chut da"
    r"|xiu da|lat da)"
)
_OTHERS = r"(?:khach|vo|chong|me|bo|ba me|sep|chu tich|giam doc|hang xom|ong nha|ba nha|ba xa|ong xa|thang con|con be|thang be|thang cu|con|chau|ca nha)"
_LATER = r"(?:sau|evening|evening nay|toi nay|mai|chieu|chieu nay|chieu mai|evening mai|toi mai|sang mai|lat|lat nua|hom sau|hom khac|luc khac|tuan (?:sau|toi)|chu nhat)"
# What comes first, and what is done then; "chờ" is written "doi" there, and "cho" is "give".
WAITING = tuple(
    rf"^{_LEAD}{said}"
    for said in (
        # "Lát chị nhắn", "họp xong anh nhắn em sau", "về mình gõ".
        rf"{_WHEN}(?: (?:thi|roi|se|da|moi|{ME}))* {_DO}(?: (?:tiep|not|sau|lai|tip|them|cho|{ME}))*{_POLITE}$",
        # "Mai làm nốt", "để tối", "tuần sau nhé".
        rf"(?:de|hen|doi|hoan|hoan lai|lui lai|gac lai|tam hoan)(?: (?:den|sang|lai|{ME}))* {_WHEN}(?: (?:{_DO}|{ME}|tiep|not|sau))*{_POLITE}$",
        rf"(?:{_DO} )(?:not |tiep |lai )?{_LATER}{_POLITE}$",
        rf"{_LATER} {_DO} (?:not|tiep|tip|sau){_POLITE}$",
        # "Chờ em chút", "cho xin 5 phút", "đợi tui về cơ quan đã".
        rf"(?:cho|doi|khoan)(?: (?:xin|them|{ME}))* (?:\d+ phut|ti|ty|chut|xiu|lat|(?:it|vai|may) phut)(?: nua)?{_POLITE}$",
        rf"doi {ME} (?:\w+ ){{0,3}}\w+ (?:nhe|nha|da|xong|ve)\b{_POLITE}$",
        rf"(?:doi|khoan|tu tu)(?: (?:xin|tam|{ME}))*(?: (?:{_GOES}|\w+)(?: \w+){{0,5}}?)? {_WHILE}(?: nua)?{_POLITE}$",
        rf"(?:de nghi|xin|nho|vui long|phien) doi (?:{ME} )?(?:trong )?(?:it|vai|may) phut{_POLITE}$",
        rf"(?:xin phep|xin)(?: {ME})* (?:tam dung|tam nghi|nghi (?:ti|chut|lat|phep|mot)|ra ngoai|di (?:viec|hop))(?: \w+){{0,4}}$",
        # "Tau đi cho lợn ăn cấy đã", "bác ra ngoài tí", "để bác tìm cái kính đã".
        rf"(?:de )?(?:{ME} )?(?:phai )?{_GOES}(?: \w+){{0,6}} {_WHILE}{_POLITE}$",
        rf"{_GOES}(?: \w+){{0,4}} (?:da|roi) (?:thi )?{_LATER}(?: {ME})* {_DO}\b(?: \w+){{0,3}}$",
        # "Anh đang lái xe", "giờ bận mất rồi em".
        rf"(?:con |van |lai |deu |sap |chuan bi )?(?:dang|chuan bi|sap) (?:vao )?{_BUSY}\b(?: \w+){{0,8}}$",
        r"(?:con |van |lai |hoi )?ban (?:ti|ty|chut|xiu|qua|lam|mat|roi|r|viec|hop|khach|con|bu|tui bui|hai|cay|gat|lo|cong)(?: \w+){0,5}$",
        rf"(?:met|buon ngu|oai|nhuc dau|hoa mat|dau dau) (?:qua|lam|roi|ghe)(?: (?:roi|nen|thi))*(?: (?:de|nghi|mai|lat|toi)(?: \w+){{0,4}})?{_POLITE}$",
        # "Máy sắp hết pin", "sóng yếu quá", "mất điện rồi".
        r"(?:(?:dien thoai|may|o day|cho nay|nha|tren nay|ban|thon)(?: \w+)? )?(?:sap |gan |lai |bi )?"
        r"(?:het pin|can pin|yeu pin|mat dien|cup dien|mat song|mat mang|rot mang|het mang|het dung luong|sap nguon|tat nguon)\b(?: \w+){0,3}$",
        r"(?:song|mang|wifi|internet|4g|3g)(?: \w+){0,3}? (?:yeu|kem|cham|chap chon|lag|mat|sap)(?: \w+){0,3}$",
        # "Khách vừa đến ạ", "con nó gọi", "vợ kêu ăn cơm rồi".
        rf"(?:co )?{_OTHERS}(?: (?:vua|moi|lai|dang|no))* (?:den|goi|keu|khoc|bao an|cho com|tim|ghe)\b(?: \w+){{0,4}}$",
        r"(?:co|dang co|vua co) (?:khach|viec (?:dot xuat|gap|ban|rieng|roi)|chut viec|ti viec|dien thoai|cuoc goi|cuoc hop)(?: \w+){0,3}$",
        r"(?:chua|khong|ko) (?:lam|dien|ghi|khai|tra loi|go) (?:gio |ngay |luc nay |bay gio |tiep )?(?:duoc|kip|noi|luc nay|bay gio)(?: \w+){0,2}$",
    )
)
# Whoever says one of these answers, mends or asks besides.
BUSINESS = (
    r"\b(?:htx|hop tac xa|to hop tac|tap the|ca nhan|danh hieu|tien tien|xuat sac|chien si|sua|xoa|huy|rut|dang k[yi]"
    r"|doanh thu|chi tieu|sang kien|nhac|bao lai|can bo|nguoi that|ai|gi|(?<!luc )(?<!khi )(?<!gio )nao)\b|\d(?! ?(?:p|ph|phut|h|gio|luc|ti|chut|lat)\b)"
)
# With their marks they are other words than those they are folded to.
MARKED = {
    "chờ": "doi",
    "tối": "evening",
    "nghĩ": "think",
    "đứng": "dung",
    "dừng": "stop",
    "đổi": "change",
    "đội": "team",
    "để": "de",
    "bán": "sell",
    "bản": "copy",
    "bàn": "table",
}
# With these marks it is a stone or a tree, and not "first".
OTHERWISE_MARKED = frozenset(("đá", "đa", "da"))
# Without one of these nothing is put off.
TELLING = frozenset(
    "cho doi khoan dang ban met buon oai nhuc pin dien song mang wifi internet 4g 3g khach sep vo chong me con chau ba ong xa"
    " mai toi chieu trua dem lat chut ti ty xiu choc sau xong ve ranh nghi da phut hoan hen tam lui gac chua tuan thang hom bua luc thu nhat"
    " khi roi".split()
)
# When it goes on, behind a reason that nothing parts from it.
LATER = r"\b(?:mai|sang mai|chieu mai|toi nay|chieu nay|toi|hom sau|hom khac|lat nua|lat|ti nua|chut nua) .*$"
