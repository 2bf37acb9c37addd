/** What is left of a whole, or of an inventory, without several of its parts: "neither players nor referees". */
import type { Fact, Language } from '../../facts/schema.ts';
import { isHinted, type Reading, type Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, BLANK, nounAsk } from '../../match/question.ts';
import { part, type Span } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { rank } from '../ranking.ts';
import { foreignNames, foreignTimes } from '../silence/conditions.ts';
import { OPERAND_COVERAGE, TOLD } from '../thresholds.ts';
import { formatQuantity, numberOf } from '../values.ts';
import { isThing } from './counted.ts';
import { type Derived, shown } from './derived.ts';
import { isCount, operandsOf } from './operands.ts';
import { asideOf, seriesOf } from './series.ts';
import { inOneUnit } from './units.ts';

const RULE = 'derived: a whole without several parts';
const TAKES = 'hint-take';
const CLAUSE_END = /^[,،.;؛:?!؟]$/u;

/** The stretch of a question that says what is taken out: behind "take away", or from "neither" on. */
function takenOut({ tokens, forms }: Reading): Span | undefined {
  const denials = forms.filter(({ kind }) => kind === 'negation').sort((a, b) => a.from - b.from);
  const opens = forms.find(({ role }) => role === TAKES) ?? (denials.length > 1 ? denials[0] : undefined);
  if (!opens) return undefined;
  const asks = forms.filter(({ kind, from }) => kind === 'ask' && from >= opens.to).map(({ from }) => from);
  const stops = tokens.flatMap(({ text }, at) => (at >= opens.to && CLAUSE_END.test(text) ? [at] : []));
  return { from: opens.to, to: Math.min(tokens.length, ...asks, ...stops) };
}

/** The reading without a stretch of it. */
function apartFrom(reading: Reading, span: Span): Reading {
  const outside = (term: Term): boolean => term.to <= span.from || term.from >= span.to;
  const active = new Set([...reading.active].filter((at) => at < span.from || at >= span.to));
  return { ...reading, active, terms: reading.terms.filter(outside) };
}

/**
 * "How many of those arrested were neither players nor referees", "leaving out phones and cars, how many items": the count of
 * all, or of all that is counted, less the counts that are named. Undefined where fewer than two are, or the whole is not told.
 */
export function lessSeveral(
  full: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  if (asked.asks.length === 0 || !asked.asks.every((ask) => ask === 'count')) return undefined;
  const span = takenOut(full);
  const out = span ? part(full, span) : asideOf(full, bench);
  const parts = partsOf(out, bench);
  const [first, second] = parts;
  if (!first || !second || parts.some(({ topic }) => topic !== first.topic)) return undefined;
  const reading = span ? apartFrom(full, span) : full;
  const wholes = wholeOf(reading, parts, bench);
  const common = inOneUnit(wholes ? [wholes, ...parts] : parts, [], bench, language);
  if (common?.unit !== 'count') return undefined;
  if (!wholes) return ofSeries(reading, asked, parts, bench, language);
  const [all, ...less] = common.operands;
  const value = less.reduce((rest, operand) => rest - operand.value, all?.value ?? 0);
  if (!all || value < 0) return undefined;
  const working = `${all.label} − ${less.map(({ label }) => label).join(' − ')}`;
  return shown(
    `${working} = ${formatQuantity(value, 'count', undefined, language)}`,
    [wholes, ...parts],
    RULE,
    {
      value,
      unit: 'count',
    },
  );
}

/** The two counts of which one is taken from the other: "si je retire les tablettes des téléphones". */
export function oneFromOther(reading: Reading, bench: Bench): [Fact, Fact] | undefined {
  const span = takenOut(reading);
  const [one, other, another] = span ? partsOf(part(reading, span), bench) : [];
  return one && other && !another ? [one, other] : undefined;
}

/** The counts that are named: by the stretches of a list, or else by its nouns ("players nor referees"). */
function partsOf(out: Reading, bench: Bench): Fact[] {
  const namedIn = (reading: Reading): Fact[] =>
    operandsOf(reading, bench, isCount, { spans: true }).named.map(({ scored }) => scored.fact);
  const listed = namedIn(out);
  if (listed.length > 1) return listed;
  return [...new Set(out.terms.filter(isThing).flatMap((term) => namedIn(part(out, term))))];
}

/** The count of all: of the topic and event of its parts, told of all else that is asked, and greater than they are. */
function wholeOf(reading: Reading, parts: readonly Fact[], { index, lexicon }: Bench): Fact | undefined {
  const terms = reading.terms.filter(
    (term) => term.kind !== 'light' && nounAsk(term) === undefined && !isHinted(term, reading),
  );
  if (terms.length === 0) return undefined;
  const least = parts.reduce((sum, fact) => sum + (numberOf(fact) ?? 0), 0);
  const [first] = parts;
  return rank({ ...reading, numbers: [] }, BLANK, index).facts.find(
    (scored) =>
      scored.fact.conditions?.event === first?.conditions?.event &&
      !parts.includes(scored.fact) &&
      (numberOf(scored.fact) ?? 0) >= least &&
      scored.evidence.coverage >= OPERAND_COVERAGE &&
      terms.every((term) => explanation(term, scored.profile) >= TOLD) &&
      foreignNames(reading, scored, index, lexicon).length === 0 &&
      foreignTimes(reading, scored, index).length === 0,
  )?.fact;
}

/** What is counted beside the parts, added up, where the question speaks of all that is counted. */
function ofSeries(
  reading: Reading,
  asked: Asking,
  parts: readonly Fact[],
  bench: Bench,
  language: Language,
): Derived | undefined {
  const rest = seriesOf(reading, asked, bench).filter((fact) => !parts.includes(fact));
  const common = rest.length > 0 ? inOneUnit(rest, [], bench, language) : undefined;
  if (common?.unit !== 'count') return undefined;
  const value = common.operands.reduce((sum, operand) => sum + operand.value, 0);
  // What comes to all that is counted has left nothing out: pieces by place are no kinds of piece.
  if (bench.index.profiles.some(({ fact }) => fact && numberOf(fact) === value)) return undefined;
  const working = common.operands.map(({ label }) => label).join(' + ');
  return shown(`${working} = ${formatQuantity(value, 'count', undefined, language)}`, rest, RULE, {
    value,
    unit: 'count',
  });
}
