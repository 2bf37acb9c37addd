/** Invented cases beside the one that ships (an attack on hospitals, cocaine among bananas, gold, bird flu, eels): what they must tell apart. */
import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../../src/answer/engine.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const bananas = engineOf('bananas');
const blackout = engineOf('blackout');
const goldCase = loadCase('test/questions/cases/gold.yaml');
const gold = buildEngine(goldCase);
const eels = engineOf('eels');
const poultry = engineOf('poultry');

describe('a claim', () => {
  it.each([
    ['Were the arrests on a Friday?', ['refuted', 'arrest-weekday'], 'another day of the week'],
    ['The arrests were made on a Thursday.', ['supported', 'arrest-weekday'], 'that day of the week'],
    [
      'More than 15 people were convicted over the 2019 find.',
      ['supported', 'find-2019-convicted'],
      '"over" a find is no bound of its year, nor "more than 15" a difference',
    ],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(bananas.ask(question))).toEqual(finding);
  });

  it.each([
    [
      'did they demand over PLN 18 million',
      ['supported', 'ransom-first'],
      'the first of two demands meets it',
    ],
    [
      "Am I right in thinking the presumed head of the gang hasn't been caught?",
      ['absent'],
      'who he is says nothing of that',
    ],
    [
      'Is the hotline open at night?',
      ['supported', 'hotline-hours'],
      'told by its hours, and not by its calls',
    ],
    ['so Slovakia took in some of these patients', ['supported', 'kosice-country'], 'a sentence by its verb'],
    ['did the attack begin on a Monday', ['refuted', 'attack-date'], 'another day of the week'],
    ['was anyone convicted over the attack?', ['absent'], 'only of an older one is that told'],
    ['was that one bigger?', ['absent'], 'no fact compares them'],
    ['is the gang leader at large?', ['supported', 'leader-at-large'], 'what the denial affirms'],
    [
      'records of 385,000 hospital employees were copied',
      ['refuted', 'employee-records-count'],
      'employees are counted, and not hospitals',
    ],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(blackout.ask(question))).toEqual(finding);
  });
});

describe('a question', () => {
  it('of which city had most is answered by the fact that says so, where there is one', () => {
    expect(decided(bananas.ask('Which city had the most arrests?'))).toEqual(['answer', 'arrests-most-city']);
  });

  it('of what a body did that is named before the comma is not answered by what officers did', () => {
    expect(decided(blackout.ask('And Europol, how many laptops did it seize?'))).toEqual(['absent']);
  });

  it('of how far from a place something was is no claim', () => {
    expect(decided(bananas.ask('How far from shore was the semi-submersible?'))).toEqual([
      'answer',
      'vessel-distance',
    ]);
  });

  it('of what something costs is answered where it is free', () => {
    expect(decided(blackout.ask('how much does a call to the hotline cost'))).toEqual([
      'answer',
      'hotline-free',
    ]);
  });

  it('of the day on which something happened asks for its date', () => {
    expect(decided(blackout.ask('the day it turned up, the sample'))).toEqual(['answer', 'sample-date']);
  });
});

describe('what is not clear', () => {
  it.each([
    ['It is clear how the virus got to the goose farm', ['refuted', 'goose-source-unclear']],
    ["it's unclear how the virus got to the goose farm, right?", ['supported', 'goose-source-unclear']],
    ['The source at the goose farm has not become clear', ['supported', 'goose-source-unclear']],
    ['هل صحيح أن طريقة وصول الفيروس إلى مزرعة الإوز لم تتضح بعد؟', ['supported', 'goose-source-unclear']],
  ])('"%s" is %j', (question, finding) => {
    expect(decided(poultry.ask(question))).toEqual(finding);
  });
});

describe('what is free', () => {
  it.each([
    ['Is the hotline free?', 'supported'],
    ['is there a charge for calling?', 'refuted'],
    ['the hotline costs nothing, right?', 'supported'],
  ])('"%s" is %s', (question, verdict) => {
    expect(decided(gold.ask(question))).toEqual([verdict, 'hotline-free']);
  });
});

describe('what lasts until a day', () => {
  it.each([
    ['will the hotline be open until January 31?', 'supported'],
    ['Is the hotline open until February?', 'refuted'],
  ])('"%s" is %s', (question, verdict) => {
    expect(decided(gold.ask(question))).toEqual([verdict, 'hotline-until']);
  });
});

describe('a denial of two deeds', () => {
  const facts = goldCase.content.facts.map((fact) =>
    fact.id === 'leaders-not-caught'
      ? {
          ...fact,
          statement: {
            ...fact.statement,
            en: 'The two leaders of the network have not been arrested or caught.',
          },
        }
      : fact,
  );
  const engine = buildEngine({ ...goldCase, content: { ...goldCase.content, facts } });
  it.each([
    ['Were the leaders arrested?', 'refuted'],
    ['have the leaders been caught yet?', 'refuted'],
    ["the leaders haven't been caught yet, right?", 'supported'],
  ])('reaches both: "%s" is %s', (question, verdict) => {
    expect(decided(engine.ask(question))).toEqual([verdict, 'leaders-not-caught']);
  });
});

describe('a length of time', () => {
  it.each([
    ['How many days did the operation run?', '7 days'],
    ["Combien de jours a duré l'opération ?", '7 jours'],
    ['كم يوما استمرت العملية؟', '7 أيام'],
    ['¿Cuántos días duró la operación?', '7 días'],
  ])('of a period is counted with both its ends: "%s" %s', (question, span) => {
    const { receipt, answer } = gold.ask(question);
    expect([receipt.rule, answer.includes(span)]).toEqual(['derived: length of a period', true]);
  });

  it('counts to a day that a text tells by relation', () => {
    const { receipt, answer } = poultry.ask(
      'How many days between the purchase of the young birds and the duck farm’s confirmation?',
    );
    expect([receipt.rule, answer.slice(0, 7)]).toEqual(['derived: elapsed', '13 days']);
  });
});

describe('a figure that is told', () => {
  it.each([
    ['desk wants a $ figure for the full 147 kg, do we have one?', ['absent'], 'no false premise'],
    [
      'when was courier number two caught, and at which city’s airport?',
      ['answer', 'second-courier-date', 'second-courier-city'],
      'a place in a row is no count',
    ],
    [
      'Los talleres de Kejetia llevaban años fundiendo oro ilegal, ¿es correcto?',
      ['absent'],
      'for years is not told',
    ],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(gold.ask(question))).toEqual(finding);
  });

  it.each([
    [
      'Al exveterinario de 52 años ya lo soltaron, ¿cierto?',
      ['refuted', 'vet-not-released'],
      'his age only says who is meant',
    ],
    [
      'Not one person was nicked over the 2022 outbreak. Right?',
      ['supported', 'arrests-2022'],
      '"over" behind a deed compares nothing',
    ],
    ["Pourquoi l'ancien vétérinaire a-t-il été radié ?", ['absent'], 'a guess at a word puts nothing right'],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(poultry.ask(question))).toEqual(finding);
  });
});

describe('a share of those whom an older event counts', () => {
  it.each([
    ['what share of those arrested in YELLOW DUST were convicted?', 'answer'],
    ['under half of the people arrested in 2019 were found guilty', 'supported'],
    ['most of those arrested in 2019 were convicted', 'refuted'],
    ['La plupart des personnes arrêtées en 2019 ont fini condamnées, n’est-ce pas ?', 'refuted'],
    ['أدين معظم الموقوفين عام 2019', 'refuted'],
    ['la mayoría de los detenidos en 2019 fueron condenados, ¿verdad?', 'refuted'],
  ])('is worked out of its own whole: "%s" is %s', (question, verdict) => {
    const { facts, ...answer } = gold.ask(question);
    expect([answer.verdict, ...facts]).toEqual([verdict, 'yd-convicted', 'yd-arrests']);
  });
});

describe('a thing of the case', () => {
  it('is asked of, and not answered by where something else is', () => {
    expect(decided(poultry.ask('which country are the trucks registered in'))).toEqual(['absent']);
  });
});

describe('what a claim only seems to be told of', () => {
  it.each([
    ['Was Rui Mendonça arrested?', ['absent'], 'his post bears out nothing that was done to him'],
    ['Is the Pharmacist in the European Union?', ['refuted', 'pharmacist-where'], 'told to be outside of it'],
    ['is the Pharmacist outside the EU?', ['supported', 'pharmacist-where'], 'just that'],
    ['How much of the 412 kg survived?', ['absent'], 'so many are told of, and no false figure'],
    [
      'did the 2019 leader leave prison before the end of his sentence?',
      ['absent'],
      'no fact tells of that order',
    ],
    [
      'add up all the cash, Hong Kong dollars included, in euros',
      ['answer', 'cash-total'],
      'the sum that is told',
    ],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(eels.ask(question))).toEqual(finding);
  });

  it.each([['Are there more searches to come?', 'they are only not ruled out']])(
    '"%s" is silent: %s',
    (question) => {
      expect(decided(poultry.ask(question))).toEqual(['absent']);
    },
  );

  it.each([
    ['Did 59 people die in Ghana?', 'so many died elsewhere'],
    ['Have they been in court already?', 'they are expected there'],
  ])('"%s" is silent: %s', (question) => {
    expect(decided(gold.ask(question))).toEqual(['absent']);
  });

  it('asks no cause behind "which", by whatever verb', () => {
    const { receipt } = eels.ask('which round led to more arrests, February or March?');
    expect(receipt.rule).not.toContain('false premise');
  });
});

describe('a case of stolen cable', () => {
  const copper = engineOf('copper');
  it('says who said what is told as said, where that is asked', () => {
    const { answer } = copper.ask(
      'whose quote is it, the one about knowing the road but not who was waiting at the end',
    );
    expect(answer).toMatch(/^According to Commissioner Paula Nahuelcoy: /u);
  });
  it.each([
    ['de qui est la phrase sur la route du cuivre ?', /^Selon la commissaire Paula Nahuelcoy : la police/u],
    ['What did Nahuelcoy say?', /^The police know the route/u],
  ])('opens with the speaker only where the speaker is asked for: "%s"', (question, reply) => {
    expect(copper.ask(question).answer.replace(/[\u00a0\u202f]/gu, ' ')).toMatch(reply);
  });
  it.each([
    [
      'average passengers per cancelled train',
      ['answer', 'passengers-affected', 'trains-cancelled'],
      'divided by the trains',
    ],
    [
      'what did it cost the railway to put the damage right, in pesos?',
      ['answer', 'repairs-cost'],
      'damage is told of with its repair',
    ],
    ['how much of the copper was in Rancagua?', ['answer', 'rancagua-tonnes'], 'a weight is an amount'],
    ['âge du propriétaire de Metales Quillay', ['answer', 'astaburo-age'], 'it says all that is asked'],
    ['¿Qué día dejaron que se fuera el barco?', ['answer', 'ship-left'], '"fuera" is a verb'],
    [
      'which region had most of the thefts?',
      ['answer', 'thefts-region'],
      'its name has the word for its kind',
    ],
    [
      'Of the 19 held back in 2021, how many have neither been convicted nor are waiting for trial?',
      ['absent'],
      'so many are counted then, in other words',
    ],
    ['Which judge will be hearing the case?', ['absent'], 'a court is no judge'],
    [
      "L'opération de juin 2021 a eu lieu à Valparaíso, non ?",
      ['absent'],
      'where the raids of this case were says nothing to it',
    ],
    [
      'Quelle longueur de câble a été volée en tout depuis janvier ?',
      ['absent'],
      'a day since then contradicts nothing',
    ],
    ['هل بلغ عدد القطارات الملغاة 116؟', ['refuted', 'trains-cancelled'], 'cancelled, and no owner'],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(copper.ask(question))).toEqual(finding);
  });
});

describe('a case of smuggled medicine', () => {
  const vials = engineOf('vials');
  it.each([
    [
      'calling 1748 costs nothing, correct?',
      ['supported', 'hotline-free'],
      'digits that are a name count nothing',
    ],
    ['does it cost anything to call 1748?', ['refuted', 'hotline-free'], 'the same'],
    [
      'how many calls were not passed on?',
      ['answer', 'hotline-calls', 'calls-passed'],
      'all less those that were',
    ],
    ['is the hotline closed on Sunday?', ['supported', 'hotline-closed'], 'not open is closed'],
    ["the hotline isn't closed on Sunday", ['refuted', 'hotline-closed'], 'the same, denied'],
    ['Is the customs officer 54?', ['refuted', 'officer-age'], 'a bare figure is an age'],
    ['the officer is 44, right?', ['supported', 'officer-age'], 'the same'],
    ["what's 30 celsius in fahrenheit", ['absent'], 'no number of anything'],
    ['where were the fake prescriptions printed?', ['absent'], 'where one was noticed is another deed'],
    [
      '¿Cuántos pacientes de la asociación se quedaron sin alguna sesión?',
      ['absent'],
      'no rest of other patients',
    ],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(vials.ask(question))).toEqual(finding);
  });
  it('asks back where a thing was found at an older event and seized at this one', () => {
    expect(vials.ask('how many boxes were found?').options.map(({ fact }) => fact)).toEqual([
      'boxes-seized',
      'airport-boxes-count',
    ]);
  });
});

describe('a case of a spill', () => {
  const spill = engineOf('spill');
  it.each([
    [
      'It is still not known whether the remaining liquid has sunk into the riverbed.',
      ['supported', 'riverbed-unclear'],
      'a statement of the base, word for word',
    ],
    ['was the valve opened from the inside?', ['refuted', 'valve-claim'], 'it was from outside'],
    ["La valve a été ouverte de l'intérieur ?", ['refuted', 'valve-claim'], 'the same'],
    ['how many have not returned?', ['answer', 'not-returned'], 'the fact that denies, too'],
    [
      'of the people treated in hospital, how many were not firefighters?',
      ['answer', 'treated', 'treated-firefighters'],
      'all less the part',
    ],
    [
      'how many quid (ok euros) are they gonna sting the tannery for',
      ['answer', 'fine-amount'],
      'one of two currencies is told',
    ],
    [
      'am I right that not a single person had to leave home in the 2016 incident?',
      ['supported', 'older-evacuated'],
      'of the year that is named',
    ],
    [
      'la fondation suisse leur a filé combien de thune en prêt ?',
      ['absent'],
      'a town puts no country right',
    ],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(spill.ask(question))).toEqual(finding);
  });
});

describe('a number of days after an event', () => {
  const ransom = engineOf('ransom');
  it.each([
    ['Meerlinde paid the ransom 13 days after the attack began.', 'refuted'],
    ['Meerlinde paid the ransom 6 days after the attack began.', 'supported'],
  ])('is held against what is told: "%s" is %s', (claim, verdict) => {
    expect(decided(ransom.ask(claim))).toEqual([verdict, 'payment-delay']);
  });
});

describe('a figure of another year', () => {
  it('is put right by what counts them then', () => {
    expect(decided(poultry.ask('En 2022 hubo ocho detenidos, ¿no?'))).toEqual(['refuted', 'arrests-2022']);
  });
});

describe('a word for anybody', () => {
  const antiques = engineOf('antiques');
  it('says nothing beside "who"', () => {
    expect(decided(antiques.ask("who's the bloke still in the nick?"))).toEqual(['answer', 'custody-who']);
  });
});
