//! Whether text that equals a value of the header's patient is known as that, and other text is not.

use crate::common::drawn::{Frame, Random, covered};
use crate::kinds::{Coloured, Kind};
use std::fmt::Write;
use veilig::burned_in::{Detector, PatientValues, Says};

/// Drawings of each text.
const DRAWINGS: usize = 10;

/// Name, ID and birth date as the header has them, then what stands in the pixels.
const PATIENTS: [([&str; 3], [(&str, Says); 3]); 10] = {
    use Says::{BirthDate, PatientId, PatientName};
    [
        (
            ["Hoffmann^Petra", "70334156", "19571123"],
            [("HOFFMANN, PETRA", PatientName), ("ID 70334156", PatientId), ("23.11.1957", BirthDate)],
        ),
        (
            ["Müller^Jürgen", "MRN-48211907", "19850417"],
            [("Mueller Juergen", PatientName), ("MRN48211907", PatientId), ("17-Apr-1985", BirthDate)],
        ),
        (
            ["Ng^Hui", "S8104417D", "19810303"],
            [("NG HUI", PatientName), ("S8104417D", PatientId), ("03/03/1981", BirthDate)],
        ),
        (
            ["O'Brien^Sean", "0042187", "19600704"],
            [("O'BRIEN^SEAN", PatientName), ("PID:0042187", PatientId), ("7/4/1960", BirthDate)],
        ),
        (
            ["Lindqvist^Åsa", "19450912-2381", "19450912"],
            [("Lindqvist Asa", PatientName), ("450912-2381", PatientId), ("45-09-12", BirthDate)],
        ),
        (
            ["García López^María", "GLM1172", "19991231"],
            [("GARCIA LOPEZ", PatientName), ("GLM1172", PatientId), ("1999.12.31", BirthDate)],
        ),
        (
            ["van der Berg^Joost", "5539021", "19720206"],
            [("v.d. Berg, Joost", PatientName), ("5539021", PatientId), ("6 February 1972", BirthDate)],
        ),
        (
            ["Okonkwo^Adaeze^N", "A-7731-02", "20010519"],
            [("OKONKWO A.", PatientName), ("A-7731-02", PatientId), ("19.05.01", BirthDate)],
        ),
        (
            ["Kowalczyk^Zofia", "8812114455", "19881211"],
            [
                ("Kowalczyk Zofia F 37Y", PatientName),
                ("8812114455", PatientId),
                ("DOB 11-12-1988", BirthDate),
            ],
        ),
        (
            ["Lee^Kim", "QX99120", "19770808"],
            [("LEE^KIM", PatientName), ("QX99120", PatientId), ("08.08.77", BirthDate)],
        ),
    ]
};
/// What nobody's header holds.
const OTHERS: [&str; 12] = [
    "kV 120 mA 250",
    "SE 3 IM 24",
    "W 400 L 40",
    "T2 TSE TRA",
    "Zoom 1.5",
    "2024-02-29 10:14",
    "120 kVp",
    "PORTAL VENOUS",
    "FOV 350 mm",
    "THK 1.25",
    "HEAD FIRST",
    "SOMATOM",
];

/// The table of what is known.
pub fn table(clean: &[Frame], text: &mut String) {
    let (mut detector, mut random) = (Detector::new(), Random(0x9A71));
    let kind = Kind::between(9, 28);
    let values: Vec<PatientValues> =
        PATIENTS.iter().map(|([name, id, birth], _)| PatientValues::new(name, id, birth)).collect();
    // Of names, IDs and dates: drawn, found, known as that; and drawings of which another patient was claimed.
    let mut all = [[0_usize; 4]; 4];
    let mut look = |of: Option<usize>, written: &str, wanted: Says| {
        let row = match wanted {
            Says::PatientName => 0,
            Says::PatientId => 1,
            Says::BirthDate => 2,
            Says::Unknown => 3,
        };
        let mut known = 0;
        for _ in 0..DRAWINGS {
            let Coloured { sample, .. } = kind.next(&mut random, clean, Some(&[written.to_owned()]));
            let (grey, width, height) =
                (&sample.frame.grey, sample.frame.width as u32, sample.frame.height as u32);
            let mut says = |patient: &PatientValues| {
                let found = detector.find_of(grey, width, height, patient);
                let is_there = found.iter().any(|one| one.is_sure() && covered(&sample, &[*one]) > 0.3);
                (is_there, found.iter().map(|one| one.says).max().unwrap_or_default())
            };
            let (found, own) = of.map_or((true, Says::Unknown), |of| says(&values[of]));
            let claimed =
                values.iter().enumerate().any(|(at, value)| Some(at) != of && says(value).1 != Says::Unknown);
            known += usize::from(own == wanted);
            for (sum, one) in all[row].iter_mut().zip([true, found, own == wanted, claimed]) {
                *sum += usize::from(one);
            }
        }
        if std::env::var_os("MISSED").is_some() {
            println!("known: {known} of {DRAWINGS} | {written}");
        }
    };
    for (at, (_, texts)) in PATIENTS.iter().enumerate() {
        texts.iter().for_each(|(written, wanted)| look(Some(at), written, *wanted));
    }
    OTHERS.iter().for_each(|written| look(None, written, Says::Unknown));
    let _ = writeln!(
        text,
        "\n| text that stands in the pixels | drawn | found | known as the patient's | another of ten patients claimed |\n|---|---|---|---|---|"
    );
    for (name, [drawn, found, known, claimed]) in
        ["ten names", "ten IDs", "ten birth dates", "twelve technical words"].iter().zip(all)
    {
        let own = if *name == "twelve technical words" { "-".to_owned() } else { known.to_string() };
        let _ = writeln!(text, "| {name} | {drawn} | {found} | {own} | {claimed} |");
    }
}
