/** People who are described by their age. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';
import { decided } from './fixture.ts';

const atlases = engineOf('atlases');
const tolls = engineOf('tolls');

describe('somebody described by an age', () => {
  it.each([
    'who is the 41-year-old woman who restores paper?',
    "c'est qui la femme de 41 ans qui restaure le papier",
    '¿quién es la mujer de 41 años?',
    'who is the 41-year-old restorer?',
  ])('is the one of the case who is so old: "%s"', (question) => {
    expect(decided(atlases.ask(question))).toEqual(['answer', 'kranabeter-who']);
  });

  it('is spoken of like by name', () => {
    expect(decided(tolls.ask('the 52-year-old runs which firm?'))).toEqual(['answer', 'holub-firm']);
    expect(decided(tolls.ask('من هي المرأة البالغة من العمر 37 عاما'))).toEqual(['answer', 'mrazkova-who']);
  });

  it('is nobody where nobody is so old', () => {
    expect(tolls.ask('who is the 99-year-old?').verdict).toBe('absent');
  });

  it.each(['did the 52-year-old woman deny it?', 'was the 52-year-old lawyer arrested?'])(
    'is nobody in what is claimed, where a man may be called a woman or a client his lawyer: "%s"',
    (question) => {
      expect(tolls.ask(question).verdict).toBe('absent');
    },
  );
});
