/** The age of somebody who is spoken of by what he is. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('the age of somebody spoken of by what he is', () => {
  it.each([
    [
      'licences',
      'what age is the examiner who is named among those picked up?',
      'examiner-named',
      'fourie-age',
    ],
    ['sharkfins', 'how old is the boss of the forwarding company?', 'blue-anchor-head', 'quarshie-age'],
    ['schoolmeals', 'Quel âge a le directeur général de Nutrivalle ?', 'gm-name', 'villarroel-age'],
    ['schoolmeals', '¿Cuántos años tiene la directora del San Isidro?', 'director-name', 'tejerina-age'],
    ['schoolmeals', 'كم عمر المدير العام لنوتريفالي؟', 'gm-name', 'villarroel-age'],
  ])('is told with who that is: %s, "%s"', (name, question, who, age) => {
    expect(decided(engineOf(name).ask(question))).toEqual(['answer', who, age]);
  });

  it('is that of the partner, and not of the one whose partner it is', () => {
    expect(engineOf('marriages').ask("how old is the boss's suspected associate?").answer).toContain('39');
  });

  it.each([
    ['the general manager of Nutrivalle is 58, right?', 'supported'],
    ['the general manager of Nutrivalle is 65, right?', 'refuted'],
    ['is it right that the general manager of Nutrivalle, Óscar Villarroel, is 58?', 'supported'],
    ['Le directeur général de Nutrivalle a 58 ans, exact ?', 'supported'],
    ['El gerente general de Nutrivalle tiene 65 años, ¿verdad?', 'refuted'],
  ])('is held against the one that is claimed: "%s"', (claim, verdict) => {
    const { verdict: found, answer } = engineOf('schoolmeals').ask(claim);
    expect(found).toBe(verdict);
    expect(answer).toContain('58');
  });

  it.each([
    ['tortoises', 'how old is the shipping agent being tried in absentia?'],
    ['licences', 'how old is the brother of Thabo Mokhele?'],
  ])('is not told of somebody who is not surely that: %s, "%s"', (name, question) => {
    expect(engineOf(name).ask(question).verdict).not.toBe('supported');
    expect(engineOf(name).ask(question).facts).not.toContain('lim-age');
  });

  it("is not told of somebody's lawyer as that of his client", () => {
    expect(engineOf('horses').ask("Quel âge a l'avocat du propriétaire ?").verdict).toBe('absent');
  });

  it('is not that of a woman of whom nothing else is said', () => {
    expect(engineOf('beehives').ask('how old is the woman?').facts).not.toContain('zupan-age');
  });

  it.each(['how old is the suspect?', 'what age is the suspect?'])(
    'is asked back for where several are that: "%s"',
    (question) => {
      expect(engineOf('tolls').ask(question).verdict).toBe('clarify');
    },
  );
});
