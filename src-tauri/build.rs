//! Lists the commands for their permissions, and stands in for the pages where they are not built.

use std::fs;
use std::path::Path;

include!("src/command_names.rs");

fn main() {
    // `cargo test` works without Node: the pages are then one line that says how to build them.
    let pages = Path::new("../ui/dist");
    if !pages.join("index.html").exists() {
        let placeholder = "<!doctype html><title>Scrollwell</title><p>cargo xtask run</p>";
        fs::create_dir_all(pages)
            .and_then(|()| fs::write(pages.join("index.html"), placeholder))
            .unwrap_or_else(|error| println!("cargo:warning=no placeholder page: {error}"));
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=../assets");
    println!("cargo:rerun-if-changed=src/command_names.rs");

    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
