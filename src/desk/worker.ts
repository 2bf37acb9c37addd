/** Prepares one change in a thread of its own, so that questions are answered at full speed meanwhile. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fromOutcome, type Job, type Outcome, outcomeOf, type Prepare, prepareHere } from './prepare.ts';

/** A thread that takes longer, or more memory, is stopped: a case file that does that is not one. */
const MOST_MS = 120_000;
const MOST_MB = 1_536;

/** Where the loader stands, however this file was loaded itself. */
const LOADER = new URL(
  'dist/esm/api/index.mjs',
  pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')),
).href;
/** A thread does not take over the loader of TypeScript from its process (Node 20), so it begins by registering it. */
const BEGIN = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => {
  register();
  return import(workerData.entry);
});
`;

/** Prepares in a thread. */
export const prepareInThread: Prepare = async (job) => {
  const outcome = await new Promise<Outcome>((resolve, reject) => {
    const worker = new Worker(BEGIN, {
      eval: true,
      workerData: { casefile: job, loader: LOADER, entry: import.meta.url },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
    });
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
