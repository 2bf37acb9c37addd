/** Pictures that have been drawn, kept as long as they are of use. */
import { type Drawing, rasterise } from './sheet.ts';

/** A picture as a message carries it. */
export interface Picture {
  name: string;
  contentType: string;
  data: Uint8Array;
  alt: string;
}

/** Some of a handful of cases in four languages each, of the version that is published and those before. */
const MOST = 64;
const kept = new Map<string, Promise<Picture>>();

/**
 * The picture named `name`, drawn at the first call. @param of what it depends on (case, version, language …); with
 * the same of it the same picture comes back. A drawing that failed is not kept.
 */
export function pictureOf(name: string, of: readonly string[], draw: () => Drawing): Promise<Picture> {
  const key = JSON.stringify([name, ...of]);
  const known = kept.get(key);
  if (known !== undefined) {
    // The one used last goes to the end, so that the first is the one longest unused.
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const made = (async (): Promise<Picture> => {
    const { svg, alt } = draw();
    return { name: `${name}.png`, contentType: 'image/png', data: await rasterise(svg), alt };
  })();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  const oldest = kept.keys().next();
  if (kept.size > MOST && oldest.done !== true) kept.delete(oldest.value);
  return made;
}
