//! A file of locked texts, as it was saved where they lay: opened with its passphrase, and then taken in as any other is.

use super::{Cipher, Lock, LockError, is_locked};
use crate::app::saved::{Rescue, read_rescue, write_rescue};

/// What the key of a lock ends with, and how long what stands before it is the same for all keys beside it.
const KEY: &str = ":lock";

/// The lock of a file.
///
/// # Errors
/// [`LockError::Broken`], where there is none, or the file is none of ours; [`LockError::Newer`].
pub fn lock_of(file: &str) -> Result<Lock, LockError> {
    let rescue = rescue_of(file)?;
    let lock = rescue.kept.iter().find(|(key, _)| key.ends_with(KEY));
    Lock::read(&lock.ok_or(LockError::Broken)?.1)
}

/// The file with its texts unlocked. What the key does not open stays as it is, and is told of as anything that cannot be
/// read.
///
/// # Errors
/// [`LockError::Broken`], where the file is none of ours.
pub fn unlocked_file(file: &str, key: &dyn Cipher) -> Result<String, LockError> {
    let Rescue { kept, fields } = rescue_of(file)?;
    let prefix = kept.iter().find_map(|(name, _)| name.strip_suffix("lock"));
    let prefix = prefix.unwrap_or_default().to_owned();
    let opened = kept.into_iter().filter(|(name, _)| !name.ends_with(KEY)).map(|(name, text)| {
        let short = name.strip_prefix(&prefix).unwrap_or_default();
        let text = match key.unlock(short, &text) {
            Some(opened) => opened,
            None if is_locked(&text) => super::damaged(&text),
            None => text,
        };
        (name, text)
    });
    Ok(write_rescue(&Rescue { kept: opened.collect(), fields }))
}

fn rescue_of(file: &str) -> Result<Rescue, LockError> {
    read_rescue(file).ok().flatten().ok_or(LockError::Broken)
}
