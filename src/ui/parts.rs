//! The pieces that screens are made of. Plain functions that give erased views: less to compile, and less
//! to download, than a type of its own for each.

mod button;
mod chart;
mod check_words;
mod choices;
mod date_box;
mod each;
mod fetching;
mod frame;
mod interview;
mod item_words;
mod notice;
mod preview;
mod reading;
mod route_card;
mod search_box;
mod secret_box;
mod sheet;
mod spelling;
mod text_box;

pub use button::{
    Look, button, change_button, change_text_button, go_on, link, row_button, text_button, way_home,
};
pub use chart::{Bar, COLOURS, Chart, Fill, Row, Table, chart, picture};
pub use check_words::{check_words, dismiss_words, fix_words};
pub use choices::{chips, choices};
pub use date_box::{DateBox, date_box, whole_day};
pub use each::each;
pub use fetching::fetching;
pub use frame::{Actions, Page, frame};
pub use interview::{
    interview_name, interview_row, interview_row_name, name_of, state_words, status_words,
};
pub use item_words::{if_asked, item_name, item_name_translate, parked_words};
pub use notice::{banners, crisis, crisis_card, crisis_line, done, notice};
pub use preview::{Fragment, exact_ways, woven, woven_preview};
pub use reading::{only_read, read_only, saved};
pub use route_card::{reason_words, route_card, route_key};
pub use search_box::search_box;
pub use secret_box::{SecretBox, secret_box, show_typed, typed_in};
pub use sheet::{
    deed_screen, deed_words, letter_side, paragraphs, plan_side, reader_name, send_words, sheet,
    when_words,
};
pub use spelling::{spelling, spelling_choice};
pub use text_box::{Lines, TextBox, Written, field_id, is_one_way, keep_shown, text_box};
