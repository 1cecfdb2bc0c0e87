import { hydrateRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import 'react-whatsapp-otp/styles.css';
import { App } from './App';

const problems: string[] = [];
Object.assign(window, { problems });
for (const name of ['error', 'warn'] as const) {
  console[name] = (...values: unknown[]) => problems.push(values.map(String).join(' '));
}
document.addEventListener('securitypolicyviolation', (event) => problems.push(event.violatedDirective));

const root = document.getElementById('root');
if (root) {
  hydrateRoot(
    root,
    <StrictMode>
      <App />
    </StrictMode>,
    { onRecoverableError: (error) => problems.push(String(error)) },
  );
}
