//! One message while it is being worked on: what every piece of its screen looks at.

use super::findings::findings;
use super::named::button_of;
use crate::domain::assess::Withheld;
use crate::domain::clock::Instant;
use crate::domain::debrief::{Change, Channel, MessageKind, Note, NoteKey, PartKey};
use crate::domain::draft::checks::Looked;
use crate::domain::draft::{Draft, NotSentOn, Part, Sides, sides};
use crate::domain::plan::{Deed, Hold};
use crate::ui::App;
use crate::ui::parts::read_only;
use crate::ui::prelude::*;

/// One message while it is being worked on. A handle, like [`App`].
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// The app.
    pub app: App,
    /// Which message.
    pub key: NoteKey,
    /// The message as it would be sent now; none where it is not on offer.
    pub draft: Memo<Option<Draft>>,
    /// What was done to it so far.
    pub note: Memo<Note>,
    /// What stands out in it and was not put away, and where it speaks of something attached.
    pub findings: Memo<Looked>,
    /// What goes into it and what does not. Here, like all that rows of a list read: a row may run once more
    /// after the list is gone, and must find what it reads.
    pub sides: Memo<Sides>,
    /// Whether sending is asked to wait.
    pub hold: Memo<Option<Hold>>,
    /// The part that lies open.
    pub open: RwSignal<Option<PartKey>>,
    /// What was said on this screen.
    pub said: RwSignal<Said>,
}

/// What was said on a letter's screen and is forgotten with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// "Not yet" was said to "Did you send it?".
    pub not_yet: bool,
    /// A lined page to copy it out on is printed too.
    pub lined: bool,
    /// "Yes, on another day" was said to it.
    pub another: bool,
    /// Why that cannot have been the day.
    pub refused: Option<NotSentOn>,
}

/// How a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is being written.
    Writing,
    /// It was sent, says the person.
    Sent,
    /// There is no thank-you, for this reason.
    Withheld(Withheld),
    /// It is not on offer any more.
    Gone,
}

/// What keeps a message from leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blocked {
    /// Something in it is missing.
    Missing,
    /// It is asked to wait.
    Held(Hold),
}

impl Desk {
    pub fn new(app: App, key: NoteKey) -> Self {
        let draft = app.draft_of(key);
        let note = Memo::new(move |_| {
            app.with(|debrief| debrief.note(&key).cloned().unwrap_or_else(|| Note::new(key)))
        });
        Self {
            app,
            key,
            draft,
            note,
            findings: findings(app, draft, note),
            sides: Memo::new(move |_| {
                app.with(|debrief| {
                    app.assessment.with(|assessment| {
                        draft.with(|draft| match draft {
                            Some(draft) => sides(debrief, assessment, draft),
                            None => Sides::default(),
                        })
                    })
                })
            }),
            hold: Memo::new(move |_| {
                app.plan.with(|plan| {
                    let line = plan.actions.iter().find(|line| line.deed == Deed::Send(key));
                    line.and_then(|line| line.hold)
                })
            }),
            open: RwSignal::new(None),
            said: RwSignal::new(Said::default()),
        }
    }

    /// Reads the draft; the empty answer where there is none.
    pub fn read<T: Default>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(|draft| draft.as_ref().map(read).unwrap_or_default())
    }

    /// Reads a part of the letter; the empty answer where it is not in it.
    pub fn part<T: Default>(self, key: &PartKey, read: impl FnOnce(&Part) -> T) -> T {
        self.read(|draft| draft.part(key).map(read).unwrap_or_default())
    }

    /// The buttons that the parts of the letter are, in their order. One that waits for a fact is none.
    pub fn buttons(self) -> Vec<String> {
        self.read(|draft| {
            let stands = |part: &&Part| part.edited || !part.text.trim().is_empty();
            draft.parts.iter().filter(stands).map(|part| button_of(&part.key)).collect()
        })
    }

    /// How the message stands.
    pub fn standing(self) -> Standing {
        let sent = self.note.with(|note| note.sent.is_some());
        let withheld = self.app.assessment.with(|assessment| assessment.withheld);
        if sent {
            Standing::Sent
        } else if self.draft.with(Option::is_some) {
            Standing::Writing
        } else if let (Some(why), MessageKind::ThankYou) = (withheld, self.key.kind) {
            Standing::Withheld(why)
        } else {
            Standing::Gone
        }
    }

    /// What keeps the message from leaving, if anything does. What is missing comes first: waiting does not
    /// mend it. Where the debrief can only be read, "Send anyway" could not be taken in, so waiting is no more
    /// than advice: the words can be copied out.
    pub fn blocked(self) -> Option<Blocked> {
        if !self.read(Draft::is_ready) {
            return Some(Blocked::Missing);
        }
        self.hold.get().filter(|_| !read_only(self.app)).map(Blocked::Held)
    }

    /// The latest time at which it is still on time, as it is now.
    pub fn due(self) -> Option<Instant> {
        self.app.plan.with_untracked(|plan| {
            plan.actions.iter().find(|line| line.deed == Deed::Send(self.key))?.due
        })
    }

    /// How it travels.
    pub fn channel(self) -> Channel {
        self.read(|draft| draft.channel)
    }

    /// Reports a change.
    pub fn change(self, change: Change) {
        self.app.change(change);
    }

    /// Keeps the wording of each part once it is shown, so that no later release changes a letter under the
    /// person's hands. One that was kept stays, for as long as it can stand in the letter.
    pub fn keep_wordings(self) {
        let unkept = Memo::new(move |_| {
            self.note.with(|note| {
                self.read(|draft| {
                    let stands = |part: &PartKey| {
                        note.wordings.get(part).is_some_and(|kept| {
                            draft.part(part).is_none_or(|part| part.wordings.contains(kept))
                        })
                    };
                    let shown = draft.shown().into_iter();
                    shown.filter(|(part, _)| !stands(part)).collect::<Vec<_>>()
                })
            })
        });
        effect(move |_| {
            for (part, wording) in unkept.get() {
                self.change(Change::Wording(self.key, part, wording));
            }
        });
    }
}
