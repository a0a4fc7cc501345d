//! Whatever ends the app while somebody types: what they typed is there when they come back.

use afterview_e2e::durability::{Kill, attempt, typing_time};
use afterview_e2e::{Engine, Outcome};

/// The moments of these kills.
const SEED: u64 = 4;

fn loses_no_more_than_it_may(engine: Engine, kill: Kill, number: u64) -> Outcome {
    let typing = typing_time(SEED, number);
    let count = attempt(engine, kill, typing)?;
    assert!(
        count.keeps_the_promise(kill),
        "{}, {} after {} ms: {count}",
        engine.title(),
        kill.name(),
        typing.as_millis()
    );
    Ok(())
}

mod chromium {
    use super::*;

    #[test]
    fn a_killed_page_loses_nothing() -> Outcome {
        loses_no_more_than_it_may(Engine::Chromium, Kill::Pages, 0)
    }

    #[test]
    fn a_tab_closed_in_the_middle_of_a_word_loses_nothing() -> Outcome {
        loses_no_more_than_it_may(Engine::Chromium, Kill::Tab, 1)
    }

    #[test]
    fn a_killed_browser_loses_at_most_the_last_second() -> Outcome {
        loses_no_more_than_it_may(Engine::Chromium, Kill::Browser, 2)
    }
}

mod firefox {
    use super::*;

    #[test]
    fn a_killed_browser_loses_at_most_the_last_second() -> Outcome {
        loses_no_more_than_it_may(Engine::Firefox, Kill::Browser, 3)
    }
}

mod webkitgtk {
    use super::*;

    #[test]
    fn a_killed_browser_loses_at_most_the_last_second() -> Outcome {
        loses_no_more_than_it_may(Engine::WebKitGtk, Kill::Browser, 4)
    }
}
