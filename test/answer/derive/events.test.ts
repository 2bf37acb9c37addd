/** The event of the case beside another. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('one thing counted at two events', () => {
  const goldring = engineOf('goldring');
  it.each([
    'lump together the arrests in this case and those of Harmattan Shield',
    'total arrests in this operation and Harmattan Shield',
  ])('is added up: "%s"', (question) => {
    expect(goldring.ask(question).answer).toBe(
      '55 in all: 23 people arrested and 32 people held in Harmattan Shield.',
    );
  });
  it('is set against the other by a "versus" too', () => {
    expect(decidedBy('Port-Savel bust versus Harmattan Shield: which one yielded more arrests?')).toBe(
      'derived: most',
    );
  });
  function decidedBy(question: string): string {
    return goldring.ask(question).receipt.rule;
  }
});

describe('an older event set against this one', () => {
  const matchfix = engineOf('matchfix');
  it.each([
    ['Were more people arrested this time than in CORNER FLAG?', 'supported'],
    ['Were fewer people arrested this time than in CORNER FLAG?', 'refuted'],
  ])('%s is %s', (text, verdict) => {
    expect(decided(matchfix.ask(text))).toEqual([verdict, 'arrests-count', 'cf-arrests']);
  });
});

describe('one measure of the case and of an earlier event', () => {
  const tunnel = engineOf('tunnel');
  it.each([
    'by how many metres did the 2011 tunnel beat this one?',
    'by how many metres was the 2011 tunnel longer than this one?',
  ])('are set against each other: "%s"', (question) => {
    expect(tunnel.ask(question).facts.toSorted()).toEqual(['older-tunnel', 'tunnel-length']);
  });
});

describe('a count of an older event', () => {
  const converters = engineOf('converters');
  const tolls = engineOf('tolls');
  const cacti = engineOf('cacti');
  it.each([
    'how many more converters did they find this time than in the Antwerp job?',
    'compared with the Antwerp operation, how many more converters now?',
    'combien de pots catalytiques de plus cette fois que dans l’opération d’Anvers ?',
  ])('is set against the case’s own by whatever the event is called: "%s"', (question) => {
    const { working, facts } = converters.ask(question);
    expect([working.length, facts]).toEqual([1, ['converters-count', 'antwerp-converters']]);
  });
  it('is named by its year alone', () => {
    expect(tolls.ask('how many more cloned badges this time compared with 2018?').facts).toEqual([
      'badges-total',
      'old-badges',
    ]);
  });
  it.each([
    ['combien de personnes arrêtées en additionnant cette affaire et Desert Thorn ?', '31'],
    ['¿cuántas personas detenidas suman este caso y Desert Thorn?', '31'],
    ['كم مجموع المعتقلين في هذه القضية وفي ديزرت ثورن؟', '31'],
  ])('is added to the case’s own where both are spoken of: "%s"', (question, sum) => {
    const reply = cacti.ask(question);
    expect([reply.receipt.rule, reply.answer]).toEqual(['derived: sum', expect.stringContaining(sum)]);
  });
  it.each([
    [
      'il y a eu plus de personnes arrêtées cette fois que dans l’opération Desert Thorn, exact ?',
      'supported',
    ],
    ['esta vez hubo menos personas detenidas que en Desert Thorn, ¿verdad?', 'refuted'],
    ['عدد المعتقلين هذه المرة أكبر من عددهم في عملية ديزرت ثورن، صحيح؟', 'supported'],
    ['fewer people were arrested this time than in Desert Thorn, right?', 'refuted'],
  ])('bears a comparison out or refutes it: "%s" is %s', (text, verdict) => {
    expect(decided(cacti.ask(text))).toEqual([verdict, 'arrests-count', 'thorn-arrests-count']);
  });
  it('is not taken for the one that "this operation" points at', () => {
    const perfume = engineOf('perfume');
    expect(perfume.ask('did this op lead to more arrests than the one in 2021?').verdict).toBe('supported');
    expect(perfume.ask('did the 2021 operation lead to more arrests than this one?').verdict).toBe('refuted');
  });
  it('is not added to anything where this case alone is asked of', () => {
    expect(engineOf('antiques').ask('total pieces, this op').working).toEqual([]);
  });
});

describe('a measure compared behind its unit', () => {
  it('is a difference: "how many metres further"', () => {
    const cablecar = engineOf('cablecar');
    expect(cablecar.ask('how many metres further was this plunge than the one in 2016?').facts).toEqual([
      'fall-height',
      'older-height',
    ]);
  });
});

describe('what is set against a count of an older event', () => {
  it('may be called the operation of this year', () => {
    const text =
      '"En Cartagena se recuperaron menos piezas que en la operación de este año". ¿Lo damos por bueno?';
    expect(engineOf('antiques').ask(text).verdict).toBe('supported');
  });
  it.each([
    ['tolls', 'How many fewer badges were seized in Plzeň than this time?', ['badges-total', 'old-badges']],
    [
      'tolls',
      'How many more were arrested this time than convicted in Plzeň?',
      ['arrested-count', 'old-convicted'],
    ],
    [
      'diesel',
      'How many more lorries were seized in Grey Heron than ships in Grey Gull?',
      ['lorries-seized', 'gull-ships-count'],
    ],
    [
      'fireworks',
      'How many more people were injured near Tondela than this time?',
      ['injured-count', 'old-injured'],
    ],
  ])('is what the question says of it (%s): "%s"', (id, question, facts) => {
    expect(engineOf(id).ask(question).facts.toSorted()).toEqual([...facts].sort());
  });
  it.each([
    ['avalanche', 'Was this avalanche wider than that of 2013?'],
    ['avalanche', 'More French skiers died this time than in 2013.'],
    ['derail', 'Was this train heavier than that of Vaubréal?'],
    ['beehives', 'More hives were stolen in 2019 than this week.'],
  ])('is no count of something else (%s): "%s"', (id, claim) => {
    expect(engineOf(id).ask(claim).verdict).toBe('absent');
  });
});

describe('where there were more, and how many more', () => {
  it('is told with the statements, which say whose each figure is', () => {
    const { answer, facts } = engineOf('lab').ask(
      '¿En dónde hubo más detenidos, en Bree o en Geel, y cuántos más?',
    );
    expect(facts).toEqual(['arrests-count', 'geel-arrests']);
    expect(answer).toMatch(/diferencia de 5.*granja.*Geel/su);
  });
});

describe('a difference that the case tells itself', () => {
  it('is told where both sides of it are asked for', () => {
    const question = 'how many lira more does the real Havbrand one cost than the shop price of the copy?';
    expect(engineOf('lifejackets').ask(question).facts).toEqual(['price-gap']);
  });
  it.each([
    ['cacti', 'How many more men than women were arrested in this case?'],
    ['avalanche', 'How many more seasonal workers than permanent employees does Vallserena have?'],
  ])('is none of a part and another (%s): "%s"', (id, question) => {
    expect(engineOf(id).ask(question).verdict).toBe('absent');
  });
});

describe('a number that says of which things others are added up', () => {
  it('is not added', () => {
    const question =
      'Si on ajoute les gilets du poids lourd à ceux des trois ateliers, on arrive à combien ?';
    const { facts, answer } = engineOf('lifejackets').ask(question);
    expect(facts).toEqual(['lorry-jackets-count', 'jackets-total']);
    expect(answer).toMatch(/^6\s854 /u);
  });
});
