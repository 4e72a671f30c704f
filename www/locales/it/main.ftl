# Italiano. Le chiavi sotto reason- sono i codici dei motivi.

language-name = Italiano

report-title = Riservato: conservare in ospedale, non inviare con le immagini
report-undrawable = non stampabile qui
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, build { $build }
report-foot-commit = Veilig { $version }, build { $build }, commit { $commit }
report-qr = Codice QR dell’ID anonimo { $id }
report-patient = Paziente
report-series = Serie
report-options = Opzioni del profilo di riservatezza
report-code-images = ({ $images } immagini su { $all })
report-yes = sì
report-no = no
report-pixels = Pixel
report-left-out = Esclusioni
report-check = Controllo
report-incomplete = L’elenco era incompleto
report-anonymous-id = ID anonimo
report-date = Data e ora
report-group = ID gruppo
report-order = Numero di richiesta
report-order-unknown = sconosciuto
report-zip = Zip
report-size = Dimensione
report-sha256 = SHA-256
report-name = Nome paziente
report-patient-id = ID paziente
report-birth-date = Data di nascita
report-sex = Sesso
report-sex-f = femmina
report-sex-m = maschio
report-sex-o = altro
report-age = Età
report-years = { $count ->
    [one] 1 anno
   *[other] { $count } anni
}
report-months = { $count ->
    [one] 1 mese
   *[other] { $count } mesi
}
report-weeks = { $count ->
    [one] 1 settimana
   *[other] { $count } settimane
}
report-days = { $count ->
    [one] 1 giorno
   *[other] { $count } giorni
}
# Age and sex where there is little room: list and banner.
short-years = { $count ->
    [one] 1 anno
   *[other] { $count } anni
}
short-months = { $count ->
    [one] 1 mese
   *[other] { $count } mesi
}
short-weeks = { $count } sett.
short-days = { $count } gg
short-sex-f = F
short-sex-m = M
short-sex-o = altro
report-referring = Medico richiedente
report-performer = Esecutore
report-comments = Commenti
report-spellings = Scritto anche
report-who = Chi è
report-said-one = I file lasciavano il dubbio; l’utente ha detto che è un solo paziente.
report-said-two = I file lasciavano il dubbio; l’utente ha detto che questo paziente e un altro sono due.
report-number = N.
report-modality = Modalità
report-series-date = Data
report-description = Descrizione
report-images = Immagini
report-no-series = Nessuna serie è stata scritta.
report-thumbnail = Immagine della serie { $number }
report-study-uid-old = UID esame, vecchio
report-study-uid-new = UID esame, nuovo
report-series-uid-old = UID serie, vecchio
report-series-uid-new = UID serie, nuovo
report-file = File
report-reason = Motivo
report-no-patient = nessun paziente
report-files = { $files ->
    [one] 1 file
   *[other] { $files } file
}
report-nothing-left-out = Nulla è stato escluso.
report-quality = Geometria e completezza
report-quality-found = Che cosa è stato trovato
report-quality-none = Non è stato trovato nulla: le sezioni delle serie TC, RM e PET formano volumi completi, per quanto dicono le loro intestazioni.
report-receiver = Destinatario
report-contact = Contatto
report-requirements = Che cosa chiede
report-requirements-met = C’è tutto, per quanto dicono le intestazioni.
report-requirements-none = Non è richiesto nulla.
report-searched = Nelle immagini è stato cercato testo impresso.
report-not-searched = Non è stato cercato testo impresso.
report-pixels-nothing = Nulla è stato annerito, e nessuna serie era sospetta.
report-series-number = Serie { $number }
report-confirmed = { $slices ->
    [one] Una persona ha confermato che nulla identifica il paziente, dopo che tutto è stato mostrato (1 sezione).
   *[other] Una persona ha confermato che nulla identifica il paziente, dopo che tutto è stato mostrato ({ $slices } sezioni).
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) e Burned In Annotation NO sono stati scritti in 1 immagine.
   *[other] Clean Pixel Data (113101) e Burned In Annotation NO sono stati scritti in { $images } immagini.
}
report-not-looked-at = { $images ->
    [one] 1 immagine è stata esportata benché sospetta e senza che nessuno l’abbia guardata. Non riporta né Clean Pixel Data (113101) né Burned In Annotation NO.
   *[other] { $images } immagini sono state esportate benché sospette e senza che nessuno le abbia guardate. Non riportano né Clean Pixel Data (113101) né Burned In Annotation NO.
}
report-blackened = annerito: sinistra { $left }, alto { $top }, { $width } × { $height } pixel, nelle immagini { $images }
report-blackened-frame = annerito: sinistra { $left }, alto { $top }, { $width } × { $height } pixel, nel frame { $frame } delle immagini { $images }
report-text-blackened = { $slices ->
    [one] testo trovato a sinistra { $left }, alto { $top }, { $width } × { $height } pixel, su 1 sezione: annerito
   *[other] testo trovato a sinistra { $left }, alto { $top }, { $width } × { $height } pixel, su { $slices } sezioni: annerito
}
report-text-dismissed = { $slices ->
    [one] testo trovato a sinistra { $left }, alto { $top }, { $width } × { $height } pixel, su 1 sezione: secondo l’utente non riguarda il paziente
   *[other] testo trovato a sinistra { $left }, alto { $top }, { $width } × { $height } pixel, su { $slices } sezioni: secondo l’utente non riguarda il paziente
}
report-held = { $images ->
    [one] 1 immagine è rimasta esclusa.
   *[other] { $images } immagini sono rimaste escluse.
}
run = da { $first } a { $last }
report-checked = { $images ->
    [one] 1 immagine è stata scritta. È stata riletta e controllata: non vi è stato trovato alcun identificativo dei file caricati.
   *[other] { $images } immagini sono state scritte. Ognuna è stata riletta e controllata: non vi è stato trovato alcun identificativo dei file caricati.
}
report-failed = { $images ->
    [0] Nessuna immagine ha fallito il controllo.
    [one] 1 immagine ha fallito il controllo ed è stata esclusa.
   *[other] { $images } immagini hanno fallito il controllo e sono state escluse.
}

reason-not-dicom = Non è un file DICOM.
reason-dicomdir = L’indice di un CD (DICOMDIR): un elenco di file. Non è necessario, le immagini vengono caricate anche senza.
reason-empty = Il file è vuoto.
reason-truncated = Il file termina troppo presto. Copiarlo di nuovo dall’origine.
reason-malformed = Il file si contraddice e non può essere letto con certezza.
reason-duplicate-element = Un elemento compare due volte nel file, con valori diversi: non si può sapere quale valga.
reason-too-deep = Il file ha più livelli annidati di qualsiasi immagine reale.
reason-head-too-large = L’header del file è troppo grande.
reason-unknown-transfer-syntax = Il file usa una codifica privata o sconosciuta.
reason-unreadable = Non è stato possibile leggere il file. Verificare che esista ancora e che non sia aperto altrove.
reason-too-large-here = Questo browser non può leggere un file così grande se la pagina è stata aperta come file. Aprire la pagina da un server web, oppure usare Chromium, Edge o Firefox.
reason-folder-unreadable = Non è stato possibile leggere la cartella. Verificare di avere il permesso di aprirla.
reason-no-file = Non è un file ma una pipe, un socket o un dispositivo: non viene aperto.
reason-changed-since-loaded = Il file è cambiato da quando è stato caricato, oppure non è più leggibile. Svuotare l’elenco e caricarlo di nuovo.
reason-not-handed-over = Il browser non ha consegnato questo file. Scegliere la sua cartella con «Carica DICOM…».
reason-not-answered = Il browser non ha aperto il file, oppure non ha mai risposto. Caricarlo di nuovo, se serve con “Carica DICOM…”.
reason-no-image = Il file non contiene immagini che possano essere anonimizzate.
reason-image-unnamed = Il file contiene pixel ma non dice quale immagine è (manca SOP Class o Instance UID), quindi manca nella sua serie. Esportarlo di nuovo dall’origine.
reason-unpack-first = Un archivio o l’immagine di un disco, che qui non viene aperto: le immagini al suo interno mancano. Decomprimerlo prima, poi caricare la cartella.
reason-other-format = Un volume in un altro formato (come NIfTI), non DICOM: resta escluso. Caricare le immagini DICOM da cui è stato ricavato.
reason-lacks-pixels = Un’immagine di questo tipo deve contenere pixel e questa non ne contiene: il file è incompleto.
reason-lacks-frames = L’immagine non descrive ciascuno dei suoi frame: il file è incompleto.
reason-lacks-content = All’oggetto manca il contenuto che il suo tipo richiede: il file è incompleto.
reason-suspect-burned-in = L’immagine dichiara di mostrare testo sul paziente.
reason-suspect-capture = Una schermata acquisita o un’ecografia: può mostrare il nome del paziente.
reason-suspect-image-type = Un’immagine derivata: può mostrare il nome del paziente.
reason-suspect-text = Nei pixel è stato trovato qualcosa che sembra testo: può essere il nome del paziente.
reason-suspect-not-seen = Non è stato possibile cercare testo impresso, perché l’immagine non può essere decodificata.
reason-not-searched = La ricerca di testo impresso non è ancora stata eseguita.
reason-not-shown = L’immagine non può essere mostrata, quindi nessuno ha potuto confermarla.
reason-mammography = La mammografia è fuori dalla destinazione d’uso.
reason-other-modality = Né TC né RM, e non confermato.
reason-duplicate-instance = Un altro file, diverso, si presenta come la stessa immagine.
reason-patients-in-study = Un esame contiene immagini di pazienti diversi. Caricare i pazienti separatamente.
reason-patient-unsure = Non è sicuro che si tratti di un solo paziente o di due: nome, ID, data di nascita, sesso o età si contraddicono.
reason-not-listed = Il paziente non è nell’elenco di ID.
reason-list-unsure = Non è sicuro quale paziente dell’elenco di ID sia.
reason-receiver-requires = Il destinatario non accetta così le immagini di questo paziente.
reason-private-sop-class = Un tipo di oggetto privato, che non può essere anonimizzato con certezza.
reason-encapsulated-document = Un documento, che non può essere anonimizzato.
reason-structured-report = Un referto strutturato: viene esportato solo con l’opzione che lo esporta ripulito.
reason-presentation-state = Uno stato di presentazione con testo o disegni: viene esportato solo con l’opzione che lo esporta ripulito.
reason-unsupported-object = Un tipo di oggetto che non viene esportato.
reason-needs-value = Un valore necessario all’immagine non può essere letto.
reason-check-identifier = Il controllo ha trovato qualcosa che identifica il paziente.
reason-check-uid = Il controllo ha trovato un identificativo (UID) dell’originale.
reason-check-private = Il controllo ha trovato un elemento privato.
reason-check-markers = Il controllo non ha trovato il contrassegno di anonimizzazione.
reason-check-structure = Il controllo non è riuscito a leggere il risultato fino alla fine.
reason-check-pixels = Il controllo ha trovato pixel modificati.
reason-pixels-truncated = I dati dei pixel sono incompleti.
reason-pixels-codestream = I dati compressi dei pixel non possono essere letti fino alla fine.
reason-pixels-unused-bits = I bit inutilizzati dei pixel contengono qualcosa di sconosciuto.
reason-pixels-unsupported = I pixel sono compressi in un modo che non può essere controllato.
reason-crashed = Non è stato possibile elaborare l’immagine.
reason-frame-too-large = L’immagine è più grande di quella di qualsiasi scanner: decodificarla richiederebbe più memoria di quanta ne consenta questo programma.
reason-unpacks-too-large = Decompresso, il file sarebbe più grande di qualsiasi file reale.
reason-took-too-long = L’immagine ha tenuto occupato il computer più a lungo del ragionevole ed è stata abbandonata.
reason-identifiers-too-many = Il file nomina più persone e numeri di qualsiasi file reale. Non è possibile controllarli tutti.
reason-list-names-too-many = Insieme a quelli precedenti, questo file nomina più persone e numeri di quanti un elenco ne possa contenere. Svuotare l’elenco e caricare meno file alla volta.
reason-write-failed = La scrittura non è riuscita. Verificare che ci sia abbastanza spazio libero.
reason-stopped = L’esportazione è stata interrotta.
reason-output-exists = Un file con questo nome esiste già e non viene sovrascritto.
reason-storage-full = Il browser non ha più spazio per il risultato. Svuotare l’elenco, il che libera i risultati precedenti, o liberare spazio sul disco, ed esportare meno serie alla volta.
reason-zip-broken = Lo zip si contraddice: possono mancarne dei file. Copiarlo di nuovo dall’origine.
reason-zip-cut = Lo zip è troncato: ne manca la fine e il contenuto non può essere elencato. Copiarlo di nuovo dall’origine.
reason-zip-part = Una parte di uno zip che ne ha più d’una. Mettere tutte le parti in una cartella, decomprimerle lì, poi caricare quella cartella.
reason-study-key-too-short = La chiave di progetto deve avere almeno 12 caratteri.
reason-study-key-too-easy = Questa chiave di progetto è facile da indovinare: inserire più parole o estrarne una.
reason-study-key-memory = La memoria non basta per la chiave di progetto. Chiudere altri programmi o schede.
reason-zip-damaged = Il file è danneggiato nello zip, oppure lo zip è incompleto. Copiare di nuovo lo zip dall’origine.
reason-zip-encrypted = Il file è cifrato nello zip. Decomprimere lo zip con la sua password, poi caricare la cartella.
reason-zip-method = Il file è compresso nello zip in un modo che non può essere letto. Decomprimere lo zip, poi caricare la cartella.
reason-zip-too-many = Lo zip contiene più file di quanti se ne esaminino: il resto non è stato caricato. Decomprimerlo e caricare le sue cartelle una per una.
reason-zip-too-large = Decompresso supererebbe ogni dimensione ragionevole. Decomprimerlo, poi caricare la cartella.
reason-zip-too-deep = Uno zip annidato in troppi altri zip.
reason-zip-without-images = Uno zip senza file DICOM.

# Lo schermo.

subtitle = Anonimizzatore DICOM
offline = Offline: nulla lascia questo computer
close = Chiudi
help = Guida
language = Lingua
notices = Avvisi
theme = Colori
theme-system = Come il sistema
theme-light = Chiaro
theme-dark = Scuro
divider-form = Larghezza del modulo
divider-list = Altezza dell’elenco
back = Indietro
unknown = Sconosciuto
and-more = { $files ->
    [one] e 1 altro
   *[other] e altri { $files }
}

## A sinistra: l’anonimizzazione

anonymisation = Anonimizzazione
load = Carica DICOM…
load-options = Opzioni di caricamento
load-files = File…
load-zip = Zip…
load-ids = Carica elenco di ID…
load-hint = Il browser può chiamarlo «caricamento» o «upload». Nulla lascia questo computer.
ids-hint = Vengono esportati solo i pazienti di questo elenco, con i suoi ID. Non viene salvato da nessuna parte; svuotare l’elenco delle immagini non lo toglie.
ids-count = { $patients ->
    [one] Elenco di ID: { $patients } paziente
    *[other] Elenco di ID: { $patients } pazienti
}
ids-remove = Togli elenco di ID
ids-refused = L’elenco di ID non è stato accettato.
ids-lines = Righe: { $lines }.
ids-unreadable = Il file non può essere letto.
ids-too-long = Supera 4 MB o 50.000 righe.
ids-no-text = Non è testo. Salvare l’elenco come CSV o come testo con tabulazioni.
ids-no-columns = La prima riga non nomina una colonna di ID paziente o una di ID anonimi: chiamarle «ID paziente» e «ID anonimo».
ids-two-columns = Due colonne hanno lo stesso significato: tenerne una.
ids-empty = Non nomina alcun paziente.
ids-ragged = Queste righe hanno più celle della prima, o una cella su più righe.
ids-no-patient = Queste righe non hanno un ID paziente.
ids-bad-id = Queste righe non hanno un ID anonimo valido: da 1 a 16 lettere da A a Z, cifre o trattini.
ids-bad-order = Il numero di richiesta di queste righe supera i 64 caratteri.
ids-two-ids = Queste righe danno due ID anonimi allo stesso paziente.
ids-two-patients = Queste righe danno lo stesso ID anonimo a due pazienti.
ids-names-patient = L’ID anonimo di queste righe contiene un ID paziente.
clear = Svuota elenco
clear-next = Svuota l’elenco per il prossimo paziente
clear-ask = Svuotare l’elenco?
clear-ask-what = Andrebbero persi risultati, rettangoli o conferme che non sono in nessuna esportazione completa. Per 20 secondi l’elenco può essere ripristinato.
clear-anyway = Svuotalo
undo-clear = Ripristina l’elenco
general = Generale
advanced = Avanzate
group-id = ID gruppo
group-hint = Il codice dell’ospedale o dello studio, fornito da chi riceve le immagini.
group-no-fit = Con una barra rovesciata le immagini non possono contenerlo come Clinical Trial Site ID. Compare solo nel manifesto dello zip e nel report.
group-recalled = Ricordato su questo computer: verificare che sia corretto.
order-number = Numero di richiesta
order-hint = Il numero di questo esame, fornito da chi lo ha richiesto.
order-no-fit = Più di 16 caratteri, o con una barra rovesciata: le immagini non possono contenerlo come Accession Number. Compare solo nel manifesto dello zip e nel report.
order-unknown = Non conosco il numero di richiesta
specify-id = Specifica l’ID anonimo
anonymous-id = ID anonimo
id-hint = Questo ID non deve contenere riferimenti a informazioni sul paziente.
id-from-list = Dall’elenco di ID.
receiver = Destinatario
receiver-choose = Scegliere…
receiver-hint = Chi riceve le immagini. ID gruppo e opzioni ne conseguono.
receiver-wants = { $receiver } chiede:
draw-another = Estrai un altro ID
referring-physician = Medico richiedente
comments = Commenti
report-only = Solo per il report, che resta in ospedale.
fields-of = Paziente: { $patient }
export = Esporta
cancel = Annulla
loading = Lettura dei file
exporting = Anonimizzazione e controllo
searching = Ricerca di testo impresso
search-paused = In pausa, «Esporta» la riprende: ricerca di testo impresso
text-news = Durante l’attesa è stato trovato qualcosa che sembra testo impresso. Guardare le serie contrassegnate, poi esportare di nuovo.
seconds-left = { $seconds ->
    [one] 1 secondo rimanente
   *[other] { $seconds } secondi rimanenti
}
decimal-mark = ,
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] 1 minuto rimanente
   *[other] { $minutes } minuti rimanenti
}
sum-series = { $series ->
    [one] 1 serie
   *[other] { $series } serie
}
sum-images = { $images ->
    [one] 1 immagine
   *[other] { $images } immagini
}
sum-patients = { $patients ->
    [one] 1 paziente
   *[other] { $patients } pazienti
}
sum-left-out = { $images ->
    [one] 1 immagine resta esclusa.
   *[other] { $images } immagini restano escluse.
}
other-modalities = { $series ->
    [one] Esporta anche 1 serie che non è né TC né RM
   *[other] Esporta anche { $series } serie che non sono né TC né RM
}
other-modalities-hint = Sono fuori dall’ambito supportato: guardarle con particolare attenzione.
accept-incomplete = Esportare anche se l’elenco è incompleto

## Che cosa non va in un campo

missing-group = Inserire l’ID gruppo
missing-order = Inserire o selezionare
missing-id = Inserire un ID
problem-name = Contiene una parte del nome del paziente. Uscirebbe con le immagini: scegliere qualcos’altro.
problem-patient-id = Contiene l’ID paziente. Uscirebbe con le immagini: scegliere qualcos’altro.
problem-accession = Contiene l’accession number. Uscirebbe con le immagini: scegliere qualcos’altro.
problem-birth-date = Contiene la data di nascita del paziente. Uscirebbe con le immagini: scegliere qualcos’altro.
problem-event-date = Contiene una data delle immagini, e le opzioni spostano o rimuovono le date: rivelerebbe quella vera. Togliere la data, oppure conservare le date (scheda Avanzate).
problem-other-identifier = Contiene un altro identificativo del paziente, o un nome del personale, della struttura o di un apparecchio. Uscirebbe con le immagini: scegliere qualcos’altro.
problem-unfit = Al massimo 64 caratteri visibili.
problem-no-id = Da 1 a 16 lettere maiuscole da A a Z, cifre o trattini, e nessun nome riservato da Windows.
problem-taken = Un altro paziente di questa esportazione ha già questo ID.
problem-used = Un risultato di questa sessione ha già questo ID. Sceglierne un altro: con una chiave di progetto lo stesso paziente può riaverlo.
problem-no-random = Questo browser non dispone di numeri casuali. Selezionare la casella sopra e digitare un ID.
problem-not-listed = Questo paziente non è nell’elenco di ID. Nulla di questo paziente viene esportato: rimuoverlo o caricare un altro elenco di ID.
problem-list-unsure = Non è sicuro quale paziente dell’elenco di ID sia. Nulla di questo paziente viene esportato: rimuoverlo o correggere l’elenco di ID.
problem-no-receiver = Scegliere chi riceve le immagini.
problem-receiver = Il destinatario non accetta così le immagini di questo paziente.

## Che cosa blocca ancora l’esportazione

stop-nothing-loaded = Caricare prima le immagini.
stop-expired = Questa versione è troppo vecchia per la struttura. Richiederne una nuova.
stop-loading = Attendere che tutti i file siano letti.
stop-incomplete = L’elenco è incompleto: caricarlo di nuovo, oppure confermare qui sopra di accettarlo così.
stop-mixed = Un esame contiene immagini di pazienti diversi. Rimuovere uno di questi pazienti dall’elenco.
stop-unsure = Indicare nell’elenco qui sotto se si tratta di un solo paziente o di due.
stop-nothing-goes-out = Tutte le serie caricate restano escluse: vedere l’elenco sotto.
stop-deriving = Attendere che la chiave di progetto sia pronta.
stop-study-key = La chiave di progetto non può essere usata.
stop-group-missing = Manca l’ID gruppo.
stop-group = L’ID gruppo non può essere usato.
stop-order-missing = Manca il numero di richiesta.
stop-order = Il numero di richiesta non può essere usato.
stop-id-missing = Manca l’ID anonimo.
stop-id = L’ID anonimo non può essere usato.
stop-not-listed = Questo paziente non è nell’elenco di ID, o non con certezza.
stop-no-receiver = Scegliere chi riceve le immagini.
stop-receiver = Il destinatario non accetta così le immagini: vedere sopra.

## Avanzate

preset = Preimpostazione
preset-strict = Rigorosa
preset-strict-hint = Rimuove tutto ciò che il profilo di base dello standard elenca. La scelta più sicura.
preset-planning = Pianificazione
preset-planning-hint = Per pianificazione chirurgica e second opinion: mantiene descrizioni ripulite, date spostate, e sesso, età, altezza e peso; degli elementi privati solo i numeri senza i quali un mosaico o un’immagine di diffusione non si legge.
preset-research = Ricerca
preset-research-hint = Mantiene descrizioni ripulite, date spostate, caratteristiche del paziente ed elementi privati sicuri.
preset-custom = Personalizzata
preset-custom-hint = Una scelta propria tra le opzioni sotto.
preset-site-hint = Come impostato dalla struttura.
preset-is = Opzioni: { $preset }.
preset-but = { $preset }, ma la struttura impone: { $options }
option-off = { $option }: no
locked-by-site = Impostato dalla struttura.
is-on = attivo
is-off = non attivo
dates = Date
dates-remove = Rimosse
dates-shift = Spostate di diverse settimane (Modified Dates)
dates-keep = Mantenute (Full Dates)
option-basic = Rimuovi ciò che identifica il paziente
option-pixels = Annerire ciò che nelle immagini identifica il paziente, guardarle tutte e confermare
option-descriptors = Mantieni le descrizioni ripulite
option-descriptors-hint = Solo parole note come innocue.
option-characteristics = Mantieni sesso, età, altezza e peso
option-characteristics-hint = Le età oltre 89 anni diventano 90.
option-private = Mantieni gli elementi privati sicuri
option-private-hint = Valori propri dei produttori che lo standard dichiara sicuri.
option-structured = Esporta i referti strutturati, ripuliti
option-structured-hint = Resta solo ciò che è noto come innocuo.
option-graphics = Esporta gli stati di presentazione, ripuliti
option-graphics-hint = I loro testi vengono ripuliti; gli overlay vengono rimossi in ogni caso.
option-device = Mantieni l’identità dell’apparecchio
option-device-hint = Numeri di serie e nomi delle stazioni: rivelano l’ospedale.
option-institution = Mantieni l’istituto
option-institution-hint = Il suo nome e indirizzo.
option-uids = Mantieni gli UID originali
option-uids-hint = Collegano le immagini a quelle del proprio archivio.
study-key = Chiave di progetto
study-key-hint = Almeno 12 caratteri. Con questa chiave lo stesso paziente riceve gli stessi pseudonimi in un’esportazione successiva. Non viene mai salvata: conservarla in un luogo sicuro.
study-key-draw = Estrai una chiave di progetto
study-key-drawn = Annotare subito questa chiave e conservarla in un luogo sicuro: compare solo qui e non viene mai salvata. Con essa lo stesso paziente riceve gli stessi pseudonimi in un’esportazione successiva.
study-key-deriving = Preparazione della chiave…
study-key-ready = Pronta: ID e pseudonimi derivano da questa chiave.
password = Password dello zip
password-hint = AES-256. Esplora file di Windows non può aprire uno zip di questo tipo; 7-Zip sì. I nomi dei file all’interno restano leggibili.
password-easy = Questa password è facile da indovinare: più parole sono più sicure. Chi possiede lo zip può provare quante volte vuole.
file-set = File-set DICOM
file-set-hint = Per un CD, o per un software che richiede un DICOMDIR: lo zip ne contiene uno, e i file sono denominati S001/I00001.
order-in-images = Scrivi gli ID del modulo nelle immagini
order-in-images-hint = Numero di richiesta come Accession Number, ID gruppo come Clinical Trial Site ID, ID anonimo come Clinical Trial Subject ID: così le immagini si ritrovano dopo l’importazione.
mapping-tables = Salva anche le tabelle di corrispondenza (CSV)
mapping-tables-hint = UID e ID paziente vecchi e nuovi. Riservate: restano in ospedale, come il report.
option-find-text = Cerca testo impresso
option-find-text-hint = Ogni immagine viene esaminata prima dell’esportazione. Una serie con testo resta esclusa finché non la si è guardata per intero, non si è trattato il testo e non si è confermato. Senza questa opzione conta solo ciò che dichiarano gli header stessi.
packing = Zip
packing-fast = Compressione rapida
packing-small = Compressione alta
packing-store = Non compresso

## A destra: il visualizzatore

viewer = Visualizzatore
slice = Sezione
image = Immagine
header = Header
header-search = Cerca nell’header
header-changed = Solo modificati
header-none = Nessun risultato.
header-patient = Paziente
header-study = Studio, serie e persone
header-image = Immagine e tecnica
header-private = Elementi privati del produttore
header-file = File
header-hint = I nuovi UID sono esempi: ogni esportazione estrae i propri, a meno che sia impostata una chiave di progetto.
header-waiting = Lettura dell’header…
header-stays = Questa immagine resta esclusa.
header-tag = Tag
header-name = Nome
header-vr = VR
header-before = Prima
header-after = Dopo
header-why = Che cosa succede, e perché
viewer-hint = Rotellina o frecce: sezioni. Ctrl e rotellina, + e −: zoom. 0: adatta, I: inverti, Spazio: cine. Tasto destro: zoom. 1–9: finestra.
tool-window = Finestra
tool-stack = Scorri
beside = Seconda serie
beside-none = Una serie
beside-link = Scorri insieme
beside-position = per posizione
beside-number = per numero di sezione
redact-undo = Annulla l’ultima modifica dei rettangoli
tool-pan = Sposta
tool-zoom = Zoom
tool-measure = Misura
redact = Oscura
redact-hint = Trascinare: annerire. Trascinare all’interno: spostare. Trascinare un bordo: ridimensionare. Doppio clic: rimuovere.
redact-remove = Rimuovi rettangolo
redact-add = Aggiungi rettangolo
redact-rectangle = { $number ->
   *[other] Rettangolo { $number }
}
redact-keys = Frecce: spostare. Maiusc e frecce: modificare le dimensioni. Canc: rimuovere.
found = Testo trovato
found-blacken-all = Annerisci il testo trovato
found-next = { $slices ->
    [one] Vai lì (1 sezione)
   *[other] Successiva di { $slices } sezioni
}
found-line = { $number ->
   *[other] Testo { $number }
}
found-says-name = corrisponde al nome del paziente
found-says-id = corrisponde all'ID del paziente
found-says-birth-date = corrisponde alla data di nascita
found-blacken = Annerisci
found-dismiss = Niente sul paziente
reach = Estensione dei rettangoli
reach-image = Questa immagine
reach-series = L’intera serie
reach-size = Tutte le immagini di queste dimensioni
look = Resta esclusa finché ogni sezione non è stata mostrata (intera, nella finestra “Come nel file”), ogni testo trovato non è stato trattato e non si conferma.
look-drawn = Ne è stata annerita una parte. Le immagini dichiarano che i loro pixel sono puliti solo se ogni sezione è stata mostrata (intera, nella finestra “Come nel file”) e si conferma.
unseen = { $count ->
    [one] La sezione { $slices } non è ancora stata mostrata.
   *[other] Non sono ancora state mostrate le sezioni { $slices }.
}
unshowable = { $count ->
    [one] La sezione { $slices } non può essere mostrata: la sua immagine resta esclusa.
   *[other] Non possono essere mostrate le sezioni { $slices }: le loro immagini restano escluse.
}
text-open = { $lines ->
    [one] 1 testo trovato non è né annerito né scartato.
   *[other] { $lines } testi trovati non sono né anneriti né scartati.
}
next-unseen = Prossima sezione non mostrata
looked = È stato confermato che non mostra nulla che identifichi il paziente.
confirm-look = Ho guardato: nulla identifica il paziente
invert = Inverti
fit = Adatta
overlay = Testo sull’immagine
overlay-suspect = Testo sull’immagine: nascosto finché la serie può mostrare il paziente
planes = Piani coronale e sagittale
planes-unplaced = Nessun piano attraverso le sezioni: questa immagine non dice dove si trova.
planes-few = Nessun piano attraverso le sezioni: troppo poche sezioni una dietro l’altra.
planes-pixels = Nessun piano attraverso le sezioni: sono a colori o non si possono decodificare.
planes-failed = { $slices ->
    [one] 1 sezione non si può decodificare: è nera.
   *[other] { $slices } sezioni non si possono decodificare: sono nere.
}
plane-sagittal = Sagittale
plane-coronal = Coronale
plane-axial = Assiale
plane-keys = Un clic o le frecce portano a un punto.
slice-of = Sezione { $place } di { $count }
play = Cine
play-speed = Strati al secondo
window = Finestra predefinita
window-own = Come nel file
window-full = Intervallo completo
window-soft = Tessuti molli
window-lung = Polmone
window-bone = Osso
window-brain = Encefalo
window-user = Personalizzata
cannot-show = Questa immagine non può essere mostrata.
no-pixels = Questa serie non ha immagini da mostrare.
welcome = Trascinare qui una cartella di immagini TC o RM
welcome-drop = o in qualsiasi punto di questa finestra, oppure sceglierla con «Carica DICOM…». Le cartelle possono contenere altri file e altre cartelle.
welcome-1 = Verificare ciò che è stato caricato: il paziente giusto, le serie giuste.
welcome-2 = Compilare ID gruppo e numero di richiesta.
welcome-3 = Esportare: lo zip può essere inviato in sicurezza, il report PDF resta in ospedale.
patient-id-is = ID { $id }
born = nato/a il { $date }
no-name = Senza nome

## L’header nel visualizzatore: che cosa diventa ogni elemento, e perché

fate-kept = Mantenuto
fate-replaced = Sostituito
fate-removed = Rimosso
fate-added = Aggiunto
why-row-dummy = Tabella dello standard: sostituito da un valore fittizio.
why-row-empty = Tabella dello standard: svuotato.
why-row-remove = Tabella dello standard: rimosso.
why-row-keep = Un’opzione lo mantiene.
why-row-clean = Un’opzione lo mantiene ripulito; le date vengono spostate.
why-row-uid = Tabella dello standard: un nuovo UID, lo stesso ovunque compaia questo.
why-left-nothing = Un’opzione lo avrebbe mantenuto, ma non è rimasto nulla di innocuo.
why-vocabulary = Testo libero: restano solo le parole note come innocue.
why-reviewed-text = Testo su apparecchio o tecnica, noto come innocuo.
why-code = Un codice di un sistema di codifica pubblico.
why-local-code = Un codice proprio dell’ospedale: sostituito da un valore fittizio.
why-image-table = Una tabella con cui viene disegnata l’immagine.
why-colour-profile = Un profilo di colore: lo sostituisce uno semplice.
why-opaque = Byte dal significato sconosciuto.
why-plain = Un numero, un termine fisso o un elenco che non dice nulla di una persona.
why-date = Una data o un’ora: secondo l’opzione per le date.
why-person = Il nome di una persona.
why-address = Un nome di rete o un indirizzo.
why-uid = Un UID: sostituito da uno nuovo, lo stesso ovunque compaia, a meno che gli UID siano mantenuti.
why-public-uid = Un UID uguale per tutti.
why-private = Un elemento proprio del produttore, non noto come sicuro.
why-safe-private = Un elemento proprio del produttore, noto come sicuro.
why-proven-private = Un numero o un termine proprio del produttore senza il quale l'immagine non si capisce; verificato come innocuo.
why-half-scheme = Metà di uno schema di diffusione: valori b e direzioni restano insieme o non restano affatto.
why-not-in-dictionary = Lo standard non conosce questo elemento.
why-not-in-iod = Lo standard non lo prevede in un oggetto di questo tipo.
why-unknown-term = Nessun termine noto per questo attributo.
why-unreadable = Il valore non è quello che dovrebbe essere.
why-identifier = Il valore contiene qualcosa che identifica il paziente.
why-age = Le età oltre 89 anni diventano 90.
why-build = La corporatura del paziente: tolta come peso e statura, salvo che le caratteristiche del paziente siano mantenute.
why-shell = Parte dell’involucro del file, che viene riscritto.
why-never-kept = Mai mantenuto, quali che siano le opzioni.
why-graphics = Grafica sopra o accanto all’immagine.
why-character-set = Il testo viene riscritto in UTF-8, se necessario.
why-misplaced = Contenuto di referto in un oggetto che non è un referto.
why-structured = Contenuto di referto: mantenuto solo dove è noto come innocuo.
why-dummy-item = Dentro un elenco di cui resta solo la struttura.
why-enclosing = Viene rimosso con l’elenco che lo contiene.
why-identity = Il paziente anonimo prende il posto del paziente.
why-order = Numero di richiesta, ID gruppo o ID anonimo, o ciò che deve accompagnarli: inseriti per ritrovare le immagini.
why-marker = Indica che l’immagine è stata anonimizzata, e come.
why-pixels = Descrive i pixel come sono dopo l’annerimento.

## Sotto: l’elenco

list = Serie caricate
list-series = { $series ->
    [0] Nessuna serie caricata
    [one] 1 serie
   *[other] { $series } serie
}
list-empty = Ciò che si carica compare qui, raggruppato per paziente, con l’esito di ogni serie.
goes-out-as = ID anonimo: { $id }
exported-as = Esportato come { $id }, { $time }
also-written = scritto anche: { $spellings }
said-one = Ha detto che è un solo paziente.
studies = { $studies ->
    [one] 1 esame
   *[other] { $studies } esami
}
column-status = Stato
column-name = Nome paziente
column-modality = Modalità
column-date = Data acquisizione
column-images = Immagini
column-dimension = Dimensioni immagine
column-voxel = Dim. voxel (mm)
column-position = Posizione paziente
column-study = Descrizione esame
column-series = Descrizione serie
column-patient-id = ID paziente
column-age = Età
column-people = Medico richiedente / Esecutore
columns = Colonne
issuer = Emittente dell’ID
status-good = Verrà esportata
status-searching = Ricerca…
status-mixed = Pazienti mescolati
status-unsure = Un solo paziente?
status-mammography = Mammografia
status-other = Né TC né RM
status-report = Referto
status-document = Documento
status-radiotherapy = Radioterapia
status-segmentation = Segmentazione
status-presentation = Presentazione
status-key-images = Immagini chiave
status-images = Immagini { $modality }
status-look = Da guardare
status-out = Esclusa
status-part = { $images ->
    [one] 1 immagine resta esclusa
   *[other] { $images } immagini restano escluse
}
quality-near = vicino alla sezione { $slice }
quality-at = vicino alla sezione { $slice }, { $axis } { $mm } mm
quality-show = Mostra il punto
quality-missing-slices = { $count ->
    [one] 1 sezione mancante
   *[other] { $count } sezioni mancanti
}
quality-missing-slices-do = In quel punto il volume ha un buco: le ricostruzioni e i modelli che lo attraversano sono sbagliati. Caricare di nuovo la serie; se mancano ancora sezioni, farla rinviare dall’archivio.
quality-uneven-spacing = La distanza tra le sezioni cambia
quality-uneven-spacing-do = I programmi che si aspettano un volume regolare lo deformano. Scegliere una serie con una sola distanza, o far rinviare questa dall’archivio.
quality-same-position = { $count ->
    [one] 1 sezione al posto di un’altra
   *[other] { $count } sezioni al posto di altre
}
quality-same-position-do = Nessuno può dire quale valga. Far rinviare la serie dall’archivio; forse conserva due ricostruzioni come una sola serie.
quality-gantry-tilt = Inclinazione del gantry di { $degrees } gradi
quality-gantry-tilt-do = Le sezioni sono impilate di sbieco: molti programmi di pianificazione le rifiutano o le deformano. Scegliere una serie senza inclinazione o riformattata all’apparecchio.
quality-shifted-slices = { $count ->
    [one] 1 sezione spostata di lato
   *[other] { $count } sezioni spostate di lato
}
quality-shifted-slices-do = In quel punto il volume ha un gradino. Scegliere un’altra ricostruzione, o far rinviare la serie dall’archivio.
quality-mixed-orientation = { $count ->
    [one] 1 sezione orientata diversamente dalle altre
   *[other] { $count } sezioni orientate diversamente dalle altre
}
quality-mixed-orientation-do = Sezioni di più direzioni non formano un volume. Scegliere una serie con una sola direzione.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 sezione con un’altra dimensione dei pixel
   *[other] { $count } sezioni con un'altra dimensione dei pixel
}
quality-mixed-pixel-spacing-do = Il campo di vista cambia nel volume. Scegliere una serie con un solo campo di vista.
quality-mixed-size = { $count ->
    [one] 1 sezione con un’altra matrice
   *[other] { $count } sezioni con un'altra matrice
}
quality-mixed-size-do = Le righe o le colonne cambiano nel volume. Scegliere una serie con una sola matrice.
quality-no-position = { $count ->
    [one] 1 sezione senza posizione
   *[other] { $count } sezioni senza posizione
}
quality-no-position-do = Senza posizioni non si può costruire un volume. Scegliere la serie originale dell’apparecchio, non una copia delle immagini.
quality-gaps-between-slices = Spazi di { $mm } mm tra le sezioni
quality-gaps-between-slices-do = Le sezioni sono più sottili della loro distanza: ciò che sta in mezzo non si vede. Scegliere la serie sottile e contigua.
quality-few-images = { $count ->
    [one] Solo 1 immagine
   *[other] Solo { $count } immagini
}
quality-few-images-do = Sono troppo poche per un volume. Verificare che sia stata caricata tutta la serie, o scegliere la serie sottile.
quality-mixed-kernel = { $count ->
    [one] 1 sezione con un altro kernel
   *[other] { $count } sezioni con un altro kernel
}
quality-mixed-kernel-do = La nitidezza cambia nel volume. Scegliere una serie con un solo kernel di ricostruzione.
quality-mixed-thickness = { $count ->
    [one] 1 sezione di altro spessore
   *[other] { $count } sezioni di altro spessore
}
quality-mixed-thickness-do = I destinatari si aspettano un solo spessore. Scegliere una serie con un solo spessore di sezione.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 sezione con un altro sistema di riferimento
   *[other] { $count } sezioni con un altro sistema di riferimento
}
quality-mixed-frame-of-reference-do = Le loro posizioni non partono dallo stesso punto: il paziente può essersi mosso nel frattempo. Scegliere una serie di una sola acquisizione.
quality-no-pixel-spacing = { $count ->
    [one] 1 sezione senza dimensione dei pixel
   *[other] { $count } sezioni senza dimensione dei pixel
}
quality-no-pixel-spacing-do = Senza di essa non si può misurare nulla. Scegliere la serie originale dell’apparecchio.
quality-tiles-lost = { $count ->
    [one] 1 mosaico che il destinatario non può dividere in sezioni
   *[other] { $count } mosaici che il destinatario non può dividere in sezioni
}
quality-tiles-lost-do = Gli elementi privati che lo indicano mancano o non potevano restare. Scegliere, se esiste, una serie con un’immagine per sezione.
quality-diffusion-lost = { $count ->
    [one] 1 immagine di diffusione senza valore b e direzione
   *[other] { $count } immagini di diffusione senza valori b e direzioni
}
quality-diffusion-lost-do = Si trovano, almeno per metà, in elementi privati. Le mappe calcolate non ne hanno bisogno.
quality-scale-lost = { $count ->
    [one] 1 immagine senza il suo fattore di scala
   *[other] { $count } immagini senza i loro fattori di scala
}
quality-scale-lost-do = I valori non si possono confrontare né calcolare: il fattore si trova in un elemento privato.
quality-labels-lost = { $count ->
    [one] 1 oggetto le cui strutture, segmenti o fasci hanno perso i nomi
   *[other] { $count } oggetti le cui strutture, segmenti o fasci hanno perso i nomi
}
quality-labels-lost-do = I nomi che non sono sicuramente innocui escono vuoti o come numeri: inviare al destinatario l’elenco di che cosa indica ogni numero.
quality-uptake-lost = { $count ->
    [one] 1 immagine senza i dati da cui si calcola il SUV
   *[other] { $count } immagini senza i dati da cui si calcola il SUV
}
quality-uptake-lost-do = Peso, dose o ora di iniezione non potevano restare. All’interno di uno studio le attività restano confrontabili.
quality-times-lost = { $count ->
    [one] 1 immagine senza l’ora che indica il suo passaggio
   *[other] { $count } immagini senza le ore che distinguono i passaggi
}
quality-times-lost-do = Le ore vanno via con le date. I passaggi sullo stesso punto non si possono distinguere né ordinare nel tempo.
quality-kept-by = L’impostazione { $preset } lo conserva.
remove = Rimuovi dall’elenco
remove-hint = Canc. Nulla viene eliminato dal disco.

# What a receiver wants
requirement-modalities = Solo { $wanted }.
requirement-thickest-slice = Sezioni di al massimo { $limit } mm.
requirement-largest-spacing = Al massimo { $limit } mm da sezione a sezione.
requirement-fewest-images = Almeno { $limit } immagini per serie.
requirement-no-tilt = Nessuna inclinazione del gantry.
requirement-complete = Serie complete.
requirement-contrast-phases = Fase contrastografica: { $phase }.
requirement-series = Una serie «{ $name }».
requirement-phase-native = basale
requirement-phase-arterial = arteriosa
requirement-phase-portal-venous = portale
requirement-phase-nephrographic = nefrografica
requirement-phase-delayed = tardiva
requirement-phase-excretory = escretoria
requirement-by = Serie { $series }: { $found }.
requirement-by-more = { $count ->
    [one] 1 altra serie.
   *[other] { $count } altre serie.
}
requirement-by-list = Nell’elenco manca qualcosa.
requirement-by-none = Nessuna serie di questo tipo viene esportata.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } immagine
    *[other] { $count } immagini
}
requirement-found-missing = { $count ->
    [one] manca { $count } immagine
    *[other] mancano { $count } immagini
}
requirement-found-unknown = l’intestazione non lo dice
undo-removal = Annulla la rimozione
rows-before = Le { $rows } righe precedenti
rows-after = Le { $rows } righe successive
warning-mixed = { $patients ->
   *[other] Un esame contiene immagini di { $patients } pazienti che differiscono per ID, nome o data di nascita. Rimuovere ciò che non vi appartiene, poi esportare.
}
warning-duplicates = { $files ->
    [one] Due file diversi si presentano come la stessa immagine: entrambi restano esclusi.
   *[other] File diversi si presentano come la stessa immagine: restano tutti esclusi.
}
warning-changed = { $files ->
    [one] 1 file è cambiato da quando è stato caricato, oppure non è più leggibile. La sua immagine resta esclusa. Svuotare l’elenco e caricarlo di nuovo.
   *[other] { $files } file sono cambiati da quando sono stati caricati, oppure non sono più leggibili. Le loro immagini restano escluse. Svuotare l’elenco e caricarli di nuovo.
}
locked = Il browser non ha potuto aprire questi elementi. Trascinare una cartella al loro interno, o sceglierla con «Carica DICOM…»:
hidden-files = Qui il browser nasconde file o cartelle con nomi insoliti; possono mancare immagini. Scegliere la cartella con «Carica DICOM…» e confrontare il numero di immagini:
question = Un paziente o due? Ciò che differisce è evidenziato. Nulla di entrambi esce finché non lo si indica.
question-more = { $questions ->
    [one] Segue un’altra domanda.
   *[other] Seguono altre { $questions } domande.
}
one-patient = È un solo paziente
two-patients = Sono due pazienti
answered = Per pazienti di questo elenco ha indicato se sono uno o due.
ask-again = Chiedere di nuovo
incomplete = L’elenco è incompleto.
incomplete-files = { $files ->
    [one] 1 file è stato trovato e non letto.
   *[other] { $files } file sono stati trovati e non letti.
}
incomplete-folders = { $folders ->
    [one] 1 cartella non è stata letta fino in fondo: non si sa quante immagini mancano.
   *[other] { $folders } cartelle non sono state lette fino in fondo: non si sa quante immagini mancano.
}
incomplete-damaged = { $files ->
    [one] 1 file è danneggiato o non si legge con certezza.
   *[other] { $files } file sono danneggiati o non si leggono con certezza.
}
incomplete-do = Caricarlo di nuovo, oppure confermare accanto a Esporta di accettarlo così.
sorted-out = { $files ->
    [one] 1 file non è un’immagine ed è stato scartato
   *[other] { $files } file non sono immagini e sono stati scartati
}
unread = { $files ->
    [one] 1 file non si è potuto leggere e resta escluso.
   *[other] { $files } file non si sono potuti leggere e restano esclusi.
}

## Risultati

export-failed = L’esportazione non è riuscita e non ne è stato salvato nulla.
result-written = { $images ->
    [0] Nessuna immagine è stata scritta.
    [one] 1 immagine scritta e controllata.
   *[other] { $images } immagini scritte e controllate.
}
result-incomplete = Da un elenco incompleto: possono mancare immagini. Il rapporto e il manifesto lo dicono.
result-hint = Salvati nei download del browser: prima il report, poi lo zip. Se il browser chiede se si possono salvare più file, consentirlo, oppure salvarli qui. Inviare solo lo zip; il report resta in ospedale.
result-next = Prima del paziente successivo, svuotare l’elenco.
result-left-out = { $images ->
    [one] 1 immagine è stata esclusa
   *[other] { $images } immagini sono state escluse
}
all-in-report = Il report li elenca tutti.
save-zip = Salva di nuovo lo ZIP
save-report = Salva di nuovo il report
save-tables = Salva di nuovo le tabelle
save-zip-as = Salva lo ZIP con nome…
saved-there = Salvato.
saved-failed = Non è stato possibile salvare lì: lo spazio può essere esaurito o protetto da scrittura. Non è rimasto nulla di incompleto. Scegliere un altro posto.

## Finestre di dialogo

intended-use = Destinazione d’uso
use-who = Per professionisti sanitari qualificati, per pazienti di ogni età. Uso su prescrizione dove previsto.
use-what = Per immagini TC (CT) e RM (MR). Altre immagini vengono esportate solo dopo conferma; la mammografia mai.
use-not = Non per la diagnosi. Ciò che si vede qui serve solo a scegliere e verificare le immagini.
use-incidents = Segnalare gli incidenti gravi al contatto della struttura e all’autorità competente.
use-security = Proteggere questo computer: account personali, schermi bloccati, antivirus. Inviare lo zip per una via sicura. Il report PDF nomina il paziente e resta in ospedale.
understood = Ho capito
pair-title = { $patients ->
   *[other] { $patients } pazienti verranno esportati
}
pair-hint = Ognuno riceve uno zip e un report propri. Verificare gli ID e inserire i numeri di richiesta.
pair-staying = { $patients ->
    [one] Questo paziente non viene esportato:
   *[other] Questi { $patients } pazienti non vengono esportati:
}
start-export = Avvia esportazione

manual = Manuale utente
shortcuts = Scorciatoie da tastiera
about = Informazioni su Veilig
about-what = Veilig anonimizza immagini DICOM all’interno del browser. Non ha un server e non usa la rete.
about-version = Versione
about-built = Compilato il
about-valid = Valida fino al
about-commit = Codice sorgente (commit)
about-program = Hash del programma
about-config = Hash della configurazione
about-no-config = nessuno: la configurazione è vuota
about-licence = Licenza
about-contact = Contatto
about-no-contact = Chiedere a chi ha fornito questa pagina.
about-compare = Lo stesso programma ha sempre lo stesso hash del programma, e la stessa configurazione lo stesso hash della configurazione. Il manuale spiega come confrontarli con la versione pubblicata.
about-remembered = Questo browser ricorda l’ID gruppo, le impostazioni, la lingua, i colori e le dimensioni di questa pagina, e che la destinazione d’uso è stata letta. Non ricorda mai nulla di un paziente.
forget = Cancella impostazioni ricordate
forgotten = Cancellato. Ricaricare la pagina per ricominciare da capo.
third-party = Licenze di terze parti ({ $packages })
third-party-texts = Licenze di terze parti

## I tasti

shortcuts-everywhere = Ovunque
shortcuts-rectangle = Un rettangolo da annerire
dividers = Linee tra le parti
shortcut-manual = Manuale utente
shortcut-list = Questo elenco
shortcut-close = Chiudere una finestra di dialogo o un menu
shortcut-tab = Campo o pulsante successivo, e il precedente
shortcut-row = Altra serie
shortcut-range = Selezionare più serie
shortcut-all = Selezionare tutto
shortcut-remove = Rimuovere le serie selezionate dall’elenco
shortcut-undo = Annullare la rimozione
shortcut-slice = Sezione successiva, e la precedente
shortcut-ten = Dieci sezioni avanti o indietro
shortcut-ends = Prima sezione, ultima sezione
shortcut-move = Spostarlo
shortcut-size = Modificarne le dimensioni
shortcut-divider = Spostare la linea che ha il focus
key-shift = Maiusc
key-ctrl = Ctrl
key-tab = Tab
key-escape = Esc
key-delete = Canc
key-home = Inizio
key-end = Fine
key-page-up = Pag su
key-page-down = Pag giù
key-space = Spazio

## Età della versione, e configurazione della struttura

close-reminder = Chiudi il promemoria
recalled = Ricordato su questo computer dal { $day } e diverso dai valori predefiniti: { $options }.
recalled-default = Usa i valori predefiniti
recalled-keep = Mantieni queste opzioni
recalled-read = Secondo questo computer, la destinazione d’uso è stata letta il { $day }.
recalled-again = Rileggi
recalled-close = Chiudi la nota sulla destinazione d’uso
contact-is = Contatto: { $contact }
validity-remind = { $days ->
    [one] Questa versione è valida ancora per 1 giorno.
   *[other] Questa versione è valida ancora per { $days } giorni.
}
validity-urge = { $days ->
    [0] Questa versione è valida fino a oggi. Procurarsene subito una nuova.
    [one] Questa versione è valida ancora per 1 giorno. Procurarsene subito una nuova.
   *[other] Questa versione è valida ancora solo per { $days } giorni. Cercare una nuova versione.
}
validity-over = La validità di questa versione è scaduta. Funziona ancora, ma possono mancarle correzioni: procurarsene una nuova.
validity-blocked = La validità di questa versione è scaduta, e la struttura ha scelto che in tal caso si blocchi. Procurarsene una nuova.
config-wrong = La configurazione in questo file è errata
config-wrong-what = Perché nulla venga esportato con impostazioni che nessuno ha voluto, la pagina si ferma qui.
config-wrong-do = Per chi gestisce questo file: correggere il blocco «site-config» e ricaricare la pagina. Il manuale, in una copia non modificata del file, descrive ogni chiave.
config-key = Chiave
config-expected = Atteso
expected-json = JSON ben formato
expected-known-key = una chiave che Veilig conosce; questa non la conosce
expected-text = un testo tra virgolette diritte
expected-short-text = un testo abbastanza breve e senza caratteri di controllo
expected-object = un oggetto tra parentesi graffe
expected-yes-or-no = true o false
expected-number = un numero intero da 1 a 3650
expected-language = il codice di una lingua di cui la pagina dispone
expected-preset-name = il nome di una preimpostazione; strict, planning, research e custom hanno già il loro significato
expected-warn-or-block = "warn" o "block"
expected-one-of = uno tra: { $values }
expected-list = un elenco tra parentesi quadre che non sia vuoto e abbia al massimo 1000 voci
expected-length = un numero di millimetri maggiore di 0 e al massimo 1000
expected-count = un numero intero da 1 a 100000
expected-present = questa chiave, con un valore
expected-another-name = un nome che nessun altro destinatario ha

## Prima che il programma parta: queste righe stanno nell’HTML della pagina, ognuna su una sola riga

start-script = Veilig funziona nel browser e ha bisogno di JavaScript. Consentirlo per questa pagina e ricaricarla.
start-starting = Veilig si sta avviando…
start-missing = Veilig non può funzionare in questo browser. Mancano:
start-missing-do = Aprire questo file in una versione attuale di Chrome, Edge o Firefox. Alcune strutture disattivano queste parti: chiedere a chi gestisce questo computer.
start-failed = Veilig non è riuscito ad avviarsi in questo browser. Aprire questo file in una versione attuale di Chrome, Edge o Firefox.

## Il manuale

manual-contents = Indice
manual-search = Cerca nel manuale
manual-found = { $sections ->
    [0] Nessun risultato
    [one] 1 sezione trovata
   *[other] { $sections } sezioni trovate
}
manual-english = In inglese
manual-own = Nella propria lingua
manual-option = Opzione
manual-dicom-name = Nome DICOM
manual-code = Codice
manual-yes = sì
