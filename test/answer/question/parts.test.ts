import { describe, expect, it } from 'vitest';
import { createBench } from '../../../src/answer/engine.ts';
import { partsOf } from '../../../src/answer/question/parts.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { read } from '../../../src/language/read.ts';
import { bench, readingOf } from '../fixture.ts';

const texts = (question: string) => partsOf(readingOf(question), bench.lexicon).map(({ text }) => text);

describe('partsOf', () => {
  it.each([
    [
      'How many firefighters were sent and what caused the fire?',
      ['How many firefighters were sent', 'what caused the fire'],
    ],
    [
      "Where's the bakery n how many ovens does it have",
      ["Where's the bakery", 'how many ovens does it have'],
    ],
    ['Who owns the bakery, and in which city was it?', ['Who owns the bakery', 'in which city was it']],
    [
      'Combien de pompiers sont venus et quelle est la cause du feu ?',
      ['Combien de pompiers sont venus', 'quelle est la cause du feu'],
    ],
    [
      '¿Cuántos bomberos acudieron y de quién es la panadería?',
      ['¿Cuántos bomberos acudieron', 'de quién es la panadería'],
    ],
    ['The damage in euros and the name of the owner', ['The damage in euros', 'the name of the owner']],
    ['The bakery: its owner and its age', ['The bakery: its owner', 'its age']],
    ['Number of firefighters, number of residents', ['Number of firefighters', 'number of residents']],
    ['How many residents were led to safety and where?', ['How many residents were led to safety', 'where']],
    ['The fire was in which city, and started by whom?', ['The fire was in which city', 'started by whom']],
    [
      'Fires put out since 2015 and fires put out in the last two years',
      ['Fires put out since 2015', 'fires put out in the last two years'],
    ],
    ['Names of the owner + the witness', ['Names of the owner', 'the witness']],
    ['How many firefighters and residents?', ['How many firefighters', 'residents']],
    ['La date du feu ainsi que le nom de la boulangerie', ['La date du feu', 'le nom de la boulangerie']],
    ['عدد الإطفائيين وعدد السكان', ['عدد الإطفائيين', 'عدد السكان']],
    ['El número de bomberos y el nombre de la dueña', ['El número de bomberos', 'el nombre de la dueña']],
  ])('splits "%s"', (question, parts) => {
    expect(texts(question)).toEqual(parts);
  });

  it.each([
    ['one question', 'How many firefighters were sent?'],
    ['two things of one question', 'How many firefighters and residents in total?'],
    ['a relative clause', 'How many firefighters came to the bakery which burned down?'],
    ['a difference', 'Difference between the number of firefighters and the number of volunteers'],
    ['a claim', 'Were the number of firefighters and the number of volunteers the same?'],
    ['a date in two words', 'Day and month of the fire'],
    ['a French comparison', 'Le nom du plus âgé des pompiers'],
    ['an Arabic "please"', 'متى احترق المخبز والفرن من فضلك'],
    ['what is set aside', "How many residents were there? I don't mean how many firefighters came"],
    ['nothing', ''],
  ])('leaves %s whole', (_, question) => {
    expect(texts(question)).toHaveLength(1);
  });

  it('asks two question words of one predicate each of all that follows', () => {
    expect(texts('When and where was the fire?')).toEqual(['When', 'where']);
  });

  it('carries the things of the first part into the second, not its deeds', () => {
    const [, second] = partsOf(
      readingOf('How many residents were led to safety, and how old were they?'),
      bench.lexicon,
    );
    expect(second?.carried?.terms.map(({ text }) => text)).toContain('residents');
    expect(second?.carried?.terms.map(({ text }) => text)).not.toContain('led');
    expect(second?.reading.terms.map(({ text }) => text)).not.toContain('residents');
  });
  it('asks a noun before "and" of what the next one names', () => {
    const [first] = partsOf(readingOf('Name and age of the owner'), bench.lexicon);
    expect(first?.reading.terms.map(({ text }) => text)).toContain('owner');
  });
  it('knows the part that names no thing of its own', () => {
    const parts = partsOf(readingOf('The age of the bakery and its value'), bench.lexicon);
    expect(parts.map(({ elliptic }) => elliptic)).toEqual([false, true]);
  });
  it('carries nothing into the first', () => {
    expect(
      partsOf(readingOf('Who owns the bakery and when did HOT DOOR begin?'), bench.lexicon)[0]?.carried,
    ).toBeUndefined();
  });
});

describe('an Arabic "and" written onto a small word before what asks', () => {
  it('opens a part', () => {
    expect(texts('كم عدد رجال الإطفاء وفي أي مدينة يقع المخبز؟')).toHaveLength(2);
  });
});

describe('what opens no part', () => {
  it.each([
    '¿Quién es el dueño, el que compró la panadería?',
    'Qui est le propriétaire, celui qui a acheté la boulangerie ?',
    'Quel âge a la boulangère, qui a vu le feu ?',
    'Of everyone whose age is given, who is the youngest?',
  ])('is a relative clause: "%s"', (text) => {
    expect(texts(text)).toHaveLength(1);
  });
  it('is a stretch of time', () => {
    expect(texts('Who owned most of the ovens sold between 2010 and 2015, and to whom?')).toHaveLength(2);
    expect(texts('Most of the ovens sold between 2010 and 2015 belonged to whom?')).toHaveLength(1);
  });
  it('is not "what share"', () => {
    expect(texts('How many firefighters were sent, and what share of them was hurt?')).toHaveLength(2);
  });
});

describe('what a "who" asks', () => {
  const seizure = createBench(loadCase('facts/seizure.yaml'));
  const texts = (text: string) =>
    partsOf(read(text, seizure.lexicon, undefined, seizure.correct), seizure.lexicon).map(
      (part) => part.text,
    );
  it.each(['متى أُنشئت أوراتيكس ومن دعمها؟', 'متى أُنشئت العملية المشتركة ومن الجهة التي دعمتها؟'])(
    'is a second thing behind an Arabic "and", before a deed or those who did it: "%s"',
    (question) => {
      expect(texts(question)).toHaveLength(2);
    },
  );
  it('is none where the Arabic means "and from"', () => {
    expect(texts('كم هاتفا صودر من السوق ومن المنزل؟')).toHaveLength(1);
  });
  it('is none behind a person of whom something else is asked', () => {
    expect(texts('the suspect who was arrested first, what is the name?')).toHaveLength(1);
  });
});

describe('a word that no list has', () => {
  it('is carried into the second part where nothing else is named', () => {
    const [, second] = partsOf(
      readingOf('What nationality is the blorper and how old is he?'),
      bench.lexicon,
    );
    expect(second?.carried?.terms.map(({ text }) => text)).toContain('blorper');
  });
});
