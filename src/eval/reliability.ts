/**
 * Whether a confidence is a probability: replies binned by their confidence, the share that was right beside it, and the
 * expected calibration error over the bins (Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017).
 */

/** A reply's confidence in 0..1 and whether it was right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

export interface Bin {
  /** Confidence from `from` on, up to but not including `to` (the last bin includes 1). */
  from: number;
  to: number;
  count: number;
  /** Share right; NaN in an empty bin. */
  right: number;
  /** Mean confidence; NaN in an empty bin. */
  confidence: number;
}

/** The replies in `count` bins of equal width. */
export function reliability(judged: readonly Judged[], count = 10): Bin[] {
  return Array.from({ length: count }, (_, at) => {
    const inside = judged.filter(
      ({ confidence }) => Math.min(count - 1, Math.max(0, Math.floor(confidence * count + 1e-9))) === at,
    );
    return {
      from: at / count,
      to: (at + 1) / count,
      count: inside.length,
      right: inside.filter(({ right }) => right).length / inside.length,
      confidence: inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length,
    };
  });
}

/** Σ over the bins of (share of the replies in it) × |share right − mean confidence|. */
export function expectedCalibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce(
    (sum, bin) => sum + (bin.count === 0 ? 0 : (bin.count / total) * Math.abs(bin.right - bin.confidence)),
    0,
  );
}

/** Mean squared distance of confidence from the outcome (Brier 1950). */
export function brierScore(judged: readonly Judged[]): number {
  return (
    judged.reduce((sum, { confidence, right }) => sum + (confidence - (right ? 1 : 0)) ** 2, 0) /
    judged.length
  );
}
