import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Casebook } from '../../src/answer/casebook.ts';
import { packReceipt, replay, unpackReceipt } from '../../src/answer/receipt.ts';
import { UserError } from '../../src/errors.ts';
import { LANGUAGES } from '../../src/facts/schema.ts';
import { engine } from './fixture.ts';

const casebook = new Casebook([engine]);

describe('packReceipt', () => {
  it('carries its key, whatever the question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...LANGUAGES), (question, language) => {
        const key = { case: 'bakery', version: 'abc', language, question };
        expect(unpackReceipt(packReceipt(key))).toEqual(key);
      }),
    );
  });
  it('is of characters that survive a custom id, an address and a copy by hand', () => {
    expect(packReceipt({ case: 'bakery', version: 'abc', language: 'ar', question: 'كم؟ / + =' })).toMatch(
      /^[\w-]+$/,
    );
  });
});

describe('unpackReceipt', () => {
  it.each([
    ['nothing', ''],
    ['words', 'how many firefighters'],
    ['another language', deflateRawSync('["a","b","de","q"]').toString('base64url')],
    ['too few parts', deflateRawSync('["a"]').toString('base64url')],
    [
      'what unpacks to megabytes',
      deflateRawSync(`["a","b","en","${'x'.repeat(1e6)}"]`).toString('base64url'),
    ],
  ])('refuses %s in a sentence for people', (_, id) => {
    expect(() => unpackReceipt(id)).toThrow(UserError);
  });
  it('takes an id with blanks about it', () => {
    const key = { case: 'bakery', version: 'abc', language: 'en', question: 'Who?' } as const;
    expect(unpackReceipt(` ${packReceipt(key)}\n`)).toEqual(key);
  });
});

describe('replay', () => {
  it.each([
    'How many firefighters were sent?',
    'Were 50 firefighters sent?',
    'Who is the mayor?',
    'How many?',
  ])('of "%s" gives the same bytes', (question) => {
    const answer = engine.ask(question);
    expect(JSON.stringify(replay(answer.receipt.id, casebook))).toBe(JSON.stringify(answer));
  });
  it('keeps the language that the reply was asked for in', () => {
    const answer = engine.ask('How many firefighters were sent?', { language: 'es' });
    expect(replay(answer.receipt.id, casebook).answer).toBe('El cuerpo envió a 46 bomberos.');
  });
  it('refuses a receipt of another version of the base, and names both', () => {
    const id = packReceipt({ case: 'bakery', version: 'old', language: 'en', question: 'Who?' });
    expect(() => replay(id, casebook)).toThrow(
      new RegExp(`with base old of "bakery"; the base here is ${engine.base.version}`),
    );
  });
  it('refuses a receipt of a case that is not here', () => {
    const id = packReceipt({ case: 'flood', version: 'x', language: 'en', question: 'Who?' });
    expect(() => replay(id, casebook)).toThrow('There is no case "flood"');
  });
});
