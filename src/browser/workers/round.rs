//! What came to a worker in one message: some tasks, whose small files are fetched together.

use super::held::HeldZips;
use super::output::WorkerOutput;
use super::task::WorkerTask;
use super::together;
use crate::job::{Reason, Refusal, Reply, Request, Worker};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// An answer and what travels beside it.
pub(crate) type ReplyParts = (Reply, Vec<JsValue>);

/// The answer where nothing could be done.
pub(crate) fn failed(reason: Reason) -> ReplyParts {
    (Reply::Failed(Refusal::from(reason)), Vec::new())
}

/// Tasks that are answered in one message, in their order.
pub(crate) struct WorkerRound {
    /// The page's number for it.
    pub job: u32,
    tasks: Vec<RoundTask>,
}

/// One of them.
enum RoundTask {
    Open(WorkerTask),
    Answered(ReplyParts),
}

impl WorkerRound {
    /// The tasks of these requests, with what is attached to each.
    pub fn new(job: u32, requests: Vec<(Request, Vec<JsValue>)>) -> Self {
        let task =
            |(request, attachments): (Request, Vec<JsValue>)| match WorkerTask::new(request, &attachments) {
                Some(task) => RoundTask::Open(task),
                None => RoundTask::Answered(failed(Reason::Unreadable)),
            };
        Self { job, tasks: requests.into_iter().map(task).collect() }
    }

    fn open(&self) -> impl Iterator<Item = &WorkerTask> {
        self.tasks.iter().filter_map(|task| match task {
            RoundTask::Open(task) => Some(task),
            RoundTask::Answered(_) => None,
        })
    }

    /// What it does belongs to the archive's stream.
    pub fn writes_archive(&self) -> bool {
        self.open().any(|task| task.request.writes_archive())
    }

    /// What the page must read before it can be done.
    pub fn wanted(&self) -> Vec<JsValue> {
        self.open().flat_map(WorkerTask::wanted).collect()
    }

    /// Takes what the page has read of what was wanted, in the same order.
    pub fn take(&self, bytes: &[JsValue]) {
        let mut bytes = bytes.iter();
        self.open().for_each(|task| task.take(&mut bytes));
    }

    /// Answers what wants more than the page can hold.
    pub fn refuse_too_large(&mut self) {
        self.answer_each(|task| task.too_large().map(|reply| (reply, Vec::new())));
    }

    /// Does what does not write to the archive. What comes to bytes that are not there stays open, and wants them.
    pub fn answer(&mut self, worker: &mut Worker, held: &mut HeldZips) {
        let mut fetched = self.fetched(held).into_iter();
        self.answer_each(|task| {
            let mut output =
                if task.request.is_read() { WorkerOutput::read() } else { WorkerOutput::handed_on() };
            let own: Vec<_> = fetched.by_ref().take(task.files().count()).collect();
            if !task.wanted().is_empty() {
                return None;
            }
            let reply = task.run(worker, &mut output, own);
            // Otherwise its answer means nothing.
            task.wanted().is_empty().then(|| match reply {
                Some(reply) => with_output(reply, &mut output),
                None => failed(Reason::Unreadable),
            })
        });
    }

    /// Takes the tasks out that write to the archive, and then their answers.
    pub async fn write(self, mut write: impl AsyncFnMut(WorkerTask) -> ReplyParts) -> Vec<ReplyParts> {
        let mut answers = Vec::new();
        for task in self.tasks {
            answers.push(match task {
                RoundTask::Open(task) => write(task).await,
                RoundTask::Answered(answer) => answer,
            });
        }
        answers
    }

    /// All answers, if all are there; else the round as it is.
    pub fn answers(self) -> Result<Vec<ReplyParts>, Self> {
        if self.open().next().is_some() {
            return Err(self);
        }
        let answer = |task| match task {
            RoundTask::Answered(answer) => Some(answer),
            RoundTask::Open(_) => None,
        };
        Ok(self.tasks.into_iter().filter_map(answer).collect())
    }

    fn answer_each(&mut self, mut answer: impl FnMut(&WorkerTask) -> Option<ReplyParts>) {
        for task in &mut self.tasks {
            if let RoundTask::Open(open) = task
                && let Some(answer) = answer(open)
            {
                *task = RoundTask::Answered(answer);
            }
        }
    }

    /// For each attachment of what is open its bytes, where they were fetched: of what lies in a small zip, of files whose heads are
    /// wanted, and of several tasks' files. Else one task alone fetches what it needs.
    fn fetched(&self, held: &mut HeldZips) -> Vec<Option<Uint8Array>> {
        let are_many = self.open().nth(1).is_some();
        let wanted: Vec<_> = self
            .open()
            .flat_map(|task| {
                let together = are_many || matches!(task.request, Request::Scan(_));
                task.files().map(move |file| file.filter(|file| together || file.zip.is_some()))
            })
            .collect();
        together::fetch(&wanted, held)
    }
}

/// The answer with what was written.
fn with_output(reply: Reply, output: &mut WorkerOutput) -> ReplyParts {
    match (has_output(&reply), output.take()) {
        (false, _) => (reply, Vec::new()),
        (true, Ok(payload)) => (reply, vec![payload.into_js()]),
        (true, Err(_)) => failed(Reason::WriteFailed),
    }
}

/// Bytes travel back beside this reply.
fn has_output(reply: &Reply) -> bool {
    if let Reply::Both(both) = reply {
        return both.iter().any(has_output);
    }
    matches!(
        reply,
        Reply::Exported(_)
            | Reply::Picture(Ok(_))
            | Reply::Values(Ok(_))
            | Reply::Reduced(Ok(_))
            | Reply::Printed
            | Reply::Unpacked
    )
}
