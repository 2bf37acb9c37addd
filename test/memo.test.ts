import { expect, test } from 'vitest';
import { oncePer, oncePerNamed } from '../src/memo.ts';

test('works something out once for each object, whatever came out', () => {
  const asked: object[] = [];
  const work = oncePer((key: object): string | undefined => {
    asked.push(key);
    return undefined;
  });
  const [one, other] = [{}, {}];
  expect([work(one), work(one), work(other)]).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual([one, other]);
});

test('works something out once for each object and name', () => {
  const asked: string[] = [];
  const work = oncePerNamed((key: { id: string }, name: 'a' | 'b', suffix: string) => {
    asked.push(key.id + name);
    return key.id + name + suffix;
  });
  const [one, other] = [{ id: '1' }, { id: '2' }];
  expect([work(one, 'a', '!'), work(one, 'b', '!'), work(one, 'a', '!'), work(other, 'a', '!')]).toEqual([
    '1a!',
    '1b!',
    '1a!',
    '2a!',
  ]);
  expect(asked).toEqual(['1a', '1b', '2a']);
});
