import Testing

@testable import Facts

/// Text exports of kinds that look like leftovers and are none: short lines, lists, labels, repeated words.
@Suite struct CleanExportTests {
  @Test(arguments: english + turkish)
  func `finds nothing in a clean export`(name: String, text: String) throws {
    #expect(try LeftoverTests.outline(text) == [], "\(name)")
  }

  static let english: [(name: String, text: String)] = [
    (
      "a lesson about templates and variables",
      """
      Variables in the shell

      A variable is set with a name, an equals sign and a value. To read it, write a dollar sign and its name.

      The form ${HOME} is the safest one, because the braces end the name where you want it to end.

      echo "Hello ${name}"

      Templates of Jinja look like this: {% if user %} Hello {{ user.name }} {% endif %}. They are rendered on the server.

      In JavaScript a value that was never set is called undefined, and the console prints it so.

      undefined
      """
    ),
    (
      "a record's facts and footnotes with ways back",
      """
      Sunday record: songs of the lock keepers

      The songs were recorded in one night in the old ice house, with a choir of lock keepers who had never sung for others.

      Label: Quayside Recordings
      Format: Vinyl
      Country: UK
      Released: 2014
      Genre: Folk

      The choir sings slowly and a little flat, and nobody who has stood on a lock in February will want it any other way.[1]

      Ibid. ↩
      Ibid., p. 240. ↩
      Ibid., p. 241. ↩
      """
    ),
    (
      "a list of changes",
      """
      Changes of the tide table program

      The program prints the tide table of a harbour for a week, a month or a year, on paper or for the notice board.

      ## [2.1] - 2024-03-09
      - Heights are rounded to a tenth of a metre now
      - Moon phases stand beside the days they fall on

      ## [2.0] - 2023-11-02
      - The table of the whole year fits on one sheet
      - Summer time begins on the right night again

      ## 1.4.0 - 2023-06-15
      - Harbours can be chosen by their first letters
      - Ada Smith <ada@harbour.example>

      ## 1.3.2 - 2023-02-01
      - Printing no longer stops at the last page
      - Ada Smith <ada@harbour.example>
      """
    ),
    (
      "a Markdown file with a head for its generator",
      """
      ---
      title: The northern pier
      tags: [harbour, ferries, pier]
      categories: town
      image: pier.jpg
      ---

      The harbour office closed the northern pier on Monday after divers found cracks in two of its oldest piles, which carry the crane.

      Repairs should take until the end of May, the office said, and travellers with cars must book a place a day ahead.
      """
    ),
    (
      "a recipe",
      """
      Lemon cake of the harbour café

      This cake keeps for a week in a tin, and the café by the old quay has sold it every Sunday for thirty years now.

      Ingredients
      200 g soft butter at room temperature
      4 eggs from hens that run free
      Juice and peel of two lemons
      A pinch of salt and a little sugar

      Method
      Beat the butter with the sugar until it is white
      Add the eggs one after the other
      Bake for forty minutes at 180 degrees

      Save the syrup for the end, and pour it over the cake while both are still warm enough to touch with a finger.

      Prep time
      10 min
      Serves 8
      """
    ),
    (
      "a poem with a note",
      """
      The ferry

      The boats go out before the sun is up
      And no one waves to them along the wall
      The gulls alone have come to see them off
      And take their breakfast where the bread may fall

      My father kept a lamp beside the door
      To light the way for those who might return
      I keep it now and fill it every night
      And have no other thing that I must learn

      The poet wrote these verses in the winter of 1931, when she lived in two rooms above the chandler's shop.
      """
    ),
    (
      "lyrics",
      """
      Harbour song

      Take me down to the water tonight
      Take me down to the water tonight
      I don't need nobody to tell me I'm right
      Take me down to the water

      Chorus
      Share your bread and share your wine
      Follow me and you'll be fine

      Take me down to the water tonight
      Take me down to the water tonight

      The song was recorded in a single night in the back room of a bakery, with a drummer who had never played before.
      """
    ),
    (
      "a list article",
      """
      Seven walks along the coast that take less than an hour

      The coast path was mended last winter, and these seven parts of it can be walked in an hour by anybody with good shoes.

      1. From the lighthouse to the old lime kiln

      The first stretch is the easiest of all, for the path is paved and there are benches every two hundred metres along it.

      2. Around the bay to the chapel of the fishermen

      Start at low tide, because the sand is under water for three hours, and the detour through the fields takes far longer.

      Don't miss
      The mosaic floor behind the chapel altar
      The view from the ruined watch tower
      The bakery that opens at five each morning

      Buses back to town leave from the chapel every half an hour until eight in the evening, and on Sundays until six only.
      """
    ),
    (
      "questions and answers",
      """
      Questions about the swimming pool

      How do I register my child for lessons?
      Fill in the form at the desk and bring a photograph. Lessons begin in the first week of each month, and cost nothing.

      Can I subscribe for a year?
      Yes. A card for a year costs 120 euros, and it can be paid in two parts, in January and in June, at the cash desk.

      What do you think of the new hours?
      Tell the staff, who keep a book for it beside the entrance, and who read every line of it at their weekly meeting.

      Email
      pool@example.org
      Phone
      555 0134
      """
    ),
    (
      "fixtures",
      """
      Fixtures of the harbour league

      All games of the second half of the season are played on Saturdays at three, unless the ground is frozen or under water.

      Rovers v Fishermen
      March 3, 2026
      Lighthouse Athletic v Old Town Wanderers
      March 3, 2026
      Bakers v Shipyard
      March 10, 2026
      Northern Pier United v Customs House Eleven
      March 10, 2026

      The winners of both groups meet in the final on the first Saturday of June, and the losers play for the third place.
      """
    ),
    (
      "minutes",
      """
      Minutes of the parish council, 4 March 2026

      Present: the chair, eleven members and the clerk; two members sent word that they were ill and could not be there.

      Topics: pool, budget, lamps

      1. Minutes of the last meeting
      Approved without changes

      2. Comments
      No comments were made by the public

      3. Budget
      The treasurer explained the figures for the year and answered questions on the lamps of the northern quay for an hour.

      Next meeting
      Monday in the small hall at seven
      """
    ),
    (
      "a CV",
      """
      Ada Smith

      Harbour engineer with eleven years of practice in the repair of piers, quays and locks in three countries of the north.

      Experience
      Chief engineer of the northern pier works
      2019 – 2026
      Deputy head of the dredging department
      2015 – 2019

      Education
      Master of civil engineering with honours
      2015

      Languages
      English, German, Turkish

      References are sent on request; I am free to begin in June and would gladly come to a meeting at any time before that.
      """
    ),
    (
      "a glossary",
      """
      Glossary of the harbour

      The words below are used in the notices of the harbour office, and are explained here for those who are new to the trade.

      Bollard
      A short post to which ships are tied
      See also: mooring

      Mooring
      Everything that holds a ship at its place
      See also
      Bollard

      Pilot
      A person who knows the water and leads ships through it, which in our harbour is the duty of two families since 1820.
      """
    ),
    (
      "an encyclopedia",
      """
      Northern pier

      The northern pier is a stone pier of 1884 in the north of the town, which was closed twice for repairs, in 1951 and in 2026.

      History
      The pier was begun in 1879 by the same engineers who had built the lock, and was paid for by a tax on coal and timber.

      See also
      Southern pier
      List of piers in the county
      Harbour railway

      Further reading
      Smith, Ada (1998). Piers of the north. Harbour Press.
      Jones, B. (2004). Stone and water. Quay Books.

      External links
      Harbour office
      """
    ),
    (
      "how to send a page",
      """
      Four ways to keep an article

      Readers often ask the library how they can keep what they read on the screens in the reading room, and there are four ways.

      Print

      Ask at the desk for a card, which costs one euro, put it into the machine by the door, and choose the pages that you need.

      Email

      The machine sends messages too, up to twenty pages at a time, but not to addresses abroad, as the service charges for these.

      Save

      Anybody may bring a stick of their own, on which the machine writes a file of the pages that were chosen on its screen.
      """
    ),
    (
      "about ad blockers",
      """
      Why papers ask for it

      More papers than ever greet readers with the words that they should disable their programs, a survey of ninety sites found.

      “Please disable your ad blocker,” says one of them.

      A second one counts the readers who were asked to turn off your ad blocker as it says, of whom a third went away, it told the authors, while a fifth did what they were asked to do and the others found a way around the wall, as many do.

      Subscribers were not asked, as they see fewer advertisements anyway, and the papers do not want to anger those who pay.
      """
    ),
    (
      "a lesson about programs",
      """
      A first program

      The first program that most people write puts two words on the screen, and in this lesson we shall write it in four ways.

      Hello, world!

      If you see Hello, world! on the screen, the program works; if you see undefined, a name was written wrongly somewhere.

      undefined

      The second part of the lesson is about numbers, which the language keeps in two forms that must not be mistaken for each other.
      """
    ),
    (
      "patterns of numbers",
      """
      How we write telephone numbers

      Style guide of the paper, part four: numbers of telephones, of houses and of ships, as they are to be set from this year on.

      Format: XXX-XXX-XXXX

      Numbers of credit cards are never printed; where one must be told apart, its last digits are given, such as XXXX-XXXX-1234.

      Super Bowl XXXVIII was played in Houston, and the style guide of the paper keeps the Roman numerals that the league uses.
      """
    ),
    (
      "an interview",
      """
      “We shared everything”

      The two painters met in a queue for tickets in 1968, and worked in one room, with one stove and one window, for forty years.

      Did you never quarrel?
      Never about paint

      And about money?
      We had none, so there was nothing to quarrel about, and when we had some we spent it on canvas before anybody could see it.

      What comes next?
      A very small house with a very large table
      Read more books and write fewer letters
      Sleep until eight and not feel sorry for it
      """
    ),
    (
      "a timetable",
      """
      Ferries to the island

      The boats leave from the fish market while the pier is closed, and take twenty minutes, or thirty when the wind is strong.

      Monday to Friday
      07:00 08:00 09:00
      Saturday and Sunday
      09:00 11:00 13:00

      Previous timetable
      Valid until May 2026

      Tickets are sold on board only, and the crew can change notes of up to twenty euros, but prefers coins if there are any.
      """
    ),
    (
      "a press release",
      """
      Pier closed until May

      The harbour office closed the northern pier on Monday after divers found cracks in two of its oldest piles below the water.

      “We shall follow this closely,” said the mayor. “Share what you know with us.”

      About the harbour office
      The office runs three piers and a market hall, and employs sixty people, of whom a third began as apprentices in its yard.

      Contact
      Ada Smith, press officer
      """
    ),
    (
      "a programme",
      """
      Programme of the harbour day

      The harbour day begins at nine with a service on the quay, and all are welcome, with or without a ticket for the concert.

      Opening by the harbour master at nine
      Boat race of the three schools at ten
      Concert of the town band at noon
      Dance on the quay until the lamps go out

      Sponsored by the bakers of the old town, who give a loaf to every child that comes to their stand before eleven o'clock.
      """
    ),
    (
      "a chronicle",
      """
      The pier, year by year

      The archive of the town has put together what is known of the pier from its papers, which fill eleven boxes in its cellar.

      1884
      First stone laid by the mayor himself
      1912
      Electric light along the whole of it
      1951
      Closed for a year after the great storm

      The boxes may be looked at on Tuesdays, after a word to the archive, which keeps a table free for visitors by its window.
      """
    ),
    (
      "a quiz",
      """
      Do you know your harbour?

      Twelve questions for a long evening, put together by the pupils of the fourth form, who asked their grandparents for help.

      Which pier is the oldest one of all
      Who paid for the lamps of the quay
      What did the first ferry carry over
      Where do the gulls sleep in a storm

      The answers are on page eleven, upside down, and whoever has ten of them right gets an ice cream at the café by the quay.
      """
    ),
  ]

  static let turkish: [(name: String, text: String)] = [
    (
      "şablonlar ve değişkenler üzerine bir ders",
      """
      Kabukta değişkenler

      Bir değişken; ad, eşittir işareti ve değerle tanımlanır. Okumak için dolar işaretini ve adını yazarsınız.

      En güvenlisi ${HOME} biçimidir, çünkü ayraçlar adın nerede bittiğini gösterir.

      echo "Merhaba ${ad}"

      Şablon motoru bunu sunucuda işler: {{ kullanici.ad }}. Komut satırında ise aynı değişken olduğu gibi görünür.
      """
    ),
    (
      "yemek tarifi",
      """
      Liman kahvesinin limonlu keki

      Bu kek teneke kutuda bir hafta bayatlamadan durur, eski rıhtımdaki kahve otuz yıldır her pazar günü aynı tarifle pişirir.

      Malzemeler
      200 gram oda sıcaklığında tereyağı
      Gezen tavuktan dört adet yumurta
      İki limonun suyu ve rendelenmiş kabuğu
      Bir tutam tuz ve biraz toz şeker

      Yapılışı
      Tereyağını şekerle beyazlayana kadar çırpın
      Yumurtaları teker teker ekleyip karıştırın
      180 derecede kırk dakika pişirin

      Kaydettiğimiz birkaç püf noktası: şerbeti en sona bırakın, kek de şerbet de ılıkken yavaş yavaş üzerine gezdirin.
      """
    ),
    (
      "şiir",
      """
      Vapur

      Gün doğmadan açılır limandan tekneler
      Kimse el sallamaz onlara duvarın dibinden
      Yalnız martılar gelir uğurlamaya
      Bir lokma ekmek kapar denizin elinden

      Babam kapının yanında bir lamba yakardı
      Dönecek olan yolunu bulsun diye geceleri
      Şimdi ben yakıyorum aynı lambayı
      Başka bir şey öğrenmedim o günden beri

      Şair bu dizeleri 1931 kışında, denizci malzemeleri satan dükkânın üstündeki iki göz odada otururken yazmıştı.
      """
    ),
    (
      "şarkı sözü",
      """
      Liman şarkısı

      Götür beni bu gece denizin kıyısına
      Götür beni bu gece denizin kıyısına
      Kimse bana haklısın demesin artık
      Götür beni denize

      Nakarat
      Paylaş ekmeğini paylaş suyunu
      Takip et beni bulursun yolunu

      Şarkı bir fırının arka odasında, o güne kadar hiç davul çalmamış bir davulcuyla tek bir gecede kaydedilmişti.
      """
    ),
    (
      "liste yazısı",
      """
      Kıyıda bir saatten kısa süren yedi yürüyüş

      Kıyı yolu geçen kış onarıldı, bu yedi bölümü ayağında sağlam ayakkabı olan herkes bir saat içinde rahatça yürüyebilir.

      1. Deniz fenerinden eski kireç ocağına

      İlk bölüm hepsinin en kolayıdır, çünkü yol baştan sona taş döşelidir ve her iki yüz metrede bir oturacak bank vardır.

      Kaçırmayın
      Şapelin arkasındaki mozaik taban
      Yıkık gözetleme kulesinden körfez manzarası
      Sabahın beşinde açılan küçük taş fırın

      Kasabaya dönen otobüsler akşam sekize kadar her yarım saatte bir, pazar günleri ise yalnızca altıya kadar kalkıyor.
      """
    ),
    (
      "sorular",
      """
      Yüzme havuzu hakkında sorular

      Çocuğumu derslere nasıl kayıt ettiririm?
      Gişedeki formu doldurup bir fotoğraf getirin. Dersler her ayın ilk haftasında başlar ve hiçbir ücret alınmaz.

      Yıllık abone olabilir miyim?
      Evet. Yıllık kart 1200 liradır, ocak ve haziran aylarında iki taksitle gişede ödenebilir, öğrenciler yarısını öder.

      Yeni saatler için ne düşünüyorsunuz?
      Girişin yanında duran deftere yazın; çalışanlar her satırını haftalık toplantıda okuyor ve yanıtını altına yazıyor.

      E-posta
      havuz@example.org
      Telefon
      555 01 34
      """
    ),
    (
      "fikstür",
      """
      Liman ligi fikstürü

      İkinci yarının bütün maçları, saha donmadıkça ya da su altında kalmadıkça cumartesi günleri saat üçte oynanır.

      Balıkçılar Spor - Eski Şehir Gücü maçı
      3 Mart 2026
      Fener Gençlik - Tersane Spor Kulübü maçı
      3 Mart 2026
      Fırıncılar - Gümrük
      10 Mart 2026

      İki grubun birincileri haziranın ilk cumartesi günü finalde karşılaşır, kaybedenler de üçüncülük için oynar.
      """
    ),
    (
      "tutanak",
      """
      Belediye meclisi tutanağı, 4 Mart 2026

      Katılanlar: başkan, on bir üye ve kâtip; iki üye hasta olduklarını ve toplantıya gelemeyeceklerini bildirdi.

      1. Önceki toplantının tutanağı
      Değişiklik yapılmadan kabul edildi

      2. Yorumlar ve dilekler
      Dinleyicilerden söz alan olmadı

      3. Bütçe
      Sayman yıl içindeki rakamları açıkladı ve kuzey rıhtımının lambalarıyla ilgili soruları bir saat boyunca yanıtladı.

      Sonraki toplantı
      Pazartesi akşamı saat yedide küçük salonda
      """
    ),
    (
      "özgeçmiş",
      """
      Ada Demir

      Üç ülkede iskele, rıhtım ve kanal havuzu onarımında on bir yıl çalışmış, saha ve proje deneyimi olan liman mühendisi.

      İş deneyimi
      Kuzey iskelesi onarımı baş mühendisi
      2019 – 2026
      Tarama bölümü müdür yardımcılığı görevi
      2015 – 2019

      Eğitim
      İnşaat mühendisliği yüksek lisansı onur derecesiyle
      2015

      İstenirse referans gönderilir; haziranda işe başlayabilirim ve o zamana kadar istenen her gün görüşmeye gelebilirim.
      """
    ),
    (
      "sözlük",
      """
      Liman sözlüğü

      Aşağıdaki sözcükler liman müdürlüğünün duyurularında geçer ve bu işe yeni başlayanlar için burada kısaca açıklanmıştır.

      Baba
      Gemilerin halatlarının bağlandığı kısa direk
      Bakınız: bağlama

      Bağlama
      Bir gemiyi yerinde tutan her şey
      Bakınız
      Baba

      Kılavuz
      Suyu bilen ve gemilere yol gösteren kişi; bizim limanda bu iş 1820 yılından beri iki ailenin elinden hiç çıkmamıştır.
      """
    ),
    (
      "ansiklopedi",
      """
      Kuzey iskelesi

      Kuzey iskelesi, kasabanın kuzeyinde 1884 yılından kalma bir taş iskeledir; 1951 ve 2026 yıllarında onarım için kapatılmıştır.

      Tarihçe
      İskelenin yapımına 1879 yılında kanal havuzunu kuran mühendisler başlamış, parası kömür ve kereste vergisinden ödenmiştir.

      Ayrıca bakınız
      Güney iskelesi
      İlçedeki iskelelerin listesi
      Liman demiryolu

      Dış bağlantılar
      Liman müdürlüğü
      """
    ),
    (
      "yazıyı saklamak",
      """
      Bir yazıyı saklamanın üç yolu

      Okurlar okuma salonundaki ekranlarda gördükleri yazıları nasıl saklayacaklarını sık sık soruyor; bunun üç yolu var.

      Yazdır

      Danışmadan bir kart isteyin, kapının yanındaki makineye takın ve kâğıda dökmek istediğiniz sayfaları ekrandan seçin.

      Gönder

      Makine iletiyi yirmi sayfaya kadar yollayabiliyor, ama yurt dışındaki adreslere yollamıyor, çünkü hizmet bunun için para istiyor.

      Kaydet

      Herkes kendi belleğini getirebilir; makine seçilen sayfaları tek bir dosya olarak belleğe yazar ve işi bitince ses çıkarır.
      """
    ),
    (
      "reklam engelleyiciler üzerine",
      """
      Gazeteler bunu neden istiyor

      Doksan siteye bakan bir araştırmaya göre okurlarını bir uyarıyla karşılayan gazetelerin sayısı hiç bu kadar çok olmamıştı.

      “Lütfen reklam engelleyicinizi kapatın” diyor içlerinden biri.

      Bir başkası, reklam engelleyicinizi kapatın dediği okurlardan üçte birinin sayfadan ayrıldığını, beşte birinin isteneni yaptığını, kalanların ise duvarın çevresinden dolaşmanın bir yolunu bulduğunu araştırmayı yapanlara anlattı; aboneler bu soruyla hiç karşılaşmadı, çünkü onlara zaten daha az reklam gösteriliyor ve kimse kızdırmak istemiyor.
      """
    ),
    (
      "duyuru",
      """
      İskele mayısa kadar kapalı

      Liman müdürlüğü, dalgıçların en eski iki kazıkta çatlak bulması üzerine kuzey iskelesini pazartesi günü kapattı.

      “Bunu yakından takip edeceğiz” dedi belediye başkanı. “Bildiklerinizi bizimle paylaşın.”

      Liman müdürlüğü hakkında
      Müdürlük üç iskeleyi ve bir hali işletir; altmış çalışanının üçte biri işe aynı tersanede çırak olarak başlamıştır.

      İletişim
      Ada Demir, basın danışmanı
      """
    ),
    (
      "program",
      """
      Liman gününün programı

      Liman günü saat dokuzda rıhtımdaki törenle başlar; konser bileti olsun olmasın herkes törene ve yarışlara gelebilir.

      Saat dokuzda liman başkanının açılış konuşması
      Saat onda üç okulun kayık yarışı
      Öğleyin belediye bandosunun açık hava konseri
      Lambalar sönene kadar rıhtımda dans

      Etkinlik, on birden önce gelen her çocuğa bir somun ekmek dağıtacak olan eski şehir fırıncılarının desteğiyle düzenleniyor.
      """
    ),
    (
      "söyleşi",
      """
      “Her şeyi paylaştık”

      İki ressam 1968 yılında bir bilet kuyruğunda tanıştı ve kırk yıl boyunca tek sobalı, tek pencereli bir odada çalıştı.

      Hiç kavga etmediniz mi?
      Boya yüzünden hiç

      Peki ya para yüzünden?
      Paramız yoktu ki kavga edelim; olduğu zaman da kimse görmeden tuvale harcar, kalanıyla da bir hafta peynir ekmek yerdik.

      Bundan sonra ne var?
      Küçücük bir ev ve kocaman bir masa
      Daha çok kitap okumak ve daha az mektup yazmak
      Sekize kadar uyumak ve buna hiç üzülmemek
      """
    ),
    (
      "vapur tarifesi",
      """
      Adaya vapurlar

      İskele kapalıyken vapurlar balık halinin önünden kalkar; yol yirmi dakika, rüzgâr sert estiğinde otuz dakika sürer.

      Pazartesiden cumaya
      07.00 08.00 09.00
      Cumartesi ve pazar
      09.00 11.00 13.00

      Önceki tarife
      Mayıs 2026 sonuna kadar geçerli

      Biletler yalnızca vapurda satılır; görevliler iki yüz liraya kadar bozabiliyor, ama varsa bozuk parayı yeğliyorlar.
      """
    ),
    (
      "okuma önerileri",
      """
      Kütüphaneden bu ay

      Kütüphanenin okuma kurulu bu ay deniz üzerine yazılmış kitapları bir araya getirdi; hepsi giriş katındaki rafta duruyor.

      Öne çıkanlar
      Balıkçının kızı
      Rüzgârın sesi
      Eski limanın hikâyesi

      Kitaplar üç hafta süreyle alınabilir, isteyen telefonla bir kez uzatabilir; geciken her gün için bir lira ceza alınıyor.
      """
    ),
  ]
}
