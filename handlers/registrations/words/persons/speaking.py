"""How who speaks puts himself on the list; with marks or without.

The rule: a word that speaks of oneself is one only where no name, no owner and no politeness makes
something else of it ("anh Páo", "vợ mình", "giúp em").
"""

# Who these words mean is the speaker, whatever stands beside them.
_I = r"(?:tôi|toi|tui|mình|minh|tau|tao|mềnh|mk|tớ|em|e|cháu)"
# These are the speaker only in front of another person or of a title.
_OLDER = r"(?:bác|bac|chú|chu|anh|chị|chi|cô)"
_ITS = r"(?<!\bchị )(?<!\bchi )(?<!\banh )(?<!\bvợ )(?<!\bvo )(?<!\bchồng )(?<!\bchong )(?<!\bcủa )(?<!\bcua )(?<!\bbên )(?<!\bben )(?<!\bnhà )(?<!\bnha )(?<!\bgiúp )(?<!\bgiup )(?<!\bsếp )(?<!\bchúng )(?<!\bcon )(?<!\btụi )(?<!\bbọn )(?<!\btrai )(?<!\bgái )(?<!\bgai )(?<!\bbố )(?<!\bmẹ )(?<!\brể )(?<!\bdâu )(?<!\bruột )(?<!\bhọ )(?<!\bnữa )(?<!\bnua )(?<!\bnhé )(?<!\bnhe )(?<!\bnha )"
_LEAD = r"(?:^|(?<=[\s,;:.(]))"
_KIN = r"(?:(?:vợ|vo|chồng|chong|con|bố|mẹ|em|anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|thằng|thang|sếp|cả|ca|cậu|o|dì)\s+(?:(?:mình|minh|tôi|toi|tui|em|nhà|gái|trai)\s+)?)*"
_NAME = r"(?P<other>[A-ZĐÀ-Ỹ]|{families})"
_TITLE = r"(?:lđtt|ldtt|lao động|lao dong|cstđ\w*|cstd\w*|chiến sĩ|chiến sỹ|chien si|bằng khen|bang khen|giấy khen|giay khen|gk|bk|kỷ niệm|knc|tiên tiến)\b"
_VERBS = r"(?:(?:thì|thi|là|la|cũng|cung|xin|đăng ký|đăng kí|dang ky|đk|dk|được|duoc|lấy|lay|nhận|nhan|chỉ|chi|còn|con|muốn|muon|đề nghị|de nghi|với|nữa|nua|nè|này|danh hiệu|thôi,?|thui,?|:)\s*)*"
# "Tui lđtt", "em thì lđtt", "cá nhân tôi chiến sĩ thi đua".
TITLED = rf"{_LEAD}(?:(?:cá nhân|ca nhan|bản thân|chính)\s+)?{_ITS}(?P<who>{_I}|{_OLDER})\s+{_VERBS}(?={_TITLE})"
# "Em đăng ký LĐTT cho 5 người …": who speaks gives it to others.
GIVES = rf"\s+(?:xin\s+|muốn\s+|đề nghị\s+)*(?:đăng ký|dang ky|đăng kí|đk|dk|ghi|xin|đề nghị)\s+(?:danh hiệu\s+)?{_TITLE}(?:\s+[^\W\d]+){{0,3}}?\s+cho\s+(?!(?:cá nhân\s+|chính\s+|cả\s+)?{_I}\b)"
# "Cho chị LĐTT": handed to who speaks, as any choice is; folded.
GIVE_ME = r"(?:(?:da|a|u|uh|vang|thi|thoi|the|em) )*(?:cho|lay cho|ghi cho) (?:anh|chi|bac|chu|co|em|toi|tui|minh)(?: (?:xin|lay|cai|danh hieu|dang ky|muc|ghi))* (?!cstd|chien si|ca nhan)"
# "Mình với vợ mình …", "tui, chị Sơn Thị Lài …".
WITH = (
    rf"{_LEAD}(?:(?:cá nhân|ca nhan|cả|ca)\s+)?{_ITS}(?P<who>{_I}|{_OLDER})(?:\s+(?:nữa|này|nè))?"
    rf"\s*(?:,\s*(?={_KIN}(?:(?-i:[A-ZĐÀ-Ỹ])|(?:{{families}})\b))|\s(?:với|voi|và|va|cùng|vs|với cả|voi ca)\b\s*(?={_KIN}{_NAME}))"
)
# "… với tôi", "còn tui nữa", "ghi cả em", "thêm tên tau".
ADDED = (
    rf"{_LEAD}(?P<before>(?:với|voi|và|va|cùng|cả|ca|còn|con|thêm|them|ghi|ghi tên|tên|ten|thiếu|thieu|có|gồm)\s+)(?:(?:tên|ten|cá nhân|cả|ca)\s+)*"
    rf"(?P<who>{_I})(?=\s*(?:$|[,;.:]|(?:nữa|nua|luôn|vào|vô|với|voi|nhé|nha|nghen|ạ|cũng|là|thì|rồi|lđtt|ldtt|cstđ|lao|chiến)\b))"
)
# "Thêm cả bà nữa, lao động tiên tiến", "Và chị nữa, LĐTT": with nobody's name behind it.
ADDED_OLDER = (
    rf"{_LEAD}(?P<before>(?:(?:thêm|them|ghi|ghi thêm|có|gồm)\s+(?:cả|ca|tên|luôn)|(?:và|va|với|voi|cùng|rồi|còn|con(?= (?:chi|chu|bac|ong|ba|co)\b)|thiếu|thieu)(?:\s+(?:cả|ca|thêm))?)\s+)(?:tên\s+)?"
    rf"(?P<who>bà|ông|qua|dì|o|{_OLDER})\s+(?:nữa|nua|luôn|vào|vô)(?:\s+(?:mà|ma|đó|đấy|đây|day|chớ|chứ|cơ))*(?=\s*(?:$|[,;.:]|(?:nhé|nha|nghen|ạ|với|lđtt|ldtt|cstđ|lao|chiến|cháu|chau|em|con)\b))"
)
# "Phó giám đốc chị Nguyệt đây, LĐTT", of the contact: who speaks.
BY_GIVEN_NAME = (
    r"^\W*(?:(?:và|va|còn|con|thêm|them|cả|ca|với|voi|dạ|có)\s+)*(?:(?P<post>[^\W\d]+(?:\s+[^\W\d]+){0,3}?)\s+)?"
    r"(?:anh|chị|chi|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|em)\s+(?P<given>[^\W\d]+)\s+(?:đây|day|nữa|nua|luôn|luon)\b"
)
AND_I = "Và tôi nữa"
# "Hai vợ chồng mình, vợ là …".
COUPLE = (
    rf"{_LEAD}(?:hai |2 )?(?:vợ chồng|vo chong|chị em|anh em|mẹ con|bố con)\s+(?P<who>{_I})\b\s*,?"
)
# "… giấy khen cho e", "chưa có tên tui".
FOR_ME = rf"\bcho\s+(?:(?:cá nhân|riêng|bản thân|cả)\s+)*(?P<who>{_I})(?=\s*(?:$|[.!]|(?:nữa|luôn|nhé|nha|với|ạ|đi|thôi)\b))"
# Nothing but who speaks, folded: "thì tui chớ ai", "em o thi la e do".
ALONE = frozenset(
    "thi la e do em o a tui toi tau tao minh chinh chu cho ai vao day dang ky dk dki thoi thui nha nhe ghi ten luon cho"
    " nay ay ne con mot da vang vay rua no ma men mk anh chi bac nua di oi duoc voi minh chau".split()
)
WHO = frozenset("e em tui toi tau tao minh men mk chau".split())
# "Tôi và chồng tôi", and no name of the other; folded.
AND_MY_KIN = (
    r"(?:(?:da|vang|thi|gom|co|la|ghi|dang ky|cho|ca|hai|2|nguoi) )*(?:toi|tui|em|minh|tau|bac|chi|anh|co|chu)"
    r" (?:va|voi|vs|cung)(?: (?:ca|voi))? (?:vo|chong|bo|me|con|(?:anh|chi|em) (?:trai|gai|ruot|ho|re|dau)|ba xa|ong xa)"
    r"(?: (?:trai|gai|ruot|re|dau))?(?: (?:toi|tui|em|minh|tau|bac|chi|anh|nua|a|nhe|nha))*"
    r"(?: (?:cung|deu)(?: (?:xin|dang ky|la|lay))* (?:lao dong|tien tien|ldtt|chien si|cstd|bang khen|giay khen)\b.*)?"
)
REGISTERING = frozenset("dang dk dki xin lay muon chi cung".split())
# Said of oneself and of no unit; folded.
OWN = r"\b(?:ca nhan|ban than|rieng|cho (?:toi|tui|em|e|minh|tau))\b"

# Before an honour: what is done with it.
REGISTERS = r"\b(?:thì |thi )?(?:đăng ký|dang ky|đăng kí|dang ki|đk|dk|xin|lấy|lay|ghi|danh hiệu|danh hieu)$|^(?:đăng ký|dang ky|ghi|cho)\b"
# Between a family name and a given one; folded.
MIDDLES = frozenset("van thi a thanh duc huu ngoc minh quang xuan thu hong dinh cong".split())
# Who is spoken of behind the names, where there is one beside the speaker; as typed.
HE = r"\b(?:nó|hắn|ổng|bả|cổ|ảnh|ông ấy|bà ấy|anh ấy|chị ấy|cô ấy|chú ấy|người kia|đứa kia)\b"
# Folded: somebody above who speaks, not by name, and who speaks beside them.
SUPERIOR_TOO = r"^(?:\w+ ){0,3}?(?:sep|thu truong|lanh dao)(?: (?:em|toi|tui|minh|ben em))? (?:thi|la|xin|dang ky|dk) .*\b(?:em|e|toi|tui|minh|chau|con) (?:thi|la|xin|dang ky|dk)\b"
# Folded: another title in the place of one, and nobody more.
MENDS = r"^(?:(?:a|o|da|u|thoi|khoan|y|em oi|e) )*(?:doi|sua|thay|nham|lon)\b(?!.*\bthem\b)"
