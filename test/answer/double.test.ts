import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';
import { ask, engine } from './fixture.ts';

const lines = (question: string) => engine.ask(question).answer.split('\n');

describe('a double question', () => {
  it.each([['Number of firefighters, number of residents', 'answer', 'firefighters', 'residents']])(
    'is answered part by part: "%s"',
    (question) => {
      expect(lines(question)).toHaveLength(2);
    },
  );

  it.each([
    ['The number of firefighters and their names'],
    ['Combien de pompiers sont venus, et leur nom ?'],
    ['¿Cuántos bomberos acudieron y sus nombres?'],
  ])('has its silent part said to be silent: "%s"', (question) => {
    const [told, silent] = lines(question);
    expect(told).toContain('46');
    expect(silent).toMatch(/does not say|ne dit rien|no dice nada/u);
  });

  it('does not answer a part by what the other part names', () => {
    expect(lines('How many firefighters were sent and who made them?')[1]).toContain('does not say');
  });
  it('counts each of the things listed where the article does', () => {
    expect(lines('How many firefighters and residents?')).toHaveLength(2);
  });
  it.each([
    ['How many were led to safety, and how many of them were children?'],
    ["Combien ont été mis en sécurité, et combien d'entre eux étaient des enfants ?"],
  ])('asks its second part of those of the first: "%s"', (question) => {
    expect(lines(question)).toHaveLength(2);
  });
  it('does not take a fact that speaks of somebody for one that tells the name', () => {
    const [told, silent] = lines('When was the fire and what is the name of the resident?');
    expect([told, silent]).toEqual([
      expect.stringContaining('3 March'),
      expect.stringContaining('does not say'),
    ]);
  });
  it('asks no name of a body beside that of a person', () => {
    expect(lines('The names of the owner and the brigade')).toHaveLength(1);
  });
  it('stays whole where a thing listed is not counted', () => {
    expect(lines('How many firefighters and elephants?')).toHaveLength(1);
  });
  it('stays whole where the whole tells what the part asks', () => {
    expect(ask('Where was the bakery, and in which city?')).toHaveLength(2);
  });
  it('stays whole where nothing is found on any part', () => {
    expect(ask('The budget of the brigade and the age of its head')).toEqual(['absent']);
  });
});

describe('a part that points back', () => {
  const seizure = engineOf('seizure');
  const museum = engineOf('museum');
  const wildfire = engineOf('wildfire');
  it('is told by nothing that tells only its own words', () => {
    expect(seizure.ask('How old is the DGST, when was it set up?').facts).toEqual([]);
    expect(seizure.ask('where did all this gear come from, which country').facts).toEqual([]);
  });
  it('is told by what tells both', () => {
    expect(museum.ask('How old is HCB, when was it created?').facts).toEqual(['hcb-created']);
  });
  it('says itself what is done where it has a subject', () => {
    expect(
      wildfire.ask('Until when can families apply, and how much will they get each month?').facts,
    ).toEqual(['rent-deadline', 'rent-amount']);
  });
});

describe('a part that asks behind an "and"', () => {
  const tunnel = engineOf('tunnel');
  it('is answered, and not agreed with', () => {
    const { answer, facts } = tunnel.ask('who is the alleged organiser and how old is he?');
    expect([facts, answer.includes('Yes')]).toEqual([['organiser', 'crespim-age'], false]);
  });
});

describe('a second part that is asked of somebody and names nobody', () => {
  const tolls = engineOf('tolls');
  it.each([
    ['who noticed the fraud and how old is she?', 'Ivana Mrázková is 37 years old.'],
    ['who wrote the clones n how old is the bloke', 'Tomáš Vrba is 29 years old.'],
    ['¿quién descubrió el fraude y cuántos años tiene?', 'Ivana Mrázková tiene 37 años.'],
    ['qui a remarqué la fraude et quel âge a-t-elle ?', 'Ivana Mrázková a 37 ans.'],
  ])('is asked of the one whom the first part brought up: "%s"', (question, told) => {
    expect(tolls.ask(question).answer.split('\n')[1]).toBe(told);
  });
  it("is not told by his client's age, of a lawyer whose own is not told", () => {
    const { answer } = engineOf('airline').ask('¿quién es el abogado de Sequeira y cuántos años tiene?');
    expect(answer).not.toContain('58');
  });
  it('is not, where something else is asked about', () => {
    expect(tolls.ask('who owns Holub Trans and how old is the company?').answer.split('\n')[1]).toContain(
      'does not say',
    );
  });
});
