"""Words of a question that tell nothing of a clause, folded."""

UNTOLD = frozenset(
    "co khong cua duoc gi nao thi la phai ai nay toi voi trong cac nhung can em anh chi bac the nhu vay va ra"
    " hay roi sao khi chua ma cung ca cai cho hoi biet tu den hom ngay thang nam may gio bao nhieu lau dau o"
    " mo ta tui minh ho no a ha nhi da con moi phan dong trieu dat tien nua lai mot den vao ve theo tai hop tac xa htx lien minh ke hoach".split()
)
