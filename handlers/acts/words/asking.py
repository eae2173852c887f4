"""A question that stands behind something else."""

ASKED_BEHIND = (
    r"[.!\n;]\s+(?:(?:tiện thể|nhân tiện|tiện|à|mà|với lại|còn)[\s,]+)*"
    r"(?:cho (?:\w+ ){0,2}hỏi[\s,:]+(?:là )?)?(?P<question>[^.!?\n;]{8,}\?)\s*$"
)
