"""How people wish for the office's announcements again; folded."""

_ME = r"(?:toi|tui|em|minh|anh|chi|bac|chu|co|chau|ong|ba|ca nha|htx)"
_WANTS = rf"(?:a|da|u|uh|em|ad|oi|nho|lam on|xin|cho|{_ME}|muon|can|thich|dong y|hay|van)"
_WHOSE = r"(?:chung|cua (?:co quan|lien minh|van phong|tinh|ben|cac anh|anh chi)(?: (?:htx|tinh|em|minh|chi))*)"
_COURTESY = rf"(?:cho {_ME}|di|nhe|nha|nghen|a|ah|em|ad|oi|voi|giup|gium|nhu cu|nhu truoc|duoc (?:khong|ko|k))"
# The whole line: whatever else is said is answered as what it is.
NEWS_ON = (
    rf"(?:{_WANTS} )*(?:bat|mo|nhan|gui)(?: (?:lai|tiep|tro lai|tiep tuc))*(?: (?:cho )?{_ME})?"
    rf"(?: (?:cac|nhung|moi|tat ca|tin))* thong bao(?: (?:lai|tro lai|tiep|{_WHOSE}|{_COURTESY}))*"
)
