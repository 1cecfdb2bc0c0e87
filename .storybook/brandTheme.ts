import { create } from 'storybook/theming';

/** Gives Storybook's frame and pages the colors of the form's stylesheet. */
export function brandTheme(isDark: boolean) {
  return create({
    base: isDark ? 'dark' : 'light',
    brandTitle: 'react-whatsapp-otp',
    brandTarget: '_self',
    fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    fontCode: 'ui-monospace, Menlo, Consolas, monospace',
    appBorderRadius: 8,
    ...(isDark ? dark : light),
  });
}

const light = {
  colorPrimary: '#0b7a4b',
  colorSecondary: '#0b7a4b',
  appBg: '#f4f7f5',
  appContentBg: '#ffffff',
  appBorderColor: '#cfdad4',
  textColor: '#10201a',
  textMutedColor: '#4c5b54',
  barTextColor: '#4c5b54',
  barSelectedColor: '#0b7a4b',
  barHoverColor: '#0b7a4b',
};

const dark = {
  colorPrimary: '#3ddc91',
  colorSecondary: '#3ddc91',
  appBg: '#0b110f',
  appContentBg: '#121a17',
  appPreviewBg: '#121a17',
  appBorderColor: '#33423b',
  textColor: '#eef4f1',
  textInverseColor: '#04231a',
  textMutedColor: '#a3b3ac',
  barBg: '#121a17',
  barTextColor: '#a3b3ac',
  barSelectedColor: '#3ddc91',
  barHoverColor: '#3ddc91',
  inputBg: '#1a2420',
  inputBorder: '#6c7d75',
  inputTextColor: '#eef4f1',
};
