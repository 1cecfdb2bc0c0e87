'use client';

/** Means "language" and "any country" without a word. */
export function GlobeIcon() {
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
      <path d="M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13q-5 6.5 0 13q5-6.5 0-13M1.5 8h13" />
    </svg>
  );
}
