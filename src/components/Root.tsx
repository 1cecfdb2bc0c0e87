'use client';
import { forwardRef, useMemo, type ReactNode } from 'react';
import { isAdding } from '../hooks/flowRequests.js';
import { useWhatsappOtp, type UseWhatsappOtpOptions } from '../hooks/useWhatsappOtp.js';
import { isolated } from './isolated.js';
import { classNames, type PartProps } from './partProps.js';
import { splitRootProps } from './rootProps.js';
import { WhatsappOtpContext, type FieldSettings } from './WhatsappOtpContext.js';
import { useWords, WordsContext, type MessageOverrides } from './WordsContext.js';

/**
 * Holds the flow and gives it to the parts inside.
 * Renders a `<div>` with the parts, and a live region that says when a code was sent.
 */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root(props, ref) {
  const { options, fields, rest } = splitRootProps(props);
  const { messages, className, children, ...attributes } = rest;
  const flow = useWhatsappOtp(options);
  const { locale, step, notice, phoneNumber } = flow;
  const words = useWords({ locale, messages });
  const adding = isAdding(options);
  const { countries, defaultCountry, testPhoneNumbers, codeLength, autoSubmit } = fields;
  const context = useMemo(
    () => ({
      flow,
      words,
      fields: { countries, defaultCountry, testPhoneNumbers, codeLength, autoSubmit },
      isAdding: adding,
    }),
    [flow, words, countries, defaultCountry, testPhoneNumbers, codeLength, autoSubmit, adding],
  );

  return (
    <WordsContext.Provider value={words}>
      <WhatsappOtpContext.Provider value={context}>
        <div
          {...attributes}
          ref={ref}
          className={classNames('otp-root', className)}
          lang={locale}
          data-step={step}
        >
          {children}
          <p className="otp-visually-hidden" role="status">
            {step === 'code' &&
              notice === 'sent' &&
              words.t('code.sent', { phoneNumber: isolated(phoneNumber) })}
          </p>
        </div>
      </WhatsappOtpContext.Provider>
    </WordsContext.Provider>
  );
});

export type RootProps = UseWhatsappOtpOptions &
  FieldSettings &
  PartProps<
    'div',
    {
      /** Words of your own, by locale. */
      readonly messages?: MessageOverrides | undefined;
      readonly children?: ReactNode;
      readonly onError?: UseWhatsappOtpOptions['onError'];
    }
  >;
