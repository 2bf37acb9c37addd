/** Child processes that are measured. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A module of the project run by Node as the npm scripts do. */
export function startModule(
  file: string,
  args: readonly string[] = [],
  options: { flags?: readonly string[]; env?: Record<string, string> } = {},
): ChildProcess {
  return spawn(process.execPath, [...(options.flags ?? []), '--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(options.env === undefined ? {} : { env: options.env }),
  });
}

/** What a module prints. @throws Error when it ends badly */
export async function outputOf(
  file: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<string> {
  const child = startModule(file, args, { flags });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}`);
  return Buffer.concat(chunks).toString('utf8');
}

/** Milliseconds from the start of a module to the first byte that it prints. */
export async function timeToFirstByte(file: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = startModule(file, args);
  const ended = once(child, 'close');
  let first: number | undefined;
  child.stdout?.on('data', () => {
    first ??= performance.now() - start;
  });
  await ended;
  if (first === undefined) throw new Error(`${file} printed nothing`);
  return first;
}
