import { developerErrors } from './developerErrors.js';

/** The English catalogue. It is the type of the others: same keys, same `{placeholders}`. */
export const en = {
  'phone.title': 'Sign in with WhatsApp',
  'phone.titleAdd': 'Add your WhatsApp number',
  'phone.description': 'We’ll send you a code on WhatsApp.',
  'phone.label': 'WhatsApp number',
  'phone.country': 'Country or region',
  'phone.international': 'International',
  'phone.hint': 'Start with + for a number from another country.',
  'phone.submit': 'Send code',
  'phone.submitting': 'Sending…',
  'phone.countryChanged': 'Country changed: {country}.',
  'phone.required': 'Enter your WhatsApp number.',
  'phone.invalid': 'That number doesn’t look right. Check the digits and the country ({country}).',
  'phone.tooShort': 'The number is too short. Check that no digit is missing.',
  'phone.tooLong': 'The number is too long. Check for extra digits.',
  'phone.areaCodeMissing': 'The number is too short. Start with the area code.',
  'phone.unknownCountry': 'No country uses that code. Check the digits after the +.',
  'phone.countryRequired': 'Choose your country, or start with + and the country code.',
  'phone.countryNotAllowed': 'We can’t send codes to this country yet ({country}). Use another number.',
  'phone.letters': 'Use digits only.',
  'phone.several': 'Enter just one number.',
  'phone.extension': 'Enter the number without an extension.',
  'phone.ambiguous': 'Start the number with + and the country code, so the message reaches the right person.',
  'phone.notChecked': 'We couldn’t check the number. Start it with + and the country code, or try again.',

  'locale.label': 'Language',

  'code.title': 'Enter your code',
  'code.description': 'We sent a code to {phoneNumber} on WhatsApp.',
  'code.label': 'Verification code',
  'code.hint': 'The code is in WhatsApp on your phone. Type or paste it here.',
  'code.hintAutoSubmit': 'It’s in WhatsApp on your phone. We check it once it’s complete.',
  'code.sender': 'Look for a message from {sender}.',
  'code.help':
    'No code? Check that this number has WhatsApp, and look on your phone: WhatsApp Web hides codes.',
  'code.submit': 'Continue',
  'code.submitting': 'Checking…',
  'code.required': 'Enter the code we sent you.',
  'code.incomplete': 'Enter the {length}-digit code.',
  'code.complete': 'All {length} digits entered.',
  'code.paste': 'Paste code',
  'code.pasteFailed': 'We couldn’t paste a code. Copy it in WhatsApp and try again, or type it.',
  'code.sent': 'We sent a code to {phoneNumber} on WhatsApp.',
  'code.resumed': 'Your last code still works. Enter it here.',
  'code.resent': 'We sent a new code. The old one no longer works.',
  'code.resentInLanguage': 'We sent a new code in {language}. The old one no longer works.',
  'code.newerElsewhere': 'You asked for a newer code in another tab. Use that one.',
  'code.outcomeUnknown': 'We’re not sure the code was sent. If one arrives, enter it here.',
  'code.addWindow': 'Confirm within 5 minutes to add the number.',

  'expiry.left': 'Expires in {time}',
  'expiry.expired': 'The code has expired. Get a new one.',

  'submit.wait': 'Try again in {time}',

  'resend.label': 'Resend code',
  'resend.wait': 'Resend code in {time}',
  'resend.sending': 'Sending…',

  'back.label': 'Change number',

  'done.title': 'You’re in',
  'done.titleAdd': 'Number added',
  'done.description': 'Your WhatsApp number is confirmed.',

  'error.details': 'Details for support',
  'error.requestId': 'Request ID: {requestId}',
  'error.wait': 'Try again in {time}.',

  'error.invalid_phone_number': 'That number doesn’t look right. Check the country and the digits.',
  'error.invalid_phone_number_country_code': 'We can’t send codes to that country yet. Use another number.',
  'error.phone_number_not_found': 'We couldn’t send a code to that number. Check it or use another.',
  'error.unsubscribed_phone_number':
    'This number has opted out of our messages. Reply START to us on WhatsApp, or use another number.',
  'error.duplicate_phone_number': 'That number is already in use. Use another one.',
  'error.duplicate_phone_number_for_user': 'That number is already on your account. Use another one.',
  'error.invalid_method_id': 'That didn’t work. Go back to your number and send a new code.',
  'error.downstream_carrier_error': 'We couldn’t send the code. Try again in a moment.',
  'error.too_many_unverified_factors': 'Too many numbers are waiting to be confirmed. Try again later.',
  'error.too_few_tokens_authenticated': 'We’ve paused sending codes for now. Try again later.',
  'error.too_many_requests': 'Too many attempts. Wait before you try again.',
  'error.user_lock_limit_reached': 'Too many wrong codes. Sign-in is locked for a while.',
  'error.otp_code_not_found': 'That code isn’t right. Check it and try again.',
  'error.invalid_code': 'That code isn’t complete. Check the digits and try again.',
  'error.unable_to_auth_otp_code': 'That code has expired or was already used. Get a new one.',
  'error.attribute_mismatch': 'Enter the code in the browser where you asked for it, or get a new one.',
  'error.session_on_code_does_not_match_session_passed_in':
    'That code is for a different sign-in. Get a new one.',
  'error.no_associated_session_passed_in': 'That code is for a different sign-in. Get a new one.',
  'error.session_not_found': 'Your session has ended. Sign in again.',
  'error.invalid_session_token': 'Your session has ended. Sign in again.',
  'error.unable_to_parse_session_jwt': 'Your session has ended. Sign in again.',
  'error.user_not_found': 'Your session has ended. Sign in again.',
  'error.internal_server_error': 'Something went wrong. Try again in a moment.',
  'error.server_unavailable': 'The service is busy. Try again in a moment.',
  'error.client_closed_request': 'That took too long. Try again.',

  'error.country_not_allowed':
    'We can’t send codes to that country or kind of number yet. Use another number.',
  'error.too_many_attempts': 'Too many wrong codes. Wait before you try again.',
  'error.flow_not_found': 'We can’t find a code for this browser. Get a new one.',
  'error.cookies_blocked': 'Cookies are blocked. Allow them, or open this page in its own tab.',
  'error.captcha_failed': 'We couldn’t confirm you’re a person. Try again.',
  'error.send_refused': 'We can’t send a code to this number now. Try another way to sign in.',
  'error.request_in_progress': 'Your last request is still on its way. Wait a moment.',
  'error.dial_code_limit_reached': 'We can’t send more codes today. Try again tomorrow.',
  'error.budget_exceeded': 'We can’t send more codes today. Try again tomorrow.',
  'error.limiter_unavailable': 'We can’t send codes right now. Try again in a moment.',
  'error.upstream_timeout': 'That took too long. Wait a moment and try again.',
  'error.upstream_error': 'Something went wrong. Try again in a moment.',

  'error.offline': 'You’re offline. Check your connection and try again.',
  'error.network_error': 'We couldn’t connect. Check your connection and try again.',
  'error.timeout': 'That took too long. Check your connection and try again.',
  'error.aborted': 'That was canceled. Try again.',
  'error.invalid_response': 'We got an unexpected answer. Check your connection and try again.',
  'error.unexpected_redirect': 'Something got in the way. Reload the page and try again.',
  'error.server_error': 'Something went wrong on our side. Try again in a moment.',
  'error.rate_limited': 'Too many attempts. Wait before you try again.',
  'error.unknown_error': 'Something went wrong. Try again.',
  'error.send_limit_reached':
    'We can’t send more codes to this number for now. Use another number or try again later.',
  ...developerErrors('Something went wrong on our side. Try again later.'),
};

/** A key of the catalogue: `place.what`. */
export type MessageKey = keyof typeof en;

/** A whole catalogue of one language: string templates, so that it can cross from a Server Component. */
export type Messages = Readonly<Record<MessageKey, string>>;
