import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeMention } from '../../src/language/times.ts';
import { asking } from '../../src/match/question.ts';
import { type Evidence, gather, isNameLike, timeAgreement } from '../../src/match/rank.ts';
import { INDEX, question } from './fixture.ts';

type Time = Omit<TimeMention, 'from' | 'to'>;
const mention = (time: Time): TimeMention => ({ from: 0, to: 1, ...time });

function candidatesOf(text: string, options = {}) {
  const reading = question(text);
  return gather(reading, asking(reading), INDEX, options);
}
function evidenceOf(text: string, id: string): Evidence {
  const found = candidatesOf(text).find((candidate) => candidate.profile.id === id);
  if (found === undefined) throw new Error(`"${text}" does not bring in "${id}"`);
  return found.evidence;
}

describe('timeAgreement', () => {
  const day: Time = { relation: 'at', year: 2021, month: 5, day: 4 };
  it.each<[string, Time, Time[], number]>([
    ['the same day', day, [day], 1],
    ['a day without its year', { relation: 'at', month: 5, day: 4 }, [day], 1],
    ['the month of the day', { relation: 'at', month: 5 }, [day], 1],
    ['another day', { relation: 'at', month: 5, day: 5 }, [day], -1],
    ['another year', { relation: 'at', year: 2020 }, [day], -1],
    ['a day of a year that alone is known', day, [{ relation: 'at', year: 2021 }], 0.7],
    [
      'the same season',
      { relation: 'at', year: 2020, season: 22 },
      [{ relation: 'at', year: 2020, season: 22 }],
      1,
    ],
    [
      'another season beside the year',
      { relation: 'at', year: 2020, season: 24 },
      [
        { relation: 'at', year: 2020, season: 22 },
        { relation: 'at', year: 2020 },
      ],
      -1,
    ],
    ['a start at a point asked for', { relation: 'at', year: 2002 }, [{ relation: 'since', year: 2002 }], 1],
    [
      'a start asked for at a point',
      { relation: 'since', year: 2002 },
      [{ relation: 'at', year: 2002 }],
      0.8,
    ],
    ['the same span', { relation: 'last', years: 3 }, [{ relation: 'last', years: 3 }], 1],
    ['another span', { relation: 'last', years: 5 }, [{ relation: 'last', years: 3 }], -1],
    ['a span beside a start', { relation: 'last', years: 3 }, [{ relation: 'since', year: 2002 }], 0],
    ['nothing known', day, [], 0],
    ['the same day among others', day, [{ relation: 'at', year: 1999 }, day], 1],
  ])('for %s', (_what, asked, known, agreement) => {
    expect(timeAgreement(mention(asked), known.map(mention))).toBe(agreement);
  });
});

describe('isNameLike', () => {
  const nameLike = (text: string) => {
    const reading = question(text);
    return reading.terms.filter((term) => isNameLike(term, reading)).map((term) => term.text);
  };
  it.each<[string, string[]]>([
    ['Did Acme Logistics pay Zorbled?', ['acme logistics', 'zorbled']],
    ['did zorbled pay', []],
    ['Zorbled paid', []],
    ['Paid. Zorbled left', []],
    ['DID ZORBLED PAY', []],
    ['was it in france', ['france']],
    ['the raid was codenamed zorbled, no?', ['zorbled']],
    ['How Many Phones', []],
  ])('"%s": %j', (text, names) => {
    expect(nameLike(text)).toEqual(names);
  });
});

describe('gather', () => {
  it('finds everything explained by the entry of its own phrasing', () => {
    const evidence = evidenceOf('How many vans were seized?', 'vans');
    expect(evidence).toMatchObject({
      coverage: 1,
      unexplained: 0,
      worst: 0,
      nouns: 0,
      unlisted: 0,
      names: 0,
      phrasing: 1,
      ask: 1,
      head: 1,
    });
  });

  it.each<[string, string, number]>([
    ['How many parcels were seized?', 'parcels', 1],
    ['When were the parcels seized?', 'parcels', -1],
    ['When were the parcels seized?', 'seizure-date', 1],
    ['In what year were the parcels seized?', 'seizure-date', 0.5],
    ['parcels', 'parcels', 0],
  ])('weighs the kind of answer that "%s" asks for, for %s', (text, id, ask) => {
    expect(evidenceOf(text, id).ask).toBe(ask);
  });

  it('does not hold against a known unknown the kind of answer that its only such phrasing asks for', () => {
    expect(evidenceOf('Who was arrested?', 'names').ask).toBe(1);
  });

  it('holds the wrong noun against an entry', () => {
    expect([
      evidenceOf('How many vans were seized?', 'vans').head,
      evidenceOf('How many vans were seized?', 'parcels').head,
    ]).toEqual([1, -1]);
  });

  it.each<[string, number]>([
    ['How much cash in euros?', 1],
    ['How much cash in dollars?', -1],
    ['How much cash?', 0],
  ])('weighs the currency of "%s"', (text, currency) => {
    expect(evidenceOf(text, 'cash').currency).toBe(currency);
  });

  it.each<[string, number]>([
    ['Were the parcels seized on 4 May?', 1],
    ['Were the parcels seized on 5 May?', -1],
    ['Were the parcels seized?', 0],
  ])('weighs the time of "%s"', (text, time) => {
    expect(evidenceOf(text, 'seizure-date').time).toBe(time);
  });

  it.each<[string, number]>([
    ['Were 1,250 parcels seized?', 1],
    ['Were 1,251 parcels seized?', -1],
    ['Were parcels seized?', 0],
  ])('weighs the number of "%s"', (text, number) => {
    expect(evidenceOf(text, 'parcels').number).toBe(number);
  });

  it('leaves the numbers of a claim to be judged apart', () => {
    const found = candidatesOf('Were 1,251 parcels seized?', { ignoreNumbers: true });
    expect(found.find(({ profile }) => profile.id === 'parcels')?.evidence.number).toBe(0);
  });

  it('holds an unknown word and a name that is not explained against an entry', () => {
    const [plain, foreign] = [
      evidenceOf('How many parcels were seized?', 'parcels'),
      evidenceOf('How many parcels were seized in Zorbled?', 'parcels'),
    ];
    expect([foreign.unexplained > plain.unexplained, foreign.unlisted, foreign.names, foreign.worst]).toEqual(
      [true, 1, 1, 1],
    );
  });

  it('says in words what is explained and what is not', () => {
    const found = candidatesOf('How many giraffes were in the vans?').find(
      ({ profile }) => profile.id === 'vans',
    );
    expect([found?.explained, found?.unexplained]).toEqual([['vans'], ['giraffes']]);
  });

  it('shares the probability out among the entries', () => {
    const posterior = candidatesOf('How many vans were seized?').map(({ evidence }) => evidence.posterior);
    expect(Math.max(...posterior)).toBe(evidenceOf('How many vans were seized?', 'vans').posterior);
  });

  it('never throws, gives finite evidence within its bounds, and the same each time', () => {
    const pieces = fc.constantFrom(
      'how',
      'many',
      'parcels',
      'vans',
      'Acme',
      'cash',
      'dollars',
      '1,250',
      'May',
      '4',
      '2019',
      'Zorbled',
      '?',
      'not',
      'كم',
      'colis',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' ')),
        ),
        (text) => {
          const found = candidatesOf(text);
          expect(candidatesOf(text)).toEqual(found);
          for (const { evidence } of found) {
            expect(Object.values(evidence).every(Number.isFinite)).toBe(true);
            for (const key of ['coverage', 'worst', 'phrasing', 'core', 'posterior'] as const) {
              expect(evidence[key] >= 0 && evidence[key] <= 1.000001).toBe(true);
            }
            for (const key of ['ask', 'head', 'time', 'currency', 'number'] as const) {
              expect(Math.abs(evidence[key])).toBeLessThanOrEqual(1);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('timeAgreement: last year and seasons', () => {
  const at = (time: Partial<TimeMention>): TimeMention => ({ from: 0, to: 1, relation: 'at', ...time });
  const lastYear = at({ relation: 'last', years: 1, year: 2025, relative: true });
  it.each([
    [at({ year: 2025 }), 1],
    [at({ year: 2024 }), -1],
    [at({ year: 2025, month: 5 }), 0.7],
    [at({ month: 5 }), 0],
    [at({ relation: 'since', year: 2015 }), 0],
    [at({ relation: 'last', years: 1 }), 1],
  ])('takes last year for a year as well as for the last one: %o', (known, agreement) => {
    expect(timeAgreement(lastYear, [known])).toBe(agreement);
  });
  it.each([
    [at({ year: 2024, month: 11 }), 1],
    [at({ year: 2024, month: 12 }), -1],
  ])('takes a month for one of its season: %o', (known, agreement) => {
    expect(timeAgreement(at({ season: 23, year: 2024 }), [known])).toBe(agreement);
  });
});
