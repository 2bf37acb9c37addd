import { describe, expect, it } from 'vitest';
import { asksBeyond } from '../../../src/answer/claims/clauses.ts';
import { engineOf } from '../../engines.ts';
import { ask, decided, readingOf } from '../fixture.ts';

describe('alternatives', () => {
  it('are answered with the one that is so, neither yes nor no', () => {
    expect(ask('Is the bakery in Lisbon or in Port Alder?')).toEqual(['answer', 'fire-place']);
  });
  it('are none in "true or false"', () => {
    expect(ask('true or false: 46 firefighters were sent')).toEqual(['supported', 'firefighters-count']);
  });
});

describe('a claim of several sentences', () => {
  it('is refuted where one of them is', () => {
    expect(ask('Clara Benn owns the bakery. 50 firefighters were sent.')).toEqual([
      'refuted',
      'firefighters-count',
    ]);
  });
});

describe('a claim that goes beyond what is told', () => {
  it.each([
    ['Is the fire still burning?', 'a state of today'],
    ['Are there more bakeries than mills in Port Alder?', 'a comparison that cannot be made'],
  ])('"%s" is not agreed with: %s', (text) => {
    expect(ask(text)[0]).toBe('absent');
  });
});

describe('asksBeyond', () => {
  const told = { verdict: 'supported', facts: [], score: 3, ground: 'told', denied: false } as const;
  const beyond = (finding: { ground: 'told' | 'figure' }, text: string) =>
    asksBeyond(readingOf(text), { ...told, facts: [], ...finding });
  it.each([
    'The bakery still burns',
    "La boulangerie brûle aujourd'hui",
    'ما زال المخبز يحترق',
    'La panadería sigue ardiendo',
  ])('hears that "%s" speaks of today', (text) => {
    expect(beyond(told, text)).toBe(true);
  });
  it('hears nothing of today where a time is told', () => {
    expect(beyond(told, 'The bakery burned in May')).toBe(false);
  });
  it('asks nothing more of a figure that is held against its fact', () => {
    expect(beyond({ ground: 'figure' }, 'The bakery still burns')).toBe(false);
  });
});

describe('a claim of today', () => {
  it.each([
    'Are 46 firefighters still at the fire?',
    'هل لا يزال 46 رجل إطفاء في الحريق؟',
    'Is it true that 14 residents are still led to safety?',
  ])('is not borne out by a figure that was right: %s', (claim) => {
    expect(ask(claim)[0]).toBe('absent');
  });
  it('is told by a fact that says so itself', () => {
    expect(ask('Most of the building is still sound, right?')).toEqual(['supported', 'building-state']);
  });
});

it('a comparison of one thing at two times, which no fact tells, is not agreed with', () => {
  expect(ask('More fires were put out in 2019 than in 2020')[0]).toBe('absent');
});

describe('two statements joined by "and"', () => {
  it.each([
    [
      'The brigade sent 46 firefighters and has put out 99 fires since 2015.',
      'refuted',
      'the second is wrong',
    ],
    ['The fire broke out on 3 March and was fought by 20 firefighters.', 'refuted', 'its subject left out'],
    [
      'La brigade a envoyé 46 pompiers et a éteint 120 incendies depuis 2015.',
      'supported',
      'French, both so',
    ],
    ['The fire was on 3 March and 20 residents were led to safety.', 'refuted', 'each with its subject'],
  ])('"%s" is %s: %s', (text, verdict) => {
    expect(ask(text)[0]).toBe(verdict);
  });
});

describe('a claim of more than facts tell', () => {
  it.each([
    ['carpena', 'Carpena Bank has paid the fine of 2.3 million lei.'],
    ['trawler', 'The captain has paid his fine of 640,000 meticais.'],
    ['museum', 'The dealer has received the 45,000 euros.'],
  ])('is not told in %s: "%s"', (name, text) => {
    expect(engineOf(name).ask(text).verdict).toBe('absent');
  });
  it('is told of money that did change hands', () => {
    expect(engineOf('verdict').ask('Okraku was paid 2.4 million cedis.').verdict).toBe('supported');
  });
  it('is not told where two things are set against each other that no fact compares', () => {
    expect(
      engineOf('carpena').ask('The skimmed cards cost the bank more than the fake invoices.').verdict,
    ).toBe('absent');
  });
  it('is not told by the difference that a limit was worked out by, but by the limit itself', () => {
    const { verdict, facts } = engineOf('batteries').ask(
      'They had fewer people on the night shift than the permit allowed.',
    );
    expect(verdict).toBe('refuted');
    expect(facts).toEqual(['night-shift-count', 'permit-limit']);
  });
  it.each([
    ['goldring', 'More gold was seized at Tamalo airport than at the port.', 'refuted'],
    ['museum', 'More suspects were arrested in Portugal than in Belgium.', 'supported'],
    ['ferry', 'Los pescadores recogieron a menos supervivientes que la patrullera.', 'supported'],
  ])('is worked out in %s where each side is told: "%s"', (name, text, expected) => {
    expect(engineOf(name).ask(text).verdict).toBe(expected);
  });
});

describe('a claim of another time, of others, or of what only may be', () => {
  it.each([
    ['carpena', 'Was the licence of the bank taken away?'],
    ['ferry', 'Have the other ferries been inspected yet?'],
    ['collapse', 'Will Safarova lead another commission?'],
  ])('is not told in %s: "%s"', (name, text) => {
    expect(engineOf(name).ask(text).verdict).toBe('absent');
  });
  it('is told of others where the fact tells of others', () => {
    expect(engineOf('museum').ask('The Ribeira Atlas is still missing.').verdict).not.toBe('refuted');
  });
});

describe('a denial and what was done instead', () => {
  const seizure = engineOf('seizure');
  it('is judged by the denial', () => {
    const { verdict, facts } = seizure.ask('Nobody was arrested, they merely took the merchandise away.');
    expect({ verdict, facts }).toEqual({ verdict: 'refuted', facts: ['arrests-count'] });
  });
  it('is one statement where the same is said of another', () => {
    const claim = "the gear wasn't for sale in rabat, it was for derb ghallef in casa. correct?";
    expect(seizure.ask(claim).verdict).toBe('supported');
  });
});

describe('alternatives of which little is known', () => {
  const seizure = engineOf('seizure');
  it('are not told where nobody knows either', () => {
    expect(seizure.ask('Was it the BNPJ or the BCIJ that carried out the arrests?').verdict).toBe('absent');
  });
  it('say nothing of what is asked where they are offered behind it', () => {
    expect(
      seizure.ask('Who seized the phones on 8 February: the customs, the army or the police?').facts,
    ).toEqual(['february-phones-by']);
  });
});

describe('an alternative beside a figure', () => {
  it('is answered with the figure that is so', () => {
    expect(ask('Was it 46 firefighters or 50?')).toEqual(['answer', 'firefighters-count']);
  });
  it('is no matter of the figure where neither alternative is told', () => {
    expect(ask('The 46 firefighters: were they tired or cheerful?')[0]).not.toBe('supported');
  });
});

describe('two counts of one thing', () => {
  const seizure = engineOf('seizure');
  it.each([
    '207 cells since 2002 and 32 in the last three years, right?',
    '207 cells were dismantled since 2002 and 32 in the last three years, correct?',
    '207 cellules depuis 2002 et 32 ces trois dernières années, exact ?',
    '207 células desde 2002 y 32 en los últimos tres años, ¿no?',
    '207 خلية منذ 2002 و32 خلال السنوات الثلاث الأخيرة، صحيح؟',
  ])('are each held against the fact of its time: "%s"', (claim) => {
    expect(decided(seizure.ask(claim))).toEqual(['supported', 'cells-since-2002', 'cells-last-three-years']);
  });
  it('are put right by the one that is another', () => {
    expect(decided(seizure.ask('207 cells since 2002 and 23 in the last three years, right?'))).toEqual([
      'refuted',
      'cells-last-three-years',
    ]);
  });
  it('are each held against the fact of its place', () => {
    const cyber = engineOf('cyber');
    expect(decided(cyber.ask('four call centres in Skopje, two in Bitola. have I got that right?'))).toEqual([
      'supported',
      'centres-skopje',
      'centres-bitola',
    ]);
    expect(decided(cyber.ask('four call centres were in Skopje and three in Bitola, right?'))).toEqual([
      'refuted',
      'centres-bitola',
    ]);
  });
});

describe('two amounts', () => {
  const ivory = engineOf('ivory');
  it.each([
    [
      'the haul was valued at $2.5 million, $1.7 million of it for the ivory',
      'supported',
      ['value-total', 'value-ivory'],
    ],
    ['the haul was valued at $2.5 million, $1.9 million of it for the ivory', 'refuted', ['value-ivory']],
    ['the haul was valued at $2.7 million, $1.7 million of it for the ivory', 'refuted', ['value-total']],
  ])('are each held against the amount of its thing: "%s"', (claim, verdict, facts) => {
    expect(decided(ivory.ask(claim))).toEqual([verdict, ...facts]);
  });
});

describe('a claim of a share that nothing was worked out for', () => {
  const lab = engineOf('lab');
  it('is refuted by no count of either side', () => {
    expect(
      lab.ask(
        'More than half of the cigarette factories the EFS has dismantled since 2013 were shut in the last five years.',
      ).verdict,
    ).toBe('absent');
  });
});

describe('what goes on', () => {
  const cyber = engineOf('cyber');
  it('is still so', () => {
    expect(decided(cyber.ask('31 of them are still in custody, yes?'))).toEqual([
      'supported',
      'custody-count',
    ]);
  });
});

describe('two counts that one fact has both', () => {
  it('are put right by neither', () => {
    const seizure = engineOf('seizure');
    expect(seizure.ask('The police seized 51 watches in Casablanca and 7 in Morocco.').verdict).toBe(
      'absent',
    );
  });
});

describe('two statements that an "and" joins, each with a figure', () => {
  const avalanche = engineOf('avalanche');
  const museum = engineOf('museum');
  const tunnel = engineOf('tunnel');
  it.each([
    ['the avalanche came to rest at 2,090 metres and the avalanche was 240 metres wide', 'supported'],
    ['the avalanche came to rest at 2,090 metres and the avalanche was 250 metres wide', 'refuted'],
    ["l'avalanche s'est arrêtée à 2 090 mètres et l'avalanche faisait 240 mètres de large", 'supported'],
  ])('are judged each by itself: "%s" is %s', (text, verdict) => {
    expect(avalanche.ask(`${text}, ok?`).verdict).toBe(verdict);
  });
  it.each([
    ['Le suspect le plus jeune a 24 ans et le suspect le plus âgé a 61 ans, exact ?', 'supported'],
    [
      'El sospechoso más joven tiene 24 años y el sospechoso de más edad tiene 61 años, ¿verdad?',
      'supported',
    ],
    ['Le suspect le plus jeune a 24 ans et le suspect le plus âgé a 63 ans, exact ?', 'refuted'],
  ])('may have any verb: "%s" is %s', (text, verdict) => {
    expect(museum.ask(text).verdict).toBe(verdict);
  });
  it('are parted in Arabic where its "and" is written to a preposition', () => {
    const text = 'من بين المعتقلين في السرقة 7 رجال ومن بين المعتقلين في السرقة 2 من النساء، صحيح؟';
    expect(decided(tunnel.ask(text))).toEqual(['supported', 'arrested-men', 'arrested-women']);
  });
  it('turn each other round by no denial', () => {
    const text = 'The blast at the workshop damaged 43 houses and 35 residents cannot return home, right?';
    expect(engineOf('fireworks').ask(text).verdict).not.toBe('supported');
  });
  it('may leave out whom the second figure is of', () => {
    expect(engineOf('steroids').ask('nine are in prison and eight are under house arrest').facts).toEqual([
      'prison-count',
      'house-arrest-count',
    ]);
  });
  it.each([
    ['cacti', 'Desert Thorn was in November 2018 and 17 people were arrested.'],
    ['cacti', 'بدأت عملية ديزرت ثورن في نوفمبر 2018 وأوقف 17 شخصا.'],
    ['derail', "L'accident de Vaubréal a eu lieu en octobre 2011 et sept personnes sont mortes."],
    ['avalanche', 'The 2013 avalanche caught 16 skiers and six died.'],
  ])('are both of the older event that the first names (%s): "%s"', (id, text) => {
    expect(engineOf(id).ask(text).verdict).toBe('refuted');
  });
  it('are not parted where what is said of one is said of another, with no figure', () => {
    expect(
      engineOf('horses').ask('Moynagh was charged in Ireland and Verhaeghe in Belgium.').verdict,
    ).not.toBe('supported');
  });
});

describe('"any" of two', () => {
  it('offers no choice where it is denied', () => {
    const text = "ANAC isn't aware of any crash or accident caused by the skipped checks, right?";
    expect(engineOf('airline').ask(text).verdict).toBe('supported');
  });
  it('is told of neither where one is not told', () => {
    expect(engineOf('matchfix').ask('Were any weapons or drugs found?').verdict).not.toBe('refuted');
  });
});

describe('a figure beside what is told of them', () => {
  it('is cited with it', () => {
    const text = 'six of the suspects are held in Ghent, right?';
    expect(decided(engineOf('bicycles').ask(text))).toEqual(['supported', 'custody-place', 'custody-count']);
  });
});

describe('a figure of what claim and fact both deny', () => {
  const saffron = engineOf('saffron');
  it.each([
    ['De las muestras de miel y azafrán que examinó el SCL, 60 no pasaron, ¿verdad?', 'refuted'],
    ['De las muestras de miel y azafrán que examinó el SCL, 57 no pasaron, ¿verdad?', 'supported'],
  ])('is what is judged: "%s" is %s', (text, verdict) => {
    expect(saffron.ask(text).verdict).toBe(verdict);
  });
  it('turns no denial without a figure', () => {
    expect(engineOf('wildfire').ask('Nobody was hurt at Cerro Pelado, right?').verdict).toBe('supported');
  });
});

describe('a tag that says "true"', () => {
  it('calls nothing genuine', () => {
    expect(engineOf('pesticides').ask('64500 ملصق مزور، صحيح؟').verdict).toBe('supported');
  });
});

describe('a half that is so', () => {
  it('leaves the other alone where that says too little by itself', () => {
    expect(engineOf('lakespa').ask('In Peñamar 76 fell ill and seven died').verdict).toBe('absent');
  });
  const [cigarettes, converters] = ['cigarettes', 'converters'].map(engineOf);
  it.each([
    [
      'The driver of the lorry stopped near Görlitz is 44 years old and the suspected head of the group is 51 years old, right?',
      cigarettes,
    ],
    ['أصغر الموقوفين سنا عمره 19 سنة وأكبر الموقوفين سنا عمره 63 سنة، صحيح؟', converters],
  ])('are not put right by the fact that bears out one of them: "%s"', (claim, engine) => {
    expect(engine?.ask(claim).verdict).toBe('absent');
  });
});

describe('a state that lasts', () => {
  it.each(['Bragatto is still at large, right?', 'Bragatto sigue prófugo, ¿verdad?'])(
    'is no more than told of somebody who is sought: "%s"',
    (claim) => {
      expect(engineOf('cattle').ask(claim).verdict).toBe('supported');
    },
  );
});

describe('a state that has ended', () => {
  it('does not last', () => {
    expect(engineOf('jailbreak').ask('Luis Ahumada is still at large, right?').verdict).toBe('absent');
  });
});
