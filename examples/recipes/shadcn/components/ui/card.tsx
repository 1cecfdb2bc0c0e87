import type { ComponentProps } from 'react';
import { cn } from './cn';

/** A stand-in for shadcn/ui's card, with the same props. */
export function Card({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="card"
      {...props}
      className={cn(
        'flex flex-col gap-6 rounded-xl border bg-card py-6 text-card-foreground shadow-sm',
        className,
      )}
    />
  );
}

export function CardContent({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="card-content" {...props} className={cn('px-6', className)} />;
}
