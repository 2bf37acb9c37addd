/** Ages. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('the youngest and the oldest', () => {
  const antiques = engineOf('antiques');
  it.each([
    ['Who is the youngest of the suspects?', /Lomana/u],
    ['¿Quién es el mayor de los detenidos?', /Rivadulla/u],
    ['Quel est le plus jeune des suspects ?', /Lomana/u],
  ])('are those of the ages that are told of all: "%s"', (question, name) => {
    expect(antiques.ask(question).answer).toMatch(name);
  });

  it('are not told of a group whose ages are not all told', () => {
    expect(antiques.ask('Who is the youngest officer of the brigade?').verdict).toBe('absent');
  });
});

describe('who is older', () => {
  const ivory = engineOf('ivory');
  const lab = engineOf('lab');
  const cyber = engineOf('cyber');
  it.each([
    ['who is younger, Kalembo or Le Quang Dat?', ivory, /^Rashidi Kalembo is 38/u],
    [
      'which of the two is younger: the man said to have gathered the tusks or the one said to have put up the money?',
      ivory,
      /^Rashidi Kalembo is 38/u,
    ],
    ['Qui est le plus âgé, Kalembo ou Mwerinde ?', ivory, /^Josphat Mwerinde a 52/u],
    ['¿Quién es mayor, Kalembo o Mwerinde?', ivory, /^Josphat Mwerinde tiene 52/u],
    ["mechanic or alleged boss: who's the older man", lab, /^Stoyan Radkov is 55/u],
    ['who is the youngest, Dragaš, Velkovski or Tsikaridze?', cyber, /^Milica Dragaš is 34/u],
    ['who is oldest: Velkovski, Dragaš or Tsikaridze?', cyber, /^Goran Velkovski is 46/u],
  ])('is told by the ages of those who are named: "%s"', (question, engine, answer) => {
    expect(engine.ask(question).answer).toMatch(answer);
  });
  it('is told with the years between them where they are asked for', () => {
    const antiques = engineOf('antiques');
    expect(
      antiques.ask(
        "Lomana ou la conservatrice Barrachina : laquelle est la cadette des deux, et de combien d'années ?",
      ).answer,
    ).toContain('48 − 39 = 9 ans');
  });
  it.each([
    ['is the mechanic older than the alleged boss?', 'supported'],
    ['Radkov is younger than Zielonka, right?', 'refuted'],
  ])('is held against a claim: "%s"', (claim, verdict) => {
    expect(decided(lab.ask(claim))).toEqual([verdict, 'radkov-age', 'zielonka-age']);
  });
  it('is the difference of the youngest of all and the oldest of all', () => {
    expect(ivory.ask('what is the age gap between the oldest and the youngest suspect?').facts).toEqual([
      'age-youngest',
      'age-oldest',
    ]);
  });
  it('bounds an age, and says none', () => {
    expect(decided(cyber.ask('no suspect is older than 58, right'))).toEqual(['supported', 'oldest-age']);
    expect(decided(cyber.ask('the oldest suspect is older than 60'))).toEqual(['refuted', 'oldest-age']);
  });
});

describe('an age gap that is claimed', () => {
  const ivory = engineOf('ivory');
  it.each([
    ['Is Mwerinde 30 years older than Kalembo?', 'refuted'],
    ['Is Mwerinde 14 years older than Kalembo?', 'supported'],
  ])('is held against the years between the two: "%s"', (claim, verdict) => {
    expect(decided(ivory.ask(claim))).toEqual([verdict, 'mwerinde-age', 'kalembo-age']);
  });
  it('is not agreed with for who is older', () => {
    expect(ivory.ask('No suspect is older than Mwerinde.').verdict).toBe('absent');
  });
});

describe('an age that is said of somebody of the case', () => {
  const [avalanche, cyber, atlases] = ['avalanche', 'cyber', 'atlases'].map(engineOf);
  it.each([
    ['is Núria Casals 58?', avalanche],
    ['Núria Casals is 93 years old, right?', avalanche],
    ['Núria Casals a 93 ans, exact ?', avalanche],
    ['¿tiene Núria Casals 93 años?', avalanche],
    ['هل عمر نوريا كاسالس 93 سنة؟', avalanche],
  ])('is neither borne out nor put right where none is told: "%s"', (claim, engine) => {
    expect(engine?.ask(claim).verdict).toBe('absent');
  });
  it.each([
    ['Goran Velkovski is 93 years old, right?', cyber, 'velkovski-age'],
    ['¿tiene Goran Velkovski 93 años?', cyber, 'velkovski-age'],
    ['يبلغ غوران فيلكوفسكي 93 عاما، صحيح؟', cyber, 'velkovski-age'],
    ['Hanne Verlinck is 58 years old, right?', atlases, 'verlinck-age'],
  ])('is put right by theirs: "%s"', (claim, engine, fact) => {
    expect(engine?.ask(claim)).toMatchObject({ verdict: 'refuted', facts: [fact] });
  });
});

describe('years that somebody got', () => {
  const [carpena, horses] = ['carpena', 'horses'].map(engineOf);
  it.each([
    ['Did Stoica get 47 years?', 'stoica-sentence'],
    ['Radu Stoica got six years', 'stoica-sentence'],
  ])('are held against the sentence, not the age: "%s"', (claim, fact) => {
    expect(carpena?.ask(claim)).toMatchObject({ verdict: 'refuted', facts: [fact] });
  });
  it('are no age of somebody of whom no sentence is told', () => {
    expect(horses?.ask('Moynagh may get 10 years').verdict).toBe('absent');
  });
});

describe('two persons by their ages, in the ways that people ask', () => {
  const steroids = engineOf('steroids');
  it.each([
    'How many years apart are Davide Maranzi and Elvio Santacroce?',
    'how many years separate Davide Maranzi and Elvio Santacroce?',
    "what's the age gap between Davide Maranzi and Elvio Santacroce?",
    "Combien d'années séparent Davide Maranzi et Elvio Santacroce ?",
    "Combien d'ans d'écart entre Davide Maranzi et Elvio Santacroce ?",
    "Combien d'années Elvio Santacroce a-t-il de plus que Davide Maranzi ?",
    '¿Cuántos años se llevan Davide Maranzi y Elvio Santacroce?',
    'diferencia de edad entre Davide Maranzi y Elvio Santacroce',
    'ما فارق السن بين دافيدي مارانزي وإلفيو سانتاكروتشي؟',
    'كم سنة تفصل بين دافيدي مارانزي وإلفيو سانتاكروتشي؟',
    'كم سنة يكبر إلفيو سانتاكروتشي عن دافيدي مارانزي؟',
    'بكم سنة يكبر إلفيو سانتاكروتشي دافيدي مارانزي؟',
  ])('are so many years apart: "%s"', (question) => {
    expect(steroids.ask(question).answer).toContain('58 − 43 = 15');
  });
  it.each([
    'Between Davide Maranzi and Elvio Santacroce, who is older?',
    'which of Davide Maranzi and Elvio Santacroce is older?',
    'who was born first, Davide Maranzi or Elvio Santacroce?',
    'is Davide Maranzi or Elvio Santacroce the elder?',
    'Entre Davide Maranzi et Elvio Santacroce, qui est le plus vieux ?',
    'entre Davide Maranzi y Elvio Santacroce, ¿quién es el mayor?',
    '¿Quién tiene más años, Davide Maranzi o Elvio Santacroce?',
  ])('are set against each other: "%s"', (question) => {
    expect(steroids.ask(question)).toMatchObject({
      verdict: 'answer',
      answer: expect.stringMatching(/^Elvio Santacroce .*58.*>.*43/u),
    });
  });
  it.each([
    ['هل يصغر دافيدي مارانزي عن إلفيو سانتاكروتشي؟', 'supported'],
    ['هل يكبر دافيدي مارانزي عن إلفيو سانتاكروتشي؟', 'refuted'],
  ])('are set against each other in a claim, by the Arabic verb: "%s"', (claim, verdict) => {
    expect(steroids.ask(claim).verdict).toBe(verdict);
  });
  it('are not told where something else is asked of both', () => {
    expect(steroids.ask('How many years did Davide Maranzi and Elvio Santacroce get?').answer).not.toContain(
      '15',
    );
  });
});
