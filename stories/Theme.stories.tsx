import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent } from 'storybook/test';
import { resolveLocale, said } from '../.storybook/words.js';
import { customProperties } from './theme/customProperties.js';
import { ThemeEditor } from './theme/ThemeEditor.js';

const code = `.otp-root {
  --otp-accent: light-dark(#1d4ed8, #93b4ff);
  --otp-on-accent: light-dark(#ffffff, #0a1a44);
  --otp-radius: 6px;
}`;

/**
 * Every custom property of the stylesheet. Start from a brand or change some properties, and copy the CSS, which contains
 * only your changes. A color has a light and a dark value, and a pair with too little contrast is named.
 */
const meta = {
  title: 'Playground/Theme editor',
  component: ThemeEditor,
  args: { locale: 'en' },
  parameters: {
    layout: 'padded',
    controls: { disable: true },
    docs: { source: { code, language: 'css' } },
  },
  render: (_args, { globals }) => <ThemeEditor locale={resolveLocale(globals)} />,
} satisfies Meta<typeof ThemeEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, globals }) => {
    await expect(customProperties.length).toBeGreaterThan(15);
    const radius = canvas.getByRole('textbox', { name: '--otp-radius' });
    await userEvent.clear(radius);
    await userEvent.type(radius, '4px');
    await expect(canvas.getByText(/\.otp-root \{/)).toHaveTextContent('--otp-radius: 4px;');
    const button = canvas.getByRole('button', { name: said(globals, 'phone.submit') });
    await expect(getComputedStyle(button).borderStartStartRadius).toBe('4px');
  },
};

export const BrandPreset: Story = {
  tags: ['!autodocs'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Plum' }));
    await expect(canvas.getByText(/\.otp-root \{/)).toHaveTextContent(
      '--otp-accent: light-dark(#86198f, #f0abfc);',
    );
    await expect(canvas.getByRole('status', { name: 'Contrast' })).toBeEmptyDOMElement();
  },
};

/** Two colors with too little contrast are named until you change one. */
export const LowContrast: Story = {
  tags: ['!autodocs'],
  play: async ({ canvas, userEvent }) => {
    const warnings = canvas.getByRole('status', { name: 'Contrast' });
    const color = canvas.getByLabelText('--otp-on-accent, light');
    await fireEvent.input(color, { target: { value: '#0b7a4b' } });
    await expect(warnings).toHaveTextContent(
      '--otp-on-accent on --otp-accent has 1.0:1 in light; text needs 4.5:1.',
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Ours' }));
    await expect(warnings).toBeEmptyDOMElement();
  },
};
