//! read
mod support;
use support::*;
use afterview::domain::debrief::*;
use afterview::domain::lang::{English,Grammar};
#[test]
fn read() {
    let wanted = std::env::var("SAMPLE").unwrap_or_default();
    let tones = std::env::var("TONES").unwrap_or_default();
    for (name, debrief) in SAMPLES.iter().filter(|(n,_)| n.contains(&wanted)) {
        let all = if tones.is_empty() { vec![debrief.facts.tone] } else { Tone::ALL.to_vec() };
        for tone in all {
            let mut debrief = debrief.clone();
            debrief.facts.tone = tone;
            if let Ok(id) = std::env::var("ID") { debrief.id.0.push_str(&id); }
            let (a, ds) = drafts(&debrief, &soon_after(&debrief));
            println!("######## {name} {tone:?}  withheld {:?}", a.withheld);
            for v in &a.verdicts { println!("   {} {:?} {:?}", v.item, v.route, v.place); }
            for d in ds { println!("--- {:?} [{} words, grade {:.1}]\n{}", d.key.kind, d.words(&English), English.reading_grade(&d.note_text()), show(&d));
               for p in &d.out { println!("OUT {:?}: {}", p.key, p.text); } }
        }
    }
}
