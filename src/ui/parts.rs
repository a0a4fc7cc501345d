//! The pieces that screens are made of. Plain functions that give erased views: less to compile, and less
//! to download, than a type of its own for each.

mod button;
mod choices;
mod each;
mod frame;
mod notice;
mod preview;
mod route_card;
mod sheet;
mod text_box;

pub use button::{Look, button, go_on, link, text_button};
pub use choices::{chips, choices};
pub use each::each;
pub use frame::{Actions, Page, frame};
pub use notice::{crisis_card, notice};
pub use preview::{Fragment, woven, woven_preview};
pub use route_card::{reason_words, route_card, route_key};
pub use sheet::{
    deed_screen, deed_words, living_letter, plan_lines, reader_name, sheet, when_words,
};
pub use text_box::{Lines, TextBox, field_id, text_box};
