/** A case file that came with a command: fetched from Discord's own storage and nowhere else, and no more of it than a case has. */
import { MAX_BYTES } from '../facts/load.ts';
import { Said } from './wording.ts';

/** What a case file may have: more than that is no case. */
export const MAX_ATTACHMENT = MAX_BYTES;
const TIMEOUT_MS = 10_000;

/** As Discord describes it; nothing of it is believed. */
export interface Attached {
  filename: string;
  size: number;
  url: string;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Reads an attached case file. @param cdn origin that it must come from. @throws Said for what is not one */
export async function fetchCase(file: Attached, cdn: string, get: Fetch = fetch): Promise<string> {
  if (!/\.ya?ml$/iu.test(file.filename)) throw new Said('attachmentType');
  if (file.size > MAX_ATTACHMENT) throw new Said('attachmentSize');
  const allowed = new URL(cdn);
  const url = URL.canParse(file.url) ? new URL(file.url) : undefined;
  if (url === undefined || url.origin !== allowed.origin || url.username !== '' || url.password !== '')
    throw new Said('attachmentHost');

  let response: Response;
  try {
    response = await get(url.href, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: '*/*' },
    });
  } catch {
    throw new Said('attachmentFetch');
  }
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Said(response.status >= 300 && response.status < 400 ? 'attachmentHost' : 'attachmentFetch');
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > MAX_ATTACHMENT) throw new Said('attachmentSize');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Said) throw error;
    throw new Said('attachmentFetch');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Said('attachmentText');
  }
}
