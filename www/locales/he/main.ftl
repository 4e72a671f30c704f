# Hebrew. Keys under reason- are the codes of reasons.

language-name = עברית

report-title = חסוי: לשמור בבית החולים, לא לשלוח עם התמונות
report-undrawable = לא ניתן להדפסה כאן
report-foot = Veilig { $version }
report-foot-build = Veilig { $version }, בנייה { $build }
report-foot-commit = Veilig { $version }, בנייה { $build }, commit { $commit }
report-qr = קוד QR של המזהה האנונימי { $id }
report-patient = מטופל
report-series = סדרות
report-options = אפשרויות של פרופיל הסודיות
report-code-images = ({ $images } מתוך { $all } תמונות)
report-yes = כן
report-no = לא
report-pixels = פיקסלים
report-left-out = הושאר בחוץ
report-check = בדיקה
report-incomplete = הרשימה לא הייתה שלמה
report-anonymous-id = מזהה אנונימי
report-date = תאריך ושעה
report-group = מזהה קבוצה
report-order = מספר הזמנה
report-order-unknown = לא ידוע
report-zip = Zip
report-size = גודל
report-sha256 = SHA-256
report-name = שם המטופל
report-patient-id = מזהה המטופל
report-birth-date = תאריך לידה
report-sex = מין
report-sex-f = נקבה
report-sex-m = זכר
report-sex-o = אחר
report-age = גיל
report-years = { $count ->
    [one] שנה אחת
    [two] שנתיים
   *[other] { $count } שנים
}
report-months = { $count ->
    [one] חודש אחד
    [two] חודשיים
   *[other] { $count } חודשים
}
report-weeks = { $count ->
    [one] שבוע אחד
    [two] שבועיים
   *[other] { $count } שבועות
}
report-days = { $count ->
    [one] יום אחד
    [two] יומיים
   *[other] { $count } ימים
}
# Age and sex where there is little room: list and banner.
short-years = { $count ->
    [one] שנה אחת
    [two] שנתיים
   *[other] { $count } שנים
}
short-months = { $count ->
    [one] חודש אחד
    [two] חודשיים
   *[other] { $count } חודשים
}
short-weeks = { $count ->
    [one] שבוע אחד
    [two] שבועיים
   *[other] { $count } שבועות
}
short-days = { $count ->
    [one] יום אחד
    [two] יומיים
   *[other] { $count } ימים
}
short-sex-f = נקבה
short-sex-m = זכר
short-sex-o = אחר
report-referring = רופא מפנה
report-performer = מבצע הבדיקה
report-comments = הערות
report-spellings = נכתב גם
report-who = מי זה
report-said-one = הקבצים הותירו זאת פתוח; המשתמש קבע שזהו מטופל אחד.
report-said-two = הקבצים הותירו זאת פתוח; המשתמש קבע שמטופל זה ומטופל נוסף הם שניים.
report-number = מס׳
report-modality = מודליות
report-series-date = תאריך
report-description = תיאור
report-images = תמונות
report-no-series = לא נכתבה אף סדרה.
report-thumbnail = תמונה של סדרה { $number }
report-study-uid-old = Study UID, ישן
report-study-uid-new = Study UID, חדש
report-series-uid-old = Series UID, ישן
report-series-uid-new = Series UID, חדש
report-file = קובץ
report-reason = סיבה
report-no-patient = ללא מטופל
report-files = { $files ->
    [one] קובץ אחד
    [two] שני קבצים
   *[other] { $files } קבצים
}
report-nothing-left-out = דבר לא הושאר בחוץ.
report-quality = גאומטריה ושלמות
report-quality-found = מה נמצא
report-quality-none = לא נמצא דבר: החתכים של סדרות ה-CT, ה-MR וה-PET יוצרים נפחים שלמים, ככל שניתן לדעת מהכותרות שלהם.
report-receiver = נמען
report-contact = איש קשר
report-requirements = מה הוא מבקש
report-requirements-met = הכול קיים, ככל שניתן לדעת מהכותרות.
report-requirements-none = דבר אינו נדרש.
report-searched = נערך חיפוש של טקסט צרוב בתמונות.
report-not-searched = לא נערך חיפוש של טקסט צרוב.
report-pixels-nothing = דבר לא הושחר, ואף סדרה לא נמצאה חשודה.
report-series-number = סדרה { $number }
report-confirmed = { $slices ->
    [one] אדם אישר שאין בה דבר המזהה את המטופל, לאחר שהוצגה (חתך אחד).
   *[other] אדם אישר שאין בה דבר המזהה את המטופל, לאחר שהוצגה כולה ({ $slices } חתכים).
}
report-clean-pixels = { $images ->
    [one] הערכים Clean Pixel Data (113101)‎ ו-Burned In Annotation NO נכתבו בתמונה אחת.
   *[other] הערכים Clean Pixel Data (113101)‎ ו-Burned In Annotation NO נכתבו ב-{ $images } תמונות.
}
report-not-looked-at = { $images ->
    [one] תמונה אחת יצאה אף שהיא חשודה ואיש לא בדק אותה. לא כתוב בה Clean Pixel Data (113101)‎ ולא Burned In Annotation NO.
   *[other] { $images } תמונות יצאו אף שהן חשודות ואיש לא בדק אותן. לא כתוב בהן Clean Pixel Data (113101)‎ ולא Burned In Annotation NO.
}
report-blackened = הושחר: משמאל { $left }, מלמעלה { $top }, { $width } × { $height } פיקסלים, בתמונות { $images }
report-blackened-frame = הושחר: משמאל { $left }, מלמעלה { $top }, { $width } × { $height } פיקסלים, בפריים { $frame } של התמונות { $images }
report-text-blackened = { $slices ->
    [one] טקסט שנמצא משמאל { $left }, מלמעלה { $top }, { $width } × { $height } פיקסלים, בחתך אחד: הושחר
   *[other] טקסט שנמצא משמאל { $left }, מלמעלה { $top }, { $width } × { $height } פיקסלים, ב-{ $slices } חתכים: הושחר
}
report-text-dismissed = { $slices ->
    [one] טקסט שנמצא משמאל { $left }, מלמעלה { $top }, { $width } × { $height } פיקסלים, בחתך אחד: אדם קבע שאינו נוגע למטופל
   *[other] טקסט שנמצא משמאל { $left }, מלמעלה { $top }, { $width } × { $height } פיקסלים, ב-{ $slices } חתכים: אדם קבע שאינו נוגע למטופל
}
report-held = { $images ->
    [one] תמונה אחת נשארה מאחור.
    [two] שתי תמונות נשארו מאחור.
   *[other] { $images } תמונות נשארו מאחור.
}
run = { $first } עד { $last }
report-checked = { $images ->
    [one] נכתבה תמונה אחת. היא נקראה מחדש ונבדקה: לא נמצא בה אף מזהה מהקבצים שנטענו.
   *[other] נכתבו { $images } תמונות. כל אחת נקראה מחדש ונבדקה: לא נמצא בהן אף מזהה מהקבצים שנטענו.
}
report-failed = { $images ->
    [0] אף תמונה לא נכשלה בבדיקה.
    [one] תמונה אחת נכשלה בבדיקה והושארה בחוץ.
    [two] שתי תמונות נכשלו בבדיקה והושארו בחוץ.
   *[other] { $images } תמונות נכשלו בבדיקה והושארו בחוץ.
}

reason-not-dicom = אינו קובץ DICOM.
reason-dicomdir = התוכן של תקליטור (DICOMDIR): רשימת קבצים. אין בו צורך, התמונות נטענות בעצמן.
reason-empty = הקובץ ריק.
reason-truncated = הקובץ נגמר מוקדם מדי. העתיקו אותו שוב מהמקור.
reason-malformed = הקובץ סותר את עצמו ואי אפשר לקרוא אותו בוודאות.
reason-duplicate-element = רכיב מופיע פעמיים בקובץ עם ערכים שונים: אי אפשר לדעת איזה מהם תקף.
reason-too-deep = הקובץ מקונן עמוק יותר מכל תמונה אמיתית.
reason-head-too-large = כותרת הקובץ גדולה מדי.
reason-unknown-transfer-syntax = הקובץ משתמש בקידוד פרטי או לא מוכר.
reason-unreadable = לא ניתן היה לקרוא את הקובץ. ודאו שהוא עדיין קיים ואינו פתוח במקום אחר.
reason-too-large-here = דפדפן זה אינו יכול לקרוא קובץ גדול כל כך כשהדף נפתח כקובץ. פתחו את הדף משרת אינטרנט, או השתמשו ב-Chromium, ב-Edge או ב-Firefox.
reason-folder-unreadable = לא ניתן היה לקרוא את התיקייה. ודאו שיש לכם הרשאה לפתוח אותה.
reason-no-file = אינו קובץ אלא צינור, שקע או התקן: הוא לא נפתח.
reason-changed-since-loaded = הקובץ השתנה מאז שנטען, או שאי אפשר עוד לקרוא אותו. נקו את הרשימה וטענו אותו שוב.
reason-not-handed-over = הדפדפן לא מסר את הקובץ הזה. בחרו את התיקייה שלו בעזרת „טעינת DICOM…”.
reason-not-answered = הדפדפן לא פתח את הקובץ, או שלא הגיב כלל. טענו אותו שוב, במידת הצורך בעזרת „טעינת DICOM…”.
reason-no-image = אין בקובץ תמונה שאפשר להתמים.
reason-image-unnamed = יש בקובץ פיקסלים אך לא כתוב איזו תמונה היא (חסר SOP Class או Instance UID), ולכן היא חסרה בסדרה. ייצאו אותה שוב מהמקור.
reason-unpack-first = קובץ ארכיון או תמונת דיסק, שאינם נפתחים כאן: התמונות שבתוכם חסרות. חלצו אותם תחילה ואז טענו את התיקייה.
reason-other-format = נפח בתבנית אחרת (כגון NIfTI), לא DICOM: הוא נשאר בחוץ. טענו את תמונות ה-DICOM שמהן נוצר.
reason-lacks-pixels = תמונה מסוג זה חייבת להכיל פיקסלים, ובזו אין: הקובץ אינו שלם.
reason-lacks-frames = התמונה אינה מתארת כל אחד מהפריימים שלה: הקובץ אינו שלם.
reason-lacks-content = חסר באובייקט התוכן שסוג זה חייב להכיל: הקובץ אינו שלם.
reason-suspect-burned-in = התמונה מצהירה שמופיע בה טקסט על המטופל.
reason-suspect-capture = צילום מסך או תמונת אולטרסאונד: ייתכן שמופיע בה שם המטופל.
reason-suspect-image-type = תמונה נגזרת: ייתכן שמופיע בה שם המטופל.
reason-suspect-text = בפיקסלים נמצא מה שנראה כטקסט: ייתכן שזהו שם המטופל.
reason-suspect-not-seen = לא ניתן היה לחפש טקסט צרוב, משום שאי אפשר לפענח את התמונה.
reason-not-searched = טרם נערך חיפוש של טקסט צרוב.
reason-not-shown = אי אפשר להציג את התמונה, ולכן איש לא יכול היה לאשר אותה.
reason-mammography = ממוגרפיה אינה בתחום השימוש המיועד.
reason-other-modality = אינה CT ואינה MR, ולא אושרה.
reason-duplicate-instance = קובץ אחר ושונה טוען שהוא אותה תמונה.
reason-patients-in-study = באותה בדיקה יש תמונות של מטופלים שונים. טענו את המטופלים בנפרד.
reason-patient-unsure = לא ברור אם זהו מטופל אחד או שניים: השם, המזהה, תאריך הלידה, המין או הגיל סותרים.
reason-not-listed = המטופל אינו ברשימת המזהים.
reason-list-unsure = לא ברור איזה מטופל מרשימת המזהים זה.
reason-receiver-requires = הנמען אינו מקבל את תמונות המטופל כפי שהן.
reason-private-sop-class = סוג אובייקט פרטי, שאי אפשר להתמים בוודאות.
reason-encapsulated-document = מסמך, שאי אפשר להתמים.
reason-structured-report = דוח מובנה: יוצא רק עם האפשרות לייצא דוחות כאלה לאחר ניקוי.
reason-presentation-state = מצב תצוגה עם טקסט או ציורים: יוצא רק עם האפשרות לייצא אותם לאחר ניקוי.
reason-unsupported-object = סוג אובייקט שאינו מיוצא.
reason-needs-value = אי אפשר לקרוא ערך שהתמונה זקוקה לו.
reason-check-identifier = הבדיקה מצאה דבר המזהה את המטופל.
reason-check-uid = הבדיקה מצאה מזהה (UID) של המקור.
reason-check-private = הבדיקה מצאה רכיב פרטי.
reason-check-markers = הבדיקה לא מצאה את סימון ההתממה.
reason-check-structure = הבדיקה לא הצליחה לקרוא את התוצאה עד סופה.
reason-check-pixels = הבדיקה מצאה פיקסלים ששונו.
reason-pixels-truncated = נתוני הפיקסלים אינם שלמים.
reason-pixels-codestream = אי אפשר לקרוא עד הסוף את נתוני הפיקסלים הדחוסים.
reason-pixels-unused-bits = בסיביות לא מנוצלות של הפיקסלים יש דבר לא ידוע.
reason-pixels-unsupported = הפיקסלים דחוסים באופן שאי אפשר לבדוק.
reason-crashed = לא ניתן היה לעבד את התמונה.
reason-frame-too-large = התמונה גדולה יותר משל כל סורק: פענוחה ידרוש יותר זיכרון מכפי שהתוכנה מתירה.
reason-unpacks-too-large = לאחר חילוץ הקובץ יהיה גדול יותר מכל קובץ אמיתי.
reason-took-too-long = התמונה העסיקה את המחשב מעבר לזמן סביר, והטיפול בה הופסק.
reason-identifiers-too-many = בקובץ יש יותר שמות ומספרים מבכל קובץ אמיתי. אי אפשר לבדוק אם הם מופיעים.
reason-list-names-too-many = יחד עם הקבצים שלפניו, בקובץ זה יש יותר שמות ומספרים ממה שרשימה אחת יכולה להכיל. נקו את הרשימה וטענו פחות קבצים בכל פעם.
reason-write-failed = הכתיבה נכשלה. ודאו שיש די מקום פנוי.
reason-stopped = הייצוא הופסק.
reason-output-exists = כבר קיים קובץ בשם זה, והוא אינו מוחלף.
reason-storage-full = אין עוד מקום בדפדפן לתוצאה. נקו את הרשימה, וכך ישתחררו תוצאות קודמות, או פנו מקום בדיסק, וייצאו פחות סדרות בכל פעם.
reason-zip-broken = קובץ ה-zip סותר את עצמו: ייתכן שחסרים בו קבצים. העתיקו אותו שוב מהמקור.
reason-zip-cut = קובץ ה-zip קטוע: סופו חסר, ואי אפשר למנות את הקבצים שבו. העתיקו אותו שוב מהמקור.
reason-zip-part = חלק אחד של zip בעל כמה חלקים. שימו את כל החלקים בתיקייה אחת, חלצו אותם שם ואז טענו את התיקייה.
reason-study-key-too-short = מפתח הפרויקט חייב להכיל לפחות 12 תווים.
reason-study-key-too-easy = קל לנחש את מפתח הפרויקט הזה: הקלידו כמה מילים, או הגרילו מפתח.
reason-study-key-memory = אין די זיכרון למפתח הפרויקט. סגרו תוכנות או לשוניות אחרות.
reason-zip-damaged = הקובץ פגום בתוך ה-zip, או שה-zip אינו שלם. העתיקו את ה-zip שוב מהמקור.
reason-zip-encrypted = הקובץ מוצפן בתוך ה-zip. חלצו אותו עם הסיסמה שלו ואז טענו את התיקייה.
reason-zip-method = הקובץ דחוס ב-zip באופן שאי אפשר לקרוא. חלצו אותו ואז טענו את התיקייה.
reason-zip-too-many = ב-zip יש יותר קבצים ממה שנבדק: היתר לא נטענו. חלצו אותו וטענו את התיקיות שלו אחת אחת.
reason-zip-too-large = לאחר חילוץ הוא יהיה גדול מהסביר. חלצו אותו ואז טענו את התיקייה.
reason-zip-too-deep = ‏zip בתוך יותר מדי קובצי zip אחרים.
reason-zip-without-images = ‏zip ללא קובצי DICOM.

# The screen.

subtitle = התממת DICOM
offline = לא מקוון: דבר אינו יוצא מהמחשב הזה
close = סגירה
help = עזרה
language = שפה
notices = הודעות
theme = צבעים
theme-system = כמו המערכת
theme-light = בהיר
theme-dark = כהה
divider-form = רוחב הטופס
divider-list = גובה הרשימה
back = חזרה
unknown = לא ידוע
and-more = { $files ->
    [one] ועוד אחד
   *[other] ועוד { $files }
}

## Left: the anonymisation

anonymisation = התממה
load = טעינת DICOM…
load-options = אפשרויות טעינה
load-files = קבצים…
load-zip = ‏Zip…
load-ids = טעינת רשימת מזהים…
load-hint = ייתכן שהדפדפן יקרא לכך „העלאה”. דבר אינו יוצא מהמחשב הזה.
ids-hint = יוצאים רק מטופלים מרשימה זו, עם המזהים שבה. היא אינה נשמרת; „ניקוי הרשימה” אינו מסיר אותה.
ids-count = { $patients ->
    [one] רשימת מזהים: מטופל אחד
   *[other] רשימת מזהים: { $patients } מטופלים
}
ids-remove = הסרת רשימת המזהים
ids-refused = רשימת המזהים לא התקבלה.
ids-lines = שורות: { $lines }.
ids-unreadable = אי אפשר לקרוא את הקובץ.
ids-too-long = הוא ארוך מ-‎4 MB או מ-50,000 שורות.
ids-no-text = אינו קובץ טקסט. שמרו אותו כ-CSV או כטקסט עם טאבים.
ids-no-columns = בשורה הראשונה אין עמודה של מזהי מטופלים או אין עמודה של מזהים אנונימיים: קראו להן „מזהה המטופל” ו„מזהה אנונימי”.
ids-two-columns = לשתיים מהעמודות אותה משמעות: השאירו אחת.
ids-empty = אין בה אף מטופל.
ids-ragged = בשורות אלה יש יותר תאים מבשורה הראשונה, או תא הנמשך על פני כמה שורות.
ids-no-patient = בשורות אלה אין מזהה מטופל.
ids-bad-id = בשורות אלה אין מזהה אנונימי תקין: 1 עד 16 אותיות A עד Z, ספרות או מקפים.
ids-bad-order = מספר ההזמנה בשורות אלה ארוך מ-64 תווים.
ids-two-ids = שורות אלה נותנות למטופל אחד שני מזהים אנונימיים.
ids-two-patients = שורות אלה נותנות לשני מטופלים אותו מזהה אנונימי.
ids-names-patient = המזהה האנונימי בשורות אלה מכיל מזהה מטופל.
clear = ניקוי הרשימה
clear-next = ניקוי הרשימה למטופל הבא
clear-ask = לנקות את הרשימה?
clear-ask-what = תוצאות, מלבנים או אישורים שאינם כלולים בייצוא שלם יאבדו. במשך 20 שניות אפשר להחזיר את הרשימה.
clear-anyway = לנקות
undo-clear = החזרת הרשימה
general = כללי
advanced = מתקדם
group-id = מזהה קבוצה
group-hint = הקוד של בית החולים או המחקר, ממי שמקבל את התמונות.
group-no-fit = עם לוכסן הפוך התמונות אינן יכולות להכיל אותו כ-Clinical Trial Site ID. הוא כתוב רק במניפסט של ה-zip ובדוח.
group-recalled = נזכר במחשב הזה: ודאו שהוא נכון.
order-number = מספר הזמנה
order-hint = מספר הבדיקה, ממי שהזמין אותה.
order-no-fit = ארוך מ-16 תווים, או מכיל לוכסן הפוך: התמונות אינן יכולות להכיל אותו כ-Accession Number. הוא כתוב רק במניפסט של ה-zip ובדוח.
order-unknown = מספר ההזמנה אינו ידוע לי
specify-id = הזנת מזהה אנונימי
anonymous-id = מזהה אנונימי
id-hint = אסור שמזהה זה ירמז על פרטי המטופל.
id-from-list = מרשימת המזהים.
receiver = נמען
receiver-choose = בחירה…
receiver-hint = מי מקבל את התמונות. מזהה הקבוצה והאפשרויות נקבעים לפיו.
receiver-wants = { $receiver } מבקש:
draw-another = הגרלת מזהה אחר
referring-physician = רופא מפנה
comments = הערות
report-only = לדוח בלבד, שנשאר בבית החולים.
fields-of = מטופל: { $patient }
export = ייצוא
cancel = ביטול
loading = קריאת הקבצים
exporting = התממה ובדיקה
searching = חיפוש טקסט צרוב
search-paused = בהשהיה, הייצוא ממשיך: חיפוש טקסט צרוב
text-news = בזמן ההמתנה נמצא מה שנראה כטקסט צרוב. ראו את הסדרות המסומנות ואז ייצאו שוב.
seconds-left = { $seconds ->
    [one] נותרה שנייה אחת
    [two] נותרו שתי שניות
   *[other] נותרו { $seconds } שניות
}
decimal-mark = .
unit-kb = kB
unit-mb = MB
unit-gb = GB
minutes-left = { $minutes ->
    [one] נותרה דקה אחת
    [two] נותרו שתי דקות
   *[other] נותרו { $minutes } דקות
}
sum-series = { $series ->
    [one] סדרה אחת
    [two] שתי סדרות
   *[other] { $series } סדרות
}
sum-images = { $images ->
    [one] תמונה אחת
    [two] שתי תמונות
   *[other] { $images } תמונות
}
sum-patients = { $patients ->
    [one] מטופל אחד
    [two] שני מטופלים
   *[other] { $patients } מטופלים
}
sum-left-out = { $images ->
    [one] תמונה אחת נשארת בחוץ.
    [two] שתי תמונות נשארות בחוץ.
   *[other] { $images } תמונות נשארות בחוץ.
}
other-modalities = { $series ->
    [one] לייצא גם סדרה אחת שאינה CT ואינה MR
    [two] לייצא גם שתי סדרות שאינן CT ואינן MR
   *[other] לייצא גם { $series } סדרות שאינן CT ואינן MR
}
other-modalities-hint = הן מחוץ לתחום הנתמך: בדקו אותן בזהירות מיוחדת.
accept-incomplete = לייצא אף שהרשימה אינה שלמה

## What is wrong with a field

missing-group = הזינו מזהה קבוצה
missing-order = הזינו, או סמנו את התיבה
missing-id = הזינו מזהה
problem-name = יש כאן חלק משם המטופל. הוא ייצא עם התמונות: בחרו משהו אחר.
problem-patient-id = יש כאן מזהה המטופל. הוא ייצא עם התמונות: בחרו משהו אחר.
problem-accession = יש כאן מספר הגישה (Accession Number). הוא ייצא עם התמונות: בחרו משהו אחר.
problem-birth-date = יש כאן תאריך הלידה של המטופל. הוא ייצא עם התמונות: בחרו משהו אחר.
problem-event-date = יש כאן תאריך של תמונות המטופל, והאפשרויות מזיזות או מסירות תאריכים: הוא יגלה את התאריך האמיתי. השמיטו את התאריך, או השאירו את התאריכים (לשונית „מתקדם”).
problem-other-identifier = יש כאן מזהה אחר של המטופל, או שם של איש צוות, של בית החולים או של מכשיר. הוא ייצא עם התמונות: בחרו משהו אחר.
problem-unfit = לכל היותר 64 תווים נראים.
problem-no-id = 1 עד 16 אותיות גדולות A עד Z, ספרות או מקפים, ולא שם השמור ל-Windows.
problem-taken = למטופל אחר בייצוא זה כבר יש מזהה זה.
problem-used = לתוצאה מהפעלה זו כבר יש מזהה זה. בחרו אחר: עם מפתח פרויקט אותו מטופל יכול לקבל אותו שוב.
problem-no-random = אין בדפדפן זה מספרים אקראיים. סמנו את התיבה למעלה והקלידו מזהה.
problem-not-listed = המטופל אינו ברשימת המזהים. דבר ממטופל זה אינו יוצא: הסירו את המטופל, או טענו רשימת מזהים אחרת.
problem-list-unsure = לא ברור איזה מטופל מרשימת המזהים זה. דבר ממטופל זה אינו יוצא: הסירו את המטופל, או תקנו את רשימת המזהים.
problem-no-receiver = בחרו מי מקבל את התמונות.
problem-receiver = הנמען אינו מקבל את תמונות המטופל כפי שהן.

## What still stops the export

stop-nothing-loaded = טענו תחילה תמונות.
stop-expired = גרסה זו ישנה מדי עבור המוסד שלכם. בקשו גרסה חדשה.
stop-loading = המתינו עד שכל הקבצים ייקראו.
stop-incomplete = הרשימה אינה שלמה: טענו אותה שוב, או אשרו למעלה שאתם מקבלים אותה כפי שהיא.
stop-mixed = באותה בדיקה יש תמונות של מטופלים שונים. הסירו אחד מהם מהרשימה.
stop-unsure = ציינו ברשימה למטה אם זהו מטופל אחד או שניים.
stop-nothing-goes-out = כל הסדרות שנטענו נשארות בחוץ: ראו ברשימה למטה.
stop-deriving = המתינו עד שמפתח הפרויקט יהיה מוכן.
stop-study-key = אי אפשר להשתמש במפתח הפרויקט.
stop-group-missing = חסר מזהה הקבוצה.
stop-group = אי אפשר להשתמש במזהה הקבוצה.
stop-order-missing = חסר מספר ההזמנה.
stop-order = אי אפשר להשתמש במספר ההזמנה.
stop-id-missing = חסר המזהה האנונימי.
stop-id = אי אפשר להשתמש במזהה האנונימי.
stop-not-listed = המטופל אינו ברשימת המזהים, או שאין ודאות בכך.
stop-no-receiver = בחרו מי מקבל את התמונות.
stop-receiver = הנמען אינו מקבל את התמונות כפי שהן: ראו למעלה.

## Advanced

preset = ערכת הגדרות
preset-strict = מחמירה
preset-strict-hint = מסירה את כל מה שפרופיל הבסיס של התקן מציין. הבחירה הבטוחה ביותר.
preset-planning = תכנון
preset-planning-hint = לתכנון ניתוחים ולחוות דעת שנייה: שומרת תיאורים מנוקים, תאריכים מוזזים, וכן מין, גיל, גובה ומשקל; מהרכיבים הפרטיים רק את המספרים שבלעדיהם אי אפשר לקרוא פסיפס או תמונת דיפוזיה.
preset-research = מחקר
preset-research-hint = שומרת תיאורים מנוקים, תאריכים מוזזים, מאפייני מטופל ורכיבים פרטיים בטוחים.
preset-custom = מותאמת אישית
preset-custom-hint = בחירה שלכם מהאפשרויות שלמטה.
preset-site-hint = כפי שקבע המוסד שלכם.
preset-is = אפשרויות: { $preset }.
preset-but = ‏{ $preset }, אך המוסד שלכם קובע: { $options }
option-off = { $option }: כבוי
locked-by-site = נקבע בידי המוסד שלכם.
is-on = פועל
is-off = כבוי
dates = תאריכים
dates-remove = מוסרים
dates-shift = מוזזים בכמה שבועות (Modified Dates)
dates-keep = נשמרים (Full Dates)
option-basic = הסרת מה שמזהה את המטופל
option-pixels = להשחיר את מה שהתמונות מראות על המטופל, לבדוק את כולן ולאשר
option-descriptors = לשמור תיאורים מנוקים
option-descriptors-hint = רק מילים שידוע שאינן מזיקות.
option-characteristics = לשמור מין, גיל, גובה ומשקל
option-characteristics-hint = גיל מעל 89 נעשה 90.
option-private = לשמור רכיבים פרטיים בטוחים
option-private-hint = ערכים של היצרנים שהתקן מגדיר כבטוחים.
option-structured = לייצא דוחות מובנים, מנוקים
option-structured-hint = נשאר רק מה שידוע שאינו מזיק.
option-graphics = לייצא מצבי תצוגה, מנוקים
option-graphics-hint = הטקסטים שלהם מנוקים; שכבות-על מוסרות בכל מקרה.
option-device = לשמור את זהות הסורק
option-device-hint = מספרים סידוריים ושמות תחנות: הם מזהים את בית החולים.
option-institution = לשמור את המוסד
option-institution-hint = שמו וכתובתו.
option-uids = לשמור את ה-UID המקוריים
option-uids-hint = הם מקשרים את התמונות לאלה שבארכיון שלכם.
study-key = מפתח פרויקט
study-key-hint = לפחות 12 תווים. בייצוא מאוחר יותר עם מפתח זה אותו מטופל מקבל אותם שמות בדויים. המפתח לעולם אינו נשמר: שמרו עליו היטב.
study-key-draw = הגרלת מפתח פרויקט
study-key-drawn = רשמו את המפתח כעת ושמרו עליו היטב: הוא מוצג רק כאן ולעולם אינו נשמר. בייצוא מאוחר יותר איתו אותו מטופל מקבל אותם שמות בדויים.
study-key-deriving = המפתח בהכנה…
study-key-ready = מוכן: המזהים והשמות הבדויים נגזרים ממפתח זה.
password = סיסמת zip
password-hint = ‏AES-256. סייר Windows אינו יכול לפתוח zip כזה; 7-Zip יכול. שמות הקבצים שבפנים נשארים קריאים.
password-easy = קל לנחש את הסיסמה הזו: כמה מילים בטוחות יותר. מי שיש בידו ה-zip יכול לנסות כמה שירצה.
file-set = ערכת קבצים DICOM file-set
file-set-hint = לתקליטור, או לתוכנה שדורשת DICOMDIR: ה-zip מכיל אותו, ושמות הקבצים הם כגון S001/I00001.
order-in-images = לכתוב את מזהי הטופס בתמונות
order-in-images-hint = מספר ההזמנה כ-Accession Number, מזהה הקבוצה כ-Clinical Trial Site ID, המזהה האנונימי כ-Clinical Trial Subject ID: כך מוצאים את התמונות שוב לאחר ייבוא.
mapping-tables = לשמור גם את טבלאות המיפוי (CSV)
mapping-tables-hint = ‏UID ומזהי מטופל, ישנים וחדשים. חסוי: הן נשארות בבית החולים, כמו הדוח.
option-find-text = לחפש טקסט צרוב
option-find-text-hint = כל תמונה נבדקת לפני הייצוא. סדרה עם טקסט נשארת בחוץ עד שבדקתם את כולה, טיפלתם בטקסט ואישרתם. בלי זה קובע רק מה שכתוב בכותרות.
packing = Zip
packing-fast = דחיסה מהירה
packing-small = דחיסה חזקה
packing-store = ללא דחיסה

## Right: the viewer

viewer = מציג
slice = חתך
image = תמונה
header = כותרת
header-search = חיפוש בכותרת
header-changed = רק מה שהשתנה
header-none = אין התאמות.
header-patient = מטופל
header-study = בדיקה, סדרה ואנשים
header-image = תמונה וטכניקה
header-private = רכיבים פרטיים של היצרן
header-file = קובץ
header-hint = ‏UID חדשים הם דוגמאות: כל ייצוא מגריל משלו, אלא אם נקבע מפתח פרויקט.
header-waiting = קריאת הכותרת…
header-stays = תמונה זו נשארת בחוץ.
header-tag = תג
header-name = שם
header-vr = VR
header-before = לפני
header-after = אחרי
header-why = מה קורה, ומדוע
viewer-hint = גלגל או מקשי חצים: חתכים. Ctrl וגלגל, + ו-−: זום. 0: התאמה, I: היפוך, רווח: ניגון. לחצן ימני: זום. 1–9: חלון.
tool-window = חלון
tool-stack = גלילה
beside = סדרה שנייה
beside-none = סדרה אחת
beside-link = גלילה יחד
beside-position = לפי מיקום
beside-number = לפי מספר החתך
redact-undo = ביטול השינוי האחרון במלבנים
tool-pan = הזזה
tool-zoom = זום
tool-measure = מדידה
redact = השחרה
redact-hint = גרירה: השחרה. גרירה מבפנים: הזזה. גרירת שוליים: שינוי הגודל. לחיצה כפולה: הסרה.
redact-remove = הסרת מלבן
redact-add = הוספת מלבן
redact-rectangle = { $number ->
   *[other] מלבן { $number }
}
redact-keys = מקשי החצים מזיזים, Shift וחצים משנים גודל, Delete מסיר.
found = טקסט שנמצא
found-blacken-all = השחרת הטקסט שנמצא
found-next = { $slices ->
    [one] מעבר אליו (חתך אחד)
   *[other] הבא מתוך { $slices } חתכים
}
found-line = { $number ->
   *[other] טקסט { $number }
}
found-says-name = זהה לשם המטופל
found-says-id = זהה למזהה המטופל
found-says-birth-date = זהה לתאריך הלידה
found-blacken = להשחיר
found-dismiss = לא נוגע למטופל
reach = תחולת המלבנים
reach-image = תמונה זו
reach-series = הסדרה כולה
reach-size = כל התמונות בגודל זה
look = היא נשארת בחוץ עד שכל חתך הוצג (בשלמותו, בחלון „כמו בקובץ”), כל טקסט שנמצא טופל, ואתם מאשרים.
look-drawn = השחרתם חלק ממנה. בתמונות ייכתב שהפיקסלים נקיים רק אם כל חתך הוצג (בשלמותו, בחלון „כמו בקובץ”) ואישרתם.
unseen = { $count ->
    [one] חתך { $slices } טרם הוצג.
   *[other] חתכים { $slices } טרם הוצגו.
}
unshowable = { $count ->
    [one] אי אפשר להציג את חתך { $slices }: התמונה שלו נשארת בחוץ.
   *[other] אי אפשר להציג את חתכים { $slices }: התמונות שלהם נשארות בחוץ.
}
text-open = { $lines ->
    [one] טקסט אחד שנמצא לא הושחר ולא סומן כתקין.
    [two] שני טקסטים שנמצאו לא הושחרו ולא סומנו כתקינים.
   *[other] { $lines } טקסטים שנמצאו לא הושחרו ולא סומנו כתקינים.
}
next-unseen = החתך הבא שטרם הוצג
looked = אישרתם שאין בה דבר המזהה את המטופל.
confirm-look = בדקתי: אין דבר המזהה את המטופל
invert = היפוך
fit = התאמה
overlay = טקסט על התמונה
overlay-suspect = טקסט על התמונה: מוסתר כל עוד ייתכן שהסדרה מזהה את המטופל
planes = מישורים קורונלי וסגיטלי
planes-unplaced = אין מישורים דרך החתכים: בתמונה זו לא כתוב היכן היא נמצאת.
planes-few = אין מישורים דרך החתכים: יש מעט מדי חתכים זה אחר זה.
planes-pixels = אין מישורים דרך החתכים: הם צבעוניים או שאי אפשר לפענח אותם.
planes-failed = { $slices ->
    [one] אי אפשר לפענח חתך אחד: הוא שחור.
    [two] אי אפשר לפענח שני חתכים: הם שחורים.
   *[other] אי אפשר לפענח { $slices } חתכים: הם שחורים.
}
plane-sagittal = סגיטלי
plane-coronal = קורונלי
plane-axial = אקסיאלי
plane-keys = לחיצה או מקשי חצים מובילים למקום.
slice-of = חתך { $place } מתוך { $count }
play = ניגון
play-speed = חתכים לשנייה
window = חלון מוכן
window-own = כמו בקובץ
window-full = טווח מלא
window-soft = רקמות רכות
window-lung = ריאות
window-bone = עצם
window-brain = מוח
window-user = משלכם
cannot-show = אי אפשר להציג תמונה זו.
no-pixels = אין בסדרה זו תמונות להצגה.
welcome = גררו לכאן תיקייה של תמונות CT או MR
welcome-drop = או לכל מקום בחלון זה, או בחרו אותה בעזרת „טעינת DICOM…”. תיקיות יכולות להכיל קבצים ותיקיות אחרים.
welcome-1 = בדקו מה נטען: המטופל הנכון, הסדרות הנכונות.
welcome-2 = מלאו את מזהה הקבוצה ואת מספר ההזמנה.
welcome-3 = ייצאו: את ה-zip אפשר לשלוח בבטחה, דוח ה-PDF נשאר בבית החולים.
patient-id-is = מזהה { $id }
born = נולד/ה { $date }
no-name = ללא שם

## The viewer's header: what becomes of each element, and why

fate-kept = נשמר
fate-replaced = הוחלף
fate-removed = הוסר
fate-added = נוסף
why-row-dummy = טבלת התקן: ערך דמה בא במקומו.
why-row-empty = טבלת התקן: רוקן.
why-row-remove = טבלת התקן: הוסר.
why-row-keep = אפשרות שומרת אותו.
why-row-clean = אפשרות שומרת אותו מנוקה; תאריכים מוזזים.
why-row-uid = טבלת התקן: UID חדש, זהה בכל מקום שבו זה מופיע.
why-left-nothing = אפשרות הייתה שומרת אותו, אך לא נותר דבר שאינו מזיק.
why-vocabulary = טקסט חופשי: נשארות רק מילים שידוע שאינן מזיקות.
why-reviewed-text = טקסט על המכשיר או הטכניקה, שידוע שאינו מזיק.
why-code = קוד של שיטת קידוד ציבורית.
why-local-code = קוד של בית החולים עצמו: ערך דמה בא במקומו.
why-image-table = טבלה שהתמונה מצוירת באמצעותה.
why-colour-profile = פרופיל צבע: פרופיל פשוט בא במקומו.
why-opaque = בתים שמשמעותם אינה ידועה.
why-plain = מספר, מונח קבוע או רשימה שאינם אומרים דבר על אדם.
why-date = תאריך או שעה: לפי האפשרות לתאריכים.
why-person = שם של אדם.
why-address = שם רשת או כתובת.
why-uid = ‏UID: מוחלף בחדש, זהה בכל מקום שבו הוא מופיע, אלא אם ה-UID נשמרים.
why-public-uid = ‏UID שזהה לכולם.
why-private = רכיב של היצרן, שלא ידוע שהוא בטוח.
why-safe-private = רכיב של היצרן שידוע שהוא בטוח.
why-proven-private = מספר או מילה של היצרן שבלעדיהם התמונה אינה מובנת; נבדק ואינו מזיק.
why-half-scheme = מחצית מסכמת דיפוזיה: ערכי b וכיוונים נשארים יחד או בכלל לא.
why-not-in-dictionary = התקן אינו מכיר רכיב זה.
why-not-in-iod = התקן אינו מכיר אותו באובייקט מסוג זה.
why-unknown-term = אינו מונח מוכר לתכונה זו.
why-unreadable = הערך אינו מה שהיה צריך להיות.
why-identifier = הערך מכיל דבר המזהה את המטופל.
why-age = גיל מעל 89 נעשה 90.
why-build = מבנה גופו של המטופל: יוצא כמו משקל וגובה, אלא אם מאפייני המטופל נשמרים.
why-shell = חלק ממעטפת הקובץ, שנכתבת מחדש.
why-never-kept = לעולם אינו נשמר, יהיו האפשרויות אשר יהיו.
why-graphics = גרפיקה על התמונה או לצידה.
why-character-set = הטקסט נכתב מחדש ב-UTF-8, במידת הצורך.
why-misplaced = תוכן של דוח באובייקט שאינו דוח.
why-structured = תוכן של דוח: נשמר רק כשידוע שאינו מזיק.
why-dummy-item = בתוך רשימה שממנה נשאר רק המבנה.
why-enclosing = מוסר יחד עם הרשימה שמכילה אותו.
why-identity = המטופל האנונימי בא במקום המטופל.
why-order = מספר הזמנה, מזהה קבוצה או מזהה אנונימי, או מה שחייב להופיע לצידם: נכתב כדי למצוא שוב את התמונות.
why-marker = מציין שהתמונה הותממה וכיצד.
why-pixels = מתאר את הפיקסלים כפי שהם לאחר ההשחרה.

## Below: the list

list = סדרות שנטענו
list-series = { $series ->
    [0] לא נטענו סדרות
    [one] סדרה אחת
    [two] שתי סדרות
   *[other] { $series } סדרות
}
list-empty = מה שתטענו יופיע כאן, מקובץ לפי מטופל, עם מה שיקרה לכל סדרה.
goes-out-as = מזהה אנונימי: { $id }
exported-as = יוצא בתור { $id }, { $time }
also-written = נכתב גם: { $spellings }
said-one = קבעתם שזהו מטופל אחד.
studies = { $studies ->
    [one] בדיקה אחת
    [two] שתי בדיקות
   *[other] { $studies } בדיקות
}
column-status = מצב
column-name = שם המטופל
column-modality = מודליות
column-date = תאריך צילום
column-images = תמונות
column-dimension = ממדים
column-voxel = ווקסל (מ״מ)
column-position = תנוחת המטופל
column-study = תיאור הבדיקה
column-series = תיאור הסדרה
column-patient-id = מזהה המטופל
column-age = גיל
column-people = רופא מפנה / מבצע הבדיקה
columns = עמודות
issuer = מנפיק המזהה
status-good = תיוצא
status-searching = בחיפוש…
status-mixed = מטופלים מעורבבים
status-unsure = מטופל אחד?
status-mammography = ממוגרפיה
status-other = לא CT ולא MR
status-report = דוח
status-document = מסמך
status-radiotherapy = רדיותרפיה
status-segmentation = סגמנטציה
status-presentation = תצוגה
status-key-images = תמונות מפתח
status-images = תמונות { $modality }
status-look = יש לבדוק
status-out = נשארת בחוץ
status-part = { $images ->
    [one] תמונה אחת נשארת בחוץ
    [two] שתי תמונות נשארות בחוץ
   *[other] { $images } תמונות נשארות בחוץ
}
quality-near = ליד חתך { $slice }
quality-at = ליד חתך { $slice }, { $axis } { $mm } מ״מ
quality-show = הצגת המקום
quality-missing-slices = { $count ->
    [one] חסר חתך אחד
    [two] חסרים שני חתכים
   *[other] חסרים { $count } חתכים
}
quality-missing-slices-do = יש שם חור בנפח: שחזורים ומודלים העוברים דרכו שגויים. טענו את הסדרה שוב; אם החתכים עדיין חסרים, בקשו מהארכיון לשלוח אותה שוב.
quality-uneven-spacing = המרווח בין החתכים משתנה
quality-uneven-spacing-do = תוכנה שמצפה לנפח אחיד מעוותת אותו. בחרו סדרה עם מרווח אחד, או בקשו מהארכיון לשלוח סדרה זו שוב.
quality-same-position = { $count ->
    [one] חתך אחד במקומו של אחר
    [two] שני חתכים במקומם של אחרים
   *[other] { $count } חתכים במקומם של אחרים
}
quality-same-position-do = איש אינו יכול לדעת איזה מהם תקף. בקשו מהארכיון לשלוח את הסדרה שוב; ייתכן שהוא מחזיק שני שחזורים כסדרה אחת.
quality-gantry-tilt = הטיית גנטרי של { $degrees } מעלות
quality-gantry-tilt-do = החתכים ערוכים באלכסון, ותוכנות תכנון רבות דוחות או מעוותות זאת. בחרו סדרה ללא הטיה, או סדרה ששוחזרה בסורק.
quality-shifted-slices = { $count ->
    [one] חתך אחד מוסט הצידה
    [two] שני חתכים מוסטים הצידה
   *[other] { $count } חתכים מוסטים הצידה
}
quality-shifted-slices-do = יש שם מדרגה בנפח. בחרו שחזור אחר, או בקשו מהארכיון לשלוח את הסדרה שוב.
quality-mixed-orientation = { $count ->
    [one] חתך אחד מסובב ביחס לאחרים
    [two] שני חתכים מסובבים ביחס לאחרים
   *[other] { $count } חתכים מסובבים ביחס לאחרים
}
quality-mixed-orientation-do = חתכים בכיוונים שונים אינם יוצרים נפח. בחרו סדרה עם כיוון אחד.
quality-mixed-pixel-spacing = { $count ->
    [one] חתך אחד עם גודל פיקסל אחר
    [two] שני חתכים עם גודל פיקסל אחר
   *[other] { $count } חתכים עם גודל פיקסל אחר
}
quality-mixed-pixel-spacing-do = שדה הראייה משתנה בתוך הנפח. בחרו סדרה עם שדה ראייה אחד.
quality-mixed-size = { $count ->
    [one] חתך אחד עם מטריצה אחרת
    [two] שני חתכים עם מטריצה אחרת
   *[other] { $count } חתכים עם מטריצה אחרת
}
quality-mixed-size-do = מספר השורות או העמודות משתנה בתוך הנפח. בחרו סדרה עם מטריצה אחת.
quality-no-position = { $count ->
    [one] חתך אחד ללא מיקום
    [two] שני חתכים ללא מיקום
   *[other] { $count } חתכים ללא מיקום
}
quality-no-position-do = בלי מיקומים אי אפשר לבנות נפח. בחרו את הסדרה המקורית של הסורק, לא עותק של התמונות.
quality-gaps-between-slices = רווחים של { $mm } מ״מ בין החתכים
quality-gaps-between-slices-do = החתכים דקים מהמרחק ביניהם, ומה שביניהם אינו מוצג. בחרו את הסדרה הדקה ללא רווחים.
quality-few-images = { $count ->
    [one] רק תמונה אחת
    [two] רק שתי תמונות
   *[other] רק { $count } תמונות
}
quality-few-images-do = הן מעטות מדי לנפח. ודאו שהסדרה כולה נטענה, או בחרו את הסדרה הדקה.
quality-mixed-kernel = { $count ->
    [one] חתך אחד עם kernel אחר
    [two] שני חתכים עם kernel אחר
   *[other] { $count } חתכים עם kernel אחר
}
quality-mixed-kernel-do = החדות משתנה בתוך הנפח. בחרו סדרה עם kernel שחזור אחד.
quality-mixed-thickness = { $count ->
    [one] חתך אחד בעובי אחר
    [two] שני חתכים בעובי אחר
   *[other] { $count } חתכים בעובי אחר
}
quality-mixed-thickness-do = הנמענים מצפים לעובי אחד. בחרו סדרה עם עובי חתך אחד.
quality-mixed-frame-of-reference = { $count ->
    [one] חתך אחד עם מערכת ייחוס אחרת
    [two] שני חתכים עם מערכת ייחוס אחרת
   *[other] { $count } חתכים עם מערכת ייחוס אחרת
}
quality-mixed-frame-of-reference-do = המיקומים שלהם אינם נמדדים מאותה נקודה: ייתכן שהמטופל זז בינתיים. בחרו סדרה מרכישה אחת.
quality-no-pixel-spacing = { $count ->
    [one] חתך אחד ללא גודל פיקסל
    [two] שני חתכים ללא גודל פיקסל
   *[other] { $count } חתכים ללא גודל פיקסל
}
quality-no-pixel-spacing-do = בלעדיו אי אפשר למדוד דבר. בחרו את הסדרה המקורית של הסורק.
quality-tiles-lost = { $count ->
    [one] פסיפס אחד שהנמען אינו יכול לחלק לחתכים
    [two] שני פסיפסים שהנמען אינו יכול לחלק לחתכים
   *[other] { $count } פסיפסים שהנמען אינו יכול לחלק לחתכים
}
quality-tiles-lost-do = הרכיבים הפרטיים שמתארים זאת חסרים או לא יכלו להישאר. בחרו סדרה עם תמונה אחת לכל חתך, אם יש כזו.
quality-diffusion-lost = { $count ->
    [one] תמונת דיפוזיה אחת ללא ערך b וכיוון
    [two] שתי תמונות דיפוזיה ללא ערכי b וכיוונים
   *[other] { $count } תמונות דיפוזיה ללא ערכי b וכיוונים
}
quality-diffusion-lost-do = הם נמצאים ברכיבים פרטיים, או שמחציתם שם. המפות המחושבות אינן זקוקות להם.
quality-scale-lost = { $count ->
    [one] תמונה אחת ללא מקדם הסולם שלה
    [two] שתי תמונות ללא מקדמי הסולם שלהן
   *[other] { $count } תמונות ללא מקדמי הסולם שלהן
}
quality-scale-lost-do = אי אפשר להשוות את הערכים או לחשב בהם: המקדם נמצא ברכיב פרטי.
quality-labels-lost = { $count ->
    [one] אובייקט אחד שהמבנים, המקטעים או האלומות שלו איבדו את שמותיהם
    [two] שני אובייקטים שהמבנים, המקטעים או האלומות שלהם איבדו את שמותיהם
   *[other] { $count } אובייקטים שהמבנים, המקטעים או האלומות שלהם איבדו את שמותיהם
}
quality-labels-lost-do = שמות שלא ידוע שהם בלתי מזיקים יצאו ריקים או כמספרים: שלחו לנמען רשימה של משמעות כל מספר.
quality-uptake-lost = { $count ->
    [one] תמונה אחת בלי הנתונים שמהם מחושב SUV
    [two] שתי תמונות בלי הנתונים שמהם מחושב SUV
   *[other] { $count } תמונות בלי הנתונים שמהם מחושב SUV
}
quality-uptake-lost-do = המשקל, המנה או שעת ההזרקה לא יכלו להישאר. בתוך בדיקה אחת עדיין אפשר להשוות את הפעילויות.
quality-times-lost = { $count ->
    [one] תמונה אחת בלי השעה שמציינת את המעבר שלה
    [two] שתי תמונות בלי השעות שמבדילות בין המעברים שלהן
   *[other] { $count } תמונות בלי השעות שמבדילות בין המעברים שלהן
}
quality-times-lost-do = השעות מוסרות יחד עם התאריכים. אי אפשר להבדיל בין מעברים על אותו מקום או לסדר אותם לפי זמן.
quality-kept-by = ערכת ההגדרות { $preset } שומרת זאת.
remove = הסרה מהרשימה
remove-hint = ‏Del. דבר אינו נמחק מהדיסק.

# What a receiver wants
requirement-modalities = רק { $wanted }.
requirement-thickest-slice = חתכים של { $limit } מ״מ לכל היותר.
requirement-largest-spacing = לכל היותר { $limit } מ״מ מחתך לחתך.
requirement-fewest-images = לפחות { $limit } תמונות בסדרה.
requirement-no-tilt = ללא הטיית גנטרי.
requirement-complete = סדרות שלמות.
requirement-contrast-phases = פאזת ניגוד: { $phase }.
requirement-series = סדרה „{ $name }”.
requirement-phase-native = ללא חומר ניגוד
requirement-phase-arterial = עורקית
requirement-phase-portal-venous = פורטלית
requirement-phase-nephrographic = נפרוגרפית
requirement-phase-delayed = מאוחרת
requirement-phase-excretory = הפרשתית
requirement-by = { $count ->
    [one] סדרה
   *[other] סדרות
} { $series }: { $found }.
requirement-by-more = { $count ->
    [one] עוד סדרה אחת.
    [two] עוד שתי סדרות.
   *[other] עוד { $count } סדרות.
}
requirement-by-list = משהו חסר ברשימה.
requirement-by-none = אף סדרה כזו אינה יוצאת.
requirement-found-mm = { $mm } מ״מ
requirement-found-degrees = ‎{ $degrees }°
requirement-found-images = { $count ->
    [one] תמונה אחת ({ $count })
   *[other] { $count } תמונות
}
requirement-found-missing = { $count ->
    [one] חסרה תמונה אחת ({ $count })
   *[other] חסרות { $count } תמונות
}
requirement-found-unknown = לא כתוב בכותרת
undo-removal = ביטול ההסרה
rows-before = ‏{ $rows } השורות הקודמות
rows-after = ‏{ $rows } השורות הבאות
warning-mixed = { $patients ->
   *[other] באותה בדיקה יש תמונות של { $patients } מטופלים הנבדלים במזהה, בשם או בתאריך הלידה. הסירו את מה שאינו שייך ואז ייצאו.
}
warning-duplicates = { $files ->
    [one] שני קבצים שונים טוענים שהם אותה תמונה: שניהם נשארים בחוץ.
   *[other] קבצים שונים טוענים שהם אותה תמונה: כולם נשארים בחוץ.
}
warning-changed = { $files ->
    [one] קובץ אחד השתנה מאז שנטען, או שאי אפשר עוד לקרוא אותו. התמונה שלו נשארת בחוץ. נקו את הרשימה וטענו אותה שוב.
   *[other] { $files } קבצים השתנו מאז שנטענו, או שאי אפשר עוד לקרוא אותם. התמונות שלהם נשארות בחוץ. נקו את הרשימה וטענו אותה שוב.
}
locked = הדפדפן לא הצליח לפתוח את אלה. גררו תיקייה שבתוכם, או בחרו אותה בעזרת „טעינת DICOM…”:
hidden-files = הדפדפן מסתיר כאן קבצים או תיקיות בעלי שמות חריגים, ולכן ייתכן שחסרות תמונות. בחרו את התיקייה בעזרת „טעינת DICOM…” והשוו את מספר התמונות:
question = מטופל אחד או שניים? ההבדלים מסומנים. דבר משניהם אינו יוצא עד שתקבעו.
question-more = { $questions ->
    [one] יש עוד שאלה אחת.
    [two] יש עוד שתי שאלות.
   *[other] יש עוד { $questions } שאלות.
}
one-patient = זהו מטופל אחד
two-patients = אלה שני מטופלים
answered = קבעתם לגבי מטופלים ברשימה זו אם הם אחד או שניים.
ask-again = לשאול שוב
incomplete = הרשימה אינה שלמה.
incomplete-files = { $files ->
    [one] קובץ אחד נמצא ולא נקרא.
    [two] שני קבצים נמצאו ולא נקראו.
   *[other] { $files } קבצים נמצאו ולא נקראו.
}
incomplete-folders = { $folders ->
    [one] תיקייה אחת לא נקראה עד סופה: איש אינו יודע כמה תמונות חסרות.
    [two] שתי תיקיות לא נקראו עד סופן: איש אינו יודע כמה תמונות חסרות.
   *[other] { $folders } תיקיות לא נקראו עד סופן: איש אינו יודע כמה תמונות חסרות.
}
incomplete-damaged = { $files ->
    [one] קובץ אחד פגום או שלא היה אפשר לקרוא אותו בוודאות.
    [two] שני קבצים פגומים או שלא היה אפשר לקרוא אותם בוודאות.
   *[other] { $files } קבצים פגומים או שלא היה אפשר לקרוא אותם בוודאות.
}
incomplete-do = טענו אותה שוב, או אשרו ליד „ייצוא” שאתם מקבלים אותה כפי שהיא.
sorted-out = { $files ->
    [one] קובץ אחד אינו תמונה וסונן
    [two] שני קבצים אינם תמונות וסוננו
   *[other] { $files } קבצים אינם תמונות וסוננו
}
unread = { $files ->
    [one] לא ניתן היה לקרוא קובץ אחד והוא נשאר בחוץ.
    [two] לא ניתן היה לקרוא שני קבצים והם נשארים בחוץ.
   *[other] לא ניתן היה לקרוא { $files } קבצים והם נשארים בחוץ.
}

## Results

export-failed = הייצוא נכשל, ודבר ממנו לא נשמר.
result-written = { $images ->
    [0] לא ניתן היה לכתוב אף תמונה.
    [one] תמונה אחת נכתבה ונבדקה.
    [two] שתי תמונות נכתבו ונבדקו.
   *[other] { $images } תמונות נכתבו ונבדקו.
}
result-incomplete = מרשימה שאינה שלמה: ייתכן שחסרות תמונות. הדבר כתוב בדוח ובמניפסט.
result-hint = נשמר בהורדות של הדפדפן: תחילה הדוח, אחר כך ה-zip. אם הדפדפן שואל אם מותר לשמור כמה קבצים, אשרו, או שמרו אותם כאן. שלחו רק את ה-zip; הדוח כתוב באנגלית ונשאר בבית החולים.
result-next = לפני המטופל הבא נקו את הרשימה.
result-left-out = { $images ->
    [one] תמונה אחת הושארה בחוץ
    [two] שתי תמונות הושארו בחוץ
   *[other] { $images } תמונות הושארו בחוץ
}
all-in-report = כולן מפורטות בדוח.
save-zip = שמירה חוזרת של ה-ZIP
save-report = שמירה חוזרת של הדוח
save-tables = שמירה חוזרת של טבלאות המיפוי
save-zip-as = שמירת ה-ZIP בשם…
saved-there = נשמר.
saved-failed = לא ניתן היה לשמור שם: ייתכן שהמקום מלא או מוגן מפני כתיבה. לא נשאר שם דבר חלקי. בחרו מקום אחר.

## Dialogs

intended-use = שימוש מיועד
use-who = לאנשי מקצוע מוסמכים בתחום הבריאות, למטופלים בכל הגילים. לשימוש במרשם במקום שבו הדבר חל.
use-what = לתמונות CT ו-MR. תמונות אחרות מיוצאות רק לאחר שתאשרו אותן; ממוגרפיה לעולם לא.
use-not = לא לאבחון. מה שרואים כאן רק עוזר לבחור ולבדוק תמונות.
use-incidents = דווחו על אירועים חמורים לאיש הקשר במוסד שלכם ולרשות המוסמכת.
use-security = שמרו על אבטחת המחשב: חשבונות אישיים, נעילת מסך, אנטי-וירוס. שלחו את ה-zip בדרך בטוחה. דוח ה-PDF נוקב בשם המטופל ונשאר בבית החולים.
understood = הבנתי
pair-title = { $patients ->
   *[other] { $patients } מטופלים ייוצאו
}
pair-hint = כל אחד מקבל zip ודוח משלו. בדקו את המזהים והזינו את מספרי ההזמנה.
pair-staying = { $patients ->
    [one] מטופל זה נשאר בחוץ:
   *[other] { $patients } מטופלים אלה נשארים בחוץ:
}
start-export = התחלת הייצוא

manual = מדריך למשתמש
shortcuts = קיצורי מקלדת
about = אודות Veilig
about-what = ‏Veilig מתמימה תמונות DICOM בתוך הדפדפן. אין לה שרת והיא אינה משתמשת ברשת.
about-version = גרסה
about-built = נבנתה ב-
about-valid = בתוקף עד
about-commit = קוד מקור (commit)
about-program = גיבוב התוכנה
about-config = גיבוב התצורה
about-no-config = אין: התצורה ריקה
about-licence = רישיון
about-contact = איש קשר
about-no-contact = שאלו את מי שנתן לכם את הדף הזה.
about-compare = לאותה תוכנה תמיד אותו גיבוב תוכנה, ולאותה תצורה אותו גיבוב תצורה. במדריך מוסבר כיצד להשוות אותם לגרסה שפורסמה.
about-remembered = דפדפן זה זוכר את מזהה הקבוצה, ההגדרות, השפה, הצבעים והגדלים של הדף, ושקראתם את השימוש המיועד. הוא לעולם אינו זוכר דבר על מטופל.
forget = ניקוי ההגדרות השמורות
forgotten = נוקה. טענו את הדף מחדש כדי להתחיל מההתחלה.
third-party = רישיונות צד שלישי ({ $packages })
third-party-texts = רישיונות צד שלישי

## The keys

shortcuts-everywhere = בכל מקום
shortcuts-rectangle = מלבן להשחרה
dividers = קווים בין החלקים
shortcut-manual = מדריך למשתמש
shortcut-list = רשימה זו
shortcut-close = סגירת תיבת דו-שיח או תפריט
shortcut-tab = השדה או הלחצן הבא, והקודם
shortcut-row = סדרה אחרת
shortcut-range = בחירת כמה
shortcut-all = בחירת הכול
shortcut-remove = הסרת הסדרות הנבחרות מהרשימה
shortcut-undo = ביטול ההסרה
shortcut-slice = החתך הבא, והקודם
shortcut-ten = עשרה חתכים קדימה או אחורה
shortcut-ends = החתך הראשון, החתך האחרון
shortcut-move = הזזתו
shortcut-size = שינוי גודלו
shortcut-divider = הזזת הקו שבמוקד
key-shift = Shift
key-ctrl = Ctrl
key-tab = Tab
key-escape = Esc
key-delete = Del
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-space = רווח

## Age of the build, and the site's configuration

close-reminder = סגירת התזכורת
recalled = נזכר במחשב הזה מאז { $day } ושונה מברירת המחדל: { $options }.
recalled-default = שימוש בברירת המחדל
recalled-keep = השארת האפשרויות האלה
recalled-read = לפי מחשב זה, השימוש המיועד נקרא ב-{ $day }.
recalled-again = לקרוא שוב
recalled-close = סגירת ההערה על השימוש המיועד
contact-is = איש קשר: { $contact }
validity-remind = { $days ->
    [one] גרסה זו בתוקף עוד יום אחד.
    [two] גרסה זו בתוקף עוד יומיים.
   *[other] גרסה זו בתוקף עוד { $days } ימים.
}
validity-urge = { $days ->
    [0] גרסה זו בתוקף עד היום. השיגו כעת גרסה חדשה.
    [one] גרסה זו בתוקף עוד יום אחד. השיגו כעת גרסה חדשה.
   *[other] גרסה זו בתוקף עוד { $days } ימים בלבד. חפשו גרסה חדשה.
}
validity-over = תוקפה של גרסה זו פג. היא עדיין פועלת, אך ייתכן שחסרים בה תיקונים: השיגו גרסה חדשה.
validity-blocked = תוקפה של גרסה זו פג, והמוסד שלכם קבע שאז היא נעצרת. השיגו גרסה חדשה.
config-wrong = התצורה בקובץ זה שגויה
config-wrong-what = כדי שדבר לא ייוצא עם הגדרות שאיש לא התכוון אליהן, הדף נעצר כאן.
config-wrong-do = למי שמטפל בקובץ זה: תקנו את הבלוק „site-config” וטענו את הדף שוב. המדריך, בעותק של הקובץ שלא שונה, מתאר כל מפתח.
config-key = מפתח
config-expected = צפוי
expected-json = ‏JSON תקין
expected-known-key = מפתח ש-Veilig מכירה; את זה היא אינה מכירה
expected-text = טקסט במירכאות
expected-short-text = טקסט קצר דיו וללא תווי בקרה
expected-object = אובייקט בסוגריים מסולסלים
expected-yes-or-no = ‏true או false
expected-number = מספר שלם מ-1 עד 3650
expected-language = תג של שפה שיש לדף זה
expected-preset-name = שם של ערכת הגדרות; ל-strict, ל-planning, ל-research ול-custom כבר יש משמעות
expected-warn-or-block = ‏"warn" או "block"
expected-one-of = אחד מאלה: { $values }
expected-list = רשימה בסוגריים מרובעים שאינה ריקה ובה לכל היותר 1000 פריטים
expected-length = מספר מילימטרים מעל 0 ולכל היותר 1000
expected-count = מספר שלם מ-1 עד 100000
expected-present = מפתח זה, עם ערך
expected-another-name = שם שאין לאף נמען אחר

## Before the program runs: these lines stand in the page's HTML, one line each

start-script = ‏Veilig פועלת בתוך הדפדפן וזקוקה ל-JavaScript. אפשרו אותו לדף זה וטענו אותו שוב.
start-starting = ‏Veilig מופעלת…
start-missing = ‏Veilig אינה יכולה לפעול בדפדפן זה. חסר בו:
start-missing-do = פתחו קובץ זה בגרסה עדכנית של Chrome,‏ Edge או Firefox. יש מוסדות שמכבים חלקים אלה: שאלו את מי שמטפל במחשב הזה.
start-failed = לא ניתן היה להפעיל את Veilig בדפדפן זה. פתחו קובץ זה בגרסה עדכנית של Chrome,‏ Edge או Firefox.

## The manual

manual-contents = תוכן העניינים
manual-search = חיפוש במדריך
manual-found = { $sections ->
    [0] לא נמצא דבר
    [one] נמצא סעיף אחד
    [two] נמצאו שני סעיפים
   *[other] נמצאו { $sections } סעיפים
}
manual-english = באנגלית
manual-own = בשפה שלכם
manual-option = אפשרות
manual-dicom-name = שם ב-DICOM
manual-code = קוד
manual-yes = כן
