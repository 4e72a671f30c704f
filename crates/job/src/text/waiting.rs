//! The tasks that no worker has yet, in order; one of them can be taken out of its turn.

use super::TextTask;
use std::collections::{BTreeMap, HashMap};
use veilig_study::SourceId;

/// At most one task for each image, which is how images are looked at: frame by frame.
#[derive(Clone, Debug, Default)]
pub(super) struct Waiting {
    /// By their turns.
    tasks: BTreeMap<i64, TextTask>,
    turns: HashMap<SourceId, i64>,
}

impl Waiting {
    pub fn push_back(&mut self, task: TextTask) {
        let turn = self.tasks.last_key_value().map_or(0, |(turn, _)| turn.saturating_add(1));
        self.put(turn, task);
    }

    pub fn push_front(&mut self, task: TextTask) {
        let turn = self.tasks.first_key_value().map_or(0, |(turn, _)| turn.saturating_sub(1));
        self.put(turn, task);
    }

    fn put(&mut self, turn: i64, task: TextTask) {
        self.take(task.source);
        self.turns.insert(task.source, turn);
        self.tasks.insert(turn, task);
    }

    pub fn pop_front(&mut self) -> Option<TextTask> {
        let (_, task) = self.tasks.pop_first()?;
        self.turns.remove(&task.source);
        Some(task)
    }

    /// The task of this image, if it is still there.
    pub fn take(&mut self, source: SourceId) -> Option<TextTask> {
        self.turns.remove(&source).and_then(|turn| self.tasks.remove(&turn))
    }

    pub fn get(&self, source: SourceId) -> Option<&TextTask> {
        self.turns.get(&source).and_then(|turn| self.tasks.get(turn))
    }

    pub fn retain(&mut self, keep: impl Fn(&TextTask) -> bool) {
        self.tasks.retain(|_, task| keep(task));
        self.turns.retain(|_, turn| self.tasks.contains_key(turn));
    }

    pub fn iter(&self) -> impl Iterator<Item = &TextTask> {
        self.tasks.values()
    }

    pub fn len(&self) -> usize {
        self.tasks.len()
    }

    pub fn is_empty(&self) -> bool {
        self.tasks.is_empty()
    }
}
