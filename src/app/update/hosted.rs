//! In the frame of another page: what that page told, and the hand-over to the own page.

use super::keep;
use super::spoken::asked;
use super::ways::went;
use crate::app::effect::Effect;
use crate::app::hand_over::{Agreed, HandOver, Handed};
use crate::app::host::{Host, HostSaid, HostWord};
use crate::app::model::{Model, Notice};
use crate::app::screen::Screen;
use crate::app::tend::{Carrier, Tend};
use crate::domain::debrief::{Change, Facts, Field};

/// The app is in a frame, and the page around it told this; nothing where it did not speak.
pub(super) fn host_told(model: &mut Model, told: Option<&HostSaid>) -> Vec<Effect> {
    let host = told.map_or_else(Host::default, |told| Host::of(told, &model.moment));
    let (framed, spoke) = match &model.host {
        Some(host) => (true, host.spoke),
        None => (false, false),
    };
    let theme = model.theme().to_owned();
    let lang = model.host.as_ref().map(|host| host.lang.clone()).unwrap_or_default();
    // A debrief that holds nothing of the person's yet was begun here and now; any other stays as it is.
    if let Some(debrief) = model.debrief.as_mut().filter(|_| !model.begun) {
        debrief.facts.company.clone_from(&host.facts.company);
        debrief.facts.role.clone_from(&host.facts.role);
        debrief.facts.ended = host.facts.ended;
    }
    let first = host.spoke && !spoke;
    let facts = first.then(|| host.facts.clone());
    model.host = Some(Box::new(host));
    let mut effects = facts.map(|facts| lacked(model, facts)).unwrap_or_default();
    // The first time in any case: frame.js may have shown another one until now.
    if first || theme != model.theme() {
        effects.push(Effect::ShowTheme(model.theme().to_owned()));
    }
    if model.host.as_ref().is_some_and(|host| host.lang != lang) {
        effects.extend(asked(model));
    }
    if !framed && model.saving.is_lost() {
        effects.push(Effect::TellHost(HostWord::NotKept));
    }
    effects
}

/// Whoever was quicker than the host's first word began an interview that knows nothing of what is told. It takes what it
/// lacks; whatever the person said, and every interview of an earlier visit, stays as it is.
fn lacked(model: &mut Model, told: Facts) -> Vec<Effect> {
    let open = model.debrief.as_ref().filter(|_| model.begun);
    let Some(open) = open.filter(|open| model.is_of_this_visit(&open.id)) else {
        return Vec::new();
    };
    let name = |field, told: String| {
        let lacks = open.text(field).is_empty() && !told.is_empty();
        lacks.then_some(Change::Text(field, told))
    };
    let ended = told.ended.filter(|_| open.facts.ended.is_none());
    let changes = [
        name(Field::Company, told.company),
        name(Field::Role, told.role),
        ended.map(|ended| Change::Ended(Some(ended))),
    ];
    changes.into_iter().flatten().flat_map(|change| keep(model, change)).collect()
}

/// Something happened to the hand-over.
pub(super) fn handed_over(model: &mut Model, handed: Handed) -> Vec<Effect> {
    let before = model.hand_over;
    model.hand_over = before.after(&handed);
    match handed {
        // The page is opened from the tap itself, or the browser opens none.
        Handed::Agreed(one) if before != HandOver::Opening => {
            model.agreed = Agreed { one, ..Agreed::default() };
            vec![Effect::OpenOwnPage]
        }
        // What was agreed to, whichever is open by now.
        Handed::Asked if before.gives() => {
            vec![Effect::Tend(Tend::Gather(model.agreed.one.clone(), Carrier::OwnPage))]
        }
        Handed::Ready(Ok(gathered)) if before.gives() => {
            model.agreed.lacks = gathered.lacks;
            vec![Effect::HandOver(gathered.text)]
        }
        Handed::Came(text) => {
            model.tending.handed = true;
            vec![Effect::Merge { at_once: true }, Effect::Tend(Tend::Preview(text))]
        }
        Handed::NothingCame => {
            let mut effects = vec![Effect::BeOwnPage { kept: false }];
            // Where a file can be brought instead.
            effects.extend(went(model, Screen::WhereMyWordsAre, false));
            model.notice = Some(Notice::NothingCame);
            effects
        }
        _ => Vec::new(),
    }
}
