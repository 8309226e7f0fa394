import Testing

@testable import Facts

/// Text exports that begin or end with a list of their own, as menus and footers do, and hold no leftover.
@Suite struct CleanListTests {
  @Test(arguments: english + turkish)
  func `finds nothing in a text that begins or ends with its own list`(name: String, text: String) throws {
    #expect(try LeftoverTests.outline(text) == [], "\(name)")
  }

  static let english: [(name: String, text: String)] = [
    (
      "signatures of a letter",
      """
      An open letter about the old quay

      We have lived beside the old quay for many years, and we have read with sorrow that it is to become a place where cars are parked, as if there were not three such places in the town already, two of them empty.

      We ask the council to hear us before it decides, and to keep the quay open for those who fish, walk and sit there in the evening; the money that was put aside for asphalt would pay for twenty benches and as many trees.

      Ada Smith
      Jonas Berg
      Maria Costa
      Peter Lang
      Selma Kaya
      Tom Field
      Ursula Winter
      """
    ),
    (
      "a bibliography",
      """
      How the harbour silted up

      For two hundred years the river has carried its sand into the bay, and for as long people have dug it out again, first with spades and carts, then with steam, and since the war with the great suction dredger that everybody knows.

      What nobody had measured until last year is how much of it comes back, and the answer surprised even those who asked: three parts in four, carried by the tide around the pier and laid down where it had been before.

      Sources
      Smith, Ada: Sand and Water, Harbour Press 1998
      Berg, Jonas: The Dredgers of the North, Lighthouse Books 2004
      Annual Report of the Harbour Office 2025
      Costa, Maria: Tides and Piers, Quay Editions 2019
      Lang, Peter: A History of Mud, Harbour Press 2011
      """
    ),
    (
      "a track list",
      """
      An album that smells of tar

      The band from the fish market has made its fourth record in a shed between two boats, and one can hear the rain on its roof in the quiet songs, which are the best of them; the loud ones sound as the band does on a Saturday night.

      The singer has found a voice that he did not have before, lower and less sure of itself, and the trumpet that came in last winter answers him as an old friend would, late and with a joke that only the two of them understand.

      1. Low Water 3:42
      2. Tar 4:10
      3. Market Day 2:58
      4. The Keeper 5:31
      5. Salt Street 3:07
      6. Home by Night 6:02
      """
    ),
    (
      "cast and crew",
      """
      A film about a lamp

      Two brothers keep a lighthouse that no ship needs any more, and when a letter comes that ends their service they put it into the stove and go on as before; that is the whole story of this film, and it is enough for two hours.

      Nothing much is said, and what is said is about oil and weather, but the camera stays with the faces until one sees what each of them is afraid of, and the end, which nobody will forget, happens behind a door that stays shut.

      Director
      Ada Smith
      Camera
      Jonas Berg
      Music
      Maria Costa
      Cast
      Peter Lang
      Tom Field
      Running time
      118 minutes
      """
    ),
    (
      "where, when and how much",
      """
      A museum for the sea

      The new museum shows on three floors how people have lived with the sea, from the first hollowed trunk to the ferry that sails today, and it does so with things that one may touch, lift, turn and in one case even taste.

      Children will like the room with the fog machine best, grown people perhaps the one with the letters that sailors wrote and never sent, which were found behind a wall when the customs house was rebuilt four years ago.

      Museum of the Sea
      Quay Street 4
      Tuesday to Sunday 10:00 – 18:00
      Adults 8 €, children 3 €
      Telephone 555 0134
      museum@example.org
      """
    ),
    (
      "ingredients at the end",
      """
      My grandmother's fish soup

      She made it on Fridays, in the pot that she used for nothing else, and nobody was allowed into the kitchen until the lid was on; what I know of it I saw through the keyhole, and the rest I had from her sister.

      Put the heads into cold water with the vegetables and let them boil for half an hour, then pass everything through a sieve, lay the pieces of fish into the broth, and take the pot from the fire as soon as they turn white.

      You need
      Heads of three fish
      One kilo of fillet
      Two leeks
      Four carrots
      Half a celery
      Bay leaves
      White wine
      Salt and pepper
      """
    ),
    (
      "the route of a journey",
      """
      Seven days along the coast

      We walked for a week with one bag each and a map from the year our parents were married, and except for one bridge that is no longer there everything on it was right, down to the wells and the shape of the rocks.

      Whoever wants to do the same should go in May, when the days are long and the inns are half empty, and should not believe the signs of the hiking club, which count the hours as if everybody were twenty years old.

      Day 1
      Old Town – Lighthouse
      Day 2
      Lighthouse – Lime Kiln
      Day 3
      Lime Kiln – Chapel
      Day 4
      Chapel – Fish Market
      """
    ),
    (
      "contents above a long text",
      """
      The Northern Pier: A Report

      Contents
      The Damage
      The Divers
      What It Costs
      Who Pays
      The Timetable
      What Comes Next
      Thanks

      The Damage

      Two of the oldest piles have cracks that go through half of the wood, and a third one has lost its iron shoe, so that it stands on nothing but its own weight and the friction of the mud around it.

      The Divers

      Four divers of the harbour office went down on five days in March, each time for less than an hour because the water was so cold, and measured every pile at three heights with a gauge that they had built themselves.

      What It Costs

      The office reckons with eight hundred thousand, of which half is for timber, a third for the crane that must be brought by sea, and the rest for those who put everything together in the spring.
      """
    ),
    (
      "members of a committee above the minutes",
      """
      Harbour Committee

      Present
      Ada Smith
      Jonas Berg
      Maria Costa
      Peter Lang
      Selma Kaya
      Tom Field
      Excused
      Ursula Winter
      Anna Stein

      Report of the treasurer on the past year

      The treasurer explained that the fees of the fishing boats had brought in a little less than the year before, and that the loss was made good by the ferries, which sailed on eleven days more than had been expected in the plan.

      The committee thanked her and asked that next year the report be sent a week before the meeting, so that everybody could read it in peace and come with questions, to which she agreed at once and without any reserve.
      """
    ),
    (
      "winners of a prize",
      """
      The prize of the book trade, year by year

      The booksellers of the coast give their prize to a book that they would have liked to recommend more often, and the jury of five, who are not paid for it, read for a whole winter before they meet in the back room of the oldest shop.

      It was first given when the ferry brought books twice a month, in crates that smelled of herring, and those who have it say that it sells more copies than any review, for the shops put it beside the till until spring.

      2020 Ada Smith
      2021 Jonas Berg
      2022 Maria Costa
      2023 Peter Lang
      2024 Selma Kaya
      2025 Tom Field
      """
    ),
    (
      "scorers and a table",
      """
      Rovers win at the lighthouse

      In a storm that blew the corner flags out of the ground the Rovers won by three goals, all of them in the first half, when they had the wind behind them, and then defended with ten men against a team that could hardly see the ball.

      The goalkeeper of the home side, who is forty-three and keeps the lamp on weekdays, stopped a penalty with his foot and was carried from the ground on shoulders, although his team had lost for the fifth time in a row.

      Goals
      Berg (12)
      Lang (31)
      Field (44)
      Table
      Rovers 31
      Bakers 28
      Fishermen 22
      Lighthouse Athletic 9
      """
    ),
    (
      "a packing list",
      """
      What to take on a small boat

      People who sail for the first time bring too much of everything and forget the few things that matter, which can all be carried in one bag; the skipper has put together what she has missed most in thirty years at sea.

      Clothes that are wet stay wet, because salt draws water out of the air, so it is better to have two sets of everything, one to wear on deck and one that is never taken out of its bag except in the cabin, with the hatch closed.

      Rain jacket
      Rubber boots
      Woollen hat
      Two pairs of gloves
      Head torch
      Sun cream
      Pills against seasickness
      A good book
      """
    ),
    (
      "a play",
      """
      Two keepers

      Scene one
      Lamp room
      Night
      Wind

      FIRST
      Is it lit
      SECOND
      It is always lit
      FIRST
      Then why is it dark
      SECOND
      Because we are inside

      The play was written for the opening of the museum and was given there on three evenings, by two men who had been keepers themselves and needed to learn nothing by heart, as they said, since they had said it all to each other.
      """
    ),
  ]

  static let turkish: [(name: String, text: String)] = [
    (
      "açık mektubun imzaları",
      """
      Eski rıhtım için açık mektup

      Yıllardır eski rıhtımın yanında oturuyoruz; buranın otopark yapılacağını, sanki kasabada üç otopark yokmuş ve ikisi boş durmuyormuş gibi, gazetelerden üzüntüyle öğrendik ve sesimizi duyurmak için bu mektubu yazmaya karar verdik.

      Belediye meclisinden karar vermeden önce bizi dinlemesini, rıhtımı akşamları balık tutan, yürüyen ve oturan insanlara bırakmasını istiyoruz; asfalt için ayrılan parayla yirmi bank ve bir o kadar da ağaç alınabilir.

      Ada Demir
      Yunus Berk
      Meryem Koç
      Polat Uzun
      Selma Kaya
      Tahir Tarla
      Umay Kış
      """
    ),
    (
      "kaynakça",
      """
      Liman nasıl doldu

      İki yüz yıldır ırmak kumunu körfeze taşıyor, insanlar da bir o kadar zamandır onu geri çıkarıyor; önce kürek ve arabayla, sonra buharla, savaştan beri de herkesin tanıdığı büyük tarama gemisiyle bu iş sürüp gidiyor.

      Geçen yıla kadar kimsenin ölçmediği şey bunun ne kadarının geri geldiğiydi; sonuç soruyu soranları bile şaşırttı: dörtte üçü, iskelenin çevresinden dolanan akıntıyla taşınıp eskiden durduğu yere yeniden yığılıyor.

      Kaynakça
      Demir, Ada: Kum ve Su, Liman Yayınları 1998
      Berk, Yunus: Kuzeyin Tarakçıları, Fener Kitap 2004
      Liman Müdürlüğü 2025 Faaliyet Raporu
      Koç, Meryem: Gelgit ve İskele, Rıhtım Yayınevi 2019
      Uzun, Polat: Çamurun Tarihi, Liman Yayınları 2011
      """
    ),
    (
      "albümün şarkıları",
      """
      Katran kokan bir albüm

      Balık halinden çıkan topluluk dördüncü albümünü iki teknenin arasındaki bir kulübede kaydetti; sakin şarkılarda çatıya vuran yağmur duyuluyor, ki en güzelleri de onlar, gürültülü olanlar ise cumartesi geceleri çaldıkları gibi.

      Solist daha önce olmayan bir ses bulmuş, daha pes ve kendinden daha az emin; geçen kış aralarına katılan trompet de ona eski bir dost gibi karşılık veriyor, geç kalarak ve yalnızca ikisinin anladığı bir şakayla.

      1. Alçak Su 3.42
      2. Katran 4.10
      3. Pazar Günü 2.58
      4. Bekçi 5.31
      5. Tuz Sokağı 3.07
      6. Gece Eve Dönüş 6.02
      """
    ),
    (
      "filmin künyesi",
      """
      Bir lambanın filmi

      İki kardeş artık hiçbir geminin ihtiyaç duymadığı bir feneri bekliyor, görevlerine son veren mektup gelince de onu sobaya atıp eskisi gibi devam ediyorlar; filmin bütün hikâyesi bu ve iki saat için yetip de artıyor bile.

      Pek konuşulmuyor, konuşulan da yağ ve hava üzerine, ama kamera yüzlerde öyle uzun kalıyor ki her birinin neden korktuğunu sonunda görüyorsunuz; kimsenin unutmayacağı son ise hiç açılmayan bir kapının ardında yaşanıyor.

      Yönetmen
      Ada Demir
      Görüntü
      Yunus Berk
      Müzik
      Meryem Koç
      Oyuncular
      Polat Uzun
      Tahir Tarla
      Süre
      118 dakika
      """
    ),
    (
      "müzenin saatleri ve adresi",
      """
      Denize bir müze

      Yeni müze üç katında insanların denizle nasıl yaşadığını, oyulmuş ilk kütükten bugün çalışan vapura kadar anlatıyor; üstelik bunu dokunulabilen, kaldırılabilen, çevrilebilen, hatta birinde tadına bakılabilen nesnelerle yapıyor.

      Çocuklar en çok sis makinesinin durduğu odayı sevecek, büyükler belki de dört yıl önce gümrük binası onarılırken bir duvarın arkasında bulunan, denizcilerin yazıp da hiç göndermediği mektupların sergilendiği salonu.

      Deniz Müzesi
      Rıhtım Caddesi 4
      Salıdan pazara 10.00 – 18.00
      Yetişkin 80 TL, çocuk 30 TL
      Telefon 555 01 34
      muze@example.org
      """
    ),
    (
      "sonda malzemeler",
      """
      Anneannemin balık çorbası

      Cuma günleri, başka hiçbir şey için kullanmadığı tencerede pişirirdi, kapağı kapanana kadar da kimseyi mutfağa sokmazdı; bildiğim kadarını anahtar deliğinden gördüm, geri kalanını ise yıllar sonra kız kardeşinden öğrendim.

      Balıkların başlarını sebzelerle birlikte soğuk suya koyup yarım saat kaynatın, hepsini süzgeçten geçirin, balık parçalarını suyun içine yerleştirin ve renkleri beyaza döner dönmez tencereyi hiç beklemeden ocaktan alın.

      Gerekenler
      Üç balık başı
      Bir kilo fileto
      İki pırasa
      Dört havuç
      Yarım kereviz
      Defne yaprağı
      Limon suyu
      Tuz ve karabiber
      """
    ),
    (
      "gezinin durakları",
      """
      Kıyı boyunca yedi gün

      Bir hafta boyunca birer çantayla ve annemle babamın evlendiği yıldan kalma bir haritayla yürüdük; artık yerinde olmayan bir köprü dışında haritadaki her şey, kuyulara ve kayaların biçimine varıncaya kadar doğru çıktı.

      Aynısını yapmak isteyen mayısta gitmeli, çünkü günler uzun, pansiyonlar yarı yarıya boş oluyor; yürüyüş kulübünün levhalarına da inanmamalı, saatleri sanki herkes yirmi yaşındaymış gibi hesaplıyorlar.

      1. gün
      Eski Şehir – Deniz Feneri
      2. gün
      Deniz Feneri – Kireç Ocağı
      3. gün
      Kireç Ocağı – Şapel
      4. gün
      Şapel – Balık Hali
      """
    ),
    (
      "uzun bir yazının içindekiler listesi",
      """
      Kuzey İskelesi Raporu

      İçindekiler
      Hasar
      Dalgıçlar
      Maliyet
      Kim Ödeyecek
      Takvim
      Bundan Sonrası
      Teşekkür

      Hasar

      En eski kazıklardan ikisinde odunun yarısını aşan çatlaklar var, bir üçüncüsü de demir çarığını kaybetmiş; öyle ki yalnızca kendi ağırlığı ve çevresindeki çamurun sürtünmesi sayesinde ayakta duruyor.

      Dalgıçlar

      Liman müdürlüğünün dört dalgıcı mart ayında beş gün suya indi, su çok soğuk olduğundan her seferinde bir saatten az kaldı ve her kazığı kendi yaptıkları bir ölçekle üç ayrı yükseklikte ölçtü.

      Maliyet

      Müdürlük sekiz milyon lira hesaplıyor; bunun yarısı keresteye, üçte biri denizden getirilecek vince, kalanı da baharda her şeyi yerine oturtacak işçilere gidecek, fiyatlar bugünkü gibi kalırsa.
      """
    ),
    (
      "tutanağın başındaki üyeler",
      """
      Liman Kurulu

      Katılanlar
      Ada Demir
      Yunus Berk
      Meryem Koç
      Polat Uzun
      Selma Kaya
      Tahir Tarla
      Mazeretliler
      Umay Kış
      Asuman Taş

      Saymanın geçen yıla ilişkin raporu

      Sayman, balıkçı teknelerinden alınan ücretlerin bir önceki yıla göre biraz daha az gelir getirdiğini, farkın ise planda öngörülenden on bir gün fazla sefer yapan vapurlar sayesinde kapatıldığını kurula ayrıntılarıyla anlattı.

      Kurul kendisine teşekkür etti ve raporun gelecek yıl toplantıdan bir hafta önce gönderilmesini istedi; böylece herkes rahatça okuyup sorularıyla gelebilecekti, sayman bunu hemen ve hiç çekinmeden kabul etti.
      """
    ),
    (
      "ödül kazananlar",
      """
      Kitapçılar ödülü, yıl yıl

      Kıyının kitapçıları ödüllerini daha sık önermek istedikleri bir kitaba veriyor; bu iş için para almayan beş kişilik jüri bütün bir kış okuyor, sonra en eski dükkânın arka odasında toplanıp sabaha kadar tartışıyor.

      Ödül ilk kez, vapurun kitapları ringa kokan sandıklarda ayda iki kez getirdiği yıllarda verilmişti; alanlar, dükkânlar kitabı bahara kadar kasanın yanında tuttuğu için her eleştiriden daha çok sattırdığını söylüyor.

      2020 Ada Demir
      2021 Yunus Berk
      2022 Meryem Koç
      2023 Polat Uzun
      2024 Selma Kaya
      2025 Tahir Tarla
      """
    ),
    (
      "goller ve puan durumu",
      """
      Balıkçılar fenerde kazandı

      Köşe bayraklarını yerinden söken fırtınada Balıkçılar, hepsi rüzgârı arkalarına aldıkları ilk yarıda olmak üzere üç golle kazandı, sonra da topu zor gören bir takıma karşı on kişiyle kalesini sonuna kadar savundu.

      Hafta içi lambayı bekleyen kırk üç yaşındaki ev sahibi kaleci bir penaltıyı ayağıyla çeldi ve takımı üst üste beşinci kez yenildiği hâlde sahadan omuzlarda çıkarıldı; seyirciler adını yağmurun altında uzun süre bağırdı.

      Goller
      Berk (12)
      Uzun (31)
      Tarla (44)
      Puan durumu
      Balıkçılar 31
      Fırıncılar 28
      Tersane 22
      Fener Gençlik 9
      """
    ),
    (
      "çanta listesi",
      """
      Küçük bir tekneye neler alınır

      İlk kez denize açılanlar her şeyden fazla fazla getirip asıl gerekenleri unutuyor, oysa hepsi tek bir çantaya sığar; kaptan otuz yılda denizde en çok aradığı şeyleri okurlar için bir kâğıda yazıp mutfağın kapısına astı.

      Islanan giysi kurumaz, çünkü tuz havadaki suyu çeker; bu yüzden her şeyden iki takım almak, birini güvertede giyip ötekini kapak kapalıyken kamara dışında hiç torbasından çıkarmamak en doğrusudur, geceleri soğuk olur.

      Yağmurluk
      Lastik çizme
      Yün bere
      İki çift eldiven
      Kafa lambası
      Güneş kremi
      Deniz tutmasına karşı hap
      İyi bir kitap
      """
    ),
    (
      "bir oyun",
      """
      İki bekçi

      Birinci sahne
      Lamba odası
      Gece
      Rüzgâr

      BİRİNCİ
      Yanıyor mu
      İKİNCİ
      Hep yanıyor
      BİRİNCİ
      Öyleyse neden karanlık
      İKİNCİ
      Çünkü içerideyiz

      Oyun müzenin açılışı için yazıldı ve orada üç akşam, kendileri de bekçilik yapmış iki adam tarafından oynandı; söylediklerine göre hiçbir şey ezberlemeleri gerekmedi, çünkü bunları birbirlerine zaten söylemişlerdi.
      """
    ),
  ]
}
