import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/eval/generate.ts';
import { callHelpers, draftTogether } from '../../src/match/helpers.ts';
import type { Part, TableBuilder } from '../../src/match/tables.ts';
import { caseLexicon } from '../../src/match/vocabulary.ts';

const { content } = generate({ facts: 600, questions: 0 }).base;
const CONTENT = {
  ...content,
  unknowns: [
    {
      id: 'motive',
      statement: { en: 'the motive', fr: 'le mobile', ar: 'الدافع', es: 'el motivo' },
      questions: { en: ['why did they do it'] },
      nearest: [],
    },
  ],
};
const LEXICON = caseLexicon(CONTENT);

/** The entries of some drafts with names for numbers, which depend on who drafted what. */
function entriesOf(builder: TableBuilder): unknown[] {
  const part = builder.part();
  const named = (
    start: keyof Part,
    column: keyof Part,
    entry: number,
    value = (_at: number): unknown => 1,
  ) => {
    const [starts, ids] = [part[start] as Int32Array, part[column] as Int32Array];
    const pairs: [string, unknown][] = [];
    for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at++)
      pairs.push([part.names[ids[at] ?? 0] ?? '', value(at)]);
    return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  };
  return Array.from(part.total, (total, entry) => ({
    total,
    concepts: named('conceptStart', 'concept', entry, (at) => part.strengths[part.conceptStrength[at] ?? 0]),
    heads: named('headStart', 'head', entry),
    core: named('coreStart', 'core', entry, (at) => part.coreShare[at]),
    counts: named('countStart', 'counted', entry, (at) => part.count[at]),
    features: named('featureStart', 'feature', entry, (at) => [
      ...part.featurePhrasing.subarray(part.featurePhrasingStart[at], part.featurePhrasingStart[at + 1]),
    ]),
    numbers: [...part.number.subarray(part.numberStart[entry], part.numberStart[entry + 1])],
    asks: [part.asks[entry], part.valueAsks[entry]],
    times: part.times[entry],
    currencies: part.currencySets[part.currencies[entry] ?? 0],
  }));
}

describe('draftTogether', () => {
  it.each([1, 3])(
    'drafts with %i helpers what it drafts alone',
    async (helpers) => {
      const alone = entriesOf(draftTogether(CONTENT, LEXICON));
      callHelpers(CONTENT, helpers, 0);
      // Time for them to come up; without it this thread would draft most of it all the same.
      await after(2_000);
      expect(entriesOf(draftTogether(CONTENT, LEXICON))).toEqual(alone);
    },
    60_000,
  );

  it('has an entry for every fact and known unknown', () => {
    callHelpers(CONTENT, 2, 0);
    expect(entriesOf(draftTogether(CONTENT, LEXICON))).toHaveLength(601);
  });

  it('calls nobody for a small base', () => {
    callHelpers(CONTENT, 2);
    expect(entriesOf(draftTogether(CONTENT, LEXICON))).toHaveLength(601);
  });
});
