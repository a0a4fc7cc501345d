//! One visit of one person, from an empty browser on.

use crate::browser::Wishes;
use crate::person::{Clock, LONDON_AFTERNOON};
use crate::pool;
use crate::samples::Sample;
use crate::site::Site;
use crate::{Device, Engine, Microphone, Outcome, Person, Theme, Trouble};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use xtask::tools::Project;

/// How a visit begins.
pub struct Visit {
    wishes: Wishes,
    theme: Theme,
    /// None: time as it is.
    clock: Option<Clock>,
    site: Option<Site>,
}

impl Visit {
    /// On a small phone with a touch screen, on a Wednesday afternoon.
    pub fn on_a_phone() -> Self {
        Self::on(Device::Phone)
    }

    /// At a laptop, on a Wednesday afternoon.
    pub fn at_a_desk() -> Self {
        Self::on(Device::Wide)
    }

    /// On a device.
    pub fn on(device: Device) -> Self {
        let wishes = Wishes::of(Engine::Chromium, device);
        Self { wishes, theme: Theme::Light, clock: Some(LONDON_AFTERNOON), site: None }
    }

    /// In any engine: at a desk, with the time as it is. Only of Chromium is it known what its page writes to the
    /// console.
    pub fn in_engine(engine: Engine) -> Self {
        let mut visit = Self::at_a_desk();
        visit.wishes.engine = engine;
        visit.clock = None;
        visit
    }

    /// With cookies and site data blocked in the browser's settings.
    #[must_use]
    pub fn with_storage_blocked(mut self) -> Self {
        self.wishes.storage_blocked = true;
        self
    }

    /// With a microphone, or without leave to use it.
    #[must_use]
    pub fn with_microphone(mut self, microphone: Microphone) -> Self {
        self.wishes.microphone = microphone;
        self
    }

    /// In a browser that asks for these languages, the best first, with commas between.
    #[must_use]
    pub fn asking_for(mut self, languages: &'static str) -> Self {
        self.wishes.languages = languages;
        self
    }

    /// Watching every request.
    #[must_use]
    pub fn watching_traffic(mut self) -> Self {
        self.wishes.traffic = true;
        self
    }

    /// With the device set to light or dark.
    #[must_use]
    pub fn in_theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }

    /// At another time or place.
    #[must_use]
    pub fn at(mut self, wall: &'static str, zone: &'static str) -> Self {
        self.clock = Some(Clock { wall, zone });
        self
    }

    /// At the time and place of a sample.
    #[must_use]
    pub fn after(self, sample: &Sample) -> Self {
        self.at(sample.wall, sample.zone)
    }

    /// To another site than the release app.
    #[must_use]
    pub fn to(mut self, site: Site) -> Self {
        self.site = Some(site);
        self
    }

    /// Makes the visit.
    ///
    /// # Errors
    /// What went wrong in it, or the errors that the page wrote to its console. A picture of the screen and
    /// its words are kept, and the trouble says where.
    pub fn go(self, visit: impl FnOnce(&Person) -> Outcome) -> Outcome {
        let site = match self.site {
            Some(site) => site,
            None => Site::of_the_app()?,
        };
        let loan = pool::take(self.wishes)?;
        let Some(browser) = loan.browser() else { return Err(Trouble::new("no browser")) };
        let person = match self.clock {
            Some(clock) => Person::new(browser, &site, clock)?,
            None => Person::with(browser, &site)?,
        };
        person.take_its_size()?;
        person.set_theme(self.theme)?;
        // What an earlier visit left in the logs is not ours.
        person.console_errors()?;
        if self.wishes.traffic {
            person.requests()?;
        }
        let ended = catch_unwind(AssertUnwindSafe(|| visit(&person).and_then(|()| clean(&person))));
        match ended {
            Ok(Ok(())) => {
                loan.give_back();
                Ok(())
            }
            Ok(Err(trouble)) => Err(trouble.and(&keep_traces(&person))),
            Err(panic) => {
                // libtest shows what a failed test printed.
                #[expect(clippy::print_stderr, reason = "the way to tell where the traces are")]
                {
                    eprintln!("{}", keep_traces(&person));
                }
                resume_unwind(panic)
            }
        }
    }
}

fn clean(person: &Person) -> Outcome {
    let errors = person.console_errors()?;
    if errors.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(format!("the page wrote errors to its console:\n{}", errors.join("\n"))))
}

/// Keeps a picture and the words of the screen of a failed visit, and says where.
fn keep_traces(person: &Person) -> String {
    let name = std::thread::current().name().unwrap_or("visit").replace("::", "-");
    let folder = Project::here().notes().join("e2e-failed");
    let keep = || -> Outcome<PathBuf> {
        std::fs::create_dir_all(&folder)?;
        let at = person.at()?;
        let shown = person.script_text("return document.body?.innerText ?? ''")?;
        let console = person.console_errors()?.join("\n");
        let text = format!("at {at}\n\n{shown}\n\nconsole:\n{console}\n");
        std::fs::write(folder.join(format!("{name}.txt")), text)?;
        let picture = folder.join(format!("{name}.png"));
        std::fs::write(&picture, person.picture(true)?)?;
        Ok(picture)
    };
    match keep() {
        Ok(picture) => format!("The screen is kept in {} and beside it.", picture.display()),
        Err(trouble) => format!("The screen could not be kept: {trouble}"),
    }
}
