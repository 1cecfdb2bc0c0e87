'use client';
import { clockTime } from '../flow/secondsLeft.js';
import type { UseMessagesResult } from '../locale/useMessages.js';
import type { MessageKey } from '../messages/en.js';
import { spokenTime } from './spokenTime.js';

/** A message with a time: a clock on screen, and words for screen readers. */
export function TimedMessage({ messages, messageKey, seconds, spokenSeconds = seconds }: TimedMessageProps) {
  return (
    <>
      <span aria-hidden="true">{messages.t(messageKey, { time: clockTime(seconds) })}</span>
      <span className="otp-visually-hidden">
        {messages.t(messageKey, { time: spokenTime(spokenSeconds, messages.lang) })}
      </span>
    </>
  );
}

interface TimedMessageProps {
  readonly messages: UseMessagesResult;
  readonly messageKey: MessageKey;
  readonly seconds: number;
  /** For a control with the focus: a time that does not change. @default seconds */
  readonly spokenSeconds?: number | undefined;
}
