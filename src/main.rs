//! Mounts the app, nothing else.

fn main() {
    afterview::ui::mount();
}
