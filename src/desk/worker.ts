/** Prepares one change in a thread of its own, so that questions are answered at full speed meanwhile. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { startThread } from '../thread.ts';
import { fromOutcome, type Job, type Outcome, outcomeOf, type Prepare, prepareHere } from './prepare.ts';

/** A thread that takes longer, or more memory, is stopped: a case file that does that is not one. */
const MOST_MS = 120_000;
const MOST_MB = 1_536;

/** Prepares in a thread. */
export const prepareInThread: Prepare = async (job) => {
  const outcome = await new Promise<Outcome>((resolve, reject) => {
    const worker = startThread(
      import.meta.url,
      { casefile: job },
      { resourceLimits: { maxOldGenerationSizeMb: MOST_MB } },
    );
    const timer = setTimeout(() => {
      resolve({ kind: 'said', key: 'caseIsUnproved', blanks: { reason: `${MOST_MS / 1000} s` } });
      void worker.terminate();
    }, MOST_MS);
    worker.once('message', (message: Outcome) => resolve(message));
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve({ kind: 'said', key: 'caseIsUnproved', blanks: { reason: `${MOST_MB} MB` } });
      else reject(error);
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The thread ended with ${code}`));
    });
  });
  return fromOutcome(outcome);
};

const data: unknown = workerData;
if (!isMainThread && typeof data === 'object' && data !== null && 'casefile' in data) {
  const job = data.casefile as Job;
  void outcomeOf(() => prepareHere(job)).then((outcome) => parentPort?.postMessage(outcome));
}
