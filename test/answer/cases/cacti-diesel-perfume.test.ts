/** Three more invented cases (cacti, diesel, perfume), and some older ones: what they must tell apart. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const cacti = engineOf('cacti');
const diesel = engineOf('diesel');
const perfume = engineOf('perfume');
const bicycles = engineOf('bicycles');
const cigarettes = engineOf('cigarettes');
const derail = engineOf('derail');
const goldring = engineOf('goldring');
const lab = engineOf('lab');
const museum = engineOf('museum');
const poultry = engineOf('poultry');
const puppies = engineOf('puppies');
const verdict = engineOf('verdict');
const seizure = engineOf('seizure');

describe('a claim of all', () => {
  it.each([
    'All eleven who were taken into custody have been charged - correct?',
    'the eleven who were taken into custody were all charged',
    'all who were taken into custody were charged',
    'the suspects were all charged',
    'were all of those taken into custody charged?',
  ])('is put right by the part of them that is told: "%s"', (claim) => {
    expect(decided(puppies.ask(claim))).toEqual(['refuted', 'charged-count']);
  });
  it('is put right by how many of them it is told of', () => {
    expect(decided(poultry.ask('Were all detained Hungarian?'))).toEqual(['refuted', 'hungarians-count']);
  });
  it.each(['were all the dogs on the farm in good health?', 'all the dogs on the farm were healthy'])(
    'is put right by those of whom the opposite is told: "%s"',
    (claim) => {
      expect(decided(puppies.ask(claim))).toEqual(['refuted', 'sick-count']);
    },
  );
  it('is put right by no part of which something else is told', () => {
    expect(goldring.ask('How come all 23 suspects were let go?').answer).not.toContain('customs brokers');
  });
  it('asks for nobody, though it says "who"', () => {
    expect(decided(puppies.ask('everyone who was taken into custody was charged, right?'))[0]).toBe(
      'refuted',
    );
  });
});

describe('a claim of some', () => {
  it('is not put right by how many of them it is denied of', () => {
    expect(cacti.ask('did some of the seized plants die?').verdict).not.toBe('refuted');
  });
  it('of most is not borne out by what is told of most of the others', () => {
    expect(perfume.ask('was most of the perfume sold in street markets?').verdict).toBe('absent');
  });
  it.each([
    ['Was half of the perfume sold online?', 'refuted'],
    ['Was more than half of the perfume sold online?', 'supported'],
    ['Was less than half of the perfume sold online?', 'refuted'],
    ['Was at least half of the perfume sold through social media?', 'supported'],
    ['at most half of the perfume was sold on social media', 'refuted'],
    ['Was about half of the perfume sold online?', 'refuted'],
  ])('is held against the share that is told: "%s"', (claim, told) => {
    expect(perfume.ask(claim).verdict).toBe(told);
  });
  it('is no share of places, where people are counted', () => {
    expect(cacti.ask('were most of the arrests in Chile?').verdict).toBe('absent');
  });
  it('counts so many of so many, and no per cent', () => {
    expect(decided(perfume.ask('lab tests found too much methanol in 18 of 50 samples'))[0]).toBe(
      'supported',
    );
  });
});

describe('a claim of what was said to a charge, or judged', () => {
  it('is not borne out by the deed alone', () => {
    expect(puppies.ask('have the vets been convicted of signing false certificates?').verdict).toBe('absent');
  });
  it('is put right by a denial, and not borne out by the deed', () => {
    expect(decided(puppies.ask('have the vets admitted signing certificates?'))).toEqual([
      'refuted',
      'vets-deny',
    ]);
  });
  it('is not borne out by a verdict that was overturned', () => {
    expect(cacti.ask('was the ringleader acquitted?').verdict).toBe('absent');
  });
  it('is borne out by the plea in other words', () => {
    expect(verdict.ask('Mensimah admitted her guilt in court.').verdict).toBe('supported');
  });
  it('is put right where the punishment is told', () => {
    expect(bicycles.ask('L’homme aux chardonnerets a écopé d’une amende de 6 200 euros, non ?').verdict).toBe(
      'refuted',
    );
  });
});

describe('a claim that something is genuine', () => {
  it.each(['were the papers real?', 'were the dogs sold with valid papers?', 'هل بيعت الجراء بأوراق سليمة؟'])(
    'is refuted where it is told to be false: "%s"',
    (claim) => {
      expect(decided(puppies.ask(claim))).toEqual(['refuted', 'papers-origin']);
    },
  );
});

describe('a claim that something was done', () => {
  it.each([
    [cigarettes, 'have the machines been scrapped yet?'],
    [diesel, 'did the hearing take place on April 9?'],
    [diesel, 'has the trial already started?'],
  ])('is not borne out by a fact that it is to come: %#', (engine, claim) => {
    expect(engine.ask(claim).verdict).toBe('absent');
  });
  it.each(['were the machines to be scrapped?', 'will the machines be destroyed?'])(
    'is borne out by it where it says no more: "%s"',
    (claim) => {
      expect(decided(cigarettes.ask(claim))).toEqual(['supported', 'machines-scrapped']);
    },
  );
  it('is told by a fact on those who did something else', () => {
    expect(decided(puppies.ask('did any dogs die after they were freed?'))).toEqual([
      'supported',
      'deaths-count',
    ]);
  });
  it('is not turned by what it waited for', () => {
    expect(decided(seizure.ask('did the DGST wait until 2021 to rescue the birds?'))).toEqual([
      'refuted',
      'birds-when',
    ]);
  });
});

describe('a claim that a thing is so', () => {
  it('is neither borne out nor refuted where nothing of the kind is told', () => {
    expect(cigarettes.ask('was the third machine new?').verdict).toBe('absent');
  });
  it('is refuted where it is told to lie on the other side of a mark', () => {
    expect(decided(diesel.ask('was the diesel sold above the market price?'))).toEqual([
      'refuted',
      'discount',
    ]);
  });
  it('is not borne out by a list that tells no currency', () => {
    expect(diesel.ask('did they find cash in dollars?').verdict).toBe('absent');
  });
  it('is borne out by the place that opens the statement', () => {
    expect(decided(diesel.ask('También hubo detenidos en Letonia, ¿verdad?'))).toEqual([
      'supported',
      'arrests-latvia',
    ]);
  });
  it('is held against the day of the case’s own event, before that of an older one', () => {
    expect(decided(cacti.ask('Was the operation carried out in April?'))).toEqual([
      'refuted',
      'raids-period',
    ]);
  });
  it.each(['Amber Mist was in November 2021, right?', 'Amber Mist, c’était bien en novembre 2021 ?'])(
    'is borne out by the date of the event where it says no more: "%s"',
    (claim) => {
      expect(decided(perfume.ask(claim))).toEqual(['supported', 'mist-when']);
    },
  );
  it('is not borne out by one of the two times that it compares', () => {
    const claim =
      'Share of dogs online with a dud chip number fell between 2022 and 2024, the ministry says. Accurate?';
    expect(puppies.ask(claim).verdict).toBe('absent');
  });
  it.each(['the parcels went through Paris, didnt they', 'the parcels went thru Paris, didn’t they?'])(
    'is put right whether its tag has an apostrophe or not: "%s"',
    (claim) => {
      expect(decided(cacti.ask(claim))).toEqual(['refuted', 'route']);
    },
  );
});

describe('years', () => {
  it.each([
    'the driver stopped near Görlitz got more than two years, didn’t he?',
    'did the driver stopped near Görlitz get three years?',
  ])('that somebody got are no age: "%s"', (claim) => {
    expect(cigarettes.ask(claim).verdict).toBe('absent');
  });
  it('that something is older than are no length', () => {
    expect(diesel.ask('is the Halvora older than 1990?').verdict).toBe('absent');
  });
  it('in which something was done are not after it', () => {
    const claim = '¿es verdad que a M.B. le pusieron 25.000 euros de multa tras condenarlo en 2021?';
    expect(decided(cacti.ask(claim))).toEqual(['supported', 'past-fine']);
  });
});

describe('a comparison', () => {
  it('says of the time that it names that it was more', () => {
    expect(diesel.ask('was the lost duty higher in 2019?').verdict).toBe('refuted');
  });
  it('with none that has more is no denial of a number', () => {
    expect(diesel.ask('no country had more arrests than Poland').verdict).not.toBe('refuted');
  });
  it('orders none but the two that are named', () => {
    expect(perfume.ask('which was found first, the container or Amber Mist?').verdict).toBe('absent');
  });
});

describe('counts of places', () => {
  it.each([
    [diesel, 'how many people were arrested outside Germany?', '40'],
    [diesel, 'how many of the arrests this month were made outside Poland?', '26'],
    [cacti, 'Combien des personnes arrêtées dans Dry Root l’ont été ailleurs qu’en Italie ?', '6'],
    [perfume, '¿Cuántos detenidos fuera de Portugal?', '26'],
    [diesel, 'How many people were arrested in Germany and Denmark?', '11'],
    [diesel, 'Combien d’arrestations en Allemagne et au Danemark ?', '11'],
    [diesel, 'how many more people were arrested in Poland than in Lithuania?', '9'],
    [diesel, 'combien d’arrestations de plus en Pologne qu’en Lituanie ?', '9'],
    [perfume, 'what share of the arrests was in Spain?', '25.5%'],
  ])('are reckoned with: %#', (engine, question, figure) => {
    expect(engine.ask(question).answer).toContain(figure);
  });
  it('tell nothing of what lies outside, where nothing is asked', () => {
    expect(diesel.ask('arrests outside Poland?').verdict).toBe('absent');
  });
  it('are asked of what was spoken of before the "and"', () => {
    const question = 'how many customs officers has the programme trained and in how many countries?';
    expect(cacti.ask(question).answer).toContain('22 countries');
  });
});

describe('ages', () => {
  it.each([
    'Le chef présumé a combien d’années de plus que sa sœur ?',
    '¿Cuántos años más tiene Rui T. que su hermana?',
    'how many years older is Rui T. than his sister?',
  ])('of two persons are set against each other: "%s"', (question) => {
    expect(perfume.ask(question).answer).toContain('52 − 49 = 3');
  });
  it('tell who is older, whatever stop is in a name', () => {
    expect(perfume.ask('Who’s older, Rui T. or his sister?').answer).toContain('Rui T. is 52');
  });
  it('of the youngest and of the oldest are both told', () => {
    expect(perfume.ask('how old are the youngest and the oldest suspects?').answer).toMatch(/19.*68/u);
  });
  it('of all go before those of persons', () => {
    expect(decided(diesel.ask('what age is the oldest suspect'))).toEqual(['answer', 'oldest-age']);
  });
});

describe('shares', () => {
  it('are worked out of the other share, where one is told to be the rest', () => {
    expect(diesel.ask('so what percentage of the fuel must have gone by sea?').answer).toContain('About 40%');
  });
  it('are not asked for by an Arabic word for a level', () => {
    expect(decided(perfume.ask('كم عينة تجاوزت فيها نسبة الميثانول الحد المسموح به قانونا؟'))).toEqual([
      'answer',
      'methanol-samples',
    ]);
  });
});

describe('sums and differences', () => {
  it.each([
    'filled plus empty, how many bottles is that altogether?',
    'how many bottles, filled and empty, altogether?',
  ])('are made of two sorts of one thing: "%s"', (question) => {
    expect(perfume.ask(question).answer).toContain('594,000');
  });
  it('keep the cents of an amount', () => {
    expect(perfume.ask('cost of a bottle plus 40 euros?').answer).toContain('EUR 1.80 ');
  });
  it('are made of what the case’s own sum was worked out of', () => {
    expect(perfume.ask('by how many arrests did Amber Veil exceed Amber Mist?').answer).toContain(
      'difference of 6',
    );
  });
  it('are not made of what another question of the text asks', () => {
    const reply = perfume.ask('what did one bottle cost them to make and how many did they sell in all?');
    expect(reply.answer).toContain('1.80 euros');
    expect(reply.answer).not.toContain('27');
  });
  it('count no days from a day that no fact dates', () => {
    const question = 'How many days lie between the second morning of raids and the first hearing?';
    expect(diesel.ask(question).verdict).toBe('absent');
  });
  it('put no other haul beside the one that is named', () => {
    expect(decided(cacti.ask('what was the dry root haul worth in euros?'))).toEqual([
      'answer',
      'plants-value',
    ]);
  });
  it('divide by no doer', () => {
    expect(decided(cacti.ask('Combien de colis ont été ouverts par les douaniers ?'))).toEqual([
      'answer',
      'parcels-opened',
    ]);
  });
  it('give the amount in each currency that is named', () => {
    const { answer } = diesel.ask('how much dosh, euros and zlotys, turned up in the raids');
    expect(answer).toMatch(/2\.3 million euros.*5\.1 million zlotys/u);
  });
});

describe('a question', () => {
  it('for the highest of what is told as a bound is answered with the bound', () => {
    expect(decided(diesel.ask('What is the highest fine the suspects risk in Poland?'))).toEqual([
      'answer',
      'poland-fine',
    ]);
  });
  it('may have its question word where the answer would stand', () => {
    expect(decided(cacti.ask('most of the packages went via which two cities?'))).toEqual([
      'answer',
      'route',
    ]);
  });
  it('for advice is answered by no fact', () => {
    expect(diesel.ask('how do i get the smell of diesel out of a jumper').verdict).toBe('absent');
  });
  it('ranks nothing by the title of a person', () => {
    const question = 'which specialists did the group have, in the lead investigator’s words?';
    expect(decided(diesel.ask(question))).toEqual(['answer', 'ring-staff']);
  });
});

describe('what is told of something else', () => {
  it.each([
    'How many were arrested in Poland and Lithuania in 2019?',
    'How many people were arrested outside Poland in 2019?',
  ])('counts nothing of another year: "%s"', (question) => {
    expect(diesel.ask(question).verdict).toBe('absent');
  });
  it('counts nothing but what is asked for', () => {
    expect(cacti.ask('How many plants came from Chile and South Africa?').answer).not.toContain('5 in all');
  });
  it('is above one thing, and below no other', () => {
    expect(lab.ask('Is the barn above the cigarette factory?').verdict).toBe('supported');
  });
  it.each(['The dogs were all freed', 'The 117 dogs were all freed'])(
    'puts no claim of all right: "%s"',
    (claim) => {
      expect(puppies.ask(claim).verdict).not.toBe('refuted');
    },
  );
  it('is no part of those who were arrested, where it is of one country', () => {
    expect(perfume.ask('The suspects were all arrested').verdict).not.toBe('refuted');
  });
  it('is the other way round, where the group is the other one', () => {
    expect(puppies.ask('Everyone who was charged was taken into custody').verdict).not.toBe('refuted');
  });
  it('is not genuine, whatever else is false', () => {
    expect(perfume.ask('El perfume era auténtico').verdict).not.toBe('supported');
  });
  it('is an older operation, which the claim does not name', () => {
    expect(perfume.ask('Was the operation in November 2021?').verdict).not.toBe('supported');
  });
});

describe('what is to come', () => {
  it.each([
    [derail, 'Has Ferlys promised emergency aid?'],
    [museum, 'Was a reward of 45,000 euros offered?'],
    [museum, 'Was the court date November 12?'],
  ])('was promised, offered and fixed all the same: %#', (engine, claim) => {
    expect(engine.ask(claim).verdict).toBe('supported');
  });
});

describe('who was punished', () => {
  it('was convicted', () => {
    expect(verdict.ask('Was Okraku convicted of taking bribes?').verdict).toBe('supported');
  });
});

describe('who asks how to find a thing out', () => {
  it.each([
    ['How do I know how many people were arrested?', 'arrests-total'],
    ['¿Cómo puedo saber cuándo es la audiencia?', 'hearing-date'],
  ])('asks for that: "%s"', (question, fact) => {
    expect(decided(diesel.ask(question))).toEqual(['answer', fact]);
  });
});
