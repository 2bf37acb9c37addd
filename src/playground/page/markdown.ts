/** Discord's markdown as elements: parsed by a library, built node by node, so that no text can become markup. */
import { parse } from 'discord-markdown-parser';
import { h } from './dom.ts';

interface Ast {
  type: string;
  content?: unknown;
  target?: string;
  level?: number;
  id?: string;
}

const isAst = (value: unknown): value is Ast =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
const nodesOf = (content: unknown): Ast[] => (Array.isArray(content) ? content.filter(isAst) : []);

function inline(node: Ast, names: (id: string) => string): Node {
  const inner = () => nodesOf(node.content).map((each) => inline(each, names));
  switch (node.type) {
    case 'strong':
      return h('strong', {}, ...inner());
    case 'em':
      return h('em', {}, ...inner());
    case 'underline':
      return h('u', {}, ...inner());
    case 'strikethrough':
    case 'strike':
      return h('s', {}, ...inner());
    case 'inlineCode':
      return h('code', { dir: 'auto' }, String(node.content));
    case 'link':
    case 'autolink':
    case 'url': {
      const href = node.target ?? '';
      if (!href.startsWith('https://')) return h('span', {}, ...inner());
      return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...inner());
    }
    case 'user':
      // Isolated: whose name comes first does not settle which way the line runs.
      return h('bdi', { class: 'mention' }, `@${names(String(node.id))}`);
    case 'br':
    case 'newline':
      return document.createTextNode('\n');
    default:
      return typeof node.content === 'string'
        ? document.createTextNode(node.content)
        : h('span', {}, ...inner());
  }
}

/** Runs of inline nodes, a line each: every line finds its own direction. */
function lines(nodes: readonly Ast[], names: (id: string) => string): HTMLElement[] {
  const out: HTMLElement[] = [];
  let run: Node[] = [];
  const flush = () => {
    if (run.length > 0) out.push(h('div', { dir: 'auto', class: 'line' }, ...run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'br' || node.type === 'newline') flush();
    else run.push(inline(node, names));
  }
  flush();
  return out;
}

/** Runs of lines that are quoted, and of lines that are not: after a quote the parser takes small print for text. */
function stretches(text: string): string[] {
  const out: string[] = [];
  let quoted: boolean | undefined;
  for (const line of text.split('\n')) {
    const is = line.startsWith('> ');
    if (is === quoted) out.push(`${out.pop() ?? ''}\n${line}`);
    else out.push(line);
    quoted = is;
  }
  return out;
}

/** @param names what a user id stands for */
export function markdown(text: string, names: (id: string) => string): HTMLElement[] {
  return stretches(text).flatMap((stretch) => paragraphs(stretch, names));
}

function paragraphs(text: string, names: (id: string) => string): HTMLElement[] {
  const out: HTMLElement[] = [];
  let run: Ast[] = [];
  const flush = () => {
    out.push(...lines(run, names));
    run = [];
  };
  for (const node of nodesOf(parse(text, 'extended'))) {
    switch (node.type) {
      case 'heading': {
        flush();
        out.push(h('h3', { dir: 'auto' }, ...nodesOf(node.content).map((each) => inline(each, names))));
        break;
      }
      case 'subtext':
        flush();
        out.push(...lines(nodesOf(node.content), names).map((line) => h('div', { class: 'small' }, line)));
        break;
      case 'blockQuote':
        flush();
        out.push(h('blockquote', {}, ...lines(nodesOf(node.content), names)));
        break;
      case 'codeBlock':
        flush();
        out.push(h('pre', { tabIndex: 0 }, h('code', {}, String(node.content))));
        break;
      default:
        run.push(node);
    }
  }
  flush();
  return out;
}
