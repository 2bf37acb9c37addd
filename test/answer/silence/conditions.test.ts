import { describe, expect, it } from 'vitest';
import { createBench } from '../../../src/answer/engine.ts';
import { rank, type ScoredFact } from '../../../src/answer/ranking.ts';
import {
  asksFiner,
  asksOtherPlace,
  asksPart,
  asksShareOf,
  asksSubset,
  foreignNames,
  foreignTimes,
  namesAnswer,
  tellsRank,
} from '../../../src/answer/silence/conditions.ts';
import { TELLS_RESULT } from '../../../src/answer/thresholds.ts';
import { read } from '../../../src/language/read.ts';
import { asking } from '../../../src/match/question.ts';
import { engineOf } from '../../engines.ts';
import { ask, base, bench, engine, factOf, readingOf } from '../fixture.ts';

/** A fact as a candidate of a question. */
function candidate(text: string, id: string): ScoredFact {
  const reading = readingOf(text);
  const found = rank(reading, asking(reading), bench.index).facts.find(({ fact }) => fact.id === id);
  if (found === undefined) throw new Error(`"${text}" does not bring up ${id}`);
  return found;
}
const foreign = (text: string, id: string): string[] =>
  foreignNames(readingOf(text), candidate(text, id), bench.index, bench.lexicon).map((term) => term.text);

describe('foreignNames', () => {
  it('finds the place that a fact is not told of', () => {
    expect(foreign('How many firefighters came to Lisbon?', 'firefighters-count')).toEqual(['lisbon']);
  });
  it('finds the shop of the case in which something is said to have been', () => {
    const names = { en: ['Harbour Corner Shop'], fr: [], ar: [], es: [] };
    const shop = { id: 'corner-shop', kind: 'thing' as const, is: ['shop'], names };
    const vocabulary = [...base.content.vocabulary, shop];
    const { lexicon, index, correct } = createBench({ ...base, content: { ...base.content, vocabulary } });
    const found = (text: string) => {
      const reading = read(text, lexicon, undefined, correct);
      const fact = rank(reading, asking(reading), index).facts[0];
      return fact && foreignNames(reading, fact, index, lexicon).map((term) => term.text);
    };
    expect(found('How many firefighters came in the Harbour Corner Shop?')).toEqual(['harbour corner shop']);
    expect(found('How many firefighters did the Harbour Corner Shop see?')).toEqual([]);
  });
  it('finds none where the place is that of the case', () => {
    expect(foreign('How many firefighters came to Port Alder?', 'firefighters-count')).toEqual([]);
  });
});

describe('foreignTimes', () => {
  const times = (text: string): number =>
    foreignTimes(readingOf(text), candidate(text, 'fires-last-two-years'), bench.index).length;
  it('finds the years before those of which the fact is told', () => {
    expect(times('How many fires did they put out before the last two years?')).toBe(1);
    expect(times('How many fires did they put out in the last two years?')).toBe(0);
  });
});

describe('asksPart', () => {
  const asks = (text: string): boolean => {
    const reading = readingOf(text);
    return asksPart(reading, asking(reading), factOf('firefighters-count'));
  };
  it('is so where a number of the very figure is asked for', () => {
    expect(asks('How many of the 46 were women?')).toBe(true);
  });
  it('is so of a fragment that names something of them', () => {
    expect(asks('make of the 46 firefighters')).toBe(true);
  });
  it('is not so where the figure is not named', () => {
    expect(asks('How many firefighters came?')).toBe(false);
  });
});

describe('asksSubset', () => {
  const subset = (text: string, id: string): boolean => {
    const reading = readingOf(text);
    return asksSubset(reading, asking(reading), candidate(text, id), bench.index);
  };
  it.each([
    'How many of the firefighters were residents?',
    'How many of the firefighters lived in the building?',
    'How many of the firefighters had a dog?',
  ])('is so where the fact counts the whole and tells nothing of the part: %s', (text) => {
    expect(subset(text, 'firefighters-count')).toBe(true);
  });
  it('is not so where the fact counts the part', () => {
    expect(subset('How many of the firefighters were volunteers?', 'volunteers-count')).toBe(false);
    expect(ask('How many of the firefighters were volunteers?')).toEqual(['answer', 'volunteers-count']);
  });
  it('is not so where the whole is asked for', () => {
    expect(subset('How many firefighters were there?', 'firefighters-count')).toBe(false);
  });
});

describe('asksFiner', () => {
  const finer = (text: string, id: string): boolean => {
    const reading = readingOf(text);
    return asksFiner(reading, asking(reading), factOf(id));
  };
  it('is so where a month is asked of a season', () => {
    expect(finer('In which month did the campaign begin?', 'campaign-start')).toBe(true);
  });
  it('is not so where a day is asked of a day', () => {
    expect(finer('On which day was the fire?', 'fire-date')).toBe(false);
  });
  it.each(['2022-03-21', '2022-03-22', '2022-03-23', '2022-03-24'])(
    'takes the day of %s for no season',
    (date) => {
      const reading = readingOf('On which day was the fire?');
      const fact = factOf('fire-date');
      expect(asksFiner(reading, asking(reading), { ...fact, value: { type: 'date', date } })).toBe(false);
    },
  );
});

describe('asksShareOf', () => {
  it('is so of a fact that tells no share', () => {
    expect(asksShareOf('percent', factOf('flour-saved'))).toBe(true);
  });
  it('is not so of "most"', () => {
    expect(asksShareOf('percent', factOf('building-state'))).toBe(false);
  });
  it('is not so where no share is asked for', () => {
    expect(asksShareOf('sum', factOf('flour-saved'))).toBe(false);
  });
});

describe('asksOtherPlace', () => {
  const other = (text: string): boolean => {
    const reading = readingOf(text);
    return asksOtherPlace(asking(reading), candidate(text, 'fire-place'), bench.lexicon);
  };
  it('is so where a street is asked for and the fact gives a city', () => {
    expect(other('In which street was the fire?')).toBe(true);
  });
  it('is not so where a city is asked for', () => {
    expect(other('In which city was the fire?')).toBe(false);
  });
});

describe('a condition that no fact meets', () => {
  it.each([
    ['What proportion of the flour was saved?', 'the fact tells no share'],
    ['How many firefighters per resident?', 'no figures to reckon with'],
    ['Is the fire still burning?', 'claim: no fact tells so much'],
  ])('"%s" is not answered: %s', (text, rule) => {
    const answer = engine.ask(text);
    expect([answer.verdict, answer.receipt.rule]).toEqual(['absent', rule]);
  });
  it('leaves what is asked per cent of two counts to be reckoned', () => {
    expect(ask('What percentage of firefighters were volunteers?')[0]).toBe('answer');
  });
});

describe('namesAnswer', () => {
  const vocabulary = base.content.vocabulary.map((entry) =>
    entry.id === 'clara-benn'
      ? { ...entry, names: { ...entry.names, en: [...(entry.names.en ?? []), 'manager of the Old Mill'] } }
      : entry,
  );
  const { lexicon, correct } = createBench({ ...base, content: { ...base.content, vocabulary } });
  const names = (text: string): boolean => {
    const reading = read(text, lexicon, undefined, correct);
    return namesAnswer(reading, asking(reading), factOf('bakery-owner'));
  };
  it('is so where the question names the one whom the fact gives', () => {
    expect(names('Who is Clara Benn?')).toBe(true);
  });
  it('is not so where it only tells the post', () => {
    expect(names('Who is the manager of the Old Mill?')).toBe(false);
  });
});

describe('a question that names the figure or the day that a fact gives', () => {
  it.each([
    ['seizure', '¿Qué sistema operativo llevaban las 18 tabletas?'],
    ['poultry', 'Which accountancy firm worked out the HUF 420 million bill for the 2022 outbreak?'],
    ['blackout', 'Which PR agency helped the network with its October 30 report on the attack?'],
    ['cablecar', 'How many hours did the official inspection of the line on 9 December 2024 last?'],
  ])('is not answered by it where it asks for something else (%s: "%s")', (id, question) => {
    expect(engineOf(id).ask(question).verdict).toBe('absent');
  });
  it('is answered where it asks for the same in another currency', () => {
    expect(engineOf('seizure').ask('How much is the $103,305 in cash in dirhams?').facts).toEqual([
      'cash-amount',
    ]);
  });
});

describe('tellsRank', () => {
  const ranks = (en: string, coverage = 1): boolean => {
    const text = 'Which was the biggest fire?';
    const found = candidate(text, 'fire-date');
    const fact = { ...found.fact, statement: { ...found.fact.statement, en } };
    const evidence = { ...found.evidence, coverage };
    return tellsRank(readingOf(text), { ...found, fact, evidence, score: TELLS_RESULT }, bench.lexicon);
  };
  it('is so of a fact that ranks what it tells', () => {
    expect(ranks('The biggest fire was that of 3 March.')).toBe(true);
  });
  it('is not so of a fact that ranks nothing, nor of one that leaves part of the question', () => {
    expect(ranks('The fire was on 3 March.')).toBe(false);
    expect(ranks('The biggest fire was that of 3 March.', 0.5)).toBe(false);
  });
});

describe('conditions of a case', () => {
  const harbour = engineOf('harbour');
  const seizure = engineOf('seizure');
  it('count the deed that picks a part out', () => {
    const museum = engineOf('museum');
    expect(museum.ask('How many of the suspects confessed to the burglary?').verdict).toBe('absent');
  });
  it.each([
    'What was the exact number of turtles rescued?',
    '¿Cuál es el número exacto de tortugas rescatadas?',
  ])('keep silent of an exact figure where only "dozens" is told: "%s"', (text) => {
    expect(harbour.ask(text).verdict).toBe('absent');
  });
  it('leave an exact figure exact', () => {
    expect(harbour.ask('Exactly how many sailors were evacuated?').facts).toEqual(['sailors-evacuated']);
  });
  it.each([
    'Month of 2018 when the joint operation was launched?',
    'Mes de 2018 en que se lanzó la operación conjunta',
    'In which month was the joint operation launched?',
  ])('miss the month where a year is told: "%s"', (text) => {
    expect(harbour.ask(text).verdict).toBe('absent');
  });
  it('take a closed stretch of years for another than an open one', () => {
    const text = 'Most of the cells dismantled between 2010 and 2015 belonged to whom?';
    expect(seizure.ask(text).receipt.rule).toBe('the time asked for is not the fact’s');
  });
  it('let the number of a whole stand beside its part', () => {
    expect(harbour.ask('Of the 34 sailors, how many were injured?').facts).toEqual(['injured-count']);
  });
});
