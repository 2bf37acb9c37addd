import { describe, expect, it } from 'vitest';
import { run, start } from '../loopback/process.ts';

const TIME = { timeout: 60_000 };

describe('npm run ask', () => {
  it('prints the reply as a person reads it in a terminal', TIME, async () => {
    const { code, stdout } = await run('ask', ['How many phones were seized?']);
    const lines = stdout.split('\n');
    expect([
      code,
      lines[0],
      lines[1],
      lines[2]?.startsWith('  — the dispatch of 6 March 2021 · paragraph 3'),
    ]).toEqual([
      0,
      'According to the dispatch of 6 March 2021: The Moroccan police confiscated 2,496 cell phones.',
      '  “2,496 cell phones”',
      true,
    ]);
  });

  it('shows with --explain how the question was read', TIME, async () => {
    const { stdout } = await run('ask', ['How many phones were seized?', '--explain', '--lang', 'fr']);
    expect(stdout).toContain('Comment la question a été lue et tranchée');
  });

  it('prints one JSON object a line, in order, nothing else, an empty line too', TIME, async () => {
    const questions = [
      'How many phones were seized?',
      '',
      'Combien d’arrestations ?',
      'odd\u2028line',
      'who won the cup?',
    ];
    const { code, stdout, stderr } = await run('ask', ['--jsonl'], { input: `${questions.join('\n')}\n` });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, stderr, lines.map(({ question }) => question)]).toEqual([0, '', questions]);
    expect(Object.keys(lines[0])).toEqual([
      'question',
      'verdict',
      'answer',
      'options',
      'facts',
      'citations',
      'confidence',
      'language',
      'ms',
    ]);
    expect(lines[0].citations).toEqual([{ source: 'dispatch', paragraph: 3, quote: '2,496 cell phones' }]);
  });

  it('answers a last line that no line end follows', TIME, async () => {
    const { stdout } = await run('ask', ['--jsonl', '--lang', 'es'], { input: 'How many phones?' });
    expect(JSON.parse(stdout).language).toBe('es');
  });

  it('ends quietly when its reader has seen enough', TIME, async () => {
    const program = start('ask', ['--jsonl']);
    program.child.stdin.on('error', () => {});
    program.child.stdin.write('How many phones?\n'.repeat(2_000));
    await new Promise((resolve) => program.child.stdout.once('data', resolve));
    program.child.stdout.destroy();
    program.child.stdin.end('How many phones?\n'.repeat(2_000));
    const { code, stderr } = await program.ended;
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each([[['--lang', 'de', 'x']], [['--nonsense']], [['--jsonl', 'a question']]])(
    'prints its usage and exits 2 on %j',
    TIME,
    async (args) => {
      const { code, stdout, stderr } = await run('ask', args);
      expect([code, stdout, stderr.includes('Usage: npm run --silent ask')]).toEqual([2, '', true]);
    },
  );

  it('names the cases there are where --case names none', TIME, async () => {
    const { code, stderr } = await run('ask', ['--case', 'none', 'x']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^There is no case "none" in the folder ".*facts"\. There is: seizure\. Set FACTS_DIR /u,
    );
  });

  it('refuses a folder without case files, with the reason', TIME, async () => {
    const { code, stdout, stderr } = await run('ask', ['x'], { env: { FACTS_DIR: 'test/bin' } });
    expect([code, stdout, stderr.trim() !== '']).toEqual([1, '', true]);
  });
});
