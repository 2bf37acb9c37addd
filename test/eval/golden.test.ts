import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { parseItems } from '../../src/eval/golden.ts';

const line = (over: object = {}): string =>
  JSON.stringify({
    id: 'a-1',
    lang: 'en',
    kind: 'direct',
    q: 'How many?',
    expect: 'answer',
    must: ['21'],
    mustNot: [],
    para: [1],
    ...over,
  });

describe('parseItems', () => {
  it('reads one item a line and passes over empty lines', () => {
    expect(parseItems(`${line()}\n\n${line({ id: 'a-2' })}\n`, 'a.jsonl').map((item) => item.id)).toEqual([
      'a-1',
      'a-2',
    ]);
  });
  it('takes patterns and paragraphs as empty where they are left out', () => {
    expect(
      parseItems(
        JSON.stringify({ id: 'a', lang: 'fr', kind: 'absent', q: 'Qui ?', expect: 'absent' }),
        'a.jsonl',
      )[0],
    ).toMatchObject({ must: [], mustNot: [], para: [] });
  });
  it('keeps the reason of a hard question', () => {
    expect(parseItems(line({ why: 'two figures in one paragraph' }), 'a.jsonl')[0]?.why).toBe(
      'two figures in one paragraph',
    );
  });
  it('reports every fault at once, each with its line', () => {
    const text = [line({ must: ['('] }), 'not json', line({ expect: 'maybe' })].join('\n');
    expect(() => parseItems(text, 'a.jsonl')).toThrow(
      /a\.jsonl:1: must\.0 must be a regular expression[\s\S]*a\.jsonl:2: not JSON[\s\S]*a\.jsonl:3: expect/u,
    );
  });
  it('refuses an id that is there twice', () => {
    expect(() => parseItems(`${line()}\n${line()}`, 'a.jsonl')).toThrow(UserError);
  });
});
