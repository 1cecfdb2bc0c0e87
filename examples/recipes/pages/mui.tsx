import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { SignIn } from '../mui/SignIn';
import { startPage } from './startPage';

const theme = createTheme({ cssVariables: true, colorSchemes: { dark: true } });
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

startPage(
  'MUI',
  <CacheProvider value={createCache({ key: 'css', nonce })}>
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <SignIn />
    </ThemeProvider>
  </CacheProvider>,
);
