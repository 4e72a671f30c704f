//! Threads with a worker each: what the page has as web workers.

use crate::input::Input;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Builder, Scope};
use veilig::job::{Prepared, Reason, Refusal, Reply, Request, Worker};

/// A request about a file, and a number by which the answer is told.
#[derive(Debug)]
pub struct FileRequest {
    pub number: usize,
    pub request: Request,
    pub input: Input,
}

/// An answer, and the bytes that came with it.
#[derive(Debug)]
pub struct AnswerBytes {
    pub number: usize,
    pub reply: Reply,
    pub output: Vec<u8>,
}

/// How many threads there are when nobody says it: one for each processor.
pub fn count() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// What the threads share.
struct ThreadQueue {
    jobs: Mutex<Receiver<FileRequest>>,
    /// Frames that take much memory are decoded one at a time.
    large: Mutex<()>,
}

/// Threads that take jobs in the order in which they are handed in.
pub struct Workers {
    jobs: Sender<FileRequest>,
    answers: Receiver<AnswerBytes>,
    under_way: usize,
    most: usize,
}

impl Workers {
    /// Does some work with so many threads, each of which is prepared like `prepared`. They end with it.
    pub fn with<T>(count: NonZeroUsize, prepared: Option<&Prepared>, work: impl FnOnce(&mut Self) -> T) -> T {
        let (jobs, waiting) = channel();
        let (done, answers) = channel();
        let shared = ThreadQueue { jobs: Mutex::new(waiting), large: Mutex::new(()) };
        thread::scope(|scope| {
            for _ in 0..count.get() {
                if !start(scope, &shared, prepared, done.clone()) {
                    // The system gives no more of them; those that are there do all the work.
                    break;
                }
            }
            drop(done);
            // A thread that is done finds the next job waiting.
            let most = count.get().saturating_mul(2);
            work(&mut Self { jobs, answers, under_way: 0, most })
        })
    }

    /// Whether another job is wanted now.
    pub fn are_free(&self) -> bool {
        self.under_way < self.most
    }

    /// Hands a job in. If there is no thread at all, [`Self::answer`] says so.
    pub fn submit(&mut self, job: FileRequest) {
        self.under_way += usize::from(self.jobs.send(job).is_ok());
    }

    /// The next answer; `None` if nothing is under way, or nobody is there to answer.
    pub fn answer(&mut self) -> Option<AnswerBytes> {
        self.under_way = self.under_way.checked_sub(1)?;
        self.answers.recv().ok()
    }
}

/// Starts a thread; `false` if the system has none left.
fn start<'scope, 'env>(
    scope: &'scope Scope<'scope, 'env>,
    shared: &'env ThreadQueue,
    prepared: Option<&'env Prepared>,
    done: Sender<AnswerBytes>,
) -> bool {
    let run = move || {
        let mut worker = worker_of(prepared);
        loop {
            // Whoever holds it waits for a job; the others wait for it.
            let job = shared.jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(FileRequest { number, request, input }) = job else { return };
            let alone =
                request.is_large().then(|| shared.large.lock().unwrap_or_else(PoisonError::into_inner));
            let mut output = Vec::new();
            let answered =
                catch_unwind(AssertUnwindSafe(|| answer(&mut worker, request, &input, &mut output)));
            drop(alone);
            let reply = answered.unwrap_or_else(|_| {
                // As in the page, where a worker that dies takes its image with it, and nothing else.
                worker = worker_of(prepared);
                Reply::Failed(Refusal::from(Reason::Crashed))
            });
            if done.send(AnswerBytes { number, reply, output }).is_err() {
                return;
            }
        }
    };
    Builder::new().spawn_scoped(scope, run).is_ok()
}

fn worker_of(prepared: Option<&Prepared>) -> Worker {
    prepared.map_or_else(Worker::new, |prepared| Worker::prepared(prepared.beside()))
}

fn answer(worker: &mut Worker, request: Request, input: &Input, output: &mut Vec<u8>) -> Reply {
    match input.open() {
        Ok(mut source) => worker.handle(request, &mut [&mut *source], output),
        // It could be opened when it was loaded.
        Err(_) => Reply::LeftOut(Refusal::from(Reason::Changed)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use veilig::job::request;

    fn missing(number: usize) -> FileRequest {
        let input = Input::of_file(PathBuf::from("/not/there"));
        FileRequest { number, request: request::Digest { expected: Vec::new() }.into(), input }
    }

    #[test]
    fn every_job_is_answered_once_and_an_end_without_jobs_keeps_nobody_waiting() {
        let mut numbers = Workers::with(NonZeroUsize::new(3).expect("three"), None, |workers| {
            let mut numbers = Vec::new();
            for number in 0..50 {
                while !workers.are_free() {
                    numbers.extend(workers.answer().map(|answer| answer.number));
                }
                workers.submit(missing(number));
            }
            numbers.extend(std::iter::from_fn(|| workers.answer()).map(|answer| answer.number));
            numbers
        });
        numbers.sort_unstable();
        assert_eq!(numbers, (0..50).collect::<Vec<_>>());
        Workers::with(count(), None, |workers| assert!(workers.answer().is_none()));
    }

    #[test]
    fn a_file_that_can_not_be_opened_any_more_has_changed() {
        let answer = Workers::with(NonZeroUsize::MIN, None, |workers| {
            workers.submit(missing(7));
            workers.answer()
        });
        let reply = answer.map(|answer| answer.reply);
        assert!(matches!(reply, Some(Reply::LeftOut(reason)) if reason == Refusal::from(Reason::Changed)));
    }
}
