//! The program: the window and the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    scrollwell::run()
}
