/** Threads that run a module of the project. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

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

/** Starts a thread with a module, which finds `data` in its `workerData`. */
export function startThread(
  entry: string,
  data: object,
  options: Pick<WorkerOptions, 'resourceLimits' | 'transferList'> = {},
): Worker {
  return new Worker(BEGIN, {
    eval: true,
    workerData: { ...data, loader: LOADER, entry },
    execArgv: [],
    ...options,
  });
}
