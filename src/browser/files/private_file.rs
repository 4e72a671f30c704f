//! A worker's side of a file in the browser's private folder for this page (OPFS): written piece by piece, handed out
//! whole or not at all. `shelf.rs` is the page's side.

use crate::browser::call::call;
use js_sys::Reflect;
use std::io;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions,
    FileSystemGetFileOptions, FileSystemSyncAccessHandle,
};

/// A file that this worker alone writes.
pub struct PrivateFile {
    handle: FileSystemFileHandle,
    access: FileSystemSyncAccessHandle,
    /// Bytes written.
    length: u64,
}

impl PrivateFile {
    /// Creates the file of this name in the folder of this name; `None` where the browser has or gives none.
    pub async fn create(folder: &str, name: &str) -> Option<Self> {
        let storage =
            Reflect::get(&Reflect::get(&js_sys::global(), &"navigator".into()).ok()?, &"storage".into());
        let root = call(&storage.ok()?, "getDirectory", &[]).await?;
        let root: FileSystemDirectoryHandle = root.dyn_into().ok()?;
        let options = FileSystemGetDirectoryOptions::new();
        options.set_create(true);
        let folder = root.get_directory_handle_with_options(folder, &options);
        let folder: FileSystemDirectoryHandle = JsFuture::from(folder).await.ok()?.dyn_into().ok()?;
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let handle = folder.get_file_handle_with_options(name, &options);
        let handle: FileSystemFileHandle = JsFuture::from(handle).await.ok()?.dyn_into().ok()?;
        let access = call(&handle, "createSyncAccessHandle", &[]).await?;
        Some(Self { handle, access: access.dyn_into().ok()?, length: 0 })
    }

    /// Writes all of these bytes behind those that are there.
    ///
    /// # Errors
    /// If the browser does not take them all: the disk, or what the browser grants of it, is full.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of bytes")]
    pub fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut rest = bytes;
        while !rest.is_empty() {
            // The browser's own words are not looked at: whatever it says, the file is not whole.
            let written = self.access.write_with_u8_array(rest).map_or(0, |count| count as usize);
            rest = match (written, rest.get(written..)) {
                (0, _) | (_, None) => return Err(io::ErrorKind::StorageFull.into()),
                (_, Some(rest)) => rest,
            };
            self.length += written as u64;
        }
        Ok(())
    }

    /// Closes the file and gives it out for reading.
    ///
    /// # Errors
    /// If it does not have every byte that was written.
    pub async fn finish(self) -> io::Result<Blob> {
        let failed = || io::Error::from(io::ErrorKind::StorageFull);
        self.access.flush().map_err(|_| failed())?;
        self.access.close();
        let file = JsFuture::from(self.handle.get_file()).await;
        let file: Blob = file.and_then(JsCast::dyn_into).map_err(|_: JsValue| failed())?;
        #[allow(clippy::cast_precision_loss, reason = "lengths of files are far below 2^53")]
        let whole = file.size() == self.length as f64;
        if whole { Ok(file) } else { Err(failed()) }
    }
}

impl Drop for PrivateFile {
    fn drop(&mut self) {
        // While it is open nobody can remove it. Closing twice does nothing.
        self.access.close();
    }
}
