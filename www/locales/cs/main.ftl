# Czech. Keys under reason- are the codes of reasons.

language-name = Čeština

report-title = Důvěrné: uchovat v nemocnici, neposílat se snímky
report-undrawable = zde nelze vytisknout
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, sestavení { $build }
report-foot-commit = Veilig { $version }, sestavení { $build }, commit { $commit }
report-qr = QR kód anonymního ID { $id }
report-patient = Pacient
report-series = Série
report-options = Volby profilu důvěrnosti
report-code-images = ({ $images } z { $all } snímků)
report-yes = ano
report-no = ne
report-pixels = Pixely
report-left-out = Vynecháno
report-check = Kontrola
report-incomplete = Seznam nebyl úplný
report-anonymous-id = Anonymní ID
report-date = Datum a čas
report-group = ID skupiny
report-order = Číslo žádanky
report-order-unknown = neznámé
report-zip = Zip
report-size = Velikost
report-sha256 = SHA-256
report-name = Jméno pacienta
report-patient-id = ID pacienta
report-birth-date = Datum narození
report-sex = Pohlaví
report-sex-f = žena
report-sex-m = muž
report-sex-o = jiné
report-age = Věk
report-years = { $count ->
    [one] 1 rok
    [few] { $count } roky
   *[other] { $count } let
}
report-months = { $count ->
    [one] 1 měsíc
    [few] { $count } měsíce
   *[other] { $count } měsíců
}
report-weeks = { $count ->
    [one] 1 týden
    [few] { $count } týdny
   *[other] { $count } týdnů
}
report-days = { $count ->
    [one] 1 den
    [few] { $count } dny
   *[other] { $count } dní
}
# Age and sex where there is little room: list and banner.
short-years = { $count ->
    [one] 1 rok
    [few] { $count } roky
   *[other] { $count } let
}
short-months = { $count } měs.
short-weeks = { $count } týd.
short-days = { $count } d.
short-sex-f = žena
short-sex-m = muž
short-sex-o = jiné
report-referring = Odesílající lékař
report-performer = Provedl
report-comments = Poznámky
report-spellings = Psáno také
report-who = O koho jde
report-said-one = Ze souborů to nebylo jasné; uživatel uvedl, že jde o jednoho pacienta.
report-said-two = Ze souborů to nebylo jasné; uživatel uvedl, že tento a jiný pacient jsou dva.
report-number = Č.
report-modality = Modalita
report-series-date = Datum
report-description = Popis
report-images = Snímky
report-no-series = Nebyla zapsána žádná série.
report-thumbnail = Snímek série { $number }
report-study-uid-old = Study UID, staré
report-study-uid-new = Study UID, nové
report-series-uid-old = Series UID, staré
report-series-uid-new = Series UID, nové
report-file = Soubor
report-reason = Důvod
report-no-patient = žádný pacient
report-files = { $files ->
    [one] 1 soubor
    [few] { $files } soubory
   *[other] { $files } souborů
}
report-nothing-left-out = Nic nebylo vynecháno.
report-quality = Geometrie a úplnost
report-quality-found = Co bylo nalezeno
report-quality-none = Nic nebylo nalezeno: řezy sérií CT, MR a PET tvoří úplné objemy, pokud lze soudit z jejich hlaviček.
report-receiver = Příjemce
report-contact = Kontakt
report-requirements = Co požaduje
report-requirements-met = Vše je splněno, pokud lze soudit z hlaviček.
report-requirements-none = Nic se nepožaduje.
report-searched = Ve snímcích byl hledán vypálený text.
report-not-searched = Vypálený text nebyl hledán.
report-pixels-nothing = Nic nebylo začerněno a žádná série nebyla podezřelá.
report-series-number = Série { $number }
report-confirmed = { $slices ->
    [one] Po zobrazení (1 řez) někdo potvrdil, že neukazuje nic, co by identifikovalo pacienta.
    [few] Po úplném zobrazení ({ $slices } řezy) někdo potvrdil, že neukazuje nic, co by identifikovalo pacienta.
   *[other] Po úplném zobrazení ({ $slices } řezů) někdo potvrdil, že neukazuje nic, co by identifikovalo pacienta.
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) a Burned In Annotation NO byly zapsány do 1 snímku.
   *[other] Clean Pixel Data (113101) a Burned In Annotation NO byly zapsány do { $images } snímků.
}
report-not-looked-at = { $images ->
    [one] 1 snímek byl exportován, ačkoli je podezřelý a nikdo ho neprohlédl. Neobsahuje Clean Pixel Data (113101) ani Burned In Annotation NO.
    [few] { $images } snímky byly exportovány, ačkoli jsou podezřelé a nikdo je neprohlédl. Neobsahují Clean Pixel Data (113101) ani Burned In Annotation NO.
   *[other] { $images } snímků bylo exportováno, ačkoli jsou podezřelé a nikdo je neprohlédl. Neobsahují Clean Pixel Data (113101) ani Burned In Annotation NO.
}
report-blackened = začerněno: zleva { $left }, shora { $top }, { $width } × { $height } pixelů, ve snímcích { $images }
report-blackened-frame = začerněno: zleva { $left }, shora { $top }, { $width } × { $height } pixelů, ve framu { $frame } snímků { $images }
report-text-blackened = { $slices ->
    [one] nalezený text zleva { $left }, shora { $top }, { $width } × { $height } pixelů, na 1 řezu: začerněno
   *[other] nalezený text zleva { $left }, shora { $top }, { $width } × { $height } pixelů, na { $slices } řezech: začerněno
}
report-text-dismissed = { $slices ->
    [one] nalezený text zleva { $left }, shora { $top }, { $width } × { $height } pixelů, na 1 řezu: podle uživatele se netýká pacienta
   *[other] nalezený text zleva { $left }, shora { $top }, { $width } × { $height } pixelů, na { $slices } řezech: podle uživatele se netýká pacienta
}
report-held = { $images ->
    [one] 1 snímek zůstal zadržen.
    [few] { $images } snímky zůstaly zadrženy.
   *[other] { $images } snímků zůstalo zadrženo.
}
run = { $first } až { $last }
report-checked = { $images ->
    [one] Byl zapsán 1 snímek. Byl znovu načten a zkontrolován: nebyl v něm nalezen žádný identifikátor z načtených souborů.
    [few] Byly zapsány { $images } snímky. Každý byl znovu načten a zkontrolován: nebyl v nich nalezen žádný identifikátor z načtených souborů.
   *[other] Bylo zapsáno { $images } snímků. Každý byl znovu načten a zkontrolován: nebyl v nich nalezen žádný identifikátor z načtených souborů.
}
report-failed = { $images ->
    [0] Žádný snímek při kontrole neselhal.
    [one] 1 snímek při kontrole selhal a byl vynechán.
    [few] { $images } snímky při kontrole selhaly a byly vynechány.
   *[other] { $images } snímků při kontrole selhalo a bylo vynecháno.
}

reason-not-dicom = Není to soubor DICOM.
reason-dicomdir = Obsah CD (DICOMDIR): seznam souborů. Není potřeba, snímky se načítají samy.
reason-empty = Soubor je prázdný.
reason-truncated = Soubor končí předčasně. Zkopírujte ho znovu ze zdroje.
reason-malformed = Soubor si odporuje a nelze ho spolehlivě přečíst.
reason-duplicate-element = Prvek je v souboru dvakrát s různými hodnotami: nelze poznat, která platí.
reason-too-deep = Soubor je vnořen hlouběji než jakýkoli skutečný snímek.
reason-head-too-large = Hlavička souboru je příliš velká.
reason-unknown-transfer-syntax = Soubor používá soukromé nebo neznámé kódování.
reason-unreadable = Soubor se nepodařilo přečíst. Ověřte, že stále existuje a není otevřen jinde.
reason-too-large-here = Tento prohlížeč neumí přečíst tak velký soubor, je-li stránka otevřena ze souboru. Otevřete stránku z webového serveru nebo použijte Chromium, Edge či Firefox.
reason-folder-unreadable = Složku se nepodařilo přečíst. Ověřte, že ji smíte otevřít.
reason-no-file = Není to soubor, ale roura, soket nebo zařízení: neotevírá se.
reason-changed-since-loaded = Soubor se od načtení změnil nebo ho už nelze přečíst. Vymažte seznam a načtěte ho znovu.
reason-not-handed-over = Prohlížeč tento soubor nepředal. Vyberte jeho složku pomocí „Načíst DICOM…“.
reason-not-answered = Prohlížeč soubor neotevřel nebo vůbec neodpověděl. Načtěte ho znovu, případně pomocí „Načíst DICOM…“.
reason-no-image = Soubor neobsahuje snímek, který by bylo možné anonymizovat.
reason-image-unnamed = Soubor má pixely, ale neuvádí, který je to snímek (chybí SOP Class nebo Instance UID), takže v sérii chybí. Exportujte ho znovu ze zdroje.
reason-unpack-first = Archiv nebo obraz disku, který se zde neotevírá: snímky v něm chybějí. Nejprve ho rozbalte a pak načtěte složku.
reason-other-format = Objem v jiném formátu (například NIfTI), ne DICOM: zůstane vynechán. Načtěte snímky DICOM, z nichž vznikl.
reason-lacks-pixels = Snímek tohoto druhu musí obsahovat pixely a tento žádné nemá: soubor není úplný.
reason-lacks-frames = Snímek nepopisuje každý ze svých framů: soubor není úplný.
reason-lacks-content = Objektu chybí obsah, který jeho druh musí mít: soubor není úplný.
reason-suspect-burned-in = Snímek sám uvádí, že ukazuje text o pacientovi.
reason-suspect-capture = Snímek obrazovky nebo ultrazvuku: může ukazovat jméno pacienta.
reason-suspect-image-type = Odvozený snímek: může ukazovat jméno pacienta.
reason-suspect-text = V pixelech bylo nalezeno něco, co vypadá jako text: může to být jméno pacienta.
reason-suspect-not-seen = Vypálený text nebylo možné hledat, protože snímek nelze dekódovat.
reason-not-searched = Vypálený text zatím nebyl hledán.
reason-not-shown = Snímek nelze zobrazit, takže ho nikdo nemohl potvrdit.
reason-mammography = Mamografie je mimo určené použití.
reason-other-modality = Není CT ani MR a nebylo to potvrzeno.
reason-duplicate-instance = Jiný, odlišný soubor se vydává za stejný snímek.
reason-patients-in-study = Jedno vyšetření obsahuje snímky různých pacientů. Načtěte pacienty odděleně.
reason-patient-unsure = Není jisté, zda jde o jednoho pacienta, nebo o dva: jméno, ID, datum narození, pohlaví nebo věk si odporují.
reason-not-listed = Pacient není v seznamu ID.
reason-list-unsure = Není jisté, který pacient ze seznamu ID to je.
reason-receiver-requires = Příjemce snímky tohoto pacienta v této podobě nepřijímá.
reason-private-sop-class = Soukromý druh objektu, který nelze spolehlivě anonymizovat.
reason-encapsulated-document = Dokument, který nelze anonymizovat.
reason-structured-report = Strukturovaný nález: exportuje se jen s volbou exportovat je vyčištěné.
reason-presentation-state = Stav prezentace s textem nebo kresbami: exportuje se jen s volbou exportovat je vyčištěné.
reason-unsupported-object = Druh objektu, který se neexportuje.
reason-needs-value = Hodnotu, kterou snímek potřebuje, nelze přečíst.
reason-check-identifier = Kontrola našla něco, co identifikuje pacienta.
reason-check-uid = Kontrola našla identifikátor (UID) originálu.
reason-check-private = Kontrola našla soukromý prvek.
reason-check-markers = Kontrola nenašla značku anonymizace.
reason-check-structure = Kontrola nedokázala přečíst výsledek do konce.
reason-check-pixels = Kontrola našla změněné pixely.
reason-pixels-truncated = Obrazová data nejsou úplná.
reason-pixels-codestream = Komprimovaná obrazová data nelze přečíst do konce.
reason-pixels-unused-bits = Nevyužité bity pixelů obsahují něco neznámého.
reason-pixels-unsupported = Pixely jsou komprimovány způsobem, který nelze zkontrolovat.
reason-crashed = Snímek se nepodařilo zpracovat.
reason-frame-too-large = Snímek je větší než z jakéhokoli přístroje: dekódování by potřebovalo více paměti, než program dovoluje.
reason-unpacks-too-large = Po rozbalení by byl soubor větší než jakýkoli skutečný.
reason-took-too-long = Snímek zaměstnával počítač déle, než je rozumné, a byl vzdán.
reason-identifiers-too-many = Soubor uvádí více osob a čísel než jakýkoli skutečný. Nelze zkontrolovat, zda se v něm vyskytují.
reason-list-names-too-many = Spolu s předchozími soubory uvádí tento soubor více osob a čísel, než se vejde do jednoho seznamu. Vymažte seznam a načtěte méně souborů najednou.
reason-write-failed = Zápis selhal. Ověřte, že je dost volného místa.
reason-stopped = Export byl zastaven.
reason-output-exists = Soubor tohoto jména už existuje a nepřepisuje se.
reason-storage-full = Prohlížeč už nemá pro výsledek místo. Vymažte seznam, čímž uvolníte dřívější výsledky, nebo uvolněte místo na disku a exportujte méně sérií najednou.
reason-zip-broken = Zip si odporuje: mohou v něm chybět soubory. Zkopírujte ho znovu ze zdroje.
reason-zip-cut = Zip je useknutý: chybí jeho konec a soubory v něm nelze vypsat. Zkopírujte ho znovu ze zdroje.
reason-zip-part = Jedna část zipu, který jich má několik. Dejte všechny části do jedné složky, tam je rozbalte a pak načtěte tuto složku.
reason-study-key-too-short = Klíč projektu musí mít alespoň 12 znaků.
reason-study-key-too-easy = Tento klíč projektu lze snadno uhodnout: zadejte několik slov, nebo ho nechte vygenerovat.
reason-study-key-memory = Pro klíč projektu není dost paměti. Zavřete jiné programy nebo karty.
reason-zip-damaged = Soubor je v zipu poškozený nebo zip není úplný. Zkopírujte zip znovu ze zdroje.
reason-zip-encrypted = Soubor je v zipu zašifrovaný. Rozbalte ho s jeho heslem a pak načtěte složku.
reason-zip-method = Soubor je v zipu zabalen způsobem, který nelze přečíst. Rozbalte ho a pak načtěte složku.
reason-zip-too-many = Zip obsahuje více souborů, než se prochází: zbytek nebyl načten. Rozbalte ho a načtěte jeho složky jednu po druhé.
reason-zip-too-large = Po rozbalení by zabral více, než je rozumné. Rozbalte ho a pak načtěte složku.
reason-zip-too-deep = Zip uvnitř příliš mnoha jiných zipů.
reason-zip-without-images = Zip bez souborů DICOM.

# The screen.

subtitle = Anonymizace DICOM
offline = Offline: nic neopouští tento počítač
close = Zavřít
help = Nápověda
language = Jazyk
notices = Upozornění
theme = Barvy
theme-system = Podle systému
theme-light = Světlé
theme-dark = Tmavé
divider-form = Šířka formuláře
divider-list = Výška seznamu
back = Zpět
unknown = Neznámé
and-more = { $files ->
    [one] a 1 další
    [few] a { $files } další
   *[other] a { $files } dalších
}

## Left: the anonymisation

anonymisation = Anonymizace
load = Načíst DICOM…
load-options = Možnosti načtení
load-files = Soubory…
load-zip = Zip…
load-ids = Načíst seznam ID…
load-hint = Prohlížeč to může nazvat „nahrání“. Nic neopouští tento počítač.
ids-hint = Exportují se jen pacienti z tohoto seznamu, pod jeho ID. Nikde se neukládá; vymazání seznamu snímků ho ponechá.
ids-count = { $patients ->
    [one] Seznam ID: { $patients } pacient
    [few] Seznam ID: { $patients } pacienti
   *[other] Seznam ID: { $patients } pacientů
}
ids-remove = Odebrat seznam ID
ids-refused = Seznam ID nebyl přijat.
ids-lines = Řádky: { $lines }.
ids-unreadable = Soubor nelze přečíst.
ids-too-long = Je delší než 4 MB nebo 50 000 řádků.
ids-no-text = Není to text. Uložte ho jako CSV nebo jako text s tabulátory.
ids-no-columns = V prvním řádku chybí sloupec s ID pacientů nebo s anonymními ID: nazvěte je „ID pacienta“ a „Anonymní ID“.
ids-two-columns = Dva sloupce mají stejný význam: ponechte jeden.
ids-empty = Neuvádí žádného pacienta.
ids-ragged = Tyto řádky mají více buněk než první nebo buňku přes několik řádků.
ids-no-patient = Tyto řádky nemají ID pacienta.
ids-bad-id = Tyto řádky nemají platné anonymní ID: 1 až 16 písmen A až Z, číslic nebo pomlček.
ids-bad-order = Číslo žádanky v těchto řádcích je delší než 64 znaků.
ids-two-ids = Tyto řádky dávají jednomu pacientovi dvě anonymní ID.
ids-two-patients = Tyto řádky dávají dvěma pacientům stejné anonymní ID.
ids-names-patient = Anonymní ID v těchto řádcích obsahuje ID pacienta.
clear = Vymazat seznam
clear-next = Vymazat seznam pro dalšího pacienta
clear-ask = Vymazat seznam?
clear-ask-what = Výsledky, obdélníky nebo potvrzení, které nejsou v žádném úplném exportu, by se ztratily. Po dobu 20 sekund lze seznam vrátit.
clear-anyway = Vymazat
undo-clear = Vrátit seznam
general = Obecné
advanced = Pokročilé
group-id = ID skupiny
group-hint = Kód vaší nemocnice nebo studie, od toho, kdo snímky dostane.
group-no-fit = Kvůli zpětnému lomítku ho snímky nemohou obsahovat jako Clinical Trial Site ID. Je jen v manifestu zipu a v protokolu.
group-recalled = Zapamatováno v tomto počítači: ověřte, že je správně.
order-number = Číslo žádanky
order-hint = Číslo tohoto vyšetření, od toho, kdo ho objednal.
order-no-fit = Delší než 16 znaků nebo se zpětným lomítkem: snímky ho nemohou obsahovat jako Accession Number. Je jen v manifestu zipu a v protokolu.
order-unknown = Číslo žádanky neznám
specify-id = Zadat anonymní ID
anonymous-id = Anonymní ID
id-hint = Toto ID nesmí odkazovat na údaje pacienta.
id-from-list = Ze seznamu ID.
receiver = Příjemce
receiver-choose = Vyberte…
receiver-hint = Kdo snímky dostane. Podle něj se nastaví ID skupiny a volby.
receiver-wants = { $receiver } požaduje:
draw-another = Vygenerovat jiné ID
referring-physician = Odesílající lékař
comments = Poznámky
report-only = Jen do protokolu, který zůstává v nemocnici.
fields-of = Pacient: { $patient }
export = Exportovat
cancel = Zrušit
loading = Načítání souborů
exporting = Anonymizace a kontrola
searching = Hledání vypáleného textu
search-paused = Pozastaveno, export pokračuje: hledání vypáleného textu
text-news = Během čekání bylo nalezeno něco, co vypadá jako vypálený text. Podívejte se na označené série a exportujte znovu.
seconds-left = { $seconds ->
    [one] zbývá 1 sekunda
    [few] zbývají { $seconds } sekundy
   *[other] zbývá { $seconds } sekund
}
decimal-mark = ,
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] zbývá 1 minuta
    [few] zbývají { $minutes } minuty
   *[other] zbývá { $minutes } minut
}
sum-series = { $series ->
    [one] 1 série
    [few] { $series } série
   *[other] { $series } sérií
}
sum-images = { $images ->
    [one] 1 snímek
    [few] { $images } snímky
   *[other] { $images } snímků
}
sum-patients = { $patients ->
    [one] 1 pacient
    [few] { $patients } pacienti
   *[other] { $patients } pacientů
}
sum-left-out = { $images ->
    [one] 1 snímek zůstane vynechán.
    [few] { $images } snímky zůstanou vynechány.
   *[other] { $images } snímků zůstane vynecháno.
}
other-modalities = { $series ->
    [one] Exportovat také 1 sérii, která není CT ani MR
    [few] Exportovat také { $series } série, které nejsou CT ani MR
   *[other] Exportovat také { $series } sérií, které nejsou CT ani MR
}
other-modalities-hint = Jsou mimo podporovaný rozsah: prohlédněte je obzvlášť pečlivě.
accept-incomplete = Exportovat, i když seznam není úplný

## What is wrong with a field

missing-group = Zadejte ID skupiny
missing-order = Zadejte ho, nebo zaškrtněte
missing-id = Zadejte ID
problem-name = Obsahuje část jména pacienta. Odešlo by se snímky: zvolte něco jiného.
problem-patient-id = Obsahuje ID pacienta. Odešlo by se snímky: zvolte něco jiného.
problem-accession = Obsahuje číslo Accession Number. Odešlo by se snímky: zvolte něco jiného.
problem-birth-date = Obsahuje datum narození pacienta. Odešlo by se snímky: zvolte něco jiného.
problem-event-date = Obsahuje datum snímků pacienta a volby data posouvají nebo odstraňují: prozradilo by to skutečné. Datum vynechte, nebo nechte data zachovat (karta Pokročilé).
problem-other-identifier = Obsahuje jiný identifikátor pacienta nebo jméno personálu, nemocnice či přístroje. Odešlo by se snímky: zvolte něco jiného.
problem-unfit = Nejvýše 64 viditelných znaků.
problem-no-id = 1 až 16 velkých písmen A až Z, číslic nebo pomlček a žádný název vyhrazený pro Windows.
problem-taken = Toto ID má jiný pacient tohoto exportu.
problem-used = Toto ID už má výsledek této relace. Zvolte jiné: s klíčem projektu ho může tentýž pacient mít znovu.
problem-no-random = Tento prohlížeč nemá náhodná čísla. Zaškrtněte pole výše a ID napište.
problem-not-listed = Tento pacient není v seznamu ID. Nic z něj se neexportuje: odeberte pacienta, nebo načtěte jiný seznam ID.
problem-list-unsure = Není jisté, který pacient ze seznamu ID to je. Nic z něj se neexportuje: odeberte pacienta, nebo opravte seznam ID.
problem-no-receiver = Vyberte, kdo snímky dostane.
problem-receiver = Příjemce snímky tohoto pacienta v této podobě nepřijímá.

## What still stops the export

stop-nothing-loaded = Nejprve načtěte snímky.
stop-expired = Tato verze je pro vaše pracoviště příliš stará. Požádejte o novou.
stop-loading = Počkejte, až se načtou všechny soubory.
stop-incomplete = Seznam není úplný: načtěte ho znovu, nebo výše potvrďte, že ho berete tak, jak je.
stop-mixed = Jedno vyšetření obsahuje snímky různých pacientů. Odeberte jednoho z nich ze seznamu.
stop-unsure = Určete v seznamu níže, zda jde o jednoho pacienta, nebo o dva.
stop-nothing-goes-out = Všechny načtené série zůstanou vynechány: viz seznam níže.
stop-deriving = Počkejte, až bude klíč projektu připraven.
stop-study-key = Klíč projektu nelze použít.
stop-group-missing = Chybí ID skupiny.
stop-group = ID skupiny nelze použít.
stop-order-missing = Chybí číslo žádanky.
stop-order = Číslo žádanky nelze použít.
stop-id-missing = Chybí anonymní ID.
stop-id = Anonymní ID nelze použít.
stop-not-listed = Tento pacient není v seznamu ID, nebo to není jisté.
stop-no-receiver = Vyberte, kdo snímky dostane.
stop-receiver = Příjemce snímky v této podobě nepřijímá: viz výše.

## Advanced

preset = Předvolba
preset-strict = Přísná
preset-strict-hint = Odstraní vše, co uvádí základní profil standardu. Nejbezpečnější volba.
preset-planning = Plánování
preset-planning-hint = Pro plánování operací a druhé čtení: zachová vyčištěné popisy, posunutá data a pohlaví, věk, výšku a hmotnost; ze soukromých prvků jen čísla, bez nichž nelze přečíst mozaiku nebo difuzní snímek.
preset-research = Výzkum
preset-research-hint = Zachová vyčištěné popisy, posunutá data, charakteristiky pacienta a bezpečné soukromé prvky.
preset-custom = Vlastní
preset-custom-hint = Váš vlastní výběr z voleb níže.
preset-site-hint = Jak to nastavilo vaše pracoviště.
preset-is = Volby: { $preset }.
preset-but = { $preset }, ale vaše pracoviště nastavuje: { $options }
option-off = { $option }: vypnuto
locked-by-site = Nastaveno vaším pracovištěm.
is-on = zapnuto
is-off = vypnuto
dates = Kalendářní data
dates-remove = Odstraněna
dates-shift = Posunuta o několik týdnů (Modified Dates)
dates-keep = Zachována (Full Dates)
option-basic = Odstranit, co identifikuje pacienta
option-pixels = Začernit, co snímky ukazují o pacientovi, všechny prohlédnout a potvrdit
option-descriptors = Zachovat vyčištěné popisy
option-descriptors-hint = Jen známá neškodná slova.
option-characteristics = Zachovat pohlaví, věk, výšku a hmotnost
option-characteristics-hint = Věk nad 89 let se změní na 90.
option-private = Zachovat bezpečné soukromé prvky
option-private-hint = Vlastní hodnoty výrobců, které standard označuje za bezpečné.
option-structured = Exportovat strukturované nálezy, vyčištěné
option-structured-hint = Zůstane jen to, o čem se ví, že je neškodné.
option-graphics = Exportovat stavy prezentace, vyčištěné
option-graphics-hint = Jejich texty se vyčistí; překryvy se odstraní v každém případě.
option-device = Zachovat identitu přístroje
option-device-hint = Sériová čísla a názvy stanic: identifikují nemocnici.
option-institution = Zachovat instituci
option-institution-hint = Její název a adresu.
option-uids = Zachovat původní UID
option-uids-hint = Spojují snímky s těmi ve vašem archivu.
study-key = Klíč projektu
study-key-hint = Alespoň 12 znaků. Stejný pacient dostane v pozdějším exportu s tímto klíčem stejné pseudonymy. Nikdy se neukládá: pečlivě ho uschovejte.
study-key-draw = Vygenerovat klíč projektu
study-key-drawn = Tento klíč si teď zapište a pečlivě uschovejte: zobrazuje se jen zde a nikdy se neukládá. Stejný pacient s ním dostane v pozdějším exportu stejné pseudonymy.
study-key-deriving = Klíč se připravuje…
study-key-ready = Připraveno: ID a pseudonymy vycházejí z tohoto klíče.
password = Heslo zipu
password-hint = AES-256. Průzkumník Windows takový zip neotevře, 7-Zip ano. Názvy souborů uvnitř zůstávají čitelné.
password-easy = Toto heslo lze snadno uhodnout: bezpečnější je několik slov. Kdo má zip, může zkoušet, jak často chce.
file-set = DICOM file-set
file-set-hint = Pro CD nebo software, který vyžaduje DICOMDIR: zip ho obsahuje a soubory se jmenují S001/I00001.
order-in-images = Zapsat ID z formuláře do snímků
order-in-images-hint = Číslo žádanky jako Accession Number, ID skupiny jako Clinical Trial Site ID, anonymní ID jako Clinical Trial Subject ID: tak se snímky po importu znovu najdou.
mapping-tables = Uložit také převodní tabulky (CSV)
mapping-tables-hint = Stará a nová UID a ID pacientů. Důvěrné: zůstávají v nemocnici, stejně jako protokol.
option-find-text = Hledat vypálený text
option-find-text-hint = Každý snímek se před exportem prohledá. Série s textem zůstane vynechána, dokud ji celou neprohlédnete, text nevyřešíte a nepotvrdíte. Bez této volby platí jen to, co uvádějí hlavičky.
packing = Zip
packing-fast = Rychlá komprese
packing-small = Silná komprese
packing-store = Bez komprese

## Right: the viewer

viewer = Prohlížeč snímků
slice = Řez
image = Snímek
header = Hlavička
header-search = Hledat v hlavičce
header-changed = Jen změněné
header-none = Nic neodpovídá.
header-patient = Pacient
header-study = Vyšetření, série a osoby
header-image = Snímek a technika
header-private = Soukromé prvky výrobce
header-file = Soubor
header-hint = Nová UID jsou příklady: každý export generuje vlastní, není-li nastaven klíč projektu.
header-waiting = Čtení hlavičky…
header-stays = Tento snímek zůstane vynechán.
header-tag = Tag
header-name = Název
header-vr = VR
header-before = Předtím
header-after = Potom
header-why = Co se stane a proč
viewer-hint = Kolečko nebo šipky: řezy. Ctrl a kolečko, + a −: zoom. 0: přizpůsobit, I: invertovat, mezerník: přehrát. Pravé tlačítko: zoom. 1–9: okno.
tool-window = Okno
tool-stack = Posouvání řezů
beside = Druhá série
beside-none = Jedna série
beside-link = Posouvat společně
beside-position = podle polohy
beside-number = podle čísla řezu
redact-undo = Vrátit poslední změnu obdélníků
tool-pan = Posun
tool-zoom = Zoom
tool-measure = Měření
redact = Začernit
redact-hint = Tažení: začernit. Tažení uvnitř: přesunout. Tažení okraje: změnit velikost. Dvojklik: odebrat.
redact-remove = Odebrat obdélník
redact-add = Přidat obdélník
redact-rectangle = { $number ->
   *[other] Obdélník { $number }
}
redact-keys = Šipky přesouvají, Shift a šipky mění velikost, Delete odebírá.
found = Nalezený text
found-blacken-all = Začernit nalezený text
found-next = { $slices ->
    [one] Přejít na něj (1 řez)
   *[other] Další ze { $slices } řezů
}
found-line = { $number ->
   *[other] Text { $number }
}
found-says-name = shoduje se se jménem pacienta
found-says-id = shoduje se s ID pacienta
found-says-birth-date = shoduje se s datem narození
found-blacken = Začernit zde
found-dismiss = Netýká se pacienta
reach = Dosah obdélníků
reach-image = Tento snímek
reach-series = Celá série
reach-size = Všechny snímky této velikosti
look = Zůstane vynechána, dokud nebude zobrazen každý řez (celý, v okně „Jako v souboru“), vyřešen každý nalezený text a dokud to nepotvrdíte.
look-drawn = Část jste začernili. Snímky uvedou, že jejich pixely jsou čisté, jen pokud byl zobrazen každý řez (celý, v okně „Jako v souboru“) a potvrdíte to.
unseen = { $count ->
    [one] Řez { $slices } zatím nebyl zobrazen.
   *[other] Řezy { $slices } zatím nebyly zobrazeny.
}
unshowable = { $count ->
    [one] Řez { $slices } nelze zobrazit: jeho snímek zůstane vynechán.
   *[other] Řezy { $slices } nelze zobrazit: jejich snímky zůstanou vynechány.
}
text-open = { $lines ->
    [one] 1 nalezený text není ani začerněn, ani odmítnut.
    [few] { $lines } nalezené texty nejsou ani začerněny, ani odmítnuty.
   *[other] { $lines } nalezených textů není ani začerněno, ani odmítnuto.
}
next-unseen = Další nezobrazený řez
looked = Potvrdili jste, že neukazuje nic, co by identifikovalo pacienta.
confirm-look = Prohlédnuto: nic neidentifikuje pacienta
invert = Invertovat
fit = Přizpůsobit
overlay = Text přes snímek
overlay-suspect = Text přes snímek: skrytý, dokud série může ukazovat pacienta
planes = Koronální a sagitální roviny
planes-unplaced = Žádné roviny napříč řezy: tento snímek neuvádí, kde leží.
planes-few = Žádné roviny napříč řezy: za sebou leží příliš málo řezů.
planes-pixels = Žádné roviny napříč řezy: jsou barevné nebo je nelze dekódovat.
planes-failed = { $slices ->
    [one] 1 řez nelze dekódovat: je černý.
    [few] { $slices } řezy nelze dekódovat: jsou černé.
   *[other] { $slices } řezů nelze dekódovat: jsou černé.
}
plane-sagittal = Sagitální
plane-coronal = Koronální
plane-axial = Axiální
plane-keys = Kliknutím nebo šipkami přejdete na místo.
slice-of = Řez { $place } z { $count }
play = Přehrát
play-speed = Řezů za sekundu
window = Předvolba okna
window-own = Jako v souboru
window-full = Celý rozsah
window-soft = Měkké tkáně
window-lung = Plíce
window-bone = Kost
window-brain = Mozek
window-user = Vlastní okno
cannot-show = Tento snímek nelze zobrazit.
no-pixels = Tato série nemá snímky k zobrazení.
welcome = Přetáhněte sem složku se snímky CT nebo MR
welcome-drop = nebo kamkoli do tohoto okna, případně ji vyberte pomocí „Načíst DICOM…“. Složky mohou obsahovat jiné soubory a složky.
welcome-1 = Zkontrolujte, co se načetlo: správný pacient, správné série.
welcome-2 = Vyplňte ID skupiny a číslo žádanky.
welcome-3 = Exportujte: zip lze bezpečně poslat, protokol PDF zůstává v nemocnici.
patient-id-is = ID { $id }
born = nar. { $date }
no-name = Bez jména

## The viewer's header: what becomes of each element, and why

fate-kept = Zachováno
fate-replaced = Nahrazeno
fate-removed = Odstraněno
fate-added = Přidáno
why-row-dummy = Tabulka standardu: nahradí ho zástupná hodnota.
why-row-empty = Tabulka standardu: vyprázdněno.
why-row-remove = Tabulka standardu: odstraněno.
why-row-keep = Zachovává ho volba.
why-row-clean = Volba ho zachovává vyčištěné; data se posouvají.
why-row-uid = Tabulka standardu: nové UID, stejné všude, kde se toto vyskytuje.
why-left-nothing = Volba by ho zachovala, ale nezbylo nic neškodného.
why-vocabulary = Volný text: zůstávají jen slova, o nichž se ví, že jsou neškodná.
why-reviewed-text = Text o přístroji nebo technice, o němž se ví, že je neškodný.
why-code = Kód veřejného kódovacího schématu.
why-local-code = Vlastní kód nemocnice: nahradí ho zástupná hodnota.
why-image-table = Tabulka, s níž se snímek vykresluje.
why-colour-profile = Barevný profil: nahradí ho jednoduchý.
why-opaque = Bajty neznámého významu.
why-plain = Číslo, pevný termín nebo seznam, který nic neříká o osobě.
why-date = Datum nebo čas: podle volby pro data.
why-person = Jméno osoby.
why-address = Síťový název nebo adresa.
why-uid = UID: nahrazeno novým, stejným všude, kde se vyskytuje, pokud se UID nezachovávají.
why-public-uid = UID, které je pro všechny stejné.
why-private = Vlastní prvek výrobce, o němž se neví, že je bezpečný.
why-safe-private = Vlastní prvek výrobce, o němž se ví, že je bezpečný.
why-proven-private = Vlastní číslo nebo slovo výrobce, bez něhož snímek není srozumitelný; zkontrolováno jako neškodné.
why-half-scheme = Polovina difuzního schématu: b-hodnoty a směry zůstávají spolu, nebo vůbec.
why-not-in-dictionary = Standard tento prvek nezná.
why-not-in-iod = Standard ho v objektu tohoto druhu nezná.
why-unknown-term = Není to termín známý pro tento atribut.
why-unreadable = Hodnota není taková, jaká má být.
why-identifier = Hodnota obsahuje něco, co identifikuje pacienta.
why-age = Věk nad 89 let se změní na 90.
why-build = Tělesná stavba pacienta: odstraní se stejně jako hmotnost a výška, nejsou-li charakteristiky pacienta zachovány.
why-shell = Část obalu souboru, který se zapisuje znovu.
why-never-kept = Nikdy se nezachovává, ať jsou volby jakékoli.
why-graphics = Grafika přes snímek nebo vedle něj.
why-character-set = Text se v případě potřeby zapíše znovu v UTF-8.
why-misplaced = Obsah nálezu v objektu, který není nálezem.
why-structured = Obsah nálezu: zachován jen tam, kde se ví, že je neškodný.
why-dummy-item = Uvnitř seznamu, z něhož zůstává jen struktura.
why-enclosing = Odstraní se se seznamem, který ho obsahuje.
why-identity = Místo pacienta nastupuje anonymní pacient.
why-order = Číslo žádanky, ID skupiny nebo anonymní ID, nebo co musí stát vedle nich: zapsáno, aby se snímky znovu našly.
why-marker = Uvádí, že a jak byl snímek anonymizován.
why-pixels = Popisuje pixely tak, jak jsou po začernění.

## Below: the list

list = Načtené série
list-series = { $series ->
    [0] Nejsou načteny žádné série
    [one] 1 série
    [few] { $series } série
   *[other] { $series } sérií
}
list-empty = Co načtete, bude zde uvedeno podle pacientů a s tím, co se s každou sérií stane.
goes-out-as = Anonymní ID: { $id }
exported-as = Exportováno jako { $id }, { $time }
also-written = psáno také: { $spellings }
said-one = Uvedli jste, že jde o jednoho pacienta.
studies = { $studies ->
    [one] 1 vyšetření
    [few] { $studies } vyšetření
   *[other] { $studies } vyšetření
}
column-status = Stav
column-name = Jméno pacienta
column-modality = Modalita
column-date = Datum snímání
column-images = Snímky
column-dimension = Rozměry
column-voxel = Voxel (mm)
column-position = Poloha pacienta
column-study = Popis vyšetření
column-series = Popis série
column-patient-id = ID pacienta
column-age = Věk
column-people = Odesílající lékař / Provedl
columns = Sloupce
issuer = Vydavatel ID
status-good = Bude exportována
status-searching = Hledá se…
status-mixed = Smíšení pacienti
status-unsure = Jeden pacient?
status-mammography = Mamografie
status-other = Není CT ani MR
status-report = Nález
status-document = Dokument
status-radiotherapy = Radioterapie
status-segmentation = Segmentace
status-presentation = Zobrazení
status-key-images = Klíčové snímky
status-images = Snímky { $modality }
status-look = Prohlédněte ji
status-out = Zůstane vynechána
status-part = { $images ->
    [one] 1 snímek zůstane vynechán
    [few] { $images } snímky zůstanou vynechány
   *[other] { $images } snímků zůstane vynecháno
}
quality-near = u řezu { $slice }
quality-at = u řezu { $slice }, { $axis } { $mm } mm
quality-show = Ukázat místo
quality-missing-slices = { $count ->
    [one] Chybí 1 řez
    [few] Chybějí { $count } řezy
   *[other] Chybí { $count } řezů
}
quality-missing-slices-do = Objem tam má díru: rekonstrukce a modely vedené přes ni jsou chybné. Načtěte sérii znovu; pokud řezy stále chybějí, nechte ji archiv poslat znovu.
quality-uneven-spacing = Rozestup řezů se mění
quality-uneven-spacing-do = Software, který očekává rovnoměrný objem, ho zkreslí. Vyberte sérii s jedním rozestupem, nebo nechte archiv poslat tuto znovu.
quality-same-position = { $count ->
    [one] 1 řez na místě jiného
    [few] { $count } řezy na místě jiných
   *[other] { $count } řezů na místě jiných
}
quality-same-position-do = Nelze poznat, který z nich platí. Nechte archiv poslat sérii znovu; možná uchovává dvě rekonstrukce jako jednu sérii.
quality-gantry-tilt = Náklon gantry { $degrees } stupňů
quality-gantry-tilt-do = Řezy jsou naskládány šikmo, což mnoho plánovacích programů odmítá nebo zkresluje. Vyberte sérii bez náklonu, nebo sérii přepočítanou na přístroji.
quality-shifted-slices = { $count ->
    [one] 1 řez posunutý do strany
    [few] { $count } řezy posunuté do strany
   *[other] { $count } řezů posunutých do strany
}
quality-shifted-slices-do = Objem tam má schod. Vyberte jinou rekonstrukci, nebo nechte archiv poslat sérii znovu.
quality-mixed-orientation = { $count ->
    [one] 1 řez natočený vůči ostatním
    [few] { $count } řezy natočené vůči ostatním
   *[other] { $count } řezů natočených vůči ostatním
}
quality-mixed-orientation-do = Řezy různých směrů netvoří objem. Vyberte sérii s jedním směrem.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 řez s jinou velikostí pixelu
    [few] { $count } řezy s jinou velikostí pixelu
   *[other] { $count } řezů s jinou velikostí pixelu
}
quality-mixed-pixel-spacing-do = Zorné pole se v objemu mění. Vyberte sérii s jedním zorným polem.
quality-mixed-size = { $count ->
    [one] 1 řez s jinou maticí
    [few] { $count } řezy s jinou maticí
   *[other] { $count } řezů s jinou maticí
}
quality-mixed-size-do = Počet řádků nebo sloupců se v objemu mění. Vyberte sérii s jednou maticí.
quality-no-position = { $count ->
    [one] 1 řez bez polohy
    [few] { $count } řezy bez polohy
   *[other] { $count } řezů bez polohy
}
quality-no-position-do = Bez poloh nelze sestavit objem. Vyberte původní sérii z přístroje, ne kopii obrázků.
quality-gaps-between-slices = Mezery { $mm } mm mezi řezy
quality-gaps-between-slices-do = Řezy jsou tenčí než jejich vzdálenost a to, co leží mezi nimi, není zobrazeno. Vyberte tenkou sérii bez mezer.
quality-few-images = { $count ->
    [one] Jen 1 snímek
    [few] Jen { $count } snímky
   *[other] Jen { $count } snímků
}
quality-few-images-do = Na objem je jich příliš málo. Ověřte, že byla načtena celá série, nebo vyberte tenkou sérii.
quality-mixed-kernel = { $count ->
    [one] 1 řez s jiným kernelem
    [few] { $count } řezy s jiným kernelem
   *[other] { $count } řezů s jiným kernelem
}
quality-mixed-kernel-do = Ostrost se v objemu mění. Vyberte sérii s jedním rekonstrukčním kernelem.
quality-mixed-thickness = { $count ->
    [one] 1 řez jiné tloušťky
    [few] { $count } řezy jiné tloušťky
   *[other] { $count } řezů jiné tloušťky
}
quality-mixed-thickness-do = Příjemci očekávají jednu tloušťku. Vyberte sérii s jednou tloušťkou řezu.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 řez s jinou vztažnou soustavou
    [few] { $count } řezy s jinou vztažnou soustavou
   *[other] { $count } řezů s jinou vztažnou soustavou
}
quality-mixed-frame-of-reference-do = Jejich polohy se neměří od stejného bodu: pacient se mezitím mohl pohnout. Vyberte sérii z jedné akvizice.
quality-no-pixel-spacing = { $count ->
    [one] 1 řez bez velikosti pixelu
    [few] { $count } řezy bez velikosti pixelu
   *[other] { $count } řezů bez velikosti pixelu
}
quality-no-pixel-spacing-do = Bez ní nelze nic změřit. Vyberte původní sérii z přístroje.
quality-tiles-lost = { $count ->
    [one] 1 mozaika, kterou příjemce nedokáže rozdělit na řezy
    [few] { $count } mozaiky, které příjemce nedokáže rozdělit na řezy
   *[other] { $count } mozaik, které příjemce nedokáže rozdělit na řezy
}
quality-tiles-lost-do = Soukromé prvky, které to popisují, chybí nebo nemohly zůstat. Vyberte sérii s jedním snímkem na řez, pokud existuje.
quality-diffusion-lost = { $count ->
    [one] 1 difuzní snímek bez b-hodnoty a směru
    [few] { $count } difuzní snímky bez b-hodnot a směrů
   *[other] { $count } difuzních snímků bez b-hodnot a směrů
}
quality-diffusion-lost-do = Jsou v soukromých prvcích, celé nebo z poloviny. Vypočtené mapy je nepotřebují.
quality-scale-lost = { $count ->
    [one] 1 snímek bez svého měřítkového faktoru
    [few] { $count } snímky bez svých měřítkových faktorů
   *[other] { $count } snímků bez svých měřítkových faktorů
}
quality-scale-lost-do = Jeho hodnoty nelze porovnávat ani s nimi počítat: faktor je v soukromém prvku.
quality-labels-lost = { $count ->
    [one] 1 objekt, jehož struktury, segmenty nebo svazky ztratily názvy
    [few] { $count } objekty, jejichž struktury, segmenty nebo svazky ztratily názvy
   *[other] { $count } objektů, jejichž struktury, segmenty nebo svazky ztratily názvy
}
quality-labels-lost-do = Názvy, o nichž není jisté, že jsou neškodné, odcházejí prázdné nebo jako čísla: pošlete příjemci seznam, co které číslo znamená.
quality-uptake-lost = { $count ->
    [one] 1 snímek bez údajů, z nichž se počítá SUV
    [few] { $count } snímky bez údajů, z nichž se počítá SUV
   *[other] { $count } snímků bez údajů, z nichž se počítá SUV
}
quality-uptake-lost-do = Hmotnost, dávka nebo čas injekce nemohly zůstat. V rámci jednoho vyšetření lze aktivity stále porovnávat.
quality-times-lost = { $count ->
    [one] 1 snímek bez času, který určuje jeho průchod
    [few] { $count } snímky bez časů, které rozlišují jejich průchody
   *[other] { $count } snímků bez časů, které rozlišují jejich průchody
}
quality-times-lost-do = Časy se odstraní spolu s daty. Průchody stejným místem nelze v čase rozlišit ani seřadit.
quality-kept-by = Předvolba { $preset } to zachová.
remove = Odebrat ze seznamu
remove-hint = Del. Z disku se nic nemaže.

# What a receiver wants
requirement-modalities = Jen { $wanted }.
requirement-thickest-slice = Řezy nejvýše { $limit } mm.
requirement-largest-spacing = Nejvýše { $limit } mm od řezu k řezu.
requirement-fewest-images = Alespoň { $limit } snímků v sérii.
requirement-no-tilt = Bez náklonu gantry.
requirement-complete = Úplné série.
requirement-contrast-phases = Kontrastní fáze: { $phase }.
requirement-series = Série „{ $name }“.
requirement-phase-native = nativní
requirement-phase-arterial = arteriální
requirement-phase-portal-venous = portální venózní
requirement-phase-nephrographic = nefrografická
requirement-phase-delayed = pozdní
requirement-phase-excretory = vylučovací
requirement-by = Série { $series }: { $found }.
requirement-by-more = { $count ->
    [one] 1 další série.
    [few] { $count } další série.
   *[other] { $count } dalších sérií.
}
requirement-by-list = V seznamu něco chybí.
requirement-by-none = Žádná taková série se neexportuje.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } snímek
    [few] { $count } snímky
   *[other] { $count } snímků
}
requirement-found-missing = { $count ->
    [one] chybí { $count } snímek
    [few] chybějí { $count } snímky
   *[other] chybí { $count } snímků
}
requirement-found-unknown = hlavička to neuvádí
undo-removal = Vrátit odebrané
rows-before = Předchozí řádky: { $rows }
rows-after = Další řádky: { $rows }
warning-mixed = { $patients ->
   *[other] Jedno vyšetření obsahuje snímky více pacientů ({ $patients }), kteří se liší v ID, jménu nebo datu narození. Odeberte, co k sobě nepatří, a pak exportujte.
}
warning-duplicates = { $files ->
    [one] Dva různé soubory se vydávají za tentýž snímek: oba zůstanou vynechány.
   *[other] Různé soubory se vydávají za tentýž snímek: všechny zůstanou vynechány.
}
warning-changed = { $files ->
    [one] 1 soubor se od načtení změnil nebo ho už nelze přečíst. Jeho snímek zůstane vynechán. Vymažte seznam a načtěte ho znovu.
    [few] { $files } soubory se od načtení změnily nebo je už nelze přečíst. Jejich snímky zůstanou vynechány. Vymažte seznam a načtěte je znovu.
   *[other] { $files } souborů se od načtení změnilo nebo je už nelze přečíst. Jejich snímky zůstanou vynechány. Vymažte seznam a načtěte je znovu.
}
locked = Prohlížeč nedokázal otevřít tyto položky. Přetáhněte složku, která je uvnitř, nebo ji vyberte pomocí „Načíst DICOM…“:
hidden-files = Prohlížeč zde skrývá soubory nebo složky s neobvyklými názvy, takže mohou chybět snímky. Vyberte složku pomocí „Načíst DICOM…“ a porovnejte počet snímků:
question = Jeden pacient, nebo dva? Rozdíly jsou vyznačeny. Dokud nerozhodnete, nic z obou se neexportuje.
question-more = { $questions ->
    [one] Následuje ještě 1 otázka.
    [few] Následují ještě { $questions } otázky.
   *[other] Následuje ještě { $questions } otázek.
}
one-patient = Je to jeden pacient
two-patients = Jsou to dva pacienti
answered = O pacientech v tomto seznamu jste uvedli, zda jsou jeden, nebo dva.
ask-again = Zeptat se znovu
incomplete = Seznam není úplný.
incomplete-files = { $files ->
    [one] 1 soubor byl nalezen a nebyl přečten.
    [few] { $files } soubory byly nalezeny a nebyly přečteny.
   *[other] { $files } souborů bylo nalezeno a nebylo přečteno.
}
incomplete-folders = { $folders ->
    [one] 1 složka nebyla přečtena do konce: nikdo neví, kolik snímků chybí.
    [few] { $folders } složky nebyly přečteny do konce: nikdo neví, kolik snímků chybí.
   *[other] { $folders } složek nebylo přečteno do konce: nikdo neví, kolik snímků chybí.
}
incomplete-damaged = { $files ->
    [one] 1 soubor je poškozený nebo ho nebylo možné spolehlivě přečíst.
    [few] { $files } soubory jsou poškozené nebo je nebylo možné spolehlivě přečíst.
   *[other] { $files } souborů je poškozených nebo je nebylo možné spolehlivě přečíst.
}
incomplete-do = Načtěte ho znovu, nebo u tlačítka Exportovat potvrďte, že ho berete tak, jak je.
sorted-out = { $files ->
    [one] 1 soubor není snímek a byl vyřazen
    [few] { $files } soubory nejsou snímky a byly vyřazeny
   *[other] { $files } souborů nejsou snímky a bylo vyřazeno
}
unread = { $files ->
    [one] 1 soubor nebylo možné přečíst a zůstane vynechán.
    [few] { $files } soubory nebylo možné přečíst a zůstanou vynechány.
   *[other] { $files } souborů nebylo možné přečíst a zůstane vynecháno.
}

## Results

export-failed = Export selhal a nic z něj nebylo uloženo.
result-written = { $images ->
    [0] Nepodařilo se zapsat žádný snímek.
    [one] 1 snímek zapsán a zkontrolován.
    [few] { $images } snímky zapsány a zkontrolovány.
   *[other] { $images } snímků zapsáno a zkontrolováno.
}
result-incomplete = Z neúplného seznamu: mohou chybět snímky. Uvádí to protokol i manifest.
result-hint = Uloženo mezi stažené soubory prohlížeče: nejprve protokol, pak zip. Pokud se prohlížeč zeptá, zda smí uložit více souborů, povolte to, nebo je uložte zde. Posílejte jen zip; protokol zůstává v nemocnici.
result-next = Před dalším pacientem vymažte seznam.
result-left-out = { $images ->
    [one] 1 snímek byl vynechán
    [few] { $images } snímky byly vynechány
   *[other] { $images } snímků bylo vynecháno
}
all-in-report = Všechny jsou uvedeny v protokolu.
save-zip = Uložit ZIP znovu
save-report = Uložit protokol znovu
save-tables = Uložit převodní tabulky znovu
save-zip-as = Uložit ZIP jako…
saved-there = Uloženo.
saved-failed = Na toto místo se nepodařilo uložit: může být plné nebo chráněné proti zápisu. Nic neúplného tam nezůstalo. Zvolte jiné místo.

## Dialogs

intended-use = Určené použití
use-who = Pro kvalifikované zdravotnické pracovníky, pro pacienty všech věkových kategorií. Použití na předpis tam, kde to platí.
use-what = Pro snímky CT a MR. Jiné snímky se exportují až po vašem potvrzení; mamografie nikdy.
use-not = Neslouží k diagnostice. Co zde vidíte, pomáhá jen vybrat a zkontrolovat snímky.
use-incidents = Závažné nežádoucí příhody hlaste kontaktu na svém pracovišti a příslušnému úřadu.
use-security = Chraňte tento počítač: vlastní účty, zamykání obrazovky, antivirus. Zip posílejte bezpečnou cestou. Protokol PDF uvádí jméno pacienta a zůstává v nemocnici.
understood = Rozumím
pair-title = { $patients ->
   *[other] Počet exportovaných pacientů: { $patients }
}
pair-hint = Každý dostane vlastní zip a vlastní protokol. Zkontrolujte ID a zadejte čísla žádanek.
pair-staying = { $patients ->
    [one] Tento pacient zůstane vynechán:
    [few] Tito { $patients } pacienti zůstanou vynecháni:
   *[other] Těchto { $patients } pacientů zůstane vynecháno:
}
start-export = Zahájit export

manual = Uživatelská příručka
shortcuts = Klávesové zkratky
about = O programu Veilig
about-what = Veilig anonymizuje snímky DICOM uvnitř prohlížeče. Nemá server a nepoužívá síť.
about-version = Verze
about-built = Sestaveno
about-valid = Platí do
about-commit = Zdrojový kód (commit)
about-program = Hash programu
about-config = Hash konfigurace
about-no-config = žádný: konfigurace je prázdná
about-licence = Licence
about-contact = Kontakt
about-no-contact = Zeptejte se toho, kdo vám tuto stránku dal.
about-compare = Stejný program má vždy stejný hash programu a stejná konfigurace stejný hash konfigurace. Příručka popisuje, jak je porovnat s vydáním.
about-remembered = Tento prohlížeč si pamatuje ID skupiny, nastavení, jazyk, barvy a rozměry této stránky a to, že jste četli určené použití. Nikdy si nepamatuje nic o pacientovi.
forget = Vymazat zapamatovaná nastavení
forgotten = Vymazáno. Chcete-li začít znovu, načtěte stránku znovu.
third-party = Licence třetích stran ({ $packages })
third-party-texts = Licence třetích stran

## The keys

shortcuts-everywhere = Všude
shortcuts-rectangle = Obdélník k začernění
dividers = Čáry mezi částmi
shortcut-manual = Uživatelská příručka
shortcut-list = Tento seznam
shortcut-close = Zavřít dialog nebo nabídku
shortcut-tab = Další pole nebo tlačítko a předchozí
shortcut-row = Jiná série
shortcut-range = Vybrat několik
shortcut-all = Vybrat vše
shortcut-remove = Odebrat vybrané série ze seznamu
shortcut-undo = Vrátit odebrané
shortcut-slice = Další řez a předchozí
shortcut-ten = O deset řezů dál nebo zpět
shortcut-ends = První řez, poslední řez
shortcut-move = Přesunout ho
shortcut-size = Změnit jeho velikost
shortcut-divider = Posunout čáru, která má fokus
key-shift = Shift
key-ctrl = Ctrl
key-tab = Tab
key-escape = Esc
key-delete = Del
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-space = Mezerník

## Age of the build, and the site's configuration

close-reminder = Zavřít připomenutí
recalled = Zapamatováno v tomto počítači od { $day } a odlišné od výchozího: { $options }.
recalled-default = Použít výchozí
recalled-keep = Ponechat tyto volby
recalled-read = Podle tohoto počítače bylo určené použití přečteno { $day }.
recalled-again = Přečíst znovu
recalled-close = Zavřít poznámku o určeném použití
contact-is = Kontakt: { $contact }
validity-remind = { $days ->
    [one] Tato verze platí ještě 1 den.
    [few] Tato verze platí ještě { $days } dny.
   *[other] Tato verze platí ještě { $days } dní.
}
validity-urge = { $days ->
    [0] Tato verze platí do dneška. Opatřete si prosím hned novou.
    [one] Tato verze platí ještě 1 den. Opatřete si prosím hned novou.
    [few] Tato verze platí už jen { $days } dny. Poohlédněte se prosím po nové.
   *[other] Tato verze platí už jen { $days } dní. Poohlédněte se prosím po nové.
}
validity-over = Platnost této verze skončila. Stále funguje, ale mohou v ní chybět opravy: opatřete si prosím novou.
validity-blocked = Platnost této verze skončila a vaše pracoviště ji v tom případě zastavuje. Opatřete si prosím novou.
config-wrong = Konfigurace v tomto souboru je chybná
config-wrong-what = Aby se nic neexportovalo s nastavením, které nikdo nechtěl, stránka se zde zastaví.
config-wrong-do = Pro toho, kdo se o tento soubor stará: opravte blok „site-config“ a načtěte stránku znovu. Příručka v nezměněné kopii souboru popisuje každý klíč.
config-key = Klíč
config-expected = Očekáváno
expected-json = správně utvořený JSON
expected-known-key = klíč, který Veilig zná; tento nezná
expected-text = text v uvozovkách
expected-short-text = dostatečně krátký text bez řídicích znaků
expected-object = objekt ve složených závorkách
expected-yes-or-no = true nebo false
expected-number = celé číslo od 1 do 3650
expected-language = značka jazyka, který tato stránka má
expected-preset-name = název předvolby; strict, planning, research a custom už svůj význam mají
expected-warn-or-block = "warn" nebo "block"
expected-one-of = jedna z hodnot: { $values }
expected-list = seznam v hranatých závorkách, který není prázdný a má nejvýše 1000 položek
expected-length = počet milimetrů větší než 0 a nejvýše 1000
expected-count = celé číslo od 1 do 100000
expected-present = tento klíč s hodnotou
expected-another-name = název, který nemá žádný jiný příjemce

## Before the program runs: these lines stand in the page's HTML, one line each

start-script = Veilig běží uvnitř prohlížeče a potřebuje JavaScript. Povolte ho pro tuto stránku a načtěte ji znovu.
start-starting = Veilig se spouští…
start-missing = Veilig v tomto prohlížeči nemůže běžet. Chybí mu:
start-missing-do = Otevřete tento soubor v aktuálním Chrome, Edge nebo Firefoxu. Některé instituce tyto části vypínají: zeptejte se toho, kdo se o tento počítač stará.
start-failed = Veilig se v tomto prohlížeči nepodařilo spustit. Otevřete tento soubor v aktuálním Chrome, Edge nebo Firefoxu.

## The manual

manual-contents = Obsah
manual-search = Hledat v příručce
manual-found = { $sections ->
    [0] Nic nenalezeno
    [one] Nalezen 1 oddíl
    [few] Nalezeny { $sections } oddíly
   *[other] Nalezeno { $sections } oddílů
}
manual-english = Anglicky
manual-own = Ve vašem jazyce
manual-option = Volba
manual-dicom-name = Název v DICOM
manual-code = Kód
manual-yes = ano
