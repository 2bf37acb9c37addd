/** Which operation a question asks for. */
import { describe, expect, it } from 'vitest';
import { operationOf } from '../../../src/answer/derive/derive.ts';
import { engineOf } from '../../engines.ts';
import { readingOf } from '../fixture.ts';

describe('operationOf', () => {
  it.each([
    ['How many firefighters and residents in total?', 'sum'],
    ['firefighters + residents', 'sum'],
    ['How many more firefighters than residents?', 'difference'],
    ['What is the ratio of firefighters to residents?', 'ratio'],
    ['What share of the firefighters were volunteers?', 'percent'],
    ['Which came first, the fire or the campaign?', 'first'],
    ['How many days between the fire and publication?', 'elapsed'],
    ['What exchange rate is implied?', 'rate'],
    ['How many firefighters were sent?', undefined],
    ['How many fires in the last two years?', undefined],
    ['¿Cuántos bomberos más que vecinos?', 'difference'],
    ['Earliest to latest: the fire, the campaign', 'order'],
    ['How many of the sacks remain?', 'remain'],
    ['De combien les pompiers dépassent-ils les habitants ?', 'difference'],
    ['Most of the firefighters were volunteers', undefined],
    ['At least one firefighter was hurt', undefined],
    ['Firefighters plus residents', 'sum'],
    ['Founded by whom, and when?', undefined],
    ["Combien de pompiers et d'habitants au total ?", 'sum'],
    ['If one adds the residents to the firefighters, what sum is it?', 'sum'],
  ])('of "%s" is %s', (question, operation) => {
    expect(operationOf(readingOf(question))).toBe(operation);
  });
});

describe('words that ask for another reckoning', () => {
  const seizure = engineOf('seizure');
  const carparts = engineOf('carparts');
  it('divide nothing where Arabic says "of all that"', () => {
    expect(seizure.ask('كم تبلغ القيمة الإجمالية لكل ما صودر من الموقوفين؟').verdict).toBe('absent');
  });
  it('rank nothing where French says "de plus ... que"', () => {
    expect(carparts.ask("Combien de cargaisons bloquées de plus en 2023 qu'en 2022 ?").answer).toContain(
      '15',
    );
  });
  it('measure the time to "the other" of two', () => {
    expect(carparts.ask('¿Cuántos días pasaron entre una redada y la otra?').answer).toContain('21');
  });
});
