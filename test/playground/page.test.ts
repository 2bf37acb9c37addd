/** The page in a browser: Debian's chromium where there is one. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MODULES } from '../../commands/index.ts';
import { servePage } from '../../src/bin/page.ts';
import { parseConfig } from '../../src/config.ts';
import { buildRegistry } from '../../src/discord/command.ts';

const CHROMIUM = '/usr/bin/chromium';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const there = existsSync(CHROMIUM);
if (!there)
  process.stdout.write(
    `skipped: test/playground/page.test.ts, for there is no ${CHROMIUM} (apt-get install chromium)\n`,
  );

/** A first message may wait for a machine that is busy. */
const WAIT = 20_000;
const DESKTOP = { width: 1100, height: 800 };
const PHONE = { width: 360, height: 740 };

describe.skipIf(!there)('the page in a browser', { timeout: 90_000 }, () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof servePage>>;
  let context: BrowserContext | undefined;
  let faults: string[] = [];

  beforeAll(async () => {
    const config = parseConfig({ PORT: '0', DATA_DIR: ':memory:', LOG_LEVEL: 'silent' });
    [served, browser] = await Promise.all([
      servePage(config, buildRegistry(MODULES)),
      chromium.launch({
        executablePath: CHROMIUM,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      }),
    ]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    await context?.close();
    expect(faults, 'what the browser complained of').toEqual([]);
  });

  async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    faults = [];
    context = await browser.newContext({ locale: 'en-GB', viewport: DESKTOP, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.playground.address)) faults.push(`asked for ${request.url()}`);
    });
    await page.goto(served.playground.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }
  const composer = (page: Page) => page.getByRole('combobox').last();
  /** The newest message, once it holds `text`. */
  async function newest(page: Page, text: string | RegExp) {
    const message = page.locator('.message').last();
    await message.getByText(text).first().waitFor();
    return message;
  }
  /** Types a command and its first option, and sends it, by keyboard alone. */
  async function command(page: Page, name: string, value = '') {
    await composer(page).fill('');
    await page.keyboard.type(`/${name} `);
    await page.getByRole('form', { name: `/${name}` }).waitFor();
    if (value !== '') await page.keyboard.type(value);
    await page.keyboard.press('Escape');
    if ((await page.getByRole('form', { name: `/${name}` }).count()) === 0) {
      // There was no list to close, so that Escape left the command.
      await composer(page).fill(`/${name} ${value}`);
      await page.getByRole('form', { name: `/${name}` }).waitFor();
    }
    await page.keyboard.press('Enter');
  }
  const choose = (page: Page, setting: string, option: string) =>
    page.getByLabel(setting, { exact: true }).selectOption({ label: option });
  async function seriousFaults(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: AXE }).catch(async () => {
      // The page's policy allows no script of ours in an element: as the debugger's it may run.
      const { readFileSync } = await import('node:fs');
      await page.evaluate(readFileSync(AXE, 'utf8'));
    });
    const found: { id: string; impact: string; nodes: { target: string[] }[] }[] = await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
    );
    // What the policy kept out is no fault of the page.
    faults = faults.filter((fault) => !/Content Security Policy/iu.test(fault));
    return found
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }

  it('lists the commands at /, completes a question as one types, and answers it, all by keyboard', async () => {
    const page = await open();
    await page.keyboard.type('/');
    await page.getByRole('option', { name: /^\/seizure ask/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: '/seizure ask' }).waitFor();
    await page.keyboard.type('how many phones');
    await page
      .getByRole('option', { name: /phones/iu })
      .first()
      .waitFor();
    await page.keyboard.type(' were seized?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const message = await newest(page, /2,496/u);
    expect(await message.locator('blockquote').textContent()).toContain('2,496 cell phones');
    expect(await page.locator('.composer input:focus').count()).toBe(1);
  });

  it('shows how an answer was decided, and the JSON that Discord would be sent', async () => {
    const page = await open();
    await command(page, 'seizure ask', 'How many watches were seized?');
    const message = await newest(page, /51 watches/u);
    await message.getByRole('button', { name: 'How this was decided' }).click();
    const drawer = page.getByRole('dialog', { name: 'How this was decided' });
    expect(await drawer.textContent()).toMatch(/seized-watches/u);
    const sent = JSON.parse((await drawer.getByRole('region', { name: /^Sent/u }).textContent()) ?? '');
    expect([sent.type, sent.data.allowed_mentions, sent.data.flags]).toEqual([4, { parse: [] }, 1 << 15]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await drawer.count()).toBe(0);
  });

  it('offers choices where a question could mean several facts, and answers the one chosen', async () => {
    const page = await open();
    await command(page, 'seizure ask', 'How many terrorist cells were dismantled?');
    const message = await newest(page, /Which one do you mean/u);
    const option = message.locator('.row').first().getByRole('button').first();
    await option.focus();
    await page.keyboard.press('Enter');
    await newest(page, /207|32/u);
  });

  it('checks a claim: in a command, and from a message’s menu for oneself alone', async () => {
    const page = await open();
    await command(page, 'seizure check', 'Police seized 9,000 phones');
    await newest(page, /Contradicted/u);
    await composer(page).fill('Moroccan police confiscated 2,496 cell phones');
    await page.keyboard.press('Enter');
    const said = await newest(page, /^Moroccan police confiscated/u);
    await said.getByRole('button', { name: 'Actions for this message' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Check against the case' }).waitFor();
    await page.keyboard.press('Enter');
    const reply = await newest(page, /Supported/u);
    await reply.getByText('Only you can see this').waitFor();
    await choose(page, 'You are', 'Omar · moderator');
    await newest(page, /^Moroccan police confiscated/u);
    await choose(page, 'You are', 'Lina · member');
    await (await newest(page, /Supported/u)).getByRole('button', { name: 'Dismiss message' }).click();
    await newest(page, /^Moroccan police confiscated/u);
  });

  it('says that the article does not say, and takes the question to the desk', async () => {
    const page = await open();
    await composer(page).fill('@Casefile what are the names of the suspects?');
    await page.keyboard.press('Enter');
    const message = await newest(page, /does not say/u);
    expect(await message.locator('blockquote').count()).toBe(0);
    await message.getByRole('button', { name: 'Ask the desk' }).click();
    await newest(page, /The desk has your question/u);
  });

  it('shows pictures with words for them', async () => {
    const page = await open();
    await command(page, 'seizure figures');
    const image = (await newest(page, /Other figures/u)).getByRole('img', { name: /2,496 cell phones/u });
    await image.waitFor();
    await expect.poll(() => image.evaluate((element) => Reflect.get(element, 'naturalWidth'))).toBe(1800);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('turns pages in place and keeps the keyboard where it was', async () => {
    const page = await open();
    await command(page, 'seizure timeline');
    const more = (await newest(page, /Timeline/u)).getByRole('button', { name: 'More ›' });
    await more.focus();
    await page.keyboard.press('Enter');
    await newest(page, '2 / 2');
    expect(await page.locator('.message').last().locator(':focus').count()).toBe(1);
  });

  it('speaks Arabic from right to left', async () => {
    const page = await open();
    await choose(page, 'Language', 'العربية');
    expect(await page.evaluate('[document.documentElement.dir, document.documentElement.lang]')).toEqual([
      'rtl',
      'ar',
    ]);
    await composer(page).fill('@Casefile كم عدد الهواتف المحجوزة؟');
    await page.keyboard.press('Enter');
    const message = await newest(page, /هاتفا محمولا/u);
    expect(await message.locator('.container').getAttribute('dir')).toBe('rtl');
    expect(await seriousFaults(page)).toEqual([]);
    await choose(page, 'اللغة', 'Français');
    await page.keyboard.type('/');
    await page.getByRole('option', { name: /^\/seizure demander/u }).waitFor();
  });

  it.each(['light', 'dark'] as const)('fits a phone, %s, with no serious fault', async (colorScheme) => {
    const page = await open({ viewport: PHONE, colorScheme });
    await command(page, 'seizure facts');
    const message = await newest(page, /What the article states/u);
    await message.getByRole('button', { name: 'Choose a topic' }).click();
    await page.getByRole('listbox').getByRole('option').nth(1).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await newest(page, /The goods seized/u);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('refuses a member the desk', async () => {
    const page = await open();
    await composer(page).fill('/desk');
    await page
      .getByRole('option', { name: /Discord would not list this/u })
      .first()
      .waitFor();
    await command(page, 'desk status');
    const message = await newest(page, /Manage Server/u);
    await message.getByText('Only you can see this').waitFor();
  });

  it('lets a moderator refresh from a file, look at the preview and publish, and corrects what was answered', {
    timeout: 180_000,
  }, async () => {
    const page = await open();
    page.setDefaultTimeout(90_000);
    await command(page, 'seizure ask', 'How many laptops were seized?');
    await newest(page, /7 laptops/u);
    const { readFileSync } = await import('node:fs');
    const changed = readFileSync('facts/seizure.yaml', 'utf8').replace(
      'The Moroccan police confiscated 7 laptops.',
      'The police of Morocco confiscated 7 laptops.',
    );
    await choose(page, 'You are', 'Omar · moderator');
    await composer(page).fill('/desk refresh ');
    await page
      .getByLabel(/^file/u)
      .setInputFiles({ name: 'seizure.yaml', mimeType: 'text/yaml', buffer: Buffer.from(changed) });
    await page.getByRole('button', { name: 'Send' }).click();
    const preview = await newest(page, /Preview/u);
    await preview
      .getByText(/police of Morocco/u)
      .first()
      .waitFor();
    await preview.getByRole('button', { name: 'Publish' }).click();
    const form = page.getByRole('dialog', { name: 'Publish' });
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('textbox').fill('Clearer wording');
    await page.keyboard.press('Enter');
    await page
      .locator('.message')
      .getByText(/Published/u)
      .first()
      .waitFor();
    await page.locator('.message', { hasText: 'Corrected on' }).first().waitFor();
  });
});
