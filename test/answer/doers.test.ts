import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { decided } from './fixture.ts';

describe('a right figure', () => {
  const at = (name: string) => buildEngine(loadCase(`test/questions/cases/${name}.yaml`));
  const harbour = at('harbour');
  const dairy = at('dairy');
  it.each(['Calanthe lost 46 containers.', 'The Orsa Verde spilled 1,380 tonnes of oil.'])(
    'of another doer is not agreed with: "%s"',
    (text) => {
      expect(decided(harbour.ask(text))[0]).not.toBe('supported');
    },
  );
  it('of another body is not agreed with', () => {
    expect(decided(dairy.ask('ACAL has recorded 312 cases of listeriosis since 2015.'))[0]).not.toBe(
      'supported',
    );
  });
  it.each([
    ['The Orsa Verde lost 46 containers.', harbour],
    ['The Calanthe spilled 1,380 tonnes of oil.', harbour],
    ['The DRS has recorded 312 cases of listeriosis since 2015.', dairy],
  ])('of its own doer is: "%s"', (text, engine) => {
    expect(decided(engine.ask(text))[0]).toBe('supported');
  });
  it('of a country that stands for its bodies is', () => {
    const seizure = buildEngine(loadCase('facts/seizure.yaml'));
    expect(decided(seizure.ask('Morocco dismantled 32 terror cells in the last three years'))[0]).toBe(
      'supported',
    );
  });
});
