import { describe, expect, it } from 'vitest';
import { engine } from '../fixture.ts';

const verdictOf = (question: string): string => engine.ask(question).verdict;

describe('what a question is restricted to at its end', () => {
  it.each([
    ['How many firefighters were sent by helicopter?', 'a means'],
    ['How many firefighters were sent at weekends?', 'a time that no list has'],
    ['How many firefighters were sent according to the opposition?', 'somebody else who says so'],
    ['How many firefighters were sent, women only?', 'a part'],
    ['Combien de pompiers ont été envoyés en hélicoptère ?', 'French'],
    ['¿Cuántos bomberos se enviaron en helicóptero?', 'Spanish'],
    ['كم عدد الإطفائيين الذين أرسلوا بالمروحية؟', 'Arabic, the preposition on its noun'],
    ['The brigade sent 46 firefighters by helicopter', 'a claim'],
    ['Were 46 firefighters sent without permission?', 'a claim with a denial at its end'],
  ])('"%s" is not answered: %s', (question) => {
    expect(verdictOf(question)).toBe('absent');
  });

  it.each([
    ['How many firefighters were sent to the fire?', 'what the fact tells'],
    ['How many firefighters were sent, in the article?', 'the text itself'],
    ['How many firefighters were sent for my caption?', 'what the answer is for'],
    ['Who were the firefighters sent by?', 'a preposition of the question word'],
  ])('"%s" is: %s', (question) => {
    expect(verdictOf(question)).toBe('answer');
  });

  it('is none where nobody knows the word, which may be a misspelt one', () => {
    expect(verdictOf('How many firefighters were sent with the fyrrro')).toBe('answer');
  });
});

describe('a sort of what a fact counts', () => {
  it.each([
    ['How many wooden firefighters were there?', 'a quality before the noun'],
    ['Combien de pompiers en bois ?', 'French, behind it'],
    ['¿Cuántos bomberos jubilados hubo?', 'Spanish'],
    ['How many firefighters were insured?', 'something else that is said of them'],
  ])('"%s" is not answered: %s', (question) => {
    expect(verdictOf(question)).toBe('absent');
  });

  it.each([
    ['How many firefighters were sent?', 'what is told of them'],
    ['How many poor firefighters were sent?', 'what is felt about them'],
  ])('"%s" is: %s', (question) => {
    expect(verdictOf(question)).toBe('answer');
  });
});

describe('another deed than the one that a fact tells', () => {
  it.each([
    ['46 firefighters were painted.', 'a passive'],
    ['Were the firefighters sold?', 'a passive as a question'],
    ['The firefighters were not all exported', 'a denied passive'],
    ['Les pompiers ont été vendus.', 'French'],
    ['¿Fueron vendidos los bomberos?', 'Spanish'],
    ['The brigade sold 46 firefighters', 'an active verb'],
    ['Somebody sold the firefighters', 'what is said of somebody'],
  ])('"%s" is not agreed with: %s', (claim) => {
    expect(verdictOf(claim)).toBe('absent');
  });

  it.each([
    ['46 firefighters were sent.', 'what is told'],
    ['46 firefighters came.', 'the same in other words'],
  ])('"%s" is: %s', (claim) => {
    expect(verdictOf(claim)).toBe('supported');
  });
});
