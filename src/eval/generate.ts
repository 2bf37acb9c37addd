/**
 * Generated bases of any size, to measure how cost grows: an archive of many cases, each with its own town, body, operation
 * and persons, facts of the usual kinds in four languages over the words of the general lists; and questions whose answer
 * is known, put otherwise than the phrasings of the base, some misspelt. The same seed gives the same base.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaseFile, Fact, FactBase, Language, Localised, Value } from '../facts/schema.ts';
import { parseWordList, type WordBlock } from '../language/wordlist.ts';
import { localisedName, Names } from './names.ts';
import { between, pick, randomFrom, shuffled } from './random.ts';

/** A question whose answer is known. */
export interface Planted {
  question: string;
  /** Id of the fact that answers it. */
  fact: string;
  misspelt: boolean;
}

export interface Generated {
  base: FactBase;
  planted: Planted[];
}

export interface GenerateOptions {
  facts: number;
  questions: number;
  seed?: number;
}

/** Share of the planted questions with one misspelt word. */
const MISSPELT = 0.25;
/** Facts of one case. */
const CASE = { counts: 12, amounts: 4, persons: 5, dates: 4, places: 3, names: 1, headcounts: 1 } as const;
const CASE_FACTS = Object.values(CASE).reduce((sum, count) => sum + count, 0);
const PUBLISHED = '2021-03-06';

/** What is done to things: as told in each language, and as a question may put it. */
const DEEDS = [
  {
    told: ['seized', 'a saisi', 'حجز', 'incautó'],
    stored: 'seized',
    asked: ['confiscated', 'impounded', 'seized'],
  },
  {
    told: ['found', 'a trouvé', 'وجد', 'encontró'],
    stored: 'found',
    asked: ['discovered', 'found', 'located'],
  },
  {
    told: ['destroyed', 'a détruit', 'دمر', 'destruyó'],
    stored: 'destroyed',
    asked: ['destroyed', 'demolished'],
  },
  { told: ['sold', 'a vendu', 'باع', 'vendió'], stored: 'sold', asked: ['sold'] },
  { told: ['bought', 'a acheté', 'اشترى', 'compró'], stored: 'bought', asked: ['bought', 'purchased'] },
  {
    told: ['recovered', 'a récupéré', 'استرجع', 'recuperó'],
    stored: 'recovered',
    asked: ['recovered', 'retrieved'],
  },
] as const;

/** What money is for. */
const SUMS = [
  {
    told: ['The damage came to', "Les dégâts s'élèvent à", 'بلغت الأضرار', 'Los daños ascendieron a'],
    asked: ['how much was the damage in', 'what did the damage come to in', 'cost of the damage in'],
  },
  {
    told: ['The fine came to', "L'amende s'élève à", 'بلغت الغرامة', 'La multa ascendió a'],
    asked: ['how much was the fine in', 'how big was the fine in', 'amount of the fine in'],
  },
  {
    told: ['The reward came to', "La récompense s'élève à", 'بلغت المكافأة', 'La recompensa ascendió a'],
    asked: ['how much was the reward in', 'how big a reward was there in', 'size of the reward in'],
  },
  {
    told: ['The ransom came to', "La rançon s'élève à", 'بلغت الفدية', 'El rescate ascendió a'],
    asked: ['how much was the ransom in', 'how high was the ransom in', 'amount of the ransom in'],
  },
] as const;

/** Parts that persons play. */
const PARTS = [
  {
    told: ['judge', 'Le juge', 'القاضي', 'El juez'],
    asked: ['who is the judge in', 'name the judge in', 'which magistrate was there in'],
  },
  {
    told: ['prosecutor', 'Le procureur', 'المدعي العام', 'El fiscal'],
    asked: ['who is the prosecutor in', 'name of the prosecutor in', 'which prosecutor was it in'],
  },
  {
    told: ['mayor', 'Le maire', 'العمدة', 'El alcalde'],
    asked: ['who is the mayor of', 'name the mayor of', 'what is the mayor called in'],
  },
  {
    told: ['lawyer', "L'avocat", 'المحامي', 'El abogado'],
    asked: ['who is the lawyer in', "what is the lawyer's name in", 'which attorney was there in'],
  },
  {
    told: ['spokesperson', 'Le porte-parole', 'الناطق الرسمي', 'El portavoz'],
    asked: ['who is the spokesperson in', 'name the spokesperson in', 'who was spokeswoman in'],
  },
] as const;

/** What happens on a day. */
const EVENTS = [
  {
    told: ['trial', 'Le procès', 'المحاكمة', 'El juicio'],
    asked: ['when did the trial start in', 'date of the trial in', 'on what day did the trial begin in'],
  },
  {
    told: ['strike', 'La grève', 'الإضراب', 'La huelga'],
    asked: ['when did the strike start in', 'date of the strike in', 'on what day did the strike begin in'],
  },
  {
    told: ['election', "L'élection", 'الانتخابات', 'La elección'],
    asked: ['when did the election start in', 'date of the election in', 'on what day was the election in'],
  },
  {
    told: ['festival', 'Le festival', 'المهرجان', 'El festival'],
    asked: [
      'when did the festival start in',
      'date of the festival in',
      'on what day did the festival open in',
    ],
  },
] as const;

/** What happens in a place. */
const SITES = [
  {
    told: ['fire broke out', "L'incendie a éclaté", 'اندلع الحريق', 'El incendio se declaró'],
    asked: [
      'where did the fire break out in the',
      'place of the fire in the',
      'in which town was the fire in the',
    ],
  },
  {
    told: ['explosion happened', "L'explosion s'est produite", 'وقع الانفجار', 'La explosión ocurrió'],
    asked: [
      'where did the explosion happen in the',
      'place of the explosion in the',
      'in which town was the explosion in the',
    ],
  },
  {
    told: ['meeting was held', 'La réunion a eu lieu', 'عقد الاجتماع', 'La reunión se celebró'],
    asked: [
      'where was the meeting held in the',
      'place of the meeting in the',
      'in which town was the meeting in the',
    ],
  },
] as const;

const CURRENCIES = ['EUR', 'USD', 'GBP', 'MAD'] as const;

const inEach = (texts: readonly [string, string, string, string]): Localised => ({
  en: texts[0],
  fr: texts[1],
  ar: texts[2],
  es: texts[3],
});

/** Intl formatters are dear to make: one a language, for a base of any size. */
function formatters<T>(make: (locale: string) => T): Record<Language, T> {
  return { en: make('en-GB'), fr: make('fr'), ar: make('ar-MA'), es: make('es') };
}
const NUMBERS = formatters((locale) => new Intl.NumberFormat(locale));
const DATES = formatters((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const formatNumber = (value: number, language: Language): string => NUMBERS[language].format(value);
const formatDate = (date: string, language: Language): string => DATES[language].format(Date.parse(date));

function generalBlocks(): WordBlock[] {
  const folder = fileURLToPath(new URL('../language/words/', import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseWordList(readFileSync(folder + file, 'utf8'), file));
}

/** Single words for things that all four general lists have, and that stand for nothing else. */
export function generalThings(): Localised[] {
  const blocks = generalBlocks();
  const senses = new Map<string, Set<string>>();
  for (const { id, words } of blocks)
    for (const word of words.en ?? []) senses.set(word, (senses.get(word) ?? new Set()).add(id));
  const things = blocks
    .filter((block) => block.kind === 'thing')
    .flatMap(({ words }) => {
      const [en, fr, ar, es] = [words.en?.[0], words.fr?.[0], words.ar?.[0], words.es?.[0]];
      return en &&
        fr &&
        ar &&
        es &&
        /^[a-z]{4,12}$/u.test(en) &&
        !en.endsWith('s') &&
        senses.get(en)?.size === 1
        ? [{ en, fr, ar, es }]
        : [];
    });
  return [...new Map(things.map((thing) => [thing.en, thing])).values()];
}

/** One slip of the fingers in a word: two letters swapped, one left out, doubled or replaced. Never the first letter. */
export function misspell(word: string, random: () => number): string {
  const at = between(1, word.length - 2, random);
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  switch (between(0, 3, random)) {
    case 0:
      return letter === next ? before + next + after : before + next + letter + after;
    case 1:
      return before + next + after;
    case 2:
      return before + letter + letter + next + after;
    default:
      return before + (letter === 'e' ? 'r' : 'e') + next + after;
  }
}

/** A question with one of its longer words misspelt, to no other word that is known ("rubbles" is not "rubles"). */
function withSlip(question: string, known: ReadonlySet<string>, random: () => number): string {
  const words = question.split(' ');
  const long = words.flatMap((word, at) => (/^[a-z]{6,}$/iu.test(word) ? [at] : []));
  if (long.length === 0) return question;
  const chosen = pick(long, random);
  let slip = words[chosen] ?? '';
  do slip = misspell(words[chosen] ?? '', random);
  while (known.has(slip) || known.has(slip.replace(/s$/u, '')));
  return words.map((word, at) => (at === chosen ? slip : word)).join(' ');
}

interface Told {
  statement: Localised;
  value: Value;
  stored: string[];
  asked: string[];
  quotes: string[];
}

/** Generates a base and its planted questions. */
export function generate({ facts: wanted, questions, seed = 1 }: GenerateOptions): Generated {
  const random = randomFrom(seed);
  const names = new Names(random);
  const things = generalThings();
  const facts: Fact[] = [];
  const asked = new Map<string, string[]>();
  const topics: CaseFile['topics'] = [];
  const vocabulary: CaseFile['vocabulary'] = [];
  const entry = (id: string, kind: CaseFile['vocabulary'][number]['kind'], name: Localised): string => {
    vocabulary.push({
      id,
      kind,
      is: kind === 'place' ? ['city'] : [],
      names: { en: [name.en], fr: [name.fr], ar: [name.ar], es: [name.es] },
    });
    return id;
  };

  for (let number = 1; facts.length < wanted; number++) {
    const topic = `case-${number}`;
    const town = localisedName(names.place());
    const code = localisedName(names.codename());
    const body = inEach([
      `${town.en} Customs`,
      `la Douane de ${town.fr}`,
      `جمارك ${town.ar}`,
      `la Aduana de ${town.es}`,
    ]);
    entry(`${topic}-town`, 'place', town);
    entry(`${topic}-operation`, 'event', code);
    entry(`${topic}-body`, 'organisation', body);
    topics.push({
      id: topic,
      title: inEach([
        `The ${town.en} case`,
        `L'affaire de ${town.fr}`,
        `قضية ${town.ar}`,
        `El caso de ${town.es}`,
      ]),
      background: true,
    });
    const told: Told[] = [];

    for (const thing of shuffled(things, random).slice(0, CASE.counts)) {
      const deed = pick(DEEDS, random);
      const count = between(2, 9_999, random);
      const many = `${thing.en}s`;
      told.push({
        statement: inEach([
          `${body.en} ${deed.told[0]} ${formatNumber(count, 'en')} ${many} in ${town.en}.`,
          `${body.fr} ${deed.told[1]} ${formatNumber(count, 'fr')} ${thing.fr}s à ${town.fr}.`,
          `${deed.told[2]} ${body.ar} ${formatNumber(count, 'ar')} ${thing.ar} في ${town.ar}.`,
          `${body.es} ${deed.told[3]} ${formatNumber(count, 'es')} ${thing.es}s en ${town.es}.`,
        ]),
        value: {
          type: 'count',
          number: count,
          noun: { en: many, fr: `${thing.fr}s`, ar: thing.ar, es: `${thing.es}s` },
        },
        stored: [
          `how many ${many} were ${deed.stored} in ${town.en}`,
          `number of ${many} ${deed.stored} in ${town.en}`,
        ],
        asked: deed.asked.flatMap((verb) => [
          `What number of ${many} was ${verb} in ${town.en}?`,
          `how many ${many} got ${verb} by ${body.en}`,
          `${town.en}: how many ${many} ${verb}?`,
        ]),
        quotes: [`${formatNumber(count, 'en')} ${many}`],
      });
    }
    for (const sum of shuffled(SUMS, random).slice(0, CASE.amounts)) {
      const amount = between(2, 900, random) * 1_000;
      const currency = pick(CURRENCIES, random);
      told.push({
        statement: inEach([
          `${sum.told[0]} ${formatNumber(amount, 'en')} ${currency} in ${town.en}.`,
          `${sum.told[1]} ${formatNumber(amount, 'fr')} ${currency} à ${town.fr}.`,
          `${sum.told[2]} ${formatNumber(amount, 'ar')} ${currency} في ${town.ar}.`,
          `${sum.told[3]} ${formatNumber(amount, 'es')} ${currency} en ${town.es}.`,
        ]),
        value: { type: 'money', amounts: [{ amount, currency }] },
        stored: [`${sum.asked[0]} ${town.en}`],
        asked: sum.asked.slice(1).map((frame) => `${frame} ${town.en}?`),
        quotes: [`${formatNumber(amount, 'en')} ${currency}`],
      });
    }
    for (const part of shuffled(PARTS, random).slice(0, CASE.persons)) {
      const person = localisedName(names.person());
      const id = entry(`${topic}-${part.told[0]}`, 'person', person);
      told.push({
        statement: inEach([
          `The ${part.told[0]} in ${town.en} is ${person.en}.`,
          `${part.told[1]} de ${town.fr} est ${person.fr}.`,
          `${part.told[2]} في ${town.ar} هو ${person.ar}.`,
          `${part.told[3]} de ${town.es} es ${person.es}.`,
        ]),
        value: { type: 'entity', entities: [id] },
        stored: [`${part.asked[0]} ${town.en}`],
        asked: part.asked.slice(1).map((frame) => `${frame} ${town.en}?`),
        quotes: [person.en],
      });
    }
    for (const event of shuffled(EVENTS, random).slice(0, CASE.dates)) {
      const date = `${between(2012, 2020, random)}-${String(between(1, 12, random)).padStart(2, '0')}-${String(between(1, 28, random)).padStart(2, '0')}`;
      told.push({
        statement: inEach([
          `The ${event.told[0]} in ${town.en} began on ${formatDate(date, 'en')}.`,
          `${event.told[1]} à ${town.fr} a commencé le ${formatDate(date, 'fr')}.`,
          `بدأ ${event.told[2]} في ${town.ar} يوم ${formatDate(date, 'ar')}.`,
          `${event.told[3]} en ${town.es} comenzó el ${formatDate(date, 'es')}.`,
        ]),
        value: { type: 'date', date },
        stored: [`${event.asked[0]} ${town.en}`],
        asked: event.asked.slice(1).map((frame) => `${frame} ${town.en}?`),
        quotes: [`began on ${formatDate(date, 'en')}`],
      });
    }
    for (const site of shuffled(SITES, random).slice(0, CASE.places)) {
      const place = localisedName(names.place());
      const id = entry(`${topic}-${site.told[0].split(' ')[0]}-place`, 'place', place);
      told.push({
        statement: inEach([
          `In the ${town.en} case the ${site.told[0]} in ${place.en}.`,
          `Dans l'affaire de ${town.fr}, ${site.told[1]} à ${place.fr}.`,
          `في قضية ${town.ar} ${site.told[2]} في ${place.ar}.`,
          `En el caso de ${town.es}, ${site.told[3]} en ${place.es}.`,
        ]),
        value: { type: 'entity', entities: [id] },
        stored: [`${site.asked[0]} ${town.en} case`],
        asked: site.asked.slice(1).map((frame) => `${frame} ${town.en} case?`),
        quotes: [place.en],
      });
    }
    told.push({
      statement: inEach([
        `The operation in ${town.en} is called ${code.en}.`,
        `L'opération à ${town.fr} s'appelle ${code.fr}.`,
        `اسم العملية في ${town.ar} هو ${code.ar}.`,
        `La operación en ${town.es} se llama ${code.es}.`,
      ]),
      value: { type: 'name', name: code.en },
      stored: [`what is the operation in ${town.en} called`],
      asked: [`name of the operation in ${town.en}?`, `codename of the ${town.en} operation`],
      quotes: [code.en],
    });
    const heads = between(2, 400, random);
    told.push({
      statement: inEach([
        `Officers arrested ${heads} people in operation ${code.en}.`,
        `Les agents ont arrêté ${heads} personnes lors de l'opération ${code.fr}.`,
        `أوقف الأعوان ${heads} شخصا في عملية ${code.ar}.`,
        `Los agentes detuvieron a ${heads} personas en la operación ${code.es}.`,
      ]),
      value: {
        type: 'count',
        number: heads,
        noun: { en: 'people', fr: 'personnes', ar: 'أشخاص', es: 'personas' },
      },
      stored: [`how many people were arrested in operation ${code.en}`],
      asked: [`how many arrests did ${code.en} bring`, `number of people detained in operation ${code.en}?`],
      quotes: [`${heads} people`],
    });

    for (const [at, { statement, value, stored, asked: otherwise, quotes }] of told
      .slice(0, wanted - facts.length)
      .entries()) {
      const id = `${topic}-fact-${at + 1}`;
      facts.push({
        id,
        topic,
        statement,
        value,
        questions: { en: stored },
        citations: quotes.map((exact) => ({ paragraph: number, exact })),
        status: 'published',
      });
      asked.set(id, otherwise);
    }
  }

  const content: CaseFile = {
    case: 'archive',
    title: inEach(['Archive', 'Archives', 'الأرشيف', 'Archivo']),
    description: inEach(['Generated archive', 'Archives générées', 'أرشيف مولد', 'Archivo generado']),
    source: {
      id: 'archive',
      name: inEach(['the archive', 'les archives', 'الأرشيف', 'el archivo']),
      published: PUBLISHED,
      language: 'en',
      paragraphs: Math.ceil(wanted / CASE_FACTS),
    },
    topics,
    vocabulary,
    facts,
    unknowns: [],
  };
  const known = new Set(generalBlocks().flatMap(({ words }) => words.en ?? []));
  const planted = shuffled(facts, random)
    .slice(0, questions)
    .map((fact): Planted => {
      const question = pick(asked.get(fact.id) ?? [], random);
      const misspelt = random() < MISSPELT;
      return { question: misspelt ? withSlip(question, known, random) : question, fact: fact.id, misspelt };
    });
  return { base: { file: 'archive.yaml', content, version: `seed-${seed}`, unverified: new Set() }, planted };
}

/** Texts of a generated base, as a search library gets them: statements and phrasings in the language of the questions. */
export function englishTexts(content: CaseFile): { text: string; entry: string }[] {
  return content.facts.flatMap(({ id, statement, questions }) =>
    [statement.en, ...(questions.en ?? [])].map((text) => ({ text, entry: id })),
  );
}
