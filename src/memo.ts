/** Work that is done once for an object and kept as long as the object is: for readings, facts and indexes, which never change. */

/**
 * A function that works something out once for each object. `rest` must be the same at every call for that object, as the
 * lexicon of its case is.
 */
export function oncePer<K extends object, V, R extends readonly unknown[]>(
  work: (key: K, ...rest: R) => V,
): (key: K, ...rest: R) => V {
  const kept = new WeakMap<K, { value: V }>();
  return (key, ...rest) => {
    let known = kept.get(key);
    if (!known) {
      known = { value: work(key, ...rest) };
      kept.set(key, known);
    }
    return known.value;
  };
}

/** The same once for each object and name, as for a fact and a language. */
export function oncePerNamed<K extends object, N extends string, V, R extends readonly unknown[]>(
  work: (key: K, name: N, ...rest: R) => V,
): (key: K, name: N, ...rest: R) => V {
  const keptOf = oncePer((_key: K) => new Map<N, { value: V }>());
  return (key, name, ...rest) => {
    const kept = keptOf(key);
    let known = kept.get(name);
    if (!known) {
      known = { value: work(key, name, ...rest) };
      kept.set(name, known);
    }
    return known.value;
  };
}
