//! The report as PDF.

use super::{EXPORT, RequestKind};
use crate::{Reason, Refusal, Reply, Worker};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;
use veilig_report::Report;

/// Print a report. Answer: [`Reply::Printed`], the PDF as output.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Print {
    /// What it says.
    pub report: Box<Report>,
}

impl RequestKind for Print {
    const IS_READ: bool = true;
    const LEAST: u64 = EXPORT;

    fn answer(self, worker: &mut Worker, _: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply {
        let printed = veilig_report::print(&self.report, &*worker.glyphs).ok();
        match printed.map(|pdf| output.write_all(&pdf)) {
            Some(Ok(())) => Reply::Printed,
            _ => Reply::Failed(Refusal::from(Reason::WriteFailed)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Request;

    #[test]
    fn the_page_gets_the_whole_report_in_one_piece_however_large_it_is() {
        assert!(Request::from(Print { report: Box::default() }).is_read());
    }
}
