import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalLexicon } from '../../src/language/lexicon.ts';
import { read } from '../../src/language/read.ts';
import { asidesOf as clausesBeside, markAsides } from '../../src/match/asides.ts';
import { setAsideBehind, withoutContrast } from '../../src/match/contrast.ts';
import { asking, currencyWanted, isPartitive, isRequest, opensWithUnit } from '../../src/match/question.ts';
import { part, slice } from '../../src/match/spans.ts';
import { engineOf } from '../engines.ts';
import { question } from './fixture.ts';

const asked = (text: string) => asking(question(text));
const headsOf = (text: string) => asked(text).heads.map((term) => term.text);

function asidesOf(text: string): string[] {
  const reading = question(text);
  markAsides(reading);
  return reading.terms.filter((term) => term.aside).map((term) => term.text);
}

describe('asking: the kind of answer', () => {
  it.each<[string, string[]]>([
    ['How many phones?', ['count']],
    ['Combien de téléphones ont été saisis ?', ['count']],
    ['Des téléphones, combien en a-t-on saisi ?', ['count']],
    ['¿Cuántos teléfonos incautaron?', ['count']],
    ['كم عدد الهواتف المحجوزة؟', ['count']],
    ['مسكوا كام تليفون', ['count']],
    ['بكام التليفونات دي', ['amount']],
    ['هربوا ازاي', ['how']],
    ['ch7al mn telephone', ['count']],
    ['How much were the phones worth?', ['amount']],
    ['Combien valaient les téléphones ?', ['amount']],
    ['ما قيمة الهواتف بالدرهم', ['amount']],
    ['à combien étaient estimés les oiseaux', ['amount']],
    ['What fine did they get?', ['amount']],
    ['Quelle amende ont-ils reçue ?', ['amount']],
    ['How much prison time did he get?', ['duration']],
    ['hw old was he', ['how']],
    ['When were they arrested?', ['date']],
    ['quand ont-ils été arrêtés', ['date']],
    ['¿Cuándo fueron detenidos?', ['date']],
    ['متى تم اعتقالهم؟', ['date']],
    ['What year did it happen?', ['year']],
    ['Where were they sold?', ['place']],
    ['fin chdohom', ['place']],
    ['Who led the raid?', ['who']],
    ['من هم الموقوفون', ['who']],
    ['Why were they arrested?', ['why']],
    ['3lach chdohom', ['why']],
    ['How did they escape?', ['how']],
    ['How long did it last?', ['duration']],
    ['What kind of phones?', ['which']],
    ['list of phones', ['list']],
    ['C’est quoi un rapt ?', ['what']],
    ['وكم كلفت الإصلاحات؟', ['amount']],
    ['بأي حق أوقفوهم؟', ['which']],
    ['ولأي سبب أوقفوهم؟', ['why']],
    ['ما كمية الدقيق المسروقة؟', ['count']],
    ['تحت أي علم كانت السفينة؟', ['which']],
    ['العصابة دي مين اللي قبض عليها؟', ['who']],
    ['ليه قفلوا المخبز؟', ['why']],
    ["Qu'ont obtenu les boulangers ?", ['what']],
    ['À quelle heure la livraison a-t-elle été annoncée ?', ['date']],
    ['À partir de quel âge la vaccination est-elle recommandée ?', ['which']],
    ["À combien l'assureur chiffre-t-il les dégâts ?", ['count', 'amount']],
    ['¿Por qué delito responde el dueño?', ['which']],
    ['¿Por qué responde el dueño?', ['why']],
  ])('"%s" asks for %j', (text, asks) => {
    expect(asked(text).asks).toEqual(asks);
  });

  it.each(['Which city?', 'Quelle ville ?', '¿En qué ciudad?', 'in which city were the phones sold'])(
    'goes by the noun that is asked for: "%s" asks for a place',
    (text) => {
      expect(asked(text).asks).toEqual(['place']);
    },
  );

  it.each<[string, string]>([
    ['value in dollars', 'amount'],
    ['date of the raid', 'date'],
    ['number of people arrested', 'count'],
  ])('lets the noun of a fragment ask: "%s"', (text, ask) => {
    expect([asked(text).asks, asked(text).open]).toEqual([[ask], false]);
  });

  it('hears both parts of a double question', () => {
    expect(asked('Why were they arrested and where?').asks).toEqual(['why', 'place']);
  });

  it('hears nothing asked in a statement or a bare noun', () => {
    expect([asked('The phones were seized.').asks, asked('phones').asks, asked('').asks]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('takes a total for a count', () => {
    expect(asked('phones and laptops in total').asks).toEqual(['count']);
  });

  it.each<[string, string[]]>([
    ["Qu'est-ce que la police a saisi ?", ['what']],
    ["Qu'est-ce qui a été volé ?", ['what']],
  ])('hears the French "qu\'est-ce que": %s', (text, asks) => {
    expect([asked(text).asks, asked(text).open]).toEqual([asks, true]);
  });

  it('hears no question word in "est-ce que"', () => {
    expect(asked('Est-ce que trois personnes ont été arrêtées ?').asks).toEqual([]);
  });
});

describe('asking: a question within another', () => {
  it.each<[string, string[]]>([
    ['Remind me when the vans were stopped', ['date']],
    ['the raid, remind me when that was?', ['date']],
    ['tell me who led it', ['who']],
    ['not sure when the vans were stopped', ['date']],
    ['no idea who owns the vans, help', ['who']],
    ['rappelle-moi quand les camions ont été arrêtés', ['date']],
    ['dime quién dirige la brigada', ['who']],
    ['ذكرني متى توقفت الشاحنات', ['date']],
  ])('%s', (text, expected) => {
    expect(asked(text).asks).toEqual(expected);
  });
  it('is none where what is told is asked for behind it', () => {
    expect(asked('how busy were they, give me the number').asks).toContain('count');
    expect(asked('tell me that the vans were stopped').asks).toEqual(['what']);
  });
});

describe('asking: a unit of time', () => {
  it.each<[string, string[]]>([
    ['ماذا جرى يوم 3 أبريل؟', ['what']],
    ['Founding year of Acme', ['year']],
    ['In which summer was the van sold?', ['year']],
    ['the van was seized this year', []],
  ])('"%s" asks for %s', (text, asks) => {
    expect(asked(text).asks).toEqual(asks);
  });
});

describe('asking: relative pronouns', () => {
  it.each([
    'the phones which were stolen',
    'the man who led the raid',
    'les téléphones qui ont été volés',
    'los teléfonos que robaron',
    'El hombre que robó los teléfonos',
    'Is it true that the man who led it was shot',
    'هل صحيح أن 24 من المصابين إيطاليون؟',
    'من بين المصابين 24 إيطاليا، صحيح؟',
  ])('do not ask: "%s"', (text) => {
    expect(asked(text)).toMatchObject({ asks: [], open: false });
  });

  it('leave the question before them as it is', () => {
    expect(asked('How many phones that were stolen did the police find?').asks).toEqual(['count']);
  });

  it.each<[string, string]>([
    ['sold where?', 'place'],
    ['seized when', 'date'],
    ['arrested why', 'why'],
    ['yo who got nicked', 'who'],
  ])('ask at the end, and behind a greeting: "%s"', (text, ask) => {
    expect(asked(text)).toMatchObject({ asks: [ask], open: true });
  });

  it('ask with "which" within a fragment', () => {
    expect(asked('seizure in which city?')).toMatchObject({ asks: ['place'], open: true });
  });
});

describe('asking: heads', () => {
  it.each<[string, string[]]>([
    ['How many phones were seized?', ['phones']],
    ['how many stolen phones', ['phones']],
    ['Combien de téléphones ont été saisis ?', ['téléphones']],
    ['cuantos telefonos incautaron', ['telefonos']],
    ['كم هاتفا', ['هاتفا']],
    ['how mnay pepole were arested', ['pepole']],
    ['What kind of phones?', ['phones']],
    ['Who led the raid?', []],
    ['Which city?', []],
    ['What did they seize?', []],
  ])('"%s" is asked of %j', (text, heads) => {
    expect(headsOf(text)).toEqual(heads);
  });

  it('asks "number of people" of people', () => {
    expect(headsOf('number of people arrested')).toEqual(['people arrested']);
  });
});

describe('asking: currencies', () => {
  it.each<[string, string[]]>([
    ['how much in dirhams', ['MAD']],
    ['what was the value in dollars', ['USD']],
    ['combien en euros', ['EUR']],
    ['ما قيمة الهواتف بالدرهم', ['MAD']],
    ['how much in $?', ['USD']],
    ['dollars or euros?', ['USD', 'EUR']],
    ['how many phones', []],
  ])('"%s" asks in %j', (text, currencies) => {
    expect(asked(text).currencies).toEqual(currencies);
  });

  it('makes an amount of a question that names nothing but a currency', () => {
    expect([asked('€?').asks, asked('how much £').asks]).toEqual([['amount'], ['amount']]);
  });
});

describe('asking: a currency before a body', () => {
  it('says where it is from', () => {
    expect(asked('which euro police seized the phones').currencies).toEqual([]);
  });
});

describe('markAsides', () => {
  it('marks the content of the clauses that do not ask', () => {
    expect(asidesOf('Writing the caption now: how many phones?')).toEqual(['writing', 'caption']);
  });

  it('marks nothing where what asks for a number only points at what stands before it', () => {
    expect(asidesOf('The phones that Spain seized, how many in number?')).toEqual([]);
  });

  it('marks a sentence before the question', () => {
    expect(asidesOf('The birds sing. How much were the phones worth?')).toEqual(['birds', 'sing']);
  });

  it('marks a sentence behind a question that names its thing before a comma', () => {
    expect(asidesOf('The phones, what are they? The birds sing.')).toEqual(['birds', 'sing']);
  });

  it('marks nothing where no clause asks', () => {
    expect(asidesOf('The phones, the birds.')).toEqual([]);
  });

  it('marks nothing in a single clause', () => {
    expect(asidesOf('how many phones')).toEqual([]);
  });

  it('keeps the clause before where the question only points at it', () => {
    expect(asidesOf('The phones were stolen: how many?')).toEqual([]);
  });

  it('does not cut a sentence at the point of a short month', () => {
    expect(asidesOf('On the raid of Feb. 8 how many phones were seized?')).toEqual([]);
  });
});

describe('isRequest', () => {
  it.each([
    ['Could you find out which van it was', true],
    ['Do you know how many phones there were', true],
    ['Is there a description of the van?', true],
    ['Is there a suspect?', false],
    ['Were 12 phones seized?', false],
    ['Pouvez-vous me donner le nombre de téléphones', true],
  ])('"%s": %s', (text, request) => {
    expect(isRequest(question(text))).toBe(request);
  });
});

describe('isPartitive', () => {
  it.each([
    ['names of the 12 suspects', true],
    ['12 suspects', false],
    ['les noms des 12 suspects', true],
  ])('"%s": %s', (text, partitive) => {
    const reading = question(text);
    const [number] = reading.numbers;
    expect(number && isPartitive(number, reading)).toBe(partitive);
  });
});

describe('asidesOf', () => {
  it('gives what a question takes for granted as readings of their own', () => {
    const reading = question('Given that customs seized the phones in Lyon, who owned the van?');
    markAsides(reading);
    expect(clausesBeside(reading).map((aside) => aside.terms.map((term) => term.aside))).toEqual([
      [false, false, false, false],
    ]);
  });
  it('gives none of a question without a second clause', () => {
    expect(clausesBeside(question('Who owned the van?'))).toEqual([]);
  });
});

describe('asking on any text', () => {
  it('never throws, asks for nothing twice, and gives the same each time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.lorem(),
          fc
            .array(
              fc.constantFrom(
                'how',
                'many',
                'qui',
                'que',
                'which',
                'phones',
                '?',
                ',',
                'où',
                'كم',
                'and',
                'total',
                '$',
              ),
              { maxLength: 15 },
            )
            .map((words) => words.join(' ')),
        ),
        (text) => {
          const once = asked(text);
          expect(new Set(once.asks).size).toBe(once.asks.length);
          expect(new Set(once.currencies).size).toBe(once.currencies.length);
          expect(asked(text)).toEqual(once);
        },
      ),
    );
  });
});

describe('asking: the verb', () => {
  it('ends what is asked for', () => {
    expect(headsOf('What newspaper printed the report?')).toEqual(['newspaper']);
  });
});

describe('asking: where the answer would stand', () => {
  it.each([
    ['The market belongs to what district?', true],
    ['They live on what they sell', false],
  ])('"%s" asks: %s', (text, open) => {
    expect(asked(text).open).toBe(open);
  });
});

describe('withoutContrast', () => {
  const kept = (text: string) => withoutContrast(question(text)).terms.map((term) => term.text);

  it('takes "leaving" for a deed where nothing is left aside', () => {
    expect(kept('How many hours after leaving Casablanca did the ship call?')).toContain('casablanca');
    expect(kept('Leaving the phones aside, how many laptops were there?')).not.toContain('phones');
  });
  it('sets aside which one is meant with "the one"', () => {
    expect(kept('Phones in the raid, not the one arrested')).not.toContain('arrested');
  });
  it('sets nothing aside of what is said to be more', () => {
    expect(kept('The market sold not only phones but watches too')).toEqual(
      expect.arrayContaining(['phones', 'watches']),
    );
  });
  it('leaves out what is said not to matter', () => {
    expect(kept('How many phones were there, stolen or not?')).toEqual(['phones']);
  });
});

describe('slice', () => {
  it('keeps what lies between two tokens whole', () => {
    const reading = question('How many phones came and who owns the market?');
    const kept = slice(reading, 5, reading.tokens.length);
    expect(kept.terms.map(({ text }) => text)).toEqual(['owns', 'market']);
    expect(kept.forms.every(({ from }) => from >= 5)).toBe(true);
    expect([...kept.active]).toEqual([5, 6, 7, 8, 9]);
  });
});

describe('part', () => {
  it('is a slice in which nothing is aside', () => {
    const reading = question('The phones were seized in March. Who owns the market?');
    markAsides(reading);
    const clause = { from: 0, to: 6 };
    expect(slice(reading, 0, 6).terms.some((term) => term.aside)).toBe(true);
    expect(part(reading, clause).terms.some((term) => term.aside)).toBe(false);
    expect(part(reading, clause).terms.map(({ text }) => text)).toContain('phones');
  });
});

describe('opensWithUnit', () => {
  it.each([
    'Month in which the fire broke out',
    'The year the bakery opened',
    'Año en que abrió la panadería',
  ])('asks for a time: "%s"', (text) => {
    expect(opensWithUnit(question(text))).toBeDefined();
  });
  it.each([
    'Days the bakery stayed closed',
    'Year 2019 saw the bakery open',
    'When in the year did it open?',
  ])('is none in "%s"', (text) => {
    expect(opensWithUnit(question(text))).toBeUndefined();
  });
});

describe('withoutContrast: what is not meant', () => {
  const kept = (text: string) => withoutContrast(question(text)).terms.map((term) => term.text);

  it.each([
    ['The year of the raid, not the one in which the phones were sold', 'phones'],
    ['How many arrests? I do NOT mean the phones.', 'phones'],
    ['La valeur des téléphones, et surtout pas celle des montres', 'montres'],
  ])('is set aside up to the next stop: %s', (text, out) => {
    expect(kept(text)).not.toContain(out);
  });
});

describe('asking: nouns', () => {
  it('asks for the sort of a place, and for no place', () => {
    expect(asked('El punto donde iba a terminar, ¿qué clase de lugar es?').asks).toEqual(['which']);
  });
  it.each([
    ['Le dépôt par où passaient les pièces était à Aix, non ?', []],
    ['Par où passaient les pièces ?', ['place']],
    ['Les pièces passaient par où ?', ['place']],
    ['Les pièces, d’où venaient-elles ?', ['place']],
  ])('hears whether "par où" leads a clause or asks: "%s"', (text, asks) => {
    expect(asked(text).asks).toEqual(asks);
  });
  it('asks for what a sentence behind a statement wants an idea of', () => {
    expect(asked('Some phones were taken. Any idea of the quantity?').asks).toEqual(['count']);
  });
  it('asks for nothing by what a noun means last', () => {
    expect(asked('item in the haul').asks).not.toContain('amount');
  });
  it('counts what stands right behind the question word, whatever else the word means', () => {
    expect(asked('cuántos encuentros calculan').asks).toEqual(['count']);
  });
});

describe('asking: verbs and bodies', () => {
  it('asks for nothing by a verb behind "does"', () => {
    expect(asked('which currency does the article use').asks).not.toContain('why');
  });
  it('asks which by "whose", where a body stands behind it', () => {
    expect([asked('whose police found the phones').asks, asked('whose phones were found').asks]).toEqual([
      ['which'],
      ['who'],
    ]);
  });
});

describe('setAsideBehind', () => {
  const behind = (text: string, language: 'en' | 'fr' | 'es' = 'en') => {
    const whole = read(text, generalLexicon(), language);
    const span = setAsideBehind(whole);
    return (
      span &&
      whole.tokens
        .slice(span.from, span.to)
        .map((token) => token.text)
        .join(' ')
    );
  };
  it.each([
    ['en', 'factories closed since 2013, last five years not counted', 'last five years not counted'],
    [
      'fr',
      'combien depuis 2013, les cinq dernières années mises à part ?',
      'les cinq dernières années mises à part',
    ],
    ['es', '¿cuántas desde 2013, los últimos cinco años aparte?', 'los últimos cinco años aparte'],
  ] as const)('is the clause that ends in the words for it, in %s: "%s"', (language, text, clause) => {
    expect(behind(text, language)).toBe(clause);
  });
  it.each([
    ['In the raid, which were set aside?', 'it asks'],
    ['According to the police, the cars were not included.', 'it says so'],
    ['cells since 2002, the last three years not excluded', 'it is denied'],
    ['the ring that was taken apart', 'it is no clause of its own'],
  ])('is none in "%s": %s', (text) => {
    expect(behind(text)).toBeUndefined();
  });
});

describe('currencyWanted', () => {
  it.each([
    ['what are the fake dollars worth in euros', 'EUR'],
    ['valeur des faux dollars en euros', 'EUR'],
    ['قيمة الدولارات المزورة باليورو', 'EUR'],
    ['the cash in dollars or euros', undefined],
    ['the damage in dollars', undefined],
    ['how many dollars were in the cash', undefined],
  ])('is the one that stands behind "in", beside another that is spoken of: "%s"', (text, code) => {
    expect(currencyWanted(question(text))).toBe(code);
  });
});

describe('a currency that is said not to be meant', () => {
  it.each([
    ["Les 6 millions de dirhams (pas les euros), c'est combien en dollars ?", ['MAD', 'USD']],
    ['the 6 million dirhams (not euros), how much is that in dollars?', ['MAD', 'USD']],
  ])('is asked for in nothing: "%s"', (text, codes) => {
    expect(asked(text).currencies).toEqual(codes);
  });
  it('is one that is spoken of where a verb is denied', () => {
    expect(asked('من التي قالت إنهم لن يدفعوا زلوتيا واحدا؟').currencies).toEqual(['PLN']);
  });
});

describe('a number that is asked for by its noun', () => {
  it.each([
    ['what is the number of people arrested?', ['count']],
    ['quel a été le nombre de personnes arrêtées ?', ['count']],
    ['what was the total of people arrested?', ['count', 'amount']],
    ['كم بلغ مجموع الشكاوى؟', ['amount', 'count']],
  ])('is asked for by nothing else: "%s"', (text, asks) => {
    expect(asking(question(text)).asks).toEqual(asks);
  });
  it('is no number of things where it is that of one', () => {
    expect(asking(question('what is the number of the batch?')).asks).not.toEqual(['count']);
  });
});

describe('an age that is asked for behind its subject', () => {
  it('is asked for', () => {
    expect(asking(question('the watch is how old?')).open).toBe(true);
  });
});

describe('a currency asked for after others are named', () => {
  it('is no more the only one where nothing asks anew', () => {
    const { facts } = engineOf('seizure').ask('the cash in dirhams (and pounds if there)?');
    expect(facts).toEqual(['cash-amount']);
  });
  it('is the one that a fact must give', () => {
    const question = 'got the dirhams and the dollars for the cash haul, now how much was it in euros?';
    expect(engineOf('seizure').ask(question).verdict).toBe('absent');
    expect(engineOf('seizure').ask('how much in dirhams and dollars was the cash?').facts).toEqual([
      'cash-amount',
    ]);
  });
});

describe('a short name in capitals behind "were"', () => {
  it('asks for no place', () => {
    const { verdict, facts } = engineOf('seizure').ask(
      'most of the 32 cells dismantled were IS-linked – ok to say so?',
    );
    expect([verdict, ...facts]).toEqual(['supported', 'cells-affiliation']);
  });
});

describe('what asks to agree', () => {
  it.each([
    'fine to write that?',
    'yay or nay?',
    'keep or cut?',
    'I need a yes or no',
    'subs want to know',
    'prove me wrong',
  ])('leaves a claim as it is: "%s"', (tag) => {
    expect(engineOf('seizure').ask(`The police seized 51 watches. ${tag}`).verdict).toBe('supported');
    expect(engineOf('seizure').ask(`18 laptops were seized, ${tag}`).verdict).toBe('refuted');
  });
});
