//! Every screen and every state, as axe sees it: in light, dark and forced colours, read from the left and from the right,
//! narrow and wide. No rule is left out, and no element. And what somebody asked of their device is kept there.

use crate::asked_for::looks;
use afterview_e2e::rounds::Look;
use afterview_e2e::{Outcome, Person};
use serde_json::json;

/// The texts that reach less than 7:1 (large ones 4.5:1) for whoever asks for more contrast, as axe's stricter rule sees it.
fn low_contrast(person: &Person<'_>) -> Outcome<Vec<String>> {
    let mut all = Vec::new();
    for scheme in ["light", "dark"] {
        person.set_media(&[("prefers-contrast", "more"), ("prefers-color-scheme", scheme)])?;
        person.is_settled()?;
        let found = person.look_over_by(&["color-contrast-enhanced"])?;
        all.extend(found.into_iter().map(|fault| format!("more contrast, {scheme}: {fault}")));
    }
    Ok(all)
}

/// What moves for whoever wants no motion, and what shines through for whoever wants nothing to.
fn unrest(person: &Person<'_>) -> Outcome<Option<String>> {
    person.set_media(&[
        ("prefers-reduced-motion", "reduce"),
        ("prefers-reduced-transparency", "reduce"),
    ])?;
    let here = looks(person)?;
    let is_calm = here["moves"] == 0 && here["through"] == json!([]);
    Ok((!is_calm).then(|| format!("{} move, and through {}", here["moves"], here["through"])))
}

fn axe_finds_nothing_in_any_way_of_looking_and_wishes_for_contrast_and_rest_are_kept(
    round: fn(Look<'_>) -> Outcome,
) -> Outcome {
    let mut faults = Vec::new();
    round(&mut |person, stop| {
        let mut found = person.look_over_in_every_way()?;
        // Chromium's driver does not set the device of a frame of another site. `embed-page` is that page by itself.
        if !stop.starts_with("framed-") {
            found.extend(low_contrast(person)?);
            found.extend(unrest(person)?);
            person.set_media(&[])?;
        }
        faults.extend(found.into_iter().map(|fault| format!("{stop}, {fault}")));
        Ok(())
    })?;
    assert!(faults.is_empty(), "{} times:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

in_every_round!(axe_finds_nothing_in_any_way_of_looking_and_wishes_for_contrast_and_rest_are_kept);
