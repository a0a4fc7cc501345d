//! Tests that run in every engine. The name of each holds the engine's, by which it is chosen or left out.

/// Each of these functions, which take an engine, as a test in each.
macro_rules! in_every_engine {
    ($($test:ident),* $(,)?) => {
        in_every_engine!(@ chromium Chromium $($test)*);
        in_every_engine!(@ firefox Firefox $($test)*);
        in_every_engine!(@ webkitgtk WebKitGtk $($test)*);
    };
    (@ $name:ident $engine:ident $($test:ident)*) => {
        mod $name {
            use afterview_e2e::{Engine, Outcome};
            $(#[test]
            fn $test() -> Outcome {
                super::$test(Engine::$engine)
            })*
        }
    };
}
