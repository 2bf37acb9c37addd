/** For every test: no network but this machine's own, nothing left in the temporary folder, and nothing said on the console that the test does not expect. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';

// What a file's tests and the processes they start put into the temporary folder goes when they end.
const usual = process.env.TMPDIR;
const scratch = mkdtempSync(join(tmpdir(), 'casefile-test-'));
// As the usual one is: a test of a folder that cannot be written runs as another user.
chmodSync(scratch, 0o1777);
process.env.TMPDIR = scratch;
afterAll(() => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  rmSync(scratch, { recursive: true, force: true });
});

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

// Files share a process: what one has put in place is not put around itself by the next.
const SHUT = Symbol.for('casefile.shut');
const own: unknown = Reflect.get(net.Socket.prototype, SHUT);
const connect = typeof own === 'function' ? own : net.Socket.prototype.connect;
Reflect.set(net.Socket.prototype, SHUT, connect);
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  // node:net calls this with its own normalised arguments as a list, or with options, or with port and host.
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  const options = typeof first === 'object' && first !== null ? first : { port: first, host: args[1] };
  const host: unknown = Reflect.get(options, 'host') ?? 'localhost';
  const path: unknown = Reflect.get(options, 'path');
  if (path === undefined && (typeof host !== 'string' || !LOOPBACK.has(host))) {
    throw new Error(`A test tried to reach ${String(host)}: tests have no network but 127.0.0.1`);
  }
  return Reflect.apply(connect, this, args);
};

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
let said: string[] = [];

beforeEach(() => {
  said = [];
  for (const method of METHODS) {
    console[method] = (...args: unknown[]) => {
      said.push(`console.${method}: ${args.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  expect(said, 'stray console output').toEqual([]);
});
