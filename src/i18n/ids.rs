//! Why a list of IDs is refused, in words.

use super::Words;
use crate::job::ListFault;

impl Words {
    /// Why, and at which lines.
    #[must_use]
    pub fn list_fault(&self, fault: &ListFault) -> String {
        let why = self.text(&format!("ids-{}", fault.why.code()));
        if fault.lines.is_empty() {
            return why;
        }
        let lines: Vec<String> = fault.lines.iter().map(u64::to_string).collect();
        format!("{why} {}", self.named("ids-lines", "lines", &lines.join(", ")))
    }
}
