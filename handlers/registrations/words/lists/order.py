"""How the order of a list is mended, or two of it exchange something; folded."""

from handlers.registrations.words.finishing import POLITE
from handlers.registrations.words.persons.editing import HONORS, JOINING

# Each stands for somebody ("R") between these words.
EXCHANGED = r"^(?:doi|hoan|trao|dao|sua|chuyen)(?: lai)?(?: (?P<what>danh hieu|chuc vu|cho|vi tri|thu tu))?(?: cua)? R(?: (?:va|voi|cho|cung|sang))? R(?: cho nhau| lai| cho)?(?: (?P<also>danh hieu|chuc vu|cho|vi tri))?$"
EXCHANGED_BEHIND = r"^R(?: (?:va|voi|cung))? R (?:doi|hoan)(?: (?P<what>danh hieu|chuc vu|cho|vi tri|viec))?(?: cho nhau| lai)?$"
MOVED = r"^(?:(?:dua|chuyen|cho|de|doi|keo|dao|xep) )?R(?: (?:len|xuong|ve|o|lam|dung))*(?: (?P<end>dau|cuoi|tren cung|duoi cung|dau tien|cuoi cung|dong dau|hang dau|vi tri dau)| (?P<side>tren|truoc|duoi|sau) R| (?:so|thu|vi tri) (?P<place>\d{1,2}))(?: danh sach| ds| bang)?$"
MOVES = frozenset("dua chuyen keo dao xep len xuong doi hoan trao".split())
FIRST = frozenset(("dau", "tren cung", "dau tien", "dong dau", "hang dau", "vi tri dau"))
BEFORE = frozenset(("tren", "truoc"))
DROPPED = (
    (POLITE | HONORS | frozenset("nguoi so dong stt ten".split()))
    - JOINING
    - {"cho", "len", "vi", "ve", "cua"}
)
