import type { Decorator, Preview } from '@storybook/react-vite';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setupWorker } from 'msw/browser';
import { StrictMode, useLayoutEffect, type ReactNode } from 'react';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { preloadMessages } from 'react-whatsapp-otp';
import { configure } from 'storybook/test';
import 'react-whatsapp-otp/styles.css';
import './preview.css';
import { argTypesOf } from './argTypesOf.js';
import { brandTheme } from './brandTheme.js';
import { DocsPage } from './DocsPage.js';
import { startBackend } from './fakeBackend.js';
import { holdFocus } from './holdFocus.js';
import { sourceShown } from './sourceShown.js';

// The first story that needs the phone number library waits until it has loaded, which can take more than a second.
configure({ asyncUtilTimeout: 10_000 });

const withSurroundings: Decorator = (Story, { globals }) => (
  <Surroundings {...(globals as unknown as SurroundingsProps)}>
    <Story />
  </Surroundings>
);

interface SurroundingsProps {
  readonly theme: string;
  readonly direction: string;
  readonly locale: string;
  readonly children?: ReactNode;
}

// For the mutation hooks; the form and `useWhatsappOtp` need none.
const queryClient = new QueryClient();

function Surroundings({ theme, direction, locale, children }: SurroundingsProps) {
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.dir = direction;
    page.lang = locale;
    if (theme === 'auto') delete page.dataset['theme'];
    else page.dataset['theme'] = theme;
  }, [theme, direction, locale]);
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </StrictMode>
  );
}

async function startWorker() {
  const worker = setupWorker();
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    // Relative to the page, because a built Storybook can be served under any path.
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  });
  return worker;
}

const preview: Preview = {
  decorators: [withSurroundings],
  // Stories look for texts in their first render.
  loaders: [mswLoader(startWorker), () => Promise.all(['es', 'pt-br'].map((tag) => preloadMessages(tag)))],
  beforeEach: ({ msw, viewMode }) => {
    holdFocus(viewMode);
    sessionStorage.clear();
    msw.use(...startBackend());
  },
  initialGlobals: { locale: 'en', direction: 'ltr', theme: 'auto' },
  globalTypes: {
    locale: {
      description: 'Language of the form and of the message',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
          { value: 'pt-br', title: 'Português (Brasil)' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    layout: 'centered',
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: {
      toc: true,
      theme: brandTheme(matchMedia('(prefers-color-scheme: dark)').matches),
      page: DocsPage,
      codePanel: true,
      extractArgTypes: argTypesOf,
      source: { type: 'auto', transform: sourceShown },
    },
    options: {
      storySort: {
        order: [
          'Welcome',
          'States',
          'Playground',
          'Components',
          'Composing',
          'Parts',
          'Hooks',
          'Integrations',
          'Recipes',
          'Languages',
          ['English', 'Español', 'Português (Brasil)', 'Your own'],
          'Accessibility',
          '*',
          'Chaos',
        ],
      },
    },
  },
  tags: ['autodocs'],
};

export default preview;
