import { describe, expect, it } from 'vitest';
import { Matter } from '../../../src/answer/finding.ts';
import {
  CONDITIONS,
  OTHER_KIND,
  type Settled,
  silentBy,
  UNCOUNTED,
} from '../../../src/answer/silence/silence.ts';
import { engineOf } from '../../engines.ts';
import { bench, decided, queryFor } from '../fixture.ts';

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

describe('a question that another kind of fact answers', () => {
  it('of the day is no question of the hour', () => {
    const carparts = engineOf('carparts');
    expect(carparts.ask('when did the raid happen?').verdict).toBe('answer');
    expect(carparts.ask('at what time did the raid happen?').verdict).toBe('absent');
  });
  it('of a country is answered by a city whose country is told with it', () => {
    const ransom = engineOf('ransom');
    expect(decided(ransom.ask('Dans quel pays est basée la société Labrizel ?'))).toEqual([
      'answer',
      'labrizel-seat',
    ]);
  });
  it('of who said it is answered by what somebody said', () => {
    const ransom = engineOf('ransom');
    expect(decided(ransom.ask('whose quote is the one about the kitchen table?'))).toEqual([
      'answer',
      'kitchen-quote',
    ]);
  });
  it('of how much of it is answered by a share', () => {
    const ransom = engineOf('ransom');
    expect(decided(ransom.ask('how much of the data was unlocked?'))).toEqual(['answer', 'files-opened']);
  });
  it('of why is not answered by what somebody else says', () => {
    const exams = engineOf('exams');
    expect(exams.ask('how come Synef is against the re-sit?').verdict).not.toBe('answer');
  });
});

describe('a Spanish question word without its accent', () => {
  const exams = engineOf('exams');
  it('opens no second question where the first has one', () => {
    const question =
      '¿Cuánto se ahorraba, en uguiyas, quien compraba el lote de tres en vez de los exámenes sueltos?';
    expect(exams.ask(question).answer).not.toContain('Sobre');
  });
});

describe('a question of another deed or place', () => {
  const carparts = engineOf('carparts');
  const exams = engineOf('exams');
  it('is not answered by who did something else', () => {
    expect(carparts.ask('Who adopted the dogs?').verdict).toBe('absent');
  });
  it.each(['how many people were arrested outside Nouakchott?', '¿Cuántas detenciones fuera de Nuakchot?'])(
    'is not answered by what was in the place: "%s"',
    (question) => {
      expect(exams.ask(question).verdict).toBe('absent');
    },
  );
  it('is no false premise where one fact tells all that it names', () => {
    const poultry = engineOf('poultry');
    expect(decided(poultry.ask('how did the bug get to the geese, best guess?'))).toEqual([
      'answer',
      'goose-source-unclear',
    ]);
  });
});

describe('a name', () => {
  it('is not told by what is called by a common noun alone', () => {
    const timber = engineOf('timber');
    expect(timber.ask("which concession did the fake marks point to, what's it called").verdict).toBe(
      'absent',
    );
  });
  it('is told by what has one', () => {
    const seizure = engineOf('seizure');
    expect(seizure.ask("what's the market called where the goods were to be sold?").answer).toContain(
      'Derb Ghallef',
    );
  });
});

describe('a length of time', () => {
  it('is not told by how long after something else it was', () => {
    const timber = engineOf('timber');
    expect(timber.ask('how long did the convoy raid last?').verdict).toBe('absent');
  });
});

describe('what a fact is no answer to', () => {
  const cyber = engineOf('cyber');
  const seizure = engineOf('seizure');
  it('how long, of a fact that tells who', () => {
    expect(cyber.ask('for how long did the VOC trace the payments?').receipt.rule).toBe(
      'the fact tells no length of time',
    );
  });
  it('a list, of a fact that counts', () => {
    expect(cyber.ask('Could you list the nine other countries that complaints came from?').verdict).toBe(
      'absent',
    );
  });
  it.each(['valeur des voitures en euros ?', 'what were the confiscated cars valued at, in euros?'])(
    'the value of a thing of the case, of a fact that values another: "%s"',
    (question) => {
      expect(seizure.ask(question).verdict).toBe('absent');
    },
  );
  it('how many at a time that no count is of', () => {
    expect(seizure.ask('Number of terror cells taken down over the past five years?').verdict).toBe('absent');
  });
  it.each([
    'on what date were the phones worth six million dirhams seized?',
    'à quelle date a été intercepté le lot de téléphones estimé à six millions de dirhams ?',
  ])('not so of the day of what a figure of its own is of: "%s"', (question) => {
    expect(seizure.ask(question).facts).toEqual(['february-phones-value']);
  });
  it('not so of the whole of a list of countries that take part', () => {
    expect(seizure.ask('كم عدد الدول المشاركة في أوراتيكس؟').receipt.rule).toBe('counted list');
  });
});

describe('how old somebody is', () => {
  const lab = engineOf('lab');
  it('is asked back where anybody may be meant', () => {
    expect(lab.ask('how old is the suspect?').verdict).toBe('clarify');
  });
  it.each([
    ['how old is Radkov?', 'radkov-age'],
    ['how old is the oldest of the men arrested?', 'age-oldest'],
  ])('is told where one is meant: "%s"', (question, fact) => {
    expect(decided(lab.ask(question))).toEqual(['answer', fact]);
  });
  it('is told of all of them as a range', () => {
    expect(lab.ask('how old are the men arrested?').facts).toEqual(['age-range']);
  });
});
