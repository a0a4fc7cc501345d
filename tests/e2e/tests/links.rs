//! Links that lead to a screen.

use afterview_e2e::{Outcome, Person, Visit};

/// Addresses that a link may name, and the heading that stands on the screen then.
const LINKS: [(&str, &str); 13] = [
    ("#/just-happened", "Breathe with this a moment."),
    ("#/write-now", "Who did you meet?"),
    ("#/said-no", "That hurts."),
    ("#/went-well", "Good. Let us keep it that way."),
    ("#/calm", "How is it now?"),
    ("#/recall", "What happened?"),
    ("#/weigh", "What went well?"),
    ("#/plan", "What is left to do?"),
    ("#/write", "Which letter?"),
    ("#/support", "Talk to a person"),
    ("#/where-my-words-are", "Where my words are"),
    ("#/where-my-words-are/phone", "Continue on my phone"),
    ("#/open", "Bring your words here"),
];

fn each_link_leads_where_it_says(person: &Person) -> Outcome {
    let mut wrong = Vec::new();
    for (link, words) in LINKS {
        person.browser().open("about:blank")?;
        person.open_at(link)?;
        person.is_at(link.trim_start_matches('#'))?;
        if person.see_in("#heading", words).is_err() {
            wrong.push(format!("{link} shows: {}", person.heading()?));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn a_link_to_a_screen_leads_there_for_somebody_who_never_was_here() -> Outcome {
    Visit::on_a_phone().go(each_link_leads_where_it_says)
}

#[test]
fn a_link_to_a_screen_leads_there_for_somebody_with_an_interview_open() -> Outcome {
    Visit::on_a_phone().go(|person| {
        person.come_and_tell("i froze at Elm Court")?;
        each_link_leads_where_it_says(person)
    })
}
