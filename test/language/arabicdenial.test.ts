import { describe, expect, it } from 'vitest';
import { createBench } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { read } from '../../src/language/read.ts';
import { engineOf } from '../engines.ts';

const bench = createBench(loadCase('facts/seizure.yaml'));
const seizure = engineOf('seizure');

describe('Arabic "ما" before a verb', () => {
  it.each([
    ['with "not even"', 'البوليس ما حجز حتى طوموبيل، صحيح؟', 'seized-inventory'],
    ['with the Moroccan ending', 'ما تحجزاتش الفلوس', 'cash-amount'],
    ['written onto the verb', 'محجزوش سيارات', 'seized-cars'],
    ['with the Egyptian ending', 'ما اتحجزش عربيات', 'seized-cars'],
    ['of what there was', 'ما كانوش ساعات فالمحجوزات، ياك؟', 'seized-watches'],
    ['with "any"', 'ما كانت أي سيارات بين المحجوزات؟', 'seized-cars'],
    ['in one word', 'مفيش عربيات اتحجزت، صح؟', 'seized-cars'],
  ])('denies it: %s', (_, claim, fact) => {
    const { verdict, facts } = seizure.ask(claim);
    expect([verdict, ...facts]).toEqual(['refuted', fact]);
  });

  it.each([
    ['before a noun', 'ما كانت قيمة الطيور؟', 'birds-value'],
    ['before a deed that is asked for', 'ما صادرت الشرطة؟', 'seized-kinds'],
    ['where "حتى" tells until when', 'ما صادرت الشرطة حتى الآن؟', 'seized-kinds'],
  ])('asks what it is %s', (_, question, fact) => {
    const { verdict, facts } = seizure.ask(question);
    expect([verdict, ...facts]).toEqual(['answer', fact]);
  });

  it('is no part of a participle that ends like a denied verb', () => {
    const { tokens } = read('عسل مرشوش في السوق', bench.lexicon, 'ar', bench.correct);
    expect(tokens.map(({ folded }) => folded)).not.toContain('ما');
  });

  it('denies nothing behind a noun whose value it tells of', () => {
    expect(seizure.ask('ما هي قيمة ما حجزت الشرطة؟').receipt.asks).toEqual(['amount']);
  });
});
