import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

const atlases = engineOf('atlases');
const avalanche = engineOf('avalanche');

describe('what is told of one of the case', () => {
  it.each([
    ['Núria Casals is 58 years old', avalanche],
    ['Judge Casals was released on bail of 150,000 euros', avalanche],
    ['Corrado Benassi a été libéré contre une caution de 40 000 euros, exact ?', atlases],
    ['Duarte Seixal quedó libre con una fianza de 40.000 euros, ¿verdad?', atlases],
    ['أفرج عن كورادو بيناسي بكفالة قدرها 40 ألف يورو، صحيح؟', atlases],
    ['It is unclear where the missing items are, Hanne Verlinck said, right?', atlases],
    ['Núria Casals is 40 years old', avalanche],
  ])('neither bears out nor puts right what is said of another: "%s"', (claim, engine) => {
    expect(engine.ask(claim).verdict).toBe('absent');
  });
  it.each([
    ['Jordi Miralles is 58 years old', avalanche],
    ['Kranabeter was released on bail of 40,000 euros', atlases],
    ['أفرج عن إلزه كرانابيتر بكفالة قدرها 40 ألف يورو، صحيح؟', atlases],
    ['It is unclear where the missing items are, Letizia Morpurgo said, right?', atlases],
    ['حكمت المحكمة على أوكراكو بالسجن خمس سنوات', engineOf('verdict')],
    ['The state has recovered 86 million cedis', engineOf('verdict')],
    [
      '"Paying a ransom guarantees neither silence nor repair", the Ghent prosecutor\'s office said',
      engineOf('ransom'),
    ],
  ])('bears out what is said of them, or of nobody by name: "%s"', (claim, engine) => {
    expect(engine.ask(claim).verdict).toBe('supported');
  });
  it.each([
    ['"These people did not love maps, they loved prices," said the prosecutor Hanne Verlinck', 'en'],
    ["« Ces gens n'aimaient pas les cartes, ils aimaient les prix », a dit Hanne Verlinck, exact ?", 'fr'],
  ])('puts right whose word another is said to have said: "%s"', (claim) => {
    expect(atlases.ask(claim)).toMatchObject({ verdict: 'refuted', facts: ['morpurgo-quote'] });
  });
});
