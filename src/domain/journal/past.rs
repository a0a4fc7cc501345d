//! What the journal reads out of one debrief.

use super::{Forecast, Lesson, Past};
use crate::domain::debrief::{Debrief, Distress, Field, Figure, Leaf, LeafKind, LeafLine, Place};
use crate::domain::fold::fold;

/// What somebody takes along from an interview besides its lessons, and on which leaf it stands.
const TAKEN: [(LeafKind, LeafLine); 3] = [
    (LeafKind::Reflection, LeafLine::Differently),
    (LeafKind::Reflection, LeafLine::Next),
    (LeafKind::Kindness, LeafLine::Helped),
];

impl Past {
    /// What is known of one interview.
    pub fn of(debrief: &Debrief) -> Self {
        let outlook = debrief.leaf(LeafKind::Outlook.only());
        let figure = |figure| outlook.and_then(|leaf| leaf.figure(figure));
        let taken = TAKEN.into_iter().filter_map(|(kind, line)| {
            let text = debrief.leaf(kind.only())?.line(line).trim();
            (!text.is_empty()).then(|| (line, text.to_owned()))
        });
        Self {
            id: debrief.id.clone(),
            at: debrief.ended(),
            company: debrief.facts.company.clone(),
            role: debrief.facts.role.clone(),
            entry: debrief.entry,
            status: debrief.facts.status,
            closed: debrief.closed.is_some(),
            forecast: figure(Figure::Forecast).and_then(Forecast::of_figure),
            before: debrief.calm.distress,
            after: figure(Figure::After).and_then(distress),
            mishaps: debrief.items.iter().map(|item| item.mishap.clone()).collect(),
            well: debrief.weighing.well.clone(),
            taken: taken.collect(),
            lessons: debrief
                .leaves_of(LeafKind::Lesson)
                .filter(|leaf| !is_blank(leaf))
                .map(|leaf| lesson(debrief, leaf))
                .collect(),
            copy: 0,
            folded: folded(debrief),
        }
    }
}

/// The distress that a figure stands for.
fn distress(figure: u32) -> Option<Distress> {
    Distress::ALL.get(usize::try_from(figure).ok()?).copied()
}

/// Whether nothing was done to a leaf but to begin it.
fn is_blank(leaf: &Leaf) -> bool {
    leaf.lines.values().all(|line| line.trim().is_empty())
        && leaf.picks.is_empty()
        && leaf.times.is_empty()
}

fn lesson(debrief: &Debrief, leaf: &Leaf) -> Lesson {
    let item = debrief.item(leaf.key.of);
    let line = |line| leaf.line(line).trim().to_owned();
    Lesson {
        item: leaf.key.of,
        mishap: item.map(|item| item.mishap.clone()).unwrap_or_default(),
        words: item.map(|item| item.words.trim().to_owned()).unwrap_or_default(),
        obstacle: line(LeafLine::Obstacle),
        cue: line(LeafLine::Cue),
        response: line(LeafLine::Response),
        drill: leaf.picked("drill:").next().map(str::to_owned),
        practised: leaf.times.clone(),
    }
}

/// All words in it, to be searched. The letter that is never sent is closed: no search looks into it.
fn folded(debrief: &Debrief) -> String {
    let mut all = String::new();
    for (place, text) in debrief.words() {
        if place != Place::Field(Field::Unsent) {
            all.push_str(text);
            all.push(' ');
        }
    }
    fold(&all)
}
