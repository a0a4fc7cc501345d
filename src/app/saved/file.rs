//! The exported file: what it holds, how it is written and read.

use super::{BEGINNING, SavedError, Sealed, VERSION, fields, json};
use crate::domain::clock::Instant;
use crate::domain::debrief::{Debrief, DebriefId};
use crate::domain::json::Saved;
use crate::domain::map::Map;

/// The most leaves of the books in a file. A lesson for each of 500 interviews and every question of the bank are under a fifth.
const MOST_LEAVES: usize = 5_000;

/// Writes an exported file: one debrief a line, each given as its JSON. The same debriefs in the same order
/// give the same bytes.
pub fn write_file(made: Instant, debriefs: &[String]) -> String {
    let debriefs = debriefs.join(",\n");
    let Instant(made) = made;
    format!(
        r#"{BEGINNING},"version":{VERSION},"kind":"export","made":{made},"debriefs":[
{debriefs}
]}}
"#
    )
}

/// Writes a file of what lies in a store, as it lies there: what is locked stays so.
pub fn write_rescue(rescue: &Rescue) -> String {
    let entries = |all: &[(String, String)]| {
        let entries = all.iter().map(|(name, text)| [json(name), json(text)].join(":"));
        entries.collect::<Vec<_>>().join(",\n")
    };
    let (kept, fields) = (entries(&rescue.kept), entries(&rescue.fields));
    format!(
        r#"{BEGINNING},"version":{VERSION},"kind":"rescued","kept":{{
{kept}
}},"fields":{{
{fields}
}}}}
"#
    )
}

/// Reads an exported file. A single envelope is taken too: what was set aside and mended by hand can be had
/// back.
///
/// # Errors
/// Says what the text is, where it is not a whole file of ours in this version.
pub fn read_file(text: &str) -> Result<Vec<Debrief>, SavedError> {
    let fields = fields(text)?;
    if let Some(debriefs) = fields.get("debriefs") {
        // A file that somebody may have edited: there is no checksum, so a wrong shape is damage.
        let debriefs: Vec<Debrief> = Vec::read(*debriefs).map_err(|_| SavedError::Damaged)?;
        // Each leaf of a book is looked for among all others, and a file may have been given several books.
        let books = debriefs.iter().filter(|one| one.id.is_book());
        let leaves: usize = books.map(|book| book.leaves.len()).sum();
        return if leaves <= MOST_LEAVES { Ok(debriefs) } else { Err(SavedError::TooLarge) };
    }
    if !fields.contains_key("body") && !fields.contains_key("packed") {
        return Err(SavedError::NotOurs);
    }
    let debrief: Debrief = Sealed::of(&fields)?.body().map_err(|error| match error {
        SavedError::Damaged => error,
        _ => SavedError::NotOurs,
    })?;
    // Another kind of body (a journal) reads as a debrief with nothing in it.
    if debrief.id == DebriefId::default() {
        return Err(SavedError::NotOurs);
    }
    Ok(vec![debrief])
}

/// What the page saves by itself where the app does not run (`src/web/boot.js`).
#[derive(Debug, Default)]
pub struct Rescue {
    /// What lay in the store: keys and texts.
    pub kept: Vec<(String, String)>,
    /// What stood in the boxes: what they are called, and the words.
    pub fields: Vec<(String, String)>,
}

/// Reads a file that the page saved by itself; none where the text is another of ours.
///
/// # Errors
/// Says what the text is, where it is none of ours in this version, or not whole.
pub fn read_rescue(text: &str) -> Result<Option<Rescue>, SavedError> {
    let fields = fields(text)?;
    if fields.get("kind").is_none_or(|kind| kind.raw() != "\"rescued\"") {
        return Ok(None);
    }
    let texts = |name: &str| -> Result<Vec<(String, String)>, SavedError> {
        let Some(texts) = fields.get(name) else { return Ok(Vec::new()) };
        let texts = Map::<String, String>::read(*texts).map_err(|_| SavedError::Damaged)?;
        Ok(texts.into_iter().collect())
    };
    Ok(Some(Rescue { kept: texts("kept")?, fields: texts("fields")? }))
}

/// When an exported file was made, if the text says so.
pub fn made(text: &str) -> Option<Instant> {
    Instant::read(*fields(text).ok()?.get("made")?).ok()
}

/// An exported file of Afterview: everything one person wrote, as they wrote it.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(title = "Afterview export", rename = "Export")]
#[expect(dead_code, reason = "only its schema is used: the file is written field by field")]
struct Export {
    /// The name of the format.
    #[schemars(extend("const" = super::FORMAT))]
    format: String,
    /// The version of the format.
    #[schemars(extend("const" = VERSION))]
    version: u64,
    /// What kind of file it is.
    #[schemars(extend("const" = "export"))]
    kind: String,
    /// When it was made.
    made: Instant,
    /// The debriefs, the oldest first.
    debriefs: Vec<Debrief>,
}

/// The JSON Schema of an exported file, as it stands in `schema/afterview.schema.json`.
#[cfg(feature = "schema")]
pub fn schema() -> String {
    let schema = schemars::schema_for!(Export);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
