import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

const tolls = engineOf('tolls');

describe('what somebody is only accused of', () => {
  it.each([
    ['Did Tomáš Vrba write the clones?', 'So it is said.'],
    ['Is Radek Holub the leader?', 'So it is said.'],
    ['Vrba a-t-il écrit les clones ?', 'C’est ce qui est affirmé.'],
    ['هل كتب توماش فربا النسخ؟', 'هذا ما يقال.'],
    ['¿Ocultó Součková los ingresos?', 'Eso es lo que se afirma.'],
    ["Vrba didn't write the clones, did he?", 'The contrary is alleged.'],
  ])('is neither affirmed nor denied: "%s"', (claim, opening) => {
    const { disputed, answer } = tolls.ask(claim);
    expect([disputed, answer.startsWith(opening)]).toEqual(['alleged', true]);
  });

  it.each([
    'Was Vrba accused of writing the clones?',
    'Vrba allegedly wrote the clones, right?',
    'Is Holub the alleged leader?',
    'Were 34 people arrested?',
  ])('is affirmed where the claim says no more than that: "%s"', (claim) => {
    const { disputed, answer } = tolls.ask(claim);
    expect([disputed, answer.startsWith('Yes.')]).toEqual([undefined, true]);
  });

  it.each([
    ['ivory', 'Rashidi Kalembo est bien tanzanien ?', undefined],
    ['ivory', 'did Rashidi Kalembo collect the tusks?', 'alleged'],
    ['ivory', 'Was Le Quang Dat arrested?', undefined],
    ['ivory', 'Is Agnes Tololwa a lawyer?', undefined],
    ['converters', 'Were 37 people arrested?', undefined],
    ['callcentre', 'Has the head been caught?', undefined],
    ['bananas', 'Is El Contador at large?', undefined],
    ['exams', 'Is the organiser a physics teacher?', undefined],
    ['tolls', 'Is Tomáš Vrba an electronics technician?', undefined],
    ['bicycles', 'Were there 34,600 bicycle thefts in Belgium in 2024?', undefined],
    ['horses', 'Did Moynagh commit fraud?', 'alleged'],
    ['cablecar', 'Rodrigo Camelo falsified 26 records', 'alleged'],
    ['beehives', 'Did the suspects forge certificates?', 'alleged'],
    ['matchfix', 'Did Viktor Harlan lead the ring?', 'alleged'],
    ['matchfix', 'Did the ring fix 26 matches?', 'alleged'],
  ])('is told from what else a statement says (%s): "%s"', (id, claim, disputed) => {
    const answer = engineOf(id).ask(claim);
    expect([answer.verdict, answer.disputed]).toEqual(['supported', disputed]);
  });
});
