// What a page loads first, in gzip bytes. Everything counts but React: TanStack Query too, which size-limit would leave
// out for being a peer. What a dynamic import brings later has budgets of its own.
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
    external: ['react', 'react-dom', 'react/jsx-runtime'],
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
  budget(
    'later: the steps after the number, with what they share',
    'dist/form/LoadedSteps.js',
    '*',
    '12.5 kB',
  ),
  budget('later: the number engine', 'dist/phone-number/phoneEngine.js', '*', '42 kB'),
];
