/** The replies that the pages show, as the commands print them now. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { run } from './loopback/process.ts';

const consoles = (page: string, pattern: RegExp): [question: string, printed: string][] =>
  [...readFileSync(page, 'utf8').matchAll(pattern)].map(([, question = '', printed = '']) => [
    question,
    printed.trim(),
  ]);

const IN_README = consoles('README.md', /```console\n\$ npm run --silent ask -- "(.+)"\n([\s\S]*?)```/gu);

it('finds the replies of README.md', () => {
  expect(IN_README).toHaveLength(3);
});

it.each(IN_README)('README.md shows what is printed to "%s"', async (question, printed) => {
  const { stdout } = await run('ask', [question]);
  expect(stdout).toContain(printed);
});

it.each(consoles('docs/how-it-decides.md', /`npm run ask -- --explain "(.+)"`:\n\n```text\n([\s\S]*?)```/gu))(
  'docs/how-it-decides.md shows how "%s" is decided, line by line',
  async (question, printed) => {
    const { stdout } = await run('ask', ['--explain', question]);
    const lines = stdout.split('\n').map((line) => line.trimEnd());
    const shown = printed.split('\n').map((line) => line.trimEnd());
    expect(shown.filter((line) => !lines.includes(line))).toEqual([]);
  },
);
