"""That what stands among the aims is somebody; folded, without signs."""

IS_SOMEBODY = (
    r"\b(?:la|ten) (?:ten )?(?:nguoi|ca nhan)\b(?! (?:lao dong|dan|ngheo|khuyet|cao tuoi|that))"
)
# A line or its place is pointed at.
POINTED = r"\b(?:cai|cay|dong|chi tieu|do|ay|so|day|kia|tren|dau)\b"
# Whoever tells what they set out to do with persons.
DOING = (
    r"\b(?:phan dau|quyet tam|giu vung|boi duong|dao tao|de nghi|it nhat|toan bo|tat ca|moi|cac)\b"
)
MOST_OF_NAME = 4
