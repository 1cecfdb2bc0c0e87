'use client';
import { createContext } from 'react';
import { createTicker } from './createTicker.js';

/** The ticker of the page. It is a context because the steps after the number are a bundle with a copy of this module. */
export const TickerContext = createContext(createTicker());
