'use client';
import { useState } from 'react';
import type { UseMessagesResult } from '../locale/useMessages.js';
import { countryName } from './countryName.js';
import type { PhoneFieldChange } from './toPhoneFieldChange.js';

export interface UseCountryAnnouncementResult {
  /** That the country has changed without the user selecting it; `''` if it has not. */
  readonly status: string;
  readonly onChange: (change: PhoneFieldChange) => void;
}

/** What a screen reader says when the text has changed the country. */
export function useCountryAnnouncement({ lang, t }: UseMessagesResult): UseCountryAnnouncementResult {
  const [changedTo, setChangedTo] = useState<string>();
  return {
    status: changedTo ? t('phone.countryChanged', { country: countryName(changedTo, lang) }) : '',
    onChange: ({ reason, country, countryChanged }) => {
      if (countryChanged) setChangedTo(reason === 'country-change' ? undefined : country);
    },
  };
}
