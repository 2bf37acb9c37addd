/** A published case in forms that other programs read. */
import type { CaseFile, Fact, FactBase } from '../facts/schema.ts';
import { LANGUAGES } from '../facts/schema.ts';
import { Said } from './wording.ts';

export const EXPORT_FORMATS = ['yaml', 'csv', 'jsonld', 'csl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Exported {
  name: string;
  contentType: string;
  text: string;
}

/** Excel and others run a cell that begins like this as a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with the byte order mark that makes Excel read UTF-8. One row a fact. */
export function toCsv(content: CaseFile): string {
  const head = [
    'id',
    'topic',
    'status',
    ...LANGUAGES.map((language) => `statement_${language}`),
    'value',
    'hedge',
    'attribution',
    'conditions',
    'paragraphs',
    'quotes',
  ];
  const row = (fact: Fact): string[] => [
    fact.id,
    fact.topic,
    fact.status,
    ...LANGUAGES.map((language) => fact.statement[language]),
    JSON.stringify(fact.value),
    fact.hedge ?? '',
    fact.attribution?.en ?? '',
    fact.conditions === undefined ? '' : JSON.stringify(fact.conditions),
    fact.citations.map((citation) => citation.paragraph).join('; '),
    fact.citations.map((citation) => citation.exact).join(' | '),
  ];
  return `\uFEFF${[head, ...content.facts.map(row)].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** W3C Web Annotation (2017): one annotation a citation, the statement as its body, the phrase as its target. */
export function toAnnotations(base: FactBase): string {
  const { content } = base;
  const { source } = content;
  const address = source.url ?? `urn:casefile:${content.case}:${source.id}`;
  const items = content.facts
    .filter((fact) => fact.status === 'published')
    .flatMap((fact) =>
      fact.citations.map((citation, at) => ({
        id: `urn:casefile:${content.case}:${fact.id}:${at + 1}`,
        type: 'Annotation',
        motivation: 'describing',
        body: LANGUAGES.map((language) => ({
          type: 'TextualBody',
          value: fact.statement[language],
          language,
          format: 'text/plain',
        })),
        target: {
          source: address,
          selector: {
            type: 'FragmentSelector',
            value: `paragraph-${citation.paragraph}`,
            refinedBy: {
              type: 'TextQuoteSelector',
              exact: citation.exact,
              ...(citation.prefix === undefined ? {} : { prefix: citation.prefix }),
              ...(citation.suffix === undefined ? {} : { suffix: citation.suffix }),
            },
          },
        },
      })),
    );
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:casefile:${content.case}:${base.version}`,
    type: 'AnnotationCollection',
    label: content.title.en,
    total: items.length,
    first: {
      id: `urn:casefile:${content.case}:${base.version}:1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** CSL-JSON (Citation Style Language 1.0.2): the source, for reference managers. What is not known is left out. */
export function toCsl(content: CaseFile): string {
  const { source } = content;
  const [year = 0, month = 1, day = 1] = source.published.split('-').map(Number);
  const place = content.vocabulary.find((entry) => entry.id === source.dateline)?.names[source.language]?.[0];
  const item = {
    id: `${content.case}-${source.id}`,
    type: 'article-newspaper',
    language: source.language,
    ...(source.undated ? {} : { issued: { 'date-parts': [[year, month, day]] } }),
    ...(place === undefined ? {} : { dateline: place }),
    ...(source.url === undefined ? {} : { URL: source.url }),
    note: source.name.en,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** The published version of a case in one format. @throws Said for a format that there is not */
export function exportCase(format: string, base: FactBase, yaml: string): Exported {
  const name = `${base.content.case}-${base.version}`;
  switch (format) {
    case 'yaml':
      return { name: `${name}.yaml`, contentType: 'application/yaml', text: yaml };
    case 'csv':
      return { name: `${name}.csv`, contentType: 'text/csv', text: toCsv(base.content) };
    case 'jsonld':
      return { name: `${name}.jsonld`, contentType: 'application/ld+json', text: toAnnotations(base) };
    case 'csl':
      return {
        name: `${name}.csl.json`,
        contentType: 'application/vnd.citationstyles.csl+json',
        text: toCsl(base.content),
      };
    default:
      throw new Said('noFormat', { formats: EXPORT_FORMATS.join(', ') });
  }
}
