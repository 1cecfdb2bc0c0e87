import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

const css = readFileSync(new URL('../../dist/styles.css', import.meta.url), 'utf8');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  page = await browser.newPage({ colorScheme: 'dark' });
  await page.setContent(`<!doctype html><html lang="en"><style>${css}</style><body></body></html>`);
});

afterAll(() => browser.close());

test('every rule is in the one layer', async () => {
  const places = await page.evaluate(() =>
    [...(document.styleSheets[0]?.cssRules ?? [])].map((rule) =>
      rule instanceof CSSLayerBlockRule ? rule.name : rule.cssText,
    ),
  );
  expect(new Set(places)).toEqual(new Set(['whatsapp-otp']));
});

test('nothing is important, and no selector has an id', async () => {
  const rules = await styleRules();
  expect(rules.length).toBeGreaterThan(80);
  expect(rules.filter(({ text }) => /!\s*important/.test(text))).toEqual([]);
  expect(rules.filter(({ selector }) => selector.includes('#'))).toEqual([]);
});

test('one class of an app overrides every rule, for every property', async () => {
  const selectors = [...new Set((await styleRules()).flatMap(({ selector }) => split(selector)))];
  // A pseudo-element cannot have a class, and the test cannot put an element into a state such as hover.
  const still = selectors.filter(
    (selector) => !/::|:(hover|focus|autofill|empty|disabled|not|root)/.test(selector),
  );
  expect(still.length).toBeGreaterThan(60);

  const found = await page.evaluate((selectors) => {
    const [ours] = document.styleSheets;
    if (!ours) throw new Error('The page has no stylesheet.');
    const own = document.head.appendChild(document.createElement('style'));
    // All properties except the two that `all` excludes.
    own.textContent = '.app { all: initial; display: none; direction: rtl; unicode-bidi: isolate }';
    const computed = (element: Element) => {
      const style = getComputedStyle(element);
      // Custom properties are inputs and have no effect by themselves.
      const names = [...style].filter((name) => !name.startsWith('--'));
      return new Map(names.map((name) => [name, style.getPropertyValue(name)]));
    };
    /** The properties that our stylesheet sets. */
    const decided = (element: Element) => {
      const styled = computed(element);
      ours.disabled = true;
      const plain = computed(element);
      ours.disabled = false;
      return [...plain].filter(([name, value]) => styled.get(name) !== value).map(([name]) => name);
    };
    return selectors.map((selector) => {
      const { outermost, element } = build(selector);
      document.body.append(outermost);
      const isMatched = element.matches(selector);
      const isStyled = decided(element).length > 0;
      element.classList.add('app');
      const kept = decided(element);
      outermost.remove();
      return { selector, isMatched, isStyled, kept };
    });

    /** An element that matches a selector of classes, attributes and tags, with the elements around it. */
    function build(selector: string): { outermost: Element; element: Element } {
      const compounds = selector
        .replace(/:where\(([^,()]+)[^()]*\)/g, '$1')
        .split(/\s*>\s*|\s+/)
        .map((compound) => {
          const made = document.createElement(/^[a-z]+/.exec(compound)?.[0] ?? 'div');
          for (const [, name = ''] of compound.matchAll(/\.([\w-]+)/g)) made.classList.add(name);
          for (const [, name = '', value = ''] of compound.matchAll(/\[([\w-]+)(?:="([^"]*)")?\]/g)) {
            made.setAttribute(name, value);
          }
          return made;
        });
      const [outermost, element] = [compounds[0], compounds.at(-1)];
      if (!outermost || !element) throw new Error(`${selector} matches no element.`);
      // The element that sets the custom properties for the others.
      const around = document.createElement('div');
      around.className = 'otp-root';
      compounds.reduce((parent: Element, child) => {
        parent.append(child);
        return child;
      }, around);
      return { outermost: around, element };
    }
  }, still);

  expect(found.filter(({ isMatched }) => !isMatched)).toEqual([]);
  expect(found.filter(({ isStyled }) => !isStyled)).toEqual([]);
  expect(found.filter(({ kept }) => kept.length > 0)).toEqual([]);
});

test('everything inside Root inherits a font and a color that a class sets on it', async () => {
  const styles = await page.evaluate(() => {
    document.body.innerHTML = `
      <style>.brand { font-family: serif; color: rgb(1, 2, 3) }</style>
      <div class="otp-root brand">
        <h2 class="otp-title"></h2>
        <div class="otp-field"><label class="otp-label"></label></div>
        <div class="otp-locale"></div>
      </div>`;
    return [...document.querySelectorAll('.brand, .brand *')].map((element) => {
      const { fontFamily, color } = getComputedStyle(element);
      return [fontFamily, color];
    });
  });
  expect(styles).toEqual(Array.from({ length: 5 }, () => ['serif', 'rgb(1, 2, 3)']));
});

test('a field outside Root has our font and colors', async () => {
  const [font, color] = await page.evaluate(() => {
    document.body.innerHTML = `<div class="otp-field"></div>`;
    const { fontFamily, color } = getComputedStyle(document.body.firstElementChild as Element);
    return [fontFamily, color];
  });
  expect(font).toMatch(/^system-ui/);
  expect(color).toBe('rgb(16, 32, 26)');
});

/** Each style rule of the stylesheet, including rules in conditions. */
function styleRules(): Promise<{ selector: string; text: string }[]> {
  return page.evaluate(() => {
    const flat = (rules: CSSRuleList): CSSStyleRule[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? flat(rule.cssRules) : [],
      );
    return flat((document.styleSheets[0] as CSSStyleSheet).cssRules).map((rule) => ({
      selector: rule.selectorText,
      text: rule.cssText,
    }));
  });
}

/** The selectors of a list; commas in brackets do not separate them. */
function split(list: string): string[] {
  return list.split(/,\s*(?![^(]*\))/);
}
