import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, schemaText } from '../../src/bin/facts.ts';
import { ARTICLE, lockText, yamlOf } from '../facts/fixture.ts';

let directory: string;
let article: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'casefile-'));
  article = join(directory, 'article.txt');
  writeFileSync(article, ARTICLE);
  put('parcels.yaml', yamlOf());
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function put(name: string, text: string): void {
  writeFileSync(join(directory, name), text);
}

function facts(...args: string[]): { code: number; out: string; err: string } {
  let out = '';
  let err = '';
  const code = run(args, directory, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe('facts check', () => {
  it('says in one line that a proved case is fine', () => {
    put('parcels.lock.json', lockText());
    expect(facts('check')).toMatchObject({
      code: 0,
      out: 'parcels: 7 facts, 1 known unknown, all citations proved\n',
    });
  });

  it('warns of a missing lock', () => {
    const { code, out, err } = facts('check');
    expect(code).toBe(0);
    expect(out).toBe('parcels: 7 facts, 1 known unknown, 7 facts unverified\n');
    expect(err).toContain('parcels.yaml: warning: no lock proves the citations');
  });

  it('warns of languages without a question', () => {
    expect(facts('check').err).toContain('parcels.yaml: warning: fact "parcels" has no question in ar, es\n');
  });

  it('reports all faults of all files and ends with 1', () => {
    put(
      'parcels.yaml',
      yamlOf((raw) => (raw.facts[0].topic = 'x')),
    );
    put('worse.yaml', 'case: 1\n');
    const { code, err } = facts('check');
    expect(code).toBe(1);
    expect(err).toContain('fact "parcels": the topic "x" leads nowhere');
    expect(err).toContain('worse.yaml:1:7: case: must be text');
    expect(err).toMatch(/\d faults\n$/u);
  });

  it('reports what the article does not bear out together with the other faults', () => {
    put(
      'parcels.yaml',
      yamlOf((raw) => {
        raw.facts[0].citations[0].exact = '1,250 big parcels';
        raw.facts[1].topic = 'x';
      }),
    );
    const { code, err } = facts('check', '--article', article);
    expect(code).toBe(1);
    expect(err).toContain('"1,250 big parcels" does not stand in paragraph 1');
    expect(err).toContain('the topic "x" leads nowhere');
  });

  it('lists what no fact cites and ends with 1', () => {
    put(
      'parcels.yaml',
      yamlOf((raw) => raw.facts.shift()),
    );
    const { code, err } = facts('check', '--article', article);
    expect(code).toBe(1);
    expect(err).toContain(`${article}: paragraph 1: no fact cites the figure "1,250"\n`);
  });

  it('ends with 0 where the article is cited in full', () => {
    expect(facts('check', '--article', article)).toMatchObject({
      code: 0,
      out: 'parcels: 7 facts, 1 known unknown, all citations proved\n',
    });
  });

  it('reports an article that is not the one of the lock', () => {
    put('parcels.lock.json', lockText());
    put('article.txt', `${ARTICLE}\n\n`);
    const { code, err } = facts('check', '--article', article);
    expect(code).toBe(1);
    expect(err).toContain('parcels.lock.json:4:15: the lock was made from another text of the article');
  });

  it('says all else of a case that its lock is too old for, and ends with 1', () => {
    put('parcels.lock.json', lockText());
    put(
      'parcels.yaml',
      yamlOf((raw) => raw.facts.shift()),
    );
    const { code, err } = facts('check', '--article', article);
    expect(code).toBe(1);
    expect(err).toContain('parcels.yaml: the lock is older than the case');
    expect(err).not.toContain('no lock proves');
    expect(err).toContain('no fact cites the figure "1,250"');
  });

  it('asks which case an article is of where there are several', () => {
    put(
      'another.yaml',
      yamlOf((raw) => (raw.case = 'another')),
    );
    expect(facts('check', '--article', article)).toMatchObject({
      code: 1,
      err: 'Which case is the article of? --case another or parcels.\n',
    });
    expect(facts('check', '--article', article, '--case', 'parcels').code).toBe(0);
  });

  it('names the cases where there is not the one', () => {
    expect(facts('check', '--case', 'boats')).toMatchObject({
      code: 1,
      err: `There is no case "boats" in the folder "${directory}". There is: parcels. Set FACTS_DIR to the folder that holds it; the id is what its file says at "case".\n`,
    });
  });
});

describe('facts lock', () => {
  it('writes the lock beside the case', () => {
    const file = join(directory, 'parcels.lock.json');
    expect(facts('lock', '--article', article)).toMatchObject({
      code: 0,
      out: `parcels: 8 citations proved, ${file} written\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe(lockText());
  });

  it('says that the lock is up to date', () => {
    facts('lock', '--article', article);
    expect(facts('lock', '--article', article).out).toMatch(/is up to date\n$/u);
  });

  it('replaces a lock that does not fit any more', () => {
    put('parcels.lock.json', '{}');
    expect(facts('lock', '--article', article).code).toBe(0);
    expect(facts('check').out).toContain('all citations proved');
  });

  it('writes nothing where a citation is not proved, and says where it stands', () => {
    put(
      'parcels.yaml',
      yamlOf((raw) => (raw.facts[3].citations[0].exact = 'Acme Limited')),
    );
    const { code, err } = facts('lock', '--article', article);
    expect(code).toBe(1);
    expect(err).toMatch(
      /parcels\.yaml:\d+:\d+: fact "sender": "Acme Limited" does not stand in paragraph 1\n/u,
    );
    expect(() => readFileSync(join(directory, 'parcels.lock.json'))).toThrow();
  });

  it('says that the article is not there', () => {
    expect(facts('lock', '--article', 'nowhere.txt')).toMatchObject({
      code: 1,
      err: 'There is no article nowhere.txt.\n',
    });
  });
});

describe('facts schema', () => {
  it('writes the schema for editors', () => {
    expect(facts('schema').code).toBe(0);
    expect(JSON.parse(readFileSync(join(directory, 'case.schema.json'), 'utf8'))).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
  });

  it('says whether the schema is up to date', () => {
    expect(facts('schema', '--check')).toMatchObject({ code: 1 });
    facts('schema');
    expect(facts('schema', '--check')).toMatchObject({ code: 0 });
  });

  it('is up to date in this project', () => {
    expect(readFileSync(new URL('../../facts/case.schema.json', import.meta.url), 'utf8')).toBe(schemaText());
  });
});

describe('facts', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['chekc']],
    ['an unknown flag', ['check', '--artikel', 'x']],
    ['lock without an article', ['lock']],
    ['--check elsewhere than with schema', ['check', '--check']],
    ['one argument too many', ['check', 'this']],
  ])('shows the usage and ends with 2 on %s', (_, args) => {
    const { code, err } = facts(...args);
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run facts -- check');
  });

  it('shows the usage on --help', () => {
    expect(facts('--help')).toMatchObject({ code: 0, err: '' });
  });
});

describe('facts rehearse', () => {
  it('says what share of the phrasings would be answered, and which are missed', () => {
    put('parcels.lock.json', lockText());
    const { code, out } = facts('rehearse');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^parcels: \d+ phrasings?, each asked as if it had not been written: [\d.]+ % answered by their entry, [\d.]+ % with silence, [\d.]+ % by another fact$/mu,
    );
    expect(out).toMatch(/^ {4}(?:en|fr|ar|es) ".+" → \S/mu);
  });

  it('takes no article', () => {
    expect(facts('rehearse', '--article', article)).toMatchObject({ code: 2 });
  });

  it('lists every phrasing that is missed on --all, and four of an entry else', () => {
    put(
      'parcels.yaml',
      yamlOf((raw) => {
        raw.facts[0].questions = { en: ['abacus', 'badger', 'cactus', 'dagger', 'easel', 'falcon'] };
      }),
    );
    const missed = (...args: string[]) =>
      facts('rehearse', ...args).out.match(/"(?:abacus|badger|cactus|dagger|easel|falcon)"/gu);
    expect(missed()).toHaveLength(4);
    expect(missed('--all')).toHaveLength(6);
  });
});

describe('facts terms', () => {
  it('lists the general terms of a word of any language, with what is broader', () => {
    const { code, out } = facts('terms', 'director', 'bateau');
    expect(code).toBe(0);
    expect(out).toContain('director\n  boss (person), a kind of person\n');
    expect(out).toMatch(/^bateau\n(?: {2}.*\n)*? {2}boat \(thing\), a kind of vehicle/mu);
  });

  it('says what to do about a word that stands for none', () => {
    expect(facts('terms', 'epidemiologist')).toMatchObject({
      code: 1,
      out: 'epidemiologist\n  no general term: leave "is" out, or give an entry of your own\n',
    });
  });

  it('needs a word', () => {
    expect(facts('terms')).toMatchObject({ code: 2 });
    expect(facts('terms').err).toContain('terms needs a word to look up');
  });
});

describe('facts spell', () => {
  it('lists the questions that a phrasing with alternatives stands for, and no other', () => {
    put(
      'parcels.yaml',
      yamlOf((raw) => (raw.facts[0].questions.en = ['How many parcels?', '(number|tally) of parcels'])),
    );
    expect(facts('spell').out).toMatch(
      /^parcels: \(number\|tally\) of parcels\n {2}number of parcels\n {2}tally of parcels\n/u,
    );
    expect(facts('spell').out).not.toContain('How many parcels?');
  });

  it('lists those of the entries that are named, and says which is none', () => {
    put(
      'parcels.yaml',
      yamlOf((raw) => {
        raw.facts[0].questions.en = ['(number|tally) of parcels'];
        raw.facts[1].questions.en = ['(number|tally) of vans'];
      }),
    );
    expect(facts('spell', 'vans').out).toMatch(/^vans: \(number/u);
    expect(facts('spell', 'vans').out).not.toContain('parcels:');
    expect(facts('spell', 'van')).toMatchObject({
      code: 1,
      err: 'There is no fact or unknown "van" (did you mean "vans"?).\n',
    });
  });
});
