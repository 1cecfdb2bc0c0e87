import { useState } from 'react';
import { clockTime, useCountdown } from 'react-whatsapp-otp';

export function CountdownState() {
  const [deadline, setDeadline] = useState<number>();
  const seconds = useCountdown(deadline);
  return (
    <>
      <button type="button" onClick={() => setDeadline(Date.now() + 30_000)}>
        Thirty seconds from now
      </button>
      <button type="button" onClick={() => setDeadline(undefined)}>
        No deadline
      </button>
      <pre>{JSON.stringify({ deadline, seconds, shown: clockTime(seconds) }, null, 2)}</pre>
    </>
  );
}
