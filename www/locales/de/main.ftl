# Deutsch. Keys under reason- are the codes of reasons.

language-name = Deutsch

report-title = Vertraulich: im Krankenhaus aufbewahren, nicht mit den Bildern versenden
report-undrawable = hier nicht druckbar
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, Build { $build }
report-foot-commit = Veilig { $version }, Build { $build }, commit { $commit }
report-qr = QR-Code der anonymen ID { $id }
report-patient = Patient
report-series = Serien
report-options = Optionen des Vertraulichkeitsprofils
report-code-images = ({ $images } von { $all } Bildern)
report-yes = ja
report-no = nein
report-pixels = Pixel
report-left-out = Ausgelassen
report-check = Prüfung
report-incomplete = Die Liste war unvollständig
report-anonymous-id = Anonyme ID
report-date = Datum und Uhrzeit
report-group = Gruppen-ID
report-order = Auftragsnummer
report-order-unknown = unbekannt
report-zip = ZIP-Datei
report-size = Größe
report-sha256 = SHA-256
report-name = Patientenname
report-patient-id = Patienten-ID
report-birth-date = Geburtsdatum
report-sex = Geschlecht
report-sex-f = weiblich
report-sex-m = männlich
report-sex-o = divers
report-age = Alter
report-years = { $count ->
    [one] 1 Jahr
   *[other] { $count } Jahre
}
report-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}
report-weeks = { $count ->
    [one] 1 Woche
   *[other] { $count } Wochen
}
report-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
# Age and sex where there is little room: list and banner.
short-years = { $count } J.
short-months = { $count } Mon.
short-weeks = { $count } Wo.
short-days = { $count } T.
short-sex-f = w
short-sex-m = m
short-sex-o = d
report-referring = Zuweiser
report-performer = Untersucher
report-comments = Bemerkungen
report-spellings = Auch geschrieben
report-who = Wer es ist
report-said-one = Die Dateien ließen es offen; der Benutzer sagte, dass dies ein Patient ist.
report-said-two = Die Dateien ließen es offen; der Benutzer sagte, dass dieser Patient und ein anderer zwei sind.
report-number = Nr.
report-modality = Modalität
report-series-date = Datum
report-description = Beschreibung
report-images = Bilder
report-no-series = Es wurde keine Serie geschrieben.
report-thumbnail = Bild der Serie { $number }
report-study-uid-old = Study UID, alt
report-study-uid-new = Study UID, neu
report-series-uid-old = Series UID, alt
report-series-uid-new = Series UID, neu
report-file = Datei
report-reason = Grund
report-no-patient = kein Patient
report-files = { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
}
report-nothing-left-out = Es wurde nichts ausgelassen.
report-quality = Geometrie und Vollständigkeit
report-quality-found = Was gefunden wurde
report-quality-none = Nichts gefunden: Die Schichten der CT-, MR- und PET-Serien bilden vollständige Volumen, soweit ihre Header das sagen.
report-receiver = Empfänger
report-contact = Kontakt
report-requirements = Was er verlangt
report-requirements-met = Alles ist da, soweit die Header das sagen.
report-requirements-none = Nichts wird verlangt.
report-searched = In den Bildern wurde nach eingebranntem Text gesucht.
report-not-searched = Nach eingebranntem Text wurde nicht gesucht.
report-pixels-nothing = Nichts wurde geschwärzt, und keine Serie war verdächtig.
report-series-number = Serie { $number }
report-confirmed = { $slices ->
    [one] Ein Mensch hat bestätigt, dass nichts den Patienten verrät, nachdem alles gezeigt worden war (1 Schicht).
   *[other] Ein Mensch hat bestätigt, dass nichts den Patienten verrät, nachdem alles gezeigt worden war ({ $slices } Schichten).
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) und Burned In Annotation NO wurden in 1 Bild geschrieben.
   *[other] Clean Pixel Data (113101) und Burned In Annotation NO wurden in { $images } Bilder geschrieben.
}
report-not-looked-at = { $images ->
    [one] 1 Bild wurde exportiert, obwohl es verdächtig ist und niemand es angesehen hat. Es nennt weder Clean Pixel Data (113101) noch Burned In Annotation NO.
   *[other] { $images } Bilder wurden exportiert, obwohl sie verdächtig sind und niemand sie angesehen hat. Sie nennen weder Clean Pixel Data (113101) noch Burned In Annotation NO.
}
report-blackened = geschwärzt: links { $left }, oben { $top }, { $width } × { $height } Pixel, in den Bildern { $images }
report-blackened-frame = geschwärzt: links { $left }, oben { $top }, { $width } × { $height } Pixel, in Frame { $frame } der Bilder { $images }
report-text-blackened = { $slices ->
    [one] gefundener Text bei links { $left }, oben { $top }, { $width } × { $height } Pixel, auf 1 Schicht: geschwärzt
   *[other] gefundener Text bei links { $left }, oben { $top }, { $width } × { $height } Pixel, auf { $slices } Schichten: geschwärzt
}
report-text-dismissed = { $slices ->
    [one] gefundener Text bei links { $left }, oben { $top }, { $width } × { $height } Pixel, auf 1 Schicht: laut Benutzer kein Text des Patienten
   *[other] gefundener Text bei links { $left }, oben { $top }, { $width } × { $height } Pixel, auf { $slices } Schichten: laut Benutzer kein Text des Patienten
}
report-held = { $images ->
    [one] 1 Bild blieb zurück.
   *[other] { $images } Bilder blieben zurück.
}
run = { $first } bis { $last }
report-checked = { $images ->
    [one] 1 Bild wurde geschrieben. Es wurde neu gelesen und geprüft: Kein identifizierendes Merkmal der geladenen Dateien wurde darin gefunden.
   *[other] { $images } Bilder wurden geschrieben. Jedes wurde neu gelesen und geprüft: Kein identifizierendes Merkmal der geladenen Dateien wurde darin gefunden.
}
report-failed = { $images ->
    [0] Kein Bild ist bei der Prüfung durchgefallen.
    [one] 1 Bild hat die Prüfung nicht bestanden und wurde ausgelassen.
   *[other] { $images } Bilder haben die Prüfung nicht bestanden und wurden ausgelassen.
}

reason-not-dicom = Keine DICOM-Datei.
reason-dicomdir = Das Inhaltsverzeichnis einer CD (DICOMDIR): eine Liste von Dateien. Es wird nicht gebraucht, die Bilder werden auch ohne es geladen.
reason-empty = Die Datei ist leer.
reason-truncated = Die Datei endet zu früh. Kopieren Sie sie erneut von der Quelle.
reason-malformed = Die Datei widerspricht sich selbst und kann nicht sicher gelesen werden.
reason-duplicate-element = Ein Element steht zweimal in der Datei, mit verschiedenen Werten: Welcher gilt, lässt sich nicht sagen.
reason-too-deep = Die Datei ist tiefer verschachtelt als jedes echte Bild.
reason-head-too-large = Der Header der Datei ist zu groß.
reason-unknown-transfer-syntax = Die Datei verwendet eine private oder unbekannte Kodierung.
reason-unreadable = Die Datei konnte nicht gelesen werden. Prüfen Sie, ob sie noch da und nicht anderswo geöffnet ist.
reason-too-large-here = So große Dateien kann dieser Browser nicht lesen, wenn die Seite als Datei geöffnet wurde. Öffnen Sie die Seite von einem Webserver oder nehmen Sie Chromium, Edge oder Firefox.
reason-folder-unreadable = Der Ordner konnte nicht gelesen werden. Prüfen Sie, ob Sie ihn öffnen dürfen.
reason-no-file = Keine Datei, sondern eine Pipe, ein Socket oder ein Gerät: Es wird nicht geöffnet.
reason-changed-since-loaded = Die Datei wurde seit dem Laden geändert oder kann nicht mehr gelesen werden. Leeren Sie die Liste und laden Sie die Datei erneut.
reason-not-handed-over = Der Browser hat diese Datei nicht herausgegeben. Wählen Sie ihren Ordner mit „DICOM laden…“.
reason-not-answered = Der Browser hat die Datei nicht geöffnet, oder sie hat nie geantwortet. Laden Sie sie neu, nötigenfalls mit „DICOM laden…“.
reason-no-image = Die Datei enthält kein Bild, das anonymisiert werden kann.
reason-image-unnamed = Die Datei enthält Pixel, sagt aber nicht, welches Bild es ist (SOP Class oder Instance UID fehlt); es fehlt also in seiner Serie. Aus der Quelle neu exportieren.
reason-unpack-first = Ein Archiv oder das Abbild einer CD, das hier nicht geöffnet wird: Bilder darin fehlen. Erst entpacken, dann den Ordner laden.
reason-other-format = Ein Volumen in einem anderen Format (etwa NIfTI), kein DICOM: Es bleibt zurück. Laden Sie die DICOM-Bilder, aus denen es gemacht wurde.
reason-lacks-pixels = Ein Bild dieser Art muss Pixel enthalten, und dieses enthält keine: Die Datei ist unvollständig.
reason-lacks-frames = Das Bild beschreibt nicht jeden seiner Frames: Die Datei ist unvollständig.
reason-lacks-content = Dem Objekt fehlt der Inhalt, den seine Art haben muss: Die Datei ist unvollständig.
reason-suspect-burned-in = Laut eigener Angabe zeigt das Bild Text über den Patienten.
reason-suspect-capture = Ein Bildschirmfoto oder Ultraschallbild: Es kann den Namen des Patienten zeigen.
reason-suspect-image-type = Ein abgeleitetes Bild: Es kann den Namen des Patienten zeigen.
reason-suspect-text = In den Pixeln wurde etwas gefunden, das wie Text aussieht: Es kann der Name des Patienten sein.
reason-suspect-not-seen = Nach eingebranntem Text konnte nicht gesucht werden, weil das Bild nicht dekodiert werden kann.
reason-not-searched = Noch nicht nach eingebranntem Text durchsucht.
reason-not-shown = Das Bild kann nicht gezeigt werden, also konnte es niemand bestätigen.
reason-mammography = Mammographie liegt außerhalb der Zweckbestimmung.
reason-other-modality = Weder CT noch MR, und nicht bestätigt.
reason-duplicate-instance = Eine andere, abweichende Datei gibt sich als dasselbe Bild aus.
reason-patients-in-study = Eine Untersuchung enthält Bilder verschiedener Patienten. Laden Sie die Patienten getrennt.
reason-patient-unsure = Es ist nicht sicher, ob dies ein Patient ist oder zwei: Name, ID, Geburtsdatum, Geschlecht oder Alter widersprechen sich.
reason-not-listed = Der Patient steht nicht in der ID-Liste.
reason-list-unsure = Es ist nicht sicher, welcher Patient der ID-Liste das ist.
reason-receiver-requires = Der Empfänger nimmt die Bilder dieses Patienten so nicht an.
reason-private-sop-class = Eine private Objektart, die nicht sicher anonymisiert werden kann.
reason-encapsulated-document = Ein Dokument, das nicht anonymisiert werden kann.
reason-structured-report = Ein Structured Report: Er wird nur mit der Option „Structured Reports bereinigt exportieren“ exportiert.
reason-presentation-state = Ein Presentation State mit Text oder Zeichnungen: Er wird nur mit der Option „Presentation States bereinigt exportieren“ exportiert.
reason-unsupported-object = Eine Objektart, die nicht exportiert wird.
reason-needs-value = Ein Wert, den das Bild braucht, ist nicht lesbar.
reason-check-identifier = Die Prüfung fand etwas, das den Patienten identifiziert.
reason-check-uid = Die Prüfung fand eine Kennung (UID) des Originals.
reason-check-private = Die Prüfung fand ein privates Element.
reason-check-markers = Die Prüfung vermisste die Kennzeichnung der Anonymisierung.
reason-check-structure = Die Prüfung konnte das Ergebnis nicht bis zum Ende lesen.
reason-check-pixels = Die Prüfung fand veränderte Pixel.
reason-pixels-truncated = Die Pixeldaten sind unvollständig.
reason-pixels-codestream = Die komprimierten Pixeldaten sind nicht bis zum Ende lesbar.
reason-pixels-unused-bits = Ungenutzte Bits der Pixel enthalten etwas Unbekanntes.
reason-pixels-unsupported = Die Pixel sind auf eine Weise komprimiert, die nicht geprüft werden kann.
reason-crashed = Das Bild konnte nicht verarbeitet werden.
reason-frame-too-large = Das Bild ist größer als das eines jeden Scanners: Es zu dekodieren bräuchte mehr Speicher, als dieses Programm erlaubt.
reason-unpacks-too-large = Entpackt wäre die Datei größer als jede echte.
reason-took-too-long = Das Bild hat den Computer länger beschäftigt, als angemessen ist, und wurde aufgegeben.
reason-identifiers-too-many = Die Datei nennt mehr Personen und Nummern als jede echte. Auf sie kann nicht geprüft werden.
reason-list-names-too-many = Zusammen mit den vorher geladenen nennt diese Datei mehr Personen und Nummern, als eine Liste fassen kann. Leeren Sie die Liste und laden Sie weniger Dateien auf einmal.
reason-write-failed = Das Schreiben ist fehlgeschlagen. Prüfen Sie, ob genug Speicherplatz frei ist.
reason-stopped = Der Export wurde abgebrochen.
reason-output-exists = Eine Datei dieses Namens gibt es schon; sie wird nicht überschrieben.
reason-storage-full = Der Browser hat keinen Platz mehr für das Ergebnis. Leeren Sie die Liste, was frühere Ergebnisse freigibt, oder schaffen Sie Platz auf dem Datenträger, und exportieren Sie weniger Serien auf einmal.
reason-zip-broken = Die ZIP-Datei widerspricht sich: Dateien daraus können fehlen. Kopieren Sie sie erneut von der Quelle.
reason-zip-cut = Die ZIP-Datei ist abgeschnitten: Ihr Ende fehlt, und ihr Inhalt lässt sich nicht auflisten. Kopieren Sie sie erneut von der Quelle.
reason-zip-part = Ein Teil einer ZIP-Datei, die aus mehreren besteht. Legen Sie alle Teile in einen Ordner, entpacken Sie sie dort, und laden Sie dann diesen Ordner.
reason-study-key-too-short = Der Projektschlüssel braucht mindestens 12 Zeichen.
reason-study-key-too-easy = Dieser Projektschlüssel ist leicht zu erraten: Geben Sie mehrere Wörter ein oder lassen Sie einen erzeugen.
reason-study-key-memory = Für den Projektschlüssel reicht der Arbeitsspeicher nicht. Schließen Sie andere Programme oder Tabs.
reason-zip-damaged = Die Datei ist in der ZIP-Datei beschädigt, oder die ZIP-Datei ist unvollständig. Kopieren Sie die ZIP-Datei erneut von der Quelle.
reason-zip-encrypted = Die Datei ist in der ZIP-Datei verschlüsselt. Entpacken Sie die ZIP-Datei mit dem Passwort, und laden Sie dann den Ordner.
reason-zip-method = Die Datei ist in der ZIP-Datei auf eine Weise gepackt, die nicht gelesen werden kann. Entpacken Sie die ZIP-Datei, und laden Sie dann den Ordner.
reason-zip-too-many = Die ZIP-Datei enthält mehr Dateien, als angesehen werden: Der Rest wurde nicht geladen. Entpacken Sie sie, und laden Sie ihre Ordner einzeln.
reason-zip-too-large = Entpackt wäre es mehr, als angemessen ist. Entpacken Sie die ZIP-Datei selbst, und laden Sie dann den Ordner.
reason-zip-too-deep = Eine ZIP-Datei, die in zu vielen anderen ZIP-Dateien steckt.
reason-zip-without-images = Eine ZIP-Datei ohne DICOM-Dateien.

# The screen.

subtitle = DICOM-Anonymisierung
offline = Offline: Nichts verlässt diesen Computer
close = Schließen
help = Hilfe
language = Sprache
notices = Hinweise
theme = Farben
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
divider-form = Breite des Formulars
divider-list = Höhe der Liste
back = Zurück
unknown = Unbekannt
and-more = { $files ->
    [one] und 1 weitere
   *[other] und { $files } weitere
}

## Left: the anonymisation

anonymisation = Anonymisierung
load = DICOM laden…
load-options = Ladeoptionen
load-files = Dateien…
load-zip = ZIP…
load-ids = ID-Liste laden…
load-hint = Ihr Browser nennt das vielleicht „Hochladen“. Nichts verlässt diesen Computer.
ids-hint = Nur Patienten dieser Liste gehen hinaus, unter deren IDs. Sie wird nirgends gespeichert; „Liste leeren“ behält sie.
ids-count = { $patients ->
    [one] ID-Liste: { $patients } Patient
    *[other] ID-Liste: { $patients } Patienten
}
ids-remove = ID-Liste entfernen
ids-refused = Die ID-Liste wurde nicht übernommen.
ids-lines = Zeilen: { $lines }.
ids-unreadable = Die Datei ist nicht lesbar.
ids-too-long = Sie ist länger als 4 MB oder 50.000 Zeilen.
ids-no-text = Das ist kein Text. Speichern Sie die Liste als CSV oder als Text mit Tabulatoren.
ids-no-columns = Die erste Zeile nennt keine Spalte mit Patienten-IDs oder keine mit anonymen IDs: Nennen Sie sie „Patienten-ID“ und „Anonyme ID“.
ids-two-columns = Zwei Spalten bedeuten dasselbe: Behalten Sie eine.
ids-empty = Sie nennt keinen Patienten.
ids-ragged = Diese Zeilen haben mehr Zellen als die erste, oder eine Zelle, die über mehrere Zeilen geht.
ids-no-patient = Diese Zeilen haben keine Patienten-ID.
ids-bad-id = Diese Zeilen haben keine brauchbare anonyme ID: 1 bis 16 Buchstaben A bis Z, Ziffern oder Bindestriche.
ids-bad-order = Die Auftragsnummer in diesen Zeilen ist länger als 64 Zeichen.
ids-two-ids = Diese Zeilen geben einem Patienten zwei anonyme IDs.
ids-two-patients = Diese Zeilen geben zwei Patienten dieselbe anonyme ID.
ids-names-patient = In der anonymen ID dieser Zeilen steht eine Patienten-ID.
clear = Liste leeren
clear-next = Liste für den nächsten Patienten leeren
clear-ask = Die Liste leeren?
clear-ask-what = Ergebnisse, Rechtecke oder Bestätigungen, die noch in keinem vollständigen Export stehen, gingen verloren. 20 Sekunden lang lässt sich die Liste zurückholen.
clear-anyway = Leeren
undo-clear = Liste zurückholen
general = Allgemein
advanced = Erweitert
group-id = Gruppen-ID
group-hint = Der Code Ihres Krankenhauses oder Ihrer Studie, vom Empfänger der Bilder.
group-no-fit = Mit einem Backslash können die Bilder sie nicht als Clinical Trial Site ID enthalten. Sie steht nur im Manifest der ZIP-Datei und im Bericht.
group-recalled = Auf diesem Computer gemerkt: Prüfen Sie, ob sie stimmt.
order-number = Auftragsnummer
order-hint = Die Nummer dieser Untersuchung, von dem, der sie angefordert hat.
order-no-fit = Länger als 16 Zeichen oder mit einem Backslash: Die Bilder können sie nicht als Accession Number enthalten. Sie steht nur im Manifest der ZIP-Datei und im Bericht.
order-unknown = Ich kenne die Auftragsnummer nicht
specify-id = Anonyme ID selbst festlegen
anonymous-id = Anonyme ID
id-hint = Diese ID darf keinen Bezug zu Patientendaten haben.
id-from-list = Aus der ID-Liste.
receiver = Empfänger
receiver-choose = Auswählen…
receiver-hint = Wer die Bilder bekommt. Gruppen-ID und Optionen folgen daraus.
receiver-wants = { $receiver } verlangt:
draw-another = Andere ID erzeugen
referring-physician = Zuweiser
comments = Bemerkungen
report-only = Nur für den Bericht, der im Krankenhaus bleibt.
fields-of = Patient: { $patient }
export = Exportieren
cancel = Abbrechen
loading = Dateien werden gelesen
exporting = Anonymisieren und Prüfen
searching = Eingebrannter Text wird gesucht
search-paused = Angehalten, „Exportieren“ macht damit weiter: Suche nach eingebranntem Text
text-news = Während Sie warteten, wurde etwas gefunden, das wie eingebrannter Text aussieht. Sehen Sie sich die markierten Serien an, und exportieren Sie dann erneut.
seconds-left = { $seconds ->
    [one] noch 1 Sekunde
   *[other] noch { $seconds } Sekunden
}
decimal-mark = ,
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] noch 1 Minute
   *[other] noch { $minutes } Minuten
}
sum-series = { $series ->
    [one] 1 Serie
   *[other] { $series } Serien
}
sum-images = { $images ->
    [one] 1 Bild
   *[other] { $images } Bilder
}
sum-patients = { $patients ->
    [one] 1 Patient
   *[other] { $patients } Patienten
}
sum-left-out = { $images ->
    [one] 1 Bild wird ausgelassen.
   *[other] { $images } Bilder werden ausgelassen.
}
other-modalities = { $series ->
    [one] Auch 1 Serie exportieren, die weder CT noch MR ist
   *[other] Auch { $series } Serien exportieren, die weder CT noch MR sind
}
other-modalities-hint = Sie gehören nicht zu dem, was unterstützt wird: Sehen Sie sie besonders sorgfältig an.
accept-incomplete = Exportieren, obwohl die Liste unvollständig ist

## What is wrong with a field

missing-group = Gruppen-ID eingeben
missing-order = Nummer oder Häkchen
missing-id = ID eingeben
problem-name = Hier steht ein Teil des Patientennamens. Er würde mit den Bildern hinausgehen: Wählen Sie etwas anderes.
problem-patient-id = Hier steht die Patienten-ID. Sie würde mit den Bildern hinausgehen: Wählen Sie etwas anderes.
problem-accession = Hier steht die Accession-Nummer. Sie würde mit den Bildern hinausgehen: Wählen Sie etwas anderes.
problem-birth-date = Hier steht das Geburtsdatum des Patienten. Es würde mit den Bildern hinausgehen: Wählen Sie etwas anderes.
problem-event-date = Hier steht ein Datum der Bilder, und die Optionen verschieben oder entfernen Daten: Es würde das wahre verraten. Lassen Sie das Datum darin weg, oder lassen Sie die Daten stehen (Reiter Erweitert).
problem-other-identifier = Hier steht ein anderes Kennzeichen des Patienten oder ein Name von Personal, Klinik oder Gerät. Es würde mit den Bildern hinausgehen: Wählen Sie etwas anderes.
problem-unfit = Höchstens 64 sichtbare Zeichen.
problem-no-id = 1 bis 16 Großbuchstaben A bis Z, Ziffern oder Bindestriche, und kein Name, den Windows reserviert.
problem-taken = Ein anderer Patient dieses Exports hat diese ID.
problem-used = Ein Ergebnis dieser Sitzung hat diese ID schon. Wählen Sie eine andere: Mit einem Projektschlüssel darf derselbe Patient sie wieder haben.
problem-no-random = Dieser Browser hat keine Zufallszahlen. Setzen Sie das Häkchen darüber und geben Sie eine ID ein.
problem-not-listed = Dieser Patient steht nicht in der ID-Liste. Nichts von ihm geht hinaus: Entfernen Sie den Patienten, oder laden Sie eine andere ID-Liste.
problem-list-unsure = Es ist nicht sicher, welcher Patient der ID-Liste das ist. Nichts von ihm geht hinaus: Entfernen Sie den Patienten, oder berichtigen Sie die ID-Liste.
problem-no-receiver = Wählen Sie aus, wer die Bilder bekommt.
problem-receiver = Der Empfänger nimmt die Bilder dieses Patienten so nicht an.

## What still stops the export

stop-nothing-loaded = Laden Sie zuerst Bilder.
stop-expired = Diese Version ist für Ihre Einrichtung zu alt. Fragen Sie nach einer neuen.
stop-loading = Warten Sie, bis alle Dateien gelesen sind.
stop-incomplete = Die Liste ist unvollständig: Laden Sie sie neu, oder bestätigen Sie oben, dass Sie sie so nehmen.
stop-mixed = Eine Untersuchung enthält Bilder verschiedener Patienten. Entfernen Sie einen davon aus der Liste.
stop-unsure = Sagen Sie unten in der Liste, ob dies ein Patient ist oder zwei.
stop-nothing-goes-out = Alle geladenen Serien werden ausgelassen: siehe die Liste unten.
stop-deriving = Warten Sie, bis der Projektschlüssel bereit ist.
stop-study-key = Der Projektschlüssel ist nicht verwendbar.
stop-group-missing = Die Gruppen-ID fehlt.
stop-group = Die Gruppen-ID ist nicht verwendbar.
stop-order-missing = Die Auftragsnummer fehlt.
stop-order = Die Auftragsnummer ist nicht verwendbar.
stop-id-missing = Die anonyme ID fehlt.
stop-id = Die anonyme ID ist nicht verwendbar.
stop-not-listed = Dieser Patient steht nicht in der ID-Liste, oder nicht sicher.
stop-no-receiver = Wählen Sie aus, wer die Bilder bekommt.
stop-receiver = Der Empfänger nimmt die Bilder so nicht an: siehe oben.

## Advanced

preset = Voreinstellung
preset-strict = Streng
preset-strict-hint = Entfernt alles, was das Basisprofil des Standards nennt. Die sicherste Wahl.
preset-planning = Planung
preset-planning-hint = Für OP-Planung und Zweitbefundung: behält bereinigte Beschreibungen, verschobene Datumsangaben sowie Geschlecht, Alter, Größe und Gewicht; von privaten Elementen nur die Zahlen, ohne die ein Mosaik oder ein Diffusionsbild nicht lesbar ist.
preset-research = Forschung
preset-research-hint = Behält bereinigte Beschreibungen, verschobene Datumsangaben, Patientenmerkmale und sichere private Elemente.
preset-custom = Angepasst
preset-custom-hint = Ihre eigene Auswahl aus den Optionen unten.
preset-site-hint = Wie von Ihrer Einrichtung eingestellt.
preset-is = Optionen: { $preset }.
preset-but = { $preset }, aber Ihre Einrichtung legt fest: { $options }
option-off = { $option }: aus
locked-by-site = Von Ihrer Einrichtung festgelegt.
is-on = ein
is-off = aus
dates = Datumsangaben
dates-remove = Entfernt
dates-shift = Um einige Wochen verschoben (Modified Dates)
dates-keep = Behalten (Full Dates)
option-basic = Entfernen, was den Patienten identifiziert
option-pixels = Schwärzen, was in den Bildern den Patienten verrät, alles ansehen und bestätigen
option-descriptors = Bereinigte Beschreibungen behalten
option-descriptors-hint = Nur bekannte unbedenkliche Wörter.
option-characteristics = Geschlecht, Alter, Größe und Gewicht behalten
option-characteristics-hint = Alter über 89 wird zu 90.
option-private = Sichere private Elemente behalten
option-private-hint = Eigene Werte der Hersteller, die der Standard als sicher bezeichnet.
option-structured = Structured Reports bereinigt exportieren
option-structured-hint = Nur was als unbedenklich bekannt ist, bleibt.
option-graphics = Presentation States bereinigt exportieren
option-graphics-hint = Ihre Texte werden bereinigt; Overlays werden in jedem Fall entfernt.
option-device = Identität des Scanners behalten
option-device-hint = Seriennummern und Stationsnamen: Sie verraten das Krankenhaus.
option-institution = Institution behalten
option-institution-hint = Name und Adresse der Institution.
option-uids = Original-UIDs behalten
option-uids-hint = Sie verknüpfen die Bilder mit denen in Ihrem Archiv.
study-key = Projektschlüssel
study-key-hint = Mindestens 12 Zeichen. Mit diesem Schlüssel erhält derselbe Patient bei einem späteren Export dieselben Pseudonyme. Er wird nie gespeichert: Bewahren Sie ihn sicher auf.
study-key-draw = Projektschlüssel erzeugen
study-key-drawn = Notieren Sie diesen Schlüssel jetzt und bewahren Sie ihn sicher auf: Er steht nur hier und wird nie gespeichert. Mit ihm erhält derselbe Patient bei einem späteren Export dieselben Pseudonyme.
study-key-deriving = Der Schlüssel wird vorbereitet…
study-key-ready = Bereit: IDs und Pseudonyme stammen aus diesem Schlüssel.
password = ZIP-Passwort
password-hint = AES-256. Der Windows-Explorer kann eine solche ZIP-Datei nicht öffnen, 7-Zip schon. Die Namen der Dateien darin bleiben lesbar.
password-easy = Dieses Passwort ist leicht zu erraten: Mehrere Wörter sind sicherer. Wer die ZIP-Datei hat, kann beliebig oft probieren.
file-set = DICOM-Dateisatz
file-set-hint = Für eine CD oder für Software, die ein DICOMDIR verlangt: Die ZIP-Datei enthält eines, und die Dateien heißen S001/I00001.
order-in-images = IDs des Formulars in die Bilder schreiben
order-in-images-hint = Auftragsnummer als Accession Number, Gruppen-ID als Clinical Trial Site ID, anonyme ID als Clinical Trial Subject ID: So werden die Bilder nach dem Import wiedergefunden.
mapping-tables = Auch die Zuordnungstabellen speichern (CSV)
mapping-tables-hint = Alte und neue UIDs und Patienten-IDs. Vertraulich: Sie bleiben im Krankenhaus, wie der Bericht.
option-find-text = Nach eingebranntem Text suchen
option-find-text-hint = Jedes Bild wird vor dem Export durchsucht. Eine Serie mit Text wird ausgelassen, bis Sie alles angesehen, den Text behandelt und bestätigt haben. Ohne diese Option zählt nur, was die Header selbst sagen.
packing = ZIP
packing-fast = Schnell gepackt
packing-small = Stark komprimiert
packing-store = Nicht gepackt

## Right: the viewer

viewer = Viewer
slice = Schicht
image = Bild
header = Header
header-search = Im Header suchen
header-changed = Nur geänderte
header-none = Nichts gefunden.
header-patient = Patient
header-study = Studie, Serie und Personen
header-image = Bild und Technik
header-private = Private Elemente des Herstellers
header-file = Datei
header-hint = Neue UIDs sind Beispiele: Jeder Export erzeugt eigene, außer wenn ein Projektschlüssel gesetzt ist.
header-waiting = Der Header wird gelesen…
header-stays = Dieses Bild wird ausgelassen.
header-tag = Tag
header-name = Name
header-vr = VR
header-before = Vorher
header-after = Nachher
header-why = Was geschieht, und warum
viewer-hint = Mausrad oder Pfeiltasten: Schichten. Strg und Mausrad, + und −: Zoom. 0: einpassen, I: invertieren, Leertaste: abspielen. Rechte Taste: Zoom. 1–9: Fenster.
tool-window = Fenster
tool-stack = Blättern
beside = Zweite Serie
beside-none = Eine Serie
beside-link = Gemeinsam blättern
beside-position = nach Position
beside-number = nach Schichtnummer
redact-undo = Letzte Änderung an Rechtecken rückgängig machen
tool-pan = Verschieben
tool-zoom = Zoom
tool-measure = Messen
redact = Schwärzen
redact-hint = Ziehen: schwärzen. Innerhalb ziehen: verschieben. Am Rand ziehen: Größe ändern. Doppelklick: entfernen.
redact-remove = Rechteck entfernen
redact-add = Rechteck hinzufügen
redact-rectangle = { $number ->
   *[other] Rechteck { $number }
}
redact-keys = Pfeiltasten verschieben, Umschalt und Pfeiltasten ändern die Größe, Entf entfernt.
found = Gefundener Text
found-blacken-all = Gefundenen Text schwärzen
found-next = { $slices ->
    [one] Dorthin (1 Schicht)
   *[other] Nächste von { $slices } Schichten
}
found-line = { $number ->
   *[other] Text { $number }
}
found-says-name = entspricht dem Patientennamen
found-says-id = entspricht der Patienten-ID
found-says-birth-date = entspricht dem Geburtsdatum
found-blacken = Schwärzen
found-dismiss = Kein Patiententext
reach = Rechtecke gelten für
reach-image = Dieses Bild
reach-series = Die ganze Serie
reach-size = Alle Bilder dieser Größe
look = Wird ausgelassen, bis jede Schicht gezeigt wurde (ganz, im Fenster „Wie in der Datei“), jeder gefundene Text behandelt ist und Sie bestätigen.
look-drawn = Sie haben einen Teil geschwärzt. Die Bilder geben erst dann an, dass ihre Pixel bereinigt sind, wenn jede Schicht gezeigt wurde (ganz, im Fenster „Wie in der Datei“) und Sie bestätigen.
unseen = { $count ->
    [one] Schicht { $slices } wurde noch nicht gezeigt.
   *[other] Die Schichten { $slices } wurden noch nicht gezeigt.
}
unshowable = { $count ->
    [one] Schicht { $slices } kann nicht gezeigt werden: Ihr Bild wird ausgelassen.
   *[other] Die Schichten { $slices } können nicht gezeigt werden: Ihre Bilder werden ausgelassen.
}
text-open = { $lines ->
    [one] 1 gefundener Text ist weder geschwärzt noch als unbedenklich bezeichnet.
   *[other] { $lines } gefundene Texte sind weder geschwärzt noch als unbedenklich bezeichnet.
}
next-unseen = Nächste nicht gezeigte Schicht
looked = Sie haben bestätigt, dass nichts darin den Patienten verrät.
confirm-look = Ich habe nachgesehen: Nichts verrät den Patienten
invert = Invertieren
fit = Einpassen
overlay = Text über dem Bild
overlay-suspect = Text über dem Bild: verborgen, solange die Serie den Patienten verraten kann
planes = Koronare und sagittale Ebenen
planes-unplaced = Keine Ebenen quer zu den Schichten: Dieses Bild sagt nicht, wo es liegt.
planes-few = Keine Ebenen quer zu den Schichten: Zu wenige Schichten liegen hintereinander.
planes-pixels = Keine Ebenen quer zu den Schichten: Sie sind farbig oder lassen sich nicht dekodieren.
planes-failed = { $slices ->
    [one] 1 Schicht lässt sich nicht dekodieren: Sie ist schwarz.
   *[other] { $slices } Schichten lassen sich nicht dekodieren: Sie sind schwarz.
}
plane-sagittal = Sagittal
plane-coronal = Koronar
plane-axial = Axial
plane-keys = Klick oder Pfeiltasten führen zu einer Stelle.
slice-of = Schicht { $place } von { $count }
play = Abspielen
play-speed = Schichten pro Sekunde
window = Fenstervorgabe
window-own = Wie in der Datei
window-full = Voller Bereich
window-soft = Weichteile
window-lung = Lunge
window-bone = Knochen
window-brain = Gehirn
window-user = Eigenes
cannot-show = Dieses Bild kann nicht angezeigt werden.
no-pixels = Diese Serie enthält keine Bilder zum Anzeigen.
welcome = Ziehen Sie einen Ordner mit CT- oder MR-Bildern hierher
welcome-drop = oder an eine beliebige Stelle in diesem Fenster, oder wählen Sie ihn mit „DICOM laden…“. Ordner dürfen andere Dateien und weitere Ordner enthalten.
welcome-1 = Prüfen Sie, was geladen wurde: der richtige Patient, die richtigen Serien.
welcome-2 = Tragen Sie Gruppen-ID und Auftragsnummer ein.
welcome-3 = Exportieren Sie: Die ZIP-Datei können Sie sicher versenden, der PDF-Bericht bleibt im Krankenhaus.
patient-id-is = ID { $id }
born = geboren { $date }
no-name = Kein Name

## The viewer's header: what becomes of each element, and why

fate-kept = Behalten
fate-replaced = Ersetzt
fate-removed = Entfernt
fate-added = Hinzugefügt
why-row-dummy = Tabelle des Standards: durch einen Platzhalter ersetzt.
why-row-empty = Tabelle des Standards: geleert.
why-row-remove = Tabelle des Standards: entfernt.
why-row-keep = Eine Option behält es.
why-row-clean = Eine Option behält es bereinigt; Datumsangaben werden verschoben.
why-row-uid = Tabelle des Standards: eine neue UID, überall dieselbe, wo diese steht.
why-left-nothing = Eine Option hätte es behalten, aber nichts Unbedenkliches blieb übrig.
why-vocabulary = Freitext: Nur Wörter, die als unbedenklich bekannt sind, bleiben.
why-reviewed-text = Text über Gerät oder Technik, als unbedenklich bekannt.
why-code = Ein Code aus einem öffentlichen Codesystem.
why-local-code = Ein eigener Code des Krankenhauses: durch einen Platzhalter ersetzt.
why-image-table = Eine Tabelle, mit der das Bild gezeichnet wird.
why-colour-profile = Ein Farbprofil: an seine Stelle tritt ein einfaches.
why-opaque = Bytes, deren Bedeutung unbekannt ist.
why-plain = Eine Zahl, ein fester Begriff oder eine Liste, die nichts über eine Person sagt.
why-date = Ein Datum oder eine Uhrzeit: gemäß der Option für Datumsangaben.
why-person = Der Name einer Person.
why-address = Ein Netzwerkname oder eine Adresse.
why-uid = Eine UID: durch eine neue ersetzt, überall dieselbe, wo sie steht, außer wenn UIDs behalten werden.
why-public-uid = Eine UID, die für alle gleich ist.
why-private = Ein herstellereigenes Element, nicht als sicher bekannt.
why-safe-private = Ein herstellereigenes Element, das als sicher bekannt ist.
why-proven-private = Eine herstellereigene Zahl oder Angabe, ohne die das Bild nicht zu verstehen ist; als unbedenklich geprüft.
why-half-scheme = Ein halbes Diffusionsschema: b-Werte und Richtungen bleiben zusammen oder gar nicht.
why-not-in-dictionary = Der Standard kennt dieses Element nicht.
why-not-in-iod = Der Standard kennt es in einem Objekt dieser Art nicht.
why-unknown-term = Kein Begriff, der für dieses Attribut bekannt ist.
why-unreadable = Der Wert ist nicht, was er sein sollte.
why-identifier = Der Wert enthält etwas, das den Patienten identifiziert.
why-age = Alter über 89 wird zu 90.
why-build = Der Körperbau des Patienten: entfällt wie Gewicht und Größe, sofern Patientenmerkmale nicht erhalten bleiben.
why-shell = Teil der Dateihülle, die neu geschrieben wird.
why-never-kept = Wird nie behalten, unabhängig von den Optionen.
why-graphics = Grafik über oder neben dem Bild.
why-character-set = Text wird bei Bedarf neu in UTF-8 geschrieben.
why-misplaced = Report-Inhalt in einem Objekt, das kein Structured Report ist.
why-structured = Report-Inhalt: nur behalten, wo er als unbedenklich bekannt ist.
why-dummy-item = In einer Liste, von der nur die Struktur bleibt.
why-enclosing = Wird mit der Liste entfernt, in der es steht.
why-identity = Der anonyme Patient tritt an die Stelle des Patienten.
why-order = Auftragsnummer, Gruppen-ID oder anonyme ID, oder was daneben stehen muss: eingetragen, damit die Bilder wiedergefunden werden.
why-marker = Besagt, dass und wie das Bild anonymisiert wurde.
why-pixels = Beschreibt die Pixel, wie sie nach dem Schwärzen sind.

## Below: the list

list = Geladene Serien
list-series = { $series ->
    [0] Keine Serien geladen
    [one] 1 Serie
   *[other] { $series } Serien
}
list-empty = Was Sie laden, steht hier, nach Patienten geordnet, und was aus jeder Serie wird.
goes-out-as = Anonyme ID: { $id }
exported-as = Exportiert als { $id }, { $time }
also-written = auch geschrieben: { $spellings }
said-one = Sie sagten, dass dies ein Patient ist.
studies = { $studies ->
    [one] 1 Untersuchung
   *[other] { $studies } Untersuchungen
}
column-status = Status
column-name = Patientenname
column-modality = Modalität
column-date = Aufnahmedatum
column-images = Bilder
column-dimension = Bildabmessungen
column-voxel = Voxelgröße (mm)
column-position = Patientenlagerung
column-study = Untersuchungsbeschreibung
column-series = Serienbeschreibung
column-patient-id = Patienten-ID
column-age = Alter
column-people = Zuweiser / Untersucher
columns = Spalten
issuer = Aussteller der ID
status-good = Wird exportiert
status-searching = Suche…
status-mixed = Patienten vermischt
status-unsure = Ein Patient?
status-mammography = Mammographie
status-other = Kein CT oder MR
status-report = Befund
status-document = Dokument
status-radiotherapy = Strahlentherapie
status-segmentation = Segmentierung
status-presentation = Darstellung
status-key-images = Schlüsselbilder
status-images = { $modality }-Bilder
status-look = Erst ansehen
status-out = Wird ausgelassen
status-part = { $images ->
    [one] 1 Bild wird ausgelassen
   *[other] { $images } Bilder werden ausgelassen
}
quality-near = bei Schicht { $slice }
quality-at = bei Schicht { $slice }, { $axis } { $mm } mm
quality-show = Stelle zeigen
quality-missing-slices = { $count ->
    [one] 1 Schicht fehlt
   *[other] { $count } Schichten fehlen
}
quality-missing-slices-do = Das Volumen hat dort eine Lücke: Rekonstruktionen und Modelle, die hindurchgehen, sind falsch. Laden Sie die Serie noch einmal; fehlen weiter Schichten, lassen Sie sie vom Archiv neu senden.
quality-uneven-spacing = Der Schichtabstand wechselt
quality-uneven-spacing-do = Programme, die ein gleichmäßiges Volumen erwarten, verzerren es. Wählen Sie eine Serie mit einem Schichtabstand, oder lassen Sie diese vom Archiv neu senden.
quality-same-position = { $count ->
    [one] 1 Schicht am Ort einer anderen
   *[other] { $count } Schichten am Ort von anderen
}
quality-same-position-do = Niemand kann sagen, welche gilt. Lassen Sie die Serie vom Archiv neu senden; vielleicht führt es zwei Rekonstruktionen als eine Serie.
quality-gantry-tilt = Gantrykippung von { $degrees } Grad
quality-gantry-tilt-do = Die Schichten sind schräg gestapelt, was viele Planungsprogramme ablehnen oder verzerren. Wählen Sie eine Serie ohne Kippung oder eine am Gerät reformatierte.
quality-shifted-slices = { $count ->
    [one] 1 Schicht seitlich verschoben
   *[other] { $count } Schichten seitlich verschoben
}
quality-shifted-slices-do = Das Volumen hat dort eine Stufe. Wählen Sie eine andere Rekonstruktion, oder lassen Sie die Serie vom Archiv neu senden.
quality-mixed-orientation = { $count ->
    [one] 1 Schicht anders ausgerichtet als die anderen
   *[other] { $count } Schichten anders ausgerichtet als die anderen
}
quality-mixed-orientation-do = Schichten mehrerer Richtungen bilden kein Volumen. Wählen Sie eine Serie mit einer Richtung.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 Schicht mit anderer Pixelgröße
   *[other] { $count } Schichten mit anderer Pixelgröße
}
quality-mixed-pixel-spacing-do = Das Messfeld wechselt innerhalb des Volumens. Wählen Sie eine Serie mit einem Messfeld.
quality-mixed-size = { $count ->
    [one] 1 Schicht mit anderer Matrix
   *[other] { $count } Schichten mit anderer Matrix
}
quality-mixed-size-do = Zeilen oder Spalten wechseln innerhalb des Volumens. Wählen Sie eine Serie mit einer Matrix.
quality-no-position = { $count ->
    [one] 1 Schicht ohne Position
   *[other] { $count } Schichten ohne Position
}
quality-no-position-do = Ohne Positionen lässt sich kein Volumen bilden. Wählen Sie die Originalserie des Geräts, keine Kopie der Bilder.
quality-gaps-between-slices = Lücken von { $mm } mm zwischen den Schichten
quality-gaps-between-slices-do = Die Schichten sind dünner als ihr Abstand; was dazwischen liegt, ist nicht abgebildet. Wählen Sie die dünne, lückenlose Serie.
quality-few-images = { $count ->
    [one] Nur 1 Bild
   *[other] Nur { $count } Bilder
}
quality-few-images-do = Das ist zu wenig für ein Volumen. Prüfen Sie, ob die ganze Serie geladen wurde, oder wählen Sie die dünne Serie.
quality-mixed-kernel = { $count ->
    [one] 1 Schicht mit anderem Kernel
   *[other] { $count } Schichten mit anderem Kernel
}
quality-mixed-kernel-do = Die Schärfe wechselt innerhalb des Volumens. Wählen Sie eine Serie mit einem Rekonstruktionskernel.
quality-mixed-thickness = { $count ->
    [one] 1 Schicht mit anderer Dicke
   *[other] { $count } Schichten mit anderer Dicke
}
quality-mixed-thickness-do = Empfänger erwarten eine einheitliche Dicke. Wählen Sie eine Serie mit einer Schichtdicke.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 Schicht mit anderem Bezugssystem
   *[other] { $count } Schichten mit anderem Bezugssystem
}
quality-mixed-frame-of-reference-do = Ihre Positionen zählen nicht vom selben Punkt: Der Patient kann sich dazwischen bewegt haben. Wählen Sie eine Serie aus einer Aufnahme.
quality-no-pixel-spacing = { $count ->
    [one] 1 Schicht ohne Pixelgröße
   *[other] { $count } Schichten ohne Pixelgröße
}
quality-no-pixel-spacing-do = Ohne sie lässt sich nichts messen. Wählen Sie die Originalserie des Geräts.
quality-tiles-lost = { $count ->
    [one] 1 Mosaik, das der Empfänger nicht in Schichten zerlegen kann
   *[other] { $count } Mosaike, die der Empfänger nicht in Schichten zerlegen kann
}
quality-tiles-lost-do = Die privaten Elemente, die das sagen, fehlen oder konnten nicht bleiben. Wählen Sie, wenn es sie gibt, eine Serie mit einem Bild je Schicht.
quality-diffusion-lost = { $count ->
    [one] 1 Diffusionsbild ohne b-Wert und Richtung
   *[other] { $count } Diffusionsbilder ohne b-Werte und Richtungen
}
quality-diffusion-lost-do = Sie stehen ganz oder zur Hälfte in privaten Elementen. Die berechneten Karten brauchen sie nicht.
quality-scale-lost = { $count ->
    [one] 1 Bild ohne seinen Skalierungsfaktor
   *[other] { $count } Bilder ohne ihre Skalierungsfaktoren
}
quality-scale-lost-do = Die Werte lassen sich nicht vergleichen oder verrechnen: Der Faktor steht in einem privaten Element.
quality-labels-lost = { $count ->
    [one] 1 Objekt, dessen Strukturen, Segmente oder Felder ihre Namen verloren
   *[other] { $count } Objekte, deren Strukturen, Segmente oder Felder ihre Namen verloren
}
quality-labels-lost-do = Namen, die nicht sicher unbedenklich sind, gehen leer oder als Nummern hinaus: Geben Sie dem Empfänger eine Liste, was die Nummern bedeuten.
quality-uptake-lost = { $count ->
    [one] 1 Bild ohne die Angaben, aus denen SUV berechnet werden
   *[other] { $count } Bilder ohne die Angaben, aus denen SUV berechnet werden
}
quality-uptake-lost-do = Gewicht, Dosis oder Injektionszeit konnten nicht bleiben. Innerhalb einer Studie bleiben die Aktivitäten vergleichbar.
quality-times-lost = { $count ->
    [one] 1 Bild ohne die Zeit, die seinen Durchgang angibt
   *[other] { $count } Bilder ohne die Zeiten, die ihre Durchgänge unterscheiden
}
quality-times-lost-do = Uhrzeiten gehen mit den Daten verloren. Durchgänge an derselben Stelle lassen sich zeitlich weder unterscheiden noch ordnen.
quality-kept-by = Die Voreinstellung { $preset } behält das.
remove = Aus der Liste entfernen
remove-hint = Entf. Auf dem Datenträger wird nichts gelöscht.

# What a receiver wants
requirement-modalities = Nur { $wanted }.
requirement-thickest-slice = Schichten von höchstens { $limit } mm.
requirement-largest-spacing = Höchstens { $limit } mm von Schicht zu Schicht.
requirement-fewest-images = Mindestens { $limit } Bilder in einer Serie.
requirement-no-tilt = Keine gekippte Gantry.
requirement-complete = Vollständige Serien.
requirement-contrast-phases = Kontrastphase: { $phase }.
requirement-series = Eine Serie „{ $name }“.
requirement-phase-native = nativ
requirement-phase-arterial = arteriell
requirement-phase-portal-venous = portalvenös
requirement-phase-nephrographic = nephrographisch
requirement-phase-delayed = spät
requirement-phase-excretory = Ausscheidung
requirement-by = { $count ->
    [one] Serie
   *[other] Serien
} { $series }: { $found }.
requirement-by-more = { $count ->
    [one] 1 weitere Serie.
   *[other] { $count } weitere Serien.
}
requirement-by-list = In der Liste fehlt etwas.
requirement-by-none = Keine solche Serie geht hinaus.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } Bild
    *[other] { $count } Bilder
}
requirement-found-missing = { $count ->
    [one] { $count } Bild fehlt
    *[other] { $count } Bilder fehlen
}
requirement-found-unknown = der Header sagt es nicht
undo-removal = Entfernen zurücknehmen
rows-before = Die { $rows } Zeilen davor
rows-after = Die { $rows } Zeilen danach
warning-mixed = { $patients ->
   *[other] Eine Untersuchung enthält Bilder von { $patients } Patienten, die sich in ID, Name oder Geburtsdatum unterscheiden. Entfernen Sie, was nicht dazugehört, und exportieren Sie dann.
}
warning-duplicates = { $files ->
    [one] Zwei verschiedene Dateien geben sich als dasselbe Bild aus: Beide werden ausgelassen.
   *[other] Verschiedene Dateien geben sich als dasselbe Bild aus: Sie werden alle ausgelassen.
}
warning-changed = { $files ->
    [one] 1 Datei wurde seit dem Laden geändert oder kann nicht mehr gelesen werden. Ihr Bild wird ausgelassen. Leeren Sie die Liste und laden Sie die Datei erneut.
   *[other] { $files } Dateien wurden seit dem Laden geändert oder können nicht mehr gelesen werden. Ihre Bilder werden ausgelassen. Leeren Sie die Liste und laden Sie die Dateien erneut.
}
locked = Der Browser konnte diese nicht öffnen. Ziehen Sie einen Ordner aus ihrem Inhalt hierher, oder wählen Sie ihn mit „DICOM laden…“:
hidden-files = Der Browser verbirgt hier Dateien oder Ordner mit ungewöhnlichen Namen; es können Bilder fehlen. Wählen Sie den Ordner mit „DICOM laden…“ und vergleichen Sie die Zahl der Bilder:
question = Ein Patient oder zwei? Was sich unterscheidet, ist markiert. Von beiden geht nichts hinaus, bis Sie es sagen.
question-more = { $questions ->
    [one] 1 weitere Frage folgt.
   *[other] { $questions } weitere Fragen folgen.
}
one-patient = Das ist ein Patient
two-patients = Das sind zwei Patienten
answered = Sie sagten von Patienten dieser Liste, ob sie einer oder zwei sind.
ask-again = Noch einmal fragen
incomplete = Die Liste ist unvollständig.
incomplete-files = { $files ->
    [one] 1 Datei wurde gefunden und nicht gelesen.
   *[other] { $files } Dateien wurden gefunden und nicht gelesen.
}
incomplete-folders = { $folders ->
    [one] 1 Ordner wurde nicht bis zum Ende gelesen: Niemand weiß, wie viele Bilder fehlen.
   *[other] { $folders } Ordner wurden nicht bis zum Ende gelesen: Niemand weiß, wie viele Bilder fehlen.
}
incomplete-damaged = { $files ->
    [one] 1 Datei ist beschädigt oder nicht sicher lesbar.
   *[other] { $files } Dateien sind beschädigt oder nicht sicher lesbar.
}
incomplete-do = Laden Sie sie neu, oder bestätigen Sie bei Exportieren, dass Sie sie so nehmen.
sorted-out = { $files ->
    [one] 1 Datei ist kein Bild und wurde aussortiert
   *[other] { $files } Dateien sind keine Bilder und wurden aussortiert
}
unread = { $files ->
    [one] 1 Datei konnte nicht gelesen werden und bleibt zurück.
   *[other] { $files } Dateien konnten nicht gelesen werden und bleiben zurück.
}

## Results

export-failed = Der Export ist fehlgeschlagen, und nichts davon wurde gespeichert.
result-written = { $images ->
    [0] Es konnte kein Bild geschrieben werden.
    [one] 1 Bild geschrieben und geprüft.
   *[other] { $images } Bilder geschrieben und geprüft.
}
result-incomplete = Aus einer unvollständigen Liste: Bilder können fehlen. Bericht und Manifest sagen es.
result-hint = In den Downloads Ihres Browsers gespeichert: zuerst der Bericht, dann die ZIP-Datei. Wenn Ihr Browser fragt, ob mehrere Dateien gespeichert werden dürfen, erlauben Sie es, oder speichern Sie sie hier. Versenden Sie nur die ZIP-Datei; der Bericht bleibt im Krankenhaus.
result-next = Leeren Sie die Liste vor dem nächsten Patienten.
result-left-out = { $images ->
    [one] 1 Bild wurde ausgelassen
   *[other] { $images } Bilder wurden ausgelassen
}
all-in-report = Der Bericht führt alle auf.
save-zip = ZIP erneut speichern
save-report = Bericht erneut speichern
save-tables = Zuordnungstabellen erneut speichern
save-zip-as = ZIP speichern unter …
saved-there = Gespeichert.
saved-failed = Dort konnte nicht gespeichert werden: Der Ort ist vielleicht voll oder schreibgeschützt. Es ist nichts Unvollständiges zurückgeblieben. Wählen Sie einen anderen Ort.

## Dialogs

intended-use = Zweckbestimmung
use-who = Für qualifizierte Angehörige der Gesundheitsberufe, für Patienten jeden Alters. Anwendung auf ärztliche Verordnung, soweit zutreffend.
use-what = Für CT- und MR-Bilder. Andere Bilder werden nur exportiert, nachdem Sie sie bestätigt haben; Mammographie nie.
use-not = Nicht zur Diagnose. Was Sie hier sehen, hilft Ihnen nur, Bilder auszuwählen und zu prüfen.
use-incidents = Melden Sie schwerwiegende Vorkommnisse der Kontaktstelle Ihrer Einrichtung und der zuständigen Behörde.
use-security = Halten Sie diesen Computer sicher: eigene Benutzerkonten, gesperrte Bildschirme, Virenschutz. Versenden Sie die ZIP-Datei auf einem sicheren Weg. Der PDF-Bericht nennt den Patienten und bleibt im Krankenhaus.
understood = Verstanden
pair-title = { $patients ->
   *[other] Es werden { $patients } Patienten exportiert
}
pair-hint = Jeder erhält eine eigene ZIP-Datei und einen eigenen Bericht. Prüfen Sie die IDs und tragen Sie die Auftragsnummern ein.
pair-staying = { $patients ->
    [one] Dieser Patient bleibt zurück:
   *[other] Diese { $patients } Patienten bleiben zurück:
}
start-export = Export starten

manual = Benutzerhandbuch
shortcuts = Tastenkürzel
about = Über Veilig
about-what = Veilig anonymisiert DICOM-Bilder im Browser. Es hat keinen Server und verwendet kein Netzwerk.
about-version = Version
about-built = Erstellt am
about-valid = Gültig bis
about-commit = Quelltext (Commit)
about-program = Programm-Hash
about-config = Konfigurations-Hash
about-no-config = keiner: Die Konfiguration ist leer
about-licence = Lizenz
about-contact = Kontakt
about-no-contact = Fragen Sie dort nach, woher Sie diese Seite haben.
about-compare = Dasselbe Programm hat immer denselben Programm-Hash, und dieselbe Konfiguration denselben Konfigurations-Hash. Im Handbuch steht, wie Sie sie mit der Veröffentlichung vergleichen.
about-remembered = Dieser Browser merkt sich die Gruppen-ID, Einstellungen, Sprache, Farben und Größen dieser Seite, und dass Sie die Zweckbestimmung gelesen haben. Von einem Patienten merkt er sich nie etwas.
forget = Gemerkte Einstellungen löschen
forgotten = Gelöscht. Laden Sie die Seite neu, um von vorn zu beginnen.
third-party = Lizenzen Dritter ({ $packages })
third-party-texts = Lizenzen Dritter

## The keys

shortcuts-everywhere = Überall
shortcuts-rectangle = Ein Rechteck zum Schwärzen
dividers = Linien zwischen den Bereichen
shortcut-manual = Benutzerhandbuch
shortcut-list = Diese Liste
shortcut-close = Dialog oder Menü schließen
shortcut-tab = Nächstes Feld oder nächste Schaltfläche, und zurück
shortcut-row = Andere Serie
shortcut-range = Mehrere auswählen
shortcut-all = Alle auswählen
shortcut-remove = Ausgewählte Serien aus der Liste entfernen
shortcut-undo = Entfernen zurücknehmen
shortcut-slice = Nächste Schicht, vorherige Schicht
shortcut-ten = Zehn Schichten vor oder zurück
shortcut-ends = Erste Schicht, letzte Schicht
shortcut-move = Verschieben
shortcut-size = Größe ändern
shortcut-divider = Linie mit dem Fokus verschieben
key-shift = Umschalt
key-ctrl = Strg
key-tab = Tab
key-escape = Esc
key-delete = Entf
key-home = Pos1
key-end = Ende
key-page-up = Bild auf
key-page-down = Bild ab
key-space = Leertaste

## Age of the build, and the site's configuration

close-reminder = Erinnerung schließen
recalled = Auf diesem Computer seit { $day } gemerkt und anders als voreingestellt: { $options }.
recalled-default = Voreinstellung verwenden
recalled-keep = Diese Optionen behalten
recalled-read = Laut diesem Computer wurde die Zweckbestimmung am { $day } gelesen.
recalled-again = Noch einmal lesen
recalled-close = Hinweis zur Zweckbestimmung schließen
contact-is = Kontakt: { $contact }
validity-remind = { $days ->
    [one] Diese Version ist noch 1 Tag gültig.
   *[other] Diese Version ist noch { $days } Tage gültig.
}
validity-urge = { $days ->
    [0] Diese Version ist bis heute gültig. Bitte besorgen Sie jetzt eine neue.
    [one] Diese Version ist noch 1 Tag gültig. Bitte besorgen Sie jetzt eine neue.
   *[other] Diese Version ist nur noch { $days } Tage gültig. Bitte sehen Sie sich nach einer neuen um.
}
validity-over = Die Gültigkeit dieser Version ist abgelaufen. Sie funktioniert noch, aber es können Korrekturen fehlen: Bitte besorgen Sie eine neue.
validity-blocked = Die Gültigkeit dieser Version ist abgelaufen, und Ihre Einrichtung lässt sie dann nicht mehr zu. Bitte besorgen Sie eine neue.
config-wrong = Die Konfiguration in dieser Datei ist falsch
config-wrong-what = Damit nichts mit Einstellungen exportiert wird, die niemand gewollt hat, hält die Seite hier an.
config-wrong-do = Für alle, die diese Datei betreuen: Korrigieren Sie den Block „site-config“ und laden Sie die Seite neu. Das Handbuch in einer unveränderten Kopie der Datei beschreibt jeden Schlüssel.
config-key = Schlüssel
config-expected = Erwartet
expected-json = wohlgeformtes JSON
expected-known-key = ein Schlüssel, den Veilig kennt; diesen kennt es nicht
expected-text = ein Text in Anführungszeichen
expected-short-text = ein Text, der kurz genug ist und keine Steuerzeichen enthält
expected-object = ein Objekt in geschweiften Klammern
expected-yes-or-no = true oder false
expected-number = eine ganze Zahl von 1 bis 3650
expected-language = das Kürzel einer Sprache, die diese Seite hat
expected-preset-name = der Name einer Voreinstellung; strict, planning, research und custom haben schon ihre Bedeutung
expected-warn-or-block = "warn" oder "block"
expected-one-of = eines von: { $values }
expected-list = eine Liste in eckigen Klammern, die nicht leer ist und höchstens 1000 Einträge hat
expected-length = eine Zahl von Millimetern über 0 und höchstens 1000
expected-count = eine ganze Zahl von 1 bis 100000
expected-present = dieser Schlüssel, mit einem Wert
expected-another-name = ein Name, den kein anderer Empfänger hat

## Before the program runs: these lines stand in the page's HTML, one line each

start-script = Veilig läuft in Ihrem Browser und braucht JavaScript. Bitte erlauben Sie es für diese Seite und laden Sie sie neu.
start-starting = Veilig startet…
start-missing = Veilig kann in diesem Browser nicht laufen. Es fehlt:
start-missing-do = Bitte öffnen Sie diese Datei in einem aktuellen Chrome, Edge oder Firefox. Manche Einrichtungen schalten diese Teile ab: Fragen Sie die Stelle, die diesen Computer betreut.
start-failed = Veilig konnte in diesem Browser nicht starten. Bitte öffnen Sie diese Datei in einem aktuellen Chrome, Edge oder Firefox.

## Das Handbuch

manual-contents = Inhalt
manual-search = Im Handbuch suchen
manual-found = { $sections ->
    [0] Nichts gefunden
    [one] 1 Abschnitt gefunden
   *[other] { $sections } Abschnitte gefunden
}
manual-english = Auf Englisch
manual-own = In Ihrer Sprache
manual-option = Option
manual-dicom-name = DICOM-Name
manual-code = Code
manual-yes = ja
