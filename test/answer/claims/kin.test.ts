import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const licences = engineOf('licences');

describe('a relative', () => {
  it.each(["who is Mokhele's sibling?", 'quels sont les frères et sœurs de Mokhele ?'])(
    'is told by the one of that sort: "%s"',
    (question) => {
      expect(decided(licences.ask(question))).toEqual(['answer', 'mokhele-brother']);
    },
  );
  it.each([
    "Sello is Thabo Mokhele's cousin, isn't he?",
    "Sello is Thabo Mokhele's father, isn't he?",
    "Sello is Thabo Mokhele's sister, isn't he?",
    'Sello est le père de Thabo Mokhele, non ?',
    'Sello es primo de Thabo Mokhele, ¿no?',
    'سيلو هو ابن عم ثابو موخيلي، أليس كذلك؟',
  ])('is put right by the fact that tells which one: "%s"', (claim) => {
    expect(decided(licences.ask(claim))).toEqual(['refuted', 'mokhele-brother']);
  });
  it.each([
    "Sello is Thabo Mokhele's brother, isn't he?",
    'is Sello a relative of Thabo Mokhele?',
    'Sello est le frère de Thabo Mokhele, non ?',
  ])('is borne out as that one, and by a broader word: "%s"', (claim) => {
    expect(decided(licences.ask(claim))).toEqual(['supported', 'mokhele-brother']);
  });
  it.each(["who is Thabo Mokhele's sister?", "how old is Mokhele's sister?", "what is Thabo's son called?"])(
    'of whom nothing is told is no other one: "%s"',
    (question) => {
      expect(licences.ask(question).verdict).toBe('absent');
    },
  );
});
