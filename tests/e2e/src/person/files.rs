//! Files in and out.

use super::Person;
use crate::profile;
use crate::trouble::Here;
use crate::wait::{LIMIT, until};
use crate::{Outcome, Trouble};
use fantoccini::Locator;
use serde_json::json;
use std::path::PathBuf;

impl Person<'_> {
    /// The text of a file that the app gave to keep, by the beginning of its name. It is taken away, so that
    /// the next one is seen to be new.
    ///
    /// # Errors
    /// If none comes.
    #[track_caller]
    pub fn saved_file(&self, name: &str) -> Outcome<String> {
        let bytes = self.saved_bytes(name).here()?;
        String::from_utf8(bytes).map_err(|error| Trouble::new(format!("{name}: {error}"))).here()
    }

    /// All of such a file, where it is no text.
    ///
    /// # Errors
    /// If none comes.
    #[track_caller]
    pub fn saved_bytes(&self, name: &str) -> Outcome<Vec<u8>> {
        until(LIMIT, || {
            for entry in std::fs::read_dir(self.downloads())? {
                let entry = entry?;
                let given = entry.file_name().to_string_lossy().into_owned();
                if given.starts_with(name) && !given.ends_with(".crdownload") {
                    let bytes = std::fs::read(entry.path())?;
                    // The browser takes the name first and fills the file then.
                    if bytes.is_empty() {
                        continue;
                    }
                    std::fs::remove_file(entry.path())?;
                    return Ok(bytes);
                }
            }
            Err(Trouble::new(format!("no file {name} was given to keep")))
        })
        .here()
    }

    /// On the screen where the words are: chooses a file with this text.
    ///
    /// # Errors
    /// If the app asks for no file.
    #[track_caller]
    pub fn choose_file(&self, text: &str) -> Outcome {
        self.hand_over(text).here()
    }

    /// On the screen where the words are: brings back a file with this text, after a look at what is in it.
    ///
    /// # Errors
    /// If the app asks for no file, or does not offer to take it in.
    #[track_caller]
    pub fn bring_back(&self, text: &str) -> Outcome {
        self.hand_over(text).and_then(|()| self.tap("Take them in")).here()
    }

    fn hand_over(&self, text: &str) -> Outcome {
        let file = self.folder.join("chosen.json");
        std::fs::write(&file, text)?;
        // A headless browser has no window to choose a file in.
        let closed = json!({ "enabled": true });
        self.browser.devtools("Page.setInterceptFileChooserDialog", &closed)?;
        self.tap("Choose a file")?;
        let input = until(LIMIT, || {
            self.browser.run(self.browser.client().find(Locator::Id("import-file")))
        })?;
        self.browser.run(input.send_keys(&file.to_string_lossy()))
    }

    /// Takes files without asking, into this visit's folder. Other engines than Chromium are told when they are started.
    pub(super) fn take_downloads(&self) -> Outcome {
        let folder = self.downloads();
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)?;
        if !self.browser.has_devtools() {
            return Ok(());
        }
        let allowed = json!({ "behavior": "allow", "downloadPath": folder });
        self.browser.devtools("Browser.setDownloadBehavior", &allowed).map(drop)
    }

    fn downloads(&self) -> PathBuf {
        profile::downloads(self.browser.profile())
    }
}
