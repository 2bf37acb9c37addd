import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../src/facts/check.ts';
import { parseCase } from '../../src/facts/load.ts';
import { lockText, type rawCase, refused, told, yamlOf } from './fixture.ts';

type Change = (raw: ReturnType<typeof rawCase>) => void;
const all = (text: string) => ({ en: text, fr: text, ar: text, es: text });

/** A fact over the counts of parcels (1250) and vans (3). */
const calculated = (operation: string, number: number, of = ['parcels', 'vans']) => ({
  id: 'calculated',
  topic: 'goods',
  statement: all(`The ${number} of them`),
  value: { type: 'count', number, noun: all('things') },
  calculation: { operation, of },
  questions: { en: ['How many in all?'] },
  citations: [{ paragraph: 1, exact: 'Customs officers seized' }],
});

describe('checkCase', () => {
  it('finds nothing in a sound case', () => {
    expect(told(yamlOf())).toEqual([]);
  });

  it('takes a name of a place for no number, though it is written like one', () => {
    const inAalst: Change = (raw) => (raw.facts[1].statement.ar = 'حُجزت ثلاث شاحنات في آلست.');
    const named: Change = (raw) => {
      inAalst(raw);
      raw.vocabulary.push({ id: 'aalst', kind: 'place', names: { ar: ['آلست'] } });
    };
    expect([told(yamlOf(named)), told(yamlOf(inAalst)).length]).toEqual([[], 1]);
  });

  it.each<[string, Change, string]>([
    [
      'a fact id twice',
      (raw) => (raw.facts[1].id = 'parcels'),
      '- id: parcels | the id "parcels" is taken by another fact or unknown',
    ],
    [
      'an unknown with the id of a fact',
      (raw) => (raw.unknowns[0].id = 'vans'),
      '- id: vans | the id "vans" is taken by another fact or unknown',
    ],
    [
      'a vocabulary id twice',
      (raw) => raw.vocabulary.push({ id: 'acme', kind: 'place', names: { en: ['A'] } }),
      '- id: acme | the id "acme" is taken by another vocabulary entry',
    ],
    [
      'a topic id twice',
      (raw) => raw.topics.push({ id: 'goods', title: all('x') }),
      '- id: goods | the id "goods" is taken by another topic',
    ],
    [
      'a phrasing of another fact, but for case, accents and punctuation',
      (raw) => (raw.facts[1].questions.fr = ['combien de  cólis']),
      '- combien de  cólis | fact "vans": the question "combien de  cólis" also asks for fact "parcels" (fr)',
    ],
    [
      'a phrasing of a fact in an unknown',
      (raw) => raw.unknowns[0].questions.en.push('how many VANS'),
      '- how many VANS | unknown "names": the question "how many VANS" also asks for fact "vans" (en)',
    ],
    [
      'a phrasing twice in one fact',
      (raw) => raw.facts[1].questions.en.push('how many vans'),
      '- how many vans | fact "vans": the question "how many vans" is there twice',
    ],
    [
      'alternatives of which one makes the phrasing of another fact',
      (raw) => (raw.facts[1].questions.fr = ['combien de (camions|colis)']),
      '- combien de (camions|colis) | fact "vans": the question "combien de colis" also asks for fact "parcels" (fr)',
    ],
    [
      'alternatives outside parentheses',
      (raw) => raw.facts[1].questions.en.push('vans|trucks'),
      '- vans|trucks | fact "vans": a "|" stands only between alternatives in parentheses, such as (held|arrested)',
    ],
    [
      'alternatives that make too long a question',
      (raw) => raw.facts[1].questions.en.push(`(${'vans '.repeat(50)}|trucks)`),
      `- (${'vans '.repeat(50)}|trucks) | fact "vans": the question "${'vans '.repeat(50).trim()}" is longer than 200 characters`,
    ],
    [
      'a phrasing without a word',
      (raw) => raw.facts[1].questions.en.push('?!'),
      '- ?! | fact "vans": the question "?!" has no word',
    ],
    [
      'no phrasing in the language of the source',
      (raw) => (raw.facts[0].questions = { fr: ['Combien ?'] }),
      'fr: | fact "parcels" needs at least one question in en, the language of the source',
    ],
    [
      'a topic that leads nowhere',
      (raw) => (raw.facts[0].topic = 'gods'),
      'topic: gods | fact "parcels": the topic "gods" leads nowhere (did you mean "goods"?)',
    ],
    [
      'a dateline that leads nowhere',
      (raw) => (raw.source.dateline = 'lyons'),
      'dateline: lyons | the dateline "lyons" leads nowhere (did you mean "lyon"?)',
    ],
    [
      'an entity that leads nowhere',
      (raw) => (raw.facts[3].value.entities = ['acne']),
      '- acne | fact "sender": the entity "acne" leads nowhere (did you mean "acme"?)',
    ],
    [
      'an item that leads nowhere',
      (raw) => (raw.facts[3].value = { type: 'list', items: ['acme', 'zzz'] }),
      '- zzz | fact "sender": the item "zzz" leads nowhere',
    ],
    [
      'an actor that leads nowhere',
      (raw) => (raw.facts[0].conditions = { actor: ['acma'] }),
      '- acma | fact "parcels": the actor "acma" leads nowhere (did you mean "acme"?)',
    ],
    [
      'a place that leads nowhere',
      (raw) => (raw.facts[0].conditions = { place: ['paris'] }),
      '- paris | fact "parcels": the place "paris" leads nowhere',
    ],
    [
      'an event that leads nowhere',
      (raw) => (raw.facts[0].conditions = { event: 'gala' }),
      'event: gala | fact "parcels": the event "gala" leads nowhere',
    ],
    [
      'a nearest fact that leads nowhere',
      (raw) => (raw.unknowns[0].nearest = ['senders']),
      '- senders | unknown "names": the nearest fact "senders" leads nowhere (did you mean "sender"?)',
    ],
    [
      'a paragraph that the source does not have',
      (raw) => (raw.facts[1].citations[0].paragraph = 3),
      '- paragraph: 3 | fact "vans": there is no paragraph 3: the source has 2',
    ],
    [
      'a phrase of more than twelve words',
      (raw) => (raw.facts[3].citations[0].exact = 'a b c d e f g h i j k l m'),
      'exact: a b c d e f g h i j k l m | fact "sender": the phrase has 13 words; a citation quotes at most 12',
    ],
    [
      'a number in a statement that is not cited',
      (raw) => (raw.facts[0].statement.fr = '1 251 colis'),
      'fr: 1 251 colis | fact "parcels": "1 251" in the statement (fr) stands in no phrase that it cites',
    ],
    [
      'a number word in a statement that is not cited',
      (raw) => (raw.facts[1].statement.es = 'Cuatro furgonetas'),
      'es: Cuatro furgonetas | fact "vans": "Cuatro" in the statement (es) stands in no phrase that it cites',
    ],
    [
      'Arabic digits in a statement that are not cited',
      (raw) => (raw.facts[1].statement.ar = '٤ شاحنات'),
      'ar: ٤ شاحنات | fact "vans": "٤" in the statement (ar) stands in no phrase that it cites',
    ],
    [
      'an exact number for an order of magnitude',
      (raw) => (raw.facts[5].statement.en = '100 boxes'),
      'en: 100 boxes | fact "boxes": "100" in the statement (en) stands in no phrase that it cites',
    ],
    [
      'a year in a statement that is not implied',
      (raw) => (raw.facts[1].statement.en = '3 vans in 2021'),
      'en: 3 vans in 2021 | fact "vans": "2021" in the statement (en) stands in no phrase that it cites',
    ],
    [
      'a count that is not cited',
      (raw) => (raw.facts[1].value.number = 4),
      'number: 4 | fact "vans": 4 stands in no phrase that it cites',
    ],
    [
      'an amount that is not cited',
      (raw) => (raw.facts[4].value.amounts[0].amount = 3e6),
      '- amount: 3000000 | fact "cash": 3000000 EUR stands in no phrase that it cites',
    ],
    [
      'a count without a number',
      (raw) => delete raw.facts[1].value.number,
      'type: count | fact "vans": a count needs its number, or min or max',
    ],
    [
      'a least that is more than the most',
      (raw) => (raw.facts[5].value = { ...raw.facts[5].value, min: 100, max: 50 }),
      'min: 100 | fact "boxes": min 100 is more than max 50',
    ],
    [
      'a period without its ends',
      (raw) => (raw.facts[3].value = { type: 'period' }),
      'type: period | fact "sender": a period needs from, to or years',
    ],
    [
      'a day that is not cited',
      (raw) => (raw.facts[2].value.date = '2021-05-05'),
      'date: 2021-05-05 | fact "seizure-date": the day of 2021-05-05 stands in no phrase that it cites',
    ],
    [
      'a month that is not cited',
      (raw) => (raw.facts[2].value.date = '2021-06-04'),
      'date: 2021-06-04 | fact "seizure-date": the month of 2021-06-04 stands in no phrase that it cites',
    ],
    [
      'a year that is neither cited nor implied',
      (raw) => delete raw.facts[2].value.implied,
      'date: 2021-05-04 | fact "seizure-date": the year of 2021-05-04 stands in no phrase that it cites',
    ],
    [
      'an implied year that is not that of publication',
      (raw) => (raw.facts[2].value.date = '2020-05-04'),
      'date: 2020-05-04 | fact "seizure-date": an implied year is that of publication, 2021',
    ],
    [
      'a name that is not cited',
      (raw) => (raw.facts[3].value = { type: 'name', name: 'Acme Limited' }),
      'name: Acme Limited | fact "sender": "Acme Limited" stands in no phrase that it cites',
    ],
    [
      'a wrong sum',
      (raw) => raw.facts.push(calculated('sum', 1254)),
      'number: 1254 | fact "calculated": the sum of parcels, vans is 1253, not 1254',
    ],
    [
      'a wrong difference',
      (raw) => raw.facts.push(calculated('difference', 1253)),
      'number: 1253 | fact "calculated": the difference of parcels, vans is 1247, not 1253',
    ],
    [
      'a wrong ratio',
      (raw) => raw.facts.push(calculated('ratio', 416)),
      'number: 416 | fact "calculated": the ratio of parcels, vans is 416.667, not 416',
    ],
    [
      'a wrong share',
      (raw) => raw.facts.push(calculated('percent', 1, ['vans', 'parcels'])),
      'number: 1 | fact "calculated": vans is 0.24 per cent of parcels, not 1',
    ],
    [
      'a sum of unlike things',
      (raw) => raw.facts.push(calculated('sum', 5, ['parcels', 'cash'])),
      'of: | fact "calculated": parcels, cash are not all exact counts',
    ],
    [
      'a difference of three',
      (raw) => raw.facts.push(calculated('difference', 5, ['parcels', 'vans', 'boxes'])),
      'of: | fact "calculated": a difference is of two facts, not 3',
    ],
    [
      'a calculation over a fact that there is not',
      (raw) => raw.facts.push(calculated('sum', 5, ['parcels', 'van'])),
      '- van | fact "calculated": the calculation\'s fact "van" leads nowhere (did you mean "vans"?)',
    ],
  ])('refuses %s', (_, change, expected) => {
    // A list is placed at its first entry.
    const found = refused(change).map((line) =>
      expected.startsWith('of: |') ? line.replace(/^- \w+ \|/u, 'of: |') : line,
    );
    expect(found).toContain(expected);
  });

  it('takes alternatives that make a phrasing of their own fact', () => {
    expect(refused((raw) => raw.facts[1].questions.en.push('how many (vans|trucks)'))).toEqual([]);
    expect(refused((raw) => raw.facts[1].questions.en.unshift('how many (vans|trucks)'))).toEqual([]);
  });

  it('refuses a calculation that comes back to itself', () => {
    const found = refused((raw) => raw.facts.push(calculated('sum', 1250, ['calculated', 'vans'])));
    expect(
      found.some((line) => line.endsWith('fact "calculated": the calculation comes back to itself')),
    ).toBe(true);
  });

  it.each<[string, number, string[]?]>([
    ['sum', 1253],
    ['difference', 1247],
    ['ratio', 416.7],
    ['percent', 0.2, ['vans', 'parcels']],
  ])(
    'takes a right %s, its result in the statement uncited',
    (operation, number, of = ['parcels', 'vans']) => {
      expect(refused((raw) => raw.facts.push(calculated(operation, number, of)))).toEqual([]);
    },
  );

  describe('a count of nought', () => {
    const none = (exact: string) => (raw: ReturnType<typeof rawCase>) => {
      raw.facts[1].statement = {
        en: 'Zero vans were kept.',
        fr: '0 fourgonnette a été gardée.',
        ar: 'عدد الشاحنات المحتفظ بها صفر.',
        es: 'Cero furgonetas.',
      };
      raw.facts[1].value.number = 0;
      raw.facts[1].citations[0].exact = exact;
    };

    it('is borne out by a word for none in the phrase that is cited', () => {
      expect(refused(none('found no van'))).toEqual([]);
    });

    it('is refused without one, in the value and in each statement', () => {
      const found = refused(none('3 vans')).filter((line) => line.includes('stands in no phrase'));
      expect(found).toHaveLength(5);
      expect(found.at(-1)).toBe('number: 0 | fact "vans": 0 stands in no phrase that it cites');
    });
  });

  it('takes the word for one in the phrase that is cited for a count of one, and for no other', () => {
    const told = (exact: string, value: object = { number: 1 }) =>
      refused((raw) => {
        raw.facts[1].statement = {
          en: '1 van was kept.',
          fr: '1 fourgonnette a été gardée.',
          ar: 'احتفظ بشاحنة 1.',
          es: 'Se guardó 1 furgoneta.',
        };
        raw.facts[1].value = { type: 'count', ...value, noun: all('vans') };
        raw.facts[1].citations[0].exact = exact;
      });
    expect([told('one van'), told('one van', { max: 1 })]).toEqual([[], []]);
    expect(told('a van')).toHaveLength(5);
  });

  it('takes the two weeks of a fortnight, as each language counts them', () => {
    const told = (exact: string) =>
      refused((raw) => {
        raw.facts[1].statement = {
          en: 'It took 14 days.',
          fr: 'Cela a pris quinze jours.',
          ar: 'استغرق ذلك 14 يوما.',
          es: 'Tardó dos semanas.',
        };
        raw.facts[1].value = { type: 'count', number: 2, noun: all('weeks') };
        raw.facts[1].citations[0].exact = exact;
      });
    expect(told('for a fortnight')).toEqual([]);
    expect(told('for a week')).toHaveLength(5);
  });

  it('takes the two times of "twice" in a statement, and in no value', () => {
    const told = (exact: string, value?: object) =>
      refused((raw) => {
        raw.facts[1].statement = {
          en: 'The vans came twice.',
          fr: 'Les camionnettes sont venues à deux reprises.',
          ar: 'جاءت الشاحنات مرتين.',
          es: 'Las furgonetas vinieron dos veces.',
        };
        raw.facts[1].value = value ?? { type: 'text', answers: ['how'] };
        raw.facts[1].citations[0].exact = exact;
      });
    expect(told('came twice')).toEqual([]);
    expect(told('came often').length).toBeGreaterThan(0);
    expect(told('came twice', { type: 'count', number: 2, noun: all('visits') })).toHaveLength(1);
  });

  it('takes an end of a period without its year in the year of publication only', () => {
    const period = (from: string, implied?: string) =>
      refused((raw) => {
        raw.facts[2].value = { type: 'period', from, ...(implied ? { implied } : {}) };
      });
    expect(period('2021-05-04', 'year')).toEqual([]);
    for (const found of [period('2021-05-04'), period('2020-05-04', 'year')])
      expect(found).toEqual([expect.stringMatching(/the year of 202[01]-05-04 stands in no phrase/u)]);
  });

  it('takes the implied year and the date of publication in a statement', () => {
    expect(
      refused((raw) => {
        raw.facts[2].statement.en = 'Seized on 4 May 2021.';
        raw.facts[1].statement.en = 'Three vans, says the dispatch of 6 May 2021.';
        raw.facts[1].statement.fr = 'Trois, dit la dépêche du 6 mai 2021.';
      }),
    ).toEqual([]);
  });

  it('takes no date of publication in a statement where the article bears none', () => {
    expect(
      refused((raw) => {
        raw.source.undated = true;
        raw.facts[1].statement.en = 'Three vans, says the dispatch of 6 May 2021.';
      }),
    ).toContainEqual(expect.stringContaining('in the statement (en) stands in no phrase that it cites'));
  });

  it('takes the same phrasing of one fact in two languages', () => {
    expect(refused((raw) => (raw.facts[1].questions.fr = ['How many vans ?']))).toEqual([]);
  });

  it('takes the hour of the other clock for the one that is cited', () => {
    const at = (hour: string): string[] =>
      refused((raw) => {
        raw.facts[1].citations = [{ paragraph: 1, exact: '3 vans at 8 p.m.' }];
        raw.facts[1].statement.fr = `Il y avait 3 camionnettes à ${hour}.`;
      }).filter((fault) => fault.includes('stands in no phrase'));
    expect(at('20 heures')).toEqual([]);
    expect(at('21 heures')).toHaveLength(1);
  });

  it('takes a number from the prefix of a citation', () => {
    expect(
      refused((raw) => {
        raw.facts[1].citations = [{ paragraph: 1, exact: 'vans', prefix: 'and 3' }];
      }),
    ).toEqual([]);
  });
});

describe('warningsOf', () => {
  it('says that no lock proves the facts, and in which languages a fact has no question', () => {
    const { base } = parseCase(yamlOf(), 'facts/parcels.yaml');
    expect(warningsOf(base).slice(0, 3)).toEqual([
      'no lock proves the citations: run npm run facts -- lock --article FILE --case parcels',
      'fact "parcels" has no question in ar, es',
      'fact "vans" has no question in fr, ar, es',
    ]);
  });

  it('says nothing of a lock where there is one', () => {
    const { base } = parseCase(yamlOf(), 'facts/parcels.yaml', lockText());
    expect(warningsOf(base)[0]).toBe('fact "parcels" has no question in ar, es');
  });
});
