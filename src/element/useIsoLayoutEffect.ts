'use client';
import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, without the warning that React 18 gives for it on a server. */
export const useIsoLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
