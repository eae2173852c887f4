"""How people greet, and ask kindly beside it; folded."""

_ME = r"(?:toi|tui|to|minh|em|e|anh|a|chi|c|bac|chu|co|cau|chau|con|ong|ba|me)"
_TO = rf"(?:{_ME}|can bo|lien minh|tro ly|ad|admin|bot|ban|shop|ca nha|moi nguoi|cac \w+|dong chi|buoi \w+|oi|nhe|nha|day|vay|do|ne)"
# A clause that greets and says nothing else.
GREETS = (
    rf"(?:(?:da|vang|a|o|e|ua|{_ME}) )*(?:xin |kinh )?(?:chao|alo|lo|hello|helo|helu|hi|hey|he lo|he nho)(?: {_TO})*"
    rf"|(?:(?:da|a|o|e|ua|alo|{_TO}) )*(?:o day |ben do |do )?(?:dang )?co ai(?: (?:o|truc|online|on|nghe|{_TO}))* (?:khong|ko|k|hong|hok)(?: {_TO})*"
)
MAY_GREET = r"\b(?:chao|alo|lo|hello|helo|helu|hi|hey|he nho|co ai)\b"
ASKED_AFTER = (
    r"\b(?:an (?:com|sang|trua|toi)|com nuoc|uong nuoc|ngu|nghi ngoi)(?: (?:gi|trua|toi|sang))? chua(?: (?:a|em|chau|ad|vay|the))*\b"
    r"|\b(?:co )?khoe(?: manh)? (?:khong|ko|k|hong|hok)(?: (?:a|em|chau|ad|vay|the))*\b"
)
