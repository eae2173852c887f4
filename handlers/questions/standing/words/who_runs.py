"""How it is asked whose movement it is; folded, whole lines."""

_ME = r"(?:toi|tui|em|anh|chi|bac|chu|co|chau|con|ong|ba|minh|ad|ban)"
_LOOSE = rf"(?:da|a|oi|the|vay|cho|hoi|la|do|ma|nhi|nhe|em oi|{_ME})"
_WHO = r"(?:ai|(?:co quan|don vi|ben|to chuc|cap|noi|so|ban) nao)"
_DOES = (
    r"(?:phat dong|to chuc|chu tri|dung ra(?: to chuc| lo| lam)?|de ra|bay ra|mo ra|mo|lo(?: lieu)?|chu quan"
    r"|chiu trach nhiem(?: chinh| to chuc)?|lanh dao|quan ly)"
)
# This one: the movements of the prime minister and the province are others.
_IT = (
    r"(?:(?:cai|dot|cuoc|chuong trinh|ke hoach|viec|vu) )?(?:phong trao thi dua|phong trao|thi dua|dot nay|cai nay|vu nay|ke hoach)"
    r"(?: (?:nay|do|ay|nam nay|o day|cua tinh|cua lien minh))*"
)
WHO_RUNS = (
    rf"(?:{_LOOSE} )*{_WHO}(?: (?:la|se|da|duoc|nguoi))* {_DOES}(?: {_IT})?(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} )*{_IT} (?:la )?(?:cua|do) {_WHO}(?: {_DOES})?(?: {_LOOSE})*"
)
# What is answered then, as it is asked plainly.
ISSUED_BY = "kế hoạch do ai ban hành"
