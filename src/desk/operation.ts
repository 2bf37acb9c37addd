/** What a moderator asks to be changed: as values, apart from the YAML that it is written into. */
import type { Localised, WordLists } from '../facts/schema.ts';

/** What a form asks for: one text a field. `value` and `more` are YAML, the others lines. */
export const FORM_PARTS = ['statement', 'value', 'citations', 'questions', 'more'] as const;
export type FormPart = (typeof FORM_PARTS)[number];
export type FormParts = Partial<Record<FormPart, string>>;

/** One change to a case, as it was asked for: it can be done again on a base that moved. */
export type Operation =
  | { kind: 'edit'; fact: string; parts: FormParts }
  | { kind: 'add'; fact: string; topic: string; parts: FormParts }
  | { kind: 'retire'; fact: string }
  | { kind: 'phrasing'; fact: string; questions: WordLists }
  | { kind: 'unknown'; id: string; statement: Localised; questions: WordLists; nearest: string[] };
