import { describe, expect, it } from 'vitest';
import { createBench } from '../../../src/answer/engine.ts';
import { rank, type ScoredFact } from '../../../src/answer/ranking.ts';
import {
  asksAttribute,
  asksItem,
  asksWhether,
  asksYearAlone,
  datesOtherDeed,
  foreignParty,
  foreignYear,
} from '../../../src/answer/silence/untold.ts';
import { SAME_DEED } from '../../../src/answer/thresholds.ts';
import { loadCase } from '../../../src/facts/load.ts';
import type { Language } from '../../../src/facts/schema.ts';
import { read } from '../../../src/language/read.ts';
import { asking } from '../../../src/match/question.ts';
import { engineOf } from '../../engines.ts';
import { base, bench, decided, factOf, readingOf } from '../fixture.ts';

function candidate(text: string, id: string, language?: Language): ScoredFact {
  const reading = readingOf(text, language);
  const found = rank(reading, asking(reading), bench.index).facts.find(({ fact }) => fact.id === id);
  if (found === undefined) throw new Error(`"${text}" does not bring up ${id}`);
  return found;
}

describe('foreignParty', () => {
  const foreign = (text: string, id: string): boolean => {
    const reading = readingOf(text);
    return foreignParty(reading, asking(reading), candidate(text, id), bench.lexicon);
  };
  it('is so where a number is asked of somebody whom the fact does not mention', () => {
    expect(foreign('How many firefighters does Clara Benn employ?', 'firefighters-count')).toBe(true);
  });
  it('is so of anything that is asked of a person whom the fact does not name', () => {
    expect(foreign('What does Clara Benn say about the fire?', 'fire-cause')).toBe(true);
  });
  it('is so where a number is asked of another thing of the same sort than the fact names', () => {
    const trawler = createBench(loadCase('test/questions/cases/trawler.yaml'));
    const of = (text: string): boolean | undefined => {
      const reading = read(text, trawler.lexicon, 'en', trawler.correct);
      const best = rank(reading, asking(reading), trawler.index).facts.find(
        ({ fact }) => fact.id === 'crew-arrested',
      );
      return best && foreignParty(reading, asking(reading), best, trawler.lexicon);
    };
    expect(of('How many men were detained aboard the Lua Nova?')).toBe(true);
    expect(of('How many men were detained aboard the Estrela Negra?')).toBe(false);
  });
  it('is not so of those of whom the fact tells, nor of a body where no number is asked for', () => {
    expect(foreign('How many firefighters did the fire brigade send?', 'firefighters-count')).toBe(false);
    expect(foreign('What does the fire brigade say about the fire?', 'fire-cause')).toBe(false);
  });
});

describe('asksAttribute', () => {
  const asks = (text: string, id: string): boolean => {
    const reading = readingOf(text);
    return asksAttribute(reading, asking(reading), candidate(text, id), bench.index);
  };
  it.each([
    ['Which brand was the overheated oven?', 'fire-cause'],
    ['oven brand', 'fire-cause'],
    ['¿De qué marca era el horno?', 'fire-cause'],
    ['De quelle marque était le four ?', 'fire-cause'],
  ])('is so of %s', (text, id) => {
    expect(asks(text, id)).toBe(true);
  });
  it('is not so where the attribute is not what is asked for', () => {
    expect(asks('What caused the fire, the brand of the oven aside?', 'fire-cause')).toBe(false);
  });
});

describe('asksWhether', () => {
  const whether = (text: string, id: string, language?: Language): boolean =>
    asksWhether(readingOf(text, language), candidate(text, id, language));
  it('is so where it is asked whether there is an attribute that the fact does not tell', () => {
    expect(whether('Is an age given for the 31 volunteers?', 'volunteers-count')).toBe(true);
    expect(whether("L'âge des 31 volontaires est-il indiqué ?", 'volunteers-count', 'fr')).toBe(true);
    expect(whether('هل ذكر عمر 31 متطوعا؟', 'volunteers-count', 'ar')).toBe(true);
  });
  it('is not so where the thing itself is spoken of first', () => {
    expect(whether('Were there 31 volunteers of any age?', 'volunteers-count')).toBe(false);
  });
});

describe('foreignYear', () => {
  const foreign = (text: string, id: string): boolean =>
    foreignYear(readingOf(text), candidate(text, id), bench.index, '2022-03-05');
  it('is so of a year of the background', () => {
    expect(foreign('How many residents were led to safety in 2019?', 'residents-count')).toBe(true);
  });
  it('is not so of the year of the telling', () => {
    expect(foreign('How many residents were led to safety in 2022?', 'residents-count')).toBe(false);
  });
  it('is so of a year of which nothing is told at all', () => {
    expect(foreign('How many residents were led to safety in 1999?', 'residents-count')).toBe(true);
  });
});

describe('asksYearAlone', () => {
  const alone = (text: string, language?: Language): boolean =>
    asksYearAlone(readingOf(text, language), candidate(text, 'fires-since-2015', language));
  it.each([
    ['How many fires were put out in the year 2015 itself?', 'en'],
    ['How many fires were put out in 2015 alone?', 'en'],
    ['Combien d’incendies éteints rien qu’en 2015 ?', 'fr'],
    ['¿Cuántos incendios se apagaron solo en 2015?', 'es'],
    ['كم حريقا أخمد سنة 2015 لوحدها؟', 'ar'],
  ] as const)('is so of "%s"', (text, language) => {
    expect(alone(text, language)).toBe(true);
  });
  it('is not so of the years since', () => {
    expect(alone('How many fires alone were put out since 2015?')).toBe(false);
  });
});

describe('datesOtherDeed', () => {
  const other = (text: string, id: string): boolean => {
    const reading = readingOf(text);
    return datesOtherDeed(reading, asking(reading), candidate(text, id));
  };
  it('is so where all that was done is nothing that the fact tells', () => {
    expect(other('When was the bakery inspected?', 'fire-date')).toBe(true);
    expect(other('When was the bakery sold?', 'fire-date')).toBe(true);
  });
  it('is not so where the fact tells of it', () => {
    expect(other('When did the HOT DOOR campaign begin?', 'campaign-start')).toBe(false);
  });
  it('is not so where the fact is sure by itself, only where another stands for it', () => {
    const text = 'When was the bakery sold?';
    const reading = readingOf(text);
    const sure = { ...candidate(text, 'fire-date'), score: SAME_DEED };
    expect(datesOtherDeed(reading, asking(reading), sure)).toBe(false);
    expect(datesOtherDeed(reading, asking(reading), { ...sure, beside: sure })).toBe(true);
  });
});

describe('asksItem', () => {
  const told = factOf('flour-saved');
  const content = {
    ...base.content,
    facts: base.content.facts.map((fact) =>
      fact === told
        ? {
            ...fact,
            statement: {
              en: '90 sacks of bread, cakes and pies were saved.',
              fr: '90 sacs de pain, de gâteaux et de tourtes ont été sauvés.',
              ar: 'أنقذ 90 كيسا من الخبز والكعك والفطائر.',
              es: 'Se salvaron 90 sacos de pan, pasteles y empanadas.',
            },
          }
        : fact,
    ),
  };
  const { lexicon, index, correct } = createBench({ ...base, content });
  const item = (text: string, language: Language): boolean => {
    const reading = read(text, lexicon, language, correct);
    const asked = asking(reading);
    const fact = rank(reading, asked, index).facts.find(({ fact: { id } }) => id === told.id);
    return fact !== undefined && asksItem(reading, asked, fact, lexicon);
  };
  it.each([
    ['How many sacks of bread were saved?', 'en'],
    ['Combien de sacs de pain ont été sauvés ?', 'fr'],
    ['كم كيسا من الخبز أنقذ؟', 'ar'],
    ['¿Cuántos sacos de pan se salvaron?', 'es'],
  ] as const)('is so of one thing in a row: "%s"', (text, language) => {
    expect(item(text, language)).toBe(true);
  });
  it('is not so of all of them, nor of none', () => {
    expect(item('How many sacks of bread, cakes and pies were saved?', 'en')).toBe(false);
    expect(item('How many sacks were saved?', 'en')).toBe(false);
  });
});

describe('what the fact does not tell', () => {
  const goldring = engineOf('goldring');
  it.each([
    ['Who is the man who announced the break-up?', 'the fact names a body and no person'],
    ['Under what law were the suspects remanded?', undefined],
    ['How many people work for the GCCO?', undefined],
  ])('is a person, a kind or a party: "%s"', (text, rule) => {
    const { verdict, receipt } = goldring.ask(text);
    expect(verdict).toBe('absent');
    if (rule) expect(receipt.rule).toBe(rule);
  });
  it('is not asked for by "who" alone', () => {
    expect(goldring.ask('Who announced the break-up?').facts).toEqual(['announced-by']);
  });
});

describe('countsWithin', () => {
  const seizure = engineOf('seizure');
  const rule = 'the fact counts another thing';
  it.each([
    'how many bags of laptops',
    'how many pallets of watches',
    'cuántas cajas de relojes',
    'combien de palettes de montres',
    'كم حقيبة من الحواسيب؟',
    'how many pounds of birds were rescued',
  ])('is so where what holds the things is counted: "%s"', (text) => {
    expect(seizure.ask(text).receipt.rule).toBe(rule);
  });
  it.each([
    ['how many units of phones', 'seized-phones'],
    ['how many pieces of laptops', 'seized-laptops'],
    [
      "I'm told some automobiles are now sitting in the police pound. Any idea of the quantity?",
      'seized-cars',
    ],
  ])('is not so of a number of the things themselves: "%s"', (text, id) => {
    expect(decided(seizure.ask(text))).toEqual(['answer', id]);
  });
  it('weighs kilos in French as a weight', () => {
    expect(seizure.ask('combien de kilos de tablettes').verdict).toBe('absent');
  });
});

describe('this year', () => {
  const wine = engineOf('wine');
  it.each([
    'how many were arrested in Liguria this year?',
    "combien d'arrestations en Ligurie cette année ?",
    '¿cuántos detenidos en Liguria este año?',
    'كم شخصا اعتقل في ليغوريا هذا العام؟',
    'were seven people arrested in Liguria this year?',
  ])('is no year before that of the article: "%s"', (question) => {
    expect(wine.ask(question).verdict).toBe('absent');
  });
  it('is answered by what is told of it', () => {
    expect(decided(wine.ask('how many bottles did the NFA confiscate this year?'))).toEqual([
      'answer',
      'bottles-this-year',
    ]);
  });
});

describe('a body named by its people', () => {
  const seizure = engineOf('seizure');
  it('is no person', () => {
    expect(decided(seizure.ask("which spook shop's info sank the traffickers?"))).toEqual([
      'answer',
      'network-tip',
    ]);
  });
  it('is none where the person alone is asked for', () => {
    expect(seizure.ask('which spy provided the information?').verdict).toBe('absent');
  });
});
