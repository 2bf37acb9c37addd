import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/facts/schema.ts';
import { keyOf, keysOf, singularsOf, spareKeysOf, verbsOf } from '../../src/language/stem.ts';
import { fold } from '../../src/language/tokens.ts';

describe('keyOf', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'phone', ['phones']],
    ['en', 'arrest', ['arrests', 'arrested', 'arresting']],
    ['fr', 'saisi', ['saisie', 'saisis', 'saisies']],
    ['fr', 'téléphone', ['téléphones', 'telephone', 'telephones']],
    ['fr', 'arrêter', ['arrêtèrent', 'arrêtée', 'arrêtaient', 'arrêtera']],
    ['fr', 'vendre', ['vendu', 'vendra', 'vendirent', 'vendait']],
    ['fr', 'libérer', ['libéré', 'libérait', 'libération']],
    ['es', 'dirigir', ['dirigió', 'dirigía', 'dirigían', 'dirigirán', 'dirigieron']],
    ['es', 'incendio', ['incendios', 'incendió', 'incendiaron']],
    ['es', 'teléfono', ['teléfonos', 'telefono', 'telefonos']],
    ['es', 'incautado', ['incautada', 'incautados', 'incautadas']],
    ['ar', 'شرطة', ['الشرطة', 'والشرطة', 'بالشرطة', 'للشرطة', 'شرطه']],
    ['ar', 'موقوف', ['الموقوف', 'موقوفين', 'الموقوفون']],
    ['ar', 'هواتف', ['الهواتف', 'وبالهواتف', 'هواتفهم', 'هواتفها']],
  ])('files the forms of one word (%s: %s) under one key', (language, word, forms) => {
    const keys = forms.map((form) => keyOf(fold(form), language));
    expect(new Set(keys)).toEqual(new Set([keyOf(fold(word), language)]));
  });

  it.each<[Language, string, string]>([
    ['en', 'police', 'policy'],
    ['fr', 'police', 'poule'],
    ['es', 'casa', 'calle'],
    ['ar', 'شرطة', 'سوق'],
  ])('keeps unlike words apart (%s: %s, %s)', (language, one, other) => {
    expect(keyOf(fold(one), language)).not.toBe(keyOf(fold(other), language));
  });
});

describe('spareKeysOf', () => {
  it.each<[Language, string, string]>([
    ['ar', 'سيهربون', 'هرب'],
    ['ar', 'تبحث', 'يبحث'],
    ['ar', 'صودرت', 'صادر'],
    ['ar', 'خرجو', 'خرج'],
    ['ar', 'خدموش', 'خدم'],
    ['fr', 'travaillent', 'travaill'],
    ['fr', 'reçoivent', 'recevoir'],
    ['fr', 'deviennent', 'deven'],
    ['fr', 'survécu', 'survivr'],
    ['es', 'defienden', 'defend'],
    ['es', 'encuentran', 'encontr'],
  ])('looks a verb up in another person or voice (%s: %s, %s)', (language, word, key) => {
    expect(spareKeysOf(fold(word), language)).toContain(key);
  });

  it('has none for English, nor for a French word that ends like no verb', () => {
    expect([spareKeysOf('sold', 'en'), spareKeysOf('bateau', 'fr')]).toEqual([[], []]);
  });
});

describe('verbsOf', () => {
  it.each([
    ['المدفوع', 'دفع'],
    ['المسجلة', 'سجل'],
    ['المنتشرة', 'انتشر'],
    ['تنظيف', 'نظف'],
  ])('brings a participle or the name of an act back to its verb (%s: %s)', (word, verb) => {
    expect(verbsOf(fold(word))).toContain(verb);
  });

  it('has none for other scripts', () => {
    expect(verbsOf('paid')).toEqual([]);
  });
});

describe('singularsOf', () => {
  it.each([
    ['الثقوب', 'ثقب'],
    ['أضواء', 'ضوء'],
    ['القواعد', 'قاعده'],
    ['المصانع', 'مصنع'],
    ['المشاريع', 'مشروع'],
  ])('brings a broken plural back to its singular (%s: %s)', (plural, key) => {
    expect(singularsOf(fold(plural))).toContain(key);
  });

  it('has none for what is no such plural, and for other scripts', () => {
    expect([singularsOf(fold('شرطة')), singularsOf('holes')]).toEqual([[], []]);
  });
});

describe('keysOf', () => {
  it('looks an Arabic word up with and without the letter that may be a preposition', () => {
    expect(keysOf('كتاب', 'ar')).toEqual(['كتاب', 'تاب']);
  });

  it('reads Arabic script as Arabic whatever the language', () => {
    expect(keysOf('الهاتف', 'en')).toEqual(keysOf('الهاتف', 'ar'));
  });

  it('leaves Arabic in Latin letters as it is', () => {
    expect(keysOf('ch7al', 'ar')).toEqual(['ch7al']);
  });

  it('never throws, and always has a key first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const word = fold(text.toLowerCase());
        expect(keysOf(word, language)[0]).toBe(keyOf(word, language));
        expect(keysOf(word, language).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
