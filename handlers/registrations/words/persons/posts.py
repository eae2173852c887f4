"""What stands around the post of one of a list; folded."""

from handlers.registrations.words.finishing import POLITE
from handlers.registrations.words.persons.editing import COUNTS, HONORS, JOINING, WHO

NOT = frozenset("khong ko k hong hok hong chang chu".split())
BESIDE = (
    POLITE
    | HONORS
    | JOINING
    | NOT
    | frozenset(
        "sua doi lai thanh sang len xuong lam nay gio hien dang moi phai dung chuc vu cong viec giu thoi con deu cung"
        " xin de nghi ghi nham sai dong chi thay vi nguoi so ten danh hieu dang ky dk duoc bau bo nhiem roi tu qua chuyen"
        " kem them nua thi cua cho voi".split()
    )
)
# Behind a post they are no part of it.
TAIL = frozenset("r roi rui thui thoi nha nhe nhen nghen a ne day luon em nhi chau oi ma".split())
# "P" is the post: "cả hai đều làm P", "P cả hai đứa", "đã bảo P cả mà"; each word of it.
_SAID_SO = r"(?:(?:da|vang|thi|la|ma|nay|a|o|em|toi|tui|to|minh|anh|chi|bac|co|chu|bao|noi|bao la|noi la|vua|ghi|roi|chung|bon|no|may|ho|nguoi ta) )*"
_POLITE = rf"(?: (?:co ma|co|ma|roi|{'|'.join(sorted(POLITE))}))*"
_COUNT = "|".join(COUNTS)
_ARE = r"(?: (?:deu|cung|la|lam|thi|nghe))"
OF_EVERYBODY = (
    rf"{_SAID_SO}(?:(?:(?:(?:ca|du|het) )?(?P<before>{_COUNT}) (?:thang )?{WHO}(?: (?:nay|ay|do|kia))?{_ARE}+"
    rf"|ca (?P<few>{_COUNT})(?: (?:thang )?{WHO})?{_ARE}*"
    rf"|(?:ca|het) (?:may )?(?:{WHO}|nhom){_ARE}*|(?:tat ca|toan bo)(?: moi nguoi)?{_ARE}*"
    rf"|moi nguoi{_ARE}*|ai{_ARE}+|deu{_ARE}*) P(?: (?:ca|het))?"
    rf"|P (?:ca|het|tat ca|deu)(?: ca)?(?: (?P<behind>{_COUNT}))?(?: thang)?(?: {WHO})?){_POLITE}"
)
# A clause that tells why, and mends nothing.
REASON = (
    r"^(?:(?:tai|vi|do|boi|la|a|da|thi|ma|nay|cu|anh|chi|ong|ba|co|chu|bac|em|ay|nguoi ta|no|han|ong ay|ba ay|bo|dau|toi|tui|minh|cai do|luc nay|hom qua|hom no|o|quen|cai|con|thang|em ay) )*"
    r"(?:(?:moi |da |vua |lai |co |het )?(?:nghi(?: viec| huu| san| sinh| de| han| lam| om| luon| ngang)?|ve huu|ve que|chuyen (?:di|cong tac|don vi|viec)|doi y|len chuc|duoc bau|om|mat|khong (?:con )?lam|van (?:con )?(?:lam|dang ky))"
    r"|(?:ghi|go|viet|danh|nhap) (?:nham|sai|thieu)|nham|sai|quen(?: mat)?|cam on|con gi|khong co chu(?: \w+)?|k co chu(?: \w+)?|ko co chu(?: \w+)?|khong sac|khong dau|du roi|the thoi|vay thoi|xin loi"
    # With "rồi" at its end: "nó xin nghỉ về trông cháu rồi".
    r"|(?:xin |da |moi |vua )*(?:nghi|ve|chuyen|di|om|sinh|lay chong)(?: \w+){1,6} roi)"
    r"(?: (?:roi|r|nay|a|nhe|nha|em|oi|nua|do|day|thoi|luon|lai|chau|voi|giup|anh|chi|bac|nghen))*$"
)
