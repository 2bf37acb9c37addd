import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FactBaseError, UserError } from '../../src/errors.ts';
import { loadCase, loadCases, MAX_BYTES, parseCase, type ReadOptions } from '../../src/facts/load.ts';
import { ARTICLE, faultsOf, lockText, type rawCase, refused, told, yamlOf } from './fixture.ts';

const FILE = 'facts/parcels.yaml';

describe('parseCase', () => {
  it('returns the case, frozen throughout', () => {
    const { base } = parseCase(yamlOf(), FILE);
    expect(base).toMatchObject({ file: FILE, content: { case: 'parcels' } });
    expect(Object.isFrozen(base.content.facts[0]?.citations[0])).toBe(true);
  });

  it('reads the same thoroughly and quickly', () => {
    expect(parseCase(yamlOf(), FILE, undefined, { thorough: true })).toEqual(parseCase(yamlOf(), FILE));
  });

  it('spells alternatives out, quickly and thoroughly, or leaves them as they are written', () => {
    const text = yamlOf((raw) => (raw.facts[1].questions.en = ['how many (vans|trucks)']));
    const asked = (options: ReadOptions) =>
      parseCase(text, FILE, undefined, options).base.content.facts[1]?.questions.en;
    expect(asked({})).toEqual(['how many vans', 'how many trucks']);
    expect(asked({ thorough: true })).toEqual(['how many vans', 'how many trucks']);
    expect(asked({ asWritten: true })).toEqual(['how many (vans|trucks)']);
    expect(asked({ asWritten: true, thorough: true })).toEqual(['how many (vans|trucks)']);
  });

  it('calls every fact unverified without a lock', () => {
    const { base } = parseCase(yamlOf(), FILE);
    expect([...base.unverified]).toEqual(base.content.facts.map(({ id }) => id));
  });

  it('calls no fact unverified with its lock', () => {
    expect(parseCase(yamlOf(), FILE, lockText()).base.unverified.size).toBe(0);
  });

  it('names a version of twelve hex digits that changes with the text and with the lock', () => {
    const versions = [
      parseCase(yamlOf(), FILE),
      parseCase(`${yamlOf()}\n`, FILE),
      parseCase(yamlOf(), FILE, lockText()),
    ].map(({ base }) => base.version);
    expect(versions.every((version) => /^[0-9a-f]{12}$/u.test(version))).toBe(true);
    expect(new Set(versions).size).toBe(3);
  });

  it('names file, line and column of a fault', () => {
    expect(faultsOf('case: Parcels!\n')).toContainEqual({
      file: FILE,
      line: 1,
      column: 7,
      reason: 'case: a case id is 1 to 32 lower-case letters, digits, hyphens or underscores',
    });
  });

  it('tells the faults of schema and cross-rules in one report, in file order', () => {
    expect(
      refused((raw) => {
        raw.unknowns[0].nearest = ['nobody', 'vans'];
        raw.facts[0].statement.en = '7 parcels';
        raw.facts[1].colour = 'red';
        raw.topics[0].title.en = 5;
      }),
    ).toEqual([
      'en: 5 | topic "goods": title.en: must be text: write "5" with its quotes',
      'en: 7 parcels | fact "parcels": "7" in the statement (en) stands in no phrase that it cites',
      'colour: red | fact "vans": unknown key "colour"',
      '- nobody | unknown "names": the nearest fact "nobody" leads nowhere',
    ]);
  });

  it.each<[string, (raw: ReturnType<typeof rawCase>) => void, string]>([
    ['the title', (raw) => (raw.title = 'Parcels'), 'title: Parcels | title: must be a mapping'],
    [
      'the name of the source',
      (raw) => (raw.source.name = null),
      'name: null | source.name: must be a mapping, and is empty',
    ],
    [
      'unknowns left empty',
      (raw) => Object.assign(raw, { unknowns: null }),
      'unknowns: null | unknowns: must be a list, and is empty',
    ],
  ])('does not let a fault in %s hide those of the facts', (_, change, fault) => {
    const faults = refused((raw) => {
      raw.facts[0].topic = 'gods';
      change(raw);
    });
    expect(faults).toContain(fault);
    expect(faults).toContain(
      'topic: gods | fact "parcels": the topic "gods" leads nowhere (did you mean "goods"?)',
    );
  });

  it.each<[string, string, string]>([
    ['a key given twice', 'case: a\ncase: b\n', 'case: b | this key is given twice'],
    [
      'a second document',
      'case: a\n---\ncase: b\n',
      '--- | a case file holds one document: there may be no line "---" within it',
    ],
    [
      'another version of YAML',
      '%YAML 1.1\n---\ncase: a\n',
      '%YAML 1.1 | a case file has no %YAML line: it is always YAML 1.2',
    ],
    ['a text with a colon', 'title: a: b\n', 'title: a: b | a text with ": " in it must stand in quotes'],
    ['a merge key', 'title: &t {en: x}\n<<: *t\n', '<<: *t | unknown key "<<"'],
    [
      'a tag',
      'case: !!binary aGk=\n',
      'case: !!binary aGk= | not YAML: Unresolved tag: tag:yaml.org,2002:binary',
    ],
    [
      'an alias without its anchor',
      'case: *x\n',
      'case: *x | not YAML: Unresolved alias (the anchor must be set before the alias): x',
    ],
    ['no mapping', 'parcels\n', 'parcels | must be a mapping'],
    ['an empty file', '', ' | must be a mapping, and is empty'],
  ])('refuses %s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('refuses aliases that multiply', () => {
    const text = 'a: &a [1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n';
    expect(told(text)).toEqual([
      'b: &b [*a,*a,*a,*a,*a,*a] | the aliases (*name) repeat too much: write the text out',
    ]);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['lines', Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses deep nesting by %s', (_, text) => {
    expect(faultsOf(text).some(({ reason }) => reason === 'nested more than 20 levels deep')).toBe(true);
  });

  it('refuses more than 2 MiB', () => {
    expect(told(`#${'x'.repeat(MAX_BYTES)}`)[0]).toMatch(
      /has 2097153 bytes; a file may have 2097152 \(2 MiB\)$/u,
    );
  });

  it('counts, and does not tell, what goes beyond 500 faults', () => {
    const faults = faultsOf(`facts:\n${'- a\n'.repeat(1000)}`);
    expect(faults).toHaveLength(501);
    expect(faults.at(-1)?.reason).toMatch(/^\d+ more faults from here on$/u);
  });

  it('refuses a lock that is no JSON', () => {
    expect(told(yamlOf(), '{')[0]).toMatch(
      /^\{ \| not JSON \(.+\): make it anew: npm run facts -- lock --article FILE --case parcels$/u,
    );
  });

  it('refuses a lock with an unknown key, by its line', () => {
    const lock = lockText().replace('"case"', '"signed": true,\n  "case"');
    expect(told(yamlOf(), lock)).toEqual(['"signed": true, | unknown key "signed"']);
  });

  it('proves the citations where the article is given', () => {
    const options = { article: { text: ARTICLE.replace('3 vans on', '4 vans on') } };
    expect(() => parseCase(yamlOf(), FILE, undefined, options)).toThrow(
      'fact "vans": "3 vans" does not stand in paragraph 1',
    );
  });

  it('takes no lock that is older than the case for a fault where the article is given', () => {
    const text = yamlOf((raw) => (raw.facts[1].citations[0].exact = '3 vans on May 4'));
    expect(told(text, lockText())).toHaveLength(1);
    const { base } = parseCase(text, FILE, lockText(), { article: { text: ARTICLE } });
    expect(base.unverified.size).toBe(base.content.facts.length);
  });

  it('leaves the article alone where it is that of another case', () => {
    const options = { article: { text: 'Nothing.', caseId: 'another' } };
    expect(parseCase(yamlOf(), FILE, undefined, options).base.content.case).toBe('parcels');
  });

  it('returns or throws a FactBaseError for any text at all', () => {
    const holds = (text: string, lock?: string) => {
      try {
        parseCase(text, FILE, lock);
      } catch (error) {
        expect(error).toBeInstanceOf(FactBaseError);
      }
    };
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.option(fc.string(), { nil: undefined }),
        holds,
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(...' \n-:[]{}&*!|>\'"%@`#,?ab0~é\t\r\0\ud800', '__proto__: ', '<<: ', '&a ', '*a'),
        ),
        (parts) => holds(parts.join('')),
      ),
    );
    fc.assert(fc.property(fc.json(), (text) => holds(text, text)));
  });

  it('returns or throws a FactBaseError for a case with anything in any place', () => {
    const places = fc.constantFrom('facts', 'unknowns', 'vocabulary', 'topics', 'source');
    fc.assert(
      fc.property(
        places,
        fc.nat(6),
        fc.constantFrom(
          'id',
          'value',
          'statement',
          'questions',
          'citations',
          'names',
          'published',
          'calculation',
        ),
        fc.jsonValue(),
        (place, index, key, anything) => {
          const text = yamlOf((raw) => {
            const target: unknown = place === 'source' ? raw.source : raw[place as 'facts'][index];
            if (typeof target === 'object' && target !== null) Object.assign(target, { [key]: anything });
          });
          expect(() => faultsOf(text)).not.toThrow();
        },
      ),
    );
  });
});

describe('loadCases', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'casefile-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });
  const put = (name: string, text: string) => writeFileSync(join(directory, name), text);

  it('reads every case in the order of the file names, and nothing else', () => {
    put('b.yaml', yamlOf());
    put(
      'a.yaml',
      yamlOf((raw) => (raw.case = 'another')),
    );
    put('case.schema.json', '{}');
    put('README.md', '#');
    expect(loadCases(directory).map(({ content }) => content.case)).toEqual(['another', 'parcels']);
  });

  it('reads the lock beside the case', () => {
    put('parcels.yaml', yamlOf());
    put('parcels.lock.json', lockText());
    expect(loadCase(join(directory, 'parcels.yaml')).unverified.size).toBe(0);
  });

  it('gathers the faults of all files', () => {
    put('a.yaml', 'case: 1\n');
    put('b.yaml', 'case: [\n');
    const faults = (() => {
      try {
        loadCases(directory);
      } catch (error) {
        return error instanceof FactBaseError ? error.faults.map(({ file }) => file) : [];
      }
    })();
    expect(new Set(faults)).toEqual(new Set([join(directory, 'a.yaml'), join(directory, 'b.yaml')]));
  });

  it('refuses two files with the same case id', () => {
    put('a.yaml', yamlOf());
    put('b.yaml', yamlOf());
    expect(() => loadCases(directory)).toThrow(
      `${join(directory, 'b.yaml')}:1:7: the case "parcels" is already in ${join(directory, 'a.yaml')}`,
    );
  });

  it('says what to do where the folder is missing', () => {
    expect(() => loadCases(join(directory, 'no'))).toThrow(
      new UserError(
        `There is no folder "${join(directory, 'no')}" with case files. Set FACTS_DIR to the folder that holds them.`,
      ),
    );
  });

  it('says what to do where the folder holds no case', () => {
    expect(() => loadCases(directory)).toThrow(
      /There is no case file \(\*\.yaml\).*Add one as facts\/README\.md says/u,
    );
  });

  it('says what to do where a case has the other ending', () => {
    put('parcels.yml', yamlOf());
    expect(() => loadCases(directory)).toThrow('Rename parcels.yml to parcels.yaml.');
  });

  it('says that a case file is not there', () => {
    expect(() => loadCase(join(directory, 'no.yaml'))).toThrow(/^There is no case file/u);
  });

  it('says that a case file cannot be read', () => {
    mkdirSync(join(directory, 'folder.yaml'));
    expect(() => loadCases(directory)).toThrow(/folder\.yaml cannot be read: EISDIR/u);
  });
});
