import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compareArticle,
  formatLock,
  paragraphsOf,
  proveCitations,
  uncitedMentions,
} from '../../src/facts/lock.ts';
import { ARTICLE, contentOf, lockText, told, yamlOf } from './fixture.ts';

const REAL = new URL('../../../shared/article/2021-03-06-rabat.txt', import.meta.url);

/** Why the first fact's citation is not proved. */
const proof = (citation: object, article = ARTICLE) => {
  const content = contentOf();
  const [fact, ...others] = content.facts;
  if (fact === undefined) throw new Error('no fact');
  const changed = {
    ...content,
    facts: [{ ...fact, citations: [{ paragraph: 1, exact: '', ...citation }] }, ...others],
  };
  return proveCitations(changed, article).findings?.map(({ reason }) => reason);
};
const locked = (change: (lock: ReturnType<typeof parse>) => void) => {
  const lock = parse();
  change(lock);
  return told(yamlOf(), JSON.stringify(lock, undefined, 2));
};
// biome-ignore lint/suspicious/noExplicitAny: locks are spoilt on purpose
const parse = (): any => JSON.parse(lockText());
const AGAIN = 'make the lock anew: npm run facts -- lock --article FILE --case parcels';

describe('paragraphsOf', () => {
  it('splits at blank lines, whatever the line ends', () => {
    expect(paragraphsOf('\ufeffOne\r\ntwo\r\n \r\n\r\n  Three  \r\n')).toEqual(['One\ntwo', 'Three']);
  });
});

describe('proveCitations', () => {
  it('records hashes, and positions in code points', () => {
    const { lock } = proveCitations(contentOf(), ARTICLE.replace('Lyon –', '𝕃yon –'));
    expect(lock?.citations.parcels).toEqual([{ paragraph: 1, exact: '1,250 parcels', start: 31, end: 44 }]);
    expect(lock?.article.paragraphs).toHaveLength(2);
  });

  it('makes the same lock every time', () => {
    expect(lockText()).toBe(lockText());
  });

  it('tells two places of a phrase apart by the suffix', () => {
    const vans = parse().citations['vans-sold'][0];
    expect(vans).toMatchObject({ paragraph: 2, exact: '3 vans', suffix: 'were sold' });
  });

  it.each<[string, object, string]>([
    [
      'a phrase that is not there',
      { exact: '1,251 parcels' },
      '"1,251 parcels" does not stand in paragraph 1',
    ],
    [
      'a phrase of another paragraph',
      { exact: 'hundreds of boxes' },
      '"hundreds of boxes" does not stand in paragraph 1; it stands in paragraph 2',
    ],
    [
      'a phrase that stands twice',
      { exact: 'parcels' },
      '"parcels" stands 2 times in paragraph 1: add a prefix or suffix, or quote more',
    ],
    ['a phrase that cuts a word', { exact: '3 van' }, '"3 van" cuts a word in paragraph 1'],
    [
      'a phrase that cuts a figure',
      { exact: '250 parcels' },
      '"250 parcels" cuts the figure "1,250" in paragraph 1',
    ],
    [
      'a figure without its magnitude',
      { paragraph: 2, exact: 'EUR 2' },
      '"EUR 2" cuts the figure "2 million" in paragraph 2',
    ],
    [
      'a prefix that does not stand before it',
      { exact: '3 vans', prefix: 'or' },
      '"3 vans" does not stand in paragraph 1 with this prefix and suffix',
    ],
    [
      'a paragraph that there is not',
      { paragraph: 3, exact: 'x' },
      '"x" is cited from paragraph 3: the article has 2',
    ],
  ])('refuses %s', (_, citation, reason) => {
    expect(proof(citation)).toEqual([`fact "parcels": ${reason}`]);
  });

  it('refuses an article with another number of paragraphs', () => {
    expect(proof({ exact: '1,250 parcels' }, `${ARTICLE}\nMore.`)).toEqual([
      'the article has 3 paragraphs, not 2',
    ]);
  });
});

describe('compareLock', () => {
  it.each<[string, Parameters<typeof locked>[0], string]>([
    [
      'the lock of another case',
      (lock) => (lock.case = 'boats'),
      `"case": "boats", | the lock is that of the case "boats", not of "parcels": ${AGAIN}`,
    ],
    [
      'a changed phrase',
      (lock) => (lock.citations.parcels[0].exact = '1,350 parcels'),
      `exact: 1,250 parcels | fact "parcels": the lock proves another phrase, "1,350 parcels": ${AGAIN}`,
    ],
    [
      'a changed suffix',
      (lock) => (lock.citations['vans-sold'][0].suffix = 'were'),
      `exact: 3 vans | fact "vans-sold": the lock proves another phrase, "3 vans": ${AGAIN}`,
    ],
    [
      'a changed paragraph',
      (lock) => (lock.citations.vans[0].paragraph = 2),
      `- paragraph: 1 | fact "vans": the lock proves paragraph 2, not 1: ${AGAIN}`,
    ],
    [
      'a fact that the lock lacks',
      (lock) => delete lock.citations.vans,
      `- paragraph: 1 | fact "vans": the lock does not prove its citations yet: ${AGAIN}`,
    ],
    [
      'a citation that the lock lacks',
      (lock) => lock.citations.cash.pop(),
      `- paragraph: 2 | fact "cash": the lock does not prove this citation yet: ${AGAIN}`,
    ],
    [
      'a fact that the case lacks',
      (lock) => (lock.citations.van = []),
      `"van": [] | there is no fact "van" (did you mean "vans"?): ${AGAIN}`,
    ],
    [
      'a citation that the case lacks',
      (lock) => lock.citations.vans.push(lock.citations.vans[0]),
      `{ | fact "vans" has no such citation any more: ${AGAIN}`,
    ],
    [
      'positions that do not fit',
      (lock) => lock.citations.vans[0].end++,
      `"end": 56 | the positions do not fit the length of "3 vans": ${AGAIN}`,
    ],
    [
      'another number of paragraphs',
      (lock) => lock.article.paragraphs.pop(),
      'paragraphs: 2 | the article that was proved has 1 paragraphs, not 2',
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(locked(change)).toEqual([expected]);
  });
});

describe('compareArticle', () => {
  it('is content with the article that the lock was made from', () => {
    expect(compareArticle(parse(), ARTICLE)).toEqual([]);
  });

  it('names the paragraph that changed', () => {
    const [finding] = compareArticle(parse(), ARTICLE.replace('summer', 'spring'));
    expect(finding?.reason).toBe(
      `the lock was made from another text of the article (paragraph 2): ${AGAIN}`,
    );
  });
});

describe('uncitedMentions', () => {
  const uncited = (article: string, drop: string[] = []) => {
    const content = contentOf();
    const facts = content.facts.filter(({ id }) => !drop.includes(id));
    return uncitedMentions({ ...content, facts }, article).map(({ kind, text }) => `${kind} ${text}`);
  };

  it('finds nothing where all is cited', () => {
    expect(uncited(ARTICLE)).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['figures', ['parcels'], ['figure 1,250']],
    ['dates', ['seizure-date'], ['figure May 4']],
    ['names', ['sender'], ['name Acme Logistics']],
    ['amounts and years', ['cash'], ['figure 2019', 'figure EUR 2 million']],
    ['orders of magnitude', ['boxes'], ['figure hundreds']],
    ['each place of a figure', ['vans-sold'], ['figure 3']],
  ])('finds %s that no fact cites', (_, drop, expected) => {
    expect(uncited(ARTICLE, drop)).toEqual(expected);
  });

  it('finds acronyms, names with a small word within, and a missing full stop makes no name', () => {
    const text =
      'Officials of the Ministry of Trade met NATO. Then They left. Besides, the Lyon-Turin line closed.';
    expect(uncited(text)).toEqual(['name Ministry of Trade', 'name NATO', 'name Lyon-Turin']);
  });

  it('takes the day of publication in the first paragraph for told by the source', () => {
    const [year, month, day] = contentOf().source.published.split('-').map(Number);
    const name = new Intl.DateTimeFormat('en', { month: 'long' }).format(
      new Date(year ?? 0, (month ?? 1) - 1),
    );
    expect(uncited(`Port Alder, ${name} ${day}, ${year} - Then it was quiet.`)).not.toContain(
      `figure ${name} ${day}, ${year}`,
    );
    expect(uncited(`Then it was quiet.\n\nIt was so on ${name} ${day}, ${year}.`)).toContain(
      `figure ${name} ${day}, ${year}`,
    );
  });

  it('covers a figure by the prefix of a citation', () => {
    const content = contentOf((raw) => {
      raw.facts[1].citations = [{ paragraph: 1, exact: 'vans', prefix: 'and 3' }];
    });
    expect(uncitedMentions(content, ARTICLE)).toEqual([]);
  });

  it.skipIf(!existsSync(REAL))('finds the figures and names of the real article', () => {
    const found = uncitedMentions(contentOf(), readFileSync(REAL, 'utf8')).map(({ text }) => text);
    expect(found).toEqual(
      expect.arrayContaining([
        '2,496',
        'MAD 931,870',
        '$103,305',
        'February 8',
        '€1 million',
        'hundreds',
        'Derb Ghallef',
        'DGST',
        'Europol',
        'ORATIX',
        'General Directorate of Territorial Surveillance',
      ]),
    );
    for (const word of ['They', 'The', 'Besides', 'Approximately', 'Established', 'In'])
      expect(found).not.toContain(word);
  });
});

describe('formatLock', () => {
  it('ends with a line end', () => {
    expect(formatLock(parse())).toBe(lockText());
    expect(lockText().endsWith('}\n')).toBe(true);
  });
});
