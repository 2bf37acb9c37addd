/** What is counted place by place: the invented attack on hospitals, and counts made up for the purpose. */
import { describe, expect, it } from 'vitest';
import type { Bench } from '../../../src/answer/bench.ts';
import { countsByPlace } from '../../../src/answer/derive/places.ts';
import { buildEngine, createBench } from '../../../src/answer/engine.ts';
import { queryOf } from '../../../src/answer/question/query.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { read } from '../../../src/language/read.ts';
import { engineOf } from '../../engines.ts';

const base = loadCase('test/questions/cases/blackout.yaml');
const blackout = buildEngine(base);
const byPlace = (question: string, bench: Bench): string[] => {
  const { reading, asked } = queryOf(read(question, bench.lexicon, 'en'));
  return countsByPlace(reading, asked, bench).map(({ id }) => id);
};

describe('the same things counted in several places', () => {
  it.each([
    ['which city took the most diverted patients', 'most', '61 patients'],
    ['which city received the fewest of the diverted patients', 'least', '34 patients'],
    ['Dans quelle ville a-t-on conduit le plus de patients déroutés ?', 'most', '61 patients'],
    ['¿A qué ciudad llevaron menos pacientes desviados?', 'least', '34 pacientes'],
  ])('are ranked in answer to "%s"', (question, operation, first) => {
    const { receipt, answer } = blackout.ask(question);
    expect([receipt.rule, answer.split(':')[1]?.trim().slice(0, first.length)]).toEqual([
      `derived: ${operation}`,
      first,
    ]);
  });

  it('are ranked without the count that they make up, though it is told of a place, too', () => {
    const facts = base.content.facts.map((fact) =>
      fact.id === 'diverted-count'
        ? { ...fact, conditions: { ...fact.conditions, place: ['krosno'] } }
        : fact,
    );
    const bench = createBench({ ...base, content: { ...base.content, facts } });
    expect(byPlace('which city took the most diverted patients', bench).sort()).toEqual([
      'diverted-kosice',
      'diverted-krakow',
      'diverted-lublin',
    ]);
  });

  it('are as many as there are places of the sort asked for, though one lies in another', () => {
    expect(byPlace('which city took the most diverted patients', createBench(base))).toHaveLength(3);
  });

  it('are none where one is told of two of them, as the rest is not all', () => {
    const facts = base.content.facts.map((fact) =>
      fact.id === 'diverted-lublin' ? { ...fact, conditions: { place: ['lublin', 'krakow'] } } : fact,
    );
    const bench = createBench({ ...base, content: { ...base.content, facts } });
    expect(byPlace('which city took the most diverted patients', bench)).toEqual([]);
  });

  it('are none where two of them are told of one place', () => {
    const facts = base.content.facts.map((fact) =>
      fact.id === 'diverted-lublin' ? { ...fact, conditions: { place: ['krakow'] } } : fact,
    );
    const bench = createBench({ ...base, content: { ...base.content, facts } });
    expect(byPlace('which city took the most diverted patients', bench)).toEqual([]);
  });

  it('are none where the question names one of the places', () => {
    const bench = createBench(base);
    expect(byPlace('which city took more diverted patients than Lublin', bench)).toEqual([]);
  });
});

describe('the counts of two places', () => {
  const carparts = engineOf('carparts');
  const ransom = engineOf('ransom');
  it.each([
    'which city saw more arrests?',
    'were there more arrests in Durban or in Pretoria?',
    'Durban or Pretoria: where were more people arrested?',
  ])('are ranked: "%s"', (question) => {
    expect(carparts.ask(question).facts.toSorted()).toEqual(['arrests-durban', 'arrests-pretoria']);
  });
  it('are ranked behind "which of the two"', () => {
    expect(ransom.ask('which of the two countries saw more arrests?').facts).toEqual([
      'arrests-romania',
      'arrests-spain',
    ]);
  });
});
