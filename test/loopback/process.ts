/** Starts the project's own programs as processes, with nothing in their environment but what a test gives. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Program {
  child: ChildProcessWithoutNullStreams;
  /** What it has written so far. */
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves when it has ended. */
  ended: Promise<Ended>;
}

/** Runs `src/bin/<name>.ts`. The environment is empty but for PATH; settings that .env might hold are set to ''. */
export function start(
  name: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/bin/${name}.ts`, ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: '',
      DISCORD_API_URL: '',
      DISCORD_GUILD_ID: '',
      FACTS_DIR: '',
      DATA_DIR: ':memory:',
      DESK_GUILD_IDS: '',
      DESK_ROLE_IDS: '',
      LOG_LEVEL: '',
      ...env,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code, signal]): Ended => ({ code, signal, stdout, stderr }));
  return {
    child,
    ended,
    get stdout() {
      return stdout;
    },
    get stderr() {
      return stderr;
    },
  };
}

/** Runs a program to its end with this standard input. */
export async function run(
  name: string,
  args: readonly string[] = [],
  options: { env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const program = start(name, args, options.env);
  // A program that ends without reading closes the pipe: that is its right.
  program.child.stdin.on('error', () => {});
  program.child.stdin.end(options.input ?? '');
  return program.ended;
}
