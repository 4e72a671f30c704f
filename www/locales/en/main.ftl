# English. Keys under reason- are the codes of reasons.

report-title = Confidential: keep in the hospital, do not send with the images
report-undrawable = not printable here
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, build { $build }
report-anonymous = Anonymisation
report-patient = Patient
report-series = Series
report-options = Options of the confidentiality profile
report-left-out = Left out
report-check = Check
report-anonymous-id = Anonymous ID
report-date = Date and time
report-group = Group ID
report-order = Order number
report-order-unknown = unknown
report-sha256 = SHA-256 of the zip
report-name = Patient name
report-patient-id = Patient ID
report-birth-date = Birth date
report-sex = Sex
report-age = Age
report-referring = Referring physician
report-performer = Performer
report-comments = Comments
report-number = No.
report-modality = Modality
report-series-date = Date
report-description = Description
report-images = Images
report-study-uid = Study UID, old and new
report-series-uid = Series UID, old and new
report-file = File
report-reason = Reason
report-nothing-left-out = Nothing was left out.
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
reason-dicomdir = A DICOMDIR: a list of files, not an image. The images are loaded by themselves.
reason-empty = The file is empty.
reason-truncated = The file ends too early. Copy it again from its source.
reason-malformed = The file contradicts itself and can't be read for sure.
reason-too-deep = The file is nested more deeply than any real image.
reason-head-too-large = The file's header is too large.
reason-unknown-transfer-syntax = The file uses an encoding that is private or unknown.
reason-unreadable = The file could not be read. Check that it is still there and not open elsewhere.
reason-no-image = The file holds no image that can be anonymised.
reason-suspect-burned-in = The image says that it shows text about the patient.
reason-suspect-capture = A screen capture or ultrasound image: it may show the patient's name.
reason-suspect-image-type = A derived picture: it may show the patient's name.
reason-suspect-text = What looks like text was found in the pixels: it may be the patient's name.
reason-suspect-not-seen = Burned-in text could not be looked for, since an image can't be decoded.
reason-not-searched = Not yet looked at for burned-in text.
reason-mammography = Mammography is outside the intended use.
reason-other-modality = Neither CT nor MR, and not confirmed.
reason-duplicate-instance = Another, different file claims to be the same image.
reason-patients-in-study = One study holds images of different patients. Load the patients apart.
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
reason-write-failed = Writing failed. Check that there is enough free space.
reason-study-key-too-short = The study key needs at least 12 characters.
reason-study-key-memory = There is not enough memory for the study key. Close other programs or tabs.
reason-other = It could not be processed ({ $code }).

# The screen.

subtitle = DICOM anonymiser
offline = Offline: nothing leaves this computer
close = Close
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
load-hint = Your browser may call this an “upload”. Nothing leaves this computer.
clear = Clear list
general = General
advanced = Advanced
group-id = Group ID
order-number = Order number
order-unknown = I don't know the order number
specify-id = Specify anonymous ID
anonymous-id = Anonymous ID
id-hint = This ID must not have references to patient information.
draw-another = Draw another ID
referring-physician = Referring physician
comments = Comments
report-only = For the report only, which stays in the hospital.
fields-of = The following fields belong to { $patient }.
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

## What is wrong with a field

missing-group = Enter the Group ID.
missing-order = Enter the order number, or tick the box below.
missing-id = Enter an anonymous ID, or untick the box above.
problem-name = This holds a part of the patient's name. It would go out with the images: choose something else.
problem-patient-id = This holds the Patient ID. It would go out with the images: choose something else.
problem-accession = This holds the accession number. It would go out with the images: choose something else.
problem-birth-date = This holds the patient's birth date. It would go out with the images: choose something else.
problem-unfit = At most 64 characters that can be seen.
problem-no-id = 1 to 16 capitals A to Z, digits or hyphens, and no name that Windows reserves.
problem-taken = Another patient of this export has this ID.
problem-no-random = This browser has no random numbers. Tick the box above and type an ID.

## What still stops the export

stop-nothing-loaded = Load images first.
stop-loading = Wait until all files are read.
stop-mixed = One study holds images of different patients. Remove one of them from the list.
stop-nothing-goes-out = Every loaded series stays out: see the list below.
stop-deriving = Wait until the study key is ready.
stop-study-key = The study key can't be used.
stop-group-missing = The Group ID is missing.
stop-group = The Group ID can't be used.
stop-order-missing = The order number is missing.
stop-order = The order number can't be used.
stop-id-missing = The anonymous ID is missing.
stop-id = The anonymous ID can't be used.

## Advanced

preset = Preset
preset-strict = Strict
preset-strict-hint = Removes all that the standard's basic profile names. The safest choice.
preset-research = Research
preset-research-hint = Keeps cleaned descriptions, shifted dates, patient characteristics and safe private elements.
preset-custom = Custom
preset-custom-hint = Your own choice of the options below.
dates = Dates
dates-remove = Removed
dates-shift = Shifted by some weeks (Modified Dates)
dates-keep = Kept (Full Dates)
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
option-device-hint = Serial numbers and station names: they tell the hospital.
option-institution = Keep the institution
option-institution-hint = Its name and address.
option-uids = Keep the original UIDs
option-uids-hint = They link the images to those in your archive.
study-key = Study key
study-key-hint = At least 12 characters. The same patient gets the same pseudonyms in a later export with this key. It is never stored: keep it safe.
study-key-deriving = The key is being prepared…
study-key-ready = Ready: IDs and pseudonyms come from this key.
password = Zip password
password-hint = AES-256. Windows Explorer can't open such a zip; 7-Zip can. Names of files inside stay readable.
mapping-tables = Also save the mapping tables (CSV)
mapping-tables-hint = Old and new UIDs and Patient IDs. Confidential: they stay in the hospital, as the report does.
option-find-text = Look for burned-in text
option-find-text-hint = Every image is looked at before the export. A series with text stays out until you black it out or confirm it. Without it only the headers' own words count.
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
header-hint = New UIDs are examples: each export draws its own, unless a study key is set.
header-waiting = Reading the header…
header-stays = This image stays out.
header-tag = Tag
header-name = Name
header-vr = VR
header-before = Before
header-after = After
header-why = What happens, and why
viewer-hint = Wheel or arrow keys: slices. Ctrl and wheel, + and −: zoom. 0: fit, I: invert, space: play.
tool-window = Window
tool-pan = Pan
tool-zoom = Zoom
redact = Redact
redact-hint = Drag: black out. Drag inside: move. Double click: remove.
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
found-blacken = Black out
found-dismiss = No patient's text
reach = Rectangles reach
reach-image = This image
reach-series = The whole series
reach-size = All images of this size
look = It stays out until you black out what shows the patient, or look at all of it and confirm.
looked = You confirmed that it shows nothing of the patient.
confirm-look = I looked: nothing shows the patient
invert = Invert
fit = Fit
play = Play
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
why-opaque = Bytes whose meaning is unknown.
why-plain = A number, a fixed term or a list that says nothing about a person.
why-date = A date or time: as the option for dates says.
why-person = A person's name.
why-address = A network name or an address.
why-uid = A UID: replaced by a new one, the same wherever it stands, unless UIDs are kept.
why-public-uid = A UID that is the same for everyone.
why-private = A maker's own element, not known to be safe.
why-safe-private = A maker's own element that is known to be safe.
why-not-in-dictionary = The standard does not know this element.
why-unreadable = The value is not what it should be.
why-identifier = The value holds something that identifies the patient.
why-age = Ages over 89 become 90.
why-shell = Part of the file's wrapping, which is written anew.
why-never-kept = Never kept, whatever the options.
why-graphics = Graphics over or beside the image.
why-character-set = Text is written anew in UTF-8, if need be.
why-misplaced = Report content in an object that is no report.
why-structured = Report content: kept only where it is known to be harmless.
why-dummy-item = Inside a list of which only the structure stays.
why-enclosing = It goes with the list that holds it.
why-identity = The anonymous patient takes the patient's place.
why-marker = Says that and how the image was anonymised.
why-pixels = Describes the pixels as they are after blackening.

## Below: the list

list = Loaded series
list-series = { $series ->
    [0] No series loaded
    [one] 1 series
   *[other] { $series } series
}
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
status-good = Will be exported
status-searching = Looking…
status-mixed = Patients mixed
status-mammography = Mammography
status-other = Not CT or MR
status-look = Look at it
status-out = Stays out
status-part = { $images ->
    [one] 1 image stays out
   *[other] { $images } images stay out
}
remove = Remove from the list
remove-hint = Del. Nothing is deleted from the disk.
undo-removal = Undo the removal
warning-mixed = { $patients ->
   *[other] One study holds images of { $patients } patients that differ in ID, name or birth date. Remove what does not belong, then export.
}
warning-duplicates = { $files ->
    [one] Two different files claim to be the same image: both stay out.
   *[other] Different files claim to be the same image: all of them stay out.
}
locked = The browser could not open these. Drop a folder inside, or choose it with “Load DICOM…”:
sorted-out = { $files ->
    [one] 1 file is no image and was sorted out
   *[other] { $files } files are no images and were sorted out
}

## Results

export-failed = The export failed, and nothing of it was saved.
result-written = { $images ->
    [0] No image could be written.
    [one] 1 image written and checked.
   *[other] { $images } images written and checked.
}
result-hint = The report was saved first, then the zip. If your browser asks whether several files may be saved, allow it, or save them here. Send the zip only; the report stays in the hospital.
result-left-out = { $images ->
    [one] 1 image was left out
   *[other] { $images } images were left out
}
save-zip = Save ZIP again
save-report = Save report again
save-tables = Save mapping tables again

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
start-export = Start export
