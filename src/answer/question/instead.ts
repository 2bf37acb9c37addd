/** "They did not take 51, it was 15": a claim that denies one thing and says another in its place. */
import { wordClass } from '../../language/classes.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { isNameLike } from '../../match/rank.ts';
import { leftOut, type Span } from '../../match/spans.ts';
import { DOERS } from '../kinds.ts';

const BUT = wordClass('but');
const IT_WAS = wordClass('it-was');
/** Words of the longest of them. */
const LONGEST = 4;
const STOP = /^[,،;؛:.–—-]$/u;
const CLAUSE_END = /^[,،;؛.?!؟–—]$/u;

export interface Instead {
  /** The claim with what it says in the place of what it denies, and without the denial. */
  said: Reading;
  /** Its denial alone. */
  denied: Reading;
}

/**
 * What a claim says in the place of what it denies; undefined where it denies nothing so, or nothing of the same sort as what
 * is said instead. `denials`: the words of it that deny, in order.
 */
export function saidInstead(reading: Reading, denials: readonly Form[]): Instead | undefined {
  const { tokens, forms } = reading;
  const [denial] = denials;
  if (!denial || forms.some(({ kind }) => kind === 'ask')) return undefined;
  for (let at = denial.to; at < tokens.length; at++) {
    const opened = opensInstead(at, reading);
    if (opened === undefined) continue;
    const end = tokens.findIndex(({ text }, index) => index >= opened && CLAUSE_END.test(text));
    const clause = { from: opened, to: end < 0 ? tokens.length : end };
    const said = replaced(reading, { from: 0, to: at }, clause, denial);
    if (said) return { said, denied: leftOut(reading, { from: at, to: clause.to }) };
  }
  return undefined;
}

/** Where what is said instead begins, if the token is a stop before an "it was", or a "but". */
function opensInstead(at: number, { tokens, language }: Reading): number | undefined {
  const token = tokens[at];
  if (token && BUT.in(language).has(token.folded)) return at + 1;
  if (!token || !STOP.test(token.text)) return undefined;
  const next = BUT.in(language).has(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  if (next > at + 1) return next;
  for (let length = LONGEST; length > 0; length--) {
    const words = tokens.slice(next, next + length).map(({ folded }) => folded);
    if (words.length === length && IT_WAS.in(language).has(words.join(' '))) return next + length;
  }
  return undefined;
}

/** The reading with the one figure, time or name of its last clause in the place of the last of its sort before it. */
function replaced(reading: Reading, before: Span, behind: Span, denial: Span): Reading | undefined {
  const { terms, numbers, times, forms } = reading;
  const within = <T extends Span>(list: readonly T[], { from, to }: Span): T[] =>
    list.filter((one) => one.from >= from && one.to <= to);
  if (within(forms, behind).some(({ kind }) => kind === 'negation')) return undefined;
  const known = within(terms, before);
  const repeats = (term: Term): boolean =>
    known.some(({ concepts }) => concepts.some((id) => term.concepts.includes(id)));
  const said = within(terms, behind).filter((term) => term.kind !== 'light' && !repeats(term));
  const [figure, ...figures] = within(numbers, behind);
  const [time, ...moments] = within(times, behind);
  const [name, ...names] = said;
  const sorts = [figure, time, name].filter((one) => one !== undefined);
  // "It was John Smith": a name that no list has is of as many words as it has.
  const others = name?.kind === 'unlisted' ? names.filter(({ kind }) => kind !== 'unlisted') : names;
  if (sorts.length !== 1 || figures.length + moments.length + others.length > 0) return undefined;
  const clear = (instead: Partial<Reading>, gone: readonly Span[]): Reading =>
    [...within(forms, before).filter(({ kind }) => kind === 'negation'), ...gone].reduce(leftOut, {
      ...reading,
      ...instead,
    });
  const bridge = { from: before.to, to: behind.to };
  if (figure) {
    const denied = within(numbers, before).findLast(
      ({ from, currency, percent }) =>
        from >= denial.to && percent === figure.percent && (!figure.currency || currency === figure.currency),
    );
    if (!denied) return undefined;
    const put = { ...denied, value: figure.value, rounded: figure.rounded, comparison: figure.comparison };
    return clear(
      { ...written(reading, denied, figure), numbers: numbers.map((one) => (one === denied ? put : one)) },
      [bridge],
    );
  }
  if (time) {
    const denied = within(times, before).findLast(({ from }) => from >= denial.to);
    if (!denied) return undefined;
    const put = { ...time, from: denied.from, to: denied.to };
    return clear(
      { ...written(reading, denied, time), times: times.map((one) => (one === denied ? put : one)) },
      [bridge],
    );
  }
  if (!name) return undefined;
  const isName = (term: Term): boolean => isNameLike(term, reading);
  const denied = known.findLast(
    (term) => term.from >= denial.to && (isAlike(term, name) || (isName(term) && isName(name))),
  );
  return denied && clear({}, [denied, { from: before.to, to: name.from }]);
}

/** The words of one stretch written where another's are, which are no longer there. */
function written({ text, tokens }: Reading, there: Span, words: Span): Pick<Reading, 'text' | 'tokens'> {
  const [start, end] = [tokens[there.from]?.start ?? 0, tokens[there.to - 1]?.end ?? 0];
  return {
    text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    tokens: tokens.map((token, at) => {
      if (at < there.from || at >= there.to) return token;
      const other = words.from + at - there.from;
      const instead = other < words.to ? tokens[other] : undefined;
      return { ...token, text: instead?.text ?? '', folded: instead?.folded ?? '' };
    }),
  };
}

/** Whether one of two may stand in the other's place: of one kind, or both somebody who does something. */
const isAlike = (one: Term, other: Term): boolean =>
  one.kind !== 'act' &&
  one.kind !== 'light' &&
  (one.kind === other.kind || (DOERS.has(one.kind) && DOERS.has(other.kind)));
