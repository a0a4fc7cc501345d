//! What a person does: taps, types, presses a key.

use super::field::{TextField, units};
use super::{Scene, settle};
use web_sys::KeyboardEventInit;

impl Scene {
    /// Taps something.
    #[track_caller]
    pub fn tap(&self, id: &str) -> impl Future<Output = ()> + use<> {
        self.get(id).click();
        settle()
    }

    /// Puts the focus into a box.
    #[track_caller]
    pub fn enter(&self, id: &str) -> TextField {
        let field = self.field(id);
        field.element().focus().expect("the focus");
        field
    }

    /// Types a text letter by letter, at the end of a box.
    #[track_caller]
    pub fn type_into(&self, id: &str, text: &str) -> impl Future<Output = ()> + use<> {
        let field = self.enter(id);
        let text = text.to_owned();
        async move {
            let end = units(&field.value());
            field.put_caret(end);
            for letter in text.chars() {
                field.type_at_caret(&letter.to_string());
                settle().await;
            }
        }
    }

    /// Writes a text in place of what stands in a box, as a paste does.
    #[track_caller]
    pub fn rewrite(&self, id: &str, text: &str) -> impl Future<Output = ()> + use<> {
        let field = self.enter(id);
        field.set(text, units(text));
        settle()
    }

    /// Presses a key in a box. Says whether the app took it.
    #[track_caller]
    pub fn press(
        &self,
        id: &str,
        key: &str,
        composing: bool,
    ) -> impl Future<Output = bool> + use<> {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_is_composing(composing);
        let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
        let taken = !self.get(id).dispatch_event(&event.expect("an event")).expect("sent");
        async move {
            settle().await;
            taken
        }
    }
}
