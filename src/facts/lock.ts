/** Citations proved against the article, the lock that records the proof, and what of the article is not cited. */
import { createHash } from 'node:crypto';
import { type Figure, fold, readDates, readFigures } from './figures.ts';
import { didYouMean } from './nearest.ts';
import type { Finding, Path } from './positions.ts';
import type { CaseFile, CitationSource, Language, LockFile } from './schema.ts';

/** What to do about a lock that does not fit: with the case's id, for its folder may hold several. */
const again = (caseId: string): string =>
  `make the lock anew: npm run facts -- lock --article FILE --case ${caseId}`;

/** The paragraphs of an article: separated by blank lines, without the space around them. The first is number 1. */
export function paragraphsOf(article: string): string[] {
  return article
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** A figure or a name of the article. Offsets are in UTF-16 within the paragraph. */
export interface Mention {
  kind: 'figure' | 'name';
  text: string;
  /** Counts from 1. */
  paragraph: number;
  from: number;
  to: number;
}

/** The proof of every citation, or every citation that the article does not bear out. */
export type Proof = { lock: LockFile; findings?: never } | { lock?: never; findings: Finding[] };

/**
 * Looks every citation up in the article: its phrase must stand exactly once in its paragraph (with prefix and suffix
 * where they are given), at the borders of words and figures.
 */
export function proveCitations(content: CaseFile, article: string): Proof {
  const paragraphs = paragraphsOf(article);
  const findings: Finding[] = [];
  if (paragraphs.length !== content.source.paragraphs) {
    findings.push({
      path: ['source', 'paragraphs'],
      reason: `the article has ${paragraphs.length} paragraphs, not ${content.source.paragraphs}`,
    });
  }
  const citations: LockFile['citations'] = {};
  for (const [index, fact] of content.facts.entries()) {
    const proved: LockFile['citations'][string] = [];
    for (const [at, citation] of fact.citations.entries()) {
      const path: Path = ['facts', index, 'citations', at, 'exact'];
      const found = prove(citation, paragraphs, content.source.language);
      if (typeof found === 'string') {
        findings.push({ path, reason: `fact "${fact.id}": "${citation.exact}" ${found}` });
        continue;
      }
      const text = paragraphs[citation.paragraph - 1] ?? '';
      const start = codePoints(text.slice(0, found));
      proved.push({
        paragraph: citation.paragraph,
        ...selector(citation),
        start,
        end: start + codePoints(citation.exact),
      });
    }
    citations[fact.id] = proved;
  }
  if (findings.length > 0) return { findings };
  return {
    lock: {
      case: content.case,
      article: { sha256: sha256(article), paragraphs: paragraphs.map(sha256) },
      citations,
    },
  };
}

/** The lock as it is written: the same case and article always give the same bytes. */
export function formatLock(lock: LockFile): string {
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/**
 * Compares a case with its lock, without the article.
 * @returns the disagreements, by where they stand: in the case file or in the lock.
 */
export function compareLock(content: CaseFile, lock: LockFile): { inCase: Finding[]; inLock: Finding[] } {
  const anew = again(content.case);
  const inCase: Finding[] = [];
  const inLock: Finding[] = [];
  if (lock.case !== content.case) {
    inLock.push({
      path: ['case'],
      reason: `the lock is that of the case "${lock.case}", not of "${content.case}": ${anew}`,
    });
  }
  if (lock.article.paragraphs.length !== content.source.paragraphs) {
    inCase.push({
      path: ['source', 'paragraphs'],
      reason: `the article that was proved has ${lock.article.paragraphs.length} paragraphs, not ${content.source.paragraphs}`,
    });
  }
  const ids = new Set(content.facts.map(({ id }) => id));
  for (const id of Object.keys(lock.citations)) {
    if (ids.has(id)) continue;
    inLock.push({
      path: ['citations', id],
      key: true,
      reason: `there is no fact "${id}"${didYouMean(id, ids)}: ${anew}`,
    });
  }
  for (const [index, fact] of content.facts.entries()) {
    const path: Path = ['facts', index, 'citations'];
    const name = `fact "${fact.id}": `;
    const proved = Object.hasOwn(lock.citations, fact.id) ? lock.citations[fact.id] : undefined;
    if (proved === undefined) {
      inCase.push({ path, reason: `${name}the lock does not prove its citations yet: ${anew}` });
      continue;
    }
    for (const [at, citation] of fact.citations.entries()) {
      const entry = proved[at];
      const where = [...path, at];
      if (entry === undefined) {
        inCase.push({ path: where, reason: `${name}the lock does not prove this citation yet: ${anew}` });
      } else if (entry.paragraph !== citation.paragraph) {
        inCase.push({
          path: [...where, 'paragraph'],
          reason: `${name}the lock proves paragraph ${entry.paragraph}, not ${citation.paragraph}: ${anew}`,
        });
      } else if (
        entry.exact !== citation.exact ||
        entry.prefix !== citation.prefix ||
        entry.suffix !== citation.suffix
      ) {
        inCase.push({
          path: [...where, 'exact'],
          reason: `${name}the lock proves another phrase, "${entry.exact}": ${anew}`,
        });
      } else if (entry.end - entry.start !== codePoints(entry.exact)) {
        inLock.push({
          path: ['citations', fact.id, at, 'end'],
          reason: `the positions do not fit the length of "${entry.exact}": ${anew}`,
        });
      }
    }
    if (proved.length > fact.citations.length) {
      inLock.push({
        path: ['citations', fact.id, fact.citations.length],
        reason: `fact "${fact.id}" has no such citation any more: ${anew}`,
      });
    }
  }
  return { inCase, inLock };
}

/** Compares the article with the one that the lock was made from. @returns a finding in the lock where they differ. */
export function compareArticle(lock: LockFile, article: string): Finding[] {
  if (lock.article.sha256 === sha256(article)) return [];
  const paragraphs = paragraphsOf(article).map(sha256);
  const changed = paragraphs.flatMap((hash, index) =>
    hash === lock.article.paragraphs[index] ? [] : index + 1,
  );
  const where = changed.length > 0 ? ` (paragraph ${changed.join(', ')})` : '';
  return [
    {
      path: ['article', 'sha256'],
      reason: `the lock was made from another text of the article${where}: ${again(lock.case)}`,
    },
  ];
}

/**
 * The figures (with dates and amounts) and names of the article that no fact cites. A figure must be cited wherever it
 * stands, a name once. Names are runs of capitalised words: where a script has no capitals, only figures are found.
 */
export function uncitedMentions(content: CaseFile, article: string): Mention[] {
  const paragraphs = paragraphsOf(article);
  const { language, dateline, published } = content.source;
  const covered = paragraphs.map((text) => new Array<boolean>(text.length).fill(false));
  for (const fact of content.facts) {
    if (fact.status === 'retired') continue;
    for (const citation of fact.citations) cover(citation, paragraphs, covered);
  }
  const isCovered = ({ paragraph, from, to }: Pick<Mention, 'paragraph' | 'from' | 'to'>): boolean =>
    covered[paragraph - 1]?.slice(from, to).every(Boolean) ?? false;

  // The dateline is told by the source itself, not by a fact.
  const place = content.vocabulary.find(({ id }) => id === dateline);
  const told = new Set((place?.names[language] ?? []).map(fold));

  // So is the day of publication where the first paragraph opens with it.
  const [year = 0, , day = 0] = published.split('-').map(Number);
  const isPublished = ({ paragraph, text }: Pick<Mention, 'paragraph' | 'text'>): boolean => {
    const numbers = (text.match(/\p{Nd}+/gu) ?? []).map(Number);
    return paragraph === 1 && numbers.length === 2 && numbers.includes(year) && numbers.includes(day);
  };

  const figures: Mention[] = [];
  const names: Mention[] = [];
  const lowerCase = new Set(
    paragraphs.flatMap((text) => text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []),
  );
  for (const [index, text] of paragraphs.entries()) {
    const spans = figureSpans(text, language);
    for (const { from, to } of spans)
      figures.push({ kind: 'figure', text: text.slice(from, to), paragraph: index + 1, from, to });
    for (const { from, to } of nameSpans(text, lowerCase)) {
      if (spans.some((span) => from < span.to && to > span.from)) continue;
      names.push({ kind: 'name', text: text.slice(from, to), paragraph: index + 1, from, to });
    }
  }
  const uncited = figures.filter((figure) => !isCovered(figure) && !isPublished(figure));
  const seen = new Set<string>();
  for (const mention of names) {
    const key = fold(mention.text);
    if (seen.has(key) || told.has(key)) continue;
    seen.add(key);
    // It may stand cited within a longer name.
    const cited = paragraphs.some((text, index) =>
      occurrences(text, mention.text).some((from) =>
        isCovered({ paragraph: index + 1, from, to: from + mention.text.length }),
      ),
    );
    if (!cited) uncited.push(mention);
  }
  return uncited.sort((a, b) => a.paragraph - b.paragraph || a.from - b.from);
}

/** Where a citation's phrase begins (UTF-16), or why it is not proved, in words that follow the phrase. */
function prove(citation: CitationSource, paragraphs: readonly string[], language: Language): number | string {
  const text = paragraphs[citation.paragraph - 1];
  if (text === undefined)
    return `is cited from paragraph ${citation.paragraph}: the article has ${paragraphs.length}`;
  const found = placesOf(citation, text);
  const [first] = found;
  if (first === undefined) {
    const bare = occurrences(text, citation.exact).length > 0;
    if (bare && placesOf({ paragraph: citation.paragraph, exact: citation.exact }, text).length === 0) {
      return `cuts a word in paragraph ${citation.paragraph}`;
    }
    if (bare) return `does not stand in paragraph ${citation.paragraph} with this prefix and suffix`;
    const elsewhere = paragraphs.findIndex((other) => placesOf(citation, other).length > 0);
    return `does not stand in paragraph ${citation.paragraph}${elsewhere < 0 ? '' : `; it stands in paragraph ${elsewhere + 1}`}`;
  }
  if (found.length > 1) {
    return `stands ${found.length} times in paragraph ${citation.paragraph}: add a prefix or suffix, or quote more`;
  }
  const end = first + citation.exact.length;
  // "MAD 6" of "MAD 6 million", "931" of "931,870": a phrase that would prove another figure.
  const cut = readFigures(text, language).find(
    ({ from, to }) => (from < first && to > first) || (from < end && to > end),
  );
  return cut === undefined
    ? first
    : `cuts the figure "${text.slice(cut.from, cut.to)}" in paragraph ${citation.paragraph}`;
}

/** Where the phrase stands whole, between its prefix and suffix; the space between does not count. */
function placesOf({ exact, prefix = '', suffix = '' }: CitationSource, text: string): number[] {
  return occurrences(text, exact).filter((from) => {
    const before = text.slice(0, from);
    const after = text.slice(from + exact.length);
    const cutsBefore = /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(exact);
    const cutsAfter = /^[\p{L}\p{M}\p{N}]/u.test(after) && /[\p{L}\p{M}\p{N}]$/u.test(exact);
    return (
      !cutsBefore && !cutsAfter && before.trimEnd().endsWith(prefix) && after.trimStart().startsWith(suffix)
    );
  });
}

function occurrences(text: string, phrase: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) found.push(at);
  return found;
}

/** Marks what a citation covers: its phrase with the prefix and suffix. */
function cover(citation: CitationSource, paragraphs: readonly string[], covered: readonly boolean[][]): void {
  const text = paragraphs[citation.paragraph - 1];
  const marks = covered[citation.paragraph - 1];
  if (text === undefined || marks === undefined) return;
  for (const at of placesOf(citation, text)) {
    const before = text.slice(0, at).trimEnd().length - (citation.prefix?.length ?? 0);
    const from = citation.prefix === undefined ? at : before;
    const end = at + citation.exact.length;
    const gap = text.slice(end).length - text.slice(end).trimStart().length;
    const to = citation.suffix === undefined ? end : end + gap + citation.suffix.length;
    marks.fill(true, from, to);
  }
}

/** Dates with their month, amounts with their currency, and the other figures of a paragraph, in order. */
function figureSpans(text: string, language: Language): Pick<Figure, 'from' | 'to'>[] {
  const dates = readDates(text, language).filter(({ day, year }) => day !== undefined || year !== undefined);
  const figures = readFigures(text, language)
    .filter(({ from, to }) => !dates.some((date) => from >= date.from && to <= date.to))
    .map(({ from, to }) => {
      const currency = /(?:[A-Z]{3}[ \u00a0]|\p{Sc}[ \u00a0]?)$/u.exec(text.slice(0, from))?.[0] ?? '';
      return { from: from - currency.length, to };
    });
  return [...dates, ...figures].sort((a, b) => a.from - b.from);
}

/** Words that begin a sentence, or follow a full stop that was left out, without being a name. */
const NOT_NAMES = new Set(
  `a an the this that these those he she it they we you i his her its their our my your who what when where which why how
  and or but nor so yet if as at by for from in into of on to with after before since until while during besides
  then there here also however meanwhile only about approximately some many most all both each every another other no not
  le la les un une des du ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs et ou mais car ni
  si dans en par pour avec sans sur sous depuis selon
  el los las lo una unos unas este esta estos estas ese esa él ella ellos ellas nosotros su sus y o pero ni al del con
  sin sobre desde según entre tras`.split(/\s+/u),
);

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’]*(?:[-\u2010\u2011]\p{Lu}[\p{L}\p{M}]*)*/gu;
/** What may stand between two words of one name: "Directorate of Territorial", "Ministerio del Interior". */
const WITHIN_NAME =
  /^(?: | (?:of|of the|for|de|du|des|de la|de las|del|de los|al|el|ibn|ben|bin|van|von|y|et) )$/u;

/** Runs of capitalised words, without those that have their capital only from the beginning of a sentence. */
function nameSpans(text: string, lowerCase: ReadonlySet<string>): { from: number; to: number }[] {
  const words = [...text.matchAll(CAPITALISED)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const runs: { from: number; to: number }[] = [];
  let previous: { from: number; to: number } | undefined;
  for (const word of words) {
    const before = text.slice(0, word.from);
    const initial = /(?:^|[.!?…:][”"»’)]*\s+|[–—]\s+)[“"«‘(¿¡\s]*$/u.test(before);
    const lower = word.text.toLowerCase();
    const acronym = /^\p{Lu}{2,}/u.test(word.text);
    if (!acronym && NOT_NAMES.has(lower)) {
      previous = undefined;
      continue;
    }
    // At the beginning of a sentence a word that the article also writes small, or an adverb or verb form before
    // something else than a name, is no name; one before a dash is a dateline.
    const next = text.slice(word.to);
    const namely =
      acronym || /^ (?:\p{Lu}|[–—])/u.test(next) || occurrencesWithin(text, word.text, word.from);
    if (initial && !acronym && (lowerCase.has(lower) || !namely)) {
      previous = undefined;
      continue;
    }
    if (previous !== undefined && !initial && WITHIN_NAME.test(text.slice(previous.to, word.from)))
      previous.to = word.to;
    else {
      previous = { from: word.from, to: word.to };
      runs.push(previous);
    }
  }
  return runs;
}

/** Whether a word stands capitalised within a sentence too, elsewhere in the paragraph. */
function occurrencesWithin(text: string, word: string, at: number): boolean {
  return occurrences(text, word).some((from) => from !== at && /[\p{L}\p{N},] $/u.test(text.slice(0, from)));
}

function selector({ exact, prefix, suffix }: CitationSource): {
  exact: string;
  prefix?: string;
  suffix?: string;
} {
  return { exact, ...(prefix === undefined ? {} : { prefix }), ...(suffix === undefined ? {} : { suffix }) };
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
