import { describe, expect, it } from 'vitest';
import { isExcepted } from '../../../src/answer/claims/setting.ts';
import { buildEngine } from '../../../src/answer/engine.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { engineOf } from '../../engines.ts';
import { base, bench, decided, factOf, readingOf } from '../fixture.ts';

describe('a claim of where something was', () => {
  const carparts = engineOf('carparts');
  it('is put right by the fact that tells where', () => {
    expect(decided(carparts.ask('The cash was found inside a truck, right?'))).toEqual([
      'refuted',
      'cash-where',
    ]);
  });
  it('is borne out by a statement that has each of its words', () => {
    expect(decided(carparts.ask('Was the cash in a safe?'))).toEqual(['supported', 'cash-where']);
  });
  it('is not borne out by a statement that names two things and does not say that they are one', () => {
    const harbour = engineOf('harbour');
    expect(harbour.ask('is it true the tanker was the Orsa Verde?').verdict).not.toBe('supported');
  });
});

describe('a claim of a city', () => {
  const sharkfins = engineOf('sharkfins');
  it('is borne out by no statement that has it in another', () => {
    expect(decided(sharkfins.ask('can I say the DNA work was done at a lab in Accra'))).toEqual(['absent']);
  });
  it('is borne out by one that has it there', () => {
    expect(decided(sharkfins.ask('the DNA work was done at a lab in Takoradi'))).toEqual([
      'supported',
      'lab-who',
    ]);
  });
});

describe('a claim of a place, a currency or an order that the fact does not tell', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['did police seize 29 excavators in Mali?', engineOf('gold')],
    ['Were the exam papers printed abroad?', engineOf('exams')],
    ['Was the spokeswoman arrested?', engineOf('ransom')],
    ['The cash, $103,305, was in euros', seizure],
    ['The investigation began before the phone seizure', seizure],
  ] as const)('is borne out by nothing: "%s"', (claim, engineOf) => {
    expect(engineOf.ask(claim).verdict).toBe('absent');
  });
  it('is borne out where the order is the one told', () => {
    expect(seizure.ask('The probe began after the phones were seized').verdict).toBe('supported');
  });
});

describe('a claim of what is left out of all', () => {
  const base = structuredClone(loadCase('test/questions/cases/vials.yaml'));
  const days = base.content.facts.find(({ id }) => id === 'hotline-days');
  if (days === undefined) throw new Error('the case has no fact "hotline-days"');
  days.statement.en = 'The hotline is open every day except Sunday.';
  days.statement.es = 'La línea está abierta todos los días salvo el domingo.';
  base.content.facts = base.content.facts.filter(({ id }) => id !== 'hotline-closed');
  const vials = buildEngine(base);
  it.each(['Is the hotline open on Sundays?', '¿La línea abre los domingos?'])(
    'is put right by what leaves it out: "%s"',
    (claim) => {
      expect(decided(vials.ask(claim))).toEqual(['refuted', 'hotline-days']);
    },
  );
  it.each([
    ['Everybody except the firefighters was hurt.', true],
    ['Nobody except the firefighters was hurt.', false],
  ])('is put right by "%s": %s', (statement, excepted) => {
    const fact = structuredClone(factOf('firefighters-count'));
    fact.statement.en = statement;
    const profile = bench.index.profiles[0];
    if (profile === undefined) throw new Error('the bakery has no entry');
    const told = { fact, profile } as Parameters<typeof isExcepted>[1];
    expect(isExcepted(readingOf('Were the firefighters hurt?'), told, bench.lexicon)).toBe(excepted);
  });
  it('is borne out of what is not left out', () => {
    expect(vials.ask('the hotline is open every day except Sunday, right?').verdict).toBe('supported');
  });
});

describe('a claim of whence they are of whom it speaks', () => {
  const seizure = engineOf('seizure');
  it.each([
    'are the 21 suspects all Moroccan?',
    'the 21 suspects are Moroccan, right?',
    'were the 21 arrested Moroccan?',
    'were the birds Moroccan?',
    'les 21 suspects sont-ils marocains ?',
    'los 21 detenidos son todos marroquíes, ¿no?',
  ])('is not borne out by whence those are who arrested or rescued them: "%s"', (claim) => {
    expect(seizure.ask(claim).verdict).toBe('absent');
  });
  it.each(['the security services are Moroccan, right?', 'is the DGST Moroccan?'])(
    'is borne out by what says it of them: "%s"',
    (claim) => {
      expect(seizure.ask(claim).verdict).toBe('supported');
    },
  );
});

describe('a claim of the case that only an older event bears out', () => {
  const tunnel = engineOf('tunnel');
  it.each([
    'did the burglars take 17 million reais?',
    'Was the burglary in Santa Eulina?',
    'the burglary took place in Santa Eulina, right?',
  ])('is not agreed with: "%s"', (claim) => {
    expect(tunnel.ask(claim).verdict).not.toBe('supported');
  });
  it.each([
    'did thieves take 17 million reais in 2011?',
    'did the Santa Eulina burglars take 17 million reais?',
  ])('is agreed with where the claim says so: "%s"', (claim) => {
    expect(tunnel.ask(claim).verdict).toBe('supported');
  });
});

describe('a claim of what only older events are told with', () => {
  const seizure = engineOf('seizure');
  it('is borne out by a fact of another of them', () => {
    expect(
      seizure.ask('Police forces of which three countries cooperated when the birds were saved?').facts,
    ).toEqual(['oratix-countries']);
  });
  it('is put in no order with what nobody dates', () => {
    expect(seizure.ask('did ORATIX carry on after the 2020 rescue or did it stop?').verdict).toBe('absent');
  });
});

describe('a claim of the month of the case’s event', () => {
  const bakery = buildEngine(base);
  it('is borne out by a figure without a time of its own', () => {
    expect(decided(bakery.ask('14 residents were led to safety in March, right?'))).toEqual([
      'supported',
      'residents-count',
    ]);
  });
  it.each(['Clara Benn owned the bakery in March, right?', 'Was the bakery making pies in 2022?'])(
    'is not borne out by what is no figure: "%s"',
    (claim) => {
      expect(bakery.ask(claim).verdict).toBe('absent');
    },
  );
  it.each(['in April', 'in April 2022', 'on 7 June'])('is not borne out by it %s', (when) => {
    expect(bakery.ask(`14 residents were led to safety ${when}, right?`).verdict).toBe('absent');
  });
});

describe('the nationality of somebody', () => {
  const cattle = engineOf('cattle');
  it.each([
    'Is Bragatto Brazilian?',
    'Bragatto est-il brésilien ?',
    '¿Es brasileño Bragatto?',
    'هل براغاتو برازيلي؟',
  ])('is borne out by the statement that says it of them: "%s"', (claim) => {
    expect(cattle.ask(claim)).toMatchObject({ verdict: 'supported', facts: ['bragatto-nationality'] });
  });
  it('is put right by it', () => {
    expect(cattle.ask('Is Bragatto Paraguayan?')).toMatchObject({
      verdict: 'refuted',
      facts: ['bragatto-nationality'],
    });
  });
});
