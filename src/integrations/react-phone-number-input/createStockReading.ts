import type { PhoneReading } from '../../phone-number/phoneReading.js';

type Parse = (text: string, country: string) => PhoneReading;

/** What the stock input contains: its own text, and the one that it was made of. */
export interface StockReading {
  /** The element of the stock input, which gets a native listener. */
  readonly setInput: (input: HTMLInputElement | null) => void;
  /** The stock input shows this country next to the number: ISO 3166-1 alpha-2, or `''`. */
  readonly setCountry: (country: string) => void;
  readonly getCountry: () => string;
  /** The text that the app set means this number, however the stock input shows it. */
  readonly setNumber: (phoneNumber: string) => void;
  /** The stock input has taken over the last change of the text. */
  readonly settle: () => void;
  /** Whether a text is read that is not the one on screen. */
  readonly isRaw: () => boolean;
  readonly read: (parse: Parse) => PhoneReading;
}

/** A text before the stock input has changed it, and what it has made of it. */
interface RawText {
  readonly text: string;
  readonly country: string;
  readonly shown: { readonly text: string; readonly country: string } | undefined;
}

/**
 * Reads a stock input. The stock input removes everything except digits and a plus from a pasted text, and guesses a
 * country; so a text that was pasted, dropped or filled in is read as it came, with the country of that moment, until the text
 * changes. A typed text is read as it is on screen.
 */
export function createStockReading(firstCountry: string): StockReading {
  let input: HTMLInputElement | null = null;
  let country = firstCountry;
  let raw: RawText | undefined;

  // A native listener on the element runs before React, and so before the stock input.
  const onInput = (event: Event): void => {
    if (!input) return;
    if ('isComposing' in event && event.isComposing) {
      // The stock input would rewrite the text, and the input method would then add it once more.
      event.stopPropagation();
      return;
    }
    const inputType = 'inputType' in event ? String(event.inputType) : '';
    raw = isTyped(inputType) ? undefined : { text: input.value, country, shown: undefined };
  };

  const onCompositionEnd = (): void => {
    input?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertCompositionText' }));
  };

  const settle = (): void => {
    if (!input || !raw) return;
    const shown = { text: input.value, country };
    if (!raw.shown) raw = { ...raw, shown };
    else if (raw.shown.text !== shown.text || raw.shown.country !== shown.country) raw = undefined;
  };

  return {
    setInput: (next) => {
      input?.removeEventListener('input', onInput, true);
      input?.removeEventListener('compositionend', onCompositionEnd);
      input = next;
      input?.addEventListener('input', onInput, true);
      input?.addEventListener('compositionend', onCompositionEnd);
    },
    setCountry: (next) => {
      country = next;
    },
    getCountry: () => country,
    setNumber: (phoneNumber) => {
      raw = phoneNumber === '' ? undefined : { text: phoneNumber, country: '', shown: undefined };
    },
    settle,
    isRaw: () => {
      settle();
      return raw !== undefined;
    },
    read: (parse) => {
      settle();
      return raw ? parse(raw.text, raw.country) : parse(input?.value ?? '', country);
    },
  };
}

/** What comes from keys, an input method or a suggestion, a piece at a time. */
function isTyped(inputType: string): boolean {
  if (/^(?:delete|history)/.test(inputType)) return true;
  return (
    inputType.startsWith('insert') &&
    !/^insert(?:FromPaste|FromDrop|FromYank|ReplacementText)/.test(inputType)
  );
}
