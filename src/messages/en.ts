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
  'phone.countryChanged': 'Country changed to {country}.',
  'phone.required': 'Enter your WhatsApp number.',
  'phone.invalid': 'Check the number. It doesn’t look right for {country}.',
  'phone.tooShort': 'The number is too short. Check that no digit is missing.',
  'phone.tooLong': 'The number is too long. Check for extra digits.',
  'phone.areaCodeMissing': 'The number is too short. Start with the area code.',
  'phone.unknownCountry': 'No country uses that code. Check the digits after the +.',
  'phone.countryRequired': 'Choose your country, or start with + and the country code.',
  'phone.countryNotAllowed': 'We can’t send codes to {country} yet.',
  'phone.letters': 'Use only the digits of the number.',
  'phone.several': 'Enter just one number.',
  'phone.extension': 'Enter the number without an extension.',
  'phone.ambiguous': 'Write the number with + and the country code, so it reaches the right person.',
  'phone.notChecked': 'We couldn’t check the number. Write it with + and the country code, or try again.',

  'locale.label': 'Language',

  'code.title': 'Enter your code',
  'code.description': 'We sent it on WhatsApp to {phoneNumber}.',
  'code.label': 'Verification code',
  'code.hint': 'Open WhatsApp on your phone, copy the code and paste it here.',
  'code.submit': 'Continue',
  'code.submitting': 'Checking…',
  'code.required': 'Enter the code we sent you.',
  'code.incomplete': 'The code has {length} digits.',
  'code.complete': 'All {length} digits entered.',
  'code.paste': 'Paste code',
  'code.pasteFailed': 'No code found to paste. Paste it into the field by hand.',
  'code.sent': 'Code sent on WhatsApp to {phoneNumber}.',
  'code.resumed': 'Your last code still works. Enter it here.',
  'code.resent': 'We sent a new code. The old one no longer works.',
  'code.resentInLanguage': 'We sent a new code, in {language}. The old one no longer works.',
  'code.newerElsewhere': 'You asked for a newer code in another tab. Use that one.',
  'code.outcomeUnknown': 'We’re not sure the code was sent. If one arrives, enter it here.',
  'code.addWindow': 'Confirm within 5 minutes to add the number.',

  'expiry.left': 'The code expires in {time}',
  'expiry.expired': 'The code has expired. Get a new one.',

  'resend.label': 'Send a new code',
  'resend.wait': 'New code in {time}',
  'resend.sending': 'Sending…',

  'back.label': 'Change number',

  'done.title': 'You’re in',
  'done.titleAdd': 'Number added',
  'done.description': 'Your WhatsApp number is confirmed.',

  'error.details': 'Details for support',
  'error.requestId': 'Request ID: {requestId}',
  'error.wait': 'Try again in {time}.',

  'error.invalid_phone_number': 'That number doesn’t look right. Check the country and the digits.',
  'error.invalid_phone_number_country_code': 'We can’t send codes to that country yet.',
  'error.phone_number_not_found': 'We couldn’t send a code to that number. Check it or use another.',
  'error.unsubscribed_phone_number':
    'This number has opted out of our messages. Message us START on WhatsApp, or use another number.',
  'error.duplicate_phone_number': 'That number is already in use. Use another one.',
  'error.duplicate_phone_number_for_user': 'That number is already on your account.',
  'error.invalid_method_id': 'That didn’t work. Enter your number again to get a new code.',
  'error.downstream_carrier_error': 'We couldn’t send the code just now. Try again in a moment.',
  'error.too_many_unverified_factors': 'Too many numbers are waiting to be confirmed. Try again later.',
  'error.too_few_tokens_authenticated': 'Sending codes is paused for a while. Try again later.',
  'error.too_many_requests': 'Too many tries. Wait a little.',
  'error.user_lock_limit_reached': 'Too many wrong codes. Sign-in is locked for a while.',
  'error.otp_code_not_found': 'That code isn’t right. Check it and try again.',
  'error.invalid_code': 'That isn’t a whole code. Check the digits and try again.',
  'error.unable_to_auth_otp_code': 'That code has expired or was already used. Get a new one.',
  'error.attribute_mismatch': 'Enter the code in the browser where you asked for it, or get a new one.',
  'error.session_on_code_does_not_match_session_passed_in':
    'That code belongs to another session. Get a new one.',
  'error.no_associated_session_passed_in': 'That code belongs to another session. Get a new one.',
  'error.session_not_found': 'Your session has ended. Sign in again.',
  'error.invalid_session_token': 'Your session has ended. Sign in again.',
  'error.unable_to_parse_session_jwt': 'Your session has ended. Sign in again.',
  'error.user_not_found': 'Your session has ended. Sign in again.',
  'error.internal_server_error': 'Something went wrong. Try again in a moment.',
  'error.server_unavailable': 'The service is busy. Try again in a moment.',
  'error.client_closed_request': 'That took too long. Try again.',

  'error.country_not_allowed': 'We can’t send codes to that country or kind of number yet.',
  'error.too_many_attempts': 'Too many wrong codes. Wait before you try again.',
  'error.flow_not_found': 'This browser has no code waiting. Get a new one.',
  'error.cookies_blocked':
    'Your browser doesn’t keep what this page needs. Allow cookies, or open the page in a tab of its own.',
  'error.captcha_failed': 'We couldn’t confirm you’re a person. Try again.',
  'error.send_refused': 'We can’t send a code to this number now. Try another way to sign in.',
  'error.request_in_progress': 'Your last request is still on its way. Wait a moment.',
  'error.dial_code_limit_reached': 'We can’t send more codes to that country today. Try again tomorrow.',
  'error.budget_exceeded': 'We can’t send more codes today. Try again tomorrow.',
  'error.limiter_unavailable': 'We can’t send codes just now. Try again in a moment.',
  'error.upstream_timeout': 'WhatsApp is taking too long. If a code arrives, use it; if not, try again.',
  'error.upstream_error': 'Something went wrong. Try again in a moment.',

  'error.offline': 'You’re offline. Check your connection and try again.',
  'error.network_error': 'We couldn’t connect. Check your connection and try again.',
  'error.timeout': 'That took too long. Check your connection and try again.',
  'error.aborted': 'That was stopped. Try again.',
  'error.invalid_response': 'We got an answer we can’t read. Check your connection and try again.',
  'error.unexpected_redirect': 'Something got in the way. Reload the page and try again.',
  'error.server_error': 'Something went wrong on our side. Try again in a moment.',
  'error.rate_limited': 'Too many tries. Wait a little.',
  'error.unknown_error': 'Something went wrong. Try again.',
  'error.send_limit_reached':
    'You’ve reached the limit of codes for this number. Use another number or try again later.',
  ...developerErrors('Something went wrong on our side. Try again later.'),
};

/** A key of the catalogue: `place.what`. */
export type MessageKey = keyof typeof en;

/** A whole catalogue of one language: string templates, so that it can cross from a Server Component. */
export type Messages = Readonly<Record<MessageKey, string>>;
