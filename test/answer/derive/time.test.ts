/** Spans and order in time. */
import { describe, expect, it } from 'vitest';
import { dayOfWeekday } from '../../../src/answer/derive/derive.ts';
import { createBench } from '../../../src/answer/engine.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const main = engineOf('seizure');

describe('the time between', () => {
  const ferry = engineOf('ferry');
  const collapse = engineOf('collapse');

  it.each([
    'How many minutes after leaving Puerto Linao did the ferry send its distress call?',
    "Combien de minutes se sont écoulées entre le départ de Puerto Linao et l'appel de détresse ?",
    'كم دقيقة مرت بين مغادرة بويرتو ليناو ونداء الاستغاثة؟',
  ])('two times of day is told in minutes: "%s"', (question) => {
    expect(ferry.ask(question).answer).toMatch(/4:25 − 3:40 = 45/u);
  });

  it('a call and a sinking of which no time is told is not given', () => {
    expect(ferry.ask('How many minutes between the distress call and the sinking?').verdict).toBe('absent');
  });

  it.each([
    ['How many days before the flood was the mine inspected by SAMS?', ['inspection-date', 'flood-date']],
    [
      "Combien de jours séparent l'inondation de la date limite du rapport ?",
      ['flood-date', 'commission-due'],
    ],
  ])('is reckoned from the case\'s own event, not an earlier one: "%s"', (question, facts) => {
    expect(collapse.ask(question).facts).toEqual(facts);
  });
});

describe('an order in time', () => {
  const wildfire = engineOf('wildfire');

  it('dates a thing by its head, not by what it was for', () => {
    expect(
      wildfire.ask('In chronological order: the fine for Cerro Pelado, the Cerro Pelado fire, CLEAN LINE')
        .facts,
    ).toEqual(['pelado-date', 'fine-year', 'plan-start']);
  });

  it('is not made of some of the things that are listed', () => {
    expect(
      wildfire.ask('In chronological order: the Cerro Pelado fire, CLEAN LINE, the purchase of the drone')
        .receipt.rule,
    ).not.toBe('derived: order');
  });
});

describe('a time that is named by its month or year alone', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['How long from the February seizure to publication?', '26 days'],
    ['How many years between 2002 and the creation of ORATIX?', '17 years'],
  ])('is the one that is told of it: %s', (text, span) => {
    expect(seizure.ask(text).answer).toContain(span);
  });
});

describe('two events that are called the same', () => {
  const carparts = engineOf('carparts');
  it.each([
    'how many days lie between the two raids?',
    'how many days were there between the first raid and the second?',
    'time between the two raids',
    'how many days from April 23 to May 14?',
    '¿cuántos días hubo entre las dos redadas?',
    'كم يوما بين المداهمتين؟',
  ])('are so many days apart: "%s"', (question) => {
    expect(carparts.ask(question).facts).toEqual(['raid1-date', 'raid2-date']);
  });
  it.each([
    'how many days from the start of the investigation to the first raid?',
    '¿Cuántos días transcurrieron desde que arrancó la investigación hasta la primera redada?',
  ])('are told from another by the name that has an ordinal in it: "%s"', (question) => {
    expect(carparts.ask(question).facts).toEqual(['investigation-start', 'raid1-date']);
  });
  it('is told in days where days are asked for, and not in years', () => {
    const ransom = engineOf('ransom');
    expect(decided(ransom.ask('How many days between the attack and the payment?'))).toEqual([
      'answer',
      'payment-delay',
    ]);
  });
});

describe('a deed that no fact dates', () => {
  it('has no place in an order in time', () => {
    expect(main.ask('did any of the birds die before the DGST got to them?').verdict).toBe('absent');
  });
});

describe('years without two times', () => {
  const cyber = engineOf('cyber');
  it('are nothing to work out', () => {
    expect(cyber.ask('¿cuántos años les cayeron a los nueve de Ohrid?').verdict).toBe('absent');
  });
  it('lie between a "from" and a "to" in any language', () => {
    expect(
      engineOf('seizure').ask('¿Cuántos años van de la creación de ORATIX al rescate de las aves?').receipt
        .rule,
    ).toBe('derived: elapsed');
  });
});

describe('the day of a weekday', () => {
  const cyber = engineOf('cyber');
  it.each([
    ['when were the raids?', /Tuesday \(7 November 2023\)\.$/u],
    ['Quand ont eu lieu les descentes ?', /mardi \(7 novembre 2023\)\.$/u],
  ])('is told where the statement leaves it out: "%s"', (question, answer) => {
    expect(cyber.ask(question).answer).toMatch(answer);
  });
  it('is told by no fact that is asked for something else', () => {
    expect(cyber.ask('were the raids on Tuesday?').answer).not.toContain('7 November');
  });
  it('is told of no two weekdays', () => {
    const { index, ...rest } = createBench(loadCase('test/questions/cases/cyber.yaml'));
    const day = index.profiles.find(({ fact }) => fact?.id === 'arrest-day')?.fact;
    const told = (en: string) =>
      day && dayOfWeekday({ ...day, statement: { ...day.statement, en } }, { index, ...rest }, 'en')?.text;
    expect(told('The raids were on Tuesday.')).toBe('The raids were on Tuesday (7 November 2023).');
    expect(told('The raids were on Tuesday and told of on Thursday.')).toBeUndefined();
  });
});

describe('the earlier of two events, called so', () => {
  const sand = engineOf('sand');
  it.each([
    'the earlier operation, that of 2021, was called Pelican, right?',
    'La operación anterior, la de 2021, se llamaba Pelícano, ¿no?',
  ])('is no claim of an order: "%s"', (text) => {
    expect(decided(sand.ask(text))).toEqual(['supported', 'pelican-name']);
  });
  it('is one where it is set against the other', () => {
    expect(sand.ask('Operation Pelican came earlier than Heron, right?').receipt.rule).toBe(
      'claim: order in time',
    );
  });
});

describe('a claim that orders nothing in time', () => {
  it.each([
    [
      'first within a name',
      'matchfix',
      'Los presuntos amaños se produjeron en primera división de Ardania, ¿verdad?',
      'league',
    ],
    [
      'the earlier of two raids, at a place',
      'antiques',
      'La redada anterior de la brigada, en 2019, fue en Valdecora, ¿verdad?',
      'earlier-place',
    ],
  ])('is not borne out by the days of two facts: %s', (_, name, claim, fact) => {
    expect(decided(engineOf(name).ask(claim))).toEqual(['refuted', fact]);
  });
});
