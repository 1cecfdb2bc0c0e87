'use client';
import { forwardRef } from 'react';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * What the person should know of the newest code: that it replaces the one before, or may not have been sent.
 * Renders a `<p>` that is a polite live region.
 */
export const Notice = forwardRef<HTMLParagraphElement, NoticeProps>(function Notice(
  { className, ...rest },
  ref,
) {
  const { flow, words } = useWhatsappOtpContext('Notice');
  const { notice, codeLocale, locale } = flow;
  const language = languageName(codeLocale ?? locale, words.lang);
  return (
    <Part
      as="p"
      {...rest}
      ref={ref}
      className={classNames('otp-notice', className)}
      role="status"
      // This one comes together with the step, and a region that comes with its words is passed over: `Root` says it.
      aria-live={notice === 'resumed' ? 'off' : undefined}
      data-notice={notice}
    >
      {notice && notice !== 'sent' && words.t(`code.${notice}`, { language })}
    </Part>
  );
});

export type NoticeProps = Omit<PartProps<'p'>, 'children'>;

/** As a sentence in that language has it: `español`, not `Español`. */
function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}
