/** Whatever moderators do one after the other, the desk keeps its word. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { readCase } from '../../src/desk/lock.ts';
import { Said } from '../../src/desk/wording.ts';
import { FactBaseError } from '../../src/errors.ts';
import { LETTERS, MODERATOR, openDesk, place } from './fixture.ts';

const IDS = ['parcels', 'vans', 'boxes', 'letters', 'ships'];
const fact = fc.constantFrom(...IDS);
/** Words that YAML could take for something else than words. */
const word = fc.constantFrom(
  'Officers',
  '"Officers"',
  "'it': {a}",
  '# no',
  '- dash',
  '& *x',
  '| fold',
  '! tag',
  '%',
  '@home',
  'yes',
  'null',
  'é “ü” ﷽',
  '\\n',
);
const statement = word.map(
  (said) => `en: ${said} 1,250 parcels.\nfr: ${said} 1 250 colis.\nar: ${said} 1250.\nes: ${said} 1250.`,
);

type Step =
  | { do: 'edit'; fact: string; statement: string }
  | { do: 'add'; fact: string; topic: string }
  | { do: 'retire'; fact: string }
  | { do: 'phrasing'; fact: string; question: string }
  | { do: 'rollback'; back: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), fact, statement }),
  fc.record({ do: fc.constant('add' as const), fact, topic: fc.constantFrom('goods', 'papers', 'nowhere') }),
  fc.record({ do: fc.constant('retire' as const), fact }),
  fc.record({
    do: fc.constant('phrasing' as const),
    fact,
    question: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  }),
  fc.record({ do: fc.constant('rollback' as const), back: fc.integer({ min: 0, max: 6 }) }),
);

async function take(desk: Desk, each: Step): Promise<void> {
  const { number } = await desk.current('parcels');
  const preview = await (() => {
    switch (each.do) {
      case 'edit':
        return desk.change(
          'parcels',
          { kind: 'edit', fact: each.fact, parts: { statement: each.statement } },
          MODERATOR,
        );
      case 'add':
        return desk.change(
          'parcels',
          {
            kind: 'add',
            fact: each.fact,
            topic: each.topic,
            parts: { ...LETTERS, questions: `en: How many ${each.fact} by ${each.topic}?` },
          },
          MODERATOR,
        );
      case 'retire':
        return desk.change('parcels', { kind: 'retire', fact: each.fact }, MODERATOR);
      case 'phrasing':
        return desk.change(
          'parcels',
          { kind: 'phrasing', fact: each.fact, questions: { en: [each.question] } },
          MODERATOR,
        );
      case 'rollback':
        return desk.rollback('parcels', Math.max(1, number - each.back), MODERATOR);
    }
  })();
  const result = await desk.publish(preview.draft, MODERATOR, each.do);
  if (result.kind === 'published') await result.mended;
}

it('any sequence of edits, additions, retirements and rollbacks leaves a sound base, and every version can be had back to the byte', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const desk = await openDesk(place(), { directory: ':memory:' });
      try {
        const texts = new Map<number, { content: string; lock: string | undefined }>();
        const keep = async () => {
          const { number, content, lock } = await desk.current('parcels');
          texts.set(number, { content, lock });
        };
        await keep();
        for (const each of steps) {
          const before = await desk.current('parcels');
          try {
            await take(desk, each);
          } catch (error) {
            // Refused: then nothing has changed.
            if (!(error instanceof FactBaseError) && !(error instanceof Said)) throw error;
            expect(await desk.current('parcels')).toEqual(before);
            continue;
          }
          await keep();
          const now = await desk.current('parcels');
          const base = readCase(now, 'parcels.yaml');
          // What is published is what answers, proved to the last citation, with its comments and one fact an id.
          expect(desk.casebook.engine('parcels').base.version).toBe(now.label);
          expect(base.unverified.size).toBe(0);
          expect(new Set(base.content.facts.map(({ id }) => id)).size).toBe(base.content.facts.length);
          for (const comment of ['# Counted by customs', '# Three of them.', '# What nobody knows.'])
            expect(now.content).toContain(comment);
          expect(now.number).toBe(before.number + 1);
          expect(now.parent).toBe(before.id);
        }
        const last = (await desk.current('parcels')).number;
        for (const [number, text] of texts) {
          expect(await desk.version('parcels', number)).toMatchObject(text);
          const current = await desk.current('parcels');
          if (current.content === text.content) continue;
          const back = await desk.rollback('parcels', number, MODERATOR);
          await desk.publish(back.draft, MODERATOR, 'back');
          expect(await desk.current('parcels')).toMatchObject({ ...text, kind: 'rollback' });
        }
        expect((await desk.history('parcels', 100)).length).toBeGreaterThanOrEqual(last);
      } finally {
        await desk.close();
      }
    }),
    { numRuns: Number(process.env.SEQUENCES ?? '25') },
  );
});
