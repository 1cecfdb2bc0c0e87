/**
 * CSS that each browser of Baseline "Widely available" knows, and what a browser without it can do without.
 * @type {import('stylelint').Config}
 */
export default {
  plugins: ['stylelint-plugin-use-baseline'],
  rules: {
    'plugin/use-baseline': [
      true,
      {
        available: 'widely',
        // Without `@property` a color that an app sets wrongly is not replaced by ours.
        ignoreAtRules: ['property'],
        // Without it the form is light. `docs/browsers.md` says in which browsers.
        ignoreFunctions: ['light-dark'],
        ignoreProperties: {
          // A title breaks its lines as it comes.
          'text-wrap': ['balance'],
          // The language select is as wide as its longest language.
          'field-sizing': ['content'],
          // Safari has no forced colors.
          'forced-color-adjust': ['none'],
          // Text of another direction is aligned by its own direction.
          'text-align': ['match-parent'],
        },
        // A filled field has the browser's own color; the details of an error have their own side.
        ignoreSelectors: ['autofill', 'details-content'],
      },
    ],
  },
};
