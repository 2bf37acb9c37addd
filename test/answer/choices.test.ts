import { describe, expect, it } from 'vitest';
import { bareNoun, bareTopic } from '../../src/answer/choices.ts';
import { buildEngine } from '../../src/answer/engine.ts';
import type { Fact } from '../../src/facts/schema.ts';
import { engineOf } from '../engines.ts';
import { ask, base, decided, factOf, queryFor } from './fixture.ts';

describe('what happened on a day', () => {
  it('is what is told of that day', () => {
    expect(ask('What happened on March 3?')).toEqual(['answer', 'fire-date']);
  });
  it('is not told of a day that no fact has', () => {
    expect(ask('What happened on March 9?')[0]).toBe('absent');
  });
});

describe('a topic that is named and not asked about', () => {
  it('is one thing, person or deed', () => {
    expect(bareTopic(queryFor('Firefighters?'))?.text).toBe('firefighters');
    expect(bareTopic(queryFor('sacks'))?.text).toBe('sacks');
    expect(bareTopic(queryFor('Which sacks?'))).toBeUndefined();
    expect(bareTopic(queryFor('sacks and bakers'))).toBeUndefined();
    expect(bareTopic(queryFor('sacks in 2015'))).toBeUndefined();
  });
  it('is answered with its number where one fact counts it', () => {
    expect(ask('Firefighters?')).toEqual(['answer', 'firefighters-count']);
    expect(ask('¿bomberos?')).toEqual(['answer', 'firefighters-count']);
  });
  it('is answered with its amount where none counts it and one gives that', () => {
    expect(ask('Damage?')).toEqual(['answer', 'damage-amount']);
  });
  it('is asked back about where several facts tell of it and none counts it', () => {
    expect(ask('bakery?')[0]).toBe('clarify');
  });
});

describe('one noun and nothing else', () => {
  it('is what the number is asked of', () => {
    expect(bareNoun(queryFor('How many sacks?'))?.text).toBe('sacks');
    expect(bareNoun(queryFor('Sacks, how many again?'))?.text).toBe('sacks');
  });
  it('is not all that is said where a deed, a time or another thing is named', () => {
    expect(bareNoun(queryFor('How many sacks burned?'))).toBeUndefined();
    expect(bareNoun(queryFor('How many sacks in 2015?'))).toBeUndefined();
    expect(bareNoun(queryFor('How many sacks and bakers?'))).toBeUndefined();
  });
  it('asks for no number where none is asked for', () => {
    expect(bareNoun(queryFor('Which sacks?'))).toBeUndefined();
  });

  const burnt: Fact = {
    ...factOf('flour-saved'),
    id: 'flour-burnt',
    statement: {
      en: 'Forty sacks of flour burned in the store room.',
      fr: 'Quarante sacs de farine ont brûlé dans la réserve.',
      ar: 'احترق أربعون كيسا من الدقيق في المخزن.',
      es: 'Cuarenta sacos de harina ardieron en el almacén.',
    },
    value: {
      type: 'count',
      number: 40,
      noun: {
        en: 'sacks of flour burned',
        fr: 'sacs de farine brûlés',
        ar: 'كيسا من الدقيق احترق',
        es: 'sacos de harina quemados',
      },
    },
    questions: { en: ['How many sacks of flour burned?', 'number of flour sacks lost in the store room'] },
  };
  const two = buildEngine({
    ...base,
    content: { ...base.content, facts: [...base.content.facts, burnt] },
  });
  it('is asked back for where several facts count it', () => {
    const { verdict, options } = two.ask('How many sacks?');
    expect(verdict).toBe('clarify');
    expect(options.map(({ fact }) => fact).sort()).toEqual(['flour-burnt', 'flour-saved']);
  });
  it('is answered where more is said', () => {
    expect(decided(two.ask('How many sacks of flour burned?'))).toEqual(['answer', 'flour-burnt']);
  });
  it('is answered by the fact that counts it as such, whatever others count of it', () => {
    expect(ask('How many firefighters?')).toEqual(['answer', 'firefighters-count']);
  });
});

describe('a question for nothing but an amount', () => {
  const [told] = base.content.facts.filter(({ value }) => value.type === 'money');
  const facts = [...base.content.facts, ...(told ? [{ ...told, id: 'another-amount' }] : [])];
  const engine = buildEngine({ ...base, content: { ...base.content, facts } });
  it('is asked back for, by whatever word the thing is pointed at', () => {
    for (const question of ['How much was it worth?', '¿Cuánto valía aquello?'])
      expect(engine.ask(question).options.map(({ fact }) => fact)).toEqual([told?.id, 'another-amount']);
  });
});

describe('facts that fit alike', () => {
  const timber = engineOf('timber');
  it('are not those that would answer with what the question names', () => {
    expect(decided(timber.ask('In which place was the raided sawmill?'))).toEqual(['answer', 'raid-town']);
  });
});

describe('a fact that answers for sure', () => {
  it('is no choice beside others that give the kind of answer asked for', () => {
    expect(decided(engineOf('tolls').ask("who's Radek Holub?"))).toEqual(['answer', 'holub-who']);
  });
  it('is no choice beside what it leads by far', () => {
    expect(decided(engineOf('ransom').ask('what was the clue that got detectives going?'))[0]).toBe('answer');
  });
});
