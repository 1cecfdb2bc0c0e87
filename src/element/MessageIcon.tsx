'use client';

/** A message bubble with the dots of a code. */
export function MessageIcon() {
  return (
    <svg
      className="otp-icon"
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3.5 2h9a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2h-5L4 14.5v-3h-.5a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2M5 6.75h0m3 0h0m3 0h0" />
    </svg>
  );
}
