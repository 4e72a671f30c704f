# Nederlands. Keys under reason- are the codes of reasons.

language-name = Nederlands

report-title = Vertrouwelijk: in het ziekenhuis bewaren, niet met de beelden meesturen
report-undrawable = hier niet af te drukken
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, build { $build }
report-foot-commit = Veilig { $version }, build { $build }, commit { $commit }
report-qr = QR-code van het anonieme ID { $id }
report-patient = Patiënt
report-series = Series
report-options = Opties van het vertrouwelijkheidsprofiel
report-code-images = ({ $images } van { $all } beelden)
report-yes = ja
report-no = nee
report-pixels = Pixels
report-left-out = Weggelaten
report-check = Controle
report-incomplete = De lijst was onvolledig
report-anonymous-id = Anoniem ID
report-date = Datum en tijd
report-group = Groep-ID
report-order = Ordernummer
report-order-unknown = onbekend
report-zip = Zipbestand
report-size = Grootte
report-sha256 = SHA-256
report-name = Patiëntnaam
report-patient-id = Patiënt-ID
report-birth-date = Geboortedatum
report-sex = Geslacht
report-sex-f = vrouw
report-sex-m = man
report-sex-o = anders
report-age = Leeftijd
report-years = { $count ->
    [one] 1 jaar
   *[other] { $count } jaar
}
report-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
report-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weken
}
report-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
# Age and sex where there is little room: list and banner.
short-years = { $count } j.
short-months = { $count } mnd.
short-weeks = { $count } wk.
short-days = { $count } d.
short-sex-f = v
short-sex-m = m
short-sex-o = anders
report-referring = Verwijzend arts
report-performer = Uitvoerder
report-comments = Opmerkingen
report-spellings = Ook geschreven als
report-who = Wie het is
report-said-one = De bestanden lieten het open; de gebruiker zei dat dit één patiënt is.
report-said-two = De bestanden lieten het open; de gebruiker zei dat deze patiënt en een andere er twee zijn.
report-number = Nr.
report-modality = Modaliteit
report-series-date = Datum
report-description = Omschrijving
report-images = Beelden
report-no-series = Er is geen serie geschreven.
report-thumbnail = Beeld van serie { $number }
report-study-uid-old = Study UID, oud
report-study-uid-new = Study UID, nieuw
report-series-uid-old = Series UID, oud
report-series-uid-new = Series UID, nieuw
report-file = Bestand
report-reason = Reden
report-no-patient = geen patiënt
report-files = { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
}
report-nothing-left-out = Er is niets weggelaten.
report-quality = Geometrie en volledigheid
report-quality-found = Wat er is gevonden
report-quality-none = Er is niets gevonden: de coupes van de CT-, MR- en PET-series vormen volledige volumes, voor zover hun headers dat zeggen.
report-receiver = Ontvanger
report-contact = Contact
report-requirements = Wat die wil
report-requirements-met = Alles is er, voor zover de headers dat zeggen.
report-requirements-none = Er wordt niets geëist.
report-searched = In de beelden is naar ingebrande tekst gezocht.
report-not-searched = Er is niet naar ingebrande tekst gezocht.
report-pixels-nothing = Er is niets zwartgelakt, en geen serie was verdacht.
report-series-number = Serie { $number }
report-confirmed = { $slices ->
    [one] Iemand heeft bevestigd dat niets de patiënt verraadt, nadat alles was getoond (1 coupe).
   *[other] Iemand heeft bevestigd dat niets de patiënt verraadt, nadat alles was getoond ({ $slices } coupes).
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) en Burned In Annotation NO zijn in 1 beeld geschreven.
   *[other] Clean Pixel Data (113101) en Burned In Annotation NO zijn in { $images } beelden geschreven.
}
report-not-looked-at = { $images ->
    [one] 1 beeld is meegegaan hoewel het verdacht is en niemand het heeft bekeken. Het vermeldt noch Clean Pixel Data (113101), noch Burned In Annotation NO.
   *[other] { $images } beelden zijn meegegaan hoewel ze verdacht zijn en niemand ze heeft bekeken. Ze vermelden noch Clean Pixel Data (113101), noch Burned In Annotation NO.
}
report-blackened = zwartgelakt: links { $left }, boven { $top }, { $width } × { $height } pixels, in beelden { $images }
report-blackened-frame = zwartgelakt: links { $left }, boven { $top }, { $width } × { $height } pixels, in frame { $frame } van beelden { $images }
report-text-blackened = { $slices ->
    [one] gevonden tekst op links { $left }, boven { $top }, { $width } × { $height } pixels, op 1 coupe: zwartgelakt
   *[other] gevonden tekst op links { $left }, boven { $top }, { $width } × { $height } pixels, op { $slices } coupes: zwartgelakt
}
report-text-dismissed = { $slices ->
    [one] gevonden tekst op links { $left }, boven { $top }, { $width } × { $height } pixels, op 1 coupe: volgens de gebruiker geen patiënttekst
   *[other] gevonden tekst op links { $left }, boven { $top }, { $width } × { $height } pixels, op { $slices } coupes: volgens de gebruiker geen patiënttekst
}
report-held = { $images ->
    [one] 1 beeld is achtergebleven.
   *[other] { $images } beelden zijn achtergebleven.
}
run = { $first } tot en met { $last }
report-checked = { $images ->
    [one] Er is 1 beeld geschreven. Het is opnieuw gelezen en gecontroleerd: er is geen identificerend gegeven van de geladen bestanden in gevonden.
   *[other] Er zijn { $images } beelden geschreven. Elk beeld is opnieuw gelezen en gecontroleerd: er is geen identificerend gegeven van de geladen bestanden in gevonden.
}
report-failed = { $images ->
    [0] Geen enkel beeld is bij de controle afgekeurd.
    [one] 1 beeld is bij de controle afgekeurd en weggelaten.
   *[other] { $images } beelden zijn bij de controle afgekeurd en weggelaten.
}

reason-not-dicom = Geen DICOM-bestand.
reason-dicomdir = De inhoudsopgave van een cd (DICOMDIR): een lijst van bestanden. Die is niet nodig, de beelden worden ook zonder geladen.
reason-empty = Het bestand is leeg.
reason-truncated = Het bestand houdt te vroeg op. Kopieer het opnieuw van de bron.
reason-malformed = Het bestand spreekt zichzelf tegen en kan niet betrouwbaar worden gelezen.
reason-duplicate-element = Een element staat twee keer in het bestand, met verschillende waarden: welke geldt, is niet te zeggen.
reason-too-deep = Het bestand is dieper genest dan enig echt beeld.
reason-head-too-large = De header van het bestand is te groot.
reason-unknown-transfer-syntax = Het bestand gebruikt een codering die privaat of onbekend is.
reason-unreadable = Het bestand kon niet worden gelezen. Controleer of het er nog is en niet elders geopend is.
reason-too-large-here = Zo’n groot bestand kan deze browser niet lezen als de pagina als bestand is geopend. Open de pagina vanaf een webserver, of gebruik Chromium, Edge of Firefox.
reason-folder-unreadable = De map kon niet worden gelezen. Controleer of u deze mag openen.
reason-no-file = Geen bestand, maar een pipe, een socket of een apparaat: dit wordt niet geopend.
reason-changed-since-loaded = Het bestand is veranderd sinds het werd geladen, of kan niet meer worden gelezen. Maak de lijst leeg en laad het opnieuw.
reason-not-handed-over = De browser gaf dit bestand niet door. Kies de map met “DICOM laden…”.
reason-not-answered = De browser opende het bestand niet, of het antwoordde nooit. Laad het opnieuw, zo nodig met “DICOM laden…”.
reason-no-image = Het bestand bevat geen beeld dat geanonimiseerd kan worden.
reason-image-unnamed = Het bestand bevat pixels maar zegt niet welk beeld het is (SOP Class of Instance UID ontbreekt), dus ontbreekt het in zijn serie. Exporteer het opnieuw uit de bron.
reason-unpack-first = Een archief of schijfkopie, die hier niet wordt geopend: beelden erin ontbreken. Pak het eerst uit en laad dan de map.
reason-other-format = Een volume in een ander formaat (zoals NIfTI), geen DICOM: het blijft achter. Laad de DICOM-beelden waaruit het is gemaakt.
reason-lacks-pixels = Een beeld van deze soort moet pixels bevatten en dit bevat er geen: het bestand is onvolledig.
reason-lacks-frames = Het beeld beschrijft niet elk van zijn frames: het bestand is onvolledig.
reason-lacks-content = Het object mist de inhoud die zijn soort moet hebben: het bestand is onvolledig.
reason-suspect-burned-in = Volgens het beeld zelf staat er tekst over de patiënt in.
reason-suspect-capture = Een schermafdruk of echobeeld: de naam van de patiënt kan erin staan.
reason-suspect-image-type = Een afgeleid beeld: de naam van de patiënt kan erin staan.
reason-suspect-text = In de pixels is iets gevonden dat op tekst lijkt: het kan de naam van de patiënt zijn.
reason-suspect-not-seen = Er kon niet naar ingebrande tekst worden gezocht, omdat het beeld niet kan worden gedecodeerd.
reason-not-searched = Nog niet op ingebrande tekst doorzocht.
reason-not-shown = Het beeld kan niet worden getoond, dus niemand kon het bevestigen.
reason-mammography = Mammografie valt buiten het beoogde gebruik.
reason-other-modality = Geen CT of MR, en niet bevestigd.
reason-duplicate-instance = Een ander, afwijkend bestand geeft zich uit voor hetzelfde beeld.
reason-patients-in-study = Eén onderzoek bevat beelden van verschillende patiënten. Laad de patiënten apart.
reason-patient-unsure = Het is niet zeker of dit één patiënt is of twee: naam, ID, geboortedatum, geslacht of leeftijd spreken elkaar tegen.
reason-not-listed = De patiënt staat niet in de ID-lijst.
reason-list-unsure = Het is niet zeker welke patiënt uit de ID-lijst dit is.
reason-receiver-requires = De ontvanger neemt de beelden van deze patiënt zo niet aan.
reason-private-sop-class = Een privaat soort object, dat niet betrouwbaar geanonimiseerd kan worden.
reason-encapsulated-document = Een document, dat niet geanonimiseerd kan worden.
reason-structured-report = Een gestructureerd verslag: het gaat alleen mee met de optie “Gestructureerde verslagen opgeschoond exporteren”.
reason-presentation-state = Een presentation state met tekst of tekeningen: die gaat alleen mee met de optie “Presentation states opgeschoond exporteren”.
reason-unsupported-object = Een soort object dat niet wordt geëxporteerd.
reason-needs-value = Een waarde die het beeld nodig heeft, kan niet worden gelezen.
reason-check-identifier = De controle vond iets dat de patiënt identificeert.
reason-check-uid = De controle vond een identificatie (UID) van het origineel.
reason-check-private = De controle vond een privaat element.
reason-check-markers = De controle miste de markering van de anonimisering.
reason-check-structure = De controle kon het resultaat niet tot het einde lezen.
reason-check-pixels = De controle vond gewijzigde pixels.
reason-pixels-truncated = De pixeldata zijn onvolledig.
reason-pixels-codestream = De gecomprimeerde pixeldata kunnen niet tot het einde worden gelezen.
reason-pixels-unused-bits = Ongebruikte bits van de pixels bevatten iets onbekends.
reason-pixels-unsupported = De pixels zijn gecomprimeerd op een manier die niet te controleren is.
reason-crashed = Het beeld kon niet worden verwerkt.
reason-frame-too-large = De afbeelding is groter dan die van welke scanner ook: decoderen zou meer geheugen kosten dan dit programma toestaat.
reason-unpacks-too-large = Uitgepakt zou het bestand groter zijn dan elk echt bestand.
reason-took-too-long = De afbeelding hield de computer langer bezig dan redelijk is, en is opgegeven.
reason-identifiers-too-many = Het bestand noemt meer personen en nummers dan elk echt bestand. Daarop kan niet worden gecontroleerd.
reason-list-names-too-many = Samen met de bestanden ervoor noemt dit bestand meer personen en nummers dan één lijst kan bevatten. Maak de lijst leeg en laad minder bestanden tegelijk.
reason-write-failed = Schrijven is mislukt. Controleer of er genoeg vrije ruimte is.
reason-stopped = De export is gestopt.
reason-output-exists = Er is al een bestand met deze naam; dat wordt niet overschreven.
reason-storage-full = De browser heeft geen ruimte meer voor het resultaat. Maak de lijst leeg, waarmee eerdere resultaten verdwijnen, of maak ruimte vrij op de schijf, en exporteer minder series tegelijk.
reason-zip-broken = Het zipbestand spreekt zichzelf tegen: er kunnen bestanden uit ontbreken. Kopieer het opnieuw van de bron.
reason-zip-cut = Het zipbestand is afgekapt: het einde ontbreekt, en wat erin zit kan niet worden opgesomd. Kopieer het opnieuw van de bron.
reason-zip-part = Eén deel van een zipbestand in meerdere delen. Zet alle delen in één map, pak ze daar uit en laad dan die map.
reason-study-key-too-short = De projectsleutel moet minstens 12 tekens hebben.
reason-study-key-too-easy = Deze projectsleutel is gemakkelijk te raden: typ meerdere woorden of laat er een genereren.
reason-study-key-memory = Er is niet genoeg geheugen voor de projectsleutel. Sluit andere programma’s of tabbladen.
reason-zip-damaged = Het bestand is in het zipbestand beschadigd, of het zipbestand is onvolledig. Kopieer het zipbestand opnieuw van de bron.
reason-zip-encrypted = Het bestand is in het zipbestand versleuteld. Pak het zipbestand uit met het wachtwoord en laad dan de map.
reason-zip-method = Het bestand is in het zipbestand ingepakt op een manier die niet te lezen is. Pak het zipbestand uit en laad dan de map.
reason-zip-too-many = Het zipbestand bevat meer bestanden dan er worden bekeken: de rest is niet geladen. Pak het uit en laad de mappen een voor een.
reason-zip-too-large = Uitgepakt zou het meer zijn dan redelijk is. Pak het uit en laad dan de map.
reason-zip-too-deep = Een zipbestand in te veel andere zipbestanden.
reason-zip-without-images = Een zipbestand zonder DICOM-bestanden.

# The screen.

subtitle = DICOM-anonimisering
offline = Offline: niets verlaat deze computer
close = Sluiten
help = Help
language = Taal
notices = Meldingen
theme = Kleuren
theme-system = Zoals het systeem
theme-light = Licht
theme-dark = Donker
divider-form = Breedte van het formulier
divider-list = Hoogte van de lijst
back = Terug
unknown = Onbekend
and-more = { $files ->
    [one] en nog 1
   *[other] en nog { $files }
}

## Left: the anonymisation

anonymisation = Anonimisering
load = DICOM laden…
load-options = Laadopties
load-files = Bestanden…
load-zip = Zip…
load-ids = ID-lijst laden…
load-hint = Uw browser kan dit “uploaden” noemen. Niets verlaat deze computer.
ids-hint = Alleen patiënten uit deze lijst gaan mee, onder de ID’s daarvan. Ze wordt nergens bewaard; Lijst leegmaken laat haar staan.
ids-count = { $patients ->
    [one] ID-lijst: { $patients } patiënt
    *[other] ID-lijst: { $patients } patiënten
}
ids-remove = ID-lijst verwijderen
ids-refused = De ID-lijst is niet overgenomen.
ids-lines = Regels: { $lines }.
ids-unreadable = Het bestand kan niet worden gelezen.
ids-too-long = Ze is langer dan 4 MB of 50.000 regels.
ids-no-text = Het is geen tekst. Sla de lijst op als CSV of als tekst met tabs.
ids-no-columns = De eerste regel noemt geen kolom met patiënt-ID’s of geen met anonieme ID’s: noem ze ‘Patiënt-ID’ en ‘Anoniem ID’.
ids-two-columns = Twee kolommen betekenen hetzelfde: laat er één staan.
ids-empty = Ze noemt geen patiënt.
ids-ragged = Deze regels hebben meer cellen dan de eerste, of een cel die over meerdere regels loopt.
ids-no-patient = Deze regels hebben geen patiënt-ID.
ids-bad-id = Deze regels hebben geen bruikbaar anoniem ID: 1 tot 16 letters A tot Z, cijfers of koppeltekens.
ids-bad-order = Het ordernummer in deze regels is langer dan 64 tekens.
ids-two-ids = Deze regels geven één patiënt twee anonieme ID’s.
ids-two-patients = Deze regels geven twee patiënten hetzelfde anonieme ID.
ids-names-patient = In het anonieme ID van deze regels staat een patiënt-ID.
clear = Lijst leegmaken
clear-next = Lijst leegmaken voor de volgende patiënt
clear-ask = De lijst leegmaken?
clear-ask-what = Resultaten, rechthoeken of bevestigingen die nog in geen volledige export zitten, gaan verloren. De lijst kan 20 seconden lang worden teruggehaald.
clear-anyway = Leegmaken
undo-clear = Lijst terughalen
general = Algemeen
advanced = Geavanceerd
group-id = Groep-ID
group-hint = De code van uw ziekenhuis of studie, van wie de beelden ontvangt.
group-no-fit = Met een backslash kunnen de beelden het niet als Clinical Trial Site ID bevatten. Het staat alleen in het manifest van het zipbestand en in het rapport.
group-recalled = Onthouden op deze computer: controleer of het klopt.
order-number = Ordernummer
order-hint = Het nummer van dit onderzoek, van wie het heeft aangevraagd.
order-no-fit = Langer dan 16 tekens, of met een backslash: de beelden kunnen het niet als Accession Number bevatten. Het staat alleen in het manifest van het zipbestand en in het rapport.
order-unknown = Ik weet het ordernummer niet
specify-id = Anoniem ID zelf opgeven
anonymous-id = Anoniem ID
id-hint = Dit ID mag niet naar patiëntgegevens verwijzen.
id-from-list = Uit de ID-lijst.
receiver = Ontvanger
receiver-choose = Kies…
receiver-hint = Wie de beelden krijgt. Groep-ID en opties volgen daaruit.
receiver-wants = { $receiver } wil:
draw-another = Ander ID genereren
referring-physician = Verwijzend arts
comments = Opmerkingen
report-only = Alleen voor het rapport, dat in het ziekenhuis blijft.
fields-of = Patiënt: { $patient }
export = Exporteren
cancel = Annuleren
loading = Bestanden worden gelezen
exporting = Anonimiseren en controleren
searching = Ingebrande tekst wordt gezocht
search-paused = Gepauzeerd, “Exporteren” gaat ermee verder: ingebrande tekst zoeken
text-news = Terwijl u wachtte, is iets gevonden dat op ingebrande tekst lijkt. Bekijk de gemarkeerde series en exporteer dan opnieuw.
seconds-left = { $seconds ->
    [one] nog 1 seconde
   *[other] nog { $seconds } seconden
}
decimal-mark = ,
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] nog 1 minuut
   *[other] nog { $minutes } minuten
}
sum-series = { $series ->
    [one] 1 serie
   *[other] { $series } series
}
sum-images = { $images ->
    [one] 1 beeld
   *[other] { $images } beelden
}
sum-patients = { $patients ->
    [one] 1 patiënt
   *[other] { $patients } patiënten
}
sum-left-out = { $images ->
    [one] 1 beeld gaat niet mee.
   *[other] { $images } beelden gaan niet mee.
}
other-modalities = { $series ->
    [one] Ook 1 serie exporteren die geen CT of MR is
   *[other] Ook { $series } series exporteren die geen CT of MR zijn
}
other-modalities-hint = Ze vallen buiten wat wordt ondersteund: bekijk ze extra zorgvuldig.
accept-incomplete = Exporteren hoewel de lijst onvolledig is

## What is wrong with a field

missing-group = Vul het groep-ID in
missing-order = Invullen of aanvinken
missing-id = Vul een ID in
problem-name = Hierin staat een deel van de naam van de patiënt. Dat zou met de beelden meegaan: kies iets anders.
problem-patient-id = Hierin staat het patiënt-ID. Dat zou met de beelden meegaan: kies iets anders.
problem-accession = Hierin staat het accessionnummer. Dat zou met de beelden meegaan: kies iets anders.
problem-birth-date = Hierin staat de geboortedatum van de patiënt. Die zou met de beelden meegaan: kies iets anders.
problem-event-date = Hierin staat een datum van de beelden, en de opties verschuiven of verwijderen datums: de echte zou zo bekend worden. Laat de datum weg, of behoud de datums (tabblad Geavanceerd).
problem-other-identifier = Hierin staat een ander kenmerk van de patiënt, of een naam van personeel, ziekenhuis of apparaat. Dat zou met de beelden meegaan: kies iets anders.
problem-unfit = Hoogstens 64 zichtbare tekens.
problem-no-id = 1 tot 16 hoofdletters A tot Z, cijfers of koppeltekens, en geen naam die Windows voor zichzelf reserveert.
problem-taken = Een andere patiënt in deze export heeft dit ID al.
problem-used = Een resultaat van deze sessie heeft dit ID al. Kies een ander: met een projectsleutel mag dezelfde patiënt het opnieuw krijgen.
problem-no-random = Deze browser heeft geen toevalsgetallen. Vink het vakje hierboven aan en typ een ID.
problem-not-listed = Deze patiënt staat niet in de ID-lijst. Er gaat niets van deze patiënt mee: verwijder de patiënt, of laad een andere ID-lijst.
problem-list-unsure = Het is niet zeker welke patiënt uit de ID-lijst dit is. Er gaat niets van deze patiënt mee: verwijder de patiënt, of verbeter de ID-lijst.
problem-no-receiver = Kies wie de beelden krijgt.
problem-receiver = De ontvanger neemt de beelden van deze patiënt zo niet aan.

## What still stops the export

stop-nothing-loaded = Laad eerst beelden.
stop-expired = Deze versie is te oud voor uw organisatie. Vraag om een nieuwe.
stop-loading = Wacht tot alle bestanden gelezen zijn.
stop-incomplete = De lijst is onvolledig: laad haar opnieuw, of bevestig hierboven dat u haar zo neemt.
stop-mixed = Eén onderzoek bevat beelden van verschillende patiënten. Verwijder een van hen uit de lijst.
stop-unsure = Zeg in de lijst hieronder of dit één patiënt is of twee.
stop-nothing-goes-out = Geen enkele geladen serie gaat mee: zie de lijst hieronder.
stop-deriving = Wacht tot de projectsleutel klaar is.
stop-study-key = De projectsleutel is niet bruikbaar.
stop-group-missing = Het groep-ID ontbreekt.
stop-group = Het groep-ID is niet bruikbaar.
stop-order-missing = Het ordernummer ontbreekt.
stop-order = Het ordernummer is niet bruikbaar.
stop-id-missing = Het anonieme ID ontbreekt.
stop-id = Het anonieme ID is niet bruikbaar.
stop-not-listed = Deze patiënt staat niet in de ID-lijst, of niet zeker.
stop-no-receiver = Kies wie de beelden krijgt.
stop-receiver = De ontvanger neemt de beelden zo niet aan: zie hierboven.

## Advanced

preset = Voorinstelling
preset-strict = Strikt
preset-strict-hint = Verwijdert alles wat het basisprofiel van de standaard noemt. De veiligste keuze.
preset-planning = Planning
preset-planning-hint = Voor operatieplanning en second opinions: behoudt opgeschoonde omschrijvingen, verschoven datums, en geslacht, leeftijd, lengte en gewicht; van private elementen alleen de getallen zonder welke een mozaïek of een diffusiebeeld niet te lezen is.
preset-research = Wetenschappelijk onderzoek
preset-research-hint = Behoudt opgeschoonde omschrijvingen, verschoven datums, patiëntkenmerken en veilige private elementen.
preset-custom = Aangepast
preset-custom-hint = Uw eigen keuze uit de opties hieronder.
preset-site-hint = Zoals uw organisatie het heeft ingesteld.
preset-is = Opties: { $preset }.
preset-but = { $preset }, maar uw organisatie legt vast: { $options }
option-off = { $option }: uit
locked-by-site = Vastgelegd door uw organisatie.
is-on = aan
is-off = uit
dates = Datums
dates-remove = Verwijderd
dates-shift = Een aantal weken verschoven (Modified Dates)
dates-keep = Behouden (Full Dates)
option-basic = Verwijderen wat de patiënt identificeert
option-pixels = Zwartlakken wat in de beelden de patiënt verraadt, alles bekijken en bevestigen
option-descriptors = Opgeschoonde omschrijvingen behouden
option-descriptors-hint = Alleen bekende onschuldige woorden.
option-characteristics = Geslacht, leeftijd, lengte en gewicht behouden
option-characteristics-hint = Leeftijden boven 89 worden 90.
option-private = Veilige private elementen behouden
option-private-hint = Eigen waarden van fabrikanten die de standaard veilig noemt.
option-structured = Gestructureerde verslagen opgeschoond exporteren
option-structured-hint = Alleen wat bekend is als onschuldig, blijft.
option-graphics = Presentation states opgeschoond exporteren
option-graphics-hint = Hun teksten worden opgeschoond; overlays worden hoe dan ook verwijderd.
option-device = Identiteit van de scanner behouden
option-device-hint = Serienummers en stationsnamen: die verraden het ziekenhuis.
option-institution = Zorginstelling behouden
option-institution-hint = Naam en adres van de zorginstelling.
option-uids = Oorspronkelijke UID’s behouden
option-uids-hint = Ze koppelen de beelden aan die in uw archief.
study-key = Projectsleutel
study-key-hint = Minstens 12 tekens. Met deze sleutel krijgt dezelfde patiënt bij een latere export dezelfde pseudoniemen. De sleutel wordt nooit opgeslagen: bewaar hem veilig.
study-key-draw = Projectsleutel genereren
study-key-drawn = Noteer deze sleutel nu en bewaar hem veilig: hij staat alleen hier en wordt nooit opgeslagen. Met deze sleutel krijgt dezelfde patiënt bij een latere export dezelfde pseudoniemen.
study-key-deriving = De sleutel wordt voorbereid…
study-key-ready = Klaar: ID’s en pseudoniemen komen uit deze sleutel.
password = Zipwachtwoord
password-hint = AES-256. Windows Verkenner kan zo’n zipbestand niet openen, 7-Zip wel. Namen van de bestanden erin blijven leesbaar.
password-easy = Dit wachtwoord is gemakkelijk te raden: meerdere woorden zijn veiliger. Wie het zipbestand heeft, kan onbeperkt proberen.
file-set = DICOM-bestandsset
file-set-hint = Voor een cd, of software die een DICOMDIR verlangt: het zipbestand bevat er een, en de bestanden heten S001/I00001.
order-in-images = ID’s van het formulier in de beelden schrijven
order-in-images-hint = Ordernummer als Accession Number, groep-ID als Clinical Trial Site ID, anoniem ID als Clinical Trial Subject ID: zo worden de beelden na het importeren teruggevonden.
mapping-tables = Ook de koppeltabellen opslaan (CSV)
mapping-tables-hint = Oude en nieuwe UID’s en patiënt-ID’s. Vertrouwelijk: ze blijven in het ziekenhuis, net als het rapport.
option-find-text = Ingebrande tekst zoeken
option-find-text-hint = Elk beeld wordt vóór de export doorzocht. Een serie met tekst gaat niet mee totdat u alles hebt bekeken, de tekst hebt afgehandeld en hebt bevestigd. Zonder deze optie telt alleen wat de headers zelf zeggen.
packing = Zip
packing-fast = Snel ingepakt
packing-small = Klein ingepakt
packing-store = Niet ingepakt

## Right: the viewer

viewer = Viewer
slice = Coupe
image = Beeld
header = Header
header-search = Zoeken in de header
header-changed = Alleen gewijzigde
header-none = Niets gevonden.
header-patient = Patiënt
header-study = Onderzoek, serie en personen
header-image = Beeld en techniek
header-private = Eigen elementen van de fabrikant
header-file = Bestand
header-hint = Nieuwe UID’s zijn voorbeelden: elke export maakt eigen UID’s, tenzij een projectsleutel is ingesteld.
header-waiting = De header wordt gelezen…
header-stays = Dit beeld gaat niet mee.
header-tag = Tag
header-name = Naam
header-vr = VR
header-before = Voor
header-after = Na
header-why = Wat er gebeurt, en waarom
viewer-hint = Muiswiel of pijltoetsen: coupes. Ctrl en muiswiel, + en −: zoomen. 0: passend, I: inverteren, spatiebalk: afspelen. Rechterknop: zoomen. 1–9: venster.
tool-window = Venster
tool-stack = Bladeren
beside = Tweede serie
beside-none = Eén serie
beside-link = Samen bladeren
beside-position = op positie
beside-number = op coupenummer
redact-undo = Laatste wijziging van rechthoeken ongedaan maken
tool-pan = Verschuiven
tool-zoom = Zoom
tool-measure = Meten
redact = Zwartlakken
redact-hint = Slepen: zwartlakken. In een rechthoek slepen: verplaatsen. Aan een rand slepen: grootte wijzigen. Dubbelklikken: verwijderen.
redact-remove = Rechthoek verwijderen
redact-add = Rechthoek toevoegen
redact-rectangle = { $number ->
   *[other] Rechthoek { $number }
}
redact-keys = Pijltoetsen verplaatsen, Shift en pijltoetsen wijzigen de grootte, Del verwijdert.
found = Gevonden tekst
found-blacken-all = Gevonden tekst zwartlakken
found-next = { $slices ->
    [one] Ga erheen (1 coupe)
   *[other] Volgende van { $slices } coupes
}
found-line = { $number ->
   *[other] Tekst { $number }
}
found-says-name = komt overeen met de patiëntnaam
found-says-id = komt overeen met het patiënt-ID
found-says-birth-date = komt overeen met de geboortedatum
found-blacken = Zwartlakken
found-dismiss = Geen patiënttekst
reach = Rechthoeken gelden voor
reach-image = Dit beeld
reach-series = De hele serie
reach-size = Alle beelden van deze grootte
look = Gaat niet mee totdat elke coupe is getoond (helemaal, in het venster “Uit bestand”), elke gevonden tekst is afgehandeld en u bevestigt.
look-drawn = U hebt er een deel van zwartgelakt. De beelden vermelden pas dat hun pixels schoon zijn als elke coupe is getoond (helemaal, in het venster “Uit bestand”) en u bevestigt.
unseen = { $count ->
    [one] Coupe { $slices } is nog niet getoond.
   *[other] Coupes { $slices } zijn nog niet getoond.
}
unshowable = { $count ->
    [one] Coupe { $slices } kan niet worden getoond: het beeld gaat niet mee.
   *[other] Coupes { $slices } kunnen niet worden getoond: hun beelden gaan niet mee.
}
text-open = { $lines ->
    [one] 1 gevonden tekst is nog niet zwartgelakt en ook niet goedgekeurd.
   *[other] { $lines } gevonden teksten zijn nog niet zwartgelakt en ook niet goedgekeurd.
}
next-unseen = Volgende niet getoonde coupe
looked = U hebt bevestigd dat hierin niets de patiënt verraadt.
confirm-look = Ik heb gekeken: niets verraadt de patiënt
invert = Inverteren
fit = Passend
overlay = Tekst over het beeld
overlay-suspect = Tekst over het beeld: verborgen zolang de serie de patiënt kan verraden
planes = Coronale en sagittale vlakken
planes-unplaced = Geen vlakken dwars op de coupes: dit beeld zegt niet waar het ligt.
planes-few = Geen vlakken dwars op de coupes: te weinig coupes liggen achter elkaar.
planes-pixels = Geen vlakken dwars op de coupes: ze zijn gekleurd of kunnen niet worden gedecodeerd.
planes-failed = { $slices ->
    [one] 1 coupe kan niet worden gedecodeerd: die is zwart.
   *[other] { $slices } coupes kunnen niet worden gedecodeerd: die zijn zwart.
}
plane-sagittal = Sagittaal
plane-coronal = Coronaal
plane-axial = Axiaal
plane-keys = Klikken of pijltoetsen gaan naar een plaats.
slice-of = Coupe { $place } van { $count }
play = Afspelen
play-speed = Coupes per seconde
window = Vensterinstelling
window-own = Uit bestand
window-full = Volledig bereik
window-soft = Weke delen
window-lung = Longen
window-bone = Bot
window-brain = Hersenen
window-user = Eigen
cannot-show = Dit beeld kan niet worden getoond.
no-pixels = Deze serie heeft geen beelden om te tonen.
welcome = Sleep een map met CT- of MR-beelden hierheen
welcome-drop = of naar een andere plek in dit venster, of kies de map met “DICOM laden…”. Mappen mogen andere bestanden en andere mappen bevatten.
welcome-1 = Controleer wat er is geladen: de juiste patiënt, de juiste series.
welcome-2 = Vul groep-ID en ordernummer in.
welcome-3 = Exporteer: het zipbestand kunt u veilig versturen, het PDF-rapport blijft in het ziekenhuis.
patient-id-is = ID { $id }
born = geboren { $date }
no-name = Geen naam

## The viewer's header: what becomes of each element, and why

fate-kept = Behouden
fate-replaced = Vervangen
fate-removed = Verwijderd
fate-added = Toegevoegd
why-row-dummy = Tabel van de standaard: vervangen door een dummy.
why-row-empty = Tabel van de standaard: leeggemaakt.
why-row-remove = Tabel van de standaard: verwijderd.
why-row-keep = Een optie behoudt het.
why-row-clean = Een optie behoudt het opgeschoond; datums worden verschoven.
why-row-uid = Tabel van de standaard: een nieuwe UID, overal dezelfde waar deze staat.
why-left-nothing = Een optie had het behouden, maar er bleef niets onschuldigs over.
why-vocabulary = Vrije tekst: alleen woorden die bekend zijn als onschuldig, blijven.
why-reviewed-text = Tekst over apparaat of techniek, bekend als onschuldig.
why-code = Een code uit een openbaar codestelsel.
why-local-code = Een eigen code van het ziekenhuis: vervangen door een dummy.
why-image-table = Een tabel waarmee het beeld wordt getekend.
why-colour-profile = Een kleurprofiel: een eenvoudig profiel komt ervoor in de plaats.
why-opaque = Bytes waarvan de betekenis onbekend is.
why-plain = Een getal, een vaste term of een lijst die niets over een persoon zegt.
why-date = Een datum of tijd: volgens de optie voor datums.
why-person = De naam van een persoon.
why-address = Een netwerknaam of een adres.
why-uid = Een UID: vervangen door een nieuwe, overal dezelfde waar deze staat, tenzij UID’s worden behouden.
why-public-uid = Een UID die voor iedereen hetzelfde is.
why-private = Een eigen element van een fabrikant, niet bekend als veilig.
why-safe-private = Een eigen element van een fabrikant, bekend als veilig.
why-proven-private = Een eigen getal of term van een fabrikant zonder welke het beeld niet te begrijpen is; gecontroleerd als onschadelijk.
why-half-scheme = De helft van een diffusieschema: b-waarden en richtingen blijven samen of helemaal niet.
why-not-in-dictionary = De standaard kent dit element niet.
why-not-in-iod = De standaard kent het niet in een object van deze soort.
why-unknown-term = Geen term die voor dit attribuut bekend is.
why-unreadable = De waarde is niet wat die hoort te zijn.
why-identifier = De waarde bevat iets dat de patiënt identificeert.
why-age = Leeftijden boven 89 worden 90.
why-build = De lichaamsbouw van de patiënt: gaat weg zoals gewicht en lengte, tenzij kenmerken van de patiënt worden behouden.
why-shell = Deel van het omhulsel van het bestand, dat opnieuw wordt geschreven.
why-never-kept = Wordt nooit behouden, ongeacht de opties.
why-graphics = Grafiek over of naast het beeld.
why-character-set = Tekst wordt zo nodig opnieuw geschreven in UTF-8.
why-misplaced = Verslaginhoud in een object dat geen verslag is.
why-structured = Verslaginhoud: alleen behouden als die bekend is als onschuldig.
why-dummy-item = In een lijst waarvan alleen de structuur blijft.
why-enclosing = Verdwijnt met de lijst waarin het staat.
why-identity = De anonieme patiënt komt in de plaats van de patiënt.
why-order = Ordernummer, groep-ID of anoniem ID, of wat ernaast moet staan: ingevuld zodat de beelden worden teruggevonden.
why-marker = Vermeldt dat en hoe het beeld is geanonimiseerd.
why-pixels = Beschrijft de pixels zoals ze na het zwartlakken zijn.

## Below: the list

list = Geladen series
list-series = { $series ->
    [0] Geen series geladen
    [one] 1 serie
   *[other] { $series } series
}
list-empty = Wat u laadt, staat hier, per patiënt gegroepeerd, met wat er met elke serie gebeurt.
goes-out-as = Anoniem ID: { $id }
exported-as = Geëxporteerd als { $id }, { $time }
also-written = ook geschreven: { $spellings }
said-one = U zei dat dit één patiënt is.
studies = { $studies ->
    [one] 1 onderzoek
   *[other] { $studies } onderzoeken
}
column-status = Status
column-name = Patiëntnaam
column-modality = Modaliteit
column-date = Acquisitiedatum
column-images = Beelden
column-dimension = Beeldafmetingen
column-voxel = Voxelgrootte (mm)
column-position = Patiëntpositie
column-study = Onderzoeksomschrijving
column-series = Serieomschrijving
column-patient-id = Patiënt-ID
column-age = Leeftijd
column-people = Verwijzend arts / Uitvoerder
columns = Kolommen
issuer = Uitgever van het ID
status-good = Wordt geëxporteerd
status-searching = Zoeken…
status-mixed = Patiënten door elkaar
status-unsure = Eén patiënt?
status-mammography = Mammografie
status-other = Geen CT of MR
status-report = Verslag
status-document = Document
status-radiotherapy = Radiotherapie
status-segmentation = Segmentatie
status-presentation = Weergave
status-key-images = Sleutelbeelden
status-images = { $modality }-beelden
status-look = Eerst bekijken
status-out = Gaat niet mee
status-part = { $images ->
    [one] 1 beeld gaat niet mee
   *[other] { $images } beelden gaan niet mee
}
quality-near = bij coupe { $slice }
quality-at = bij coupe { $slice }, { $axis } { $mm } mm
quality-show = Plaats tonen
quality-missing-slices = { $count ->
    [one] 1 coupe ontbreekt
   *[other] { $count } coupes ontbreken
}
quality-missing-slices-do = Het volume heeft daar een gat: reconstructies en modellen die er doorheen lopen, kloppen niet. Laad de serie opnieuw; ontbreken er dan nog coupes, laat het archief de serie dan opnieuw sturen.
quality-uneven-spacing = De coupeafstand verandert
quality-uneven-spacing-do = Software die een gelijkmatig volume verwacht, vervormt het. Kies een serie met één coupeafstand, of laat het archief deze opnieuw sturen.
quality-same-position = { $count ->
    [one] 1 coupe op de plaats van een andere
   *[other] { $count } coupes op de plaats van andere
}
quality-same-position-do = Niemand kan zeggen welke telt. Laat het archief de serie opnieuw sturen; misschien bewaart het twee reconstructies als één serie.
quality-gantry-tilt = Gantrykanteling van { $degrees } graden
quality-gantry-tilt-do = De coupes liggen scheef op elkaar; veel planningsprogramma's weigeren of vervormen dat. Kies een serie zonder kanteling, of een die op de scanner is geherformatteerd.
quality-shifted-slices = { $count ->
    [one] 1 coupe zijwaarts verschoven
   *[other] { $count } coupes zijwaarts verschoven
}
quality-shifted-slices-do = Het volume heeft daar een sprong. Kies een andere reconstructie, of laat het archief de serie opnieuw sturen.
quality-mixed-orientation = { $count ->
    [one] 1 coupe gedraaid ten opzichte van de andere
   *[other] { $count } coupes gedraaid ten opzichte van de andere
}
quality-mixed-orientation-do = Coupes in verschillende richtingen vormen geen volume. Kies een serie met één richting.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 coupe met een andere pixelgrootte
   *[other] { $count } coupes met een andere pixelgrootte
}
quality-mixed-pixel-spacing-do = Het beeldveld verandert binnen het volume. Kies een serie met één beeldveld.
quality-mixed-size = { $count ->
    [one] 1 coupe met een andere matrix
   *[other] { $count } coupes met een andere matrix
}
quality-mixed-size-do = Het aantal rijen of kolommen verandert binnen het volume. Kies een serie met één matrix.
quality-no-position = { $count ->
    [one] 1 coupe zonder positie
   *[other] { $count } coupes zonder positie
}
quality-no-position-do = Zonder posities kan geen volume worden gemaakt. Kies de originele serie van de scanner, geen kopie van de beelden.
quality-gaps-between-slices = Gaten van { $mm } mm tussen de coupes
quality-gaps-between-slices-do = De coupes zijn dunner dan hun afstand; wat ertussen ligt, is niet te zien. Kies de dunne, aansluitende serie.
quality-few-images = { $count ->
    [one] Slechts 1 beeld
   *[other] Slechts { $count } beelden
}
quality-few-images-do = Dat is te weinig voor een volume. Controleer of de hele serie is geladen, of kies de dunne serie.
quality-mixed-kernel = { $count ->
    [one] 1 coupe met een andere kernel
   *[other] { $count } coupes met een andere kernel
}
quality-mixed-kernel-do = De scherpte verandert binnen het volume. Kies een serie met één reconstructiekernel.
quality-mixed-thickness = { $count ->
    [one] 1 coupe met een andere dikte
   *[other] { $count } coupes met een andere dikte
}
quality-mixed-thickness-do = Ontvangers verwachten één dikte. Kies een serie met één coupedikte.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 coupe met een ander referentiekader
   *[other] { $count } coupes met een ander referentiekader
}
quality-mixed-frame-of-reference-do = Hun posities tellen niet vanaf hetzelfde punt: de patiënt kan tussendoor bewogen hebben. Kies een serie uit één acquisitie.
quality-no-pixel-spacing = { $count ->
    [one] 1 coupe zonder pixelgrootte
   *[other] { $count } coupes zonder pixelgrootte
}
quality-no-pixel-spacing-do = Zonder pixelgrootte kan niets worden gemeten. Kies de originele serie van de scanner.
quality-tiles-lost = { $count ->
    [one] 1 mozaïek dat de ontvanger niet in coupes kan verdelen
   *[other] { $count } mozaïeken die de ontvanger niet in coupes kan verdelen
}
quality-tiles-lost-do = De private elementen die dat aangeven, ontbreken of konden niet blijven. Kies, als die er is, een serie met één beeld per coupe.
quality-diffusion-lost = { $count ->
    [one] 1 diffusiebeeld zonder b-waarde en richting
   *[other] { $count } diffusiebeelden zonder b-waarden en richtingen
}
quality-diffusion-lost-do = Ze staan, minstens voor de helft, in private elementen. De berekende kaarten hebben ze niet nodig.
quality-scale-lost = { $count ->
    [one] 1 beeld zonder schaalfactor
   *[other] { $count } beelden zonder schaalfactor
}
quality-scale-lost-do = De waarden zijn niet te vergelijken of te berekenen: de factor staat in een privaat element.
quality-labels-lost = { $count ->
    [one] 1 object waarvan structuren, segmenten of bundels hun namen verloren
   *[other] { $count } objecten waarvan structuren, segmenten of bundels hun namen verloren
}
quality-labels-lost-do = Namen die niet zeker onschuldig zijn gaan leeg of als nummers naar buiten: stuur de ontvanger een lijst van wat elk nummer betekent.
quality-uptake-lost = { $count ->
    [one] 1 beeld zonder de gegevens waaruit SUV wordt berekend
   *[other] { $count } beelden zonder de gegevens waaruit SUV wordt berekend
}
quality-uptake-lost-do = Gewicht, dosis of injectietijd konden niet blijven. Binnen een onderzoek blijven de activiteiten vergelijkbaar.
quality-times-lost = { $count ->
    [one] 1 beeld zonder de tijd die zijn doorgang aangeeft
   *[other] { $count } beelden zonder de tijden die hun doorgangen onderscheiden
}
quality-times-lost-do = Tijden gaan met de datums mee weg. Doorgangen over dezelfde plaats zijn in de tijd niet te onderscheiden of te ordenen.
quality-kept-by = De voorinstelling { $preset } behoudt dit.
remove = Uit de lijst verwijderen
remove-hint = Del. Er wordt niets van de schijf verwijderd.

# What a receiver wants
requirement-modalities = Alleen { $wanted }.
requirement-thickest-slice = Coupes van hoogstens { $limit } mm.
requirement-largest-spacing = Hoogstens { $limit } mm van coupe tot coupe.
requirement-fewest-images = Minstens { $limit } beelden in een serie.
requirement-no-tilt = Geen gekantelde gantry.
requirement-complete = Volledige series.
requirement-contrast-phases = Contrastfase: { $phase }.
requirement-series = Een serie ‘{ $name }’.
requirement-phase-native = blanco
requirement-phase-arterial = arterieel
requirement-phase-portal-venous = portaal-veneus
requirement-phase-nephrographic = nefrografisch
requirement-phase-delayed = laat
requirement-phase-excretory = uitscheiding
requirement-by = { $count ->
    [one] Serie
   *[other] Series
} { $series }: { $found }.
requirement-by-more = { $count ->
    [one] 1 andere serie.
   *[other] { $count } andere series.
}
requirement-by-list = Er ontbreekt iets in de lijst.
requirement-by-none = Zo’n serie gaat niet mee.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } beeld
    *[other] { $count } beelden
}
requirement-found-missing = { $count ->
    [one] { $count } beeld ontbreekt
    *[other] { $count } beelden ontbreken
}
requirement-found-unknown = de header zegt het niet
undo-removal = Verwijderen ongedaan maken
rows-before = De { $rows } rijen ervoor
rows-after = De { $rows } rijen erna
warning-mixed = { $patients ->
   *[other] Eén onderzoek bevat beelden van { $patients } patiënten die verschillen in ID, naam of geboortedatum. Verwijder wat er niet bij hoort en exporteer dan.
}
warning-duplicates = { $files ->
    [one] Twee verschillende bestanden geven zich uit voor hetzelfde beeld: beide gaan niet mee.
   *[other] Verschillende bestanden geven zich uit voor hetzelfde beeld: ze gaan geen van alle mee.
}
warning-changed = { $files ->
    [one] 1 bestand is veranderd sinds het werd geladen, of kan niet meer worden gelezen. Het beeld gaat niet mee. Maak de lijst leeg en laad het opnieuw.
   *[other] { $files } bestanden zijn veranderd sinds ze werden geladen, of kunnen niet meer worden gelezen. Hun beelden gaan niet mee. Maak de lijst leeg en laad ze opnieuw.
}
locked = De browser kon deze niet openen. Sleep een map die erin staat hierheen, of kies die met “DICOM laden…”:
hidden-files = De browser verbergt hier bestanden of mappen met ongewone namen; er kunnen beelden ontbreken. Kies de map met “DICOM laden…” en vergelijk het aantal beelden:
question = Eén patiënt of twee? Wat verschilt is gemarkeerd. Van beide gaat niets uit tot u het zegt.
question-more = { $questions ->
    [one] Er volgt nog 1 vraag.
   *[other] Er volgen nog { $questions } vragen.
}
one-patient = Dit is één patiënt
two-patients = Dit zijn twee patiënten
answered = U zei van patiënten in deze lijst of ze één of twee zijn.
ask-again = Opnieuw vragen
incomplete = De lijst is onvolledig.
incomplete-files = { $files ->
    [one] 1 bestand is gevonden en niet gelezen.
   *[other] { $files } bestanden zijn gevonden en niet gelezen.
}
incomplete-folders = { $folders ->
    [one] 1 map is niet tot het einde gelezen: niemand weet hoeveel beelden ontbreken.
   *[other] { $folders } mappen zijn niet tot het einde gelezen: niemand weet hoeveel beelden ontbreken.
}
incomplete-damaged = { $files ->
    [one] 1 bestand is beschadigd of niet zeker te lezen.
   *[other] { $files } bestanden zijn beschadigd of niet zeker te lezen.
}
incomplete-do = Laad haar opnieuw, of bevestig bij Exporteren dat u haar zo neemt.
sorted-out = { $files ->
    [one] 1 bestand is geen beeld en is overgeslagen
   *[other] { $files } bestanden zijn geen beelden en zijn overgeslagen
}
unread = { $files ->
    [one] 1 bestand kon niet worden gelezen en blijft achter.
   *[other] { $files } bestanden konden niet worden gelezen en blijven achter.
}

## Results

export-failed = De export is mislukt en er is niets van opgeslagen.
result-written = { $images ->
    [0] Er kon geen beeld worden geschreven.
    [one] 1 beeld geschreven en gecontroleerd.
   *[other] { $images } beelden geschreven en gecontroleerd.
}
result-incomplete = Uit een onvolledige lijst: er kunnen beelden ontbreken. Rapport en manifest zeggen dat.
result-hint = Opgeslagen bij de downloads van uw browser: eerst het rapport, daarna het zipbestand. Vraagt uw browser of er meerdere bestanden mogen worden opgeslagen, sta dat dan toe, of sla ze hier op. Verstuur alleen het zipbestand; het rapport blijft in het ziekenhuis.
result-next = Maak de lijst leeg voor de volgende patiënt.
result-left-out = { $images ->
    [one] 1 beeld is weggelaten
   *[other] { $images } beelden zijn weggelaten
}
all-in-report = Het rapport noemt ze allemaal.
save-zip = Zip opnieuw opslaan
save-report = Rapport opnieuw opslaan
save-tables = Koppeltabellen opnieuw opslaan
save-zip-as = Zip opslaan als…
saved-there = Opgeslagen.
saved-failed = Daar kon niet worden opgeslagen: de plek is misschien vol of niet beschrijfbaar. Er is niets onvolledigs achtergebleven. Kies een andere plek.

## Dialogs

intended-use = Beoogd gebruik
use-who = Voor gekwalificeerde zorgprofessionals, voor patiënten van alle leeftijden. Gebruik op voorschrift waar dat van toepassing is.
use-what = Voor CT- en MR-beelden. Andere beelden worden alleen geëxporteerd nadat u ze hebt bevestigd; mammografie nooit.
use-not = Niet voor diagnostiek. Wat u hier ziet, helpt alleen om beelden te kiezen en te controleren.
use-incidents = Meld ernstige incidenten aan de contactpersoon van uw organisatie en aan de bevoegde autoriteit.
use-security = Houd deze computer veilig: eigen accounts, vergrendelde schermen, antivirus. Verstuur het zipbestand langs een veilige weg. Het PDF-rapport noemt de patiënt en blijft in het ziekenhuis.
understood = Ik begrijp het
pair-title = { $patients ->
   *[other] Er worden { $patients } patiënten geëxporteerd
}
pair-hint = Elke patiënt krijgt een eigen zipbestand en een eigen rapport. Controleer de ID’s en vul de ordernummers in.
pair-staying = { $patients ->
    [one] Deze patiënt blijft achter:
   *[other] Deze { $patients } patiënten blijven achter:
}
start-export = Export starten

manual = Handleiding
shortcuts = Sneltoetsen
about = Over Veilig
about-what = Veilig anonimiseert DICOM-beelden in de browser. Het heeft geen server en gebruikt geen netwerk.
about-version = Versie
about-built = Gebouwd op
about-valid = Geldig tot en met
about-commit = Broncode (commit)
about-program = Programmahash
about-config = Configuratiehash
about-no-config = geen: de configuratie is leeg
about-licence = Licentie
about-contact = Contact
about-no-contact = Vraag het aan wie u deze pagina gaf.
about-compare = Hetzelfde programma heeft altijd dezelfde programmahash, en dezelfde configuratie dezelfde configuratiehash. In de handleiding staat hoe u ze met de uitgave vergelijkt.
about-remembered = Deze browser onthoudt het groep-ID, de instellingen, de taal, de kleuren en de afmetingen van deze pagina, en dat u het beoogde gebruik hebt gelezen. Van een patiënt wordt nooit iets onthouden.
forget = Onthouden instellingen wissen
forgotten = Gewist. Laad de pagina opnieuw om met een schone lei te beginnen.
third-party = Licenties van derden ({ $packages })
third-party-texts = Licenties van derden

## The keys

shortcuts-everywhere = Overal
shortcuts-rectangle = Een rechthoek om zwart te lakken
dividers = Lijnen tussen de delen
shortcut-manual = Handleiding
shortcut-list = Deze lijst
shortcut-close = Een dialoog of menu sluiten
shortcut-tab = Volgend veld of volgende knop, en terug
shortcut-row = Een andere serie
shortcut-range = Meerdere selecteren
shortcut-all = Alles selecteren
shortcut-remove = De geselecteerde series uit de lijst verwijderen
shortcut-undo = Verwijderen ongedaan maken
shortcut-slice = Volgende coupe, en vorige
shortcut-ten = Tien coupes verder of terug
shortcut-ends = Eerste coupe, laatste coupe
shortcut-move = Verplaatsen
shortcut-size = Grootte wijzigen
shortcut-divider = De lijn met de focus verplaatsen
key-shift = Shift
key-ctrl = Ctrl
key-tab = Tab
key-escape = Esc
key-delete = Del
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-space = Spatiebalk

## Age of the build, and the site's configuration

close-reminder = Herinnering sluiten
recalled = Sinds { $day } onthouden op deze computer en anders dan de standaard: { $options }.
recalled-default = Standaard gebruiken
recalled-keep = Deze opties houden
recalled-read = Volgens deze computer is het beoogde gebruik op { $day } gelezen.
recalled-again = Opnieuw lezen
recalled-close = Opmerking over het beoogde gebruik sluiten
contact-is = Contact: { $contact }
validity-remind = { $days ->
    [one] Deze versie is nog 1 dag geldig.
   *[other] Deze versie is nog { $days } dagen geldig.
}
validity-urge = { $days ->
    [0] Deze versie is geldig tot en met vandaag. Zorg nu voor een nieuwe.
    [one] Deze versie is nog 1 dag geldig. Zorg nu voor een nieuwe.
   *[other] Deze versie is nog maar { $days } dagen geldig. Zoek een nieuwe versie.
}
validity-over = De geldigheid van deze versie is verlopen. Ze werkt nog, maar er kunnen correcties ontbreken: zorg voor een nieuwe.
validity-blocked = De geldigheid van deze versie is verlopen, en uw organisatie laat haar dan stoppen. Zorg voor een nieuwe.
config-wrong = De configuratie in dit bestand is fout
config-wrong-what = De pagina stopt hier, zodat niets wordt geëxporteerd met instellingen die niemand heeft bedoeld.
config-wrong-do = Voor wie dit bestand beheert: verbeter het blok “site-config” en laad de pagina opnieuw. De handleiding in een ongewijzigde kopie van het bestand beschrijft elke sleutel.
config-key = Sleutel
config-expected = Verwacht
expected-json = welgevormde JSON
expected-known-key = een sleutel die Veilig kent; deze kent het niet
expected-text = een tekst tussen aanhalingstekens
expected-short-text = een tekst die kort genoeg is en geen stuurtekens bevat
expected-object = een object tussen accolades
expected-yes-or-no = true of false
expected-number = een geheel getal van 1 tot 3650
expected-language = de code van een taal die deze pagina heeft
expected-preset-name = de naam van een voorinstelling; strict, planning, research en custom hebben al een betekenis
expected-warn-or-block = "warn" of "block"
expected-one-of = een van: { $values }
expected-list = een lijst tussen vierkante haken die niet leeg is en hoogstens 1000 onderdelen heeft
expected-length = een aantal millimeters boven 0 en hoogstens 1000
expected-count = een geheel getal van 1 tot 100000
expected-present = deze sleutel, met een waarde
expected-another-name = een naam die geen andere ontvanger heeft

## Before the program runs: these lines stand in the page's HTML, one line each

start-script = Veilig draait in uw browser en heeft JavaScript nodig. Sta dat voor deze pagina toe en laad haar opnieuw.
start-starting = Veilig start…
start-missing = Veilig kan niet in deze browser draaien. Wat ontbreekt:
start-missing-do = Open dit bestand in een actuele versie van Chrome, Edge of Firefox. Sommige organisaties schakelen deze onderdelen uit: vraag het aan wie deze computer beheert.
start-failed = Veilig kon niet starten in deze browser. Open dit bestand in een actuele versie van Chrome, Edge of Firefox.

## De handleiding

manual-contents = Inhoud
manual-search = Zoeken in de handleiding
manual-found = { $sections ->
    [0] Niets gevonden
    [one] 1 onderdeel gevonden
   *[other] { $sections } onderdelen gevonden
}
manual-english = In het Engels
manual-own = In uw taal
manual-option = Optie
manual-dicom-name = DICOM-naam
manual-code = Code
manual-yes = ja
