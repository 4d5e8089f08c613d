//! Checks the data files before anything is built of them, with the code that reads them when the
//! program runs: a broken row is an error of the build, which names the row.
#![expect(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the modules are the crate's; only what refuses a row is called here"
)]

#[path = "src/error.rs"]
mod error;
#[path = "src/research/mod.rs"]
mod research;
#[path = "src/study.rs"]
mod study;
#[path = "src/support/mod.rs"]
mod support;
#[path = "src/tips/mod.rs"]
mod tips;

fn main() {
    for file in ["tips", "research", "support"] {
        println!("cargo::rerun-if-changed=../../../assets/{file}.toml");
    }
    // Broken tips are no second error of the findings, which share their studies.
    let tips = tips::catalog().err();
    let research = research::book().err().filter(|_| tips.is_none());
    let support = support::book().err();
    for error in [tips, research, support].into_iter().flatten() {
        for line in error.to_string().lines() {
            println!("cargo::error={line}");
        }
    }
}
