# English. Keys under reason- are the codes of reasons.

report-title = Confidential: keep in the hospital, do not send with the images
report-undrawable = not printable here
report-foot = Veilig { $version }
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
reason-mammography = Mammography is outside the intended use.
reason-other-modality = Neither CT nor MR, and not confirmed.
reason-duplicate-instance = Another, different file claims to be the same image.
reason-patients-in-study = One study holds images of different patients. Load the patients apart.
reason-private-sop-class = A private kind of object, which can't be anonymised for sure.
reason-encapsulated-document = A document, which can't be anonymised.
reason-structured-report = A structured report, which is not exported.
reason-presentation-state = A presentation state, which is not exported.
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
