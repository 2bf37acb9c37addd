import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/answer/claims.ts';
import { buildEngine } from '../../src/answer/engine.ts';
import { ask, base, bench, decided, engine, factOf, queryFor } from './fixture.ts';

describe('judgeClaim', () => {
  const judged = (text: string) => {
    const { reading, negated } = queryFor(text);
    const finding = judgeClaim(reading, negated, bench.index, bench.lexicon);
    return finding && [finding.verdict, ...finding.facts.map(({ fact }) => fact.id)];
  };
  it('rests on the fact that counts the same thing', () => {
    expect(judged('50 residents were led to safety')).toEqual(['refuted', 'residents-count']);
  });
  it('finds nothing to hold a claim against where no fact speaks of it', () => {
    expect(judged('Two helicopters were sold')).toBeUndefined();
  });
});

describe('a claimed figure', () => {
  it.each([
    ['46 firefighters were sent', 'supported', 'firefighters-count', 'the very figure'],
    ['Were 50 firefighters sent?', 'refuted', 'firefighters-count', 'another figure'],
    ['More than 40 firefighters were sent', 'supported', 'firefighters-count', 'below the figure'],
    [
      'More than 46 firefighters were sent',
      'refuted',
      'firefighters-count',
      'the figure is not more than itself',
    ],
    ['Fewer than 40 firefighters were sent', 'refuted', 'firefighters-count', 'the wrong way round'],
    ['At least 46 firefighters came', 'supported', 'firefighters-count', 'itself is enough'],
    ['About 45 firefighters came', 'supported', 'firefighters-count', 'near enough for "about"'],
    ['31 residents were led to safety', 'refuted', 'residents-count', 'a right figure of another thing'],
    ['Dozens of firefighters came', 'supported', 'firefighters-count', 'an order of magnitude'],
    ['Was the damage under EUR 200,000?', 'refuted', 'damage-amount', 'an amount in its currency'],
    ['Was the damage USD 262,000?', 'supported', 'damage-amount', 'the amount in the other currency'],
    ['No residents were led to safety', 'refuted', 'residents-count', 'none is a number too'],
    ["They didn't send 46 firefighters", 'refuted', 'firefighters-count', 'what is true is denied'],
    ["They didn't send 50 firefighters", 'supported', 'firefighters-count', 'what is false is denied'],
    ["Didn't they send 46 firefighters?", 'supported', 'firefighters-count', 'a question that expects a yes'],
    ['Les pompiers étaient 60', 'refuted', 'firefighters-count', 'French, the figure behind the noun'],
    ['أرسلت الفرقة 50 إطفائيا', 'refuted', 'firefighters-count', 'Arabic'],
    ['¿Hubo 50 bomberos?', 'refuted', 'firefighters-count', 'Spanish'],
  ])('"%s" is %s by %s: %s', (text, verdict, fact) => {
    expect(ask(text)).toEqual([verdict, fact]);
  });

  it('is contradicted with the right value', () => {
    const answer = engine.ask('Were 50 firefighters sent?');
    expect(answer.answer).toBe('No. The brigade sent 46 firefighters.');
    expect(answer.citations).toEqual([{ source: 'article', paragraph: 2, quote: '46 firefighters' }]);
  });
  it('is not judged where the article counts no such thing', () => {
    expect(ask('Were 3 helicopters sent?')).toEqual(['absent']);
  });
});

describe('a claimed name, time or share', () => {
  it.each([
    ['Is the bakery owned by Clara Benn?', 'supported', 'bakery-owner', 'the very name'],
    ['Was HOT DOOR launched in 2019?', 'supported', 'campaign-start', 'the year of a season'],
    ['Was HOT DOOR launched in 2018?', 'refuted', 'campaign-start', 'another year'],
    ['Did the bakery bake bread?', 'supported', 'bakery-products', 'one of a list'],
    ['Did the bakery only make bread?', 'refuted', 'bakery-products', 'a part given for the whole'],
    ['Is the building sound?', 'supported', 'building-state', 'a hedge that the reply keeps'],
    ['Is all of the building sound?', 'refuted', 'building-state', 'most is not all'],
    ['Was half the building sound?', 'refuted', 'building-state', 'most is more than half'],
    ['Did the fire not start in an oven?', 'refuted', 'fire-cause', 'what is told is denied'],
  ])('"%s" is %s by %s: %s', (text, verdict, fact) => {
    expect(ask(text)).toEqual([verdict, fact]);
  });

  it.each([
    ['Is the bakery in Lyon?', 'no entry says that Lyon is a city, so it may be any place'],
    ['Does John Smith own the bakery?', 'a person that no list has'],
    ['Was the building insured?', 'a thing that the article leaves out'],
  ])('"%s" is not agreed with: %s', (text) => {
    expect(['absent', 'refuted']).toContain(engine.ask(text).verdict);
  });

  it('"Is the campaign called COLD DOOR?" is not agreed with: another name in its place', () => {
    expect(engine.ask('Is the campaign called COLD DOOR?').verdict).not.toBe('supported');
  });
  it('"Did the bakery bake pizza?" is not agreed with: the list is complete without it', () => {
    expect(engine.ask('Did the bakery bake pizza?').verdict).not.toBe('supported');
  });
  it('"Were all firefighters volunteers?" is not agreed with: 31 of 46 were', () => {
    expect(engine.ask('Were all firefighters volunteers?').verdict).not.toBe('supported');
  });
  it('"Have they put out 120 fires in the last two years?" is refuted: that is the figure since 2015', () => {
    expect(ask('Have they put out 120 fires in the last two years?')).toEqual([
      'refuted',
      'fires-last-two-years',
    ]);
  });
});

describe('a count of nought', () => {
  const { engine: told } = withCounts();
  it.each([
    ['Was anyone hurt?', 'refuted'],
    ['People were hurt in the fire.', 'refuted'],
    ['Were 5 people hurt?', 'refuted'],
    ['Y a-t-il eu des blessés ?', 'refuted'],
    ['¿Hubo heridos?', 'refuted'],
    ['هل أصيب أحد؟', 'refuted'],
    ['Nobody was hurt, right?', 'supported'],
    ['There were no casualties.', 'supported'],
  ])('"%s" is %s', (question, verdict) => {
    expect(decided(told.ask(question))).toEqual([verdict, 'hurt']);
  });
  it('is the answer to how many', () => {
    expect(decided(told.ask('How many people were hurt?'))).toEqual(['answer', 'hurt']);
  });
});

describe('a count with a most alone', () => {
  it('is not reckoned with', () => {
    const answer = withCounts().engine.ask('How many firefighters, residents and pupils in all?');
    expect(answer.working).toEqual([]);
  });
});

/** The bakery where nobody was hurt and up to 30 pupils were sent home. */
function withCounts() {
  const count = factOf('residents-count');
  const hurt: typeof count = {
    ...count,
    id: 'hurt',
    statement: {
      en: 'Nobody was hurt in the fire.',
      fr: "Personne n'a été blessé dans l'incendie.",
      ar: 'لم يصب أحد في الحريق.',
      es: 'Nadie resultó herido en el incendio.',
    },
    value: {
      type: 'count',
      number: 0,
      noun: { en: 'people hurt', fr: 'blessés', ar: 'جرحى', es: 'heridos' },
    },
    questions: {
      en: ['How many people were injured?', 'number of injured', 'how many casualties in the fire'],
      fr: ['Combien de blessés ?'],
      ar: ['كم عدد الجرحى؟'],
      es: ['¿Cuántos heridos hubo?'],
    },
  };
  const pupils: typeof count = {
    ...count,
    id: 'pupils',
    statement: {
      en: 'Up to 30 pupils were sent home.',
      fr: "Jusqu'à 30 élèves ont été renvoyés.",
      ar: 'أعيد ما يصل إلى 30 تلميذا.',
      es: 'Hasta 30 alumnos fueron enviados a casa.',
    },
    value: {
      type: 'count',
      max: 30,
      noun: { en: 'pupils sent home', fr: 'élèves renvoyés', ar: 'تلميذا', es: 'alumnos' },
    },
    questions: { en: ['How many pupils were sent home?'] },
  };
  const content = {
    ...base.content,
    facts: [...base.content.facts, hurt, pupils],
    unknowns: base.content.unknowns.filter(({ id }) => id !== 'injured'),
  };
  return { engine: buildEngine({ ...base, content }) };
}

describe('a fact that tells of a denial', () => {
  const told = structuredClone(base);
  const fact = told.content.facts.find(({ value }) => value.type === 'text');
  if (!fact) throw new Error('the bakery has no text');
  fact.statement.en = 'Clara Benn denies that she sold the flour.';
  fact.questions.en = [
    'What does Benn deny?',
    'Benn denies a sale of flour',
    'denial about selling the flour',
  ];
  const denying = buildEngine(told);

  it.each([
    ['Benn denies that she sold the flour.', 'supported'],
    ['Benn admits that she sold the flour.', 'refuted'],
    ['Benn sold the flour, right?', 'refuted'],
    ['Why does Benn admit that she sold the flour?', 'refuted'],
    ['Benn accepts that she sold the flour.', 'refuted'],
  ])('"%s" is %s', (text, verdict) => {
    expect(denying.ask(text).verdict).toBe(verdict);
  });
});

describe('a claim of which one fact tells a part and another the rest', () => {
  it.each([
    ['Did the bakery in Port Alder burn on 3 March?', ['supported', 'fire-place', 'fire-date'], 'its date'],
    ['Did the bakery in Port Alder burn on 2 March?', ['refuted', 'fire-date'], 'another date'],
    ['31 of the 46 firefighters were volunteers', ['supported', 'volunteers-count'], 'the whole of a part'],
    ['30 of the 46 firefighters were volunteers', ['refuted', 'volunteers-count'], 'another part'],
    ['31 of the 50 firefighters were volunteers', ['refuted', 'volunteers-count'], 'another whole'],
    ['The 46 firefighters fought the fire', ['supported', 'fire-fought-by'], 'how many they were'],
  ])('"%s" is %s: %s', (text, expected) => {
    expect(ask(text)).toEqual(expected);
  });
});

describe('a thing that stands where a fact has another', () => {
  const told = structuredClone(base);
  const fact = told.content.facts.find(({ id }) => id === 'fire-cause');
  if (!fact) throw new Error('the bakery burned for no cause');
  fact.statement.en = 'The load of the van had been labelled as flour sacks.';
  fact.value = { type: 'entity', entities: ['flour-sacks'] };
  fact.questions.en = [
    'What had the load of the van been labelled as?',
    'label on the load of the van',
    'how was the load of the van labelled',
  ];
  const labelled = buildEngine(told);

  it.each([
    ['The load of the van had been labelled as flour sacks.', 'supported'],
    ['The load of the van had been labelled as furniture.', 'refuted'],
  ])('"%s" is %s', (text, verdict) => {
    expect(labelled.ask(text).verdict).toBe(verdict);
  });
});
