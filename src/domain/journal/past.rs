//! What the journal reads out of one debrief.

use super::{Forecast, Lesson, Past};
use crate::domain::debrief::{
    Debrief, Distress, Field, Figure, Leaf, LeafKind, LeafLine, LocalId, Place,
};
use crate::domain::fold::fold;
use crate::domain::grow::practised;
use crate::domain::map::Map;
use crate::domain::mishap::By;

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
        let first = figure(Figure::Before).and_then(distress);
        // What was said on a later day is how it was once they had looked again, unless they were asked that by itself.
        let later = first.and(debrief.calm.distress);
        Self {
            id: debrief.id.clone(),
            at: debrief.ended(),
            company: debrief.facts.company.clone(),
            role: debrief.facts.role.clone(),
            entry: debrief.entry,
            status: debrief.facts.status,
            closed: debrief.closed.is_some(),
            forecast: figure(Figure::Forecast).and_then(Forecast::of_figure),
            before: first.or(debrief.calm.distress),
            after: figure(Figure::After).and_then(distress).or(later),
            mishaps: debrief.items.iter().map(|item| item.mishap.clone()).collect(),
            whose: whose(debrief),
            well: debrief.weighing.well.clone(),
            taken: taken.collect(),
            lessons: lessons(debrief),
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
        && leaf.days.is_empty()
}

/// Whose doing they said it was. Of two of one kind it is theirs to practise where one is.
fn whose(debrief: &Debrief) -> Map<String, By> {
    let mut whose: Map<String, By> = Map::new();
    for item in &debrief.items {
        if let Some(by) = item.answers.by
            && whose.get(&item.mishap) != Some(&By::Me)
        {
            whose.insert(item.mishap.clone(), by);
        }
    }
    whose
}

/// What is on its leaves, and what was only ticked in the plan.
fn lessons(debrief: &Debrief) -> Vec<Lesson> {
    let begun = debrief.leaves_of(LeafKind::Lesson).map(|leaf| leaf.key.of);
    let ticked = debrief.items.iter().map(|item| item.id);
    let ticked = ticked.filter(|id| debrief.leaf(LeafKind::Lesson.of(*id)).is_none());
    begun.chain(ticked).filter_map(|of| lesson(debrief, of)).collect()
}

fn lesson(debrief: &Debrief, of: LocalId) -> Option<Lesson> {
    let key = LeafKind::Lesson.of(of);
    let (leaf, none) = (debrief.leaf(key), Leaf::new(key));
    let (leaf, practised) = (leaf.unwrap_or(&none), practised(debrief, of));
    if is_blank(leaf) && practised.is_empty() {
        return None;
    }
    let item = debrief.item(of);
    let line = |line| leaf.line(line).trim().to_owned();
    Some(Lesson {
        item: of,
        mishap: item.map(|item| item.mishap.clone()).unwrap_or_default(),
        words: item.map(|item| item.words.trim().to_owned()).unwrap_or_default(),
        obstacle: line(LeafLine::Obstacle),
        cue: line(LeafLine::Cue),
        response: line(LeafLine::Response),
        drill: leaf.picked("drill:").next().map(str::to_owned),
        practised,
    })
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
