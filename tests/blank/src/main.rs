//! The smallest Tauri window: one page with one word on it.
//!
//! `cargo xtask bench` opens it in turn with Scrollwell. Start-up and memory of a web view are
//! mostly WebKit's own; what remains over this window is ours.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
