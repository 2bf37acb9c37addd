import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { DATELINE_FACT, PUBLISHED_FACT, SOURCE_TOPIC, withSourceFacts } from '../../src/answer/source.ts';
import { LANGUAGES } from '../../src/facts/schema.ts';
import { ask, base, bench } from './fixture.ts';

const made = (id: string) => bench.content.facts.find((fact) => fact.id === id);

describe('withSourceFacts', () => {
  it('adds when the article was published, cited from its record', () => {
    const fact = made(PUBLISHED_FACT);
    expect(fact?.value).toEqual({ type: 'date', date: '2022-03-05' });
    expect(fact?.citations).toEqual([{ paragraph: 0, exact: '2022-03-05' }]);
    expect(fact?.statement.en).toBe('The article was published on 5 March 2022.');
  });
  it('adds the place that the article is dated from', () => {
    const fact = made(DATELINE_FACT);
    expect(fact?.value).toEqual({ type: 'entity', entities: ['port-alder'] });
    expect(fact?.statement.ar).toBe('صدر المقال من بورت ألدر.');
  });
  it('adds no place where the article has no dateline', () => {
    const { dateline: _, ...source } = base.content.source;
    expect(withSourceFacts({ ...base.content, source }).facts.map(({ id }) => id)).not.toContain(
      DATELINE_FACT,
    );
  });
  it('puts them beside the case, not into it', () => {
    expect(bench.content.topics.find(({ id }) => id === SOURCE_TOPIC)?.background).toBe(true);
  });
  it('has questions for them in every language', () => {
    for (const id of [PUBLISHED_FACT, DATELINE_FACT])
      expect(Object.keys(made(id)?.questions ?? {}).sort()).toEqual([...LANGUAGES].sort());
  });
  it('leaves the content as it was', () => {
    expect(base.content.facts.map(({ id }) => id)).not.toContain(PUBLISHED_FACT);
  });

  it.each([
    ['When did this story come out?', PUBLISHED_FACT],
    ["Quand l'article est-il paru ?", PUBLISHED_FACT],
    ['متى نشر هذا الخبر؟', PUBLISHED_FACT],
    ['¿De cuándo es el artículo?', PUBLISHED_FACT],
    ['Where was this story filed from?', DATELINE_FACT],
  ])('lets "%s" be answered', (question, fact) => {
    expect(ask(question)).toEqual(['answer', fact]);
  });
});

describe('an article without a date', () => {
  const undated = structuredClone(base);
  undated.content.source.undated = true;
  const engine = buildEngine(undated);
  it.each([
    ['When was the article published?', 'The article does not say: when it was published.'],
    [
      'Quand l’article a-t-il été publié ?',
      'L’article ne précise pas ce point\u00a0: sa date de publication.',
    ],
    ['متى نُشر المقال؟', 'لا يذكر المقال هذه المعلومة: تاريخ نشره.'],
    ['¿Cuándo se publicó el artículo?', 'El artículo no aclara este punto: su fecha de publicación.'],
  ])('is not told to have been published on the day that gives its years: "%s"', (question, answer) => {
    const reply = engine.ask(question);
    expect(reply.verdict).toBe('absent');
    expect(reply.answer).toBe(answer);
  });
  it('counts no days to its publication', () => {
    expect(engine.ask('How many days after the fire was the article published?').verdict).toBe('absent');
  });
  it('bears out no claim of the year that is only assumed', () => {
    expect(engine.ask('46 firefighters were sent in 2022, right?').verdict).toBe('absent');
  });
  it('leaves an article with a date its year', () => {
    expect(ask('46 firefighters were sent in 2022, right?')[0]).toBe('supported');
  });
  it('says of a reckoning that the year is assumed', () => {
    expect(engine.ask('which came first, the fire or the campaign?').answer).toContain(
      '3 March 2022 (the year is assumed: the article bears no date)',
    );
  });
});
