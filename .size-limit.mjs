// The first load of a page in gzip bytes. Everything counts except React. TanStack Query counts too, although size-limit
// excludes peer dependencies by default. Dynamic imports have separate budgets.
const later = {
  name: 'later',
  setup: (build) =>
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
};

const budget = (name, path, names, limit) => ({
  name,
  path,
  import: names,
  gzip: true,
  limit,
  modifyEsbuildConfig: (config) => ({
    ...config,
    external: ['react', 'react-dom', 'react/jsx-runtime', 'react-hook-form'],
    plugins: [...(config.plugins ?? []), later],
  }),
});

export default [
  budget('the form, first load', 'dist/index.js', '{ WhatsappOtpForm }', '27.5 kB'),
  budget('the flow as a hook alone', 'dist/index.js', '{ useWhatsappOtp }', '10 kB'),
  budget('one mutation hook alone', 'dist/index.js', '{ useWhatsappOtpSend }', '6.3 kB'),
  budget(
    'parts without the phone field',
    'dist/parts.js',
    '{ Root, CodeStep, CodeField, ResendButton }',
    '21 kB',
  ),
  budget('the entry for react-hook-form, without it', 'dist/react-hook-form.js', '*', '33 kB'),
  budget('the stock input, with it', 'dist/react-phone-number-input.js', '*', '63 kB'),
  budget(
    'later: the steps after the number, with what they share',
    'dist/form/LoadedSteps.js',
    '*',
    '12.5 kB',
  ),
  budget('later: the number engine', 'dist/phone-number/phoneEngine.js', '*', '42 kB'),
];
