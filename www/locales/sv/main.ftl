# Svenska. Keys under reason- are the codes of reasons.

language-name = Svenska

report-title = Konfidentiellt: förvaras på sjukhuset, skickas inte med bilderna
report-undrawable = kan inte skrivas ut här
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, bygge { $build }
report-foot-commit = Veilig { $version }, bygge { $build }, commit { $commit }
report-qr = QR-kod för det anonyma ID:t { $id }
report-patient = Patient
report-series = Serier
report-options = Alternativ i sekretessprofilen
report-code-images = ({ $images } av { $all } bilder)
report-yes = ja
report-no = nej
report-pixels = Pixlar
report-left-out = Utelämnat
report-check = Kontroll
report-incomplete = Listan var ofullständig
report-anonymous-id = Anonymt ID
report-date = Datum och tid
report-group = Grupp-ID
report-order = Beställningsnummer
report-order-unknown = okänt
report-zip = Zip-fil
report-size = Storlek
report-sha256 = SHA-256
report-name = Patientens namn
report-patient-id = Patient-ID
report-birth-date = Födelsedatum
report-sex = Kön
report-sex-f = kvinna
report-sex-m = man
report-sex-o = annat
report-age = Ålder
report-years = { $count ->
    [one] 1 år
   *[other] { $count } år
}
report-months = { $count ->
    [one] 1 månad
   *[other] { $count } månader
}
report-weeks = { $count ->
    [one] 1 vecka
   *[other] { $count } veckor
}
report-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
# Age and sex where there is little room: list and banner.
short-years = { $count } år
short-months = { $count } mån
short-weeks = { $count } v
short-days = { $count } d
short-sex-f = K
short-sex-m = M
short-sex-o = annat
report-referring = Remittent
report-performer = Utförare
report-comments = Kommentarer
report-spellings = Skrivs även
report-who = Vem det är
report-said-one = Filerna lämnade det öppet; användaren svarade att det är en och samma patient.
report-said-two = Filerna lämnade det öppet; användaren svarade att denna patient och en annan är två olika.
report-number = Nr
report-modality = Modalitet
report-series-date = Datum
report-description = Beskrivning
report-images = Bilder
report-no-series = Ingen serie skrevs.
report-thumbnail = Bild från serie { $number }
report-study-uid-old = Study UID, gammalt
report-study-uid-new = Study UID, nytt
report-series-uid-old = Series UID, gammalt
report-series-uid-new = Series UID, nytt
report-file = Fil
report-reason = Orsak
report-no-patient = ingen patient
report-files = { $files ->
    [one] 1 fil
   *[other] { $files } filer
}
report-nothing-left-out = Inget utelämnades.
report-quality = Geometri och fullständighet
report-quality-found = Detta hittades
report-quality-none = Inget hittades: snitten i CT-, MR- och PET-serierna bildar hela volymer, så långt deras headrar visar.
report-receiver = Mottagare
report-contact = Kontakt
report-requirements = Mottagarens krav
report-requirements-met = Alla krav är uppfyllda, så långt headrarna visar.
report-requirements-none = Inga krav ställs.
report-searched = Bilderna genomsöktes efter inbränd text.
report-not-searched = Bilderna genomsöktes inte efter inbränd text.
report-pixels-nothing = Inget maskades, och ingen serie var misstänkt.
report-series-number = Serie { $number }
report-confirmed = { $slices ->
    [one] En person har bekräftat att inget röjer patienten, efter att allt hade visats (1 snitt).
   *[other] En person har bekräftat att inget röjer patienten, efter att allt hade visats ({ $slices } snitt).
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) och Burned In Annotation NO skrevs in i 1 bild.
   *[other] Clean Pixel Data (113101) och Burned In Annotation NO skrevs in i { $images } bilder.
}
report-not-looked-at = { $images ->
    [one] 1 bild exporterades trots att den är misstänkt och ingen har tittat på den. Den anger varken Clean Pixel Data (113101) eller Burned In Annotation NO.
   *[other] { $images } bilder exporterades trots att de är misstänkta och ingen har tittat på dem. De anger varken Clean Pixel Data (113101) eller Burned In Annotation NO.
}
report-blackened = maskat: vänster { $left }, överkant { $top }, { $width } × { $height } pixlar, i bilderna { $images }
report-blackened-frame = maskat: vänster { $left }, överkant { $top }, { $width } × { $height } pixlar, i bildruta { $frame } av bilderna { $images }
report-text-blackened = { $slices ->
    [one] text som hittades vid vänster { $left }, överkant { $top }, { $width } × { $height } pixlar, på 1 snitt: maskad
   *[other] text som hittades vid vänster { $left }, överkant { $top }, { $width } × { $height } pixlar, på { $slices } snitt: maskad
}
report-text-dismissed = { $slices ->
    [one] text som hittades vid vänster { $left }, överkant { $top }, { $width } × { $height } pixlar, på 1 snitt: gäller enligt användaren inte patienten
   *[other] text som hittades vid vänster { $left }, överkant { $top }, { $width } × { $height } pixlar, på { $slices } snitt: gäller enligt användaren inte patienten
}
report-held = { $images ->
    [one] 1 bild hölls tillbaka.
   *[other] { $images } bilder hölls tillbaka.
}
run = { $first } till { $last }
report-checked = { $images ->
    [one] 1 bild skrevs. Den lästes om och kontrollerades: inget av de inlästa filernas identifierande uppgifter hittades i den.
   *[other] { $images } bilder skrevs. Var och en lästes om och kontrollerades: inget av de inlästa filernas identifierande uppgifter hittades i dem.
}
report-failed = { $images ->
    [0] Ingen bild underkändes i kontrollen.
    [one] 1 bild underkändes i kontrollen och utelämnades.
   *[other] { $images } bilder underkändes i kontrollen och utelämnades.
}

reason-not-dicom = Ingen DICOM-fil.
reason-dicomdir = Innehållsförteckningen på en cd (DICOMDIR): en lista över filer. Den behövs inte, bilderna läses in ändå.
reason-empty = Filen är tom.
reason-truncated = Filen tar slut för tidigt. Kopiera den igen från källan.
reason-malformed = Filen motsäger sig själv och går inte att läsa säkert.
reason-duplicate-element = Ett element finns två gånger i filen, med olika värden: det går inte att veta vilket som gäller.
reason-too-deep = Filen är djupare nästlad än någon verklig bild.
reason-head-too-large = Filens header är för stor.
reason-unknown-transfer-syntax = Filen använder en kodning som är privat eller okänd.
reason-unreadable = Filen gick inte att läsa. Kontrollera att den finns kvar och inte är öppen någon annanstans.
reason-too-large-here = Den här webbläsaren kan inte läsa en så stor fil när sidan är öppnad som fil. Öppna sidan från en webbserver, eller använd Chromium, Edge eller Firefox.
reason-folder-unreadable = Mappen gick inte att läsa. Kontrollera att du har behörighet att öppna den.
reason-no-file = Ingen fil, utan en pipe, en socket eller en enhet: den öppnas inte.
reason-changed-since-loaded = Filen har ändrats sedan den lästes in, eller går inte längre att läsa. Töm listan och läs in den igen.
reason-not-handed-over = Webbläsaren lämnade inte ut den här filen. Välj dess mapp med ”Läs in DICOM …”.
reason-not-answered = Webbläsaren öppnade inte filen, eller svarade aldrig. Läs in den igen, vid behov med ”Läs in DICOM …”.
reason-no-image = Filen innehåller ingen bild som kan avidentifieras.
reason-image-unnamed = Filen har pixlar men anger inte vilken bild det är (SOP Class eller Instance UID saknas), så bilden saknas i sin serie. Exportera den igen från källan.
reason-unpack-first = Ett arkiv eller en skivavbild, som inte öppnas här: bilderna i filen saknas. Packa upp den först och läs sedan in mappen.
reason-other-format = En volym i ett annat format (till exempel NIfTI), inte DICOM: den tas inte med. Läs in de DICOM-bilder som den gjordes av.
reason-lacks-pixels = En bild av det här slaget måste innehålla pixlar, och den här har inga: filen är ofullständig.
reason-lacks-frames = Bilden beskriver inte var och en av sina bildrutor: filen är ofullständig.
reason-lacks-content = Objektet saknar det innehåll som dess slag måste ha: filen är ofullständig.
reason-suspect-burned-in = Bilden anger själv att den visar text om patienten.
reason-suspect-capture = En skärmbild eller ultraljudsbild: den kan visa patientens namn.
reason-suspect-image-type = En härledd bild: den kan visa patientens namn.
reason-suspect-text = I pixlarna hittades något som ser ut som text: det kan vara patientens namn.
reason-suspect-not-seen = Det gick inte att leta efter inbränd text, eftersom bilden inte kan avkodas.
reason-not-searched = Ännu inte genomsökt efter inbränd text.
reason-not-shown = Bilden går inte att visa, så ingen kunde bekräfta den.
reason-mammography = Mammografi ingår inte i den avsedda användningen.
reason-other-modality = Varken CT eller MR, och inte bekräftad.
reason-duplicate-instance = En annan fil med annat innehåll utger sig för att vara samma bild.
reason-patients-in-study = En undersökning innehåller bilder av olika patienter. Läs in patienterna var för sig.
reason-patient-unsure = Det är osäkert om detta är en patient eller två: namn, ID, födelsedatum, kön eller ålder stämmer inte överens.
reason-not-listed = Patienten finns inte i ID-listan.
reason-list-unsure = Det är osäkert vilken patient i ID-listan detta är.
reason-receiver-requires = Mottagaren tar inte emot den här patientens bilder som de är.
reason-private-sop-class = En privat objekttyp, som inte kan avidentifieras säkert.
reason-encapsulated-document = Ett dokument, som inte kan avidentifieras.
reason-structured-report = En strukturerad rapport: den exporteras bara med alternativet ”Exportera strukturerade rapporter, rensade”.
reason-presentation-state = En presentation state med text eller ritade markeringar: den exporteras bara med alternativet ”Exportera presentation states, rensade”.
reason-unsupported-object = En objekttyp som inte exporteras.
reason-needs-value = Ett värde som bilden behöver går inte att läsa.
reason-check-identifier = Kontrollen hittade något som identifierar patienten.
reason-check-uid = Kontrollen hittade en identifierare (UID) från originalet.
reason-check-private = Kontrollen hittade ett privat element.
reason-check-markers = Kontrollen hittade inte märkningen om avidentifiering.
reason-check-structure = Kontrollen kunde inte läsa resultatet till slutet.
reason-check-pixels = Kontrollen hittade ändrade pixlar.
reason-pixels-truncated = Pixeldata är ofullständiga.
reason-pixels-codestream = Komprimerade pixeldata går inte att läsa till slutet.
reason-pixels-unused-bits = Oanvända bitar i pixlarna innehåller något okänt.
reason-pixels-unsupported = Pixlarna är komprimerade på ett sätt som inte går att kontrollera.
reason-crashed = Bilden kunde inte bearbetas.
reason-frame-too-large = Bilden är större än från någon verklig apparat: att avkoda den skulle kräva mer minne än programmet tillåter.
reason-unpacks-too-large = Uppackad skulle filen bli större än någon verklig fil.
reason-took-too-long = Bilden tog orimligt lång tid för datorn, och försöket avbröts.
reason-identifiers-too-many = Filen nämner fler personer och nummer än någon verklig fil. Den kan inte kontrolleras mot dem alla.
reason-list-names-too-many = Tillsammans med dem före den nämner den här filen fler personer och nummer än en lista rymmer. Töm listan och läs in färre filer åt gången.
reason-write-failed = Det gick inte att skriva. Kontrollera att det finns tillräckligt med ledigt utrymme.
reason-stopped = Exporten avbröts.
reason-output-exists = En fil med det namnet finns redan och skrivs inte över.
reason-storage-full = Webbläsaren har inte plats för resultatet. Töm listan, så att tidigare resultat släpps, eller frigör utrymme på disken, och exportera färre serier åt gången.
reason-zip-broken = Zip-filen motsäger sig själv: filer i den kan saknas. Kopiera den igen från källan.
reason-zip-cut = Zip-filen är avklippt: slutet saknas, och filerna i den går inte att räkna upp. Kopiera den igen från källan.
reason-zip-part = En del av en zip-fil i flera delar. Lägg alla delar i en mapp, packa upp dem där och läs sedan in den mappen.
reason-study-key-too-short = Projektnyckeln måste ha minst 12 tecken.
reason-study-key-too-easy = Den här projektnyckeln är lätt att gissa: skriv flera ord, eller slumpa fram en.
reason-study-key-memory = Minnet räcker inte för projektnyckeln. Stäng andra program eller flikar.
reason-zip-damaged = Filen är skadad i zip-filen, eller zip-filen är ofullständig. Kopiera zip-filen igen från källan.
reason-zip-encrypted = Filen är krypterad i zip-filen. Packa upp zip-filen med dess lösenord och läs sedan in mappen.
reason-zip-method = Filen är packad i zip-filen på ett sätt som inte går att läsa. Packa upp zip-filen och läs sedan in mappen.
reason-zip-too-many = Zip-filen innehåller fler filer än vad som gås igenom: resten lästes inte in. Packa upp den och läs in mapparna en i taget.
reason-zip-too-large = Uppackat skulle det bli mer än rimligt. Packa upp zip-filen och läs sedan in mappen.
reason-zip-too-deep = En zip-fil inuti alltför många andra zip-filer.
reason-zip-without-images = En zip-fil utan DICOM-filer.

# The screen.

subtitle = Avidentifierar DICOM-bilder
offline = Offline: inget lämnar den här datorn
close = Stäng
help = Hjälp
language = Språk
notices = Meddelanden
theme = Färger
theme-system = Som systemet
theme-light = Ljust
theme-dark = Mörkt
divider-form = Formulärets bredd
divider-list = Listans höjd
back = Tillbaka
unknown = Okänt
and-more = { $files ->
    [one] och 1 till
   *[other] och { $files } till
}

## Left: the anonymisation

anonymisation = Avidentifiering
load = Läs in DICOM …
load-options = Inläsningsalternativ
load-files = Filer …
load-zip = Zip-fil …
load-ids = Läs in ID-lista …
load-hint = Webbläsaren kan kalla detta ”uppladdning”. Inget lämnar den här datorn.
ids-hint = Bara patienter i listan exporteras, med listans ID:n. Den sparas ingenstans; Töm listan låter den vara kvar.
ids-count = { $patients ->
    [one] ID-lista: { $patients } patient
    *[other] ID-lista: { $patients } patienter
}
ids-remove = Ta bort ID-listan
ids-refused = ID-listan godtogs inte.
ids-lines = Rader: { $lines }.
ids-unreadable = Filen går inte att läsa.
ids-too-long = Den är större än 4 MB eller har fler än 50 000 rader.
ids-no-text = Det är ingen text. Spara listan som CSV eller som text med tabbar.
ids-no-columns = Första raden anger ingen kolumn med patient-ID:n eller ingen med anonyma ID:n: kalla dem ”Patient-ID” och ”Anonymt ID”.
ids-two-columns = Två av kolumnerna betyder samma sak: behåll en.
ids-empty = Den anger ingen patient.
ids-ragged = De här raderna har fler celler än den första, eller en cell som går över flera rader.
ids-no-patient = De här raderna saknar patient-ID.
ids-bad-id = De här raderna saknar ett giltigt anonymt ID: 1 till 16 bokstäver A till Z, siffror eller bindestreck.
ids-bad-order = Beställningsnumret på de här raderna är längre än 64 tecken.
ids-two-ids = De här raderna ger en patient två anonyma ID:n.
ids-two-patients = De här raderna ger två patienter samma anonyma ID.
ids-names-patient = Det anonyma ID:t på de här raderna innehåller ett patient-ID.
clear = Töm listan
clear-next = Töm listan för nästa patient
clear-ask = Vill du tömma listan?
clear-ask-what = Resultat, rektanglar eller bekräftelser som inte ingår i någon fullständig export skulle gå förlorade. Listan kan hämtas tillbaka i 20 sekunder.
clear-anyway = Töm
undo-clear = Hämta tillbaka listan
general = Allmänt
advanced = Avancerat
group-id = Grupp-ID
group-hint = Koden för ditt sjukhus eller din studie, från den som tar emot bilderna.
group-no-fit = Med ett omvänt snedstreck går det inte att skriva in i bilderna som Clinical Trial Site ID. Det står bara i zip-filens manifest och i rapporten.
group-recalled = Sparat på den här datorn: kontrollera att det stämmer.
order-number = Beställningsnummer
order-hint = Den här undersökningens nummer, från beställaren.
order-no-fit = Längre än 16 tecken, eller med ett omvänt snedstreck: det går inte att skriva in i bilderna som Accession Number. Det står bara i zip-filens manifest och i rapporten.
order-unknown = Beställningsnumret är okänt
specify-id = Ange anonymt ID själv
anonymous-id = Anonymt ID
id-hint = Det här ID:t får inte gå att koppla till patientuppgifter.
id-from-list = Från ID-listan.
receiver = Mottagare
receiver-choose = Välj …
receiver-hint = Den som får bilderna. Grupp-ID och alternativ följer av valet.
receiver-wants = { $receiver } kräver:
draw-another = Slumpa nytt ID
referring-physician = Remittent
comments = Kommentarer
report-only = Bara för rapporten, som stannar på sjukhuset.
fields-of = Patient: { $patient }
export = Exportera
cancel = Avbryt
loading = Läser filerna
exporting = Avidentifierar och kontrollerar
searching = Letar efter inbränd text
search-paused = Sökningen efter inbränd text är pausad; Exportera återupptar den
text-news = Medan du väntade hittades något som ser ut som inbränd text. Titta på de markerade serierna och exportera sedan igen.
seconds-left = { $seconds ->
    [one] 1 sekund kvar
   *[other] { $seconds } sekunder kvar
}
decimal-mark = ,
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] 1 minut kvar
   *[other] { $minutes } minuter kvar
}
sum-series = { $series ->
    [one] 1 serie
   *[other] { $series } serier
}
sum-images = { $images ->
    [one] 1 bild
   *[other] { $images } bilder
}
sum-patients = { $patients ->
    [one] 1 patient
   *[other] { $patients } patienter
}
sum-left-out = { $images ->
    [one] 1 bild tas inte med.
   *[other] { $images } bilder tas inte med.
}
other-modalities = { $series ->
    [one] Exportera även 1 serie som varken är CT eller MR
   *[other] Exportera även { $series } serier som varken är CT eller MR
}
other-modalities-hint = De ligger utanför det som stöds: titta extra noga på dem.
accept-incomplete = Exportera trots att listan är ofullständig

## What is wrong with a field

missing-group = Ange grupp-ID
missing-order = Fyll i, eller kryssa i rutan
missing-id = Ange ett ID
problem-name = Här står en del av patientens namn. Det skulle följa med bilderna: välj något annat.
problem-patient-id = Här står patient-ID:t. Det skulle följa med bilderna: välj något annat.
problem-accession = Här står accessionsnumret. Det skulle följa med bilderna: välj något annat.
problem-birth-date = Här står patientens födelsedatum. Det skulle följa med bilderna: välj något annat.
problem-event-date = Här står ett datum från patientens bilder, och enligt alternativen förskjuts datum eller tas bort: det rätta skulle röjas. Utelämna datumet, eller låt datumen vara kvar (fliken Avancerat).
problem-other-identifier = Här står en annan identifierare för patienten, eller ett namn på personal, sjukhus eller apparat. Det skulle följa med bilderna: välj något annat.
problem-unfit = Högst 64 synliga tecken.
problem-no-id = 1 till 16 versaler A till Z, siffror eller bindestreck, och inget namn som Windows har reserverat.
problem-taken = En annan patient i den här exporten har redan detta ID.
problem-used = Ett resultat i den här sessionen har redan detta ID. Välj ett annat: med en projektnyckel får samma patient ha det igen.
problem-no-random = Den här webbläsaren saknar slumptal. Kryssa i rutan ovan och skriv ett ID.
problem-not-listed = Den här patienten finns inte i ID-listan. Inget från patienten exporteras: ta bort patienten, eller läs in en annan ID-lista.
problem-list-unsure = Det är osäkert vilken patient i ID-listan detta är. Inget från patienten exporteras: ta bort patienten, eller rätta ID-listan.
problem-no-receiver = Välj vem som ska få bilderna.
problem-receiver = Mottagaren tar inte emot den här patientens bilder som de är.

## What still stops the export

stop-nothing-loaded = Läs in bilder först.
stop-expired = Den här versionen är för gammal för din verksamhet. Be om en ny.
stop-loading = Vänta tills alla filer har lästs.
stop-incomplete = Listan är ofullständig: läs in den igen, eller bekräfta ovan att du godtar den som den är.
stop-mixed = En undersökning innehåller bilder av olika patienter. Ta bort en av dem ur listan.
stop-unsure = Ange i listan nedan om detta är en patient eller två.
stop-nothing-goes-out = Ingen av de inlästa serierna tas med: se listan nedan.
stop-deriving = Vänta tills projektnyckeln är klar.
stop-study-key = Projektnyckeln går inte att använda.
stop-group-missing = Grupp-ID saknas.
stop-group = Grupp-ID:t går inte att använda.
stop-order-missing = Beställningsnumret saknas.
stop-order = Beställningsnumret går inte att använda.
stop-id-missing = Anonymt ID saknas.
stop-id = Det anonyma ID:t går inte att använda.
stop-not-listed = Den här patienten finns inte i ID-listan, eller så är det osäkert.
stop-no-receiver = Välj vem som ska få bilderna.
stop-receiver = Mottagaren tar inte emot bilderna som de är: se ovan.

## Advanced

preset = Förinställning
preset-strict = Strikt
preset-strict-hint = Tar bort allt som anges i standardens grundprofil. Det säkraste valet.
preset-planning = Planering
preset-planning-hint = För operationsplanering och second opinion: behåller rensade beskrivningar, förskjutna datum samt kön, ålder, längd och vikt; av privata element bara de tal som en mosaik eller diffusionsbild inte kan läsas utan.
preset-research = Forskning
preset-research-hint = Behåller rensade beskrivningar, förskjutna datum, patientegenskaper som kön och ålder, och säkra privata element.
preset-custom = Anpassad
preset-custom-hint = Ditt eget val bland alternativen nedan.
preset-site-hint = Enligt din verksamhets inställning.
preset-is = Alternativ: { $preset }.
preset-but = { $preset }, men din verksamhet har bestämt: { $options }
option-off = { $option }: av
locked-by-site = Bestämt av din verksamhet.
is-on = på
is-off = av
dates = Datum
dates-remove = Borttagna
dates-shift = Förskjutna några veckor (Modified Dates)
dates-keep = Behållna (Full Dates)
option-basic = Ta bort det som identifierar patienten
option-pixels = Maska det i bilderna som röjer patienten, titta igenom allt och bekräfta
option-descriptors = Behåll rensade beskrivningar
option-descriptors-hint = Bara kända ofarliga ord.
option-characteristics = Behåll kön, ålder, längd och vikt
option-characteristics-hint = Åldrar över 89 blir 90.
option-private = Behåll säkra privata element
option-private-hint = Tillverkarnas egna värden som standarden klassar som säkra.
option-structured = Exportera strukturerade rapporter, rensade
option-structured-hint = Bara det som är känt som ofarligt blir kvar.
option-graphics = Exportera presentation states, rensade
option-graphics-hint = Texterna i dem rensas; overlays tas ändå bort.
option-device = Behåll apparatens identitet
option-device-hint = Serienummer och stationsnamn: de pekar ut sjukhuset.
option-institution = Behåll vårdenheten
option-institution-hint = Vårdenhetens namn och adress.
option-uids = Behåll ursprungliga UID:n
option-uids-hint = De kopplar bilderna till dem i ditt bildarkiv.
study-key = Projektnyckel
study-key-hint = Minst 12 tecken. Samma patient får samma pseudonymer i en senare export med den här nyckeln. Den sparas aldrig: förvara den säkert.
study-key-draw = Slumpa en projektnyckel
study-key-drawn = Skriv ner nyckeln nu och förvara den säkert: den visas bara här och sparas aldrig. Med den får samma patient samma pseudonymer i en senare export.
study-key-deriving = Nyckeln förbereds …
study-key-ready = Klart: ID:n och pseudonymer kommer från den här nyckeln.
password = Zip-lösenord
password-hint = AES-256. Utforskaren i Windows kan inte öppna en sådan zip-fil; det kan 7-Zip. Filernas namn i den förblir läsbara.
password-easy = Det här lösenordet är lätt att gissa: flera ord är säkrare. Den som har zip-filen kan prova hur många gånger som helst.
file-set = DICOM-filuppsättning
file-set-hint = För en cd, eller program som kräver en DICOMDIR: zip-filen innehåller en, och filerna heter S001/I00001.
order-in-images = Skriv in formulärets ID:n i bilderna
order-in-images-hint = Beställningsnumret som Accession Number, grupp-ID som Clinical Trial Site ID, anonymt ID som Clinical Trial Subject ID: då går bilderna att hitta igen efter import.
mapping-tables = Spara även kopplingstabellerna (CSV)
mapping-tables-hint = Gamla och nya UID:n och patient-ID:n. Konfidentiella: de stannar på sjukhuset, precis som rapporten.
option-find-text = Leta efter inbränd text
option-find-text-hint = Varje bild genomsöks före exporten. En serie med text tas inte med förrän du har tittat igenom hela, tagit hand om texten och bekräftat. Utan detta räknas bara det som headrarna själva anger.
packing = Zip-fil
packing-fast = Snabbt packad
packing-small = Hårt packad
packing-store = Inte packad

## Right: the viewer

viewer = Bildvisning
slice = Snitt
image = Bild
header = Header
header-search = Sök i headern
header-changed = Bara ändrade
header-none = Inga träffar.
header-patient = Patient
header-study = Undersökning, serie och personer
header-image = Bild och teknik
header-private = Tillverkarens privata element
header-file = Fil
header-hint = Nya UID:n är exempel: varje export slumpar egna, om ingen projektnyckel är angiven.
header-waiting = Läser headern …
header-stays = Den här bilden tas inte med.
header-tag = Tagg
header-name = Namn
header-vr = VR
header-before = Före
header-after = Efter
header-why = Vad som händer, och varför
viewer-hint = Mushjul eller piltangenter: snitt. Ctrl och mushjul, + och −: zooma. 0: anpassa, I: invertera, blanksteg: spela upp. Höger knapp: zooma. 1–9: fönster.
tool-window = Fönster
tool-stack = Bläddra
beside = Serie bredvid
beside-none = En serie
beside-link = Bläddra tillsammans
beside-position = efter läge
beside-number = efter snittnummer
redact-undo = Ångra senaste ändringen av rektanglar
tool-pan = Panorera
tool-zoom = Zooma
tool-measure = Mät
redact = Maska
redact-hint = Dra: maska med svart. Dra inuti: flytta. Dra en kant: ändra storlek. Dubbelklicka: ta bort.
redact-remove = Ta bort rektangeln
redact-add = Lägg till rektangel
redact-rectangle = { $number ->
   *[other] Rektangel { $number }
}
redact-keys = Piltangenterna flyttar, Skift och piltangenterna ändrar storlek, Del tar bort.
found = Text som hittades
found-blacken-all = Maska all text som hittades
found-next = { $slices ->
    [one] Gå dit (1 snitt)
   *[other] Nästa av { $slices } snitt
}
found-line = { $number ->
   *[other] Text { $number }
}
found-says-name = samma som patientens namn
found-says-id = samma som patient-ID
found-says-birth-date = samma som födelsedatumet
found-blacken = Maska texten
found-dismiss = Gäller inte patienten
reach = Rektanglar gäller
reach-image = Den här bilden
reach-series = Hela serien
reach-size = Alla bilder i denna storlek
look = Tas inte med förrän varje snitt har visats (helt, i fönstret ”Som i filen”), varje text som hittades är hanterad och du har bekräftat.
look-drawn = Du har maskat en del. Bilderna anger sina pixlar som rena bara om varje snitt har visats (helt, i fönstret ”Som i filen”) och du har bekräftat.
unseen = { $count ->
    [one] Snitt { $slices } har inte visats än.
   *[other] Snitten { $slices } har inte visats än.
}
unshowable = { $count ->
    [one] Snitt { $slices } går inte att visa: bilden tas inte med.
   *[other] Snitten { $slices } går inte att visa: bilderna tas inte med.
}
text-open = { $lines ->
    [one] 1 text som hittades är varken maskad eller avfärdad.
   *[other] { $lines } texter som hittades är varken maskade eller avfärdade.
}
next-unseen = Nästa snitt som inte visats
looked = Du har bekräftat att inget i serien röjer patienten.
confirm-look = Jag har tittat: inget röjer patienten
invert = Invertera
fit = Anpassa
overlay = Text över bilden
overlay-suspect = Text över bilden: dold så länge serien kan röja patienten
planes = Koronala och sagittala plan
planes-unplaced = Inga plan tvärs över snitten: den här bilden anger inte var den ligger.
planes-few = Inga plan tvärs över snitten: för få snitt ligger efter varandra.
planes-pixels = Inga plan tvärs över snitten: de är i färg eller går inte att avkoda.
planes-failed = { $slices ->
    [one] 1 snitt går inte att avkoda: det är svart.
   *[other] { $slices } snitt går inte att avkoda: de är svarta.
}
plane-sagittal = Sagittalt
plane-coronal = Koronalt
plane-axial = Axialt
plane-keys = Klicka eller använd piltangenterna för att gå till ett läge.
slice-of = Snitt { $place } av { $count }
play = Spela upp
play-speed = Snitt per sekund
window = Fönsterinställning
window-own = Som i filen
window-full = Hela omfånget
window-soft = Mjukdelar
window-lung = Lunga
window-bone = Skelett
window-brain = Hjärna
window-user = Eget
cannot-show = Den här bilden går inte att visa.
no-pixels = Den här serien har inga bilder att visa.
welcome = Släpp en mapp med CT- eller MR-bilder här
welcome-drop = eller var som helst i fönstret, eller välj den med ”Läs in DICOM …”. Mappar får innehålla andra filer och andra mappar.
welcome-1 = Kontrollera det som lästes in: rätt patient, rätt serier.
welcome-2 = Fyll i grupp-ID och beställningsnummer.
welcome-3 = Exportera: zip-filen är säker att skicka, PDF-rapporten stannar på sjukhuset.
patient-id-is = ID { $id }
born = född { $date }
no-name = Inget namn

## The viewer's header: what becomes of each element, and why

fate-kept = Behålls
fate-replaced = Ersätts
fate-removed = Tas bort
fate-added = Läggs till
why-row-dummy = Standardens tabell: ersätts med ett platshållarvärde.
why-row-empty = Standardens tabell: töms.
why-row-remove = Standardens tabell: tas bort.
why-row-keep = Behålls enligt ett alternativ.
why-row-clean = Behålls rensat enligt ett alternativ; datum förskjuts.
why-row-uid = Standardens tabell: ett nytt UID, detsamma överallt där detta står.
why-left-nothing = Ett alternativ skulle ha behållit det, men inget ofarligt blev kvar.
why-vocabulary = Fritext: bara ord som är kända som ofarliga blir kvar.
why-reviewed-text = Text om apparat eller teknik, känd som ofarlig.
why-code = En kod ur ett öppet kodsystem.
why-local-code = En av sjukhusets egna koder: ersätts med ett platshållarvärde.
why-image-table = En tabell som används för att visa bilden.
why-colour-profile = En färgprofil: ersätts med en enkel.
why-opaque = Byte vars innebörd är okänd.
why-plain = Ett tal, en fast term eller en lista som inte säger något om en person.
why-date = Ett datum eller en tid: enligt alternativet för datum.
why-person = Namnet på en person.
why-address = Ett nätverksnamn eller en adress.
why-uid = Ett UID: ersätts med ett nytt, detsamma överallt där det står, om inte UID:n behålls.
why-public-uid = Ett UID som är detsamma för alla.
why-private = Ett av tillverkarens egna element, inte känt som säkert.
why-safe-private = Ett av tillverkarens egna element som är känt som säkert.
why-proven-private = Ett av tillverkarens egna tal eller ord som behövs för att förstå bilden; kontrollerat som ofarligt.
why-half-scheme = Ena halvan av en diffusionsbeskrivning: b-värden och riktningar behålls tillsammans eller inte alls.
why-not-in-dictionary = Standarden känner inte till det här elementet.
why-not-in-iod = Standarden känner inte till det i ett objekt av det här slaget.
why-unknown-term = Ingen känd term för det här attributet.
why-unreadable = Värdet är inte vad det ska vara.
why-identifier = Värdet innehåller något som identifierar patienten.
why-age = Åldrar över 89 blir 90.
why-build = Patientens kroppsbyggnad: tas bort liksom vikt och längd, om inte patientegenskaperna behålls.
why-shell = En del av filens yttre struktur, som skrivs på nytt.
why-never-kept = Behålls aldrig, oavsett alternativ.
why-graphics = Grafik över eller bredvid bilden.
why-character-set = Texten skrivs om i UTF-8 vid behov.
why-misplaced = Rapportinnehåll i ett objekt som inte är en rapport.
why-structured = Rapportinnehåll: behålls bara där det är känt som ofarligt.
why-dummy-item = Inuti en lista där bara strukturen blir kvar.
why-enclosing = Tas bort tillsammans med listan som det står i.
why-identity = Den anonyma patienten ersätter patienten.
why-order = Beställningsnummer, grupp-ID eller anonymt ID, eller det som måste stå bredvid: skrivs in så att bilderna går att hitta igen.
why-marker = Anger att bilden är avidentifierad och hur.
why-pixels = Beskriver pixlarna som de är efter maskningen.

## Below: the list

list = Inlästa serier
list-series = { $series ->
    [0] Inga serier inlästa
    [one] 1 serie
   *[other] { $series } serier
}
list-empty = Det du läser in visas här, grupperat efter patient, och vad som händer med varje serie.
goes-out-as = Anonymt ID: { $id }
exported-as = Exporterad som { $id }, { $time }
also-written = skrivs även: { $spellings }
said-one = Du har angett att detta är en patient.
studies = { $studies ->
    [one] 1 undersökning
   *[other] { $studies } undersökningar
}
column-status = Status
column-name = Patientens namn
column-modality = Modalitet
column-date = Bildtagningsdatum
column-images = Bilder
column-dimension = Bildstorlek
column-voxel = Voxelstorlek (mm)
column-position = Patientläge
column-study = Undersökning
column-series = Seriebeskrivning
column-patient-id = Patient-ID
column-age = Ålder
column-people = Remittent / Utförare
columns = Kolumner
issuer = ID-utfärdare
status-good = Exporteras
status-searching = Söker …
status-mixed = Blandade patienter
status-unsure = En patient?
status-mammography = Mammografi
status-other = Inte CT eller MR
status-report = SR-rapport
status-document = Dokument
status-radiotherapy = Strålbehandling
status-segmentation = Segmentering
status-presentation = Presentation
status-key-images = Nyckelbilder
status-images = { $modality }-bilder
status-look = Titta igenom
status-out = Tas inte med
status-part = { $images ->
    [one] 1 bild tas inte med
   *[other] { $images } bilder tas inte med
}
quality-near = vid snitt { $slice }
quality-at = vid snitt { $slice }, { $axis } { $mm } mm
quality-show = Visa stället
quality-missing-slices = { $count ->
    [one] 1 snitt saknas
   *[other] { $count } snitt saknas
}
quality-missing-slices-do = Volymen har ett hål där: reformateringar och modeller som går igenom det blir fel. Läs in serien igen; om snitt ändå saknas, skicka den igen från bildarkivet (PACS).
quality-uneven-spacing = Snittavståndet varierar
quality-uneven-spacing-do = Program som förväntar sig en jämn volym förvränger den. Välj en serie med ett enda snittavstånd, eller skicka den här igen från bildarkivet (PACS).
quality-same-position = { $count ->
    [one] 1 snitt på samma plats som ett annat
   *[other] { $count } snitt på samma plats som andra
}
quality-same-position-do = Ingen kan säga vilket som gäller. Skicka serien igen från bildarkivet (PACS); den kan innehålla två rekonstruktioner som en serie.
quality-gantry-tilt = Gantryvinkling på { $degrees } grader
quality-gantry-tilt-do = Snitten är staplade på snedden, vilket många planeringsprogram avvisar eller förvränger. Välj en serie utan vinkling, eller en som har reformaterats på apparaten.
quality-shifted-slices = { $count ->
    [one] 1 snitt förskjutet i sidled
   *[other] { $count } snitt förskjutna i sidled
}
quality-shifted-slices-do = Volymen har ett trappsteg där. Välj en annan rekonstruktion, eller skicka serien igen från bildarkivet (PACS).
quality-mixed-orientation = { $count ->
    [one] 1 snitt med avvikande riktning
   *[other] { $count } snitt med avvikande riktning
}
quality-mixed-orientation-do = Snitt i flera riktningar bildar ingen volym. Välj en serie med en riktning.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 snitt med annan pixelstorlek
   *[other] { $count } snitt med annan pixelstorlek
}
quality-mixed-pixel-spacing-do = Bildfältet (FOV) ändras inom volymen. Välj en serie med ett enda bildfält.
quality-mixed-size = { $count ->
    [one] 1 snitt med annan matris
   *[other] { $count } snitt med annan matris
}
quality-mixed-size-do = Rader eller kolumner ändras inom volymen. Välj en serie med en enda matris.
quality-no-position = { $count ->
    [one] 1 snitt utan position
   *[other] { $count } snitt utan position
}
quality-no-position-do = Utan positioner går det inte att bygga någon volym. Välj apparatens originalserie, inte en kopia av bilderna.
quality-gaps-between-slices = Mellanrum på { $mm } mm mellan snitten
quality-gaps-between-slices-do = Snitten är tunnare än avståndet mellan dem, och det som ligger emellan är inte avbildat. Välj den tunna serien utan mellanrum.
quality-few-images = { $count ->
    [one] Bara 1 bild
   *[other] Bara { $count } bilder
}
quality-few-images-do = De är för få för en volym. Kontrollera att hela serien lästes in, eller välj den tunna serien.
quality-mixed-kernel = { $count ->
    [one] 1 snitt med annan kernel
   *[other] { $count } snitt med annan kernel
}
quality-mixed-kernel-do = Skärpan ändras inom volymen. Välj en serie med en enda rekonstruktionskernel.
quality-mixed-thickness = { $count ->
    [one] 1 snitt med annan tjocklek
   *[other] { $count } snitt med annan tjocklek
}
quality-mixed-thickness-do = Mottagare förväntar sig en och samma tjocklek. Välj en serie med en enda snittjocklek.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 snitt med annat referenssystem
   *[other] { $count } snitt med annat referenssystem
}
quality-mixed-frame-of-reference-do = Deras positioner räknas inte från samma punkt: patienten kan ha rört sig däremellan. Välj en serie från en enda bildtagning.
quality-no-pixel-spacing = { $count ->
    [one] 1 snitt utan pixelstorlek
   *[other] { $count } snitt utan pixelstorlek
}
quality-no-pixel-spacing-do = Utan den går inget att mäta. Välj apparatens originalserie.
quality-tiles-lost = { $count ->
    [one] 1 mosaik som mottagaren inte kan dela upp i snitt
   *[other] { $count } mosaiker som mottagaren inte kan dela upp i snitt
}
quality-tiles-lost-do = De privata element som anger hur saknas eller kunde inte behållas. Välj en serie med en bild för varje snitt, om det finns någon.
quality-diffusion-lost = { $count ->
    [one] 1 diffusionsbild utan b-värde och riktning
   *[other] { $count } diffusionsbilder utan b-värden och riktningar
}
quality-diffusion-lost-do = De står i privata element, helt eller till hälften. De beräknade kartorna behöver dem inte.
quality-scale-lost = { $count ->
    [one] 1 bild utan sin skalfaktor
   *[other] { $count } bilder utan sina skalfaktorer
}
quality-scale-lost-do = Värdena går inte att jämföra eller räkna med: faktorn står i ett privat element.
quality-labels-lost = { $count ->
    [one] 1 objekt vars strukturer, segment eller strålfält har förlorat sina namn
   *[other] { $count } objekt vars strukturer, segment eller strålfält har förlorat sina namn
}
quality-labels-lost-do = Namn som inte säkert är ofarliga exporteras tomma eller som nummer: skicka mottagaren en lista över vad varje nummer betyder.
quality-uptake-lost = { $count ->
    [one] 1 bild utan det som upptagsvärden (SUV) beräknas av
   *[other] { $count } bilder utan det som upptagsvärden (SUV) beräknas av
}
quality-uptake-lost-do = Vikt, dos eller injektionstid kunde inte behållas. Aktiviteterna går fortfarande att jämföra inom en undersökning.
quality-times-lost = { $count ->
    [one] 1 bild utan tiden som anger dess omgång
   *[other] { $count } bilder utan tiderna som skiljer omgångarna åt
}
quality-times-lost-do = Tiderna försvinner med datumen. Omgångar över samma plats går varken att skilja åt eller att ordna i tid.
quality-kept-by = Förinställningen { $preset } behåller detta.
remove = Ta bort ur listan
remove-hint = Del. Inget raderas från disken.

# What a receiver wants
requirement-modalities = Bara { $wanted }.
requirement-thickest-slice = Snitt på högst { $limit } mm.
requirement-largest-spacing = Högst { $limit } mm från snitt till snitt.
requirement-fewest-images = Minst { $limit } bilder i en serie.
requirement-no-tilt = Ingen gantryvinkling.
requirement-complete = Fullständiga serier.
requirement-contrast-phases = Kontrastfas: { $phase }.
requirement-series = En serie ”{ $name }”.
requirement-phase-native = utan kontrast
requirement-phase-arterial = artärfas
requirement-phase-portal-venous = portovenös fas
requirement-phase-nephrographic = nefrografisk fas
requirement-phase-delayed = sen fas
requirement-phase-excretory = utsöndringsfas
requirement-by = { $count ->
    [one] Serie
   *[other] Serierna
} { $series }: { $found }.
requirement-by-more = { $count ->
    [one] 1 serie till.
   *[other] { $count } serier till.
}
requirement-by-list = Något saknas i listan.
requirement-by-none = Ingen sådan serie exporteras.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } bild
    *[other] { $count } bilder
}
requirement-found-missing = { $count ->
    [one] { $count } bild saknas
    *[other] { $count } bilder saknas
}
requirement-found-unknown = headern anger det inte
undo-removal = Ångra borttagningen
rows-before = De { $rows } raderna före
rows-after = De { $rows } raderna efter
warning-mixed = { $patients ->
   *[other] En undersökning innehåller bilder av { $patients } patienter med olika ID, namn eller födelsedatum. Ta bort det som inte hör hit och exportera sedan.
}
warning-duplicates = { $files ->
    [one] Två olika filer utger sig för att vara samma bild: ingen av dem tas med.
   *[other] Olika filer utger sig för att vara samma bild: ingen av dem tas med.
}
warning-changed = { $files ->
    [one] 1 fil har ändrats sedan den lästes in, eller går inte längre att läsa. Dess bild tas inte med. Töm listan och läs in den igen.
   *[other] { $files } filer har ändrats sedan de lästes in, eller går inte längre att läsa. Deras bilder tas inte med. Töm listan och läs in dem igen.
}
locked = Webbläsaren kunde inte öppna dessa. Släpp en mapp som ligger i dem, eller välj den med ”Läs in DICOM …”:
hidden-files = Webbläsaren döljer filer eller mappar med ovanliga namn här, så bilder kan saknas. Välj mappen med ”Läs in DICOM …” och jämför antalet bilder:
question = En patient eller två? Skillnaderna är markerade. Inget från någon av dem exporteras förrän du har svarat.
question-more = { $questions ->
    [one] 1 fråga till följer.
   *[other] { $questions } frågor till följer.
}
one-patient = Detta är en patient
two-patients = Detta är två patienter
answered = Du har angett för patienter i listan om de är en eller två.
ask-again = Fråga igen
incomplete = Listan är ofullständig.
incomplete-files = { $files ->
    [one] 1 fil hittades men lästes inte.
   *[other] { $files } filer hittades men lästes inte.
}
incomplete-folders = { $folders ->
    [one] 1 mapp lästes inte till slutet: ingen vet hur många bilder som saknas.
   *[other] { $folders } mappar lästes inte till slutet: ingen vet hur många bilder som saknas.
}
incomplete-damaged = { $files ->
    [one] 1 fil är skadad eller gick inte att läsa säkert.
   *[other] { $files } filer är skadade eller gick inte att läsa säkert.
}
incomplete-do = Läs in den igen, eller bekräfta vid Exportera att du godtar den som den är.
sorted-out = { $files ->
    [one] 1 fil är ingen bild och sorterades bort
   *[other] { $files } filer är inga bilder och sorterades bort
}
unread = { $files ->
    [one] 1 fil gick inte att läsa och tas inte med.
   *[other] { $files } filer gick inte att läsa och tas inte med.
}

## Results

export-failed = Exporten misslyckades, och inget av den sparades.
result-written = { $images ->
    [0] Ingen bild kunde skrivas.
    [one] 1 bild skriven och kontrollerad.
   *[other] { $images } bilder skrivna och kontrollerade.
}
result-incomplete = Från en ofullständig lista: bilder kan saknas. Det står i rapporten och manifestet.
result-hint = Sparat bland webbläsarens hämtade filer: först rapporten, sedan zip-filen. Om webbläsaren frågar om flera filer får sparas, tillåt det, eller spara dem här. Skicka bara zip-filen; rapporten stannar på sjukhuset.
result-next = Töm listan före nästa patient.
result-left-out = { $images ->
    [one] 1 bild utelämnades
   *[other] { $images } bilder utelämnades
}
all-in-report = Rapporten tar upp alla.
save-zip = Spara zip-filen igen
save-report = Spara rapporten igen
save-tables = Spara kopplingstabellerna igen
save-zip-as = Spara zip-filen som …
saved-there = Sparat.
saved-failed = Det gick inte att spara där: platsen kan vara full eller skrivskyddad. Inget ofullständigt lämnades kvar. Välj en annan plats.

## Dialogs

intended-use = Avsedd användning
use-who = För kvalificerad hälso- och sjukvårdspersonal, för patienter i alla åldrar. På läkares ordination där det krävs.
use-what = För CT- och MR-bilder. Andra bilder exporteras bara om du har bekräftat dem; mammografi aldrig.
use-not = Inte för diagnostik. Det du ser här hjälper dig bara att välja och kontrollera bilder.
use-incidents = Rapportera allvarliga tillbud till kontaktpersonen i din verksamhet och till behörig myndighet.
use-security = Håll den här datorn säker: egna konton, låsta skärmar, virusskydd. Skicka zip-filen på ett säkert sätt. PDF-rapporten namnger patienten och stannar på sjukhuset.
understood = Jag har förstått
pair-title = { $patients ->
   *[other] { $patients } patienter exporteras
}
pair-hint = Var och en får sin egen zip-fil och rapport. Kontrollera ID:na och fyll i beställningsnumren.
pair-staying = { $patients ->
    [one] Den här patienten tas inte med:
   *[other] De här { $patients } patienterna tas inte med:
}
start-export = Starta exporten

manual = Användarhandbok
shortcuts = Kortkommandon
about = Om Veilig
about-what = Veilig avidentifierar DICOM-bilder i webbläsaren. Programmet har ingen server och använder inget nätverk.
about-version = Version
about-built = Byggd
about-valid = Giltig till och med
about-commit = Källkod (commit)
about-program = Programhash
about-config = Konfigurationshash
about-no-config = ingen: konfigurationen är tom
about-licence = Licens
about-contact = Kontakt
about-no-contact = Fråga den som gav dig sidan.
about-compare = Samma program har alltid samma programhash, och samma konfiguration samma konfigurationshash. I handboken står hur du jämför dem med utgåvan.
about-remembered = Webbläsaren sparar grupp-ID, inställningar, språk, färger och storlekar för den här sidan, och att du har läst den avsedda användningen. Den sparar aldrig något om en patient.
forget = Rensa sparade inställningar
forgotten = Rensat. Ladda om sidan för att börja om.
third-party = Tredjepartslicenser ({ $packages })
third-party-texts = Tredjepartslicenser

## The keys

shortcuts-everywhere = Överallt
shortcuts-rectangle = En rektangel som maskar
dividers = Linjer mellan delarna
shortcut-manual = Användarhandbok
shortcut-list = Den här listan
shortcut-close = Stäng en dialogruta eller meny
shortcut-tab = Nästa fält eller knapp, och föregående
shortcut-row = En annan serie
shortcut-range = Markera flera
shortcut-all = Markera alla
shortcut-remove = Ta bort markerade serier ur listan
shortcut-undo = Ångra borttagningen
shortcut-slice = Nästa snitt, och föregående
shortcut-ten = Tio snitt framåt eller bakåt
shortcut-ends = Första snittet, sista snittet
shortcut-move = Flytta den
shortcut-size = Ändra dess storlek
shortcut-divider = Flytta linjen som har fokus
key-shift = Skift
key-ctrl = Ctrl
key-tab = Tabb
key-escape = Esc
key-delete = Del
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-space = Blanksteg

## Age of the build, and the site's configuration

close-reminder = Stäng påminnelsen
recalled = Sparat på den här datorn sedan { $day } och avvikande från standardvärdet: { $options }.
recalled-default = Använd standardvärdena
recalled-keep = Behåll de här alternativen
recalled-read = Enligt den här datorn lästes den avsedda användningen { $day }.
recalled-again = Läs den igen
recalled-close = Stäng upplysningen om avsedd användning
contact-is = Kontakt: { $contact }
validity-remind = { $days ->
    [one] Den här versionen är giltig i 1 dag till.
   *[other] Den här versionen är giltig i { $days } dagar till.
}
validity-urge = { $days ->
    [0] Den här versionen är giltig till och med i dag. Skaffa en ny nu.
    [one] Den här versionen är giltig i 1 dag till. Skaffa en ny nu.
   *[other] Den här versionen är bara giltig i { $days } dagar till. Skaffa en ny.
}
validity-over = Den här versionens giltighet har gått ut. Den fungerar fortfarande, men kan sakna rättelser: skaffa en ny.
validity-blocked = Den här versionens giltighet har gått ut, och din verksamhet har bestämt att den då stoppas. Skaffa en ny.
config-wrong = Konfigurationen i den här filen är felaktig
config-wrong-what = För att inget ska exporteras med inställningar som ingen har menat stannar sidan här.
config-wrong-do = Till den som ansvarar för filen: rätta blocket ”site-config” och ladda om sidan. Handboken i en oförändrad kopia av filen beskriver varje nyckel.
config-key = Nyckel
config-expected = Väntat
expected-json = välformad JSON
expected-known-key = en nyckel som Veilig känner till; den här är okänd
expected-text = en text inom citattecken
expected-short-text = en text som är tillräckligt kort och saknar styrtecken
expected-object = ett objekt inom klammerparenteser
expected-yes-or-no = true eller false
expected-number = ett heltal från 1 till 3650
expected-language = koden för ett språk som den här sidan har
expected-preset-name = namnet på en förinställning; strict, planning, research och custom har redan sin betydelse
expected-warn-or-block = "warn" eller "block"
expected-one-of = något av: { $values }
expected-list = en lista inom hakparenteser som inte är tom och har högst 1000 poster
expected-length = ett antal millimeter över 0 och högst 1000
expected-count = ett heltal från 1 till 100000
expected-present = den här nyckeln, med ett värde
expected-another-name = ett namn som ingen annan mottagare har

## Before the program runs: these lines stand in the page's HTML, one line each

start-script = Veilig körs i webbläsaren och behöver JavaScript. Tillåt det för den här sidan och ladda om den.
start-starting = Veilig startar …
start-missing = Veilig kan inte köras i den här webbläsaren. Den saknar:
start-missing-do = Öppna filen i en aktuell version av Chrome, Edge eller Firefox. Vissa verksamheter stänger av de här delarna: fråga den som ansvarar för datorn.
start-failed = Veilig kunde inte starta i den här webbläsaren. Öppna filen i en aktuell version av Chrome, Edge eller Firefox.

## Handboken

manual-contents = Innehåll
manual-search = Sök i handboken
manual-found = { $sections ->
    [0] Inga träffar
    [one] 1 avsnitt hittades
   *[other] { $sections } avsnitt hittades
}
manual-english = På engelska
manual-own = På ditt språk
manual-option = Alternativ
manual-dicom-name = DICOM-namn
manual-code = Kod
manual-yes = ja
