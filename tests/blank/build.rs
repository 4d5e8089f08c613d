//! Hands tauri.conf.json to the compiler.

fn main() {
    tauri_build::build();
}
