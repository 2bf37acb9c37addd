/** What must be worked out. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('what must be worked out', () => {
  const [harbour, trawler, carpena, ferry, medicines] = [
    engineOf('harbour'),
    engineOf('trawler'),
    engineOf('carpena'),
    engineOf('ferry'),
    engineOf('medicines'),
  ];

  it.each([
    [harbour, 'how many boats were left in the harbour after the clean-up?'],
    [harbour, 'How much of the fund is left?'],
    [harbour, "combien reste-t-il dans le fonds d'urgence ?"],
    [harbour, '¿Cuánto queda del fondo de emergencia?'],
    [harbour, 'كم بقي من صندوق الطوارئ؟'],
    [carpena, 'how many of the skimmers are left to find?'],
    [medicines, 'How many boxes were left on the lorry?'],
  ])('is no plain figure where a rest is asked for', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });

  it.each([
    [harbour, 'By how many dinars does the clean-up estimate exceed the insurance cover?'],
    [trawler, 'By how many tonnes does the catch exceed the quota?'],
    [carpena, "By how much does the fine exceed the bank's yearly profit?"],
  ])('is no plain figure where an excess over something untold is asked for', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });

  it.each([
    [trawler, 'Add up what the company and the shipyard have been fined'],
    [carpena, 'add up the fines on the bank and on the auditors'],
    [engineOf('wildfire'), "All the families' rent help taken together: what does it come to per month?"],
  ])('is no plain figure where a total is asked for', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });

  it.each([
    [ferry, 'How many people are still missing?', 'missing-count'],
    [trawler, 'How many turtles were still alive?', 'live-count'],
    [engineOf('dairy'), '¿Cuántos pacientes siguen en el hospital?', 'still-in-hospital'],
    [ferry, 'How many survivors were there in total?', 'survivors-total'],
    [trawler, 'By how many kilometres did the nets exceed the legal limit?', 'net-excess'],
  ])('is answered by the fact that tells it itself', (engine, question, fact) => {
    expect(engine.ask(question).facts).toEqual([fact]);
  });

  it('is not asked for by how somebody was left', () => {
    expect(engineOf('wildfire').ask('How many people were left injured?').facts).toEqual(['injured-count']);
  });
});
