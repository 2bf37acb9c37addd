import { describe, expect, it } from 'vitest';
import { Matter } from '../../src/answer/finding.ts';
import { CONDITIONS, OTHER_KIND, type Settled, silentBy, UNCOUNTED } from '../../src/answer/silence.ts';
import { bench, queryFor } from './fixture.ts';

function settled(question: string): Settled {
  const matter = new Matter(queryFor(question), bench, 'en');
  if (!matter.best) throw new Error(`"${question}" brings up no fact`);
  return matter as Settled;
}
const everything = [...OTHER_KIND, ...CONDITIONS, ...UNCOUNTED];

describe('silentBy', () => {
  it('finds nothing against a fact that answers', () => {
    expect(silentBy(everything, settled('How many firefighters were sent?'))).toBeUndefined();
  });
  it('says that the article is silent by the first reason that holds, and offers the nearest facts', () => {
    const always = (rule: string) => ({ rule, holds: () => true });
    const finding = silentBy([always('one'), always('another')], settled('How many firefighters were sent?'));
    expect([finding?.verdict, finding?.rule, finding?.options[0]?.id]).toEqual([
      'absent',
      'one',
      'firefighters-count',
    ]);
  });
  it.each([
    ['How many fires since 2010?', 'the time asked for is not the fact’s'],
    ['How many of the 46 firefighters were women?', 'a part of what the fact counts'],
    ['Who sells a zarzuela here?', 'the fact explains nothing of a rare word'],
  ])('has a reason against "%s": %s', (question, rule) => {
    const matter = settled(question);
    expect(everything.filter(({ holds }) => holds(matter)).map((reason) => reason.rule)).toContain(rule);
  });
  it('names every reason once', () => {
    const rules = everything.map((reason) => reason.rule);
    expect(rules).toHaveLength(new Set(rules).size);
  });
});
