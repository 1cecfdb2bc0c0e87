'use client';
import { useContext } from 'react';
import { MessagesContext, type UseMessagesResult } from './MessagesContext.js';

/**
 * Takes the place of `useMessages` in the bundle of the steps after the number (`scripts/bundle-lazy.mjs`). They are always
 * inside `Root`, so they need neither English nor the code that chooses a language.
 */
export function useMessages(): UseMessagesResult {
  const messages = useContext(MessagesContext);
  if (messages) return messages;
  throw new Error('The steps after the number are outside `Root`.');
}
