//! Lists that are taken, those that are refused, and who is found.

use super::*;
use veilig_study::{PatientFacts, PatientKey, Who};

fn read(text: &str) -> Result<IdList, ListFault> {
    IdList::read(text.as_bytes())
}

fn patient(id: &str, others: &[&str]) -> Patient {
    let facts = |id: &str| PatientFacts { id: id.to_owned(), ..PatientFacts::default() };
    let who = Who { spellings: others.iter().map(|id| facts(id)).collect(), ..Who::default() };
    Patient { key: PatientKey(0), facts: facts(id), who, studies: Vec::new() }
}

/// Anonymous ID and order number.
fn found(list: &IdList, id: &str) -> Option<(String, Option<String>)> {
    match list.find(&patient(id, &[])) {
        ListAnswer::Found(listed) => Some((listed.anonymous_id.as_str().to_owned(), listed.order_number)),
        _ => None,
    }
}

#[test]
fn tables_of_many_kinds_are_read() {
    let tables: [&[u8]; 9] = [
        b"Patient ID,Anonymous ID,Order number\nMRN4821,TRIAL-001,555001\n",
        b"\xef\xbb\xbfPatient ID;Anonymous ID;Order number\r\nMRN4821;TRIAL-001;555001\r\n",
        b"Patient ID\tAnonymous ID\tOrder number\nMRN4821\ttrial-001\t555001",
        b"sep=;\r\nPatient ID;Anonymous ID;Order number\r\nMRN4821;TRIAL-001;555001\r\n",
        b"ANON-PatientID,ANON-PatientName,PHI-PatientName,PHI-PatientID,DateOffset,PHI-StudyDate,ANON-AccNo,PHI-AccNo\n\
          TRIAL-001,TRIAL-001,\"Doe^Jane, Dr.\",MRN4821,-12,20190412,555001,ACC1\n",
        b"Num\xe9ro patient;Identifiant anonyme;Num\xe9ro de demande\nMRN4821;TRIAL-001;555001\n",
        "Patiënt-ID;Anonieme ID;Ordernummer;Opmerking\n MRN4821 ; TRIAL-001 ; 555001 ;\"é; ü\"\n\n;;;\n".as_bytes(),
        b"\"Patienten-ID\",\"Anonyme ID\",\"Auftragsnummer\"\n\"MRN4821\",\"TRIAL-001\",\"555001\"\n",
        b"\xff\xfeP\0I\0D\0;\0A\0n\0o\0n\0 \0I\0D\0;\0O\0r\0d\0e\0r\0\n\0M\0R\0N\x004\08\x002\x001\0;\0T\0R\0I\0A\0L\0-\x000\x000\x001\0;\x005\x005\x005\x000\x000\x001\0",
    ];
    for (number, table) in tables.iter().enumerate() {
        let list = IdList::read(table).unwrap_or_else(|fault| panic!("{number}: {fault:?}"));
        let wanted = Some(("TRIAL-001".to_owned(), Some("555001".to_owned())));
        assert_eq!((list.len(), found(&list, "MRN4821")), (1, wanted), "{number}");
    }
    let mapping = read("id_old,id_new\n'=MRN7,TRIAL-001\n").expect("a mapping table of ours");
    assert_eq!(found(&mapping, "=MRN7"), Some(("TRIAL-001".to_owned(), None)));
}

#[test]
fn what_can_t_be_told_for_sure_is_refused_with_lines_and_without_values() {
    let head = "Patient ID,Anonymous ID,Order number\n";
    let rows = |rows: &str| format!("{head}{rows}");
    let long = "7".repeat(65);
    for (text, why, lines) in [
        (String::new(), Refused::NoColumns, vec![]),
        ("MRN1,T1\nMRN2,T2\n".to_owned(), Refused::NoColumns, vec![]),
        ("Patient ID,Name\nMRN1,T1\n".to_owned(), Refused::NoColumns, vec![]),
        ("Patient ID,MRN,Anonymous ID\n1,2,T1\n".to_owned(), Refused::TwoColumns, vec![]),
        (rows(""), Refused::Empty, vec![]),
        (rows("\n,,\n"), Refused::Empty, vec![]),
        ("PK\u{3}\u{4}\0\0".to_owned(), Refused::NoText, vec![]),
        (rows("MRN4821,T1,1,2\n"), Refused::Ragged, vec![2]),
        (rows("MRN4821,\"T1,1\nMRN4822,T2,2\n"), Refused::Ragged, vec![2]),
        (rows("MRN4821,T1,1\n,T2,2\n"), Refused::NoPatient, vec![3]),
        (rows("MRN4821,,1\nMRN4822\nMRN4823,T 3,\n"), Refused::BadId, vec![2, 3, 4]),
        (rows("MRN4821,1.2.3,1\n"), Refused::BadId, vec![2]),
        (rows(&format!("MRN4821,T1,{long}\n")), Refused::BadOrder, vec![2]),
        (rows("MRN4821,T1,1\n\nMRN4821,T2,1\n"), Refused::TwoIds, vec![2, 4]),
        (rows("MRN4821,T1,1\nMRN4822,T1,2\n"), Refused::TwoPatients, vec![2, 3]),
        (rows("MRN4821,T1,1\nMRN4822,t1,2\n"), Refused::TwoPatients, vec![2, 3]),
        (rows("MRN4821,T1,1\nMRN4822,X4822,2\n"), Refused::NamesPatient, vec![3]),
        (rows("MRN4821,T1,1\nMRN4822,MRN4822,2\n"), Refused::NamesPatient, vec![3]),
        (rows("MRN4821,0A-7,1\nA7,T2,2\n"), Refused::NamesPatient, vec![2]),
    ] {
        let fault = read(&text).expect_err(&text);
        assert_eq!((fault.why, fault.lines.as_slice()), (why, lines.as_slice()), "{text}");
    }
    let fault = read(&format!("sep=,\n{head}MRN4821,,1\n")).expect_err("no ID");
    assert_eq!(fault.lines, [3], "as the file counts");
    let list = read(&rows("MRN4821,T1,1\n")).expect("good");
    assert_eq!(format!("{list:?}"), "IdList of 1");
}

#[test]
fn a_list_is_bounded_in_bytes_and_lines() {
    let head = "Patient ID,Anonymous ID\n";
    let many: String = (0..50_001).map(|n| format!("Q{n}Z,T{n}\n")).collect();
    assert_eq!(read(&format!("{head}{many}")).map_err(|fault| fault.why).err(), Some(Refused::TooLong));
    let large = format!("{head}{}", " ".repeat(4 << 20));
    assert_eq!(read(&large).map_err(|fault| fault.why).err(), Some(Refused::TooLong));
}

#[test]
fn a_patient_is_found_as_written_else_by_a_spelling_that_fits_one_alone() {
    let list = read("MRN,Pseudonym\n0012,T1\n12,T2\n00345,T3\nAB-678,T4\n").expect("good");
    let id = |text: &str| found(&list, text).map(|(id, _)| id);
    assert_eq!((id("0012").as_deref(), id("12").as_deref()), (Some("T1"), Some("T2")));
    assert_eq!(list.find(&patient("012", &[])), ListAnswer::Unsure, "two patients may be meant");
    assert_eq!((id("345").as_deref(), id("ab678").as_deref()), (Some("T3"), Some("T4")));
    assert_eq!(list.find(&patient("9", &[])), ListAnswer::NotListed);
    assert_eq!(list.find(&patient("", &[])), ListAnswer::NotListed);
    assert_eq!(list.find(&patient("9", &["00345"])).clone(), list.find(&patient("345", &[])));
    assert_eq!(list.find(&patient("12", &["00345"])), ListAnswer::Unsure, "two rows for one patient");
}

#[test]
fn an_id_that_many_have_finds_nobody() {
    let list = read("MRN,Pseudonym\nUNKNOWN,T1\n0000,T2\n").expect("good");
    for id in ["UNKNOWN", "0000", "unknown"] {
        assert_eq!(list.find(&patient(id, &[])), ListAnswer::Unsure, "{id}");
    }
}

#[test]
fn several_studies_of_one_patient_are_one_patient_whose_order_number_is_told_only_where_it_is_one() {
    let list =
        read("PHI-PatientID,ANON-PatientID,ANON-Accession\nM4821,T1,7\nM4821,T1,7\nM4822,T2,8\nM4822,T2,9\n")
            .expect("good");
    assert_eq!(list.len(), 2);
    assert_eq!(found(&list, "M4821"), Some(("T1".to_owned(), Some("7".to_owned()))));
    assert_eq!(found(&list, "M4822"), Some(("T2".to_owned(), None)));
}

#[test]
fn whatever_bytes_come_they_are_a_list_or_refused() {
    let good = "\u{feff}Patient ID;Anonymous ID;Order number\r\n\"MRN;4821\";TRIAL-001;555001\r\n'=7;T-2;\"a \"\"b\"\"\"\r\n";
    let mut seed = 0x5EED_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let (mut taken, mut refused) = (0, 0);
    for _ in 0..3000 {
        let mut bytes = good.as_bytes().to_vec();
        for _ in 0..=next(4) {
            let (at, byte) = (next(bytes.len()), b";,\t\"\r\n\0=A\xff\xe9"[next(11)]);
            match next(3) {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => bytes.truncate(at.max(1)),
            }
        }
        match IdList::read(&bytes) {
            Ok(list) => taken += usize::from(!list.is_empty()),
            Err(_) => refused += 1,
        }
    }
    assert!(taken > 100 && refused > 100, "{taken} taken, {refused} refused");
}
