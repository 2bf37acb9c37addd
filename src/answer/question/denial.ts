/** What a text denies, and what it only seems to. */

import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Form, Reading } from '../../language/read.ts';
import { leftOut, type Span } from '../../match/spans.ts';
import { oncePer } from '../../memo.ts';
import { DENIED_ONLY, onlyBehind } from './alone.ts';

/**
 * Questions that deny the verb they open with expect a yes: "didn't they seize 51 watches?" is no denial. French turns verb
 * and pronoun about.
 */
const EXPECTS_YES =
  /^(?:is|are|was|were|did|does|do|has|have|had)n'?t\b|^(?:n'|ne )|\bn(?:'|e )\p{L}+-(?:t-)?(?:ils?|elles?|on)\b|^¿ ?(?:y |pero |acaso )?no (?!es (?:cierto|verdad))|^(?:أليس|ألم|أما |أولم)|isn'?t it true|n'est-ce pas vrai/iu;

/** With these it denies all the same: "¿No hubo ningún muerto?" */
const NONE_AT_ALL =
  /(?<!\p{L})(?:aucune?s?|personne|rien|jamais|ningun[ao]?|ningún|nadie|nada|nunca|ni una?|pas une? seule?|any|anyone|anybody|anything)(?!\p{L})/iu;

/** English tag questions: "..., weren't they?", "..., does it?" */
const TAG_QUESTION =
  /[,\s](?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)(?:n'?t)?\s+(?:it|they|he|she|we|there|that)\s*\??$/iu;

/** The text without what asks to agree ("isn't that so?"), which denies nothing. */
function untagged(reading: Reading, ...kinds: readonly string[]): string {
  let { text } = reading;
  for (const form of reading.forms) {
    if (form.kind !== 'tag' && !kinds.includes(form.kind)) continue;
    const [start, end] = [reading.tokens[form.from]?.start ?? 0, reading.tokens[form.to - 1]?.end ?? 0];
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text.toLowerCase();
}

/** Whether a text ends in a tag question, whatever else asks to agree behind it ("doesn't it, right?"). */
export const hasTagQuestion = (reading: Reading): boolean =>
  TAG_QUESTION.test(untagged(reading).replace(TRAILING, ''));

const TRAILING = /[\s,.;?!"»”]+$/u;

/**
 * "It is not in A but in B": what is denied only leads up to what is said in its place, which decides. "He was not charged, but
 * the police heard him" says two things, and is left whole.
 */
export function withoutDenied(reading: Reading): Reading {
  const { tokens, terms, forms, numbers } = reading;
  for (const denial of forms) {
    if (denial.kind !== 'negation' || onlyBehind(reading, denial)) continue;
    const but = tokens.findIndex((token, at) => at >= denial.to && BUT.has(token.folded));
    if (but < 0 || tokens.slice(denial.to, but).some((token) => STOP.test(token.text))) continue;
    const stop = tokens.findIndex(
      (token, at) => at > but && (STOP.test(token.text) || /^[,،]$/u.test(token.text)),
    );
    const end = stop < 0 ? tokens.length : stop;
    const between = (one: Span): boolean => one.from >= denial.to && one.to <= but;
    const behind = (one: Span): boolean => one.from > but && one.to <= end;
    const subject = [...terms.filter((term) => term.kind !== 'act'), ...numbers]
      .filter(behind)
      .sort((a, b) => a.from - b.from)[0];
    const verbs = [
      ...terms.filter((term) => term.kind === 'act'),
      ...forms.filter((form) => form.kind === 'yesno' && form.role !== 'fw-request'),
    ];
    const clause =
      SUBJECT_PRONOUN.has(tokens[but + 1]?.folded ?? '') ||
      // "I don't want to be a pain, but who ...": what asks stands in the place of nothing.
      forms.some(
        (form) =>
          behind(form) && (form.kind === 'negation' || (form.kind === 'ask' && form.from === but + 1)),
      ) ||
      verbs.some(
        (verb) =>
          behind(verb) &&
          subject !== undefined &&
          verb.from >= subject.to &&
          !tokens.slice(subject.to, verb.from).some((token) => RELATIVE_PRONOUN.has(token.folded)),
      );
    const said = terms.some(behind) || numbers.some(behind) || reading.times.some(behind);
    const denied = terms.some(between) || numbers.some(between) || reading.times.some(between);
    // "Not 73 watches but 51": a figure in another's place is of the same thing.
    const figureAlone =
      numbers.some(behind) &&
      numbers.some(between) &&
      !terms.some((term) => behind(term) && term.kind !== 'act');
    if ((clause && !figureAlone) || !said || !denied) continue;
    const rest = leftOut(reading, { from: denial.from, to: but + 1 });
    return {
      ...rest,
      ...(figureAlone ? { terms, active: withoutNumbers(reading, between) } : {}),
      tokens: tokens.map((token, at) => (at === but ? { ...token, text: '', folded: '' } : token)),
    };
  }
  return reading;
}

/** Positions of the tokens that count, without the numbers that a test holds for. */
const withoutNumbers = ({ active, numbers }: Reading, test: (one: Span) => boolean): Set<number> =>
  new Set([...active].filter((at) => !numbers.some((one) => test(one) && one.from <= at && one.to > at)));

/**
 * What is said to be untrue, where it denies something itself: "it is wrong to say that nobody was arrested". One denial by
 * itself is judged as it stands.
 */
export function saidUntrue(reading: Reading): Reading | undefined {
  const frame = reading.forms.find(({ role }) => role === 'fw-untrue');
  if (!frame || reading.terms.some(({ from }) => from < frame.from)) return undefined;
  const rest = leftOut(reading, frame);
  return rest.terms.length > 0 && isNegated(rest) ? rest : undefined;
}

/** The words of a reading that deny something of it, without those that compare, leave open or only ask to agree. */
export const denialsOf = oncePer((reading: Reading): readonly Form[] => {
  const tagged = hasTagQuestion(reading);
  return reading.forms.filter((form) => {
    if (form.kind !== 'negation') return false;
    // "Zero phones": a number, and no denial beside it.
    if (reading.numbers.some(({ value, from }) => value === 0 && from === form.from)) return false;
    // "14 hours without trains": of what is counted, not of what is said of it.
    if (isWithinCount(form, reading)) return false;
    // "On 9 May (the article gives no year)": an aside denies nothing of the matter.
    if (isBracketed(form, reading)) return false;
    // "It wasn't only phones": what is said is said of more.
    if (onlyBehind(reading, form)) return false;
    // "Whether or not they step in", "intervenir ou non": both are left open.
    const before = reading.tokens[form.from - 1];
    if (before && form.to - form.from === 1 && isOr(before, reading.language)) return false;
    // A trailing "no?" or "non ?" asks to agree; "it exports nothing" does not.
    const rest = reading.tokens.slice(form.to).filter((token) => token.kind !== 'symbol');
    const asksBack = rest.length === 0 && !NOTHING.has(reading.tokens[form.to - 1]?.folded ?? '');
    if (asksBack || (rest.length > 0 && rest.length <= 2 && tagged)) return false;
    // "not only", "no more than", "no fewer than" compare; French "plus" alone does not deny.
    return !reading.forms.some(
      (other) =>
        ((other.kind === 'comparison' && !comparesNothing(other, reading)) ||
          other.kind === 'tag' ||
          other.role === 'fw-affirmed') &&
        other.from <= form.from &&
        // "N'atteignaient même pas un million": "pas un" runs on.
        (other.to >= form.to ||
          (other.kind === 'comparison' && other.from < form.from && form.from < other.to)) &&
        other.to - other.from > form.to - form.from,
    );
  });
});

/** Whether a "without" stands right behind a number and its noun. */
const isWithinCount = ({ from, to }: Form, { tokens, numbers, terms, forms }: Reading): boolean =>
  to - from === 1 &&
  WITHOUT.has(tokens[from]?.folded ?? '') &&
  numbers.some(
    (number) =>
      number.to === from - 1 &&
      (terms.some((term) => term.from === number.to && term.to === from && term.kind !== 'act') ||
        forms.some((form) => form.kind === 'time-unit' && form.from === number.to && form.to === from)),
  );

const WITHOUT = wordClass('without');

/** "Did not reach the surface": a verb that compares figures, where none stands behind it. */
const comparesNothing = ({ role, from, to }: Form, { numbers, tokens }: Reading): boolean =>
  role === 'compare-less' &&
  to - from > 1 &&
  !numbers.some((number) => number.from >= to && number.from - to <= FIGURE_REACH) &&
  !tokens.slice(from, to + THAN_REACH).some(({ folded }) => COMPARED_WITH.has(folded));

const FIGURE_REACH = 3;

const THAN_REACH = 6;

const COMPARED_WITH = wordClass('compared-with');

const isBracketed = ({ from, to }: Form, { tokens }: Reading): boolean =>
  tokens.slice(0, from).findLast(({ text }) => /^[()]$/u.test(text))?.text === '(' &&
  tokens.slice(to).find(({ text }) => /^[()]$/u.test(text))?.text === ')';

const NOTHING = wordClass('nothing');

/** Whether it opens with a denied verb that expects a yes. "Isn't it true that nobody ...?" only asks to agree with what follows. */
function expectsYes({ text, forms }: Reading): boolean {
  if (forms.some(({ kind, from, to }) => kind === 'tag' && from === 0 && to > FRAME)) return false;
  return EXPECTS_YES.test(text.toLowerCase()) && !NONE_AT_ALL.test(text);
}

/** Tokens that a frame has at least ("is it true"). */
const FRAME = 2;

/** Whether a reading denies what it says. */
export function isNegated(reading: Reading): boolean {
  const text = reading.text.toLowerCase();
  const found = denialsOf(reading);
  // French "dont" is no "don't".
  const contraction =
    reading.language === 'en' &&
    /\b(?:did|was|were|is|are|has|have|had|does|do|could|would)n't\b|\b(?:didnt|wasnt|werent|isnt|arent|hasnt|havent|doesnt|dont)\b/iu.test(
      // "Didn't reach a million" is less.
      untagged(reading, 'comparison'),
    );
  if (expectsYes(reading)) return false;
  const onlyMore =
    /n't (?:only|just)\b|\b(?:was|were|is|are|did)nt (?:only|just)\b/iu.test(text) ||
    reading.forms.some((form) => form.role === DENIED_ONLY);
  return found.length > 0 || (contraction && !onlyMore && !hasTagQuestion(reading));
}

const BUT = wordClass('but');

const STOP = /^[.;?!؟؛:]$/u;

const SUBJECT_PRONOUN = wordClass('subject-pronoun');

const RELATIVE_PRONOUN = wordClass('relative-pronoun');
