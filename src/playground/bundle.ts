/** The page's script and style, made from their sources when they are first wanted and kept from then on. */
import { fileURLToPath } from 'node:url';

export interface Bundle {
  script: string;
  style: string;
}

const pageFile = (name: string) => fileURLToPath(new URL(`page/${name}`, import.meta.url));

async function make(): Promise<Bundle> {
  // Loaded here, so that a bot on Discord never loads it.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: { app: pageFile('main.ts'), style: pageFile('style.css') },
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome120', 'firefox121', 'safari17'],
    external: ['/font/*'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

let made: Promise<Bundle> | undefined;

export function bundle(): Promise<Bundle> {
  made ??= make();
  return made;
}
