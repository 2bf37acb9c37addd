/** `npm run --silent ask`: one question, many by JSON lines, or a conversation, in the terminal. */
import { parseArgs } from 'node:util';
import type { Answer } from '../answer/answer.ts';
import type { Casebook } from '../answer/casebook.ts';
import { replay } from '../answer/receipt.ts';
import { loadConfig } from '../config.ts';
import { answerCard, receiptCard } from '../discord/card.ts';
import type { Context } from '../discord/command.ts';
import { Keepsakes } from '../discord/customid.ts';
import { askBest } from '../discord/pick.ts';
import { ANSI, PLAIN, renderText } from '../discord/terminal.ts';
import { messageOf, UserError } from '../errors.ts';
import { noSuchCase } from '../facts/load.ts';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { silentLog } from '../log.ts';
import { openCasebook } from './cases.ts';
import { endOnClosedPipe, readLines, write } from './lines.ts';

const USAGE = `Usage: npm run --silent ask -- "How many phones were seized?"
  --lang en|fr|ar|es   language of the reply (otherwise that of the question)
  --case ID            ask this case (otherwise the one that answers best)
  --explain            also show how the question was read and decided
  --jsonl              one question a line on standard input, one JSON object a line on standard output
  --receipt ID         show again how the answer with this receipt was decided
Without a question, in a terminal: a conversation.`;

interface Flags {
  question: string | undefined;
  language: Language | undefined;
  caseId: string | undefined;
  explain: boolean;
  jsonl: boolean;
  receipt: string | undefined;
}

/** Reads the arguments. @throws UserError with what is wrong with them. */
function readFlags(args: string[]): Flags | 'help' {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      case: { type: 'string' },
      explain: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      receipt: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const language = LANGUAGES.find((known) => known === values.lang);
  if (values.lang !== undefined && language === undefined) {
    throw new UserError(`--lang is one of ${LANGUAGES.join(', ')}, not "${values.lang}".`);
  }
  if (values.jsonl && positionals.length > 0)
    throw new UserError('--jsonl reads its questions from standard input.');
  return {
    question: positionals.length > 0 ? positionals.join(' ') : undefined,
    language,
    caseId: values.case,
    explain: values.explain,
    jsonl: values.jsonl,
    receipt: values.receipt,
  };
}

/** One line of `--jsonl`: the fields that scripts rely on. `ms` is the time the judgement took. */
function jsonLine(answer: Answer, ms: number): string {
  const { question, verdict, options, facts, citations, confidence, language } = answer;
  return `${JSON.stringify({
    question,
    verdict,
    answer: answer.answer,
    options: options.map(({ label, answer: text, fact }) => ({ label, answer: text, fact })),
    facts,
    citations,
    confidence,
    language,
    ms: Math.round(ms * 1000) / 1000,
  })}\n`;
}

async function main(args: string[]): Promise<number> {
  let flags: Flags | 'help';
  try {
    flags = readFlags(args);
  } catch (error) {
    await write(process.stderr, `${messageOf(error)}\n${USAGE}\n`);
    return 2;
  }
  if (flags === 'help') {
    await write(process.stdout, `${USAGE}\n`);
    return 0;
  }
  const config = await loadConfig();
  const casebook = await openCasebook(config.factsDir);
  // An unknown case is told before anything is read or answered.
  if (flags.caseId !== undefined && !casebook.cases.includes(flags.caseId))
    throw noSuchCase(flags.caseId, casebook.cases, config.factsDir);
  if (flags.jsonl) await answerLines(casebook, flags);
  else if (flags.receipt !== undefined) await show(replay(flags.receipt, casebook), casebook, true);
  else if (flags.question !== undefined) await answerOnce(casebook, flags.question, flags);
  else await talk(casebook, flags.language);
  return 0;
}

const contextFor = (casebook: Casebook): Context => ({
  casebook,
  log: silentLog,
  keepsakes: new Keepsakes(),
});

/** The commands are loaded for a conversation alone: one question is to be answered at once. */
async function talk(casebook: Casebook, language: Language | undefined): Promise<void> {
  const { MODULES } = await import('../../commands/index.ts');
  const { buildRegistry } = await import('../discord/command.ts');
  const { converse } = await import('./converse.ts');
  await converse(buildRegistry(MODULES), contextFor(casebook), process.stdin, process.stdout, language);
}

async function answerLines(casebook: Casebook, { language, caseId }: Flags): Promise<void> {
  for await (const line of readLines(process.stdin)) {
    const start = performance.now();
    const answer = askBest(casebook, line, { language }, caseId);
    if (answer !== undefined) await write(process.stdout, jsonLine(answer, performance.now() - start));
  }
}

async function answerOnce(
  casebook: Casebook,
  question: string,
  { language, caseId, explain }: Flags,
): Promise<void> {
  const answer = askBest(casebook, question, { language }, caseId);
  if (answer === undefined) throw new UserError('There is no case to ask.');
  await show(answer, casebook, explain);
}

async function show(answer: Answer, casebook: Casebook, explain: boolean): Promise<void> {
  const styles = process.stdout.isTTY && process.stdout.hasColors() ? ANSI : PLAIN;
  await write(process.stdout, `${renderText(answerCard(answer, contextFor(casebook)), { styles })}\n`);
  if (explain) await write(process.stdout, `\n${renderText(receiptCard(answer), { styles })}\n`);
}

endOnClosedPipe(process.stdout);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
