import { describe, expect, it } from 'vitest';
import { chatterOdds, parseChatter } from '../../src/language/chatter.ts';

describe('the list of what is typed around a question', () => {
  it('has what stands before and behind, by language', () => {
    expect(parseChatter('# note\n\nen sorry: {} thanks\nes {} gracias\n')).toEqual({
      en: ['sorry: ', ' thanks'],
      fr: [],
      ar: [],
      es: [' gracias'],
    });
  });
  it.each(['en no gap here', 'en {} twice {}', 'de bitte: {}'])(
    'is refused by line where one has another form: "%s"',
    (line) => {
      expect(() => parseChatter(`en ok {}\n${line}`)).toThrow('chatter:2');
    },
  );
});

describe('how much a stretch sounds like chatter', () => {
  const odds = chatterOdds(() => [
    'How many phones were seized?',
    'Who seized the phones?',
    'The police seized 51 watches.',
  ]);
  it('is more than nothing for what is typed around questions', () => {
    expect(odds(['sorry', 'to', 'bug', 'you'], 'en')).toBeGreaterThan(1);
  });
  it('is less than nothing for what the case is asked', () => {
    expect(odds(['how', 'many', 'phones', 'were', 'seized'], 'en')).toBeLessThan(-5);
  });
  it('is nothing for words that nobody has', () => {
    expect(odds(['zxqv', 'vqxz'], 'en')).toBe(0);
  });
});
