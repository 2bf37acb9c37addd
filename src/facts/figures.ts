/**
 * Figures and dates of a text as they are checked against what is cited: strict and small. Reading a person's question
 * is another matter (src/language/numbers.ts), where guessing helps; here a guess would let a wrong figure pass.
 */
import { product } from '../decimal.ts';
import type { Language } from './schema.ts';

/** A figure in a text, UTF-16 offsets `from` up to, not including, `to`. */
export interface Figure {
  from: number;
  to: number;
  /** What it may stand for: "2.496" is 2496 or 2.496. */
  values: readonly number[];
  /** "hundreds": an order of magnitude, told by its unit. */
  vague: boolean;
}

/** A date in a text with a month in it, as far as it is given. */
export interface DateMention {
  from: number;
  to: number;
  day?: number;
  month: number;
  year?: number;
}

type Words = Readonly<Record<string, number>>;

const NOT_ASCII = /[\u0080-\uffff]/;

/** Lower-case, without accents, hamzas and other marks: how words are compared. */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase();
}

/** Lines such as `20: vingt vingts` as a table from folded word to number. */
function table(source: string): Words {
  const words: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const entry of source.trim().split(/\s*\n\s*/u)) {
    const [number = '', names = ''] = entry.split(':');
    for (const name of names.trim().split(/\s+/u)) words[fold(name)] = Number(number);
  }
  return words;
}

/** "one" is left out where it is an article too: with a larger word it adds nothing ("one million"). */
const NUMBERS: Readonly<Record<Language, Words>> = {
  en: table(`0: zero
    2: two
    3: three
    4: four
    5: five
    6: six
    7: seven
    8: eight
    9: nine
    10: ten
    11: eleven
    12: twelve dozen
    13: thirteen
    14: fourteen
    15: fifteen
    16: sixteen
    17: seventeen
    18: eighteen
    19: nineteen
    20: twenty
    30: thirty
    40: forty
    50: fifty
    60: sixty
    70: seventy
    80: eighty
    90: ninety
    100: hundred
    1000: thousand
    1000000: million
    1000000000: billion`),
  fr: table(`0: zéro
    2: deux
    3: trois
    4: quatre
    5: cinq
    6: six
    7: sept
    8: huit
    9: neuf
    10: dix
    11: onze
    12: douze
    13: treize
    14: quatorze
    15: quinze
    16: seize
    20: vingt vingts
    30: trente
    40: quarante
    50: cinquante
    60: soixante
    70: septante
    80: huitante octante
    90: nonante
    100: cent cents
    1000: mille
    1000000: million
    1000000000: milliard`),
  es: table(`0: cero
    2: dos
    3: tres
    4: cuatro
    5: cinco
    6: seis
    7: siete
    8: ocho
    9: nueve
    10: diez
    11: once
    12: doce
    13: trece
    14: catorce
    15: quince
    16: dieciséis
    17: diecisiete
    18: dieciocho
    19: diecinueve
    20: veinte
    21: veintiuno veintiún veintiuna
    22: veintidós
    23: veintitrés
    24: veinticuatro
    25: veinticinco
    26: veintiséis
    27: veintisiete
    28: veintiocho
    29: veintinueve
    30: treinta
    40: cuarenta
    50: cincuenta
    60: sesenta
    70: setenta
    80: ochenta
    90: noventa
    100: cien ciento
    200: doscientos doscientas
    300: trescientos trescientas
    400: cuatrocientos cuatrocientas
    500: quinientos quinientas
    600: seiscientos seiscientas
    700: setecientos setecientas
    800: ochocientos ochocientas
    900: novecientos novecientas
    1000: mil
    1000000: millón`),
  ar: table(`0: صفر
    2: اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي
    3: ثلاثة ثلاث
    4: أربعة أربع
    5: خمسة خمس
    6: ستة ست
    7: سبعة سبع
    8: ثمانية ثماني ثمان
    9: تسعة تسع
    10: عشرة عشر
    20: عشرون عشرين
    30: ثلاثون ثلاثين
    40: أربعون أربعين
    50: خمسون خمسين
    60: ستون ستين
    70: سبعون سبعين
    80: ثمانون ثمانين
    90: تسعون تسعين
    100: مئة مائة
    200: مئتان مئتين مائتان مائتين مئتا مائتا مئتي مائتي
    300: ثلاثمئة ثلاثمائة
    400: أربعمئة أربعمائة
    500: خمسمئة خمسمائة
    600: ستمئة ستمائة
    700: سبعمئة سبعمائة
    800: ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة
    900: تسعمئة تسعمائة
    1000: ألف ألفا
    2000: ألفان ألفين ألفي
    1000000: مليون مليونا
    2000000: مليونان مليونين مليوني
    1000000000: مليار مليارا`),
};
/** "One" counts within a number only: "twenty-one", "vingt et un". */
const ONES: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['one']),
  fr: new Set(['un', 'une']),
  es: new Set(['un', 'uno', 'una']),
  ar: new Set(['واحد', 'واحدة', 'إحدى', 'أحد', 'واحدا'].map(fold)),
};

/** Orders of magnitude. After a figure the larger ones are magnitudes of it: "6 millions", "خمسة آلاف". */
const VAGUE: Readonly<Record<Language, Words>> = {
  en: table(`10: tens
    12: dozens
    20: scores
    100: hundreds
    1000: thousands
    1000000: millions
    1000000000: billions`),
  fr: table(`10: dizaine dizaines
    12: douzaine douzaines
    15: quinzaine
    20: vingtaine
    30: trentaine
    40: quarantaine
    50: cinquantaine
    60: soixantaine
    100: centaine centaines
    1000: millier milliers
    1000000: millions
    1000000000: milliards`),
  es: table(`10: decena decenas
    12: docena docenas
    20: veintena
    30: treintena
    50: cincuentena
    100: centenar centenares cientos cientas
    1000: millar millares miles
    1000000: millones`),
  ar: table(`10: عشرات
    100: مئات مائات
    1000: آلاف ألوف
    1000000: ملايين
    1000000000: مليارات`),
};

const MONTHS: Readonly<Record<Language, Words>> = {
  en: table(`1: january jan
    2: february feb
    3: march mar
    4: april apr
    5: may
    6: june jun
    7: july jul
    8: august aug
    9: september sep sept
    10: october oct
    11: november nov
    12: december dec`),
  fr: table(`1: janvier
    2: février
    3: mars
    4: avril
    5: mai
    6: juin
    7: juillet
    8: août
    9: septembre
    10: octobre
    11: novembre
    12: décembre`),
  es: table(`1: enero
    2: febrero
    3: marzo
    4: abril
    5: mayo
    6: junio
    7: julio
    8: agosto
    9: septiembre setiembre
    10: octubre
    11: noviembre
    12: diciembre`),
  ar: table(`1: يناير جانفي
    2: فبراير فيفري شباط
    3: مارس آذار
    4: أبريل إبريل أفريل نيسان
    5: مايو ماي أيار
    6: يونيو يونيه جوان حزيران
    7: يوليو يوليوز يوليه جويلية تموز
    8: أغسطس غشت أوت آب
    9: سبتمبر شتنبر أيلول
    10: أكتوبر
    11: نوفمبر نونبر
    12: ديسمبر دجنبر`),
};

/** By the months of EDTF: 21 spring to 24 winter. */
const SEASONS: Readonly<Record<Language, Words>> = {
  en: table(`21: spring springtime
    22: summer summertime
    23: autumn fall
    24: winter wintertime`),
  fr: table(`21: printemps
    22: été
    23: automne
    24: hiver`),
  es: table(`21: primavera
    22: verano
    23: otoño
    24: invierno`),
  ar: table(`21: ربيع الربيع
    22: صيف الصيف
    23: خريف الخريف
    24: شتاء الشتاء`),
};

/** Two weeks in a word, folded; "une quinzaine de personnes" is some fifteen of them. */
const FORTNIGHT: Readonly<Record<Language, RegExp>> = {
  en: /\bfortnights?\b/u,
  fr: /\bquinzaines?\b(?! (?:de (?!jours)|d['’]))/u,
  es: /\bquincenas?\b/u,
  ar: /اسبوع(?:ين|ان)/u,
};
/** What languages say for it: 2 weeks, 14 or 15 days. */
export const FORTNIGHT_VALUES: readonly number[] = [2, 14, 15];

/** "Twice" in one word; French and Spanish count the times ("à deux reprises", "dos veces"). */
const TWICE: Readonly<Partial<Record<Language, RegExp>>> = { en: /\btwice\b/u, ar: /مرت(?:ين|ان)/u };

const AND: Readonly<Record<Language, string>> = { en: 'and', fr: 'et', es: 'y', ar: 'و' };
/** "pour cent", "por ciento", "في المئة": a percentage, not a hundred. */
const PER: Readonly<Partial<Record<Language, string>>> = { fr: 'pour', es: 'por', ar: 'في' };
/** Arabic "with the hundred" and, behind a figure, "the hundred". */
const ARABIC_PERCENT = /^(?<by>ب)?ال(?:مية|ماية)$/u;

/** Words by which a phrase says that there is none, folded; a space parts the words of one. */
const NONE: Readonly<Record<Language, readonly string[]>> = {
  en: ['no', 'none', 'nobody', 'nothing', 'neither', 'nil', 'without', 'zero', 'not a single', 'not one'],
  fr: ['aucun', 'aucune', 'personne', 'nul', 'nulle', 'rien', 'sans', 'zero', 'pas un', 'pas une'],
  ar: ['لا', 'لم', 'لن', 'ليس', 'ليست', 'دون', 'بدون', 'بلا', 'صفر'],
  es: ['ningun', 'ninguna', 'ninguno', 'nadie', 'nada', 'sin', 'cero', 'no', 'ni un', 'ni una'],
};
/** What follows a word for none where it says something else: "no more than", "sans doute", "sin embargo", "لا يقل". */
const NOT_NONE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:more|fewer|less|later|longer|sooner|doubt|matter)$/u,
  fr: /^(?:doute|cesse|moins|plus|seulement)$/u,
  ar: /^(?:[يت]قل|[يت]زيد|[يت]تجاوز|[يت]زال|سيما)$/u,
  es: /^(?:embargo|duda|mas|menos|solo)$/u,
};
/** Before a "personne" that is somebody: "une personne", "par personne". */
const SOMEBODY = /^(?:une|la|cette|chaque|toute|autre|seule|quelque|par|en|premiere|derniere)$/u;
/** Words that deny, where one for "any" follows; "t" is that of "didn't". */
const NOT: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /^(?:not|t)$/u,
  fr: /^pas$/u,
  ar: /^ما$/u,
};
const ANY = /^(?:any|anyone|anybody|anything|de|d|اي|احد)$/u;

interface Token {
  from: number;
  to: number;
  /** The digits as they were written, Arabic ones as Latin ones; undefined for a word. */
  digits?: string;
  word: string;
}

/**
 * Digits with their grouping (1,234.5 · 1.234,5 · 1 234) or words. A group of a thousand has three digits and one mark
 * throughout, so that "8, 207", "2019 207" and "14,300 100-dollar notes" are two numbers.
 */
const TOKEN =
  /(?<!\d)\d{1,3}(?<mark>[ \u00a0\u202f'’.,])\d{3}(?:\k<mark>\d{3})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[\p{L}\p{M}\u0640]+/gu;

/** Latin digits and separators for Arabic and Persian ones, in the same length. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹٬٫]/gu, (sign) => {
    if (sign === '٬') return ',';
    if (sign === '٫') return '.';
    return String((sign.codePointAt(0) ?? 0) & 0xf);
  });
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of latinDigits(text).matchAll(TOKEN)) {
    const [found] = match;
    const span = { from: match.index, to: match.index + found.length };
    if (/^\d/u.test(found)) tokens.push({ ...span, digits: found, word: '' });
    else tokens.push({ ...span, word: fold(found) });
  }
  return tokens;
}

/** What digits may stand for: a lone separator before three digits groups, or parts the decimals. */
function digitValues(digits: string): number[] {
  const bare = digits.replace(/[ \u00a0\u202f'’]/gu, '');
  const separators = bare.replace(/\d/gu, '');
  if (separators === '') return [Number(bare)];
  const grouped = Number(bare.replace(/[.,]/gu, ''));
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const decimal = Number(`${bare.slice(0, last).replace(/[.,]/gu, '')}.${bare.slice(last + 1)}`);
  if (bare.length - last - 1 !== 3) return [decimal];
  // "1,234,567" groups throughout; "1,234.567" does not.
  if (separators.length > 1) return new Set(separators).size === 1 ? [grouped] : [decimal];
  return [grouped, decimal];
}

interface Word {
  value: number;
  /** Joined to the word before by "and". */
  joined: boolean;
  vague: boolean;
  one: boolean;
}

/** A word as a number, with what Arabic writes onto it taken off. */
function numberWord(word: string, language: Language): Word | undefined {
  const forms: { bare: string; joined: boolean }[] = [{ bare: word, joined: false }];
  if (language === 'ar') {
    for (const { bare, joined } of [...forms]) {
      const unjoined = bare.startsWith('و') && bare.length > 3 ? bare.slice(1) : undefined;
      if (unjoined !== undefined) forms.push({ bare: unjoined, joined: true });
      for (const stem of [bare, ...(unjoined === undefined ? [] : [unjoined])]) {
        const article = /^(?:[بكف]?ال|لل)(.{2,})$/u.exec(stem)?.[1];
        if (article !== undefined) forms.push({ bare: article, joined: joined || stem === unjoined });
        // Short words are too easily something else: "لست" is "I am not".
        const preposition = /^[بلكف](.{4,})$/u.exec(stem)?.[1];
        if (preposition !== undefined) forms.push({ bare: preposition, joined: joined || stem === unjoined });
      }
    }
  }
  for (const { bare, joined } of forms) {
    const number = NUMBERS[language][bare];
    if (number !== undefined) return { value: number, joined, vague: false, one: false };
    const vague = VAGUE[language][bare];
    if (vague !== undefined) return { value: vague, joined, vague: true, one: false };
    if (ONES[language].has(bare)) return { value: 1, joined, vague: false, one: true };
  }
  return undefined;
}

/** Whether `next` goes on with a number whose last part is `last`, as "one" goes on with "twenty". */
function goesOn(last: number, next: number, joined: boolean, language: Language): boolean {
  if (next >= 1000) return last < next;
  if (next === 100 && last < 10) return true;
  if (last >= 100) return next < last;
  if (last >= 20) return next < 10 || (language === 'fr' && (last === 60 || last === 80) && next < 20);
  if (language === 'fr') return (last === 4 && next === 20) || (last === 10 && next >= 7 && next < 10);
  if (language === 'ar' && last < 10) return next === 10 ? !joined : joined && next >= 20;
  return false;
}

/** "يوم الاثنين", "الاثنين 14 مايو", "الاثنين الماضي": the weekday, which is written as "the two" is. */
function isMonday(tokens: readonly Token[], at: number): boolean {
  if (!MONDAY.test(tokens[at]?.word ?? '')) return false;
  const next = tokens[at + 1];
  return (
    DAY_PART.test(tokens[at - 1]?.word ?? '') ||
    next?.digits !== undefined ||
    SAID_OF_DAY.test(next?.word ?? '')
  );
}
const MONDAY = /^[وبلف]?ا?لاثنين$/u;
const DAY_PART = /^(?:[وبلف]?(?:ال)?(?:يوم|ايام|صباح|مساء|ليل|ليلة|ظهر|عصر|فجر|ليله)|منذ|حتي)$/u;
const SAID_OF_DAY = /^(?:الماضي|المقبل|التالي|القادم|الموالي|المنصرم|المذكور|نفسه|ذاته|الى)$/u;

/** Whether a word that would be a hundred makes a percentage of the figure before it. */
function isPercent(tokens: readonly Token[], at: number, language: Language): boolean {
  const word = tokens[at]?.word ?? '';
  const before = tokens[at - 1];
  if (language === 'ar') {
    const found = ARABIC_PERCENT.exec(word)?.groups;
    if (found === undefined || before === undefined) return false;
    const counted = before.digits !== undefined || numberWord(before.word, language) !== undefined;
    return found.by !== undefined || before.word === PER.ar || counted;
  }
  const per = PER[language];
  return per !== undefined && before?.word === per && numberWord(word, language)?.value === 100;
}

/** Whether a text names a stretch of two weeks in one word ("a fortnight", "une quinzaine"). */
export function tellsFortnight(text: string, language: Language): boolean {
  return FORTNIGHT[language].test(fold(text));
}

/** Whether a text says "twice" in one word. */
export function tellsTwice(text: string, language: Language): boolean {
  return TWICE[language]?.test(fold(text)) ?? false;
}

/**
 * The hours of the other clock of the times in a text, 0..23: 20 for "8 p.m.", 8 for "20 heures", 0 for "12 a.m.". Languages
 * count the hours of the day by twelve or by twenty-four.
 */
export function otherClock(text: string): number[] {
  const latin = latinDigits(text).toLowerCase();
  const half = [...latin.matchAll(HALF_DAY)].flatMap(({ groups }) => {
    const hour = Number(groups?.hour) % 12;
    return groups?.half === 'p' ? [hour + 12] : hour === 0 ? [0] : [];
  });
  const whole = [...latin.matchAll(WHOLE_DAY)].map(({ groups }) => Number(groups?.hour) - 12);
  return [...half, ...whole];
}
const HALF_DAY = /(?<![\d:.,])(?<hour>1[0-2]|0?[1-9])(?:[:.]\d\d)?\s?(?<half>[ap])\.?\s?m\b/gu;
const WHOLE_DAY = /(?<![\d:.,])(?<hour>1[3-9]|2[0-3])(?:[:.]\d\d|\s?(?:h|heures?|horas?)\b)/gu;

/** Whether a text has the word for one, which may be an article: it bears out a count of one that somebody took it for. */
export const tellsOne = (text: string, language: Language): boolean =>
  tokensOf(text).some(({ word }) => ONES[language].has(word));

/** Whether a text says that there is none of something ("nobody was hurt", "sin heridos"): what bears out a nought. */
export function tellsNone(text: string, language: Language): boolean {
  const tokens = tokensOf(text);
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    const between = text.slice(token.to, next?.from);
    // "No-fly zone" and "sans-abri" are words of their own, "No. 5" is a number.
    if (next !== undefined && /^[-\u2010\u2011]/u.test(between))
      return `${token.word}-${next.word}` === 'no-one';
    if (between.startsWith('.') && next?.digits !== undefined) return false;
    if (NOT_NONE[language].test(next?.word ?? '')) return false;
    const before = tokens[at - 1];
    if (token.word === 'personne' && (before?.digits !== undefined || SOMEBODY.test(before?.word ?? '')))
      return false;
    const word = language === 'ar' ? token.word.replace(/^[وف](?=.{2})/u, '') : token.word;
    // "Did not find any account": the denial stands apart from what it denies.
    if (NOT[language]?.test(word) && tokens.slice(at + 1, at + 5).some((other) => ANY.test(other.word)))
      return true;
    return NONE[language].some((phrase) =>
      phrase.split(' ').every((part, index) => (index === 0 ? word : tokens[at + index]?.word) === part),
    );
  });
}

/** "Placé en quarantaine": it counts only what stands behind a "de". */
const isQuarantine = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'quarantaine' && !/^d[e']?$/u.test(tokens[at + 1]?.word ?? '');

/** The figures of a text, in order: digits with their magnitude, number words, orders of magnitude. */
export function readFigures(text: string, language: Language): Figure[] {
  const tokens = tokensOf(text);
  const near = (from: number, to: number) => /^[\s\-\u2010\u2011]*$/u.test(text.slice(from, to));
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined) break;
    const firstWord = first.digits === undefined ? numberWord(first.word, language) : undefined;
    if (first.digits === undefined && firstWord === undefined) continue;
    if (language === 'ar' && isMonday(tokens, at)) continue;
    if (language === 'fr' && isQuarantine(tokens, at)) continue;
    if (isPercent(tokens, at, language)) continue;
    if (firstWord?.vague === true) {
      figures.push({ from: first.from, to: first.to, values: [firstWord.value], vague: true });
      continue;
    }

    let totals = [0];
    let currents = first.digits === undefined ? [firstWord?.value ?? 0] : digitValues(first.digits);
    if ((firstWord?.value ?? 0) >= 1000) [totals, currents] = [currents, [0]];
    let last = firstWord?.value ?? Number.NaN;
    let to = first.to;
    let words = firstWord === undefined || firstWord.one ? 0 : 1;
    for (;;) {
      let next = at + 1;
      const conjunction = tokens[next]?.word === AND[language] && near(to, tokens[next]?.from ?? to);
      const start = conjunction ? (tokens[next]?.to ?? to) : to;
      if (conjunction) next++;
      const token = tokens[next];
      if (token === undefined || token.digits !== undefined || !near(start, token.from)) break;
      if (isPercent(tokens, next, language)) break;
      const word = numberWord(token.word, language);
      if (word === undefined) break;
      const magnitude = word.value >= 1000 || (word.value === 100 && !word.vague);
      if (word.vague && !magnitude) break;
      const afterDigits = Number.isNaN(last);
      if (
        afterDigits
          ? !magnitude || conjunction || word.joined
          : !goesOn(last, word.value, conjunction || word.joined, language)
      )
        break;
      if (word.value >= 1000) {
        totals = currents.map(
          (current) => (totals[0] ?? 0) + product(current === 0 ? 1 : current, word.value),
        );
        currents = [0];
      } else if (word.value === 100)
        currents = currents.map((current) => (current > 0 && current < 10 ? current * 100 : current + 100));
      else if (language === 'fr' && word.value === 20 && last === 4)
        currents = currents.map((current) => current + 76);
      else currents = currents.map((current) => current + word.value);
      last = language === 'fr' && word.value === 20 && last === 4 ? 80 : word.value;
      words++;
      to = token.to;
      at = next;
    }
    if (first.digits === undefined && words === 0) continue;
    const values = totals.flatMap((total) => currents.map((current) => total + current));
    figures.push({ from: first.from, to, values, vague: false });
  }
  return figures;
}

/** The dates of a text that name their month, or are written in numbers with a year. */
export function readDates(text: string, language: Language): DateMention[] {
  const latin = latinDigits(text);
  const mentions: DateMention[] = [];
  for (const match of latin.matchAll(
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/gu,
  )) {
    const [found, year, month, day, day2, month2, year2] = match;
    mentions.push({
      from: match.index,
      to: match.index + found.length,
      day: Number(day ?? day2),
      month: Number(month ?? month2),
      year: Number(year ?? year2),
    });
  }
  const tokens = tokensOf(text);
  for (const [at, token] of tokens.entries()) {
    const month = MONTHS[language][token.word];
    if (month === undefined) continue;
    const mention: DateMention = { from: token.from, to: token.to, month };
    const before = neighbour(tokens, at, -1);
    const after = neighbour(tokens, at, 1);
    if (before !== undefined && isDay(before.token) && close(latin, before.token.to, token.from)) {
      mention.day = Number(before.token.digits);
      mention.from = before.token.from;
    } else if (after !== undefined && isDay(after.token) && close(latin, token.to, after.token.from)) {
      mention.day = Number(after.token.digits);
      mention.to = after.token.to;
    }
    const last = tokens.findIndex(({ to }) => to === mention.to);
    const year = neighbour(tokens, last, 1);
    if (
      year !== undefined &&
      /^\d{4}$/u.test(year.token.digits ?? '') &&
      close(latin, mention.to, year.token.from)
    ) {
      mention.year = Number(year.token.digits);
      mention.to = year.token.to;
    }
    mentions.push(...firstOfRange(tokens, latin, mention), mention);
  }
  return mentions;
}

/** "From 2 to 20 October 2022", "between 6 and 9 May", "2-20 October", "October 2 to 20": the day that shares the month of the other. */
function firstOfRange(tokens: readonly Token[], text: string, mention: DateMention): DateMention[] {
  const { day, from } = mention;
  if (day === undefined) return [];
  const at = tokens.findIndex((token) => token.from === from);
  const before = tokens[at]?.digits === undefined ? undefined : otherDay(tokens, text, at, -1);
  if (before !== undefined && Number(before.digits) < day)
    return [{ ...mention, day: Number(before.digits), from: before.from }];
  const last = tokens.findIndex(
    ({ digits, from: start, to }) => start > from && to <= mention.to && Number(digits) === day,
  );
  const after = last < 0 ? undefined : otherDay(tokens, text, last, 1);
  if (after === undefined || Number(after.digits) <= day) return [];
  const year = tokens[tokens.indexOf(after) + 1];
  const dated = year !== undefined && /^\d{4}$/u.test(year.digits ?? '') && close(text, after.to, year.from);
  if (dated) mention.year = Number(year.digits);
  return [{ ...mention, day: Number(after.digits), to: dated ? year.to : after.to }];
}

/** The day of the month that stands beyond a word or dash of a range. */
function otherDay(tokens: readonly Token[], text: string, at: number, step: 1 | -1): Token | undefined {
  const here = tokens[at];
  let other = at + step;
  while (RANGE.has(tokens[other]?.word ?? '') || PASSED_OVER.test(tokens[other]?.word ?? '')) other += step;
  const found = tokens[other];
  if (here === undefined || found === undefined || !isDay(found)) return undefined;
  const between = step < 0 ? text.slice(found.to, here.from) : text.slice(here.to, found.from);
  const words = tokens.slice(Math.min(at, other) + 1, Math.max(at, other));
  // "May 5 and 21 people": behind the month, "and" may join anything.
  const ranges =
    words.some(({ word }) => RANGE.has(word) && (step < 0 || !JOINS.has(word))) ||
    /^(?:st|nd|rd|th|er)?\s*[-\u2010-\u2014]\s*$/u.test(between);
  return ranges && !/[.;:,،]/u.test(between) ? found : undefined;
}
/** Words between the first and the last day of a stretch, folded. */
const RANGE = new Set([
  'to',
  'and',
  'until',
  'till',
  'through',
  'au',
  'a',
  'et',
  'al',
  'y',
  'hasta',
  'الى',
  'و',
  'حتى',
]);
const JOINS: ReadonlySet<string> = new Set(Object.values(AND));
/** What may stand beside them. */
const PASSED_OVER = /^(?:st|nd|rd|th|er|the|le|el)$/u;

/** The seasons that a text names, as the months of EDTF. */
export function readSeasons(text: string, language: Language): number[] {
  return tokensOf(text).flatMap(({ word }) => SEASONS[language][word] ?? []);
}

const LINKS = new Set(['de', 'del', 'of', 'the', 'st', 'nd', 'rd', 'th', 'er', 'من']);

/** The next token in a direction that is not a word such as "of". */
function neighbour(tokens: readonly Token[], at: number, step: 1 | -1): { token: Token } | undefined {
  for (let index = at + step; ; index += step) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (!LINKS.has(token.word)) return { token };
  }
}

function isDay(token: Token): boolean {
  return /^(?:[1-9]|[12]\d|3[01]|0[1-9])$/u.test(token.digits ?? '');
}

/** Nothing but spaces, commas and words such as "of" between. */
function close(text: string, from: number, to: number): boolean {
  return /^[\s,،.\p{L}]{0,12}$/u.test(text.slice(from, to));
}
