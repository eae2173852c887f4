"""What people remark on beside their business: weather, work, weariness, family, prices; folded, without signs."""

from handlers.acts.slots.words.talk import KIND_WORDS

_ME = r"(?:toi|tui|tao|tau|choa|minh|em|e|anh|a|chi|c|bac|chu|co|chau|con|ong|ba|ad|dong chi|cung|ban|cu)"
_SO = r"(?:qua|ghe|lam|the|du|hoai|mai|suot|het|xiu|that|thiet|nhi|day|roi|to|dep|chang|qua troi|kinh|buot|gat|oi|khiep)"
_STANCE = rf"(?:(?: \w+){{0,5}}? {_SO}\b)"
WEATHER = (
    rf"\b(?:mua|nang|ret|lanh|nong|troi|thoi tiet|nuoc len)(?: \w+){{0,5}}? {_SO}\b"
    r"|\b(?:mua (?:to|nhieu|suot|dam|phun|bao|lut|da|rao)|nang (?:nong|gat|han|to|dep|chang|len)|troi (?:mua|nang|ret|lanh|nong|dep|am u|oi|toi)"
    r"|gio (?:lon|manh|mua)|ret (?:dam|hai|cat da)|bao (?:sap|to|lut)|lu (?:ve|len|quet)|han han|nuoc (?:lon|dang|ngap)(?: \w+)? (?:to|cao|lam|qua|roi)"
    r"|sat lo|duong (?:tron|lay|lo|xau)|hoa (?:\w+ ){0,3}(?:no|rung|tan)\b|trang (?:\w+ ){0,3}(?:dep|sang|tron)|ao (?:ho )?kho|thoi tiet)\b"
)
WEARY = (
    rf"\b(?:met|nhuc|dau (?:dau|lung|tay|chan|mat)|moi (?:tay|mat|chan|lung)|buon ngu|om|chong mat|oai|dui|vat va|bo hoi tai)(?: \w+){{0,3}}? (?:{_SO}|tai|dau|lung|mat|nguoi|moi)\b"
    r"|\b(?:met xiu|nhuc (?:het )?(?:ca )?(?:dau|nguoi)|mat (?:\w+ )?(?:kem|mo|to)|go (?:\w+ )?(?:cham|khong quen)|khong ranh (?:may|dien thoai|cong nghe)|mu (?:cong nghe|may)|tay (?:ban|run))\b"
    r"|\bhop (?:suot|hoai|mai|lien mien|ca ngay)\b|\blam (?:suot|hoai|quan quat|ca ngay)\b"
    r"|\bban (?:hai|gat|cay|cuoc|lam|viec|bu|con|cha|mua)\b|\bvat va\b"
)
PRICES = (
    rf"\b(?:xang|dau|phan bon|phan|cam|gao|lua|che|que|cafe|ca phe|heo|lon|ga|ca|vang|gia ca|gia (?:\w+ ){{1,3}}?)(?: \w+)? (?:len|xuong|tang|giam|cao|re|dat|rot|mac|leo thang){_STANCE}?\b"
    r"|\b(?:duoc|mat|trung) (?:mua|gia)\b"
)
FAMILY = (
    r"\b(?:dam (?:cuoi|hieu|gio|ma)|an cuoi|cuoi (?:con|vo|em)|tan gia|day thang|thoi noi|sinh nhat)\b|\b(?:do|dau|thi) (?:dai hoc|cap ba)\b|\bvua (?:de|sinh|thi xong|gat xong|cay xong)\b"
    r"|\b(?:lon|trau|con bo|ga|vit|meo|ngua|lua)(?: \w+){0,4}? (?:de|chet|om|pha|an het)\b|\bbi (?:chuot|sau|dich|trom)\b"
    r"|\b(?:cho phien|hoi lang|le hoi|doi bong|bong da|tet (?:nay|nhat|den|vui|ve))\b|\bnha (?:toi|tui|choa|bac|em|anh|chi|minh)(?: \w+){0,4}? (?:vua|moi|bi|xong)\b"
)
GIFT = (
    r"\b(?:moi|ru) (?:cac )?(?:anh chi|anh|chi|em|chau|ad|ca nha|moi nguoi|dong chi|can bo)(?: \w+){0,2} (?:vao|len|xuong|ve|qua|ghe|sang) (?:\w+ ){0,2}(?:choi|an|uong|tham)\b"
    r"|\b(?:de danh|bieu|tang|phan) (?:cho )?(?:em|chau|ad|can bo|anh chi)(?: \w+){0,3}\b"
    r"|\b(?:chai|lit|can|goi) (?:mat ong|ruou|che|mat)\b(?: \w+){0,4} (?:em|chau|ad|can bo)\b"
)
PRAISING = (
    rf"^(?:{_ME} )*(?:go|lam|nghe|tra loi|nhan|doc|hieu|noi|lam viec)(?: \w+){{0,2}}? (?:nhanh|gioi|hay|kheo|tot|le|chuan|de thuong|ngoan){_STANCE}?(?: ha| nha| a| nhi| {_ME})*$"
    rf"|^(?:{_ME} )*(?:gioi|ngoan|de thuong|nhanh|kheo|tuyet|tai|xinh|tot bung|chu dao|nhiet tinh) (?:{_SO}|vay|ha)(?: {_ME}| a| nhi| day)*$"
    # "Tốt lắm cháu ạ", "được rồi, hay quá, quý hóa quá": nothing but kind words.
    rf"|^{KIND_WORDS}$"
)
LAUGHING = (
    r"^(?:(?:ha|he|hi|ho|(?:ha|he|hi|ho|ke){2,}|k{2,}|haizz?|huhu|hic|uhu|ui|oi|troi|chao|choi|chu cha|u chao)(?: |$))+"
    rf"(?:(?:vui|buon cuoi|ngo|chan|met|troi|oi|xiu)(?: (?:ghe|qua|lam|the|that|xiu|oi))*(?: {_ME})*)?$"
)
# "Yayy", "mừng quá", "hú hồn, được rồi": glad of what was just told.
GLAD = (
    rf"^(?:(?:oa|wow|woa|yay+|ye+|yeah+|yes+|hu ?ra+|hoan ho|zo+|da|u|oi|a|troi|{_ME}) )*"
    rf"(?:wow+|woa+h?|yay+|yeah+|ye+h+|hu ?ra+|hoan ho|(?:mung|vui|suong|phan khoi|phe|da|ngon|dinh|hanh phuc) (?:qua|ghe|lam|the|that|thiet|lun|luon|xiu)+(?: (?:di|ta|troi|luon))?|qua (?:da|dinh|vui|tuyet|ngon|suong))"
    rf"(?: (?:{_ME}|a|oi|nhe|nha|luon|roi|di|qua|ad))*$"
)
SIGHING = r"\b(?:chan|buon|vui|lo|mung|tiec|khiep|rau|sot ruot|hoi hop) (?:qua|ghe|lam|the|that|thiet|nhi|xiu|kinh)\b"
# In which words somebody is kindly asked how it is, and no plan.
KINDLY_ASKED = (
    rf"^(?:(?:da|a|the|alo|oi|hom nay|buon ngu qua|{_ME}) )*(?:da )?(?:(?:an|uong|ngu)(?: \w+){{0,2}}|ca phe|tra nuoc|com nuoc)(?: gi)? (?:chua|chua a|chua vay)(?: (?:a|em|chau|ad|vay|the|{_ME}))*$"
    rf"|^(?:buon ngu (?:qua|qa)|met qua)? ?(?:{_ME} )*(?:da )?(?:an|ngu)(?: (?:trua|com|sang|toi))? chua(?: {_ME})*$"
    rf"|^(?:{_ME} |dao nay |hom nay )*(?:co )?(?:khoe|vui|met|ban|lanh|nong|ret|mua)(?: (?:hong|khong|ko|k|hok|lam khong))(?: (?:em|chau|ad|a|vay|{_ME}))*$"
    rf"|^(?:tet|ngay nghi|cuoi tuan|le)(?: \w+){{0,2}} (?:vui|co gi vui|nghi)(?: (?:hong|khong|ko|k))(?: {_ME})*$"
    rf"|^(?:hom nay |toi roi |chu nhat |khuya roi |thu bay |le |trua )*(?:{_ME} )?(?:thu bay|chu nhat|ngay nghi|ngay le|le|toi|khuya|trua)?(?: roi)?(?: ma)? ?(?:{_ME} )?(?:cung|van|con) (?:lam|truc|thuc|di lam)(?: \w+)? (?:a|ha|ah|sao)(?: {_ME})*$"
)
# Typed with marks, it is the weather only by these ("lử" is a name).
WEATHER_MARKED = frozenset(
    "mưa nắng rét lạnh nóng trời gió bão lũ hạn nước lở đường hoa trăng ao thời lụt ngập sương oi".split()
)
# When and whose: what is written of it in a form, a remark is told with.
_NOW = (
    r"hom nay|hom qua|dem qua|sang nay|toi qua|chieu qua|dao nay|may (?:bua|hom|nay)|bua (?:nay|ni)|nam nay|tren nay|o day|duoi nay"
    r"|ben (?:em|toi|tui|anh|chi|minh|bac|nay)|nha (?:em|toi|tui|anh|chi|minh|bac|choa|chau)"
    rf"|(?:con gai|con trai|vo|chong|trau|bo|lon|chau|doi bong|lua) (?:cua |nha )?{_ME}|{_ME} (?:oi|a)|troi oi|chao oi|choi oi"
    rf"|{_ME} (?:met|lo|mung|vui|buon|gia|kem|met|nhuc)|dong chi|anh em|hoai|mai|ghe|lam"
)
# By these a remark is told from what may be an aim.
CHATTY = rf"\b(?:{_NOW})\b"
# And by these from other values.
SPOKEN = rf"\b(?:{_NOW}|vua|dang|sap|{_SO})\b"
# What is about the form, the office or the plan is no remark.
BUSINESS = (
    r"\b(?:htx|hop tac xa|to hop tac|quy tin dung|lien minh|lien hiep|doanh nghiep|dang k[yi]|danh hieu|chuc vu|so dien thoai|sdt|chi tieu|sang kien|danh sach|ho so|phieu|ket qua|ke hoach|thi dua|khen|phan dau|cst\w*|(?:tt)?ld(?:tt|xs)"
    r"|ten|biet|ro|gui|nop|duyet|ghi|luu|dien ho|doi (?:y|anh|chi|nguoi|thanh|sang|lai|ten)|khac(?! nghiet)|nguoi (?:so|thu|khac|cuoi)|viet|chuyen (?:cho|sang|thanh|len)|thay (?:bang|anh|chi|ong|ba|the)|giu (?:lai|nguyen)|tra lai|cho (?:toi|em|anh|chi|bac) (?:xem|coi|hoi)|muon (?:ghi|sua|them|xem|hoi|dang|doi|bo|gap|biet)|quay lai|tiep (?:di|tuc|theo)|cuoi cung|nguoi that|tat|sua|xoa|huy|rut|them|nham|nut|chon|nhac|tap the|ca nhan|tien tien|xuat sac|chien si|giam doc|ke toan|chu tich|to truong|doi truong|thu quy|thu kho|thanh vien|doanh thu|san luong|nang suat|dien tich|phan tram"
    r"|duoc khong|lam sao|the nao|bao gio|khi nao|o dau|bao nhieu|vi sao|tai sao|co phai|la gi|cai gi)\b|\d"
)
# Words of a sentence, of which no name, post or place is made; with their marks.
OF_SENTENCE = frozenset(
    "lắm quá ghê rồi nó đấy đây như chả thấy mới vừa đang ơi giời trời bị nay hôm thế nhở nhỉ kinh gớm mỏi mệt đau nên chết vui buồn"
    " xót khổ say nhớ lâu mấy bao mãi hoài suốt chẳng hết này kia đó ấy với được không chưa cứ lại còn đã sẽ chắc tưởng mà thì ui chao"
    " hì hihi haha tự xong về đi lên xuống vào nổi cả xíu tí nhé nha".split()
)
FEWEST, MANY = 3, 5
# Without one of these nothing is remarked on.
TELLING = frozenset(
    "mua nang ret lanh nong troi thoi gio bao lu han nuoc sat duong hoa trang ao met nhuc dau moi buon om chong oai dui vat bo mat go tay hop ban"
    " xang phan cam gao lua che que cafe ca heo lon ga vang gia duoc trung tan day sinh do thi vua trau vit meo ngua hoi doi tet nha moi ru"
    " bieu tang chai lit can goi lam nghe tra nhan doc hieu noi gioi ngoan de nhanh kheo tuyet tai xinh tot thong quy qua that hay chu nhiet chan vui lo mung tiec khiep rau sot"
    " an uong ngu khoe nghi le cung van con cuoi dam khong bi lang bong haiz haizz huhu hic uhu ui oi chao choi u a ha he hi ho suong phan khoi phe da ngon dinh hanh phuc hoan hura wow".split()
)
