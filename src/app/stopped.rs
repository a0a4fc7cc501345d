//! What may be told of a fault of ours that brings the app to a halt.

use std::panic::PanicHookInfo;

/// In which line of the code it happened. Never its message: there may be words in that (acceptance check 13).
pub fn stopped_at(fault: &PanicHookInfo<'_>) -> String {
    fault.location().map(|at| [at.file(), ":", &at.line().to_string()].concat()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::stopped_at;
    use std::panic::{catch_unwind, set_hook, take_hook};
    use std::sync::{Arc, Mutex};
    use std::thread;

    #[test]
    fn a_halt_is_told_by_its_line_and_never_by_its_message() {
        let told = Arc::new(Mutex::new(String::new()));
        let (here, heard, before) = (thread::current().id(), Arc::clone(&told), take_hook());
        // Other tests may fail meanwhile, and say so.
        set_hook(Box::new(move |fault| {
            if thread::current().id() == here {
                *heard.lock().unwrap() = stopped_at(fault);
            } else {
                before(fault);
            }
        }));
        let line = line!() + 1;
        let halted = catch_unwind(|| panic!("they asked about {}", "the archive"));
        assert!(halted.is_err());
        assert_eq!(*told.lock().unwrap(), format!("src/app/stopped.rs:{line}"));
    }
}
