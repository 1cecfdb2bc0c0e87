'use client';
import { useEffect, useState } from 'react';
import { loadedPhoneEngine, loadPhoneEngine } from '../phone-number/loadPhoneEngine.js';

/** An E.164 number as it is read, `+1 213 373 4253`; as it is until the number engine is there. */
export function useFormattedPhoneNumber(phoneNumber: string): string {
  const [later, setEngine] = useState(() => loadedPhoneEngine());
  // Looked for again, or the number would be said twice: as it was sent, and then as it is read.
  const engine = later ?? loadedPhoneEngine();
  const isNeeded = phoneNumber !== '' && !engine;
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isGone = false;
    loadPhoneEngine().then(
      (loaded) => {
        if (!isGone) setEngine(() => loaded);
      },
      () => {
        // Without the engine the number is shown in one piece.
      },
    );
    return () => {
      isGone = true;
    };
  }, [isNeeded]);
  if (!engine) return phoneNumber;
  const text = engine.formatPhoneText(phoneNumber, '');
  // Brazil writes a hyphen before the last four digits, also after the country code. No space breaks the line.
  return text.replace(/^(\+55 .+) (\d{4})$/, '$1-$2').replaceAll(' ', '\u00a0');
}
