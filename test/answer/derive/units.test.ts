/** Units of what is counted. */
import { describe, expect, it } from 'vitest';
import { shareOfCount } from '../../../src/answer/derive/units.ts';
import { createBench } from '../../../src/answer/engine.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { engineOf } from '../../engines.ts';

describe('shareOfCount', () => {
  const tunnel = createBench(loadCase('test/questions/cases/tunnel.yaml'));
  it.each([
    ['arrested-count', 12],
    ['farmhouse-gold', 12.4],
  ])('gives of %s, of 12.44, %d', (id, told) => {
    const fact = tunnel.content.facts.find((each) => each.id === id);
    if (!fact) throw new Error(`no fact "${id}"`);
    expect(shareOfCount(12.44, fact, tunnel)).toBe(told);
  });
});

describe('a weight', () => {
  const ivory = engineOf('ivory');
  const lab = engineOf('lab');
  it('is no amount of money', () => {
    expect(ivory.ask('how much did a sack of scales weigh on average?').answer).not.toContain('KES');
  });
  it('is told in the unit that is asked for', () => {
    expect(lab.ask('how many kilos of tobacco per carton?').answer).toMatch(/^200:/u);
  });
});
