"""How people say that two were taken for one, and how many they speak of; folded."""

SPLITS = (
    r"\b(?:la|thanh|co) (?:2|3|hai|ba) (?:nguoi|ng|dua|ong|ba)\b|\b(?:1|mot) (?:nguoi|ng|dua)\b.*\b(?:1|mot) (?:nguoi|ng|dua)\b"
    r"|\b(?:2|3|hai|ba) (?:nguoi|ng) (?:khac nhau|rieng|chu|ma)\b|\btach (?:ra|lam|thanh|doi|rieng)\b"
    r"|\b(?:khong|ko|k) phai (?:la )?(?:1|mot) (?:nguoi|ng)\b"
)
NUMBER = r"\bso (\d{1,2})\b"
# Two names of two words.
FEWEST = 4
COUNTS = {
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}
# "Bốn người", "2 người"; folded, and nothing that tells of others ("thêm 5 người lao động").
ANNOUNCED = rf"(?<![\d.,] )(?<!nap them )(?<!hon )(?<!nap )(?<!cho )\b(?P<number>\d{{1,2}}|{'|'.join(COUNTS)}) (?:nguoi|ng|ca nhan|dong chi|dua|anh chi|anh em|chi em|vo chong)\b(?! nua| kia| con lai| (?:sau|dau|cuoi) (?:ld|lao|tien|cstd|chien|gk|bk|giay|bang|thi|deu|cung))"
# As it is typed with its mark; without one it may be "Việt Nam".
FIVE_MARKED = "năm"
