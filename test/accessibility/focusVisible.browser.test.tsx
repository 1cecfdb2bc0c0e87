import { afterEach, describe, expect, test, vi } from 'vitest';
import { contrastAround } from './contrast';
import { lookAt, lookAway, looks } from './looksOf';
import { scenes } from './scenes';
import { openSignIn, type PartName } from './signIn';

afterEach(async () => {
  vi.restoreAllMocks();
  await lookAway();
});

const stops: Readonly<Record<string, readonly PartName[]>> = {
  number: ['language', 'country', 'number', 'submit'],
  'number refused': ['country', 'number', 'submit'],
  'too many sends': ['submit'],
  'send failed': ['details', 'submit'],
  code: ['code', 'paste', 'submit', 'resend', 'back'],
  'code refused': ['code'],
  'user locked out': ['submit'],
};

describe.each(looks)('in %s', (look) => {
  test.each(Object.entries(stops))(
    'every tab stop shows that it has the focus: %s',
    async (name, reachable) => {
      await lookAt(look);
      const form = await openSignIn();
      await scenes[name]?.(form);
      for (const stop of reachable) {
        (document.activeElement as HTMLElement).blur();
        const before = edgesOf(form.find(stop));
        await form.tabTo(stop);
        const rings = edgesOf(form.find(stop)).filter(({ key }) => !before.some((edge) => edge.key === key));
        expect([stop, Math.max(0, ...rings.map(({ contrast }) => contrast))]).toEqual([
          stop,
          expect.toSatisfy(isClear),
        ]);
      }
    },
  );
});

/** WCAG 1.4.11. */
const isClear = (contrast: number) => contrast >= 3;

interface Edge {
  readonly key: string;
  readonly contrast: number;
}

/** The outlines and rings of at least 2 px around a control, on the control or on its box. */
function edgesOf(element: HTMLElement): Edge[] {
  const box = element.closest('.otp-country, .otp-phone, .otp-code');
  return [element, ...(box ? [box] : [])].flatMap((at) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderTopWidth } = getComputedStyle(at);
    const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const [, color = '', spread = ''] = /^(.+?\)) 0px 0px 0px (\d+)px/.exec(boxShadow) ?? [];
    const isRinged = parseFloat(spread) + parseFloat(borderTopWidth) >= 2;
    const colors = [...(isOutlined ? [outlineColor] : []), ...(isRinged ? [color] : [])];
    return colors.map((edge) => ({
      key: `${at.className} ${edge} ${outlineStyle}`,
      contrast: contrastAround(at, edge),
    }));
  });
}
