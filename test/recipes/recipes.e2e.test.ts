import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  enterCode,
  enterWrongCode,
  numberField,
  recipes,
  refuseCalls,
  runRecipes,
  sendCode,
  violations,
  type RunningRecipes,
} from './runRecipes';

let app: RunningRecipes;

beforeAll(async () => {
  app = await runRecipes();
});

afterAll(() => app.close());

describe.each(recipes)('the recipe %s', (recipe) => {
  test('signs in, with a strict policy and requests to its own host only', async () => {
    const { page, hosts, problems, close } = await app.open(recipe);
    await numberField(page).fill('213');
    await page.keyboard.press('Enter');
    await page.getByText('The number is too short').waitFor();
    const right = await sendCode(page);
    await enterWrongCode(page, right);
    await enterCode(page, right);
    expect(problems).toEqual([]);
    expect([...hosts]).toEqual([app.host]);
    await close();
  });

  test.each(['light', 'dark'] as const)('has no axe violation in any step, %s', async (scheme) => {
    const { page, close } = await app.open(recipe, { scheme });
    expect(await violations(page)).toEqual([]);
    const right = await sendCode(page);
    await enterWrongCode(page, right);
    expect(await violations(page)).toEqual([]);
    await enterCode(page, right);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'says why a call was refused, with nothing that axe finds, %s',
    async (scheme) => {
      const { page, close } = await app.open(recipe, { scheme });
      await refuseCalls(page);
      await numberField(page).fill('2133734253');
      await page.keyboard.press('Enter');
      await page.getByText('Too many tries').waitFor();
      await page.getByRole('button', { name: 'Send code', disabled: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await close();
    },
  );

  test('does not scroll sideways at 360 px in any step', async () => {
    const { page, close } = await app.open(recipe, { width: 360 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    const widths = [await width()];
    const right = await sendCode(page);
    await enterWrongCode(page, right);
    widths.push(await width());
    await enterCode(page, right);
    widths.push(await width());
    expect(widths).toEqual([360, 360, 360]);
    await close();
  });
});
