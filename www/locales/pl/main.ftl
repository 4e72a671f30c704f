# Polski. Klucze zaczynające się od reason- to kody powodów.

language-name = Polski

report-title = Poufne: przechowywać w szpitalu, nie wysyłać z obrazami
report-undrawable = nie do wydrukowania tutaj
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, kompilacja { $build }
report-foot-commit = Veilig { $version }, kompilacja { $build }, commit { $commit }
report-qr = Kod QR anonimowego ID { $id }
report-patient = Pacjent
report-series = Serie
report-options = Opcje profilu poufności
report-code-images = (obrazy: { $images } z { $all })
report-yes = tak
report-no = nie
report-pixels = Piksele
report-left-out = Pominięte
report-check = Kontrola
report-incomplete = Lista była niepełna
report-anonymous-id = Anonimowe ID
report-date = Data i godzina
report-group = ID grupy
report-order = Numer zlecenia
report-order-unknown = nieznany
report-zip = Plik zip
report-size = Rozmiar
report-sha256 = SHA-256
report-name = Nazwisko i imię pacjenta
report-patient-id = ID pacjenta
report-birth-date = Data urodzenia
report-sex = Płeć
report-sex-f = żeńska
report-sex-m = męska
report-sex-o = inna
report-age = Wiek
report-years = { $count ->
    [one] 1 rok
    [few] { $count } lata
    [many] { $count } lat
   *[other] { $count } roku
}
report-months = { $count ->
    [one] 1 miesiąc
    [few] { $count } miesiące
    [many] { $count } miesięcy
   *[other] { $count } miesiąca
}
report-weeks = { $count ->
    [one] 1 tydzień
    [few] { $count } tygodnie
    [many] { $count } tygodni
   *[other] { $count } tygodnia
}
report-days = { $count ->
    [one] 1 dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
# Age and sex where there is little room: list and banner.
short-years = { $count ->
    [one] 1 rok
    [few] { $count } lata
    [many] { $count } lat
   *[other] { $count } roku
}
short-months = { $count } mies.
short-weeks = { $count } tyg.
short-days = { $count ->
    [one] 1 dzień
   *[other] { $count } dni
}
short-sex-f = K
short-sex-m = M
short-sex-o = inna
report-referring = Lekarz kierujący
report-performer = Wykonujący
report-comments = Uwagi
report-spellings = Inne zapisy
report-who = Kto to jest
report-said-one = Z plików nie wynikało to jasno; użytkownik potwierdził, że to jeden pacjent.
report-said-two = Z plików nie wynikało to jasno; użytkownik potwierdził, że ten pacjent i inny to dwie osoby.
report-number = Nr
report-modality = Modalność
report-series-date = Data
report-description = Opis
report-images = Obrazy
report-no-series = Nie zapisano żadnej serii.
report-thumbnail = Obrazek serii { $number }
report-study-uid-old = UID badania, stary
report-study-uid-new = UID badania, nowy
report-series-uid-old = UID serii, stary
report-series-uid-new = UID serii, nowy
report-file = Plik
report-reason = Powód
report-no-patient = żaden pacjent
report-files = { $files ->
    [one] 1 plik
    [few] { $files } pliki
    [many] { $files } plików
   *[other] { $files } plików
}
report-nothing-left-out = Nic nie zostało pominięte.
report-quality = Geometria i kompletność
report-quality-found = Co znaleziono
report-quality-none = Nic nie znaleziono: warstwy serii TK, MR i PET tworzą pełne objętości, o ile wynika to z ich nagłówków.
report-receiver = Odbiorca
report-contact = Kontakt
report-requirements = Czego oczekuje
report-requirements-met = Wszystko jest, o ile wynika to z nagłówków.
report-requirements-none = Nic nie jest wymagane.
report-searched = W obrazach szukano wtopionego tekstu.
report-not-searched = Nie szukano wtopionego tekstu.
report-pixels-nothing = Niczego nie zaczerniono i żadna seria nie budziła podejrzeń.
report-series-number = Seria { $number }
report-confirmed = { $slices ->
    [one] Osoba potwierdziła, że nic nie identyfikuje pacjenta, po pokazaniu całości (1 warstwa).
    [few] Osoba potwierdziła, że nic nie identyfikuje pacjenta, po pokazaniu całości ({ $slices } warstwy).
    [many] Osoba potwierdziła, że nic nie identyfikuje pacjenta, po pokazaniu całości ({ $slices } warstw).
   *[other] Osoba potwierdziła, że nic nie identyfikuje pacjenta, po pokazaniu całości ({ $slices } warstwy).
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) i Burned In Annotation NO zapisano w 1 obrazie.
    [few] Clean Pixel Data (113101) i Burned In Annotation NO zapisano w { $images } obrazach.
    [many] Clean Pixel Data (113101) i Burned In Annotation NO zapisano w { $images } obrazach.
   *[other] Clean Pixel Data (113101) i Burned In Annotation NO zapisano w { $images } obrazach.
}
report-not-looked-at = { $images ->
    [one] 1 obraz wyeksportowano, choć jest podejrzany i nikt go nie obejrzał. Nie zawiera ani Clean Pixel Data (113101), ani Burned In Annotation NO.
    [few] { $images } obrazy wyeksportowano, choć są podejrzane i nikt ich nie obejrzał. Nie zawierają ani Clean Pixel Data (113101), ani Burned In Annotation NO.
    [many] { $images } obrazów wyeksportowano, choć są podejrzane i nikt ich nie obejrzał. Nie zawierają ani Clean Pixel Data (113101), ani Burned In Annotation NO.
   *[other] { $images } obrazy wyeksportowano, choć są podejrzane i nikt ich nie obejrzał. Nie zawierają ani Clean Pixel Data (113101), ani Burned In Annotation NO.
}
report-blackened = zaczerniono: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, w obrazach { $images }
report-blackened-frame = zaczerniono: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, w klatce { $frame } obrazów { $images }
report-text-blackened = { $slices ->
    [one] znaleziony tekst: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, na 1 warstwie: zaczerniony
    [few] znaleziony tekst: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, na { $slices } warstwach: zaczerniony
    [many] znaleziony tekst: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, na { $slices } warstwach: zaczerniony
   *[other] znaleziony tekst: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, na { $slices } warstwach: zaczerniony
}
report-text-dismissed = { $slices ->
    [one] znaleziony tekst: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, na 1 warstwie: według użytkownika nie dotyczy pacjenta
    [few] znaleziony tekst: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, na { $slices } warstwach: według użytkownika nie dotyczy pacjenta
    [many] znaleziony tekst: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, na { $slices } warstwach: według użytkownika nie dotyczy pacjenta
   *[other] znaleziony tekst: od lewej { $left }, od góry { $top }, { $width } × { $height } pikseli, na { $slices } warstwach: według użytkownika nie dotyczy pacjenta
}
report-held = { $images ->
    [one] Zatrzymano 1 obraz.
    [few] Zatrzymano { $images } obrazy.
    [many] Zatrzymano { $images } obrazów.
   *[other] Zatrzymano { $images } obrazy.
}
run = od { $first } do { $last }
report-checked = { $images ->
    [one] Zapisano 1 obraz. Odczytano go ponownie i sprawdzono: nie znaleziono w nim żadnego identyfikatora z wczytanych plików.
    [few] Zapisano { $images } obrazy. Każdy odczytano ponownie i sprawdzono: nie znaleziono w nich żadnego identyfikatora z wczytanych plików.
    [many] Zapisano { $images } obrazów. Każdy odczytano ponownie i sprawdzono: nie znaleziono w nich żadnego identyfikatora z wczytanych plików.
   *[other] Zapisano { $images } obrazu. Każdy odczytano ponownie i sprawdzono: nie znaleziono w nich żadnego identyfikatora z wczytanych plików.
}
report-failed = { $images ->
    [0] Nie ma obrazów, które nie przeszły kontroli.
    [one] 1 obraz nie przeszedł kontroli i został pominięty.
    [few] { $images } obrazy nie przeszły kontroli i zostały pominięte.
    [many] { $images } obrazów nie przeszło kontroli i zostało pominiętych.
   *[other] { $images } obrazu nie przeszło kontroli i zostało pominięte.
}

reason-not-dicom = To nie jest plik DICOM.
reason-dicomdir = Spis treści płyty CD (DICOMDIR): lista plików. Nie jest potrzebny, obrazy wczytują się same.
reason-empty = Plik jest pusty.
reason-truncated = Plik kończy się za wcześnie. Skopiuj go ponownie ze źródła.
reason-malformed = Plik jest wewnętrznie sprzeczny i nie da się go niezawodnie odczytać.
reason-duplicate-element = Element występuje w pliku dwa razy, z różnymi wartościami: nie wiadomo, która obowiązuje.
reason-too-deep = Plik ma więcej poziomów zagnieżdżenia niż jakikolwiek prawdziwy obraz.
reason-head-too-large = Nagłówek pliku jest za duży.
reason-unknown-transfer-syntax = Plik używa kodowania prywatnego lub nieznanego.
reason-unreadable = Nie udało się odczytać pliku. Sprawdź, czy nadal istnieje i czy nie jest otwarty gdzie indziej.
reason-too-large-here = Ta przeglądarka nie odczyta tak dużego pliku, gdy strona została otwarta jako plik. Otwórz stronę z serwera WWW albo użyj przeglądarki Chromium, Edge lub Firefox.
reason-folder-unreadable = Nie udało się odczytać folderu. Sprawdź, czy wolno go otworzyć.
reason-no-file = To nie plik, lecz potok, gniazdo lub urządzenie: nie jest otwierane.
reason-changed-since-loaded = Plik zmienił się od czasu wczytania albo nie da się go już odczytać. Wyczyść listę i wczytaj plik ponownie.
reason-not-handed-over = Przeglądarka nie przekazała tego pliku. Wybierz jego folder przyciskiem „Wczytaj DICOM…”.
reason-not-answered = Przeglądarka nie otworzyła pliku lub plik nie odpowiedział. Wczytaj go ponownie, w razie potrzeby przez „Wczytaj DICOM…”.
reason-no-image = Plik nie zawiera obrazu, który można zanonimizować.
reason-image-unnamed = Plik zawiera piksele, ale nie mówi, który to obraz (brak SOP Class lub Instance UID), więc brakuje go w serii. Wyeksportuj go ponownie ze źródła.
reason-unpack-first = Archiwum lub obraz płyty, którego program tu nie otwiera: brakuje obrazów, które zawiera. Rozpakuj je najpierw, a potem wczytaj folder.
reason-other-format = Objętość w innym formacie (np. NIfTI), a nie DICOM: zostaje pominięta. Wczytaj obrazy DICOM, z których powstała.
reason-lacks-pixels = Obraz tego rodzaju musi zawierać piksele, a ten ich nie ma: plik jest niepełny.
reason-lacks-frames = Obraz nie opisuje każdej ze swoich klatek: plik jest niepełny.
reason-lacks-content = Obiektowi brakuje treści, którą jego rodzaj musi mieć: plik jest niepełny.
reason-suspect-burned-in = Obraz informuje, że pokazuje tekst o pacjencie.
reason-suspect-capture = Zrzut ekranu lub obraz USG: może pokazywać nazwisko pacjenta.
reason-suspect-image-type = Obraz pochodny: może pokazywać nazwisko pacjenta.
reason-suspect-text = W pikselach znaleziono coś, co wygląda na tekst: może to być nazwisko pacjenta.
reason-suspect-not-seen = Nie można było szukać tekstu wtopionego w obraz, ponieważ obrazu nie da się zdekodować.
reason-not-searched = Nie szukano jeszcze tekstu wtopionego w obraz.
reason-not-shown = Obrazu nie da się wyświetlić, więc nikt nie mógł go potwierdzić.
reason-mammography = Mammografia jest poza przewidzianym zastosowaniem.
reason-other-modality = Ani TK, ani MR, i bez potwierdzenia.
reason-duplicate-instance = Inny, różniący się plik podaje się za ten sam obraz.
reason-patients-in-study = Jedno badanie zawiera obrazy różnych pacjentów. Wczytaj pacjentów osobno.
reason-patient-unsure = Nie jest pewne, czy to jeden pacjent, czy dwóch: nazwisko, ID, data urodzenia, płeć lub wiek są sprzeczne.
reason-not-listed = Pacjenta nie ma na liście ID.
reason-list-unsure = Nie jest pewne, którym pacjentem z listy ID jest ten pacjent.
reason-receiver-requires = Odbiorca nie przyjmuje obrazów tego pacjenta w tej postaci.
reason-private-sop-class = Prywatny typ obiektu, którego nie da się niezawodnie zanonimizować.
reason-encapsulated-document = Dokument, którego nie można zanonimizować.
reason-structured-report = Raport strukturalny: wychodzi tylko przy opcji eksportu takich raportów po oczyszczeniu.
reason-presentation-state = Stan prezentacji z tekstem lub rysunkami: wychodzi tylko przy opcji eksportu takich stanów po oczyszczeniu.
reason-unsupported-object = Typ obiektu, który nie jest eksportowany.
reason-needs-value = Nie można odczytać wartości, której obraz wymaga.
reason-check-identifier = Kontrola znalazła coś, co identyfikuje pacjenta.
reason-check-uid = Kontrola znalazła identyfikator (UID) oryginału.
reason-check-private = Kontrola znalazła element prywatny.
reason-check-markers = Kontrola nie znalazła znacznika anonimizacji.
reason-check-structure = Kontrola nie mogła odczytać wyniku do końca.
reason-check-pixels = Kontrola znalazła zmienione piksele.
reason-pixels-truncated = Dane pikseli są niekompletne.
reason-pixels-codestream = Skompresowanych danych pikseli nie da się odczytać do końca.
reason-pixels-unused-bits = Nieużywane bity pikseli zawierają coś nieznanego.
reason-pixels-unsupported = Piksele są skompresowane w sposób, którego nie można sprawdzić.
reason-crashed = Nie udało się przetworzyć obrazu.
reason-frame-too-large = Obraz jest większy niż z jakiegokolwiek skanera: jego zdekodowanie wymagałoby więcej pamięci, niż pozwala ten program.
reason-unpacks-too-large = Po rozpakowaniu plik byłby większy niż jakikolwiek prawdziwy.
reason-took-too-long = Obraz zajmował komputer dłużej, niż to rozsądne, i został porzucony.
reason-identifiers-too-many = Plik wymienia więcej osób i numerów niż jakikolwiek prawdziwy plik. Nie można go pod tym kątem sprawdzić.
reason-list-names-too-many = Razem z poprzednimi ten plik wymienia więcej osób i numerów, niż mieści jedna lista. Wyczyść listę i wczytaj mniej plików naraz.
reason-write-failed = Zapis nie powiódł się. Sprawdź, czy jest dość wolnego miejsca.
reason-stopped = Eksport został przerwany.
reason-output-exists = Plik o tej nazwie już istnieje i nie zostanie nadpisany.
reason-storage-full = Przeglądarka nie ma już miejsca na wynik. Wyczyść listę, co usunie wcześniejsze wyniki, albo zwolnij miejsce na dysku i eksportuj mniej serii naraz.
reason-zip-broken = Plik zip jest wewnętrznie sprzeczny: może w nim brakować plików. Skopiuj go ponownie ze źródła.
reason-zip-cut = Plik zip jest ucięty: brakuje jego końca i nie można wyliczyć jego zawartości. Skopiuj go ponownie ze źródła.
reason-zip-part = Jedna z kilku części pliku zip. Umieść wszystkie części w jednym folderze, rozpakuj je tam, a potem wczytaj ten folder.
reason-study-key-too-short = Klucz projektu musi mieć co najmniej 12 znaków.
reason-study-key-too-easy = Ten klucz projektu łatwo odgadnąć: wpisz kilka słów albo wylosuj klucz.
reason-study-key-memory = Za mało pamięci dla klucza projektu. Zamknij inne programy lub karty.
reason-zip-damaged = Plik jest uszkodzony w pliku zip albo plik zip jest niekompletny. Skopiuj plik zip ponownie ze źródła.
reason-zip-encrypted = Plik jest zaszyfrowany w pliku zip. Rozpakuj plik zip z użyciem hasła, a potem wczytaj folder.
reason-zip-method = Plik jest spakowany w pliku zip w sposób, którego nie da się odczytać. Rozpakuj plik zip, a potem wczytaj folder.
reason-zip-too-many = Plik zip zawiera więcej plików, niż jest przeglądanych: reszta nie została wczytana. Rozpakuj go i wczytaj jego foldery jeden po drugim.
reason-zip-too-large = Po rozpakowaniu zająłby więcej, niż jest rozsądne. Rozpakuj go najpierw, a potem wczytaj folder.
reason-zip-too-deep = Plik zip wewnątrz zbyt wielu innych plików zip.
reason-zip-without-images = Plik zip bez plików DICOM.

# Ekran.

subtitle = Anonimizator DICOM
offline = Offline: nic nie opuszcza tego komputera
close = Zamknij
help = Pomoc
language = Język
notices = Komunikaty
theme = Kolory
theme-system = Jak w systemie
theme-light = Jasne
theme-dark = Ciemne
divider-form = Szerokość formularza
divider-list = Wysokość listy
back = Wstecz
unknown = Nieznany
and-more = { $files ->
    [one] i jeszcze 1
   *[other] i jeszcze { $files }
}

## Po lewej: anonimizacja

anonymisation = Anonimizacja
load = Wczytaj DICOM…
load-options = Opcje wczytywania
load-files = Pliki…
load-zip = Zip…
load-ids = Wczytaj listę ID…
load-hint = Przeglądarka może mówić o „przesyłaniu” lub „wysyłaniu” plików. Nic nie opuszcza tego komputera.
ids-hint = Wychodzą tylko pacjenci z tej listy, pod jej ID. Nie jest nigdzie zapisywana; wyczyszczenie listy obrazów jej nie usuwa.
ids-count = { $patients ->
    [one] Lista ID: { $patients } pacjent
    [few] Lista ID: { $patients } pacjentów
    [many] Lista ID: { $patients } pacjentów
    *[other] Lista ID: { $patients } pacjenta
}
ids-remove = Usuń listę ID
ids-refused = Lista ID nie została przyjęta.
ids-lines = Wiersze: { $lines }.
ids-unreadable = Pliku nie można odczytać.
ids-too-long = Przekracza 4 MB lub 50 000 wierszy.
ids-no-text = To nie jest tekst. Zapisz listę jako CSV lub jako tekst z tabulatorami.
ids-no-columns = Pierwszy wiersz nie nazywa kolumny z ID pacjentów albo kolumny z anonimowymi ID: nazwij je „ID pacjenta” i „Anonimowe ID”.
ids-two-columns = Dwie kolumny znaczą to samo: zostaw jedną.
ids-empty = Nie wymienia żadnego pacjenta.
ids-ragged = Te wiersze mają więcej komórek niż pierwszy albo komórkę w kilku wierszach.
ids-no-patient = Te wiersze nie mają ID pacjenta.
ids-bad-id = Te wiersze nie mają prawidłowego anonimowego ID: od 1 do 16 liter od A do Z, cyfr lub łączników.
ids-bad-order = Numer zlecenia w tych wierszach ma ponad 64 znaki.
ids-two-ids = Te wiersze dają jednemu pacjentowi dwa anonimowe ID.
ids-two-patients = Te wiersze dają dwóm pacjentom to samo anonimowe ID.
ids-names-patient = Anonimowe ID w tych wierszach zawiera ID pacjenta.
clear = Wyczyść listę
clear-next = Wyczyść listę dla następnego pacjenta
clear-ask = Wyczyścić listę?
clear-ask-what = Wyniki, prostokąty lub potwierdzenia, których nie ma w żadnym pełnym eksporcie, zostałyby utracone. Przez 20 sekund listę można przywrócić.
clear-anyway = Wyczyść ją
undo-clear = Przywróć listę
general = Ogólne
advanced = Zaawansowane
group-id = ID grupy
group-hint = Kod szpitala lub badania klinicznego, od odbiorcy obrazów.
group-no-fit = Z ukośnikiem odwrotnym obrazy nie mogą go zawierać jako Clinical Trial Site ID. Jest tylko w manifeście pliku zip i w raporcie.
group-recalled = Zapamiętane na tym komputerze: sprawdź, czy jest prawidłowe.
order-number = Numer zlecenia
order-hint = Numer tego badania, od zlecającego.
order-no-fit = Dłuższy niż 16 znaków lub z ukośnikiem odwrotnym: obrazy nie mogą go zawierać jako Accession Number. Jest tylko w manifeście pliku zip i w raporcie.
order-unknown = Nie znam numeru zlecenia
specify-id = Podaj własne anonimowe ID
anonymous-id = Anonimowe ID
id-hint = To ID nie może zawierać odniesień do danych pacjenta.
id-from-list = Z listy ID.
receiver = Odbiorca
receiver-choose = Wybierz…
receiver-hint = Kto otrzymuje obrazy. Wynikają z tego ID grupy i opcje.
receiver-wants = { $receiver } oczekuje:
draw-another = Wylosuj inne ID
referring-physician = Lekarz kierujący
comments = Uwagi
report-only = Tylko do raportu, który zostaje w szpitalu.
fields-of = Pacjent: { $patient }
export = Eksportuj
cancel = Anuluj
loading = Odczyt plików
exporting = Anonimizacja i kontrola
searching = Szukanie tekstu wtopionego w obraz
search-paused = Wstrzymano („Eksportuj” wznawia): szukanie tekstu wtopionego w obraz
text-news = W czasie oczekiwania znaleziono coś, co wygląda na tekst wtopiony w obraz. Obejrzyj oznaczone serie, a potem ponownie eksportuj.
seconds-left = { $seconds ->
    [one] Pozostała 1 sekunda
    [few] Pozostały { $seconds } sekundy
    [many] Pozostało { $seconds } sekund
   *[other] Pozostało { $seconds } sekundy
}
decimal-mark = ,
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] Pozostała 1 minuta
    [few] Pozostały { $minutes } minuty
    [many] Pozostało { $minutes } minut
   *[other] Pozostało { $minutes } minuty
}
sum-series = { $series ->
    [one] 1 seria
    [few] { $series } serie
    [many] { $series } serii
   *[other] { $series } serii
}
sum-images = { $images ->
    [one] 1 obraz
    [few] { $images } obrazy
    [many] { $images } obrazów
   *[other] { $images } obrazu
}
sum-patients = { $patients ->
    [one] 1 pacjent
    [few] { $patients } pacjentów
    [many] { $patients } pacjentów
   *[other] { $patients } pacjenta
}
sum-left-out = { $images ->
    [one] 1 obraz zostanie pominięty.
    [few] { $images } obrazy zostaną pominięte.
    [many] { $images } obrazów zostanie pominiętych.
   *[other] { $images } obrazu zostanie pominięte.
}
other-modalities = { $series ->
    [one] Eksportuj też 1 serię, która nie jest ani TK, ani MR
    [few] Eksportuj też { $series } serie, które nie są ani TK, ani MR
    [many] Eksportuj też { $series } serii, które nie są ani TK, ani MR
   *[other] Eksportuj też { $series } serii, które nie są ani TK, ani MR
}
other-modalities-hint = Są poza obsługiwanym zakresem: obejrzyj je ze szczególną uwagą.
accept-incomplete = Eksport mimo niepełnej listy

## Co jest nie tak z polem

missing-group = Podaj ID
missing-order = Podaj lub zaznacz
missing-id = Podaj ID
problem-name = Zawiera część nazwiska lub imienia pacjenta. Wyszłaby razem z obrazami: wybierz coś innego.
problem-patient-id = Zawiera ID pacjenta. Wyszłoby razem z obrazami: wybierz coś innego.
problem-accession = Zawiera numer badania (Accession Number). Wyszedłby razem z obrazami: wybierz coś innego.
problem-birth-date = Zawiera datę urodzenia pacjenta. Wyszłaby razem z obrazami: wybierz coś innego.
problem-event-date = Zawiera datę obrazów, a opcje przesuwają lub usuwają daty: zdradziłaby prawdziwą. Pomiń datę albo pozostaw daty (karta Zaawansowane).
problem-other-identifier = Zawiera inny identyfikator pacjenta albo nazwisko personelu, nazwę placówki lub aparatu. Wyszłoby to razem z obrazami: wybierz coś innego.
problem-unfit = Najwyżej 64 widoczne znaki.
problem-no-id = Od 1 do 16 wielkich liter od A do Z, cyfr lub łączników; nie może to być nazwa zastrzeżona przez Windows.
problem-taken = Inny pacjent w tym eksporcie ma to ID.
problem-used = Wynik tej sesji ma już ten ID. Wybierz inny: z kluczem projektu ten sam pacjent może go otrzymać ponownie.
problem-no-random = Ta przeglądarka nie ma liczb losowych. Zaznacz pole powyżej i wpisz ID.
problem-not-listed = Tego pacjenta nie ma na liście ID. Nic tego pacjenta nie wychodzi: usuń go albo wczytaj inną listę ID.
problem-list-unsure = Nie jest pewne, którym pacjentem z listy ID jest ten pacjent. Nic tego pacjenta nie wychodzi: usuń go albo popraw listę ID.
problem-no-receiver = Wybierz, kto otrzymuje obrazy.
problem-receiver = Odbiorca nie przyjmuje obrazów tego pacjenta w tej postaci.

## Co jeszcze wstrzymuje eksport

stop-nothing-loaded = Najpierw wczytaj obrazy.
stop-expired = Ta wersja jest dla tej placówki za stara. Poproś o nową.
stop-loading = Poczekaj na odczytanie wszystkich plików.
stop-incomplete = Lista jest niepełna: wczytaj ją ponownie lub potwierdź powyżej, że ma zostać taka, jaka jest.
stop-mixed = Jedno badanie zawiera obrazy różnych pacjentów. Usuń jednego z nich z listy.
stop-unsure = Wskaż na liście poniżej, czy to jeden pacjent, czy dwóch.
stop-nothing-goes-out = Wszystkie wczytane serie zostaną pominięte: patrz lista poniżej.
stop-deriving = Poczekaj, aż klucz projektu będzie gotowy.
stop-study-key = Nie można użyć tego klucza projektu.
stop-group-missing = Brak ID grupy.
stop-group = Nie można użyć tego ID grupy.
stop-order-missing = Brak numeru zlecenia.
stop-order = Nie można użyć tego numeru zlecenia.
stop-id-missing = Brak anonimowego ID.
stop-id = Nie można użyć tego anonimowego ID.
stop-not-listed = Tego pacjenta nie ma na liście ID albo nie jest to pewne.
stop-no-receiver = Wybierz, kto otrzymuje obrazy.
stop-receiver = Odbiorca nie przyjmuje obrazów w tej postaci: patrz wyżej.

## Zaawansowane

preset = Zestaw opcji
preset-strict = Ścisły
preset-strict-hint = Usuwa wszystko, co wymienia profil podstawowy normy. Najbezpieczniejszy wybór.
preset-planning = Planowanie
preset-planning-hint = Do planowania operacji i drugich opinii: zachowuje oczyszczone opisy, przesunięte daty oraz płeć, wiek, wzrost i masę ciała; z elementów prywatnych tylko liczby, bez których nie da się odczytać mozaiki ani obrazu dyfuzji.
preset-research = Badawczy
preset-research-hint = Zachowuje oczyszczone opisy, przesunięte daty, cechy pacjenta i bezpieczne elementy prywatne.
preset-custom = Własny
preset-custom-hint = Własny wybór opcji poniżej.
preset-site-hint = Zgodnie z ustawieniem placówki.
preset-is = Zestaw opcji: { $preset }.
preset-but = { $preset }, ale placówka ustawiła: { $options }
option-off = { $option }: nie
locked-by-site = Ustawione przez placówkę.
is-on = włączone
is-off = wyłączone
dates = Daty
dates-remove = Usunięte
dates-shift = Przesunięte o pewną liczbę tygodni (Modified Dates)
dates-keep = Zachowane (Full Dates)
option-basic = Usuń to, co identyfikuje pacjenta
option-pixels = Zaczernij to, co obrazy pokazują o pacjencie, obejrzyj wszystkie i potwierdź
option-descriptors = Zachowaj oczyszczone opisy
option-descriptors-hint = Tylko słowa znane jako nieszkodliwe.
option-characteristics = Zachowaj płeć, wiek, wzrost i masę ciała
option-characteristics-hint = Wiek powyżej 89 lat zmienia się na 90.
option-private = Zachowaj bezpieczne elementy prywatne
option-private-hint = Własne wartości producentów, które norma uznaje za bezpieczne.
option-structured = Eksportuj raporty strukturalne, oczyszczone
option-structured-hint = Zostaje tylko to, co jest znane jako nieszkodliwe.
option-graphics = Eksportuj stany prezentacji, oczyszczone
option-graphics-hint = Ich teksty są oczyszczane; nakładki (overlays) i tak są usuwane.
option-device = Zachowaj dane identyfikacyjne aparatu
option-device-hint = Numery seryjne i nazwy stacji: zdradzają szpital.
option-institution = Zachowaj dane placówki
option-institution-hint = Jej nazwa i adres.
option-uids = Zachowaj oryginalne UID
option-uids-hint = Łączą obrazy z obrazami w archiwum placówki.
study-key = Klucz projektu
study-key-hint = Co najmniej 12 znaków. Z tym kluczem ten sam pacjent otrzyma te same pseudonimy w późniejszym eksporcie. Klucz nigdy nie jest zapisywany: przechowuj go bezpiecznie.
study-key-draw = Wylosuj klucz projektu
study-key-drawn = Zapisz teraz klucz i przechowuj go bezpiecznie: widać go tylko tutaj i nigdy nie jest zapisywany przez program. Z tym kluczem ten sam pacjent otrzyma te same pseudonimy w późniejszym eksporcie.
study-key-deriving = Trwa przygotowanie klucza…
study-key-ready = Gotowy: ID i pseudonimy pochodzą z tego klucza.
password = Hasło pliku zip
password-hint = AES-256. Eksplorator Windows nie otworzy takiego pliku zip; 7-Zip otworzy. Nazwy plików wewnątrz pozostają czytelne.
password-easy = To hasło łatwo odgadnąć: kilka słów jest bezpieczniejsze. Kto ma plik zip, może próbować dowolnie często.
file-set = Zbiór plików DICOM
file-set-hint = Na płytę CD lub dla programów, które wymagają DICOMDIR: plik zip go zawiera, a pliki mają nazwy takie jak S001/I00001.
order-in-images = Zapisz identyfikatory z formularza w obrazach
order-in-images-hint = Numer zlecenia jako Accession Number, ID grupy jako Clinical Trial Site ID, anonimowe ID jako Clinical Trial Subject ID: dzięki temu obrazy można odnaleźć po zaimportowaniu.
mapping-tables = Zapisz też tabele mapowania (CSV)
mapping-tables-hint = Stare i nowe UID oraz ID pacjenta. Poufne: zostają w szpitalu, tak jak raport.
option-find-text = Szukaj tekstu wtopionego w obraz
option-find-text-hint = Każdy obraz jest przeszukiwany przed eksportem. Seria z tekstem będzie pomijana do czasu obejrzenia jej w całości, rozstrzygnięcia każdego tekstu i potwierdzenia. Bez tej opcji liczy się tylko to, co mówią nagłówki.
packing = Zip
packing-fast = Szybka kompresja
packing-small = Silna kompresja
packing-store = Bez kompresji

## Po prawej: podgląd

viewer = Podgląd
slice = Warstwa
image = Obraz
header = Nagłówek
header-search = Szukaj w nagłówku
header-changed = Tylko zmienione
header-none = Nic nie znaleziono.
header-patient = Pacjent
header-study = Badanie, seria i osoby
header-image = Obraz i technika
header-private = Prywatne elementy producenta
header-file = Plik
header-hint = Nowe UID są przykładowe: każdy eksport losuje własne, chyba że podano klucz projektu.
header-waiting = Odczyt nagłówka…
header-stays = Ten obraz zostanie pominięty.
header-tag = Tag
header-name = Nazwa
header-vr = VR
header-before = Przed
header-after = Po
header-why = Co się dzieje i dlaczego
viewer-hint = Kółko lub strzałki: warstwy. Ctrl i kółko, + i −: zoom. 0: dopasowanie, I: negatyw, spacja: odtwarzanie. Prawy przycisk: zoom. 1–9: okno.
tool-window = Okno
tool-stack = Przewijaj
beside = Druga seria
beside-none = Jedna seria
beside-link = Przewijaj razem
beside-position = według położenia
beside-number = według numeru warstwy
redact-undo = Cofnij ostatnią zmianę prostokątów
tool-pan = Przesuń
tool-zoom = Zoom
tool-measure = Pomiar
redact = Zaczernianie
redact-hint = Przeciągnięcie: zaczernienie. Przeciągnięcie wewnątrz: przesunięcie. Przeciągnięcie krawędzi: zmiana rozmiaru. Dwukrotne kliknięcie: usunięcie.
redact-remove = Usuń prostokąt
redact-add = Dodaj prostokąt
redact-rectangle = { $number ->
   *[other] Prostokąt { $number }
}
redact-keys = Strzałki: przesunięcie. Shift i strzałki: zmiana rozmiaru. Del: usunięcie.
found = Znaleziony tekst
found-blacken-all = Zaczernij znaleziony tekst
found-next = { $slices ->
    [one] Przejdź do niego (1 warstwa)
    [few] Następna z { $slices } warstw
    [many] Następna z { $slices } warstw
   *[other] Następna z { $slices } warstwy
}
found-line = { $number ->
   *[other] Tekst { $number }
}
found-says-name = zgadza się z nazwiskiem pacjenta
found-says-id = zgadza się z ID pacjenta
found-says-birth-date = zgadza się z datą urodzenia
found-blacken = Zaczernij
found-dismiss = Nie dotyczy pacjenta
reach = Zasięg prostokątów
reach-image = Ten obraz
reach-series = Cała seria
reach-size = Wszystkie tego rozmiaru
look = Będzie pomijana, dopóki nie zostanie pokazana każda warstwa (w całości, w oknie „Z pliku”), każdy znaleziony tekst nie zostanie rozstrzygnięty i nie nastąpi potwierdzenie.
look-drawn = Zaczerniono jej część. Obrazy podają, że ich piksele są oczyszczone, dopiero gdy pokazano każdą warstwę (w całości, w oknie „Z pliku”) i nastąpiło potwierdzenie.
unseen = { $count ->
    [one] Warstwa { $slices } nie została jeszcze pokazana.
    [few] Nie pokazano jeszcze warstw: { $slices }.
    [many] Nie pokazano jeszcze warstw: { $slices }.
   *[other] Nie pokazano jeszcze warstw: { $slices }.
}
unshowable = { $count ->
    [one] Warstwy { $slices } nie da się wyświetlić: jej obraz zostanie pominięty.
    [few] Nie da się wyświetlić warstw: { $slices }. Ich obrazy zostaną pominięte.
    [many] Nie da się wyświetlić warstw: { $slices }. Ich obrazy zostaną pominięte.
   *[other] Nie da się wyświetlić warstw: { $slices }. Ich obrazy zostaną pominięte.
}
text-open = { $lines ->
    [one] 1 znaleziony tekst nie jest ani zaczerniony, ani odrzucony.
    [few] { $lines } znalezione teksty nie są ani zaczernione, ani odrzucone.
    [many] { $lines } znalezionych tekstów nie jest ani zaczernionych, ani odrzuconych.
   *[other] { $lines } znalezione teksty nie są ani zaczernione, ani odrzucone.
}
next-unseen = Następna niepokazana warstwa
looked = Potwierdzono, że nie widać niczego, co identyfikuje pacjenta.
confirm-look = Obejrzano: nic nie identyfikuje pacjenta
invert = Negatyw
fit = Dopasuj
overlay = Tekst na obrazie
overlay-suspect = Tekst na obrazie: ukryty, dopóki seria może pokazywać pacjenta
planes = Płaszczyzny czołowa i strzałkowa
planes-unplaced = Brak płaszczyzn w poprzek warstw: ten obraz nie podaje swojego położenia.
planes-few = Brak płaszczyzn w poprzek warstw: za mało warstw leży jedna za drugą.
planes-pixels = Brak płaszczyzn w poprzek warstw: są kolorowe albo nie można ich zdekodować.
planes-failed = { $slices ->
    [one] 1 warstwy nie można zdekodować: jest czarna.
   *[other] { $slices } warstw nie można zdekodować: są czarne.
}
plane-sagittal = Strzałkowa
plane-coronal = Czołowa
plane-axial = Poprzeczna
plane-keys = Kliknięcie lub strzałki przenoszą w dane miejsce.
slice-of = Warstwa { $place } z { $count }
play = Odtwórz
play-speed = Warstwy na sekundę
window = Ustawienie okna
window-own = Z pliku
window-full = Pełny zakres
window-soft = Tkanki miękkie
window-lung = Płuca
window-bone = Kości
window-brain = Mózg
window-user = Własne
cannot-show = Nie można pokazać tego obrazu.
no-pixels = Ta seria nie ma obrazów do pokazania.
welcome = Upuść tutaj folder z obrazami TK lub MR
welcome-drop = albo w dowolnym miejscu tego okna, albo wybrać go przyciskiem „Wczytaj DICOM…”. Foldery mogą zawierać inne pliki i inne foldery.
welcome-1 = Sprawdź, co wczytano: właściwy pacjent, właściwe serie.
welcome-2 = Wpisz ID grupy i numer zlecenia.
welcome-3 = Wyeksportuj: plik zip można bezpiecznie wysłać, raport PDF zostaje w szpitalu.
patient-id-is = ID { $id }
born = ur. { $date }
no-name = Bez nazwiska

## Nagłówek w podglądzie: co się dzieje z każdym elementem i dlaczego

fate-kept = Zachowany
fate-replaced = Zastąpiony
fate-removed = Usunięty
fate-added = Dodany
why-row-dummy = Tabela normy: zastępuje go wartość zastępcza.
why-row-empty = Tabela normy: opróżniony.
why-row-remove = Tabela normy: usunięty.
why-row-keep = Zachowany przez opcję.
why-row-clean = Opcja zachowuje go po oczyszczeniu; daty są przesuwane.
why-row-uid = Tabela normy: nowy UID, taki sam wszędzie, gdzie występuje ten.
why-left-nothing = Opcja zachowałaby go, ale nie zostało nic nieszkodliwego.
why-vocabulary = Tekst dowolny: zostają tylko słowa znane jako nieszkodliwe.
why-reviewed-text = Tekst o aparacie lub technice, znany jako nieszkodliwy.
why-code = Kod z publicznego systemu kodowania.
why-local-code = Własny kod szpitala: zastępuje go wartość zastępcza.
why-image-table = Tabela, według której obraz jest rysowany.
why-colour-profile = Profil barw: zastępuje go prosty profil.
why-opaque = Bajty o nieznanym znaczeniu.
why-plain = Liczba, ustalony termin lub lista, która nic nie mówi o osobie.
why-date = Data lub godzina: zgodnie z opcją dla dat.
why-person = Imię i nazwisko osoby.
why-address = Nazwa sieciowa lub adres.
why-uid = UID: zastąpiony nowym, takim samym wszędzie, gdzie występuje, chyba że UID są zachowywane.
why-public-uid = UID, który jest taki sam dla wszystkich.
why-private = Własny element producenta, nieuznany za bezpieczny.
why-safe-private = Własny element producenta, uznany za bezpieczny.
why-proven-private = Własna liczba lub określenie producenta, bez których nie da się zrozumieć obrazu; sprawdzone jako nieszkodliwe.
why-half-scheme = Połowa schematu dyfuzji: wartości b i kierunki zostają razem albo wcale.
why-not-in-dictionary = Norma nie zna tego elementu.
why-not-in-iod = Standard nie zna go w obiekcie tego rodzaju.
why-unknown-term = Nie jest to termin znany dla tego atrybutu.
why-unreadable = Wartość nie jest taka, jaka powinna być.
why-identifier = Wartość zawiera coś, co identyfikuje pacjenta.
why-age = Wiek powyżej 89 lat zmienia się na 90.
why-build = Budowa ciała pacjenta: usuwana jak masa i wzrost, chyba że cechy pacjenta są zachowywane.
why-shell = Część opakowania pliku, które jest zapisywane na nowo.
why-never-kept = Nigdy nie jest zachowywany, niezależnie od opcji.
why-graphics = Grafika na obrazie lub obok niego.
why-character-set = Tekst jest w razie potrzeby zapisywany na nowo w UTF-8.
why-misplaced = Treść raportu w obiekcie, który nie jest raportem.
why-structured = Treść raportu: zachowana tylko tam, gdzie jest znana jako nieszkodliwa.
why-dummy-item = Wewnątrz listy, z której zostaje tylko struktura.
why-enclosing = Znika razem z listą, która go zawiera.
why-identity = Anonimowy pacjent zastępuje pacjenta.
why-order = Numer zlecenia, ID grupy lub anonimowe ID albo to, co musi stać obok: wpisane, aby odnaleźć obrazy.
why-marker = Informuje, że i jak obraz został zanonimizowany.
why-pixels = Opisuje piksele takie, jakie są po zaczernieniu.

## Na dole: lista

list = Wczytane serie
list-series = { $series ->
    [0] Nie wczytano żadnej serii
    [one] 1 seria
    [few] { $series } serie
    [many] { $series } serii
   *[other] { $series } serii
}
list-empty = Tutaj pojawi się to, co zostanie wczytane, w podziale na pacjentów, z informacją, co stanie się z każdą serią.
goes-out-as = Anonimowe ID: { $id }
exported-as = Wyeksportowano jako { $id }, { $time }
also-written = inne zapisy: { $spellings }
said-one = Potwierdzono, że to jeden pacjent.
studies = { $studies ->
    [one] 1 badanie
    [few] { $studies } badania
    [many] { $studies } badań
   *[other] { $studies } badania
}
column-status = Status
column-name = Nazwisko i imię
column-modality = Modalność
column-date = Data akwizycji
column-images = Obrazy
column-dimension = Wymiary obrazu
column-voxel = Woksel (mm)
column-position = Ułożenie pacjenta
column-study = Opis badania
column-series = Opis serii
column-patient-id = ID pacjenta
column-age = Wiek
column-people = Lekarz kierujący / Wykonujący
columns = Kolumny
issuer = Wystawca ID
status-good = Do eksportu
status-searching = Szukanie…
status-mixed = Różni pacjenci
status-unsure = Jeden pacjent?
status-mammography = Mammografia
status-other = Ani TK, ani MR
status-report = Opis
status-document = Dokument
status-radiotherapy = Radioterapia
status-segmentation = Segmentacja
status-presentation = Prezentacja
status-key-images = Obrazy kluczowe
status-images = Obrazy { $modality }
status-look = Do obejrzenia
status-out = Pominięta
status-part = { $images ->
    [one] 1 obraz pominięty
    [few] { $images } obrazy pominięte
    [many] { $images } obrazów pominiętych
   *[other] { $images } obrazu pominięte
}
quality-near = koło warstwy { $slice }
quality-at = koło warstwy { $slice }, { $axis } { $mm } mm
quality-show = Pokaż miejsce
quality-missing-slices = { $count ->
    [one] Brakuje 1 warstwy
    [few] Brakuje { $count } warstw
   *[many] Brakuje { $count } warstw
}
quality-missing-slices-do = W tym miejscu objętość ma lukę: rekonstrukcje i modele, które przez nią przechodzą, są błędne. Wczytaj serię jeszcze raz; jeśli nadal brakuje warstw, poproś o ponowne przesłanie z archiwum.
quality-uneven-spacing = Odstęp warstw się zmienia
quality-uneven-spacing-do = Programy, które oczekują równomiernej objętości, zniekształcą ją. Wybierz serię o stałym odstępie lub poproś o ponowne przesłanie tej z archiwum.
quality-same-position = { $count ->
    [one] 1 warstwa w miejscu innej
    [few] { $count } warstwy w miejscu innych
   *[many] { $count } warstw w miejscu innych
}
quality-same-position-do = Nikt nie może powiedzieć, która z nich się liczy. Poproś o ponowne przesłanie serii z archiwum; może ono przechowywać dwie rekonstrukcje jako jedną serię.
quality-gantry-tilt = Pochylenie gantry o { $degrees } stopnia
quality-gantry-tilt-do = Warstwy są ułożone ukośnie, co wiele programów do planowania odrzuca lub zniekształca. Wybierz serię bez pochylenia albo przeformatowaną na aparacie.
quality-shifted-slices = { $count ->
    [one] 1 warstwa przesunięta w bok
    [few] { $count } warstwy przesunięte w bok
   *[many] { $count } warstw przesuniętych w bok
}
quality-shifted-slices-do = W tym miejscu objętość ma uskok. Wybierz inną rekonstrukcję lub poproś o ponowne przesłanie serii z archiwum.
quality-mixed-orientation = { $count ->
    [one] 1 warstwa ułożona inaczej niż pozostałe
    [few] { $count } warstwy ułożone inaczej niż pozostałe
   *[many] { $count } warstw ułożonych inaczej niż pozostałe
}
quality-mixed-orientation-do = Warstwy o różnych kierunkach nie tworzą objętości. Wybierz serię o jednym kierunku.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 warstwa o innym rozmiarze piksela
    [few] { $count } warstwy o innym rozmiarze piksela
   *[many] { $count } warstw o innym rozmiarze piksela
}
quality-mixed-pixel-spacing-do = Pole widzenia zmienia się w obrębie objętości. Wybierz serię o jednym polu widzenia.
quality-mixed-size = { $count ->
    [one] 1 warstwa o innej matrycy
    [few] { $count } warstwy o innej matrycy
   *[many] { $count } warstw o innej matrycy
}
quality-mixed-size-do = Liczba wierszy lub kolumn zmienia się w obrębie objętości. Wybierz serię o jednej matrycy.
quality-no-position = { $count ->
    [one] 1 warstwa bez położenia
    [few] { $count } warstwy bez położenia
   *[many] { $count } warstw bez położenia
}
quality-no-position-do = Bez położeń nie da się zbudować objętości. Wybierz oryginalną serię z aparatu, nie kopię obrazów.
quality-gaps-between-slices = Przerwy { $mm } mm między warstwami
quality-gaps-between-slices-do = Warstwy są cieńsze niż ich odstęp; tego, co leży między nimi, nie widać. Wybierz cienką serię bez przerw.
quality-few-images = { $count ->
    [one] Tylko 1 obraz
    [few] Tylko { $count } obrazy
   *[many] Tylko { $count } obrazów
}
quality-few-images-do = To za mało na objętość. Sprawdź, czy wczytano całą serię, albo wybierz cienką serię.
quality-mixed-kernel = { $count ->
    [one] 1 warstwa o innym filtrze
    [few] { $count } warstwy o innym filtrze
   *[many] { $count } warstw o innym filtrze
}
quality-mixed-kernel-do = Ostrość zmienia się w obrębie objętości. Wybierz serię o jednym filtrze rekonstrukcji.
quality-mixed-thickness = { $count ->
    [one] 1 warstwa o innej grubości
    [few] { $count } warstwy o innej grubości
   *[many] { $count } warstw o innej grubości
}
quality-mixed-thickness-do = Odbiorcy oczekują jednej grubości. Wybierz serię o jednej grubości warstwy.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 warstwa o innym układzie odniesienia
    [few] { $count } warstwy o innym układzie odniesienia
   *[many] { $count } warstw o innym układzie odniesienia
}
quality-mixed-frame-of-reference-do = Ich położenia nie są liczone od tego samego punktu: pacjent mógł się w międzyczasie poruszyć. Wybierz serię z jednej akwizycji.
quality-no-pixel-spacing = { $count ->
    [one] 1 warstwa bez rozmiaru piksela
    [few] { $count } warstwy bez rozmiaru piksela
   *[many] { $count } warstw bez rozmiaru piksela
}
quality-no-pixel-spacing-do = Bez niego niczego nie da się zmierzyć. Wybierz oryginalną serię z aparatu.
quality-tiles-lost = { $count ->
    [one] 1 mozaika, której odbiorca nie podzieli na warstwy
   *[other] Mozaiki, których odbiorca nie podzieli na warstwy: { $count }
}
quality-tiles-lost-do = Elementów prywatnych, które o tym mówią, brakuje lub nie mogły zostać. Jeśli to możliwe, wybierz serię z jednym obrazem na warstwę.
quality-diffusion-lost = { $count ->
    [one] 1 obraz dyfuzji bez wartości b i kierunku
   *[other] Obrazy dyfuzji bez wartości b i kierunków: { $count }
}
quality-diffusion-lost-do = Są zapisane, co najmniej w połowie, w elementach prywatnych. Obliczone mapy ich nie potrzebują.
quality-scale-lost = { $count ->
    [one] 1 obraz bez współczynnika skali
   *[other] Obrazy bez współczynników skali: { $count }
}
quality-scale-lost-do = Wartości nie da się porównać ani przeliczyć: współczynnik jest w elemencie prywatnym.
quality-labels-lost = { $count ->
    [one] 1 obiekt, w którym struktury, segmenty lub wiązki straciły nazwy
   *[other] Obiekty, w których struktury, segmenty lub wiązki straciły nazwy: { $count }
}
quality-labels-lost-do = Nazwy, które nie są na pewno nieszkodliwe, wychodzą puste albo jako numery: wyślij odbiorcy listę, co oznacza każdy numer.
quality-uptake-lost = { $count ->
    [one] 1 obraz bez danych, z których oblicza się SUV
   *[other] Obrazy bez danych, z których oblicza się SUV: { $count }
}
quality-uptake-lost-do = Masa ciała, dawka lub czas podania nie mogły zostać. W obrębie badania aktywności nadal można porównać.
quality-times-lost = { $count ->
    [one] 1 obraz bez czasu, który wskazuje jego przejście
   *[other] Obrazy bez czasów, które odróżniają ich przejścia: { $count }
}
quality-times-lost-do = Godziny są usuwane razem z datami. Przejść przez to samo miejsce nie można odróżnić ani uporządkować w czasie.
quality-kept-by = Zestaw opcji { $preset } to zachowuje.
remove = Usuń z listy
remove-hint = Del. Z dysku nic nie jest usuwane.

# What a receiver wants
requirement-modalities = Tylko { $wanted }.
requirement-thickest-slice = Warstwy najwyżej { $limit } mm.
requirement-largest-spacing = Najwyżej { $limit } mm od warstwy do warstwy.
requirement-fewest-images = Co najmniej { $limit } obrazów w serii.
requirement-no-tilt = Bez pochylenia gantry.
requirement-complete = Pełne serie.
requirement-contrast-phases = Faza kontrastowa: { $phase }.
requirement-series = Seria „{ $name }”.
requirement-phase-native = bez kontrastu
requirement-phase-arterial = tętnicza
requirement-phase-portal-venous = wrotna
requirement-phase-nephrographic = nefrograficzna
requirement-phase-delayed = opóźniona
requirement-phase-excretory = wydzielnicza
requirement-by = { $count ->
    [one] Seria
   *[other] Serie
} { $series }: { $found }.
requirement-by-more = { $count ->
    [one] I jeszcze 1 seria.
    [few] I jeszcze { $count } serie.
   *[many] I jeszcze { $count } serii.
}
requirement-by-list = Na liście czegoś brakuje.
requirement-by-none = Żadna taka seria nie wychodzi.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } obraz
    [few] { $count } obrazy
    [many] { $count } obrazów
    *[other] { $count } obrazu
}
requirement-found-missing = { $count ->
    [one] brakuje { $count } obrazu
    [few] brakuje { $count } obrazów
    [many] brakuje { $count } obrazów
    *[other] brakuje { $count } obrazu
}
requirement-found-unknown = nagłówek tego nie mówi
undo-removal = Cofnij usunięcie
rows-before = Wcześniejsze wiersze: { $rows }
rows-after = Dalsze wiersze: { $rows }
warning-mixed = { $patients ->
    [one] Jedno badanie zawiera obrazy { $patients } pacjenta, różniące się ID, nazwiskiem lub datą urodzenia. Usuń to, co nie pasuje, a potem eksportuj.
   *[other] Jedno badanie zawiera obrazy { $patients } pacjentów, którzy różnią się ID, nazwiskiem lub datą urodzenia. Usuń to, co nie pasuje, a potem eksportuj.
}
warning-duplicates = { $files ->
    [one] Dwa różne pliki podają się za ten sam obraz: oba zostaną pominięte.
   *[other] Różne pliki podają się za ten sam obraz: wszystkie zostaną pominięte.
}
warning-changed = { $files ->
    [one] 1 plik zmienił się od czasu wczytania albo nie da się go już odczytać. Jego obraz zostanie pominięty. Wyczyść listę i wczytaj plik ponownie.
    [few] { $files } pliki zmieniły się od czasu wczytania albo nie da się ich już odczytać. Ich obrazy zostaną pominięte. Wyczyść listę i wczytaj pliki ponownie.
    [many] { $files } plików zmieniło się od czasu wczytania albo nie da się ich już odczytać. Ich obrazy zostaną pominięte. Wyczyść listę i wczytaj pliki ponownie.
   *[other] { $files } pliku zmieniło się od czasu wczytania albo nie da się ich już odczytać. Ich obrazy zostaną pominięte. Wyczyść listę i wczytaj pliki ponownie.
}
locked = Przeglądarka nie mogła otworzyć poniższych pozycji. Upuść folder znajdujący się wewnątrz albo wybierz go przyciskiem „Wczytaj DICOM…”:
hidden-files = Przeglądarka ukrywa tu pliki lub foldery o nietypowych nazwach; może brakować obrazów. Wybierz folder przyciskiem „Wczytaj DICOM…” i porównaj liczbę obrazów:
question = Jeden pacjent czy dwóch? Różnice są zaznaczone. Nic z obu nie wyjdzie, dopóki nie zostanie to wskazane.
question-more = { $questions ->
    [one] Potem jeszcze 1 pytanie.
    [few] Potem jeszcze { $questions } pytania.
    [many] Potem jeszcze { $questions } pytań.
   *[other] Potem jeszcze { $questions } pytań.
}
one-patient = To jeden pacjent
two-patients = To dwóch pacjentów
answered = Wskazano dla pacjentów na tej liście, czy to jeden, czy dwóch.
ask-again = Zapytaj ponownie
incomplete = Lista jest niepełna.
incomplete-files = { $files ->
    [one] Znaleziono 1 plik, którego nie odczytano.
    [few] Znaleziono { $files } pliki, których nie odczytano.
    [many] Znaleziono { $files } plików, których nie odczytano.
   *[other] Znaleziono { $files } plików, których nie odczytano.
}
incomplete-folders = { $folders ->
    [one] 1 folder nie został odczytany do końca: nie wiadomo, ilu obrazów brakuje.
    [few] { $folders } foldery nie zostały odczytane do końca: nie wiadomo, ilu obrazów brakuje.
    [many] { $folders } folderów nie zostało odczytanych do końca: nie wiadomo, ilu obrazów brakuje.
   *[other] { $folders } folderów nie zostało odczytanych do końca: nie wiadomo, ilu obrazów brakuje.
}
incomplete-damaged = { $files ->
    [one] 1 plik jest uszkodzony lub nie dał się pewnie odczytać.
    [few] { $files } pliki są uszkodzone lub nie dały się pewnie odczytać.
    [many] { $files } plików jest uszkodzonych lub nie dało się pewnie odczytać.
   *[other] { $files } plików jest uszkodzonych lub nie dało się pewnie odczytać.
}
incomplete-do = Wczytaj ją ponownie lub potwierdź obok Eksportuj, że ma zostać taka, jaka jest.
sorted-out = { $files ->
    [one] Odrzucono 1 plik, który nie jest obrazem
    [few] Odrzucono { $files } pliki, które nie są obrazami
    [many] Odrzucono { $files } plików, które nie są obrazami
   *[other] Odrzucono { $files } pliku, które nie są obrazami
}
unread = { $files ->
    [one] Nie udało się odczytać 1 pliku, został pominięty.
    [few] Nie udało się odczytać { $files } plików, zostały pominięte.
    [many] Nie udało się odczytać { $files } plików, zostały pominięte.
   *[other] Nie udało się odczytać { $files } pliku, został pominięty.
}

## Wyniki

export-failed = Eksport nie powiódł się i nic z niego nie zapisano.
result-written = { $images ->
    [0] Nie udało się zapisać żadnego obrazu.
    [one] Zapisano i sprawdzono 1 obraz.
    [few] Zapisano i sprawdzono { $images } obrazy.
    [many] Zapisano i sprawdzono { $images } obrazów.
   *[other] Zapisano i sprawdzono { $images } obrazu.
}
result-incomplete = Z niepełnej listy: może brakować obrazów. Mówią o tym raport i manifest.
result-hint = Zapisano w pobranych plikach przeglądarki: najpierw raport, potem plik zip. Jeśli przeglądarka zapyta, czy można zapisać kilka plików, zezwól na to albo zapisz je tutaj. Wyślij tylko plik zip; raport zostaje w szpitalu.
result-next = Przed następnym pacjentem wyczyść listę.
result-left-out = { $images ->
    [one] Pominięto 1 obraz
    [few] Pominięto { $images } obrazy
    [many] Pominięto { $images } obrazów
   *[other] Pominięto { $images } obrazu
}
all-in-report = Raport zawiera pełną listę.
save-zip = Zapisz ZIP ponownie
save-report = Zapisz raport ponownie
save-tables = Zapisz tabele mapowania ponownie
save-zip-as = Zapisz ZIP jako…
saved-there = Zapisano.
saved-failed = Nie udało się tam zapisać: miejsce może być pełne lub chronione przed zapisem. Nie pozostało nic niekompletnego. Proszę wybrać inne miejsce.

## Okna dialogowe

intended-use = Przewidziane zastosowanie
use-who = Dla wykwalifikowanych pracowników ochrony zdrowia, dla pacjentów w każdym wieku. Stosowanie z przepisu lekarza tam, gdzie jest to wymagane.
use-what = Do obrazów TK i MR. Inne obrazy są eksportowane dopiero po potwierdzeniu przez użytkownika; mammografia nigdy.
use-not = Nie do diagnostyki. To, co tu widać, pomaga tylko wybrać i sprawdzić obrazy.
use-incidents = Poważne incydenty zgłaszaj osobie kontaktowej placówki i właściwemu organowi.
use-security = Dbaj o bezpieczeństwo tego komputera: własne konta, blokada ekranu, program antywirusowy. Plik zip wysyłaj bezpieczną drogą. Raport PDF podaje nazwisko pacjenta i zostaje w szpitalu.
understood = Rozumiem
pair-title = { $patients ->
   *[other] Pacjenci do eksportu: { $patients }
}
pair-hint = Każdy otrzyma własny plik zip i własny raport. Sprawdź ID i podaj numery zleceń.
pair-staying = { $patients ->
    [one] Ten pacjent nie zostanie wyeksportowany:
    [few] Tych { $patients } pacjentów nie zostanie wyeksportowanych:
    [many] Tych { $patients } pacjentów nie zostanie wyeksportowanych:
   *[other] Tych { $patients } pacjenta nie zostanie wyeksportowanych:
}
start-export = Rozpocznij eksport

manual = Instrukcja obsługi
shortcuts = Skróty klawiszowe
about = O programie Veilig
about-what = Veilig anonimizuje obrazy DICOM wewnątrz przeglądarki. Nie ma serwera i nie korzysta z sieci.
about-version = Wersja
about-built = Data kompilacji
about-valid = Ważna do
about-commit = Kod źródłowy (commit)
about-program = Hash programu
about-config = Hash konfiguracji
about-no-config = brak: konfiguracja jest pusta
about-licence = Licencja
about-contact = Kontakt
about-no-contact = Zapytaj osobę, która przekazała tę stronę.
about-compare = Ten sam program ma zawsze ten sam hash programu, a ta sama konfiguracja ten sam hash konfiguracji. Instrukcja opisuje, jak porównać je z wydaniem.
about-remembered = Ta przeglądarka pamięta ID grupy, ustawienia, język, kolory i rozmiary tej strony oraz to, że przeczytano przewidziane zastosowanie. Nigdy nie pamięta niczego o pacjencie.
forget = Wyczyść zapamiętane ustawienia
forgotten = Wyczyszczono. Aby zacząć od nowa, wczytaj stronę ponownie.
third-party = Licencje stron trzecich ({ $packages })
third-party-texts = Licencje stron trzecich

## Klawisze

shortcuts-everywhere = Wszędzie
shortcuts-rectangle = Prostokąt do zaczernienia
dividers = Linie między częściami
shortcut-manual = Instrukcja obsługi
shortcut-list = Ta lista
shortcut-close = Zamknięcie okna dialogowego lub menu
shortcut-tab = Następne pole lub przycisk i poprzednie
shortcut-row = Inna seria
shortcut-range = Zaznaczenie kilku
shortcut-all = Zaznaczenie wszystkich
shortcut-remove = Usunięcie zaznaczonych serii z listy
shortcut-undo = Cofnięcie usunięcia
shortcut-slice = Następna warstwa i poprzednia
shortcut-ten = Dziesięć warstw dalej lub wstecz
shortcut-ends = Pierwsza warstwa, ostatnia warstwa
shortcut-move = Przesunięcie prostokąta
shortcut-size = Zmiana jego rozmiaru
shortcut-divider = Przesunięcie linii, która ma fokus
key-shift = Shift
key-ctrl = Ctrl
key-tab = Tab
key-escape = Esc
key-delete = Del
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-space = Spacja

## Wiek kompilacji i konfiguracja placówki

close-reminder = Zamknij przypomnienie
recalled = Zapamiętane na tym komputerze od { $day } i inne niż domyślne: { $options }.
recalled-default = Użyj domyślnych
recalled-keep = Zachowaj te opcje
recalled-read = Według tego komputera przewidziane zastosowanie przeczytano { $day }.
recalled-again = Przeczytaj ponownie
recalled-close = Zamknij uwagę o przewidzianym zastosowaniu
contact-is = Kontakt: { $contact }
validity-remind = { $days ->
    [one] Ta wersja jest ważna jeszcze 1 dzień.
    [few] Ta wersja jest ważna jeszcze { $days } dni.
    [many] Ta wersja jest ważna jeszcze { $days } dni.
   *[other] Ta wersja jest ważna jeszcze { $days } dnia.
}
validity-urge = { $days ->
    [0] Ta wersja jest ważna do dzisiaj. Uzyskaj nową już teraz.
    [one] Ta wersja jest ważna jeszcze 1 dzień. Uzyskaj nową już teraz.
    [few] Ta wersja jest ważna jeszcze tylko { $days } dni. Poszukaj nowej.
    [many] Ta wersja jest ważna jeszcze tylko { $days } dni. Poszukaj nowej.
   *[other] Ta wersja jest ważna jeszcze tylko { $days } dnia. Poszukaj nowej.
}
validity-over = Okres ważności tej wersji minął. Nadal działa, ale może brakować w niej poprawek: uzyskaj nową.
validity-blocked = Okres ważności tej wersji minął, a placówka ustaliła, że wtedy przestaje ona działać. Uzyskaj nową.
config-wrong = Konfiguracja w tym pliku jest błędna
config-wrong-what = Aby nic nie zostało wyeksportowane z ustawieniami, których nikt nie zamierzał, strona zatrzymuje się tutaj.
config-wrong-do = Dla osoby opiekującej się tym plikiem: poprawić blok „site-config” i ponownie wczytać stronę. Instrukcja w niezmienionej kopii pliku opisuje każdy klucz.
config-key = Klucz
config-expected = Oczekiwano
expected-json = poprawny składniowo JSON
expected-known-key = klucz, który Veilig zna; tego nie zna
expected-text = tekst w cudzysłowie
expected-short-text = tekst, który jest dostatecznie krótki i nie ma znaków sterujących
expected-object = obiekt w nawiasach klamrowych
expected-yes-or-no = true lub false
expected-number = liczba całkowita od 1 do 3650
expected-language = znacznik języka dostępnego na tej stronie
expected-preset-name = nazwa zestawu opcji; strict, planning, research i custom mają już swoje znaczenie
expected-warn-or-block = "warn" lub "block"
expected-one-of = jedno z: { $values }
expected-list = lista w nawiasach kwadratowych, która nie jest pusta i ma najwyżej 1000 pozycji
expected-length = liczba milimetrów większa od 0 i najwyżej 1000
expected-count = liczba całkowita od 1 do 100000
expected-present = ten klucz, z wartością
expected-another-name = nazwa, której nie ma inny odbiorca

## Zanim program się uruchomi: te wiersze stoją w HTML strony, każdy w jednym wierszu

start-script = Veilig działa wewnątrz przeglądarki i wymaga JavaScript. Zezwól na niego dla tej strony i wczytaj ją ponownie.
start-starting = Veilig uruchamia się…
start-missing = Veilig nie może działać w tej przeglądarce. Brakuje:
start-missing-do = Otwórz ten plik w aktualnej przeglądarce Chrome, Edge lub Firefox. Niektóre instytucje wyłączają te funkcje: zapytaj osobę, która opiekuje się tym komputerem.
start-failed = Nie udało się uruchomić Veilig w tej przeglądarce. Otwórz ten plik w aktualnej przeglądarce Chrome, Edge lub Firefox.

## Instrukcja

manual-contents = Spis treści
manual-search = Szukaj w instrukcji
manual-found = { $sections ->
    [0] Nic nie znaleziono
    [one] Znaleziono 1 sekcję
    [few] Znaleziono { $sections } sekcje
    [many] Znaleziono { $sections } sekcji
   *[other] Znaleziono { $sections } sekcji
}
manual-english = Po angielsku
manual-own = W wybranym języku
manual-option = Opcja
manual-dicom-name = Nazwa DICOM
manual-code = Kod
manual-yes = tak
