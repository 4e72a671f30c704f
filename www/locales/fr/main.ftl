# Français. Les clés sous reason- sont les codes des motifs.

language-name = Français

report-title = Confidentiel : à conserver à l’hôpital, ne pas envoyer avec les images
report-undrawable = non imprimable ici
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, build { $build }
report-foot-commit = Veilig { $version }, build { $build }, commit { $commit }
report-qr = Code QR de l’ID anonyme { $id }
report-patient = Patient
report-series = Séries
report-options = Options du profil de confidentialité
report-code-images = ({ $images } images sur { $all })
report-yes = oui
report-no = non
report-pixels = Pixels
report-left-out = Exclusions
report-check = Contrôle
report-incomplete = La liste était incomplète
report-anonymous-id = ID anonyme
report-date = Date et heure
report-group = ID de groupe
report-order = Numéro de demande
report-order-unknown = inconnu
report-zip = Zip
report-size = Taille
report-sha256 = SHA-256
report-name = Nom du patient
report-patient-id = ID patient
report-birth-date = Date de naissance
report-sex = Sexe
report-sex-f = féminin
report-sex-m = masculin
report-sex-o = autre
report-age = Âge
report-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
report-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
report-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
report-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
# Age and sex where there is little room: list and banner.
short-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
short-months = { $count } mois
short-weeks = { $count } sem.
short-days = { $count } j
short-sex-f = F
short-sex-m = M
short-sex-o = autre
report-referring = Médecin demandeur
report-performer = Réalisé par
report-comments = Commentaires
report-spellings = Autres graphies
report-who = Identité
report-said-one = Les fichiers laissaient un doute ; l’utilisateur a dit qu’il s’agit d’un seul patient.
report-said-two = Les fichiers laissaient un doute ; l’utilisateur a dit que ce patient et un autre sont deux personnes.
report-number = N°
report-modality = Modalité
report-series-date = Date
report-description = Description
report-images = Images
report-no-series = Aucune série n’a été écrite.
report-thumbnail = Image de la série { $number }
report-study-uid-old = UID d’examen, ancien
report-study-uid-new = UID d’examen, nouveau
report-series-uid-old = UID de série, ancien
report-series-uid-new = UID de série, nouveau
report-file = Fichier
report-reason = Motif
report-no-patient = aucun patient
report-files = { $files ->
    [one] 1 fichier
   *[other] { $files } fichiers
}
report-nothing-left-out = Rien n’a été exclu.
report-quality = Géométrie et complétude
report-quality-found = Ce qui a été trouvé
report-quality-none = Rien n’a été trouvé : les coupes des séries scanner, IRM et TEP forment des volumes complets, d’après leurs en-têtes.
report-receiver = Destinataire
report-contact = Contact
report-requirements = Ce qu’il demande
report-requirements-met = Tout y est, d’après les en-têtes.
report-requirements-none = Rien n’est exigé.
report-searched = Du texte incrusté a été recherché dans les images.
report-not-searched = Aucun texte incrusté n’a été recherché.
report-pixels-nothing = Rien n’a été noirci, et aucune série n’était suspecte.
report-series-number = Série { $number }
report-confirmed = { $slices ->
    [one] Une personne a confirmé que rien n’identifie le patient, après affichage de l’ensemble ({ $slices } coupe).
   *[other] Une personne a confirmé que rien n’identifie le patient, après affichage de l’ensemble ({ $slices } coupes).
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) et Burned In Annotation NO ont été inscrits dans { $images } image.
   *[other] Clean Pixel Data (113101) et Burned In Annotation NO ont été inscrits dans { $images } images.
}
report-not-looked-at = { $images ->
    [one] { $images } image a été exportée bien qu’elle soit suspecte et que personne ne l’ait regardée. Elle ne porte ni Clean Pixel Data (113101) ni Burned In Annotation NO.
   *[other] { $images } images ont été exportées bien qu’elles soient suspectes et que personne ne les ait regardées. Elles ne portent ni Clean Pixel Data (113101) ni Burned In Annotation NO.
}
report-blackened = noirci : gauche { $left }, haut { $top }, { $width } × { $height } pixels, dans les images { $images }
report-blackened-frame = noirci : gauche { $left }, haut { $top }, { $width } × { $height } pixels, dans la trame { $frame } des images { $images }
report-text-blackened = { $slices ->
    [one] texte trouvé à gauche { $left }, haut { $top }, { $width } × { $height } pixels, sur { $slices } coupe : noirci
   *[other] texte trouvé à gauche { $left }, haut { $top }, { $width } × { $height } pixels, sur { $slices } coupes : noirci
}
report-text-dismissed = { $slices ->
    [one] texte trouvé à gauche { $left }, haut { $top }, { $width } × { $height } pixels, sur { $slices } coupe : sans rapport avec le patient, selon l’utilisateur
   *[other] texte trouvé à gauche { $left }, haut { $top }, { $width } × { $height } pixels, sur { $slices } coupes : sans rapport avec le patient, selon l’utilisateur
}
report-held = { $images ->
    [one] { $images } image est restée exclue.
   *[other] { $images } images sont restées exclues.
}
run = { $first } à { $last }
report-checked = { $images ->
    [one] { $images } image a été écrite. Elle a été relue et contrôlée : aucun identifiant des fichiers chargés n’y a été trouvé.
   *[other] { $images } images ont été écrites. Chacune a été relue et contrôlée : aucun identifiant des fichiers chargés n’y a été trouvé.
}
report-failed = { $images ->
    [0] Aucune image n’a échoué au contrôle.
    [one] { $images } image a échoué au contrôle et a été exclue.
   *[other] { $images } images ont échoué au contrôle et ont été exclues.
}

reason-not-dicom = Ce n’est pas un fichier DICOM.
reason-dicomdir = La table des matières d’un CD (DICOMDIR) : une liste de fichiers. Elle n’est pas nécessaire, les images sont chargées sans elle.
reason-empty = Le fichier est vide.
reason-truncated = Le fichier se termine trop tôt. Copiez-le à nouveau depuis sa source.
reason-malformed = Le fichier se contredit et ne peut pas être lu avec certitude.
reason-duplicate-element = Un élément figure deux fois dans le fichier, avec des valeurs différentes : impossible de savoir laquelle compte.
reason-too-deep = Le fichier a plus de niveaux imbriqués qu’aucune image réelle.
reason-head-too-large = L’en-tête du fichier est trop grand.
reason-unknown-transfer-syntax = Le fichier utilise un encodage privé ou inconnu.
reason-unreadable = Le fichier n’a pas pu être lu. Vérifiez qu’il existe toujours et qu’il n’est pas ouvert ailleurs.
reason-too-large-here = Ce navigateur ne peut pas lire un fichier aussi volumineux quand la page a été ouverte comme fichier. Ouvrez la page depuis un serveur web, ou utilisez Chromium, Edge ou Firefox.
reason-folder-unreadable = Le dossier n’a pas pu être lu. Vérifiez que vous avez le droit de l’ouvrir.
reason-no-file = Ce n’est pas un fichier mais un tube, un socket ou un périphérique : il n’est pas ouvert.
reason-changed-since-loaded = Le fichier a changé depuis son chargement, ou ne peut plus être lu. Videz la liste et chargez-le à nouveau.
reason-not-handed-over = Le navigateur n’a pas transmis ce fichier. Choisissez son dossier avec « Charger DICOM… ».
reason-not-answered = Le navigateur n’a pas ouvert le fichier, ou celui-ci n’a jamais répondu. Chargez-le à nouveau, au besoin avec « Charger DICOM… ».
reason-no-image = Le fichier ne contient aucune image qui puisse être anonymisée.
reason-image-unnamed = Le fichier contient des pixels mais ne dit pas de quelle image il s’agit (SOP Class ou Instance UID absent) : elle manque dans sa série. Exportez-le à nouveau depuis la source.
reason-unpack-first = Une archive ou l’image d’un disque, qui n’est pas ouverte ici : les images qu’elle contient manquent. Décompressez-la d’abord, puis chargez le dossier.
reason-other-format = Un volume dans un autre format (comme NIfTI), pas du DICOM : il reste de côté. Chargez les images DICOM dont il provient.
reason-lacks-pixels = Une image de ce type doit contenir des pixels et celle-ci n’en contient pas : le fichier est incomplet.
reason-lacks-frames = L’image ne décrit pas chacune de ses trames : le fichier est incomplet.
reason-lacks-content = L’objet n’a pas le contenu que son type exige : le fichier est incomplet.
reason-suspect-burned-in = L’image indique qu’elle montre du texte sur le patient.
reason-suspect-capture = Une capture d’écran ou une échographie : elle peut montrer le nom du patient.
reason-suspect-image-type = Une image dérivée : elle peut montrer le nom du patient.
reason-suspect-text = Un élément qui ressemble à du texte a été trouvé dans les pixels : ce peut être le nom du patient.
reason-suspect-not-seen = La recherche de texte incrusté n’a pas pu être faite, car l’image ne peut pas être décodée.
reason-not-searched = La recherche de texte incrusté n’a pas encore été faite.
reason-not-shown = L’image ne peut pas être affichée : personne n’a donc pu la confirmer.
reason-mammography = La mammographie est hors de l’utilisation prévue.
reason-other-modality = Ni scanner ni IRM, et non confirmé.
reason-duplicate-instance = Un autre fichier, différent, se présente comme la même image.
reason-patients-in-study = Un examen contient des images de patients différents. Chargez les patients séparément.
reason-patient-unsure = Il n’est pas sûr qu’il s’agisse d’un seul patient ou de deux : nom, ID, date de naissance, sexe ou âge se contredisent.
reason-not-listed = Le patient n’est pas dans la liste d’ID.
reason-list-unsure = On ne sait pas avec certitude quel patient de la liste d’ID c’est.
reason-receiver-requires = Le destinataire n’accepte pas les images de ce patient telles quelles.
reason-private-sop-class = Un type d’objet privé, qui ne peut pas être anonymisé avec certitude.
reason-encapsulated-document = Un document, qui ne peut pas être anonymisé.
reason-structured-report = Un compte rendu structuré : il n’est exporté qu’avec l’option qui l’exporte nettoyé.
reason-presentation-state = Un état de présentation avec du texte ou des dessins : il n’est exporté qu’avec l’option qui l’exporte nettoyé.
reason-unsupported-object = Un type d’objet qui n’est pas exporté.
reason-needs-value = Une valeur nécessaire à l’image ne peut pas être lue.
reason-check-identifier = Le contrôle a trouvé un élément qui identifie le patient.
reason-check-uid = Le contrôle a trouvé un identifiant (UID) de l’original.
reason-check-private = Le contrôle a trouvé un élément privé.
reason-check-markers = Le contrôle n’a pas trouvé la marque d’anonymisation.
reason-check-structure = Le contrôle n’a pas pu lire le résultat jusqu’à la fin.
reason-check-pixels = Le contrôle a trouvé des pixels modifiés.
reason-pixels-truncated = Les données de pixels sont incomplètes.
reason-pixels-codestream = Les données de pixels compressées ne peuvent pas être lues jusqu’à la fin.
reason-pixels-unused-bits = Des bits inutilisés des pixels contiennent des données inconnues.
reason-pixels-unsupported = Les pixels sont compressés d’une manière qui ne peut pas être contrôlée.
reason-crashed = L’image n’a pas pu être traitée.
reason-frame-too-large = L’image est plus grande que celle de tout scanner : la décoder prendrait plus de mémoire que ce programme n’en permet.
reason-unpacks-too-large = Décompressé, le fichier serait plus grand qu’aucun fichier réel.
reason-took-too-long = L’image a occupé l’ordinateur plus longtemps que de raison et a été abandonnée.
reason-identifiers-too-many = Le fichier nomme plus de personnes et de numéros qu’aucun fichier réel. Leur présence ne peut pas être vérifiée.
reason-list-names-too-many = Avec les précédents, ce fichier nomme plus de personnes et de numéros qu’une liste ne peut en contenir. Videz la liste et chargez moins de fichiers à la fois.
reason-write-failed = L’écriture a échoué. Vérifiez qu’il reste assez d’espace libre.
reason-stopped = L’exportation a été arrêtée.
reason-output-exists = Un fichier de ce nom existe déjà et n’est pas écrasé.
reason-storage-full = Le navigateur n’a plus de place pour le résultat. Videz la liste, ce qui libère les résultats précédents, ou libérez de l’espace sur le disque, et exportez moins de séries à la fois.
reason-zip-broken = Le zip se contredit : il peut y manquer des fichiers. Copiez-le à nouveau depuis sa source.
reason-zip-cut = Le zip est tronqué : sa fin manque et son contenu ne peut pas être énuméré. Copiez-le à nouveau depuis sa source.
reason-zip-part = Une partie d’un zip qui en compte plusieurs. Placez toutes les parties dans un même dossier, décompressez-les, puis chargez ce dossier.
reason-study-key-too-short = La clé de projet doit avoir au moins 12 caractères.
reason-study-key-too-easy = Cette clé de projet est facile à deviner : saisissez plusieurs mots ou faites-en tirer une.
reason-study-key-memory = La mémoire ne suffit pas pour la clé de projet. Fermez d’autres programmes ou onglets.
reason-zip-damaged = Le fichier est endommagé dans le zip, ou le zip est incomplet. Copiez à nouveau le zip depuis sa source.
reason-zip-encrypted = Le fichier est chiffré dans le zip. Décompressez le zip avec son mot de passe, puis chargez le dossier.
reason-zip-method = Le fichier est compressé dans le zip d’une manière qui ne peut pas être lue. Décompressez le zip, puis chargez le dossier.
reason-zip-too-many = Le zip contient plus de fichiers qu’on n’en examine : le reste n’a pas été chargé. Décompressez-le et chargez ses dossiers un par un.
reason-zip-too-large = Décompressé, il dépasserait toute taille raisonnable. Décompressez-le, puis chargez le dossier.
reason-zip-too-deep = Un zip imbriqué dans trop d’autres zips.
reason-zip-without-images = Un zip sans fichiers DICOM.

# L’écran.

subtitle = Anonymiseur DICOM
offline = Hors ligne : rien ne quitte cet ordinateur
close = Fermer
help = Aide
language = Langue
notices = Avis
theme = Couleurs
theme-system = Selon le système
theme-light = Clair
theme-dark = Sombre
divider-form = Largeur du formulaire
divider-list = Hauteur de la liste
back = Retour
unknown = Inconnu
and-more = { $files ->
    [one] et { $files } autre
   *[other] et { $files } autres
}

## À gauche : l’anonymisation

anonymisation = Anonymisation
load = Charger DICOM…
load-options = Options de chargement
load-files = Fichiers…
load-zip = Zip…
load-ids = Charger une liste d’ID…
load-hint = Votre navigateur parle peut-être d’« importer » ou d’« envoyer » des fichiers. Rien ne quitte cet ordinateur.
ids-hint = Seuls les patients de cette liste sont exportés, sous ses ID. Elle n’est enregistrée nulle part ; vider la liste d’images ne l’enlève pas.
ids-count = { $patients ->
    [one] Liste d’ID : { $patients } patient
    *[other] Liste d’ID : { $patients } patients
}
ids-remove = Retirer la liste d’ID
ids-refused = La liste d’ID n’a pas été prise en compte.
ids-lines = Lignes : { $lines }.
ids-unreadable = Le fichier est illisible.
ids-too-long = Elle dépasse 4 Mo ou 50 000 lignes.
ids-no-text = Ce n’est pas du texte. Enregistrez la liste en CSV ou en texte avec tabulations.
ids-no-columns = La première ligne ne nomme pas de colonne d’ID patient ou d’ID anonyme : appelez-les « ID patient » et « ID anonyme ».
ids-two-columns = Deux colonnes ont le même sens : gardez-en une.
ids-empty = Elle ne nomme aucun patient.
ids-ragged = Ces lignes ont plus de cellules que la première, ou une cellule sur plusieurs lignes.
ids-no-patient = Ces lignes n’ont pas d’ID patient.
ids-bad-id = Ces lignes n’ont pas d’ID anonyme valable : 1 à 16 lettres de A à Z, chiffres ou tirets.
ids-bad-order = Le numéro de demande de ces lignes dépasse 64 caractères.
ids-two-ids = Ces lignes donnent deux ID anonymes à un même patient.
ids-two-patients = Ces lignes donnent le même ID anonyme à deux patients.
ids-names-patient = L’ID anonyme de ces lignes contient un ID patient.
clear = Vider la liste
clear-next = Vider la liste pour le patient suivant
clear-ask = Vider la liste ?
clear-ask-what = Des résultats, des rectangles ou des confirmations qui ne sont dans aucun export complet seraient perdus. Pendant 20 secondes, la liste peut être rétablie.
clear-anyway = La vider
undo-clear = Rétablir la liste
general = Général
advanced = Avancé
group-id = ID de groupe
group-hint = Le code de votre hôpital ou de l’étude, fourni par le destinataire des images.
group-no-fit = Avec une barre oblique inverse, les images ne peuvent pas le contenir comme Clinical Trial Site ID. Il figure seulement dans le manifeste du zip et dans le rapport.
group-recalled = Retenu sur cet ordinateur : vérifiez qu’il est juste.
order-number = Numéro de demande
order-hint = Le numéro de cet examen, fourni par celui qui l’a demandé.
order-no-fit = Plus de 16 caractères, ou une barre oblique inverse : les images ne peuvent pas le contenir comme Accession Number. Il figure seulement dans le manifeste du zip et dans le rapport.
order-unknown = Je ne connais pas le numéro de demande
specify-id = Saisir l’ID anonyme
anonymous-id = ID anonyme
id-hint = Cet ID ne doit contenir aucune référence à des informations sur le patient.
id-from-list = D’après la liste d’ID.
receiver = Destinataire
receiver-choose = Choisir…
receiver-hint = Qui reçoit les images. L’ID de groupe et les options en découlent.
receiver-wants = { $receiver } demande :
draw-another = Tirer un autre ID
referring-physician = Médecin demandeur
comments = Commentaires
report-only = Seulement pour le rapport, qui reste à l’hôpital.
fields-of = Patient : { $patient }
export = Exporter
cancel = Annuler
loading = Lecture des fichiers
exporting = Anonymisation et contrôle
searching = Recherche de texte incrusté
search-paused = En pause, « Exporter » la reprend : recherche de texte incrusté
text-news = Pendant que vous attendiez, un élément qui ressemble à du texte incrusté a été trouvé. Regardez les séries marquées, puis exportez à nouveau.
seconds-left = { $seconds ->
    [one] { $seconds } seconde restante
   *[other] { $seconds } secondes restantes
}
decimal-mark = ,
unit-kb = ko
unit-mb = Mo
unit-gb = Go
minutes-left = { $minutes ->
    [one] { $minutes } minute restante
   *[other] { $minutes } minutes restantes
}
sum-series = { $series ->
    [one] { $series } série
   *[other] { $series } séries
}
sum-images = { $images ->
    [one] { $images } image
   *[other] { $images } images
}
sum-patients = { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
}
sum-left-out = { $images ->
    [one] { $images } image reste exclue.
   *[other] { $images } images restent exclues.
}
other-modalities = { $series ->
    [one] Exporter aussi { $series } série qui n’est ni scanner ni IRM
   *[other] Exporter aussi { $series } séries qui ne sont ni scanner ni IRM
}
other-modalities-hint = Elles sont hors du domaine pris en charge : regardez-les avec une attention particulière.
accept-incomplete = Exporter bien que la liste soit incomplète

## Ce qui ne va pas dans un champ

missing-group = Saisissez l’ID
missing-order = Saisir, ou cocher
missing-id = Saisissez un ID
problem-name = Ce texte contient une partie du nom du patient. Il partirait avec les images : choisissez autre chose.
problem-patient-id = Ce texte contient l’ID patient. Il partirait avec les images : choisissez autre chose.
problem-accession = Ce texte contient le numéro d’examen (Accession Number). Il partirait avec les images : choisissez autre chose.
problem-birth-date = Ce texte contient la date de naissance du patient. Il partirait avec les images : choisissez autre chose.
problem-event-date = Ce texte contient une date des images, alors que les options décalent ou suppriment les dates : il révélerait la vraie. Retirez-en la date, ou conservez les dates (onglet Avancé).
problem-other-identifier = Ce texte contient un autre identifiant du patient, ou un nom du personnel, de l’établissement ou d’un appareil. Il partirait avec les images : choisissez autre chose.
problem-unfit = 64 caractères visibles au maximum.
problem-no-id = De 1 à 16 majuscules A à Z, chiffres ou traits d’union, et aucun nom réservé par Windows.
problem-taken = Un autre patient de cet export a déjà cet ID.
problem-used = Un résultat de cette session porte déjà cet ID. Choisissez-en un autre : avec une clé de projet, le même patient peut le reprendre.
problem-no-random = Ce navigateur n’a pas de nombres aléatoires. Cochez la case ci-dessus et saisissez un ID.
problem-not-listed = Ce patient n’est pas dans la liste d’ID. Rien de ce patient n’est exporté : retirez-le, ou chargez une autre liste d’ID.
problem-list-unsure = On ne sait pas avec certitude quel patient de la liste d’ID c’est. Rien de ce patient n’est exporté : retirez-le, ou corrigez la liste d’ID.
problem-no-receiver = Choisissez qui reçoit les images.
problem-receiver = Le destinataire n’accepte pas les images de ce patient telles quelles.

## Ce qui empêche encore l’export

stop-nothing-loaded = Chargez d’abord des images.
stop-expired = Cette version est trop ancienne pour votre établissement. Demandez-en une nouvelle.
stop-loading = Attendez que tous les fichiers soient lus.
stop-incomplete = La liste est incomplète : chargez-la à nouveau, ou confirmez ci-dessus que vous la prenez telle quelle.
stop-mixed = Un examen contient des images de patients différents. Retirez l’un de ces patients de la liste.
stop-unsure = Dites dans la liste ci-dessous s’il s’agit d’un seul patient ou de deux.
stop-nothing-goes-out = Toutes les séries chargées restent exclues : voir la liste ci-dessous.
stop-deriving = Attendez que la clé de projet soit prête.
stop-study-key = La clé de projet ne peut pas être utilisée.
stop-group-missing = L’ID de groupe manque.
stop-group = L’ID de groupe ne peut pas être utilisé.
stop-order-missing = Le numéro de demande manque.
stop-order = Le numéro de demande ne peut pas être utilisé.
stop-id-missing = L’ID anonyme manque.
stop-id = L’ID anonyme ne peut pas être utilisé.
stop-not-listed = Ce patient n’est pas dans la liste d’ID, ou pas avec certitude.
stop-no-receiver = Choisissez qui reçoit les images.
stop-receiver = Le destinataire n’accepte pas les images telles quelles : voir ci-dessus.

## Avancé

preset = Préréglage
preset-strict = Strict
preset-strict-hint = Supprime tout ce que cite le profil de base de la norme. Le choix le plus sûr.
preset-planning = Planification
preset-planning-hint = Pour la planification chirurgicale et les secondes lectures : conserve les descriptions nettoyées, les dates décalées, ainsi que sexe, âge, taille et poids ; des éléments privés, seulement les nombres sans lesquels une mosaïque ou une image de diffusion est illisible.
preset-research = Recherche
preset-research-hint = Conserve les descriptions nettoyées, les dates décalées, les caractéristiques du patient et les éléments privés sûrs.
preset-custom = Personnalisé
preset-custom-hint = Votre propre choix parmi les options ci-dessous.
preset-site-hint = Selon le réglage de votre établissement.
preset-is = Options : { $preset }.
preset-but = { $preset }, mais votre établissement impose : { $options }
option-off = { $option } : non
locked-by-site = Défini par votre établissement.
is-on = activé
is-off = désactivé
dates = Dates
dates-remove = Supprimées
dates-shift = Décalées de plusieurs semaines (Modified Dates)
dates-keep = Conservées (Full Dates)
option-basic = Supprimer ce qui identifie le patient
option-pixels = Noircir ce qui, dans les images, identifie le patient, tout regarder et confirmer
option-descriptors = Conserver les descriptions nettoyées
option-descriptors-hint = Uniquement les mots connus comme inoffensifs.
option-characteristics = Conserver sexe, âge, taille et poids
option-characteristics-hint = Tout âge supérieur à 89 ans devient 90.
option-private = Conserver les éléments privés sûrs
option-private-hint = Valeurs propres aux constructeurs que la norme déclare sûres.
option-structured = Exporter les comptes rendus structurés, nettoyés
option-structured-hint = Seul reste ce qui est connu comme inoffensif.
option-graphics = Exporter les états de présentation, nettoyés
option-graphics-hint = Leurs textes sont nettoyés ; les superpositions (overlays) sont supprimées dans tous les cas.
option-device = Conserver l’identité de l’appareil
option-device-hint = Numéros de série et noms de station : ils révèlent l’hôpital.
option-institution = Conserver l’établissement
option-institution-hint = Son nom et son adresse.
option-uids = Conserver les UID d’origine
option-uids-hint = Ils relient les images à celles de vos archives.
study-key = Clé de projet
study-key-hint = Au moins 12 caractères. Avec cette clé, le même patient reçoit les mêmes pseudonymes lors d’un export ultérieur. Elle n’est jamais enregistrée : conservez-la en lieu sûr.
study-key-draw = Tirer une clé de projet
study-key-drawn = Notez cette clé maintenant et conservez-la en lieu sûr : elle n’est affichée qu’ici et jamais enregistrée. Avec elle, le même patient reçoit les mêmes pseudonymes lors d’un export ultérieur.
study-key-deriving = Préparation de la clé…
study-key-ready = Prête : les ID et les pseudonymes viennent de cette clé.
password = Mot de passe du zip
password-hint = AES-256. L’Explorateur Windows ne peut pas ouvrir un tel zip ; 7-Zip le peut. Les noms des fichiers à l’intérieur restent lisibles.
password-easy = Ce mot de passe est facile à deviner : plusieurs mots sont plus sûrs. Qui possède le zip peut essayer autant de fois qu’il veut.
file-set = Jeu de fichiers DICOM
file-set-hint = Pour un CD, ou pour un logiciel qui demande un DICOMDIR : le zip en contient un, et les fichiers sont nommés S001/I00001.
order-in-images = Inscrire les ID du formulaire dans les images
order-in-images-hint = Numéro de demande comme Accession Number, ID de groupe comme Clinical Trial Site ID, ID anonyme comme Clinical Trial Subject ID : les images se retrouvent après leur importation.
mapping-tables = Enregistrer aussi les tables de correspondance (CSV)
mapping-tables-hint = Anciens et nouveaux UID et ID patient. Confidentielles : elles restent à l’hôpital, comme le rapport.
option-find-text = Rechercher le texte incrusté
option-find-text-hint = Chaque image est examinée avant l’export. Une série avec du texte reste exclue jusqu’à ce que vous l’ayez regardée en entier, que vous ayez traité le texte et confirmé. Sans cette option, seul compte ce que disent les en-têtes eux-mêmes.
packing = Zip
packing-fast = Compression rapide
packing-small = Compression forte
packing-store = Sans compression

## À droite : la visionneuse

viewer = Visionneuse
slice = Coupe
image = Image
header = En-tête
header-search = Rechercher dans l’en-tête
header-changed = Modifiés seulement
header-none = Aucun résultat.
header-patient = Patient
header-study = Examen, série et personnes
header-image = Image et technique
header-private = Éléments privés du constructeur
header-file = Fichier
header-hint = Les nouveaux UID sont des exemples : chaque export tire les siens, sauf si une clé de projet est définie.
header-waiting = Lecture de l’en-tête…
header-stays = Cette image reste exclue.
header-tag = Tag
header-name = Nom
header-vr = VR
header-before = Avant
header-after = Après
header-why = Ce qui se passe, et pourquoi
viewer-hint = Molette ou flèches : coupes. Ctrl et molette, + et − : zoom. 0 : ajuster, I : inverser, Espace : ciné. Bouton droit : zoom. 1–9 : fenêtre.
tool-window = Fenêtrage
tool-stack = Faire défiler
beside = Deuxième série
beside-none = Une série
beside-link = Défiler ensemble
beside-position = par position
beside-number = par numéro de coupe
redact-undo = Annuler la dernière modification des rectangles
tool-pan = Déplacer
tool-zoom = Zoom
tool-measure = Mesurer
redact = Occulter
redact-hint = Glisser : noircir. Glisser à l’intérieur : déplacer. Glisser un bord : redimensionner. Double-clic : supprimer.
redact-remove = Supprimer le rectangle
redact-add = Ajouter un rectangle
redact-rectangle = { $number ->
   *[other] Rectangle { $number }
}
redact-keys = Flèches : déplacer. Maj et flèches : modifier la taille. Suppr : supprimer.
found = Texte trouvé
found-blacken-all = Noircir le texte trouvé
found-next = { $slices ->
    [one] Y aller ({ $slices } coupe)
   *[other] Suivante de { $slices } coupes
}
found-line = { $number ->
   *[other] Texte { $number }
}
found-says-name = correspond au nom du patient
found-says-id = correspond à l'ID du patient
found-says-birth-date = correspond à la date de naissance
found-blacken = Noircir
found-dismiss = Rien sur le patient
reach = Portée des rectangles
reach-image = Cette image
reach-series = Toute la série
reach-size = Toutes les images de cette taille
look = Elle reste exclue jusqu’à ce que chaque coupe ait été affichée (entière, avec la fenêtre « Du fichier »), que chaque texte trouvé ait été traité et que vous confirmiez.
look-drawn = Vous en avez noirci une partie. Les images n’indiquent que leurs pixels sont nettoyés que si chaque coupe a été affichée (entière, avec la fenêtre « Du fichier ») et que vous confirmez.
unseen = { $count ->
    [one] La coupe { $slices } n’a pas encore été affichée.
   *[other] Les coupes { $slices } n’ont pas encore été affichées.
}
unshowable = { $count ->
    [one] La coupe { $slices } ne peut pas être affichée : son image reste exclue.
   *[other] Les coupes { $slices } ne peuvent pas être affichées : leurs images restent exclues.
}
text-open = { $lines ->
    [one] { $lines } texte trouvé n’est ni noirci ni écarté.
   *[other] { $lines } textes trouvés ne sont ni noircis ni écartés.
}
next-unseen = Coupe suivante non affichée
looked = Vous avez confirmé qu’elle ne montre rien qui identifie le patient.
confirm-look = J’ai regardé : rien n’identifie le patient
invert = Inverser
fit = Ajuster
overlay = Texte sur l’image
overlay-suspect = Texte sur l’image : masqué tant que la série peut montrer le patient
planes = Plans coronal et sagittal
planes-unplaced = Pas de plans à travers les coupes : cette image ne dit pas où elle se trouve.
planes-few = Pas de plans à travers les coupes : trop peu de coupes se suivent.
planes-pixels = Pas de plans à travers les coupes : elles sont en couleur ou ne peuvent pas être décodées.
planes-failed = { $slices ->
    [one] 1 coupe ne peut pas être décodée : elle est noire.
   *[other] { $slices } coupes ne peuvent pas être décodées : elles sont noires.
}
plane-sagittal = Sagittal
plane-coronal = Coronal
plane-axial = Axial
plane-keys = Un clic ou les flèches mènent à un endroit.
slice-of = Coupe { $place } sur { $count }
play = Ciné
play-speed = Coupes par seconde
window = Préréglage de fenêtre
window-own = Du fichier
window-full = Plage complète
window-soft = Parties molles
window-lung = Poumon
window-bone = Os
window-brain = Cerveau
window-user = Personnalisé
cannot-show = Cette image ne peut pas être affichée.
no-pixels = Cette série n’a pas d’images à afficher.
welcome = Déposez ici un dossier d’images de scanner ou d’IRM
welcome-drop = ou n’importe où dans cette fenêtre, ou choisissez-le avec « Charger DICOM… ». Les dossiers peuvent contenir d’autres fichiers et d’autres dossiers.
welcome-1 = Vérifiez ce qui a été chargé : le bon patient, les bonnes séries.
welcome-2 = Remplissez l’ID de groupe et le numéro de demande.
welcome-3 = Exportez : le zip peut être envoyé sans risque, le rapport PDF reste à l’hôpital.
patient-id-is = ID { $id }
born = né(e) le { $date }
no-name = Sans nom

## L’en-tête dans la visionneuse : ce que devient chaque élément, et pourquoi

fate-kept = Conservé
fate-replaced = Remplacé
fate-removed = Supprimé
fate-added = Ajouté
why-row-dummy = Tableau de la norme : une valeur fictive prend sa place.
why-row-empty = Tableau de la norme : vidé.
why-row-remove = Tableau de la norme : supprimé.
why-row-keep = Une option le conserve.
why-row-clean = Une option le conserve nettoyé ; les dates sont décalées.
why-row-uid = Tableau de la norme : un nouvel UID, le même partout où celui-ci figure.
why-left-nothing = Une option l’aurait conservé, mais il ne restait rien d’inoffensif.
why-vocabulary = Texte libre : seuls restent les mots connus comme inoffensifs.
why-reviewed-text = Texte sur l’appareil ou la technique, connu comme inoffensif.
why-code = Un code d’un système de codage public.
why-local-code = Un code propre à l’hôpital : une valeur fictive prend sa place.
why-image-table = Une table qui sert à afficher l’image.
why-colour-profile = Un profil de couleurs : un profil simple le remplace.
why-opaque = Des octets dont le sens est inconnu.
why-plain = Un nombre, un terme fixe ou une liste qui ne dit rien d’une personne.
why-date = Une date ou une heure : selon l’option pour les dates.
why-person = Le nom d’une personne.
why-address = Un nom de réseau ou une adresse.
why-uid = Un UID : remplacé par un nouveau, le même partout où il figure, sauf si les UID sont conservés.
why-public-uid = Un UID qui est le même pour tous.
why-private = Un élément propre au constructeur, non reconnu comme sûr.
why-safe-private = Un élément propre au constructeur, reconnu comme sûr.
why-proven-private = Un nombre ou un terme propre au constructeur, sans lequel l’image ne se comprend pas ; vérifié comme inoffensif.
why-half-scheme = La moitié d’un schéma de diffusion : valeurs b et directions restent ensemble ou pas du tout.
why-not-in-dictionary = La norme ne connaît pas cet élément.
why-not-in-iod = Le standard ne le connaît pas dans un objet de ce type.
why-unknown-term = Aucun terme connu pour cet attribut.
why-unreadable = La valeur n’est pas ce qu’elle devrait être.
why-identifier = La valeur contient un élément qui identifie le patient.
why-age = Tout âge supérieur à 89 ans devient 90.
why-build = La corpulence du patient : retirée comme le poids et la taille, sauf si les caractéristiques du patient sont conservées.
why-shell = Fait partie de l’enveloppe du fichier, qui est réécrite.
why-never-kept = Jamais conservé, quelles que soient les options.
why-graphics = Graphismes sur l’image ou à côté d’elle.
why-character-set = Le texte est réécrit en UTF-8 si nécessaire.
why-misplaced = Contenu de compte rendu dans un objet qui n’en est pas un.
why-structured = Contenu de compte rendu : conservé seulement là où il est connu comme inoffensif.
why-dummy-item = À l’intérieur d’une liste dont seule la structure reste.
why-enclosing = Supprimé avec la liste qui le contient.
why-identity = Le patient anonyme prend la place du patient.
why-order = Numéro de demande, ID de groupe ou ID anonyme, ou ce qui doit les accompagner : inscrits pour que les images soient retrouvées.
why-marker = Indique que l’image a été anonymisée, et comment.
why-pixels = Décrit les pixels tels qu’ils sont après le noircissement.

## En bas : la liste

list = Séries chargées
list-series = { $series ->
    [0] Aucune série chargée
    [one] { $series } série
   *[other] { $series } séries
}
list-empty = Ce que vous chargez apparaîtra ici, groupé par patient, avec ce que devient chaque série.
exported-as = Exporté sous { $id }, { $time }
goes-out-as = ID anonyme : { $id }
also-written = autres graphies : { $spellings }
said-one = Vous avez dit qu’il s’agit d’un seul patient.
studies = { $studies ->
    [one] { $studies } examen
   *[other] { $studies } examens
}
column-status = Statut
column-name = Nom du patient
column-modality = Modalité
column-date = Date d’acquisition
column-images = Images
column-dimension = Dimensions de l’image
column-voxel = Taille de voxel (mm)
column-position = Position du patient
column-study = Description d’examen
column-series = Description de série
column-patient-id = ID patient
column-age = Âge
column-people = Médecin demandeur / Réalisé par
columns = Colonnes
issuer = Émetteur de l’ID
status-good = Sera exportée
status-searching = Recherche…
status-mixed = Patients mélangés
status-unsure = Un seul patient ?
status-mammography = Mammographie
status-other = Ni scanner ni IRM
status-report = Compte rendu
status-document = Document
status-radiotherapy = Radiothérapie
status-segmentation = Segmentation
status-presentation = Présentation
status-key-images = Images clés
status-images = Images { $modality }
status-look = À regarder
status-out = Exclue
status-part = { $images ->
    [one] { $images } image reste exclue
   *[other] { $images } images restent exclues
}
quality-near = près de la coupe { $slice }
quality-at = près de la coupe { $slice }, { $axis } { $mm } mm
quality-show = Montrer l’endroit
quality-missing-slices = { $count ->
    [one] 1 coupe manquante
   *[other] { $count } coupes manquantes
}
quality-missing-slices-do = Le volume a un trou à cet endroit : les reformations et les modèles qui le traversent sont faux. Chargez de nouveau la série ; s’il manque encore des coupes, faites-la renvoyer par l’archive.
quality-uneven-spacing = L’espacement des coupes change
quality-uneven-spacing-do = Les logiciels qui attendent un volume régulier le déforment. Choisissez une série à espacement constant, ou faites renvoyer celle-ci par l’archive.
quality-same-position = { $count ->
    [one] 1 coupe à la place d’une autre
   *[other] { $count } coupes à la place d'autres
}
quality-same-position-do = Personne ne peut dire laquelle compte. Faites renvoyer la série par l’archive ; elle garde peut-être deux reconstructions comme une seule série.
quality-gantry-tilt = Inclinaison du statif de { $degrees } degrés
quality-gantry-tilt-do = Les coupes sont empilées de biais, ce que beaucoup de logiciels de planification refusent ou déforment. Choisissez une série sans inclinaison, ou reformatée sur le scanner.
quality-shifted-slices = { $count ->
    [one] 1 coupe décalée latéralement
   *[other] { $count } coupes décalées latéralement
}
quality-shifted-slices-do = Le volume a une marche à cet endroit. Choisissez une autre reconstruction, ou faites renvoyer la série par l’archive.
quality-mixed-orientation = { $count ->
    [one] 1 coupe orientée autrement que les autres
   *[other] { $count } coupes orientées autrement que les autres
}
quality-mixed-orientation-do = Des coupes de plusieurs directions ne forment pas de volume. Choisissez une série à direction unique.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 coupe avec une autre taille de pixel
   *[other] { $count } coupes avec une autre taille de pixel
}
quality-mixed-pixel-spacing-do = Le champ de vue change dans le volume. Choisissez une série à champ de vue unique.
quality-mixed-size = { $count ->
    [one] 1 coupe avec une autre matrice
   *[other] { $count } coupes avec une autre matrice
}
quality-mixed-size-do = Le nombre de lignes ou de colonnes change dans le volume. Choisissez une série à matrice unique.
quality-no-position = { $count ->
    [one] 1 coupe sans position
   *[other] { $count } coupes sans position
}
quality-no-position-do = Sans positions, aucun volume ne peut être construit. Choisissez la série originale du scanner, non une copie des images.
quality-gaps-between-slices = Lacunes de { $mm } mm entre les coupes
quality-gaps-between-slices-do = Les coupes sont plus fines que leur espacement : ce qui se trouve entre elles n’est pas visible. Choisissez la série fine et jointive.
quality-few-images = { $count ->
    [one] 1 image seulement
   *[other] { $count } images seulement
}
quality-few-images-do = C’est trop peu pour un volume. Vérifiez que toute la série a été chargée, ou choisissez la série fine.
quality-mixed-kernel = { $count ->
    [one] 1 coupe avec un autre filtre
   *[other] { $count } coupes avec un autre filtre
}
quality-mixed-kernel-do = La netteté change dans le volume. Choisissez une série à filtre de reconstruction unique.
quality-mixed-thickness = { $count ->
    [one] 1 coupe d’une autre épaisseur
   *[other] { $count } coupes d'une autre épaisseur
}
quality-mixed-thickness-do = Les destinataires attendent une seule épaisseur. Choisissez une série d’épaisseur de coupe unique.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 coupe avec un autre repère
   *[other] { $count } coupes avec un autre repère
}
quality-mixed-frame-of-reference-do = Leurs positions ne partent pas du même point : le patient a pu bouger entre-temps. Choisissez une série d’une seule acquisition.
quality-no-pixel-spacing = { $count ->
    [one] 1 coupe sans taille de pixel
   *[other] { $count } coupes sans taille de pixel
}
quality-no-pixel-spacing-do = Sans elle, rien ne peut être mesuré. Choisissez la série originale du scanner.
quality-tiles-lost = { $count ->
    [one] 1 mosaïque que le destinataire ne peut pas découper en coupes
   *[other] { $count } mosaïques que le destinataire ne peut pas découper en coupes
}
quality-tiles-lost-do = Les éléments privés qui l’indiquent manquent ou n’ont pas pu rester. Choisissez, si elle existe, une série avec une image par coupe.
quality-diffusion-lost = { $count ->
    [one] 1 image de diffusion sans valeur b ni direction
   *[other] { $count } images de diffusion sans valeurs b ni directions
}
quality-diffusion-lost-do = Elles se trouvent, au moins pour moitié, dans des éléments privés. Les cartes calculées n’en ont pas besoin.
quality-scale-lost = { $count ->
    [one] 1 image sans son facteur d’échelle
   *[other] { $count } images sans leurs facteurs d’échelle
}
quality-scale-lost-do = Ses valeurs ne peuvent être ni comparées ni calculées : le facteur se trouve dans un élément privé.
quality-labels-lost = { $count ->
    [one] 1 objet dont les structures, segments ou faisceaux ont perdu leurs noms
   *[other] { $count } objets dont les structures, segments ou faisceaux ont perdu leurs noms
}
quality-labels-lost-do = Les noms qui ne sont pas sûrement anodins sortent vides ou sous forme de numéros : envoyez au destinataire la liste de ce que désigne chaque numéro.
quality-uptake-lost = { $count ->
    [one] 1 image sans les données dont se calcule le SUV
   *[other] { $count } images sans les données dont se calcule le SUV
}
quality-uptake-lost-do = Le poids, la dose ou l’heure d’injection n’ont pas pu rester. Au sein d’un examen, les activités restent comparables.
quality-times-lost = { $count ->
    [one] 1 image sans l’heure qui indique son passage
   *[other] { $count } images sans les heures qui distinguent leurs passages
}
quality-times-lost-do = Les heures partent avec les dates. Les passages au même endroit ne peuvent être ni distingués ni ordonnés dans le temps.
quality-kept-by = Le préréglage { $preset } conserve cela.
remove = Retirer de la liste
remove-hint = Suppr. Rien n’est effacé du disque.

# What a receiver wants
requirement-modalities = Uniquement { $wanted }.
requirement-thickest-slice = Coupes d’au plus { $limit } mm.
requirement-largest-spacing = Au plus { $limit } mm d’une coupe à l’autre.
requirement-fewest-images = Au moins { $limit } images par série.
requirement-no-tilt = Pas d’inclinaison du statif.
requirement-complete = Séries complètes.
requirement-contrast-phases = Phase de contraste : { $phase }.
requirement-series = Une série « { $name } ».
requirement-phase-native = sans injection
requirement-phase-arterial = artérielle
requirement-phase-portal-venous = portale
requirement-phase-nephrographic = néphrographique
requirement-phase-delayed = tardive
requirement-phase-excretory = excrétoire
requirement-by = { $count ->
    [one] Série
   *[other] Séries
} { $series } : { $found }.
requirement-by-more = { $count ->
    [one] 1 autre série.
   *[other] { $count } autres séries.
}
requirement-by-list = Il manque quelque chose dans la liste.
requirement-by-none = Aucune série de ce genre n’est exportée.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } image
    *[other] { $count } images
}
requirement-found-missing = { $count ->
    [one] { $count } image manque
    *[other] { $count } images manquent
}
requirement-found-unknown = l’en-tête ne le dit pas
undo-removal = Annuler le retrait
rows-before = Les { $rows } lignes précédentes
rows-after = Les { $rows } lignes suivantes
warning-mixed = { $patients ->
   *[other] Un examen contient des images de { $patients } patients dont l’ID, le nom ou la date de naissance diffèrent. Retirez ce qui n’en fait pas partie, puis exportez.
}
warning-duplicates = { $files ->
    [one] Deux fichiers différents se présentent comme la même image : les deux restent exclus.
   *[other] Des fichiers différents se présentent comme la même image : tous restent exclus.
}
warning-changed = { $files ->
    [one] 1 fichier a changé depuis son chargement, ou ne peut plus être lu. Son image reste exclue. Videz la liste et chargez-le à nouveau.
   *[other] { $files } fichiers ont changé depuis leur chargement, ou ne peuvent plus être lus. Leurs images restent exclues. Videz la liste et chargez-les à nouveau.
}
locked = Le navigateur n’a pas pu ouvrir ceci. Déposez un dossier qui se trouve à l’intérieur, ou choisissez-le avec « Charger DICOM… » :
hidden-files = Le navigateur masque ici des fichiers ou des dossiers aux noms inhabituels ; des images peuvent manquer. Choisissez le dossier avec « Charger DICOM… » et comparez le nombre d’images :
question = Un seul patient ou deux ? Ce qui diffère est marqué. Rien des deux ne sort tant que vous ne l’avez pas dit.
question-more = { $questions ->
    [one] 1 autre question suit.
   *[other] { $questions } autres questions suivent.
}
one-patient = C’est un seul patient
two-patients = Ce sont deux patients
answered = Vous avez dit de patients de cette liste s’ils sont un ou deux.
ask-again = Demander à nouveau
incomplete = La liste est incomplète.
incomplete-files = { $files ->
    [one] 1 fichier a été trouvé et non lu.
   *[other] { $files } fichiers ont été trouvés et non lus.
}
incomplete-folders = { $folders ->
    [one] 1 dossier n’a pas été lu jusqu’au bout : nul ne sait combien d’images manquent.
   *[other] { $folders } dossiers n’ont pas été lus jusqu’au bout : nul ne sait combien d’images manquent.
}
incomplete-damaged = { $files ->
    [one] 1 fichier est endommagé ou n’a pas pu être lu avec certitude.
   *[other] { $files } fichiers sont endommagés ou n’ont pas pu être lus avec certitude.
}
incomplete-do = Chargez-la à nouveau, ou confirmez près du bouton Exporter que vous la prenez telle quelle.
sorted-out = { $files ->
    [one] { $files } fichier n’est pas une image et a été écarté
   *[other] { $files } fichiers ne sont pas des images et ont été écartés
}
unread = { $files ->
    [one] { $files } fichier n’a pas pu être lu et reste exclu.
   *[other] { $files } fichiers n’ont pas pu être lus et restent exclus.
}

## Résultats

export-failed = L’export a échoué, et rien n’en a été enregistré.
result-written = { $images ->
    [0] Aucune image n’a pu être écrite.
    [one] { $images } image écrite et contrôlée.
   *[other] { $images } images écrites et contrôlées.
}
result-incomplete = À partir d’une liste incomplète : des images peuvent manquer. Le rapport et le manifeste le disent.
result-next = Avant le patient suivant, videz la liste.
result-hint = Enregistrés dans les téléchargements du navigateur : d’abord le rapport, puis le zip. Si votre navigateur demande si plusieurs fichiers peuvent être enregistrés, autorisez-le, ou enregistrez-les ici. N’envoyez que le zip ; le rapport reste à l’hôpital.
result-left-out = { $images ->
    [one] { $images } image a été exclue
   *[other] { $images } images ont été exclues
}
all-in-report = Le rapport les énumère tous.
save-zip = Réenregistrer le ZIP
save-report = Réenregistrer le rapport
save-tables = Réenregistrer les tables
save-zip-as = Enregistrer le ZIP sous…
saved-there = Enregistré.
saved-failed = Impossible d’enregistrer à cet endroit : il est peut-être plein ou protégé en écriture. Rien d’incomplet n’a été laissé. Choisissez un autre endroit.

## Dialogues

intended-use = Utilisation prévue
use-who = Pour les professionnels de santé qualifiés, pour des patients de tout âge. Sur prescription là où cela s’applique.
use-what = Pour les images de scanner (CT) et d’IRM (MR). Les autres images ne sont exportées qu’après votre confirmation ; la mammographie jamais.
use-not = Pas pour le diagnostic. Ce que vous voyez ici ne sert qu’à choisir et à vérifier les images.
use-incidents = Signalez les incidents graves au contact de votre établissement et à l’autorité compétente.
use-security = Protégez cet ordinateur : comptes personnels, écrans verrouillés, antivirus. Envoyez le zip par une voie sécurisée. Le rapport PDF nomme le patient et reste à l’hôpital.
understood = J’ai compris
pair-title = { $patients ->
   *[other] { $patients } patients seront exportés
}
pair-hint = Chacun reçoit son propre zip et son propre rapport. Vérifiez les ID et saisissez les numéros de demande.
pair-staying = { $patients ->
    [one] Ce patient reste ici :
   *[other] Ces { $patients } patients restent ici :
}
start-export = Lancer l’export

manual = Manuel d’utilisation
shortcuts = Raccourcis clavier
about = À propos de Veilig
about-what = Veilig anonymise des images DICOM à l’intérieur du navigateur. Il n’a pas de serveur et n’utilise aucun réseau.
about-version = Version
about-built = Compilé le
about-valid = Valable jusqu’au
about-commit = Code source (commit)
about-program = Empreinte du programme
about-config = Empreinte de la configuration
about-no-config = aucune : la configuration est vide
about-licence = Licence
about-contact = Contact
about-no-contact = Demandez à la personne qui vous a donné cette page.
about-compare = Le même programme a toujours la même empreinte du programme, et la même configuration la même empreinte de la configuration. Le manuel explique comment les comparer à la version publiée.
about-remembered = Ce navigateur retient l’ID de groupe, les réglages, la langue, les couleurs et les dimensions de cette page, et le fait que vous avez lu l’utilisation prévue. Il ne retient jamais rien d’un patient.
forget = Effacer les réglages retenus
forgotten = Effacé. Rechargez la page pour repartir à zéro.
third-party = Licences tierces ({ $packages })
third-party-texts = Licences tierces

## Les touches

shortcuts-everywhere = Partout
shortcuts-rectangle = Un rectangle à noircir
dividers = Lignes entre les parties
shortcut-manual = Manuel d’utilisation
shortcut-list = Cette liste
shortcut-close = Fermer un dialogue ou un menu
shortcut-tab = Champ ou bouton suivant, et le précédent
shortcut-row = Autre série
shortcut-range = Sélectionner plusieurs séries
shortcut-all = Tout sélectionner
shortcut-remove = Retirer les séries sélectionnées de la liste
shortcut-undo = Annuler le retrait
shortcut-slice = Coupe suivante, et la précédente
shortcut-ten = Dix coupes en avant ou en arrière
shortcut-ends = Première coupe, dernière coupe
shortcut-move = Le déplacer
shortcut-size = Modifier sa taille
shortcut-divider = Déplacer la ligne qui a le focus
key-shift = Maj
key-ctrl = Ctrl
key-tab = Tab
key-escape = Échap
key-delete = Suppr
key-home = Début
key-end = Fin
key-page-up = Page préc.
key-page-down = Page suiv.
key-space = Espace

## Âge de la version, et configuration du site

close-reminder = Fermer le rappel
recalled = Retenu sur cet ordinateur depuis le { $day } et différent des valeurs par défaut : { $options }.
recalled-default = Utiliser les valeurs par défaut
recalled-keep = Garder ces options
recalled-read = D’après cet ordinateur, l’utilisation prévue a été lue le { $day }.
recalled-again = Relire
recalled-close = Fermer la note sur l’utilisation prévue
contact-is = Contact : { $contact }
validity-remind = { $days ->
    [one] Cette version est encore valable { $days } jour.
   *[other] Cette version est encore valable { $days } jours.
}
validity-urge = { $days ->
    [0] Cette version est valable jusqu’à aujourd’hui. Veuillez vous en procurer une nouvelle dès maintenant.
    [one] Cette version n’est plus valable que { $days } jour. Veuillez vous en procurer une nouvelle dès maintenant.
   *[other] Cette version n’est plus valable que { $days } jours. Veuillez chercher une nouvelle version.
}
validity-over = La validité de cette version est dépassée. Elle fonctionne encore, mais des corrections peuvent lui manquer : veuillez vous en procurer une nouvelle.
validity-blocked = La validité de cette version est dépassée, et votre établissement a choisi qu’elle s’arrête alors. Veuillez vous en procurer une nouvelle.
config-wrong = La configuration dans ce fichier est erronée
config-wrong-what = Pour que rien ne soit exporté avec des réglages que personne n’a voulus, la page s’arrête ici.
config-wrong-do = Pour la personne qui gère ce fichier : corrigez le bloc « site-config » et rechargez la page. Le manuel, dans une copie inchangée du fichier, décrit chaque clé.
config-key = Clé
config-expected = Attendu
expected-json = du JSON bien formé
expected-known-key = une clé que Veilig connaît ; il ne connaît pas celle-ci
expected-text = un texte entre guillemets droits
expected-short-text = un texte assez court et sans caractères de contrôle
expected-object = un objet entre accolades
expected-yes-or-no = true ou false
expected-number = un nombre entier de 1 à 3650
expected-language = le code d’une langue dont dispose cette page
expected-preset-name = le nom d’un préréglage ; strict, planning, research et custom ont déjà leur signification
expected-warn-or-block = "warn" ou "block"
expected-one-of = l’une des valeurs : { $values }
expected-list = une liste entre crochets qui n’est pas vide et compte 1000 éléments au plus
expected-length = un nombre de millimètres supérieur à 0 et d’au plus 1000
expected-count = un nombre entier de 1 à 100000
expected-present = cette clé, avec une valeur
expected-another-name = un nom qu’aucun autre destinataire ne porte

## Avant le démarrage du programme : ces lignes figurent dans le HTML de la page, chacune sur une seule ligne

start-script = Veilig fonctionne dans votre navigateur et a besoin de JavaScript. Veuillez l’autoriser pour cette page et la recharger.
start-starting = Veilig démarre…
start-missing = Veilig ne peut pas fonctionner dans ce navigateur. Il lui manque :
start-missing-do = Veuillez ouvrir ce fichier dans une version actuelle de Chrome, Edge ou Firefox. Certains établissements désactivent ces éléments : demandez à la personne qui gère cet ordinateur.
start-failed = Veilig n’a pas pu démarrer dans ce navigateur. Veuillez ouvrir ce fichier dans une version actuelle de Chrome, Edge ou Firefox.

## Le manuel

manual-contents = Sommaire
manual-search = Rechercher dans le manuel
manual-found = { $sections ->
    [0] Aucun résultat
    [one] { $sections } section trouvée
   *[other] { $sections } sections trouvées
}
manual-english = En anglais
manual-own = Dans votre langue
manual-option = Option
manual-dicom-name = Nom DICOM
manual-code = Code
manual-yes = oui
