# Español. Las claves que empiezan por reason- son los códigos de los motivos.

language-name = Español

report-title = Confidencial: conservar en el hospital, no enviar con las imágenes
report-undrawable = no imprimible aquí
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, compilación { $build }
report-foot-commit = Veilig { $version }, compilación { $build }, commit { $commit }
report-qr = Código QR del ID anónimo { $id }
report-patient = Paciente
report-series = Series
report-options = Opciones del perfil de confidencialidad
report-code-images = ({ $images } de { $all } imágenes)
report-yes = sí
report-no = no
report-pixels = Píxeles
report-left-out = Excluido
report-check = Comprobación
report-incomplete = La lista estaba incompleta
report-anonymous-id = ID anónimo
report-date = Fecha y hora
report-group = ID de grupo
report-order = Número de petición
report-order-unknown = desconocido
report-zip = Zip
report-size = Tamaño
report-sha256 = SHA-256
report-name = Nombre del paciente
report-patient-id = ID del paciente
report-birth-date = Fecha de nacimiento
report-sex = Sexo
report-sex-f = mujer
report-sex-m = hombre
report-sex-o = otro
report-age = Edad
report-years = { $count ->
    [one] 1 año
   *[other] { $count } años
}
report-months = { $count ->
    [one] 1 mes
   *[other] { $count } meses
}
report-weeks = { $count ->
    [one] 1 semana
   *[other] { $count } semanas
}
report-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
# Age and sex where there is little room: list and banner.
short-years = { $count ->
    [one] 1 año
   *[other] { $count } años
}
short-months = { $count ->
    [one] 1 mes
   *[other] { $count } meses
}
short-weeks = { $count } sem.
short-days = { $count } d.
short-sex-f = mujer
short-sex-m = hombre
short-sex-o = otro
report-referring = Médico remitente
report-performer = Realizado por
report-comments = Comentarios
report-spellings = Escrito también
report-who = Quién es
report-said-one = Los archivos dejaban dudas; el usuario dijo que es un solo paciente.
report-said-two = Los archivos dejaban dudas; el usuario dijo que este paciente y otro son dos.
report-number = N.º
report-modality = Modalidad
report-series-date = Fecha
report-description = Descripción
report-images = Imágenes
report-no-series = No se ha escrito ninguna serie.
report-thumbnail = Imagen de la serie { $number }
report-study-uid-old = UID del estudio, antiguo
report-study-uid-new = UID del estudio, nuevo
report-series-uid-old = UID de la serie, antiguo
report-series-uid-new = UID de la serie, nuevo
report-file = Archivo
report-reason = Motivo
report-no-patient = ningún paciente
report-files = { $files ->
    [one] 1 archivo
   *[other] { $files } archivos
}
report-nothing-left-out = No se ha excluido nada.
report-quality = Geometría e integridad
report-quality-found = Qué se ha encontrado
report-quality-none = No se ha encontrado nada: los cortes de las series de TC, RM y PET forman volúmenes completos, según sus encabezados.
report-receiver = Destinatario
report-contact = Contacto
report-requirements = Qué pide
report-requirements-met = Está todo, según los encabezados.
report-requirements-none = No se exige nada.
report-searched = Se ha buscado texto incrustado en las imágenes.
report-not-searched = No se ha buscado texto incrustado.
report-pixels-nothing = No se ha ennegrecido nada y ninguna serie era sospechosa.
report-series-number = Serie { $number }
report-confirmed = { $slices ->
    [one] Una persona ha confirmado que nada identifica al paciente, después de mostrarse todo (1 corte).
   *[other] Una persona ha confirmado que nada identifica al paciente, después de mostrarse todo ({ $slices } cortes).
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) y Burned In Annotation NO se han escrito en 1 imagen.
   *[other] Clean Pixel Data (113101) y Burned In Annotation NO se han escrito en { $images } imágenes.
}
report-not-looked-at = { $images ->
    [one] 1 imagen se ha exportado aunque es sospechosa y nadie la ha mirado. No lleva ni Clean Pixel Data (113101) ni Burned In Annotation NO.
   *[other] { $images } imágenes se han exportado aunque son sospechosas y nadie las ha mirado. No llevan ni Clean Pixel Data (113101) ni Burned In Annotation NO.
}
report-blackened = ennegrecido: izquierda { $left }, arriba { $top }, { $width } × { $height } píxeles, en las imágenes { $images }
report-blackened-frame = ennegrecido: izquierda { $left }, arriba { $top }, { $width } × { $height } píxeles, en el fotograma { $frame } de las imágenes { $images }
report-text-blackened = { $slices ->
    [one] texto encontrado en izquierda { $left }, arriba { $top }, { $width } × { $height } píxeles, en 1 corte: ennegrecido
   *[other] texto encontrado en izquierda { $left }, arriba { $top }, { $width } × { $height } píxeles, en { $slices } cortes: ennegrecido
}
report-text-dismissed = { $slices ->
    [one] texto encontrado en izquierda { $left }, arriba { $top }, { $width } × { $height } píxeles, en 1 corte: según el usuario no es del paciente
   *[other] texto encontrado en izquierda { $left }, arriba { $top }, { $width } × { $height } píxeles, en { $slices } cortes: según el usuario no es del paciente
}
report-held = { $images ->
    [one] 1 imagen se ha quedado fuera.
   *[other] { $images } imágenes se han quedado fuera.
}
run = { $first } a { $last }
report-checked = { $images ->
    [one] Se ha escrito 1 imagen. Se ha vuelto a leer y se ha comprobado: no se ha encontrado en ella ningún identificador de los archivos cargados.
   *[other] Se han escrito { $images } imágenes. Cada una se ha vuelto a leer y se ha comprobado: no se ha encontrado en ellas ningún identificador de los archivos cargados.
}
report-failed = { $images ->
    [0] Ninguna imagen ha fallado en la comprobación.
    [one] 1 imagen no ha superado la comprobación y se ha excluido.
   *[other] { $images } imágenes no han superado la comprobación y se han excluido.
}

reason-not-dicom = No es un archivo DICOM.
reason-dicomdir = El índice de un CD (DICOMDIR): una lista de archivos. No hace falta, las imágenes se cargan por sí solas.
reason-empty = El archivo está vacío.
reason-truncated = El archivo termina antes de tiempo. Cópielo de nuevo desde su origen.
reason-malformed = El archivo se contradice y no se puede leer de forma fiable.
reason-duplicate-element = Un elemento figura dos veces en el archivo, con valores distintos: no se puede saber cuál vale.
reason-too-deep = El archivo tiene más niveles anidados que cualquier imagen real.
reason-head-too-large = La cabecera del archivo es demasiado grande.
reason-unknown-transfer-syntax = El archivo usa una codificación privada o desconocida.
reason-unreadable = No se ha podido leer el archivo. Compruebe que sigue en su sitio y que no está abierto en otro programa.
reason-too-large-here = Este navegador no puede leer un archivo tan grande si la página se abrió como archivo. Abra la página desde un servidor web o use Chromium, Edge o Firefox.
reason-folder-unreadable = No se ha podido leer la carpeta. Compruebe que tiene permiso para abrirla.
reason-no-file = No es un archivo, sino una tubería, un socket o un dispositivo: no se abre.
reason-changed-since-loaded = El archivo ha cambiado desde que se cargó, o ya no se puede leer. Vacíe la lista y cárguelo de nuevo.
reason-not-handed-over = El navegador no ha entregado este archivo. Elija su carpeta con «Cargar DICOM…».
reason-not-answered = El navegador no abrió el archivo, o este nunca respondió. Cárguelo de nuevo, si hace falta con «Cargar DICOM…».
reason-no-image = El archivo no contiene ninguna imagen que se pueda anonimizar.
reason-image-unnamed = El archivo tiene píxeles pero no dice qué imagen es (falta SOP Class o Instance UID), así que falta en su serie. Expórtelo de nuevo desde el origen.
reason-unpack-first = Un archivo comprimido o la imagen de un disco, que aquí no se abre: faltan las imágenes que contiene. Descomprímalo primero y cargue después la carpeta.
reason-other-format = Un volumen en otro formato (como NIfTI), no DICOM: se queda fuera. Cargue las imágenes DICOM de las que procede.
reason-lacks-pixels = Una imagen de este tipo debe contener píxeles y esta no los contiene: el archivo está incompleto.
reason-lacks-frames = La imagen no describe cada uno de sus fotogramas: el archivo está incompleto.
reason-lacks-content = Al objeto le falta el contenido que su tipo exige: el archivo está incompleto.
reason-suspect-burned-in = La imagen declara que muestra texto sobre el paciente.
reason-suspect-capture = Una captura de pantalla o una ecografía: puede mostrar el nombre del paciente.
reason-suspect-image-type = Una imagen derivada: puede mostrar el nombre del paciente.
reason-suspect-text = En los píxeles se ha encontrado algo que parece texto: puede ser el nombre del paciente.
reason-suspect-not-seen = No se ha podido buscar texto incrustado, porque la imagen no se puede descodificar.
reason-not-searched = Todavía no se ha buscado texto incrustado.
reason-not-shown = La imagen no se puede mostrar, así que nadie ha podido confirmarla.
reason-mammography = La mamografía queda fuera del uso previsto.
reason-other-modality = Ni TC ni RM, y sin confirmar.
reason-duplicate-instance = Otro archivo, distinto, dice ser la misma imagen.
reason-patients-in-study = Un mismo estudio contiene imágenes de distintos pacientes. Cargue los pacientes por separado.
reason-patient-unsure = No es seguro si es un paciente o dos: nombre, ID, fecha de nacimiento, sexo o edad se contradicen.
reason-not-listed = El paciente no está en la lista de ID.
reason-list-unsure = No es seguro qué paciente de la lista de ID es.
reason-receiver-requires = El destinatario no acepta así las imágenes de este paciente.
reason-private-sop-class = Un tipo de objeto privado, que no se puede anonimizar de forma fiable.
reason-encapsulated-document = Un documento, que no se puede anonimizar.
reason-structured-report = Un informe estructurado: solo sale con la opción de exportarlos depurados.
reason-presentation-state = Un estado de presentación con texto o dibujos: solo sale con la opción de exportarlos depurados.
reason-unsupported-object = Un tipo de objeto que no se exporta.
reason-needs-value = No se puede leer un valor que la imagen necesita.
reason-check-identifier = La comprobación ha encontrado algo que identifica al paciente.
reason-check-uid = La comprobación ha encontrado un identificador (UID) del original.
reason-check-private = La comprobación ha encontrado un elemento privado.
reason-check-markers = La comprobación no ha encontrado la marca de anonimización.
reason-check-structure = La comprobación no ha podido leer el resultado hasta el final.
reason-check-pixels = La comprobación ha encontrado píxeles modificados.
reason-pixels-truncated = Los datos de píxeles están incompletos.
reason-pixels-codestream = Los datos de píxeles comprimidos no se pueden leer hasta el final.
reason-pixels-unused-bits = Los bits no usados de los píxeles contienen algo desconocido.
reason-pixels-unsupported = Los píxeles están comprimidos de una forma que no se puede comprobar.
reason-crashed = No se ha podido procesar la imagen.
reason-frame-too-large = La imagen es más grande que la de cualquier escáner: descodificarla necesitaría más memoria de la que permite este programa.
reason-unpacks-too-large = Descomprimido, el archivo sería más grande que cualquier archivo real.
reason-took-too-long = La imagen tuvo ocupado al ordenador más tiempo de lo razonable y se abandonó.
reason-identifiers-too-many = El archivo nombra más personas y números que cualquier archivo real. No se puede comprobar si aparecen.
reason-list-names-too-many = Junto con los anteriores, este archivo nombra más personas y números de los que caben en una lista. Vacíe la lista y cargue menos archivos a la vez.
reason-write-failed = Error al escribir. Compruebe que hay suficiente espacio libre.
reason-stopped = La exportación se ha detenido.
reason-output-exists = Ya existe un archivo con este nombre y no se sobrescribe.
reason-storage-full = El navegador no tiene más espacio para el resultado. Vacíe la lista, lo que libera los resultados anteriores, o libere espacio en el disco, y exporte menos series a la vez.
reason-zip-broken = El zip se contradice: pueden faltar archivos de su contenido. Cópielo de nuevo desde su origen.
reason-zip-cut = El zip está cortado: le falta el final y no se puede enumerar su contenido. Cópielo de nuevo desde su origen.
reason-zip-part = Una parte de un zip que tiene varias. Ponga todas las partes en una carpeta, descomprímalas allí y luego cargue esa carpeta.
reason-study-key-too-short = La clave del proyecto debe tener al menos 12 caracteres.
reason-study-key-too-easy = Esta clave del proyecto es fácil de adivinar: escriba varias palabras o genere una.
reason-study-key-memory = No hay memoria suficiente para la clave del proyecto. Cierre otros programas o pestañas.
reason-zip-damaged = El archivo está dañado en el zip, o el zip está incompleto. Copie el zip de nuevo desde su origen.
reason-zip-encrypted = El archivo está cifrado en el zip. Descomprima el zip con su contraseña y después cargue la carpeta.
reason-zip-method = El archivo está comprimido en el zip de una forma que no se puede leer. Descomprima el zip y después cargue la carpeta.
reason-zip-too-many = El zip contiene más archivos de los que se miran: el resto no se ha cargado. Descomprímalo y cargue sus carpetas una por una.
reason-zip-too-large = Al descomprimirlo ocuparía más de lo razonable. Descomprímalo usted y después cargue la carpeta.
reason-zip-too-deep = Un zip dentro de demasiados otros zip.
reason-zip-without-images = Un zip sin archivos DICOM.

# La pantalla.

subtitle = Anonimizador DICOM
offline = Sin conexión: nada sale de este ordenador
close = Cerrar
help = Ayuda
language = Idioma
notices = Avisos
theme = Colores
theme-system = Según el sistema
theme-light = Claro
theme-dark = Oscuro
divider-form = Ancho del formulario
divider-list = Alto de la lista
back = Atrás
unknown = Desconocido
and-more = { $files ->
    [one] y 1 más
   *[other] y { $files } más
}

## A la izquierda: la anonimización

anonymisation = Anonimización
load = Cargar DICOM…
load-options = Opciones de carga
load-files = Archivos…
load-zip = Zip…
load-ids = Cargar lista de ID…
load-hint = Es posible que el navegador hable de «subir» archivos. Nada sale de este ordenador.
ids-hint = Solo salen los pacientes de esta lista, con sus ID. No se guarda en ningún sitio; vaciar la lista de imágenes no la quita.
ids-count = { $patients ->
    [one] Lista de ID: { $patients } paciente
    *[other] Lista de ID: { $patients } pacientes
}
ids-remove = Quitar lista de ID
ids-refused = No se ha aceptado la lista de ID.
ids-lines = Líneas: { $lines }.
ids-unreadable = No se puede leer el archivo.
ids-too-long = Supera 4 MB o 50 000 líneas.
ids-no-text = No es texto. Guarde la lista como CSV o como texto con tabuladores.
ids-no-columns = La primera línea no nombra ninguna columna de ID de paciente o de ID anónimo: llámelas «ID del paciente» e «ID anónimo».
ids-two-columns = Dos columnas significan lo mismo: deje una.
ids-empty = No nombra a ningún paciente.
ids-ragged = Estas líneas tienen más celdas que la primera, o una celda que ocupa varias líneas.
ids-no-patient = Estas líneas no tienen ID de paciente.
ids-bad-id = Estas líneas no tienen un ID anónimo válido: de 1 a 16 letras de la A a la Z, cifras o guiones.
ids-bad-order = El número de petición de estas líneas supera los 64 caracteres.
ids-two-ids = Estas líneas dan dos ID anónimos a un mismo paciente.
ids-two-patients = Estas líneas dan el mismo ID anónimo a dos pacientes.
ids-names-patient = El ID anónimo de estas líneas contiene un ID de paciente.
clear = Vaciar lista
clear-next = Vaciar la lista para el siguiente paciente
clear-ask = ¿Vaciar la lista?
clear-ask-what = Se perderían resultados, rectángulos o confirmaciones que no están en ninguna exportación completa. Durante 20 segundos se puede recuperar la lista.
clear-anyway = Vaciarla
undo-clear = Recuperar la lista
general = General
advanced = Avanzado
group-id = ID de grupo
group-hint = El código de su hospital o estudio, facilitado por quien recibe las imágenes.
group-no-fit = Con una barra invertida las imágenes no pueden contenerlo como Clinical Trial Site ID. Consta solo en el manifiesto del zip y en el informe.
group-recalled = Guardado en este ordenador: compruebe que es correcto.
order-number = Número de petición
order-hint = El número de esta exploración, facilitado por quien la pidió.
order-no-fit = Más de 16 caracteres, o con una barra invertida: las imágenes no pueden contenerlo como Accession Number. Consta solo en el manifiesto del zip y en el informe.
order-unknown = No conozco el número de petición
specify-id = Especificar ID anónimo
anonymous-id = ID anónimo
id-hint = Este ID no debe contener referencias a datos del paciente.
id-from-list = De la lista de ID.
receiver = Destinatario
receiver-choose = Elegir…
receiver-hint = Quién recibe las imágenes. De ello se siguen el ID de grupo y las opciones.
receiver-wants = { $receiver } pide:
draw-another = Generar otro ID
referring-physician = Médico remitente
comments = Comentarios
report-only = Solo para el informe, que se queda en el hospital.
fields-of = Paciente: { $patient }
export = Exportar
cancel = Cancelar
loading = Leyendo los archivos
exporting = Anonimizando y comprobando
searching = Buscando texto incrustado
search-paused = En pausa («Exportar» continúa): búsqueda de texto incrustado
text-news = Mientras esperaba se ha encontrado algo que parece texto incrustado. Mire las series marcadas y exporte de nuevo.
seconds-left = { $seconds ->
    [one] Queda 1 segundo
   *[other] Quedan { $seconds } segundos
}
decimal-mark = ,
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] Queda 1 minuto
   *[other] Quedan { $minutes } minutos
}
sum-series = { $series ->
    [one] 1 serie
   *[other] { $series } series
}
sum-images = { $images ->
    [one] 1 imagen
   *[other] { $images } imágenes
}
sum-patients = { $patients ->
    [one] 1 paciente
   *[other] { $patients } pacientes
}
sum-left-out = { $images ->
    [one] 1 imagen queda excluida.
   *[other] { $images } imágenes quedan excluidas.
}
other-modalities = { $series ->
    [one] Exportar también 1 serie que no es de TC ni de RM
   *[other] Exportar también { $series } series que no son de TC ni de RM
}
other-modalities-hint = Están fuera de lo admitido: mírelas con especial cuidado.
accept-incomplete = Exportar aunque la lista esté incompleta

## Qué está mal en un campo

missing-group = Introduzca el ID
missing-order = Escriba o marque
missing-id = Introduzca un ID
problem-name = Contiene una parte del nombre del paciente y saldría con las imágenes: elija otra cosa.
problem-patient-id = Contiene el ID del paciente y saldría con las imágenes: elija otra cosa.
problem-accession = Contiene el número de acceso (Accession Number) y saldría con las imágenes: elija otra cosa.
problem-birth-date = Contiene la fecha de nacimiento del paciente y saldría con las imágenes: elija otra cosa.
problem-event-date = Contiene una fecha de las imágenes, y las opciones desplazan o eliminan las fechas: revelaría la verdadera. Quite la fecha, o conserve las fechas (pestaña Avanzado).
problem-other-identifier = Contiene otro identificador del paciente, o un nombre de personal, del centro o de un equipo, y saldría con las imágenes: elija otra cosa.
problem-unfit = Como máximo 64 caracteres visibles.
problem-no-id = De 1 a 16 mayúsculas de la A a la Z, cifras o guiones, y ningún nombre reservado por Windows.
problem-taken = Otro paciente de esta exportación tiene este ID.
problem-used = Un resultado de esta sesión ya tiene este ID. Elija otro: con una clave del proyecto el mismo paciente puede volver a tenerlo.
problem-no-random = Este navegador no ofrece números aleatorios. Marque la casilla de arriba y escriba un ID.
problem-not-listed = Este paciente no está en la lista de ID. No sale nada de este paciente: quítelo o cargue otra lista de ID.
problem-list-unsure = No es seguro qué paciente de la lista de ID es. No sale nada de este paciente: quítelo o corrija la lista de ID.
problem-no-receiver = Elija quién recibe las imágenes.
problem-receiver = El destinatario no acepta así las imágenes de este paciente.

## Qué impide todavía la exportación

stop-nothing-loaded = Primero cargue imágenes.
stop-expired = Esta versión es demasiado antigua para su centro. Pida una nueva.
stop-loading = Espere hasta que se hayan leído todos los archivos.
stop-incomplete = La lista está incompleta: cárguela de nuevo, o confirme arriba que la acepta como está.
stop-mixed = Un mismo estudio contiene imágenes de distintos pacientes. Quite uno de ellos de la lista.
stop-unsure = Indique en la lista de abajo si es un paciente o dos.
stop-nothing-goes-out = Todas las series cargadas quedan excluidas: vea la lista de abajo.
stop-deriving = Espere hasta que la clave del proyecto esté lista.
stop-study-key = La clave del proyecto no se puede usar.
stop-group-missing = Falta el ID de grupo.
stop-group = El ID de grupo no se puede usar.
stop-order-missing = Falta el número de petición.
stop-order = El número de petición no se puede usar.
stop-id-missing = Falta el ID anónimo.
stop-id = El ID anónimo no se puede usar.
stop-not-listed = Este paciente no está en la lista de ID, o no con seguridad.
stop-no-receiver = Elija quién recibe las imágenes.
stop-receiver = El destinatario no acepta así las imágenes: véase arriba.

## Avanzado

preset = Preajuste
preset-strict = Estricto
preset-strict-hint = Elimina todo lo que nombra el perfil básico de la norma. La opción más segura.
preset-planning = Planificación
preset-planning-hint = Para planificación quirúrgica y segundas lecturas: conserva descripciones depuradas, fechas desplazadas, y sexo, edad, talla y peso; de los elementos privados solo los números sin los que un mosaico o una imagen de difusión no se puede leer.
preset-research = Investigación
preset-research-hint = Conserva descripciones depuradas, fechas desplazadas, características del paciente y elementos privados seguros.
preset-custom = Personalizado
preset-custom-hint = Su propia selección de las opciones de abajo.
preset-site-hint = Según lo ha fijado su centro.
preset-is = Opciones: { $preset }.
preset-but = { $preset }, pero su centro fija: { $options }
option-off = { $option }: no
locked-by-site = Fijado por su centro.
is-on = activado
is-off = desactivado
dates = Fechas
dates-remove = Eliminadas
dates-shift = Desplazadas cierto número de semanas (Modified Dates)
dates-keep = Conservadas (Full Dates)
option-basic = Eliminar lo que identifica al paciente
option-pixels = Ocultar en negro lo que las imágenes muestran del paciente, mirarlas todas y confirmar
option-descriptors = Conservar descripciones depuradas
option-descriptors-hint = Solo palabras que se sabe que son inocuas.
option-characteristics = Conservar sexo, edad, talla y peso
option-characteristics-hint = Las edades de más de 89 pasan a ser 90.
option-private = Conservar elementos privados seguros
option-private-hint = Valores propios de los fabricantes que la norma considera seguros.
option-structured = Exportar informes estructurados, depurados
option-structured-hint = Solo queda lo que se sabe que es inocuo.
option-graphics = Exportar estados de presentación, depurados
option-graphics-hint = Sus textos se depuran; las superposiciones (overlays) se eliminan igualmente.
option-device = Conservar la identidad del equipo
option-device-hint = Números de serie y nombres de estación: revelan el hospital.
option-institution = Conservar la institución
option-institution-hint = Su nombre y dirección.
option-uids = Conservar los UID originales
option-uids-hint = Permiten vincular las imágenes con las de su archivo.
study-key = Clave del proyecto
study-key-hint = Al menos 12 caracteres. Con esta clave, el mismo paciente recibe los mismos seudónimos en una exportación posterior. Nunca se guarda: consérvela en lugar seguro.
study-key-draw = Generar una clave del proyecto
study-key-drawn = Anote ahora esta clave y consérvela en lugar seguro: solo se muestra aquí y nunca se guarda. Con ella, el mismo paciente recibe los mismos seudónimos en una exportación posterior.
study-key-deriving = Se está preparando la clave…
study-key-ready = Lista: los ID y los seudónimos se obtienen de esta clave.
password = Contraseña del zip
password-hint = AES-256. El Explorador de Windows no puede abrir un zip así; 7-Zip sí. Los nombres de los archivos que contiene siguen siendo legibles.
password-easy = Esta contraseña es fácil de adivinar: varias palabras son más seguras. Quien tenga el zip puede probar cuantas veces quiera.
file-set = Conjunto de archivos DICOM
file-set-hint = Para un CD, o para programas que requieren un DICOMDIR: el zip contiene uno, y los archivos se llaman S001/I00001.
order-in-images = Escribir los ID del formulario en las imágenes
order-in-images-hint = Número de petición como Accession Number, ID de grupo como Clinical Trial Site ID, ID anónimo como Clinical Trial Subject ID: así se encuentran las imágenes después de importarlas.
mapping-tables = Guardar también las tablas de correspondencia (CSV)
mapping-tables-hint = UID e ID de paciente antiguos y nuevos. Confidenciales: se quedan en el hospital, igual que el informe.
option-find-text = Buscar texto incrustado
option-find-text-hint = Se mira cada imagen antes de la exportación. Una serie con texto queda excluida hasta que usted la haya mirado entera, haya tratado el texto y lo haya confirmado. Sin esta opción solo cuenta lo que declaran las cabeceras.
packing = Zip
packing-fast = Compresión rápida
packing-small = Compresión alta
packing-store = Sin comprimir

## A la derecha: el visor

viewer = Visor
slice = Corte
image = Imagen
header = Cabecera
header-search = Buscar en la cabecera
header-changed = Solo cambios
header-none = Nada coincide.
header-patient = Paciente
header-study = Estudio, serie y personas
header-image = Imagen y técnica
header-private = Elementos privados del fabricante
header-file = Archivo
header-hint = Los UID nuevos son ejemplos: cada exportación genera los suyos, salvo que se haya fijado una clave del proyecto.
header-waiting = Leyendo la cabecera…
header-stays = Esta imagen queda excluida.
header-tag = Tag
header-name = Nombre
header-vr = VR
header-before = Antes
header-after = Después
header-why = Qué ocurre y por qué
viewer-hint = Rueda o teclas de flecha: cortes. Ctrl y rueda, + y −: zoom. 0: ajustar, I: invertir, espacio: cine. Botón derecho: zoom. 1–9: ventana.
tool-window = Ventana
tool-stack = Recorrer
beside = Segunda serie
beside-none = Una serie
beside-link = Recorrer juntas
beside-position = por posición
beside-number = por número de corte
redact-undo = Deshacer el último cambio de los rectángulos
tool-pan = Mover
tool-zoom = Zoom
tool-measure = Medir
redact = Ocultar
redact-hint = Arrastrar: ennegrecer. Arrastrar dentro: mover. Arrastrar un borde: cambiar el tamaño. Doble clic: quitar.
redact-remove = Quitar rectángulo
redact-add = Añadir rectángulo
redact-rectangle = { $number ->
   *[other] Rectángulo { $number }
}
redact-keys = Teclas de flecha: mover. Mayús y teclas de flecha: cambiar el tamaño. Supr: quitar.
found = Texto encontrado
found-blacken-all = Ocultar el texto encontrado
found-next = { $slices ->
    [one] Ir a él (1 corte)
   *[other] Siguiente de { $slices } cortes
}
found-line = { $number ->
   *[other] Texto { $number }
}
found-says-name = coincide con el nombre del paciente
found-says-id = coincide con el ID del paciente
found-says-birth-date = coincide con la fecha de nacimiento
found-blacken = Ocultar
found-dismiss = No es del paciente
reach = Alcance de rectángulos
reach-image = Esta imagen
reach-series = Toda la serie
reach-size = Todas las de este tamaño
look = Queda excluida hasta que se haya mostrado cada corte (entero, con la ventana “La del archivo”), se haya tratado cada texto encontrado y usted lo confirme.
look-drawn = Ha ennegrecido una parte. Las imágenes solo declaran que sus píxeles están limpios si se ha mostrado cada corte (entero, con la ventana “La del archivo”) y usted lo confirma.
unseen = { $count ->
    [one] El corte { $slices } aún no se ha mostrado.
   *[other] Los cortes { $slices } aún no se han mostrado.
}
unshowable = { $count ->
    [one] El corte { $slices } no se puede mostrar: su imagen queda excluida.
   *[other] Los cortes { $slices } no se pueden mostrar: sus imágenes quedan excluidas.
}
text-open = { $lines ->
    [one] 1 texto encontrado no está ni ennegrecido ni descartado.
   *[other] { $lines } textos encontrados no están ni ennegrecidos ni descartados.
}
next-unseen = Siguiente corte no mostrado
looked = Ha confirmado que no muestra nada que identifique al paciente.
confirm-look = Lo he mirado: nada identifica al paciente
invert = Invertir
fit = Ajustar
overlay = Texto sobre la imagen
overlay-suspect = Texto sobre la imagen: oculto mientras la serie pueda mostrar al paciente
planes = Planos coronal y sagital
planes-unplaced = Sin planos a través de los cortes: esta imagen no dice dónde está.
planes-few = Sin planos a través de los cortes: hay muy pocos cortes uno tras otro.
planes-pixels = Sin planos a través de los cortes: son en color o no se pueden decodificar.
planes-failed = { $slices ->
    [one] 1 corte no se puede decodificar: queda en negro.
   *[other] { $slices } cortes no se pueden decodificar: quedan en negro.
}
plane-sagittal = Sagital
plane-coronal = Coronal
plane-axial = Axial
plane-keys = Un clic o las teclas de flecha llevan a un lugar.
slice-of = Corte { $place } de { $count }
play = Cine
play-speed = Cortes por segundo
window = Ventana predefinida
window-own = La del archivo
window-full = Rango completo
window-soft = Partes blandas
window-lung = Pulmón
window-bone = Hueso
window-brain = Cerebro
window-user = Propia
cannot-show = Esta imagen no se puede mostrar.
no-pixels = Esta serie no tiene imágenes que mostrar.
welcome = Suelte aquí una carpeta de imágenes de TC o RM
welcome-drop = o en cualquier parte de esta ventana, o elíjala con «Cargar DICOM…». Las carpetas pueden contener otros archivos y otras carpetas.
welcome-1 = Compruebe lo que se ha cargado: el paciente correcto, las series correctas.
welcome-2 = Rellene el ID de grupo y el número de petición.
welcome-3 = Exporte: el zip se puede enviar sin riesgo, el informe PDF se queda en el hospital.
patient-id-is = ID { $id }
born = nac. { $date }
no-name = Sin nombre

## La cabecera en el visor: qué pasa con cada elemento y por qué

fate-kept = Conservado
fate-replaced = Sustituido
fate-removed = Eliminado
fate-added = Añadido
why-row-dummy = Tabla de la norma: lo sustituye un valor ficticio.
why-row-empty = Tabla de la norma: se vacía.
why-row-remove = Tabla de la norma: se elimina.
why-row-keep = Una opción lo conserva.
why-row-clean = Una opción lo conserva depurado; las fechas se desplazan.
why-row-uid = Tabla de la norma: un UID nuevo, el mismo en todos los sitios donde aparece este.
why-left-nothing = Una opción lo habría conservado, pero no ha quedado nada inocuo.
why-vocabulary = Texto libre: solo quedan las palabras que se sabe que son inocuas.
why-reviewed-text = Texto sobre el equipo o la técnica, que se sabe que es inocuo.
why-code = Código de un sistema de codificación público.
why-local-code = Código propio del hospital: lo sustituye un valor ficticio.
why-image-table = Tabla con la que se dibuja la imagen.
why-colour-profile = Un perfil de color: lo sustituye uno simple.
why-opaque = Bytes de significado desconocido.
why-plain = Un número, un término fijo o una lista que no dice nada de una persona.
why-date = Fecha u hora: según la opción de fechas.
why-person = Nombre de una persona.
why-address = Nombre de red o dirección.
why-uid = Un UID: se sustituye por uno nuevo, el mismo en todos los sitios donde aparece, salvo que se conserven los UID.
why-public-uid = Un UID que es igual para todos.
why-private = Elemento propio de un fabricante, no reconocido como seguro.
why-safe-private = Elemento propio de un fabricante, reconocido como seguro.
why-proven-private = Número o término propio de un fabricante sin el que la imagen no se entiende; comprobado como inofensivo.
why-half-scheme = Mitad de un esquema de difusión: los valores b y las direcciones se conservan juntos o no se conservan.
why-not-in-dictionary = La norma no conoce este elemento.
why-not-in-iod = El estándar no lo conoce en un objeto de este tipo.
why-unknown-term = Ningún término conocido para este atributo.
why-unreadable = El valor no es como debería ser.
why-identifier = El valor contiene algo que identifica al paciente.
why-age = Las edades de más de 89 pasan a ser 90.
why-build = La constitución del paciente: se quita como el peso y la talla, salvo que se conserven las características del paciente.
why-shell = Parte de la envoltura del archivo, que se escribe de nuevo.
why-never-kept = Nunca se conserva, sean cuales sean las opciones.
why-graphics = Gráficos sobre la imagen o junto a ella.
why-character-set = El texto se escribe de nuevo en UTF-8 si hace falta.
why-misplaced = Contenido de informe en un objeto que no es un informe.
why-structured = Contenido de informe: solo se conserva donde se sabe que es inocuo.
why-dummy-item = Dentro de una lista de la que solo queda la estructura.
why-enclosing = Desaparece con la lista que lo contiene.
why-identity = El paciente anónimo ocupa el lugar del paciente.
why-order = Número de petición, ID de grupo o ID anónimo, o lo que debe acompañarlos: se escriben para volver a encontrar las imágenes.
why-marker = Indica que la imagen se ha anonimizado y cómo.
why-pixels = Describe los píxeles tal como son después de ennegrecer.

## Abajo: la lista

list = Series cargadas
list-series = { $series ->
    [0] Ninguna serie cargada
    [one] 1 serie
   *[other] { $series } series
}
list-empty = Lo que cargue aparecerá aquí, agrupado por paciente, con lo que ocurrirá con cada serie.
goes-out-as = ID anónimo: { $id }
exported-as = Exportado como { $id }, { $time }
also-written = escrito también: { $spellings }
said-one = Usted dijo que es un solo paciente.
studies = { $studies ->
    [one] 1 estudio
   *[other] { $studies } estudios
}
column-status = Estado
column-name = Nombre del paciente
column-modality = Modalidad
column-date = Fecha de adquisición
column-images = Imágenes
column-dimension = Dimensiones
column-voxel = Vóxel (mm)
column-position = Posición del paciente
column-study = Descripción del estudio
column-series = Descripción de la serie
column-patient-id = ID del paciente
column-age = Edad
column-people = Médico remitente / Realizado por
columns = Columnas
issuer = Emisor del ID
status-good = Se exportará
status-searching = Buscando…
status-mixed = Pacientes mezclados
status-unsure = ¿Un solo paciente?
status-mammography = Mamografía
status-other = Ni TC ni RM
status-report = Informe
status-document = Documento
status-radiotherapy = Radioterapia
status-segmentation = Segmentación
status-presentation = Presentación
status-key-images = Imágenes clave
status-images = Imágenes { $modality }
status-look = Hay que mirarla
status-out = Excluida
status-part = { $images ->
    [one] 1 imagen excluida
   *[other] { $images } imágenes excluidas
}
quality-near = cerca del corte { $slice }
quality-at = cerca del corte { $slice }, { $axis } { $mm } mm
quality-show = Mostrar el lugar
quality-missing-slices = { $count ->
    [one] Falta 1 corte
   *[other] Faltan { $count } cortes
}
quality-missing-slices-do = El volumen tiene ahí un hueco: las reconstrucciones y los modelos que lo atraviesan son erróneos. Cargue la serie de nuevo; si aún faltan cortes, pida al archivo que la reenvíe.
quality-uneven-spacing = La separación de los cortes cambia
quality-uneven-spacing-do = Los programas que esperan un volumen regular lo deforman. Elija una serie con una sola separación, o pida al archivo que reenvíe esta.
quality-same-position = { $count ->
    [one] 1 corte en el lugar de otro
   *[other] { $count } cortes en el lugar de otros
}
quality-same-position-do = Nadie puede decir cuál vale. Pida al archivo que reenvíe la serie; quizá guarde dos reconstrucciones como una sola serie.
quality-gantry-tilt = Inclinación del gantry de { $degrees } grados
quality-gantry-tilt-do = Los cortes están apilados de sesgo, lo que muchos programas de planificación rechazan o deforman. Elija una serie sin inclinación, o reformateada en el equipo.
quality-shifted-slices = { $count ->
    [one] 1 corte desplazado hacia un lado
   *[other] { $count } cortes desplazados hacia un lado
}
quality-shifted-slices-do = El volumen tiene ahí un escalón. Elija otra reconstrucción, o pida al archivo que reenvíe la serie.
quality-mixed-orientation = { $count ->
    [one] 1 corte orientado de otro modo que los demás
   *[other] { $count } cortes orientados de otro modo que los demás
}
quality-mixed-orientation-do = Cortes de varias direcciones no forman un volumen. Elija una serie con una sola dirección.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 corte con otro tamaño de píxel
   *[other] { $count } cortes con otro tamaño de píxel
}
quality-mixed-pixel-spacing-do = El campo de visión cambia dentro del volumen. Elija una serie con un solo campo de visión.
quality-mixed-size = { $count ->
    [one] 1 corte con otra matriz
   *[other] { $count } cortes con otra matriz
}
quality-mixed-size-do = Las filas o columnas cambian dentro del volumen. Elija una serie con una sola matriz.
quality-no-position = { $count ->
    [one] 1 corte sin posición
   *[other] { $count } cortes sin posición
}
quality-no-position-do = Sin posiciones no se puede construir un volumen. Elija la serie original del equipo, no una copia de las imágenes.
quality-gaps-between-slices = Huecos de { $mm } mm entre los cortes
quality-gaps-between-slices-do = Los cortes son más finos que su separación: lo que queda entre ellos no se ve. Elija la serie fina y contigua.
quality-few-images = { $count ->
    [one] Solo 1 imagen
   *[other] Solo { $count } imágenes
}
quality-few-images-do = Son demasiado pocas para un volumen. Compruebe que se cargó toda la serie, o elija la serie fina.
quality-mixed-kernel = { $count ->
    [one] 1 corte con otro filtro
   *[other] { $count } cortes con otro filtro
}
quality-mixed-kernel-do = La nitidez cambia dentro del volumen. Elija una serie con un solo filtro de reconstrucción.
quality-mixed-thickness = { $count ->
    [one] 1 corte de otro grosor
   *[other] { $count } cortes de otro grosor
}
quality-mixed-thickness-do = Los destinatarios esperan un solo grosor. Elija una serie con un solo grosor de corte.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 corte con otro sistema de referencia
   *[other] { $count } cortes con otro sistema de referencia
}
quality-mixed-frame-of-reference-do = Sus posiciones no cuentan desde el mismo punto: el paciente pudo moverse entretanto. Elija una serie de una sola adquisición.
quality-no-pixel-spacing = { $count ->
    [one] 1 corte sin tamaño de píxel
   *[other] { $count } cortes sin tamaño de píxel
}
quality-no-pixel-spacing-do = Sin él no se puede medir nada. Elija la serie original del equipo.
quality-tiles-lost = { $count ->
    [one] 1 mosaico que el receptor no puede separar en cortes
   *[other] { $count } mosaicos que el receptor no puede separar en cortes
}
quality-tiles-lost-do = Los elementos privados que lo indican faltan o no pudieron conservarse. Elija, si existe, una serie con una imagen por corte.
quality-diffusion-lost = { $count ->
    [one] 1 imagen de difusión sin valor b ni dirección
   *[other] { $count } imágenes de difusión sin valores b ni direcciones
}
quality-diffusion-lost-do = Están, al menos la mitad, en elementos privados. Los mapas calculados no los necesitan.
quality-scale-lost = { $count ->
    [one] 1 imagen sin su factor de escala
   *[other] { $count } imágenes sin sus factores de escala
}
quality-scale-lost-do = Sus valores no se pueden comparar ni calcular: el factor está en un elemento privado.
quality-labels-lost = { $count ->
    [one] 1 objeto cuyas estructuras, segmentos o haces perdieron sus nombres
   *[other] { $count } objetos cuyas estructuras, segmentos o haces perdieron sus nombres
}
quality-labels-lost-do = Los nombres que no son con seguridad inofensivos salen vacíos o como números: envíe al receptor una lista de lo que significa cada número.
quality-uptake-lost = { $count ->
    [one] 1 imagen sin los datos con los que se calcula el SUV
   *[other] { $count } imágenes sin los datos con los que se calcula el SUV
}
quality-uptake-lost-do = El peso, la dosis o la hora de inyección no pudieron conservarse. Dentro de un estudio las actividades siguen siendo comparables.
quality-times-lost = { $count ->
    [one] 1 imagen sin la hora que indica su pasada
   *[other] { $count } imágenes sin las horas que distinguen sus pasadas
}
quality-times-lost-do = Las horas se quitan junto con las fechas. Las pasadas sobre un mismo lugar no se pueden distinguir ni ordenar en el tiempo.
quality-kept-by = El ajuste { $preset } lo conserva.
remove = Quitar de la lista
remove-hint = Supr. No se borra nada del disco.

# What a receiver wants
requirement-modalities = Solo { $wanted }.
requirement-thickest-slice = Cortes de { $limit } mm como máximo.
requirement-largest-spacing = Como máximo { $limit } mm de corte a corte.
requirement-fewest-images = Al menos { $limit } imágenes por serie.
requirement-no-tilt = Sin inclinación del gantry.
requirement-complete = Series completas.
requirement-contrast-phases = Fase de contraste: { $phase }.
requirement-series = Una serie «{ $name }».
requirement-phase-native = sin contraste
requirement-phase-arterial = arterial
requirement-phase-portal-venous = portal
requirement-phase-nephrographic = nefrográfica
requirement-phase-delayed = tardía
requirement-phase-excretory = excretora
requirement-by = { $count ->
    [one] Serie
   *[other] Series
} { $series }: { $found }.
requirement-by-more = { $count ->
    [one] 1 serie más.
   *[other] { $count } series más.
}
requirement-by-list = Falta algo en la lista.
requirement-by-none = No sale ninguna serie así.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } imagen
    *[other] { $count } imágenes
}
requirement-found-missing = { $count ->
    [one] falta { $count } imagen
    *[other] faltan { $count } imágenes
}
requirement-found-unknown = el encabezado no lo dice
undo-removal = Deshacer
rows-before = Las { $rows } filas anteriores
rows-after = Las { $rows } filas siguientes
warning-mixed = { $patients ->
   *[other] Un mismo estudio contiene imágenes de { $patients } pacientes que difieren en ID, nombre o fecha de nacimiento. Quite lo que no corresponda y después exporte.
}
warning-duplicates = { $files ->
    [one] Dos archivos distintos dicen ser la misma imagen: ambos quedan excluidos.
   *[other] Archivos distintos dicen ser la misma imagen: todos ellos quedan excluidos.
}
warning-changed = { $files ->
    [one] 1 archivo ha cambiado desde que se cargó, o ya no se puede leer. Su imagen queda excluida. Vacíe la lista y cárguelo de nuevo.
   *[other] { $files } archivos han cambiado desde que se cargaron, o ya no se pueden leer. Sus imágenes quedan excluidas. Vacíe la lista y cárguelos de nuevo.
}
locked = El navegador no ha podido abrir lo siguiente. Suelte una carpeta que esté dentro, o elíjala con «Cargar DICOM…»:
hidden-files = El navegador oculta aquí archivos o carpetas con nombres poco habituales; pueden faltar imágenes. Elija la carpeta con «Cargar DICOM…» y compare el número de imágenes:
question = ¿Un paciente o dos? Lo que difiere está marcado. Nada de ambos sale hasta que lo diga.
question-more = { $questions ->
    [one] Sigue 1 pregunta más.
   *[other] Siguen { $questions } preguntas más.
}
one-patient = Es un solo paciente
two-patients = Son dos pacientes
answered = Indicó de pacientes de esta lista si son uno o dos.
ask-again = Preguntar de nuevo
incomplete = La lista está incompleta.
incomplete-files = { $files ->
    [one] 1 archivo se encontró y no se leyó.
   *[other] { $files } archivos se encontraron y no se leyeron.
}
incomplete-folders = { $folders ->
    [one] 1 carpeta no se leyó hasta el final: nadie sabe cuántas imágenes faltan.
   *[other] { $folders } carpetas no se leyeron hasta el final: nadie sabe cuántas imágenes faltan.
}
incomplete-damaged = { $files ->
    [one] 1 archivo está dañado o no se pudo leer con certeza.
   *[other] { $files } archivos están dañados o no se pudieron leer con certeza.
}
incomplete-do = Cárguela de nuevo, o confirme junto a Exportar que la acepta como está.
sorted-out = { $files ->
    [one] 1 archivo no es una imagen y se ha descartado
   *[other] { $files } archivos no son imágenes y se han descartado
}
unread = { $files ->
    [one] 1 archivo no se ha podido leer y queda fuera.
   *[other] { $files } archivos no se han podido leer y quedan fuera.
}

## Resultados

export-failed = La exportación ha fallado y no se ha guardado nada de ella.
result-written = { $images ->
    [0] No se ha podido escribir ninguna imagen.
    [one] 1 imagen escrita y comprobada.
   *[other] { $images } imágenes escritas y comprobadas.
}
result-incomplete = De una lista incompleta: pueden faltar imágenes. El informe y el manifiesto lo dicen.
result-hint = Guardado en las descargas del navegador: primero el informe y después el zip. Si el navegador pregunta si se pueden guardar varios archivos, permítalo o guárdelos aquí. Envíe solo el zip; el informe se queda en el hospital.
result-next = Antes del siguiente paciente, vacíe la lista.
result-left-out = { $images ->
    [one] 1 imagen se ha excluido
   *[other] { $images } imágenes se han excluido
}
all-in-report = El informe contiene la lista completa.
save-zip = Guardar ZIP de nuevo
save-report = Guardar informe de nuevo
save-tables = Guardar tablas de nuevo
save-zip-as = Guardar ZIP como…
saved-there = Guardado.
saved-failed = No se ha podido guardar ahí: puede que el lugar esté lleno o no permita escribir. No ha quedado nada incompleto. Elija otro lugar.

## Diálogos

intended-use = Uso previsto
use-who = Para profesionales sanitarios cualificados, para pacientes de todas las edades. Uso bajo prescripción donde corresponda.
use-what = Para imágenes de TC y RM. Otras imágenes solo se exportan después de que usted las confirme; las mamografías, nunca.
use-not = No apto para diagnóstico. Lo que se ve aquí solo le ayuda a elegir y comprobar las imágenes.
use-incidents = Comunique los incidentes graves a la persona de contacto de su centro y a la autoridad competente.
use-security = Mantenga seguro este ordenador: cuentas propias, pantallas bloqueadas, antivirus. Envíe el zip por una vía segura. El informe PDF nombra al paciente y se queda en el hospital.
understood = Entendido
pair-title = { $patients ->
    [one] Se exportará { $patients } paciente
   *[other] Se exportarán { $patients } pacientes
}
pair-hint = Cada uno recibe su propio zip y su propio informe. Compruebe los ID e introduzca los números de petición.
pair-staying = { $patients ->
    [one] Este paciente no se exporta:
   *[other] Estos { $patients } pacientes no se exportan:
}
start-export = Iniciar exportación

manual = Manual del usuario
shortcuts = Atajos de teclado
about = Acerca de Veilig
about-what = Veilig anonimiza imágenes DICOM dentro del navegador. No tiene servidor y no usa la red.
about-version = Versión
about-built = Compilada el
about-valid = Válida hasta
about-commit = Código fuente (commit)
about-program = Hash del programa
about-config = Hash de la configuración
about-no-config = ninguno: la configuración está vacía
about-licence = Licencia
about-contact = Contacto
about-no-contact = Pregunte a quien le dio esta página.
about-compare = El mismo programa tiene siempre el mismo hash del programa, y la misma configuración el mismo hash de la configuración. El manual explica cómo compararlos con los de la versión publicada.
about-remembered = Este navegador recuerda el ID de grupo, los ajustes, el idioma, los colores y los tamaños de esta página, y que usted ha leído el uso previsto. Nunca recuerda nada de un paciente.
forget = Borrar ajustes guardados
forgotten = Borrados. Vuelva a cargar la página para empezar de cero.
third-party = Licencias de terceros ({ $packages })
third-party-texts = Licencias de terceros

## Las teclas

shortcuts-everywhere = En todas partes
shortcuts-rectangle = Un rectángulo para ennegrecer
dividers = Líneas entre las partes
shortcut-manual = Manual del usuario
shortcut-list = Esta lista
shortcut-close = Cerrar un diálogo o menú
shortcut-tab = Campo o botón siguiente, y el anterior
shortcut-row = Otra serie
shortcut-range = Seleccionar varias
shortcut-all = Seleccionar todas
shortcut-remove = Quitar de la lista las series seleccionadas
shortcut-undo = Recuperar las series quitadas
shortcut-slice = Corte siguiente, y el anterior
shortcut-ten = Diez cortes adelante o atrás
shortcut-ends = Primer corte, último corte
shortcut-move = Moverlo
shortcut-size = Cambiar su tamaño
shortcut-divider = Mover la línea que tiene el foco
key-shift = Mayús
key-ctrl = Ctrl
key-tab = Tab
key-escape = Esc
key-delete = Supr
key-home = Inicio
key-end = Fin
key-page-up = Re Pág
key-page-down = Av Pág
key-space = Espacio

## Antigüedad de la versión y configuración del centro

close-reminder = Cerrar el recordatorio
recalled = Guardado en este ordenador desde el { $day } y distinto del valor predeterminado: { $options }.
recalled-default = Usar los valores predeterminados
recalled-keep = Mantener estas opciones
recalled-read = Según este ordenador, el uso previsto se leyó el { $day }.
recalled-again = Leer de nuevo
recalled-close = Cerrar la nota sobre el uso previsto
contact-is = Contacto: { $contact }
validity-remind = { $days ->
    [one] Esta versión es válida 1 día más.
   *[other] Esta versión es válida { $days } días más.
}
validity-urge = { $days ->
    [0] Esta versión es válida hasta hoy. Consiga ya una nueva.
    [one] Esta versión es válida 1 día más. Consiga ya una nueva.
   *[other] Esta versión solo es válida { $days } días más. Busque una nueva.
}
validity-over = El plazo de validez de esta versión ha terminado. Sigue funcionando, pero pueden faltarle correcciones: consiga una nueva.
validity-blocked = El plazo de validez de esta versión ha terminado y su centro ha dispuesto que entonces deje de funcionar. Consiga una nueva.
config-wrong = La configuración de este archivo es incorrecta
config-wrong-what = Para que no se exporte nada con ajustes que nadie ha querido, la página se detiene aquí.
config-wrong-do = Para quien mantiene este archivo: corrija el bloque «site-config» y vuelva a cargar la página. El manual, en una copia sin modificar del archivo, describe cada clave.
config-key = Clave
config-expected = Se esperaba
expected-json = JSON bien formado
expected-known-key = una clave que Veilig conozca; esta no la conoce
expected-text = un texto entre comillas
expected-short-text = un texto suficientemente corto y sin caracteres de control
expected-object = un objeto entre llaves
expected-yes-or-no = true o false
expected-number = un número entero de 1 a 3650
expected-language = la etiqueta de un idioma que tenga esta página
expected-preset-name = el nombre de un preajuste; strict, planning, research y custom ya tienen su significado
expected-warn-or-block = "warn" o "block"
expected-one-of = uno de: { $values }
expected-list = una lista entre corchetes que no esté vacía y tenga 1000 elementos como máximo
expected-length = un número de milímetros mayor que 0 y de 1000 como máximo
expected-count = un número entero de 1 a 100000
expected-present = esta clave, con un valor
expected-another-name = un nombre que no tenga otro destinatario

## Antes de que arranque el programa: estas líneas están en el HTML de la página, una línea cada una

start-script = Veilig funciona dentro del navegador y necesita JavaScript. Permítalo para esta página y vuelva a cargarla.
start-starting = Veilig se está iniciando…
start-missing = Veilig no puede funcionar en este navegador. Le falta:
start-missing-do = Abra este archivo en una versión actual de Chrome, Edge o Firefox. Algunas instituciones desactivan estas funciones: pregunte a quien administra este ordenador.
start-failed = Veilig no ha podido iniciarse en este navegador. Abra este archivo en una versión actual de Chrome, Edge o Firefox.

## El manual

manual-contents = Índice
manual-search = Buscar en el manual
manual-found = { $sections ->
    [0] No se ha encontrado nada
    [one] 1 sección encontrada
   *[other] { $sections } secciones encontradas
}
manual-english = En inglés
manual-own = En su idioma
manual-option = Opción
manual-dicom-name = Nombre DICOM
manual-code = Código
manual-yes = sí
