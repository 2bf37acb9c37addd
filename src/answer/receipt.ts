/**
 * Receipts: what an answer was made from, in one self-contained id, so that it can be worked out again, to the same bytes, by
 * anybody who has the same base.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import type { Answer } from './answer.ts';
import type { Casebook } from './casebook.ts';

/** What a receipt's id carries: enough to ask again. */
export interface ReceiptKey {
  case: string;
  version: string;
  language: Language;
  question: string;
}

const packed = z.tuple([z.string(), z.string(), z.enum(LANGUAGES), z.string()]);
/** No receipt unpacks to more than this; a longer one was not made here. */
const MAX_UNPACKED = 64 * 1024;

/** The id of a receipt: its key as JSON, deflated, in URL-safe Base64. */
export function packReceipt({ case: caseId, version, language, question }: ReceiptKey): string {
  return deflateRawSync(Buffer.from(JSON.stringify([caseId, version, language, question]))).toString(
    'base64url',
  );
}

/** Reads a receipt's id back. @throws UserError where it is none. */
export function unpackReceipt(id: string): ReceiptKey {
  try {
    const text = inflateRawSync(Buffer.from(id.trim(), 'base64url'), {
      maxOutputLength: MAX_UNPACKED,
    }).toString('utf8');
    const [caseId, version, language, question] = packed.parse(JSON.parse(text));
    return { case: caseId, version, language, question };
  } catch {
    throw new UserError('This is not a receipt of an answer. Copy the whole id that --explain prints.');
  }
}

/** The answer that a receipt stands for, worked out again. @throws UserError where the case or its version is not at hand. */
export function replay(id: string, casebook: Casebook): Answer {
  const key = unpackReceipt(id);
  const engine = casebook.engine(key.case);
  if (engine.base.version !== key.version) {
    throw new UserError(
      `The receipt was made with base ${key.version} of "${key.case}"; the base here is ${engine.base.version}. Go back to that version to replay it.`,
    );
  }
  return engine.ask(key.question, { language: key.language });
}
