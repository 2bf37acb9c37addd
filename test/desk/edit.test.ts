import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyOperation, changedParts, formOf, rawFact } from '../../src/desk/edit.ts';
import { parseCase } from '../../src/facts/load.ts';
import { CASE, LETTERS } from './fixture.ts';

const lines = (text: string) => text.split('\n');
/** Lines that stand in one text and not in the other, in order. */
function diff(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, next] = [lines(before), lines(after)];
  return {
    gone: old.filter((line) => !next.includes(line)),
    come: next.filter((line) => !old.includes(line)),
  };
}

describe('editing a fact', () => {
  it('changes the one line that differs and keeps every other letter, comments too', () => {
    const statement =
      'en: Customs officers seized 1,250 parcels.\nfr: La douane a saisi 1 250 colis.\nar: حجزت الجمارك 1250 طردا.\nes: La aduana incautó 1250 paquetes.';
    const after = applyOperation(CASE, { kind: 'edit', fact: 'parcels', parts: { statement } });
    expect(diff(CASE, after)).toEqual({
      gone: ['      en: Customs seized 1,250 parcels. # as the dispatch has it'],
      come: ['      en: Customs officers seized 1,250 parcels. # as the dispatch has it'],
    });
  });

  it('adds a phrasing behind those that are there, beside their comments', () => {
    const after = applyOperation(CASE, {
      kind: 'phrasing',
      fact: 'parcels',
      questions: { en: ['number of parcels'], es: ['¿Cuántos paquetes?'] },
    });
    expect(rawFact(after, 'parcels').questions).toEqual({
      en: ['How many parcels?', 'parcel count', 'number of parcels'],
      fr: ['Combien de colis ?'],
      es: ['¿Cuántos paquetes?'],
    });
    expect(after).toContain('# the first is the one shown');
  });

  it('retires a fact by one line', () => {
    const after = applyOperation(CASE, { kind: 'retire', fact: 'vans' });
    expect(diff(CASE, after)).toEqual({ gone: [], come: ['    status: retired'] });
    expect(after).toContain('# Three of them.');
  });

  it('adds a fact behind the last of its topic, with the empty line that stands between the others', () => {
    const after = applyOperation(CASE, { kind: 'add', fact: 'letters', topic: 'papers', parts: LETTERS });
    expect(after.startsWith(CASE.slice(0, CASE.indexOf('# What nobody knows.')).trimEnd())).toBe(true);
    expect(after).toContain('exact: 12 boxes}\n\n  - id: letters\n    topic: papers\n');
    expect(after).toContain('\n\n# What nobody knows.\n');
    expect(parseCase(after, 'parcels.yaml').base.content.facts.map((fact) => fact.id)).toEqual([
      'parcels',
      'vans',
      'boxes',
      'letters',
    ]);
  });

  it('adds what the article does not say', () => {
    const statement = { en: 'the price', fr: 'le prix', ar: 'السعر', es: 'el precio' };
    const after = applyOperation(CASE, {
      kind: 'unknown',
      id: 'price',
      statement,
      questions: { en: ['What did it cost?'] },
      nearest: ['parcels'],
    });
    expect(parseCase(after, 'parcels.yaml').base.content.unknowns.map((unknown) => unknown.id)).toEqual([
      'names',
      'price',
    ]);
    expect(after.startsWith(CASE.trimEnd())).toBe(true);
  });

  it('writes a text that looks like YAML as the text it is', () => {
    const statement =
      'en: "no": {a: b} # 1,250 & *x\nfr: La douane a saisi 1 250 colis.\nar: حجزت الجمارك 1250 طردا.\nes: La aduana incautó 1250 paquetes.';
    const after = applyOperation(CASE, { kind: 'edit', fact: 'parcels', parts: { statement } });
    expect(rawFact(after, 'parcels').statement).toMatchObject({ en: '"no": {a: b} # 1,250 & *x' });
  });

  it('keeps comments and order where anchors make it write the file anew', () => {
    const anchored = CASE.replace(
      'questions:\n      en: [How many vans?]',
      'questions: &vans\n      en: [How many vans?]',
    ).replace('questions: {en: [What are the names?]}', 'questions: {en: [What are the names?]} # *vans');
    const after = applyOperation(anchored, { kind: 'retire', fact: 'vans' });
    expect(rawFact(after, 'vans').status).toBe('retired');
    for (const comment of [
      '# The parcels: a case for tests.',
      '# Counted by customs',
      '# Three of them.',
      '# What nobody knows.',
    ])
      expect(after).toContain(comment);
  });

  it('says which fact is not there', () => {
    expect(() => applyOperation(CASE, { kind: 'retire', fact: 'ghost' })).toThrow(/no fact “ghost”/u);
    expect(() => applyOperation(CASE, { kind: 'add', fact: 'vans', topic: 'goods', parts: LETTERS })).toThrow(
      /a fact “vans” already/u,
    );
  });
});

describe('the form', () => {
  it('shows a fact so that sending it back unchanged changes nothing', () => {
    for (const id of ['parcels', 'vans', 'boxes']) {
      const form = formOf(rawFact(CASE, id));
      expect(changedParts(form, form)).toEqual({});
      expect(applyOperation(CASE, { kind: 'edit', fact: id, parts: form })).toBe(CASE);
    }
  });

  it('takes a prefix and a suffix around marked words', () => {
    const after = applyOperation(CASE, {
      kind: 'edit',
      fact: 'vans',
      parts: { citations: '§1: and ⟦3 vans⟧ on May' },
    });
    expect(rawFact(after, 'vans').citations).toEqual([
      { paragraph: 1, exact: '3 vans', prefix: 'and ', suffix: ' on May' },
    ]);
  });

  it('says which line it cannot read', () => {
    expect(() =>
      applyOperation(CASE, { kind: 'edit', fact: 'vans', parts: { statement: 'Three vans.' } }),
    ).toThrow(/Begin the line with its language.*Three vans/u);
    expect(() =>
      applyOperation(CASE, { kind: 'edit', fact: 'vans', parts: { citations: 'three vans' } }),
    ).toThrow(/A citation is a paragraph/u);
    expect(() => applyOperation(CASE, { kind: 'edit', fact: 'vans', parts: { value: 'type: [' } })).toThrow(
      /“value” is not YAML|not YAML/u,
    );
  });

  it('refuses aliases and deep nesting without taking long', () => {
    const laughs = [
      'a: &a [x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 20 }, (_, i) => `${'b'.repeat(i + 1)}: &${'b'.repeat(i + 1)} [*a, *a, *a, *a]`),
    ].join('\n');
    const started = performance.now();
    expect(() => applyOperation(CASE, { kind: 'edit', fact: 'vans', parts: { value: laughs } })).toThrow(
      /not YAML/u,
    );
    expect(() =>
      applyOperation(CASE, { kind: 'edit', fact: 'vans', parts: { value: `type: ${'['.repeat(3_900)}` } }),
    ).toThrow();
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

it('the test case says what it should', () => {
  expect(parse(CASE)).toMatchObject({ case: 'parcels' });
});
