/** `npm run facts`: checks the case files, proves their citations, writes the lock and the schema for editors, rehearses. */
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadConfig } from '../config.ts';
import { FactBaseError, type Fault, messageOf, UserError } from '../errors.ts';
import { type Miss, mixedUp, rehearse } from '../eval/rehearse.ts';
import { spelledOut } from '../facts/alternatives.ts';
import { warningsOf } from '../facts/check.ts';
import { caseFiles, loadCases, lockPath, noSuchCase, parseCase, readText } from '../facts/load.ts';
import { formatLock, proveCitations, uncitedMentions } from '../facts/lock.ts';
import { didYouMean } from '../facts/nearest.ts';
import { thinlyPut } from '../facts/phrasings.ts';
import { type Finding, readPositioned } from '../facts/positions.ts';
import { caseFile, type FactBase, LANGUAGES } from '../facts/schema.ts';
import { generalLexicon } from '../language/lexicon.ts';
import { read } from '../language/read.ts';
import { endOnClosedPipe } from './lines.ts';

const USAGE = `Usage: npm run facts -- check [--article FILE] [--case ID]
         checks every case (or one); with its article, proves each citation and lists what no fact cites
       npm run facts -- lock --article FILE [--case ID]
         proves the citations against the article and writes the lock beside the case file
       npm run facts -- rehearse [--case ID] [--all]
         asks every phrasing as if it had not been written, and lists what then goes wrong most, or all of it
       npm run facts -- spell [--case ID] [ENTRY ...]
         lists the questions that each phrasing with alternatives stands for, of all facts and unknowns or of these
       npm run facts -- terms WORD ...
         lists the terms of the general lists that a word stands for, to be given as "is" in the vocabulary
       npm run facts -- schema [--check]
         writes case.schema.json for editors, or says whether it is up to date`;

/** The file of the JSON Schema, beside the cases. */
const SCHEMA_FILE = 'case.schema.json';

interface Output {
  out(text: string): void;
  err(text: string): void;
}

interface Flags {
  article: string | undefined;
  caseId: string | undefined;
  check: boolean;
  all: boolean;
  /** Ids of facts and unknowns, or words to look up. */
  entries: readonly string[];
}

const COMMANDS = ['check', 'lock', 'rehearse', 'spell', 'terms', 'schema'];
/** Those that take words behind them. */
const TAKE_WORDS: readonly string[] = ['spell', 'terms'];

/**
 * Runs one command. @param args what stands after `npm run facts --`. @param directory the folder of the cases.
 * @returns the exit code: 0 fine, 1 faults, 2 wrong arguments. Throws nothing that a person can cause.
 */
export function run(args: string[], directory: string, { out, err }: Output): number {
  let command: string | undefined;
  let flags: Flags;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        article: { type: 'string' },
        case: { type: 'string' },
        check: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      out(`${USAGE}\n`);
      return 0;
    }
    flags = {
      article: values.article,
      caseId: values.case,
      check: values.check,
      all: values.all,
      entries: positionals.slice(1),
    };
    command = checkedCommand(positionals, flags);
  } catch (error) {
    err(`${messageOf(error)}\n${USAGE}\n`);
    return 2;
  }
  try {
    if (command === 'schema') return schema(directory, flags.check, { out, err });
    if (command === 'rehearse') return rehearsal(directory, flags, { out, err });
    if (command === 'spell') return spell(directory, flags, { out, err });
    if (command === 'terms') return terms(flags.entries, { out, err });
    return command === 'lock' ? lock(directory, flags, { out, err }) : check(directory, flags, { out, err });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    err(`${error.message}\n`);
    if (error instanceof FactBaseError) err(`${plural(error.faults.length, 'fault')}\n`);
    return 1;
  }
}

/** The command, if it is one and its flags go with it. @throws UserError otherwise. */
function checkedCommand(positionals: string[], { article, caseId, check, all }: Flags): string {
  const [command, ...rest] = positionals;
  if (command === undefined) throw new UserError(`Which command: ${COMMANDS.join(', ')}?`);
  if (!COMMANDS.includes(command)) throw new UserError(`There is no command "${command}".`);
  if (rest.length > 0 && !TAKE_WORDS.includes(command))
    throw new UserError(`"${rest.join(' ')}" is one argument too many.`);
  if (command === 'lock' && article === undefined)
    throw new UserError('lock needs the article: --article FILE.');
  if (command !== 'schema' && check) throw new UserError('--check goes with schema.');
  if ((command === 'schema' || command === 'terms') && (article !== undefined || caseId !== undefined)) {
    throw new UserError(`--article and --case do not go with ${command}.`);
  }
  if (command === 'terms' && rest.length === 0)
    throw new UserError('terms needs a word to look up: npm run facts -- terms ship');
  if (command !== 'rehearse' && all) throw new UserError('--all goes with rehearse.');
  if ((command === 'rehearse' || command === 'spell') && article !== undefined)
    throw new UserError(`--article does not go with ${command}.`);
  return command;
}

function check(directory: string, { article, caseId }: Flags, { out, err }: Output): number {
  const text = article === undefined ? undefined : articleText(article);
  const bases = loadAll(directory, caseId, text);
  let open = 0;
  for (const base of bases) {
    const { facts, unknowns } = base.content;
    const proved = text !== undefined || base.unverified.size === 0;
    const proof = proved ? 'all citations proved' : `${plural(base.unverified.size, 'fact')} unverified`;
    out(
      `${base.content.case}: ${plural(facts.length, 'fact')}, ${plural(unknowns.length, 'known unknown')}, ${proof}\n`,
    );
    const thin = thinlyPut(base.content);
    if (thin) out(`  ${thin}\n`);
    const stale = base.unverified.size > 0 && readText(lockPath(base.file)) !== undefined;
    if (stale) {
      open++;
      err(
        `${base.file}: the lock is older than the case (a fact came or went, or a citation changed), and the bot refuses the two: run npm run facts -- lock --article FILE --case ${base.content.case}\n`,
      );
    }
    // That no lock proves it is said already.
    const known = stale ? { ...base, unverified: new Set<string>() } : base;
    for (const warning of [...warningsOf(known), ...unknownTerms(base)])
      err(`${base.file}: warning: ${warning}\n`);
    if (text === undefined || article === undefined) continue;
    for (const mention of uncitedMentions(base.content, text)) {
      open++;
      err(
        `${article}: paragraph ${mention.paragraph}: no fact cites the ${mention.kind} "${mention.text}"\n`,
      );
    }
  }
  return open === 0 ? 0 : 1;
}

/** Broader terms of the vocabulary that are neither an entry nor a word of the general lists: they lead nowhere. */
function unknownTerms({ content }: FactBase): string[] {
  const general = generalLexicon();
  const own = content.vocabulary.map((entry) => entry.id);
  return content.vocabulary.flatMap((entry) =>
    entry.is
      .filter((term) => !own.includes(term) && general.concept(term) === undefined)
      .map(
        (term) =>
          `${entry.id}: "is: ${term}" is no entry of the vocabulary and no general term${didYouMean(term, [...own, ...general.concepts.keys()])}`,
      ),
  );
}

/** Every case (or one), read in full; with an article, the one case that it belongs to, proved against it. */
function loadAll(directory: string, caseId: string | undefined, article: string | undefined): FactBase[] {
  if (article === undefined) return chosen(loadCases(directory, { thorough: true }), caseId, directory);
  if (caseId === undefined && caseFiles(directory).length > 1)
    single(loadCases(directory, { thorough: true }));
  return chosen(
    loadCases(directory, { thorough: true, article: { text: article, caseId } }),
    caseId,
    directory,
  );
}

function lock(directory: string, { article, caseId }: Flags, { out }: Output): number {
  const text = articleText(article ?? '');
  const base = single(readUnlocked(directory, caseId));
  const { lock: proved, findings } = proveCitations(base.content, text);
  if (findings !== undefined) throw new FactBaseError(located(base.file, findings));
  const file = lockPath(base.file);
  const formatted = formatLock(proved);
  const citations = base.content.facts.reduce((sum, fact) => sum + fact.citations.length, 0);
  const same = readText(file) === formatted;
  if (!same) writeFileSync(file, formatted);
  out(
    `${base.content.case}: ${plural(citations, 'citation')} proved, ${file} ${same ? 'is up to date' : 'written'}\n`,
  );
  return 0;
}

function schema(directory: string, checkOnly: boolean, { out, err }: Output): number {
  const file = join(directory, SCHEMA_FILE);
  const text = schemaText();
  if (readText(file) === text) {
    out(`${file} is up to date\n`);
    return 0;
  }
  if (checkOnly) {
    err(`${file} is not up to date: run npm run facts -- schema\n`);
    return 1;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${messageOf(error)}`);
  }
  out(`${file} written\n`);
  return 0;
}

/** Pairs, entries and phrasings of an entry that a rehearsal lists, unless it is to list all. */
const LISTED = { pairs: 12, entries: 25, phrasings: 4 } as const;

/** What readers will meet: a report to read, no fault, whatever comes of it. */
function rehearsal(directory: string, { caseId, all }: Flags, { out }: Output): number {
  const most = (limit: number): number => (all ? Number.POSITIVE_INFINITY : limit);
  for (const base of chosen(loadCases(directory, { asWritten: true }), caseId, directory)) {
    const { asked, misses } = rehearse(base);
    const silent = misses.filter(({ got }) => got.length === 0).length;
    const share = (count: number): string => `${((100 * count) / (asked || 1)).toFixed(1)} %`;
    out(
      `${base.content.case}: ${plural(asked, 'phrasing')}, each asked as if it had not been written: ${share(asked - misses.length)} answered by their entry, ${share(silent)} with silence, ${share(misses.length - silent)} by another fact\n`,
    );
    const pairs = mixedUp(misses).slice(0, most(LISTED.pairs));
    if (pairs.length > 0) out('Taken for one another (put the word that tells them apart into both):\n');
    for (const { entries, times } of pairs) out(`  ${entries.join(' · ')}  ${times}\n`);
    const byEntry = new Map<string, Miss[]>();
    for (const miss of misses) byEntry.set(miss.entry, [...(byEntry.get(miss.entry) ?? []), miss]);
    const worst = [...byEntry].sort(([, a], [, b]) => b.length - a.length).slice(0, most(LISTED.entries));
    if (worst.length > 0)
      out('Missed most (write like questions in other words, and put theirs into the vocabulary):\n');
    for (const [entry, missed] of worst) {
      out(`  ${entry}: ${missed.length}\n`);
      for (const { language, question, got } of missed.slice(0, most(LISTED.phrasings)))
        out(`    ${language} "${question}" → ${got.join(', ') || 'silence'}\n`);
    }
  }
  return 0;
}

/** What the author of alternatives cannot see in the file: whether each of them makes a question. */
function spell(directory: string, { caseId, entries }: Flags, { out }: Output): number {
  const bases = chosen(loadCases(directory, { asWritten: true }), caseId, directory);
  const written = bases.flatMap(({ content }) => [...content.facts, ...content.unknowns]);
  const ids = written.map(({ id }) => id);
  for (const entry of entries)
    if (!ids.includes(entry))
      throw new UserError(`There is no fact or unknown "${entry}"${didYouMean(entry, ids)}.`);
  for (const { id, questions } of written)
    if (entries.length === 0 || entries.includes(id))
      for (const phrasing of Object.values(questions).flatMap((list) => list ?? [])) {
        const spelt = spelledOut(phrasing);
        if (spelt.length > 1)
          out(`${id}: ${phrasing}\n${spelt.map((question) => `  ${question}\n`).join('')}`);
      }
  return 0;
}

/** What may stand at `is`: the general terms that words of any of the four languages stand for, and what is broader. */
function terms(words: readonly string[], { out }: Output): number {
  const general = generalLexicon();
  let missing = 0;
  for (const word of words) {
    const found = LANGUAGES.flatMap((language) =>
      read(word, general, language).terms.flatMap(({ concepts, how }) => (how === 'listed' ? concepts : [])),
    );
    const ids = [...new Set([...(general.concept(word) ? [word] : []), ...found])].filter((id) =>
      general.concept(id),
    );
    if (ids.length === 0) missing++;
    const lines = ids.map((id) => {
      const broader = [...general.ancestors(id)].filter((one) => one !== id);
      return `  ${id} (${general.concept(id)?.kind})${broader.length > 0 ? `, a kind of ${broader.join(', ')}` : ''}\n`;
    });
    const none = `  no general term${didYouMean(word, general.concepts.keys())}: leave "is" out, or give an entry of your own\n`;
    out(`${word}\n${lines.length > 0 ? lines.join('') : none}`);
  }
  return missing === 0 ? 0 : 1;
}

/** The JSON Schema of a case file, as it is written for editors. */
export function schemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(caseFile, { io: 'input' }), undefined, 2)}\n`;
}

/** The cases without their locks: a lock that does not fit any more must not keep its successor from being made. */
function readUnlocked(directory: string, caseId: string | undefined): FactBase[] {
  const bases = caseFiles(directory).flatMap((file) => {
    const text = readText(file);
    return text === undefined ? [] : parseCase(text, file, undefined, { thorough: true }).base;
  });
  return chosen(bases, caseId, directory);
}

function chosen(bases: FactBase[], caseId: string | undefined, directory: string): FactBase[] {
  if (caseId === undefined) return bases;
  const found = bases.filter(({ content }) => content.case === caseId);
  if (found.length > 0) return found;
  throw noSuchCase(
    caseId,
    bases.map(({ content }) => content.case),
    directory,
  );
}

/** The one case that an article belongs to. @throws UserError where it could be another. */
function single(bases: FactBase[]): FactBase {
  const [base, ...others] = bases;
  if (base !== undefined && others.length === 0) return base;
  throw new UserError(
    `Which case is the article of? --case ${bases.map(({ content }) => content.case).join(' or ')}.`,
  );
}

/** Findings in a file that was read without a fault, by line and column. */
function located(file: string, findings: readonly Finding[]): Fault[] {
  if (findings.length === 0) return [];
  const read = readPositioned(readText(file) ?? '', file);
  return findings.map((finding) =>
    'locate' in read ? read.locate(finding) : { file, line: 1, column: 1, reason: finding.reason },
  );
}

function articleText(file: string): string {
  const text = readText(file);
  if (text === undefined) throw new UserError(`There is no article ${file}.`);
  return text;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

if (process.argv[1] !== undefined && import.meta.filename === realpathSync(process.argv[1])) {
  endOnClosedPipe(process.stdout);
  const { factsDir } = await loadConfig();
  process.exitCode = run(process.argv.slice(2), factsDir, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
