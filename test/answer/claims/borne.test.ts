import { describe, expect, it } from 'vitest';
import { bearsOut, deniesAlike, quotes } from '../../../src/answer/claims/borne.ts';
import { rank } from '../../../src/answer/ranking.ts';
import { LANGUAGES } from '../../../src/facts/schema.ts';
import { BLANK } from '../../../src/match/question.ts';
import { ask, bench, engine, factOf, queryFor } from '../fixture.ts';

const readingOf = (text: string) => queryFor(text).reading;
function factFor(text: string, id: string) {
  const found = rank(readingOf(text), BLANK, bench.index).facts.find(({ fact }) => fact.id === id);
  if (!found) throw new Error(`"${text}" does not bring up ${id}`);
  return found;
}
const borne = (text: string, id: string) => bearsOut(readingOf(text), factFor(text, id), bench.lexicon);

describe('bearsOut', () => {
  it('is so where the statement has each thing and figure of the claim', () => {
    expect(borne('The brigade sent 46 firefighters', 'firefighters-count')).toBe(true);
  });
  it('is not so of another figure or thing', () => {
    expect(borne('The brigade sent 47 firefighters', 'firefighters-count')).toBe(false);
    expect(borne('The brigade sent 46 helicopters', 'firefighters-count')).toBe(false);
  });
  it('is not so of what the claim compares and the statement does not', () => {
    expect(borne('The brigade sent more than 46 firefighters', 'firefighters-count')).toBe(false);
  });
});

describe('deniesAlike', () => {
  it('is not so where the claim denies what the statement affirms', () => {
    const text = 'The brigade did not send 46 firefighters';
    expect(deniesAlike(readingOf(text), factFor(text, 'firefighters-count'), bench.lexicon)).toBe(false);
  });
});

describe('quotes', () => {
  const { en } = factOf('firefighters-count').statement;
  const quoted = (text: string) =>
    quotes(readingOf(text), factFor(text, 'firefighters-count'), bench.lexicon);
  it('knows a statement by its words, and what is asked about it', () => {
    expect(quoted(en)).toBe('said');
    expect(quoted(`Is it true that ${en.replace(/\.$/u, '?')}`)).toBe('said');
    expect(quoted(`It is not true that ${en}`)).toBe('denied');
  });
  it('knows none of which a word is another', () => {
    expect(quoted(en.replace('46', '47'))).toBeUndefined();
    expect(quoted(`${en} Nobody else came.`)).toBeUndefined();
  });
});

describe('a statement of the base put to it as a claim', () => {
  it.each(bench.content.facts.filter(({ status }) => status === 'published').map(({ id }) => id))(
    'is never refuted: %s',
    (id) => {
      for (const language of LANGUAGES)
        expect([language, engine.ask(factOf(id).statement[language]).verdict]).not.toEqual([
          language,
          'refuted',
        ]);
    },
  );
});

describe('a claim with a figure that no fact tells', () => {
  it('is not borne out by a fact that tells the rest', () => {
    expect(ask('52 of the firefighters were volunteers')[0]).not.toBe('supported');
  });
});
