//! Which names people would call the same.

use super::*;

fn compare(a: &str, b: &str) -> Names {
    let of = |text: &str| Spelling { name: PersonName::new(text), text: text.to_owned(), bytes: Vec::new() };
    let there = of(a).compare(&of(b));
    assert_eq!(there, of(b).compare(&of(a)), "{a} and {b}, whichever comes first");
    there
}

#[test]
fn spellings_that_people_call_the_same_name_are_one() {
    for (a, b) in [
        ("Müller^Odila", "Mueller^Odila"),
        ("Müller^Odila", "Muller^Odila"),
        ("Béranger^Zoé", "Beranger^Zoe"),
        ("Sørensen^Åse", "Soerensen^Aase"),
        ("Größe^Ünal", "GROESSE^UENAL"),
        ("Łukasz^Żółw", "Lukasz^Zolw"),
        ("Yamada^Tarou=山田^太郎", "山田^太郎"),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", "やまだ^たろう"),
        ("Quastenberg^Odila", "Quastenberg Odila"),
        ("Quastenberg^Odila", "Quastenberg, Odila"),
        ("Quastenberg^Odila", "Odila^Quastenberg"),
        ("Quastenberg^Odila", "Quastenberg^Odila^^Dr."),
        ("Quastenberg^Odila", "Dr. Quastenberg^Odila"),
        ("Quastenberg^Odila^Maria", "Quastenberg^Odila"),
        ("Quastenberg^Odila^M.", "Quastenberg^Odila^Maria"),
        ("Quastenberg^O", "Quastenberg^Odila"),
        ("Quastenberg-Wolm^Odila", "Quastenberg Wolm^Odila"),
        ("Quastenberg geb. Wolm^Odila", "Quastenberg^Odila"),
        ("van den Berg^Anna", "vandenBerg^Anna"),
        ("O'Neil^Sean", "ONeil^Sean"),
        ("M?ller^Odila", "Müller^Odila"),
        ("M??ller^Odila", "Müller^Odila"),
        ("M\u{fffd}ller^Odila", "Mueller^Odila"),
        ("Mller^Odila", "Müller^Odila"),
        ("B ranger^Zo_", "Béranger^Zoé"),
        ("Prof. Dr. med. Quastenberg^Odila^^^PhD", "Quastenberg^Odila"),
        ("Quastenberghause", "Quastenberghausen^Odila"),
        ("MÃ¼ller^Odila", "Müller^Odila"),
        ("Quastenberghausen^Odila-Maximiliane", "Quastenberghausen^Odila-Max"),
        ("Quastenberghausen^Odila", "Quastenberghause^Odila"),
    ] {
        assert_eq!(compare(a, b), Names::Spelling, "{a} and {b}");
    }
    assert_eq!(compare("Doe^John", "DOE^JOHN^"), Names::Same);
}

#[test]
fn one_name_in_bytes_that_two_character_sets_read_is_one() {
    let bytes = vec![0xD5, 0xC5, 0xBA, 0xA3];
    let of =
        |text: &str| Spelling { name: PersonName::new(text), text: text.to_owned(), bytes: bytes.clone() };
    assert_eq!(of("张海").compare(&of("ÕÅº£")), Names::Spelling);
    // In other bytes, it is read anew.
    assert_eq!(compare("£ukasz^¯ó³w", "Łukasz^Żółw"), Names::Spelling);
    assert_eq!(compare("ÕÅº£^ºç", "张海^虹"), Names::Spelling);
    assert_ne!(compare("ÕÅº£^ºç", "张三^虹"), Names::Spelling);
}

#[test]
fn twins_sisters_and_father_and_son_have_other_names() {
    for (a, b) in [
        ("Jansen^Anna", "Jansen^Bert"),
        ("Jansen^Anna", "Jansen^Anne"),
        ("Jansen^Jan", "Jansen^Janneke"),
        ("Jansen^Piet^^^jr", "Jansen^Piet^^^sen"),
        ("Jansen^Piet^^^jr", "Jansen^Piet"),
        ("Jansen^Anna", "Janssen^Anna"),
        ("Jansen", "Jansen^Maria"),
        ("Jansen^Anna", "Bakker^Anna"),
    ] {
        assert_eq!(compare(a, b), Names::Alike, "{a} and {b}");
    }
    assert_eq!(compare("Doe^John", "Roe^Ann"), Names::Different);
    assert_eq!(compare("Li^Wei", "Wu^Jun"), Names::Different);
}

#[test]
fn groups_that_only_one_has_say_nothing() {
    assert_eq!(compare("Yamada^Tarou=山田^太郎", "yamada^tarou"), Names::Same);
    assert_eq!(compare("Yamada^Tarou", "=山田^太郎"), Names::Unknown);
    assert_eq!(compare("", "Doe^John"), Names::Unknown);
}
