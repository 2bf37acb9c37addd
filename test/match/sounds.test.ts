import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/facts/schema.ts';
import { SoundIndex, soundOf } from '../../src/match/sounds.ts';

describe('soundOf', () => {
  it.each([
    ['fr', 'chofeur', 'chauffeur'],
    ['fr', 'biyets', 'billet'],
    ['fr', 'sove', 'sauves'],
    ['fr', 'kestion', 'question'],
    ['fr', 'telefone', 'telephone'],
    ['fr', 'policie', 'policier'],
    ['es', 'bazijas', 'vasijas'],
    ['es', 'yevaron', 'llevaron'],
    ['es', 'kitaron', 'quitaron'],
    ['es', 'seramica', 'ceramica'],
    ['es', 'avia', 'habia'],
  ] as const)('hears the same in %s: %s, %s', (language, one, other) => {
    expect(soundOf(one, language)).toBe(soundOf(other, language));
  });
  it.each([
    ['fr', 'trempait', 'trente'],
    ['fr', 'chameau', 'chapeau'],
    ['es', 'casa', 'caza-'],
    ['es', 'perro', 'pecho'],
  ] as const)('hears two words in %s: %s, %s', (language, one, other) => {
    expect(soundOf(one, language)).not.toBe(soundOf(other, language));
  });
  it('has no rules for English and Arabic, nor for what is no Latin word', () => {
    expect([soundOf('phone', 'en'), soundOf('هاتف', 'ar'), soundOf('b4', 'fr')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('makes a sound of any Latin word, the same each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') }),
        fc.constantFrom(...LANGUAGES),
        (word, language) => {
          const sound = soundOf(word, language);
          expect(soundOf(word, language)).toBe(sound);
          expect((sound ?? '').length).toBeLessThanOrEqual(word.length);
        },
      ),
    );
  });
});

describe('SoundIndex', () => {
  const index = new SoundIndex(['chauffeur', 'billet', 'billets', 'os', 'haut'], 'fr');
  it('finds the words that sound like one', () => {
    expect(index.like('biyet')).toEqual(['billet', 'billets']);
  });
  it('finds nothing for few sounds, which many words have', () => {
    expect(index.like('eau')).toEqual([]);
  });
});
