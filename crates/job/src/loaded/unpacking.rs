//! What is told of the zips among the loaded files.

use crate::Reason;
use crate::Refusal;
use std::collections::HashSet;

/// Makes one line of the many for a zip in which nothing is DICOM: viewer software, documents, which are zips too.
/// `images` are the paths of the files that were taken.
pub fn sum_up<'a>(
    zips: &[String],
    sorted_out: &mut Vec<(String, Refusal)>,
    images: impl Iterator<Item = &'a str>,
) {
    let mut foreign: HashSet<&str> = zips.iter().map(String::as_str).collect();
    let mut keep = |path: &str| {
        for (at, _) in path.match_indices('/') {
            foreign.remove(path.get(..at).unwrap_or_default());
        }
    };
    images.for_each(&mut keep);
    // What is wrong with a file must be seen.
    sorted_out.iter().filter(|(_, why)| why.reason != Reason::NotDicom).for_each(|(path, _)| keep(path));
    let outermost = |path: &str| {
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        ends.filter_map(|end| path.get(..end)).find(|start| foreign.contains(start)).map(str::to_owned)
    };
    // Also what is wrong with the zip itself: nobody knows what could not be listed.
    let mut faulty = HashSet::new();
    sorted_out.retain(|(path, why)| match outermost(path) {
        None => true,
        Some(zip) => zip == *path && why.reason != Reason::NotDicom && faulty.insert(zip),
    });
    let mut zips: Vec<String> = foreign.iter().filter_map(|zip| outermost(zip)).collect();
    zips.retain(|zip| !faulty.contains(zip));
    zips.sort_unstable();
    zips.dedup();
    sorted_out.extend(zips.into_iter().map(|zip| (zip, Refusal::from(Reason::ZipWithoutImages))));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zip_without_images_is_one_line_and_one_with_images_tells_of_each_file() {
        let zips = [
            "CD/viewer.jar",
            "CD/study.zip",
            "CD/study.zip/lib.jar",
            "CD/broken.zip",
            "CD/empty.zip",
            "CD/cut.zip",
        ];
        let zips = zips.map(str::to_owned);
        let of = |lines: &[(&str, Reason)]| -> Vec<(String, Refusal)> {
            lines.iter().map(|(path, code)| ((*path).to_owned(), Refusal::from(*code))).collect()
        };
        let mut sorted_out = of(&[
            ("CD/autorun.inf", Reason::NotDicom),
            ("CD/viewer.jar/a.class", Reason::NotDicom),
            ("CD/viewer.jar/b/c.class", Reason::NotDicom),
            ("CD/study.zip/readme.txt", Reason::NotDicom),
            ("CD/study.zip/lib.jar/x.class", Reason::NotDicom),
            ("CD/broken.zip/a.txt", Reason::NotDicom),
            ("CD/broken.zip/IM1", Reason::ZipDamaged),
            ("CD/cut.zip/a.txt", Reason::NotDicom),
            ("CD/cut.zip", Reason::ZipCut),
        ]);
        sum_up(&zips, &mut sorted_out, ["CD/study.zip/IM1"].into_iter());
        assert_eq!(
            sorted_out,
            of(&[
                ("CD/autorun.inf", Reason::NotDicom),
                ("CD/study.zip/readme.txt", Reason::NotDicom),
                ("CD/broken.zip/a.txt", Reason::NotDicom),
                ("CD/broken.zip/IM1", Reason::ZipDamaged),
                ("CD/cut.zip", Reason::ZipCut),
                ("CD/empty.zip", Reason::ZipWithoutImages),
                ("CD/study.zip/lib.jar", Reason::ZipWithoutImages),
                ("CD/viewer.jar", Reason::ZipWithoutImages),
            ])
        );
    }
}
