/** Elements by one short call; text is always text, never markup. */
type Child = Node | string | undefined;
type Props<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], 'children' | 'style'>
> & {
  class?: string;
  attrs?: Readonly<Record<string, string | undefined>>;
  on?: { [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };
};

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props<K> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const { class: className, attrs = {}, on = {}, ...rest } = props;
  const element = document.createElement(tag);
  Object.assign(element, rest);
  if (className !== undefined) element.className = className;
  for (const [name, value] of Object.entries(attrs))
    if (value !== undefined) element.setAttribute(name, value);
  for (const [name, listener] of Object.entries(on))
    element.addEventListener(name, listener as EventListener);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

let ids = 0;
/** An id that no other element has. */
export const freshId = (what: string) => `${what}-${++ids}`;

/** Whether a text begins in a script that runs from the right. */
export function runsFromRight(text: string): boolean {
  const first = /[\p{Script=Arabic}\u200F]|\p{Script=Latin}/u.exec(text)?.[0];
  return first !== undefined && !/\p{Script=Latin}/u.test(first);
}
