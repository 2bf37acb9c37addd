/**
 * The word-list format of src/language/words, one block a concept:
 *
 *     [phone] thing < device
 *     en phone, cell phone, handset
 *     fr téléphone, portable
 *
 * The head names the concept, its kind and its broader concepts; then the words and phrases of each language.
 */
import { LANGUAGES, type Language } from '../facts/schema.ts';

export interface WordBlock {
  id: string;
  kind: string;
  broader: string[];
  words: { [language in Language]?: string[] | undefined };
}

const HEAD = /^\[([A-Za-z0-9-]+)\] ([a-z-]+)(?: < (.+))?$/u;

/**
 * Blocks of a word list. Blank lines and lines that start with `#` say nothing.
 * @throws Error naming the list and line where a line is of neither form.
 */
export function parseWordList(text: string, name: string): WordBlock[] {
  const blocks: WordBlock[] = [];
  text.split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('[')) {
      const head = HEAD.exec(line.trimEnd());
      if (!head) throw new Error(`${name}:${index + 1}: not the head of a block: ${line}`);
      blocks.push({
        id: head[1] ?? '',
        kind: head[2] ?? '',
        broader: head[3]?.split(',').map((id) => id.trim()) ?? [],
        words: {},
      });
      return;
    }
    const language = LANGUAGES.find((code) => line.startsWith(`${code} `));
    const block = blocks.at(-1);
    if (language === undefined || block === undefined) {
      throw new Error(`${name}:${index + 1}: a line of words starts with ${LANGUAGES.join(', ')}: ${line}`);
    }
    const words = line
      .slice(3)
      .split(/[,،]/u)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    block.words[language] = [...(block.words[language] ?? []), ...words];
  });
  return blocks;
}
