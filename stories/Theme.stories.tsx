import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type CSSProperties } from 'react';
import { expect, within } from 'storybook/test';
import { WhatsappOtpForm, type Locale } from 'react-whatsapp-otp';
import { endpoint } from '../.storybook/fakeBackend.js';
import { localeOf, said } from '../.storybook/words.js';

const properties = {
  '--otp-accent': '#0b7a4b',
  '--otp-on-accent': '#ffffff',
  '--otp-text': '#10201a',
  '--otp-muted': '#52625b',
  '--otp-surface': '#ffffff',
  '--otp-field-bg': '#ffffff',
  '--otp-border': '#7d8c85',
  '--otp-line': '#e1e8e4',
  '--otp-error': '#b3261e',
  '--otp-error-bg': '#fdf1f0',
  '--otp-focus': '#0b7a4b',
  '--otp-font': 'system-ui, sans-serif',
  '--otp-font-mono': 'ui-monospace, monospace',
  '--otp-radius': '12px',
  '--otp-space': '1rem',
  '--otp-control-height': '3rem',
  '--otp-cell-width': '4rem',
  '--otp-motion': '140ms',
  '--otp-shadow': '0 12px 32px -12px rgb(0 0 0 / 0.14)',
} as const;

type Property = keyof typeof properties;
const names = Object.keys(properties) as Property[];

/**
 * Every custom property of the stylesheet. Change some, and copy what stands below the form into your CSS: only what you
 * have changed. A color stands for light and dark; give both with `light-dark(…, …)`.
 */
function ThemeEditor({ locale }: { readonly locale: Locale }) {
  const [chosen, setChosen] = useState<Partial<Record<Property, string>>>({});
  const [isCopied, setIsCopied] = useState(false);
  const lines = Object.entries(chosen).map(([name, value]) => `  ${name}: ${value};`);
  const css = ['.otp-root {', ...lines, '}'].join('\n');
  return (
    <>
      <WhatsappOtpForm
        endpoint={endpoint}
        defaultCountry="US"
        defaultLocale={locale}
        style={chosen as CSSProperties}
        persist={false}
      />
      <form aria-label="Custom properties" onSubmit={(event) => event.preventDefault()}>
        {names.map((name) => (
          <p key={name}>
            <label>
              <code>{name}</code>{' '}
              <input
                type={properties[name].startsWith('#') ? 'color' : 'text'}
                value={chosen[name] ?? properties[name]}
                onChange={(event) => {
                  setChosen({ ...chosen, [name]: event.target.value });
                  setIsCopied(false);
                }}
              />
            </label>
          </p>
        ))}
        <button type="reset" onClick={() => setChosen({})}>
          As it was
        </button>{' '}
        <button
          type="button"
          onClick={() => void navigator.clipboard.writeText(css).then(() => setIsCopied(true))}
        >
          {isCopied ? 'Copied' : 'Copy the CSS'}
        </button>
      </form>
      <pre>
        <code>{css}</code>
      </pre>
    </>
  );
}

const meta = {
  title: 'Playground/Theme editor',
  component: ThemeEditor,
  args: { locale: 'en' },
  render: (_args, { globals }) => <ThemeEditor locale={localeOf(globals)} />,
} satisfies Meta<typeof ThemeEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  globals: { theme: 'light' },
  play: async ({ canvasElement, userEvent, globals }) => {
    const canvas = within(canvasElement);
    const radius = canvas.getByRole('textbox', { name: '--otp-radius' });
    await userEvent.clear(radius);
    await userEvent.type(radius, '4px');
    await expect(canvas.getByText(/\.otp-root \{/)).toHaveTextContent('--otp-radius: 4px;');
    const button = canvas.getByRole('button', { name: said(globals, 'phone.submit') });
    await expect(getComputedStyle(button).borderStartStartRadius).toBe('4px');
  },
};
