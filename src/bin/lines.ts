/** Lines in and out of a process, by streaming. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/**
 * The lines of a UTF-8 stream, without their line ends, as they arrive. Only a line feed ends a line (with the
 * carriage return before it): a U+2028 within a question does not make two of it, as node:readline would have it.
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      const line = pending + text.slice(start, end);
      pending = '';
      start = end + 1;
      yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    pending += text.slice(start);
  }
  pending += decoder.decode();
  if (pending !== '') yield pending;
}

/** Writes and waits where the reader is slower than we are, so that big input never piles up in memory. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

/** A reader that has seen enough (`| head`) ends the process quietly instead of with a stack trace. */
export function endOnClosedPipe(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
