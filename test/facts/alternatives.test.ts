import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfAlternatives, spelledOut, spellOut } from '../../src/facts/alternatives.ts';
import { contentOf } from './fixture.ts';

describe('faultOfAlternatives', () => {
  it.each([
    ['a phrasing without alternatives', 'how many were held?'],
    ['parentheses that give none', 'how much in dirhams (MAD (dh))'],
    ['several lists, one alternative empty', 'how many (people|suspects) (in all|)'],
    ['a list beside other parentheses', 'how much (in MAD) was (found|seized)'],
  ])('finds none in %s', (_, phrasing) => {
    expect(faultOfAlternatives(phrasing)).toBeUndefined();
  });

  it.each([
    ['held|arrested', 'a "|" stands only between alternatives in parentheses, such as (held|arrested)'],
    [
      'who was held (now) | then',
      'a "|" stands only between alternatives in parentheses, such as (held|arrested)',
    ],
    ['who was (held|(nicked|jailed))', 'alternatives in parentheses hold no parentheses of their own'],
    ['who was (held|(in) jail)', 'alternatives in parentheses hold no parentheses of their own'],
    [
      'who was (held|jailed',
      'a parenthesis with alternatives is not closed (a text with a comma wants quotes)',
    ],
    ['who was (a|b|c|d|e|f|g|h|i)', 'a list has more than 8 alternatives'],
    ['who was (held|nicked| held)', 'a list gives one alternative twice'],
    ['who was (|) held', 'a list gives one alternative twice'],
  ])('says of "%s": %s', (phrasing, fault) => {
    expect(faultOfAlternatives(phrasing)).toBe(fault);
  });
});

describe('spelledOut', () => {
  it('leaves a phrasing without alternatives as it is, spaces and parentheses too', () => {
    expect(spelledOut('how much  (in MAD) ?')).toEqual(['how much  (in MAD) ?']);
  });

  it('gives all of a few combinations, the first alternatives first', () => {
    const questions = spelledOut('how many (people|men) were (held|nicked)');
    expect(questions[0]).toBe('how many people were held');
    expect([...questions].sort()).toEqual([
      'how many men were held',
      'how many men were nicked',
      'how many people were held',
      'how many people were nicked',
    ]);
  });

  it('lets an empty alternative leave no space, and no word be joined to the next', () => {
    expect(spelledOut('how many (in all|)?')).toEqual(['how many in all?', 'how many?']);
    expect(spelledOut('combien (en tout|) ?')).toEqual(['combien en tout ?', 'combien ?']);
    expect(spelledOut('(so|) how many')).toEqual(['so how many', 'how many']);
    expect(spelledOut('the (big |)raid')).toEqual(['the big raid', 'the raid']);
    expect(spelledOut('في (ال|)مخبز')).toEqual(['في المخبز', 'في مخبز']);
    expect(spelledOut('did (the |)(boss|man) pay').sort()).toEqual([
      'did boss pay',
      'did man pay',
      'did the boss pay',
      'did the man pay',
    ]);
    expect(spelledOut('un (gros|) (vieux|) camion').sort()).toEqual([
      'un camion',
      'un gros camion',
      'un gros vieux camion',
      'un vieux camion',
    ]);
  });

  it('gives at most so many as are wanted', () => {
    expect(spelledOut('(a|b|c|d) (e|f|g|h)', 3)).toHaveLength(3);
  });

  it('has each of up to eight alternatives in one question, and gives no question twice', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/u);
    const list = fc.uniqueArray(word, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
        const questions = spelledOut(lists.map((words) => `(${words.join('|')})`).join(' is '));
        expect(new Set(questions).size).toBe(questions.length);
        expect(questions.length).toBeLessThanOrEqual(8);
        lists.forEach((words, at) => {
          const said = new Set(questions.map((question) => question.split(' is ')[at]));
          expect(said).toEqual(new Set(words));
        });
      }),
    );
  });

  it('takes any text at all, and a question is no longer than its phrasing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab ()|?]{1,30}$/u), (phrasing) => {
        fc.pre(faultOfAlternatives(phrasing) === undefined);
        for (const question of spelledOut(phrasing)) {
          expect(question.length).toBeLessThanOrEqual(phrasing.length);
          expect(question).not.toContain('|');
        }
      }),
    );
  });
});

describe('spellOut', () => {
  const asked = (...en: string[]) =>
    contentOf((raw) => (raw.unknowns[0].questions = { en })).unknowns[0]?.questions.en;

  it('puts the questions in the place of a phrasing, each once', () => {
    expect(asked('who was held', 'who was (held|nicked)')).toEqual(['who was held', 'who was nicked']);
  });

  it('leaves a case without alternatives as it is', () => {
    const content = contentOf();
    expect(spellOut(content)).toBe(content);
  });

  it('gives fewer of each phrasing where a case would have too many', () => {
    const words = (at: number) => ['a', 'b', 'c', 'd'].map((word) => `${word}${at}`).join('|');
    const en = Array.from({ length: 9_000 }, (_, at) => `(${words(at)}) (x|y)`);
    const content = contentOf();
    const [unknown] = content.unknowns;
    if (!unknown) throw new Error('the fixture has no known unknown');
    const spelt = spellOut({ ...content, unknowns: [{ ...unknown, questions: { en } }] });
    expect(spelt.unknowns[0]?.questions.en).toHaveLength(3 * 9_000);
  });
});
