// Memory of a browser: proportional set size of the processes that this run started, in MB.
import { readFileSync, readdirSync } from 'node:fs';

// The processes that this run started, the browser's own included.
const family = () => {
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(pid, readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1]);
    } catch { /* it ended meanwhile */ }
  }
  const ours = (pid) => pid === String(process.pid) || (parents.has(pid) && ours(parents.get(pid)));
  return [...parents.keys()].filter((pid) => pid !== String(process.pid) && ours(pid));
};

// `which`: of those alone whose command line holds this.
export const memory = (which = '') => family().map((pid) => {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(which)) return 0;
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024;
  } catch {
    return 0; // it ended meanwhile
  }
}).reduce((sum, mb) => sum + mb, 0);
