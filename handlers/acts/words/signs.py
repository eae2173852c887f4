"""Chat spelling in full, and the words by which a person's name is seen; all folded.

Vietnamese on the phone: what is written short here is one word or two in full.
"""

FULL: dict[str, tuple[str, ...]] = {
    key: tuple(full.split())
    for key, _, full in (
        pair.partition("=")
        for pair in (
            "data=du lieu|dl=du lieu|k=khong|ko=khong|kg=khong|khg=khong|kh=khong|hok=khong|hong=khong|hem=khong|hum=khong|khum=khong|hk=khong|khog=khong|khongg=khong"
            "|dc=duoc|dk=dang ky|dki=dang ky|dky=dang ky|ki=ky|td=thi dua|ddk=dang ky"
            "|htx=hop tac xa|tht=to hop tac|qtd=quy tin dung|qtdnd=quy tin dung nhan dan|lhhtx=lien hiep hop tac xa"
            "|e=em|a=anh|c=chi|b=ban|m=minh|mk=minh|mik=minh|mjh=minh|t=toi|tui=toi|tau=toi"
            "|j=gi|z=vay|zay=vay|v=vay|vs=voi|w=voi|r=roi|rui=roi|roy=roi|ns=noi|nt=nhan tin|ntn=nhu the nao|nao=nao"
            "|bn=bao nhieu|bnhieu=bao nhieu|bh=bao gio|bjo=bao gio|bgio=bao gio|h=gio|hnay=hom nay|hqua=hom qua|hsau=hom sau"
            "|sdt=so dien thoai|dt=dien thoai|gd=giam doc|pgd=pho giam doc|kt=ke toan|ct=chu tich|tv=thanh vien|dv=don vi|cn=ca nhan|tt=tap the"
            "|ok=ok|oke=ok|oki=ok|okie=ok|okla=ok|okay=ok|okk=ok|uk=u|uh=u|uhm=u|um=u|ukm=u|yes=vang|yep=vang|vg=vang|vag=vang|ak=a|ah=a|nha=nhe|nhen=nhe|nghen=nhe|nghe=nghe|nhaa=nhe"
            "|cam=cam|camon=cam on|cmon=cam on|tks=cam on|thanks=cam on|thank=cam on|thks=cam on|thx=cam on|kam=cam"
            "|lm=lam|mun=muon|thik=thich|bik=biet|bit=biet|bt=biet|hieu=hieu|j=gi|nv=nhan vien|cb=can bo|ad=can bo|admin=can bo|ng=nguoi|ngta=nguoi ta|trc=truoc|ms=moi|vd=vi du|tn=tin nhan|tbao=thong bao|tb=thong bao|hdan=huong dan|hd=huong dan|kq=ket qua|kqua=ket qua|ds=danh sach|ldtt=lao dong tien tien|cstdcs=chien si thi dua co so|cstd=chien si thi dua|ttldtt=tap the lao dong tien tien|ttldxs=tap the lao dong xuat sac|bk=bang khen|gk=giay khen"
            "|dung=dung|bo=bo|chua=chua|nhieu=nhieu|man=lam|rang=sao|mo=dau|chi=chi|ri=vay|rua=vay|tau=toi"
        ).split("|")
    )
}
SURNAMES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly lo lu luong luu ha mai dao doan dinh lam trinh to ta tang thai vi quang cam sa ca lau giang vang sung mua thao hang hau ho chang trang cu vua ma sin tan trieu ban phung dien nong hua be chu lenh lung lem tong deo bac kha xin hau cho ly cao quach truong nghiem kieu hu phu tho seo loc sam cha cua phang xa".split()
)
MIDDLE = frozenset(
    "van thi a seo thanh huu duc minh mui lo lao phu duy dinh quang thu xuan ngoc hong kim pha tien quoc".split()
)
