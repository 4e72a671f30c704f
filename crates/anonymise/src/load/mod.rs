//! Reading what the command line named, through the same worker as the page.

pub(crate) mod walk;

use crate::input::Input;
use crate::progress::ProgressLine;
use crate::stop::StopSignal;
use crate::workers::{FileRequest, Workers};
use std::collections::HashMap;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use veilig::image::Thumbnail;
use veilig::intake::{DEEPEST, Fault, Limits};
use veilig::job::{
    Collection, Reason, Refusal, Reply, Request, ScannedFile, Searched, TextSearch, Worker, request, sum_up,
};
use veilig::study::{Added, Content, Fingerprint, Image, Patient, SourceId, Suspicion};
use walk::Walk;

/// What was loaded.
#[derive(Default)]
pub struct Loaded {
    /// The files by number.
    pub files: Vec<Input>,
    /// What was read of them.
    pub collection: Collection,
    /// What is no image that can be read, and why, by its path.
    pub sorted_out: Vec<(String, Refusal)>,
    zips: Vec<String>,
    limits: Limits,
}

impl Loaded {
    /// Reads all files and folders.
    pub fn read(inputs: &[PathBuf], worker: &mut Worker, stop: &StopSignal, progress: &ProgressLine) -> Self {
        let (mut loaded, mut walk) = (Self::default(), Walk::default());
        for input in inputs {
            walk.visit(input, &mut |path, found| {
                loaded.meet(path, found, worker, stop);
                progress.tell(|_| format!("images found: {}", loaded.files.len()));
            });
        }
        let images = loaded.files.iter().map(|file| file.path.as_str());
        sum_up(&loaded.zips, &mut loaded.sorted_out, images);
        loaded
    }

    fn meet(&mut self, path: &Path, found: Result<(), Refusal>, worker: &mut Worker, stop: &StopSignal) {
        if stop.is_asked() {
            return;
        }
        let file = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let input = Input::of_file(file);
        match found {
            Ok(()) => self.file(input, worker),
            Err(reason) => self.sorted_out.push((input.path, reason)),
        }
    }

    fn file(&mut self, mut input: Input, worker: &mut Worker) {
        let id = SourceId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let request = request::Scan { packed: input.depth > 0 }.into();
        let scanned = match ask(&input, request, worker, &mut io::sink()) {
            Some(Reply::Scanned(mut results)) => results.pop(),
            _ => None,
        };
        match scanned.unwrap_or_else(|| ScannedFile::No(Refusal::from(Reason::Unreadable))) {
            ScannedFile::No(reason) => self.sorted_out.push((input.path, reason)),
            ScannedFile::Zip => self.zip(input, worker),
            ScannedFile::Image(scanned) if self.has_many_frames(&input, &scanned.image) => {
                match unpack(&mut input, worker) {
                    Ok(()) => self.file(input, worker),
                    Err(reason) => self.sorted_out.push((input.path, reason)),
                }
            }
            ScannedFile::Image(scanned) => {
                let added = self.collection.add(id, *scanned);
                if let Err(reason) = added {
                    return self.sorted_out.push((input.path, reason.into()));
                }
                self.files.push(input);
                match added {
                    Ok(Added::SameInstance(other)) => {
                        let same =
                            self.digest(other, worker).is_some_and(|d| Some(d) == self.digest(id, worker));
                        self.collection.catalogue_mut().settle(other, id, same);
                    }
                    Ok(Added::Conflict(other)) => self.settle_copies(other, id, worker),
                    Ok(Added::New | Added::ConflictOfMany) | Err(_) => {}
                }
            }
        }
    }

    /// It lies deflated in a zip, and is to be unpacked once instead of for each frame.
    fn has_many_frames(&mut self, input: &Input, image: &Image) -> bool {
        let limits = &mut self.limits;
        input.chain.last().is_some_and(|entry| limits.admit_frames(entry, image.geometry.frames))
    }

    /// Two files claim to be one image: is one of them the other, coded otherwise or damaged?
    fn settle_copies(&mut self, first: SourceId, second: SourceId, worker: &mut Worker) {
        let (Some(one), Some(other)) = (self.content(first, worker), self.content(second, worker)) else {
            return;
        };
        for (source, reason) in self.collection.catalogue_mut().settle_copies((first, one), (second, other)) {
            if let Some(input) = self.files.get(source.0 as usize) {
                self.sorted_out.push((input.path.clone(), reason.into()));
            }
        }
    }

    fn content(&self, id: SourceId, worker: &mut Worker) -> Option<Content> {
        let input = self.files.get(id.0 as usize)?;
        let expected = vec![self.fingerprint(id)];
        match ask(input, request::Content { expected }.into(), worker, &mut io::sink()) {
            Some(Reply::Contents(mut contents)) => contents.pop().flatten(),
            _ => None,
        }
    }

    /// Reads what lies in a zip.
    fn zip(&mut self, mut zip: Input, worker: &mut Worker) {
        if let Err(reason) = self.unpack_zip(&mut zip, worker) {
            return self.sorted_out.push((zip.path, reason));
        }
        let listing = match ask(&zip, request::List.into(), worker, &mut io::sink()) {
            Some(Reply::Listed(listing)) => listing,
            _ => return self.sorted_out.push((zip.path, Refusal::from(Reason::Unreadable))),
        };
        let refused = listing.refused.into_iter();
        self.sorted_out.extend(refused.map(|one| (format!("{}/{}", zip.path, one.name), one.fault.into())));
        if let Some(fault) = listing.fault {
            self.sorted_out.push((zip.path.clone(), fault.into()));
        }
        self.zips.push(zip.path.clone());
        for entry in listing.entries {
            let admitted = self.limits.admit(&entry);
            let input = zip.inside(entry);
            match admitted {
                Ok(()) => self.file(input, worker),
                Err(fault) => self.sorted_out.push((input.path, fault.into())),
            }
        }
    }

    /// Unpacks a zip that lies deflated in another.
    fn unpack_zip(&mut self, zip: &mut Input, worker: &mut Worker) -> Result<(), Refusal> {
        if zip.depth >= DEEPEST {
            return Err(Fault::TooDeep.into());
        }
        let Some(entry) = zip.chain.last().filter(|entry| entry.deflated) else { return Ok(()) };
        self.limits.admit_zip(entry)?;
        unpack(zip, worker)
    }

    /// Looks for burned-in text in all images of some patients; also those that can't be decoded.
    pub fn search(
        &mut self,
        patients: &[Patient],
        threads: NonZeroUsize,
        stop: &StopSignal,
        progress: &ProgressLine,
    ) -> (Searched, HashMap<SourceId, Suspicion>) {
        let mut search = TextSearch::default();
        search.update(self.collection.catalogue(), patients);
        let mut under_way = HashMap::new();
        Workers::with(threads, None, |workers| {
            loop {
                while workers.are_free() && !stop.is_asked() {
                    let Some(task) = search.next_task() else { break };
                    let request = task.request(self.fingerprint(task.source));
                    let number = task.source.0 as usize;
                    let Some(input) = self.files.get(number).cloned() else {
                        search.done(task, None);
                        continue;
                    };
                    under_way.insert(number, task);
                    workers.submit(FileRequest { number, request, input });
                }
                let Some(answer) = workers.answer() else { break };
                let Some(task) = under_way.remove(&answer.number) else { continue };
                if answer.reply.tells_change() {
                    self.collection.catalogue_mut().mark_changed(task.source);
                }
                search.done(task, Some(answer.reply));
                let (done, total) = search.progress();
                progress.tell(|left| {
                    format!("frames looked at for text: {done} of {total}{}", left(done, total))
                });
            }
        });
        search.update(self.collection.catalogue(), patients);
        (search.searched(), search.unseen())
    }

    /// A small picture of an image's frame (from 0), if it can be shown.
    pub fn thumbnail(&self, source: SourceId, frame: u32, worker: &mut Worker) -> Option<Thumbnail> {
        let request =
            request::Thumbnail { frame, redactions: Vec::new(), expected: self.fingerprint(source) }.into();
        match ask(self.files.get(source.0 as usize)?, request, worker, &mut io::sink()) {
            Some(Reply::Thumbnail(made)) => made.ok(),
            _ => None,
        }
    }

    /// What a file must still be when it is opened again.
    fn fingerprint(&self, source: SourceId) -> Fingerprint {
        self.collection.catalogue().image(source).map(Image::fingerprint).unwrap_or_default()
    }

    fn digest(&self, id: SourceId, worker: &mut Worker) -> Option<[u8; 32]> {
        let input = self.files.get(id.0 as usize)?;
        match ask(
            input,
            request::Digest { expected: vec![self.fingerprint(id)] }.into(),
            worker,
            &mut io::sink(),
        ) {
            Some(Reply::Digests(mut digests)) => digests.pop().flatten(),
            _ => None,
        }
    }
}

/// Unpacks what lies in a zip as a whole.
fn unpack(input: &mut Input, worker: &mut Worker) -> Result<(), Refusal> {
    let mut bytes = Vec::new();
    match ask(input, request::Unpack.into(), worker, &mut bytes) {
        Some(Reply::Unpacked) => {
            (input.unpacked, input.chain) = (Some(bytes.into()), Vec::new());
            Ok(())
        }
        Some(Reply::Failed(reason)) => Err(reason),
        _ => Err(Refusal::from(Reason::Unreadable)),
    }
}

fn ask(input: &Input, request: Request, worker: &mut Worker, output: &mut dyn io::Write) -> Option<Reply> {
    let mut source = input.open().ok()?;
    Some(worker.handle(request, &mut [&mut *source], output))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write as _};
    use veilig::dicom::{DataSet, Element, PixelPlace, Tag, TransferSyntax, VR};
    use veilig::dicom::{file_meta, pixel_header, write_dataset};
    use zip::CompressionMethod::{Deflated, Stored};

    /// An image of so many frames of 64 x 64 pixels, as a file.
    fn image(frames: u16) -> Vec<u8> {
        const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
        let text = |group, element, vr, value: &str| Element::new(Tag(group, element), vr, value.as_bytes());
        let short = |element, value: u16| Element::new(Tag(0x0028, element), VR::US, value.to_le_bytes());
        let head: DataSet = [
            text(0x0008, 0x0016, VR::UI, CT),
            text(0x0008, 0x0018, VR::UI, "1.2.3"),
            text(0x0008, 0x0060, VR::CS, "CT"),
            text(0x0020, 0x000D, VR::UI, "1.2.4"),
            text(0x0020, 0x000E, VR::UI, "1.2.5"),
            short(0x0002, 1),
            text(0x0028, 0x0004, VR::CS, "MONOCHROME2"),
            text(0x0028, 0x0008, VR::IS, &frames.to_string()),
            short(0x0010, 64),
            short(0x0011, 64),
            short(0x0100, 16),
            short(0x0101, 16),
            short(0x0102, 15),
            short(0x0103, 0),
        ]
        .into_iter()
        .collect();
        let (syntax, pixels) = (TransferSyntax::explicit(), vec![7; 64 * 64 * 2 * usize::from(frames)]);
        let tag = Tag(0x7FE0, 0x0010);
        let place = PixelPlace { tag, vr: VR::OW, offset: 0, length: Some(pixels.len() as u64) };
        let mut file = file_meta(CT, "1.2.3", &syntax);
        file.extend(write_dataset(&head, &syntax));
        file.extend(pixel_header(&place, &syntax));
        file.extend(pixels);
        file
    }

    #[test]
    fn an_image_of_many_frames_in_a_zip_is_unpacked_once_and_not_for_each_of_them() {
        for (frames, method, is_unpacked) in
            [(128, Deflated, true), (128, Stored, false), (2, Deflated, false)]
        {
            let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
            let options = zip::write::SimpleFileOptions::default().compression_method(method);
            zip.start_file("IM1", options).expect("begun");
            zip.write_all(&image(frames)).expect("written");
            let path =
                std::env::temp_dir().join(format!("frames-{}-{frames}-{method}.zip", std::process::id()));
            std::fs::write(&path, zip.finish().expect("finished").into_inner()).expect("there is room");
            let mut loaded = Loaded::default();
            loaded.file(Input::of_file(path.clone()), &mut Worker::new());
            std::fs::remove_file(path).expect("it is there");
            assert!(loaded.sorted_out.is_empty(), "{:?}", loaded.sorted_out);
            let [file] = loaded.files.as_slice() else { panic!("one image") };
            assert_eq!((file.unpacked.is_some(), file.chain.is_empty()), (is_unpacked, is_unpacked));
            assert_eq!((file.depth, file.bytes()), (1, image(frames).len() as u64));
            let read = loaded.collection.catalogue().image(SourceId(0)).expect("it is in the list");
            assert_eq!(read.geometry.frames, u32::from(frames));
        }
    }
}
