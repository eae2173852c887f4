"""How many come, in the words of an answer to an announcement; folded, numbers as digits."""

# With its marks, and as it is typed without any. "Tư" counts nobody.
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "một mot",
            "hai",
            "ba",
            "bốn bon",
            "năm nam",
            "sáu sau",
            "bảy bẩy bay",
            "tám tam",
            "chín chin",
            "mười muoi",
        ),
        start=1,
    )
    for word in words.split()
}
# "Anh", "chị" alone stand behind a number in names and in talk to somebody.
PERSONS = (
    "nguoi|ng|dong chi|dc|d/c|can bo|dai bieu|thanh vien|suat|anh chi em|anh em|chi em|anh chi|vo chong"
    "|me con|bo con|cha con|chu chau|bac chau|co chau"
)
SPEAKERS = "toi|minh|em|chau|tui|bac|chi|anh|chu|co|ong|ba"
WITH = "va|voi|cung|cung voi"
BRINGS = "dan|dan theo|them|kem|kem theo|dua"
MORE = "nua|khac|theo"
# Only these stand beside the number of a line that does not say what they do.
BESIDE = (
    "da|vang|co|oi|a|e|ah|u|uh|um|ok|oke|ben|don vi|htx|hop tac xa|to hop tac|em|toi|minh|tui|chau|bac"
    "|chung toi|chung em|se|du kien|tat ca|tong|tong cong|ca|du|dung|doan|chi|thoi|nhe|nha|nhi|nghe|anh|chi"
)
# Of these two nobody knows how many: with the speaker, or without?
BESIDES = ("nua", "khac", "them", "theo", "kem")
ABOUT = ("khoang", "tam", "chung(?= [0-9])", "hon", "toi da", "it nhat", "duoi", "tren", "gan")
