import { describe, expect, it } from 'vitest';
import { exportCase, toAnnotations, toCsl, toCsv } from '../../src/desk/export.ts';
import { parseCase } from '../../src/facts/load.ts';
import { CASE } from './fixture.ts';

const { base } = parseCase(CASE, 'parcels.yaml');

/** RFC 4180, as far as these files need it. */
function rows(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

describe('CSV', () => {
  it('has a row a fact, with commas and quotes kept', () => {
    const [head, ...facts] = rows(toCsv(base.content).slice(1));
    expect(head?.slice(0, 4)).toEqual(['id', 'topic', 'status', 'statement_en']);
    expect(facts.map(([id]) => id)).toEqual(['parcels', 'vans', 'boxes']);
    expect(facts[0]?.[3]).toBe('Customs seized 1,250 parcels.');
  });

  it('runs no formula in a spreadsheet', () => {
    const [fact] = base.content.facts;
    if (fact === undefined) throw new Error('no fact');
    const evil = {
      ...base.content,
      facts: [{ ...fact, statement: { ...fact.statement, en: '=HYPERLINK("https://x.example","1")' } }],
    };
    expect(rows(toCsv(evil).slice(1))[1]?.[3]).toBe(`'=HYPERLINK("https://x.example","1")`);
  });
});

it('Web Annotation: every citation is a quote in a paragraph, described in four languages', () => {
  const page = JSON.parse(toAnnotations(base)) as {
    total: number;
    first: {
      items: {
        body: { language: string }[];
        target: { selector: { value: string; refinedBy: { exact: string } } };
      }[];
    };
  };
  expect(page.total).toBe(3);
  expect(page.first.items[0]?.body.map(({ language }) => language)).toEqual(['en', 'fr', 'ar', 'es']);
  expect(page.first.items[0]?.target.selector).toMatchObject({
    value: 'paragraph-1',
    refinedBy: { type: 'TextQuoteSelector', exact: '1,250 parcels' },
  });
});

it('CSL-JSON: names the date and invents neither author nor title', () => {
  expect(JSON.parse(toCsl(base.content))).toEqual([
    {
      id: 'parcels-dispatch',
      type: 'article-newspaper',
      language: 'en',
      issued: { 'date-parts': [[2021, 5, 6]] },
      note: 'the dispatch',
    },
  ]);
});

it('YAML is what was published, letter for letter', () => {
  expect(exportCase('yaml', base, CASE).text).toBe(CASE);
  expect(() => exportCase('exe', base, CASE)).toThrow(/yaml, csv, jsonld, csl/u);
});

it('CSL-JSON: names no date of an article that bears none', () => {
  const source = { ...base.content.source, undated: true as const };
  expect(JSON.parse(toCsl({ ...base.content, source }))[0]).not.toHaveProperty('issued');
});
