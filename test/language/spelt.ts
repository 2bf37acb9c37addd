/** Whole numbers spelt out, as texts in four languages have them, for tests of how they are read. */

/** The words of a list, each at the place of its number. */
const words = (list: string): string[] => list.split(' ');

const EN_ONES = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const EN_TENS = words('zero ten twenty thirty forty fifty sixty seventy eighty ninety');

function english(n: number): string {
  if (n < 20) return EN_ONES[n] ?? '';
  if (n < 100) return `${EN_TENS[Math.floor(n / 10)]}${n % 10 ? `-${EN_ONES[n % 10]}` : ''}`;
  if (n < 1000) return `${EN_ONES[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${english(n % 100)}` : ''}`;
  const rest = n % 1000;
  return `${english(Math.floor(n / 1000))} thousand${rest ? `${rest < 100 ? ' and ' : ' '}${english(rest)}` : ''}`;
}

const FR_ONES = words(
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
);
const FR_TENS = words('zéro dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt');

function french(n: number): string {
  if (n < 20) return FR_ONES[n] ?? '';
  if (n < 100) {
    const tens = Math.floor(n / 10);
    const rest = tens === 7 || tens === 9 ? (n % 10) + 10 : n % 10;
    if (n === 80) return 'quatre-vingts';
    if (rest === 0) return FR_TENS[tens] ?? '';
    const and = (rest === 1 || rest === 11) && tens < 8;
    return `${FR_TENS[tens]}${and ? ' et ' : '-'}${FR_ONES[rest]}`;
  }
  if (n < 1000) {
    const [hundreds, rest] = [Math.floor(n / 100), n % 100];
    return `${hundreds === 1 ? '' : `${FR_ONES[hundreds]} `}cent${hundreds > 1 && rest === 0 ? 's' : ''}${rest ? ` ${french(rest)}` : ''}`;
  }
  const thousands = Math.floor(n / 1000);
  return `${thousands === 1 ? '' : `${french(thousands)} `}mille${n % 1000 ? ` ${french(n % 1000)}` : ''}`;
}

const ES_ONES = words(
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
);
const ES_TENS = words('cero diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa');
const ES_HUNDREDS = words(
  'cero ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
);

/** In the form that stands before a masculine noun. */
function spanish(n: number): string {
  if (n < 30) return ES_ONES[n] ?? '';
  if (n < 100) return `${ES_TENS[Math.floor(n / 10)]}${n % 10 ? ` y ${ES_ONES[n % 10]}` : ''}`;
  if (n === 100) return 'cien';
  if (n < 1000) return `${ES_HUNDREDS[Math.floor(n / 100)]}${n % 100 ? ` ${spanish(n % 100)}` : ''}`;
  const thousands = Math.floor(n / 1000);
  return `${thousands === 1 ? '' : `${spanish(thousands)} `}mil${n % 1000 ? ` ${spanish(n % 1000)}` : ''}`;
}
const feminine = (spelt: string): string =>
  spelt
    .replace(/veintiún$/u, 'veintiuna')
    .replace(/\bun$/u, 'una')
    .replace(/cientos\b/gu, 'cientas');

const AR_M = words('صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة');
const AR_F = words('صفر واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر');
const AR_TENS = words('صفر عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون');
const AR_HUNDREDS = words('صفر مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة');

function arabic(n: number, isFeminine: boolean, oblique: boolean): string {
  const ones = isFeminine ? AR_F : AR_M;
  const cased = (word: string): string => (oblique ? word.replace(/ون$/u, 'ين').replace(/ان$/u, 'ين') : word);
  if (n <= 10) return n === 2 ? cased(ones[2] ?? '') : (ones[n] ?? '');
  if (n === 11) return isFeminine ? 'إحدى عشرة' : 'أحد عشر';
  if (n === 12)
    return isFeminine ? (oblique ? 'اثنتي عشرة' : 'اثنتا عشرة') : oblique ? 'اثني عشر' : 'اثنا عشر';
  if (n < 20) return `${ones[n - 10]} ${isFeminine ? 'عشرة' : 'عشر'}`;
  if (n < 100) {
    const tens = cased(AR_TENS[Math.floor(n / 10)] ?? '');
    const one = n % 10 === 1 && isFeminine ? 'إحدى' : n % 10 === 2 ? cased(ones[2] ?? '') : ones[n % 10];
    return n % 10 ? `${one} و${tens}` : tens;
  }
  if (n < 1000) {
    const rest = n % 100;
    return `${cased(AR_HUNDREDS[Math.floor(n / 100)] ?? '')}${rest ? ` و${arabic(rest, isFeminine, oblique)}` : ''}`;
  }
  const [thousands, rest] = [Math.floor(n / 1000), n % 1000];
  const counted =
    thousands === 1
      ? 'ألف'
      : thousands === 2
        ? cased('ألفان')
        : `${arabic(thousands, false, oblique)} ${thousands < 11 ? 'آلاف' : 'ألفا'}`;
  return `${counted}${rest ? ` و${arabic(rest, isFeminine, oblique)}` : ''}`;
}

/** The spellings of a whole number below 10,000, by language. */
export const SPELT = {
  en: (n: number) => [english(n), english(n).replaceAll(' and ', ' ')],
  fr: (n: number) => [french(n), french(n).replaceAll(' ', '-')],
  es: (n: number) => [spanish(n), feminine(spanish(n))],
  ar: (n: number) => [false, true].flatMap((f) => [false, true].map((o) => arabic(n, f, o))),
} as const;
