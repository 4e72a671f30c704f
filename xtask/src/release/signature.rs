//! The signature of the checksums, in the format of minisign. The key is a file outside the project, made by
//! `minisign -G`; this program never makes or stores one.

use super::sums::{self, SIGNATURE};
use crate::run::{Done, root};
use minisign::{PublicKey, SecretKey, SecretKeyBox};
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

/// Names the file of the secret key.
const KEY: &str = "VEILIG_SIGNING_KEY";
/// Its password, if it has one: asked for where this is missing.
const PASSWORD: &str = "VEILIG_SIGNING_PASSWORD";

/// Who signs.
pub struct Signer {
    key: SecretKey,
}

impl Signer {
    /// With the key that the environment names.
    pub fn of_the_environment() -> Result<Self, String> {
        let path = std::env::var_os(KEY).map(PathBuf::from);
        let path = path.ok_or(format!(
            "{KEY} names no file with the secret key of minisign; `cargo xtask release --unsigned` only tries the rest"
        ))?;
        let inside = |path: &Path| Some(path.canonicalize().ok()?.starts_with(root().canonicalize().ok()?));
        if inside(&path) == Some(true) {
            return Err(format!("{}: a secret key has no place in the project", path.display()));
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::of(&text, std::env::var(PASSWORD).ok())
    }

    /// With this key, as its file says it.
    pub fn of(text: &str, password: Option<String>) -> Result<Self, String> {
        let read = || SecretKeyBox::from_string(text);
        let open = read().and_then(SecretKeyBox::into_unencrypted_secret_key);
        let key = open.or_else(|without| {
            let with = read().and_then(|key| key.into_secret_key(password));
            with.map_err(|with| {
                format!("the secret key can't be used, without a password ({without}) or with it ({with})")
            })
        })?;
        Ok(Self { key })
    }

    /// The text of the signature file of these bytes. `comment` is signed, too, and shown by whoever verifies.
    pub fn sign(&self, bytes: &[u8], comment: &str) -> Result<String, String> {
        let signed = minisign::sign(None, &self.key, Cursor::new(bytes), Some(comment), Some("Veilig"));
        Ok(signed.map_err(|error| error.to_string())?.into_string())
    }

    /// The public key in base64, as `minisign -P` takes it.
    pub fn public_key(&self) -> Result<String, String> {
        let key = PublicKey::from_secret_key(&self.key).map_err(|error| error.to_string())?;
        Ok(key.to_base64())
    }
}

/// The checksums in the folder carry this key's signature, as a second implementation of the format says.
pub fn verify(folder: &Path, public_key: &str) -> Done {
    let read = |name: &str| fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"));
    let key = minisign_verify::PublicKey::from_base64(public_key).map_err(|error| error.to_string())?;
    let signature = minisign_verify::Signature::decode(&read(SIGNATURE)?)
        .map_err(|error| format!("{SIGNATURE}: {error}"))?;
    key.verify(read(sums::NAME)?.as_bytes(), &signature, false)
        .map_err(|error| format!("{SIGNATURE} is not this key's signature of the checksums: {error}"))
}
