/**
 * Six more invented cases (adulterated saffron, a gang of robbers, forged banknotes, electronic waste, stolen bicycles, driving
 * licences): what they must tell apart.
 */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { engine as bakery, decided } from '../fixture.ts';

const saffron = engineOf('saffron');
const jewels = engineOf('jewels');
const banknotes = engineOf('banknotes');
const ewaste = engineOf('ewaste');
const bicycles = engineOf('bicycles');
const licences = engineOf('licences');
const ivory = engineOf('ivory');
const lab = engineOf('lab');
const cyber = engineOf('cyber');
const seizure = engineOf('seizure');

describe('a name with digits in it', () => {
  it.each([
    ['how many 50-dollar notes were confiscated?', 'notes-50-dollar-count'],
    ['how many 20 dollar bills', 'notes-20-dollar-count'],
    ['how many fifties', 'notes-50-dollar-count'],
  ])('is told from its likes: "%s"', (question, fact) => {
    expect(decided(banknotes.ask(question))).toEqual(['answer', fact]);
  });
  it('is no figure to be put right', () => {
    expect(decided(banknotes.ask('were there more 50-dollar notes or more 20-dollar notes?'))).toEqual([
      'answer',
      'notes-50-dollar-count',
      'notes-20-dollar-count',
    ]);
  });
  it('is told by what adds up those that have it', () => {
    expect(
      decided(
        banknotes.ask('how many fake dollar bills is that altogether, hundreds, fifties and twenties?'),
      ),
    ).toEqual(['answer', 'dollar-notes-total']);
  });
});

describe('an amount in a currency', () => {
  it.each(["what's the fake dollars' value in euros?", 'valeur des faux dollars en euros'])(
    'is not told in another, whatever the thing is called: "%s"',
    (question) => {
      expect(banknotes.ask(question).verdict).toBe('absent');
    },
  );
  it('is told in the one that is spoken of where no other is asked for', () => {
    expect(decided(banknotes.ask('what would the fake dollars be worth?'))).toEqual([
      'answer',
      'dollar-notes-value',
    ]);
  });
});

describe('one thing at two times', () => {
  it.each([
    ['How much more honey was seized in 2024 than in 2023?', '3.2'],
    ['by how much did honey seizures grow from 2023 to 2024?', '3.2'],
    ["combien de tonnes de miel de plus en 2024 qu'en 2023 ?", '3,2'],
  ])('is told by the difference of its counts: "%s"', (question, rest) => {
    const { facts, answer } = saffron.ask(question);
    expect([[...facts].sort(), answer.includes(rest)]).toEqual([['honey-2023', 'honey-2024'], true]);
  });
  it('is set against the count of the time that is named', () => {
    expect(decided(saffron.ask('how many times more saffron was seized this time than in 2024?'))).toEqual([
      'answer',
      'saffron-seized',
      'saffron-2024',
    ]);
  });
});

describe('a share', () => {
  it.each([
    [saffron, 'What percentage of honey samples failed?', 'honey-failed', 'honey-samples-count'],
    [
      jewels,
      'what percentage of the people arrested have since been let go?',
      'released-count',
      'arrests-count',
    ],
    [banknotes, 'what percentage of the people arrested are Peruvian?', 'peruvians-count', 'arrests-total'],
  ])('is of all of those that are named (%#)', (engine, question, part, whole) => {
    expect(decided(engine.ask(question))).toEqual(['answer', part, whole]);
  });
});

describe('an average', () => {
  it('is no amount divided by another', () => {
    expect(jewels.ask('average value per robbery').verdict).toBe('absent');
  });
  it.each([
    'how many kilos of tobacco per carton were in the lorry?',
    '¿Cuántos kilos de tabaco por caja llevaba de media el camión parado cerca de Poznań?',
  ])('is of what stands beside what it is divided by: "%s"', (question) => {
    expect(decided(lab.ask(question))).toEqual(['answer', 'lorry-tobacco-weight', 'lorry-cartons']);
  });
});

describe('a difference', () => {
  it.each([
    [saffron, 'difference between the honey and the saffron seized in 2024'],
    [ivory, 'By how much does the weight of the cashew nuts exceed that of the tusks?'],
    [ivory, 'how many more kilos of ivory than tonnes of cashew nuts?'],
    [ivory, 'هل صحيح أن العاج المضبوط هذه المرة أقل وزنا من العاج المضبوط في أكتوبر 2019؟'],
  ])('is of figures in one unit, and of no total and an average (%#)', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });
});

describe('who is oldest', () => {
  it('is told by their ages though nobody is named', () => {
    expect(saffron.ask('Who is the oldest?').answer).toMatch(/^Petros Vlachanis is 64/u);
  });
});

describe('a bound of ages', () => {
  it.each([
    [saffron, 'so none of the people arrested is over 60, correct?', ['refuted', 'age-oldest']],
    [saffron, 'all of those arrested are over 30?', ['supported', 'age-youngest']],
    [saffron, 'all of those arrested are over 40?', ['refuted', 'age-youngest']],
    [saffron, 'is any of those arrested older than 60?', ['supported', 'age-oldest']],
    [saffron, "aucun des suspects n'a plus de 60 ans", ['refuted', 'age-oldest']],
    [saffron, 'ninguno de los detenidos supera los 60 años', ['refuted', 'age-oldest']],
    [saffron, 'لا يتجاوز عمر أي من الموقوفين 60 سنة', ['refuted', 'age-oldest']],
    [lab, 'none of the men is over 70, right?', ['supported', 'age-oldest']],
    [cyber, 'no suspect is older than 58, right', ['supported', 'oldest-age']],
    [saffron, 'Un des suspects a plus de 60 ans', ['supported', 'age-oldest']],
    [saffron, 'un suspect a plus de 60 ans, non ?', ['supported', 'age-oldest']],
    [saffron, '¿es uno de los detenidos mayor de 60 años?', ['supported', 'age-oldest']],
    [lab, 'كل الموقوفين فوق العشرين، أليس كذلك؟', ['supported', 'age-youngest']],
  ])('is held against the oldest or the youngest (%#)', (engine, claim, found) => {
    expect(decided(engine.ask(claim))).toEqual(found);
  });
  it.each([
    'all of those arrested are over 20 hours',
    'tous les suspects ont été gardés plus de 40 heures',
    'tous les suspects sont restés plus de 40 heures en garde à vue',
    'los sospechosos pasaron más de 40 horas en prisión preventiva',
  ])('is no time of another unit: "%s"', (claim) => {
    expect(jewels.ask(claim).verdict).toBe('absent');
  });
  it('is no number of those of whom it is said', () => {
    expect(bakery.ask('All the firefighters were under 65').verdict).toBe('absent');
  });
});

describe('which of two is more', () => {
  it('is asked of two things of one event, whatever another had of the one', () => {
    expect(decided(jewels.ask('did they seize more wristwatches or more rings?'))).toEqual([
      'answer',
      'seized-watches',
      'seized-rings',
    ]);
  });
});

describe('a claim of several things', () => {
  it.each([
    [
      'Nine of the shops were in Styria, the other five in Carinthia.',
      ['supported', 'shops-styria', 'shops-carinthia'],
    ],
    ['Nine of the shops were in Styria, the other six in Carinthia.', ['refuted', 'shops-carinthia']],
    ['four were released on Friday, right?', ['refuted', 'released-when']],
    ['nine of them were picked up in Austria', ['refuted', 'arrested-austria']],
  ])('is judged by each of them: "%s"', (claim, found) => {
    expect(decided(jewels.ask(claim))).toEqual(found);
  });
  it('has the fact that tells the day beside the one that counts', () => {
    expect(decided(jewels.ask('On peut écrire que quatre suspects ont été relâchés jeudi ?'))).toEqual([
      'supported',
      'released-count',
      'released-when',
    ]);
  });
  it.each([
    ['"Four Greeks, three Turks and a Bulgarian were arrested."', ['refuted', 'greeks-count', 'turks-count']],
    [
      'the syrup came from China and went through Mersin, right?',
      ['supported', 'syrup-origin', 'syrup-route'],
    ],
    [
      "Le sirop venait de Chine et passait par Mersin, c'est bien ça ?",
      ['supported', 'syrup-origin', 'syrup-route'],
    ],
    ['the syrup came from Iran and went through Mersin, right?', ['refuted', 'syrup-route']],
  ])('is put right or borne out in all of them: "%s"', (claim, found) => {
    expect(decided(saffron.ask(claim))).toEqual(found);
  });
});

describe('the first and the last', () => {
  it.each([
    ['when was the first robbery', 'robberies-first'],
    ['when was the last robbery', 'robberies-last'],
    ['quand a eu lieu le premier braquage ?', 'robberies-first'],
    ['¿cuándo fue el último atraco?', 'robberies-last'],
  ])('are told by their days: "%s"', (question, fact) => {
    expect(decided(jewels.ask(question))).toEqual(['answer', fact]);
  });
});

describe('somebody who is not named', () => {
  it.each([
    [saffron, 'how many firms does the father own?'],
    [jewels, "who is the watch dealer's daughter?"],
    [saffron, 'ما اسم الموقوف البلغاري؟'],
    [seizure, 'I want the names of the Derb Ghallef traders who were going to buy the goods'],
  ])('is told of by no fact of another (%#)', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });
  it.each([
    'what nationality is the mechanic and how old is he?',
    '¿De qué país es el mecánico y qué edad tiene?',
  ])('is meant in the second half as well: "%s"', (question) => {
    expect(lab.ask(question).facts).toContain('radkov-age');
  });
});

describe('a figure in passing', () => {
  it.each([
    [saffron, 'in which town are the 409 coins now?', ['answer', 'coins-museum']],
    [jewels, 'what were the goods stolen from the 14 shops worth?', ['answer', 'stolen-value']],
    [jewels, 'what were the goods stolen from the 11 shops worth?', ['absent']],
    [seizure, 'which organisation were most of the 207 cells affiliated to', ['absent']],
    [saffron, 'wich two countrys was the fake greek stuff suposed to go to', ['answer', 'destinations']],
  ])('is held against what counts the same (%#)', (engine, question, found) => {
    expect(decided(engine.ask(question))).toEqual(found);
  });
});

describe('a count', () => {
  it('is of the very things, and not of what has a broader word in common', () => {
    expect(decided(jewels.ask('ما عدد قطع الألماس التي ضبطتها الشرطة؟'))).toEqual([
      'answer',
      'seized-diamonds',
    ]);
  });
});

describe('a word of two senses', () => {
  it('contradicts nothing by the one that is not meant', () => {
    expect(decided(seizure.ask('what triggers an intervention by DGST?'))).toEqual([
      'answer',
      'intervention-criterion',
    ]);
  });
  it('asks for a brand where it stands before a thing', () => {
    expect(seizure.ask('make of the cars?').verdict).toBe('absent');
  });
});

describe('the name of somebody', () => {
  it('is not where he is', () => {
    expect(banknotes.ask('name of the importer in Callao pls').verdict).toBe('absent');
  });
});

describe('others', () => {
  it.each([
    'La police polonaise a retrouvé 85 autres vélos à Poznań, c’est exact ?',
    'Polish police found 85 other bicycles in Poznań',
    'La policía polaca halló otras 85 bicicletas en Poznań, ¿no?',
  ])('are so many more where a fact counts more: "%s"', (claim) => {
    expect(decided(bicycles.ask(claim))).toEqual(['refuted', 'polish-bicycles-count']);
  });
  it.each([
    [licences, "the ring's 33 other members were arrested"],
    [ewaste, '12 other containers were found in Callao'],
    [jewels, 'nine other shops were in Styria'],
  ])('are the rest of a whole elsewhere (%#)', (engine, claim) => {
    expect(engine.ask(claim).verdict).toBe('absent');
  });
});

describe('what is said of those who are counted', () => {
  it.each([
    'Combien de vélos volés étaient assurés ?',
    'how many stolen bikes were rusty?',
    'كم دراجة مسروقة كانت مؤمنة؟',
  ])('is told by the fact that counts them, or nobody tells it: "%s"', (question) => {
    expect(bicycles.ask(question).verdict).toBe('absent');
  });
});

describe('a rank by an attribute', () => {
  it.each(['which make of bike got stolen most often?', 'quelle marque de vélo a été la plus volée ?'])(
    'of which nothing is told is no rank by number: "%s"',
    (question) => {
      expect(bicycles.ask(question).verdict).toBe('absent');
    },
  );
  it('is one by number where it is the sort of the things', () => {
    expect(bicycles.ask('which type of bike was most common among them?').facts[0]).toBe('electric-count');
  });
});

describe('a share that a fact tells', () => {
  it.each([
    [bicycles, 'what share of thefts is solved?', 'fbu-solved'],
    [bicycles, "Quelle proportion des vols l'unité vélo parvient-elle à élucider ?", 'fbu-solved'],
    [ewaste, 'What percentage of tested pupils had too much lead?', 'lead-blood-share'],
  ])('is not worked out (%#)', (engine, question, fact) => {
    expect(decided(engine.ask(question))).toEqual(['answer', fact]);
  });
  it('is no other share of the same people', () => {
    expect(ewaste.ask('what percentage of the pupils were tested?').facts).not.toContain('lead-blood-share');
  });
});

describe('a plea', () => {
  it.each([
    ['will Mokhele plead guilty?', 'refuted'],
    ['¿Mokhele se declarará culpable?', 'refuted'],
    ['هل سيقر موخيلي بالذنب؟', 'refuted'],
    ['will Mokhele plead not guilty?', 'supported'],
  ])('of not guilty is no confession: "%s"', (claim, verdict) => {
    expect(decided(licences.ask(claim))).toEqual([verdict, 'mokhele-plea']);
  });
});

describe('in whose name', () => {
  it('asks who in Spanish, too', () => {
    expect(licences.ask('¿A nombre de quién está la casa de Parys?').verdict).toBe('absent');
  });
});

describe('an operation and an earlier one', () => {
  it.each([
    ['How many more containers than in COBRE?', ['containers-count', 'cobre-containers']],
    ['combien de conteneurs de plus que dans COBRE ?', ['containers-count', 'cobre-containers']],
    [
      'How many containers were stopped in PLOMO and COBRE together?',
      ['containers-count', 'cobre-containers'],
    ],
    ['How many were arrested in both operations together?', ['arrests-count', 'cobre-arrests']],
    ["combien d'arrestations au total dans les deux opérations ?", ['arrests-count', 'cobre-arrests']],
    ['¿Cuántos detenidos hubo en total en ambas operaciones?', ['arrests-count', 'cobre-arrests']],
    ['كم عدد الموقوفين في العمليتين معا؟', ['arrests-count', 'cobre-arrests']],
  ])('are counted the same: "%s"', (question, facts) => {
    expect(decided(ewaste.ask(question))).toEqual(['answer', ...facts]);
  });
  it('are added up, and not told side by side', () => {
    expect(ewaste.ask('How many containers were stopped in PLOMO and COBRE together?').answer).toContain(
      '52',
    );
  });
  it('are not added up where there are more than two', () => {
    expect(bicycles.ask('how many bikes were found in total in both operations?').facts).toEqual([
      'bicycles-recovered',
    ]);
  });
  it('are told apart in what is divided', () => {
    expect([
      decided(ewaste.ask('how many tonnes per container in COBRE?')),
      ewaste.ask('combien de tonnes par conteneur en moyenne ?').verdict,
      decided(ewaste.ask('how many tonnes per container on average?')),
      decided(ewaste.ask('How much waste was in each container on average?')),
    ]).toEqual([
      ['answer', 'cobre-tonnes', 'cobre-containers'],
      'absent',
      ['answer', 'waste-tonnes', 'containers-count'],
      ['answer', 'waste-tonnes', 'containers-count'],
    ]);
  });
});

describe('an amount for each of several', () => {
  it('is no total where one more pays another', () => {
    expect([
      licences.ask('what is the total bail?').verdict,
      licences.ask('what is the total bail of all accused?').working,
    ]).toEqual(['clarify', []]);
  });
});

describe('a fact that tells all that is asked', () => {
  it('goes before one of its sort that leaves something out', () => {
    expect(
      decided(licences.ask('how many people from the Upington centre ended up with a guilty verdict?')),
    ).toEqual(['answer', 'upington-convicted-count']);
  });
});

describe('a number of deeds', () => {
  it.each([
    ["investigators counted 64 journeys since Feb 2024, that's right isn't it?", 'refuted'],
    ["investigators counted 46 journeys since Feb 2024, that's right isn't it?", 'supported'],
    ['los investigadores contaron 64 viajes, ¿verdad?', 'refuted'],
  ])('is none of those who count them: "%s"', (claim, verdict) => {
    expect(decided(bicycles.ask(claim))).toEqual([verdict, 'journeys-count']);
  });
});

describe('a number of one kind', () => {
  it.each([
    ['can I write that 17 of the bikes were cargo bikes?', 'supported'],
    ['can I write that 71 of the bikes were cargo bikes?', 'refuted'],
    ['¿se puede escribir que 17 de las bicicletas eran de carga?', 'supported'],
  ])('is not that of the kinds: "%s"', (claim, verdict) => {
    expect(decided(bicycles.ask(claim))).toEqual([verdict, 'cargo-count']);
  });
});

describe('places that are asked for', () => {
  it('are no false premise', () => {
    expect(bicycles.ask('¿En las estaciones de qué ciudades actuaba presuntamente la banda?').verdict).toBe(
      'absent',
    );
  });
});

describe('what costs more or less', () => {
  const dear = /^(?:The highest|الرقم الأعلى).*11\D?000.*6\D?500/su;
  const cheap = /^(?:The lowest|La cifra más baja|Le chiffre le plus bas).*6\D?500.*11\D?000/su;
  it.each([
    ['which was dearer, the car licence or the lorry licence?', dear],
    ['which was cheaper, the car licence or the lorry licence?', cheap],
    ['¿qué era más barato, el permiso de coche o el de camión?', cheap],
    ['lequel était le moins cher, le permis voiture ou le permis camion ?', cheap],
    ['أيهما كان أغلى: رخصة السيارة أم رخصة الشاحنة؟', dear],
  ])('is compared by its price: "%s"', (question, figures) => {
    expect(licences.ask(question).answer).toMatch(figures);
  });
  it.each([
    ['el permiso de coche era más barato que el de camión', 'supported'],
    ['le permis voiture était moins cher que le permis camion', 'supported'],
    ['the lorry licence was cheaper than the car licence', 'refuted'],
  ])('is held against both prices: "%s"', (claim, verdict) => {
    const { verdict: found, facts } = licences.ask(claim);
    expect([found, ...[...facts].sort()]).toEqual([verdict, 'price-car', 'price-lorry']);
  });
  it.each(['Les montres étaient les plus chères du lot', 'the watches were the most expensive'])(
    'is no number of things: "%s"',
    (claim) => {
      expect(seizure.ask(claim).receipt.rule).toBe('no figures to compare with');
    },
  );
  it('is not spoken of by "dear colleague"', () => {
    expect(seizure.ask('Cher collègue, a-t-on saisi plus de montres que de tablettes ?').verdict).toBe(
      'supported',
    );
  });
});
