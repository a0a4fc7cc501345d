//! Everything but the screens of the first minutes. The release build keeps its code apart, in a file that comes after what keeps
//! the words and before the content (ARCHITECTURE.md, "The code in pieces").
//!
//! What is reached through [`Rest`] and in no other way is in that file. Whatever the first screens, or those of the first
//! minutes ([`Near`](super::Near)), call themselves is not, wherever it is written.

#[cfg(feature = "csr")]
mod grammars;

use super::App;
use super::parts::{Page, letter_side};
#[cfg(feature = "csr")]
use super::speak;
use super::steps::{
    bring, call, errand, grow, home, hosted, journal, keep_going, link, lock, outcome,
    plan as planned, practise, quick, recall, rehearse, support, weigh, words, write,
};
use crate::app::language::LanguageEvent;
use crate::app::tend::{Tends, tend};
use crate::app::{Done, Event, Notice, Screen, Step, Updates, all};
#[cfg(feature = "csr")]
use crate::content::{Content, Part, Texts};
use crate::domain::assess::{Assessment, assess};
use crate::domain::clock::Moment;
use crate::domain::debrief::Debrief;
#[cfg(feature = "csr")]
use crate::domain::lang::Tongue;
use crate::domain::mishap::Catalogue;
use crate::domain::plan::{Plan, plan};
#[cfg(feature = "csr")]
use crate::shell::{self, NotFetched as TextsNotFetched, Report, Shell, begin_later};
use crate::ui::prelude::*;
#[cfg(feature = "csr")]
use std::{pin::Pin, rc::Rc};

/// A spot on the first screens that is left for what comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The menu.
    Menu,
    /// Under what is said about saving.
    Saving,
    /// Under a true ending.
    Ending,
    /// Under the list of interviews on Home.
    List,
    /// On top of Home: what to do next.
    Next,
}

/// What is not here yet.
#[cfg(feature = "csr")]
pub type Soon<T> = Pin<Box<dyn Future<Output = T>>>;

/// The texts of a language, asked for and not here yet.
#[cfg(feature = "csr")]
pub type OnTheirWay = Soon<Result<Texts, TextsNotFetched>>;

/// The way into the code that comes later. A handle: copying it copies nothing else.
#[derive(Clone, Copy)]
pub struct Rest {
    watch: fn(App),
    page: fn(App, Screen) -> Page,
    assess: fn(&Debrief, &Catalogue) -> Assessment,
    plan: fn(&Debrief, &Assessment, &Catalogue, &Moment) -> Plan,
    tends: Tends,
    update: Updates,
    #[cfg(feature = "csr")]
    read: fn(String, OnTheirWay) -> Soon<Option<Content>>,
    #[cfg(feature = "csr")]
    begin: fn(&Rc<Shell>, &Report),
    #[cfg(feature = "csr")]
    speaks: fn(App, &Rc<Shell>, &Report),
    hosted: fn(App, Spot) -> AnyView,
    notice_words: fn(App, &Notice) -> String,
    done_words: fn(App, &Done) -> String,
}

impl Rest {
    /// The way in, where the code is one piece: in tests, on a build machine, while developing.
    pub(super) fn at_hand() -> Option<Self> {
        if cfg!(feature = "split") { None } else { Some(Self::here()) }
    }

    /// Fetches the code. Only the release build has to.
    ///
    /// # Errors
    /// It could not be fetched, or is not what it should be.
    #[cfg(feature = "split")]
    pub(super) async fn fetch() -> Result<Self, NotFetched> {
        later::rest().await
    }

    fn here() -> Self {
        Self {
            watch,
            page,
            assess,
            plan,
            tends: tend,
            update: all,
            #[cfg(feature = "csr")]
            read: |language, texts| Box::pin(read(language, texts)),
            #[cfg(feature = "csr")]
            begin: begin_later,
            #[cfg(feature = "csr")]
            speaks: speak::begin,
            hosted: hosted::spot,
            notice_words: words::notice_words,
            done_words: words::done_words,
        }
    }

    /// Begins what goes on over all screens.
    pub fn watch(self, app: App) {
        (self.watch)(app);
    }

    /// What takes in all that happens.
    pub fn update(self) -> Updates {
        self.update
    }

    /// Begins what the shell does for the later screens.
    #[cfg(feature = "csr")]
    pub fn begin(self, shell: &Rc<Shell>, report: &Report) {
        (self.begin)(shell, report);
    }

    /// Begins to fetch the words of other languages as they are wanted.
    #[cfg(feature = "csr")]
    pub fn speaks(self, app: App, shell: &Rc<Shell>, report: &Report) {
        (self.speaks)(app, shell, report);
    }

    /// What stands in a spot that the first screens leave for it.
    pub fn hosted(self, app: App, spot: Spot) -> AnyView {
        (self.hosted)(app, spot)
    }

    /// What tends to the words, for the shell.
    pub fn tends(self) -> Tends {
        self.tends
    }

    /// The words for a notice that is not told of on the first screens.
    pub fn notice_words(self, app: App, notice: &Notice) -> String {
        (self.notice_words)(app, notice)
    }

    /// The words for something that was done on one of its screens, and can be taken back.
    pub fn done_words(self, app: App, done: &Done) -> String {
        (self.done_words)(app, done)
    }

    /// A screen that is none of the first.
    pub fn page(self, app: App, screen: Screen) -> Page {
        (self.page)(app, screen)
    }

    /// What is decided about a debrief.
    pub fn assess(self, debrief: &Debrief, catalogue: &Catalogue) -> Assessment {
        (self.assess)(debrief, catalogue)
    }

    /// What to do and when.
    pub fn plan(
        self,
        debrief: &Debrief,
        assessment: &Assessment,
        catalogue: &Catalogue,
        moment: &Moment,
    ) -> Plan {
        (self.plan)(debrief, assessment, catalogue, moment)
    }

    /// Reads the content of a language once it is here, and its grammar. None where one of them did not arrive, or is not
    /// what it should be.
    #[cfg(feature = "csr")]
    pub fn read(self, language: String, texts: OnTheirWay) -> Soon<Option<Content>> {
        (self.read)(language, texts)
    }
}

#[cfg(feature = "csr")]
async fn read(language: String, texts: OnTheirWay) -> Option<Content> {
    // The texts were asked for before: the two come at the same time.
    let grammar = grammars::grammar(Tongue::of(&language).unwrap_or_default()).await?;
    let texts = texts.await.ok()?;
    let mut content = Content::begin(&texts, grammar);
    for part in Part::ALL {
        shell::turn().await;
        for piece in Content::pieces(part, &texts) {
            content.take(&piece.ok()?).ok()?;
            shell::turn().await;
        }
    }
    shell::turn().await;
    Some(content)
}

/// The code could not be fetched.
#[cfg(feature = "split")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotFetched;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotFetched {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg(feature = "split")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the macro puts the fetching, which may fail, around it"
)]
mod later {
    use super::{NotFetched, Rest};

    /// Where the code is cut: `xtask/src/site/split.rs` does it after the build.
    #[wasm_split_helpers::wasm_split(rest, fallible)]
    pub(super) fn rest() -> Result<Rest, NotFetched> {
        Ok(Rest::here())
    }
}

/// How many things are to be done by now is told whenever it changes: an installed app shows it on its icon.
fn watch(app: App) {
    let due = Memo::new(move |_| {
        let moment = app.moment();
        let begun = app.model.with(|model| model.begun);
        if begun { app.plan.with(|plan| plan.due_now(&moment)) } else { 0 }
    });
    effect(move |_| app.dispatch(Event::DueCounted(due.get())));
    // An interview may be in another language than the screens: one from another device, or from before they changed.
    let lacking = Memo::new(move |_| {
        let open = app.model.with(|model| model.debrief.as_ref().map(|open| open.facts.tongue));
        open.filter(|tongue| app.letters().0 != *tongue)
    });
    effect(move |_| {
        if let Some(tongue) = lacking.get() {
            app.dispatch(Event::Language(LanguageEvent::LettersLack(tongue)));
        }
    });
}

fn page(app: App, screen: Screen) -> Page {
    let locked = app.model.with_untracked(|model| model.lock.guard.is_shut());
    if locked && !screen.is_shown_locked() {
        return lock::shut(app);
    }
    let page = match screen {
        Screen::Told => recall::told(app),
        Screen::Who => recall::who(app),
        Screen::Where => recall::place(app),
        Screen::WhenEnded => recall::when_ended(app),
        Screen::Decision => recall::decision(app),
        Screen::Questions => recall::questions(app),
        Screen::Well => weigh::well(app),
        Screen::Wrong => weigh::wrong(app),
        Screen::Flags => weigh::flags(app),
        Screen::Item(id) => weigh::item(app, id),
        Screen::ItemWords(id) => weigh::item_words(app, id),
        Screen::Unsaid => weigh::unsaid(app),
        Screen::Around => weigh::around(app),
        Screen::Plan => planned::plan(app),
        Screen::Letters => write::letters(app),
        Screen::Letter(key) => write::letter(app, key),
        Screen::Call(key) => call::call(app, key),
        Screen::More => errand::more(app),
        Screen::Begin(kind) => errand::begin(app, kind),
        Screen::Errand(id) => errand::errand(app, id),
        Screen::QuickWho => quick::who(app),
        Screen::QuickWhere => quick::place(app),
        Screen::QuickRemember => quick::remember(app),
        Screen::QuickMend => quick::mend(app),
        Screen::QuickWords(id) => quick::words(app, id),
        Screen::QuickSign => quick::sign(app),
        Screen::Bring => bring::bring(app),
        Screen::SaidNo => outcome::said_no(app),
        Screen::WentWell => outcome::went_well(app),
        Screen::Practise => practise::practise(app),
        Screen::Support => support::support(app),
        Screen::WhereMyWordsAre => words::where_my_words_are(app),
        Screen::TakeIn => words::take_in(app),
        Screen::OwnPage => hosted::own_page(app),
        Screen::Looks => hosted::looks(app),
        Screen::Lock => lock::lock(app),
        Screen::Fleeting => lock::fleeting(app),
        Screen::OnMyPhone => link::on_my_phone(app),
        Screen::OpenLink => link::open_link(app),
        Screen::TwoTabs => words::two_tabs(app),
        Screen::Room => words::room(app),
        Screen::Earlier => words::earlier(app),
        Screen::LookBack(at) => words::look_back(app, at),
        Screen::Erase => words::erase(app),
        Screen::Grow => grow::grow(app),
        Screen::Lesson(id) => grow::lesson(app, id),
        Screen::Reflect => grow::reflect(app),
        Screen::Bank => grow::bank(app),
        Screen::BankQuestion(id) => grow::bank_question(app, id),
        Screen::Stories => grow::stories(app),
        Screen::Story(id) => grow::story(app, id),
        Screen::Strengths => grow::strengths(app),
        Screen::Compassion => grow::compassion(app),
        Screen::WhatIf => grow::what_if(app),
        Screen::Mock => rehearse::mock(app),
        Screen::FriendKit => rehearse::friend_kit(app),
        Screen::Ready => rehearse::ready(app),
        Screen::ReadyCard => rehearse::ready_card(app),
        Screen::KeepGoing => keep_going::keep_going(app),
        Screen::Outcomes => keep_going::outcomes(app),
        Screen::Openings => keep_going::openings(app),
        Screen::Contacts => keep_going::contacts(app),
        Screen::Contact(id) => keep_going::contact(app, id),
        Screen::Goal => keep_going::goal(app),
        Screen::Interviews => journal::interviews(app),
        Screen::Patterns => journal::patterns(app),
        Screen::Lessons => journal::lessons(app),
        Screen::Readable => journal::readable(app),
        // The first screens are drawn without this: `ui::root` knows them.
        Screen::Home
        | Screen::Breathe
        | Screen::GetItOut
        | Screen::WhatNext
        | Screen::DoneForNow
        | Screen::HowIsIt
        | Screen::Feelings
        | Screen::KindWords
        | Screen::Unsent => return home::home(app),
    };
    with_side(app, screen, page)
}

/// From Recall on there is always something on the right, so that the question stays where it is from one
/// screen to the next: the letter so far, unless the screen shows something else.
fn with_side(app: App, screen: Screen, page: Page) -> Page {
    if page.side.is_some() || screen.step() != Some(Step::Recall) {
        return page;
    }
    page.side(letter_side(app, None))
}
