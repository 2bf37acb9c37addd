/** Asks an engine every question of a golden set and counts how it did. */
import type { Engine } from '../answer/engine.ts';
import type { Item } from './golden.ts';
import { type Bin, brierScore, expectedCalibrationError, reliability } from './reliability.ts';
import { accuracyBy, confusion, type Figures, figuresOf, type Row, score } from './score.ts';

/** The replies to a set's questions, scored. */
export function ask(engine: Engine, items: readonly Item[]): Row[] {
  return items.map((item) => {
    const reply = engine.ask(item.q);
    return { item, reply, score: score(item, reply) };
  });
}

export interface Measured {
  figures: Figures;
  byKind: ReadonlyMap<string, { items: number; accuracy: number }>;
  byLanguage: ReadonlyMap<string, { items: number; accuracy: number }>;
  /** Expected (row) by given (column), in the order of `VERDICTS`. */
  confusion: number[][];
  bins: Bin[];
  calibrationError: number;
  brier: number;
}

/** All tables over scored rows. */
export function measure(rows: readonly Row[]): Measured {
  const judged = rows.map((row) => ({ confidence: row.reply.confidence, right: row.score.right }));
  const bins = reliability(judged);
  return {
    figures: figuresOf(rows),
    byKind: accuracyBy(rows, (row) => row.item.kind),
    byLanguage: accuracyBy(rows, (row) => row.item.lang),
    confusion: confusion(rows),
    bins,
    calibrationError: expectedCalibrationError(bins),
    brier: brierScore(judged),
  };
}
