// What the page asks its workers, asked again and again: milliseconds from the question to the answer.

// Where postcard writes which request it is, behind which word of the wire it is in and how many requests are in it:
// `Request::Picture` and `Request::FindText` of crates/job/src/worker/request/mod.rs, counted from 0.
export const PICTURE = 4;
export const TEXT = 8;

// Keeps what the page asks from now on.
export const listen = () => {
  const { postMessage } = Worker.prototype;
  window.asked = new Map();
  Worker.prototype.postMessage = function post(message, ...rest) {
    const [word, count, which] = Array.isArray(message) ? message[2] : [];
    if (word === 0 && count === 1) window.asked.set(which, [this, structuredClone(message)]);
    return postMessage.call(this, message, ...rest);
  };
};

export const wasAsked = (session, which) => session.evaluate((wanted) => window.asked.has(wanted), which);

// Milliseconds of one answer.
export const repeat = async ([which, seconds]) => {
  const [, message] = window.asked.get(which);
  const worker = window.veiligWorker();
  const answer = () => new Promise((done) => { worker.onmessage = done; });
  worker.postMessage({ module: window.veiligModule });
  await new Promise((done) => setTimeout(done, 1500));
  const ask = async () => {
    const answered = answer();
    worker.postMessage(message);
    await answered;
  };
  for (let time = 0; time < 5; time += 1) await ask();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < seconds * 1000) {
    await ask();
    count += 1;
  }
  worker.terminate();
  return (performance.now() - start) / count;
};
