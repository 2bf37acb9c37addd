import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/facts/schema.ts';
import {
  asksToReckon,
  parseReckonings,
  plainlyAsked,
  RECKONINGS,
  reckoningOf,
} from '../../src/language/reckoning.ts';

const words = (text: string): string[][] => text.split('…').map((part) => part.split(' ').filter(Boolean));

describe('what is to be reckoned', () => {
  it.each<[string, Language, string]>([
    ['take … away from … and give me what you get', 'en', 'difference'],
    ['of every hundred … how many were …', 'en', 'percent'],
    ['can you lump … together with … into one figure', 'en', 'sum'],
    ['combien de fois … tient dans …', 'fr', 'ratio'],
    ['اطرح … من اجمالي … وقل لي كم الباقي', 'ar', 'remain'],
    ['mayoria … o …', 'es', 'most'],
    ['how many of the … were …', 'en', 'none'],
  ])('is told by the words around two things: %s (%s)', (text, language, reckoning) => {
    const found = reckoningOf(words(text), language);
    expect(found.reckoning).toBe(reckoning);
    expect(found.probability).toBeGreaterThan(0.5);
  });

  it('is nothing in particular where no word is known', () => {
    expect(reckoningOf([['zzyzx']], 'en').probability).toBeCloseTo(1 / RECKONINGS.length);
  });

  it('has a probability for any words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.constantFrom<Language>('en', 'fr', 'ar', 'es'),
        (text, language) => {
          const { probability } = reckoningOf([text], language);
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('is asked for plainly in each language, but for nothing', () => {
    for (const language of ['en', 'fr', 'ar', 'es'] as const)
      for (const reckoning of RECKONINGS) {
        const plain = plainlyAsked(reckoning, language, 'cats', 'dogs');
        if (reckoning === 'none') expect(plain).toBeUndefined();
        else expect(plain).toMatch(/cats.*dogs|dogs.*cats/u);
      }
  });

  it('is asked for in listed words, however they are inflected', () => {
    expect(asksToReckon('adding', 'en')).toBe(true);
    expect(asksToReckon('giraffe', 'en')).toBe(false);
  });
});

describe('parseReckonings', () => {
  it.each([
    ['[product]', 'reckoning:1: no operation: [product]'],
    ['en … times …', 'reckoning:1: neither an operation nor a line of a language: en … times …'],
    ['[sum]\nde … und …', 'reckoning:2: neither an operation nor a line of a language: de … und …'],
  ])('refuses %j by its line', (text, message) => {
    expect(() => parseReckonings(text)).toThrow(message);
  });

  it('takes each alternative for a stretch of its own', () => {
    const [example] = parseReckonings('[sum]\nen (add|tack on) …').examples.en;
    expect(example?.stretches.filter((words) => words.length > 0)).toEqual([['add'], ['tack', 'on']]);
  });
});
