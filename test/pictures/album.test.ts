import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/pictures/album.ts';
import { Sheet, wrap } from '../../src/pictures/sheet.ts';
import { textsOf } from './fixture.ts';

describe('pictureOf', () => {
  const draw = () => ({ svg: new Sheet('en').finish(50), alt: 'a picture' });

  it('draws once for the same version and language', async () => {
    let drawn = 0;
    const make = () => {
      drawn += 1;
      return draw();
    };
    const [first, second] = [
      await pictureOf('p', ['v1', 'en'], make),
      await pictureOf('p', ['v1', 'en'], make),
    ];
    await pictureOf('p', ['v2', 'en'], make);
    expect([drawn, first === second, first.name, first.contentType]).toEqual([2, true, 'p.png', 'image/png']);
  });

  it('tries again after a drawing that failed', async () => {
    const fail = () => {
      throw new Error('no ink');
    };
    await expect(pictureOf('q', ['v1'], fail)).rejects.toThrow('no ink');
    expect((await pictureOf('q', ['v1'], draw)).data.byteLength).toBeGreaterThan(100);
  });
});

describe('wrap', () => {
  const style = { size: 20 };

  it('breaks between words and keeps them all', () => {
    const lines = wrap('one two three four five six seven eight nine ten', 'en', style, 150, 9);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe('one two three four five six seven eight nine ten');
  });

  it('ends the last line that there is room for with an ellipsis', () => {
    expect(wrap('one two three four five six seven', 'en', style, 100, 2).at(-1)).toMatch(/…$/u);
  });

  it('does not break at a no-break space', () => {
    expect(wrap('2\u00A0496 téléphones', 'fr', style, 90, 3)[0]).toMatch(/^2\u00A0496/u);
  });
});

describe('a sheet in Arabic', () => {
  it('lets a line end at the right edge whatever it begins with', () => {
    const sheet = new Sheet('ar');
    sheet.text(['2,496 هاتفا محمولا.'], 36, 40, { size: 20 });
    sheet.text(['DGST فككت المديرية'], 36, 80, { size: 20 });
    const rights = textsOf(sheet.finish(120)).map(({ right }) => Math.round(right));
    for (const right of rights) expect(Math.abs(right - (900 - 36))).toBeLessThan(4);
  });
});
