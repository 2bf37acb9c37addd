import { describe, expect, it } from 'vitest';
import { Casebook } from '../../src/answer/casebook.ts';
import type { Engine } from '../../src/answer/engine.ts';
import { UserError } from '../../src/errors.ts';
import { engine } from './fixture.ts';

const named = (id: string): Engine => ({
  ...engine,
  base: { ...engine.base, content: { ...engine.base.content, case: id } },
});

describe('Casebook', () => {
  it('keeps the cases in the order in which they came', () => {
    expect(new Casebook([named('b'), named('a')]).cases).toEqual(['b', 'a']);
  });
  it('gives the engine of a case', () => {
    const [a, b] = [named('a'), named('b')];
    expect(new Casebook([a, b]).engine('b')).toBe(b);
  });
  it('says which cases there are to one who asks for another', () => {
    expect(() => new Casebook([named('a'), named('b')]).engine('c')).toThrow(
      new UserError('There is no case "c". There is: a, b.'),
    );
  });
  it('answers from what was published last, in the same place', () => {
    const casebook = new Casebook([named('a'), named('b')]);
    const next = named('a');
    casebook.publish(next);
    expect(casebook.engine('a')).toBe(next);
    expect(casebook.cases).toEqual(['a', 'b']);
  });
  it('lets a question under way finish with the engine that it began with', () => {
    const first = named('a');
    const casebook = new Casebook([first]);
    const held = casebook.engine('a');
    casebook.publish(named('a'));
    expect(held).toBe(first);
  });
});
