import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/answer/claims/claims.ts';
import { buildEngine } from '../../../src/answer/engine.ts';
import { engineOf } from '../../engines.ts';
import { ask, base, bench, decided, engine, factOf, queryFor } from '../fixture.ts';

describe('judgeClaim', () => {
  const judged = (text: string) => {
    const { reading, negated } = queryFor(text);
    const finding = judgeClaim(reading, negated, bench.index, bench.lexicon);
    return finding && [finding.verdict, ...finding.facts.map(({ fact }) => fact.id)];
  };
  it('rests on the fact that counts the same thing', () => {
    expect(judged('50 residents were led to safety')).toEqual(['refuted', 'residents-count']);
  });
  it('finds nothing to hold a claim against where no fact speaks of it', () => {
    expect(judged('Two helicopters were sold')).toBeUndefined();
  });
});

describe('a claimed figure', () => {
  it.each([
    ['46 firefighters were sent', 'supported', 'firefighters-count', 'the very figure'],
    ['Were 50 firefighters sent?', 'refuted', 'firefighters-count', 'another figure'],
    ['More than 40 firefighters were sent', 'supported', 'firefighters-count', 'below the figure'],
    [
      'More than 46 firefighters were sent',
      'refuted',
      'firefighters-count',
      'the figure is not more than itself',
    ],
    ['Fewer than 40 firefighters were sent', 'refuted', 'firefighters-count', 'the wrong way round'],
    ['At least 46 firefighters came', 'supported', 'firefighters-count', 'itself is enough'],
    ['About 45 firefighters came', 'supported', 'firefighters-count', 'near enough for "about"'],
    ['31 residents were led to safety', 'refuted', 'residents-count', 'a right figure of another thing'],
    ['Dozens of firefighters came', 'supported', 'firefighters-count', 'an order of magnitude'],
    ['Was the damage under EUR 200,000?', 'refuted', 'damage-amount', 'an amount in its currency'],
    ['Was the damage USD 262,000?', 'supported', 'damage-amount', 'the amount in the other currency'],
    ['No residents were led to safety', 'refuted', 'residents-count', 'none is a number too'],
    ["They didn't send 46 firefighters", 'refuted', 'firefighters-count', 'what is true is denied'],
    ["They didn't send 50 firefighters", 'supported', 'firefighters-count', 'what is false is denied'],
    ["Didn't they send 46 firefighters?", 'supported', 'firefighters-count', 'a question that expects a yes'],
    ['Les pompiers étaient 60', 'refuted', 'firefighters-count', 'French, the figure behind the noun'],
    ['أرسلت الفرقة 50 إطفائيا', 'refuted', 'firefighters-count', 'Arabic'],
    ['¿Hubo 50 bomberos?', 'refuted', 'firefighters-count', 'Spanish'],
  ])('"%s" is %s by %s: %s', (text, verdict, fact) => {
    expect(ask(text)).toEqual([verdict, fact]);
  });

  it('is contradicted with the right value', () => {
    const answer = engine.ask('Were 50 firefighters sent?');
    expect(answer.answer).toBe('No. The brigade sent 46 firefighters.');
    expect(answer.citations).toEqual([{ source: 'article', paragraph: 2, quote: '46 firefighters' }]);
  });
  it('is not judged where the article counts no such thing', () => {
    expect(ask('Were 3 helicopters sent?')).toEqual(['absent']);
  });
});

describe('a claimed name, time or share', () => {
  it.each([
    ['Is the bakery owned by Clara Benn?', 'supported', 'bakery-owner', 'the very name'],
    ['Was HOT DOOR launched in 2019?', 'supported', 'campaign-start', 'the year of a season'],
    ['Was HOT DOOR launched in 2018?', 'refuted', 'campaign-start', 'another year'],
    ['Did the bakery bake bread?', 'supported', 'bakery-products', 'one of a list'],
    ['Did the bakery only make bread?', 'refuted', 'bakery-products', 'a part given for the whole'],
    ['Is the building sound?', 'supported', 'building-state', 'a hedge that the reply keeps'],
    ['Is all of the building sound?', 'refuted', 'building-state', 'most is not all'],
    ['Was half the building sound?', 'refuted', 'building-state', 'most is more than half'],
    ['Did the fire not start in an oven?', 'refuted', 'fire-cause', 'what is told is denied'],
  ])('"%s" is %s by %s: %s', (text, verdict, fact) => {
    expect(ask(text)).toEqual([verdict, fact]);
  });

  it.each([
    ['Is the bakery in Lyon?', 'no entry says that Lyon is a city, so it may be any place'],
    ['Does John Smith own the bakery?', 'a person that no list has'],
    ['Was the building insured?', 'a thing that the article leaves out'],
  ])('"%s" is not agreed with: %s', (text) => {
    expect(['absent', 'refuted']).toContain(engine.ask(text).verdict);
  });

  it('"Is the campaign called COLD DOOR?" is not agreed with: another name in its place', () => {
    expect(engine.ask('Is the campaign called COLD DOOR?').verdict).not.toBe('supported');
  });
  it('"Did the bakery bake pizza?" is not agreed with: the list is complete without it', () => {
    expect(engine.ask('Did the bakery bake pizza?').verdict).not.toBe('supported');
  });
  it('"Were all firefighters volunteers?" is not agreed with: 31 of 46 were', () => {
    expect(engine.ask('Were all firefighters volunteers?').verdict).not.toBe('supported');
  });
  it('"Have they put out 120 fires in the last two years?" is refuted: that is the figure since 2015', () => {
    expect(ask('Have they put out 120 fires in the last two years?')).toEqual([
      'refuted',
      'fires-last-two-years',
    ]);
  });
});

describe('a count of nought', () => {
  const { engine: told } = withCounts();
  it.each([
    ['Was anyone hurt?', 'refuted'],
    ['People were hurt in the fire.', 'refuted'],
    ['Were 5 people hurt?', 'refuted'],
    ['Y a-t-il eu des blessés ?', 'refuted'],
    ['¿Hubo heridos?', 'refuted'],
    ['هل أصيب أحد؟', 'refuted'],
    ['Nobody was hurt, right?', 'supported'],
    ['There were no casualties.', 'supported'],
  ])('"%s" is %s', (question, verdict) => {
    expect(decided(told.ask(question))).toEqual([verdict, 'hurt']);
  });
  it('is the answer to how many', () => {
    expect(decided(told.ask('How many people were hurt?'))).toEqual(['answer', 'hurt']);
  });
});

describe('a count with a most alone', () => {
  it('is not reckoned with', () => {
    const answer = withCounts().engine.ask('How many firefighters, residents and pupils in all?');
    expect(answer.working).toEqual([]);
  });
});

/** The bakery where nobody was hurt and up to 30 pupils were sent home. */
function withCounts() {
  const count = factOf('residents-count');
  const hurt: typeof count = {
    ...count,
    id: 'hurt',
    statement: {
      en: 'Nobody was hurt in the fire.',
      fr: "Personne n'a été blessé dans l'incendie.",
      ar: 'لم يصب أحد في الحريق.',
      es: 'Nadie resultó herido en el incendio.',
    },
    value: {
      type: 'count',
      number: 0,
      noun: { en: 'people hurt', fr: 'blessés', ar: 'جرحى', es: 'heridos' },
    },
    questions: {
      en: ['How many people were injured?', 'number of injured', 'how many casualties in the fire'],
      fr: ['Combien de blessés ?'],
      ar: ['كم عدد الجرحى؟'],
      es: ['¿Cuántos heridos hubo?'],
    },
  };
  const pupils: typeof count = {
    ...count,
    id: 'pupils',
    statement: {
      en: 'Up to 30 pupils were sent home.',
      fr: "Jusqu'à 30 élèves ont été renvoyés.",
      ar: 'أعيد ما يصل إلى 30 تلميذا.',
      es: 'Hasta 30 alumnos fueron enviados a casa.',
    },
    value: {
      type: 'count',
      max: 30,
      noun: { en: 'pupils sent home', fr: 'élèves renvoyés', ar: 'تلميذا', es: 'alumnos' },
    },
    questions: { en: ['How many pupils were sent home?'] },
  };
  const content = {
    ...base.content,
    facts: [...base.content.facts, hurt, pupils],
    unknowns: base.content.unknowns.filter(({ id }) => id !== 'injured'),
  };
  return { engine: buildEngine({ ...base, content }) };
}

describe('a fact that tells of a denial', () => {
  const told = structuredClone(base);
  const fact = told.content.facts.find(({ value }) => value.type === 'text');
  if (!fact) throw new Error('the bakery has no text');
  fact.statement.en = 'Clara Benn denies that she sold the flour.';
  fact.questions.en = [
    'What does Benn deny?',
    'Benn denies a sale of flour',
    'denial about selling the flour',
  ];
  const denying = buildEngine(told);

  it.each([
    ['Benn denies that she sold the flour.', 'supported'],
    ['Benn admits that she sold the flour.', 'refuted'],
    ['Benn sold the flour, right?', 'refuted'],
    ['Why does Benn admit that she sold the flour?', 'refuted'],
    ['Benn accepts that she sold the flour.', 'refuted'],
  ])('"%s" is %s', (text, verdict) => {
    expect(denying.ask(text).verdict).toBe(verdict);
  });
});

describe('a claim of which one fact tells a part and another the rest', () => {
  it.each([
    ['Did the bakery in Port Alder burn on 3 March?', ['supported', 'fire-place', 'fire-date'], 'its date'],
    ['Did the bakery in Port Alder burn on 2 March?', ['refuted', 'fire-date'], 'another date'],
    ['31 of the 46 firefighters were volunteers', ['supported', 'volunteers-count'], 'the whole of a part'],
    ['30 of the 46 firefighters were volunteers', ['refuted', 'volunteers-count'], 'another part'],
    ['31 of the 50 firefighters were volunteers', ['refuted', 'volunteers-count'], 'another whole'],
    [
      'The 46 firefighters fought the fire',
      ['supported', 'fire-fought-by', 'firefighters-count'],
      'how many they were',
    ],
  ])('"%s" is %s: %s', (text, expected) => {
    expect(ask(text)).toEqual(expected);
  });
});

describe('a thing that stands where a fact has another', () => {
  const told = structuredClone(base);
  const fact = told.content.facts.find(({ id }) => id === 'fire-cause');
  if (!fact) throw new Error('the bakery burned for no cause');
  fact.statement.en = 'The load of the van had been labelled as flour sacks.';
  fact.value = { type: 'entity', entities: ['flour-sacks'] };
  fact.questions.en = [
    'What had the load of the van been labelled as?',
    'label on the load of the van',
    'how was the load of the van labelled',
  ];
  const labelled = buildEngine(told);

  it.each([
    ['The load of the van had been labelled as flour sacks.', 'supported'],
    ['The load of the van had been labelled as furniture.', 'refuted'],
  ])('"%s" is %s', (text, verdict) => {
    expect(labelled.ask(text).verdict).toBe(verdict);
  });
});

describe('a fact with a time of day, two parties, a majority or a weight', () => {
  const told = structuredClone(base);
  const fact = told.content.facts.find(({ id }) => id === 'fire-cause');
  if (!fact) throw new Error('the bakery burned for no cause');
  const telling = (statement: typeof fact.statement, questions: string[], value: typeof fact.value) => {
    const facts = told.content.facts.map((each) =>
      each.id === fact.id ? { ...fact, statement, value, questions: { en: questions } } : each,
    );
    return buildEngine({ ...told, content: { ...told.content, facts } });
  };
  const text: typeof fact.value = { type: 'text', answers: ['what'] };

  const alarm = telling(
    {
      en: 'The fire brigade sounded the alarm at 4:25 a.m.; the firefighters had left the station at 3:40 a.m.',
      fr: "Les pompiers de Port Alder ont donné l'alarme à 4 h 25 du matin ; les sapeurs avaient quitté la caserne à 3 h 40.",
      ar: 'أطلقت فرقة الإطفاء الإنذار الساعة 4:25 صباحا؛ وكان رجال الإطفاء قد غادروا الثكنة الساعة 3:40.',
      es: 'El cuerpo de bomberos dio la alarma a las 4:25 de la madrugada; los bomberos habían salido del cuartel a las 3:40.',
    },
    ['When was the alarm sounded?', 'time of the alarm', 'the brigade sounded the alarm at what time'],
    text,
  );
  it.each([
    ['The brigade sounded the alarm at 4:25 a.m.', 'supported'],
    ['The brigade sounded the alarm at 4:25 p.m.', 'refuted'],
    ['The brigade sounded the alarm at 3:40 a.m.', 'refuted'],
    ['The brigade sounded the alarm at 5:10.', 'refuted'],
  ])('"%s" is %s: a time of day is that of the deed it stands beside', (claim, verdict) => {
    expect(alarm.ask(claim).verdict).toBe(verdict);
  });

  const paid = telling(
    {
      en: 'Clara Benn was paid by the fire brigade for the flour.',
      fr: 'Clara Benn a été payée par les pompiers de Port Alder pour la farine.',
      ar: 'تلقت كلارا بين المال من فرقة الإطفاء مقابل الدقيق.',
      es: 'Clara Benn fue pagada por los bomberos de Port Alder por la harina.',
    },
    ['Who paid Clara Benn?', 'payment by the fire brigade for the flour', 'who was paid for the flour'],
    text,
  );
  it.each([
    ['The fire brigade paid Clara Benn.', 'supported'],
    ['Clara Benn was paid by the fire brigade.', 'supported'],
    ['Clara Benn paid the fire brigade.', 'refuted'],
    ['The fire brigade was paid by Clara Benn.', 'refuted'],
  ])('"%s" is %s: who did it to whom', (claim, verdict) => {
    expect(paid.ask(claim).verdict).toBe(verdict);
  });

  const weighed = telling(
    {
      en: 'The bakery stored 46 tonnes of flour.',
      fr: 'La boulangerie stockait 46 tonnes de farine.',
      ar: 'كان المخبز يخزن 46 طنا من الدقيق.',
      es: 'La panadería almacenaba 46 toneladas de harina.',
    },
    ['How many tonnes of flour were stored?', 'weight of the flour that the bakery stored'],
    {
      type: 'count',
      number: 46,
      noun: { en: 'tonnes of flour', fr: 'tonnes de farine', ar: 'طنا من الدقيق', es: 'toneladas de harina' },
    },
  );
  it.each([
    ['Did the bakery store 46 tonnes of flour?', 'supported'],
    ['Did the bakery store 46,000 kilos of flour?', 'supported'],
    ['Did the bakery store 46 kilos of flour?', 'refuted'],
  ])('"%s" is %s: in its unit', (claim, verdict) => {
    expect(weighed.ask(claim).verdict).toBe(verdict);
  });

  it.each([
    ['Most of the building is sound', 'supported'],
    ['More than half of the building is sound', 'supported'],
    ['A minority of the building is sound', 'refuted'],
  ])('"%s" is %s by a most', (claim, verdict) => {
    expect(engine.ask(claim).verdict).toBe(verdict);
  });
});

describe('a claim of things listed together', () => {
  it('is told by one fact of each', () => {
    const told = withCounts().engine;
    expect(decided(told.ask('Bread and pies were baked, right?'))).toEqual(['supported', 'bakery-products']);
  });
});

describe('a claim of the country of those who did something', () => {
  const told = structuredClone(base);
  const fact = told.content.facts.find(({ id }) => id === 'fire-cause');
  if (!fact) throw new Error('the bakery burned for no cause');
  fact.statement = {
    en: 'Portuguese officers inspected the oven.',
    fr: 'Des agents portugais ont inspecté le four.',
    ar: 'فحص ضباط برتغاليون الفرن.',
    es: 'Agentes portugueses inspeccionaron el horno.',
  };
  fact.value = { type: 'text', answers: ['what'] };
  fact.questions = { en: ['Which officers inspected the oven?', 'inspection of the oven by officers'] };
  const inspected = buildEngine(told);
  it.each([
    ['Portuguese officers inspected the oven, right?', 'supported'],
    ['French officers inspected the oven, right?', 'refuted'],
    ['Why did French officers inspect the oven?', 'refuted'],
  ])('"%s" is %s', (claim, verdict) => {
    expect(inspected.ask(claim).verdict).toBe(verdict);
  });
});

describe('a denial of one thing for another', () => {
  it.each([
    ['The bakery was not in Lisbon but in Port Alder.', ['supported', 'fire-place']],
    ['The bakery was not in Port Alder but in Lisbon.', ['refuted', 'fire-place']],
    ["La boulangerie n'était pas à Lisbonne mais à Port Alder.", ['supported', 'fire-place']],
    ['La panadería no estaba en Port Alder sino en Lisboa, ¿verdad?', ['refuted', 'fire-place']],
    ['Not 50 but 46 firefighters were sent', ['supported', 'firefighters-count']],
  ])('"%s" is what is said in its place: %s', (claim, expected) => {
    expect(ask(claim)).toEqual(expected);
  });
});

describe('a claim of what a fact denies or names in passing', () => {
  const [wine, blood, timber] = [engineOf('wine'), engineOf('blood'), engineOf('timber')];
  it.each([
    [wine, 'have the suspects confessed?', ['refuted', 'suspects-deny']],
    [wine, 'Les neuf suspects ont reconnu les faits, non ?', ['refuted', 'suspects-deny']],
    [blood, "Pale Otter a raccourci son ultimatum, c'est bien ça ?", ['refuted', 'deadline-now']],
  ])('is put right by the opposite: %#', (engine, claim, finding) => {
    expect(decided(engine.ask(claim))).toEqual(finding);
  });
  it.each([
    [timber, 'were the chainsaws stolen?', 'the stolen hammers are no saws'],
    [blood, 'Did Quinsaya report the breach on time?', 'it reported it, and late'],
    [timber, "Was the ministry's haul smaller last year?", 'people, trucks and logs are not ranked'],
    [wine, "was the dairy in Sant'Olmero?", 'the warehouse was, which a statement names with it'],
    [engineOf('museum'), 'Were the gold coins in Antwerp?', 'the dealer is'],
  ])('is borne out and put right by nothing else: %#', (engine, claim, _) => {
    expect(engine.ask(claim).verdict).toBe('absent');
  });
  it('ranks things among no averages, nor people', () => {
    expect(timber.ask('The trucks were the fewest, right?').verdict).toBe('absent');
  });
  it('is borne out where the place is told of the thing', () => {
    expect(engineOf('museum').ask('Was the Almirante Museum in Lisbon?').verdict).toBe('supported');
  });
});

describe('a claim on which the article only tells a denial', () => {
  const wine = engineOf('wine');
  const timber = engineOf('timber');
  it.each([
    [wine, 'Did Lindqvarn sell forged wine?', 'refuted', 'That is denied. Lindqvarn denies'],
    [wine, '¿vendió Lindqvarn vino falso?', 'refuted', 'Se ha desmentido. Lindqvarn niega'],
    [wine, 'هل باعت ليندكفارن نبيذا مزورا؟', 'refuted', 'ثمة نفي لذلك. تنفي'],
    [timber, 'Sobrelac was not involved, right?', 'supported', 'So it is said. Sobrelac Timber denies'],
  ] as const)(
    'is neither confirmed nor contradicted by the reply itself: %#',
    (engine, claim, verdict, text) => {
      const reply = engine.ask(claim);
      expect(reply.verdict).toBe(verdict);
      expect(reply.answer.startsWith(text)).toBe(true);
    },
  );
  it('is contradicted where the denial itself is what is claimed not to be', () => {
    expect(wine.ask('have the suspects confessed?').answer).toBe(
      'No. The nine arrested suspects deny the charges.',
    );
  });
});

describe('a claim of nobody', () => {
  it('is put right by no count of things', () => {
    const drones = engineOf('drones');
    expect(
      drones.ask('how come nobody noticed, given that the pilots always flew in broad daylight?').verdict,
    ).toBe('absent');
  });
});

describe('a denial before a stop', () => {
  const seizure = engineOf('seizure');
  it('turns no "only" behind it', () => {
    expect(seizure.ask('the police did not take watches, only phones').verdict).toBe('refuted');
  });
  it('turns an "only" of its own clause', () => {
    expect(seizure.ask("they didn't seize only phones").verdict).toBe('supported');
  });
});

describe('a claim of what was somewhere', () => {
  const oil = engineOf('oliveoil');
  it('is borne out by no count of other things there', () => {
    expect(oil.ask('the banknotes were in the barn at Henchir Rtiba, right?').verdict).toBe('absent');
  });
  it('is borne out by the count of those', () => {
    expect(oil.ask('the labels were in the barn at Henchir Rtiba, right?').verdict).toBe('supported');
  });
});

describe('being left out of something', () => {
  const seizure = engineOf('seizure');
  it.each(['Portugal was left out of ORATIX, true?', 'Marruecos fue excluido de ORATIX, ¿verdad?'])(
    'denies taking part: "%s"',
    (claim) => {
      expect(seizure.ask(claim).verdict).toBe('refuted');
    },
  );
});

describe('a figure of last year and one of the year before', () => {
  const passports = engineOf('passports');
  it.each([
    ['the rise last year was 18 percent', 'supported'],
    ['detections rose 13 percent last year', 'refuted'],
    ['forged documents detected rose by 13 percent in 2025', 'refuted'],
  ])('are told apart: "%s" is %s', (claim, verdict) => {
    expect(passports.ask(claim).verdict).toBe(verdict);
  });
});

describe('a figure of another thing of the case', () => {
  const ivory = engineOf('ivory');
  it('is not borne out by the fact that has it', () => {
    expect(ivory.ask('Were the tusks packed in 73 sacks?').verdict).toBe('absent');
  });
  it('is borne out of what it is of', () => {
    expect(decided(ivory.ask('Were the scales packed in 73 sacks?'))).toEqual(['supported', 'sacks-count']);
  });
});

describe('a day of the week, or of the month', () => {
  const cyber = engineOf('cyber');
  it.each([
    ['the raids were on Wednesday, right?', 'refuted', 'arrest-day'],
    ['the raids were on 8 November, right?', 'refuted', 'arrest-day'],
    ['the raids were on 7 November, right?', 'supported', 'arrest-day'],
    ['Is the hearing on 28 November?', 'refuted', 'hearing-date'],
  ])('is held against the one day that is told: "%s"', (claim, verdict, fact) => {
    expect(decided(cyber.ask(claim))).toEqual([verdict, fact]);
  });
  it('puts right no count by the year it runs from', () => {
    expect(engineOf('seizure').ask('Terror cells broken up in calendar 2020, figure?').verdict).toBe(
      'absent',
    );
  });
});

describe('those who remain', () => {
  const lab = engineOf('lab');
  it.each(['Do 12 men remain in custody?', 'Do 12 men stay in custody?'])(
    'are held against the fact that counts them: "%s"',
    (claim) => {
      expect(decided(lab.ask(claim))).toEqual(['refuted', 'custody-count']);
    },
  );
  it('are among so many, whatever these are', () => {
    expect(decided(lab.ask('There were 7 Ukrainians among the sixteen, right?'))).toEqual([
      'supported',
      'ukrainians-count',
    ]);
  });
});

describe('a length of time', () => {
  const lab = engineOf('lab');
  it.each([
    ['the EFS watched the farm for four weeks, right?', 'refuted'],
    ['L’EFS n’a observé la ferme que quatre semaines, non ?', 'refuted'],
    ['the EFS watched the farm for four months, right?', 'supported'],
  ])('has its unit: "%s"', (claim, verdict) => {
    expect(decided(lab.ask(claim))).toEqual([verdict, 'watch-duration']);
  });
});

describe('a figure of part of some', () => {
  const poultry = engineOf('poultry');
  it.each([
    ["Six of those detained aren't Hungarian", ['absent']],
    ["Four of those detained aren't Hungarian", ['supported', 'foreigners-count']],
    ['Ten of those detained are not Hungarian', ['refuted', 'hungarians-count']],
  ])('of whom something is denied is not so because others are so many: "%s"', (claim, decision) => {
    expect(decided(poultry.ask(claim))).toEqual(decision);
  });
  it.each([
    ['blood', '26 of the 120 servers were not encrypted.', 'supported'],
    ['spill', '6,700 of the 18,400 litres were not recovered.', 'supported'],
    ['collapse', '7 of the 23 violations had not been corrected.', 'supported'],
    ['jailbreak', '22 of the 64 cameras were not working.', 'supported'],
    ['avalanche', 'Nine of the 31 claims did not come from shopkeepers.', 'refuted'],
    ['dairy', '17 of the 43 patients are no longer in hospital.', 'refuted'],
  ])('of whom something is denied is what the others leave of the whole (%s: "%s")', (id, claim, verdict) => {
    expect(engineOf(id).ask(claim).verdict).toBe(verdict);
  });
  it.each([
    ['blackout', 'Two of the seven hospitals were spared.', 'it is two of nine'],
    ['wildfire', 'Seven of the 21 proceedings were against REQSA.', 'so many were opened at another time'],
    ['derail', '9 of the 36 injured were seriously hurt.', 'so many were injured elsewhere'],
  ])('is no part of another whole (%s: "%s": %s)', (id, claim) => {
    expect(engineOf(id).ask(claim).verdict).not.toBe('supported');
  });
  it.each([
    ['carpena', '174 of 216 invoices were paid', ['supported', 'invoices-paid']],
    ['carpena', '174 of 300 invoices were paid', ['refuted', 'invoices-paid']],
    ['jailbreak', '8 of the 9 who escaped in 2011 were recaptured', ['supported', 'b2011-recaptured']],
    ['ferry', '148 of the 163 people on board were passengers', ['supported', 'passengers-aboard']],
    ['ferry', '140 of the 163 people on board were passengers', ['refuted', 'passengers-aboard']],
  ])('is held against the whole that another fact counts (%s: "%s")', (id, claim, decision) => {
    expect(decided(engineOf(id).ask(claim))).toEqual(decision);
  });
  it('is none of so many more than another', () => {
    expect(decided(engineOf('ewaste').ask('In 2023, the SIA opened 212 containers.'))).toEqual([
      'refuted',
      'opened-2023',
    ]);
  });
});

describe('what stands in the place of what is set aside', () => {
  it('is held against the very words, where one concept has both', () => {
    const claim =
      'Est-ce que les 42 000 flacons du port de Tema contenaient un vaccin et non un antibiotique ?';
    expect(decided(engineOf('medicines').ask(claim))).toEqual(['refuted', 'vials-content']);
  });
  it.each([
    ['The farmers culled the birds, without any veterinary teams', 'refuted'],
    ['Farmers did not cull the birds', 'supported'],
  ])('bears no denial out of those who are told to have done it: "%s"', (claim, verdict) => {
    expect(decided(engineOf('poultry').ask(claim))).toEqual([verdict, 'culled-by']);
  });
});

describe('what is said of each, of all or of none', () => {
  it.each([
    ['fake-honey', 'The four people convicted after DRY HIVE were fined 310,000 lei each.', 'dry-hive-fines'],
    ['spill', 'The loan of 750,000 Swiss francs covered the entire bill.', 'loan-amount'],
    ['cablecar', 'There had been no official inspection of the line since 2022.', 'last-inspection'],
    ['airline', 'Aerovento’s fleet consisted only of Airbus A320s, without any turboprops.', 'fleet-types'],
    ['cryptofarms', 'Night-time demand at the Itakyry substation dropped by 38 percent.', 'demand-rise'],
    ['cattle', '412,700 reais in cash were seized in Paraguay.', 'cash-brazil'],
    [
      'oliveoil',
      'It was in the second search of the bottling plant that the TND 265,000 in cash was seized.',
      'plant-cash-amount',
    ],
  ])('is put right by what is told otherwise (%s: "%s")', (id, claim, fact) => {
    const { verdict, facts } = engineOf(id).ask(claim);
    expect([verdict, facts.includes(fact)]).toEqual(['refuted', true]);
  });
  it('is no denial that there was any where only a time is told', () => {
    expect(engineOf('sharkfins').ask('Personne n’a été arrêté dans l’affaire de 2021.').verdict).toBe(
      'absent',
    );
  });
  it('is borne out by when the first was where none was before', () => {
    const { verdict } = engineOf('pesticides').ask(
      'No poisoning case had been recorded before 21 July 2024.',
    );
    expect(verdict).toBe('supported');
  });
  it.each([
    ['spill', 'Pelli Rovaro had already closed by 2019.'],
    ['licences', 'Selon la SID, on vendait déjà des permis en 2022.'],
  ])('is not put right by an earlier time where it is said to be so already (%s: "%s")', (id, claim) => {
    expect(engineOf(id).ask(claim).verdict).not.toBe('refuted');
  });
});

describe('one alone, a weekday and a time of day', () => {
  it.each([
    ['museum', 'Was just one jewelled dagger recovered?', 'daggers-count'],
    ['gold', 'It was Thursday when the joint statement on the crackdown was put out', 'statement-day'],
    ['jailbreak', 'أطلق الإنذار في الساعة 6:35 من مساء الجمعة.', 'alarm-time'],
    ['wine', 'The group paid up to €900 for each empty bottle.', 'empties-price-most'],
  ])('are put right (%s: "%s")', (id, claim, fact) => {
    expect(decided(engineOf(id).ask(claim))).toEqual(['refuted', fact]);
  });
  it('is no Sunday that is a Friday', () => {
    expect(engineOf('jailbreak').ask('هل أطلق الإنذار صباح الأحد؟').verdict).not.toBe('supported');
  });
});
