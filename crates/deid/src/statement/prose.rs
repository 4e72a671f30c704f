//! What the statement says in whole sentences.

pub(super) const OPENING: &str = "\
# Conformance Statement: de-identification

Generated from the program's own tables (`crates/deid/src/statement`); a test holds this file to them. It is the part of
the DICOM Conformance Statement that PS3.15 E.1.3 asks of an application that claims the Basic Application Level
Confidentiality Profile. Tables: PS3.15 edition 2026d; its prose and Table E.3.4-1: edition 2026c.

Veilig claims the Basic Application Level Confidentiality Profile as a de-identifier, with the options below. It is no
re-identifier and makes no Encrypted Attributes Data Sets: what links an export to its patient is a report apart.
De-identification by this profile is one step of a wider process and no proof that nothing identifying is left.

## Options

";

pub(super) const PRESETS: &str = "
The two date options exclude each other. Preset Strict is the Basic Profile alone; preset Planning adds Clean
Descriptors, Modified Dates and Patient Characteristics; preset Research adds Safe Private to these. Clean Pixel Data (113101) and Burned In Annotation
NO are recorded of an image when every slice of its series was shown to a person, each line of text that was found was
blackened or called no text of the patient, and the person confirmed that the series shows nothing of the patient; a
blackened rectangle alone records neither. Of images that are suspect and go out without a look (command line only)
neither is recorded, nor taken over from the source; the source's YES stays. Clean Recognizable Visual Features (113102)
is not supported.
";

pub(super) const ACTIONS: &str = "\
## Actions

D a dummy value, Z zero length, X removed, K kept (a sequence: walked), C cleaned, U replaced by a new UID. Actions hold
at every depth. Compound codes: the leftmost code that keeps the object valid, by the attribute's Type in the object's
IOD (1C and 2C count as 1 and 2); nested, or in a SOP class whose Types are not known, the rightmost; an attribute that
the IOD does not have at its top level is removed. For X/Z/U* what is not removed keeps its references, mapped. An
option's code overrides the Basic Profile; where Retain Device Identity says K and Modified Dates C, C holds (11 rows).
C that leaves nothing: the Basic Profile's action.

Where descriptions are cleaned and dates stay shifted or as they are (presets Planning and Research), Referenced Image
Sequence and Source Image Sequence (X/Z/U*) keep their references, mapped, also where the IOD does not require them: a
mapped UID identifies nobody, and without them no slice is found in its localizer.

";

pub(super) const CLOSING: &str = "
## The closed world

Without Retain Safe Private (presets Strict and Planning) only what the standard's IODs and terms know leaves:

- An element stays only if the IOD of the object's SOP class knows it at its place, at any depth (PS3.3 2026b,
  `data/iod/`). Outside of it stay: what receivers need (`data/iod/needs.csv`: rescale in MR, diffusion, temporal positions,
  Number of Frames), and numbers, named terms and mapped references that some IOD knows and no row above acts on. Other
  elements are removed. Objects whose SOP class has no IOD in the tables keep the wider rule.
- A coded string (CS) stays only if it is a term of its attribute and position (`data/iod/terms.csv`); in Image Type from
  the third value on, Scan Options, Sequence Variant and the like also by makers' patterns or the vocabulary; where an
  attribute has no terms, if its words are of the vocabulary. Else it becomes a term of that attribute (OTHER, else the
  first) where the IOD needs a value, or is emptied or removed.
- A code of a registered scheme keeps its meaning only if that is published in PS3.16 (`data/code_meanings.txt`, by a
  32-bit hash) or of known words; else REMOVED stands for it. The UID of a scheme stays only if it is public.
- Text about makers, models and technique stays word by word: of the vocabulary, of `data/technical.txt`, or letters and
  digits as versions have them.

With Retain Safe Private (preset Research) known attributes stay wherever they stand, if nothing in them identifies. A
term that is known for its attribute is nobody's name, and is not searched, whatever the options.

## The search

Names (of all persons, with logins, cut or misspelt forms of the patient's own, other scripts by the usual
transliterations), IDs with and without their letters, dates in the usual notations, birth dates of six digits, and UIDs
of all loaded files of the patient are looked for in all text; IDs of six digits and dates also in numbers (whole part,
fraction, one digit more, over several values), in binary numbers by value, and in their bytes as ASCII, Latin-1, UTF-8,
UTF-16 and UTF-32 in both orders; opaque safe bytes once more undone from base64, hexadecimal digits and deflate. Numbers
that place an image are searched by their whole part alone. Group ID, order number and anonymous ID pass the same search.
What an option keeps (devices, institutions, UIDs) holds no person's name, no ID of the patient and no birth date; a date
equal to the birth date is kept nowhere.

## UIDs

Every UID in an attribute that is not listed above is replaced, unless it stands exactly in PS3.6 Annex A: a UUID of
version 8 (RFC 9562) under 2.25, derived from the old UID by HMAC-SHA-256 with a key of 256 random bits. All UIDs share
one domain, so that references stay right within all studies and series of a patient in one export, also to objects that
were not exported. Without a project key each export draws a new key, and two exports of one patient share no UID.
Retain UIDs keeps those of the attributes with a K below, and of attributes without a row; (0040,A124) and (0400,0100) are
replaced even then, but for content items whose concept has a K. What is no UID by its characters is replaced.

## Dates and times

Modified Dates: all dates of the patient's events go back by one offset for a patient, whole weeks, 52 to 520, drawn from
the key; times stay, so that fine timing, order and distances stay. A partial date is shifted by its first day and keeps
its precision; ranges, several values and time zones are read; what can't be parsed is removed. A birth date is never
kept. What remains: times of day with their fractions, and the time zone within a date with time (Timezone Offset
(0008,0201) itself goes), since decay and dynamic series are computed from them. Who has the
archive can look up a time of day, and a zone tells the part of the world. Full Dates keeps values as they are, birth dates apart.

## Manner of cleaning

- **Descriptors**: words of an allow-list of our own (`data/vocabulary.txt`) and numbers of at most three digits stay;
  all other words go, and so does whatever equals or contains an identifying value of the patient, staff or institution
  as found in all loaded files of that patient. Three numbers in a row go, and so do numbers beside a month and ages
  over 89 years.
- **Codes**: of registered coding schemes (`data/coding_schemes.csv`) they stay, in the closed world as said above; others
  get a derived value, the designator 99VEILIG, and the harmless words of their meaning; name, UID and organisation of
  such a scheme are removed.
- **Structured content**: each content item by its row below; without a row: persons and free text are replaced, dates
  follow the date option, numbers, registered codes and references (mapped) stay. Nothing is removed, so that
  references by position stay right.
- **Graphics**: overlays and curves are removed even with the option; text of annotations is cleaned as descriptors are.
- **Pixels**: rectangles that a person drew are blackened in all frames of an image; native and RLE objects keep their
  transfer syntax, all others are decoded and written in explicit VR little endian. Untouched pixels stay byte for byte.
  Codestreams are walked segment by segment, each exactly as long as its syntax says: comments (but for known encoders'
  names, `data/encoder_comments.txt`), application data, unused tables and what stands behind the image are overwritten;
  an image with a segment that is not understood, of another size than its header says, with offset tables that do not
  point to its frames, or with content in unused bits (of compressed pixels, too) is left out; what the syntax of JPEG,
  JPEG-LS, JPEG 2000 and JPEG XL can't decide is searched.
- **Colour profiles** (0028,2000), opaque bytes with a date, a serial number and text: where the object's IOD requires one, a
  plain one of ours (sRGB or grey) takes its place; elsewhere it is removed. A scanner's own calibration of colours is lost.
- **Referenced and Source Image Sequence**, X/Z/U*: an object that lists the series that it refers to (0008,1115) keeps them
  with mapped UIDs in every preset.
- **Contrast/Bolus Agent** (0018,0010), Z/D and with Clean Descriptors C: receivers read an absent agent as no contrast,
  so a dummy that tells takes its place in every preset, in any object and at every depth: NONE where the source says
  so (`data/contrast.txt`: words of some twenty languages), else CONTRAST. Clean Descriptors keeps its cleaned words
  where they say the same. An agent that is empty or marks alone is emptied; an absent one is not added. Other
  attributes of contrast (Agent Sequence, Route, Volume, Total Dose, flow, Ingredient) have no row and stay as codes, numbers
  and cleaned text do; Start and Stop Time follow the date option.
- **Patient characteristics**: Body Mass Index, measured dimensions, body part thickness and water equivalent diameter,
  which have no row, go and stay with weight and size; text is kept but for words that identify; ages over 89 years become 090Y (content items:
  90).
- **Private attributes**: only what the tables below or the object's own (0008,0300) calls safe; moved to new blocks,
  sequences walked, text and opaque bytes searched for what identifies; (0008,0300) is written anew from what was
  understood, and pointers of dimensions follow. Elements that (0008,0300) lists without a VR are
  removed in implicit VR.
- **Character sets**: text is decoded by its own (0008,0005), written as UTF-8 (ISO_IR 192) unless all is ASCII.

## Restrictions

- Left out of the export, with a reason: objects whose SOP class is not in PS3.6 Annex A, encapsulated documents, structured reports
  without Clean Structured Content, presentation states with annotations without Clean Graphics, waveforms, videos, raw
  data, mammography, files in which an element stands twice with different values, images with an alpha plane, objects whose pixels may show the patient and that no person blackened or confirmed, objects
  that fail the check of what was written.
- Retired codes of Table E.3.4-1's concepts are recognised only where `crates/deid/src/rewrite/kinds/structured.rs` names them; others count
  as concepts without a row.
- Of content items that Retain Device or Institution Identity keeps, words that name a station or an institution of the
  patient's files are dropped all the same.
- The offset of Modified Dates is not recorded in the object.

";

/// What stands before the table of the lines of Siemens' protocols.
pub(super) const PROTOCOL_OPENING: &str = "
Lines of Siemens' protocols that are written, `[]` for any index:

| key | limits | words | meaning | source |
|---|---|---|---|---|
";

pub(super) const CURATED_OPENING: &str = "
With Retain Safe Private also the numbers that The Cancer Imaging Archive's curators keep (their judgements until February 2024;
`data/curated_private.csv`, without weights, dates and identifiers): in the VR given, each number smaller than ten million, so that
no date, time since a day or long ID is one of them, searched and checked like the others.

| group | creator | elements by VR |
|---|---|---|
";

pub(super) const PROVEN_OPENING: &str = "
## Private attributes that this implementation states to be safe

PS3.15 E.3.10 lets an implementation say so of elements that it knows. Each of these stays only in the VR given, with values that
are numbers, or words of the row and numbers of at most six digits; each value is searched for the patient's IDs, dates and names
like any other, and checked anew in what was written. With Retain Safe Private all of them stay. Without it those that tell how
the tiles of one picture are slices stay, where Image Type says MOSAIC or VFRAME or a number of tiles is there: no standard
attribute tells it. So do b-values and directions of GE and UIH, of images that hold a scheme: a direction in (0018,9089) is
read wrongly by readers that know these makers' private elements. Such an image gets the code 113111, too. The image header of Siemens (0029,xx10) never stays as it is: a new
one is written with the entries below whose values are numbers. Its series header (0029,xx20) and the protocol in (0021,xx19) never
stay as they are, either: of the protocol's lines those below are written whose values are numbers within the row's limits, or
words of the row and numbers of at most three digits.

Written to standard attributes where the source lacks these: the order of lines of GE's EPI images, from (0043,xx2A), to (0018,9034);
real, imaginary and phase parts, from (0043,xx2F), to (0008,9208); where no b-value stays, that of Siemens and Philips and its
direction, to (0018,9087) and (0018,9089).

A diffusion scheme stays whole or not at all: where a b-value or a direction of an image can't stay, the other goes with it, in
standard attributes, Image Comments and private elements alike. What was lost so, mosaics that can't be cut, scale factors of
Philips that can't stay, names of structures, segments and beams that were emptied or numbered, and weight, dose and times that
uptake values need are told before the export, where heads tell them, and in report and manifest.

Sources: dcm2niix, its reader of DICOM (`nii_dicom.cpp`); TCIA, the elements that The Cancer Imaging Archive's curators keep.

";
