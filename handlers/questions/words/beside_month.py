"""How people ask how something is from a month on; folded."""

MONTH = (
    r"\b(?:(?:ke )?tu|sau|truoc|het|den|qua|trong|vao|cua)?(?: (?:het|cuoi|dau|giua))? ?thang (?:1[0-2]|[1-9])\b"
    r"(?: ?(?:/|nam) ?20\d\d)?(?: tro (?:di|ve sau|ra))?"
)
ASKS = (
    r"\b(?:tu|sau|truoc|het|qua) (?:het |cuoi |dau )?thang (?:1[0-2]|[1-9])\b"
    r"|\b(?:the nao|ra sao|tinh sao|lam sao|bao nhieu|nhu nao|may phan)\b"
)
# Asked of the calendar after all.
WHAT_IS_ON = r"\b(?:su kien|lich|moc|co (?:nhung |cai |viec |han |ngay )?(?:gi|chi)|viec gi|han gi|lam gi|ngay gi|hop gi|dip gi)\b"
# Whether there is something, asked in one sentence with the month.
WHETHER = r"\b(?:khong|ko|k|kg|hong|hok|hem|hk|chua)\b"
# All that is said where the month alone is asked about.
OF_MONTH = frozenset(
    "thang nam quy ngay tuan nay sau toi truoc nua ni co gi chi j nao may cai nhung viec han su kien lich "
    "moc hop hoi nghi le ky niem dip dac biet quan trong dang chu y can phai lam nho xem coi ve cua "
    "trong vao dau giua cuoi het tu den ra tro di khong ko k kg hong hok hem hk chua em e anh chi bac "
    "chu chau co con ong ba minh toi tui ad a ah da oi vay the ha he nhe nhi vd thi la duoc dc cho hoi "
    "xin ben htx hop tac xa ke hoach phong trao thi dua nhac giup voi them dien to chuc".split()
)
