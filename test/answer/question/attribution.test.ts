import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const saffron = engineOf('saffron');
const jewels = engineOf('jewels');

describe('the source of a fact', () => {
  it.each([
    'When did the gang commit its first robbery, according to the squad?',
    'when was the first robbery according to the FRS',
    'selon le FRS, quand a eu lieu le premier braquage ?',
  ])('is not what is asked: "%s"', (question) => {
    expect(decided(jewels.ask(question))).toEqual(['answer', 'robberies-first']);
  });
  it('is not what a thing comes after', () => {
    expect(saffron.ask('combien de sirop a été saisi après la HFCD ?').verdict).toBe('absent');
  });
});
