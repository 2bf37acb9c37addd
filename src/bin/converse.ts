/** A conversation between a terminal, or a pipe, and the handlers. */
import type { Context, Registry } from '../discord/command.ts';
import { ANSI, Conversation, PLAIN } from '../discord/terminal.ts';
import { word } from '../discord/wording.ts';
import type { Language } from '../facts/schema.ts';
import { readLines, write } from './lines.ts';

const PROMPT = '› ';

/**
 * Answers line by line until the input ends, or, in a terminal, until an empty line. From a pipe every line is
 * answered, blank ones passed over, and a blank line follows each reply.
 */
export async function converse(
  registry: Registry,
  context: Context,
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  language: Language = 'en',
): Promise<void> {
  const conversation = new Conversation(registry, context, language);
  const interactive = input.isTTY === true;
  const styles = output.isTTY && output.hasColors() ? ANSI : PLAIN;
  if (interactive) {
    const titles = context.casebook.cases.map(
      (id) => context.casebook.engine(id).base.content.title[language],
    );
    await write(output, `${word('welcome', language, { cases: titles.join('; ') })}\n${PROMPT}`);
  }
  for await (const line of readLines(input)) {
    if (line.trim() === '') {
      if (interactive) break;
      continue;
    }
    await write(output, `${await conversation.answer(line, styles)}\n\n${interactive ? PROMPT : ''}`);
  }
  input.destroy();
}
