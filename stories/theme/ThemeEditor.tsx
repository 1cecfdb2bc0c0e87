import { useState } from 'react';
import { WhatsappOtpForm, type Locale } from 'react-whatsapp-otp';
import { customProperties } from './customProperties.js';
import { presets, shownValue, valuesOf, warningsOf, type Theme } from './theme.js';

/** The form next to a control for each of its custom properties, and the CSS to copy. */
export function ThemeEditor({ locale }: { readonly locale: Locale }) {
  const [theme, setTheme] = useState<Theme>({});
  const [copied, setCopied] = useState('');
  const values = valuesOf(theme);
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};`);
  const css = ['.otp-root {', ...lines, '}'].join('\n');
  const change = (name: string, mode: 'light' | 'dark', value: string) =>
    setTheme({ ...theme, [name]: { ...theme[name], [mode]: value } });

  return (
    <div className="theme-editor" lang="en" dir="ltr">
      <div className="theme-preview">
        <WhatsappOtpForm
          endpoint="/api/otps"
          defaultCountry="US"
          defaultLocale={locale}
          style={values}
          persist={false}
        />
        <div className="theme-warnings" role="status" aria-label="Contrast">
          {warningsOf(theme).map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
        <pre>{css}</pre>
        <button
          type="button"
          onClick={() => void navigator.clipboard.writeText(css).then(() => setCopied(css))}
        >
          {copied === css ? 'Copied' : 'Copy the CSS'}
        </button>
      </div>
      <div className="theme-controls">
        <div role="group" aria-label="Start from" className="theme-presets">
          {Object.entries(presets).map(([name, preset]) => (
            <button key={name} type="button" onClick={() => setTheme(preset)}>
              {name}
            </button>
          ))}
        </div>
        <table>
          <thead>
            <tr>
              <th scope="col">property</th>
              <th scope="col">light</th>
              <th scope="col">dark</th>
            </tr>
          </thead>
          <tbody>
            {customProperties.map(({ name }) => (
              <Row key={name} name={name} shown={shownValue(theme, name)} onChange={change} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ name, shown, onChange }: RowProps) {
  const { light, dark } = shown;
  if (dark === undefined) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={2}>
          <input
            aria-label={name}
            value={light}
            onChange={({ target }) => onChange(name, 'light', target.value)}
          />
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['light', 'dark'] as const).map((mode) => (
        <td key={mode}>
          <input
            type="color"
            aria-label={`${name}, ${mode}`}
            value={mode === 'light' ? light : dark}
            onChange={({ target }) => onChange(name, mode, target.value)}
          />
        </td>
      ))}
    </tr>
  );
}

interface RowProps {
  readonly name: string;
  readonly shown: { readonly light: string; readonly dark?: string };
  readonly onChange: (name: string, mode: 'light' | 'dark', value: string) => void;
}
