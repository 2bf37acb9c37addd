/** The rooms of the house and which way their imports run, read from the source itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** From the ground up: a room imports from itself and from rooms below it. */
const ROOMS = ['facts', 'language', 'match', 'answer', 'desk', 'discord', 'commands', 'bin'];
/** Rooms beside the ladder, and the highest room each may use. */
const BESIDE: Readonly<Record<string, string>> = {
  eval: 'commands',
  pictures: 'answer',
  playground: 'commands',
};

/** Measures the bot against Fuse.js alone and against a bare client, so that it has to call them. */
const MEASURING = 'eval';

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? walk(join(folder, entry.name))
      : /\.ts$/u.test(entry.name) && !entry.name.endsWith('.d.ts')
        ? [join(folder, entry.name)]
        : [],
  );

interface Import {
  from: string;
  to: string;
  /** Types alone: gone when it runs. */
  typeOnly: boolean;
}
const files = [...walk('src'), ...walk('commands')].filter((file) => !file.startsWith('src/playground/page'));
const IMPORT = /^(import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gmu;
const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(IMPORT)].map(([, , type, target = '', dynamic = '']) => {
    const name = target || dynamic;
    return {
      from,
      to: name.startsWith('.') ? normalize(join(dirname(from), name)) : name,
      typeOnly: type !== undefined,
    };
  }),
);
const roomOf = (file: string): string | undefined =>
  file.startsWith('commands/') ? 'commands' : /^src\/([^/]+)\//u.exec(file)?.[1];
const heightOf = (room: string): number => ROOMS.indexOf(room);
const shown = (found: readonly Import[]) => found.map(({ from, to }) => `${from} imports ${to}`);

describe('imports', () => {
  it('run one way, from the doors down to the facts', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [above, below] = [roomOf(from), roomOf(to)];
      if (above === undefined || below === undefined || above === below || heightOf(above) < 0) return false;
      return heightOf(below) > heightOf(above);
    });
    expect(shown(wrong)).toEqual([]);
  });

  it('of a room beside the ladder stay below where it stands', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [above = '', below = ''] = [roomOf(from), roomOf(to)];
      const top = BESIDE[above];
      return top !== undefined && heightOf(below) > heightOf(top);
    });
    expect(shown(wrong)).toEqual([]);
  });

  it('make no cycle', () => {
    const running = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports)
      if (!typeOnly && files.includes(to)) running.set(from, [...(running.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of running.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('of discord.js stand in src/discord and src/bin alone', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        /^(?:discord\.js|@discordjs\/)/u.test(to) &&
        !['discord', 'bin', MEASURING].includes(roomOf(from) ?? ''),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('of fuse.js stand in src/match alone', () => {
    const wrong = imports.filter(
      ({ from, to }) => to === 'fuse.js' && !['match', MEASURING].includes(roomOf(from) ?? ''),
    );
    expect(shown(wrong)).toEqual([]);
  });
});

it('exports no function or constant of the judgement that only its own file uses', () => {
  const texts = new Map([...files, ...walk('test')].map((file) => [file, readFileSync(file, 'utf8')]));
  const unused = files
    .filter((file) => /^src\/(?:answer|match|language)\//u.test(file))
    .flatMap((file) =>
      [...(texts.get(file) ?? '').matchAll(/^export (?:function|const) (\w+)/gmu)]
        .map(([, name = '']) => name)
        .filter((name) => {
          const named = new RegExp(`\\b${name}\\b`, 'u');
          return ![...texts].some(([other, text]) => other !== file && named.test(text));
        })
        .map((name) => `${file} exports ${name}`),
    );
  expect(unused).toEqual([]);
});

it('reads the environment in src/config.ts alone', () => {
  // Comments may speak of it, and handing it on whole to a process of one's own reads nothing of it.
  const handedOn = /env: (?:\{ \.\.\.|[\w.]+ \?\? )?process\.env/gu;
  const readers = files.filter((file) =>
    /process\.env/u.test(
      readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')
        .replace(handedOn, ''),
    ),
  );
  expect(readers).toEqual(['src/config.ts']);
});

it('knows in its code no command but those listed', () => {
  const cases = readdirSync('facts')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace('.yaml', ''));
  const named = files
    .filter((file) => !file.startsWith('src/eval/') && !file.startsWith('src/bin/bench'))
    .filter((file) =>
      cases.some((id) =>
        new RegExp(`['"\`/]${id}['"\`/ ]`, 'u').test(
          readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, ''),
        ),
      ),
    );
  expect(named).toEqual([]);
});
