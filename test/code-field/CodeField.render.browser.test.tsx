import { render } from '@testing-library/react';
import { Profiler, useState } from 'react';
import { expect, test } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';
import { focusField, paste, press } from './codeHarness.js';

test('a typed digit renders nothing, unless it makes the code complete or incomplete', async () => {
  let commits = 0;
  const reports: string[] = [];
  render(
    <Profiler id="page" onRender={() => (commits += 1)}>
      <CodeField locale="en" onValueChange={(code) => reports.push(code)} onComplete={() => {}} />
    </Profiler>,
  );
  await focusField();
  commits = 0;
  await press('12345');
  expect(commits).toBe(0);
  await press('6');
  expect(commits).toBe(1);
  await press('{Backspace}7');
  expect(commits).toBe(3);
  await paste('654321');
  expect(reports).toHaveLength(9);
  expect(commits).toBe(3);
});

test('a typed digit of a controlled field is one commit', async () => {
  let commits = 0;
  function Controlled() {
    const [code, setCode] = useState('');
    return <CodeField locale="en" value={code} onValueChange={setCode} onComplete={() => {}} />;
  }
  render(
    <Profiler id="page" onRender={() => (commits += 1)}>
      <Controlled />
    </Profiler>,
  );
  await focusField();
  commits = 0;
  await press('123456');
  expect(commits).toBe(6);
});

test('with automatic submit off, only the last digit renders the field', async () => {
  let commits = 0;
  render(
    <Profiler id="page" onRender={() => (commits += 1)}>
      <CodeField locale="en" autoSubmit={false} />
    </Profiler>,
  );
  await focusField();
  commits = 0;
  await press('12345');
  expect(commits).toBe(0);
  await press('6');
  expect(commits).toBe(1);
});
