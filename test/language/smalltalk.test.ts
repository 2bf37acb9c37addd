import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/facts/schema.ts';
import { withoutSmallTalk } from '../../src/language/smalltalk.ts';
import { reading } from './reading.ts';

const kept = (text: string, language?: Language) => withoutSmallTalk(reading(text, language));

describe('withoutSmallTalk', () => {
  it.each<[string, string]>([
    ['hey team, how many vans were stopped?', 'how many vans were stopped?'],
    ['How many vans were stopped? Thanks in advance!', 'How many vans were stopped?'],
    ['Urgent! Where did the vans go?', 'Where did the vans go?'],
    ['one more: how many vans were stopped', 'how many vans were stopped'],
    ['ok so where did the vans go', 'where did the vans go'],
    ['before I file: which vans were stopped?', 'which vans were stopped?'],
    ['remind me, where did the vans go', 'where did the vans go'],
    ['salut tout le monde, où sont partis les camions ? merci', 'où sont partis les camions ?'],
    ['una última cosa: ¿dónde están los camiones?', '¿dónde están los camiones?'],
    ['hola equipo, ¿dónde están los camiones?', '¿dónde están los camiones?'],
    ['مرحبا بالجميع، أين الشاحنات؟ شكرا', 'أين الشاحنات؟'],
  ])('leaves of "%s" only "%s"', (text, rest) => {
    expect(kept(text)).toBe(rest);
  });

  it('cuts a sentence that only tells how soon an answer is needed', () => {
    expect(kept('How many vans were stopped? Deadline in ten minutes.')).toBe('How many vans were stopped?');
    expect(kept("Where are the vans? I can't find it in the piece.")).toBe('Where are the vans?');
    expect(kept('Where are the vans (for the print edition)')).toBe('Where are the vans');
  });

  it.each<[string, string]>([
    ['How many vans were stopped for my caption?', 'How many vans were stopped'],
    ['Combien de camions pour mon titre ?', 'Combien de camions'],
    ['¿Cuántos camiones para un titular?', '¿Cuántos camiones'],
  ])('cuts from "%s" what the answer is for', (text, rest) => {
    expect(kept(text)).toBe(rest);
  });

  it('keeps a sentence that tells of the matter', () => {
    for (const text of [
      'How much was paid for the map?',
      'Who paid for the article?',
      'The raid in Lyon: how many were arrested?',
      'How many vans were stopped? Fifty, I think.',
      'Interpol: how many agents?',
      'How many vans? In Lyon.',
    ])
      expect(kept(text)).toBe(text);
  });

  it('keeps what belongs to the question, though a list calls it light', () => {
    for (const text of [
      'Is it true that 50 vans were stopped?',
      'how many vans in total',
      'vans stopped, right?',
      'give me the number of vans',
      'can we say that the vans were empty',
    ])
      expect(kept(text)).toBe(text);
  });

  it('keeps a lead where what follows only points back at it', () => {
    expect(kept('The photo: who took it?')).toBe('The photo: who took it?');
  });

  it('takes off quotation marks around the whole, and pictures', () => {
    expect(kept('"vans stopped since 2002"')).toBe('vans stopped since 2002');
    expect(kept('"vans" or "cars"?')).toBe('"vans" or "cars"?');
  });

  it('leaves a text that is nothing else', () => {
    for (const text of ['thanks!', 'hello', 'ok', '']) expect(kept(text)).toBe(text);
  });

  it('never throws, and gives a part of the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'thanks',
            'vans',
            ',',
            ':',
            '?',
            'hey',
            'one more',
            'how many',
            '"',
            '(',
            '50',
            'not',
          ),
          {
            maxLength: 9,
          },
        ),
        (words) => {
          const text = words.join(' ');
          const once = kept(text, 'en');
          expect(reading(text, 'en').text).toContain(once);
        },
      ),
    );
  });
});
