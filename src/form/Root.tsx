'use client';
import {
  forwardRef,
  useMemo,
  useState,
  useSyncExternalStore,
  type ForwardedRef,
  type ReactNode,
} from 'react';
import {
  useWhatsappOtp,
  type UseWhatsappOtpOptions,
  type UseWhatsappOtpResult,
} from '../hooks/useWhatsappOtp.js';
import { requireCodeLength } from '../code/requireCodeLength.js';
import { isolateLtr } from '../element/isolateLtr.js';
import { partInPlace } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { splitFieldSettings, splitRootProps } from './rootProps.js';
import { useFormattedPhoneNumber } from '../phone-field/useFormattedPhoneNumber.js';
import { StepContext, WhatsappOtpContext, type FieldSettings } from './WhatsappOtpContext.js';
import { withEventsInside } from './withEventsInside.js';
import { PendingAnnouncement } from './PendingAnnouncement.js';
import { LocaleContext } from '../locale/useLocale.js';
import { MessagesContext } from '../locale/MessagesContext.js';
import { useMessages, type MessagesByLocale } from '../locale/useMessages.js';

/**
 * Holds the flow and gives it to the parts inside. With `flow` it shows one that the app holds, and can so drive from
 * outside; without, it makes its own from the options of `useWhatsappOtp`.
 * Renders a `<div>` with the parts, and a live region that says, on the way to the code, what became of it.
 */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root(props, ref) {
  return props.flow ? <FlowRoot {...props} rootRef={ref} /> : <OwnRoot {...props} rootRef={ref} />;
});

export type RootProps = OwnRootProps | FlowRootProps;

interface CommonProps extends FieldSettings {
  /** The name of the WhatsApp account that sends the code, so that users know which message to look for. */
  readonly sender?: string | undefined;
  /** Your replacements of single messages, by locale. */
  readonly messages?: MessagesByLocale | undefined;
  readonly children?: ReactNode;
}

/** Props of a `Root` that makes its own flow. */
export type OwnRootProps = UseWhatsappOtpOptions &
  PartProps<
    'div',
    CommonProps & { readonly flow?: undefined; readonly onError?: UseWhatsappOtpOptions['onError'] }
  >;

type FlowRootProps = PartProps<
  'div',
  CommonProps & {
    /** What `useWhatsappOtp` gave; its options go to that hook. */
    readonly flow: UseWhatsappOtpResult;
  }
>;

interface WithRef {
  readonly rootRef: ForwardedRef<HTMLDivElement>;
}

function OwnRoot({ rootRef, ...props }: OwnRootProps & WithRef) {
  const { options, rest } = splitRootProps(props);
  return useRoot({ ...rest, flow: useWhatsappOtp(options), rootRef });
}

function FlowRoot(props: FlowRootProps & WithRef) {
  return useRoot(props);
}

function useRoot(props: FlowRootProps & WithRef) {
  const { fields, rest } = splitFieldSettings(props);
  const { flow, messages: overrides, sender, className, children, rootRef, ...attributes } = rest;
  const { locale, locales, setLocale, step, notice, phoneNumber } = flow;
  const language = useMemo(() => ({ locale, locales, setLocale }), [locale, locales, setLocale]);
  const messages = useMessages({ locale, locales, messages: overrides });
  const isHydrating = useSyncExternalStore(subscribeToNothing, isNever, isAlways);
  const [isFromServer] = useState(isHydrating);
  const shownNumber = useFormattedPhoneNumber(step === 'code' ? phoneNumber : '');
  const { countries, defaultCountry, testPhoneNumbers, codeLength, autoSubmit } = fields;
  // Now, and not after a code was paid for.
  if (codeLength !== undefined) requireCodeLength(codeLength);
  const context = useMemo(
    () => ({
      flow,
      messages,
      shownPhoneNumber: shownNumber,
      fields: { countries, defaultCountry, testPhoneNumbers, codeLength, autoSubmit },
      sender,
    }),
    [
      flow,
      messages,
      sender,
      shownNumber,
      countries,
      defaultCountry,
      testPhoneNumbers,
      codeLength,
      autoSubmit,
    ],
  );

  return (
    <LocaleContext.Provider value={language}>
      <MessagesContext.Provider value={messages}>
        <WhatsappOtpContext.Provider value={context}>
          <StepContext.Provider value={step}>
            {partInPlace(
              <Part
                as="div"
                {...withEventsInside(attributes)}
                ref={rootRef}
                className={classNames('otp-root', className)}
                lang={messages.lang}
                dir={messages.direction}
                data-step={step}
                data-pending={flow.isSending || flow.isAuthenticating ? '' : undefined}
                // What the server has said stays; a page that begins here shows no English before its own language.
                data-loading={messages.isLoading && !isFromServer ? '' : undefined}
              >
                {children}
                <p className="otp-visually-hidden" role="status">
                  {step === 'code' &&
                    (notice === 'sent' || notice === 'resumed') &&
                    messages.t(`code.${notice}`, { phoneNumber: isolateLtr(shownNumber) })}
                </p>
                <PendingAnnouncement flow={flow} messages={messages} />
              </Part>,
            )}
          </StepContext.Provider>
        </WhatsappOtpContext.Provider>
      </MessagesContext.Provider>
    </LocaleContext.Provider>
  );
}

const subscribeToNothing = () => () => {};
const isNever = () => false;
const isAlways = () => true;
