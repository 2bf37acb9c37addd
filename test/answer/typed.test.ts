/** Fingers that slip change nothing of an answer: phrasings of the shipped case with a space or a letter wrong. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/facts/schema.ts';
import { engineOf } from '../engines.ts';
import { decided } from './fixture.ts';

const seizure = engineOf('seizure');

/** A few slips make another word; two words run together may be one that nobody lists. */
const MOST_CHANGED = 0.05;
const MOST_RUN_ON = 0.3;

/** The first phrasings of facts that are a sentence of plain words, without their mark. */
const questionsIn = (language: Language): string[] =>
  seizure.facts.flatMap((fact) =>
    (fact.questions[language] ?? [])
      .slice(0, 2)
      .map((text) => text.replace(/[?¿؟]/gu, '').trim())
      .filter((text) => text.split(' ').length > 3),
  );

/** The longest word in small letters, changed. */
function withWord(text: string, change: (word: string) => string): string {
  const [longest = ''] = (text.match(/\p{L}+/gu) ?? [])
    .filter((word) => word === word.toLowerCase())
    .sort((a, b) => b.length - a.length);
  return longest.length > 5 ? text.replace(longest, change(longest)) : text;
}

const SLIPS: Readonly<Record<string, (text: string) => string>> = {
  'a letter left out': (text) => withWord(text, (word) => word.slice(0, 3) + word.slice(4)),
  'a letter typed twice': (text) => withWord(text, (word) => word.slice(0, 3) + word.slice(2)),
  'two letters swapped': (text) =>
    withWord(text, (word) => word.slice(0, 2) + (word[3] ?? '') + (word[2] ?? '') + word.slice(4)),
  'a space left out': (text) => text.replace(/(?<=\p{L}{3}) (?=\p{Ll}{5})/u, ''),
};

describe('a slip of the fingers', () => {
  it.each(
    Object.keys(SLIPS).flatMap((slip) =>
      (['en', 'fr', 'es'] as const).map((language) => [slip, language] as const),
    ),
  )('of %s changes hardly an answer (%s)', (slip, language) => {
    const asked = questionsIn(language).filter((text) => seizure.ask(text).verdict === 'answer');
    const changed = asked.filter((text) => {
      const typed = SLIPS[slip]?.(text) ?? text;
      return typed !== text && decided(seizure.ask(typed)).join() !== decided(seizure.ask(text)).join();
    });
    expect(asked.length).toBeGreaterThan(20);
    expect(changed.length / asked.length).toBeLessThan(
      slip === 'a space left out' ? MOST_RUN_ON : MOST_CHANGED,
    );
  });
});

describe('a letter that makes a form of another word', () => {
  it.each([
    [
      'verdict',
      'who was the interal auditer that uncoverd it',
      'who was the internal auditor that uncovered it',
    ],
    ['cyber', 'cuantos servios hay entre los sospechosos', 'cuántos serbios hay entre los sospechosos'],
    ['tickets', 'combien dimprimente ont été saisies', "combien d'imprimantes ont été saisies"],
    ['antiques', 'how old is the restorrer', 'how old is the restorer'],
  ])('is taken for what the case tells (%s): "%s"', (id, typed, meant) => {
    const engine = engineOf(id);
    expect(decided(engine.ask(typed))).toEqual(decided(engine.ask(meant)));
    expect(decided(engine.ask(meant))[0]).toBe('answer');
  });
});
