import { describe, expect, it } from 'vitest';
import { isNegated, withoutDenied } from '../../../src/answer/question/denial.ts';
import { queryOf, without } from '../../../src/answer/question/query.ts';
import { engineOf } from '../../engines.ts';
import { engine, queryFor, readingOf } from '../fixture.ts';

describe('queryOf', () => {
  it.each([
    ['a question word', 'How many firefighters were sent?'],
    ['a fragment of nouns', 'firefighters sent'],
    ['a polite request', 'Tell me who owns the bakery'],
    ['French', 'Combien de pompiers ont été envoyés ?'],
    ['Arabic', 'كم عدد المتطوعين؟'],
    ['Spanish', '¿Cuántos bomberos acudieron?'],
    ['a request that opens like a yes-or-no question', 'Could you find out who owns the bakery'],
    ['"is there" before something told of a thing', 'Is there a date for the fire?'],
    ['a sentence to complete', 'The bakery is owned by ...'],
    ['something of so many things', 'make of the 46 firefighters'],
    ['a unit of time that a fragment asks for', 'Founding year of the bakery'],
  ])('takes %s for a question', (_, text) => {
    expect(queryFor(text).claim).toBe(false);
  });

  it.each([
    ['an opening auxiliary', 'Were 46 firefighters sent?'],
    ['a tag', 'Clara Benn owns the bakery, right?'],
    ['a tag question', "The bakery was in Port Alder, wasn't it?"],
    ['a figure', '46 firefighters came'],
    ['a quoted line', '"46 firefighters were sent": can that go in the caption'],
    ['a sentence by its full stop', 'The bakery exists since 1984.'],
    ['a Spanish tag that looks like a question word', 'Acudieron 46 bomberos, ¿a que sí?'],
    ['an Arabic sentence that opens with its verb', 'اندلعت النيران يوم 3 مارس'],
    ['a denial', 'The fire was not in Port Alder'],
    ['French', 'Est-ce que 46 pompiers sont venus ?'],
    ['Arabic', 'هل أرسلت الفرقة 46 إطفائيا؟'],
    ['an Arabic sentence that opens with its verb', 'كان المخبز في لشبونة'],
    ['a French sentence that opens with a share', 'La plupart des 46 pompiers étaient bénévoles'],
    ['"those who"', 'Fourteen of those who live there were led to safety, right?'],
    ['Spanish', '¿Es cierto que acudieron 46 bomberos?'],
    ['one thing that is denied', 'لم يتم إرسال أحد'],
    ['an Arabic comparison whose "than" also means "who"', 'كان هناك أكثر من 40 إطفائيا'],
  ])('takes %s for a claim', (_, text) => {
    expect(queryFor(text).claim).toBe(true);
  });

  it.each([
    'It is not true that no firefighters came',
    "It's wrong to say that the brigade didn't send 46 firefighters",
    "Il est faux de dire qu'aucun pompier n'est venu",
    'Es falso que no acudieran bomberos',
    'ليس صحيحا أن الفرقة لم ترسل أي إطفائي',
  ])('reads of "%s" what is said to be untrue, which denies something itself', (text) => {
    const { claim, untrue, negated } = queryFor(text);
    expect([claim, untrue, negated]).toEqual([true, true, true]);
  });
  it('names in the receipt what is said to be untrue', () => {
    const { asks } = engine.ask('It is not true that no firefighters came').receipt;
    expect(asks).toEqual(['claim', 'denied', 'said to be untrue']);
  });
  it('reads one denial by itself as such, however it is put', () => {
    const { untrue, negated } = queryFor('It is not true that 46 firefighters came');
    expect([untrue, negated]).toEqual([false, true]);
  });

  it.each([
    ['The brigade did not send 46 firefighters', true],
    ["They didn't send 46 firefighters", true],
    ["Didn't they send 46 firefighters?", false],
    ["N'ont-ils pas envoyé 46 pompiers ?", false],
    ["Les autorités n'ont-elles pas envoyé 46 pompiers ?", false],
    ['¿No enviaron a 46 bomberos?', false],
    ['¿No enviaron ni un bombero?', true],
    ["They didn't send firefighters only", false],
    ['The residents were not the only ones', false],
    ['No fueron solo bomberos', false],
    ['46 firefighters came, no?', false],
    ['No more than 46 firefighters came', false],
    ["Les pompiers n'étaient pas 46", true],
    ['No enviaron a 46 bomberos', true],
    ["The fire began in March, didn't it, right?", false],
    ["Isn't it true that no firefighters came?", true],
    ["Isn't it true that 46 firefighters came?", false],
    ['No se enviaron bomberos', true],
    ['The fire did not reach the school', true],
    ['The firefighters did not reach 50', false],
  ])('reads whether "%s" denies: %s', (text, negated) => {
    expect(queryFor(text).negated).toBe(negated);
  });

  it('reads the Arabic denial of a past', () => {
    expect(queryFor('لم ترسل الفرقة 46 إطفائيا').negated).toBe(true);
  });
  it('believes a figure alone less than an assertion', () => {
    expect([queryFor('46 firefighters').weak, queryFor('46 firefighters came, right?').weak]).toEqual([
      true,
      false,
    ]);
  });
  it('asks for nothing where it claims', () => {
    expect(queryFor('Were 46 firefighters sent?').asked.asks).toEqual([]);
  });
  it('leaves out what the question sets aside', () => {
    const { reading } = queryFor('How many firefighters were sent, as opposed to residents?');
    expect(reading.terms.map(({ text }) => text)).toEqual(['firefighters', 'sent']);
  });
  it('takes a sentence with a verb and a date for a claim', () => {
    expect(queryFor('The fire was on March 4').claim).toBe(true);
  });
});

describe('queryOf on qualities', () => {
  it('takes the dearest of a kind for no comparison', () => {
    expect(queryFor('precio del pan más caro', 'es').claim).toBe(false);
  });
});

describe('a quoted line', () => {
  it('is checked without what stands around it', () => {
    const { reading } = queryFor('Caption for the front page: “46 firefighters were sent”, all right?');
    expect(reading.terms.map((term) => term.text)).toEqual(['firefighters', 'sent']);
  });
  it('is no claim where something is asked of it', () => {
    expect(queryFor('Who said “most of the building is sound”?').claim).toBe(false);
  });
});

describe('a denial', () => {
  it.each([
    ['The fire was not in Port Alder', true],
    ["The fire was in Port Alder, isn't that so?", false],
    ['They refused to leave the bakery', true],
    ['Not one of the firefighters left', true],
    ['It was in Port Alder, true or false', false],
    ['It is false that 46 firefighters came', true],
    ['Il est faux que 46 pompiers soient venus', true],
    ['ليس صحيحا أن المخبز في بورت ألدر', true],
    ['Es falso que acudieran 46 bomberos', true],
  ])('"%s": %s', (text, negated) => {
    expect(queryFor(text).negated).toBe(negated);
  });
});

describe('without', () => {
  it('takes terms and their words out', () => {
    const reading = readingOf('firefighters and residents');
    const [first] = reading.terms;
    const rest = without(reading, new Set(first === undefined ? [] : [first]));
    expect(rest.terms.map(({ text }) => text)).toEqual(['residents']);
    expect(rest.active.has(0)).toBe(false);
  });
  it('leaves the reading as it is where there is nothing to take', () => {
    const reading = readingOf('firefighters');
    expect(without(reading, new Set())).toBe(reading);
  });
});

describe('a denial that is none', () => {
  it.each([
    "46 firefighters were sent, if I'm not mistaken",
    "46 firefighters were sent, unless I'm wrong",
    'Si je ne me trompe, 46 pompiers sont venus',
    'Si no me equivoco, acudieron 46 bomberos',
    'إن لم أكن مخطئا، أرسلت الفرقة 46 إطفائيا',
    'لا يزال 46 إطفائيا في المخبز',
    'Sin duda acudieron 46 bomberos',
  ])('"%s" denies nothing', (text) => {
    expect(queryFor(text).negated).toBe(false);
  });
});

describe('withoutDenied', () => {
  const kept = (text: string) => withoutDenied(readingOf(text)).terms.map((term) => term.text);
  it('leaves what is said in the place of what is denied', () => {
    expect(kept('The fire was not in Lisbon but in Port Alder')).toEqual(['fire', 'port alder']);
  });
  it('leaves two clauses whole', () => {
    expect(kept('The bakery was not sold, but the brigade saved the oven')).toContain('sold');
  });
});

describe('a plain sentence', () => {
  it.each([
    ['The fire came from an oven.', true],
    ['¿Había voluntarios entre los bomberos?', true],
    ['Cause of the fire.', false],
  ])('"%s" claims: %s', (text, claim) => {
    expect(queryFor(text).claim).toBe(claim);
  });
});

describe('"or not"', () => {
  it.each([
    ['whether or not the fire was put out', 'en'],
    ['The factor on which stepping in or not depends', 'en'],
    ['ce dont dépend d’intervenir ou non face au feu', 'fr'],
  ] as const)('"%s" denies nothing', (text, language) => {
    expect(isNegated(readingOf(text, language))).toBe(false);
  });
});

describe('a sentence that breaks off', () => {
  it('is to be completed, and claims nothing', () => {
    expect(queryFor('The street where the bakery burned was').claim).toBe(false);
    expect(queryFor('La rue où la boulangerie a brûlé était', 'fr').claim).toBe(false);
  });
  it('is none where dots are a pause behind a whole one', () => {
    expect(queryFor('Did the bakery burn on March 3...?').claim).toBe(true);
    expect(queryFor("46 firefighters came, didn't they...?").claim).toBe(true);
    expect(queryFor('The bakery is owned by ...?').claim).toBe(false);
  });
  it('is none where it only ends in its verb', () => {
    expect(queryFor('46 firefighters it was').claim).toBe(true);
  });
});

describe('a number that is asked for by its noun', () => {
  it.each([
    ['Number of firefighters the town has sent since 2019', false],
    ['The number of firefighters was 46, right?', true],
  ])('"%s" claims: %s', (text, claims) => {
    expect(queryFor(text).claim).toBe(claims);
  });
  it('is an amount where only a currency is named', () => {
    const { claim, asked } = queryFor('The 46 firefighters, in euros?');
    expect({ claim, currencies: asked.currencies }).toEqual({ claim: false, currencies: ['EUR'] });
  });
});

describe('what is said of one rather than another', () => {
  it('keeps the other as what is replaced', () => {
    const { replaced } = queryFor('The police rather than the bakery sent 46 firefighters.');
    expect(replaced.map(({ text }) => text)).toEqual(['bakery']);
  });
});

describe('what asks, though it looks like a statement', () => {
  it.each([
    'Amount in euros at which the damage was put',
    'conservation status of the ovens rescued in 2020',
  ])('"%s" claims nothing', (text) => {
    expect(queryFor(text).claim && !queryFor(text).weak).toBe(false);
  });
  it('an Arabic "any" behind a denial asks nothing', () => {
    expect(queryFor('لم يرسل أي إطفائي إلى المخبز.').claim).toBe(true);
  });
  it('what stands around a statement may ask whether it is so', () => {
    expect([
      queryOf(readingOf('the firefighters sent'), true).claim,
      queryFor('the firefighters sent').claim,
    ]).toEqual([true, false]);
  });
});

describe('a currency that stands apart from its amount', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['in dollars, the cash was under 100,000', 'refuted'],
    ['in dollars, the cash was over 100,000', 'supported'],
  ])('is that of the amount: "%s" is %s', (claim, verdict) => {
    expect(seizure.ask(claim).verdict).toBe(verdict);
  });
});

describe('a text that opens with "names of"', () => {
  it('asks for them, and claims nothing', () => {
    expect(queryFor('names of the 46 firefighters who were sent?').claim).toBe(false);
  });
  it('asks where a clause behind them has its own subject', () => {
    expect(queryFor('names of the streets where the fires were?').claim).toBe(false);
  });
});

describe('what tells a name', () => {
  it('claims it, and asks for none', () => {
    expect(queryFor('The name of the owner is Clara Benn.').claim).toBe(true);
  });
});
