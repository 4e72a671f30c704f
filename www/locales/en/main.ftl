# English. Keys under reason- are the codes of reasons.

language-name = English

report-title = Confidential: keep in the hospital, do not send with the images
report-undrawable = not printable here
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, build { $build }
report-foot-commit = Veilig { $version }, build { $build }, commit { $commit }
report-qr = QR code of the anonymous ID { $id }
report-patient = Patient
report-series = Series
report-options = Options of the confidentiality profile
report-code-images = ({ $images } of { $all } images)
report-yes = yes
report-no = no
report-pixels = Pixels
report-left-out = Left out
report-check = Check
report-incomplete = The list was incomplete
report-anonymous-id = Anonymous ID
report-date = Date and time
report-group = Group ID
report-order = Order number
report-order-unknown = unknown
report-zip = Zip
report-size = Size
report-sha256 = SHA-256
report-name = Patient name
report-patient-id = Patient ID
report-birth-date = Birth date
report-sex = Sex
report-sex-f = female
report-sex-m = male
report-sex-o = other
report-age = Age
report-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
report-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
report-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
report-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
# Age and sex where there is little room: list and banner.
short-years = { $count } y
short-months = { $count } mo
short-weeks = { $count } wk
short-days = { $count } d
short-sex-f = F
short-sex-m = M
short-sex-o = other
report-referring = Referring physician
report-performer = Performer
report-comments = Comments
report-spellings = Also written
report-who = Who it is
report-said-one = The files left it open; the user said that this is one patient.
report-said-two = The files left it open; the user said that this patient and another one are two.
report-number = No.
report-modality = Modality
report-series-date = Date
report-description = Description
report-images = Images
report-no-series = No series was written.
report-thumbnail = Picture of series { $number }
report-study-uid-old = Study UID, old
report-study-uid-new = Study UID, new
report-series-uid-old = Series UID, old
report-series-uid-new = Series UID, new
report-file = File
report-reason = Reason
report-no-patient = no patient
report-files = { $files ->
    [one] 1 file
   *[other] { $files } files
}
report-nothing-left-out = Nothing was left out.
report-quality = Geometry and completeness
report-quality-found = What was found
report-quality-none = Nothing was found: the slices of the CT, MR and PET series form whole volumes, as far as their headers tell.
report-receiver = Receiver
report-contact = Contact
report-requirements = What it wants
report-requirements-met = All of it is there, as far as the headers tell.
report-requirements-none = Nothing is required.
report-searched = Burned-in text was looked for in the images.
report-not-searched = Burned-in text was not looked for.
report-pixels-nothing = Nothing was blackened, and nothing made a series suspect.
report-series-number = Series { $number }
report-confirmed = { $slices ->
    [one] A person confirmed that it shows nothing of the patient, after it was shown (1 slice).
   *[other] A person confirmed that it shows nothing of the patient, after all of it was shown ({ $slices } slices).
}
report-clean-pixels = { $images ->
    [one] Clean Pixel Data (113101) and Burned In Annotation NO were written into 1 image.
   *[other] Clean Pixel Data (113101) and Burned In Annotation NO were written into { $images } images.
}
report-not-looked-at = { $images ->
    [one] 1 image went out though it is suspect and nobody looked at it. It says neither Clean Pixel Data (113101) nor Burned In Annotation NO.
   *[other] { $images } images went out though they are suspect and nobody looked at them. They say neither Clean Pixel Data (113101) nor Burned In Annotation NO.
}
report-blackened = blackened: left { $left }, top { $top }, { $width } × { $height } pixels, in images { $images }
report-blackened-frame = blackened: left { $left }, top { $top }, { $width } × { $height } pixels, in frame { $frame } of images { $images }
report-text-blackened = { $slices ->
    [one] found text at left { $left }, top { $top }, { $width } × { $height } pixels, on 1 slice: blackened
   *[other] found text at left { $left }, top { $top }, { $width } × { $height } pixels, on { $slices } slices: blackened
}
report-text-dismissed = { $slices ->
    [one] found text at left { $left }, top { $top }, { $width } × { $height } pixels, on 1 slice: a person called it no text of the patient
   *[other] found text at left { $left }, top { $top }, { $width } × { $height } pixels, on { $slices } slices: a person called it no text of the patient
}
report-held = { $images ->
    [one] 1 image stayed behind.
   *[other] { $images } images stayed behind.
}
run = { $first } to { $last }
report-checked = { $images ->
    [one] 1 image was written. It was read anew and checked: no identifier of the loaded files was found in it.
   *[other] { $images } images were written. Each was read anew and checked: no identifier of the loaded files was found in them.
}
report-failed = { $images ->
    [0] No image failed the check.
    [one] 1 image failed the check and was left out.
   *[other] { $images } images failed the check and were left out.
}

reason-not-dicom = No DICOM file.
reason-dicomdir = The directory of a CD (DICOMDIR): a list of files. It is not needed, the images are loaded by themselves.
reason-empty = The file is empty.
reason-truncated = The file ends too early. Copy it again from its source.
reason-malformed = The file contradicts itself and can't be read for sure.
reason-duplicate-element = An element stands twice in the file, with different values: which one counts can't be known.
reason-too-deep = The file is nested more deeply than any real image.
reason-head-too-large = The file's header is too large.
reason-unknown-transfer-syntax = The file uses an encoding that is private or unknown.
reason-unreadable = The file could not be read. Check that it is still there and not open elsewhere.
reason-too-large-here = This browser can’t read so large a file for a page that was opened from a file. Open the page from a web server, or use Chromium, Edge or Firefox.
reason-folder-unreadable = The folder could not be read. Check that you may open it.
reason-no-file = No file but a pipe, a socket or a device: it is not opened.
reason-changed-since-loaded = The file changed since it was loaded, or can't be read any more. Clear the list and load it again.
reason-not-handed-over = The browser did not hand over this file. Choose its folder with “Load DICOM…”.
reason-not-answered = The browser did not open the file, or it never answered. Load it again, if need be with “Load DICOM…”.
reason-no-image = The file holds no image that can be anonymised.
reason-image-unnamed = The file has pixels but does not say which image it is (SOP Class or Instance UID is missing), so it is missing in its series. Export it again from its source.
reason-unpack-first = An archive or the image of a disc, which is not opened here: images in it are missing. Unpack it first, then load the folder.
reason-other-format = A volume in another format (such as NIfTI), no DICOM: it stays out. Load the DICOM images that it was made from.
reason-lacks-pixels = An image of this kind must hold pixels, and this one holds none: the file is incomplete.
reason-lacks-frames = The image does not describe each of its frames: the file is incomplete.
reason-lacks-content = The object lacks the content that its kind must have: the file is incomplete.
reason-suspect-burned-in = The image says that it shows text about the patient.
reason-suspect-capture = A screen capture or ultrasound image: it may show the patient's name.
reason-suspect-image-type = A derived picture: it may show the patient's name.
reason-suspect-text = What looks like text was found in the pixels: it may be the patient's name.
reason-suspect-not-seen = Burned-in text could not be looked for, since the image can't be decoded.
reason-not-searched = Not yet looked at for burned-in text.
reason-not-shown = The image can't be shown, so nobody could confirm it.
reason-mammography = Mammography is outside the intended use.
reason-other-modality = Neither CT nor MR, and not confirmed.
reason-duplicate-instance = Another, different file claims to be the same image.
reason-patients-in-study = One study holds images of different patients. Load the patients apart.
reason-patient-unsure = It is not sure whether this is one patient or two: name, ID, birth date, sex or age contradict.
reason-not-listed = The patient is not in the ID list.
reason-list-unsure = It is not sure which patient of the ID list this is.
reason-receiver-requires = The receiver does not take the images of this patient as they are.
reason-private-sop-class = A private kind of object, which can't be anonymised for sure.
reason-encapsulated-document = A document, which can't be anonymised.
reason-structured-report = A structured report: it goes out only with the option to export them cleaned.
reason-presentation-state = A presentation state with text or drawings: it goes out only with the option to export them cleaned.
reason-unsupported-object = A kind of object that is not exported.
reason-needs-value = A value that the image needs can't be read.
reason-check-identifier = The check found something that identifies the patient.
reason-check-uid = The check found an identifier (UID) of the original.
reason-check-private = The check found a private element.
reason-check-markers = The check missed the mark of anonymisation.
reason-check-structure = The check could not read the result to its end.
reason-check-pixels = The check found changed pixels.
reason-pixels-truncated = The pixel data is incomplete.
reason-pixels-codestream = The compressed pixel data can't be read to its end.
reason-pixels-unused-bits = Unused bits of the pixels hold something unknown.
reason-pixels-unsupported = The pixels are compressed in a way that can't be checked.
reason-crashed = The image could not be processed.
reason-frame-too-large = The image is larger than any scanner's: decoding it would take more memory than this program allows.
reason-unpacks-too-large = Unpacked, the file would be larger than any real one.
reason-took-too-long = The image kept the computer busy for longer than is reasonable, and was given up.
reason-identifiers-too-many = The file names more people and numbers than any real one. It can't be checked for them.
reason-list-names-too-many = Together with those before it, this file names more people and numbers than one list can hold. Clear the list and load fewer files at once.
reason-write-failed = Writing failed. Check that there is enough free space.
reason-stopped = The export was stopped.
reason-output-exists = A file of this name is there already and is not overwritten.
reason-storage-full = The browser has no more room for the result. Clear the list, which gives up earlier results, or free space on the disk, and export fewer series at once.
reason-zip-broken = The zip contradicts itself: files in it may be missing. Copy it again from its source.
reason-zip-cut = The zip is cut off: its end is missing, and files in it can't be listed. Copy it again from its source.
reason-zip-part = One part of a zip that has several. Put all parts into one folder, unpack them there, then load that folder.
reason-study-key-too-short = The project key needs at least 12 characters.
reason-study-key-too-easy = This project key is easy to guess: type several words, or draw one.
reason-study-key-memory = There is not enough memory for the project key. Close other programs or tabs.
reason-zip-damaged = The file is damaged in the zip, or the zip is incomplete. Copy the zip again from its source.
reason-zip-encrypted = The file is encrypted in the zip. Unpack it with its password, then load the folder.
reason-zip-method = The file is packed in the zip in a way that can't be read. Unpack it, then load the folder.
reason-zip-too-many = The zip holds more files than are looked at: the rest was not loaded. Unpack it and load its folders one by one.
reason-zip-too-large = It would unpack to more than is reasonable. Unpack it, then load the folder.
reason-zip-too-deep = A zip inside too many other zips.
reason-zip-without-images = A zip without DICOM files.

# The screen.

subtitle = DICOM anonymiser
offline = Offline: nothing leaves this computer
close = Close
help = Help
language = Language
notices = Notices
theme = Colours
theme-system = As the system
theme-light = Light
theme-dark = Dark
divider-form = Width of the form
divider-list = Height of the list
back = Back
unknown = Unknown
and-more = { $files ->
    [one] and 1 more
   *[other] and { $files } more
}

## Left: the anonymisation

anonymisation = Anonymisation
load = Load DICOM…
load-options = Load options
load-files = Files…
load-zip = Zip…
load-ids = Load ID list…
load-hint = Your browser may call this an “upload”. Nothing leaves this computer.
ids-hint = Only patients of this list go out, under its IDs. It is stored nowhere; Clear list keeps it.
ids-count = { $patients ->
    [one] ID list: { $patients } patient
    *[other] ID list: { $patients } patients
}
ids-remove = Remove ID list
ids-refused = The ID list was not taken.
ids-lines = Lines: { $lines }.
ids-unreadable = The file can't be read.
ids-too-long = It is longer than 4 MB or 50,000 lines.
ids-no-text = It is no text. Save it as CSV or as text with tabs.
ids-no-columns = Its first line names no column of Patient IDs or none of anonymous IDs: call them “Patient ID” and “Anonymous ID”.
ids-two-columns = Two of its columns have the same meaning: keep one.
ids-empty = It names no patient.
ids-ragged = These lines have more cells than the first one, or a cell that goes over several lines.
ids-no-patient = These lines have no Patient ID.
ids-bad-id = These lines have no good anonymous ID: 1 to 16 letters A to Z, digits or hyphens.
ids-bad-order = The order number in these lines is longer than 64 characters.
ids-two-ids = These lines give one patient two anonymous IDs.
ids-two-patients = These lines give two patients the same anonymous ID.
ids-names-patient = The anonymous ID in these lines holds a Patient ID.
clear = Clear list
clear-next = Clear list for the next patient
clear-ask = Clear the list?
clear-ask-what = Results, rectangles or confirmations that no complete export holds would be lost. For 20 seconds the list can be brought back.
clear-anyway = Clear it
undo-clear = Bring the list back
general = General
advanced = Advanced
group-id = Group ID
group-hint = The code of your hospital or study, from whoever receives the images.
group-no-fit = With a backslash the images can't hold it as Clinical Trial Site ID. It stands in the zip's manifest and the report only.
group-recalled = Remembered on this computer: check that it is right.
order-number = Order number
order-hint = This examination's number, from whoever ordered it.
order-no-fit = Longer than 16 characters, or with a backslash: the images can't hold it as Accession Number. It stands in the zip's manifest and the report only.
order-unknown = I don't know the order number
specify-id = Specify anonymous ID
anonymous-id = Anonymous ID
id-hint = This ID must not have references to patient information.
id-from-list = From the ID list.
receiver = Receiver
receiver-choose = Choose…
receiver-hint = Who gets the images. Group ID and options follow.
receiver-wants = { $receiver } wants:
draw-another = Draw another ID
referring-physician = Referring physician
comments = Comments
report-only = For the report only, which stays in the hospital.
fields-of = Patient: { $patient }
export = Export
cancel = Cancel
loading = Reading the files
exporting = Anonymising and checking
searching = Looking for burned-in text
search-paused = Paused, Export goes on: looking for burned-in text
text-news = What looks like burned-in text was found while you waited. See the marked series, then export again.
seconds-left = { $seconds ->
    [one] 1 second left
   *[other] { $seconds } seconds left
}
decimal-mark = .
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] 1 minute left
   *[other] { $minutes } minutes left
}
sum-series = { $series ->
    [one] 1 series
   *[other] { $series } series
}
sum-images = { $images ->
    [one] 1 image
   *[other] { $images } images
}
sum-patients = { $patients ->
    [one] 1 patient
   *[other] { $patients } patients
}
sum-left-out = { $images ->
    [one] 1 image stays out.
   *[other] { $images } images stay out.
}
other-modalities = { $series ->
    [one] Also export 1 series that is neither CT nor MR
   *[other] Also export { $series } series that are neither CT nor MR
}
other-modalities-hint = They are outside the supported set: look at them with special care.
accept-incomplete = Export although the list is incomplete

## What is wrong with a field

missing-group = Enter the Group ID
missing-order = Enter, or tick the box
missing-id = Enter an ID
problem-name = This holds a part of the patient's name. It would go out with the images: choose something else.
problem-patient-id = This holds the Patient ID. It would go out with the images: choose something else.
problem-accession = This holds the accession number. It would go out with the images: choose something else.
problem-birth-date = This holds the patient's birth date. It would go out with the images: choose something else.
problem-event-date = This holds a date of the patient's images, and the options shift or remove dates: it would tell the true one. Leave the date out of it, or have the dates kept (tab Advanced).
problem-other-identifier = This holds another identifier of the patient, or a name of staff, the hospital or a machine. It would go out with the images: choose something else.
problem-unfit = At most 64 characters that can be seen.
problem-no-id = 1 to 16 capitals A to Z, digits or hyphens, and no name that Windows reserves.
problem-taken = Another patient of this export has this ID.
problem-used = A result of this session has this ID already. Choose another: with a project key the same patient may have it again.
problem-no-random = This browser has no random numbers. Tick the box above and type an ID.
problem-not-listed = This patient is not in the ID list. Nothing of this patient goes out: remove the patient, or load another ID list.
problem-list-unsure = It is not sure which patient of the ID list this is. Nothing of this patient goes out: remove the patient, or mend the ID list.
problem-no-receiver = Choose who gets the images.
problem-receiver = The receiver does not take the images of this patient as they are.

## What still stops the export

stop-nothing-loaded = Load images first.
stop-expired = This version is too old for your site. Ask for a new one.
stop-loading = Wait until all files are read.
stop-incomplete = The list is incomplete: load it again, or confirm above that you take it as it is.
stop-mixed = One study holds images of different patients. Remove one of them from the list.
stop-unsure = Say in the list below whether these are one patient or two.
stop-nothing-goes-out = Every loaded series stays out: see the list below.
stop-deriving = Wait until the project key is ready.
stop-study-key = The project key can't be used.
stop-group-missing = The Group ID is missing.
stop-group = The Group ID can't be used.
stop-order-missing = The order number is missing.
stop-order = The order number can't be used.
stop-id-missing = The anonymous ID is missing.
stop-id = The anonymous ID can't be used.
stop-not-listed = This patient is not in the ID list, or not for sure.
stop-no-receiver = Choose who gets the images.
stop-receiver = The receiver does not take the images as they are: see above.

## Advanced

preset = Preset
preset-strict = Strict
preset-strict-hint = Removes all that the standard's basic profile names. The safest choice.
preset-planning = Planning
preset-planning-hint = For surgical planning and second reads: keeps cleaned descriptions, shifted dates, and sex, age, size and weight; of private elements only the numbers that a mosaic or a diffusion image can't be read without.
preset-research = Research
preset-research-hint = Keeps cleaned descriptions, shifted dates, patient characteristics and safe private elements.
preset-custom = Custom
preset-custom-hint = Your own choice of the options below.
preset-site-hint = As your site has set it.
preset-is = Options: { $preset }.
preset-but = { $preset }, but your site sets: { $options }
option-off = { $option }: off
locked-by-site = Set by your site.
is-on = on
is-off = off
dates = Dates
dates-remove = Removed
dates-shift = Shifted by some weeks (Modified Dates)
dates-keep = Kept (Full Dates)
option-basic = Remove what identifies the patient
option-pixels = Blacken what the images show of the patient, look at all of them and confirm
option-descriptors = Keep cleaned descriptions
option-descriptors-hint = Known harmless words only.
option-characteristics = Keep sex, age, size and weight
option-characteristics-hint = Ages over 89 become 90.
option-private = Keep safe private elements
option-private-hint = Makers' own values that the standard calls safe.
option-structured = Export structured reports, cleaned
option-structured-hint = Only what is known to be harmless stays.
option-graphics = Export presentation states, cleaned
option-graphics-hint = Their texts are cleaned; overlays are removed all the same.
option-device = Keep the scanner's identity
option-device-hint = Serial numbers and station names: they identify the hospital.
option-institution = Keep the institution
option-institution-hint = Its name and address.
option-uids = Keep the original UIDs
option-uids-hint = They link the images to those in your archive.
study-key = Project key
study-key-hint = At least 12 characters. The same patient gets the same pseudonyms in a later export with this key. It is never stored: keep it safe.
study-key-draw = Draw a project key
study-key-drawn = Write this key down now and keep it safe: it is shown only here and never stored. The same patient gets the same pseudonyms in a later export with it.
study-key-deriving = The key is being prepared…
study-key-ready = Ready: IDs and pseudonyms come from this key.
password = Zip password
password-hint = AES-256. Windows Explorer can't open such a zip; 7-Zip can. Names of files inside stay readable.
password-easy = This password is easy to guess: several words are safer. Whoever has the zip can try as often as he likes.
file-set = DICOM file-set
file-set-hint = For a CD, or software that wants a DICOMDIR: the zip holds one, and files are named S001/I00001.
order-in-images = Write the form's IDs into the images
order-in-images-hint = Order number as Accession Number, Group ID as Clinical Trial Site ID, anonymous ID as Clinical Trial Subject ID: so images are found again after import.
mapping-tables = Also save the mapping tables (CSV)
mapping-tables-hint = Old and new UIDs and Patient IDs. Confidential: they stay in the hospital, as the report does.
option-find-text = Look for burned-in text
option-find-text-hint = Every image is looked at before the export. A series with text stays out until you have looked at all of it, dealt with the text and confirmed. Without it only the headers' own words count.
packing = Zip
packing-fast = Packed fast
packing-small = Packed small
packing-store = Not packed

## Right: the viewer

viewer = Viewer
slice = Slice
image = Image
header = Header
header-search = Search the header
header-changed = Changed only
header-none = Nothing matches.
header-patient = Patient
header-study = Study, series and people
header-image = Image and technique
header-private = Private elements of the manufacturer
header-file = File
header-hint = New UIDs are examples: each export draws its own, unless a project key is set.
header-waiting = Reading the header…
header-stays = This image stays out.
header-tag = Tag
header-name = Name
header-vr = VR
header-before = Before
header-after = After
header-why = What happens, and why
viewer-hint = Wheel or arrow keys: slices. Ctrl and wheel, + and −: zoom. 0: fit, I: invert, space: play. Right button: zoom. 1–9: window.
tool-window = Window
tool-stack = Scroll
beside = Second series
beside-none = One series
beside-link = Scroll together
beside-position = by position
beside-number = by slice number
redact-undo = Undo the last change of rectangles
tool-pan = Pan
tool-zoom = Zoom
tool-measure = Measure
redact = Redact
redact-hint = Drag: black out. Drag inside: move. Drag an edge: change the size. Double click: remove.
redact-remove = Remove rectangle
redact-add = Add rectangle
redact-rectangle = { $number ->
   *[other] Rectangle { $number }
}
redact-keys = Arrow keys move, Shift and arrow keys size, Delete removes.
found = Text that was found
found-blacken-all = Black out the found text
found-next = { $slices ->
    [one] Go to it (1 slice)
   *[other] Next of { $slices } slices
}
found-line = { $number ->
   *[other] Text { $number }
}
found-says-name = equals the patient's name
found-says-id = equals the patient ID
found-says-birth-date = equals the birth date
found-blacken = Black out
found-dismiss = Not about the patient
reach = Rectangles reach
reach-image = This image
reach-series = The whole series
reach-size = All images of this size
look = It stays out until every slice was shown (whole, in the window “As in the file”), each found text was dealt with, and you confirm.
look-drawn = You blackened a part of it. The images say that their pixels are clean only if every slice was shown (whole, in the window “As in the file”) and you confirm.
unseen = { $count ->
    [one] Slice { $slices } was not shown yet.
   *[other] Slices { $slices } were not shown yet.
}
unshowable = { $count ->
    [one] Slice { $slices } can't be shown: its image stays out.
   *[other] Slices { $slices } can't be shown: their images stay out.
}
text-open = { $lines ->
    [one] 1 found text is neither blacked out nor passed over.
   *[other] { $lines } found texts are neither blacked out nor passed over.
}
next-unseen = Next slice not shown
looked = You confirmed that it shows nothing of the patient.
confirm-look = I looked: nothing shows the patient
invert = Invert
fit = Fit
overlay = Text over the picture
overlay-suspect = Text over the picture: hidden while the series may show the patient
planes = Coronal and sagittal planes
planes-unplaced = No planes across the slices: this image does not say where it lies.
planes-few = No planes across the slices: too few slices lie one behind the other.
planes-pixels = No planes across the slices: they are coloured or can't be decoded.
planes-failed = { $slices ->
    [one] 1 slice can't be decoded: it is black.
   *[other] { $slices } slices can't be decoded: they are black.
}
plane-sagittal = Sagittal
plane-coronal = Coronal
plane-axial = Axial
plane-keys = Click or arrow keys go to a place.
slice-of = Slice { $place } of { $count }
play = Play
play-speed = Slices per second
window = Window preset
window-own = As in the file
window-full = Full range
window-soft = Soft tissue
window-lung = Lung
window-bone = Bone
window-brain = Brain
window-user = Your own
cannot-show = This image can't be shown.
no-pixels = This series has no images to show.
welcome = Drop a folder of CT or MR images here
welcome-drop = or anywhere on this window, or choose it with “Load DICOM…”. Folders may hold other files and other folders.
welcome-1 = Check what was loaded: the right patient, the right series.
welcome-2 = Fill in Group ID and order number.
welcome-3 = Export: the zip is safe to send, the PDF report stays in the hospital.
patient-id-is = ID { $id }
born = born { $date }
no-name = No name

## The viewer's header: what becomes of each element, and why

fate-kept = Kept
fate-replaced = Replaced
fate-removed = Removed
fate-added = Added
why-row-dummy = The standard's table: a dummy takes its place.
why-row-empty = The standard's table: emptied.
why-row-remove = The standard's table: removed.
why-row-keep = An option keeps it.
why-row-clean = An option keeps it cleaned; dates are shifted.
why-row-uid = The standard's table: a new UID, the same wherever this one stands.
why-left-nothing = An option would have kept it, but nothing harmless was left.
why-vocabulary = Free text: only words that are known to be harmless stay.
why-reviewed-text = Text about device or technique, known to be harmless.
why-code = A code of a public coding scheme.
why-local-code = A code of the hospital's own: a dummy takes its place.
why-image-table = A table that the image is drawn with.
why-colour-profile = A colour profile: a plain one takes its place.
why-opaque = Bytes whose meaning is unknown.
why-plain = A number, a fixed term or a list that says nothing about a person.
why-date = A date or time: as the option for dates says.
why-person = A person's name.
why-address = A network name or an address.
why-uid = A UID: replaced by a new one, the same wherever it stands, unless UIDs are kept.
why-public-uid = A UID that is the same for everyone.
why-private = A maker's own element, not known to be safe.
why-safe-private = A maker's own element that is known to be safe.
why-proven-private = A maker's own number or word without which the image is not understood; checked to be harmless.
why-half-scheme = Half of a diffusion scheme: b-values and directions stay together or not at all.
why-not-in-dictionary = The standard does not know this element.
why-not-in-iod = The standard does not know it in an object of this kind.
why-unknown-term = No term that is known for this attribute.
why-unreadable = The value is not what it should be.
why-identifier = The value holds something that identifies the patient.
why-age = Ages over 89 become 90.
why-build = How the patient is built: it goes as weight and size do, unless the patient's characteristics are kept.
why-shell = Part of the file's wrapping, which is written anew.
why-never-kept = Never kept, whatever the options.
why-graphics = Graphics over or beside the image.
why-character-set = Text is written anew in UTF-8, if need be.
why-misplaced = Report content in an object that is no report.
why-structured = Report content: kept only where it is known to be harmless.
why-dummy-item = Inside a list of which only the structure stays.
why-enclosing = It is removed with the list that holds it.
why-identity = The anonymous patient takes the patient's place.
why-order = Order number, Group ID or anonymous ID, or what must stand beside them: written in so that the images are found again.
why-marker = Says that and how the image was anonymised.
why-pixels = Describes the pixels as they are after blackening.

## Below: the list

list = Loaded series
list-series = { $series ->
    [0] No series loaded
    [one] 1 series
   *[other] { $series } series
}
list-empty = What you load is listed here, grouped by patient, with what becomes of each series.
goes-out-as = Anonymous ID: { $id }
exported-as = Exported as { $id }, { $time }
also-written = also written: { $spellings }
said-one = You said that this is one patient.
studies = { $studies ->
    [one] 1 study
   *[other] { $studies } studies
}
column-status = Status
column-name = Patient name
column-modality = Modality
column-date = Acquisition date
column-images = Images
column-dimension = Image dimension
column-voxel = Voxel size (mm)
column-position = Patient position
column-study = Study description
column-series = Series description
column-patient-id = Patient ID
column-age = Age
column-people = Referring physician / Performer
columns = Columns
issuer = Issuer of the ID
status-good = Will be exported
status-searching = Looking…
status-mixed = Patients mixed
status-unsure = One patient?
status-mammography = Mammography
status-other = Not CT or MR
status-report = Report
status-document = Document
status-radiotherapy = Radiotherapy
status-segmentation = Segmentation
status-presentation = Presentation
status-key-images = Key images
status-images = { $modality } images
status-look = Look at it
status-out = Stays out
status-part = { $images ->
    [one] 1 image stays out
   *[other] { $images } images stay out
}
quality-near = near slice { $slice }
quality-at = near slice { $slice }, { $axis } { $mm } mm
quality-show = Show the place
quality-missing-slices = { $count ->
    [one] 1 slice missing
   *[other] { $count } slices missing
}
quality-missing-slices-do = The volume has a hole there: planes and models that run through it are wrong. Load the series again; if slices still lack, have the archive send it again.
quality-uneven-spacing = Slice spacing changes
quality-uneven-spacing-do = Software that expects an even volume distorts it. Choose a series with one spacing, or have the archive send this one again.
quality-same-position = { $count ->
    [one] 1 slice at the place of another
   *[other] { $count } slices at the place of others
}
quality-same-position-do = Nobody can tell which of them counts. Have the archive send the series again; it may hold two reconstructions as one series.
quality-gantry-tilt = Gantry tilt of { $degrees } degrees
quality-gantry-tilt-do = The slices are stacked askew, which many planning programs refuse or distort. Choose a series without tilt, or one reformatted at the scanner.
quality-shifted-slices = { $count ->
    [one] 1 slice shifted sideways
   *[other] { $count } slices shifted sideways
}
quality-shifted-slices-do = The volume has a step there. Choose another reconstruction, or have the archive send the series again.
quality-mixed-orientation = { $count ->
    [one] 1 slice turned against the others
   *[other] { $count } slices turned against the others
}
quality-mixed-orientation-do = Slices of several directions form no volume. Choose a series with one direction.
quality-mixed-pixel-spacing = { $count ->
    [one] 1 slice with another pixel size
   *[other] { $count } slices with another pixel size
}
quality-mixed-pixel-spacing-do = The field of view changes within the volume. Choose a series with one field of view.
quality-mixed-size = { $count ->
    [one] 1 slice with another matrix
   *[other] { $count } slices with another matrix
}
quality-mixed-size-do = Rows or columns change within the volume. Choose a series with one matrix.
quality-no-position = { $count ->
    [one] 1 slice without a position
   *[other] { $count } slices without a position
}
quality-no-position-do = Without positions no volume can be built. Choose the scanner's original series, not a copy of the pictures.
quality-gaps-between-slices = Gaps of { $mm } mm between slices
quality-gaps-between-slices-do = The slices are thinner than their distance, and what lies between them is not shown. Choose the thin series without gaps.
quality-few-images = { $count ->
    [one] Only 1 image
   *[other] Only { $count } images
}
quality-few-images-do = They are too few for a volume. Check that the whole series was loaded, or choose the thin series.
quality-mixed-kernel = { $count ->
    [one] 1 slice with another kernel
   *[other] { $count } slices with another kernel
}
quality-mixed-kernel-do = The sharpness changes within the volume. Choose a series with one reconstruction kernel.
quality-mixed-thickness = { $count ->
    [one] 1 slice of another thickness
   *[other] { $count } slices of another thickness
}
quality-mixed-thickness-do = Receivers expect one thickness. Choose a series with one slice thickness.
quality-mixed-frame-of-reference = { $count ->
    [one] 1 slice with another frame of reference
   *[other] { $count } slices with another frame of reference
}
quality-mixed-frame-of-reference-do = Their positions do not count from the same point: the patient may have moved in between. Choose a series of one acquisition.
quality-no-pixel-spacing = { $count ->
    [one] 1 slice without a pixel size
   *[other] { $count } slices without a pixel size
}
quality-no-pixel-spacing-do = Without it nothing can be measured. Choose the scanner's original series.
quality-tiles-lost = { $count ->
    [one] 1 mosaic that the receiver can't cut into slices
   *[other] { $count } mosaics that the receiver can't cut into slices
}
quality-tiles-lost-do = The private elements that say how are missing or could not stay. Choose a series with one image for each slice, if there is one.
quality-diffusion-lost = { $count ->
    [one] 1 diffusion image without b-value and direction
   *[other] { $count } diffusion images without b-values and directions
}
quality-diffusion-lost-do = They stand in private elements, or half of them does. The computed maps need neither.
quality-scale-lost = { $count ->
    [one] 1 image without its scale factor
   *[other] { $count } images without their scale factors
}
quality-scale-lost-do = Its values can't be compared or computed with: the factor stands in a private element.
quality-labels-lost = { $count ->
    [one] 1 object whose structures, segments or beams lost their names
   *[other] { $count } objects whose structures, segments or beams lost their names
}
quality-labels-lost-do = Names of which nothing is known to be harmless went out empty or as numbers: send the receiver a list of what each number is.
quality-uptake-lost = { $count ->
    [one] 1 image without what uptake values (SUV) are computed from
   *[other] { $count } images without what uptake values (SUV) are computed from
}
quality-uptake-lost-do = Weight, dose or injection time could not stay. Their activities can still be compared within a study.
quality-times-lost = { $count ->
    [one] 1 image without the time that tells its pass
   *[other] { $count } images without the times that tell their passes apart
}
quality-times-lost-do = Times go with the dates. Passes over one place can neither be told apart nor put in order by time.
quality-kept-by = The preset { $preset } keeps this.
remove = Remove from the list
remove-hint = Del. Nothing is deleted from the disk.

# What a receiver wants
requirement-modalities = Only { $wanted }.
requirement-thickest-slice = Slices of at most { $limit } mm.
requirement-largest-spacing = At most { $limit } mm from slice to slice.
requirement-fewest-images = At least { $limit } images in a series.
requirement-no-tilt = No gantry tilt.
requirement-complete = Complete series.
requirement-contrast-phases = Contrast phase: { $phase }.
requirement-series = A series “{ $name }”.
requirement-phase-native = native
requirement-phase-arterial = arterial
requirement-phase-portal-venous = portal venous
requirement-phase-nephrographic = nephrographic
requirement-phase-delayed = delayed
requirement-phase-excretory = excretory
requirement-by = { $count ->
   *[other] Series
} { $series }: { $found }.
requirement-by-more = { $count ->
    [one] 1 more series.
   *[other] { $count } more series.
}
requirement-by-list = Something is missing from the list.
requirement-by-none = No such series goes out.
requirement-found-mm = { $mm } mm
requirement-found-degrees = { $degrees }°
requirement-found-images = { $count ->
    [one] { $count } image
    *[other] { $count } images
}
requirement-found-missing = { $count ->
    [one] { $count } image missing
    *[other] { $count } images missing
}
requirement-found-unknown = the header does not tell
undo-removal = Undo the removal
rows-before = The { $rows } rows before
rows-after = The { $rows } rows after
warning-mixed = { $patients ->
   *[other] One study holds images of { $patients } patients that differ in ID, name or birth date. Remove what does not belong, then export.
}
warning-duplicates = { $files ->
    [one] Two different files claim to be the same image: both stay out.
   *[other] Different files claim to be the same image: all of them stay out.
}
warning-changed = { $files ->
    [one] 1 file changed since it was loaded, or can't be read any more. Its image stays out. Clear the list and load it again.
   *[other] { $files } files changed since they were loaded, or can't be read any more. Their images stay out. Clear the list and load them again.
}
locked = The browser could not open these. Drop a folder inside, or choose it with “Load DICOM…”:
hidden-files = The browser hides files or folders with unusual names here, so images may be missing. Choose the folder with “Load DICOM…” and compare the number of images:
question = One patient or two? What differs is marked. Nothing of both goes out until you say so.
question-more = { $questions ->
    [one] 1 more question follows.
   *[other] { $questions } more questions follow.
}
one-patient = This is one patient
two-patients = These are two patients
answered = You said of patients in this list whether they are one or two.
ask-again = Ask again
incomplete = The list is incomplete.
incomplete-files = { $files ->
    [one] 1 file was found and not read.
   *[other] { $files } files were found and not read.
}
incomplete-folders = { $folders ->
    [one] 1 folder was not read to its end: nobody knows how many images are missing.
   *[other] { $folders } folders were not read to their end: nobody knows how many images are missing.
}
incomplete-damaged = { $files ->
    [one] 1 file is damaged or could not be read for sure.
   *[other] { $files } files are damaged or could not be read for sure.
}
incomplete-do = Load it again, or confirm beside Export that you take it as it is.
sorted-out = { $files ->
    [one] 1 file is no image and was sorted out
   *[other] { $files } files are no images and were sorted out
}
unread = { $files ->
    [one] 1 file could not be read and stays out.
   *[other] { $files } files could not be read and stay out.
}

## Results

export-failed = The export failed, and nothing of it was saved.
result-written = { $images ->
    [0] No image could be written.
    [one] 1 image written and checked.
   *[other] { $images } images written and checked.
}
result-incomplete = From an incomplete list: images may be missing. The report and the manifest say so.
result-hint = Saved to your browser's downloads: first the report, then the zip. If your browser asks whether several files may be saved, allow it, or save them here. Send the zip only; the report stays in the hospital.
result-next = Before the next patient, clear the list.
result-left-out = { $images ->
    [one] 1 image was left out
   *[other] { $images } images were left out
}
all-in-report = The report lists all of them.
save-zip = Save ZIP again
save-report = Save report again
save-tables = Save mapping tables again
save-zip-as = Save ZIP as…
saved-there = Saved.
saved-failed = It could not be saved there: the place may be full or not writable. Nothing partial was left behind. Choose another place.

## Dialogs

intended-use = Intended use
use-who = For qualified health professionals, for patients of all ages. Prescription use where that applies.
use-what = For CT and MR images. Other images are exported only after you confirm them; mammography never.
use-not = Not for diagnosis. What you see here only helps you to choose and check images.
use-incidents = Report serious incidents to your site's contact and to the competent authority.
use-security = Keep this computer safe: own accounts, locked screens, antivirus. Send the zip by a secure way. The PDF report names the patient and stays in the hospital.
understood = I understand
pair-title = { $patients ->
   *[other] { $patients } patients will be exported
}
pair-hint = Each gets a zip and a report of its own. Check the IDs and enter the order numbers.
pair-staying = { $patients ->
    [one] This patient stays out:
   *[other] These { $patients } patients stay out:
}
start-export = Start export

manual = User manual
shortcuts = Keyboard shortcuts
about = About Veilig
about-what = Veilig anonymises DICOM images inside the browser. It has no server and uses no network.
about-version = Version
about-built = Built on
about-valid = Valid until
about-commit = Source (commit)
about-program = Program hash
about-config = Configuration hash
about-no-config = none: the configuration is empty
about-licence = Licence
about-contact = Contact
about-no-contact = Ask who gave you this page.
about-compare = The same program always has the same program hash, and the same configuration the same configuration hash. The manual says how to compare them with the release.
about-remembered = This browser remembers the Group ID, settings, language, colours and sizes of this page, and that you read the intended use. It never remembers anything of a patient.
forget = Clear remembered settings
forgotten = Cleared. Reload the page to start afresh.
third-party = Third-party licences ({ $packages })
third-party-texts = Third-party licences

## The keys

shortcuts-everywhere = Everywhere
shortcuts-rectangle = A rectangle to black out
dividers = Lines between the parts
shortcut-manual = User manual
shortcut-list = This list
shortcut-close = Close a dialog or menu
shortcut-tab = Next field or button, and the one before
shortcut-row = Another series
shortcut-range = Select several
shortcut-all = Select all
shortcut-remove = Remove the selected series from the list
shortcut-undo = Undo the removal
shortcut-slice = Next slice, and the one before
shortcut-ten = Ten slices on or back
shortcut-ends = First slice, last slice
shortcut-move = Move it
shortcut-size = Change its size
shortcut-divider = Move the line that has the focus
key-shift = Shift
key-ctrl = Ctrl
key-tab = Tab
key-escape = Esc
key-delete = Del
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-space = Space

## Age of the build, and the site's configuration

close-reminder = Close the reminder
recalled = Remembered on this computer since { $day } and other than the default: { $options }.
recalled-default = Use the default
recalled-keep = Keep these options
recalled-read = According to this computer, the intended use was read on { $day }.
recalled-again = Read it again
recalled-close = Close the note on the intended use
contact-is = Contact: { $contact }
validity-remind = { $days ->
    [one] This version is valid for 1 more day.
   *[other] This version is valid for { $days } more days.
}
validity-urge = { $days ->
    [0] This version is valid until today. Please get a new one now.
    [one] This version is valid for 1 more day. Please get a new one now.
   *[other] This version is valid for only { $days } more days. Please look for a new one.
}
validity-over = This version is past its validity. It still works, but may lack corrections: please get a new one.
validity-blocked = This version is past its validity, and your site has it stop then. Please get a new one.
config-wrong = The configuration in this file is wrong
config-wrong-what = So that nothing is exported with settings that nobody meant, the page stops here.
config-wrong-do = For whoever looks after this file: correct the block “site-config” and load the page again. The manual in an unchanged copy of the file describes every key.
config-key = Key
config-expected = Expected
expected-json = well-formed JSON
expected-known-key = a key that Veilig knows; this one it does not know
expected-text = a text in quotation marks
expected-short-text = a text that is short enough and has no control characters
expected-object = an object in braces
expected-yes-or-no = true or false
expected-number = a whole number from 1 to 3650
expected-language = the tag of a language that this page has
expected-preset-name = the name of a preset; strict, planning, research and custom have their meaning already
expected-warn-or-block = "warn" or "block"
expected-one-of = one of: { $values }
expected-list = a list in square brackets that is not empty and has at most 1000 entries
expected-length = a number of millimetres above 0 and at most 1000
expected-count = a whole number from 1 to 100000
expected-present = this key, with a value
expected-another-name = a name that no other receiver has

## Before the program runs: these lines stand in the page's HTML, one line each

start-script = Veilig runs inside your browser and needs JavaScript. Please allow it for this page and load it again.
start-starting = Veilig is starting…
start-missing = Veilig cannot run in this browser. It lacks:
start-missing-do = Please open this file in a current Chrome, Edge or Firefox. Some institutions switch these parts off: ask who looks after this computer.
start-failed = Veilig could not start in this browser. Please open this file in a current Chrome, Edge or Firefox.

## The manual

manual-contents = Contents
manual-search = Search the manual
manual-found = { $sections ->
    [0] Nothing found
    [one] 1 section found
   *[other] { $sections } sections found
}
manual-english = In English
manual-own = In your language
manual-option = Option
manual-dicom-name = DICOM name
manual-code = Code
manual-yes = yes
