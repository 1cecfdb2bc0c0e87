'use client';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { languageName } from '../platform/languageName.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Tells the user about the newest code: that it replaces the one before, or may not have been sent.
 * Renders a `<p>` that is a polite live region.
 */
export const CodeNotice = forwardPart<HTMLParagraphElement, CodeNoticeProps>(function CodeNotice(
  { className, ...rest },
  ref,
) {
  const { flow, messages } = useWhatsappOtpContext('CodeNotice');
  const { notice, locales } = flow;
  const codeLocale = flow.code?.locale ?? flow.locale;
  const definition = locales.find(({ tag }) => tag === codeLocale);
  const tag = definition?.messageLocale ?? codeLocale;
  const language = languageName(tag, messages.lang) ?? definition?.name ?? tag;
  return (
    <Part
      as="p"
      {...rest}
      ref={ref}
      className={classNames('otp-notice', className)}
      role="status"
      // It comes together with the step, and screen readers skip a region that is new: `Root` announces it.
      aria-live={notice === 'resumed' ? 'off' : undefined}
      data-notice={notice}
    >
      {notice && notice !== 'sent' && messages.t(`code.${notice}`, { language })}
    </Part>
  );
});

export type CodeNoticeProps = Omit<PartProps<'p'>, 'children'>;
