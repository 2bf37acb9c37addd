import { expect, it } from 'vitest';
import { timelineOf } from '../../src/discord/timeline.ts';
import { fixtureBase, fixtureContext } from './fixture.ts';

it('puts what the facts date in order of time, a year before its months, and ends with the publication', () => {
  const base = fixtureBase();
  const dates = ['2020-22', '2019', '2020-04-02', '2002'];
  base.content.facts.slice(0, 4).forEach((fact, i) => {
    fact.value = { type: 'date', date: dates[i] ?? '' };
  });
  const since = base.content.facts[4];
  if (since !== undefined) since.conditions = { since: '2002' };
  const engine = fixtureContext([base]).casebook.engine('harbour');
  expect(
    timelineOf(engine).map(({ date, since, facts }) => [date, since, facts.map(({ id }) => id)]),
  ).toEqual([
    ['2002', false, ['ropes']],
    ['2002', true, ['lamps']],
    ['2019', false, ['anchors']],
    ['2020-04', false, ['found-on']],
    ['2020-04-02', false, ['bells']],
    ['2020-05-03', false, []],
    ['2020-22', false, ['crates']],
  ]);
});

it('ends with no publication where the article bears no date', () => {
  const base = fixtureBase();
  base.content.source.undated = true;
  const engine = fixtureContext([base]).casebook.engine('harbour');
  expect(timelineOf(engine).map(({ date }) => date)).not.toContain(base.content.source.published);
});
