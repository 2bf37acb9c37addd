/** What is told in a form of its own: of a figure, of its exactness, of what is unclear, a list and its figures. */
import { currencyWanted } from '../../match/question.ts';
import { bearerOf } from '../bearer.ts';
import { unclearClaimed } from '../claims/unclear.ts';
import { ofCurrency } from '../currency.ts';
import { countsOfEach, opensByBreakdown } from '../derive/breakdown.ts';
import { exactnessOf } from '../exactness.ts';
import { ofFigure } from '../figure.ts';
import type { Finding, Matter } from '../finding.ts';
import { listOfBeside, listOfOthers } from '../others.ts';
import { showsSpelling } from '../question/spelling.ts';
import type { ScoredFact } from '../ranking.ts';
import { CLAIM, SURE, WELL_EXPLAINED } from '../thresholds.ts';

/** "Eighteen of something were taken. Of what?", "which road lost 86 million?", "is that in dirhams or in dollars?" */
export function tellFigure(matter: Matter): Finding | undefined {
  const { query, leading, bench } = matter;
  const counted = ofFigure(query, bench);
  if (counted) return matter.assert('answer', [counted], 'what a figure is of', { score: SURE });
  const money = ofCurrency(query, matter.ranking, bench);
  if (money) return matter.assert('answer', [money], 'the currency of an amount', { score: SURE });
  const borne = bearerOf(query, leading, bench);
  return borne && matter.assert('answer', [borne], 'whose a figure is', { score: SURE });
}

/** "How do you spell Ghallef?" */
export function tellSpelling(matter: Matter): Finding | undefined {
  const shown = showsSpelling(matter.query, matter.bench);
  return shown && matter.assert('answer', [shown], 'how a name is written', { score: SURE });
}

/** "It is not known how many were killed, right?" */
export function tellUnclear(matter: Matter): Finding | undefined {
  const unclear = unclearClaimed(matter.query, matter.bench);
  return (
    unclear &&
    matter.assert(unclear.verdict, [unclear.told.fact], 'claim: what is not known', {
      score: Math.max(unclear.told.score, CLAIM),
    })
  );
}

/** "The six million is a ballpark, agree?" */
export function tellExactness(matter: Matter): Finding | undefined {
  const found = exactnessOf(matter.query, matter.bench, matter.ranking);
  return (
    found &&
    matter.assert(found.verdict, [found.fact], 'how exact a figure is', {
      score: Math.max(matter.ranking.facts.find(({ fact }) => fact === found.fact)?.score ?? 0, CLAIM),
    })
  );
}

/** "How many of each nationality?" */
export function breakDown(matter: Matter): Finding | undefined {
  const { query, bench, ranking } = matter;
  // "Répartition des suspects": a noun that is a deed as well.
  if (query.claim && !query.weak && !opensByBreakdown(query.reading)) return undefined;
  const explaining = ranking.facts.filter(({ evidence }) => evidence.coverage >= WELL_EXPLAINED);
  const [nearest] = explaining;
  for (const { fact, score } of explaining) {
    const each = countsOfEach(query.reading, fact, bench);
    // The list itself is nearest, or one of its figures.
    if (nearest && each.length > 0 && (nearest.fact === fact || each.includes(nearest.fact)))
      return matter.assert('answer', each, 'the count of each of a list', {
        score: Math.max(score, nearest.score),
      });
  }
  return undefined;
}

/** A currency asked for that no fact gives. */
export function missCurrency(matter: Matter): Finding | undefined {
  const { query, bench, leading } = matter;
  const wanted = query.asked.asks.includes('amount') ? currencyWanted(query.reading) : undefined;
  const currencies = wanted === undefined ? query.asked.currencies : [wanted];
  // "How many quid (ok, euros)": slang for money beside a currency that is told.
  return currencies.length > 0 && !currencies.some((code) => bench.index.tellsCurrency(code))
    ? matter.absent('no fact gives such a currency', leading)
    : undefined;
}

/** "What else, apart from the phones?" */
export function listOthers(matter: Matter): Finding | undefined {
  return tellList(matter, listOfOthers(matter.query, matter.ranking, matter.bench));
}

/** "They took phones and what else?" */
export function listBeside(matter: Matter): Finding | undefined {
  return tellList(matter, listOfBeside(matter.query, matter.ranking, matter.bench));
}

const tellList = (matter: Matter, list: ScoredFact | undefined): Finding | undefined =>
  list &&
  matter.assert('answer', [list.fact], 'the list of the others', {
    score: Math.max(list.score, SURE),
  });
