/** What people put around a question changes nothing of its answer: each phrasing of the shipped case, asked in such words. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/facts/schema.ts';
import { engineOf } from '../engines.ts';
import { decided } from './fixture.ts';

const seizure = engineOf('seizure');

/** "Q" stands for the question. */
const WRAPPED: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'my editor is asking Q',
    'do you happen to know Q',
    'please confirm Q',
    'does the article say Q',
    'is it mentioned anywhere Q',
    '@bot Q',
    'what i need to know is Q',
    'as far as we know, Q',
    'quick one: Q',
    'Q (for the 6pm bulletin)',
  ],
  fr: ["est-ce que l'article dit Q", 'mon chef demande Q', 'pouvez-vous vérifier Q', "stp Q c'est urgent"],
  ar: ['هل يذكر المقال Q', 'هل تعرف Q', 'سؤال سريع: Q'],
  es: ['mi jefe pregunta Q', 'dice el artículo Q', 'necesito saber Q', 'oye, Q'],
};

const OPENS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:how|what|who|where|when|which|why)\b/iu,
  fr: /^(?:combien|qui|où|quand|quel|quelle|quels|quelles|pourquoi|comment)\s/iu,
  ar: /^(?:كم|من|أين|متى|ماذا|لماذا|كيف)\s/u,
  es: /^¿?(?:cuánt[oa]s?|quién|dónde|cuándo|cómo|qué|cuál)\s/iu,
};

/** Two phrasings of each fact that open with a question word, as they stand within a sentence. */
const questionsIn = (language: Language): string[] =>
  seizure.facts.flatMap((fact) =>
    (fact.questions[language] ?? [])
      .filter((text) => OPENS[language].test(text))
      .slice(1, 3)
      .map((text) => text.replace(/[¿?؟]/gu, '').trim())
      .map((text) => text.charAt(0).toLowerCase() + text.slice(1)),
  );

/** A few are meant otherwise by what is said around them: "does the article say who wrote it". */
const LEAST_SHARE = 0.93;

describe('what is put around a question', () => {
  it.each(
    (['en', 'fr', 'ar', 'es'] as const).flatMap((language) =>
      WRAPPED[language].map((wrapper) => [language, wrapper] as const),
    ),
  )('leaves its answer as it is (%s): "%s"', (language, wrapper) => {
    const asked = questionsIn(language).map((text) => ({ text, alone: decided(seizure.ask(text)) }));
    const answered = asked.filter(({ alone: [verdict] }) => verdict === 'answer');
    const kept = answered.filter(
      ({ text, alone }) => decided(seizure.ask(wrapper.replace('Q', text))).join() === alone.join(),
    );
    expect(answered.length).toBeGreaterThan(20);
    expect(kept.length / answered.length).toBeGreaterThan(LEAST_SHARE);
  });
});
